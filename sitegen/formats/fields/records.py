"""A file of records: one, a list of them, or several documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeGuard, TypeVar

from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import Lost
from sitegen.core.outcome import Outcome
from sitegen.core.source import Located, SourceFile, Span, Text
from sitegen.formats import fields
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.nodes import Fields, Node
from sitegen.formats.fields.source_lines import line_at
from sitegen.formats.fields.tables import Kind, Table, left_out, stretches_needed

T = TypeVar("T")

# Where lines could not be read, what is missing may well stand in them.
OF_ABSENCE: Final = frozenset(
    (
        *("key-missing", "key-empty", "coordinates-lone", "source-empty"),
        *("decision-form", "decision-refs"),
    )
)


def read_all(
    file: SourceFile, kind: Kind[T], table: Table, *, may_be_empty: bool = False
) -> Outcome[tuple[T, ...]]:
    """Read every record of a file; those that can't be used are left out."""
    read = read_each(file, kind, table, may_be_empty=may_be_empty)
    return Outcome(usable(read.value), read.diagnostics)


def usable(records: tuple[T | Lost, ...]) -> tuple[T, ...]:
    """Leave out what could not be used."""
    return tuple(one for one in records if not isinstance(one, Lost))


def read_each(
    file: SourceFile, kind: Kind[T], table: Table, *, may_be_empty: bool = False
) -> Outcome[tuple[T | Lost, ...]]:
    """Read every record of a file, with what can't be used in its place."""
    read = fields.read(file)
    faults = Faults(file)
    reaches = _reaches(read.value.documents, file)
    faults.add(_name_losses(read, reaches, table))
    found: list[T | Lost] = []
    for node, reach in reaches:
        if not _is_nothing(node):
            record = _read_one(node, kind, table, (read.value, reach), faults)
            found.append(_lost(node, table) if record is None else record)
    if not found and faults.count:
        found.append(Lost(faults.span(0, 0)))
    if not (found or may_be_empty):
        _say_empty(table, faults)
    return Outcome(tuple(found), faults.all())


def _lost(node: Node, table: Table) -> Lost:
    """Tell what a record is called that can't be used."""
    if not isinstance(node, nodes.Mapping):
        return Lost(node.span)
    values = {entry.key.text: entry.value for entry in node.entries}
    required = [known.key for known in table.fields if known.required]
    others = values.get("aliases")
    return Lost(
        node.span,
        _words(values.get("id")),
        _words(values.get(required[0])) if required else None,
        tuple(
            words.value
            for one in (others.items if isinstance(others, nodes.Sequence) else ())
            if (words := _words(one)) is not None
        ),
    )


def _words(node: Node | None) -> Text | None:
    if not isinstance(node, nodes.Scalar) or not node.text.strip():
        return None
    return Located(node.text.strip(), node.span)


def read_single(
    file: SourceFile,
    kind: Kind[T],
    table: Table,
    start: int = 0,
    stop: int | None = None,
) -> Outcome[T | None]:
    """Read the one record that stands in a file from `start` to `stop`."""
    read = fields.read(file, start, stop)
    faults = Faults(file)
    faults.add(read.diagnostics)
    documents = [node for node in read.value.documents if not _is_nothing(node)]
    for further in documents[1:]:
        faults.say(
            "record-wanted",
            f"only one {table.name} can stand here",
            faults.span(further.span.start, further.span.start + 1),
            hint="remove the line --- and what follows it",
        )
    if not documents:
        return Outcome(None, faults.all())
    end = len(file.text) if stop is None else stop
    place = (read.value, faults.span(start, end))
    value = _read_one(documents[0], kind, table, place, faults)
    return Outcome(value, faults.all())


def _reaches(
    documents: tuple[Node, ...], file: SourceFile
) -> tuple[tuple[Node, Span], ...]:
    """Give every entry with all that may belong to it: up to the next entry.

    A line that can't be read is in no entry, so it counts to the one before it,
    or to the first.
    """
    entries = [
        entry
        for document in documents
        for entry in (
            document.items if isinstance(document, nodes.Sequence) else (document,)
        )
    ]
    starts = [0]
    for before, entry in pairwise(entries):  # an entry begins with its dash
        line = line_at(file.text, entry.span.start)
        starts.append(max(line.start, before.span.end))
    starts.append(len(file.text))
    return tuple(
        (entry, Span(file.path, starts[at], starts[at + 1]))
        for at, entry in enumerate(entries)
    )


def _is_nothing(node: Node) -> bool:
    return isinstance(node, nodes.Scalar) and node.is_nothing


def _read_one(
    node: Node,
    kind: Kind[T],
    table: Table,
    place: tuple[Fields, Span],
    faults: Faults,
) -> T | None:
    """Read one record, if nothing in it was unreadable."""
    if _is_nothing(node):
        return None
    own = Faults(faults.file)
    read, reach = place
    value = kind.read(node, own, table.name)
    is_whole = read.is_whole(reach)
    said = [
        fault
        for fault in own.all()
        if is_whole or not (fault.code in OF_ABSENCE or _is_in_gap(fault.span, read))
    ]
    if value is None and _has_entries(node):
        said = _name_loss(said, node, table)
    faults.add(said)
    return value if is_whole else None


def _name_losses(
    read: Outcome[Fields], reaches: Iterable[tuple[Node, Span]], table: Table
) -> list[Diagnostic]:
    """Let the first line of a record that can't be read say what it costs."""
    said = list(read.diagnostics)
    for node, reach in reaches:
        if read.value.is_whole(reach) or not _has_entries(node):
            continue
        first = next(
            (at for at, fault in enumerate(said) if _costs(fault, reach, read.value)),
            -1,
        )
        if first >= 0:
            loss = left_out(node, table)
            related = (*said[first].related, loss)
            said[first] = replace(said[first], related=related)
    return said


def _has_entries(node: Node) -> TypeGuard[nodes.Mapping]:
    return isinstance(node, nodes.Mapping) and bool(node.entries)


def _costs(fault: Diagnostic, reach: Span, read: Fields) -> bool:
    """Whether a fault lies in a line of `reach` that can't be read."""
    span = fault.span
    return (
        span is not None
        and fault.severity is Severity.ERROR
        and reach.start <= span.start < reach.end
        and not read.is_whole(replace(span, end=max(span.end, span.start + 1)))
    )


def _is_in_gap(span: Span | None, read: Fields) -> bool:
    return span is not None and not read.is_whole(span)


def _name_loss(
    said: list[Diagnostic], node: nodes.Mapping, table: Table
) -> list[Diagnostic]:
    """Let the faults that cost the record say so."""
    loss = left_out(node, table)
    needed = stretches_needed(node, table)
    return [
        replace(fault, related=(*fault.related, loss))
        if fault.code == "key-missing" or _is_within(fault.span, needed)
        else fault
        for fault in said
    ]


def _is_within(span: Span | None, stretches: tuple[Span, ...]) -> bool:
    return span is not None and any(
        stretch.start <= span.start and span.end <= stretch.end for stretch in stretches
    )


def _say_empty(table: Table, faults: Faults) -> None:
    text = faults.file.text
    faults.say(
        "file-empty",
        f"the file has no {table.name} in it" if text.strip() else "the file is empty",
        faults.span(0, 0),
        hint="write into it, or remove it",
    )
