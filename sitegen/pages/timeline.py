"""The timeline: one page, or an overview and a page for each period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter

from sitegen.core.date_words import ENGLISH, words
from sitegen.core.documents import Importance
from sitegen.core.model import Event
from sitegen.core.view_parts import LinkView, StripView
from sitegen.core.views import TimelineView
from sitegen.core.when import When
from sitegen.pages import wording
from sitegen.pages.addresses import HOME
from sitegen.pages.cards import cards, step
from sitegen.pages.desk import Desk
from sitegen.pages.periods import Period, years
from sitegen.pages.strip import strip

_MOST_HIGHLIGHTS = 60


def timeline_pages(
    desk: Desk, pages: Sequence[Period], json_ld: Callable[[], str]
) -> Iterator[tuple[str, Callable[[], TimelineView]]]:
    """Yield the address of each page of the timeline and what makes its view."""
    yield HOME, lambda: _overview(desk, pages, json_ld())
    if _is_whole(pages):
        return
    for index, page in enumerate(pages):
        before = pages[index - 1] if index else None
        after = pages[index + 1] if index + 1 < len(pages) else None
        yield page.url, partial(_period, desk, pages, page, before, after)


def _is_whole(pages: Sequence[Period]) -> bool:
    return [page.url for page in pages] == [HOME]


def _overview(desk: Desk, pages: Sequence[Period], json_ld: str) -> TimelineView:
    events = desk.timeline.events
    is_whole = _is_whole(pages)
    latest = next(
        (one for one in reversed(events) if one.importance is not Importance.MINOR),
        None,
    )
    major = [one for one in events if one.importance is Importance.MAJOR]
    return TimelineView(
        head=desk.head(HOME, desk.site.title, "timeline", json_ld=json_ld),
        heading=desk.site.title,
        intro=desk.site.description,
        summary=_summary(desk, events),
        latest=step(latest, desk, ""),
        strip=_strip(events, pages, "", HOME),
        years_nav=() if is_whole else _nav(pages, "", None),
        years=years(events, desk, "") if is_whole else (),
        highlights=() if is_whole else cards(major[:_MOST_HIGHLIGHTS], desk, ""),
    )


def _period(
    desk: Desk,
    pages: Sequence[Period],
    page: Period,
    before: Period | None,
    after: Period | None,
) -> TimelineView:
    root = desk.root_of(page.url)
    return TimelineView(
        head=desk.head(page.url, page.title, "timeline"),
        heading=page.title,
        intro="",
        summary=_summary(desk, page.events),
        latest=None,
        strip=_strip(page.events, [page], root, page.url),
        years_nav=_nav(pages, root, page),
        years=years(page.events, desk, root),
        highlights=(),
        previous=LinkView(before.title, root + before.url) if before else None,
        next=LinkView(after.title, root + after.url) if after else None,
    )


def _strip(
    events: Sequence[Event], pages: Sequence[Period], root: str, here: str
) -> StripView | None:
    page_of = {
        event.id: "" if page.url == here else root + page.url
        for page in pages
        for event in page.events
    }
    return strip(events, lambda event: page_of[event.id])


def _nav(
    pages: Sequence[Period], root: str, current: Period | None
) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(page.title, root + page.url, is_current=page is current)
        for page in pages
    )


def _summary(desk: Desk, events: Sequence[Event]) -> str:
    """Say how much there is: "46 events from 18 sources, 21 February – …"."""
    if not events:
        return "No events yet"
    names = {one.source for event in events for one in event.citations}
    families = {desk.timeline.sources[name].family or name for name in names}
    said = wording.events(len(events))
    if families:
        said = f"{said} from {wording.count_of(len(families), 'source', 'sources')}"
    return f"{said}, {_span(events)}"


def _span(events: Sequence[Event]) -> str:
    first = min(events, key=attrgetter("order")).when
    last = max(events, key=lambda one: one.when.latest or one.order[0]).when
    start = first.moments[0]
    end = last.moments[-1]
    if start == end:
        return words(When.of(start), ENGLISH)
    try:
        return words(When.between(When.of(start), When.of(end)), ENGLISH)
    except ValueError:  # a span inside a longer one: no range can be said of them
        return words(first, ENGLISH)
