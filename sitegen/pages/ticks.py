"""What stands at the scale of a picture of time: minutes, days, months, ages.

Two lines of words, as on a planner: below, the instants that are marked; above, what
they belong to ("2022" over months, "10 Mar 2022" over hours). The script
`theme/assets/axis-ticks.js` follows the same rules when a reader zooms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor
from typing import Final

from sitegen.core.calendar import MONTHS_IN_YEAR, from_ordinal, ordinal
from sitegen.core.locale import Locale
from sitegen.pages.dates import year_words
from sitegen.pages.lettering import width_of

UNITS = ("minute", "day", "month", "year")
_MINUTES = (1, 5, 15, 30, 60, 180, 360, 720)
_DAYS = (1, 7)
_MONTHS = (1, 3, 6)
_MILLION = 1_000_000
_DAYS_IN_MONTH, _DAYS_IN_YEAR = 30.4, 365.2425
_GAP = 10.0  # units between two words
_INSET = 4.0  # from a line to its word
_NARROW: Final = {"minute": 34.0, "day": 18.0, "month": 28.0, "year": 32.0}


@dataclass(frozen=True, slots=True)
class Tick:
    """An instant that is marked; what has no room for words is a line alone."""

    instant: float
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """How far apart the marks of a scale are: so many minutes, days, months, years."""

    name: str  # "minute" | "day" | "month" | "year"
    count: int

    @property
    def days(self) -> float:
        """How long it lasts, in days."""
        lasting = {"minute": 1 / 1440, "day": 1.0, "month": _DAYS_IN_MONTH}
        return self.count * lasting.get(self.name, _DAYS_IN_YEAR)

    def instants(self, start: float, end: float) -> Iterator[float]:
        """Yield the marks from `start` to `end`."""
        if self.name == "minute":
            step = self.count / 1440
            for number in range(
                ceil(start / step - 1e-9), floor(end / step + 1e-9) + 1
            ):
                yield number * step
        elif self.name == "day":
            # Day 1 is a Monday, so weeks begin on Mondays.
            first = ceil((start - 1) / self.count) * self.count + 1
            yield from range(first, floor(end) + 1, self.count)
        else:
            yield from self._long(start, end)

    def _long(self, start: float, end: float) -> Iterator[float]:
        low, high = from_ordinal(floor(start))[0], from_ordinal(floor(end))[0]
        if self.name == "month":
            days = (
                (year, month, 1)
                for year in range(low, high + 1)
                for month in range(1, MONTHS_IN_YEAR + 1, self.count)
            )
        else:
            days = ((year, 1, 1) for year in _round_years(low, high, self.count))
        yield from (at for day in days if start <= (at := ordinal(day)) <= end)


def _round_years(low: int, high: int, step: int) -> Iterator[int]:
    """Yield years that are round as people count them: 100 BCE is year -99."""
    if low <= 0:
        last = max(0, 1 - min(high, 0))
        for number in range((1 - low) // step, ceil(last / step) - 1, -1):
            if number:
                yield 1 - number * step
    if step > 1 and low <= 1 <= high:
        yield 1
    for number in range(max(1, ceil(low / step)), high // step + 1):
        yield number * step


def wide_steps() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50 and so on."""
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _units(finest: str) -> Iterator[Unit]:
    counts = {"minute": _MINUTES, "day": _DAYS, "month": _MONTHS}
    for name in UNITS[UNITS.index(finest) :]:
        yield from (Unit(name, count) for count in counts.get(name, wide_steps()))


def unit_of(start: float, end: float, room: float, finest: str, locale: Locale) -> Unit:
    """Choose the finest marks whose words fit between them on `room` units.

    Where none of these falls between `start` and `end`, finer ones are taken.
    """
    per_day = room / (end - start)
    finer: list[Unit] = []
    for unit in _units(finest):
        finer.append(unit)
        need = _NARROW[unit.name]
        if unit.name == "year":
            outermost = (from_ordinal(floor(one))[0] for one in (start, end))
            need = max(need, *(width_of(_year(year, locale)) for year in outermost))
        if unit.days * per_day >= need + _INSET + _GAP:
            break
    while len(finer) > 1 and next(finer[-1].instants(start, end), None) is None:
        finer.pop()
    return finer[-1]


def name_of(instant: float, unit: Unit, locale: Locale) -> str:
    """Name a mark: "10:30", "14", "Mar", "44 BCE"."""
    year, month, day = from_ordinal(floor(instant + 1e-6))
    if unit.name == "minute":
        minutes = round((instant - floor(instant + 1e-6)) * 1440)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if unit.name == "day":
        return str(day)
    if unit.name == "month":
        return locale.capitalised(locale.dates.months_short[month - 1])
    return _year(year, locale)


def group_of(instant: float, unit: Unit, locale: Locale) -> str:
    """Name what a mark belongs to: the day of an hour, the month of a day."""
    year, month, day = from_ordinal(floor(instant + 1e-6))
    if unit.name == "year":
        return ""
    said = _year(year, locale)
    if unit.name == "month":
        return said
    dates = locale.dates
    if unit.name == "minute":
        name = dates.months_short_oblique[month - 1]
        return dates.day.format(day=day, month=name, year=said)
    name = locale.capitalised(dates.months_short[month - 1])
    return dates.month.format(month=name, year=said)


@lru_cache(maxsize=4096)
def _year(year: int, locale: Locale) -> str:
    """Name a year; one that is millions of years off is said in millions."""
    dates = locale.dates
    if abs(year) < _MILLION:
        return year_words(year, locale)
    short = dates.million_years_ce_short if year > 0 else dates.million_years_bce_short
    whole, _, rest = f"{round(abs(year) / _MILLION, 2):.10g}".partition(".")
    millions = dates.number(int(whole))
    return short.format(n=f"{millions}{dates.decimal}{rest}" if rest else millions)


def ticks(
    start: float, end: float, left: float, right: float, finest: str, locale: Locale
) -> tuple[tuple[Tick, ...], tuple[Tick, ...]]:
    """Mark a panel: what is marked, and what that belongs to.

    There is always one word at least. No word reaches into the next one; the last may
    reach into the break beside the panel.
    """
    unit = unit_of(start, end, right - left, finest, locale)
    per_day = (right - left) / (end - start)
    marks = [
        Tick(one, left + (one - start) * per_day, name_of(one, unit, locale))
        for one in unit.instants(start, end)
    ]
    # Weeks begin within months, all else where what it belongs to begins.
    bounds = Unit("month", 1) if unit.name == "day" else unit
    groups = [
        Tick(one, left + (one - start) * per_day, group_of(one, unit, locale))
        for one in (start, *bounds.instants(start, end))
    ]
    if not marks:
        marks = [Tick(start, left, name_of(start, unit, locale))]
    named = _once(groups)
    if unit.name == "day" and len(named) > 1 and not _fits(named[0], named[1].x):
        # A first month with few days goes without its year, which the next one says.
        named[0] = Tick(start, left, name_of(start, bounds, locale))
    return _thinned(marks, right), _thinned(named, right)


def _once(groups: list[Tick]) -> list[Tick]:
    """Name each group where it begins, or where the panel does."""
    before = ["", *(one.text for one in groups)]
    return [
        one
        for one, name in zip(groups, before, strict=False)
        if one.text and one.text != name
    ]


def _fits(one: Tick, following: float) -> bool:
    return one.x + _INSET + width_of(one.text) + _GAP <= following


def _thinned(marks: list[Tick], right: float) -> tuple[Tick, ...]:
    """Take away the words that have no room; a group's first mark gives way."""
    kept = list(marks)
    for number, (one, following) in enumerate(pairwise(kept)):
        if not _fits(one, following.x):
            kept[number] = Tick(one.instant, one.x, "")
    last = kept[-1] if kept else None
    room = right + _GAP
    if last and len(kept) > 1 and last.x + _INSET + width_of(last.text) > room:
        kept[-1] = Tick(last.instant, last.x, "")
    if kept and not any(mark.text for mark in kept):
        kept[0] = marks[0]
    return tuple(kept)
