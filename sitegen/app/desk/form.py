"""A note as a form: its values out of the YAML, and changed ones back into it.

A key whose value was not changed keeps its bytes. What is written in a form that the
fields can't hold is locked, and stays in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from sitegen.core.source import Kind, SourceFile
from sitegen.core.written import Value
from sitegen.formats import fields, kept_yaml
from sitegen.formats.fields import nodes
from sitegen.formats.fields.nodes import Node
from sitegen.formats.kept_yaml import CantKeepError, Edit
from sitegen.formats.note import NOTE
from sitegen.formats.note_parts import ACTOR, PLACE, SOURCE

Row: TypeAlias = dict[str, str]  # "at": the place in the list, from 0; "" for a new one
Values: TypeAlias = dict[str, "str | list[Row]"]

PLAIN: Final = (
    *("title", "date", "time", "zone", "summary", "body"),
    *("importance", "status", "draft", "private"),
)
PARTS: Final = tuple(f"place.{key}" for key in PLACE.keys)
ACTOR_KEYS: Final = ACTOR.keys
SOURCE_KEYS: Final = SOURCE.keys
# What one word in a list stands for, where a record could stand.
_SHORT: Final = {"actors": "actor", "sources": "article"}
_ROWS: Final = {"actors": ACTOR_KEYS, "sources": SOURCE_KEYS}
TAGS: Final = "tags"
_NEEDED: Final = ("title", "date")
Keys: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What a note says, field by field."""

    values: Values
    locked: frozenset[str]  # keys that only the file can change


class GoneError(LookupError):
    """The note is not where it was, or can't be read."""


def record_at(path: str, text: str, start: int) -> nodes.Mapping:
    """Return the note that begins at a place of a file.

    Raises:
        GoneError: none does.
    """
    read = fields.read(SourceFile(path, Kind.NOTE, text))
    for document in read.value.documents:
        inside = document.items if isinstance(document, nodes.Sequence) else (document,)
        for node in inside:
            if isinstance(node, nodes.Mapping) and node.span.start == start:
                return node
    raise GoneError(path)


def read(record: nodes.Mapping) -> Form:
    """Return the values of a note as the fields of the form have them."""
    values: Values = dict.fromkeys((*PLAIN, *PARTS, TAGS), "")
    values |= {"actors": [], "sources": []}
    locked = set()
    for entry in record.entries:
        key = entry.key.text
        try:
            values |= _values(key, entry.value)
        except CantKeepError:
            locked.add(key)
    return Form(values, frozenset(locked))


def _values(key: str, node: Node) -> Values:
    found: Values = {}
    if isinstance(node, nodes.Scalar) and node.is_nothing:
        return found
    if key in PLAIN:
        found = {key: _text(node)}
        if key == "draft":  # a box that is ticked, or not
            found = {key: "true" if found[key] == "true" else ""}
    elif key == "place" and isinstance(node, nodes.Mapping):
        found = {f"place.{key}": text for key, text in _texts(node, PLACE.keys)}
    elif key == "place":
        found = {"place.name": _text(node)}
    elif key == TAGS:
        found = {TAGS: ", ".join(_tags(node))}
    elif key in _ROWS:
        found = {key: _rows(key, node)}
    return found


def _text(node: Node) -> str:
    if not isinstance(node, nodes.Scalar):
        raise CantKeepError("not a text")
    return node.text.strip()


def _texts(record: nodes.Mapping, keys: Keys) -> Iterator[tuple[str, str]]:
    for entry in record.entries:
        if entry.key.text not in keys:
            raise CantKeepError(f"“{entry.key.text}” is no field of the form")
        yield entry.key.text, _text(entry.value)


def _tags(node: Node) -> list[str]:
    if not isinstance(node, nodes.Sequence):
        raise CantKeepError("not a list")
    tags = [_text(one) for one in node.items]
    if any("," in tag for tag in tags):
        raise CantKeepError("a tag with a comma")
    return tags


def _rows(key: str, node: Node) -> list[Row]:
    if not isinstance(node, nodes.Sequence):
        raise CantKeepError("not a list")
    rows = []
    for at, item in enumerate(node.items):
        row = dict.fromkeys(_ROWS[key], "") | {"at": str(at)}
        if isinstance(item, nodes.Mapping):
            row |= dict(_texts(item, _ROWS[key]))
        else:
            word = _text(item)
            is_address = key == "sources" and "://" in word
            row["url" if is_address else _SHORT[key]] = word
        rows.append(row)
    return rows


# --- back into the text --------------------------------------------------------------


def changed(path: str, text: str, start: int, wanted: Mapping[str, object]) -> str:
    """Return the text of the file with what is wanted, and nothing else, changed.

    Raises:
        GoneError: the note is not there.
        CantKeepError: a value can't be put in without changing others.
    """
    work = _Work(path, text, start)
    locked = read(work.record).locked
    for key in PLAIN:
        if key not in locked and (new := _wanted(wanted, key)) is not None:
            work.plain(key, new)
    if "place" not in locked:
        work.place([_wanted(wanted, key) for key in PARTS])
    if TAGS not in locked and (new := _wanted(wanted, TAGS)) is not None:
        work.tags([tag.strip() for tag in new.split(",") if tag.strip()])
    for key in _ROWS:
        rows = wanted.get(key)
        if key not in locked and isinstance(rows, list):
            work.rows(key, _clean_rows(key, rows))
    return work.text


def _wanted(wanted: Mapping[str, object], key: str) -> str | None:
    value = wanted.get(key)
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else None


def _clean_rows(key: str, rows: Iterable[object]) -> list[Row]:
    """Take rows as the browser sends them; those that are empty don't count."""
    found = []
    for row in rows:
        if isinstance(row, dict):
            told = {k: str(row.get(k, "")).strip() for k in (*_ROWS[key], "at")}
            if any(value for k, value in told.items() if k != "at"):
                found.append(told)
    return found


@dataclass(slots=True)
class _Work:
    """A text that is changed piece by piece, and read again after each."""

    path: str
    text: str
    start: int

    @property
    def record(self) -> nodes.Mapping:
        return record_at(self.path, self.text, self.start)

    def node(self, key: str) -> Node | None:
        found = kept_yaml.entry(self.record, key)
        return found.value if found else None

    def make(self, *edits: Edit) -> None:
        self.text = kept_yaml.apply(self.text, edits)

    def put(self, record: nodes.Mapping, key: str, new: Value, order: Keys) -> None:
        """Set a key, or take it away if nothing is to stand there."""
        if new not in ("", []):
            self.make(kept_yaml.set_value(self.text, record, key, new, order))
        elif kept_yaml.entry(record, key) is not None:
            self.make(kept_yaml.remove(self.text, record, key))

    def plain(self, key: str, new: str) -> None:
        old = read(self.record).values[key]
        if old == new:
            return
        if not new and key in _NEEDED:  # must be there, even if empty
            if (node := self.node(key)) is not None:
                self.make(Edit(node.span.start, node.span.end, ""))
        else:
            value: Value = True if (key, new) == ("draft", "true") else new
            self.put(self.record, key, value, NOTE.keys)

    def place(self, wanted: list[str | None]) -> None:
        values = read(self.record).values
        old = [str(values[key]) for key in PARTS]
        told = [o if new is None else new for o, new in zip(old, wanted, strict=True)]
        if told == old:
            return
        keys = PLACE.keys
        if isinstance(self.node("place"), nodes.Mapping) and any(told):
            for key, before, new in zip(keys, old, told, strict=True):
                inside = self.node("place")
                if before != new and isinstance(inside, nodes.Mapping):
                    self.put(inside, key, new, keys)
            return
        parts: dict[str, Value] = {k: v for k, v in zip(keys, told, strict=True) if v}
        value: Value = told[0] if list(parts) in ([], ["name"]) else parts
        self.put(self.record, "place", value, NOTE.keys)

    def tags(self, new: list[str]) -> None:
        node = self.node(TAGS)
        old = _tags(node) if isinstance(node, nodes.Sequence) else []
        if old == new:
            return
        if not isinstance(node, nodes.Sequence) or not set(old) & set(new):
            self.put(self.record, TAGS, list(new), NOTE.keys)
            return
        gone = [at for at, tag in enumerate(old) if tag not in new]
        self.listed(TAGS, gone, [tag for tag in new if tag not in old])

    def rows(self, key: str, rows: list[Row]) -> None:
        node = self.node(key)
        more = [_as_value(key, row) for row in rows if not row["at"].isdecimal()]
        if not isinstance(node, nodes.Sequence) or not node.items:
            if more:
                self.put(self.record, key, more, NOTE.keys)
            return
        old = _rows(key, node)
        places = {int(row["at"]): row for row in rows if row["at"].isdecimal()}
        kept = {at: row for at, row in places.items() if at < len(old)}
        if not kept and not more:
            self.put(self.record, key, [], NOTE.keys)
            return
        for at, row in kept.items():
            self.row(key, at, old[at], row)
        self.listed(key, [at for at in range(len(old)) if at not in kept], more)

    def row(self, key: str, at: int, old: Row, new: Row) -> None:
        """Change an entry of a list, part by part where it has parts."""
        keys = _ROWS[key]
        if all(old[one] == new[one] for one in keys):
            return
        for one in keys:
            listing = self.node(key)
            item = listing.items[at] if isinstance(listing, nodes.Sequence) else None
            if not isinstance(item, nodes.Mapping):
                break
            if old[one] != new[one]:
                self.put(item, one, new[one], keys)
        else:
            return
        listing = self.node(key)
        if isinstance(listing, nodes.Sequence):
            value = _as_value(key, new)
            self.make(kept_yaml.replace_item(self.text, listing, at, value))

    def listed(self, key: str, gone: list[int], more: list[Value]) -> None:
        """Put entries behind a list, then take others out of it."""
        for add in (True, False):
            listing = self.node(key)
            if not isinstance(listing, nodes.Sequence):
                return
            if add and more:
                self.make(kept_yaml.append(self.text, listing, more))
            elif not add and gone:
                self.make(*kept_yaml.without_items(self.text, listing, gone))


def _as_value(key: str, row: Row) -> Value:
    parts: dict[str, Value] = {one: row[one] for one in _ROWS[key] if row[one]}
    if key == "actors" and list(parts) == ["actor"]:
        return parts["actor"]
    return parts
