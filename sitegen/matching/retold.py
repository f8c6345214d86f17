"""Sentences of an article that tell its lead once more, with the day.

"Mayor takes responsibility" says the headline and names no day; "she said on
Wednesday that she was taking responsibility" says the second paragraph. That is one
happening: the sentence dates it, and both passages are its evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from sitegen.core.calendar import Day, ordinal
from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention, Reason, Statement, StatementKind
from sitegen.core.text import fold
from sitegen.core.when import When
from sitegen.matching.words import NAME, NUMBER, OPEN, common, plain_words, words_of

_TOLD: Final = frozenset({StatementKind.HAPPENING, StatementKind.SPEECH})
_LATE: Final = 1  # days from a happening to the article that names no day
_LEAST: Final = 2  # words that both have, besides names
# More than this part of the words of the headline, or of the lead's sentence.
_SHARE: Final = 0.5


def retold(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Mark the sentences of one article that tell its lead again.

    A lead without a day of its own takes that of the first of them.
    """
    lead = next((one for one in statements if one.is_lead), None)
    if lead is None or lead.kind not in _TOLD or lead.when is None:
        return statements
    again = [one for one in statements if _is_again(one, lead)]
    if not again:
        return statements
    first = again[0]
    same = {one.key for one in again if _day(one.when) == _day(first.when)}
    dated = lead if lead.is_dated else _dated(lead, first)
    return tuple(
        dated if one is lead else replace(one, retells=one.key in same)
        for one in statements
    )


def _dated(lead: Statement, sentence: Statement) -> Statement:
    day = _day(sentence.when)
    if day is None:
        return lead
    when = When.of_day(*day)
    told = next((one for one in sentence.reasons if one.rule.startswith("date")), None)
    words = f"a sentence of the article tells it again: {told.words if told else when}"
    reasons = tuple(
        Reason("retold-date", words, one.score)
        if one.rule == "publication-date"
        else one
        for one in lead.reasons
    )
    return replace(lead, when=when, is_dated=True, reasons=reasons)


def _is_again(one: Statement, lead: Statement) -> bool:
    if one.is_lead or one.kind not in _TOLD or not _is_then(one, lead):
        return False
    if any(reason.rule == "denial" for reason in one.reasons):
        return False
    named = _names(one.mentions) & _names(_inside(lead.mentions, lead.reach))
    return bool(named) and _says(one, lead)


def _is_then(one: Statement, lead: Statement) -> bool:
    """Tell whether the day of a sentence is the lead's, or may be."""
    day, about = _day(one.when), _day(lead.when)
    if day is None or about is None:
        return False
    apart = ordinal(about) - ordinal(day)
    return apart == 0 if lead.is_dated else 0 <= apart <= _LATE


def _day(when: When | None) -> Day | None:
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    return when.earliest


def _inside(mentions: Iterable[Mention], reach: tuple[int, int]) -> Iterator[Mention]:
    return (one for one in mentions if reach[0] <= one.start < reach[1])


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return who acts, without the countries: all of a story may name those."""
    return frozenset(
        one.actor or fold(one.name)
        for one in mentions
        if one.kind is not ActorKind.STATE
    )


def _says(one: Statement, lead: Statement) -> bool:
    """Tell whether a sentence has the words of the headline or of its paragraph."""
    mentions = (*lead.mentions, *one.mentions)
    names = {word for who in mentions for word in plain_words(f"{who.name} {who.form}")}
    own = _words(one.quote, names)
    told = (_words(text, names) for text in (lead.title, lead.quote))
    return any(
        len(own & words) >= _LEAST and len(own & words) > _SHARE * len(words)
        for words in told
    )


def _words(text: str, names: set[str]) -> frozenset[str]:
    found: set[str] = set()
    for key in words_of(text):
        if key[0] not in NAME + OPEN:
            found.add(key)
        elif key[1:] not in names:
            found.update(common(key[1:]))
    return frozenset(key for key in found if key[0] != NUMBER or len(found) > _LEAST)
