"""What a sidecar or the front matter of an article says about it."""

from __future__ import annotations

from typing import Final

from sitegen.core.articles import ArticleMeta
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile
from sitegen.formats.fields import records
from sitegen.formats.fields.dates import CLOCKED
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.forms import ADDRESS, LANGUAGE
from sitegen.formats.fields.kinds import PRIVATE, TEXT, WORDS, record
from sitegen.formats.fields.tables import Field, Record, Table

TITLE = Field("title", WORDS, "The headline.", "Ministers leave Antalya")
URL = Field("url", ADDRESS, "Where it was published.", "https://example.org/antalya")
PUBLISHER = Field("publisher", WORDS, "Who published it.", "Harbour Gazette")
AUTHOR = Field("author", WORDS, "Who wrote it.", "Staff")
PUBLISHED = Field("published", CLOCKED, "The day it came out (EDTF).", "2022-03-10")
ARTICLE_LANGUAGE = Field("language", LANGUAGE, "Code of its language.", "en")
ARCHIVE = Field(
    "archive", ADDRESS, "Address of an archived copy.", "https://archive.example/x"
)
SYNDICATED_FROM = Field(
    "syndicated_from",
    TEXT,
    "The file in seeds/ that this is a copy of.",
    "antalya-wire.txt",
)
NOTE = Field("note", WORDS, "A remark that is shown with the article.", "Demo text.")
PRIVATE_REMARK = Field(
    "private", PRIVATE, "A remark that is never published.", "ask for the photo"
)

META: Final = Table(
    "sidecar",
    (
        *(TITLE, URL, PUBLISHER, AUTHOR, PUBLISHED, ARTICLE_LANGUAGE, ARCHIVE),
        *(SYNDICATED_FROM, NOTE, PRIVATE_REMARK),
    ),
    {"headline": "title", "link": "url", "address": "url", "source": "publisher"}
    | {"outlet": "publisher", "by": "author", "authors": "author", "date": "published"}
    | {"day": "published", "lang": "language", "archived": "archive"}
    | {"copy_of": "syndicated_from", "remark": "note", "notes": "note"},
)


def decode(
    file: SourceFile, start: int = 0, stop: int | None = None
) -> Outcome[ArticleMeta]:
    """Read what stands in `file` from `start` to `stop`: all of it, or front matter."""
    read = records.read_single(file, record(META, _meta), META, start, stop)
    return Outcome(read.value or ArticleMeta(), read.diagnostics)


def _meta(found: Record, faults: Faults) -> ArticleMeta:
    del faults
    published = found.get(PUBLISHED)
    return ArticleMeta(
        title=found.get(TITLE) or "",
        url=found.get(URL) or "",
        publisher=found.get(PUBLISHER) or "",
        author=found.get(AUTHOR) or "",
        published=published.date if published is not None else None,
        language=found.get(ARTICLE_LANGUAGE) or "",
        archive=found.get(ARCHIVE) or "",
        syndicated_from=found.get(SYNDICATED_FROM),
        note=found.get(NOTE) or "",
    )
