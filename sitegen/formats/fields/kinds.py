"""The kinds of value that stand in records, and what is said of a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final, TypeVar

from sitegen.core.documents import Prose
from sitegen.core.source import Located, Text
from sitegen.core.text import excerpt, fold, nearest
from sitegen.formats import prose
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.letters import check_letters
from sitegen.formats.fields.nodes import Node, Scalar
from sitegen.formats.fields.tables import Kind, Record, Table, read_record

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_SHOWN: Final = 40  # characters of a wrong value that a message repeats


def scalar(node: Node, faults: Faults, key: str, wanted: str) -> Scalar | None:
    """Return the text that stands at `key`, or say that `wanted` is wanted."""
    if isinstance(node, Scalar):
        return node
    if isinstance(node, nodes.Unreadable):
        return None
    what = "a list" if isinstance(node, nodes.Sequence) else "keys and values"
    hint = f"write {wanted}"
    if node.is_flow:  # a title that begins with a bracket, for example
        hint += ", in quotes if it begins with " + node.raw[:1]
    faults.say(
        "value-kind", f"“{key}” is {what}; it should be {wanted}", node.span, hint=hint
    )
    return None


def _text(node: Node, faults: Faults, key: str) -> Text | None:
    found = scalar(node, faults, key, "a text")
    if found is None:
        return None
    words = " ".join(found.text.split())
    if not words:
        faults.say("key-empty", f"“{key}” is empty", found.span, hint="remove the line")
        return None
    check_letters(found, faults)
    return Located(words, found.span)


def _prose(node: Node, faults: Faults, key: str) -> Prose | None:
    return _rendered(node, faults, key, prose.NOTE_HEADING)


def _long_prose(node: Node, faults: Faults, key: str) -> Prose | None:
    return _rendered(node, faults, key, prose.PAGE_HEADING)


def _rendered(node: Node, faults: Faults, key: str, base: int) -> Prose | None:
    found = scalar(node, faults, key, "a text")
    if found is None or not found.text.strip():
        return None
    done = prose.render(found.text, found.span, heading_base=base, written=found.raw)
    faults.add(done.diagnostics)
    return done.value


TEXT: Final = Kind("text", "a text", _text)
PROSE: Final = Kind("markdown", "a text (Markdown)", _prose)
LONG_PROSE: Final = Kind("markdown", "a text (Markdown)", _long_prose)


def _words(node: Node, faults: Faults, key: str) -> str | None:
    found = _text(node, faults, key)
    return found.value if found is not None else None


WORDS: Final = Kind("text", "a text", _words)
"""A text whose place nobody asks for."""


def _ignored(node: Node, faults: Faults, key: str) -> None:
    del node, faults, key  # it must not get any further than this


PRIVATE: Final[Kind[None]] = Kind("private", "anything", _ignored)
"""Read over, and never kept."""

_YES: Final = ("true", "yes", "on")
_NO: Final = ("false", "no", "off")


def _flag(node: Node, faults: Faults, key: str) -> bool | None:
    found = scalar(node, faults, key, "true or false")
    if found is None:
        return None
    word = found.text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    faults.say(
        "flag-form",
        f"“{key}” is either true or false, not “{excerpt(found.text, _SHOWN)}”",
        found.span,
        hint=f"write {key}: true, or remove the line",
    )
    return None


FLAG: Final = Kind("flag", "true or false", _flag, choices=("true", "false"))


def choice(kinds: type[E], name: str) -> Kind[E]:
    """Make the kind of value that is one of a few words."""
    words = tuple(kind.value for kind in kinds)
    wanted = f"{', '.join(words[:-1])} or {words[-1]}"

    def read(node: Node, faults: Faults, key: str) -> E | None:
        found = scalar(node, faults, key, wanted)
        if found is None:
            return None
        word = fold(found.text)
        if word in words:
            return kinds(word)
        meant = _SAME_WORD.get(word, "")
        meant = meant if meant in words else nearest(word, words)
        faults.say(
            "choice-unknown",
            f"“{excerpt(found.text, _SHOWN)}” is no {name}",
            found.span,
            hint=(f"did you mean “{meant}”? " if meant else "") + f"It can be {wanted}",
            fix=meant or None,
        )
        return None

    return Kind("choice", wanted, read, choices=words)


_SAME_WORD: Final = {
    "organization": "organisation",
    "org": "organisation",
    "country": "state",
    "people": "group",
    "high": "major",
    "low": "minor",
    "medium": "normal",
    "true": "confirmed",
    "false": "none",
    "no": "none",
    "yes": "all",
}


def listing(item: Kind[T], example: str) -> Kind[tuple[T, ...]]:
    """Make the kind of value that is a list of `item`."""

    def read(node: Node, faults: Faults, key: str) -> tuple[T, ...] | None:
        if isinstance(node, nodes.Unreadable):
            return None
        if not isinstance(node, nodes.Sequence):
            _say_no_list(node, faults, key, example)
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
    faults.say(
        "key-empty",
        f"an entry of “{key}” is empty",
        span,
        hint="write something there, or remove it",
    )


def _say_no_list(node: Node, faults: Faults, key: str, example: str) -> None:
    """Say that a list is wanted, and how this becomes one."""
    first = node.span.start
    if faults.file.text[first : first + 1] == "-" and not _is_quoted(node):
        faults.say(
            "yaml-dash",
            f"a space is missing after the “-”, so “{key}” is no list",
            faults.span(first, first + 1),
            hint="write - and a space before each entry of the list",
            fix="- ",
        )
        return
    if not isinstance(node, Scalar):
        faults.say(
            "list-wanted",
            f"“{key}” is a list of entries, and this is one entry by itself",
            node.span,
            hint="put “- ” before its first key, and two spaces before the others",
        )
        return
    parts = [part.strip() for part in node.text.split(",")]
    fix = f"[{', '.join(parts)}]" if all(map(_is_simple, parts)) else None
    faults.say(
        "list-wanted",
        f"“{key}” is a list, and this is one text",
        node.span,
        hint=f"write {key}: {excerpt(fix, 2 * _SHOWN) if fix else example}",
        fix=fix,
    )


def _is_quoted(node: Node) -> bool:
    return isinstance(node, Scalar) and node.style is not nodes.Style.PLAIN


def _is_simple(text: str) -> bool:
    """Whether `text` can stand in a list without quotes."""
    return (
        re.fullmatch(r"[^\W_][^][{}#,\"'\n\r]*", text) is not None
        and re.search(r":(?:\s|$)", text) is None
    )


def either(name: str, *kinds: Kind[object], pick: Callable[[Node], Kind[T]]) -> Kind[T]:
    """Make the kind of value that is written in several ways; `pick` tells which."""

    def read(node: Node, faults: Faults, key: str) -> T | None:
        return pick(node).read(node, faults, key)

    wanted = " or ".join(kind.wanted for kind in kinds)
    return Kind(name, wanted, read, either=kinds)


def plain_or_record(plain: Kind[T], full: Kind[T]) -> Kind[T]:
    """Make the kind of value that is a text for short, or a record."""

    def pick(node: Node) -> Kind[T]:
        is_full = isinstance(node, nodes.Mapping) or tight_key(node, full)
        return full if is_full else plain

    return either("either", plain, full, pick=pick)


def tight_key(node: Node, full: Kind[object]) -> str:
    """Return the key of `name:Antalya`, which lacks its space and is a text, or ""."""
    if full.table is None or not isinstance(node, Scalar) or _is_quoted(node):
        return ""
    key, colon, rest = node.text.partition(":")
    is_key = colon and not rest.startswith("//") and key.lstrip("-") in full.table.keys
    return key if is_key else ""


def record(table: Table, build: Callable[[Record, Faults], T | None]) -> Kind[T]:
    """Make the kind of value that is a record of its own."""
    wanted = f"{table.one} with {' and '.join(_main_keys(table))}"

    def read(node: Node, faults: Faults, key: str) -> T | None:
        if isinstance(node, nodes.Unreadable):
            return None
        if tight := tight_key(node, kind):
            _say_tight(node, tight, faults)
            return None
        if not isinstance(node, nodes.Mapping):
            what = "a list" if isinstance(node, nodes.Sequence) else "one text"
            faults.say(
                "record-wanted",
                f"{table.one} is written as keys and values, and this is {what}",
                node.span,
                hint=f"write {_example(table, key)}",
            )
            return None
        found = read_record(node, table, faults)
        return build(found, faults) if found is not None else None

    kind = Kind("record", wanted, read, table=table)
    return kind


def _say_tight(node: Node, key: str, faults: Faults) -> None:
    colon = node.span.start + len(key)
    faults.say(
        "yaml-colon-space",
        f"there is no space after “{key.lstrip('-')}:”",
        faults.span(colon, colon + 1),
        hint=f"write {key}: and a space before the value",
        fix=": ",
    )


def _main_keys(table: Table) -> tuple[str, ...]:
    needed = tuple(known.key for known in table.fields if known.required)
    return needed or tuple(known.key for known in table.fields[:2])


def _example(table: Table, key: str) -> str:
    shown = [known for known in table.fields if known.key in _main_keys(table)]
    if key == table.name:  # it stands by itself
        return " and below it ".join(known.line for known in shown)
    return f"{{{', '.join(known.line for known in shown)}}}"
