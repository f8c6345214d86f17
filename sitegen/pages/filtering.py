"""What the filter of a timeline needs to know of the events that a page lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias

from sitegen.core.documents import Importance, Status
from sitegen.core.model import Event, Origin
from sitegen.core.view_parts import BadgeView, FilterView
from sitegen.pages import wording
from sitegen.pages.addresses import HOME
from sitegen.pages.desk import Desk

FilterData: TypeAlias = Callable[[Sequence[Event]], str]
"""Writes what is filtered by, for a <script> element of the page."""

_INDEX = "search.json"


def filter_view(
    events: Sequence[Event], url: str, desk: Desk, data: FilterData | None
) -> FilterView | None:
    """Make the filter of the page at `url`; None where there is nothing to choose.

    Without `data` the page lists only some of the events; the filter then reads the
    index of the search.
    """
    return always_filter_view(events, url, desk, data) if len(events) > 1 else None


def always_filter_view(
    events: Sequence[Event], url: str, desk: Desk, data: FilterData | None
) -> FilterView:
    """Make the filter of a page, however little there is to choose."""
    root = desk.root_of(url)
    return FilterView(
        data=data(events) if data else "",
        index="" if data else root + _INDEX,
        home="" if url == HOME else root + HOME,
        total=desk.count(wording.EVENT_COUNT, len(events)),
        facets=tuple(_facets(events)),
        statuses=_occurring(Status, {event.status for event in events}, desk),
        origins=_occurring(Origin, {event.origin for event in events}, desk),
        weights=_occurring(Importance, {event.importance for event in events}, desk),
    )


def _facets(events: Sequence[Event]) -> Iterator[str]:
    if any(part.actor for event in events for part in event.actors):
        yield "actor"
    if any(event.tags for event in events):
        yield "tag"
    if any(event.place for event in events):
        yield "place"


def _occurring(
    kind: type[Status | Origin | Importance], there: set[StrEnum], desk: Desk
) -> tuple[BadgeView, ...]:
    """Name the values that some event has; one that all have is no choice."""
    badges = [wording.badge(value, desk.locale) for value in kind if value in there]
    return tuple(badge for badge in badges if badge.words) if len(there) > 1 else ()
