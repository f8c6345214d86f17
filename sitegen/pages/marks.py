"""How an event is drawn on the axis: its mark says how exact its date is.

A day is a tick, a span a bar with an edge at either end, a month a bar without edges.
"About" is soft at the end that is estimated, what is open fades and points on, one of
several days is an empty box. Nothing is drawn more exact than its source.
`theme/assets/axis-marks.js` draws the same shapes when a reader zooms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from sitegen.core.calendar import ordinal
from sitegen.core.figure_parts import AxisBar
from sitegen.core.model import Event
from sitegen.core.moment import Moment, Precision
from sitegen.core.when import OPEN, End, Form, Stretch, When
from sitegen.pages.lettering import width_of
from sitegen.pages.scale import MINUTE, Scale, Span

LANE = 24.0  # units from one lane to the next
_LEAST = 4.0  # width of a tick
_LEAST_BAR = 9.0  # width of a bar, so that its ends are seen
_LEAST_CLAIM = 8.0  # width of the ring that stands for what another source says
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
    claims: tuple[Span, ...] = ()  # where other sources put it

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
    claims: tuple[Span, ...] = ()  # what stands for the dates that others give


def shape_of(event: Event) -> Shape:
    """Tell how an event is drawn."""
    when = event.when
    spans = tuple(_span(stretch) for stretch in when.stretches)
    if event.time and when.day is not None and not when.time:
        start = ordinal(when.day) + _clock(event.time)
        spans = ((start, start + MINUTE),)
    ends = (_end(when.start, is_start=True), _end(when.end, is_start=False))
    claims = tuple(
        (_span(when.stretches[0])[0], _span(when.stretches[-1])[1])
        for when in other_dates(event)
    )
    return Shape(_kind(event, ends), spans, ends, _unit(event), claims)


def other_dates(event: Event) -> tuple[When, ...]:
    """Return the dates that other sources give, each once, in their order."""
    said = [claim.date for claim in event.claims if claim.date is not None]
    return tuple(when for when in dict.fromkeys(said) if when != event.when)


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
    claims = tuple(
        _beside(_bar(span, _LEAST_CLAIM, scale, width), bars[0][0], bars[-1][1])
        for span in shape.claims
    )
    left = min(start for start, _ in (*bars, *claims))
    right = max(end for _, end in (*bars, *claims))
    own = width_of(name) * (_BOLD if is_bold else 1)
    if not name:
        return Placed(bars, left, "after", (left, right), claims)
    first, last = bars[0]
    is_free = all(end <= first or start >= last for start, end in claims)
    if last - first >= own + 2 * _INSET and len(bars) == 1 and is_free:
        return Placed(bars, first + _INSET, "in", (left, right), claims)
    start, end = right + _BESIDE, left - _BESIDE
    if start + own <= width:
        return Placed(bars, start, "after", (left, start + own), claims)
    if end - own >= 0:
        return Placed(bars, end, "before", (end - own, right), claims)
    start = max(0.0, width - own)
    room = (min(left, start), max(right, start + own))
    return Placed(bars, start, "in", room, claims)


def _bars(shape: Shape, scale: Scale, width: float) -> Iterator[Span]:
    least = _LEAST if shape.kind in {"day", "all"} else _LEAST_BAR
    last = len(shape.spans) - 1
    for number, span in enumerate(shape.spans):
        left, right = _bar(span, least, scale, width)
        soft = min(_MOST_SOFT, max(_SOFT, (right - left) / 2))
        if shape.ends[0] == "soft" and shape.kind == "about" and number == 0:
            left = max(0.0, left - soft)
        if shape.ends[1] == "soft" and shape.kind == "about" and number == last:
            right = min(width, right + soft)
        yield left, right


def _bar(span: Span, least: float, scale: Scale, width: float) -> Span:
    left = 0.0 if span[0] == -inf else scale.x(span[0], width)
    right = width if span[1] == inf else scale.x(span[1], width)
    if right - left < least:  # too short to be seen: it stays where it begins
        left = min(left, width - least)
        right = left + least
    return left, right


def _beside(ring: Span, left: float, right: float) -> Span:
    """Move a ring off a tick that would hide it: it touches the tick at its side."""
    start, end = ring
    is_hidden = start < right and left < end and right - left < WIDE
    if end - start > _LEAST_CLAIM or not is_hidden:
        return ring
    if start < left and left >= _LEAST_CLAIM:
        return left - _LEAST_CLAIM, left
    return right, right + _LEAST_CLAIM


def lanes(rooms: Sequence[Span], apart: float = _APART) -> tuple[int, ...]:
    """Put each into the first lane where nothing touches it; return the lanes."""
    taken: list[list[Span]] = []
    chosen = []
    for left, right in rooms:
        lane = next(
            (
                number
                for number, own in enumerate(taken)
                if all(
                    left >= end + apart or right + apart <= start for start, end in own
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


def ties(bars: Sequence[Span], claims: Sequence[Span]) -> str:
    """Write the path of the lines that join what other sources say to a mark."""
    left, right = bars[0][0], bars[-1][1]
    drawn = []
    for start, end in claims:
        if start > right:
            drawn.append(f"M{right:.1f} {_MIDDLE:g}H{start:.1f}")
        elif end < left:
            drawn.append(f"M{end:.1f} {_MIDDLE:g}H{left:.1f}")
    return "".join(drawn)


def rounded(bars: Sequence[Span]) -> tuple[AxisBar, ...]:
    """Return stretches as a picture has them."""
    return tuple(AxisBar(round(x, 1), round(end - x, 1)) for x, end in bars)
