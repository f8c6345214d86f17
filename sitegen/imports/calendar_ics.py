"""iCalendar (RFC 5545): entries of calendars, ours and others.

- DTEND is exclusive: from 10 to 11 March, all-day, is 10 March.
- A time keeps the zone it is given in, and its day is not shifted.
- Of an entry that recurs, the first time is taken, and that is told.
- What our own calendar says in the description becomes fields again.

Lines are parted here and not by the library that writes calendars: that turns dates
into those of a machine, looks zones up, and gives up on a file with one broken line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from sitegen.core.calendar import Day, add_days
from sitegen.core.date_words import words
from sitegen.core.text import excerpt
from sitegen.core.when import When
from sitegen.imports import dates, own_words
from sitegen.imports.addresses import coordinates, web_address
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import (
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftSource,
    Imported,
    Row,
    refusal,
)
from sitegen.imports.markup import escaped, has_markup, lines_of, markdown_of, one_line
from sitegen.imports.records import parted

_OURS: Final = "-//sitegen//timeline//"
_LINE: Final = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)(?P<settings>(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^;:\"]*))*)"
    r":(?P<value>.*)",
    re.DOTALL,
)
_SETTING: Final = re.compile(r";([A-Za-z0-9-]+)=(?:\"([^\"]*)\"|([^;:\"]*))")
_STAMP: Final = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?", re.ASCII
)
_LENGTH: Final = re.compile(
    r"\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:\d+[HMS])+)?", re.ASCII
)
_ENTRIES: Final = ("VEVENT", "VJOURNAL")
_SILENT: Final = frozenset(
    """BEGIN END UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION GEO URL
    CATEGORIES STATUS TRANSP SEQUENCE CREATED LAST-MODIFIED CLASS PRIORITY ATTENDEE
    ORGANIZER ATTACH RRULE""".split()
)


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    settings: dict[str, str]


@dataclass(slots=True)
class _Entry:
    line: int
    values: dict[str, list[_Value]] = field(default_factory=dict)

    def first(self, name: str) -> _Value:
        return self.values.get(name, [_Value("", {})])[0]

    def text(self, name: str) -> str:
        return _unescaped(self.first(name).text)

    def listed(self, name: str) -> list[str]:
        """Return the words of all lines of a name, which hold lists."""
        return [
            one_line(_unescaped(part))
            for value in self.values.get(name, [])
            for part in re.split(r"(?<!\\),", value.text)
            if part.strip()
        ]


def read(text: str) -> Imported:
    """Read a calendar."""
    entries, producer, left_out = _entries(text)
    if not entries:
        return refusal("the calendar has no entries")
    is_ours = producer.startswith(_OURS)
    remarks: tuple[str, ...] = ()
    if is_ours and left_out not in ("", "0"):
        remarks = (
            f"{left_out} events have dates that no calendar can hold: not in it",
        )
    rows = tuple(_row(entry, is_ours=is_ours) for entry in entries)
    return Imported(rows, remarks=remarks)


def _entries(text: str) -> tuple[list[_Entry], str, str]:
    """Part a file into entries; what is no line of a calendar is passed over."""
    found: list[_Entry] = []
    open_parts: list[_Entry | None] = []  # None: an alarm, a zone, the calendar
    heads: dict[str, str] = {}
    for number, line in _unfolded(text):
        parts = _LINE.fullmatch(line)
        if parts is None:
            continue
        name, value = parts["name"].upper(), parts["value"]
        if name == "BEGIN":
            is_entry = value.strip().upper() in _ENTRIES
            open_parts.append(_Entry(number) if is_entry else None)
        elif name == "END":
            done = open_parts.pop() if open_parts else None
            found += [done] if done is not None else []
        elif len(open_parts) == 1:
            heads.setdefault(name, value)
        elif open_parts and (entry := open_parts[-1]) is not None:
            settings = {
                key.upper(): quoted or bare
                for key, quoted, bare in _SETTING.findall(parts["settings"])
            }
            entry.values.setdefault(name, []).append(_Value(value, settings))
    return found, heads.get("PRODID", ""), heads.get("X-SITEGEN-LEFT-OUT", "")


def _unfolded(text: str) -> list[tuple[int, str]]:
    """Join the lines that were broken after 75 octets; number them as in the file."""
    whole: list[tuple[int, str]] = []
    for number, line in enumerate(lines_of(text).split("\n"), start=1):
        if line[:1] in (" ", "\t") and whole:
            first, before = whole[-1]
            whole[-1] = (first, before + line[1:])
        else:
            whole.append((number, line))
    return whole


def _unescaped(text: str) -> str:
    return re.sub(
        r"\\([nN;,\\])", lambda sign: "\n" if sign[1] in "nN" else sign[1], text
    ).strip()


def _row(entry: _Entry, *, is_ours: bool) -> Row:
    place = f"line {entry.line}"
    title = one_line(entry.text("SUMMARY"))
    dated = _when(entry)
    lost: list[str] = []
    own = own_words.Told()
    text = entry.text("DESCRIPTION")
    if is_ours:
        text, dated = own_words.take_lines(text, dated, own)
        suffix = f" ({_said(dated)})"
        title = title.removesuffix(suffix)
    if not dated.edtf or not title:
        why = dated.lost if not dated.edtf else ("nothing says what happened",)
        return Row(place, title or place, None, why)
    if entry.text("STATUS").upper() == "CANCELLED" and not is_ours:
        return Row(place, title, None, ("it was cancelled",))
    markdown, gone = markdown_of(text) if has_markup(text) else (escaped(text), ())
    summary, body = parted("", markdown)
    note = DraftNote(
        title=title,
        date=dated.edtf,
        time=dated.time,
        zone=dated.zone,
        actors=() if is_ours else _people(entry),
        place=_place(entry, lost),
        summary=summary,
        body=body,
        tags=tuple(dict.fromkeys(entry.listed("CATEGORIES"))),
        status=own.status,
        sources=tuple(own.sources) if is_ours else _sources(entry, lost),
        claims=tuple(own.claims),
        corrections=tuple(own.corrections),
        id=entry.text("UID").partition("@")[0] if is_ours else "",
    )
    lost += _unread(entry, is_ours=is_ours)
    return Row(place, title, note, (*gone, *own.lost, *dated.lost, *lost))


def _said(dated: Dated) -> str:
    when = dates.parsed(dated.edtf)
    return words(when) if when else ""


def _when(entry: _Entry) -> Dated:
    """Read beginning and end; a day without a time is the whole day."""
    start = _stamp(entry.first("DTSTART"))
    if start is None:
        typed = entry.first("DTSTART").text
        why = (
            f"date “{typed[:40]}” is none of a calendar" if typed else "it has no date"
        )
        return Dated(lost=(why,))
    first, time, zone, lost = start
    last, end_time = first, ""
    end = _stamp(entry.first("DTEND"))
    length = _LENGTH.fullmatch(entry.text("DURATION"))
    if end is not None:
        last, end_time = end[0], end[1]
        if not end_time or end_time == "00:00":
            last, end_time = add_days(last, -1), ""
    elif length is not None:
        days = 7 * int(length[1] or 0) + int(length[2] or 0)
        last = add_days(first, days - (0 if time else 1)) if days else first
    last = max(last, first)
    if end_time and end_time != time:
        lost = (*lost, f"the time of the end, {end_time}")
    made = dates.span(When.of_day(*first).text, When.of_day(*last).text)
    return Dated(made.edtf, time, zone, (*lost, *made.lost))


def _stamp(value: _Value) -> tuple[Day, str, str, tuple[str, ...]] | None:
    """Read a date of the calendar: its day, time and zone, and what was lost."""
    found = _STAMP.fullmatch(value.text.strip())
    if found is None:
        return None
    day = (int(found[1]), int(found[2]), int(found[3]))
    if not dates.is_date(f"{found[1]}-{found[2]}-{found[3]}"):
        return None
    if not found[4]:
        return day, "", "", ()
    time = dates.read_time(f"{found[4]}:{found[5]}") or ""
    area = "UTC" if found[7] else value.settings.get("TZID", "")
    zone = dates.read_zone(area)
    lost: tuple[str, ...] = (f"zone “{area}”",) if area and not zone else ()
    return day, time, zone, lost


def _people(entry: _Entry) -> tuple[DraftPart, ...]:
    """Take those who have a name; an address alone is nobody's to publish."""
    named = [
        one_line(value.settings.get("CN", ""))
        for name in ("ORGANIZER", "ATTENDEE")
        for value in entry.values.get(name, [])
    ]
    return tuple(DraftPart(n) for n in dict.fromkeys(named) if n and "@" not in n)


def _place(entry: _Entry, lost: list[str]) -> DraftPlace | None:
    name = one_line(entry.text("LOCATION"))
    lat, _, lon = entry.first("GEO").text.partition(";")
    if not name:
        if lat:
            lost.append("coordinates, since the place has no name")
        return None
    return DraftPlace(name, *coordinates(lat, lon))


def _sources(entry: _Entry, lost: list[str]) -> tuple[DraftSource, ...]:
    found = []
    for name in ("URL", "ATTACH"):
        for value in entry.values.get(name, []):
            if address := web_address(value.text):
                found.append(DraftSource(url=address))
            else:
                lost.append(f"{name} “{excerpt(value.text, 60)}” is no whole address")
    return tuple(dict.fromkeys(found))


def _unread(entry: _Entry, *, is_ours: bool) -> list[str]:
    lost = [name for name in entry.values if name not in _SILENT]
    if "RRULE" in entry.values:
        lost.append(f"that it recurs ({entry.first('RRULE').text}): the first is taken")
    if entry.text("STATUS").upper() == "TENTATIVE" and not is_ours:
        lost.append("that it is tentative")
    return lost
