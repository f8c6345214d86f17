"""The timeline in years and months, and in pages where there is too much for one.

A date is put under what it is exact to: a day under its month, a bare year under
the year, "the 1860s" under the decade. What has no lower bound stands where it
ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby

from sitegen.core.calendar import Day
from sitegen.core.date_words import words
from sitegen.core.locale import ENGLISH_LOCALE, Locale
from sitegen.core.model import Event
from sitegen.core.moment import Precision
from sitegen.core.view_parts import MonthView, YearGroup
from sitegen.core.when import When
from sitegen.pages import wording
from sitegen.pages.addresses import HOME
from sitegen.pages.cards import cards
from sitegen.pages.dates import month_words, year_words
from sitegen.pages.desk import Desk

_REMEMBERED = 50_000  # dates; each is asked for its headings several times
_MOST_PAGES = 60  # of the timeline; with more years than that, pages are decades


def day_of(event: Event) -> Day:
    """Return the day by which an event is put in order."""
    return event.order[0]


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a date is put: a year or something longer, and a month or nothing."""

    year: str  # an anchor
    year_title: str
    month: str  # an anchor
    month_title: str
    month_short: str


def slot(event: Event, locale: Locale = ENGLISH_LOCALE) -> Slot:
    """Tell under which headings an event stands."""
    return _slot(day_of(event), event.when, locale)


@lru_cache(maxsize=_REMEMBERED)
def _slot(day: Day, when: When, locale: Locale) -> Slot:
    year, month, _ = day
    title = year_words(year, locale)
    moment = when.moments[0]
    if moment.precision < Precision.YEAR:
        heading = locale.capitalised(words(When.of(moment), locale.dates))
        mark = "".join(char if char.isalnum() else "-" for char in moment.text.lower())
        return Slot(f"p{mark}", heading, f"p{mark}-all", "", "")
    anchor = _anchor(year)
    if moment.precision < Precision.MONTH:
        return Slot(anchor, title, f"{anchor}-all", title, "")
    heading = month_words(year, month, locale)
    name = locale.capitalised(locale.dates.months[month - 1])
    return Slot(anchor, title, f"{anchor}-{month:02}", heading, name)


def _anchor(year: int) -> str:
    return f"y{year}"


def years(
    events: Sequence[Event],
    desk: Desk,
    root: str,
    *,
    here: str = "",
) -> tuple[YearGroup, ...]:
    """Group events, which are in order, by year and month.

    A year leads to its own page, unless that is the page at `here`.
    """
    groups = []
    used: Counter[str] = Counter()
    for (anchor, title), in_year in groupby(
        events, key=lambda one: _year_of(one, desk.locale)
    ):
        own = list(in_year)
        months = []
        for place, in_month in groupby(own, key=partial(slot, locale=desk.locale)):
            listed = list(in_month)
            used[place.month] += 1
            months.append(
                MonthView(
                    anchor=_distinct(place.month, used[place.month]),
                    title=place.month_title,
                    events=cards(listed, desk, root),
                    count=desk.count(wording.EVENT_COUNT, len(listed)),
                    short=place.month_short,
                )
            )
        used[anchor] += 1
        page = desk.found.years.get(anchor)
        groups.append(
            YearGroup(
                anchor=_distinct(anchor, used[anchor]),
                title=title,
                href="" if page in {None, here} else f"{root}{page}",
                count=desk.count(wording.EVENT_COUNT, len(own)),
                months=tuple(months),
            )
        )
    return tuple(groups)


def _year_of(event: Event, locale: Locale) -> tuple[str, str]:
    place = slot(event, locale)
    return place.year, place.year_title


def _distinct(anchor: str, use: int) -> str:
    return anchor if use == 1 else f"{anchor}-{use}"


@dataclass(frozen=True, slots=True)
class Period:
    """A page of the timeline: its address, its title and its events, in order."""

    url: str
    title: str
    events: tuple[Event, ...]


def periods(
    events: Sequence[Event], most: int, locale: Locale = ENGLISH_LOCALE
) -> tuple[Period, ...]:
    """Split the timeline into pages: one, or one a year, decade, century….

    Pages are cut at the calendar, so that addresses stay as events are added.
    """
    if len(events) <= most:
        return (Period(HOME, "", tuple(events)),)
    width = 1
    while len({day_of(event)[0] // width for event in events}) > _MOST_PAGES:
        width *= 10
    made: list[Period] = []
    for block, group in groupby(events, key=lambda one: day_of(one)[0] // width):
        own = tuple(group)
        first, last = block * width, block * width + width - 1
        if width > 1:
            ends = year_words(first, locale), year_words(last, locale)
            title = locale.say(wording.APART, start=ends[0], end=ends[1])
            name = f"{_name(first)}-to-{_name(last)}"
            made.append(Period(f"years/{name}.html", title, own))
        elif len(own) > most:
            made.extend(_months(first, own, locale))
        else:
            title = year_words(first, locale)
            made.append(Period(f"years/{_name(first)}.html", title, own))
    return tuple(made)


def _months(year: int, events: Sequence[Event], locale: Locale) -> Iterator[Period]:
    """Split a year that is too long for a page; a bare year stands in January."""
    for month, group in groupby(events, key=lambda one: day_of(one)[1]):
        title = month_words(year, month, locale)
        yield Period(f"years/{_name(year)}-{month:02}.html", title, tuple(group))


def _name(year: int) -> str:
    return f"{year:04}" if year > 0 else f"{1 - year}-bce"


def by_year(
    events: Iterable[Event], locale: Locale = ENGLISH_LOCALE
) -> Mapping[str, Period]:
    """Make a page of each year that an event is exact to, by the year's anchor."""
    found: dict[int, list[Event]] = {}
    for event in events:
        if event.when.moments[0].precision >= Precision.YEAR:
            found.setdefault(day_of(event)[0], []).append(event)
    return {
        _anchor(year): Period(
            f"years/{_name(year)}.html", year_words(year, locale), tuple(own)
        )
        for year, own in found.items()
    }


def where_listed(pages: Iterable[Period]) -> Mapping[str, str]:
    """Map each event's id to the page of the timeline that lists it."""
    return {event.id: page.url for page in pages for event in page.events}
