"""What was read from disk, and where in it something stands.

Everything after `collect` works on these values; no later stage opens a file.
Paths are POSIX, relative to the site's root, and spelled as on disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

T_co = TypeVar("T_co", covariant=True)
Stamp: TypeAlias = tuple[int, int, int, int]


class Kind(StrEnum):
    """What a file is for, told from where it lies."""

    SITE = "site"
    NOTE = "note"
    ACTOR = "actor"
    PAGE = "page"
    DECISIONS = "decisions"
    ARTICLE = "article"
    SIDECAR = "sidecar"
    TEMPLATE = "template"
    ASSET = "asset"  # an image, a document, a stylesheet: bytes, copied as they are


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one file, in characters of its decoded text, end exclusive."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file: decoded, without its byte order mark, line ends as typed."""

    path: str
    kind: Kind
    text: str
    sha256: str = ""  # of the bytes on disk


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is published byte for byte."""

    path: str
    data: bytes
    url: str  # where it is published, relative to the site's root


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was read, and the marks by which the disk tells a change.

    `stamp` has the times of the last change of content and state in nanoseconds,
    the size in bytes, and the number of the file.
    """

    stamp: Stamp
    file: SourceFile | None = None
    asset: Asset | None = None
    touched_ns: int = field(init=False, compare=False)
    """The later of both times."""

    def __post_init__(self) -> None:
        """Compare the times once; each build asks for the later."""
        object.__setattr__(self, "touched_ns", max(self.stamp[:2]))


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a build reads, each group sorted by path."""

    files: tuple[SourceFile, ...] = ()
    assets: tuple[Asset, ...] = ()
    templates: Mapping[str, SourceFile] = field(default_factory=dict)
    rejected: tuple[SourceFile, ...] = ()  # not usable; kept to be shown in a report
    kept: Mapping[str, Kept] = field(default_factory=dict, compare=False)

    def of(self, kind: Kind) -> tuple[SourceFile, ...]:
        """Return the files of one kind, in the order of their paths."""
        return tuple(file for file in self.files if file.kind is kind)


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value and the place where somebody wrote it."""

    value: T_co
    span: Span


Text = Located[str]
