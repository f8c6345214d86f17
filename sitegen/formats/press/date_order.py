"""Which of two readings of ``03/04/2022`` an article means, by its own evidence."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.articles import Block
from sitegen.core.calendar import Day, ordinal, weekday
from sitegen.formats.press.month_names import (
    DAY_FIRST_LANGUAGES,
    DAY_FIRST_ZONES,
    MONTH_FIRST_ZONES,
)
from sitegen.formats.press.printed_dates import Printed

_NEWS = 4  # days between what a report tells and the report
_ENOUGH = 2  # points of evidence


@dataclass(frozen=True, slots=True)
class Signs:
    """What an article shows about its dates."""

    worded: tuple[Day, ...] = ()  # full dates whose reading is not open
    yearless: tuple[Day, ...] = ()
    numeric: tuple[Printed, ...] = ()
    lead_weekdays: frozenset[int] = frozenset()
    address: Day | None = None
    language: str = ""
    text: str = ""
    dated: tuple[tuple[Block, Printed], ...] = ()  # every date of its blocks


def decide(date: Printed, signs: Signs, zone: str = "") -> Day | None:
    """Return the day that a full date means, None if it stays open."""
    if not date.is_open:
        return date.days[0]
    day_first, month_first = date.days
    points = {day: _points(day, signs) for day in date.days}
    points[day_first] += _for_order(signs, zone, is_day_first=True)
    points[month_first] += _for_order(signs, zone, is_day_first=False)
    best = max(date.days, key=lambda day: points[day])
    other = month_first if best == day_first else day_first
    return best if points[best] >= _ENOUGH and points[best] > points[other] else None


def _points(day: Day, signs: Signs) -> int:
    number = ordinal(day)
    points = 0
    if signs.address == day:
        points += 3
    if any(abs(number - ordinal(other)) <= _NEWS for other in signs.worded):
        points += 2
    if any(day[1:] == other[1:] for other in signs.yearless):
        points += 2
    elif any(
        0 <= number - ordinal((day[0], *other[1:])) <= _NEWS
        for other in signs.yearless
        if other[1:] != (2, 29)
    ):
        points += 1
    if weekday(day) in signs.lead_weekdays:
        points += 2
    return points


def _for_order(signs: Signs, zone: str, *, is_day_first: bool) -> int:
    """Count what speaks for an order of day and month in this article at all."""
    points = 0
    for date in signs.numeric:
        words = signs.text[date.start : date.end]
        if date.is_open or len(words) < 3 or words[:4].isdigit() or "." in words:
            continue
        parts = [int(part) for part in words.replace("-", "/").split("/")[:2]]
        if max(parts) > 12:
            points += 2 if (parts[0] > 12) == is_day_first else 0
            break
    if is_day_first and signs.language.split("-")[0] in DAY_FIRST_LANGUAGES:
        points += 2
    if zone in (DAY_FIRST_ZONES if is_day_first else MONTH_FIRST_ZONES):
        points += 2
    return points
