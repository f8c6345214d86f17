"""`feed.xml` (Atom, RFC 4287) and `feed.json` (JSON Feed 1.1): what is new.

An entry's time is when the entry was added or changed, never when the event
happened: 2022 is no reason to bury a note that was written today, and “March 2022”
has no form in a feed at all. When it happened stands in the text and, in JSON, in
`_timeline`. As no clock is read, the time is the day of the latest correction or
source (see `facts.last_change`), at midnight UTC. Where the data names no such day,
JSON Feed leaves the time out; Atom demands one and gets the first second of 1970.

Ids are the full addresses of the pages where the site has an address, else UUIDs
made from the site's title and the event's id: they last as long as these do. Atom
may have relative links; JSON Feed may not, so without `base_url` it has none.

Atom is made with the standard library. `feedgenerator` 2.2.1 writes the current time
into a feed without entries, marks every summary as HTML, though ours is text, and
puts relative addresses through a rewriting meant for whole ones; what would be left
of it here is the escaping of text.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from sitegen.core.calendar import Day
from sitegen.core.model import Event
from sitegen.core.page import OutputFile
from sitegen.core.text import clean
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import as_html, as_text, one_line, summary, when_words
from sitegen.exports.facts import FIRST_YEAR, iso_day, last_change
from sitegen.exports.json_text import Json, json_file

ATOM_NAME = "feed.xml"
JSON_NAME = "feed.json"
MOST_ENTRIES: Final = 50

_UNKNOWN: Final[Day] = (FIRST_YEAR, 1, 1)


def make_atom(context: ExportContext) -> OutputFile:
    """Write the Atom feed."""
    site = context.site
    entries = newest(context)
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    if site.language:
        feed.set("xml:lang", clean(site.language))
    _add(feed, "id", feed_id(context))
    _add(feed, "title", one_line(site.title))
    if site.description:
        _add(feed, "subtitle", one_line(site.description))
    _add(feed, "updated", _stamp(max((day for _, day in entries), default=_UNKNOWN)))
    author = _add(feed, "author")
    _add(author, "name", one_line(site.author or site.title))
    _add(feed, "generator", "sitegen")
    if site.licence:
        terms = f"{site.licence.name} {site.licence.url}"
        _add(feed, "rights", one_line(terms))
    href = context.absolute(ATOM_NAME)
    _add(feed, "link", rel="self", type="application/atom+xml", href=href)
    home = context.base_url or "index.html"
    _add(feed, "link", rel="alternate", type="text/html", href=home)
    for event, changed in entries:
        _atom_entry(feed, context, event, changed)
    ET.indent(feed, " ")
    text = ET.tostring(feed, encoding="unicode")
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    return OutputFile(ATOM_NAME, f"{declaration}{text}\n".encode())


def make_json(context: ExportContext) -> OutputFile:
    """Write the JSON Feed."""
    site = context.site
    feed: dict[str, Json] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(site.title),
    }
    if context.base_url:
        feed["home_page_url"] = context.base_url
        feed["feed_url"] = context.absolute(JSON_NAME)
    if site.description:
        feed["description"] = one_line(site.description)
    if site.author:
        feed["authors"] = [{"name": one_line(site.author)}]
    if site.language:
        feed["language"] = site.language
    feed["items"] = [_json_item(context, *entry) for entry in newest(context)]
    return json_file(JSON_NAME, feed)


def newest(context: ExportContext) -> list[tuple[Event, Day]]:
    """Return the entries changed last, newest first, with the day of the change.

    Among those of one day, the later in the timeline comes first.
    """
    sources = context.timeline.sources
    dated = [
        (event, last_change(event, sources) or _UNKNOWN)
        for event in reversed(context.timeline.events)
    ]
    dated.sort(key=lambda entry: entry[1], reverse=True)
    return dated[:MOST_ENTRIES]


def feed_id(context: ExportContext) -> str:
    """Name the feed for good."""
    return context.base_url or _site_uuid(context).urn


def entry_id(context: ExportContext, event: Event) -> str:
    """Name an entry for good."""
    if context.base_url:
        return context.absolute(context.event_urls.get(event.id, f"#{event.id}"))
    return uuid.uuid5(_site_uuid(context), event.id).urn


def _site_uuid(context: ExportContext) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"sitegen:{clean(context.site.title)}")


def _stamp(day: Day) -> str:
    return f"{iso_day(day)}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    kept = {name: clean(value) for name, value in attributes.items()}
    child = ET.SubElement(parent, tag, kept)
    child.text = clean(text) or None
    return child


def _atom_entry(
    feed: ET.Element, context: ExportContext, event: Event, changed: Day
) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", entry_id(context, event))
    _add(entry, "title", one_line(event.title))
    _add(entry, "updated", _stamp(changed))
    if event.id in context.event_urls:
        href = context.absolute(context.event_urls[event.id])
        _add(entry, "link", rel="alternate", type="text/html", href=href)
    for tag in event.tags:
        _add(entry, "category", term=one_line(tag))
    if told := summary(context, event):
        _add(entry, "summary", told, type="text")
    _add(entry, "content", _html(context, event), type="html")


def _html(context: ExportContext, event: Event) -> str:
    date = f"<p>{escape(when_words(context, event))}</p>"
    return f"{date}\n{as_html(context, event, root=context.base_url)}"


def _json_item(
    context: ExportContext, event: Event, changed: Day
) -> Mapping[str, Json]:
    item: dict[str, Json] = {"id": entry_id(context, event)}
    if context.base_url and event.id in context.event_urls:
        item["url"] = context.absolute(context.event_urls[event.id])
    item["title"] = one_line(event.title)
    if context.base_url:
        item["content_html"] = _html(context, event)
    else:
        item["content_text"] = as_text(context, event)
    if told := summary(context, event):
        item["summary"] = told
    if changed != _UNKNOWN:
        item["date_modified"] = _stamp(changed)
    if event.tags:
        item["tags"] = [one_line(tag) for tag in event.tags]
    item["_timeline"] = {
        "about": "https://www.loc.gov/standards/datetime/",
        "id": event.id,
        "edtf": event.when.text,
        "words": context.words(event.when),
    }
    return item
