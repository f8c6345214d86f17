"""Notes: events as editors write them, in content/notes/."""

from __future__ import annotations

from typing import Final

from sitegen.core.codes import Severity
from sitegen.core.documents import Importance, Lost, Note, Status
from sitegen.core.outcome import Outcome
from sitegen.core.source import Located, SourceFile
from sitegen.formats.fields import records
from sitegen.formats.fields.dates import CLOCKED, TIME, ZONE
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.forms import ID
from sitegen.formats.fields.kinds import (
    FLAG,
    LONG_PROSE,
    PRIVATE,
    PROSE,
    TEXT,
    choice,
    record,
)
from sitegen.formats.fields.lists import listing
from sitegen.formats.fields.tables import Field, Record, Table
from sitegen.formats.note_parts import (
    ACTOR_REF,
    CLAIM_KIND,
    CORRECTION_KIND,
    MEDIA_KIND,
    PLACE_KIND,
    SOURCE_REF,
)

TITLE = Field(
    "title",
    TEXT,
    "What happened, in a few words.",
    "Kuleba and Lavrov meet in Antalya",
    required=True,
)
WHEN_IT_WAS = Field(
    "date",
    CLOCKED,
    "When it happened (EDTF), as exactly as it is known; the day at the place.",
    "2022-03-10",
    required=True,
)
TIME_OF_DAY = Field("time", TIME, "Time of day at the place.", '"10:30"')
TIME_ZONE = Field("zone", ZONE, "Time zone of the place.", "Europe/Istanbul")
ACTORS = Field(
    "actors",
    listing(ACTOR_REF, "[dmytro-kuleba, sergey-lavrov]"),
    "Who took part: ids, names or aliases, each with a role if you like.",
    "[dmytro-kuleba, sergey-lavrov]",
)
WHERE = Field("place", PLACE_KIND, "Where it happened.", '"Antalya, Türkiye"')
SUMMARY = Field(
    "summary",
    PROSE,
    "One or two sentences.",
    "First meeting at that level since the invasion.",
)
BODY = Field("body", LONG_PROSE, "The long text.", "|")
TAGS = Field(
    "tags",
    listing(TEXT, "[talks, ceasefire]"),
    "Words to filter by.",
    "[talks, ceasefire]",
)
WEIGHT = Field(
    "importance",
    choice(Importance, "importance"),
    "How much it weighs on the page.",
    "major",
)
CERTAINTY = Field(
    "status", choice(Status, "status"), "How sure it is that it happened.", "confirmed"
)
SOURCES = Field(
    "sources",
    listing(SOURCE_REF, "[https://example.org/statement]"),
    "Where it is known from: articles in seeds/ and addresses.",
    "[https://example.org/statement]",
)
CLAIMS = Field(
    "claims",
    listing(CLAIM_KIND, "[{date: 2022-03-07, by: abc-interview}]"),
    "Where sources disagree: who says what.",
    "[{date: 2022-03-07, by: abc-interview, text: Aired on Monday}]",
)
CORRECTIONS = Field(
    "corrections",
    listing(CORRECTION_KIND, "[{date: 2022-03-12, text: What was wrong.}]"),
    "What was wrong on the page, and when that was said.",
    "[{date: 2022-03-12, text: The length of the meeting was wrong.}]",
)
PICTURES = Field(
    "media",
    listing(MEDIA_KIND, "[{file: antalya.jpg, alt: Three ministers at a table}]"),
    "Pictures and documents in content/media/.",
    "[{file: antalya.jpg, alt: The three ministers at a table}]",
)
RELATED = Field(
    "related",
    listing(TEXT, "[antalya-forum-opens]"),
    "Ids of other events.",
    "[antalya-forum-opens]",
)
NOTE_ID = Field(
    "id", ID, "The id, if the file's name is not to be it.", "antalya-talks"
)
ALIASES = Field(
    "aliases",
    listing(ID, "[talks-in-antalya]"),
    "Old ids; each becomes a redirect.",
    "[talks-in-antalya]",
)
DRAFT = Field("draft", FLAG, "Not published without --drafts.", "true")
PRIVATE_REMARK = Field(
    "private", PRIVATE, "A remark that is never published.", "call the press office"
)

NOTE: Final = Table(
    "note",
    (
        *(TITLE, WHEN_IT_WAS, TIME_OF_DAY, TIME_ZONE, ACTORS, WHERE, SUMMARY, BODY),
        *(TAGS, WEIGHT, CERTAINTY, SOURCES, CLAIMS, CORRECTIONS, PICTURES, RELATED),
        *(NOTE_ID, ALIASES, DRAFT, PRIVATE_REMARK),
    ),
    {"headline": "title", "name": "title", "event": "title", "when": "date"}
    | {"timezone": "zone", "tz": "zone", "importance_level": "importance"}
    | {"actor": "actors", "people": "actors", "persons": "actors", "who": "actors"}
    | {"location": "place", "where": "place", "city": "place"}
    | {"description": "summary", "summery": "summary", "text": "body"}
    | {"content": "body", "details": "body", "tag": "tags", "categories": "tags"}
    | {"category": "tags", "keywords": "tags", "source": "sources", "link": "sources"}
    | {"links": "sources", "url": "sources", "article": "sources"}
    | {"articles": "sources", "reference": "sources", "references": "sources"}
    | {"claim": "claims", "correction": "corrections", "image": "media"}
    | {"images": "media", "photo": "media", "picture": "media", "file": "media"}
    | {"alias": "aliases", "old_ids": "aliases", "slug": "id", "see_also": "related"}
    | {"comment": "private", "note": "private", "remark": "private"}
    | {"priority": "importance", "certainty": "status"},
    dict.fromkeys(
        ("year", "month", "day"),
        "a date stands in one line: date: 2022, date: 2022-03 or date: 2022-03-10",
    )
    | dict.fromkeys(
        ("start", "end", "from", "to", "until", "end_date", "start_date"),
        "a range stands in one line: date: 2022-03-03/2022-03-07",
    )
    | dict.fromkeys(
        ("lat", "lon", "latitude", "longitude", "coordinates"),
        "coordinates belong to the place: "
        "place: {name: Antalya, lat: 36.86, lon: 31.06}",
    )
    | {"confirmed": "how sure it is stands in one line: status: confirmed"}
    | {"published": "every note is published that does not have draft: true"}
    | {"quote": "a quote belongs to its source: sources: [{article: …, quote: …}]"},
)


def decode(file: SourceFile) -> Outcome[tuple[Note, ...]]:
    """Read the notes of a file: one, a list, or several documents."""
    read = decode_each(file)
    return Outcome(records.usable(read.value), read.diagnostics)


def decode_each(file: SourceFile) -> Outcome[tuple[Note | Lost, ...]]:
    """Read the notes of a file, with what can't be used in its place."""
    return records.read_each(file, record(NOTE, _note), NOTE)


def _note(found: Record, faults: Faults) -> Note | None:
    title, date = found.get(TITLE), found.get(WHEN_IT_WAS)
    if title is None or date is None:
        return None
    _check_times(found, faults)
    return Note(
        # Without an id of its own, the stage gives one: it knows which are taken.
        id=found.get(NOTE_ID) or Located("", found.span),
        span=found.span,
        title=title,
        date=date.date,
        time=found.get(TIME_OF_DAY) or date.time,
        zone=found.get(TIME_ZONE) or date.zone,
        actors=found.get(ACTORS) or (),
        place=found.get(WHERE),
        summary=found.get(SUMMARY),
        body=found.get(BODY),
        tags=found.get(TAGS) or (),
        importance=found.get(WEIGHT) or Importance.NORMAL,
        status=found.get(CERTAINTY) or Status.REPORTED,
        sources=found.get(SOURCES) or (),
        has_lost_sources=_has_lost_sources(found, faults),
        claims=found.get(CLAIMS) or (),
        corrections=found.get(CORRECTIONS) or (),
        media=found.get(PICTURES) or (),
        related=found.get(RELATED) or (),
        aliases=found.get(ALIASES) or (),
        draft=found.get(DRAFT) or False,
    )


def _has_lost_sources(found: Record, faults: Faults) -> bool:
    """Tell whether sources are named that can't be read; why has been said."""
    if not found.has_tried("sources"):
        return False
    place = found.place(SOURCES)
    return found.get(SOURCES) is None or any(
        said.span is not None
        and said.severity is Severity.ERROR
        and place.start <= said.span.start < place.end
        for said in faults.all()
    )


def _check_times(found: Record, faults: Faults) -> None:
    """Tell when the date and `time:` give two times of day."""
    date, time = found.get(WHEN_IT_WAS), found.get(TIME_OF_DAY)
    if date is None or not (date.time and time) or date.time[:5] == time[:5]:
        return
    faults.say(
        "time-doubled",
        f"the date says {date.time} and “time” says {time}",
        found.place(TIME_OF_DAY),
        hint="keep the one that is right; until then, “time” counts",
    )
