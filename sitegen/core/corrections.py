"""What was wrong in a timeline, and when that was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.core.documents import Correction, Status
from sitegen.core.model import Event

_NOT_IN_ANCHOR = re.compile(r"[^\w-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction, the event it belongs to, and its place on the event's page.

    The anchor is made of the date, so it lasts when other corrections are added: the
    feed uses it as the correction's id.
    """

    event: Event
    correction: Correction
    anchor: str


def of_event(event: Event) -> Iterator[Corrected]:
    """Yield the corrections of one event, in the order in which they were written."""
    seen = Counter[str]()
    for correction in event.corrections:
        day = _NOT_IN_ANCHOR.sub("-", correction.date.text).strip("-")
        seen[day] += 1
        again = f"-{seen[day]}" if seen[day] > 1 else ""
        yield Corrected(event, correction, f"_corrected-{day}{again}")


def newest_first(events: Iterable[Event]) -> tuple[Corrected, ...]:
    """Return all corrections, the latest first; those of one day as events stand."""
    found = [one for event in events for one in of_event(event)]
    found.sort(key=lambda one: one.correction.date.sort_key()[:2], reverse=True)
    return tuple(found)


def retracted(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events that turned out to be wrong."""
    return tuple(event for event in events if event.status is Status.RETRACTED)
