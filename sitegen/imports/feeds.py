"""Feeds: each entry of RSS, Atom or JSON Feed becomes an article in seeds/.

An entry's time is when it was published, not when what it tells of happened; so
entries are sources, and what they report is read out of them like out of others.
"""

from __future__ import annotations

import email.utils
import re
from collections.abc import Mapping
from typing import Final

from sitegen.core.text import excerpt
from sitegen.imports import dates
from sitegen.imports.addresses import language_code, web_address
from sitegen.imports.columns import as_text
from sitegen.imports.drafted import Data, DraftArticle, Imported, Row, refusal
from sitegen.imports.markup import markdown_of, plain_of
from sitegen.imports.xml_tree import Element, read_xml

_ATOM_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[Tt ].*)?", re.ASCII)


def is_feed(data: Data) -> bool:
    """Tell whether JSON is a JSON Feed."""
    if not isinstance(data, Mapping):
        return False
    return as_text(data.get("version", "")).startswith("https://jsonfeed.org/version/")


def read(text: str) -> Imported:
    """Read RSS (0.9 to 2.0, RDF) or Atom."""
    root = read_xml(text)
    if isinstance(root, str):
        return refusal(root)
    if root.name == "feed":
        entries = [_atom(root, one) for one in root.all("entry")]
    else:
        channel = next(root.all("channel"), root)
        items = [*channel.all("item"), *root.all("item")]
        entries = [_rss(channel, one) for one in items]
    return _imported(entries)


def read_data(data: Data) -> Imported:
    """Read a JSON Feed."""
    feed = data if isinstance(data, Mapping) else {}
    items = feed.get("items", "")
    listed = [] if isinstance(items, (str, Mapping)) else items
    return _imported([_json(feed, one) for one in listed if isinstance(one, Mapping)])


def _imported(articles: list[tuple[DraftArticle, str]]) -> Imported:
    if not articles:
        return refusal("the feed has no entries")
    rows = [
        _row(article, html, number)
        for number, (article, html) in enumerate(articles, start=1)
    ]
    return Imported(tuple(rows))


def _row(article: DraftArticle, html: str, number: int) -> Row:
    place = f"entry {number}"
    body, lost = markdown_of(html)
    name = article.title or excerpt(plain_of(html), 60) or place
    if not body:
        why = "it has no text; save the page it leads to and import that"
        return Row(place, name, None, (why,))
    if not article.published:
        lost = (*lost, "the day it came out, which the feed does not give")
    made = DraftArticle(
        name=name,
        title=article.title or excerpt(plain_of(html), 90),
        url=article.url,
        publisher=article.publisher,
        author=article.author,
        published=article.published,
        language=article.language,
        body=body,
    )
    return Row(place, name, made, lost)


def _atom(feed: Element, entry: Element) -> tuple[DraftArticle, str]:
    links = [*entry.all("link")]
    chosen = [
        one for one in links if one.attributes.get("rel", "alternate") == "alternate"
    ]
    url = next((one.attributes.get("href", "") for one in chosen), "")
    authors = [one.first("name") for one in (*entry.all("author"), *feed.all("author"))]
    html = ""
    for name in ("content", "summary"):
        for part in entry.all(name):
            html = html or _content(part)
    title = next((_content(one) for one in entry.all("title")), "")
    return DraftArticle(
        name="",
        title=plain_of(title),
        url=web_address(url),
        publisher=plain_of(feed.first("title")),
        author=plain_of(next((one for one in authors if one), "")),
        published=_day(entry.first("published", "issued", "updated")),
        language=language_code(
            entry.attributes.get("lang", "") or feed.attributes.get("lang", "")
        ),
    ), html


def _content(element: Element) -> str:
    """Return the HTML of a part that says whether it is text, HTML or XHTML."""
    kind = element.attributes.get("type", "text")
    if element.children:
        return element.markup
    if kind in ("html", "text/html"):
        return element.text
    return escaped_html(element.text)


def escaped_html(text: str) -> str:
    """Write a plain text as HTML, its empty lines as paragraphs."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    parts = [part.strip() for part in re.split(r"\n\s*\n", safe) if part.strip()]
    return "".join(f"<p>{part}</p>" for part in parts)


def _rss(channel: Element, item: Element) -> tuple[DraftArticle, str]:
    html = item.first("encoded", "description", "content")
    guid = next(
        (
            one.text
            for one in item.all("guid")
            if one.attributes.get("isPermaLink", "true") == "true"
        ),
        "",
    )
    return DraftArticle(
        name="",
        title=plain_of(item.first("title")),
        url=web_address(item.first("link")) or web_address(guid),
        publisher=plain_of(item.first("publisher", "source") or channel.first("title")),
        author=plain_of(item.first("creator") or _person(item.first("author"))),
        published=_day(item.first("pubDate", "date", "published")),
        language=language_code(channel.first("language")),
    ), html


def _person(text: str) -> str:
    """Return the name in ``somebody@example.org (A. Writer)``, and no address."""
    found = re.search(r"\(([^()]+)\)", text)
    if found:
        return found[1]
    return "" if "@" in text else text


def _json(
    feed: Mapping[str, Data], item: Mapping[str, Data]
) -> tuple[DraftArticle, str]:
    html = as_text(item.get("content_html", ""))
    if not html:
        html = escaped_html(
            as_text(item.get("content_text", "")) or as_text(item.get("summary", ""))
        )
    names = [_name_in(one.get("authors", "")) for one in (item, feed)]
    return DraftArticle(
        name="",
        title=plain_of(as_text(item.get("title", ""))),
        url=web_address(as_text(item.get("url", "")))
        or web_address(as_text(item.get("id", ""))),
        publisher=plain_of(as_text(feed.get("title", ""))),
        author=next((name for name in names if name), ""),
        published=_day(
            as_text(item.get("date_published", ""))
            or as_text(item.get("date_modified", ""))
        ),
        language=language_code(
            as_text(item.get("language", "")) or as_text(feed.get("language", ""))
        ),
    ), html


def _name_in(authors: Data) -> str:
    if isinstance(authors, (str, Mapping)):
        return ""
    names = [
        plain_of(as_text(one.get("name", "")))
        for one in authors
        if isinstance(one, Mapping)
    ]
    return ", ".join(name for name in names if name)


def _day(text: str) -> str:
    """Return the day of a time stamp, where its author was; "" if there is none."""
    typed = text.strip()
    if (stamp := _ATOM_DAY.fullmatch(typed)) and dates.is_date(stamp[1]):
        return stamp[1]
    try:
        when = email.utils.parsedate_to_datetime(typed)
    except (ValueError, IndexError, TypeError, OverflowError):
        return dates.read_date(typed).edtf
    return f"{when.year:04}-{when.month:02}-{when.day:02}"
