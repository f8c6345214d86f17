"""Field tables: what may stand in a record, declared once.

Each kind of record has one table. Reading follows it, and so do the manual and
the JSON Schema that gives text editors completion; so a table says of every key
what kind of value it takes, which values are allowed, and an example.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar, cast

from sitegen.core.diagnostics import Fix, Related
from sitegen.core.source import Span
from sitegen.core.text import excerpt, fold, nearest
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.letters import in_latin
from sitegen.formats.fields.nodes import Node

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

NAME_LENGTH: Final = 50  # characters of a title or name that a message repeats
_REMARK: Final = re.compile(r"[ \t]*:[ \t]*(#\S[^\r\n]*)")


@dataclass(frozen=True, slots=True)
class Kind(Generic[T_co]):
    """A kind of value: how to read it, and how to describe it.

    `read` takes the node, the faults to add to, and the name of the key; it
    gives None where it has said why there is no value.
    """

    name: str  # for schemas: "text", "date", "list"
    wanted: str  # for people: "a date such as 2022-03-10"
    read: Callable[[Node, Faults, str], T_co | None]
    choices: tuple[str, ...] = ()
    either: tuple[Kind[object], ...] = ()  # where several kinds will do
    items: Kind[object] | None = None  # of a list
    table: Table | None = None  # of a record within the record


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """A key of a record."""

    key: str
    kind: Kind[T_co]
    description: str
    example: str = ""
    required: bool = False

    @property
    def line(self) -> str:
        """An example of the whole line."""
        return f"{self.key}: {self.example or '…'}"

    def fits(self, node: Node) -> bool:
        """Whether a value is a list where one is wanted, and else is none."""
        return isinstance(node, nodes.Sequence) is (self.kind.name == "list")


@dataclass(frozen=True, slots=True)
class Table:
    """All keys of one kind of record."""

    name: str  # as a message calls it: "note", "source"
    fields: tuple[Field[object], ...]
    wrong_names: Mapping[str, str] = field(default_factory=dict)  # typed: meant
    advice: Mapping[str, str] = field(default_factory=dict)  # typed: what to do

    @property
    def one(self) -> str:
        """The name with its article: "a note", "an actor"."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"

    @property
    def keys(self) -> tuple[str, ...]:
        """List the keys in the order of the table."""
        return tuple(known.key for known in self.fields)

    def find(self, key: str) -> Field[object] | None:
        """Return the field with exactly this key."""
        return next((known for known in self.fields if known.key == key), None)

    def spelt_like(self, key: str) -> str:
        """Return the key of which `key` is another spelling, or ""."""
        plain = _plain(key)
        if plain in self.keys:
            return plain
        if plain in self.wrong_names or plain in self.advice:
            return ""
        return nearest(plain, self.keys)

    def meant_by(self, key: str) -> str:
        """Return the key that goes by another name here, or ""."""
        return self.spelt_like(key) or self.wrong_names.get(_plain(key), "")


def _plain(key: str) -> str:
    """Write a key as the tables do: small letters, words joined by "_"."""
    words = in_latin(key.lstrip("-")).replace("-", " ")
    return "_".join(fold(words).split())


@dataclass(frozen=True, slots=True)
class Record:
    """The values of one record, by field."""

    span: Span
    values: Mapping[str, object]
    places: Mapping[str, Span]  # of all values that stand there, usable or not

    def get(self, known: Field[T]) -> T | None:
        """Return the value of a field, or None where there is none."""
        return cast("T | None", self.values.get(known.key))

    def place(self, known: Field[object]) -> Span:
        """Return where the value stands; else where the record does."""
        return self.places.get(known.key, self.span)

    def has_tried(self, *keys: str) -> bool:
        """Whether something stands at each of these keys, usable or not."""
        return all(key in self.places for key in keys)


def read_record(node: nodes.Mapping, table: Table, faults: Faults) -> Record | None:
    """Read a record by its table; None if a required value can't be used."""
    values: dict[str, object] = {}
    places: dict[str, Span] = {}
    before: nodes.Entry | None = None
    above: Field[object] | None = None  # a key with nothing after it
    for entry in node.entries:
        known = table.find(entry.key.text)
        if node.is_flow and entry.key.text.isdecimal() and _is_nothing(entry.value):
            _say_comma(entry.key, before, faults)
            values.pop(before.key.text if before is not None else "", None)
            continue
        before = entry
        if above is not None and _is_within(entry.key.text, above.kind, known):
            _say_flush(entry.key, above, faults)
            continue
        above = known if known is not None and _is_nothing(entry.value) else None
        if known is None:
            meant = _read_unknown(entry, node, table, faults)
            places.setdefault(meant, entry.value.span)
            continue
        places[known.key] = entry.value.span
        if isinstance(entry.value, nodes.Scalar) and entry.value.is_nothing:
            _say_empty(entry, known, name_of(node, table), faults)
            continue
        value = known.kind.read(entry.value, faults, known.key)
        if value is not None:
            values[known.key] = value
    needed = [known for known in table.fields if known.required]
    for known in needed:
        if known.key not in places:
            _say_missing(known, node, table, faults)
    if any(known.key not in values for known in needed):
        return None
    return Record(node.span, values, places)


def name_of(node: nodes.Mapping, table: Table) -> str:
    """Call a record by its title or name, for messages."""
    naming = next((known.key for known in table.fields if known.required), "")
    for entry in node.entries:
        value = entry.value
        is_name = naming and naming in (
            entry.key.text,
            table.spelt_like(entry.key.text),
        )
        if is_name and isinstance(value, nodes.Scalar) and value.text.strip():
            # What could not be read is masked in the text, and not as it was typed.
            typed = value.raw if value.style is nodes.Style.PLAIN else value.text
            words = " ".join(typed.split())
            return f"the {table.name} “{excerpt(words, NAME_LENGTH)}”"
    return f"this {table.name}"


def first_line(node: nodes.Mapping) -> Span:
    """Point at the first key of a record, which stands for the whole."""
    return node.entries[0].key.span if node.entries else node.span


def left_out(node: nodes.Mapping, table: Table) -> Related:
    """Say that a record is not published until it is mended."""
    return Related(
        f"{name_of(node, table)} is left out until this is mended", first_line(node)
    )


def stretches_needed(node: nodes.Mapping, table: Table) -> tuple[Span, ...]:
    """List where the required values of a record stand, with their keys."""
    needed = {known.key for known in table.fields if known.required}
    return tuple(
        Span(entry.key.span.path, entry.key.span.start, entry.value.span.end)
        for entry in node.entries
        if {entry.key.text, table.meant_by(entry.key.text)} & needed
    )


def _say_empty(
    entry: nodes.Entry, known: Field[object], owner: str, faults: Faults
) -> None:
    """Say that nothing stands at a key, or nothing that counts."""
    value = entry.value
    typed = value.text if isinstance(value, nodes.Scalar) else ""
    remark = _REMARK.match(faults.file.text, entry.key.span.end)
    hint = f"write for example {known.line}"
    if typed:
        hint = f'write "{typed}" in quotes if it is a text'
    if remark is not None:
        words = remark[1].rstrip()
        is_list = known.kind.name == "list"
        meant = f"[{words.lstrip('#').strip()}]" if is_list else f'"{words}"'
        hint = f"write {known.key}: {excerpt(meant, NAME_LENGTH)}"
    if known.required:
        message = f"“{known.key}” has no value, and {owner} can't do without it"
        faults.say("key-missing", message, entry.key.span, hint=hint)
    elif remark is not None:
        faults.say(
            "yaml-comment-value",
            f"“{known.key}” is empty: “{excerpt(remark[1], NAME_LENGTH)}” was read "
            "as a remark",
            faults.span(remark.start(1), remark.start(1) + len(remark[1].rstrip())),
            hint=hint,
        )
    else:
        message = f"“{known.key}” has no value, so it says nothing"
        place = value.span if typed else entry.key.span
        faults.say("key-empty", message, place, hint=f"{hint}, or remove the line")


def _say_missing(
    known: Field[object], node: nodes.Mapping, table: Table, faults: Faults
) -> None:
    faults.say(
        "key-missing",
        f"{name_of(node, table)} has no “{known.key}”",
        first_line(node),
        hint=f"add a line such as {known.line}",
    )


def _read_unknown(
    entry: nodes.Entry, node: nodes.Mapping, table: Table, faults: Faults
) -> str:
    """Report a key that the table does not have; return what is meant by it."""
    key, span = entry.key.text, entry.key.span
    if key.startswith("-") and entry.key.style is nodes.Style.PLAIN:
        dash = faults.span(span.start, span.start + 1)
        message = "a space is missing after the “-”, so this is no entry of a list"
        faults.say("yaml-dash", message, dash, hint=f"write - {key[1:]}:", fix="- ")
        return table.meant_by(key)
    head, colon, _ = key.partition(":")
    if colon and table.find(head) and entry.key.is_verbatim:  # title:Antalya: talks
        colon_span = faults.span(span.start + len(head), span.start + len(head) + 1)
        message = f"there is no space after “{head}:”"
        hint = f"write {head}: and a space, and the whole text in quotes"
        faults.say("yaml-colon-space", message, colon_span, hint=hint, fix=": ")
        return head
    spelt, meant = table.spelt_like(key), table.meant_by(key)
    known = table.find(meant)
    is_free = known is not None and meant not in node.keys and known.fits(entry.value)
    message = f"{table.one} has no “{excerpt(key, NAME_LENGTH)}”"
    if odd := next((sign for sign in key if in_latin(sign) != sign), ""):
        message += f": its “{odd}” is no Latin letter"
    hint = table.advice.get(_plain(key), "") or _hint(known, table, is_free=is_free)
    if meant in node.keys:
        hint = f"“{meant}” stands there as well; remove one of the two"
    if key == "<<":
        message = "“<<” takes over keys from elsewhere, and that is not done here"
        hint = "write the keys themselves, and remove this line"
    faults.say(
        "key-unknown",
        message,
        span,
        hint=hint,
        fix=meant if is_free else None,
        sure=bool(spelt),
    )
    # The value is read all the same, so that its own faults are told in this run.
    if spelt and known is not None and not _is_nothing(entry.value):
        known.kind.read(entry.value, faults, meant)
    return meant


def _hint(known: Field[object] | None, table: Table, *, is_free: bool) -> str:
    if known is None:
        return f"it can have {', '.join(table.keys)}"
    if is_free or not known.example:
        return f"did you mean “{known.key}”?"
    return f"did you mean “{known.key}”? Write it like {known.line}"


def _is_within(key: str, kind: Kind[object], known: Field[object] | None) -> bool:
    """Whether a key belongs into the record of the empty key above it."""
    tables = (kind.table, *(one.table for one in kind.either))
    return known is None and any(one is not None and one.find(key) for one in tables)


def _say_flush(key: nodes.Scalar, above: Field[object], faults: Faults) -> None:
    faults.say(
        "yaml-indent",
        f"the line is not indented, so “{key.text}” does not belong to “{above.key}”",
        key.span,
        hint="put two spaces before it",
        fix=Fix(faults.span(key.span.start, key.span.start), "  "),
    )


def _say_comma(key: nodes.Scalar, before: nodes.Entry | None, faults: Faults) -> None:
    """Report `{lat: 36,86}`, which is a lat of 36 and a key 86."""
    whole = before.value if before is not None else None
    if before is None or not isinstance(whole, nodes.Scalar):
        message = "digits stand here in the place of a key"
        faults.say("number-comma", message, key.span, hint="write key: value")
        return
    meant = f"{whole.text}.{key.text}"
    faults.say(
        "number-comma",
        f"{before.key.text}: a number has a decimal point, not a comma",
        faults.span(whole.span.start, key.span.end),
        hint=f"write {meant}",
        fix=meant,
    )


def _is_nothing(node: Node) -> bool:
    return isinstance(node, nodes.Scalar) and node.is_nothing
