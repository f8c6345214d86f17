"""Our own record, `timeline.json`: all that it has comes back.

It has no long texts, no pictures and no articles. A source whose article lies in
seeds/ is cited as that; else by its address and title, and its quote is kept. Stubs
of actors are made anew where they are named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from sitegen.imports.checking import checked, checked_actor
from sitegen.imports.columns import as_text
from sitegen.imports.drafted import (
    Data,
    DraftActor,
    DraftClaim,
    DraftCorrection,
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftRole,
    DraftSource,
    Imported,
    Row,
    refusal,
)
from sitegen.imports.markup import escaped

_VERSION: Final = "1."
_NOTHING: Final[frozenset[str]] = frozenset()


def is_record(data: Data) -> bool:
    """Tell whether JSON is our own record."""
    if not isinstance(data, Mapping):
        return False
    is_ours = data.get("generator") == "sitegen" or (
        as_text(data.get("$schema", "")).endswith("timeline.schema.json")
    )
    return is_ours and "events" in data


def read(data: Data, articles: AbstractSet[str] = _NOTHING) -> Imported:
    """Read the record; `articles` are the paths of those that lie in seeds/."""
    whole = _record(data)
    version = as_text(whole.get("version", ""))
    if not version.startswith(_VERSION):
        return refusal(f"it is of version “{version}”, and only 1 is known")
    sources = {_text(one, "id"): one for one in _records(whole, "sources")}
    actors = {_text(one, "id"): one for one in _records(whole, "actors")}
    book = _Book(sources, actors, articles)
    events = list(_records(whole, "events"))
    ids = {_text(event, "id") for event in events}
    rows = tuple(
        _row(event, number, book, ids) for number, event in enumerate(events, start=1)
    )
    drafts = [
        _actor(one, actors) for one in actors.values() if _text(one, "stub") != "true"
    ]
    known = tuple(one for draft in drafts if (one := checked_actor(draft)))
    if not rows:
        return refusal("the record has no events")
    return Imported(rows, known)


class _Book:
    """Looks up sources and actors by id."""

    def __init__(
        self,
        sources: Mapping[str, Mapping[str, Data]],
        actors: Mapping[str, Mapping[str, Data]],
        articles: AbstractSet[str],
    ) -> None:
        self._sources = sources
        self._actors = actors
        self._articles = articles

    def source(self, citation: Mapping[str, Data]) -> DraftSource:
        """Return the source of a citation, with its quote."""
        name = _text(citation, "source")
        source = self._sources.get(name, {})
        quote = _text(citation, "quote")
        file = _text(source, "file")
        if file and file in self._articles:
            return DraftSource(article=file.removeprefix("seeds/"), quote=quote)
        url, title = _text(source, "url"), _text(source, "title")
        return DraftSource(
            quote=quote,
            url=url,
            title="" if title == url else title or name,
            publisher=_text(source, "publisher"),
            author=_text(source, "author"),
            date=_text(source, "published"),
            archive=_text(source, "archive"),
            language=_text(source, "language"),
        )

    def part(self, part: Mapping[str, Data]) -> DraftPart:
        """Return who took part: by id where a file describes them, else by name."""
        name, key = _text(part, "name"), _text(part, "id")
        is_described = (
            key in self._actors and _text(self._actors[key], "stub") != "true"
        )
        return DraftPart(key if is_described or not name else name, _text(part, "role"))

    def claimant(self, by: Mapping[str, Data], names: Mapping[str, str]) -> str:
        """Return who makes a claim: a source by its name, if the event cites it."""
        if source := _text(by, "source"):
            title = _text(self._sources.get(source, {}), "title")
            return names.get(source, title or source)
        actor = _text(by, "actor")
        if actor:
            return self.part(
                {"id": actor, "name": _text(self._actors.get(actor, {}), "name")}
            ).actor
        return _text(by, "name")


def _row(
    event: Mapping[str, Data], number: int, book: _Book, ids: AbstractSet[str]
) -> Row:
    lost: list[str] = []
    if _text(event, "origin") == "report":
        lost.append("that a program read it out of an article")
    sources, claims = _told(event, book)
    place = _record(event.get("place", ""))
    related = _texts(event, "related")
    lost += [
        f"related event “{one}”, which is not in it"
        for one in related
        if one not in ids
    ]
    draft = DraftNote(
        title=_text(event, "title"),
        date=_text(event, "date"),
        time=_text(event, "time"),
        zone=_text(event, "zone"),
        actors=tuple(book.part(one) for one in _records(event, "actors")),
        place=DraftPlace(*(_text(place, key) for key in ("name", "lat", "lon")))
        if place
        else None,
        summary=escaped(_text(event, "summary")),
        tags=_texts(event, "tags"),
        importance=_text(event, "importance"),
        status=_text(event, "status"),
        sources=sources,
        claims=claims,
        corrections=tuple(
            DraftCorrection(_text(one, "date"), _text(one, "text"))
            for one in _records(event, "corrections")
        ),
        related=tuple(one for one in related if one in ids),
        aliases=_texts(event, "aliases"),
        id=_text(event, "id"),
    )
    note = checked(draft, lost)
    return Row(f"event {number}", draft.title or f"event {number}", note, tuple(lost))


def _told(
    event: Mapping[str, Data], book: _Book
) -> tuple[tuple[DraftSource, ...], tuple[DraftClaim, ...]]:
    """Return sources and claims; a source that a claim speaks of gets a name."""
    cited = _records(event, "citations")
    claimed = {
        _text(_record(one.get("by", "")), "source") for one in _records(event, "claims")
    }
    sources: list[DraftSource] = []
    names: dict[str, str] = {}
    for citation in cited:
        key, source = _text(citation, "source"), book.source(citation)
        if key in claimed and key not in names:
            names[key] = source.article or key
            source = source if source.article else replace(source, id=key)
        sources.append(source)
    claims = (
        DraftClaim(
            book.claimant(_record(one.get("by", "")), names),
            _text(one, "date"),
            _text(one, "text"),
        )
        for one in _records(event, "claims")
    )
    return tuple(sources), tuple(claims)


def _actor(
    actor: Mapping[str, Data], actors: Mapping[str, Mapping[str, Data]]
) -> DraftActor:
    roles = []
    for role in _records(actor, "roles"):
        of = _record(role.get("of", ""))
        key = _text(of, "actor")
        name = _text(of, "name")
        if key:
            is_stub = _text(actors.get(key, {}), "stub") == "true"
            name = _text(actors.get(key, {}), "name") if is_stub else key
        roles.append(
            DraftRole(
                _text(role, "title"), name, _text(role, "from"), _text(role, "to")
            )
        )
    return DraftActor(
        id=_text(actor, "id"),
        name=_text(actor, "name"),
        kind=_text(actor, "kind"),
        aliases=_texts(actor, "aliases"),
        roles=tuple(roles),
        wikidata=_text(actor, "wikidata"),
        born=_text(actor, "born"),
        died=_text(actor, "died"),
    )


def _text(record: Mapping[str, Data], key: str) -> str:
    return as_text(record.get(key, ""))


def _record(data: Data) -> Mapping[str, Data]:
    return data if isinstance(data, Mapping) else {}


def _records(record: Mapping[str, Data], key: str) -> Sequence[Mapping[str, Data]]:
    found = record.get(key, "")
    if isinstance(found, (str, Mapping)):
        return []
    return [one for one in found if isinstance(one, Mapping)]


def _texts(record: Mapping[str, Data], key: str) -> tuple[str, ...]:
    found = record.get(key, "")
    if isinstance(found, (str, Mapping)):
        return ()
    return tuple(text for one in found if (text := as_text(one)))
