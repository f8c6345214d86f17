"""The density strip: how many events in each day, week, month or year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitegen.core.calendar import Day, add_days, from_ordinal, ordinal
from sitegen.core.date_words import words
from sitegen.core.locale import Locale
from sitegen.core.model import Event
from sitegen.core.view_parts import BarView, StripView, TickView
from sitegen.core.when import When
from sitegen.pages import wording
from sitegen.pages.dates import year_words
from sitegen.pages.periods import day_of, slot
from sitegen.pages.ticks import wide_steps

_WIDTH, _HEIGHT = 960, 72  # units of the viewBox
_MOST_BARS = 64
_MOST_TICKS = 9
_WORDS_WIDTH = 64  # units that the words of a tick need
_GAP = 0.25  # of a bar's step
_LEAST_HEIGHT = 4  # so that a single event is seen
_MONDAY = ordinal((2022, 1, 3))
_TITLES = {
    "day": wording.PER_DAY,
    "week": wording.PER_WEEK,
    "month": wording.PER_MONTH,
    "year": wording.PER_YEAR,
}


@dataclass(frozen=True, slots=True)
class _Scale:
    """Bins of one width: days, weeks, months, or a number of years."""

    unit: str  # "day" | "week" | "month" | "year"
    locale: Locale
    width: int = 1  # years in a bin

    @property
    def title(self) -> str:
        if self.width > 1:
            return self.locale.count(wording.PER_YEARS, self.width)
        return self.locale.say(_TITLES[self.unit])

    def number(self, day: Day) -> int:
        """Return the bin that a day falls into; neighbours differ by one."""
        if self.unit == "day":
            return ordinal(day)
        if self.unit == "week":
            return (ordinal(day) - _MONDAY) // 7
        if self.unit == "month":
            return day[0] * 12 + day[1] - 1
        return day[0] // self.width

    def start(self, number: int) -> Day:
        """Return a bin's first day."""
        if self.unit == "day":
            return from_ordinal(number)
        if self.unit == "week":
            return from_ordinal(number * 7 + _MONDAY)
        if self.unit == "month":
            return (number // 12, number % 12 + 1, 1)
        return (number * self.width, 1, 1)

    def words(self, number: int) -> str:
        """Name a bin: "7–13 March 2022"."""
        start = self.start(number)
        if self.unit == "day":
            return words(When.of_day(*start), self.locale.dates)
        if self.unit == "week":
            week = When.between(start, add_days(start, 6))
            return words(week, self.locale.dates)
        if self.unit == "month":
            return words(When.of_month(*start[:2]), self.locale.dates)
        first = year_words(start[0], self.locale)
        if self.width == 1:
            return first
        last = year_words(start[0] + self.width - 1, self.locale)
        return self.locale.say(wording.APART, start=first, end=last)


def _scale(first: Day, last: Day, locale: Locale) -> _Scale:
    """Choose the finest bins of which not too many are needed."""
    days = ordinal(last) - ordinal(first) + 1
    within_four_digits = first[0] > -9999 and last[0] < 9999
    if within_four_digits and days <= _MOST_BARS:
        return _Scale("day", locale)
    if within_four_digits and days <= _MOST_BARS * 7:
        return _Scale("week", locale)
    if within_four_digits and days <= _MOST_BARS * 30:
        return _Scale("month", locale)
    width = next(
        width
        for width in wide_steps()
        if (last[0] - first[0]) // width + 1 < _MOST_BARS
    )
    return _Scale("year", locale, width)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where bins stand: from left to right, or the other way as the language runs."""

    step: float  # units of the viewBox
    is_turned: bool

    def of_tick(self, bin_: int) -> float:
        """Return where a bin begins."""
        x = bin_ * self.step
        return round(_WIDTH - x if self.is_turned else x, 2)

    def of_bar(self, bin_: int) -> float:
        """Return the left edge of a bin's bar."""
        x = (bin_ + _GAP / 2) * self.step
        width = self.step * (1 - _GAP)
        return round(_WIDTH - x - width if self.is_turned else x, 2)


def strip(
    events: Sequence[Event], url_of: Callable[[Event], str], locale: Locale
) -> StripView | None:
    """Draw the strip of a timeline; None where there is too little to draw.

    A bar leads to the heading of its first event, on the page that `url_of` names.
    """
    if not events:
        return None
    days = [day_of(event) for event in events]
    scale = _scale(min(days), max(days), locale)
    bins: dict[int, list[Event]] = {}
    for event, day in zip(events, days, strict=True):
        bins.setdefault(scale.number(day), []).append(event)
    first, last = min(bins), max(bins)
    if last == first:
        return None
    step = _WIDTH / (last - first + 1)
    place = _Places(step, is_turned=locale.is_rtl)
    highest = max(map(len, bins.values()))
    bars = []
    for number, own in sorted(bins.items()):
        height = round(max(_LEAST_HEIGHT, _HEIGHT * len(own) / highest), 1)
        bars.append(
            BarView(
                x=place.of_bar(number - first),
                y=round(_HEIGHT - height, 1),
                width=round(step * (1 - _GAP), 2),
                height=height,
                label=locale.say(
                    wording.BAR,
                    span=scale.words(number),
                    events=locale.count(wording.EVENT_COUNT, len(own)),
                ),
                href=f"{url_of(own[0])}#{slot(own[0]).month}",
                is_peak=len(own) == highest,
            )
        )
    ticks = _ticks(range(first, last + 1), place, scale)
    return StripView(scale.title, _WIDTH, _HEIGHT, tuple(bars), ticks)


def _ticks(bins: range, places: _Places, scale: _Scale) -> tuple[TickView, ...]:
    """Name the first bin of each month or year, but not more than fit."""
    marks: list[TickView] = []
    year_before, unit_before = None, None
    for place, number in enumerate(bins):
        year, month, _ = scale.start(number)
        is_short = scale.unit in {"day", "week"}
        unit = (year, month) if is_short else (year, 0)
        if unit != unit_before:
            name = scale.locale.dates.months_short[month - 1] if is_short else ""
            if year != year_before:
                name = f"{name} {year_words(year, scale.locale)}".strip()
            marks.append(TickView(places.of_tick(place), name))
            unit_before = unit
            year_before = year
    if len(marks) > 1 and abs(marks[1].x - marks[0].x) < _WORDS_WIDTH:
        del marks[1]  # a first week that ends in the next month
    end = places.of_tick(len(bins))
    if len(marks) > 2 and abs(end - marks[-1].x) < _WORDS_WIDTH:
        del marks[-1]  # its words would stand beyond the edge
    return tuple(marks[:: -(-len(marks) // _MOST_TICKS)])
