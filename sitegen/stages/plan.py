"""Decide every file of the site: its address, and all that is on it.

Nothing is rendered here. A page is a template and a view; a data file is ready.
Two files that want one address are a fault, said with both owners.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.documents import Documents, Media, SiteRecord
from sitegen.core.model import Timeline
from sitegen.core.outcome import Outcome
from sitegen.core.page import OutputFile, Page, Plan
from sitegen.core.source import Asset, Span
from sitegen.exports import all_formats, json_ld
from sitegen.exports.context import ExportContext
from sitegen.pages import addresses, periods
from sitegen.pages.actor import actor_page, actors_index
from sitegen.pages.desk import Desk, open_desk
from sitegen.pages.event import event_page, neighbours_of
from sitegen.pages.prose import not_found, prose_page, redirect
from sitegen.pages.source import source_page, sources_index
from sitegen.pages.timeline import timeline_pages

_DATA = (
    ("JSON", "timeline.json"),
    ("CSV", "timeline.csv"),
    ("Calendar", "timeline.ics"),
    ("TimelineJS", "timelinejs.json"),
    ("Atom", "feed.xml"),
    ("JSON Feed", "feed.json"),
)
_FEEDS = (
    ("Atom", "application/atom+xml", "feed.xml"),
    ("JSON Feed", "application/feed+json", "feed.json"),
)


def plan(
    timeline: Timeline,
    documents: Documents,
    assets: tuple[Asset, ...] = (),
    *,
    base_url: str = "",
    drafts: bool = False,
) -> Outcome[Plan]:
    """Plan the whole site; `base_url` overrules the one of site.yaml."""
    site = replace(documents.site, base_url=base_url or documents.site.base_url)
    prose = tuple(page for page in documents.pages if drafts or not page.draft)
    lists = periods.periods(timeline.events, site.events_per_page)
    decided = addresses.decide(timeline, prose, periods.where_listed(lists))
    missing = tuple(_missing_media(timeline, documents.media))
    lost = frozenset(item.file.value for item in missing)
    found = decided.value
    desk = open_desk(timeline, site, found, prose, data=_DATA, feeds=_FEEDS, lost=lost)
    context = _context(timeline, site, desk, lists)
    pages = {page.url: page for page in _pages(desk, lists, context)}
    made = all_formats.make_all(context)
    files = {asset.url: OutputFile(asset.url, asset.data) for asset in assets}
    files |= {file.url: file for file in made}
    said = list(decided.diagnostics)
    said.extend(_said_missing(item, documents.media) for item in missing)
    said.extend(_asset_clashes(pages, made, assets))
    return Outcome(Plan(pages, files), ordered(said))


def _context(
    timeline: Timeline,
    site: SiteRecord,
    desk: Desk,
    lists: tuple[periods.Period, ...],
) -> ExportContext:
    found = desk.found
    indexed = (
        "",
        *(page.url for page in lists if page.url != addresses.HOME),
        addresses.ACTORS.removesuffix("index.html"),
        addresses.SOURCES.removesuffix("index.html"),
        *found.pages.values(),
        *found.events.values(),
        *found.actors.values(),
        *found.sources.values(),
    )
    return ExportContext(
        timeline, site, found.events, found.actors, found.sources, indexed
    )


def _pages(
    desk: Desk, lists: tuple[periods.Period, ...], context: ExportContext
) -> Iterator[Page]:
    """Yield every page; JSON-LD needs whole addresses, so `base_url` decides."""
    found = desk.found
    described = bool(desk.site.base_url)
    whole = json_ld.for_timeline(context) if described else ""
    for url, view in timeline_pages(desk, lists, whole).items():
        yield Page(url, "timeline.html", view)
    yield from _event_pages(desk, context if described else None)
    for actor in desk.timeline.actors.values():
        data = json_ld.for_actor(context, actor) if described else ""
        view_of_actor = actor_page(actor, desk, data)
        yield Page(found.actors[actor.id], "actor.html", view_of_actor, actor.span)
    for source in desk.timeline.sources.values():
        data = json_ld.for_source(context, source) if described else ""
        view_of = source_page(source, desk, data)
        yield Page(found.sources[source.id], "source.html", view_of)
    yield Page(addresses.ACTORS, "actors.html", actors_index(desk))
    yield Page(addresses.SOURCES, "sources.html", sources_index(desk))
    for record in desk.pages:
        url = found.pages[record.id.value]
        yield Page(url, "page.html", prose_page(record, desk), record.span)
    yield Page(addresses.NOT_FOUND, "404.html", not_found(desk))
    titles = {found.events[one.id]: one.title for one in desk.timeline.events}
    titles |= {
        found.actors[name]: one.name for name, one in desk.timeline.actors.items()
    }
    for old, new in found.redirects.items():
        yield Page(old, "redirect.html", redirect(old, new, titles[new], desk))


def _event_pages(desk: Desk, context: ExportContext | None) -> Iterator[Page]:
    timeline = desk.timeline
    on_timeline = neighbours_of(timeline.events)
    of_actor = {name: neighbours_of(own) for name, own in timeline.by_actor.items()}
    for event in timeline.events:
        steps = {
            part.actor: of_actor[part.actor][event.id]
            for part in event.actors
            if part.actor
        }
        data = json_ld.for_event(context, event) if context else ""
        view = event_page(event, desk, data, on_timeline[event.id], steps)
        yield Page(desk.found.events[event.id], "event.html", view, event.span)


def _missing_media(timeline: Timeline, there: frozenset[str]) -> Iterator[Media]:
    used = [item for event in timeline.events for item in event.media]
    used += [one.image for one in timeline.actors.values() if one.image]
    for item in used:
        if unicodedata.normalize("NFC", item.file.value) not in there:
            yield item


def _said_missing(item: Media, there: frozenset[str]) -> Diagnostic:
    name = item.file.value
    lower = {one.casefold(): one for one in there}
    like = lower.get(name.casefold(), "")
    return Diagnostic(
        "media-missing",
        f"there is no file content/media/{name}",
        item.file.span,
        f"the file is called '{like}'; capital and small letters count"
        if like
        else "put it into content/media/, or correct the name",
    )


def _asset_clashes(
    pages: Mapping[str, Page],
    made: tuple[OutputFile, ...],
    assets: tuple[Asset, ...],
) -> Iterator[Diagnostic]:
    owners = {url.casefold(): "a page of the site" for url in pages}
    owners |= {file.url.casefold(): "a data file of the site" for file in made}
    for asset in assets:
        owner = owners.setdefault(asset.url.casefold(), asset.path)
        if owner != asset.path:
            yield Diagnostic(
                "address-taken",
                f"the address of this file, {asset.url}, is also that of {owner}",
                Span(asset.path, 0, 0),
                "rename the file; capital and small letters are not enough to tell "
                "two files apart",
            )
