"""The development set is sound, and the articles in it are read as they should be."""

from __future__ import annotations

import pytest

from sitegen.core.articles import BlockKind
from sitegen.core.calendar import weekday
from sitegen.core.documents import ActorKind
from sitegen.core.edtf import parse
from sitegen.core.model import StatementKind
from sitegen.formats.press.printed_dates import weekdays
from tests.language.development_set import Gold, articles

SET = articles()
STORIES = ("company", "court", "diplomacy", "disaster", "sport")

each = pytest.mark.parametrize("gold", SET, ids=lambda gold: gold.id)


def test_there_are_enough_of_each_kind_of_story() -> None:
    assert len(SET) == len({gold.id for gold in SET}) >= 40
    for story in STORIES:
        assert sum(gold.story == story for gold in SET) >= 8
    assert len({gold.language for gold in SET}) >= 7


def test_the_same_happening_is_one_of_the_set() -> None:
    days = {gold.id: gold.events[0].when for gold in SET}
    for gold in SET:
        if gold.same_as:
            assert days[gold.same_as] == gold.events[0].when


@each
def test_all_that_people_read_stands_in_the_text(gold: Gold) -> None:
    assert 80 <= len(gold.text.split()) <= 180
    assert len(list(gold.places())) == len(gold.dates)
    for actor in gold.actors:
        assert ActorKind(actor.kind)
        assert actor.name in actor.forms
        assert all(form in gold.text for form in actor.forms)
    for event in gold.events:
        assert event.quote in gold.text
        assert StatementKind(event.kind)
        assert parse(event.when).text == event.when


@each
def test_a_weekday_is_given_a_day_of_that_name(gold: Gold) -> None:
    for words, when in gold.dates:
        day = parse(when).day
        if (named := weekdays(words)) and day is not None:
            assert weekday(day) == named[0]


@each
def test_headline_day_and_language_are_read(gold: Gold) -> None:
    article = gold.read()
    assert article.title == gold.title
    assert article.language == gold.language
    assert article.publication.date == parse(gold.published)


@each
def test_what_happened_is_kept_and_the_page_around_it_is_not(gold: Gold) -> None:
    article = gold.read()
    prose = [block.text for block in article.blocks if block.kind in PROSE]
    for event in gold.events:
        assert any(event.quote in text for text in prose)
    assert not [text for text in prose if len(text.split()) < 5]


PROSE = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
