"""What an article says by itself: its text in blocks, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sitegen.core.source import Located, Span, Text
from sitegen.core.when import When


class BlockKind(StrEnum):
    """What a block of an article is for its reader."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list-item"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an article; `article.text[start:start + len(text)] == text`."""

    kind: BlockKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the block ends in the article's text, exclusive."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Page furniture that was left out, and the rule that said so."""

    text: str
    start: int
    reason: str


class DateBasis(StrEnum):
    """What told an article's day of publication, best first."""

    SIDECAR = "sidecar"  # the sidecar or the front matter says so
    METADATA = "metadata"  # the saved page's own data says so
    DATELINE = "dateline"
    PUBLISHED_LINE = "published-line"
    ADDRESS = "address"  # the article's URL carries it
    CAPTION = "caption"
    BODY = "body"  # the first paragraphs, where the weekday agrees
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out, and the passage that says so.

    `start` and `end` are offsets in the article's text, -1 where the evidence
    stands elsewhere (a sidecar, a <meta> element); `evidence` quotes it.
    """

    date: When | None = None
    basis: DateBasis = DateBasis.NONE
    evidence: str = ""
    start: int = -1
    end: int = -1
    time: str = ""  # HH:MM, as printed
    zone: str = ""  # as printed
    updated: When | None = None


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """What a sidecar or front matter says about an article; "" or None: nothing."""

    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    published: Located[When] | None = None
    language: str = ""
    archive: str = ""
    syndicated_from: Text | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A source article: its text in blocks, and what is known about it.

    `text` is the stored article that quotes are located in: the decoded file for
    `.txt`, the plain text of its blocks for `.html` and `.md`. Offsets count
    characters (Unicode code points) of `text`.
    """

    id: str  # slug of the file's name without its ending
    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str
    publication: Publication = field(default_factory=Publication)
    url: str = ""
    publisher: str = ""
    author: str = ""
    language: str = ""  # BCP 47, "" if not known
    archive: str = ""
    syndicated_from: Text | None = None
    note: str = ""
    dropped: tuple[Dropped, ...] = ()
    sha256: str = ""  # of the bytes on disk

    def span(self, start: int = 0, end: int = 0) -> Span:
        """Point into this article's file, for diagnostics."""
        return Span(self.path, start, end)
