"""What a figure can be: a day, a year, a clock time, a date, or none of these."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from sitegen.core.calendar import MONTHS_IN_YEAR, days_in_month
from sitegen.language.temporal.kinds import KINDS, OTHER
from sitegen.language.temporal.lexicon import Value

_LONGEST = 9  # digits of a number that can count units of time
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MOST_DAYS, _MOST_HOURS = 31, 24
_MONEY_AND_NUMBERS: Final = frozenset("$£€¥₴₽₺#№@&+_=/\\*^~")
_MEASURES: Final = frozenset("%°‰$€£¥₴₽₺_=@")


class Part(NamedTuple):
    """One token made of figures."""

    kind: str
    start: int
    end: int
    value: Value


def is_glued(text: str, start: int, end: int) -> bool:
    """Say whether signs around a figure make it part of something else.

    As in MH17, $2014, #2014, 50%, 10° and 5G, but not 5pm.
    """
    before = text[start - 1] if start else " "
    if before.isalnum() or before in _MONEY_AND_NUMBERS:
        return True
    if before in ".,:" and start > 1 and text[start - 2].isdigit():
        return True
    after = text[end : end + 1]
    if after in _MEASURES and after:
        return True
    if not after.isalpha():
        return False
    return re.match(r"[aApP]\.?[mM]\b|[hH]\b", text[end : end + 5]) is None


def parts(figure: str, start: int) -> list[Part]:
    """Return the token that `figure` makes, or those of a glued pair."""
    end = start + len(figure)
    if figure.isdigit():
        kind, value = _whole(figure)
        return [Part(kind, start, end, value)]
    glued = _glued(figure, start)
    if glued:
        return glued
    for shape, read in _SHAPES:
        if match := shape.fullmatch(figure):
            kind, value = read(match)
            return [Part(kind, start, end, value)]
    return [Part(OTHER, start, end, 0)]


def _glued(figure: str, start: int) -> list[Part]:
    """Part what a lost blank has joined: "March 3,2022", "March 3, 202210:35"."""
    if (match := _DAY_AND_YEAR.fullmatch(figure)) and int(match[1]) <= _MOST_DAYS:
        comma = start + len(match[1])
        return [
            Part(KINDS["DAY_NUMBER"], start, comma, int(match[1])),
            Part(KINDS["COMMA"], comma, comma + 1, 0),
            Part(KINDS["YEAR"], comma + 1, start + len(figure), int(match[2])),
        ]
    if (match := _YEAR_AND_TIME.fullmatch(figure)) and int(match[2]) <= _MOST_HOURS:
        middle, time = start + len(match[1]), (int(match[2]), int(match[3]))
        return [
            Part(KINDS["YEAR"], start, middle, int(match[1])),
            Part(KINDS["CLOCK"], middle, start + len(figure), time),
        ]
    return []


def is_day(year: int, month: int, day: int) -> bool:
    """Say whether there is such a day."""
    return (
        1 <= month <= MONTHS_IN_YEAR
        and 1 <= day <= days_in_month(year, month)
        and 0 <= year <= 9999
    )


def _whole(figure: str) -> tuple[str, Value]:
    if len(figure) > _LONGEST:
        return OTHER, 0
    number = int(figure)
    if len(figure) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        return KINDS["YEAR"], number
    if len(figure) <= 2 and 1 <= number <= 31:
        return KINDS["DAY_NUMBER"], number
    return KINDS["FIGURE"], number


def _iso(match: re.Match[str]) -> tuple[str, Value]:
    year, month, day, time = match.groups()
    if not is_day(int(year), int(month), int(day)):
        return OTHER, 0
    return KINDS["ISO"], f"{year}-{month:0>2}-{day:0>2}" + (f"T{time}" if time else "")


def _year_pair(match: re.Match[str]) -> tuple[str, Value]:
    """Read 2014-15 as two years, 2022-03 as a month."""
    first, sign, rest = match.groups()
    year, second = int(first), int(rest)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return OTHER, 0
    if len(rest) == 4:
        last = second
    elif sign != "–" and 1 <= second <= 12 and _is_month(year, rest):
        return KINDS["ISO"], f"{first}-{rest}"
    else:
        last = year // 100 * 100 + second
        last += 100 if last < year else 0
    if not year < last <= _LAST_YEAR:
        return OTHER, 0
    return KINDS["YEAR_RANGE"], (year, last)


def _is_month(year: int, rest: str) -> bool:
    """Say whether 2022-03 is a month; 2001-02 is rather a season of sport."""
    second = int(rest)
    return second != year % 100 + 1 and (rest[0] == "0" or second < year % 100)


def _numeric_date(match: re.Match[str]) -> tuple[str, Value]:
    first, sign, second, year = match.groups()
    one, two = int(first), int(second)
    if not (1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12):
        return OTHER, 0
    if sign == "." and two > 12:
        return OTHER, 0
    return KINDS["SLASHED"], (one, two, year, sign)


def _clock(match: re.Match[str]) -> tuple[str, Value]:
    hour, minute, second = match.groups()
    if int(minute) > 59:
        return OTHER, 0
    if second is not None and int(hour) < 10 and len(hour) == 1:
        return KINDS["STOPWATCH"], (int(hour), int(minute), int(second))
    if int(hour) > 24:
        return OTHER, 0
    return KINDS["CLOCK"], (int(hour), int(minute))


def _day_pair(match: re.Match[str]) -> tuple[str, Value]:
    first, last = int(match[1]), int(match[2])
    if not 1 <= first < last <= 31:
        return OTHER, 0
    return KINDS["DAY_RANGE"], (first, last)


def _thousands(match: re.Match[str]) -> tuple[str, Value]:
    digits = match.group().replace(",", "")
    return (KINDS["FIGURE"], int(digits)) if len(digits) <= _LONGEST else (OTHER, 0)


def _decimal(match: re.Match[str]) -> tuple[str, Value]:
    whole, part = match.groups()
    if len(whole) + len(part) > _LONGEST:
        return OTHER, 0
    return KINDS["FIGURE"], float(f"{whole}.{part}")


def _fraction(match: re.Match[str]) -> tuple[str, Value]:
    over, under = int(match[1]), int(match[2])
    return (KINDS["FRACTION"], over / under) if over < under <= 9 else (OTHER, 0)


_DAY_AND_YEAR: Final = re.compile(r"([0-9]{1,2}),((?:1[0-9]|20)[0-9]{2})")
_YEAR_AND_TIME: Final = re.compile(r"((?:19|20)[0-9]{2})([0-9]{1,2}):([0-5][0-9])")

_Read = Callable[[re.Match[str]], tuple[str, Value]]
_SHAPES: Final[tuple[tuple[re.Pattern[str], _Read], ...]] = tuple(
    (re.compile(shape), read)
    for shape, read in (
        (r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:T([0-9:]+))?", _iso),
        (r"([0-9]{4})([-–/])([0-9]{4}|[0-9]{2})", _year_pair),
        (r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})", _numeric_date),
        (r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?", _clock),
        (r"([0-9]{1,2})[-–]([0-9]{1,2})", _day_pair),
        (r"[0-9]{1,3}(?:,[0-9]{3})+", _thousands),
        (r"([0-9]+)[.,]([0-9]+)", _decimal),
        (r"([0-9])/([0-9])", _fraction),
    )
)


class Spoken:
    """A number in words, as it grows word by word."""

    def __init__(self, first: int) -> None:
        """Begin with the value of the first word."""
        self.is_year = False
        self._thousands = 0
        self._rest = first
        self._words = 1
        if first == 1000:
            self._thousands, self._rest = 1000, 0

    @property
    def value(self) -> int:
        """What has been said so far."""
        return self._thousands + self._rest

    def add(self, word: int) -> bool:
        """Take the next word's value, unless it begins another number."""
        rest = self._rest
        if self.is_year:
            if not (rest % 100 >= 20 and rest % 10 == 0 and word < 10):
                return False
            self._rest += word
        elif word == 100 and 1 <= rest < 10:
            self._rest *= 100
        elif word == 1000 and rest and not self._thousands:
            self._thousands, self._rest = rest * 1000, 0
        elif self._words == 1 and 13 <= rest <= 20 and 10 <= word < 100:
            self._rest, self.is_year = rest * 100 + word, True
        elif self._fits(word):
            self._rest += word
        else:
            return False
        self._words += 1
        return True

    def _fits(self, word: int) -> bool:
        rest = self._rest
        if word >= 100:
            return False
        if rest % 100 == 0 and (rest or self._thousands):
            return True
        return 20 <= rest % 100 <= 90 and rest % 10 == 0 and word < 10
