"""A saved web page -> an article. The only door to `trafilatura`.

The library finds the paragraphs; what the page says of itself (its headline, day,
publisher) is read here, because pages say it in several places that disagree, and
the most frequent answer is right more often than any single place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from sitegen.core.articles import Article, ArticleMeta, DateBasis, Dropped, Publication
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile, Span
from sitegen.core.text import fold
from sitegen.core.when import When
from sitegen.formats import html, pasted
from sitegen.formats.marked_article import Laid, article_of, laid_out
from sitegen.formats.press.printed_dates import find

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
_SITE_TAIL = re.compile(r"\s+(?:[|–—\-·:»«]|::|//)\s+([^|–—·»«]{2,60})$")
_SITE_HEAD = re.compile(r"^([^|–—·»«]{2,40}?)\s+(?:[|–—·:»]|::)\s+")


def read(file: SourceFile, meta: ArticleMeta) -> Outcome[Article]:
    """Read the article of a saved page; what `meta` says comes first."""
    tree = html.tree_of(file.text)
    page = html.page_of(tree)
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
    # What a browser would copy tells what the markup does not, and stands in for it.
    copied = pasted.read(
        replace(file, text=page.text), replace(known, title=title)
    ).value
    if len(laid.blocks) < 2:
        laid = _of_copy(copied, title)
    dated = _metadata(page, things) or _unplaced(copied.publication)
    place = Span(file.path, 0, min(1, len(file.text)))
    return article_of(file, known, laid, place, dated)


def _extracted(tree: html.Element) -> Iterator[tuple[str, str]]:
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


def _publisher(page: html.SavedPage, things: list[Mapping[str, Any]]) -> str:
    return (
        page.metas.get("og:site_name", "")
        or _first(things, "publisher")
        or page.metas.get("application-name", "")
    )


def _author(page: html.SavedPage, things: list[Mapping[str, Any]]) -> str:
    author = _first(things, "author", "creator")
    for key in ("author", "article:author", "parsely-author", "dc.creator", "byl"):
        author = author or page.metas.get(key, "")
    return "" if author.startswith(("http:", "https:", "@")) else author


def _language(page: html.SavedPage, things: list[Mapping[str, Any]]) -> str:
    told = (
        page.language
        or _first(things, "inLanguage")
        or page.metas.get("content-language", "")
        or page.metas.get("og:locale", "")
    ).replace("_", "-")
    return told if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", told) else ""


def _title(
    page: html.SavedPage, things: list[Mapping[str, Any]], publisher: str
) -> str:
    """Let the places where a page names its headline vote."""
    told = [
        _first(things[:1], "headline"),
        page.metas.get("og:title", ""),
        *page.headings[:3],
        page.metas.get("twitter:title", ""),
        page.title,
    ]
    bare = [_without_site(words, publisher, told) for words in told]
    candidates = [words for words in bare if words]
    votes = Counter(fold(words) for words in candidates)
    return max(
        candidates,
        key=lambda words: (votes[fold(words)], -candidates.index(words)),
        default="",
    )


def _without_site(words: str, publisher: str, told: list[str]) -> str:
    """Take the site's name off the end or the beginning of a title."""
    words = " ".join(html.plain(words).split())
    others = {fold(other) for other in told if other != words}
    for pattern in (_SITE_TAIL, _SITE_HEAD):
        while found := pattern.search(words):
            rest = (words[: found.start()] + words[found.end() :]).strip()
            is_site = _is_alike(found[1], publisher) or "|" in found[0]
            if not (is_site or fold(rest) in others) or len(rest) < 4:
                break
            words = rest
    return words


def _is_alike(words: str, publisher: str) -> bool:
    one, other = (re.sub(r"\W", "", fold(each)) for each in (words, publisher))
    return bool(one and other) and (one in other or other in one)


# --- the day ----------------------------------------------------------------------


def _metadata(
    page: html.SavedPage, things: list[Mapping[str, Any]]
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
            return Publication(
                date, DateBasis.METADATA, value, time=time, zone=zone, updated=updated
            )
    return None


def _published(page: html.SavedPage, things: list[Mapping[str, Any]]) -> Iterator[str]:
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
        try:
            return When.of_day(year, month, day), found[4] or "", found[5] or ""
        except ValueError:
            return None
    dates = [date for date in find(value[:80]) if date.has_year and not date.is_open]
    return (When.of_day(*dates[0].days[0]), "", "") if dates else None
