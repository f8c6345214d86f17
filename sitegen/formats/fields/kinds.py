"""The kinds of value that stand in records, and what is said of a wrong one."""

from __future__ import annotations

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
        if meant != same and word.endswith(meant):  # “undisputed” is not “disputed”
            meant = ""
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
    "unconfirmed": "reported",
    "unverified": "reported",
    "verified": "confirmed",
    "alleged": "attributed",
    "claimed": "attributed",
    "withdrawn": "retracted",
}


def is_quoted(node: Node) -> bool:
    """Whether a text stands in quotes, or below a > or |."""
    return isinstance(node, Scalar) and node.style is not nodes.Style.PLAIN


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
    if full.table is None or not isinstance(node, Scalar) or is_quoted(node):
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
        if _say_as_key(node, table, faults):
            return None
        found = read_record(node, table, faults)
        return build(found, faults) if found is not None else None

    kind = Kind("record", wanted, read, table=table)
    return kind


def _say_as_key(node: nodes.Mapping, table: Table, faults: Faults) -> bool:
    """Tell of `- Kuleba: guest`, where the key is the value of the first field."""
    if len(node.entries) != 1 or len(table.fields) != 2:
        return False
    (only,), (first, second) = node.entries, table.fields
    if table.meant_by(only.key.text) or not isinstance(only.value, Scalar):
        return False
    meant = f"{{{first.key}: {only.key.raw}, {second.key}: {only.value.raw}}}"
    faults.say(
        "key-unknown",
        f"{table.one} has no “{excerpt(only.key.text, _SHOWN)}”",
        only.key.span,
        hint=f"write {meant}",
        fix=Fix(node.span, meant, sure=False),
    )
    return True


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
