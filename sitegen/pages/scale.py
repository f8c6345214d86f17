"""Where an instant lies on the axis: panels side by side, each with a scale of its own.

Most timelines huddle: years of nothing, then forty events in a month. One even scale
would heap their names on one spot. So the axis is cut where the rate of events changes
most: at the change points of a Poisson process, found by its likelihood. Within a
panel the scale is even. The rule knows no unit, so it serves the deep past and a
single afternoon alike.

Instants are days since 1 January of year 1 as `calendar.ordinal` numbers them, with
the time of day as a fraction.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log
from typing import TypeAlias

Span: TypeAlias = tuple[float, float]  # from an instant to an instant

BREAK = 22.0  # units between two panels, where the zigzag stands
MINUTE = 1 / 1440
_MOST_PANELS = 6
_LEAST_GAIN = 12.0  # of the log-likelihood; less is chance
_LEAST_SHARE = 0.11  # of the width, for a panel with few events
_LONG = 0.05  # of the whole time: what lasts longer has an end of its own
_STRETCHED = 3  # times its own length, that a panel grows for a mark that begins in it
_MARGIN = 0.02  # of a panel's time, before its first instant and after its last


@dataclass(frozen=True, slots=True)
class Panel:
    """A stretch of time that is drawn evenly."""

    start: float
    end: float
    share: float  # of the width that all panels have together


@dataclass(frozen=True, slots=True)
class Scale:
    """The panels of an axis, in order; the time between two of them is left out."""

    panels: tuple[Panel, ...]
    gap: float = BREAK  # units between two panels

    def edges(self, width: float) -> tuple[Span, ...]:
        """Return where each panel begins and ends on an axis of that width."""
        room = width - self.gap * (len(self.panels) - 1)
        edges = []
        left = 0.0
        for panel in self.panels:
            right = left + panel.share * room
            edges.append((left, right))
            left = right + self.gap
        return tuple(edges)

    def at(self, instant: float) -> int:
        """Return the number of the panel that an instant lies in or behind."""
        starts = [panel.start for panel in self.panels]
        return max(0, bisect_right(starts, instant) - 1)

    def x(self, instant: float, width: float) -> float:
        """Return the place of an instant; one that is left out lies in its break."""
        at = self.at(instant)
        panel, (left, right) = self.panels[at], self.edges(width)[at]
        part = (instant - panel.start) / (panel.end - panel.start)
        if part > 1 and at + 1 < len(self.panels):
            return right + self.gap / 2
        return left + min(1.0, max(0.0, part)) * (right - left)


def scale_of(spans: Sequence[Span]) -> Scale:
    """Choose the panels for marks that begin and end at these instants.

    An end that is not known is infinite. There is at least one span.
    """
    points = _points(spans)
    groups = _groups(points, min(1, *(end - start for start, end in spans)))
    counts = [
        sum(group[0] <= _known(span) <= group[-1] for span in spans) for group in groups
    ]
    shares = _shares(counts)
    firsts = [group[0] for group in groups[1:]]
    domains = [
        _domain(group, spans, after)
        for group, after in zip(groups, [*firsts, inf], strict=True)
    ]
    panels = []
    for number, (start, end) in enumerate(domains):
        margin = max(MINUTE, (end - start) * _MARGIN)
        before = domains[number - 1][1] if number else -inf
        after = domains[number + 1][0] if number + 1 < len(domains) else inf
        panels.append(
            Panel(
                max(start - margin, (start + before) / 2),
                min(end + margin, (end + after) / 2),
                shares[number],
            )
        )
    return Scale(tuple(panels))


def _known(span: Span) -> float:
    return span[1] if span[0] == -inf else span[0]


def _points(spans: Sequence[Span]) -> list[float]:
    """Return all instants at which something begins, or something very long ends."""
    begun = {_known(span) for span in spans}
    long = max(1.0, _LONG * (max(begun) - min(begun)))
    ended = {end for start, end in spans if long < end - start < inf}
    return sorted(begun | ended)


def _groups(points: list[float], least: float) -> list[list[float]]:
    """Cut where it explains most, until it explains little."""
    groups = [points]
    while len(groups) < _MOST_PANELS:
        cuts = [
            (gain, number, at)
            for number, group in enumerate(groups)
            for gain, at in [_best_cut(group, least)]
            if gain > _LEAST_GAIN
        ]
        if not cuts:
            break
        _, number, at = max(cuts, key=lambda cut: (cut[0], -cut[1]))
        group = groups[number]
        groups[number : number + 1] = [group[:at], group[at:]]
    return groups


def _best_cut(points: Sequence[float], least: float) -> tuple[float, int]:
    """Return the cut that gains most likelihood, and before which point it is."""
    whole = _fit(points, least, 0)
    best = (0.0, 0)
    for at in range(1, len(points)):
        gap = points[at] - points[at - 1]
        gain = _fit(points[:at], least, gap) + _fit(points[at:], least, gap) - whole
        best = max(best, (gain, -at))
    return best[0], -best[1]


def _fit(points: Sequence[float], least: float, gap: float) -> float:
    """Return the log-likelihood of events at one even rate.

    The gap before or after them belongs to neither side, but for one event alone half
    of it is all that tells how rare such events are.
    """
    number = len(points)
    if number == 1:
        return -log(max(gap / 2, least))
    lasting = (points[-1] - points[0]) * number / (number - 1)
    return number * log(number / max(lasting, least))


def _shares(counts: Sequence[int]) -> list[float]:
    """Divide the width by the number of events; none gets too little."""
    least = min(_LEAST_SHARE, 1 / len(counts))
    total = max(1, sum(counts))
    free = 1 - least * len(counts)
    return [least + free * count / total for count in counts]


def _domain(group: Sequence[float], spans: Sequence[Span], after: float) -> Span:
    """Return the time of a panel: its instants, and the marks that begin there.

    What lasts very long ends in the break; only behind the last panel is none.
    """
    start, end = group[0], group[-1]
    longest = inf if after == inf else _STRETCHED * max(1, end - start)
    for first, last in spans:
        if start <= first <= group[-1] and last - first <= longest and last != inf:
            end = max(end, last)
    return start, max(start + MINUTE, min(end, after))
