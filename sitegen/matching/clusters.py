"""Group accounts of one happening: complete link, so that chains never form.

An account joins a group only if it matches every member. Candidates come from
blocks of one day and one actor, so the work grows with what can match and not
with the square of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sitegen.core.calendar import ordinal
from sitegen.matching.likeness import Account

_LONGEST = 366  # days; what has wider bounds than a year is matched by no day
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
    at: dict[Block, set[int]] = defaultdict(set)
    for account in accounts:
        near = sorted({group for block in blocks_of(account) for group in at[block]})
        rated = [
            (weakest, -group)
            for group in near
            if (weakest := _weakest(account, groups[group], match)) > 0
        ]
        if rated:
            home = -max(rated)[1]
            groups[home].append(account)
        else:
            home = len(groups)
            groups.append([account])
        for block in blocks_of(account):
            at[block].add(home)
    return tuple(tuple(group) for group in groups)


def _weakest(account: Account, group: list[Account], match: Match) -> float:
    weakest = 1.0
    for member in group:
        weakest = min(weakest, match(account, member))
        if weakest <= 0:
            return 0.0
    return weakest
