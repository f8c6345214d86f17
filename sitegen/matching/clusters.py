"""Group accounts of one happening: complete link, so that chains never form.

An account joins a group only if it matches every member. Candidates come from
blocks of one day and one actor, so the work grows with what can match and not
with the square of all. Where one actor fills a day with hundreds of accounts, two
must share one of their rarest words as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from sitegen.core.calendar import ordinal
from sitegen.matching.account import Account
from sitegen.matching.words import NAME, OPEN

_LONGEST = 366  # days; what has wider bounds than a year is matched by no day
_CROWD = 40  # groups in a block from which words are asked for too
_RAREST = 12  # words of an account that are asked for
_COMMON = 50  # accounts that may share such a word; in large collections a share of all
Block = tuple[str, int]
Match = Callable[[Account, Account], float]  # 0: not the same


def blocks(account: Account) -> frozenset[Block]:
    """Return the blocks that an account stands in: each actor on each day."""
    keys = set(account.actors)
    if account.family:
        keys.add(f"family {account.family}")
    return frozenset((key, day) for key in keys for day in _days(account))


def _days(account: Account) -> Iterable[int]:
    when = account.when
    if when is None or when.earliest is None or when.latest is None:
        return ()
    first, last = ordinal(when.earliest) - account.slack, ordinal(when.latest)
    return range(first, last + 1) if last - first <= _LONGEST else ()


def complete_link(
    accounts: Sequence[Account],
    match: Match,
    blocks_of: Callable[[Account], Iterable[Block]] = blocks,
) -> tuple[tuple[Account, ...], ...]:
    """Group `accounts` so that all members of a group match one another.

    Groups are grown in the order given; an account joins the group whose weakest
    match is best. The result is the same for the same order, so callers sort.
    """
    groups: list[list[Account]] = []
    index = _Index(accounts)
    for account in accounts:
        places = tuple(blocks_of(account))
        rated = [
            (weakest, -group)
            for group in index.near(account, places)
            if (weakest := _weakest(account, groups[group], match)) > 0
        ]
        if rated:
            home = -max(rated)[1]
            groups[home].append(account)
        else:
            home = len(groups)
            groups.append([account])
        index.add(home, account, places)
    return tuple(tuple(group) for group in groups)


class _Index:
    """The groups by what can lead to them: blocks and, where these are full, words."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._holders = Counter(
            word for account in accounts for word in _plain(account)
        )
        self._common = max(_COMMON, len(accounts) // _COMMON)
        self._at: dict[Block, set[int]] = defaultdict(set)
        self._telling: dict[tuple[str, int], set[int]] = defaultdict(set)

    def near(self, account: Account, places: Iterable[Block]) -> list[int]:
        """Return the groups that `account` is to be compared with."""
        found: set[int] = set()
        words = self._rarest(account)
        for block in places:
            inside = self._at.get(block, set())
            if len(inside) <= _CROWD:
                found |= inside
                continue
            for word in words:
                found |= self._telling.get((word, block[1]), set()) & inside
        return sorted(found)

    def add(self, group: int, account: Account, places: Iterable[Block]) -> None:
        """Enter a group into the blocks of its newest member."""
        words = self._rarest(account)
        for block in places:
            self._at[block].add(group)
            for word in words:
                self._telling[word, block[1]].add(group)

    def _rarest(self, account: Account) -> list[str]:
        held = [(self._holders[word], word) for word in _plain(account)]
        shared = sorted(one for one in held if one[0] > 1)
        rare = [one for one in shared[:_RAREST] if one[0] <= self._common]
        return [word for _, word in rare or shared[:1]]


def _plain(account: Account) -> frozenset[str]:
    """Return the words of an account, names and open ones alike."""
    return frozenset(key.lstrip(NAME + OPEN) for key in account.words)


def _weakest(account: Account, group: list[Account], match: Match) -> float:
    weakest = 1.0
    for member in group:
        weakest = min(weakest, match(account, member))
        if weakest <= 0:
            return 0.0
    return weakest
