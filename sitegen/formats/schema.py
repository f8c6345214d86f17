"""JSON Schema for the files that people write, made from the field tables.

Text editors use it for completion and for a first look while typing; what is
wrong in a file is for the program to say, which knows the character at fault.
So the schema is no stricter than the reader: it takes whatever the reader takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from sitegen.formats import actor, decisions, note, page, sidecar, site
from sitegen.formats.fields.tables import Field, Kind, Table

Json: TypeAlias = "dict[str, Json] | list[Json] | str | bool"

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
# YAML may read a bare 2022, 2022-03-10 or [2022-04-15,2022-04-20] as other than text.
_PLAIN: Final[list[Json]] = ["string", "number"]
_TYPES: Final[Mapping[str, Json]] = MappingProxyType(
    {
        "text": {"type": _PLAIN},
        "markdown": {"type": _PLAIN},
        "address": {"type": "string", "format": "uri"},
        "date": {"type": ["string", "number", "array", "object"]},
        "time": {"type": _PLAIN},
        "zone": {"type": "string"},
        "language": {"type": "string"},
        "id": {"type": _PLAIN},
        "wikidata": {"type": "string", "pattern": "^[Qq][0-9]+$"},
        "number": {"type": ["number", "string"]},
        "integer": {"type": ["integer", "string"]},
        "flag": {"type": ["boolean", "string"]},
    }
)


def note_schema() -> Json:
    """Describe a file of content/notes/: one note, or a list of them."""
    return _file(note.NOTE, "A note", may_be_list=True)


def actor_schema() -> Json:
    """Describe a file of content/actors/: one actor, or a list of them."""
    return _file(actor.ACTOR, "An actor", may_be_list=True)


def site_schema() -> Json:
    """Describe content/site.yaml."""
    return _file(site.SITE, "The site's settings")


def decisions_schema() -> Json:
    """Describe content/decisions.yaml, a list."""
    items = _record(decisions.DECISION)
    return {
        "$schema": _DRAFT,
        "title": "Decisions about proposals",
        "type": "array",
        "items": items,
    }


def sidecar_schema() -> Json:
    """Describe the sidecar of an article in seeds/, or its front matter."""
    return _file(sidecar.META, "What is known about an article")


def page_schema() -> Json:
    """Describe the front matter of a page in content/pages/."""
    return _file(page.PAGE, "The front matter of a page")


SCHEMAS: Final[Mapping[str, Callable[[], Json]]] = MappingProxyType(
    {
        "note": note_schema,
        "actor": actor_schema,
        "site": site_schema,
        "decisions": decisions_schema,
        "sidecar": sidecar_schema,
        "page": page_schema,
    }
)
"""What makes the schema of each kind of file, by the names people ask for."""


def _file(table: Table, title: str, *, may_be_list: bool = False) -> Json:
    record = _record(table)
    head: dict[str, Json] = {"$schema": _DRAFT, "title": title}
    if not may_be_list:
        return head | record
    return head | {"oneOf": [record, {"type": "array", "items": record}]}


def _record(table: Table) -> dict[str, Json]:
    made: dict[str, Json] = {
        "type": "object",
        "properties": {known.key: _property(known) for known in table.fields},
        "additionalProperties": False,
    }
    required: list[Json] = [known.key for known in table.fields if known.required]
    return made | {"required": required} if required else made


def _property(known: Field[object]) -> Json:
    made: dict[str, Json] = {"description": known.description}
    if known.example and known.example != "|":
        made["examples"] = [known.example.strip('"')]
    return made | _kind(known.kind)


def _kind(kind: Kind[object]) -> dict[str, Json]:
    if kind.either:
        return {"anyOf": [_kind(one) for one in kind.either]}
    if kind.table is not None:
        return _record(kind.table)
    if kind.items is not None:
        return {"type": "array", "items": _kind(kind.items)}
    if kind.choices and kind.name == "choice":
        # The words are offered; the reader takes them in capitals as well.
        return {"anyOf": [{"enum": list(kind.choices)}, {"type": "string"}]}
    found = _TYPES.get(kind.name, {})
    return dict(found) if isinstance(found, dict) else {}
