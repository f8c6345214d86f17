"""`timeline.mw`: the timeline in markwhen, for its editor and viewers.

An entry begins with a date and a colon; below it stand properties and lines of text.
markwhen knows years, months and days of the years 0 to 9999, ranges of them, and
“now”. What a date says beyond that stands in the title in words and in the property
`edtf`, which has the whole date:

- “About” and “perhaps” are words: ``2022-03-10: Talks (about 10 March 2022)``.
- Seasons, decades and sets are drawn from their first to their last month, year or day.
- “Since” goes on to ``now``. Where the other end is not known, only the known one is
  drawn; where there is no beginning, the end.
- An event beyond those years is left out, and a remark says how many are.

Properties are YAML, in quotation marks; lines of text are items of a list, so that no
text can be taken for a date. Checked by hand with @markwhen/parser 1.2.0.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from sitegen.core.model import Event
from sitegen.core.page import OutputFile
from sitegen.core.when import OPEN, Form, When
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import as_text, one_line
from sitegen.exports.facts import Parts, clock, exact_iso, known_parts, name_of

NAME: Final = "timeline.mw"
_LAST_YEAR: Final = 9999
_TAG_MARK = re.compile(r"(?<!\S)#(?=\w)")
_NOT_IN_TAG = re.compile(r"\W+", re.ASCII)


def make(context: ExportContext) -> OutputFile:
    """Write the timeline."""
    site = context.site
    lines = ["---", f"title: {_quoted(site.title)}"]
    if site.description:
        lines.append(f"description: {_quoted(site.description)}")
    lines += ["---", ""]
    entries = [
        (date, event)
        for event in context.timeline.events
        if (date := line_date(event.when))
    ]
    if left_out := len(context.timeline.events) - len(entries):
        lines += [f"// {left_out} left out: beyond the years 0 to {_LAST_YEAR}", ""]
    for date, event in entries:
        lines += [*_entry(context, event, date), ""]
    return OutputFile(NAME, "\n".join(lines).encode())


def line_date(when: When) -> str:
    """Return the date that an entry begins with; "" if markwhen has none for it."""
    starts = [one for one in when.moments if one.earliest == when.earliest]
    ends = [one for one in when.moments if one.latest == when.latest]
    first = known_parts(starts[0], starts[0].earliest) if starts else None
    last = known_parts(ends[-1], ends[-1].latest) if ends else None
    if not all(0 <= part[0] <= _LAST_YEAR for part in (first, last) if part):
        return ""
    if first is None or last is None:
        known = first or last
        said = _said(known) if known else ""
        return f"{said}/now" if said and when.is_open else said
    return _said(first) if first == last else f"{_said(first)}/{_said(last)}"


def _said(parts: Parts) -> str:
    year, *rest = parts
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def _is_all(when: When, date: str) -> bool:
    """Whether the date of the entry says all that is known of the day."""
    if when.form is Form.DATE:
        return exact_iso(when.start) == date
    if when.form is not Form.INTERVAL:
        return False
    end = "now" if when.end is OPEN else exact_iso(when.end)
    return f"{exact_iso(when.start)}/{end}" == date


def _entry(context: ExportContext, event: Event, date: str) -> Iterator[str]:
    title = _TAG_MARK.sub("# ", one_line(event.title))
    if not _is_all(event.when, date):
        title = f"{title} ({context.words(event.when)})"
    tags = (_NOT_IN_TAG.sub("_", context.spell(one_line(tag))) for tag in event.tags)
    yield " ".join([f"{date}: {title}", *(f"#{tag}" for tag in tags)])
    for name, value in _properties(context, event):
        yield f"{name}: {value}"
    when, *told = as_text(context, event).split("\n")
    del when  # stands in the properties
    yield from (f"- {one_line(line)}" for line in told if line.strip())


def _properties(context: ExportContext, event: Event) -> Iterator[tuple[str, str]]:
    yield "id", _quoted(event.id)
    yield "edtf", _quoted(event.when.text)
    time, zone = clock(event)
    if time:
        yield "time", _quoted(time)
    if zone:
        yield "zone", _quoted(zone)
    if event.actors:
        names = [name_of(part, context.timeline.actors) for part in event.actors]
        yield "actors", f"[{', '.join(_quoted(name) for name in names)}]"
    if event.place:
        yield "place", _quoted(event.place.name)
    yield "status", _quoted(event.status.value)
    if context.base_url and event.id in context.event_urls:
        yield "url", _quoted(context.absolute(context.event_urls[event.id]))


def _quoted(text: str) -> str:
    """Write a text as JSON does, which is YAML too."""
    return json.dumps(one_line(text), ensure_ascii=False)
