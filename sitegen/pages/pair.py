"""Two actors side by side: what they share, and when they first and last met.

A pair has a page if it shares two events at least. A site with very many pairs has
pages for those that share most; the others are answered by the timeline's filter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from sitegen.core.calendar import Day
from sitegen.core.documents import Status
from sitegen.core.figure_parts import ContactView, PairSide
from sitegen.core.locale import Locale
from sitegen.core.model import Event, Timeline
from sitegen.core.view_parts import LinkView
from sitegen.core.views import PairView
from sitegen.core.when import OPEN, End, Form, Moment, When
from sitegen.pages import addresses, wording
from sitegen.pages.actor import detail_of
from sitegen.pages.axis import foremost
from sitegen.pages.cards import chip
from sitegen.pages.desk import Desk
from sitegen.pages.periods import years
from sitegen.pages.picture import picture

Pair: TypeAlias = tuple[str, str]  # ids of two actors, in the order of the alphabet
Shared: TypeAlias = Mapping[Pair, Sequence[str]]
"""The ids of the events that each two actors share; who share most come first."""

LEAST_SHARED = 2  # events, for a page
MOST_PAIRS = 500  # that have pages
_MOST_NAMED = 40  # in the picture
_MOST_CONTACTS = 4  # that may all have been the first or the last

_BEFORE_ALL: Day = (-(10**15), 1, 1)
_AFTER_ALL: Day = (10**15, 1, 1)


def shared_events(timeline: Timeline, locale: Locale) -> Shared:
    """Return the events of each two actors, in order of time."""
    found: dict[Pair, list[str]] = {}
    for event in timeline.events:
        there = sorted({part.actor for part in event.actors if part.actor})
        for pair in combinations(there, 2):
            found.setdefault(pair, []).append(event.id)
    names = {
        name: locale.sort_key(actor.name) for name, actor in timeline.actors.items()
    }
    ranked = sorted(
        found,
        key=lambda pair: (-len(found[pair]), names[pair[0]], names[pair[1]], pair),
    )
    return {pair: tuple(found[pair]) for pair in ranked}


def with_pages(shared: Shared) -> tuple[Pair, ...]:
    """Choose the pairs that have a page."""
    enough = [pair for pair, own in shared.items() if len(own) >= LEAST_SHARED]
    return tuple(enough[:MOST_PAIRS])


def pair_page(two: frozenset[str], all_shared: Shared, desk: Desk) -> PairView:
    """Make the page of two actors who share events."""
    url = desk.found.pairs[two]
    first, second = sorted(two)
    pair = (first, second)
    shared = [desk.by_id[name] for name in all_shared[pair]]
    root = desk.root_of(url)
    one, other = (desk.timeline.actors[name].name for name in pair)
    title = desk.say(wording.PAIR_TITLE, one=one, other=other)
    named = frozenset(event.id for event in foremost(shared, _MOST_NAMED))
    sure = [event for event in shared if event.status is not Status.RETRACTED]
    chosen = "&".join(f"actor={name}" for name in pair)
    return PairView(
        head=desk.head(url, title, "pair", embed=chosen),
        sides=tuple(_side(name, len(shared), desk, root) for name in pair),
        count=desk.count(wording.PAIR_SHARED, len(shared)),
        first=_contacts(_firsts(sure), desk, root),
        last=_contacts(_lasts(sure), desk, root),
        picture=picture(
            shared, lambda event: root + desk.found.events[event.id], named, desk.locale
        ),
        years=years(shared, desk, root),
        narrow=f"{root}{addresses.HOME}?{chosen}",
        back=LinkView(desk.say(wording.TOGETHER), root + addresses.TOGETHER),
    )


def _side(name: str, shared: int, desk: Desk, root: str) -> PairSide:
    count = len(desk.timeline.by_actor.get(name, ()))
    events = desk.count(wording.EVENT_COUNT, count)
    said = desk.say(wording.PAIR_NEVER_ALONE, events=events)
    if count > shared:
        said = desk.count(wording.PAIR_ALONE, count - shared, events=events)
    return PairSide(chip(name, desk, root), detail_of(desk.timeline.actors[name]), said)


def _contacts(
    events: Sequence[Event], desk: Desk, root: str
) -> tuple[ContactView, ...]:
    return tuple(
        ContactView(
            desk.date(event.when, event.time, event.zone),
            LinkView(event.title, root + desk.found.events[event.id]),
        )
        for event in events[:_MOST_CONTACTS]
    )


def _firsts(events: Sequence[Event]) -> list[Event]:
    """Return the events that may have been the first, as far as the dates tell."""
    bounds = [_begun(event.when) for event in events]
    at_latest = min((latest for _, latest in bounds), default=_AFTER_ALL)
    return [
        event
        for event, (earliest, _) in zip(events, bounds, strict=True)
        if earliest <= at_latest
    ]


def _lasts(events: Sequence[Event]) -> list[Event]:
    """Return the events that may have been the last, as far as the dates tell."""
    bounds = [_ended(event.when) for event in events]
    at_earliest = max((earliest for earliest, _ in bounds), default=_BEFORE_ALL)
    return [
        event
        for event, (_, latest) in zip(events, bounds, strict=True)
        if latest >= at_earliest
    ]


def _begun(when: When) -> tuple[Day, Day]:
    """Return the days between which it began."""
    if when.form is Form.ONE_OF:
        return when.earliest or _BEFORE_ALL, when.latest or _AFTER_ALL
    return _within(when.start, (_BEFORE_ALL, when.latest or _AFTER_ALL))


def _ended(when: When) -> tuple[Day, Day]:
    """Return the days between which it ended; what goes on has not."""
    if when.form is Form.ONE_OF:
        return when.earliest or _BEFORE_ALL, when.latest or _AFTER_ALL
    if when.end is OPEN:
        return _AFTER_ALL, _AFTER_ALL
    return _within(when.end, (when.earliest or _BEFORE_ALL, _AFTER_ALL))


def _within(end: End, unknown: tuple[Day, Day]) -> tuple[Day, Day]:
    return (end.earliest, end.latest) if isinstance(end, Moment) else unknown
