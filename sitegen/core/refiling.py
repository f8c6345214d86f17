"""File events by what they share, and only those anew that changed.

A save changes an event or two. What was filed by actor or source stays as it is, but
for the groups that these are in or were in; the result is what filing all of them would
give. Filing all is the same, with nothing filed before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from sitegen.core.model import Event

_IN_ORDER = attrgetter("order")


@dataclass(frozen=True, slots=True)
class Change:
    """Events that are no more, and events that were not; a changed one is in both."""

    gone: Mapping[str, Event]  # by id
    come: Mapping[str, Event]

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.gone or self.come)


def change(before: Sequence[Event], now: Sequence[Event]) -> Change:
    """Compare events, each with an id of its own; an object is equal to itself."""
    come = {event.id: event for event in now}
    gone = {}
    for old in before:
        if come.get(old.id) is old:
            del come[old.id]
        else:
            gone[old.id] = old
    return Change(gone, come)


def in_order(before: Sequence[Event], changed: Change) -> tuple[Event, ...]:
    """Put the events in order that were so before, after a change."""
    return _in_order(before, changed.gone, changed.come.values())


def _in_order(
    before: Sequence[Event], gone: Mapping[str, Event], come: Iterable[Event]
) -> tuple[Event, ...]:
    kept = [event for event in before if event.id not in gone]
    return tuple(sorted([*kept, *come], key=_IN_ORDER))


def refiled(
    filed: Mapping[str, tuple[Event, ...]],
    changed: Change,
    names_of: Callable[[Event], Iterable[str]],
) -> Mapping[str, tuple[Event, ...]]:
    """File events under each of their names after a change, in order."""
    come: dict[str, list[Event]] = {}
    for event in changed.gone.values():
        for name in names_of(event):
            come.setdefault(name, [])
    for event in changed.come.values():
        for name in names_of(event):
            come.setdefault(name, []).append(event)
    anew = {
        name: in_order(
            filed.get(name, ()), Change(changed.gone, {e.id: e for e in own})
        )
        for name, own in come.items()
    }
    return {name: own for name, own in sorted({**filed, **anew}.items()) if own}
