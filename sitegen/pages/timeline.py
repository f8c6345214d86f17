"""The timeline: one page, or an overview and a page for each period; and each year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sitegen.core.documents import Importance, Status
from sitegen.core.model import Event
from sitegen.core.view_parts import LinkView, StripView
from sitegen.core.views import TimelineView
from sitegen.pages.addresses import AXIS, HOME
from sitegen.pages.axis import axis_of
from sitegen.pages.cards import cards, step
from sitegen.pages.desk import Desk
from sitegen.pages.filtering import FilterData, filter_view
from sitegen.pages.periods import Period, years
from sitegen.pages.strip import strip
from sitegen.pages.tally import tally

_MOST_HIGHLIGHTS = 60
_MOST_YEARS = 60  # in the row of links to other years


@dataclass(frozen=True)
class Pages:
    """The pages that the timeline is split into, and what they are made with."""

    desk: Desk
    lists: Sequence[Period]
    years: Sequence[Period]  # those that are no page of the timeline themselves
    json_ld: Callable[[], str]
    filter_data: FilterData

    @property
    def is_whole(self) -> bool:
        """Whether one page lists all events."""
        return [page.url for page in self.lists] == [HOME]

    def views(self) -> Iterator[tuple[str, Callable[[], TimelineView]]]:
        """Yield the address of each page and what makes its view."""
        yield HOME, partial(_overview, self)
        rows: list[Sequence[Period]] = [self.years]
        if not self.is_whole:
            rows.append(self.lists)
        for row in rows:
            for index, page in enumerate(row):
                before = row[index - 1] if index else None
                after = row[index + 1] if index + 1 < len(row) else None
                yield page.url, partial(_period, self, page, before, after)

    def parts_of(self, page: Period) -> tuple[Period, ...]:
        """Return the months of a year that is too long for a page."""
        stem = page.url.removesuffix(".html")
        return tuple(
            part
            for part in self.lists
            if part.url.startswith(f"{stem}-") and part.events[0] in page.events
        )


def _overview(pages: Pages) -> TimelineView:
    desk = pages.desk
    events = desk.timeline.events
    latest = next(
        (
            one
            for one in reversed(events)
            if one.importance is not Importance.MINOR
            and one.status is not Status.RETRACTED
        ),
        None,
    )
    return TimelineView(
        head=desk.head(
            HOME, desk.site.title, "timeline", json_ld=pages.json_ld(), embed=""
        ),
        heading=desk.site.title,
        intro=desk.site.description,
        summary=tally(desk, events),
        latest=step(latest, desk, ""),
        strip=_strip(desk, events, pages.lists, "", HOME),
        years_nav=() if pages.is_whole else _nav(pages.lists, "", None),
        years=years(events, desk, "", here=HOME) if pages.is_whole else (),
        highlights=() if pages.is_whole else cards(_major(events), desk, ""),
        filter=filter_view(
            events, HOME, desk, pages.filter_data if pages.is_whole else None
        ),
        axis=AXIS if events else "",
    )


def _period(
    pages: Pages, page: Period, before: Period | None, after: Period | None
) -> TimelineView:
    desk = pages.desk
    root = desk.root_of(page.url)
    parts = pages.parts_of(page)
    return TimelineView(
        head=desk.head(page.url, page.title, "timeline", embed=_chosen(page)),
        heading=page.title,
        intro="",
        summary=tally(desk, page.events),
        latest=None,
        strip=_strip(desk, page.events, parts or [page], root, page.url),
        years_nav=_nav(parts or _row(pages), root, page),
        years=() if parts else years(page.events, desk, root, here=page.url),
        highlights=cards(_major(page.events), desk, root) if parts else (),
        previous=LinkView(before.title, root + before.url) if before else None,
        next=LinkView(after.title, root + after.url) if after else None,
        filter=None
        if parts
        else filter_view(page.events, page.url, desk, pages.filter_data),
        axis=root + axis_of(page) if page in pages.lists else "",
    )


def _row(pages: Pages) -> Sequence[Period]:
    row = pages.years if pages.is_whole else pages.lists
    return row if len(row) <= _MOST_YEARS else ()


def _chosen(page: Period) -> str | None:
    """Tell which events an embedded list of this page would have: those of its year."""
    name = page.url.removeprefix("years/").removesuffix(".html")
    return f"year={name}" if name.removesuffix("-bce").isdecimal() else None


def _major(events: Sequence[Event]) -> list[Event]:
    major = [one for one in events if one.importance is Importance.MAJOR]
    return major[:_MOST_HIGHLIGHTS]


def _strip(
    desk: Desk, events: Sequence[Event], pages: Sequence[Period], root: str, here: str
) -> StripView | None:
    page_of = {
        event.id: "" if page.url == here else root + page.url
        for page in pages
        for event in page.events
    }
    return strip(events, lambda event: page_of[event.id], desk.locale)


def _nav(
    pages: Sequence[Period], root: str, current: Period | None
) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(page.title, root + page.url, is_current=page is current)
        for page in pages
    )
