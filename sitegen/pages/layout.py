"""Where everything stands: lists, years, pairs, tags and places, and their addresses.

Making it takes a look at every event, and hardly a save changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import PageRecord
from sitegen.core.facets import Facet, Facets, facets
from sitegen.core.locale import ENGLISH_LOCALE, Locale
from sitegen.core.model import Event, Timeline
from sitegen.core.refiling import Change, change
from sitegen.pages import addresses, axis, known, pair, periods
from sitegen.pages.addresses import Addresses
from sitegen.pages.known import News
from sitegen.pages.pair import Shared
from sitegen.pages.periods import Period


@dataclass(frozen=True, slots=True)
class Layout:
    """The lists of the timeline and the address of everything, and what was said."""

    lists: tuple[Period, ...] = ()
    years: tuple[Period, ...] = ()  # those that are no list themselves
    shared: Shared = field(default_factory=dict)
    news: tuple[News, ...] = ()
    found: Addresses = field(default_factory=Addresses)
    said: tuple[Diagnostic, ...] = ()
    events: tuple[Event, ...] = ()  # in order
    by_url: Mapping[str, str] = field(default_factory=dict)  # the ids of the events
    others: tuple[object, ...] = ()  # all that decides it beside the events


def lay_out(
    timeline: Timeline,
    prose: Sequence[PageRecord],
    record: tuple[str, ...],
    most: int,
    slug: Callable[[str], str],
    *,
    locale: Locale = ENGLISH_LOCALE,
    reuse: Layout | None = None,
) -> Layout:
    """Give everything its place; a list has at most `most` events.

    `record` has the pages about the chronology itself; `slug` makes an address of a
    name.
    """
    others = (
        tuple((key, one.name, one.old_ids) for key, one in timeline.actors.items()),
        tuple((name, one.published) for name, one in timeline.sources.items()),
        tuple(page.id.value for page in prose),
        record,
        most,
        locale,
    )
    # What was said points at places in files, and must be said of where they are now.
    if reuse is not None and not reuse.said and reuse.others == others:
        changed = change(reuse.events, timeline.events)
        if _keeps_places(changed):
            return _with(reuse, timeline.events, changed.come)
    lists = periods.periods(timeline.events, most, locale)
    by_year = periods.by_year(timeline.events, locale)
    shared = pair.shared_events(timeline, locale)
    decided = addresses.decide(
        timeline,
        prose,
        periods.where_listed(lists),
        filed=facets(timeline.events, slug),
        years={anchor: page.url for anchor, page in by_year.items()},
        axis=axis.where_drawn(lists),
        pairs=pair.with_pages(shared),
        record=record,
    )
    found = replace(decided.value, has_company=bool(shared))
    listed = {page.url for page in lists}
    return Layout(
        lists,
        tuple(page for page in by_year.values() if page.url not in listed),
        shared,
        known.news(timeline),
        found,
        decided.diagnostics,
        timeline.events,
        {url: name for name, url in found.events.items()},
        others,
    )


def _keeps_places(changed: Change) -> bool:
    """Tell whether each event that changed stands where it stood."""
    return changed.gone.keys() == changed.come.keys() and all(
        _place_of(changed.gone[name]) == _place_of(new)
        for name, new in changed.come.items()
    )


def _place_of(event: Event) -> tuple[object, ...]:
    """Return all of an event that decides where it and others stand."""
    place = event.place.name if event.place else None
    return (
        *(event.order, event.when, place, event.tags, event.aliases),
        {part.actor for part in event.actors},
        axis.weight_of(event),
        # By when it was known, and that it was wrong.
        [one.source for one in event.citations],
        (event.corrections, event.status),
    )


New: TypeAlias = Mapping[str, Event]


def _with(before: Layout, events: tuple[Event, ...], new: New) -> Layout:
    """Put new events in the places of the old ones."""
    if not new:
        return before
    found = before.found
    filed = found.facets
    urls = {found.periods[name] for name in new}
    urls |= {found.years.get(periods.slot(event).year, "") for event in new.values()}
    tags = {name for event in new.values() for name in filed.tags_of(event)}
    places = {name for event in new.values() for name in filed.places_of(event)}
    facets_now = Facets(
        _refiled(filed.tags, tags, new),
        _refiled(filed.places, places, new),
        filed.tag_ids,
        filed.place_ids,
    )
    return replace(
        before,
        lists=_refilled(before.lists, urls, new),
        years=_refilled(before.years, urls, new),
        found=replace(found, facets=facets_now),
        events=events,
    )


def _refilled(
    pages: tuple[Period, ...], urls: set[str], new: New
) -> tuple[Period, ...]:
    return tuple(
        replace(page, events=_put_in(page.events, new)) if page.url in urls else page
        for page in pages
    )


def _refiled(
    filed: Mapping[str, Facet], names: set[str], new: New
) -> Mapping[str, Facet]:
    changed = {
        name: replace(filed[name], events=_put_in(filed[name].events, new))
        for name in names
    }
    return {**filed, **changed}


def _put_in(events: tuple[Event, ...], new: New) -> tuple[Event, ...]:
    return tuple(new.get(event.id, event) for event in events)
