"""Entries with named parts, from whatever file, made drafts of notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.core.documents import Importance, Status
from sitegen.core.text import excerpt, fold
from sitegen.imports import dates
from sitegen.imports.addresses import coordinates, web_address
from sitegen.imports.columns import Mapped, as_text, value_of
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import (
    Data,
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftSource,
    Row,
)
from sitegen.imports.markup import escaped, has_markup, markdown_of, plain_of

Record = Mapping[str, Data]

_TITLE_LENGTH: Final = 90
_SUMMARY_LENGTH: Final = 400
_HREFS: Final = ("href", "url", "link", "src", "address")
_WORDS: Final = ("linkText", "title", "text", "name", "label", "caption", "alt")
_ENDS: Final = re.compile(r"[.!?…:][\])\"'”’»*_]*$")
_BETWEEN: Final = re.compile(r"\s*\|\s*|\s*;\s+|\s*;\s*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, the name of its place, and what its list says of it."""

    record: Record
    place: str
    tags: tuple[str, ...] = ()
    is_point: bool = False  # a lone end is when it was


@dataclass(frozen=True, slots=True)
class Reading:
    """How the entries of one file are read."""

    mapped: Mapped
    order: str = ""  # "dmy", "mdy" or ""
    is_markdown: bool = False  # texts are Markdown unless they look like HTML

    def get(self, entry: Entry, field: str) -> Data:
        """Return what stands for a field."""
        column = self.mapped.columns.get(field, "")
        return value_of(entry.record, column) if column else ""

    def text(self, entry: Entry, field: str) -> str:
        """Return what stands for a field as a text."""
        return as_text(self.get(entry, field))


def reading_of(
    entries: Sequence[Entry], mapping: Mapped, *, is_markdown: bool = False
) -> Reading:
    """Look at all dates of a file for the order in which it writes them."""
    bare = Reading(mapping)
    texts = [bare.text(entry, key) for entry in entries for key in ("date", "end")]
    return Reading(mapping, dates.order_of(texts), is_markdown)


def rows_of(entries: Iterable[Entry], reading: Reading) -> tuple[Row, ...]:
    """Draft a note of every entry that has a date and says something."""
    return tuple(_row(entry, reading) for entry in entries)


def _row(entry: Entry, reading: Reading) -> Row:
    lost: list[str] = []
    title, summary, body = _texts(entry, reading, lost)
    dated = date_of(entry, reading)
    if dated.edtf and (shown := reading.text(entry, "shown")):
        dated = dates.worded(shown, dated)
    name = title or excerpt(summary or body, _TITLE_LENGTH) or "(no title)"
    if not dated.edtf or not title:
        why = dated.lost if not dated.edtf else ("nothing says what happened",)
        return Row(entry.place, name, None, why)
    lost += dated.lost
    image = _image(reading.get(entry, "image"), lost)
    body = "\n\n".join(part for part in (body, image) if part)
    note = DraftNote(
        title=title,
        date=dated.edtf,
        time=dated.time,
        zone=dated.zone,
        actors=tuple(DraftPart(name) for name in _names(reading, entry, "actors")),
        place=_place(entry, reading, lost),
        summary=summary,
        body=body,
        tags=_tags(entry, reading),
        importance=_one_of(Importance, reading.text(entry, "importance"), lost),
        status=_one_of(Status, reading.text(entry, "status"), lost),
        sources=sources_of(
            reading.get(entry, "source"), reading.text(entry, "source_title"), lost
        ),
        related=tuple(_names(reading, entry, "related")),
        private=kept_words(dated),
        id=reading.text(entry, "id"),
    )
    lost += _unread(entry, reading)
    return Row(entry.place, title, note, tuple(lost))


def kept_words(dated: Dated) -> str:
    """Keep words that a date has no place for where no reader sees them."""
    words = [words for words in dated.lost if words.startswith("“")]
    return f"Not kept: {'; '.join(words)}" if words else ""


def date_of(entry: Entry, reading: Reading) -> Dated:
    """Read when an entry was, from whatever columns tell it."""
    if "year" in reading.mapped.columns:
        return _in_columns(entry, reading)
    start = reading.text(entry, "date")
    end = reading.text(entry, "end")
    is_open = entry.is_point and bool(start) and not end
    if not start and end and entry.is_point:
        start, end = end, ""
    first = dates.read_date(start, reading.order) if start else Dated()
    last = dates.read_date(end, reading.order) if end else Dated()
    if not start and not end:
        return Dated(lost=("it has no date",))
    if start and not first.edtf:
        return first
    clock = _clock(entry, reading, first)
    if not end:
        open_end = dates.span(first.edtf, "") if is_open else first
        return Dated(open_end.edtf, *clock[:2], (*first.lost, *clock[2]))
    if not last.edtf:
        lost = tuple(f"end: {why}" for why in last.lost)
        return Dated(first.edtf, *clock[:2], (*first.lost, *clock[2], *lost))
    both = dates.span(first.edtf, last.edtf)
    lost = (*first.lost, *last.lost, *both.lost, *clock[2])
    if last.time:
        lost = (*lost, f"the time of the end, {last.time}")
    return Dated(both.edtf, *clock[:2], lost)


def _clock(entry: Entry, reading: Reading, dated: Dated) -> tuple[str, str, list[str]]:
    """Return time and zone: those of the date, or of columns of their own."""
    lost: list[str] = []
    typed, area = reading.text(entry, "time"), reading.text(entry, "zone")
    time = dates.read_time(typed) or dated.time
    zone = dates.read_zone(area) or dated.zone
    if typed and not dates.read_time(typed):
        lost.append(f"time “{excerpt(typed, 40)}” is no time of day")
    if area and not dates.read_zone(area):
        lost.append(f"zone “{excerpt(area, 40)}” is no time zone")
    return time, zone, lost


def _in_columns(entry: Entry, reading: Reading) -> Dated:
    """Read a date of which year, month and day stand in columns."""
    parts = [reading.text(entry, key) for key in ("year", "month", "day")]
    ends = [reading.text(entry, key) for key in ("endyear", "endmonth", "endday")]
    first, last = date_of_parts(*parts), date_of_parts(*ends)
    if not first.edtf:
        return first
    time, zone, lost = _clock(entry, reading, first)
    if not any(ends):
        return Dated(first.edtf, time, zone, (*first.lost, *lost))
    if not last.edtf:
        lost += [f"end: {why}" for why in last.lost]
        return Dated(first.edtf, time, zone, (*first.lost, *lost))
    both = dates.span(first.edtf, last.edtf)
    return Dated(both.edtf, time, zone, (*first.lost, *last.lost, *both.lost, *lost))


def date_of_parts(year: str, month: str, day: str) -> Dated:
    """Put year, month and day together, as far as they are given."""
    typed = [part.strip() for part in (year, month, day)]
    if not typed[0]:
        return Dated(lost=("it has no date",))
    whole = dates.read_year(typed[0])
    if not whole:
        return dates.read_date(" ".join(part for part in typed if part))
    rest = []
    for part in typed[1:]:
        if not part:
            break
        if not (part.isdecimal() and part.isascii()):
            return dates.read_date(" ".join(part for part in typed[::-1] if part))
        rest.append(f"{int(part):02}")
    text = "-".join([whole, *rest])
    lost: tuple[str, ...] = ()
    if not typed[1] and typed[2]:
        lost = (f"day {typed[2]}, which has no month",)
    if dates.is_date(text):
        return Dated(text, lost=lost)
    return Dated(lost=(dates.read_date(text).lost or ("no such date",)))


def _texts(entry: Entry, reading: Reading, lost: list[str]) -> tuple[str, str, str]:
    """Return title, summary and body; a text alone gives its beginning as title."""
    title = plain_of(reading.text(entry, "title"))
    told = [
        _markdown(reading.text(entry, key), reading, lost)
        for key in ("summary", "body")
    ]
    if told[0] == told[1]:
        told[1] = ""
    if title:
        return title, *parted(*told)
    whole = plain_of(reading.text(entry, "summary") or reading.text(entry, "body"))
    if not whole:
        return "", "", ""
    title = excerpt(whole, _TITLE_LENGTH)
    if title == whole and not (told[0] and told[1]):
        return title, "", ""
    return title, *parted(*told)


def parted(summary: str, body: str) -> tuple[str, str]:
    """Let a short first paragraph be the summary, and the rest the body."""
    if summary:
        if "\n\n" not in summary and len(summary) <= _SUMMARY_LENGTH:
            return summary, body
        body = f"{summary}\n\n{body}".strip()
    first, _, rest = body.partition("\n\n")
    is_prose = first[:2] not in ("- ", "> ", "1.", "  ") and first[:1] != "#"
    if len(first) <= _SUMMARY_LENGTH and is_prose and (not rest or _ENDS.search(first)):
        return first, rest
    return "", body


def _markdown(text: str, reading: Reading, lost: list[str]) -> str:
    if reading.is_markdown and not has_markup(text):
        return text
    done, gone = markdown_of(text)
    lost += gone
    return done


def _names(reading: Reading, entry: Entry, field: str) -> list[str]:
    """Return the words of a list, whether it is one or a text with signs between."""
    data = reading.get(entry, field)
    if isinstance(data, str):
        found = _BETWEEN.split(data)
        if len(found) == 1 and field == "tags":
            found = data.split(",")
    elif isinstance(data, Mapping):
        found = []
    else:
        found = [as_text(one) for one in data]
    return list(dict.fromkeys(name for one in found if (name := plain_of(one))))


def _tags(entry: Entry, reading: Reading) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*entry.tags, *_names(reading, entry, "tags")]))


def _one_of(
    kind: Callable[[str], Importance | Status], text: str, lost: list[str]
) -> str:
    if not text:
        return ""
    try:
        return kind(fold(text)).value
    except ValueError:
        name = "importance" if kind is Importance else "status"
        lost.append(f"{name} “{excerpt(text, 40)}” is not one that a note can have")
        return ""


def _place(entry: Entry, reading: Reading, lost: list[str]) -> DraftPlace | None:
    data = reading.get(entry, "place")
    lat, lon = reading.text(entry, "lat"), reading.text(entry, "lon")
    name = plain_of(as_text(data))
    if isinstance(data, Mapping):
        return place_of(data, lost)
    if not name:
        if lat or lon:
            lost.append("coordinates, since the place has no name")
        return None
    return DraftPlace(name, *_point(lat, lon, lost))


def place_of(data: Mapping[str, Data], lost: list[str]) -> DraftPlace | None:
    """Read a place that is a record with a name and coordinates."""
    name = plain_of(as_text(data.get("name", "")) or as_text(data.get("title", "")))
    lat, lon = as_text(data.get("lat", "")), as_text(data.get("lon", ""))
    if not name:
        if lat or lon:
            lost.append("coordinates, since the place has no name")
        return None
    return DraftPlace(name, *_point(lat, lon, lost))


def _point(lat: str, lon: str, lost: list[str]) -> tuple[str, str]:
    point = coordinates(lat, lon)
    if (lat or lon) and not all(point):
        lost.append(f"coordinates {lat or '?'}, {lon or '?'} are no place on the globe")
    return point


def sources_of(data: Data, title: str, lost: list[str]) -> tuple[DraftSource, ...]:
    """Read addresses, or records with an address and words."""
    found: list[DraftSource] = []
    ones: Sequence[Data] = [data] if isinstance(data, (str, Mapping)) else data
    for one in ones:
        if isinstance(one, Mapping):
            words = next((as_text(one[key]) for key in _WORDS if one.get(key)), "")
            texts = [next((as_text(one[key]) for key in _HREFS if one.get(key)), "")]
        else:
            words, texts = title, re.split(r"\s*\|\s*|\s+", as_text(one))
        for text in filter(None, texts):
            if address := web_address(text):
                found.append(DraftSource(url=address, title=plain_of(words)))
            else:
                lost.append(f"source “{excerpt(text, 60)}” is no whole address")
    return tuple(dict.fromkeys(found))


def _image(data: Data, lost: list[str]) -> str:
    """Keep a picture as a link below the text: it lies on another site."""
    if isinstance(data, str) or not isinstance(data, Mapping):
        address = web_address(as_text(data))
        words = ""
    else:
        address = web_address(
            as_text(data.get("src", "")) or as_text(data.get("url", ""))
        )
        words = plain_of(
            as_text(data.get("caption", "")) or as_text(data.get("alt", ""))
        )
    if address:
        lost.append("the picture; a link to it is kept in the text")
        return media_link(address, words)
    if data:
        shown = excerpt(as_text(data), 60)
        lost.append(f"picture “{shown}”, which is not at a whole address")
    return ""


def media_link(address: str, words: str, credit: str = "") -> str:
    """Write a link to a picture or a film."""
    target = address.replace("(", "%28").replace(")", "%29").replace("*", "%2A")
    return f"[{escaped(words) or 'Picture'}]({target})" + (
        f" ({credit})" if credit else ""
    )


def _unread(entry: Entry, reading: Reading) -> list[str]:
    """Name the columns that say something and have no place in a note."""
    used = reading.mapped.used
    return [
        f"“{excerpt(name, 40)}”"
        for name, value in entry.record.items()
        if name not in used and value
    ]
