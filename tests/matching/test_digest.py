"""The days and sentences that sum up a collection: cases worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.calendar import Day, add_days
from sitegen.core.model import Statement, StatementKind
from sitegen.core.when import When
from sitegen.matching.digest import Telling, digest, tellings

FIRST: Day = (1987, 5, 1)

QUAKE = (
    "The quake of 1 May destroyed the bridge of Karvan and killed 31 people.",
    "On 1 May a quake killed 31 people in Karvan and took down its bridge.",
    "Since the quake of 1 May the town of Karvan has lived in tents.",
)


def telling(text: str, article: str, day: int = 1, late: int = 3) -> Telling:
    """Tell of the `day` of May, in an article that appeared `late` days after."""
    when = add_days(FIRST, day - 1)
    return Telling(
        article, text, when, f"{article}@{text[:8]}", add_days(when, late), article
    )


def lead(text: str, article: str, day: int) -> Telling:
    """Begin an article that names no day."""
    when = add_days(FIRST, day - 1)
    return Telling(
        article, text, when, f"{article}@0", when, article, is_lead=True, is_dated=False
    )


def days(told: list[Telling], length: int) -> list[int]:
    return [one.day[2] for one in digest(told, length)]


def test_what_many_articles_come_back_to_beats_what_filled_one_day() -> None:
    told = [telling(text, f"q{number}") for number, text in enumerate(QUAKE)]
    told += [
        lead(f"Crowds watched regatta number {number} on the lake.", f"r{number}", 9)
        for number in range(12)
    ]
    assert days(told, 1) == [1]
    assert days(told, 2) == [1, 9]


def test_an_article_counts_once_however_often_it_names_a_day() -> None:
    told = [telling(f"{text} Again.", "one", 3) for text in QUAKE]
    told += [telling("The court of Torsby sat on 4 May.", name, 4) for name in "ab"]
    assert days(told, 1) == [4]


def test_copies_of_one_text_count_once() -> None:
    copies = [
        Telling(name, QUAKE[0], FIRST, name, add_days(FIRST, 2), "wire")
        for name in ("wire", "copy", "other")
    ]
    told = [*copies, *(telling("Holm was convicted on 4 May.", n, 4) for n in "ab")]
    assert days(told, 1) == [4]
    assert digest(copies, 1)[0].reasons[0].words == (
        "1 article names the day in its text"
    )


def test_the_sentence_says_what_all_say_and_the_next_does_not_repeat_it() -> None:
    told = [telling(text, f"q{number}") for number, text in enumerate(QUAKE)]
    told.append(telling("A dog barked at a cat in Karvan on 1 May.", "dog"))
    (first,) = digest(told, 1)
    assert first.tellings[0].text in QUAKE[:2]
    (both,) = digest(told, 1, sentences=2)
    assert both.tellings[0] == first.tellings[0]
    assert both.tellings[1].text not in QUAKE[:2]
    assert first.articles == 4
    assert first.score == 4


def test_a_sentence_told_for_one_day_is_not_told_again_for_another() -> None:
    told = [telling(QUAKE[0], name, 1) for name in "abc"]
    told.append(telling(QUAKE[0], "d", 2))
    told.append(telling("Rain fell on the tents of the town all night.", "e", 2))
    chosen = digest(told, 2)
    assert [one.tellings[0].article for one in chosen] == ["a", "e"]


def test_a_day_has_a_sentence_even_if_it_is_short_or_repeats() -> None:
    assert digest([telling("Snow.", "a")], 1)[0].tellings[0].text == "Snow."
    told = [telling(QUAKE[0], "a", 1), telling(QUAKE[0], "b", 2)]
    assert all(one.tellings for one in digest(told, 2))


def test_a_lead_may_tell_of_the_day_before_it_appeared() -> None:
    told = [
        telling("Talks took place on 5 May.", "a", 5),
        lead("Envoys of Norland signed the accord on the Arn in Lindau.", "b", 6),
        telling("On 5 May envoys of Norland signed the accord in Lindau.", "c", 5),
    ]
    (chosen,) = digest(told, 1, sentences=3)
    assert "b" in {one.article for one in chosen.tellings} or len(chosen.tellings) == 2
    assert chosen.day[2] == 5


def test_reasons_count_the_articles_by_when_they_name_the_day() -> None:
    told = [
        telling("The vote of 5 May split the council.", "after", 5),
        telling("The council voted today, 5 May, on the bridge.", "then", 5, 0),
        telling("The council will vote on 5 May.", "before", 5, -2),
        telling("The council is to vote on 5 May on the bridge.", "early", 5, -3),
        lead("A bridge is voted through.", "silent", 5),
    ]
    (chosen,) = digest(told, 1)
    assert [reason.words for reason in chosen.reasons] == [
        "1 article names the day in its text",
        "1 article names it on the very day",
        "2 articles name it in advance",
        "1 article appeared then and names no day",
    ]
    assert chosen.score == round(1 + 0.25 + 2 * 0.3 + 0.1, 2)


def test_days_stand_in_their_order_and_ties_fall_to_the_earlier() -> None:
    told = [
        telling(f"On that day ship {n} left the harbour.", f"s{n}", n)
        for n in (7, 3, 5)
    ]
    assert days(told, 2) == [3, 5]
    assert days(told, 9) == [3, 5, 7]
    assert days(told, 0) == days(told, -1) == days([], 5) == []


def statement(
    article: str, when: When | None, *, is_dated: bool = True, is_lead: bool = False
) -> Statement:
    return Statement(
        article=article,
        start=4,
        end=9,
        reach=(4, 9),
        quote="words",
        title="Words",
        kind=StatementKind.HAPPENING,
        when=when,
        is_dated=is_dated,
        is_lead=is_lead,
    )


def test_only_what_is_told_of_a_single_day_counts() -> None:
    day = When.of_day(1987, 5, 2)
    found = tellings(
        [
            statement("a", day),
            statement("b", When.of_month(1987, 5)),
            statement("c", None),
            statement("d", day, is_dated=False, is_lead=True),
        ],
        {"a": When.of_day(1987, 5, 4), "d": day, "b": None},
        {"a": "wire"},
    )
    assert [(one.article, one.family, one.published) for one in found] == [
        ("a", "wire", (1987, 5, 4)),
        ("d", "d", (1987, 5, 2)),
    ]
    assert [one.weight for one in found] == [1.0, 0.1]
    assert found[0].key == "a@4-9"


drawn = st.builds(
    telling,
    st.sampled_from(QUAKE) | st.text(max_size=80),
    st.sampled_from("abcd"),
    st.integers(1, 5),
    st.integers(-2, 3),
)


@given(
    st.lists(drawn, max_size=12), st.integers(-1, 6), st.integers(1, 3), st.randoms()
)
def test_no_order_and_no_text_changes_what_is_chosen(
    told: list[Telling], length: int, sentences: int, chance: object
) -> None:
    mixed = list(told)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    chosen = digest(told, length, sentences=sentences)
    assert chosen == digest(mixed, length, sentences=sentences)
    assert len(chosen) <= max(0, length)
    for one in chosen:
        assert 1 <= len(one.tellings) <= sentences
        assert {said.day for said in one.tellings} <= {one.day, add_days(one.day, 1)}


@pytest.mark.parametrize("number", [50, 200])
def test_a_large_collection_is_summed_up_by_its_own_days(number: int) -> None:
    told = [
        telling(f"Ship {place} of the line Skarv sank on the reef.", f"a{place}", 2)
        for place in range(number)
    ]
    told.append(telling("A choir sang in Torsby on that day.", "b", 3))
    assert days(told, 1) == [2]
