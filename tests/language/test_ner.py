"""The second opinion: what it confirms, what it leaves alone, and doing without it."""

from __future__ import annotations

from typing import Final

import pytest

from sitegen.core.articles import Article
from sitegen.core.documents import ActorKind
from sitegen.core.model import SECOND_OPINION, Mention
from sitegen.core.registry import Registry
from sitegen.core.source import Located, Span
from sitegen.language import ner
from sitegen.language.names import Reader
from sitegen.language.ner import Opinion, ask, load
from sitegen.language.statements import statements
from sitegen.stages.extract import extract
from tests.language.articles import article

SPAN = Span("content/site.yaml", 20, 34)
TEXT: Final = (
    "The crew had left the ship when Brightlop closed the harbour on Tuesday. "
    "Later the Brightlop paid."
)


def brightlop(named: tuple[Mention, ...]) -> list[tuple[ActorKind | None, str]]:
    return [(one.kind, one.rule) for one in named if one.name == "Brightlop"]


@pytest.fixture(scope="module")
def opinion() -> Opinion:
    """Return the opinion of whatever English model is installed."""
    spacy = pytest.importorskip("spacy")
    names = [n for n in spacy.util.get_installed_models() if n.startswith("en_")]
    found = load(names[0]) if names else None
    if found is None:
        pytest.skip("no English model is installed")
    return found


def story(language: str = "en") -> Article:
    return article(TEXT, "2024-03-06", language, headline=False)


def test_a_site_that_asks_nobody_is_told_nothing() -> None:
    assert ask(None).value is None
    assert ask(None).diagnostics == ()


@pytest.mark.parametrize("name", ["no_such_model", "./seeds", "os", ""])
def test_only_what_was_installed_as_a_model_is_loaded(name: str) -> None:
    asked = ask(Located(name, SPAN))
    assert asked.value is None
    assert [(one.code, one.span) for one in asked.diagnostics] == [
        ("model-missing", SPAN)
    ]


def test_without_a_second_opinion_a_capital_alone_makes_no_actor() -> None:
    assert set(brightlop(Reader(Registry()).read(story()).mentions)) == {
        (None, "capital")
    }


def test_a_model_finds_the_same_in_the_same_text(opinion: Opinion) -> None:
    text = "Shares of Apple fell after Microsoft's offer to the World Bank."
    once = opinion.organisations(text)
    assert once == opinion.organisations(text)
    assert {text[start:end] for start, end in once} >= {"Apple", "Microsoft"}


class Fixed:
    """Takes every "Brightlop" for an organisation, as a model may."""

    def __init__(self) -> None:
        self.meta = {"lang": "en", "name": "fixed", "version": "1.0"}

    def __call__(self, text: str) -> Fixed:
        self.ents = [
            Entity(start, start + len("the Brightlop"))
            for start in range(len(text))
            if text.startswith("the Brightlop", start)
        ]
        return self


class Entity:
    """A stretch that is an organisation."""

    def __init__(self, start: int, end: int) -> None:
        self.start_char, self.end_char, self.label_ = start, end, "ORG"


def test_what_it_takes_for_an_organisation_acts_wherever_it_is_named() -> None:
    opinion = ner.Opinion(Fixed())
    named = Reader(Registry(), opinion).read(story())
    assert brightlop(named.mentions) == [
        (ActorKind.ORGANISATION, SECOND_OPINION),
        (ActorKind.ORGANISATION, SECOND_OPINION),
    ]
    told = statements(story(), named.mentions, named.places)
    said = {reason.rule: reason.words for one in told for reason in one.reasons}
    assert said[SECOND_OPINION] == (
        "the site's second opinion takes Brightlop for an organisation"
    )


def test_it_is_asked_in_its_own_language_alone() -> None:
    named = Reader(Registry(), ner.Opinion(Fixed())).read(story("fr"))
    assert all(rule != SECOND_OPINION for _, rule in brightlop(named.mentions))


def test_another_opinion_is_another_reading() -> None:
    opinion = ner.Opinion(Fixed())
    alone = extract((story(),), Registry())
    asked = extract((story(),), Registry(), opinion=opinion, reuse=alone)
    assert asked == extract((story(),), Registry(), opinion=opinion)
    assert asked.extracted != alone.extracted
    assert extract((story(),), Registry(), reuse=asked) == alone
