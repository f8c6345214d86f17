"""Who appears with whom: a matrix, and the same as a table.

A net of lines between forty names can't be read. A matrix can: each square is two
actors, and the stronger its colour, the more events they share. Those who appear with
the same others stand beside each other, so circles of people show as corners.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from sitegen.core.figure_parts import CellView, MatrixName, MatrixView, PairRow
from sitegen.core.view_parts import LinkView
from sitegen.core.views import TogetherView
from sitegen.pages import addresses, wording
from sitegen.pages.desk import Desk
from sitegen.pages.lettering import width_of
from sitegen.pages.pair import LEAST_SHARED, Pair, Shared

_SIZE = 20.0  # units of a square
_MOST_ACTORS = 40  # in the matrix
_LEAST_ACTORS = 3  # fewer need no picture
_MOST_ROWS = 200  # of each table
_LEVELS = 5


def together_page(shared: Shared, desk: Desk) -> TogetherView:
    """Make the overview."""
    url = addresses.TOGETHER
    root = desk.root_of(url)
    met = {name for pair in shared for name in pair}
    ranked = sorted(
        met, key=lambda name: (-len(desk.timeline.by_actor.get(name, ())), name)
    )
    drawn = ranked[:_MOST_ACTORS]
    actors = desk.count(wording.ACTOR_COUNT, len(met))
    pairs = desk.count(wording.PAIR_COUNT, len(shared))
    often = [pair for pair, own in shared.items() if len(own) >= LEAST_SHARED]
    once = [pair for pair, own in shared.items() if len(own) < LEAST_SHARED]
    rest = max(0, len(often) - _MOST_ROWS) + max(0, len(once) - _MOST_ROWS)
    title = desk.say(wording.TOGETHER)
    return TogetherView(
        head=desk.head(url, title, "together"),
        heading=title,
        summary=desk.say(wording.LIST, first=actors, second=pairs),
        remark=desk.count(wording.TOGETHER_DRAWN, len(drawn))
        if len(drawn) < len(met)
        else "",
        matrix=_matrix(ordered(drawn, shared), shared, desk, root)
        if len(drawn) >= _LEAST_ACTORS
        else None,
        rows=tuple(_row(pair, shared[pair], desk, root) for pair in often[:_MOST_ROWS]),
        once=tuple(_row(pair, shared[pair], desk, root) for pair in once[:_MOST_ROWS]),
        once_words=desk.say(
            wording.TOGETHER_ONCE, n=desk.locale.dates.number(len(once))
        ),
        more=desk.count(wording.TOGETHER_MORE, rest) if rest else "",
    )


def ordered(actors: Sequence[str], shared: Shared) -> tuple[str, ...]:
    """Put actors beside those who appear with the same others.

    Groups are merged as average linkage does it: the two that are most alike first.
    Of two groups the one whose actor comes first in `actors` leads; at the seam stand
    those who share most.
    """
    rank = {name: number for number, name in enumerate(actors)}
    likeness = _likeness(actors, shared)
    groups: list[tuple[str, ...]] = [(name,) for name in actors]
    while len(groups) > 1:
        _, left, right = max(
            (_average(one, other, likeness), -number, -place)
            for number, one in enumerate(groups)
            for place, other in enumerate(groups[number + 1 :], start=number + 1)
        )
        one, other = groups[-left], groups[-right]
        groups[-left] = _joined(one, other, rank, likeness)
        del groups[-right]
    return groups[0] if groups else ()


def _likeness(actors: Sequence[str], shared: Shared) -> Mapping[Pair, float]:
    """Weigh how much two actors share against how much each shares at all."""
    weights = dict.fromkeys(actors, 0)
    for (one, other), own in shared.items():
        if one in weights and other in weights:
            weights[one] += len(own)
            weights[other] += len(own)
    found = {}
    for (one, other), own in shared.items():
        if one in weights and other in weights:
            like = len(own) / sqrt(weights[one] * weights[other])
            found[one, other] = found[other, one] = like
    return found


def _average(
    one: Sequence[str], other: Sequence[str], likeness: Mapping[Pair, float]
) -> float:
    total = sum(likeness.get((a, b), 0.0) for a in one for b in other)
    return total / (len(one) * len(other))


def _joined(
    one: tuple[str, ...],
    other: tuple[str, ...],
    rank: Mapping[str, int],
    likeness: Mapping[Pair, float],
) -> tuple[str, ...]:
    """Join two groups, turned so that those who meet at the seam are most alike."""
    if min(map(rank.__getitem__, other)) < min(map(rank.__getitem__, one)):
        one, other = other, one
    return max(
        (
            first + second
            for first in (one, one[::-1])
            for second in (other, other[::-1])
        ),
        key=lambda row: likeness.get((row[len(one) - 1], row[len(one)]), 0.0),
    )


def _matrix(actors: Sequence[str], shared: Shared, desk: Desk, root: str) -> MatrixView:
    most = max(map(len, shared.values()))
    names = tuple(
        MatrixName(
            number * _SIZE + 6,
            number * _SIZE + _SIZE / 2,
            desk.timeline.actors[name].name,
            root + desk.found.actors[name],
        )
        for number, name in enumerate(actors)
    )
    return MatrixView(
        width=max(name.x + width_of(name.name) + 8 for name in names),
        height=len(actors) * _SIZE + 1,
        size=_SIZE,
        cells=tuple(_cells(actors, shared, most, desk, root)),
        names=names,
    )


def _cells(
    actors: Sequence[str], shared: Shared, most: int, desk: Desk, root: str
) -> Iterator[CellView]:
    for row, one in enumerate(actors):
        for column, other in enumerate(actors[:row]):
            pair = (one, other) if one < other else (other, one)
            if own := shared.get(pair):
                yield CellView(
                    x=column * _SIZE,
                    y=row * _SIZE,
                    count=len(own),
                    level=_level(len(own), most),
                    title=_title(pair, len(own), desk),
                    href=_address(pair, own, desk, root),
                )


def _level(count: int, most: int) -> int:
    """Grade a count by its root, since a few pairs share far more than all others."""
    return max(1, -(-int(1000 * sqrt(count / most) * _LEVELS) // 1000))


def _title(pair: Pair, count: int, desk: Desk) -> str:
    one, other = (desk.timeline.actors[name].name for name in pair)
    return desk.say(
        wording.PAIR,
        one=one,
        other=other,
        events=desk.count(wording.EVENT_COUNT, count),
    )


def _address(pair: Pair, own: Sequence[str], desk: Desk, root: str) -> str:
    """Lead to the page of two actors, or to the one event, or to the filter."""
    if page := desk.found.pairs.get(frozenset(pair)):
        return root + page
    if len(own) == 1:
        return root + desk.found.events[own[0]]
    return f"{root}{addresses.HOME}?actor={pair[0]}&actor={pair[1]}"


def _row(pair: Pair, own: Sequence[str], desk: Desk, root: str) -> PairRow:
    one, other = (
        LinkView(desk.timeline.actors[name].name, root + desk.found.actors[name])
        for name in pair
    )
    count = LinkView(
        desk.count(wording.EVENT_COUNT, len(own)), _address(pair, own, desk, root)
    )
    first, last = (desk.date(desk.by_id[own[place]].when) for place in (0, -1))
    return PairRow(one, other, len(own), count, first, last)
