"""Timelines in YAML, JSON, scripts and front matter: lists of records, of any shape.

The lists are looked for wherever they stand. A list is one of events if a column
tells when and another what; which columns do, is guessed or told. Whatever else a
file holds, such as counts by the day, is refused with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.core.text import fold
from sitegen.imports import script_data
from sitegen.imports.columns import Mapped, as_text, mapped
from sitegen.imports.drafted import Data, Imported, Row, refusal
from sitegen.imports.json_data import read_json
from sitegen.imports.records import Entry, reading_of, rows_of

_DEPTH: Final = 6
_USUAL: Final = frozenset(
    """events event timeline entries items data releases rows records list nodes
    history milestones dates columns""".split()
)
_COLUMN: Final = re.compile(r"col\d+", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SHORTCODE: Final = re.compile(r"\{\{[<%].*?[>%]\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _List:
    """A list of records: the keys that lead to it, and the title above it."""

    path: tuple[str, ...]
    records: tuple[Mapping[str, Data], ...]
    title: str = ""
    is_pointed: bool = False  # a column of hugo-timeline: a lone "to" is a day

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all their parts."""
        return tuple(dict.fromkeys(key for record in self.records for key in record))

    @property
    def name(self) -> str:
        """The list as a message calls it."""
        return ".".join(self.path) or "the list"

    @property
    def tags(self) -> tuple[str, ...]:
        """What the list says of all its entries."""
        if self.title:
            return (self.title,)
        last = self.path[-1] if self.path else ""
        return () if not last or fold(last) in _USUAL else (last.replace("_", " "),)


def read_text(text: str, told: Mapping[str, str] | None = None) -> Imported:
    """Read JSON."""
    data = read_json(text)
    return refusal("this is no JSON") if data is None else read(data, told)


def read_script(text: str, told: Mapping[str, str] | None = None) -> Imported:
    """Read the lists that stand in a script as literals."""
    found = script_data.lists_in(text)
    if not found:
        return refusal("no list of records stands in this script as it is")
    return read(found, told)


def read(data: Data, told: Mapping[str, str] | None = None, body: str = "") -> Imported:
    """Read every list of events in `data`, else `data` itself, told by `body`."""
    lists = list(_lists(data, (), ""))
    told = told or {}
    rows: list[Row] = []
    read_lists: list[str] = []
    for one in lists:
        mapping = mapped(one.columns, told)
        if not mapping.unknown and _is_usable(one, mapping):
            rows += _rows(one, mapping)
            read_lists.append(one.name)
    if rows:
        remarks = [f"read {name}" for name in read_lists if len(read_lists) > 1]
        return Imported(tuple(rows), remarks=tuple(remarks))
    if isinstance(data, Mapping):
        alone = _alone(data, told, body)
        if alone.rows:
            return alone
    return refusal(_why(lists, told))


def _is_usable(one: _List, mapping: Mapped) -> bool:
    """Tell whether some record of a list says both when and what."""
    if not mapping.has_titles or not (mapping.has_dates or "end" in mapping.columns):
        return False
    keys = {
        mapping.columns[key]
        for key in ("title", "summary", "body")
        if key in mapping.columns
    }
    return any(
        "{" in key or as_text(record.get(key, ""))
        for key in keys
        for record in one.records
    )


def _rows(one: _List, mapping: Mapped) -> tuple[Row, ...]:
    entries = [
        Entry(record, f"{one.name} {number}", one.tags, one.is_pointed)
        for number, record in enumerate(one.records, start=1)
    ]
    return rows_of(entries, reading_of(entries, mapping, is_markdown=True))


def _alone(data: Mapping[str, Data], told: Mapping[str, str], body: str) -> Imported:
    """Read a file that tells of one event."""
    mapping = mapped(data, told)
    if mapping.unknown or not (mapping.has_dates and "title" in mapping.columns):
        return Imported()
    remarks: tuple[str, ...] = ()
    text, count = _SHORTCODE.subn("", body)
    if count:
        remarks = (f"{count} shortcodes of the text, which only their program knows",)
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip()
    record = data
    if text and not ({"body", "summary"} & set(mapping.columns)):
        record = {**data, "body": text}
        mapping = mapped(record, told)
    entry = Entry(record, "the file")
    return Imported(
        rows_of([entry], reading_of([entry], mapping, is_markdown=True)),
        remarks=remarks,
    )


def _lists(data: Data, path: tuple[str, ...], title: str) -> Iterator[_List]:
    """Yield the lists of records, those on the outside first."""
    if isinstance(data, str) or len(path) > _DEPTH:
        return
    if isinstance(data, Mapping):
        above = as_text(data.get("title", "")) if path else title
        for key, value in data.items():
            yield from _lists(value, (*path, key), above)
        return
    records = tuple(one for one in data if isinstance(one, Mapping))
    if records:
        is_pointed = any(_COLUMN.fullmatch(key) for key in path)
        yield _List(path, records, title if is_pointed else "", is_pointed)
        mapping = mapped(dict.fromkeys(k for one in records for k in one), {})
        if not (mapping.has_dates and mapping.has_titles):
            for number, one in enumerate(records, start=1):
                yield from _lists(one, (*path, str(number)), title)


def _is_dated(one: _List) -> bool:
    """Tell whether some record of a list has a whole date in it."""
    return any(
        _DAY.fullmatch(as_text(value))
        for record in one.records
        for value in record.values()
    )


def _why(lists: Sequence[_List], told: Mapping[str, str]) -> str:
    """Say what is missing, of the longest list."""
    if not lists:
        return "there is no list of events in it, and it is not one event itself"
    longest = max(lists, key=lambda one: (_is_dated(one), len(one.records)))
    mapping = mapped(longest.columns, told)
    listed = ", ".join(longest.columns[:20])
    if mapping.unknown:
        return mapping.unknown[0]
    if mapping.has_dates and not mapping.has_titles:
        return (
            f"the {len(longest.records)} records of {longest.name} have dates, and "
            "nothing in them says what happened; if a column does: "
            f"--map title=COLUMN. There are: {listed}"
        )
    missing = "date" if mapping.has_titles else "title and date"
    return (
        f"no column of {longest.name} is known as {missing}; say which: "
        f"--map title=COLUMN --map date=COLUMN. There are: {listed}"
    )
