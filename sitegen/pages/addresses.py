"""Where every page stands: the one place that decides an address.

Addresses are relative to the site's root, in lower case, the same on every
system. Two that are equal but for case are a fault: many disks and hosts can't
keep them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sitegen.core import corrections
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import PageRecord
from sitegen.core.facets import Facets
from sitegen.core.known import known_by
from sitegen.core.model import Event, Timeline
from sitegen.core.outcome import Outcome
from sitegen.core.source import Span

HOME = "index.html"
ACTORS = "actors/index.html"
SOURCES = "sources/index.html"
TAGS = "tags/index.html"
PLACES = "places/index.html"
EMBED = "embed.html"
AXIS = "axis.html"
TOGETHER = "together/index.html"
CORRECTIONS = "corrections.html"
HOLES = "holes.html"
KNOWN = "known.html"
CORRECTIONS_FEED = "corrections.xml"
NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The address of everything that has a page."""

    events: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)  # of event: its list
    tags: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    years: Mapping[str, str] = field(default_factory=dict)  # by anchor
    axis: Mapping[str, str] = field(default_factory=dict)  # of event: the page it is on
    pairs: Mapping[frozenset[str], str] = field(default_factory=dict)  # of two actors
    has_company: bool = False  # whether any two actors appear in one event
    record: tuple[str, ...] = ()  # pages about the chronology itself
    facets: Facets = field(default_factory=Facets)  # whose ids `tags`, `places` have


def decide(  # noqa: PLR0913 - each is another kind of page
    timeline: Timeline,
    pages: Iterable[PageRecord],
    periods: Mapping[str, str],
    *,
    filed: Facets = Facets(),  # noqa: B008 - it never changes
    years: Mapping[str, str] = MappingProxyType({}),
    axis: Mapping[str, str] = MappingProxyType({}),
    pairs: Iterable[Sequence[str]] = (),
    record: tuple[str, ...] = (),
) -> Outcome[Addresses]:
    """Give everything that has a page its address.

    `periods` maps an event's id to the page of the timeline that lists it, `years`
    the anchor of a year to its page, `axis` an event's id to the axis that shows it.
    `pairs` are the ids of two actors each, in the order of their address, and
    `record` has the pages about the chronology.
    """
    prose = {page.id.value: f"{page.id.value}.html" for page in pages}
    found = Addresses(
        events={event.id: f"events/{event.id}.html" for event in timeline.events},
        actors={name: f"actors/{name}.html" for name in timeline.actors},
        sources={name: f"sources/{name}.html" for name in timeline.sources},
        pages=prose,
        periods=periods,
        tags={name: f"tags/{name}.html" for name in filed.tags},
        places={name: f"places/{name}.html" for name in filed.places},
        years=years,
        axis=axis,
        pairs={frozenset(pair): f"together/{pair[0]}/{pair[1]}.html" for pair in pairs},
        record=record,
        facets=filed,
    )
    return Outcome(found, tuple(_clashes(found, timeline, pages)))


def record(timeline: Timeline, *, shows_holes: bool) -> Iterable[str]:
    """Yield the pages about the chronology itself that there is reason for."""
    events = timeline.events
    if any(event.corrections for event in events) or corrections.retracted(events):
        yield CORRECTIONS
    if any(known_by(event, timeline.sources) for event in events):
        yield KNOWN
    if shows_holes:
        yield HOLES


def _clashes(
    found: Addresses, timeline: Timeline, pages: Iterable[PageRecord]
) -> Iterable[Diagnostic]:
    own = (HOME, ACTORS, SOURCES, EMBED, AXIS, NOT_FOUND, *found.record)
    owners: dict[str, str] = {name.casefold(): "the site's own page" for name in own}
    spans: list[tuple[str, Span | None]] = [
        *((found.events[event.id], event.span) for event in timeline.events),
        *((found.actors[name], one.span) for name, one in timeline.actors.items()),
        *((address, None) for address in found.sources.values()),
        *((found.pages[page.id.value], page.span) for page in pages),
        *(
            (f"events/{old}.html", event.span)
            for event in timeline.events
            for old in event.aliases
        ),
        *(
            (f"actors/{old}.html", actor.span)
            for actor in timeline.actors.values()
            for old in actor.old_ids
        ),
    ]
    for address, span in spans:
        if (owner := owners.get(address.casefold())) is not None:
            yield Diagnostic(
                "address-taken",
                f"{address} is also the address of {owner}",
                span,
                "rename the file, or give it a line id: with a name of its own",
            )
        owners.setdefault(address.casefold(), span.path if span else address)


def list_of(event: Event, found: Addresses) -> str:
    """Return where an event stands on the timeline: page and anchor."""
    return f"{found.periods.get(event.id, HOME)}#{event.id}"


def part_of(url: str, number: int) -> str:
    """Return where a part of a long page stands: `x.html`, then `x/2.html`."""
    return f"{url.removesuffix('.html')}/{number + 1}.html" if number else url
