"""What stands inside a note: mentions of actors, a place, sources, claims, pictures."""

from __future__ import annotations

from typing import Final

from sitegen.core.documents import (
    ActorRef,
    ClaimRef,
    Correction,
    Media,
    Place,
    SourceRef,
)
from sitegen.formats.fields import nodes
from sitegen.formats.fields.dates import WHEN
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.forms import ADDRESS, LANGUAGE, NUMBER
from sitegen.formats.fields.kinds import (
    TEXT,
    WORDS,
    either,
    plain_or_record,
    record,
    tight_key,
)
from sitegen.formats.fields.nodes import Node
from sitegen.formats.fields.places import place_of
from sitegen.formats.fields.tables import Field, Kind, Record, Table

# --- actors ------------------------------------------------------------------

ACTOR_NAME = Field(
    "actor", TEXT, "Id, name or alias of an actor.", "dmytro-kuleba", required=True
)
ACTOR_ROLE = Field("role", WORDS, "What the actor did in this event.", "host")
ACTOR: Final = Table(
    "mention of an actor",
    (ACTOR_NAME, ACTOR_ROLE),
    {"name": "actor", "id": "actor", "person": "actor", "as": "role", "title": "role"},
)


def _actor(found: Record, faults: Faults) -> ActorRef | None:
    del faults
    name = found.get(ACTOR_NAME)
    if name is None:
        return None
    role = found.get(ACTOR_ROLE) or ""
    return ActorRef(name, role, found.place(ACTOR_ROLE) if role else None)


def _actor_name(node: Node, faults: Faults, key: str) -> ActorRef | None:
    name = TEXT.read(node, faults, key)
    return ActorRef(name) if name is not None else None


ACTOR_REF: Final = plain_or_record(
    Kind("text", "an id or a name", _actor_name), record(ACTOR, _actor)
)

# --- place -------------------------------------------------------------------

PLACE_NAME = Field(
    "name", WORDS, "The place as readers call it.", '"Antalya, Türkiye"', required=True
)
PLACE_LAT = Field("lat", NUMBER, "Degrees north; south is negative.", "36.86")
PLACE_LON = Field("lon", NUMBER, "Degrees east; west is negative.", "31.06")
PLACE: Final = Table(
    "place",
    (PLACE_NAME, PLACE_LAT, PLACE_LON),
    {"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon"}
    | {"title": "name", "place": "name"},
    dict.fromkeys(
        ("coordinates", "coords", "position", "latlng", "gps", "point"),
        "write each by itself: lat: 36.86, lon: 31.06",
    ),
)


def _place(found: Record, faults: Faults) -> Place | None:
    name = found.get(PLACE_NAME)
    if name is None:
        return None
    lat, lon = found.get(PLACE_LAT), found.get(PLACE_LON)
    point = place_of(lat, lon, found, faults)
    return Place(name, *point)


def _place_name(node: Node, faults: Faults, key: str) -> Place | None:
    name = WORDS.read(node, faults, key)
    return Place(name) if name is not None else None


PLACE_KIND: Final = plain_or_record(
    Kind("text", "the name of a place", _place_name), record(PLACE, _place)
)

# --- sources -----------------------------------------------------------------

SOURCE_ARTICLE = Field(
    "article",
    TEXT,
    "File name of an article in seeds/, with or without its ending.",
    "000_aba025860246f760.txt",
)
SOURCE_QUOTE = Field(
    "quote",
    TEXT,
    "The words of the article that say so; checked at every build.",
    '"no progress was accomplished on that"',
)
SOURCE_ID = Field("id", TEXT, "A name for `by:` in claims.", "abc-interview")
SOURCE_URL = Field(
    "url", ADDRESS, "Address of what is cited.", "https://example.org/statement"
)
SOURCE_TITLE = Field("title", WORDS, "Title of what is cited.", "Statement")
SOURCE_PUBLISHER = Field("publisher", WORDS, "Who published it.", "Ministry")
SOURCE_AUTHOR = Field("author", WORDS, "Who wrote it.", "Staff")
SOURCE_DATE = Field("date", WHEN, "When it was published.", "2022-03-10")
SOURCE_ARCHIVE = Field(
    "archive", ADDRESS, "Address of an archived copy.", "https://archive.example/x"
)
SOURCE_LANGUAGE = Field("language", LANGUAGE, "Language code of what is cited.", "en")
SOURCE: Final = Table(
    "source",
    (
        *(SOURCE_ARTICLE, SOURCE_QUOTE, SOURCE_URL, SOURCE_TITLE, SOURCE_PUBLISHER),
        *(SOURCE_AUTHOR, SOURCE_DATE, SOURCE_ARCHIVE, SOURCE_LANGUAGE, SOURCE_ID),
    ),
    {"link": "url", "href": "url", "address": "url", "file": "article"}
    | {"seed": "article", "text": "quote", "passage": "quote", "lang": "language"}
    | {"name": "title", "published": "date", "outlet": "publisher"},
)


def _source(found: Record, faults: Faults) -> SourceRef | None:
    article = found.get(SOURCE_ARTICLE)
    url = found.get(SOURCE_URL) or ""
    title = found.get(SOURCE_TITLE) or ""
    if article is None and not url and not title:
        if not (found.has_tried("url") or found.has_tried("article")):
            faults.say(
                "source-empty",
                "this source names neither an article nor an address nor a title",
                faults.span(found.span.start, found.span.start + 1),
                hint="add article: with a file name of seeds/, or url: with an address",
            )
        return None
    return SourceRef(
        found.span,
        article,
        found.get(SOURCE_QUOTE),
        found.get(SOURCE_ID),
        url,
        title,
        found.get(SOURCE_PUBLISHER) or "",
        found.get(SOURCE_AUTHOR) or "",
        found.get(SOURCE_DATE),
        found.get(SOURCE_ARCHIVE) or "",
        found.get(SOURCE_LANGUAGE) or "",
    )


def _source_url(node: Node, faults: Faults, key: str) -> SourceRef | None:
    url = ADDRESS.read(node, faults, key)
    return SourceRef(node.span, url=url) if url is not None else None


def _source_article(node: Node, faults: Faults, key: str) -> SourceRef | None:
    article = TEXT.read(node, faults, key)
    return SourceRef(node.span, article) if article is not None else None


_BARE_URL: Final = Kind("address", ADDRESS.wanted, _source_url)
_BARE_ARTICLE: Final = Kind("text", "the file name of an article", _source_article)
_FULL_SOURCE: Final = record(SOURCE, _source)


def _pick_source(node: Node) -> Kind[SourceRef]:
    if not isinstance(node, nodes.Scalar) or tight_key(node, _FULL_SOURCE):
        return _FULL_SOURCE
    is_url = "://" in node.text or node.text.startswith("www.")
    return _BARE_URL if is_url else _BARE_ARTICLE


SOURCE_REF: Final = either(
    "either", _BARE_URL, _BARE_ARTICLE, _FULL_SOURCE, pick=_pick_source
)

# --- claims, corrections, media ----------------------------------------------

CLAIM_BY = Field(
    "by",
    TEXT,
    "Who says so: the id of a source, an article, an actor, or words.",
    "abc-interview",
    required=True,
)
CLAIM_TEXT = Field("text", WORDS, "What is said.", "Aired on Monday")
CLAIM_DATE = Field("date", WHEN, "The date that is given.", "2022-03-07")
CLAIM: Final = Table(
    "claim",
    (CLAIM_DATE, CLAIM_BY, CLAIM_TEXT),
    {"source": "by", "who": "by", "says": "text", "claim": "text"},
)


def _claim(found: Record, faults: Faults) -> ClaimRef | None:
    del faults
    by = found.get(CLAIM_BY)
    if by is None:
        return None
    return ClaimRef(by, found.get(CLAIM_TEXT) or "", found.get(CLAIM_DATE))


CORRECTION_DATE = Field(
    "date", WHEN, "When the correction was made.", "2022-03-12", required=True
)
CORRECTION_TEXT = Field(
    "text",
    WORDS,
    "What was wrong.",
    "The length of the meeting was wrong.",
    required=True,
)
CORRECTION: Final = Table("correction", (CORRECTION_DATE, CORRECTION_TEXT))


def _correction(found: Record, faults: Faults) -> Correction | None:
    del faults
    date, text = found.get(CORRECTION_DATE), found.get(CORRECTION_TEXT)
    return Correction(date, text) if date is not None and text is not None else None


MEDIA_FILE = Field(
    "file", TEXT, "A file below content/media/.", "antalya.jpg", required=True
)
MEDIA_ALT = Field(
    "alt",
    WORDS,
    "What the picture shows, for those who don't see it.",
    "The three ministers at a table",
    required=True,
)
MEDIA_CREDIT = Field("credit", WORDS, "Who made it.", "Ministry of Foreign Affairs")
MEDIA_LICENCE = Field("licence", WORDS, "On which terms it is used.", "CC BY 4.0")
MEDIA: Final = Table(
    "picture",
    (MEDIA_FILE, MEDIA_ALT, MEDIA_CREDIT, MEDIA_LICENCE),
    {"license": "licence", "image": "file", "src": "file", "path": "file"}
    | {"caption": "alt", "text": "alt", "description": "alt", "author": "credit"},
)


def _media(found: Record, faults: Faults) -> Media | None:
    del faults
    file, alt = found.get(MEDIA_FILE), found.get(MEDIA_ALT)
    if file is None or alt is None:
        return None
    credit, licence = found.get(MEDIA_CREDIT), found.get(MEDIA_LICENCE)
    return Media(file, alt, credit or "", licence or "")


MEDIA_KIND: Final = record(MEDIA, _media)
CLAIM_KIND: Final = record(CLAIM, _claim)
CORRECTION_KIND: Final = record(CORRECTION, _correction)
