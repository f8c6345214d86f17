"""Long silences: stretches without an event, far beyond what is usual here.

What is usual differs: a chronicle of a week counts in hours, one of a reign in years.
So the measure is the timeline's own. Of the steps from each day on which something
begins to the next such day, those beyond the upper quartile by more than three times
the distance of the quartiles are “far out” (Tukey, Exploratory Data Analysis, 1977);
and a silence is longer than five usual steps, so that one free day in a diary is none.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sitegen.core.calendar import ordinal
from sitegen.core.documents import Status
from sitegen.core.model import Event
from sitegen.core.when import Form

_LEAST_STEPS: Final = 8  # fewer tell nothing of what is usual
_FAR_OUT: Final = 3  # times the distance of the quartiles
_USUAL: Final = 5  # times the usual step


@dataclass(frozen=True, slots=True)
class Silence:
    """From the last day of `before` to the first of `after`, in days."""

    days: int
    before: Event
    after: Event


@dataclass(frozen=True, slots=True)
class Silences:
    """What is usual, what is more than that, and where it occurs; all in days."""

    usual: int = 0
    limit: int = 0
    found: tuple[Silence, ...] = ()


def silences(events: Iterable[Event]) -> Silences:
    """Find the long silences between events, in their order.

    A span lasts to its last day. A date that is looser than the limit ("2022") says
    too little about a silence to end it, and is not counted; neither is what was
    retracted.
    """
    counted = [one for one in events if one.status is not Status.RETRACTED]
    days = sorted({ordinal(one.when.earliest) for one in counted if one.when.earliest})
    steps = [after - before for before, after in pairwise(days)]
    if len(steps) < _LEAST_STEPS:
        return Silences()
    low, usual, high = statistics.quantiles(steps, n=4, method="inclusive")
    limit = math.floor(max(high + _FAR_OUT * (high - low), _USUAL * usual))
    return Silences(math.floor(usual), limit, tuple(_longer(limit, counted)))


def _longer(limit: int, events: Iterable[Event]) -> Iterator[Silence]:
    placed = [(*found, one) for one in events if (found := _place(one, limit))]
    placed.sort(key=lambda item: item[:2])
    until: int | None = None
    last: Event | None = None
    for start, end, event in placed:
        if until is not None and last is not None and start - until > limit:
            yield Silence(start - until, last, event)
        if until is None or end >= until:
            until, last = end, event


def _place(event: Event, limit: int) -> tuple[int, int] | None:
    """Return the first and last day that an event fills; None for a loose date."""
    when = event.when
    first = when.earliest or when.latest
    last = when.latest or when.earliest
    if first is None or last is None:
        return None
    start, end = ordinal(first), ordinal(last)
    is_loose = when.form is not Form.INTERVAL and end - start > limit
    return None if is_loose else (start, end)
