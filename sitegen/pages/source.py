"""The pages of sources: one for each, and the index."""

from __future__ import annotations

from sitegen.core.model import Source
from sitegen.core.text import fold
from sitegen.core.view_parts import LinkView, PassageView, SourceRow
from sitegen.core.views import SourcePageView, SourcesIndexView
from sitegen.pages import addresses, wording
from sitegen.pages.cards import step
from sitegen.pages.dates import date_view
from sitegen.pages.desk import Desk


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
        published=date_view(source.published) if source.published else None,
        published_basis=source.date_basis,
        url=source.url,
        archive=source.archive,
        lang=source.language,
        lang_words=wording.LANGUAGES.get(
            source.language.partition("-")[0], source.language
        ),
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
        count=wording.events(len(events)),
    )


def _link(source: Source, desk: Desk, root: str) -> LinkView:
    title = f"{source.title} ({source.publisher})" if source.publisher else source.title
    return LinkView(title, root + desk.found.sources[source.id], lang=source.language)


def _passages(source: Source, desk: Desk, root: str) -> tuple[PassageView, ...]:
    """List each passage with the event that it is cited for."""
    views = []
    for event in desk.timeline.by_source.get(source.id, ()):
        link = step(event, desk, root)
        for cited in event.citations:
            if cited.source == source.id and link is not None:
                at = cited.paragraph
                views.append(
                    PassageView(
                        quote=cited.quote,
                        place=wording.PARAGRAPH.format(at) if at else "",
                        event=link,
                        event_date=date_view(event.when),
                        is_found=cited.is_found,
                        by_machine=cited.by_machine,
                    )
                )
    return tuple(views)


def sources_index(desk: Desk) -> SourcesIndexView:
    """List all sources, the latest published last."""
    root = desk.root_of(addresses.SOURCES)
    ranked = sorted(desk.timeline.sources.values(), key=_rank)
    total = len(ranked)
    return SourcesIndexView(
        head=desk.head(addresses.SOURCES, wording.SOURCES, "sources"),
        heading=wording.SOURCES,
        summary=wording.count_of(total, "source", "sources"),
        rows=tuple(_row(source, desk, root) for source in ranked),
    )


def _rank(source: Source) -> tuple[object, ...]:
    published = source.published.sort_key() if source.published else ()
    return (source.published is None, published, fold(source.title), source.id)


def _row(source: Source, desk: Desk, root: str) -> SourceRow:
    count = len(desk.timeline.by_source.get(source.id, ()))
    return SourceRow(
        title=LinkView(
            source.title, root + desk.found.sources[source.id], lang=source.language
        ),
        publisher=source.publisher,
        date=date_view(source.published) if source.published else None,
        count=count,
        count_words=wording.events(count),
        is_stored=bool(source.file),
    )
