"""What a YAML file says, piece by piece, each with its place.

A scalar is the text that stands in the file: `no`, `12:30`, `010` and `2024-01`
stay what the editor typed, and whoever asks for a number makes one of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from sitegen.core.source import Span


class Style(Enum):
    """How a text is written."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text: as it reads, and as it stands in the file."""

    span: Span
    text: str
    raw: str
    style: Style = Style.PLAIN

    @property
    def is_nothing(self) -> bool:
        """Whether nothing stands there, or a sign for nothing."""
        return self.style is Style.PLAIN and self.text in ("", "~", "null")

    @property
    def is_verbatim(self) -> bool:
        """Whether a place in `text` is the same place in `raw`."""
        return self.text == self.raw


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something about which all has been said already."""

    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value`."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, no key twice."""

    span: Span
    raw: str
    entries: tuple[Entry, ...] = ()
    is_flow: bool = False  # written with braces

    @property
    def keys(self) -> tuple[str, ...]:
        """List the keys in the order in which they stand."""
        return tuple(entry.key.text for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    span: Span
    raw: str
    items: tuple[Node, ...] = ()
    is_flow: bool = False  # written with brackets


Node: TypeAlias = Scalar | Mapping | Sequence | Unreadable


@dataclass(frozen=True, slots=True)
class Fields:
    """The documents of one file, and the lines that could not be read."""

    documents: tuple[Node, ...] = ()
    broken: tuple[Span, ...] = field(default=())

    def is_whole(self, span: Span) -> bool:
        """Tell whether nothing within `span` was unreadable."""
        return not any(
            span.start < gap.end and gap.start < span.end for gap in self.broken
        )
