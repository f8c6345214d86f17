"""Group accounts of one happening, so that chains never form.

Groups grow from the likeliest pair on. Two groups become one if no two of their
accounts exclude each other (complete link) and if, on the mean, all pairs between
them speak for it: what is like one member alone stays out. Candidates come from
blocks of one day and one actor or place, so the work grows with what can match and
not with the square of all. Where a block holds many accounts, two must share one of
their rarest words as well.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeVar

from sitegen.core.calendar import ordinal
from sitegen.matching.account import Account
from sitegen.matching.ground import name_words
from sitegen.matching.likeness import GROW, JOIN
from sitegen.matching.words import NAME, OPEN

_LONGEST: Final = 366  # days; what has wider bounds than a year is matched by no day
_FEW: Final = 4  # days for which names of the article and its words are entered
_CROWD: Final = 40  # accounts in a block from which words are asked for too
_RAREST: Final = 12  # words of an account that are asked for
_COMMON: Final = 50  # accounts that may share such a word; in large collections a share
_ASKED: Final = 24  # members of a large group that speak for all of it
_FIRST: Final = math.log(JOIN / (1 - JOIN))
_NEXT: Final = math.log(GROW / (1 - GROW))
T = TypeVar("T")
SURE: Final = math.inf  # weight of two that an editor joined
Block = tuple[str, int]
Weigh = Callable[[Account, Account], float | None]  # log odds; None: never one


def blocks(account: Account) -> frozenset[Block]:
    """Return the blocks that an account stands in: each name on each day.

    The names are those of actors and places, of its article, and the capitalised
    words; the marks keep a word and an actor of one name apart. What spans many days
    stands only where its own names lead.
    """
    days = tuple(_days(account))
    keys = {f"named {name}" for name in account.named}
    if account.article and len(days) <= _FEW:
        keys |= {f"around {name}" for name in account.named | account.around}
        keys |= {f"word {word}" for word in name_words(account)}
    # What it is called in another language; where there is but one, nothing sounds.
    keys |= {
        f"sound {sound}"
        for sounds in account.sounds.values()
        if sounds
        for sound in sounds[-1]
    }
    keys |= {f"structure {name}" for name in account.structures}
    if account.family:
        keys.add(f"family {account.family}")
    return frozenset(product(keys, days))


def _days(account: Account) -> Iterable[int]:
    when = account.when
    if when is None or when.earliest is None or when.latest is None:
        return ()
    first, last = ordinal(when.earliest) - account.slack, ordinal(when.latest)
    return range(first, last + 1) if last - first <= _LONGEST else ()


def link(
    accounts: Sequence[Account],
    weigh: Weigh,
    blocks_of: Callable[[Account], Iterable[Block]] = blocks,
) -> tuple[tuple[Account, ...], ...]:
    """Group `accounts`; `weigh` says how likely two of them are one, in log odds.

    Accounts of one article begin no group: only what another tells too joins them.
    The result is the same for the same order, so callers sort.
    """
    linking = _Linking(accounts, weigh)
    index = _Index(accounts)
    for number, account in enumerate(accounts):
        places = tuple(blocks_of(account))
        for other in index.near(account, places):
            linking.consider(other, number)
        index.add(number, account, places)
    return tuple(
        tuple(accounts[number] for number in group) for group in linking.groups()
    )


@dataclass(frozen=True, slots=True)
class _Edge:
    """What the pairs between two groups say: their sum and their number."""

    total: float
    count: int

    def __add__(self, other: _Edge) -> _Edge:
        return _Edge(self.total + other.total, self.count + other.count)

    @property
    def mean(self) -> float:
        return self.total / self.count


class _Linking:
    """Groups by number, and what the pairs between each two of them say."""

    def __init__(self, accounts: Sequence[Account], weigh: Weigh) -> None:
        self._accounts = accounts
        self._weigh = weigh
        self._members: dict[int, list[int]] = {
            number: [number] for number in range(len(accounts))
        }
        self._edges: dict[int, dict[int, _Edge]] = defaultdict(dict)
        self._apart: set[tuple[int, int]] = set()  # of single accounts
        self._heap: list[tuple[float, int, int, int, int]] = []
        self._made = len(accounts)  # groups have numbers above those of accounts

    def consider(self, one: int, other: int) -> None:
        """Weigh two accounts that stand in one block."""
        if (edge := self._weighed(one, other)) is not None:
            self._enter(one, other, edge)

    def _weighed(self, one: int, other: int) -> _Edge | None:
        pair = (min(one, other), max(one, other))
        if pair in self._apart:
            return None
        weight = self._weigh(self._accounts[pair[0]], self._accounts[pair[1]])
        if weight is None:
            self._apart.add(pair)
            return None
        return _Edge(weight, 1)

    def _enter(self, one: int, other: int, edge: _Edge) -> None:
        self._edges[one][other] = self._edges[other][one] = edge
        need = _FIRST if edge.count == 1 else _NEXT
        if edge.mean >= need and (edge.total == SURE or self._tell_two(one, other)):
            heads = (self._members[one][0], self._members[other][0])
            entry = (-edge.mean, min(heads), max(heads), one, other)
            heapq.heappush(self._heap, entry)

    def _tell_two(self, one: int, other: int) -> bool:
        """Tell whether two articles, or a note, speak in two groups."""
        members = (*self._members[one], *self._members[other])
        return len({self._accounts[number].home for number in members}) > 1

    def groups(self) -> list[list[int]]:
        """Make one of the two likeliest groups until none are likely enough."""
        while self._heap:
            *_, one, other = heapq.heappop(self._heap)
            if one in self._members and other in self._members:
                self._join(one, other)
        return sorted(self._members.values())

    def _join(self, one: int, other: int) -> None:
        made = self._made = self._made + 1
        first, second = self._members.pop(one), self._members.pop(other)
        self._members[made] = sorted(first + second)
        near, far = self._edges.pop(one), self._edges.pop(other)
        for third in sorted((near.keys() | far.keys()) - {one, other}):
            self._edges[third].pop(one, None)
            self._edges[third].pop(other, None)
            parts = (
                near.get(third) or self._between(first, third),
                far.get(third) or self._between(second, third),
            )
            if parts[0] is not None and parts[1] is not None:
                self._enter(made, third, parts[0] + parts[1])

    def _between(self, group: list[int], third: int) -> _Edge | None:
        """Weigh all pairs of two groups that no block brought together."""
        edge = _Edge(0.0, 0)
        for pair in product(spread(group), spread(self._members[third])):
            if (weighed := self._weighed(*pair)) is None:
                return None
            edge += weighed
        return edge


def spread(members: Sequence[T]) -> Sequence[T]:
    """Return members of a large group, evenly chosen; all of a small one."""
    step = -(-len(members) // _ASKED)
    return members[::step]


class _Index:
    """The accounts by what leads to them: blocks and, where these are full, words."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._holders = Counter(
            word for account in accounts for word in _plain(account)
        )
        self._common = max(_COMMON, len(accounts) // _COMMON)
        self._at: dict[Block, list[int]] = defaultdict(list)
        self._telling: dict[Block, list[int]] = defaultdict(list)

    def near(self, account: Account, places: Iterable[Block]) -> list[int]:
        """Return the numbers of those that `account` is to be compared with."""
        found: set[int] = set()
        full: set[int] = set()
        for block in places:
            inside = self._at.get(block, ())
            if len(inside) <= _CROWD:
                found.update(inside)
            else:
                full.add(block[1])
        for block in product(self._rarest(account) if full else (), full):
            found.update(self._telling.get(block, ())[-_CROWD:])
        return sorted(found)

    def add(self, number: int, account: Account, places: Iterable[Block]) -> None:
        """Enter an account into its blocks."""
        for block in places:
            self._at[block].append(number)
        days = {day for _, day in places}
        for block in product(self._rarest(account), days):
            self._telling[block].append(number)

    def _rarest(self, account: Account) -> list[str]:
        held = [(self._holders[word], word) for word in _plain(account)]
        shared = sorted(one for one in held if one[0] > 1)
        rare = [one for one in shared[:_RAREST] if one[0] <= self._common]
        return [word for _, word in rare or shared[:1]]


def _plain(account: Account) -> frozenset[str]:
    """Return the words of an account, names and open ones alike."""
    return frozenset(key.lstrip(NAME + OPEN) for key in account.words)
