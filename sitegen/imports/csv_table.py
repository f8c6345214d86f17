"""Tables: any CSV with a mapping of its columns, TimelineJS sheets, our own.

Commas, semicolons and tabs are known; a heading may be missing. Our own
`timeline.csv` is known by its columns and comes back as it was, as far as a table
can say it; the apostrophes that keep spreadsheets from running a text are removed.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from sitegen.imports import own_words, timelinejs
from sitegen.imports.checking import checked
from sitegen.imports.columns import Mapped, mapped
from sitegen.imports.drafted import (
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftSource,
    Imported,
    Row,
    refusal,
)
from sitegen.imports.markup import escaped
from sitegen.imports.records import Entry, reading_of, rows_of

_OWN: Final = frozenset(
    ("id", "date", "earliest", "latest", "date_words", "title", "actor_ids", "lat")
)
_BETWEEN: Final = " | "
_GUARD: Final = re.compile(r"(^|;)'(?=['\s]*[=+\-@＝＋－＠])")


def read(text: str, told: Mapping[str, str] | None = None) -> Imported:
    """Read a table. `told` names the column of each part of a note."""
    names, entries, fault = table(text)
    if fault:
        return refusal(fault)
    if not entries:
        return refusal("the table has no rows below its heading")
    if set(names) >= _OWN and not told:
        return Imported(tuple(_own(entry) for entry in entries))
    if timelinejs.is_sheet(names) and not told:
        return timelinejs.read_sheet(entries)
    mapping = mapped(names, told or {})
    if why := shortcoming(mapping, names):
        return refusal(why)
    read_as = reading_of(entries, mapping)
    return Imported(
        rows_of(entries, read_as),
        remarks=_left_out(names, entries, mapping, told or {}),
    )


def _left_out(
    names: list[str], entries: list[Entry], mapping: Mapped, told: Mapping[str, str]
) -> tuple[str, ...]:
    """Name the columns that hold something and were not read, and how they are."""
    if "" in told.values():  # `source=` leaves a column out on purpose
        return ()
    filled = [
        name
        for name in names
        if name not in mapping.used
        and any(str(entry.record.get(name, "")).strip() for entry in entries)
    ]
    if not filled:
        return ()
    listed = ", ".join(f"“{name}”" for name in filled)
    column = f"'source={filled[0]}'" if " " in filled[0] else f"source={filled[0]}"
    return (f"left out: {listed}; if it is a source, for example: --map {column}",)


def shortcoming(mapping: Mapped, names: list[str]) -> str:
    """Say what must be told before a table can be read, or nothing."""
    if mapping.unknown:
        return mapping.unknown[0]
    listed = ", ".join(names)
    if mapping.columns == {} and names == [
        f"column {n + 1}" for n in range(len(names))
    ]:
        return (
            f"rows have {len(names)} cells and the heading has fewer names, so nobody "
            "can tell which cell is which; count them: --map date='column 1'"
        )
    if not mapping.has_dates:
        return (
            f"no column tells when; say which: --map date=COLUMN. There are: {listed}"
        )
    if not mapping.has_titles:
        return (
            f"no column tells what happened; say which: --map title=COLUMN. "
            f"There are: {listed}"
        )
    return ""


def table(text: str) -> tuple[list[str], list[Entry], str]:
    """Read heading and rows, and say what kept the table from being read, if anything.

    A column without a heading gets a number.

    Where rows have more cells than the heading has names, nobody can tell which
    name was left out, so all columns go by their numbers.
    """
    rows, fault = _rows(text)
    if fault or not rows:
        return [], [], fault
    width = max(len(cells) for _, cells in rows)
    given = [" ".join(cell.split()) for cell in rows[0][1]]
    if width > len(given):
        given = [""] * width
    names: list[str] = []
    for place, name in enumerate(given, start=1):
        names.append(name if name and name not in names else f"column {place}")
    entries = [
        Entry(dict(zip(names, cells, strict=False)), f"line {line}")
        for line, cells in rows[1:]
    ]
    return names, entries, ""


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], str]:
    """Return the cells of each row with the line on which it begins, and a fault."""
    plain = text.removeprefix("\ufeff").replace("\x00", "")
    reader = csv.reader(io.StringIO(plain, newline=""), delimiter=_delimiter(plain))
    found: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as fault:  # a cell of more than 128 KiB, most likely
        why = f"line {line}: {fault}; a quotation mark that opens may never close"
        return [], why
    return found, ""


def _delimiter(text: str) -> str:
    head = text.lstrip().partition("\n")[0]
    return max(",;\t", key=head.count)


def _own(entry: Entry) -> Row:
    """Read a row of our own table."""
    cells = defaultdict(str, {key: str(value) for key, value in entry.record.items()})
    plain = defaultdict(str, {k: _GUARD.sub(r"\1", v) for k, v in cells.items()})
    lost: list[str] = []
    if plain["origin"] == "report":
        lost.append("that a program read it out of an article")
    own = own_words.Told()
    for claim in _listed(plain["claims"]):
        own_words.take_claim(escaped(claim), own)
    place = plain["place"]
    note = DraftNote(
        title=plain["title"],
        date=cells["date"],
        time=plain["time"],
        zone=plain["zone"],
        actors=tuple(DraftPart(one) for one in _listed(plain["actors"])),
        place=DraftPlace(place, cells["lat"], cells["lon"]) if place else None,
        summary=escaped(plain["summary"]),
        tags=tuple(_listed(plain["tags"])),
        importance=plain["importance"],
        status=plain["status"],
        sources=_sources(plain, lost),
        claims=tuple(own.claims),
        id=plain["id"],
    )
    sound = checked(note, lost)
    return Row(entry.place, note.title or "(no title)", sound, tuple(lost))


def _sources(cells: Mapping[str, str], lost: list[str]) -> tuple[DraftSource, ...]:
    titles, urls = _listed(cells["sources"]), _listed(cells["source_urls"])
    if len(titles) == len(urls):
        pairs = zip(titles, urls, strict=True)
        return tuple(DraftSource(url=u, title="" if t == u else t) for t, u in pairs)
    if urls:
        lost.append(f"which source is at {', '.join(urls)}")
    return tuple(DraftSource(title=title) for title in titles)


def _listed(cell: str) -> list[str]:
    return [part for part in cell.split(_BETWEEN) if part]
