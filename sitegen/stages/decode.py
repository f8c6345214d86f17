"""Read what each file says by itself.

Every file goes to the format it is written in. What a file leaves to its place
is filled in here: an event's id from the file's name, an article's sidecar from
the file beside it. Files that did not change keep what they said last time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.documents import (
    ActorRecord,
    Article,
    ArticleMeta,
    Documents,
    Located,
    Note,
    PageRecord,
    SiteRecord,
)
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile, Sources
from sitegen.formats import (
    actor,
    decisions,
    front_matter,
    marked_article,
    note,
    page,
    pasted,
    saved_page,
    sidecar,
    site,
)
from sitegen.language.translit import slug

T = TypeVar("T")
R = TypeVar("R", Note, ActorRecord)


@dataclass(frozen=True, slots=True)
class Decoded:
    """All documents, and what each file gave, so that it need not be read again."""

    documents: Documents = field(default_factory=Documents)
    diagnostics: tuple[Diagnostic, ...] = ()
    memory: Mapping[tuple[SourceFile, ...], Outcome[object]] = field(
        default_factory=dict
    )


def decode(sources: Sources, *, reuse: Decoded | None = None) -> Decoded:
    """Decode all files of `sources`; equal files are taken over from `reuse`."""
    reading = _Reading(reuse.memory if reuse else {})
    sites = [reading.one(file, site.decode) for file in sources.of(Kind.SITE)]
    documents = Documents(
        site=sites[0] if sites else SiteRecord(),
        notes=_with_ids(reading.many(sources.of(Kind.NOTE), note.decode)),
        actors=_with_ids(reading.many(sources.of(Kind.ACTOR), actor.decode)),
        articles=reading.articles(sources),
        pages=tuple(
            replace(found, id=Located(found.id.value or _name_slug(found), found.span))
            for file in sources.of(Kind.PAGE)
            if (found := reading.one(file, page.decode)) is not None
        ),
        decisions=reading.many(sources.of(Kind.DECISIONS), decisions.decode),
        media=frozenset(
            asset.url.removeprefix("media/")
            for asset in sources.assets
            if asset.url.startswith("media/")
        ),
    )
    return Decoded(documents, ordered(reading.said), reading.memory)


@dataclass(slots=True)
class _Reading:
    """Decodes files, remembering each result under the files it was made from."""

    before: Mapping[tuple[SourceFile, ...], Outcome[object]]
    memory: dict[tuple[SourceFile, ...], Outcome[object]] = field(default_factory=dict)
    said: list[Diagnostic] = field(default_factory=list)

    def of(self, files: tuple[SourceFile, ...], make: Callable[[], Outcome[T]]) -> T:
        # What is kept under a file was made of it by the same decoder.
        known = cast("Outcome[T] | None", self.before.get(files))
        outcome = make() if known is None else known
        self.memory[files] = cast("Outcome[object]", outcome)
        self.said.extend(outcome.diagnostics)
        return outcome.value

    def one(self, file: SourceFile, make: Callable[[SourceFile], Outcome[T]]) -> T:
        return self.of((file,), lambda: make(file))

    def many(
        self,
        files: Iterable[SourceFile],
        make: Callable[[SourceFile], Outcome[tuple[T, ...]]],
    ) -> tuple[T, ...]:
        return tuple(record for file in files for record in self.one(file, make))

    def articles(self, sources: Sources) -> tuple[Article, ...]:
        """Read the articles; equal names with other endings keep theirs in the id."""
        beside = {_stem(file.path): file for file in sources.of(Kind.SIDECAR)}
        files = sources.of(Kind.ARTICLE)
        stems = Counter(slug(_name(_stem(file.path))) for file in files)
        articles = []
        for file in files:
            companion = beside.get(_stem(file.path))
            group = (file,) if companion is None else (file, companion)
            found = self.of(group, lambda: _article(*group))  # noqa: B023 - called at once
            name = slug(_name(_stem(file.path)))
            if stems[name] > 1:
                name = slug(_name(file.path))
            articles.append(replace(found, id=name, sha256=file.sha256))
        return tuple(articles)


def _article(file: SourceFile, companion: SourceFile | None = None) -> Outcome[Article]:
    told = sidecar.decode(companion) if companion else Outcome(ArticleMeta())
    if file.path.lower().endswith(".txt"):
        read = pasted.read(file, told.value)
    elif file.path.lower().endswith((".html", ".htm")):
        read = saved_page.read(file, told.value)
    else:
        matter = front_matter.split(file)
        own = front_matter.article_meta(file, matter)
        told = Outcome(
            _merged(own.value, told.value), own.diagnostics + told.diagnostics
        )
        read = marked_article.read(file, told.value, matter.body, matter.body_start)
    return Outcome(read.value, told.diagnostics + read.diagnostics)


def _merged(matter: ArticleMeta, beside: ArticleMeta) -> ArticleMeta:
    """Let a sidecar overrule what the front matter says."""
    said = {
        name: value
        for name in ArticleMeta.__dataclass_fields__
        if (value := getattr(beside, name))
    }
    return replace(matter, **said)


def _with_ids(records: tuple[R, ...]) -> tuple[R, ...]:
    """Fill in the ids that files leave to their name or to the record's own name."""
    in_file = Counter(record.span.path for record in records)
    return tuple(
        record if record.id.value else replace(record, id=_default_id(record, in_file))
        for record in records
    )


def _default_id(record: Note | ActorRecord, in_file: Counter[str]) -> Located[str]:
    if in_file[record.span.path] == 1:
        return Located(slug(_name(_stem(record.span.path))), record.span)
    named = record.title if isinstance(record, Note) else record.name
    return Located(slug(named.value), named.span)


def _name_slug(found: PageRecord) -> str:
    return slug(_name(_stem(found.span.path)))


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _stem(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + (name.rpartition(".")[0] or name)
