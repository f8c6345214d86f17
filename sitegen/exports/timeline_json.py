"""`timeline.json`: the public record, whole and in one piece.

Its form is versioned and described by `timeline.schema.json`. Every key is always
there; what is not known is null, never an empty text or a made-up day. Addresses
are relative to the file itself, that is to the site's root.
"""

from __future__ import annotations

from sitegen.core.documents import Correction, Place
from sitegen.core.model import (
    Actor,
    Citation,
    Claim,
    Event,
    Reason,
    RoleHeld,
    Source,
)
from sitegen.core.page import OutputFile
from sitegen.core.text import clean
from sitegen.core.when import When
from sitegen.exports.context import ExportContext
from sitegen.exports.facts import clock, iso_day, name_of
from sitegen.exports.json_text import Json, json_file

NAME = "timeline.json"
SCHEMA_NAME = "timeline.schema.json"
VERSION = "1.0"
"""Of the form: the first number changes when a reader of the old form would err."""


def make(context: ExportContext) -> OutputFile:
    """Write the whole timeline as JSON."""
    return json_file(NAME, record(context))


def record(context: ExportContext) -> dict[str, Json]:
    """Return what the file says: site, events in their order, actors, sources."""
    site, timeline = context.site, context.timeline
    licence = site.licence
    head: dict[str, Json] = {
        "$schema": SCHEMA_NAME,
        "version": VERSION,
        "generator": "sitegen",
        "title": site.title,
        "description": _known(site.description),
        "language": site.language,
        "licence": {"name": licence.name, "url": _known(licence.url)}
        if licence
        else None,
    }
    if site.base_url:
        head["base_url"] = site.base_url
    actors = [timeline.actors[key] for key in sorted(timeline.actors)]
    sources = [timeline.sources[key] for key in sorted(timeline.sources)]
    return head | {
        "events": [_event(context, event) for event in timeline.events],
        "actors": [_actor(context, actor) for actor in actors],
        "sources": [_source(context, source) for source in sources],
    }


def _event(context: ExportContext, event: Event) -> dict[str, Json]:
    time, zone = clock(event)
    return {
        "id": event.id,
        "date": event.when.text,
        "earliest": iso_day(event.when.earliest),
        "latest": iso_day(event.when.latest),
        "date_words": context.words(event.when),
        "time": _known(time),
        "zone": _known(zone),
        "title": event.title,
        "summary": _known(event.summary.text) if event.summary else None,
        "origin": event.origin.value,
        "status": event.status.value,
        "importance": event.importance.value,
        "actors": [
            {
                "id": _known(part.actor),
                "name": name_of(part, context.timeline.actors),
                "role": _known(part.role),
            }
            for part in event.actors
        ],
        "place": _place(event.place),
        "tags": list(event.tags),
        "citations": [_citation(citation) for citation in event.citations],
        "claims": [_claim(claim) for claim in event.claims],
        "corrections": [_correction(correction) for correction in event.corrections],
        "related": list(event.related),
        "aliases": list(event.aliases),
        "reasons": [_reason(reason) for reason in event.reasons],
        "url": context.event_urls.get(event.id),
    }


def _known(text: str) -> str | None:
    return clean(text) or None


def _date(when: When | None) -> str | None:
    return when.text if when else None


def _place(place: Place | None) -> Json:
    if place is None:
        return None
    return {"name": place.name, "lat": place.lat, "lon": place.lon}


def _citation(citation: Citation) -> dict[str, Json]:
    is_stored = citation.start >= 0
    return {
        "source": citation.source,
        "quote": _known(citation.quote),
        "start": citation.start if is_stored else None,
        "end": citation.end if is_stored else None,
        "prefix": _known(citation.prefix),
        "suffix": _known(citation.suffix),
        "paragraph": citation.paragraph or None,
        "found": citation.is_found,
        "by": "machine" if citation.by_machine else "editor",
    }


def _claim(claim: Claim) -> dict[str, Json]:
    by = {"name": claim.by}
    if claim.source:
        by = {"source": claim.source}
    elif claim.actor:
        by = {"actor": claim.actor}
    return {"by": by, "date": _date(claim.date), "text": _known(claim.text)}


def _correction(correction: Correction) -> dict[str, Json]:
    return {"date": correction.date.text, "text": correction.text}


def _reason(reason: Reason) -> dict[str, Json]:
    # Digits beyond these are an accident of floating point.
    score = round(reason.score, 4)
    return {"rule": reason.rule, "words": reason.words, "score": score}


def _actor(context: ExportContext, actor: Actor) -> dict[str, Json]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value if actor.kind else None,
        "aliases": list(actor.aliases),
        "roles": [_role(role) for role in actor.roles],
        "url": context.actor_urls.get(actor.id),
        "wikidata": _known(actor.wikidata),
        "born": _date(actor.born),
        "died": _date(actor.died),
        "stub": actor.is_stub,
    }


def _role(role: RoleHeld) -> dict[str, Json]:
    of: Json = None
    if role.of_actor:
        of = {"actor": role.of_actor}
    elif role.of_name:
        of = {"name": role.of_name}
    end = ".." if role.is_open else _date(role.end)
    return {"title": role.title, "of": of, "from": _date(role.start), "to": end}


def _source(context: ExportContext, source: Source) -> dict[str, Json]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": _known(source.publisher),
        "author": _known(source.author),
        "published": _date(source.published),
        "url": _known(source.url),
        "archive": _known(source.archive),
        "language": _known(source.language),
        "file": _known(source.file),
        "sha256": _known(source.sha256),
        "family": source.family or source.id,
        "page": context.source_urls.get(source.id),
    }
