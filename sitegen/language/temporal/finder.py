"""Read a text from left to right, and take the longest rule at each place."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sitegen.core.calendar import Day
from sitegen.core.when import When
from sitegen.language.temporal import de, en, es, fr, quotes, ranges, ru, tr, uk
from sitegen.language.temporal.expression import Setting, TimeExpression
from sitegen.language.temporal.kinds import KINDS
from sitegen.language.temporal.lexicon import Language
from sitegen.language.temporal.reader import (
    NO_TIME,
    Found,
    Reader,
    Reading,
    Spoken,
    when_of,
)
from sitegen.language.temporal.rules import Rule
from sitegen.language.temporal.tokens import Lexer, Tokens

LANGUAGES: Final = {
    table.LANGUAGE.code: table.LANGUAGE for table in (en, de, fr, es, uk, ru, tr)
}
_DAY_VALUE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Grammar:
    """The rules of one language, by the kinds of token that each can begin with."""

    def __init__(self, language: Language) -> None:
        """Sort the rules by what they begin with."""
        self.language = language
        self.lexer = Lexer(language)
        first = {begun[0] for item in language.rules for begun in item.begins}
        self.begin = re.compile(f"[{re.escape(''.join(sorted(first)))}]")
        self._by_pair: dict[str, tuple[tuple[int, Rule], ...]] = {}

    def able(self, pair: str) -> tuple[tuple[int, Rule], ...]:
        """Return the rules that can match at a token of these kinds, with their order.

        `pair` is its kind and that of the token behind it.
        """
        rules = self._by_pair.get(pair)
        if rules is None:
            rules = tuple(
                (order, item)
                for order, item in enumerate(self.language.rules)
                if pair in item.begins or pair[:1] in item.begins
            )
            self._by_pair[pair] = rules
        return rules


@cache
def grammar(code: str) -> Grammar:
    """Return the grammar of a language, or of English if there is none."""
    return Grammar(LANGUAGES.get(code, en.LANGUAGE))


def find(text: str, setting: Setting) -> tuple[TimeExpression, ...]:
    """Return the temporal expressions of `text`, in order and without overlaps."""
    rules = grammar(setting.language[:2].lower())
    tokens = rules.lexer.read(text)
    reader = Reader(text, tokens, rules.language, setting)
    if reader.day_first is None:
        reader.day_first = _evidence(tokens, rules.language)
    found = _scan(reader, rules)
    if (
        reader.day_first is None
        and (told := _told(found, reader.published)) is not None
    ):
        reader = Reader(text, tokens, rules.language, setting)
        reader.day_first = told
        found = _scan(reader, rules)
    return tuple(ranges.join(reader, found))


def _scan(reader: Reader, rules: Grammar) -> list[TimeExpression]:
    found: list[TimeExpression] = []
    kinds = reader.kinds
    place = 0
    while match := rules.begin.search(kinds, place):
        place = match.start()
        able = rules.able(kinds[place : place + 2])
        taken = _longest(reader, able, place) if able else None
        if taken is None:
            place += 1
            continue
        expression, place = taken
        if expression is not None:
            found.append(expression)
            _remember(reader, expression)
    return found


def _longest(
    reader: Reader, able: tuple[tuple[int, Rule], ...], place: int
) -> tuple[TimeExpression | None, int] | None:
    """Return what begins at a token, and the token after it.

    There may be nothing, and yet no part of it be about time.
    """
    kinds = reader.kinds
    matches = [
        (-match.end(), order, item, match)
        for order, item in able
        if (match := item.pattern.match(kinds, place))
    ]
    if not matches:
        return None
    matches.sort(key=_by_length)
    quotation = quotes.speaking(reader, place)
    reader.said_on = quotation.said_on
    for _, _, item, match in matches:
        reading = item.resolve(Found(reader, match))
        if reading is NO_TIME:
            return None, match.end()
        if reading is not None:
            quoted = quotation.is_quoted
            found = _expression(reader, item, match, reading, quoted=quoted)
            stop = match.end() if reading.stop is None else reading.stop
            return found, stop
    return None


def _by_length(match: tuple[int, int, Rule, re.Match[str]]) -> tuple[int, int]:
    return match[:2]


def _expression(
    reader: Reader, item: Rule, match: re.Match[str], reading: Reading, *, quoted: bool
) -> TimeExpression:
    first = match.start() if reading.first is None else reading.first
    stop = match.end() if reading.stop is None else reading.stop
    start, end = reader.tokens.starts[first], reader.tokens.ends[stop - 1]
    when = when_of(reading.when)
    others = (when_of(text) for text in reading.alternatives)
    return TimeExpression(
        start=start,
        end=end,
        text=reader.text[start:end],
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        when=when,
        rule=item.name,
        alternatives=tuple(other for other in others if other is not None),
        anchor=reading.anchor if when is not None else "",
        is_quoted=quoted,
    )


def _remember(reader: Reader, expression: TimeExpression) -> None:
    """Keep the last day spoken of, from which "two days earlier" counts."""
    if expression.type not in {"DATE", "TIME"} or expression.when is None:
        return
    if expression.value.endswith("_REF"):
        return
    span = (expression.start, expression.end)
    earliest, day = expression.when.earliest, expression.when.day
    if earliest is not None:
        reader.last_span = Spoken(earliest, span)
    if day is not None and _DAY_VALUE.match(expression.value):
        is_dated = expression.rule in {"date", "day and month", "second day"}
        reader.last = Spoken(day, span, is_dated)


def _evidence(tokens: Tokens, language: Language) -> bool | None:
    """Let a date such as 25/03/2022 tell how 10/03/2022 is to be read."""
    if language.day_first is not None:
        return language.day_first
    if KINDS["SLASHED"] not in tokens.kinds:
        return None
    told: set[str] = set()
    for kind, value in zip(tokens.kinds, tokens.values, strict=True):
        if kind == KINDS["SLASHED"] and isinstance(value, tuple) and value[3] != ".":
            if int(value[0]) > 12:
                told.add("day first")
            elif int(value[1]) > 12:
                told.add("month first")
    return told == {"day first"} if len(told) == 1 else None


def _told(found: list[TimeExpression], published: Day | None) -> bool | None:
    """Let a date in words, or that of publication, tell how 10/03/2022 is read."""
    doubtful = [
        item
        for item in found
        if len(item.alternatives) > 1 and (item.rule == "numeric date")
    ]
    if not doubtful:
        return None
    sure: set[Day] = {
        item.when.day
        for item in found
        if not item.alternatives and item.when is not None and item.when.day
    }
    if published is not None:
        sure.add(published)
    told: set[bool] = set()
    for item in doubtful:
        readings: list[When] = list(item.alternatives)
        agree = [reading.day in sure for reading in readings]
        if agree.count(True) == 1:
            told.add(agree[0])
    return told.pop() if len(told) == 1 else None
