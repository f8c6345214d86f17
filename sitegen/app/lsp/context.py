"""What somebody is writing: the key, the value and the record around a place.

A file that is being written seldom parses, so this looks at lines and their indents, as
`formats.fields.source_lines` does, and never fails: where nothing is clear, nothing is
offered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from sitegen.core.source import Kind as FileKind
from sitegen.formats import actor, decisions, note, sidecar, site
from sitegen.formats.fields.source_lines import Line, line_at, line_before
from sitegen.formats.fields.tables import Field, Kind, Table

TABLES: Final[Mapping[FileKind, Table]] = MappingProxyType(
    {
        FileKind.NOTE: note.NOTE,
        FileKind.ACTOR: actor.ACTOR,
        FileKind.SITE: site.SITE,
        FileKind.DECISIONS: decisions.DECISION,
        FileKind.SIDECAR: sidecar.META,
    }
)
_PLACES: Final = (
    (re.compile(r"content/site\.yaml"), FileKind.SITE),
    (re.compile(r"content/decisions\.yaml"), FileKind.DECISIONS),
    (re.compile(r"content/notes/.*\.ya?ml"), FileKind.NOTE),
    (re.compile(r"content/actors/.*\.ya?ml"), FileKind.ACTOR),
    (re.compile(r"seeds/.*\.ya?ml"), FileKind.SIDECAR),
)
_LINE: Final = re.compile(
    r"(?P<lead>[ ]*)(?P<dashes>(?:- +|-$)*)"
    r"(?:(?P<key>[\w-]+)(?P<colon>[ ]*:(?:[ \t]+|$)))?"
)
_REMARK: Final = re.compile(r"(?:^|[ \t])#.*$")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands at a place.

    `start` and `end` are what a chosen word replaces; `text` is what stands there.
    """

    path: tuple[str, ...]  # the keys around it, outermost first
    start: int
    end: int
    text: str
    is_key: bool  # a key is being written, and not the value of the last in `path`
    siblings: frozenset[str] = frozenset()  # keys that the record has already


def kind_of(path: str) -> FileKind | None:
    """Tell what a file is for from its path in the site, or None."""
    return next((kind for form, kind in _PLACES if form.fullmatch(path)), None)


def context_at(text: str, place: int) -> Context | None:
    """Return what is written at a place; None in a remark or a long text."""
    line = line_at(text, place)
    remark = _REMARK.search(line.text)
    if remark is not None and place > line.start + remark.start():
        return None
    shape = _Shape.of(line)
    parents = _parents(text, line, shape)
    if parents is None or place < line.start + shape.column:
        return None
    if shape.key and place >= shape.value_start:
        return _in_value(line, shape.value_start, place, (*parents, shape.key))
    start = line.start + shape.column
    bare = shape.key or text[start : line.end].rstrip()
    is_value = bare[:1] in ("[", "{") or (shape.dash >= 0 and parents)
    if is_value and not shape.key:
        return _in_value(line, start, place, parents)
    siblings = _siblings(text, line, shape.column)
    return Context(
        parents, start, start + len(bare), bare, is_key=True, siblings=siblings
    )


def fields_at(
    kind: FileKind, found: Context
) -> tuple[tuple[Table, ...], tuple[Field[object], ...]]:
    """Return the tables whose keys may stand there, and the fields of the last key."""
    tables: tuple[Table, ...] = (TABLES[kind],)
    fields: tuple[Field[object], ...] = ()
    for key in found.path:
        fields = tuple(one for table in tables if (one := table.find(key)) is not None)
        tables = tuple(
            table
            for one in fields
            for kind_ in _kinds(one.kind)
            if (table := kind_.table)
        )
    return tables, fields


def choices(fields: tuple[Field[object], ...]) -> tuple[str, ...]:
    """Return the words that may stand as the value of a field."""
    return tuple(
        dict.fromkeys(
            word for one in fields for kind in _kinds(one.kind) for word in kind.choices
        )
    )


def _kinds(kind: Kind[object]) -> tuple[Kind[object], ...]:
    """List a kind, those it may be instead, and those of its entries."""
    inner = (*kind.either, *((kind.items,) if kind.items is not None else ()))
    return (kind, *(each for one in inner for each in _kinds(one)))


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where things begin in one line."""

    column: int  # of what follows the blanks and dashes
    dash: int  # column of the first dash, or -1
    key: str
    value_start: int  # a place in the text; 0 without a key

    @classmethod
    def of(cls, line: Line) -> _Shape:
        found = _LINE.match(line.text)
        if found is None:  # every line begins with no blanks and no dashes
            return cls(0, -1, "", 0)
        dash = len(found["lead"]) if found["dashes"] else -1
        value_start = line.start + found.end() if found["key"] else 0
        return cls(found.end("dashes"), dash, found["key"] or "", value_start)

    @property
    def least(self) -> int:
        """The column that a line has to lie left of to hold this one."""
        return self.dash if self.dash >= 0 else self.column


def _parents(text: str, line: Line, shape: _Shape) -> tuple[str, ...] | None:
    """List the keys above whose value a line is part of; None within a long text."""
    path: list[str] = []
    limit, is_entry = shape.least, shape.dash >= 0
    column = shape.column
    above = line_before(text, line)
    while above is not None and (limit > 0 or is_entry):
        if above.text.startswith(("---", "...")):
            break
        at = _Shape.of(above)
        opens_text = re.search(r":[ \t]+[|>][-+0-9]*[ \t]*$", above.text)
        if opens_text and at.column < column:
            return None
        is_beside = is_entry and at.column == limit and at.dash < 0
        if at.key and (at.column < limit or is_beside):
            path.insert(0, at.key)
            limit, is_entry, column = at.least, at.dash >= 0, at.column
        elif at.dash >= 0 and at.dash < limit:
            limit, is_entry, column = at.dash, True, min(column, at.column)
        above = line_before(text, above)
    return tuple(path)


def _siblings(text: str, line: Line, column: int) -> frozenset[str]:
    """List the keys of the record that a line belongs to, above it and below."""
    found: set[str] = set()
    above: Line | None = line
    while above is not None:
        at = _Shape.of(above)
        if above.text.startswith("---"):
            break
        if at.column == column and at.key:
            found.add(at.key)
        if at.column < column or (at.dash >= 0 and at.column == column):
            break
        above = line_before(text, above)
    return frozenset(found)


def _in_value(line: Line, start: int, place: int, path: tuple[str, ...]) -> Context:
    """Find the word at `place` in a value, which may have brackets and braces."""
    end = line.start + len(_REMARK.sub("", line.text).rstrip())
    end = max(end, min(place, line.end))
    text = line.text
    opened: list[tuple[str, str]] = []  # bracket, key
    first, quote, key = start, "", ""
    for at in range(start, place):
        sign = text[at - line.start]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and not text[first - line.start : at - line.start].strip():
            quote = sign
        elif sign in "[{" and not text[first - line.start : at - line.start].strip():
            opened.append((sign, key))
            first, key = at + 1, ""
        elif opened and sign in "]}":
            _, key = opened.pop()
            first = at + 1
        elif opened and sign == ",":
            first = at + 1
            key = "" if opened[-1][0] == "{" else key
        elif opened and opened[-1][0] == "{" and sign == ":" and not key:
            key = text[first - line.start : at - line.start].strip().strip("\"'")
            first = at + 1
    path = (*path, *(name for _, name in opened if name), *((key,) if key else ()))
    is_key = bool(opened) and opened[-1][0] == "{" and not key
    if opened:
        stop = re.compile(r"[,\]}]" if not is_key else r"[,\]}:]").search(
            text, max(place, first) - line.start
        )
        end = line.start + stop.start() if stop else end
    raw = text[first - line.start : end - line.start]
    first += len(raw) - len(raw.lstrip())
    found = Context(path, min(first, place), max(place, first), "", is_key=is_key)
    last = max(found.end, first + len(raw.strip()))
    word = text[found.start - line.start : last - line.start]
    return replace(found, end=last, text=word.strip().strip("\"'"))
