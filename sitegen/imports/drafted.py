"""What an import gives: drafts of files, and a report row by row.

All values are text, checked and ready to be written as YAML; nothing here is a
note yet. What could not be taken over stands in the row that it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TypeAlias

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"
"""What structured files hold; numbers and flags are the text that stands there."""

Slug: TypeAlias = Callable[[str], str]
"""Makes an address out of words in any script."""


@dataclass(frozen=True, slots=True)
class DraftPart:
    """Somebody who took part, by id or name."""

    actor: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """Where it was; coordinates both or neither."""

    name: str
    lat: str = ""
    lon: str = ""


@dataclass(frozen=True, slots=True)
class DraftSource:
    """Where it is known from."""

    article: str = ""
    quote: str = ""
    url: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    archive: str = ""
    language: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """Who says otherwise."""

    by: str
    date: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class DraftCorrection:
    """What was wrong, and when that was said."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note, in the order in which its keys are written; `date` is EDTF.

    `summary` and `body` are Markdown, all else is plain text. `id` is what the
    file wishes to be called; two of one name are told apart later.
    """

    title: str
    date: str
    time: str = ""
    zone: str = ""
    actors: tuple[DraftPart, ...] = ()
    place: DraftPlace | None = None
    summary: str = ""
    body: str = ""
    tags: tuple[str, ...] = ()
    importance: str = ""
    status: str = ""
    sources: tuple[DraftSource, ...] = ()
    claims: tuple[DraftClaim, ...] = ()
    corrections: tuple[DraftCorrection, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    draft: bool = False
    private: str = ""
    id: str = ""

    @property
    def taken(self) -> tuple[str, ...]:
        """Name the keys that have a value."""
        return tuple(
            key.name
            for key in fields(self)
            if key.name != "id" and getattr(self, key.name)
        )


@dataclass(frozen=True, slots=True)
class DraftRole:
    """An office of an actor."""

    title: str
    of: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class DraftActor:
    """The description of an actor."""

    id: str
    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[DraftRole, ...] = ()
    wikidata: str = ""
    born: str = ""
    died: str = ""


@dataclass(frozen=True, slots=True)
class DraftArticle:
    """An article for seeds/: Markdown below a front matter, or a page as it is."""

    name: str  # words that the file is named after
    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    body: str = ""
    is_page: bool = False  # the bytes of the file itself are copied

    @property
    def taken(self) -> tuple[str, ...]:
        """Name what is kept."""
        keys = ("title", "url", "publisher", "author", "published", "language", "body")
        return tuple(key for key in keys if getattr(self, key)) or ("page",)


Draft: TypeAlias = DraftNote | DraftArticle


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one entry of the file.

    `draft` is None if nothing did; `lost` says what was not taken over, and why.
    """

    place: str  # "line 3", "event 5"
    name: str
    draft: Draft | None = None
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """All that one file gives. With `refused`, it gives nothing, for that reason."""

    rows: tuple[Row, ...] = ()
    actors: tuple[DraftActor, ...] = ()
    remarks: tuple[str, ...] = ()  # about the file as a whole
    refused: str = ""

    @property
    def notes(self) -> tuple[DraftNote, ...]:
        """The notes of all rows, in the order of the file."""
        return tuple(r.draft for r in self.rows if isinstance(r.draft, DraftNote))

    @property
    def articles(self) -> tuple[DraftArticle, ...]:
        """The articles of all rows, in the order of the file."""
        return tuple(r.draft for r in self.rows if isinstance(r.draft, DraftArticle))


def refusal(reason: str) -> Imported:
    """Refuse a file."""
    return Imported(refused=reason)
