"""Timelines in Markdown: headings, items and lines that begin with a date, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sitegen.core.text import excerpt
from sitegen.imports import dates
from sitegen.imports.addresses import address_at_end
from sitegen.imports.columns import mapped
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import DraftNote, DraftSource, Imported, Row, refusal
from sitegen.imports.markup import lines_of, markdown_of
from sitegen.imports.own_words import plain
from sitegen.imports.records import Entry, kept_words, parted, reading_of, rows_of

_ENTRY: Final = re.compile(
    r"(?P<mark>#{1,6}[ \t]+|[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<rest>\S.*)"
)
_BOLD: Final = re.compile(r"(\*\*|__|\*|_|`)(.+?)\1")
_BETWEEN: Final = re.compile(r"(?:\s*[:|]\s+|\s+[–—-]{1,2}\s+|:$|\s*$)")
_LONGEST_DATE: Final = 45
_ROW: Final = re.compile(r"\s*\|?(.*?)\|?\s*")
_LINE: Final = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*")
_LINK: Final = re.compile(r"\[([^\]]*)\]\((https?://[^\s)]+)\)")


@dataclass(slots=True)
class _Found:
    """An entry: its line, its date as typed, its title, and the lines below it."""

    line: int
    dated: Dated
    title: str
    is_heading: bool
    below: list[str] = field(default_factory=list)


def read(text: str, told: Mapping[str, str] | None = None) -> Imported:
    """Read a timeline in Markdown."""
    lines = lines_of(text).split("\n")
    if table := _table(lines, told or {}):
        return Imported(table)
    entries = _entries(lines)
    if len(entries) < 2:
        return refusal(
            "no two lines begin with a date, and no table has a column of dates; if it "
            "is an article, put it into seeds/"
        )
    return Imported(tuple(_row(entry) for entry in entries))


def _entries(lines: list[str]) -> list[_Found]:
    found: list[_Found] = []
    for number, line in enumerate(lines, start=1):
        entry = _entry(number, line)
        if entry is not None:
            found.append(entry)
        elif found:
            if line.startswith("#") and not found[-1].is_heading:
                continue  # a heading between the items of lists
            found[-1].below.append(line)
    return found


def _entry(number: int, line: str) -> _Found | None:
    whole = _ENTRY.fullmatch(line)
    if whole is None:
        return None
    mark, rest = whole["mark"] or "", whole["rest"].strip()
    bold = _BOLD.match(rest)
    for typed, title in _splits(rest, bold):
        dated = dates.read_date(typed)
        if not dated.edtf and mark:
            year = dates.read_year(typed)
            dated = Dated(year) if year and len(typed) > 2 else dated
        if dated.edtf:
            return _Found(number, dated, title.strip(), mark.startswith("#"))
        if bold:
            break
    return None


def _splits(rest: str, bold: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a line into date and title, the longest date last."""
    if bold:
        after = rest[bold.end() :]
        between = _BETWEEN.match(after)
        title = after[between.end() :] if between else after
        yield bold[2].rstrip(": "), title
        return
    for found in _BETWEEN.finditer(rest, 0, _LONGEST_DATE):
        yield rest[: found.start()], rest[found.end() :]
    words = rest.split(" ", 1)
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", words[0]) and len(words) > 1:
        yield words[0], words[1]


def _row(entry: _Found) -> Row:
    lost: list[str] = []
    below = "\n".join(line.strip() for line in entry.below).strip()
    title, address = address_at_end(entry.title)
    links = _LINK.findall(title)
    sources = [DraftSource(url=url, title=plain(words)) for words, url in links]
    if address:
        sources.append(DraftSource(url=address))
    title = plain(_BOLD.sub(r"\2", _LINK.sub(r"\1", title)))
    text, gone = markdown_of(below) if "<" in below else (below, ())
    lost += gone
    if not title and text:
        title = excerpt(plain(text), 90)
        text = "" if title == plain(text) else text
    place = f"line {entry.line}"
    if not title:
        return Row(place, entry.dated.edtf, None, ("nothing says what happened",))
    summary, body = parted("", text)
    note = DraftNote(
        title=title,
        date=entry.dated.edtf,
        time=entry.dated.time,
        zone=entry.dated.zone,
        summary=summary,
        body=body,
        sources=tuple(dict.fromkeys(sources)),
        private=kept_words(entry.dated),
    )
    return Row(place, title, note, (*lost, *entry.dated.lost))


def _table(lines: list[str], told: Mapping[str, str]) -> tuple[Row, ...]:
    """Read all tables that have a column for dates."""
    rows: tuple[Row, ...] = ()
    for at, line in enumerate(lines[1:], start=1):
        if "|" not in lines[at - 1] or not _LINE.fullmatch(line):
            continue
        names = _cells(lines[at - 1])
        entries = []
        for number, cells in enumerate(lines[at + 1 :], start=at + 2):
            if "|" not in cells:
                break
            values = dict(zip(names, _cells(cells), strict=False))
            entries.append(Entry(values, f"line {number}"))
        mapping = mapped(names, told)
        if mapping.has_dates and (mapping.has_titles or len(names) == 2):
            if not mapping.has_titles:  # the other of two columns
                other = [n for n in names if n not in mapping.used]
                mapping = mapped(names, {**told, "title": other[0]} if other else told)
            rows += rows_of(entries, reading_of(entries, mapping, is_markdown=True))
    return rows


def _cells(line: str) -> list[str]:
    found = _ROW.fullmatch(line)
    return [
        cell.strip() for cell in re.split(r"(?<!\\)\|", found[1] if found else line)
    ]
