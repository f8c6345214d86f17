"""When two accounts of a day are one happening: cases worked out by hand."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.when import When
from sitegen.matching.deeds import deeds, stem
from sitegen.matching.ground import Ground, are_strangers, ground, may_be_same_day
from sitegen.matching.likeness import (
    JOIN,
    Account,
    Wording,
    compare,
    likeness,
    words_of,
)
from sitegen.matching.words import shown

DAY = When.of_day(1987, 5, 12)

# Five kinds of stories; three tellings of one happening each, then another
# happening of the same day with the same actors.
STORIES = {
    "diplomacy": (
        (
            "Envoys sign river accord in Lindau",
            "Envoys of Norland and Sudland signed the accord on the river Arn in Lindau on Tuesday.",
            "The two states agreed in Lindau on how to share the water of the Arn.",
        ),
        "Norland recalled its consul from Sudland after a quarrel over fishing boats.",
        ("norland", "sudland"),
    ),
    "court": (
        (
            "Banker Holm convicted of fraud",
            "A jury in Torsby convicted the banker Ivar Holm of fraud over the Delta fund.",
            "Ivar Holm was found guilty of fraud in Torsby; the Delta fund had cost savers 40 million.",
        ),
        "Ivar Holm sold his house at the lake to a cousin, the land register shows.",
        ("ivar-holm",),
    ),
    "disaster": (
        (
            "Quake kills 31 in Karvan",
            "An earthquake of magnitude 6.1 killed 31 people in the mountain town of Karvan.",
            "At least 31 died in Karvan when a quake of magnitude 6.1 shook the mountains.",
        ),
        "The mayor of Karvan opened a new school with a choir of forty children.",
        ("karvan",),
    ),
    "company": (
        (
            "Brask buys ferry line Skarv",
            "The shipyard Brask has bought the ferry line Skarv for 90 million crowns.",
            "Brask announced its takeover of the Skarv line; the ferries cost it 90 million.",
        ),
        "Brask dismissed the head of its paint shop after a row about masks.",
        ("brask",),
    ),
    "sport": (
        (
            "Dahl wins Ostmark marathon",
            "Lise Dahl won the marathon of Ostmark in 2:31, a minute ahead of Pia Rask.",
            "Victory for Lise Dahl in Ostmark: she beat Pia Rask in the marathon by a minute.",
        ),
        "Lise Dahl signed a contract with a maker of shoes for three seasons.",
        ("lise-dahl",),
    ),
}


def account(
    text: str,
    article: str = "",
    actors: tuple[str, ...] = ("somebody",),
    when: When | None = DAY,
    title: str = "",
    **more: str | int | frozenset[str],
) -> Account:
    return Account(
        key=f"{article}: {text}",
        when=when,
        actors=frozenset(actors),
        words=words_of(title, text),
        article=article,
        **more,  # type: ignore[arg-type]
    )


def collection() -> dict[str, list[Account]]:
    """Make the accounts of all stories; the last of each is the other happening."""
    return {
        kind: [
            account(text, f"{kind}-{number}", actors, title=same[0])
            for number, text in enumerate(same[1:])
        ]
        + [account(other, f"{kind}-other", actors)]
        for kind, (same, other, actors) in STORIES.items()
    }


@pytest.mark.parametrize("kind", sorted(STORIES))
def test_tellings_of_one_happening_are_joined_and_others_are_not(kind: str) -> None:
    told = collection()
    wording = Wording(one for story in told.values() for one in story)
    first, second, other = told[kind]
    reasons = compare(first, second, wording)
    assert [reason.rule for reason in reasons][:3] == [
        "same-day",
        "shared-actors",
        "wording",
    ]
    assert reasons[2].score >= JOIN
    assert compare(first, other, wording) == compare(second, other, wording) == ()


def test_reasons_say_in_words_what_is_in_common() -> None:
    told = collection()
    wording = Wording(one for story in told.values() for one in story)
    first, second, _ = told["disaster"]
    *_, last = (
        reason.words
        for reason in compare(first, second, wording, str.title)
        if reason.rule == "wording"
    )
    assert last.endswith("both tell of death, quake; both have 31, 6.1, Karvan")
    names = compare(first, second, wording, str.title)[1]
    assert names.words == "actors in common: Karvan"


def meeting(name: str, words: str, *people: str) -> Account:
    text = f"Minister {people[0].title()} met Minister {people[1].title()} in Lindau {words}."
    return account(text, name, people, parties=frozenset(people))


def test_two_meetings_of_one_day_stay_two_though_one_person_was_at_both() -> None:
    one = meeting("a", "to talk about the river", "adler", "brandt")
    other = meeting("b", "to talk about fish quotas", "adler", "castro")
    same = meeting("c", "and spoke of the river", "adler", "brandt")
    told = [one, other, same, *(o for s in collection().values() for o in s)]
    wording = Wording(told)
    assert compare(one, same, wording)
    assert not compare(one, other, wording)
    found = likeness(one, other, wording)
    assert found is not None
    assert found.score == 0.6  # nor do they carry each other into a group


def test_who_is_named_by_surname_is_no_stranger() -> None:
    full = account("x", parties=frozenset({"ann lee", "bo fisk"}))
    assert not are_strangers(full, account("x", parties=frozenset({"lee"})), 0.2)
    assert are_strangers(full, account("x", parties=frozenset({"ann holm"})), 0.2)
    assert are_strangers(full, account("x", parties=frozenset({"ann lee", "dee"})), 0.7)
    assert not are_strangers(full, account("x"), 0.2)


def test_two_happenings_of_one_kind_in_two_places_stay_two() -> None:
    places = (frozenset({"lindau"}), frozenset({"torsby"}))
    one, other = (
        account(
            "A factory burned down at night; four men were hurt.",
            name,
            ("x",),
            places=place,
        )
        for name, place in zip("ab", places, strict=True)
    )
    told = [
        replace(each, actors=frozenset(), around=frozenset("x"))
        for each in (one, other)
    ]
    assert are_strangers(told[0], told[1], 0.7)
    assert not are_strangers(told[0], replace(told[1], places=places[0]), 0.7)
    assert not are_strangers(told[0], told[1], 0.8)


@pytest.mark.parametrize(
    ("one", "other", "rule", "words"),
    [
        (
            {"actors": ("lee", "norland"), "places": frozenset({"torsby"})},
            {"actors": ("lee",), "places": frozenset({"torsby", "norland"})},
            ["shared-actors", "shared-places"],
            ["actors in common: Lee, Norland", "places in common: Torsby"],
        ),
        (
            {"around": frozenset({"lee", "torsby"})},
            {"actors": ("lee",), "around": frozenset({"holm"})},
            ["shared-article"],
            ["their articles both name Lee"],
        ),
        (
            {"text": "On it Falk waited.", "around": frozenset({"lee"})},
            {"text": "Falk left.", "around": frozenset({"lee"})},
            ["shared-names"],
            ["names in common: Falk"],
        ),
        (
            {"actors": tuple("abcdef")},
            {"actors": tuple("abcdef")},
            ["shared-actors"],
            ["actors in common: A, B, C, D and 2 more"],
        ),
        ({"actors": ("lee",)}, {"actors": ("holm",)}, [], []),
    ],
)
def test_the_nearest_ground_in_common_is_said(
    one: dict[str, Any], other: dict[str, Any], rule: list[str], words: list[str]
) -> None:
    found = ground(
        account(**{"text": "", "actors": (), **one}, article="a"),
        account(**{"text": "", "actors": (), **other}, article="b"),
    )
    reasons = list(found.reasons(str.title))
    assert [reason.rule for reason in reasons] == rule
    assert [reason.words for reason in reasons] == words
    assert bool(found) == bool(rule)


def test_a_note_is_known_by_what_it_names_itself() -> None:
    note = account("The bridge opens.", actors=("lee",))
    told = account("A bridge was opened.", "a", (), around=frozenset({"lee"}))
    assert not ground(note, told)
    assert ground(note, replace(told, places=frozenset({"lee"})))


def test_another_day_or_nobody_in_common_is_never_the_same() -> None:
    text = "The council voted for the new bridge."
    one = account(text, "a")
    wording = Wording([one])
    assert compare(one, account(text, "b"), wording)
    assert not compare(one, account(text, "b", when=When.of_day(1987, 5, 14)), wording)
    assert not compare(one, account(text, "b", ("else",)), wording)
    assert not compare(one, account(text, "b", when=None), wording)


def test_copies_of_one_text_need_no_actor_in_common() -> None:
    text = "The council voted for the new bridge over the river."
    one = account(text, "a", ("x",), family="a")
    copy = account(text, "b", ("y",), family="a")
    wording = Wording([one, copy])
    assert [why.rule for why in compare(one, copy, wording)] == [
        "same-day",
        "same-text",
    ]
    found = likeness(one, copy, wording)
    assert found is not None
    assert found.weight == 2
    unlike = account("A choir sang.", "b", ("y",), family="a")
    assert compare(one, unlike, wording) == ()
    assert likeness(one, unlike, wording) is None


def test_one_pair_says_only_so_much_for_a_group() -> None:
    one, other = account("A choir sang in the hall.", "a"), account("A van left.", "b")
    wording = Wording([one, other])
    weights = [
        found.weight
        for second in (replace(one, key="c", article="c"), other)
        if (found := likeness(one, second, wording)) is not None
    ]
    assert weights == [2, -1]


def test_that_two_sentences_stand_in_one_article_is_no_ground_to_join_them() -> None:
    told = [one for story in collection().values() for one in story]
    first, second = told[0], replace(told[1], article=told[0].article)
    wording = Wording([first, second, *told[2:]])
    assert wording.alike(first, second).context == wording.cosine(first, second)


def test_an_account_without_a_day_of_its_own_may_be_a_day_late() -> None:
    late = account("x", "a", when=When.of_day(1987, 5, 13), slack=1)
    early = account("x", "b")
    assert may_be_same_day(late, early)
    assert may_be_same_day(early, late)
    assert not may_be_same_day(early, account("x", "c", when=When.of_day(1987, 5, 13)))
    month = account("x", "d", when=When.of_month(1987, 5))
    assert may_be_same_day(month, early)
    since = When.between(When.of_month(1987, 4), (1987, 5, 20))
    assert not may_be_same_day(month, account("x", "e", when=since))
    assert not may_be_same_day(month, account("x", "f", when=When.of_month(1987, 6)))


def test_the_articles_around_two_sentences_count() -> None:
    """A thin sentence is known again by the story that its article tells."""
    thin, other = "He was arrested at night.", "Police arrested the captain at Torsby."
    about = (
        "Captain Falk ran the ferry Skarv onto a reef off Torsby.",
        "The ferry Skarv lost forty cars on the reef; Captain Falk had been drinking.",
    )
    alone = [account(thin, "a"), account(other, "b")]
    apart = [account(text, name) for text, name in zip(about, "cd", strict=True)]
    within = [account(text, name) for text, name in zip(about, "ab", strict=True)]
    assert not compare(alone[0], alone[1], Wording([*alone, *apart]))
    together = Wording([*alone, *within])
    assert (
        together.alike(alone[0], alone[1]).context
        > Wording([*alone, *apart]).alike(*alone).context
    )


def test_one_story_around_two_sentences_is_a_reason_that_is_said() -> None:
    about = (
        "Captain Falk ran the ferry Skarv onto the Torsby reef with forty cars aboard.",
        "On the Torsby reef the ferry Skarv lies aslant, its forty cars under water.",
        "Divers looked for the cars of the ferry Skarv below the Torsby reef.",
    )
    told = [
        account("Falk was arrested at the Torsby quay before dawn.", "a"),
        account("Police took Falk into custody in Torsby.", "b"),
        *(account(text, name) for text in about for name in "abc"),
        *(one for story in collection().values() for one in story),
    ]
    reasons = compare(told[0], told[1], Wording(told))
    assert [why.rule for why in reasons][-2:] == ["wording", "one-story"]
    assert reasons[-1].words.startswith("their articles tell one story (0.")


def test_nothing_is_known_of_what_shares_no_word_and_what_is_kept_is_bounded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [one for story in collection().values() for one in story]
    wording = Wording(told)
    before = [wording.alike(told[0], other) for other in told]
    monkeypatch.setattr("sitegen.matching.wording._KEPT", 1)
    small = Wording(told)
    assert [small.alike(told[0], other) for other in told] == before
    assert wording.alike(told[0], account("", "z")).cosine == 0


def test_a_note_has_no_context_but_its_own_words() -> None:
    note = account("Norland and Sudland sign the accord on the Arn")
    told = account("The accord was signed in Lindau after a night of talks.", "a")
    alike = Wording([note, told]).alike(note, told)
    assert alike.context >= alike.cosine > 0


def test_the_same_cast_is_known_again_by_less() -> None:
    told = (
        "Norland and Sudland signed an accord in Lindau on the water of the Arn.",
        "Signing the accord on the Arn, Norland took on the cost of two new locks.",
    )
    both = [
        account(text, name, ("norland", "sudland"))
        for text, name in zip(told, "ab", strict=True)
    ]
    others = [
        replace(one, actors=cast, parties=cast)
        for one, cast in zip(
            both,
            (frozenset({"norland", "ida"}), frozenset({"norland", "olaf"})),
            strict=True,
        )
    ]
    crowd = [one for story in collection().values() for one in story]
    wording = Wording([*both, *crowd])
    assert 0.4 <= wording.cosine(*both) < 0.65
    assert compare(both[0], both[1], wording)
    assert not compare(others[0], others[1], wording)


def test_a_note_is_known_again_by_less() -> None:
    note = account("The bridge opens to traffic")
    told = "The harbour bridge was opened on Tuesday, a year later than planned."
    statement = account(told, "a", title="Bridge opens late")
    assert compare(statement, note, Wording([note, statement]))


def test_in_a_language_without_deeds_wording_decides_alone() -> None:
    one = account("Der Gemeinderat von Lindau stimmte am Dienstag der Brücke zu.", "a")
    two = account("Gemeinderat Lindau: Mehrheit stimmte der neuen Brücke zu.", "b")
    far = account("Das Wetter in Lindau wird am Dienstag wieder freundlicher.", "c")
    wording = Wording([one, two, far])
    assert compare(one, two, wording)
    assert not compare(one, far, wording)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("resigned", "resignation"),
        ("negotiates", "negotiators"),
        ("announcement", "announced"),
        ("arrival", "arrived"),
        ("withdrawal", "withdraws"),
        ("stopped", "stopping"),
        ("cities", "city"),
        ("crashes", "crash"),
        ("agreement", "agrees"),
    ],
)
def test_a_noun_has_the_stem_of_its_verb(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other", "deed"),
    [
        ("bought", "takeover", "purchase"),
        ("hanged", "suicide", "suicide"),
        ("quake", "tremors", "quake"),
        ("detained", "arrests", "arrest"),
        ("beat", "victory", "win"),
    ],
)
def test_different_words_tell_of_one_deed(one: str, other: str, deed: str) -> None:
    assert deed in deeds(one)
    assert deed in deeds(other)


def test_a_capital_makes_a_name_only_where_small_letters_could_stand() -> None:
    words = words_of(
        "Lavrov Meets Kuleba in Antalya", "Ships left as Falk waited. Gulls cried."
    )
    assert words["?lavrov"] == words["?kuleba"] == 1  # a headline
    assert words["^falk"] == 1
    assert "?ships" in words
    assert "?gulls" in words  # the head of a sentence
    assert "=departure" in words
    assert [shown(key) for key in ("^falk", "=talks", "#40", "gull")] == [
        "falk",
        "talks",
        "40",
        "gull",
    ]


def test_the_day_and_the_clock_are_no_numbers_in_common() -> None:
    words = words_of(
        "DUBAI, March 3, 2011, 12:45 pm EST (Reuters): 45 ships left on 3. März, 17.30 Uhr."
    )
    assert [key for key in words if key[0] == "#"] == ["#45"]
    assert "^reuters" not in words


def test_who_tells_of_it_is_no_ground() -> None:
    one = account("A choir sang.", "a", ("reuters",))
    assert not ground(one, account("A choir sang.", "b", ("reuters",)))
    assert ground(
        one, account("A choir sang.", "b", ("reuters",), around=frozenset("x"))
    ) == (Ground())
    both = [account("A.", name, ("reuters", "lee")) for name in "ab"]
    assert ground(*both).actors == ("lee",)


def test_open_words_are_settled_by_the_collection() -> None:
    head = account("Falk waited.", "a")
    wording = Wording([head, account("Then Falk left the ship.", "b")])
    assert "^falk" in wording.keys(head)
    common = account("Falk waited.", "a")
    wording = Wording([common, account("A falk is a bird, the falk flies.", "b")])
    assert "falk" in wording.keys(common)


def test_the_month_is_no_protest() -> None:
    assert "=protest" not in words_of("They met in March.")
    assert "=protest" in words_of("They march at noon.")


def test_numbers_are_one_in_letters_and_figures() -> None:
    assert words_of("seven ships")["#7"] == words_of("7 ships")["#7"] == 1
    assert words_of("2,290 votes")["#2290"] == 1


texts = st.text(max_size=200) | st.sampled_from(
    [text for same, other, _ in STORIES.values() for text in (*same, other)]
)


@given(st.lists(texts, min_size=2, max_size=6), st.randoms())
def test_likeness_has_no_direction_and_no_order(
    told: list[str], chance: object
) -> None:
    made = [account(text, f"a{number}") for number, text in enumerate(told)]
    mixed = list(made)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    first, second = made[:2]
    wording, other = Wording(made), Wording(mixed)
    assert compare(first, second, wording) == compare(second, first, other)
    assert 0 <= wording.cosine(first, second) <= 1
    alike = wording.alike(first, second)
    assert all(
        math.isfinite(value) for value in (alike.context, alike.story, alike.heart)
    )


@given(st.text())
def test_no_text_raises(text: str) -> None:
    assert all(count > 0 for count in words_of(text).values())
    one = account(text, "a")
    compare(one, one, Wording([]))
