"""How much there is: so many events, from so many sources, from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from sitegen.core.model import Event
from sitegen.core.when import When
from sitegen.pages import wording
from sitegen.pages.desk import Desk


def tally(desk: Desk, events: Sequence[Event]) -> str:
    """Say how much there is: "46 events from 18 sources, 21 February – …"."""
    if not events:
        return desk.say(wording.NO_EVENTS)
    names = {one.source for event in events for one in event.citations}
    families = {desk.timeline.sources[name].family or name for name in names}
    said = desk.count(wording.EVENT_COUNT, len(events))
    span = _span(desk, events)
    if families:
        sourced = wording.SUMMARY_SOURCED
        return desk.count(sourced, len(families), events=said, span=span)
    return desk.say(wording.LIST, first=said, second=span)


def _span(desk: Desk, events: Sequence[Event]) -> str:
    first = min(events, key=attrgetter("order")).when
    last = max(events, key=lambda one: one.when.latest or one.order[0]).when
    start = first.moments[0]
    end = last.moments[-1]
    if start == end:
        return desk.words(When.of(start))
    try:
        return desk.words(When.between(When.of(start), When.of(end)))
    except ValueError:  # a span inside a longer one: no range can be said of them
        return desk.words(first)
