from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.articles import Article, Block, BlockKind
from sitegen.core.documents import ActorRecord
from sitegen.core.model import Mention
from sitegen.core.registry import Registry, registry
from sitegen.language.names import Reader, alias_proposals, mentions
from tests.language.articles import actor, article
from tests.language.naming import (
    KNOWN,
    ORGANISATION,
    PERSON,
    WORDS,
    found,
    gold_registry,
    seed,
)
from tests.work import grows_with_length


def person(name: str, who: str = "") -> Mention:
    return Mention(name, 0, len(name), name, who, PERSON, "rule")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muammar Gaddafi", "Moammar Gadhafi"),
        ("Muammar Gaddafi", "Qaddafi"),
        ("Muammar Gaddafi", "M. Kadafi"),
        ("Volodymyr Zelenskyy", "Volodymyr Selenskyj"),
        ("Sergey Lavrov", "S. Lavrov"),
        ("Mohammed Al-Sabah", "Muhammad Al Sabah"),
    ],
)
def test_like_names_are_proposed_with_reasons(one: str, other: str) -> None:
    (proposal,) = alias_proposals(
        [person(one, "one"), person(one, "one"), person(other)]
    )
    assert (proposal.name, proposal.actor) == (other, "one")
    assert 0 < proposal.score <= 1
    assert proposal.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Jong-il"),
        ("Joe Biden", "Hunter Biden"),
        ("Emmanuel Macron", "Brigitte Macron"),
        ("Iran", "Iraq"),
        ("George Soros", "George Sanders"),
    ],
)
def test_different_people_are_not_even_proposed(one: str, other: str) -> None:
    assert alias_proposals([person(one), person(other)]) == ()


def test_registered_people_are_not_proposed_to_each_other() -> None:
    assert alias_proposals([person("Ana Silva", "a"), person("Ana Silva", "b")]) == ()


def test_initials_are_proposed_for_an_organisation() -> None:
    name = "Harbour Safety Board"
    said = [
        Mention(name, 0, 20, name, "board", ORGANISATION, "rule"),
        Mention("HSB", 0, 3, "HSB", "", ORGANISATION, "rule"),
    ]
    (proposal,) = alias_proposals(said)
    assert (proposal.name, proposal.other, proposal.actor) == ("HSB", name, "board")


@pytest.mark.parametrize("is_registered", [True, False])
def test_every_person_of_the_seed_is_one_with_all_its_forms(
    is_registered: bool,
) -> None:
    story, gold = seed()
    known = gold_registry(gold) if is_registered else Registry()
    named = mentions(story, known)
    in_blocks = [(block.start, block.end) for block in story.blocks]
    for one in gold["actors"]:
        if one["kind"] != "person":
            continue
        plain = {one["name"], one["name"].split()[-1]}
        starts = {
            start
            for form in one["forms"]
            if form["form"] in plain or form["form"].startswith("Sergey")
            for start in form["starts"]
            if any(first <= start < last for first, last in in_blocks)
        }
        inside = {
            mention.start: mention.actor or mention.name
            for mention in named
            if mention.kind is PERSON and mention.form.endswith(one["name"].split()[-1])
        }
        full = {start for start in starts if start in inside}
        assert len(full) >= len(inside), one["name"]
        assert len(set(inside.values())) == 1, one["name"]


def test_what_is_no_actor_in_the_seed_is_not_named() -> None:
    story, gold = seed()
    named = mentions(story, gold_registry(gold))
    taken = [(one.start, one.end) for one in named if one.rule != "demonym"]
    for one in gold["not_actors"]:
        overlaps = [s for s in taken if s[0] < one["end"] and one["start"] < s[1]]
        assert overlaps == [], one["quote"]


def test_capitals_of_the_seed_are_governments_where_the_gold_says_so() -> None:
    story, gold = seed()
    named = {one.start: one.actor for one in mentions(story, gold_registry(gold))}
    ukraine = next(one for one in gold["actors"] if one["id"] == "ukraine")
    russia = next(one for one in gold["actors"] if one["id"] == "russia")
    for one in ukraine["metonyms"]:
        assert named.get(one["start"]) == "ukraine"
    for form in russia["forms"]:
        if form["form"] == "Moscow":
            assert [named.get(start) for start in form["starts"]] == ["russia"] * 3


@given(
    st.one_of(st.text(), st.lists(WORDS).map(" ".join)),
    st.sampled_from(["en", "de", "fr", "uk", "tr", "zh", "", "xx-YY"]),
)
def test_any_text_gives_mentions_that_stand_where_they_say(
    text: str, language: str
) -> None:
    story = article(text, "2022-03-10", language, headline=False)
    named = Reader(KNOWN).read(story)
    for found_ones in (named.mentions, named.credits, named.places):
        place = 0
        for one in found_ones:
            assert place <= one.start < one.end
            place = one.end
    for mention in (*named.mentions, *named.credits):
        assert text[mention.start : mention.end] == mention.form
        assert mention.name
        assert mention.rule
        assert mention.actor in {"", *KNOWN.records}
    for where_ in named.places:
        assert text[where_.start : where_.end] == where_.name


@pytest.mark.parametrize(
    "word",
    ["Monday ", "Prime ", "Ada Obi and ", "Bank of ", "A.", "(", "X/", "Al-", "The ",
     "Dmytro ", "President ", "New York ", "\n", "Зеленського "],
)  # fmt: skip
def test_the_work_grows_with_length_alone(word: str) -> None:
    reader = Reader(KNOWN)

    def read(length: int) -> None:
        text = word * (length // len(word))
        story = Article("x", "x", text, (Block(BlockKind.PARAGRAPH, text, 0),), "")
        reader.read(story)

    assert grows_with_length(read, 10_000)


def test_reading_twice_gives_the_same() -> None:
    story = article("Ada Obi met President Zelenskyy in Kyiv.", "2022-03-10")
    assert mentions(story, KNOWN) == mentions(story, KNOWN)


def test_an_actor_without_a_name_of_letters_is_never_found() -> None:
    odd: list[ActorRecord] = [actor("!!!")]
    assert found("Well !!! then.", registry(odd)) == []


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("uk", "Великої Британії "), ("ru", "Верховный суд "), ("ru", "Мэр "),
        ("de", "Reederei "), ("fr", "Parti socialiste "), ("tr", "Karasu'da "),
        ("es", "ciudad de Torrealba "), ("en", "St. Ada's "), ("en", "Senators A and B, "),
    ],
)  # fmt: skip
def test_other_languages_take_no_longer(language: str, word: str) -> None:
    reader = Reader(KNOWN)

    def read(length: int) -> None:
        text = word * (length // len(word))
        block = Block(BlockKind.PARAGRAPH, text, 0)
        reader.read(Article("x", "x", text, (block,), "", language=language))

    assert grows_with_length(read, 10_000)
