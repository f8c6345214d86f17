"""Drafts that come from our own formats, checked: anybody may have edited them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from sitegen.core.documents import ActorKind, Importance, Status
from sitegen.core.text import slug
from sitegen.imports.addresses import coordinates, language_code, web_address
from sitegen.imports.dates import is_date, parsed, read_date, read_time, read_zone
from sitegen.imports.drafted import (
    DraftActor,
    DraftClaim,
    DraftNote,
    DraftPlace,
    DraftRole,
    DraftSource,
)
from sitegen.imports.markup import one_line

_WIKIDATA: Final = re.compile(r"Q[1-9]\d*", re.ASCII)
_USUAL: Final = {"importance": Importance.NORMAL, "status": Status.REPORTED}


def checked(note: DraftNote, lost: list[str]) -> DraftNote | None:
    """Return a draft without what a note can't hold, None if nothing is left."""
    title = one_line(note.title)
    dated = read_date(note.date)
    if not title or not dated.edtf:
        lost += dated.lost if title else ("nothing says what happened",)
        return None
    time = read_time(note.time) or dated.time
    zone = read_zone(note.zone) or dated.zone
    for key, value, good in (("time", note.time, time), ("zone", note.zone, zone)):
        if value and not good:
            lost.append(f"{key} “{value[:40]}”")
    return replace(
        note,
        title=title,
        date=dated.edtf,
        time=time,
        zone=zone,
        actors=tuple(part for part in note.actors if one_line(part.actor)),
        place=_place(note.place, lost),
        tags=tuple(dict.fromkeys(tag for tag in map(one_line, note.tags) if tag)),
        importance=_choice(Importance, "importance", note.importance, lost),
        status=_choice(Status, "status", note.status, lost),
        sources=tuple(one for source in note.sources if (one := _source(source, lost))),
        claims=tuple(made for claim in note.claims if (made := _claim(claim, lost))),
        corrections=tuple(
            one for one in note.corrections if is_date(one.date) and one_line(one.text)
        ),
        related=tuple(one for one in note.related if is_id(one)),
        aliases=tuple(one for one in note.aliases if is_id(one)),
        id=note.id if is_id(note.id) else "",
    )


def checked_actor(actor: DraftActor) -> DraftActor | None:
    """Return the draft of an actor without what a file of actors can't hold."""
    name = one_line(actor.name)
    if not name or not is_id(actor.id):
        return None
    kinds = {kind.value for kind in ActorKind}
    return replace(
        actor,
        name=name,
        kind=actor.kind if actor.kind in kinds else "",
        wikidata=actor.wikidata if _WIKIDATA.fullmatch(actor.wikidata) else "",
        aliases=tuple(one for one in map(one_line, actor.aliases) if one),
        roles=tuple(_role(role) for role in actor.roles if one_line(role.title)),
        born=actor.born if is_date(actor.born) else "",
        died=actor.died if is_date(actor.died) else "",
    )


def is_id(text: str) -> bool:
    """Tell whether a text can be the id of something."""
    return bool(text) and slug(text) == text


def _role(role: DraftRole) -> DraftRole:
    since, until = parsed(role.since), parsed(role.until)
    first = since.earliest if since else None
    last = until.latest if until else None
    if first and last and last < first:
        until = None
    end = until.text if until else role.until if role.until == ".." else ""
    return replace(role, since=since.text if since else "", until=end)


def _place(place: DraftPlace | None, lost: list[str]) -> DraftPlace | None:
    if place is None or not one_line(place.name):
        return None
    lat, lon = coordinates(place.lat, place.lon)
    if (place.lat or place.lon) and not lat:
        lost.append(f"coordinates {place.lat or '?'}, {place.lon or '?'}")
    return DraftPlace(one_line(place.name), lat, lon)


def _choice(
    kind: Callable[[str], Importance | Status], name: str, value: str, lost: list[str]
) -> str:
    if not value:
        return ""
    try:
        found = kind(value)
    except ValueError:
        lost.append(f"{name} “{value[:40]}”")
        return ""
    return "" if found is _USUAL[name] else found.value


def _source(source: DraftSource, lost: list[str]) -> DraftSource | None:
    url, archive = web_address(source.url), web_address(source.archive)
    if source.url and not url:
        lost.append(f"address “{source.url[:60]}” of a source")
    made = replace(
        source,
        url=url,
        archive=archive,
        title=one_line(source.title),
        date=source.date if is_date(source.date) else "",
        language=language_code(source.language),
    )
    return made if made.url or made.title or made.article else None


def _claim(claim: DraftClaim, lost: list[str]) -> DraftClaim | None:
    if not one_line(claim.by):
        lost.append("a claim that nobody makes")
        return None
    return replace(claim, date=claim.date if is_date(claim.date) else "")
