"""Read what each file says by itself.

Every file goes to the format it is written in. What a file leaves to its place
is filled in here: an event's id from the file's name, an article's sidecar from
the file beside it. Files that did not change keep what they said last time.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar, cast

from sitegen.core.articles import Article, ArticleMeta
from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.documents import (
    ActorRecord,
    Documents,
    Lost,
    Note,
    PageRecord,
    SiteRecord,
    Unread,
)
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, Located, SourceFile, Sources, Span
from sitegen.core.text import fold
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

# What each file gave, by its path, and all files that it was made from.
Memory: TypeAlias = Mapping[str, tuple[tuple[SourceFile, ...], Outcome[object]]]
T = TypeVar("T")
R = TypeVar("R", Note, ActorRecord)


@dataclass(frozen=True, slots=True)
class Decoded:
    """All documents, and what each file gave, so that it need not be read again."""

    documents: Documents = field(default_factory=Documents)
    diagnostics: tuple[Diagnostic, ...] = ()
    memory: Memory = field(default_factory=dict)


def decode(sources: Sources, *, reuse: Decoded | None = None) -> Decoded:
    """Decode all files of `sources`; equal files are taken over from `reuse`."""
    reading = _Reading(reuse.memory if reuse else {})
    sites = [reading.one(file, site.decode) for file in sources.of(Kind.SITE)]
    notes = reading.many(sources.of(Kind.NOTE), _notes)
    actors = reading.many(sources.of(Kind.ACTOR), _actors)
    pages = reading.many(sources.of(Kind.PAGE), _pages)
    media = frozenset(
        asset.url.removeprefix("media/")
        for asset in sources.assets
        if asset.url.startswith("media/")
    )
    documents = Documents(
        site=sites[0] if sites else SiteRecord(),
        notes=_usable(notes),
        actors=_usable(actors),
        articles=reading.articles(sources),
        pages=_usable(pages),
        decisions=reading.many(sources.of(Kind.DECISIONS), decisions.decode),
        media=media,
        unread=_unread(notes, actors, pages, sources, media),
    )
    return Decoded(documents, ordered(reading.said), reading.memory)


@dataclass(slots=True)
class _Reading:
    """Decodes files, remembering each result under the files it was made from."""

    before: Memory
    memory: dict[str, tuple[tuple[SourceFile, ...], Outcome[object]]] = field(
        default_factory=dict
    )
    said: list[Diagnostic] = field(default_factory=list)

    def of(self, files: tuple[SourceFile, ...], make: Callable[..., Outcome[T]]) -> T:
        """Return what `make` gives for `files`, or gave for the same ones."""
        path = files[0].path
        known = self.before.get(path)
        if known is None or known[0] != files:
            known = (files, cast("Outcome[object]", make(*files)))
        self.memory[path] = known
        # What is kept of files of a kind was made of them by the same decoder.
        outcome = cast("Outcome[T]", known[1])
        if outcome.diagnostics:
            self.said.extend(outcome.diagnostics)
        return outcome.value

    def one(self, file: SourceFile, make: Callable[[SourceFile], Outcome[T]]) -> T:
        return self.of((file,), make)

    def many(
        self,
        files: Iterable[SourceFile],
        make: Callable[[SourceFile], Outcome[tuple[T, ...]]],
    ) -> tuple[T, ...]:
        return tuple(record for file in files for record in self.one(file, make))

    def articles(self, sources: Sources) -> tuple[Article, ...]:
        """Read the articles, each with an id of its own."""
        beside = {_stem(file.path): file for file in sources.of(Kind.SIDECAR)}
        files = sources.of(Kind.ARTICLE)
        names = _article_ids([file.path for file in files])
        articles = []
        for file in files:
            companion = beside.get(_stem(file.path))
            group = (file,) if companion is None else (file, companion)
            found = self.of(group, _article)
            articles.append(replace(found, id=names[file.path], sha256=file.sha256))
        return tuple(articles)


def _article_ids(paths: list[str]) -> dict[str, str]:
    """Name each article after its file; equal names get ending, folder, or a mark."""
    tries: tuple[Callable[[str], str], ...] = (
        lambda path: slug(_name(_stem(path))),
        lambda path: slug(_name(path)),
        lambda path: slug(path.removeprefix("seeds/")),
        lambda path: f"{slug(_name(path))}-{_mark(path)}",
    )
    found: dict[str, str] = {}
    for name in tries:
        counts = Counter((*map(name, paths), *found.values()))
        for path in paths:
            if path not in found and counts[name(path)] == 1:
                found[path] = name(path)
    return found


def _mark(path: str) -> str:
    return hashlib.sha256(path.encode()).hexdigest()[:6]


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


def _usable(records: Iterable[T | Lost]) -> tuple[T, ...]:
    return tuple(one for one in records if not isinstance(one, Lost))


def _unread(
    notes: Iterable[Note | Lost],
    actors: Iterable[ActorRecord | Lost],
    pages: Iterable[PageRecord | Lost],
    sources: Sources,
    media: Iterable[str],
) -> Unread:
    """Tell what is there and can't be used, by the names it would go by."""
    events, people, prose = (
        {one.id.value for one in records if isinstance(one, Lost) and one.id}
        for records in (notes, actors, pages)
    )
    of_kind = {Kind.NOTE: events, Kind.ACTOR: people, Kind.PAGE: prose}
    for file in sources.rejected:
        if file.kind in of_kind:
            of_kind[file.kind].add(slug(_name(_stem(file.path))))
    lost = [one for one in actors if isinstance(one, Lost)]
    broken = {
        one.span.path for one in (*notes, *actors, *pages) if isinstance(one, Lost)
    }
    texts = [file.text for file in sources.rejected if file.kind in of_kind]
    if broken:
        texts += [file.text for file in sources.files if file.path in broken]
    return Unread(
        frozenset(events),
        frozenset(people),
        frozenset(
            fold(name)
            for one in lost
            for name in (*((one.name.value,) if one.name else ()), *one.aliases)
        ),
        frozenset(prose),
        frozenset(name for name in media if any(name in text for text in texts)),
    )


def _notes(file: SourceFile) -> Outcome[tuple[Note | Lost, ...]]:
    return _with_ids(note.decode_each(file))


def _actors(file: SourceFile) -> Outcome[tuple[ActorRecord | Lost, ...]]:
    return _with_ids(actor.decode_each(file))


def _pages(file: SourceFile) -> Outcome[tuple[PageRecord | Lost, ...]]:
    read = page.decode(file)
    if read.value is None:
        whole = Span(file.path, 0, len(file.text))
        own = Located(slug(_name(_stem(file.path))), whole)
        return Outcome((Lost(whole, own),), read.diagnostics)
    given = read.value.id.value or slug(_name(_stem(file.path)))
    found = replace(read.value, id=Located(given, read.value.id.span))
    return Outcome((found,), read.diagnostics)


def _with_ids(
    read: Outcome[tuple[R | Lost, ...]],
) -> Outcome[tuple[R | Lost, ...]]:
    """Fill in ids: a lone record goes by its file's name, others by their own.

    Those that can't be used count too, so that an id never depends on whether
    another record of the file is broken just now.
    """
    is_lone = len(read.value) == 1
    records = tuple(
        one if one.id and one.id.value else _named(one, is_lone=is_lone)
        for one in read.value
    )
    return Outcome(records, read.diagnostics)


def _named(record: R | Lost, *, is_lone: bool) -> R | Lost:
    """Give a record the id that it has if it has none of its own."""
    if is_lone:
        name = slug(_name(_stem(record.span.path)))
        return replace(record, id=Located(name, record.span))
    named = record.title if isinstance(record, Note) else record.name
    if named is None:  # a record that is lost with its name
        return record
    return replace(record, id=Located(slug(named.value), named.span))


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _stem(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + (name.rpartition(".")[0] or name)
