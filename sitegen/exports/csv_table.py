"""`timeline.csv`: one line for each event, for spreadsheets and statistics.

By RFC 4180: commas, doubled quotation marks, CRLF. Decisions:

- The file begins with a byte order mark. Without it Excel reads UTF-8 as the
  machine's old code page and turns “Çavuşoğlu” into rubbish; LibreOffice, pandas and
  R know the mark and drop it (Python: encoding="utf-8-sig").
- A text that a spreadsheet would run as a formula gets an apostrophe in front, at
  the start of a cell and after a semicolon, where a German or French Excel begins a
  new cell. Texts that have such an apostrophe already get another, so removing one
  always restores what was written.
- Dates and coordinates are left alone: they consist of digits and a few signs, so
  they can run nothing, and an apostrophe would spoil ``-0043`` for every program.
  Excel may show such a year as a number; `date_words` beside it stays right.
- Excel and LibreOffice read the words “March 2022” as the first of March, also between
  quotation marks or with a no-break space. So a month has its EDTF behind its words.
- A cell is one line: line ends and tabs become blanks. Lists are parted by `` | ``.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from sitegen.core.model import Event
from sitegen.core.moment import Precision
from sitegen.core.page import OutputFile
from sitegen.core.when import Form, When
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import claim_line, one_line
from sitegen.exports.facts import clock, iso_day, name_of

NAME = "timeline.csv"

COLUMNS: Final = (
    "id",
    "date",
    "earliest",
    "latest",
    "date_words",
    "time",
    "zone",
    "title",
    "summary",
    "origin",
    "status",
    "importance",
    "actors",
    "actor_ids",
    "place",
    "lat",
    "lon",
    "tags",
    "sources",
    "source_ids",
    "source_urls",
    "claims",
    "url",
)

_BETWEEN: Final = " | "
_FORMULA = re.compile(r"(^|;)(?=['\s]*[=+\-@＝＋－＠])")


def make(context: ExportContext) -> OutputFile:
    """Write the table of events."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for event in context.timeline.events:
        cells = _dates(event) | _texts(context, event)
        writer.writerow([cells[column] for column in COLUMNS])
    return OutputFile(NAME, table.getvalue().encode("utf-8-sig"))


def guarded(text: str) -> str:
    """Return `text` in one line that no spreadsheet takes for a formula."""
    return _FORMULA.sub(r"\1'", one_line(text))


def _said(context: ExportContext, when: When) -> str:
    """Say a date so that no spreadsheet makes it more exact."""
    said = context.words(when)
    is_month = when.form is Form.DATE and when.precision is Precision.MONTH
    return f"{said} ({when.text})" if is_month else said


def _dates(event: Event) -> dict[str, str]:
    """Give the cells that consist of digits and signs by their own rules."""
    place = event.place
    return {
        "date": event.when.text,
        "earliest": iso_day(event.when.earliest) or "",
        "latest": iso_day(event.when.latest) or "",
        "lat": "" if place is None or place.lat is None else str(place.lat),
        "lon": "" if place is None or place.lon is None else str(place.lon),
    }


def _texts(context: ExportContext, event: Event) -> dict[str, str]:
    timeline = context.timeline
    known = [timeline.sources.get(citation.source) for citation in event.citations]
    sources = list(dict.fromkeys(source for source in known if source is not None))
    actors = [part.actor for part in event.actors if part.actor]
    names = [name_of(part, timeline.actors) for part in event.actors]
    time, zone = clock(event)
    url = context.event_urls.get(event.id, "")
    texts = {
        "id": event.id,
        "date_words": _said(context, event.when),
        "time": time,
        "zone": zone,
        "title": event.title,
        "summary": event.summary.text if event.summary else "",
        "origin": event.origin.value,
        "status": event.status.value,
        "importance": event.importance.value,
        "actors": _BETWEEN.join(names),
        "actor_ids": _BETWEEN.join(actors),
        "place": event.place.name if event.place else "",
        "tags": _BETWEEN.join(event.tags),
        "sources": _BETWEEN.join(source.title for source in sources),
        "source_ids": _BETWEEN.join(source.id for source in sources),
        "source_urls": _BETWEEN.join(source.url for source in sources if source.url),
        "claims": _BETWEEN.join(claim_line(context, claim) for claim in event.claims),
        "url": context.absolute(url) if url else "",
    }
    return {column: guarded(text) for column, text in texts.items()}
