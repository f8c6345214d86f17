"""Lists: what stands in them, and what is said where something else stands."""

from __future__ import annotations

import re
from typing import Final, TypeVar

from sitegen.core.diagnostics import Fix
from sitegen.core.text import excerpt
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.kinds import is_quoted
from sitegen.formats.fields.nodes import Node, Scalar
from sitegen.formats.fields.tables import Kind

T = TypeVar("T")

_SHOWN: Final = 40  # characters of a wrong value that a message repeats


def listing(item: Kind[T], example: str) -> Kind[tuple[T, ...]]:
    """Make the kind of value that is a list of `item`."""

    def read(node: Node, faults: Faults, key: str) -> tuple[T, ...] | None:
        if isinstance(node, nodes.Unreadable):
            return None
        if not isinstance(node, nodes.Sequence):
            _say_no_list(node, faults, key, item, example)
            return None
        values = []
        for number, one in enumerate(node.items, start=1):
            if isinstance(one, Scalar) and one.is_nothing:
                _say_nothing(one, faults, key)
                continue
            value = item.read(one, faults, f"{key}, entry {number}")
            if value is not None:
                values.append(value)
        return tuple(values)

    return Kind("list", f"a list such as {example}", read, items=item)


def _say_nothing(one: Scalar, faults: Faults, key: str) -> None:
    span = one.span
    if span.start == span.end:  # nothing stands there: point at the dash or comma
        text = faults.file.text
        mark = max(text.rfind("-", 0, span.start), text.rfind(",", 0, span.start))
        span = faults.span(mark, mark + 1)
    if (remark := _REMARK.match(faults.file.text, span.end)) is not None:
        meant = remark[1].lstrip("#").strip()
        faults.say(
            "yaml-comment-value",
            f"an entry of “{key}” is empty: “{excerpt(remark[1], _SHOWN)}” was read as "
            "a remark",
            faults.span(remark.start(1), remark.end(1)),
            hint=f"write - {excerpt(meant, _SHOWN)}",
        )
        return
    faults.say(
        "key-empty",
        f"an entry of “{key}” is empty",
        span,
        hint="write something there, or remove it",
    )


_REMARK: Final = re.compile(r"[ \t]+(#\S(?:[^\r\n]*[^\s])?)")


def _say_no_list(
    node: Node, faults: Faults, key: str, item: Kind[T], example: str
) -> None:
    """Say that a list is wanted, and how this becomes one."""
    if _say_dashes(node, faults, key):
        return
    if isinstance(node, nodes.Mapping):
        tables = [one.table for one in (item, *item.either) if one.table is not None]
        is_entry = any(table.find(one) for table in tables for one in node.keys)
        faults.say(
            "list-wanted",
            f"“{key}” is a list of entries, and this is one entry by itself"
            if is_entry
            else f"“{key}” is a list, and these are keys and values",
            node.span,
            hint="put “- ” before its first key, and two spaces before the others"
            if is_entry
            else f"write {key}: {example}, or begin each line with “- ”",
        )
        return
    if not isinstance(node, Scalar):
        return
    bare = re.sub(r"^\((.*)\)$", r"\1", node.text)
    parts = [part.strip() for part in re.split("[,;]", bare)]
    is_plain = item.table is None or item.either  # entries that are texts
    is_whole = is_plain and all(map(_is_simple, parts))
    fix = f"[{', '.join(parts)}]" if is_whole else None
    faults.say(
        "list-wanted",
        f"“{key}” is a list, and this is one text",
        node.span,
        hint=f"write {key}: {excerpt(fix, 2 * _SHOWN) if fix else example}"
        + (_AND_HINT if _AND.search(node.text) else ""),
        fix=fix,
        sure=_AND.search(node.text) is None,  # it may be a part of a name
    )


_AND: Final = re.compile(r" (?:and|und|et|y|ve|та|и|&) ")
_AND_HINT: Final = ", with a comma between any two entries"
_DASH: Final = re.compile(r"^[ \t]*(?P<sign>-(?=[^\s-])|[–—•·‣◦▪][ \t]*)", re.MULTILINE)


def _say_dashes(node: Node, faults: Faults, key: str) -> bool:
    """Tell of lines that were to be the entries of a list; False if they are none."""
    raw = faults.file.text[node.span.start : node.span.end]
    found = tuple(_DASH.finditer(raw)) if not is_quoted(node) else ()
    if not found or found[0].start("sign") > 0:
        return False
    for one in found:
        start = node.span.start + one.start("sign")
        sign = one["sign"].strip()
        faults.say(
            "yaml-dash",
            f"a space is missing after the “-”, so “{key}” is no list"
            if sign == "-"
            else f"an entry of a list begins with “- ”, not with “{sign}”",
            faults.span(start, start + 1),
            hint="write - and a space before each entry of the list",
            fix=Fix(faults.span(start, start + len(one["sign"])), "- "),
        )
    return True


def _is_simple(text: str) -> bool:
    """Whether `text` can stand in a list without quotes."""
    return (
        re.fullmatch(r"[^\W_][^][{}#,\"'\n\r]*", text) is not None
        and re.search(r":(?:\s|$)", text) is None
    )
