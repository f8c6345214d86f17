"""Actors: people, organisations, states and groups, in content/actors/."""

from __future__ import annotations

from typing import Final

from sitegen.core.documents import ActorKind, ActorRecord, Link, Lost, Media, Role
from sitegen.core.outcome import Outcome
from sitegen.core.source import Located, SourceFile
from sitegen.core.when import When
from sitegen.formats.fields import nodes, records
from sitegen.formats.fields.dates import WHEN
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.forms import ADDRESS, ID, WIKIDATA
from sitegen.formats.fields.kinds import (
    LONG_PROSE,
    PRIVATE,
    PROSE,
    TEXT,
    WORDS,
    choice,
    either,
    plain_or_record,
    record,
)
from sitegen.formats.fields.lists import listing
from sitegen.formats.fields.nodes import Node
from sitegen.formats.fields.tables import Field, Kind, Record, Table
from sitegen.formats.note_parts import MEDIA_KIND

_STILL: Final = ("..", "now", "today", "present")


def _end(node: Node, faults: Faults, key: str) -> When | str | None:
    """Read the end of a role; `..` stands for a role that is still held."""
    if isinstance(node, nodes.Scalar) and node.text.strip().casefold() in _STILL:
        return ".."
    return WHEN.read(node, faults, key)


_END: Final[Kind[When | str]] = Kind(
    "date", 'a date such as 2022-03-10, or ".." where it is still so', _end
)

ROLE_TITLE = Field(
    "title", WORDS, "The office or part.", "Minister of Foreign Affairs", required=True
)
ROLE_OF = Field("of", TEXT, "For whom: the id or name of an actor.", "ukraine")
ROLE_FROM = Field("from", WHEN, "Since when (EDTF).", "2020-03-04")
ROLE_TO = Field("to", _END, "Until when (EDTF); .. where it is still so.", "2024-09-05")
ROLE: Final = Table(
    "role",
    (ROLE_TITLE, ROLE_OF, ROLE_FROM, ROLE_TO),
    {"name": "title", "role": "title", "office": "title", "position": "title"}
    | {"start": "from", "since": "from", "begin": "from", "end": "to", "until": "to"}
    | {"for": "of", "organisation": "of", "state": "of"},
)


def _role(found: Record, faults: Faults) -> Role | None:
    title = found.get(ROLE_TITLE)
    if title is None:
        return None
    start, end = found.get(ROLE_FROM), found.get(ROLE_TO)
    until = end if isinstance(end, When) else None
    _check_order(start, until, found, faults)
    return Role(title, found.get(ROLE_OF), start, until, end == "..")


def _check_order(
    start: When | None, until: When | None, found: Record, faults: Faults
) -> None:
    if start is None or until is None:
        return
    first, last = start.earliest, until.latest
    if first is not None and last is not None and last < first:
        faults.say(
            "date-order",
            f"the role ends ({until.text}) before it begins ({start.text})",
            found.place(ROLE_TO),
            hint="check both dates",
        )


def _role_title(node: Node, faults: Faults, key: str) -> Role | None:
    title = WORDS.read(node, faults, key)
    return Role(title) if title is not None else None


ROLE_KIND: Final = plain_or_record(
    Kind("text", "the title of a role", _role_title), record(ROLE, _role)
)

LINK_TITLE = Field("title", WORDS, "The words of the link.", "Official site")
LINK_URL = Field(
    "url", ADDRESS, "Where it leads.", "https://example.org", required=True
)
LINK: Final = Table(
    "link",
    (LINK_TITLE, LINK_URL),
    {"name": "title", "text": "title", "href": "url", "link": "url"},
)


def _link(found: Record, faults: Faults) -> Link | None:
    del faults
    url = found.get(LINK_URL)
    return Link(found.get(LINK_TITLE) or url, url) if url is not None else None


def _bare_link(node: Node, faults: Faults, key: str) -> Link | None:
    url = ADDRESS.read(node, faults, key)
    return Link(url, url) if url is not None else None


LINK_KIND: Final = plain_or_record(
    Kind("address", ADDRESS.wanted, _bare_link), record(LINK, _link)
)


def _image_file(node: Node, faults: Faults, key: str) -> Media | None:
    """Refuse a bare file name: a picture needs words for those who don't see it."""
    file = TEXT.read(node, faults, key)
    if file is not None:
        faults.say(
            "key-missing",
            f"“{key}” has no “alt”: words for those who don't see the picture",
            node.span,
            hint=f"write {key}: {{file: {file.value}, alt: What it shows}}",
        )
    return None


def _pick_image(node: Node) -> Kind[Media]:
    is_name = isinstance(node, nodes.Scalar)
    return Kind("text", MEDIA_KIND.wanted, _image_file) if is_name else MEDIA_KIND


NAME = Field(
    "name", TEXT, "The name as readers know it.", "Dmytro Kuleba", required=True
)
KIND = Field("kind", choice(ActorKind, "kind of actor"), "What it is.", "person")
ALIASES = Field(
    "aliases",
    listing(TEXT, "[Kuleba, Дмитро Кулеба]"),
    "Other names and spellings, in any alphabet.",
    "[Kuleba, Дмитро Кулеба]",
)
ROLES = Field(
    "roles",
    listing(ROLE_KIND, "[{title: Minister, of: ukraine, from: 2020-03-04}]"),
    "Offices and parts, with their dates.",
    "[{title: Minister of Foreign Affairs, of: ukraine, from: 2020-03-04}]",
)
SUMMARY = Field(
    "summary", PROSE, "One or two sentences.", "Foreign minister of Ukraine."
)
BODY = Field("body", LONG_PROSE, "The long text.", "|")
WIKIDATA_ID = Field("wikidata", WIKIDATA, "Its number in Wikidata.", "Q58217")
LINKS = Field(
    "links",
    listing(LINK_KIND, '[{title: Official site, url: "https://example.org"}]'),
    "Links outwards.",
    '[{title: Official site, url: "https://example.org"}]',
)
IMAGE = Field(
    "image",
    either("record", MEDIA_KIND, pick=_pick_image),
    "A picture in content/media/.",
    "{file: kuleba.jpg, alt: Dmytro Kuleba at a lectern}",
)
BORN = Field("born", WHEN, "When it was born or founded (EDTF).", "1981-04-19")
DIED = Field("died", WHEN, "When it died or was dissolved (EDTF).", "2022")
ACTOR_ID = Field(
    "id", ID, "The id, if the file's name is not to be it.", "dmytro-kuleba"
)
OLD_IDS = Field(
    "old_ids",
    listing(ID, "[kuleba]"),
    "Old ids; each becomes a redirect.",
    "[kuleba]",
)
PRIVATE_REMARK = Field(
    "private", PRIVATE, "A remark that is never published.", "check the spelling"
)

ACTOR: Final = Table(
    "actor",
    (
        *(NAME, KIND, ALIASES, ROLES, SUMMARY, BODY, WIKIDATA_ID, LINKS, IMAGE),
        *(BORN, DIED, ACTOR_ID, OLD_IDS, PRIVATE_REMARK),
    ),
    {"title": "name", "type": "kind", "alias": "aliases", "names": "aliases"}
    | {"aka": "aliases", "role": "roles", "office": "roles", "offices": "roles"}
    | {"description": "summary", "summery": "summary", "bio": "body", "text": "body"}
    | {"link": "links", "url": "links", "website": "links", "photo": "image"}
    | {"media": "image", "picture": "image", "birth": "born", "death": "died"}
    | {"founded": "born", "dissolved": "died", "slug": "id", "old_id": "old_ids"},
)


def decode(file: SourceFile) -> Outcome[tuple[ActorRecord, ...]]:
    """Read the actors of a file: one, a list, or several documents."""
    read = decode_each(file)
    return Outcome(records.usable(read.value), read.diagnostics)


def decode_each(file: SourceFile) -> Outcome[tuple[ActorRecord | Lost, ...]]:
    """Read the actors of a file, with what can't be used in its place."""
    return records.read_each(file, record(ACTOR, _actor), ACTOR)


def _actor(found: Record, faults: Faults) -> ActorRecord | None:
    name = found.get(NAME)
    if name is None:
        return None
    born, died = found.get(BORN), found.get(DIED)
    if born is not None and died is not None:
        first, last = born.earliest, died.latest
        if first is not None and last is not None and last < first:
            faults.say(
                "date-order",
                f"died: {died.text} lies before born: {born.text}",
                found.place(DIED),
                hint="check both dates",
            )
    return ActorRecord(
        id=found.get(ACTOR_ID) or Located("", found.span),
        span=found.span,
        name=name,
        kind=found.get(KIND),
        aliases=found.get(ALIASES) or (),
        roles=found.get(ROLES) or (),
        summary=found.get(SUMMARY),
        body=found.get(BODY),
        wikidata=found.get(WIKIDATA_ID) or "",
        links=found.get(LINKS) or (),
        image=found.get(IMAGE),
        born=born,
        died=died,
        old_ids=found.get(OLD_IDS) or (),
    )
