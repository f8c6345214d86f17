"""How an event is drawn on the axis: its mark says how exact its date is.

A day is a tick, a span a bar with an edge at either end, a month a bar without edges.
"About" is soft at the end that is estimated, what is open fades and points on, one of
several days is an empty box. Nothing is drawn more exact than its source.
`theme/assets/axis.js` draws the same shapes when a reader zooms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from sitegen.core.calendar import ordinal
from sitegen.core.model import Event
from sitegen.core.moment import Moment, Precision
from sitegen.core.when import OPEN, End, Form, Stretch
from sitegen.pages.lettering import width_of
from sitegen.pages.scale import MINUTE, Scale, Span

LANE = 24.0  # units from one lane to the next
_LEAST = 4.0  # width of a tick
_LEAST_BAR = 9.0  # width of a bar, so that its ends are seen
_SOFT, _MOST_SOFT = 8.0, 40.0  # how far a soft end reaches out
_INSET, _BESIDE = 9.0, 7.0  # from a bar's edge to the name in it, or beside it
WIDE = 16.0  # a day as wide as this is no tick: it is a stretch, like a month
_BOLD = 1.08  # how much wider bold letters are
_APART = 16.0  # between two events in one lane
_MIDDLE = 12.0


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn, in time: stretches, and how their outer ends look."""

    kind: str  # "day" | "span" | "part" | "about" | "choice" | "all" | "open"
    spans: tuple[Span, ...]  # in days; infinite where an end is not known
    ends: tuple[str, str]  # each "hard" | "soft" | "arrow" | "fade"
    unit: str  # what it is exact to: "minute" | "day" | "month" | "year"

    @property
    def span(self) -> Span:
        """From the first instant to the last."""
        return self.spans[0][0], self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark and its name, in units of the picture, from the left."""

    bars: tuple[Span, ...]
    name_x: float
    side: str  # where the name is: "in" the mark, "after" or "before" it
    room: Span  # all that the event takes of its lane


def shape_of(event: Event) -> Shape:
    """Tell how an event is drawn."""
    when = event.when
    spans = tuple(_span(stretch) for stretch in when.stretches)
    if event.time and when.day is not None and not when.time:
        start = ordinal(when.day) + _clock(event.time)
        spans = ((start, start + MINUTE),)
    ends = (_end(when.start, is_start=True), _end(when.end, is_start=False))
    return Shape(_kind(event, ends), spans, ends, _unit(event))


def _unit(event: Event) -> str:
    finest = max(moment.precision for moment in event.when.moments)
    if event.time or finest is Precision.TIME:
        return "minute"
    if finest is Precision.DAY:
        return "day"
    return "month" if finest > Precision.YEAR else "year"


def _kind(event: Event, ends: tuple[str, str]) -> str:
    when = event.when
    if when.form is Form.ONE_OF:
        return "choice"
    if when.form is Form.ALL_OF:
        return "all"
    if {"arrow", "fade"} & {*ends}:
        return "open"
    if "soft" in ends:
        return "about"
    if when.form is Form.INTERVAL:
        return "span"
    return "day" if when.precision >= Precision.DAY else "part"


def _end(end: End, *, is_start: bool) -> str:
    if not isinstance(end, Moment):
        # An open start says "at any time before"; an unknown end is somewhere.
        return "arrow" if end is OPEN and not is_start else "fade"
    is_about = bool(end.qualifier or end.significant)
    return "soft" if is_about else "hard"


def _span(stretch: Stretch) -> Span:
    start, end = stretch.start, stretch.end
    first = last = inf
    if isinstance(start, Moment):
        first = ordinal(start.earliest) + _clock(start.time)
    if isinstance(end, Moment):
        last = ordinal(end.latest) + (_clock(end.time) + MINUTE if end.time else 1)
    return (-inf if first == inf else first, last)


def _clock(time: str) -> float:
    """Return the part of a day that has gone: "10:30", "10:30:15", or "" for none."""
    if not time:
        return 0
    hours, minutes, seconds = ([int(part) for part in time.split(":")] + [0, 0])[:3]
    return (hours * 3600 + minutes * 60 + seconds) / 86_400


def place(
    shape: Shape, name: str, scale: Scale, width: float, *, is_bold: bool = False
) -> Placed:
    """Place a mark, and its name where there is room for it.

    In the mark if that is long enough, else behind it, else before it.
    """
    bars = tuple(_bars(shape, scale, width))
    left, right = bars[0][0], bars[-1][1]
    own = width_of(name) * (_BOLD if is_bold else 1)
    if not name:
        return Placed(bars, left, "after", (left, right))
    if right - left >= own + 2 * _INSET and len(bars) == 1:
        return Placed(bars, left + _INSET, "in", (left, right))
    start, end = right + _BESIDE, left - _BESIDE
    if start + own <= width:
        return Placed(bars, start, "after", (left, start + own))
    if end - own >= 0:
        return Placed(bars, end, "before", (end - own, right))
    start = max(0.0, width - own)
    return Placed(bars, start, "in", (min(left, start), max(right, start + own)))


def _bars(shape: Shape, scale: Scale, width: float) -> Iterator[Span]:
    least = _LEAST if shape.kind in {"day", "all"} else _LEAST_BAR
    last = len(shape.spans) - 1
    for number, (start, end) in enumerate(shape.spans):
        left = 0.0 if start == -inf else scale.x(start, width)
        right = width if end == inf else scale.x(end, width)
        if right - left < least:  # too short to be seen: it stays where it begins
            left = min(left, width - least)
            right = left + least
        soft = min(_MOST_SOFT, max(_SOFT, (right - left) / 2))
        if shape.ends[0] == "soft" and shape.kind == "about" and number == 0:
            left = max(0.0, left - soft)
        if shape.ends[1] == "soft" and shape.kind == "about" and number == last:
            right = min(width, right + soft)
        yield left, right


def lanes(rooms: Sequence[Span]) -> tuple[int, ...]:
    """Put each into the first lane where nothing touches it; return the lanes."""
    taken: list[list[Span]] = []
    chosen = []
    for left, right in rooms:
        lane = next(
            (
                number
                for number, own in enumerate(taken)
                if all(
                    left >= end + _APART or right + _APART <= start
                    for start, end in own
                )
            ),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((left, right))
        chosen.append(lane)
    return tuple(chosen)


def outline(shape: Shape, bars: Sequence[Span]) -> str:
    """Write the path of what stands at the ends of a mark, and between its parts."""
    left, right = bars[0][0], bars[-1][1]
    top, bottom = _MIDDLE - 9, _MIDDLE + 9
    drawn = []
    if shape.kind in {"span", "about", "open"}:
        if shape.ends[0] == "hard":
            drawn.append(f"M{left + 1:.1f} {top:g}V{bottom:g}")
        if shape.ends[1] == "hard":
            drawn.append(f"M{right - 1:.1f} {top:g}V{bottom:g}")
        if shape.ends[1] == "arrow":
            drawn.append(f"M{right - 6:.1f} {_MIDDLE - 5:g}l5 5-5 5")
    for (_, before), (after, _) in pairwise(bars):
        drawn.append(f"M{before:.1f} {_MIDDLE:g}H{after:.1f}")
    return "".join(drawn)
