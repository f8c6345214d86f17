"""`timeline.ics`: the events that a calendar can hold (RFC 5545).

A calendar knows days and nothing vaguer, so only single days and ranges from day
to day are written, of the years 1 to 9999. A month, a season, “since”, “either … or”
and years BCE would become days that no source gives; they are left out, and
`X-SITEGEN-LEFT-OUT` counts them.

- A range ends on the day after its last day: DTEND is exclusive.
- All entries are all-day. A time of day stands in the description: a time without a
  zone would move with the reader, and the rules of a zone are not ours to publish.
- A date or event in doubt is TENTATIVE and says so in words; a retracted event is
  CANCELLED, so that those who subscribed see it withdrawn.
- DTSTAMP must be there and may not come from the clock: it is the day of the latest
  correction or source (see `facts.last_change`), else the first second of 1970.
- UID is the event's id at the site's host, or at its title where it has no address:
  neither a new title of the event nor a new date changes it.
- Entries are TRANSPARENT: the past keeps nobody busy.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from icalendar import Calendar
from icalendar import Event as Entry

from sitegen.core.calendar import Day, add_days
from sitegen.core.documents import Status
from sitegen.core.model import Event
from sitegen.core.page import OutputFile
from sitegen.core.text import clean, slug
from sitegen.core.when import Edge, Form, Precision, When
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import as_text, one_line
from sitegen.exports.facts import FIRST_YEAR, is_sure, last_change

NAME = "timeline.ics"
LEFT_OUT = "X-SITEGEN-LEFT-OUT"


def make(context: ExportContext) -> OutputFile:
    """Write the calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//sitegen//timeline//EN")
    calendar.add("version", "2.0")
    title = one_line(context.site.title)
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    left_out = 0
    for event in context.timeline.events:
        if (days := calendar_days(event.when)) is None:
            left_out += 1
        else:
            calendar.add_component(_entry(context, event, *days))
    calendar.add(LEFT_OUT, str(left_out))
    return OutputFile(NAME, calendar.to_ical())


def calendar_days(when: When) -> tuple[dt.date, dt.date] | None:
    """Return the first day and the day after the last, or None if it has no days."""
    if when.form not in {Form.DATE, Form.INTERVAL}:
        return None
    start, end = when.start, when.end
    if isinstance(start, Edge) or isinstance(end, Edge):
        return None
    if min(start.precision, end.precision) < Precision.DAY:
        return None
    first, after = _date(start.earliest), _date(add_days(end.latest, 1))
    return (first, after) if first and after else None


def uid(context: ExportContext, event: Event) -> str:
    """Name the entry for good."""
    host = urlsplit(context.base_url).hostname
    return f"{event.id}@{host or slug(context.site.title)}"


def _date(day: Day) -> dt.date | None:
    if dt.MINYEAR <= day[0] <= dt.MAXYEAR:
        return dt.date(*day)
    return None


def _entry(
    context: ExportContext, event: Event, first: dt.date, after: dt.date
) -> Entry:
    changed = last_change(event, context.timeline.sources) or (FIRST_YEAR, 1, 1)
    title = one_line(event.title)
    if event.when.is_approximate or event.when.is_uncertain:
        title = f"{title} ({context.words(event.when)})"
    entry = Entry()
    entry.add("uid", uid(context, event))
    entry.add("dtstamp", dt.datetime(*changed, tzinfo=dt.UTC))
    entry.add("sequence", len(event.corrections))
    entry.add("dtstart", first)
    entry.add("dtend", after)
    entry.add("summary", title)
    entry.add("description", clean(as_text(context, event)))
    entry.add("status", _status(event))
    entry.add("transp", "TRANSPARENT")
    if event.tags:
        entry.add("categories", [one_line(tag) for tag in event.tags])
    if event.place is not None:
        entry.add("location", one_line(event.place.name))
        if event.place.lat is not None and event.place.lon is not None:
            entry.add("geo", (event.place.lat, event.place.lon))
    if context.base_url and event.id in context.event_urls:
        entry.add("url", context.absolute(context.event_urls[event.id]))
    return entry


def _status(event: Event) -> str:
    if event.status is Status.RETRACTED:
        return "CANCELLED"
    return "CONFIRMED" if is_sure(event) else "TENTATIVE"
