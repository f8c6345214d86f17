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
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from sitegen.core.calendar import Day
from sitegen.core.model import Event
from sitegen.core.page import OutputFile
from sitegen.exports import atom
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import as_html, as_text, one_line, summary, when_words
from sitegen.exports.facts import last_change
from sitegen.exports.json_text import Json, json_file

ATOM_NAME = "feed.xml"
JSON_NAME = "feed.json"
MOST_ENTRIES: Final = 50


def make_atom(context: ExportContext) -> OutputFile:
    """Write the Atom feed."""
    entries = newest(context)
    feed = atom.begin(
        context,
        name=ATOM_NAME,
        of=atom.feed_id(context),
        title=context.site.title,
        page=context.base_url or "index.html",
        changed=max((day for _, day in entries), default=atom.UNKNOWN),
    )
    for event, changed in entries:
        _atom_entry(feed, context, event, changed)
    return atom.written(ATOM_NAME, feed)


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
        (event, last_change(event, sources) or atom.UNKNOWN)
        for event in reversed(context.timeline.events)
    ]
    dated.sort(key=lambda entry: entry[1], reverse=True)
    return dated[:MOST_ENTRIES]


def _atom_entry(
    feed: ET.Element, context: ExportContext, event: Event, changed: Day
) -> None:
    entry = atom.add(feed, "entry")
    atom.add(entry, "id", atom.entry_id(context, event))
    atom.add(entry, "title", one_line(event.title))
    atom.add(entry, "updated", atom.stamp(changed))
    if event.id in context.event_urls:
        href = context.absolute(context.event_urls[event.id])
        atom.add(entry, "link", rel="alternate", type="text/html", href=href)
    for tag in event.tags:
        atom.add(entry, "category", term=one_line(tag))
    if told := summary(context, event):
        atom.add(entry, "summary", told, type="text")
    atom.add(entry, "content", _html(context, event), type="html")


def _html(context: ExportContext, event: Event) -> str:
    date = f"<p>{escape(when_words(context, event))}</p>"
    return f"{date}\n{as_html(context, event, root=context.base_url)}"


def _json_item(
    context: ExportContext, event: Event, changed: Day
) -> Mapping[str, Json]:
    item: dict[str, Json] = {"id": atom.entry_id(context, event)}
    if context.base_url and event.id in context.event_urls:
        item["url"] = context.absolute(context.event_urls[event.id])
    item["title"] = one_line(event.title)
    if context.base_url:
        item["content_html"] = _html(context, event)
    else:
        item["content_text"] = as_text(context, event)
    if told := summary(context, event):
        item["summary"] = told
    if changed != atom.UNKNOWN:
        item["date_modified"] = atom.stamp(changed)
    if event.tags:
        item["tags"] = [one_line(tag) for tag in event.tags]
    item["_timeline"] = {
        "about": "https://www.loc.gov/standards/datetime/",
        "id": event.id,
        "edtf": event.when.text,
        "words": context.words(event.when),
    }
    return item
