"""The kinds of value that stand in records, and what is said of a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final, TypeVar

from sitegen.core.diagnostics import Fix
from sitegen.core.documents import Prose
from sitegen.core.source import Located, Text
from sitegen.core.text import excerpt, fold, nearest
from sitegen.formats import prose
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.letters import check_letters
from sitegen.formats.fields.nodes import Node, Scalar
from sitegen.formats.fields.source_lines import line_at, odd_colons, quoted
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
    if isinstance(node, nodes.Mapping) and _say_colon(node, faults, key):
        return None
    what = "a list" if isinstance(node, nodes.Sequence) else "keys and values"
    hint = f"write {wanted} after “{key}:”, on the same line"
    if isinstance(node, nodes.Sequence):
        hint += f"{' and' if ',' in hint else ''} without “- ”"
    if node.is_flow:  # a title that begins with a bracket, for example
        hint = f"write {wanted}, in quotes if it begins with {node.raw[:1]}"
    faults.say(
        "value-kind", f"“{key}” is {what}; it should be {wanted}", node.span, hint=hint
    )
    return None


def _say_colon(node: nodes.Mapping, faults: Faults, key: str) -> bool:
    """Tell of `- talks: first`, a text that its colon turned into key and value."""
    is_one = len(node.entries) == 1 and isinstance(node.entries[0].value, Scalar)
    if node.is_flow or not is_one or "\n" in node.raw:
        return False
    only = node.entries[0].key
    colon = faults.file.text.index(":", only.span.end)
    before = line_at(faults.file.text, node.span.start)
    is_entry = faults.file.text[before.first : node.span.start].startswith("-")
    faults.say(
        "yaml-colon",
        f"{key}: a colon and a space make a key and a value of this text",
        faults.span(colon, colon + 1),
        hint=f"put the whole text in quotes: {excerpt(quoted(node.raw), 2 * _SHOWN)}",
        fix=Fix(node.span, quoted(node.raw), sure=is_entry),
    )
    return True


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
_ALSO: Final = {  # what people of other tongues and programs write
    **dict.fromkeys(("y", "1", "x", "ja", "oui", "si", "да", "так", "evet"), "true"),
    **dict.fromkeys(("n", "0", "nein", "non", "нет", "ні", "hayir"), "false"),
}


def _flag(node: Node, faults: Faults, key: str) -> bool | None:
    found = scalar(node, faults, key, "true or false")
    if found is None:
        return None
    word = found.text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    meant = _ALSO.get(fold(found.text), "")
    faults.say(
        "flag-form",
        f"“{key}” is either true or false, not “{excerpt(found.text, _SHOWN)}”",
        found.span,
        hint=f"write {key}: {meant or 'true'}"
        + (", or remove the line" if meant != "false" else ""),
        fix=meant or None,
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
        same = _SAME_WORD.get(word, "")
        meant = same if same in words else nearest(word, words)
        faults.say(
            "choice-unknown",
            f"“{excerpt(found.text, _SHOWN)}” is no {name}",
            found.span,
            hint=(f"did you mean “{meant}”? " if meant else "") + f"It can be {wanted}",
            fix=meant or None,
            sure=meant != same,
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
    faults.say(
        "key-empty",
        f"an entry of “{key}” is empty",
        span,
        hint="write something there, or remove it",
    )


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
    parts = [part.strip() for part in node.text.split(",")]
    fix = f"[{', '.join(parts)}]" if all(map(_is_simple, parts)) else None
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
    found = tuple(_DASH.finditer(raw)) if not _is_quoted(node) else ()
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
            if isinstance(node, Scalar) and _say_odd_colons(node, table, faults):
                return None
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


def _say_odd_colons(node: Scalar, table: Table, faults: Faults) -> bool:
    """Tell of `title = Talks`, with a sign that is no colon; False if there is none."""
    found = tuple(odd_colons(faults.file.text, node.span.start, node.span.end))
    found = tuple(one for one in found if table.meant_by(one.key))
    for one in found:
        faults.say(
            "yaml-colon-space",
            f"after “{one.key}” stands “{one.sign}”, and not a colon and a space",
            faults.span(one.place, one.place + 1),
            hint=f"write {one.key}: and then the value",
            fix=Fix(faults.span(one.start, one.end), ": "),
        )
    return bool(found)


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
