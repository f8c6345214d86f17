"""What events have in common beside actors: the tags and places they are filed under.

Two spellings of one tag are one tag. A place lies in another if its name goes on with
that other's: "Dolmabahçe, Istanbul, Türkiye" lies in "Istanbul, Türkiye".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sitegen.core.model import Event
from sitegen.core.text import fold

_REMEMBERED = 50_000  # names; the same ones stand in many events


@dataclass(frozen=True, slots=True)
class Facet:
    """A tag or a place, and its events in order."""

    id: str  # unlike all others of its kind; fit for an address
    name: str  # as it is spelled most often
    events: tuple[Event, ...]
    wider: tuple[str, ...] = ()  # ids of the places that it lies in, the nearest first
    narrower: tuple[str, ...] = ()  # ids of the places that lie in it


@dataclass(frozen=True, slots=True)
class Facets:
    """All tags and places by id, in the order of their names."""

    tags: Mapping[str, Facet] = field(default_factory=dict)
    places: Mapping[str, Facet] = field(default_factory=dict)
    tag_ids: Mapping[str, str] = field(default_factory=dict)  # by any spelling
    place_ids: Mapping[str, str] = field(default_factory=dict)  # by any spelling

    def tags_of(self, event: Event) -> tuple[str, ...]:
        """Return the ids of an event's tags, as far as they are filed."""
        known = (self.tag_ids[tag] for tag in event.tags if tag in self.tag_ids)
        return tuple(dict.fromkeys(known))

    def places_of(self, event: Event) -> tuple[str, ...]:
        """Return the ids of an event's place and of those that it lies in."""
        if event.place is None or event.place.name not in self.place_ids:
            return ()
        own = self.place_ids[event.place.name]
        return (own, *self.places[own].wider)


def facets(events: Iterable[Event], slug: Callable[[str], str]) -> Facets:
    """File all events; `slug` makes an address out of a name."""
    events = tuple(events)
    tag_names = _names(tag for event in events for tag in event.tags)
    place_names = _names(event.place.name for event in events if event.place)
    tag_ids = _ids(tag_names, slug)
    place_ids = _ids(place_names, slug)
    return Facets(
        _tags(events, tag_names, tag_ids),
        _places(events, place_names, place_ids),
        _by_spelling(tag_names, tag_ids),
        _by_spelling(place_names, place_ids),
    )


@lru_cache(maxsize=_REMEMBERED)
def _folded(name: str) -> str:
    return fold(name)


_Names = Mapping[str, Counter[str]]  # the spellings of each folded name


def _names(said: Iterable[str]) -> _Names:
    found: dict[str, Counter[str]] = {}
    for name, times in Counter(said).items():
        found.setdefault(_folded(name), Counter())[name] = times
    return dict(sorted(found.items()))


def _ids(names: _Names, slug: Callable[[str], str]) -> Mapping[str, str]:
    """Give each folded name an id; `index` is the page that lists them."""
    used = {"index"}
    ids = {}
    for folded, spellings in names.items():
        plain = own = slug(_usual(spellings))
        number = 1
        while own in used:
            number += 1
            own = f"{plain}-{number}"
        used.add(own)
        ids[folded] = own
    return ids


def _usual(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))


def _by_spelling(names: _Names, ids: Mapping[str, str]) -> Mapping[str, str]:
    return {name: ids[folded] for folded, own in names.items() for name in own}


def _tags(
    events: tuple[Event, ...], names: _Names, ids: Mapping[str, str]
) -> Mapping[str, Facet]:
    filed: dict[str, list[Event]] = {folded: [] for folded in names}
    for event in events:
        for folded in dict.fromkeys(_folded(tag) for tag in event.tags):
            filed[folded].append(event)
    return {
        ids[folded]: Facet(ids[folded], _usual(names[folded]), tuple(own))
        for folded, own in filed.items()
    }


def _places(
    events: tuple[Event, ...], names: _Names, ids: Mapping[str, str]
) -> Mapping[str, Facet]:
    wider = {folded: tuple(_wider(folded, names)) for folded in names}
    filed: dict[str, list[Event]] = {folded: [] for folded in names}
    narrower: dict[str, list[str]] = {folded: [] for folded in names}
    for folded, outer in wider.items():
        for place in outer:
            narrower[place].append(ids[folded])
    for event in events:
        if event.place:
            own = _folded(event.place.name)
            for place in (own, *wider[own]):
                filed[place].append(event)
    return {
        ids[folded]: Facet(
            ids[folded],
            _usual(names[folded]),
            tuple(own),
            tuple(ids[place] for place in wider[folded]),
            tuple(narrower[folded]),
        )
        for folded, own in filed.items()
    }


def _wider(folded: str, names: _Names) -> Iterator[str]:
    rest = folded
    while ", " in rest:
        rest = rest.partition(", ")[2]
        if rest in names:
            yield rest
