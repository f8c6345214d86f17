"""SIMILE Timeline: its XML, and its JSON.

- An event with `end` and without `isDuration` happened once, at a time that is not
  known better: from 1845 to 1846 is some time in 1845, for the end is exclusive.
- With `isDuration` it lasted that long; ends are kept as exactly as they are written.
- `latestStart` and `earliestEnd` make the ends of a duration estimates (~). What they
  say exactly is told in the text, for EDTF has no range with a range at its end.
- "30" is the year 30. Midnight is what the program puts where no time is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sitegen.core.calendar import add_days
from sitegen.core.date_words import words
from sitegen.core.text import excerpt
from sitegen.core.when import When
from sitegen.imports import dates
from sitegen.imports.addresses import web_address
from sitegen.imports.columns import as_text
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import Data, DraftNote, DraftSource, Imported, Row, refusal
from sitegen.imports.markup import markdown_of, plain_of
from sitegen.imports.records import media_link, parted
from sitegen.imports.xml_tree import Element, read_xml

_LOOKS: Final = frozenset(
    """icon color textColor classname tapeImage tapeRepeat caption trackNum hoverText
    wiki_url wiki_section""".split()
)
_KNOWN: Final = frozenset(
    """start end latestStart earliestEnd isDuration durationEvent title link image
    description""".split()
)


def is_timeline(data: Data) -> bool:
    """Tell whether JSON is a timeline of this kind."""
    if not isinstance(data, Mapping):
        return False
    events = data.get("events", "")
    if isinstance(events, (str, Mapping)):
        return False
    return any(
        isinstance(one, Mapping) and "start" in one and "title" in one for one in events
    )


def read(text: str) -> Imported:
    """Read the XML."""
    root = read_xml(text)
    if isinstance(root, str):
        return refusal(root)
    events = list(root.below("event"))
    if not events:
        return refusal("there is no <event> in this XML")
    return Imported(
        tuple(_row(_of_element(one), at) for at, one in enumerate(events, start=1))
    )


def read_data(data: Data) -> Imported:
    """Read the JSON."""
    events = data.get("events", "") if isinstance(data, Mapping) else ""
    rows = [
        _row({key: as_text(value) for key, value in one.items()}, at)
        for at, one in enumerate(events, start=1)
        if isinstance(one, Mapping)
    ]
    return Imported(tuple(rows)) if rows else refusal("the timeline has no events")


def _of_element(element: Element) -> Mapping[str, str]:
    text = element.text if not element.children else element.markup
    return {**element.attributes, "description": text}


def _row(event: Mapping[str, str], number: int) -> Row:
    place = f"event {number}"
    title = plain_of(event.get("title", ""))
    lost: list[str] = []
    text, gone = markdown_of(event.get("description", ""))
    lost += gone
    if not title:
        title = excerpt(plain_of(event.get("description", "")), 90)
    dated, bounds = _when(event)
    if not dated.edtf or not title:
        why = dated.lost if not dated.edtf else ("nothing says what happened",)
        return Row(place, title or place, None, why)
    text = "\n\n".join(part for part in (text, bounds, _image(event, lost)) if part)
    summary, body = parted("", text)
    link = event.get("link", "")
    address = web_address(link)
    if link and not address:
        lost.append(f"link “{excerpt(link, 60)}” is no whole address")
    note = DraftNote(
        title=title,
        date=dated.edtf,
        time=dated.time,
        zone=dated.zone,
        summary=summary,
        body=body,
        sources=(DraftSource(url=address),) if address else (),
        id=event.get("id", ""),
    )
    lost += [f"“{key}”" for key in event if key not in _KNOWN | _LOOKS | {"id"}]
    looks = [key for key in event if key in _LOOKS and event[key]]
    if looks:
        lost.append(f"how it looks: {', '.join(looks)}")
    return Row(place, title, note, (*lost, *dated.lost))


def _image(event: Mapping[str, str], lost: list[str]) -> str:
    image = event.get("image", "")
    if not image:
        return ""
    if address := web_address(image):
        lost.append("the picture; a link to it is kept in the text")
        return media_link(address, "")
    lost.append(f"picture “{excerpt(image, 60)}”, which is not at a whole address")
    return ""


def _when(event: Mapping[str, str]) -> tuple[Dated, str]:
    """Return the date, and what only words can say of its ends."""
    start = _date(event.get("start", ""))
    if not start.edtf or not event.get("end", ""):
        return start, ""
    end = _date(event["end"])
    if not end.edtf:
        lost = tuple(f"end: {why}" for why in end.lost)
        return Dated(start.edtf, start.time, start.zone, (*start.lost, *lost)), ""
    lasts = event.get("isDuration", event.get("durationEvent", "")).lower() == "true"
    if not lasts:
        return _once(start, end), ""
    return _duration(event, start, end)


def _once(start: Dated, end: Dated) -> Dated:
    """Read a single happening whose time is only known to lie between two dates."""
    first, after = dates.parsed(start.edtf), dates.parsed(end.edtf)
    if first is None or after is None or not first.earliest or not after.earliest:
        return start
    last = add_days(after.earliest, -1)
    if last < first.earliest:
        return (
            start
            if last < first.earliest and start.edtf == end.edtf
            else Dated(
                start.edtf,
                start.time,
                start.zone,
                (f"end {end.edtf}, which comes first",),
            )
        )
    from_day, to_day = first.earliest, last
    if from_day == to_day:
        return Dated(When.of_day(*from_day).text, start.time, start.zone)
    if from_day[1:] == (1, 1) and to_day[1:] == (12, 31):
        years = When.of_year(from_day[0]).text, When.of_year(to_day[0]).text
        return Dated(years[0] if years[0] == years[1] else f"[{years[0]}..{years[1]}]")
    if from_day[2] == 1 and add_days(to_day, 1)[2] == 1:
        months = When.of_month(*from_day[:2]).text, When.of_month(*to_day[:2]).text
        return Dated(
            months[0] if months[0] == months[1] else f"[{months[0]}..{months[1]}]"
        )
    return Dated(f"[{When.of_day(*from_day).text}..{When.of_day(*to_day).text}]")


def _duration(event: Mapping[str, str], start: Dated, end: Dated) -> tuple[Dated, str]:
    both = dates.span(start.edtf, end.edtf)
    lost = (*start.lost, *end.lost, *both.lost)
    latest, earliest = (
        _date(event.get(key, "")) for key in ("latestStart", "earliestEnd")
    )
    if not (latest.edtf or earliest.edtf) or both.lost:
        return Dated(both.edtf, start.time, start.zone, lost), ""
    said = []
    texts = [start.edtf, end.edtf]
    if latest.edtf:
        said.append(f"It began between {_words(start)} and {_words(latest)}.")
        texts[0] += "~"
    if earliest.edtf:
        said.append(f"It ended between {_words(earliest)} and {_words(end)}.")
        texts[1] += "~"
    marked = dates.parsed("/".join(texts))
    lost = (*lost, "how far its ends are known; that is told in the text")
    return Dated(marked.text if marked else both.edtf, lost=lost), " ".join(said)


def _words(dated: Dated) -> str:
    when = dates.parsed(dated.edtf)
    return words(when) if when else dated.edtf


def _date(text: str) -> Dated:
    """Read a date; a bare number is a year."""
    if not text.strip():
        return Dated(lost=("it has no date",))
    year = dates.read_year(text)
    return Dated(year) if year else dates.read_date(text, "mdy")
