"""A saved web page -> an article. The only door to `trafilatura`.

The library finds the paragraphs; what the page says of itself (its headline, day,
publisher) is read here, because pages say it in several places that disagree, and
the most frequent answer is right more often than any single place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from sitegen.core.articles import Article, ArticleMeta, DateBasis, Dropped, Publication
from sitegen.core.calendar import ordinal
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile, Span
from sitegen.core.when import When
from sitegen.formats import html, pasted
from sitegen.formats.marked_article import Laid, article_of, laid_out
from sitegen.formats.press.page_marks import Element, SavedPage, marks_of
from sitegen.formats.press.page_title import page_title
from sitegen.formats.press.printed_dates import find
from sitegen.formats.press.publication import day_in_address, is_day

_ARTICLE_TYPES: Final = ("article", "posting", "report", "newsarticle", "webpage")
_PUBLISHED_METAS = (
    "article:published_time og:article:published_time datepublished "
    "article:published og:published_time publish-date publishdate pubdate "
    "publication_date publication-date parsely-pub-date sailthru.date dc.date.issued "
    "dcterms.issued dcterms.created dc.date.created dc.date dcterms.date "
    "cxenseparse:recs:publishtime citation_publication_date date"
)
_MODIFIED_METAS = (
    "article:modified_time og:updated_time datemodified dcterms.modified "
    "article:updated last-modified lastmod"
)
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)


def read(file: SourceFile, meta: ArticleMeta) -> Outcome[Article]:
    """Read the article of a saved page; what `meta` says comes first."""
    tree = html.tree_of(file.text)
    page = marks_of(tree)
    things = _about_article(page.json_ld)
    known = replace(
        meta,
        url=meta.url or page.canonical or page.metas.get("og:url", ""),
        publisher=meta.publisher or _publisher(page, things),
        author=meta.author or _author(page, things),
        language=meta.language or _language(page, things),
    )
    title = meta.title or _title(page, things, known.publisher)
    laid = laid_out(_extracted(tree), title)
    dated = _metadata(page, things, known.url)
    if len(laid.blocks) < 2 or dated is None:
        # What a browser would copy tells what the markup does not.
        copied = pasted.read(
            replace(file, text=html.page_text(html.parse(file.text))),
            replace(known, title=title),
        ).value
        if len(laid.blocks) < 2:
            laid = _of_copy(copied, title)
        dated = dated or _unplaced(copied.publication) or _marked(page)
    place = Span(file.path, 0, min(1, len(file.text)))
    return article_of(file, known, laid, place, dated)


def _extracted(tree: Element) -> Iterator[tuple[str, str]]:
    import logging

    import trafilatura

    # It logs each page in which it finds nothing; that is said as a diagnostic.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(
        html.readable(tree),
        output_format="html",
        fast=True,
        include_links=True,
        include_comments=False,
        with_metadata=False,
    )
    return html.blocks_of(found or "", links=True)


def _of_copy(copied: Article, title: str) -> Laid:
    laid = Laid(title=title or copied.title)
    for block in copied.blocks:
        laid.keep(block.kind, " ".join(block.text.split()))
    laid.dropped = [Dropped(left.text, 0, left.reason) for left in copied.dropped]
    return laid


def _unplaced(found: Publication) -> Publication | None:
    """Take over a day that was found in the copy: its offsets mean nothing here."""
    return replace(found, start=-1, end=-1) if found.date else None


def _marked(page: SavedPage) -> Publication | None:
    """Return the first full date in an element that is there to give one."""
    for words in page.dates:
        if read := _moment(words):
            return Publication(read[0], DateBasis.PUBLISHED_LINE, words)
    return None


# --- what the page says of itself -------------------------------------------------


def _about_article(things: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the things that describe an article, the most exact first."""
    ranked: list[tuple[int, int, Mapping[str, Any]]] = []
    for number, thing in enumerate(things):
        kinds = thing.get("@type")
        names = [kinds] if isinstance(kinds, str) else kinds
        for name in names if isinstance(names, list) else ():
            ranks = [
                rank
                for rank, ending in enumerate(_ARTICLE_TYPES)
                if str(name).lower().endswith(ending)
            ]
            if ranks:
                ranked.append((min(ranks), number, thing))
                break
    return [thing for _, _, thing in sorted(ranked, key=lambda each: each[:2])]


def _first(things: Iterable[Mapping[str, Any]], *keys: str) -> str:
    for thing in things:
        for key in keys:
            if name := _name(thing.get(key)):
                return name
    return ""


def _name(value: object) -> str:
    """Return the words of a JSON-LD value: a text, a thing's name, or a list."""
    if isinstance(value, str):
        return " ".join(html.plain(value).split())
    if isinstance(value, Mapping):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for each in value[:12] if (name := _name(each))]
        return ", ".join(dict.fromkeys(names))
    return ""


def _publisher(page: SavedPage, things: list[Mapping[str, Any]]) -> str:
    return (
        page.metas.get("og:site_name", "")
        or _first(things, "publisher")
        or page.metas.get("application-name", "")
    )


def _author(page: SavedPage, things: list[Mapping[str, Any]]) -> str:
    author = _first(things, "author", "creator")
    for key in ("author", "article:author", "parsely-author", "dc.creator", "byl"):
        author = author or page.metas.get(key, "")
    return "" if author.startswith(("http:", "https:", "@")) else author


def _language(page: SavedPage, things: list[Mapping[str, Any]]) -> str:
    told = (
        page.language
        or _first(things, "inLanguage")
        or page.metas.get("content-language", "")
        or page.metas.get("og:locale", "")
    ).replace("_", "-")
    return told if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", told) else ""


def _title(page: SavedPage, things: list[Mapping[str, Any]], publisher: str) -> str:
    told = (
        _first(things[:1], "headline"),
        page.metas.get("og:title", ""),
        page.metas.get("twitter:title", ""),
        page.title,
    )
    data = [html.plain(each) for each in told]
    return page_title(page.headings, data, publisher, page.subheadings)


# --- the day ----------------------------------------------------------------------


def _metadata(
    page: SavedPage, things: list[Mapping[str, Any]], url: str
) -> Publication | None:
    """Return the day that the page's own data give, as written, never shifted."""
    updated = None
    for value in (
        _first(things, "dateModified"),
        *(page.metas.get(name, "") for name in _MODIFIED_METAS.split()),
    ):
        if updated is None and (read := _moment(value)):
            updated = read[0]
    for value in _published(page, things):
        if read := _moment(value):
            date, time, zone = read
            if first := _first_day(url, date):
                return Publication(first, DateBasis.ADDRESS, url, updated=date)
            return Publication(
                date, DateBasis.METADATA, value, time=time, zone=zone, updated=updated
            )
    return None


def _first_day(url: str, date: When) -> When | None:
    """Return the day in the address if the page was given a later one afterwards.

    A day more or less is the difference between two zones.
    """
    day = day_in_address(url)
    if day is None or date.earliest is None:
        return None
    is_later = ordinal(date.earliest) - ordinal(day) > 1
    return When.of_day(*day) if is_later else None


def _published(page: SavedPage, things: list[Mapping[str, Any]]) -> Iterator[str]:
    yield _first(things, "datePublished")
    for name in _PUBLISHED_METAS.split():
        yield page.metas.get(name, "")
    yield _first(things, "dateCreated", "uploadDate")
    times = [time for time in page.times if not time.is_aside]
    for time in times:
        if "datepublished" in time.itemprop.lower():
            yield time.datetime or time.text
    for time in times[:1]:
        yield time.datetime


def _moment(value: str) -> tuple[When, str, str] | None:
    """Read an ISO date, or one in words, with its time and zone as written."""
    if found := _ISO.match(value.strip()):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
        if not is_day(year, month, day):
            return None
        return When.of_day(year, month, day), found[4] or "", found[5] or ""
    dates = [date for date in find(value[:80]) if date.has_year and not date.is_open]
    return (When.of_day(*dates[0].days[0]), "", "") if dates else None
