from __future__ import annotations

import json
from typing import Any

from sitegen.imports.drafted import (
    DraftActor,
    DraftClaim,
    DraftNote,
    DraftPart,
    DraftRole,
    DraftSource,
    Imported,
)
from sitegen.imports.json_data import read_json
from sitegen.imports.timeline_json import is_record, read

EVENT: dict[str, Any] = {"id": "a", "date": "1907", "title": "A boat", "url": "a.html"}


def imported(
    *events: dict[str, Any], articles: frozenset[str] = frozenset(), **more: Any
) -> Imported:
    whole = {"generator": "sitegen", "version": "1.0", "events": events} | more
    data = read_json(json.dumps(whole))
    assert data is not None
    assert is_record(data)
    return read(data, articles)


def note(event: dict[str, Any], **more: Any) -> DraftNote:
    (found,) = imported(EVENT | event, **more).notes
    return found


def test_dates_texts_and_words_come_back() -> None:
    found = note(
        {"date": "1907-03-10~", "time": "10:30", "zone": "UTC", "summary": "a *b*",
         "status": "disputed", "importance": "normal", "tags": ["x"], "place":
         {"name": "Quay", "lat": None, "lon": None}, "aliases": ["old"]}
    )  # fmt: skip
    assert (found.date, found.time, found.zone) == ("1907-03-10~", "10:30", "UTC")
    assert (found.summary, found.status, found.importance) == (
        "a \\*b\\*",
        "disputed",
        "",
    )
    assert (found.tags, found.aliases, found.id) == (("x",), ("old",), "a")
    assert found.place is not None


def test_sources_are_written_out_and_stored_articles_cited() -> None:
    sources = [
        {"id": "wire", "title": "Log", "file": "seeds/wire.txt", "publisher": "W"},
        {"id": "web", "title": "https://e.example", "url": "https://e.example"},
    ]
    citations = [
        {"source": "wire", "quote": "it floats"},
        {"source": "web", "quote": None},
    ]
    event = {"citations": citations}
    outside = DraftSource(url="https://e.example")
    assert note(event, sources=sources).sources == (
        DraftSource(quote="it floats", title="Log", publisher="W"),
        outside,
    )
    stored = frozenset({"seeds/wire.txt"})
    assert note(event, sources=sources, articles=stored).sources == (
        DraftSource(article="wire.txt", quote="it floats"),
        outside,
    )


def test_claims_name_their_source() -> None:
    sources = [{"id": "web", "title": "Log", "url": "https://e.example"}]
    event = {
        "citations": [{"source": "web"}],
        "claims": [
            {"by": {"source": "web"}, "date": "1908", "text": "Later"},
            {"by": {"actor": "ida"}, "date": None, "text": None},
            {"by": {"name": "A man"}, "date": None, "text": "No"},
        ],
    }
    actors = [{"id": "ida", "name": "Ida Holm", "stub": True}]
    found = note(event, sources=sources, actors=actors)
    assert found.claims == (
        DraftClaim("web", "1908", "Later"),
        DraftClaim("Ida Holm"),
        DraftClaim("A man", "", "No"),
    )
    assert found.sources[0].id == "web"


def test_actors_come_back_and_stubs_by_name() -> None:
    actors = [
        {"id": "ida", "name": "Ida Holm", "kind": "person", "aliases": ["I. H."],
         "roles": [{"title": "Keeper", "of": {"actor": "board"}, "from": "1880", "to": ".."},
                   {"title": "Cook", "of": {"name": "Inn"}, "from": "1880", "to": "1870"}],
         "born": "1850~", "stub": False},
        {"id": "board", "name": "The Board", "kind": None, "stub": True},
    ]  # fmt: skip
    event = {"actors": [{"id": "ida", "name": "Ida Holm", "role": "host"},
                        {"id": "board", "name": "The Board"}]}  # fmt: skip
    found = imported(EVENT | event, actors=actors)
    assert found.notes[0].actors == (DraftPart("ida", "host"), DraftPart("The Board"))
    assert found.actors == (
        DraftActor(
            *("ida", "Ida Holm", "person", ("I. H.",)),
            (
                DraftRole("Keeper", "The Board", "1880", ".."),
                DraftRole("Cook", "Inn", "1880"),
            ),
            born="1850~",
        ),
    )


def test_what_has_no_place_in_a_note_is_told() -> None:
    event = {"origin": "report", "related": ["b", "a"], "status": "odd"}
    (row,) = imported(EVENT | event).rows
    assert isinstance(row.draft, DraftNote)
    assert row.draft.related == ("a",)
    assert row.lost == (
        "that a program read it out of an article",
        "related event “b”, which is not in it",
        "status “odd”",
    )


def test_events_that_cannot_be_notes_are_told() -> None:
    rows = imported(EVENT | {"date": "soon"}, EVENT | {"title": ""}, EVENT).rows
    assert [row.draft is None for row in rows] == [True, True, False]


def test_another_version_is_refused() -> None:
    assert "version “2.0”" in imported(EVENT, version="2.0").refused
    assert "no events" in imported().refused
