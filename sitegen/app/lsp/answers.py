"""What a text editor asks for: words to choose from, what a word means, where it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from sitegen.app.lsp.context import (
    Context,
    choices,
    context_at,
    fields_at,
    kind_of,
)
from sitegen.app.pipeline import Draft
from sitegen.core.articles import Article
from sitegen.core.calendar import Day
from sitegen.core.date_words import words
from sitegen.core.documents import ActorRecord, Note
from sitegen.core.edtf import DateError, read
from sitegen.core.registry import registry
from sitegen.core.source import Kind as FileKind
from sitegen.core.source import Span
from sitegen.core.text import excerpt
from sitegen.core.when import When
from sitegen.formats.fields.tables import Field
from sitegen.matching.shelf import Shelf

R = TypeVar("R", Note, ActorRecord)

_ACTORS: Final = frozenset(("actors", "actor", "by", "of"))
_EVENTS: Final = frozenset(("related", "same", "different", "hide", "accept"))
_ARTICLES: Final = frozenset(("article", "syndicated_from", "by"))
_FILES: Final = frozenset(("file", "image"))
_DATES: Final = frozenset(("date", "from", "to", "born", "died", "published"))
_SHOWN: Final = 300  # characters of a summary
_SIMPLE: Final = re.compile(r"[^\W_][\w ./-]*")


@dataclass(frozen=True, slots=True)
class Offer:
    """A word to choose: what is shown, what is written, and what it is."""

    label: str
    text: str
    what: str  # key, choice, actor, tag, article, event, file
    detail: str = ""
    about: str = ""
    found_by: str = ""  # more words by which it is found


@dataclass(frozen=True, slots=True)
class Offers:
    """Words to choose from, and what the one that is chosen replaces."""

    start: int
    end: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word means, in Markdown, and where the word stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """An entry of a file: an event or an actor."""

    name: str
    detail: str
    span: Span
    name_span: Span


def offers_at(text: str, place: int, path: str, drafted: Draft) -> Offers | None:
    """Return what may be written at a place of a file."""
    kind, found = kind_of(path), context_at(text, place)
    if found is None or kind is None:
        return None
    tables, fields = fields_at(kind, found)
    if found.is_key:
        made = [
            _key(one)
            for table in tables
            for one in table.fields
            if one.key == found.text or one.key not in found.siblings
        ]
        return Offers(found.start, found.end, tuple(made))
    if not fields:
        return None
    made = [Offer(word, word, "choice") for word in choices(fields)]
    made += _names(found, path, drafted)
    is_entry = bool(re.search(r"(?:^|\n)[ ]*-[ ]*$", text[: found.start]))
    if is_entry:  # an entry may be a record, which begins with a key
        made += [_key(one) for table in tables for one in table.fields]
    return Offers(found.start, found.end, tuple(made))


def _key(known: Field[object]) -> Offer:
    about = known.description
    if known.example and known.example != "|":
        about += f"\n\n```yaml\n{known.line}\n```"
    return Offer(known.key, f"{known.key}: ", "key", known.kind.wanted, about)


def _names(found: Context, path: str, drafted: Draft) -> Iterator[Offer]:
    key, documents = found.path[-1], drafted.documents
    if key in _ACTORS:
        for one in documents.actors:
            names = " ".join((one.name.value, *(name.value for name in one.aliases)))
            kind = one.kind.value if one.kind else ""
            detail = f"{one.name.value} – {kind}" if kind else one.name.value
            name = one.id.value
            yield Offer(name, name, "actor", detail, _of_actor(one), f"{name} {names}")
    if key in _ARTICLES:
        for article in documents.articles:
            name, title = article.path.rpartition("/")[2], article.title
            about, found_by = _of_article(article), f"{name} {title}"
            yield Offer(name, _written(name), "article", title, about, found_by)
    if key in _EVENTS:
        own = _own(found, path, documents.notes)
        for note in documents.notes:
            if note is own:
                continue
            name, title = note.id.value, note.title.value
            yield Offer(name, name, "event", title, _of_note(note), f"{name} {title}")
    if key == "tags":
        tags = {tag.value for note in documents.notes for tag in note.tags}
        yield from (Offer(tag, _written(tag), "tag") for tag in sorted(tags))
    if key in _FILES:
        yield from (
            Offer(name, _written(name), "file") for name in sorted(documents.media)
        )


def _own(found: Context, path: str, notes: Iterable[Note]) -> Note | None:
    """Return the event that is being written: the last of its file that has begun."""
    begun = [one for one in _within(path, notes) if one.span.start <= found.start]
    return max(begun, key=lambda one: one.span.start, default=None)


def _written(text: str) -> str:
    """Write a word so that it can stand in a list, too."""
    return text if _SIMPLE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def meaning_at(text: str, place: int, path: str, drafted: Draft) -> Meaning | None:
    """Say what the word at a place means: a date, an actor, an article, a key."""
    kind, found = kind_of(path), context_at(text, place)
    if found is None or kind is None:
        return None
    said = _meaning(kind, found, drafted)
    return Meaning(said, found.start, found.end) if said else None


def _meaning(kind: FileKind, found: Context, drafted: Draft) -> str:
    tables, _ = fields_at(kind, found)
    if found.is_key:
        known = next((one for table in tables if (one := table.find(found.text))), None)
        return _key(known).about if known is not None else ""
    if not found.path:
        return ""
    if found.path[-1] in _DATES:
        return date_said(found.text)
    target = _target(found, drafted)
    if isinstance(target, ActorRecord):
        return _of_actor(target)
    if isinstance(target, Article):
        return _of_article(target)
    return _of_note(target) if target is not None else ""


def date_said(text: str) -> str:
    """Say in words how a date is read, and the days it may mean."""
    day = re.sub(r"(?<=\d)T.*|(?<=\d)[ ]+\d\d?:\d\d.*", "", text)
    try:
        when = read(day)
    except DateError as wrong:
        return f"{wrong.message}{f' – {wrong.hint}' if wrong.hint else ''}"
    return f"**{words(when)}**\n\n{_bounds(when)}"


def _bounds(when: When) -> str:
    if when.day is not None:
        return "one day"
    first, last = when.earliest, when.latest
    since = f"from {_iso(first)}" if first else "without a first day"
    until = f"to {_iso(last)}" if last else "without a last day"
    return f"{since} {until}"


def _iso(day: Day) -> str:
    year, month, of_month = day
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{of_month:02}"


def definition_at(text: str, place: int, path: str, drafted: Draft) -> Span | None:
    """Return where the actor, article or event at a place is described."""
    kind, found = kind_of(path), context_at(text, place)
    if found is None or kind is None or found.is_key or not found.path:
        return None
    target = _target(found, drafted)
    if isinstance(target, Article):
        return target.span()
    return target.span if target is not None else None


def _target(found: Context, drafted: Draft) -> ActorRecord | Article | Note | None:
    key, documents = found.path[-1], drafted.documents
    if key in _ACTORS:
        people = registry(documents.actors)
        if (name := people.find(found.text)) in people.records:
            return people.records[name]
    if key in _ARTICLES:
        return Shelf(documents.articles).article(found.text)
    if key in _EVENTS:
        return next(
            (
                note
                for note in documents.notes
                if found.text in (note.id.value, *(one.value for one in note.aliases))
            ),
            None,
        )
    return None


def _of_actor(one: ActorRecord) -> str:
    kind = f" – {one.kind.value}" if one.kind else ""
    lines = [f"**{one.name.value}**{kind}"]
    if one.aliases:
        lines.append("also: " + ", ".join(name.value for name in one.aliases))
    if one.summary:
        lines.append(excerpt(one.summary.text, _SHOWN))
    return "\n\n".join(lines)


def _of_article(article: Article) -> str:
    date = article.publication.date
    facts = [article.publisher, words(date) if date else "", article.language]
    line = ", ".join(fact for fact in facts if fact)
    return "\n\n".join(part for part in (f"**{article.title}**", line) if part)


def _of_note(note: Note) -> str:
    lines = [f"**{note.title.value}**", words(note.date.value)]
    if note.summary:
        lines.append(excerpt(note.summary.text, _SHOWN))
    return "\n\n".join(lines)


def symbols_in(path: str, drafted: Draft) -> tuple[Symbol, ...]:
    """List the events or actors that a file describes."""
    documents = drafted.documents
    notes = (
        Symbol(one.title.value, words(one.date.value), one.span, one.title.span)
        for one in _within(path, documents.notes)
    )
    actors = (
        Symbol(one.name.value, one.kind or "", one.span, one.name.span)
        for one in _within(path, documents.actors)
    )
    return (*notes, *actors)


def _within(path: str, records: Iterable[R]) -> Iterator[R]:
    return (one for one in records if one.span.path == path)
