"""What the Atom feeds share (RFC 4287): the frame, time stamps, ids that last.

Made with the standard library. `feedgenerator` 2.2.1 writes the current time into a
feed without entries, marks every summary as HTML, though ours is text, and puts
relative addresses through a rewriting meant for whole ones; what would be left of it
here is the escaping of text.
"""

from __future__ import annotations

import uuid
from typing import Final
from xml.etree import ElementTree as ET

from sitegen.core.calendar import Day
from sitegen.core.model import Event
from sitegen.core.page import OutputFile
from sitegen.core.text import clean
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import one_line
from sitegen.exports.facts import FIRST_YEAR, iso_day

UNKNOWN: Final[Day] = (FIRST_YEAR, 1, 1)
"""The time of an entry that the data gives no day: Atom demands one."""


def begin(
    context: ExportContext, *, name: str, of: str, title: str, page: str, changed: Day
) -> ET.Element:
    """Begin the feed `name`, which `page` shows to people; `of` is its own id."""
    site = context.site
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    if site.language:
        feed.set("xml:lang", clean(site.language))
    add(feed, "id", of)
    add(feed, "title", one_line(title))
    if site.description:
        add(feed, "subtitle", one_line(site.description))
    add(feed, "updated", stamp(changed))
    author = add(feed, "author")
    add(author, "name", one_line(site.author or site.title))
    add(feed, "generator", "sitegen")
    if site.licence:
        terms = f"{site.licence.name} {site.licence.url}"
        add(feed, "rights", one_line(terms))
    href = context.absolute(name)
    add(feed, "link", rel="self", type="application/atom+xml", href=href)
    add(feed, "link", rel="alternate", type="text/html", href=page)
    return feed


def written(name: str, feed: ET.Element) -> OutputFile:
    """Write a finished feed."""
    ET.indent(feed, " ")
    text = ET.tostring(feed, encoding="unicode")
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    return OutputFile(name, f"{declaration}{text}\n".encode())


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Put an element into another."""
    kept = {name: clean(value) for name, value in attributes.items()}
    child = ET.SubElement(parent, tag, kept)
    child.text = clean(text) or None
    return child


def stamp(day: Day) -> str:
    """Write a day as the time at which it begins in UTC."""
    return f"{iso_day(day)}T00:00:00Z"


def feed_id(context: ExportContext) -> str:
    """Name the feed of the timeline for good."""
    return context.base_url or _site_uuid(context).urn


def entry_id(context: ExportContext, event: Event) -> str:
    """Name the entry of an event for good."""
    if context.base_url:
        return context.absolute(context.event_urls.get(event.id, f"#{event.id}"))
    return named(context, event.id)


def named(context: ExportContext, name: str) -> str:
    """Make a UUID of a name; it lasts as long as the site's title and the name do."""
    return uuid.uuid5(_site_uuid(context), name).urn


def _site_uuid(context: ExportContext) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"sitegen:{clean(context.site.title)}")
