"""One text being read: what was said so far, and what a match consists of."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from sitegen.core import edtf
from sitegen.core.calendar import Day
from sitegen.core.when import When
from sitegen.language.temporal.expression import PUBLICATION, Setting
from sitegen.language.temporal.kinds import BREAK, KINDS
from sitegen.language.temporal.lexicon import Language, Value
from sitegen.language.temporal.tokens import Tokens

Anchor = str | tuple[int, int]

_QUOTES = re.compile('["“”„«»]|\n[^\\S\n]*\n')


@dataclass(frozen=True, slots=True)
class Reading:
    """What a resolver makes of a match."""

    type: str
    value: str
    mod: str = ""
    when: str = ""
    """EDTF, or nothing."""
    anchor: Anchor = ""
    alternatives: tuple[str, ...] = ()
    """EDTF."""
    first: int | None = None
    """The first token of the expression, where that is not the first matched."""
    stop: int | None = None
    """The token after its last, where that is not the last matched."""

    @property
    def day(self) -> Day | None:
        """The one day it names, if it names one."""
        when = when_of(self.when)
        return None if when is None else when.day


NO_TIME: Final = Reading("", "")
"""What a resolver makes of words that are no time, nor is any part of them."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A day that the text has spoken of, and where."""

    day: Day
    span: tuple[int, int]
    is_dated: bool = False
    """Whether its month was named, as in "April 24", and not as in "Tuesday"."""


class Reader:
    """A text, its tokens, and what has been found in it so far."""

    def __init__(
        self, text: str, tokens: Tokens, language: Language, setting: Setting
    ) -> None:
        """Begin to read."""
        self.text = text
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.language = language
        self.cues = language.cues
        self.setting = setting
        self.published = setting.day
        self.last: Spoken | None = None
        """The last day spoken of."""
        self.dated_weekday: Spoken | None = None
        """The last day given with its weekday: "Monday, 25 April"."""
        self.last_span: Spoken | None = None
        """The first day of the last day, month or year spoken of."""
        self.quarter: tuple[int, int] | None = None
        """The last quarter of a year spoken of."""
        self.is_quarterly = False
        """Whether the figures at hand are those of a quarter."""
        self.day_first = setting.day_first
        self.quotation_days: dict[tuple[int, int], Spoken | None] = {}
        """On which day each quotation was spoken, as far as it was asked."""
        self.said_on: Spoken | None = None
        """The day of the quotation that is being read."""

    @property
    def today(self) -> Day | None:
        """The day from which "today" counts."""
        return self.said_on.day if self.said_on else self.published

    @property
    def today_anchor(self) -> Anchor:
        """What that day is."""
        return self.said_on.span if self.said_on else PUBLICATION

    def word(self, place: int) -> str:
        """Return a token's text in small letters, or nothing beyond the text."""
        if not 0 <= place < len(self.kinds):
            return ""
        tokens = self.tokens
        return self.language.lower(self.text[tokens.starts[place] : tokens.ends[place]])

    def kind(self, place: int) -> str:
        """Return a token's kind; beyond the text there is a break."""
        return self.kinds[place] if 0 <= place < len(self.kinds) else BREAK

    def char_before(self, place: int) -> str:
        """Return the character before a token, or nothing."""
        start = self.tokens.starts[place]
        return self.text[start - 1 : start]

    def char_after(self, place: int) -> str:
        """Return the character after a token, or nothing."""
        end = self.tokens.ends[place]
        return self.text[end : end + 1]

    @cached_property
    def _quotations(self) -> tuple[list[int], list[int]]:
        """Where quotations begin and end; an unclosed one ends with its paragraph."""
        starts: list[int] = []
        ends: list[int] = []
        opened: tuple[int, str] | None = None
        for match in _QUOTES.finditer(self.text):
            sign = match.group()
            reopens = sign == '"' and self._opens(match.start())
            if opened is None or reopens:
                if opened is not None:  # nobody closed it
                    starts.append(opened[0])
                    ends.append(match.start())
                    opened = None
                if sign in '"“„«»':
                    opened = (match.start(), sign)
            elif sign[0] == "\n" or _closes(opened[1], sign):
                starts.append(opened[0])
                ends.append(match.start())
                opened = None
        if opened is not None:
            starts.append(opened[0])
            ends.append(len(self.text))
        return starts, ends

    def _opens(self, place: int) -> bool:
        """Say whether a straight quotation mark stands before a word."""
        before, after = self.text[place - 1 : place], self.text[place + 1 : place + 2]
        return (not before or before in " \n\t\u00a0([—–-") and not after.isspace()

    def quotation(self, start: int) -> tuple[int, int] | None:
        """Return the quotation that the character `start` stands in."""
        starts, ends = self._quotations
        place = bisect_right(starts, start) - 1
        if place >= 0 and start < ends[place]:
            return starts[place], ends[place]
        return None


def _closes(opening: str, sign: str) -> bool:
    return sign in {'"': '"', "“": "”", "„": '“”"', "«": "»", "»": "«"}[opening]


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match in a text that is being read."""

    reader: Reader
    match: re.Match[str]

    @property
    def start(self) -> int:
        """The first matched token."""
        return self.match.start()

    @property
    def stop(self) -> int:
        """The token after the last matched one."""
        return self.match.end()

    def has(self, label: str) -> bool:
        """Say whether the pattern knows `label` and something stands there."""
        group = self.match.re.groupindex.get(label)
        return group is not None and self.match.start(group) >= 0

    def at(self, label: str) -> int:
        """Return the token that `label` stands for."""
        return self.match.start(label)

    def value(self, label: str) -> Value:
        """Return the value of a token, or 0 if nothing stands there."""
        if not self.has(label):
            return 0
        return self.reader.tokens.values[self.match.start(label)]

    def number(self, label: str) -> int:
        """Return the value of a token that is a whole number."""
        value = self.value(label)
        if isinstance(value, int):
            return value
        return 2 if self.kind(label) == KINDS["SECOND"] else 0

    def word(self, label: str) -> str:
        """Return a token's text in small letters, or nothing."""
        return self.reader.word(self.at(label)) if self.has(label) else ""

    def is_capital(self, label: str) -> bool:
        """Say whether a token begins with a capital inside a line."""
        start = self.reader.tokens.starts[self.at(label)]
        return start > 0 and self.reader.text[start].isupper()

    def is_person(self, label: str) -> bool:
        """Say whether a name such as "Domingo López" begins with a token.

        So it does in languages that write days and months with a small letter.
        """
        reader = self.reader
        place = self.at(label)
        is_capital = reader.text[reader.tokens.starts[place]].isupper()
        if not (reader.language.small_names and is_capital):
            return False
        end = reader.tokens.ends[place]
        following = reader.text[end : end + 3]
        return following[:1] == " " and following[1:].istitle()

    def kind(self, label: str) -> str:
        """Return a token's kind, or nothing."""
        return self.reader.kinds[self.at(label)] if self.has(label) else ""


@lru_cache(maxsize=4096)
def when_of(text: str) -> When | None:
    """Return the `When` of EDTF, or None if there is no such time."""
    if not text:
        return None
    try:
        return edtf.parse(text)
    except ValueError:
        return None
