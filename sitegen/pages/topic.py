"""The pages of tags and places: one for each, and the two indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitegen.core.facets import Facet
from sitegen.core.view_parts import LinkView, TopicRow
from sitegen.core.views import TopicPageView, TopicsIndexView
from sitegen.pages import addresses, wording
from sitegen.pages.addresses import part_of
from sitegen.pages.desk import Desk
from sitegen.pages.event import coordinates, geo
from sitegen.pages.parts import parts_of, steps
from sitegen.pages.periods import years

_MOST_COMPANIONS = 12


def tag_page(tag: Facet, desk: Desk, number: int = 0) -> TopicPageView:
    """Make a page of a tag: its events, and what else they are filed under."""
    if number:
        return _page(tag, desk, "tag", number)
    shared = Counter(
        other for event in tag.events for other in desk.facets.tags_of(event)
    )
    del shared[tag.id]
    ranked = sorted(shared, key=lambda other: (-shared[other], other))
    root = desk.root_of(desk.found.tags[tag.id])
    companions = tuple(
        _row(desk.facets.tags[other], desk.found.tags[other], shared[other], root, desk)
        for other in ranked[:_MOST_COMPANIONS]
    )
    return replace(_page(tag, desk, "tag", number), companions=companions)


def place_page(place: Facet, desk: Desk, number: int = 0) -> TopicPageView:
    """Make a page of a place: its events, and those at places that lie in it."""
    return _page(place, desk, "place", number)


def _page(facet: Facet, desk: Desk, kind: str, number: int) -> TopicPageView:
    found = desk.found.tags if kind == "tag" else desk.found.places
    filed = desk.facets.tags if kind == "tag" else desk.facets.places
    url = part_of(found[facet.id], number)
    root = desk.root_of(url)
    parts = parts_of(facet.events, desk)
    previous, following = steps(found[facet.id], parts, number, desk)
    return TopicPageView(
        head=desk.head(url, facet.name, "topic", embed=f"{kind}={facet.id}"),
        kind=kind,
        kind_words=desk.say(wording.TOPIC if kind == "tag" else wording.PLACE),
        name=facet.name,
        count=desk.count(wording.EVENT_COUNT, len(facet.events)),
        map_link=_map_link(facet, desk) if kind == "place" else None,
        wider=tuple(
            LinkView(filed[name].name, root + found[name]) for name in facet.wider
        ),
        narrower=()
        if number
        else _rows((filed[name] for name in facet.narrower), found, root, desk),
        companions=(),
        years=years(parts[number], desk, root),
        narrow=f"{root}{addresses.HOME}?{kind}={facet.id}",
        previous=previous,
        next=following,
    )


def _map_link(place: Facet, desk: Desk) -> LinkView | None:
    """Say where a place is, if one of the events that name it does."""
    for event in place.events:
        if event.place and desk.facets.place_ids[event.place.name] == place.id:
            link = geo(event.place)
            if link:
                return LinkView(coordinates(event.place, desk.locale), link.href)
    return None


def tags_index(desk: Desk) -> TopicsIndexView:
    """List all tags, those with most events first."""
    root = desk.root_of(addresses.TAGS)
    title = desk.say(wording.TOPICS)
    rows = _rows(desk.facets.tags.values(), desk.found.tags, root, desk)
    rows = tuple(sorted(rows, key=lambda row: -row.count))
    said = desk.count(wording.TOPIC_COUNT, len(rows))
    head = desk.head(addresses.TAGS, title, "topics")
    return TopicsIndexView(head, title, said, rows)


def places_index(desk: Desk) -> TopicsIndexView:
    """List all places by name."""
    root = desk.root_of(addresses.PLACES)
    title = desk.say(wording.PLACES)
    rows = _rows(desk.facets.places.values(), desk.found.places, root, desk)
    said = desk.count(wording.PLACE_COUNT, len(rows))
    head = desk.head(addresses.PLACES, title, "topics")
    return TopicsIndexView(head, title, said, rows)


def _rows(
    filed: Iterable[Facet], found: Mapping[str, str], root: str, desk: Desk
) -> tuple[TopicRow, ...]:
    """List tags or places in the order of their names."""
    named = sorted(filed, key=lambda one: desk.locale.sort_key(one.name))
    return tuple(_row(one, found[one.id], len(one.events), root, desk) for one in named)


def _row(facet: Facet, url: str, count: int, root: str, desk: Desk) -> TopicRow:
    said = desk.count(wording.EVENT_COUNT, count)
    return TopicRow(LinkView(facet.name, root + url), count, said)
