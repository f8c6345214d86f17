"""Full dates in a text as newspapers print them, in a dozen languages.

What is read here has a day, a month and mostly a year; "last Thursday" is the
business of `language`. Where the order of day and month is open, both readings are
given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.core.calendar import Day, days_in_month
from sitegen.formats.press.month_names import MONTHS, WEEKDAYS

_YEARS = (1600, 2200)  # what can be a year of publication at all
_NEAR = 28  # characters between a date and its time


@dataclass(frozen=True, slots=True)
class Printed:
    """A date in a text: where it stands and the days that it can be."""

    start: int
    end: int
    days: tuple[Day, ...]  # two where day and month can change places; year 0: none
    is_numeric: bool = False

    @property
    def has_year(self) -> bool:
        """Whether a year is printed."""
        return self.days[0][0] != 0

    @property
    def is_open(self) -> bool:
        """Whether day and month could change places."""
        return len(self.days) > 1


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed: ``HH:MM`` of 24 hours, and its zone's name."""

    time: str = ""
    zone: str = ""


def _numbered(table: Mapping[str, str], first: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for spellings in table.values():
        # "كانون الثاني" is one name of two words.
        entries = re.split(r" (?!الثاني|الأول)", spellings)
        for number, names in enumerate(entries, start=first):
            for name in names.split("|"):
                numbers.setdefault(name, number)
    return numbers


_MONTH_NUMBERS = _numbered(MONTHS, 1)
_WEEKDAY_NUMBERS = _numbered(WEEKDAYS, 0)


# Any word is read where a month may stand, and looked up afterwards: a pattern of
# two hundred names takes ten times as long.
_MONTH = r"(?<![^\W\d_])(?P<month>[^\W\d_]{2,12}(?:\s(?:الثاني|الأول))?)(?![^\W\d_])\.?"
_DAY = r"(?P<day>\d{1,2})(?!\d)(?:st|nd|rd|th|er|º|ª|\.)?"
# "20247:55 AM" is the year and then the time; pages lose the space between.
_YEAR = r"(?P<year>(?:1[6-9]|2[01])\d\d)(?:(?!\d)|(?=\d{1,2}:\d\d))"
_OF = r"(?:\s(?:de|del|of|di)\b)?"
_FIGURE = re.compile(r"\d")
_FOUR_FIGURES = re.compile(r"\d{4}")
_WORDED = (
    re.compile(
        rf"(?<![\d.,:]){_DAY}{_OF}[\s-]{{0,2}}{_MONTH}(?:/[^\W\d_]{{2,12}})?"
        rf"(?:\s?,?{_OF}[\s-]{{1,2}}{_YEAR})?"
    ),
    re.compile(rf"{_MONTH}\s{{0,2}}{_DAY}(?:\s?,?\s{{0,2}}(?<=[\s,]){_YEAR})?"),
)
# "Ann ReaderMarch 6, 2024": pages lose the line break between.
_GLUED = re.compile(
    r"(?<=[^\W\d_A-ZА-ЯЁ])(?P<month>[A-ZА-ЯЁ][^\W\d_]{2,11})\.?\s"
    rf"{_DAY},?\s{{1,2}}{_YEAR}"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<a>\d{1,2})(?P<sign>[./-])\s?(?P<b>\d{1,2})(?P=sign)\s?"
    rf"{_YEAR}(?![./-]\d)"
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:1[6-9]|2[01])\d\d)(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)"
    r"(?P<day>\d{1,2})(?!\d)"
)
_EAST_ASIAN = re.compile(
    r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
)
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[:.時](?P<minute>\d{2})(?::\d\d)?(?:分|(?!\d)))?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?(?:(?:Uhr|h|hrs|ч)\b\.?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\s{0,2}\(?(?P<zone>(?:UTC|GMT)\s?[+-−]\s?\d{1,2}(?::?\d\d)?|[A-Z]{2,4}(?:İ)?T|"
    r"UTC|GMT|MEZ|MESZ|MSK|TSİ|WIB)"
    r"(?:(?![^\W\d_])|(?=[A-Z][a-z]))"
)
# п'ятницю and segunda-feira are one word each; 月曜 stands in a row of signs.
_ENDINGS = ("s", "ın")
_DAY_WORD = re.compile(r"[月火水木金土日]曜|[^\W\d_]+(?:[-'’][^\W\d_]+)?")


def find(text: str) -> list[Printed]:
    """Return the dates of a text in order; none overlap."""
    if not _FIGURE.search(text):
        return []
    found = sorted(
        _all(text), key=lambda date: (date.start, -date.end, not date.has_year)
    )
    kept: list[Printed] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
        elif date.has_year and not kept[-1].has_year:
            kept[-1] = date  # "5 March 10, 2022": the pair with the year is one
    return kept


def weekdays(text: str) -> list[int]:
    """Return the weekdays that a text names, from 0 for Monday, in order."""
    names = (_without_ending(word) for word in _DAY_WORD.findall(text.casefold()))
    return [_WEEKDAY_NUMBERS[name] for name in names if name in _WEEKDAY_NUMBERS]


def clock(text: str, date: Printed) -> Clock:
    """Return the time printed beside a date, if there is one."""
    after = text[date.end : date.end + _NEAR]
    found = _TIME.search(after)
    if found and not re.search(
        r"[^\W\d_]{3,}", after[: found.start()].replace("Uhr", "")
    ):
        return _read_clock(found, after)
    before = text[max(0, date.start - _NEAR) : date.start]
    if last := re.search(r"(?<!\d)\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?[,\s]*$", before):
        time = _TIME.match(before, last.start())
        return _read_clock(time, before) if time else Clock()
    return Clock()


def _read_clock(found: re.Match[str], text: str) -> Clock:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower()[:1]
    if not (found["minute"] or half) or hour > 24 or minute > 59:
        return Clock()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = _ZONE.match(text, found.end())
    return Clock(f"{hour % 24:02}:{minute:02}", zone["zone"] if zone else "")


def _without_ending(name: str) -> str:
    if name in _WEEKDAY_NUMBERS or not name.endswith(_ENDINGS):
        return name
    return re.sub(r"(?:['’]s|ın|s)$", "", name)


def _all(text: str) -> Iterator[Printed]:
    for pattern in (*_WORDED, _GLUED):
        for found in pattern.finditer(text):
            month = _MONTH_NUMBERS.get(" ".join(found["month"].casefold().split()))
            if month:
                yield from _printed(found, [(month, int(found["day"]))])
    if not _FOUR_FIGURES.search(text):
        return  # the others have a year
    for pattern in (_ISO, _EAST_ASIAN):
        for found in pattern.finditer(text):
            yield from _printed(
                found, [(int(found["month"]), int(found["day"]))], is_numeric=True
            )
    for found in _NUMERIC.finditer(text):
        first, second = int(found["a"]), int(found["b"])
        readings = [(second, first)]
        if found["sign"] != ".":  # dots stand where the day comes first
            readings.append((first, second))
        yield from _printed(found, list(dict.fromkeys(readings)), is_numeric=True)


def _printed(
    found: re.Match[str], readings: list[tuple[int, int]], *, is_numeric: bool = False
) -> Iterator[Printed]:
    year = int(found["year"]) if found["year"] else 0
    days = tuple(
        (year, month, day)
        for month, day in readings
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year or 2000, month)
    )
    if days and (year == 0 or _YEARS[0] <= year < _YEARS[1]):
        yield Printed(found.start(), found.end(), days, is_numeric)
