"""One date, as exactly as it is known and no more.

A `Moment` keeps the digits that were written, unknown ones as X, and answers
`earliest` and `latest` where order matters.  Qualifiers such as "about" do not
move these bounds.

Seasons have no bounds of their own in EDTF.  Here they are meteorological:
spring is March to May, and winter begins in December of its year, so the winter
of 2022 (``2022-24``) ends in February 2023.  Codes 21 to 24 name no hemisphere
and are read as northern; 29 to 32 are the southern seasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from itertools import product
from typing import Final

from sitegen.core.calendar import MONTHS_IN_YEAR, Day, days_in_month

SUB_YEARS: Final = {  # code: first month, number of months
    "21": (3, 3),
    "22": (6, 3),
    "23": (9, 3),
    "24": (12, 3),
    "25": (3, 3),
    "26": (6, 3),
    "27": (9, 3),
    "28": (12, 3),
    "29": (9, 3),
    "30": (12, 3),
    "31": (3, 3),
    "32": (6, 3),
    "33": (1, 3),
    "34": (4, 3),
    "35": (7, 3),
    "36": (10, 3),
    "37": (1, 4),
    "38": (5, 4),
    "39": (9, 4),
    "40": (1, 6),
    "41": (7, 6),
}
"""Seasons, quarters, thirds and halves of a year."""

_PLAIN_DIGITS = 4  # longer years are written with a Y


class Qualifier(StrEnum):
    """How sure the source is of a date or of a part of it."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    def together(self, other: Qualifier) -> Qualifier:
        """Return the qualifier that says what both say."""
        if Qualifier.NONE in (self, other):
            return other if self is Qualifier.NONE else self
        return self if self is other else Qualifier.BOTH

    @property
    def is_uncertain(self) -> bool:
        """Whether the date itself is in doubt."""
        return self in (Qualifier.UNCERTAIN, Qualifier.BOTH)

    @property
    def is_approximate(self) -> bool:
        """Whether the date is an estimate."""
        return self in (Qualifier.APPROXIMATE, Qualifier.BOTH)


class Precision(IntEnum):
    """How finely a time is known, from coarse to fine."""

    ERA = 0
    MILLENNIUM = 1
    CENTURY = 2
    DECADE = 3
    YEAR = 4
    SEASON = 5  # also a quarter, a third or a half of a year
    MONTH = 6
    DAY = 7
    TIME = 8


UNQUALIFIED: Final = (Qualifier.NONE, Qualifier.NONE, Qualifier.NONE)


@dataclass(frozen=True, slots=True)
class Moment:
    """One date, whose unknown digits are X.

    Raises:
        ValueError: No such day exists.
    """

    year: str
    """Four digits or more, of which some may be X; may begin with a minus."""
    month: str = ""
    """Two digits: a month, or a key of `SUB_YEARS`."""
    day: str = ""
    qualifiers: tuple[Qualifier, Qualifier, Qualifier] = UNQUALIFIED
    """Of year, month and day."""
    exponent: int = 0
    """How many zeros follow the digits of `year`."""
    significant: int = 0
    """How many digits of the year count, from the left; 0 means all."""
    time: str = ""
    """``hh:mm:ss`` on the clock of the place."""
    zone: str = ""
    """``Z`` or ``+hh:mm``."""
    text: str = field(init=False, repr=False, compare=False)
    """The date in canonical EDTF."""
    earliest: Day = field(init=False, repr=False, compare=False)
    latest: Day = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out text and bounds."""
        object.__setattr__(self, "text", _text(self))
        earliest, latest = _bounds(self)
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    @property
    def precision(self) -> Precision:
        """How finely the date is known: ``2022-03-XX`` is known to the month."""
        if self.significant:
            digits = len(self.year.lstrip("-")) + self.exponent
            return Precision(max(0, Precision.YEAR - digits + self.significant))
        if "X" in self.year:
            known = self.year.lstrip("-").index("X")
            return Precision(Precision.ERA + known)
        if not self.month or "X" in self.month:
            return Precision.YEAR
        if not self.day or "X" in self.day:
            return Precision.SEASON if self.is_sub_year else Precision.MONTH
        return Precision.TIME if self.time else Precision.DAY

    @property
    def is_sub_year(self) -> bool:
        """Whether `month` is a season or another part of a year."""
        return self.month in SUB_YEARS

    @property
    def qualifier(self) -> Qualifier:
        """What the qualifiers of all parts say together."""
        year, month, day = self.qualifiers
        return year.together(month).together(day)


def _text(moment: Moment) -> str:
    digits = moment.year.lstrip("-")
    long = moment.exponent or len(digits) > _PLAIN_DIGITS
    year = ("Y" if long else "") + moment.year
    year += f"E{moment.exponent}" if moment.exponent else ""
    year += f"S{moment.significant}" if moment.significant else ""
    parts = [part for part in (year, moment.month, moment.day) if part]
    own = moment.qualifiers
    if own != UNQUALIFIED:
        shared = 1  # the parts from the left that one qualifier can stand for
        while shared < len(parts) and own[shared] is own[shared - 1]:
            shared += 1
        parts[shared - 1] += own[0]
        for place in range(shared, len(parts)):
            parts[place] = own[place] + parts[place]
    return "-".join(parts) + (f"T{moment.time}{moment.zone}" if moment.time else "")


def _bounds(moment: Moment) -> tuple[Day, Day]:
    digits = moment.year.lstrip("-")
    if moment.exponent or moment.significant or len(digits) > _PLAIN_DIGITS:
        if moment.month:
            raise ValueError(f"{moment.text}: only a four-digit year has months")
        low, high = _year_bounds(moment)
        return (low, 1, 1), (high, MONTHS_IN_YEAR, 31)
    if moment.is_sub_year:
        if moment.day:
            raise ValueError(f"{moment.text}: only a month has days")
        return _sub_year_bounds(moment)
    if moment.month and moment.day and "X" not in digits + moment.month + moment.day:
        return (day := _known_day(moment)), day
    earliest = next(_days(moment, falling=False), None)
    latest = next(_days(moment, falling=True), None)
    if earliest is None or latest is None:
        raise ValueError(f"there is no {moment.text}")
    return earliest, latest


def _known_day(moment: Moment) -> Day:
    """Return the one day whose digits are all known: most dates are."""
    year, month, day = int(moment.year), int(moment.month), int(moment.day)
    is_year = year or not moment.year.startswith("-")
    is_month = is_year and 1 <= month <= MONTHS_IN_YEAR
    if not (is_month and 1 <= day <= days_in_month(year, month)):
        raise ValueError(f"there is no {moment.text}")
    return year, month, day


def _year_bounds(moment: Moment) -> tuple[int, int]:
    digits = moment.year.lstrip("-") + "0" * moment.exponent
    known = moment.significant or len(digits)
    if known > len(digits):
        raise ValueError(f"{moment.text}: the year has only {len(digits)} digits")
    low = int(digits[:known] + "0" * (len(digits) - known))
    high = int(digits[:known] + "9" * (len(digits) - known))
    return (-high, -low) if moment.year.startswith("-") else (low, high)


def _sub_year_bounds(moment: Moment) -> tuple[Day, Day]:
    first, count = SUB_YEARS[moment.month]
    years_on, last = divmod(first + count - 2, MONTHS_IN_YEAR)
    low = next(_years(moment.year, falling=False))
    high = next(_years(moment.year, falling=True)) + years_on
    return (low, first, 1), (high, last + 1, days_in_month(high, last + 1))


def _days(moment: Moment, *, falling: bool) -> Iterator[Day]:
    """Yield the days that the digits allow, in order of time.

    Only a day such as 29 February can be missing from the first year tried, so
    one rarely looks far; the four digits of a year end the search in any case.
    """
    for year in _years(moment.year, falling=falling):
        for month in _numbers(moment.month or "XX", falling=falling):
            if not 1 <= month <= MONTHS_IN_YEAR:
                continue
            for day in _numbers(moment.day or "XX", falling=falling):
                if 1 <= day <= days_in_month(year, month):
                    yield year, month, day


def _years(pattern: str, *, falling: bool) -> Iterator[int]:
    if not pattern.startswith("-"):
        return _numbers(pattern, falling=falling)
    numbers = _numbers(pattern[1:], falling=not falling)
    return (-number for number in numbers if number)


def _numbers(pattern: str, *, falling: bool) -> Iterator[int]:
    """Yield the numbers that `pattern` allows, by size."""
    any_digit = "9876543210" if falling else "0123456789"
    choices = (any_digit if digit == "X" else digit for digit in pattern)
    return (int("".join(digits)) for digits in product(*choices))
