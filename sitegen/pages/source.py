"""The pages of sources: one for each, and the index."""

from __future__ import annotations

from sitegen.core.model import Source
from sitegen.core.view_parts import LinkView, PassageView, SourceRow
from sitegen.core.views import SourcePageView, SourcesIndexView
from sitegen.pages import addresses, wording
from sitegen.pages.cards import link_to
from sitegen.pages.desk import Desk
from sitegen.pages.reasons import said_anew


def source_page(source: Source, desk: Desk, json_ld: str) -> SourcePageView:
    """Make the page of a source: what is known of it, and what it is cited for."""
    url = desk.found.sources[source.id]
    root = desk.root_of(url)
    events = desk.timeline.by_source.get(source.id, ())
    original = desk.timeline.sources.get(source.family)
    return SourcePageView(
        head=desk.head(
            url,
            source.title,
            "source",
            description=", ".join(filter(None, (source.title, source.publisher))),
            json_ld=json_ld,
        ),
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published=desk.date(source.published) if source.published else None,
        published_basis=said_anew(source.date_basis, desk.locale) or source.date_basis,
        url=source.url,
        archive=source.archive,
        lang=desk.foreign(source.language),
        lang_words=desk.locale.language_name(source.language),
        file=source.file.rpartition("/")[2],
        note=source.note,
        copy_of=_link(original, desk, root)
        if original and original is not source
        else None,
        copies=tuple(
            _link(other, desk, root) for other in desk.copies.get(source.id, ())
        ),
        passages=_passages(source, desk, root),
        full_text=source.paragraphs if desk.site.full_text else (),
        count=desk.count(wording.EVENT_COUNT, len(events)),
    )


def _link(source: Source, desk: Desk, root: str) -> LinkView:
    title = f"{source.title} ({source.publisher})" if source.publisher else source.title
    return LinkView(
        title, root + desk.found.sources[source.id], lang=desk.foreign(source.language)
    )


def _passages(source: Source, desk: Desk, root: str) -> tuple[PassageView, ...]:
    """List each passage with the event that it is cited for."""
    views = []
    for event in desk.timeline.by_source.get(source.id, ()):
        link = link_to(event, desk, root)
        for cited in event.citations:
            if cited.source == source.id:
                at = cited.paragraph
                views.append(
                    PassageView(
                        quote=cited.quote,
                        place=desk.say(wording.PARAGRAPH, n=at) if at else "",
                        event=link,
                        event_date=desk.date(event.when),
                        is_found=cited.is_found,
                        by_machine=cited.by_machine,
                    )
                )
    return tuple(views)


def sources_index(desk: Desk) -> SourcesIndexView:
    """List all sources, the latest published last."""
    root = desk.root_of(addresses.SOURCES)
    ranked = sorted(desk.timeline.sources.values(), key=lambda one: _rank(one, desk))
    title = desk.say(wording.SOURCES)
    return SourcesIndexView(
        head=desk.head(addresses.SOURCES, title, "sources"),
        heading=title,
        summary=desk.count(wording.SOURCE_COUNT, len(ranked)),
        rows=tuple(_row(source, desk, root) for source in ranked),
    )


def _rank(source: Source, desk: Desk) -> tuple[object, ...]:
    published = source.published.sort_key() if source.published else ()
    title = desk.locale.sort_key(source.title)
    return (source.published is None, published, title, source.id)


def _row(source: Source, desk: Desk, root: str) -> SourceRow:
    count = len(desk.timeline.by_source.get(source.id, ()))
    return SourceRow(
        title=LinkView(
            source.title,
            root + desk.found.sources[source.id],
            lang=desk.foreign(source.language),
        ),
        publisher=source.publisher,
        date=desk.date(source.published) if source.published else None,
        count=count,
        count_words=desk.count(wording.EVENT_COUNT, count),
        is_stored=bool(source.file),
    )
