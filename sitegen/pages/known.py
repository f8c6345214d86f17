"""What was known when: events by the day on which a source of them was out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Final

from sitegen.core import corrections
from sitegen.core.calendar import Day, ordinal
from sitegen.core.known import known_by, out_by
from sitegen.core.locale import Locale
from sitegen.core.model import Timeline
from sitegen.core.moment import Precision
from sitegen.core.view_parts import KnownDay, KnownRow, LinkView
from sitegen.core.views import KnownView
from sitegen.core.when import OPEN, Form, Moment, When
from sitegen.pages import addresses, wording
from sitegen.pages.cards import cards, link_to
from sitegen.pages.desk import Desk

_MOST_ROWS: Final = 1000  # on a page


@dataclass(frozen=True, slots=True)
class News:
    """What became known on a day: an event, or that it was wrong."""

    day: Day
    event: str  # its id
    correction: str = ""
    anchor: str = ""


def news(timeline: Timeline) -> tuple[News, ...]:
    """Return what became known, by day; an event before its corrections."""
    found = [
        News(day, event.id)
        for event in timeline.events
        if (day := known_by(event, timeline.sources))
    ]
    found += [
        News(day, event.id, one.correction.text, one.anchor)
        for event in timeline.events
        if event.corrections
        for one in corrections.of_event(event)
        if (day := out_by(one.correction.date))
    ]
    return tuple(sorted(found, key=attrgetter("day")))


def known_pages(
    desk: Desk, told: Sequence[News]
) -> Iterator[tuple[str, Callable[[], KnownView]]]:
    """Yield the address of each page and what makes its view; none without news."""
    parts = [told[at : at + _MOST_ROWS] for at in range(0, len(told), _MOST_ROWS)]
    for number in range(len(parts)):
        yield (
            addresses.part_of(addresses.KNOWN, number),
            partial(_page, desk, parts, number),
        )


def _page(desk: Desk, parts: Sequence[Sequence[News]], number: int) -> KnownView:
    url = addresses.part_of(addresses.KNOWN, number)
    root = desk.root_of(url)
    sources = desk.timeline.sources
    title = desk.say(wording.KNOWN)
    is_last = number == len(parts) - 1
    undated = [one for one in desk.timeline.events if known_by(one, sources) is None]
    return KnownView(
        head=desk.head(url, title, "known"),
        heading=title,
        intro=desk.say(wording.KNOWN_RULE),
        days=tuple(
            _day(day, list(told), desk, root)
            for day, told in groupby(parts[number], key=attrgetter("day"))
        ),
        undated=cards(undated, desk, root) if is_last else (),
        previous=_step(parts, number - 1, desk, root) if number else None,
        next=None if is_last else _step(parts, number + 1, desk, root),
    )


def _step(
    parts: Sequence[Sequence[News]], number: int, desk: Desk, root: str
) -> LinkView:
    first = parts[number][0].day
    url = addresses.part_of(addresses.KNOWN, number)
    return LinkView(desk.words(When.of_day(*first)), root + url)


def _day(day: Day, told: Sequence[News], desk: Desk, root: str) -> KnownDay:
    date = desk.date(When.of_day(*day))
    return KnownDay(
        anchor=f"_{date.edtf}",
        date=date,
        narrow=f"{root}{addresses.HOME}?known={date.edtf}",
        rows=tuple(_row(one, desk, root) for one in told),
    )


def _row(one: News, desk: Desk, root: str) -> KnownRow:
    event = desk.by_id[one.event]
    return KnownRow(
        event=link_to(event, desk, root, one.anchor),
        event_date=desk.date(event.when),
        lag="" if one.correction else lag(event.when, one.day, desk.locale),
        correction=one.correction,
    )


def lag(when: When, day: Day, locale: Locale) -> str:
    """Say how long after the event `day` is; nothing where the date is a guess."""
    if when.is_approximate or when.is_uncertain or when.earliest is None:
        return ""
    last = when.latest or (when.earliest if _begins_on_a_day(when) else None)
    if last is None:
        return ""
    least = ordinal(day) - ordinal(last)
    most = ordinal(day) - ordinal(when.earliest)
    if least <= 0 <= most and least < most:
        return locale.say(wording.DURING) if when.form is Form.INTERVAL else ""
    if most == 0:
        return locale.say(wording.SAME_DAY)
    near, far = sorted((abs(least), abs(most)))
    shortest, longest = wording.length(near, locale), wording.length(far, locale)
    if near == far:
        said = wording.LATER if least > 0 else wording.BEFORE
        return locale.say(said, length=shortest)
    said = wording.LATER_RANGE if least > 0 else wording.BEFORE_RANGE
    return locale.say(said, least=shortest, most=longest)


def _begins_on_a_day(when: When) -> bool:
    start = when.start
    is_day = isinstance(start, Moment) and start.precision >= Precision.DAY
    return is_day and when.end is OPEN
