"""`corrections.xml` (Atom): what was wrong in the timeline, and when that was said.

An entry is a correction, not an event: its time is the day that an editor wrote
beside it, at midnight UTC, and its address is its place on the event's page. A
correction whose day is not known exactly has the first second of 1970, as in the
feed of events, and says its date in words. There is the file where there is a
correction; an event that was retracted without one has no day and is not in it.
"""

from __future__ import annotations

from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from sitegen.core import corrections
from sitegen.core.calendar import Day
from sitegen.core.corrections import Corrected
from sitegen.core.documents import Status
from sitegen.core.locale import Message
from sitegen.core.page import OutputFile
from sitegen.exports import atom
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import one_line, when_words
from sitegen.exports.facts import stamped_day

NAME: Final = "corrections.xml"
_PAGE: Final = "corrections.html"
_TITLE = Message("{site}: corrections")
_CORRECTED, _RETRACTED = Message("Corrected: {title}"), Message("Retracted: {title}")


def is_there(context: ExportContext) -> bool:
    """Tell whether there is anything to write."""
    return any(event.corrections for event in context.timeline.events)


def make(context: ExportContext) -> OutputFile:
    """Write the feed of corrections, the latest first."""
    found = corrections.newest_first(context.timeline.events)
    days = [_day(one) for one in found]
    feed = atom.begin(
        context,
        name=NAME,
        of=context.absolute(NAME)
        if context.base_url
        else atom.named(context, f"feed:{NAME}"),
        title=context.say(_TITLE, site=one_line(context.site.title)),
        page=context.absolute(_PAGE),
        changed=max(days, default=atom.UNKNOWN),
    )
    for one in found:
        _entry(feed, context, one)
    return atom.written(NAME, feed)


def _day(one: Corrected) -> Day:
    return stamped_day(one.correction.date) or atom.UNKNOWN


def _entry(feed: ET.Element, context: ExportContext, one: Corrected) -> None:
    event = one.event
    is_retracted = event.status is Status.RETRACTED
    entry = atom.add(feed, "entry")
    of = atom.entry_id(context, event)
    at = f"{of}#{one.anchor}"
    own = at if context.base_url else atom.named(context, f"{event.id}#{one.anchor}")
    atom.add(entry, "id", own)
    said = context.say(
        _RETRACTED if is_retracted else _CORRECTED, title=one_line(event.title)
    )
    atom.add(entry, "title", said)
    atom.add(entry, "updated", atom.stamp(_day(one)))
    if event.id in context.event_urls:
        href = f"{context.absolute(context.event_urls[event.id])}#{one.anchor}"
        atom.add(entry, "link", rel="alternate", type="text/html", href=href)
    told = one_line(one.correction.text)
    atom.add(entry, "summary", told, type="text")
    lines = (
        f"{context.words(one.correction.date)}: {told}",
        f"{when_words(context, event)}: {one_line(event.title)}",
    )
    html = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    atom.add(entry, "content", html, type="html")
