"""`timeline.schema.json`: what `timeline.json` may hold, in JSON Schema 2020-12.

Strict, so that a test against it finds every key that nobody has described.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.core.documents import ActorKind, Importance, Status
from sitegen.core.model import Origin
from sitegen.core.page import OutputFile
from sitegen.exports.context import ExportContext
from sitegen.exports.json_text import Json, json_file
from sitegen.exports.timeline_json import SCHEMA_NAME, VERSION

NAME = SCHEMA_NAME

_Fields = dict[str, Json]

_ISO_DAY = r"^(-?[0-9]{4}|[+-][0-9]{5,})-[0-9]{2}-[0-9]{2}$"
_RELATIVE = r"^(?![a-zA-Z][a-zA-Z0-9+.-]*:|/)"


def make(context: ExportContext) -> OutputFile:
    """Write the schema; it has an address of its own where the site has one."""
    head: _Fields = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if context.base_url:
        head["$id"] = context.absolute(NAME)
    head["title"] = f"sitegen timeline, version {VERSION}"
    return json_file(NAME, head | _record() | {"$defs": _definitions()})


def _object(
    description: str, fields: Mapping[str, Json], optional: str = ""
) -> _Fields:
    """Describe an object that has all of `fields` and no other, except `optional`."""
    return {
        "description": description,
        "type": "object",
        "properties": fields,
        "required": [name for name in fields if name != optional],
        "additionalProperties": False,
    }


def _text(description: str) -> _Fields:
    return {"description": description, "type": "string"}


def _text_or_null(description: str) -> _Fields:
    return {"description": description, "type": ["string", "null"], "minLength": 1}


def _one_of(description: str, values: type[Origin | Status | Importance]) -> _Fields:
    return {"description": description, "enum": [value.value for value in values]}


def _list(description: str, items: Json) -> _Fields:
    return {"description": description, "type": "array", "items": items}


def _ref(name: str, description: str = "") -> _Fields:
    said: _Fields = {"description": description} if description else {}
    return said | {"$ref": f"#/$defs/{name}"}


def _or_null(name: str, description: str) -> _Fields:
    return {"description": description, "anyOf": [_ref(name), {"type": "null"}]}


def _record() -> _Fields:
    fields: _Fields = {
        "$schema": {"description": "The address of this schema.", "const": NAME},
        "version": {
            "description": "The version of the form. A reader of 1.0 reads every 1.x.",
            "const": VERSION,
        },
        "generator": {"description": "The program that wrote it.", "const": "sitegen"},
        "title": _text("The name of the timeline."),
        "description": _text_or_null("What it is about."),
        "language": _text("The language it is written in (BCP 47)."),
        "licence": _or_null("licence", "The terms of use; null if none are stated."),
        "base_url": {
            "description": "The address that relative addresses begin at. Left out "
            "where it is not known; they begin at this file's folder then.",
            "type": "string",
            "format": "uri",
        },
        "events": _list("What happened, in order of time.", _ref("event")),
        "actors": _list("Who acted, in order of id.", _ref("actor")),
        "sources": _list("What is cited, in order of id.", _ref("source")),
    }
    return _object("A timeline: dated events and their sources.", fields, "base_url")


def _scalars() -> _Fields:
    return {
        "id": {
            "description": "Names an entry within this file, and does not change.",
            "type": "string",
            "minLength": 1,
        },
        "edtf": {
            "description": "A date in the Extended Date/Time Format of ISO 8601-2, "
            "levels 0 to 2, exactly as exact as its source. Years are astronomical: "
            "0000 is 1 BCE and -0043 is 44 BCE.",
            "type": "string",
            "pattern": r"^[^\s]+$",
        },
        "day": {
            "description": "A day of the proleptic Gregorian calendar in ISO 8601; "
            "years of five digits or more have a sign.",
            "type": "string",
            "pattern": _ISO_DAY,
        },
        "address": {
            "description": "An address relative to the site's root.",
            "type": "string",
            "pattern": _RELATIVE,
        },
    }


def _definitions() -> _Fields:
    return _scalars() | {
        "licence": _object(
            "Terms of use.",
            {"name": _text("Their name."), "url": _text_or_null("Where they stand.")},
        ),
        "event": _object("Something that happened.", _event_time() | _event_rest()),
        "participation": _participation(),
        "place": _place(),
        "citation": _citation(),
        "claim": _claim(),
        "claimant": _claimant(),
        "correction": _correction(),
        "reason": _reason(),
        "actor": _actor(),
        "role": _role(),
        "institution": _institution(),
        "source": _source(),
    }


def _event_time() -> _Fields:
    return {
        "id": _ref("id"),
        "date": _ref("edtf", "When it happened, at its place."),
        "earliest": _or_null(
            "day", "The first day that `date` can mean; null if it has no lower bound."
        ),
        "latest": _or_null(
            "day", "The last day that `date` can mean; null if it has no upper bound."
        ),
        "date_words": _text("The date in words, for people."),
        "time": _text_or_null("The time of day at the place: HH:MM or HH:MM:SS."),
        "zone": _text_or_null("The time zone: an IANA name or a distance from UTC."),
    }


def _event_rest() -> _Fields:
    return {
        "title": _text("What happened, in one line."),
        "summary": _text_or_null("What happened, in a few sentences of plain text."),
        "origin": _one_of(
            "note: an editor wrote it. report: the program read it out of an article.",
            Origin,
        ),
        "status": _one_of("How sure it is that it happened as told.", Status),
        "importance": _one_of("How much it weighs among the events.", Importance),
        "actors": _list("Who took part.", _ref("participation")),
        "place": _or_null("place", "Where it happened."),
        "tags": _list("What it is about.", {"type": "string"}),
        "citations": _list("Its sources.", _ref("citation")),
        "claims": _list("Who says otherwise.", _ref("claim")),
        "corrections": _list("What was wrong here before.", _ref("correction")),
        "related": _list("Ids of events that belong to it.", _ref("id")),
        "aliases": _list("Ids it had before.", _ref("id")),
        "reasons": _list("Why the program proposed or joined it.", _ref("reason")),
        "url": _or_null("address", "Its page."),
    }


def _participation() -> _Fields:
    return _object(
        "An actor's part in an event.",
        {
            "id": _or_null("id", "The id of an actor; null for a passing figure."),
            "name": _text("The actor's name."),
            "role": _text_or_null("The part that the actor had."),
        },
    )


def _place() -> _Fields:
    return _object(
        "Where something happened.",
        {
            "name": _text("Its name."),
            "lat": {
                "description": "Degrees north, WGS 84; null if not known.",
                "type": ["number", "null"],
                "minimum": -90,
                "maximum": 90,
            },
            "lon": {
                "description": "Degrees east, WGS 84; null if not known.",
                "type": ["number", "null"],
                "minimum": -180,
                "maximum": 180,
            },
        },
    )


def _citation() -> _Fields:
    position: _Fields = {"type": ["integer", "null"], "minimum": 0}
    stored = "in the article as it is stored; null if it is not stored."
    return _object(
        "A source, and the words that it is cited for (W3C TextQuoteSelector and "
        "TextPositionSelector).",
        {
            "source": _ref("id", "The id of a source."),
            "quote": _text_or_null("The words, spelled as in the source."),
            "start": {
                "description": f"Where the words begin {stored} Counted in "
                "Unicode code points from 0."
            }
            | position,
            "end": {"description": f"Where the words end, exclusive, {stored}"}
            | position,
            "prefix": _text_or_null("The words right before."),
            "suffix": _text_or_null("The words right after."),
            "paragraph": {
                "description": "The paragraph, counted from 1.",
                "type": ["integer", "null"],
                "minimum": 1,
            },
            "found": {
                "description": "False if the words no longer stand in the article.",
                "type": "boolean",
            },
            "by": {
                "description": "Who joined the source to the event.",
                "enum": ["editor", "machine"],
            },
        },
    )


def _claim() -> _Fields:
    return _object(
        "What somebody says who disagrees.",
        {
            "by": _ref("claimant", "Who says it."),
            "date": _or_null("edtf", "The date that is claimed."),
            "text": _text_or_null("What is claimed."),
        },
    )


def _claimant() -> _Fields:
    kinds = {
        "source": _ref("id", "The id of a source."),
        "actor": _ref("id", "The id of an actor."),
        "name": _text("Somebody who is neither."),
    }
    return {
        "description": "A source, an actor, or somebody else.",
        "oneOf": [
            _object(f"By {name}.", {name: field}) for name, field in kinds.items()
        ],
    }


def _correction() -> _Fields:
    return _object(
        "Something that was wrong.",
        {
            "date": _ref("edtf", "When it was corrected."),
            "text": _text("What was wrong."),
        },
    )


def _reason() -> _Fields:
    return _object(
        "One ground for what the program did.",
        {
            "rule": _text("The name of the rule."),
            "words": _text("The ground in words."),
            "score": {"description": "Its weight.", "type": "number"},
        },
    )


def _actor() -> _Fields:
    kinds: list[Json] = [kind.value for kind in ActorKind]
    return _object(
        "A person, an organisation, a state or a group.",
        {
            "id": _ref("id"),
            "name": _text("The name."),
            "kind": {
                "description": "What it is; null if nobody has said.",
                "enum": [*kinds, None],
            },
            "aliases": _list("Other names.", {"type": "string"}),
            "roles": _list("Offices held.", _ref("role")),
            "url": _or_null("address", "Its page."),
            "wikidata": _text_or_null("Its id at Wikidata."),
            "born": _or_null("edtf", "When born or founded."),
            "died": _or_null("edtf", "When died or dissolved."),
            "stub": {
                "description": "True if events name it but no file describes it.",
                "type": "boolean",
            },
        },
    )


def _role() -> _Fields:
    return _object(
        "An office or part that an actor had for some time.",
        {
            "title": _text("Its title."),
            "of": _or_null("institution", "For whom."),
            "from": _or_null("edtf", "Since when; null if not known."),
            "to": _or_null("edtf", "Until when; .. if still held, null if not known."),
        },
    )


def _institution() -> _Fields:
    kinds = {"actor": _ref("id", "The id of an actor."), "name": _text("Another name.")}
    return {
        "description": "What an office belongs to.",
        "oneOf": [
            _object(f"Known by its {name}.", {name: field})
            for name, field in kinds.items()
        ],
    }


def _source() -> _Fields:
    return _object(
        "Something that is cited.",
        {
            "id": _ref("id"),
            "title": _text("Its title."),
            "publisher": _text_or_null("Who published it."),
            "author": _text_or_null("Who wrote it."),
            "published": _or_null("edtf", "When it was published."),
            "url": _text_or_null("Where it stands."),
            "archive": _text_or_null("Where a copy is archived."),
            "language": _text_or_null("Its language (BCP 47)."),
            "file": _text_or_null("The stored article; null if it is not stored."),
            "sha256": _text_or_null("Checksum of the stored article's bytes."),
            "family": _ref(
                "id",
                "The id of the source that this is a copy of, or its own. Sources of "
                "one family count as one.",
            ),
            "page": _or_null("address", "Its page on this site."),
        },
    )
