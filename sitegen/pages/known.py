"""What was known when: events by the day on which a source of them was out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Final

from sitegen.core import corrections
from sitegen.core.calendar import Day, ordinal
from sitegen.core.known import known_by, out_by
from sitegen.core.locale import Locale
from sitegen.core.model import Event
from sitegen.core.moment import Precision
from sitegen.core.view_parts import KnownDay, KnownRow, LinkView
from sitegen.core.views import KnownView
from sitegen.core.when import OPEN, Form, Moment, When
from sitegen.pages import addresses, wording
from sitegen.pages.cards import cards, link_to
from sitegen.pages.desk import Desk

_MOST_ROWS: Final = 1000  # on a page


@dataclass(frozen=True, slots=True)
class _News:
    """What became known: an event, or that it was wrong."""

    event: Event
    correction: str = ""
    anchor: str = ""


_Dated = tuple[Day, _News]


def known_pages(desk: Desk) -> Iterator[tuple[str, Callable[[], KnownView]]]:
    """Yield the address of each page and what makes its view; none without news."""
    news = _news(desk)
    parts = [news[at : at + _MOST_ROWS] for at in range(0, len(news), _MOST_ROWS)]
    for number in range(len(parts)):
        yield _url(number), partial(_page, desk, parts, number)


def _url(number: int) -> str:
    return f"known/{number + 1}.html" if number else addresses.KNOWN


def _news(desk: Desk) -> list[_Dated]:
    """Return what became known, by day; an event before its corrections."""
    sources = desk.timeline.sources
    events = desk.timeline.events
    found: list[_Dated] = [
        (day, _News(event)) for event in events if (day := known_by(event, sources))
    ]
    found += [
        (day, _News(event, one.correction.text, one.anchor))
        for event in events
        for one in corrections.of_event(event)
        if (day := out_by(one.correction.date))
    ]
    return sorted(found, key=itemgetter(0))


def _page(desk: Desk, parts: Sequence[Sequence[_Dated]], number: int) -> KnownView:
    url = _url(number)
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
            _day(day, [one for _, one in news], desk, root)
            for day, news in groupby(parts[number], key=itemgetter(0))
        ),
        undated=cards(undated, desk, root) if is_last else (),
        previous=_step(parts, number - 1, desk, root) if number else None,
        next=None if is_last else _step(parts, number + 1, desk, root),
    )


def _step(
    parts: Sequence[Sequence[_Dated]], number: int, desk: Desk, root: str
) -> LinkView:
    first = parts[number][0][0]
    return LinkView(desk.words(When.of_day(*first)), root + _url(number))


def _day(day: Day, news: Sequence[_News], desk: Desk, root: str) -> KnownDay:
    date = desk.date(When.of_day(*day))
    return KnownDay(
        anchor=f"_{date.edtf}",
        date=date,
        narrow=f"{root}{addresses.HOME}?known={date.edtf}",
        rows=tuple(
            KnownRow(
                event=link_to(one.event, desk, root, one.anchor),
                event_date=desk.date(one.event.when),
                lag="" if one.correction else lag(one.event.when, day, desk.locale),
                correction=one.correction,
            )
            for one in news
        ),
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
