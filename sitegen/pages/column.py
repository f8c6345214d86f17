"""The axis for narrow screens: time runs down, and each event has a line of its own.

The names stand below one another as text of two lines at most; a thin line leads from
each to its mark. A week (or whatever is marked on the scale) is as high as its events
need, so that the lines are short; within it the scale is even.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from sitegen.core.figure_parts import AxisColumn, AxisEvent, ColumnRow, ColumnTick
from sitegen.pages import marks
from sitegen.pages.lettering import width_of
from sitegen.pages.marks import Placed, Shape
from sitegen.pages.scale import Panel, Scale, Span
from sitegen.pages.ticks import Tick

ROW = 38.0  # units; the style sheet gives each name the same height
_SIZE = 12.0  # of the words of the scale
_LINE = 15.0  # units between two of them
_LANE = 11.0  # units from one lane of marks to the next
_MOST_LANES = 4
_NEAR = 4.0  # units between two marks of one lane
_GAP = 8.0
_LEADER = 16.0  # units that the lines to the names have
_LEAST_ROWS = 6  # fewer would heap the words of the scale
_EMPTY = 0.4  # rows that a week without events has


def length_of(count: int) -> float:
    """Return how long the column for that many events is."""
    return ROW * max(_LEAST_ROWS, count)


def column(
    events: Sequence[tuple[AxisEvent, Shape]],
    scale: Scale,
    words: tuple[Sequence[Tick], Sequence[Tick]],
) -> AxisColumn:
    """Draw events, which are in order, downwards; `words` has the scale's two lines.

    There is at least one event.
    """
    length = length_of(len(events))
    begun = [_begun(shape) for _, shape in events]
    own = _stretched(scale, [tick.instant for tick in words[0]], begun)
    ticks = _ticks(words, own, length)
    spine = max((width_of(tick.text, _SIZE) for tick in ticks), default=0) + _GAP
    placed = [marks.place(shape, "", own, length) for _, shape in events]
    lanes = _lanes([one.room for one in placed])
    edge = spine + _LANE * (max(lanes) + 1) + 4
    step = length / len(events)
    rows = []
    for number, ((event, shape), spot, lane) in enumerate(
        zip(events, placed, lanes, strict=True)
    ):
        x = spine + _LANE * (lane + 1)
        # From just within the mark to the middle of the name.
        start = min(own.x(begun[number], length) + 2, spot.bars[-1][1] - 2)
        leader = (
            f"M{x:.1f} {start:.1f}H{edge:.1f}"
            f"L{edge + _LEADER - 4:.1f} {step * (number + 0.5):.1f}h4"
        )
        rows.append(_row(event, shape, spot, x, leader))
    return AxisColumn(
        width=round(edge + _LEADER, 1),
        height=length,
        spine=round(spine, 1),
        ticks=ticks,
        breaks=tuple(
            round(own.x(panel.start, length), 1) for panel in scale.panels[1:]
        ),
        rows=tuple(rows),
    )


def _row(
    event: AxisEvent, shape: Shape, spot: Placed, x: float, leader: str
) -> ColumnRow:
    first, last = spot.bars[0]
    return ColumnRow(
        event=event,
        x=round(x, 1),
        bars=marks.rounded(spot.bars),
        claims=marks.rounded(spot.claims),
        ties=marks.ties(spot.bars, spot.claims),
        outline=marks.outline(shape, spot.bars),
        is_wide=last - first >= marks.WIDE,
        leader=leader,
    )


def _begun(shape: Shape) -> float:
    """Return the instant that a name belongs to: the start, if one is known."""
    start, end = shape.span
    return end if start == -inf else start


def _stretched(scale: Scale, marked: Sequence[float], begun: Sequence[float]) -> Scale:
    """Divide the panels at the marks, and the height by the number of events."""
    parts: list[Span] = []
    for panel in scale.panels:
        inner = [at for at in marked if panel.start < at < panel.end]
        parts.extend(pairwise([panel.start, *inner, panel.end]))
    ends = [end for _, end in parts[:-1]]
    counts = [_EMPTY] * len(parts)
    for instant in begun:
        counts[bisect_right(ends, instant)] += 1
    total = sum(counts)
    return Scale(
        tuple(
            Panel(start, end, count / total)
            for (start, end), count in zip(parts, counts, strict=True)
        ),
        gap=0,
    )


def _ticks(
    words: tuple[Sequence[Tick], Sequence[Tick]], scale: Scale, length: float
) -> tuple[ColumnTick, ...]:
    """Put both lines of words into one; a month gives way to its year."""
    found: list[ColumnTick] = []
    low, high = words
    for tick, is_group in [(one, True) for one in high] + [(one, False) for one in low]:
        y = round(scale.x(tick.instant, length), 1)
        if tick.text and all(abs(y - one.y) >= _LINE for one in found):
            found.append(ColumnTick(y, tick.text, is_group))
    return tuple(sorted(found, key=lambda one: one.y))


def _lanes(rooms: Sequence[Span]) -> list[int]:
    """Put what overlaps side by side, as far as there are lanes."""
    return [min(lane, _MOST_LANES - 1) for lane in marks.lanes(rooms, _NEAR)]
