"""Decide every file of the site: its address, and what makes it.

Nothing is rendered here. A page is a template and a view, made on demand: a build
asks for all of them, a preview for the ones that are looked at.
Two files that want one address are a fault, said with both owners.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.documents import Documents, PageRecord, SiteRecord, Unread
from sitegen.core.locale import Locale, Message
from sitegen.core.model import Actor, Source, Timeline
from sitegen.core.outcome import Outcome
from sitegen.core.page import Family, OnDemand, OutputFile, Page, Plan
from sitegen.core.source import Asset, Span
from sitegen.core.views import View
from sitegen.exports import all_formats, cards, json_ld, search
from sitegen.exports.context import ExportContext
from sitegen.language.speech import speak, translated
from sitegen.language.translit import slug, to_ascii
from sitegen.pages import addresses, axis, pair, wording
from sitegen.pages.actor import actor_page, actors_index
from sitegen.pages.corrections import corrections_page
from sitegen.pages.desk import Desk, open_desk
from sitegen.pages.embed import embed_page
from sitegen.pages.event import event_page, neighbours_of
from sitegen.pages.holes import holes_page
from sitegen.pages.known import known_pages
from sitegen.pages.layout import Layout, lay_out
from sitegen.pages.media import font_url, missing, said_missing, withheld
from sitegen.pages.parts import urls_of
from sitegen.pages.prose import not_found, prose_page, redirect
from sitegen.pages.source import source_page, sources_index
from sitegen.pages.timeline import Pages
from sitegen.pages.together import together_page
from sitegen.pages.topic import place_page, places_index, tag_page, tags_index

_DATA: tuple[tuple[str | Message, str], ...] = (
    ("JSON", "timeline.json"),
    ("CSV", "timeline.csv"),
    (wording.CALENDAR, "timeline.ics"),
    ("TimelineJS", "timelinejs.json"),
    ("markwhen", "timeline.mw"),
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
    reuse: Layout | None = None,
) -> tuple[Outcome[Plan], Layout]:
    """Plan the whole site; `base_url` overrules the one of site.yaml.

    Where everything stands is returned too, for the next plan to `reuse`; that only
    makes it faster.
    """
    site = replace(documents.site, base_url=base_url or documents.site.base_url)
    prose = tuple(page for page in documents.pages if drafts or not page.draft)
    locale = speak(site.language)
    record = tuple(addresses.record(timeline, shows_holes=drafts or site.holes))
    layout = lay_out(
        timeline,
        prose,
        record,
        site.events_per_page,
        slug,
        locale=locale,
        reuse=reuse,
    )
    lost = tuple(missing(timeline, documents.media))
    drawn = _cards(timeline, site, assets, locale)
    desk = open_desk(
        timeline,
        site,
        layout.found,
        prose,
        locale=locale,
        data=tuple((_named(words, locale), file) for words, file in _DATA),
        feeds=tuple(_feeds(timeline, locale)),
        lost=frozenset(file.value for file in lost),
    )
    desk = replace(desk, pictures=_pictures(drawn.value, layout))
    context = _context(timeline, site, desk, layout)
    pages = _pages(desk, layout, context)
    made = dict(all_formats.makers(context)) | dict(drawn.value.makers)
    kept_back = frozenset() if drafts else withheld(timeline, documents)
    kept_back |= {font_url(site)}  # a font may be used, and not always handed on
    assets = tuple(one for one in assets if one.url not in kept_back)
    copied = {asset.url: _copied(asset) for asset in assets}
    files = OnDemand(copied, made)
    said = [*layout.said, *drawn.diagnostics]
    said.extend(said_missing(file, documents.media) for file in lost)
    said.extend(_asset_clashes(pages, made, assets))
    said.extend(_said_untranslated(site, locale))
    planned = Plan(pages, files, locale, frozenset(_unmade(documents.unread)))
    return Outcome(planned, ordered(said)), layout


def _unmade(unread: Unread) -> Iterator[str]:
    yield from (f"events/{name}.html" for name in unread.events)
    yield from (f"actors/{name}.html" for name in unread.actors)
    yield from (f"{name}.html" for name in unread.pages)


def _feeds(timeline: Timeline, locale: Locale) -> Iterator[tuple[str, str, str]]:
    yield from _FEEDS
    if any(event.corrections for event in timeline.events):
        words = locale.say(wording.CORRECTIONS)
        yield words, "application/atom+xml", addresses.CORRECTIONS_FEED


def _pictures(drawn: cards.Cards, layout: Layout) -> dict[str, str]:
    """Map pages to their pictures for social networks; "" has that of all others."""
    events = layout.found.events
    return {"": drawn.home} | {
        events[name]: url for name, url in drawn.of_event.items()
    }


def _named(words: str | Message, locale: Locale) -> str:
    """Say what a data file is called; most formats have one name everywhere."""
    return words if isinstance(words, str) else locale.say(words)


def _indexed(desk: Desk, layout: Layout) -> Iterator[str]:
    """Yield the pages that search engines may list, as canonical links spell them."""
    found = desk.found
    listed_on = (page.url for page in (*layout.lists, *layout.years))
    yield ""
    yield from (url for url in listed_on if url != addresses.HOME)
    yield addresses.ACTORS.removesuffix("index.html")
    yield addresses.SOURCES.removesuffix("index.html")
    if found.axis:
        yield from dict.fromkeys((addresses.AXIS, *found.axis.values()))
    yield from found.pairs.values()
    if layout.shared:
        yield addresses.TOGETHER.removesuffix("index.html")
    if found.tags:
        yield addresses.TAGS.removesuffix("index.html")
    if found.places:
        yield addresses.PLACES.removesuffix("index.html")
    yield from (
        url for url in found.record if url != addresses.HOLES or desk.site.holes
    )
    for listed in (
        *(found.pages, found.events, found.actors),
        *(found.sources, found.tags, found.places),
    ):
        yield from listed.values()


def _context(
    timeline: Timeline, site: SiteRecord, desk: Desk, layout: Layout
) -> ExportContext:
    found = desk.found
    # Only a site map needs them, and that needs whole addresses.
    indexed = tuple(_indexed(desk, layout)) if site.base_url else ()
    return ExportContext(
        timeline,
        site,
        found.events,
        found.actors,
        found.sources,
        indexed,
        facets=desk.facets,
        tag_urls=found.tags,
        place_urls=found.places,
        prose=tuple((page, found.pages[page.id.value]) for page in desk.pages),
        spell=to_ascii,
        locale=desk.locale,
    )


Maker = tuple[str, Callable[[], Page]]


def _copied(asset: Asset) -> Callable[[], OutputFile]:
    return lambda: OutputFile(asset.url, asset.data)


def _pages(desk: Desk, layout: Layout, context: ExportContext) -> OnDemand[Page]:
    """Plan every page.

    JSON-LD needs whole addresses, so it is empty without `base_url`.
    """
    return OnDemand(
        dict(_timeline_pages(desk, layout, context)),
        dict(_drawn_pages(desk, layout)),
        _event_pages(desk, layout, context),
        dict(_actor_pages(desk, context)),
        dict(_source_pages(desk, context)),
        dict(_topic_pages(desk)),
        dict(_record_pages(desk, layout)),
        dict(_prose_pages(desk)),
        dict(_redirects(desk)),
    )


def _of(url: str, template: str, view: Callable[[], View]) -> Maker:
    return url, lambda: Page(url, template, view())


def _timeline_pages(
    desk: Desk, layout: Layout, context: ExportContext
) -> Iterator[Maker]:
    filter_data = partial(search.for_page, context)
    on_home = partial(json_ld.for_timeline, context)
    pages = Pages(desk, layout.lists, layout.years, on_home, filter_data)
    for url, view in pages.views():
        yield _of(url, "timeline.html", view)
    embed = partial(embed_page, desk, filter_data, is_whole=pages.is_whole)
    yield _of(addresses.EMBED, "embed.html", embed)


def _drawn_pages(desk: Desk, layout: Layout) -> Iterator[Maker]:
    for url, view in axis.axis_pages(desk, layout.lists):
        yield _of(url, "axis.html", view)
    for two, url in desk.found.pairs.items():
        yield _of(url, "pair.html", partial(pair.pair_page, two, layout.shared, desk))
    if layout.shared:
        made = partial(together_page, layout.shared, desk)
        yield _of(addresses.TOGETHER, "together.html", made)


def _topic_pages(desk: Desk) -> Iterator[Maker]:
    found, filed = desk.found, desk.facets
    for tag in filed.tags.values():
        for number, url in urls_of(found.tags[tag.id], tag.events, desk):
            yield _of(url, "topic.html", partial(tag_page, tag, desk, number))
    for place in filed.places.values():
        for number, url in urls_of(found.places[place.id], place.events, desk):
            yield _of(url, "topic.html", partial(place_page, place, desk, number))
    if filed.tags:
        yield _of(addresses.TAGS, "topics.html", partial(tags_index, desk))
    if filed.places:
        yield _of(addresses.PLACES, "topics.html", partial(places_index, desk))


def _record_pages(desk: Desk, layout: Layout) -> Iterator[Maker]:
    """Yield the pages about the chronology itself."""
    if (url := addresses.CORRECTIONS) in desk.found.record:
        yield _of(url, "corrections.html", partial(corrections_page, desk))
    for url, view in known_pages(desk, layout.news):
        yield _of(url, "known.html", view)
    if (url := addresses.HOLES) in desk.found.record:
        holes = partial(holes_page, desk, is_public=desk.site.holes)
        yield _of(url, "holes.html", holes)


def _event_pages(
    desk: Desk, layout: Layout, context: ExportContext
) -> Family[str, Page]:
    timeline = desk.timeline

    def make(name: str) -> Page:
        event = desk.by_id[name]
        steps = {
            part.actor: neighbours_of(event, timeline.by_actor[part.actor])
            for part in event.actors
            if part.actor
        }
        around = neighbours_of(event, timeline.events)
        data = json_ld.for_event(context, event)
        view = event_page(event, desk, data, around, steps)
        return Page(desk.found.events[name], "event.html", view, event.span)

    return Family(layout.by_url, make)


def _actor_pages(desk: Desk, context: ExportContext) -> Iterator[Maker]:
    def make(actor: Actor, number: int, url: str) -> Page:
        data = "" if number else json_ld.for_actor(context, actor)
        view = actor_page(actor, desk, data, number)
        return Page(url, "actor.html", view, actor.span)

    for actor in desk.timeline.actors.values():
        events = desk.timeline.by_actor.get(actor.id, ())
        for number, url in urls_of(desk.found.actors[actor.id], events, desk):
            yield url, partial(make, actor, number, url)
    index = addresses.ACTORS
    yield index, lambda: Page(index, "actors.html", actors_index(desk))


def _source_pages(desk: Desk, context: ExportContext) -> Iterator[Maker]:
    def make(source: Source) -> Page:
        view = source_page(source, desk, json_ld.for_source(context, source))
        return Page(desk.found.sources[source.id], "source.html", view)

    for source in desk.timeline.sources.values():
        yield desk.found.sources[source.id], partial(make, source)
    index = addresses.SOURCES
    yield index, lambda: Page(index, "sources.html", sources_index(desk))


def _prose_pages(desk: Desk) -> Iterator[Maker]:
    for record in desk.pages:
        url = desk.found.pages[record.id.value]
        yield url, partial(_prose, url, record, desk)
    lost = addresses.NOT_FOUND
    yield lost, lambda: Page(lost, "404.html", not_found(desk))


def _prose(url: str, record: PageRecord, desk: Desk) -> Page:
    return Page(url, "page.html", prose_page(record, desk), record.span)


def _redirects(desk: Desk) -> Iterator[Maker]:
    found, timeline = desk.found, desk.timeline

    def make(old: str, new: str, title: str) -> Page:
        return Page(old, "redirect.html", redirect(old, new, title, desk))

    for event in timeline.events:
        for old in event.aliases:
            url = f"events/{old}.html"
            yield url, partial(make, url, found.events[event.id], event.title)
    for actor in timeline.actors.values():
        for old in actor.old_ids:
            url = f"actors/{old}.html"
            yield url, partial(make, url, found.actors[actor.id], actor.name)


def _cards(
    timeline: Timeline, site: SiteRecord, assets: tuple[Asset, ...], locale: Locale
) -> Outcome[cards.Cards]:
    """Find the pictures for social networks; a font that is not there is a fault."""
    font = next((one.data for one in assets if one.url == font_url(site)), None)
    found = cards.cards(timeline, site, font, locale)
    if site.cards is None or font is not None:
        return found
    there = frozenset(one.url.removeprefix("media/") for one in assets)
    return Outcome(found.value, (said_missing(site.cards, there),))


def _said_untranslated(site: SiteRecord, locale: Locale) -> Iterator[Diagnostic]:
    if not locale.is_translated:
        known = ", ".join(sorted({"en", *translated()}))
        yield Diagnostic(
            "language-untranslated",
            f"pages have no words in “{site.language}” yet; they and the dates are "
            "in English",
            site.language_span,
            f"there are words in {known}; others can be added, see `sitegen explain "
            "language-untranslated`",
        )


def _asset_clashes(
    pages: Iterable[str],
    made: Iterable[str],
    assets: tuple[Asset, ...],
) -> Iterator[Diagnostic]:
    owners = {url.casefold(): "a page of the site" for url in pages}
    owners |= {url.casefold(): "a data file of the site" for url in made}
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
