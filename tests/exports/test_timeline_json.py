from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sitegen.core.date_words import words
from sitegen.core.documents import Prose
from sitegen.core.edtf import parse
from sitegen.core.model import Citation, Claim, Participation, Timeline
from sitegen.core.source import Span
from sitegen.exports import timeline_json, timeline_schema
from sitegen.exports.context import ExportContext

DOC = Path(__file__).parents[2] / "docs" / "data.md"


def _read(context: ExportContext) -> Any:
    return json.loads(timeline_json.make(context).data)


def _check(context: ExportContext) -> Any:
    schema = json.loads(timeline_schema.make(context).data)
    Draft202012Validator.check_schema(schema)
    data = _read(context)
    assert [
        fault.message for fault in Draft202012Validator(schema).iter_errors(data)
    ] == []
    return data


def _keys(data: Any) -> set[str]:
    if isinstance(data, dict):
        return set(data).union(*map(_keys, data.values()))
    if isinstance(data, list):
        return set().union(*map(_keys, data))
    return set()


@pytest.mark.parametrize("base_url", ["", "https://example.org/talks/"])
def test_the_record_is_what_its_schema_says(full: Any, base_url: str) -> None:
    data = _check(full(base_url=base_url))
    assert data["version"] == "1.0"
    assert data["$schema"] == "timeline.schema.json"
    assert data.get("base_url", "") == base_url


def test_an_empty_timeline_is_what_the_schema_says_too(context: Any) -> None:
    data = _check(context())
    assert (data["events"], data["actors"], data["sources"]) == ([], [], [])
    assert data["licence"] is None


def test_an_event_has_all_that_is_known_of_it(full: Any) -> None:
    (talks,) = [event for event in _read(full())["events"] if event["id"] == "antalya"]
    assert talks == {
        "id": "antalya",
        "date": "2022-03-10",
        "earliest": "2022-03-10",
        "latest": "2022-03-10",
        "date_words": "10 March 2022",
        "time": "10:30",
        "zone": "Europe/Istanbul",
        "title": "Kuleba and Lavrov meet in Antalya",
        "summary": "First meeting, see.",
        "origin": "note",
        "status": "confirmed",
        "importance": "major",
        "actors": [
            {"id": "kuleba", "name": "Dmytro Kuleba", "role": None},
            {"id": "somebody", "name": "Somebody", "role": "host"},
        ],
        "place": {"name": "Antalya, Türkiye", "lat": 36.86, "lon": 31.06},
        "tags": ["talks", "cease-fire"],
        "citations": [
            {
                "source": "wire",
                "quote": "no progress",
                "start": 120,
                "end": 131,
                "prefix": "said ",
                "suffix": " on that",
                "paragraph": 4,
                "found": True,
                "by": "editor",
            },
            {
                "source": "copy",
                "quote": None,
                "start": None,
                "end": None,
                "prefix": None,
                "suffix": None,
                "paragraph": None,
                "found": False,
                "by": "machine",
            },
        ],
        "claims": [
            {"by": {"source": "wire"}, "date": "2022-03-07", "text": "Aired on Monday"},
            {"by": {"actor": "kuleba"}, "date": "2022-03-08", "text": None},
            {"by": {"name": "A spokesman"}, "date": None, "text": "Never happened"},
        ],
        "corrections": [{"date": "2022-03-12", "text": "The length was wrong."}],
        "related": ["later"],
        "aliases": ["talks-in-antalya"],
        "reasons": [{"rule": "same-day", "words": "Same day and actors", "score": 0.3}],
        "url": "events/antalya.html",
    }


def test_actors_have_their_offices_with_dates_as_exact_as_known(full: Any) -> None:
    data = _read(full())
    assert [actor["id"] for actor in data["actors"]] == [
        "kuleba",
        "somebody",
        "ukraine",
    ]
    assert data["actors"][0] == {
        "id": "kuleba",
        "name": "Dmytro Kuleba",
        "kind": "person",
        "aliases": ["Дмитро Кулеба"],
        "roles": [
            {
                "title": "Foreign minister",
                "of": {"actor": "ukraine"},
                "from": "2020-03-04",
                "to": "..",
            },
            {
                "title": "Envoy",
                "of": {"name": "Council of Europe"},
                "from": None,
                "to": "2019-08",
            },
            {"title": "Diplomat", "of": None, "from": None, "to": None},
        ],
        "url": "actors/kuleba.html",
        "wikidata": "Q12110464",
        "born": "1981-04-19",
        "died": "2099~",
        "stub": False,
    }
    assert data["actors"][1]["stub"] is True
    assert data["actors"][1]["kind"] is None


def test_sources_have_their_file_and_family(full: Any) -> None:
    copy, wire = _read(full())["sources"]
    assert wire == {
        "id": "wire",
        "title": "Ministers meet",
        "publisher": "Wire",
        "author": "A. Writer",
        "published": "2022-03-11",
        "url": "https://example.org/wire?a=1&b=2",
        "archive": "https://archive.example/wire",
        "language": "en",
        "file": "seeds/wire.txt",
        "sha256": "ab" * 32,
        "family": "wire",
        "page": "sources/wire.html",
    }
    assert copy["family"] == "wire"
    assert copy["url"] is None


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "said"),
    [
        ("2022-03", "2022-03-01", "2022-03-31", "March 2022"),
        ("-0043", "-0043-01-01", "-0043-12-31", "44 BCE"),
        ("2022-02-24/..", "2022-02-24", None, "since 24 February 2022"),
        ("[..1984]", None, "1984-12-31", None),
        ("[2022-04-15,2022-04-20]", "2022-04-15", "2022-04-20", None),
        ("{2022-03-03,2022-03-07}", "2022-03-03", "2022-03-07", "3 and 7 March 2022"),
        ("Y-66000000", "-66000000-01-01", "-66000000-12-31", None),
    ],
)
def test_a_date_stays_what_it_is_and_has_bounds(
    event: Any, context: Any, date: str, earliest: str, latest: str, said: str | None
) -> None:
    (written,) = _check(context([event(date)]))["events"]
    assert written["date"] == date
    assert (written["earliest"], written["latest"]) == (earliest, latest)
    assert written["date_words"] == (said or words(parse(date)))


def test_hostile_text_is_data_and_nothing_else(event: Any, context: Any) -> None:
    title = 'A\x00\x1b"\\</script>\ud800\u2028 =cmd()'
    claim = Claim(title, by=title)
    happening = event(title=title, claims=(claim,), citations=(Citation("s", title),))
    (written,) = _check(context([happening]))["events"]
    clean = 'A"\\</script>\u2028 =cmd()'
    assert written["title"] == clean
    assert written["claims"][0]["by"]["name"] == clean
    assert written["citations"][0]["quote"] == clean


def test_a_text_of_which_nothing_is_left_is_null(event: Any, context: Any) -> None:
    happening = event(
        time="\x07",
        summary=Prose("<p><img></p>", "", Span("x", 0, 0)),
        citations=(Citation("s", "\x00"),),
    )
    (written,) = _check(context([happening]))["events"]
    assert written["time"] is None
    assert written["summary"] is None
    assert written["citations"][0]["quote"] is None


def test_a_passing_figure_has_a_name_and_no_id(event: Any, context: Any) -> None:
    happening = event(actors=(Participation("", "witness", "A passer-by"),))
    (written,) = _check(context([happening]))["events"]
    assert written["actors"] == [{"id": None, "name": "A passer-by", "role": "witness"}]


def test_the_order_in_which_actors_and_sources_came_does_not_matter(full: Any) -> None:
    one = full()
    timeline = one.timeline
    turned = Timeline(
        timeline.events,
        dict(reversed(timeline.actors.items())),
        dict(reversed(timeline.sources.items())),
    )
    other = ExportContext(
        turned, one.site, one.event_urls, one.actor_urls, one.source_urls
    )
    assert timeline_json.make(one) == timeline_json.make(other)


def test_an_entry_without_a_page_has_no_address(event: Any, context: Any) -> None:
    made = context([event()])
    bare = ExportContext(made.timeline, made.site)
    assert _check(bare)["events"][0]["url"] is None


def test_the_schema_describes_every_field() -> None:
    schema = json.loads(timeline_schema.make(ExportContext(Timeline())).data)

    def undescribed(node: Any, path: str) -> list[str]:
        found = []
        for name, field in node.get("properties", {}).items():
            described = "description" in field or "$ref" in field
            found += [] if described else [f"{path}.{name}"]
        for name, part in node.get("$defs", {}).items():
            found += undescribed(part, name)
        return found

    assert undescribed(schema, "") == []


def test_the_schema_refuses_keys_that_it_does_not_know(full: Any) -> None:
    context = full()
    schema = json.loads(timeline_schema.make(context).data)
    data = _read(context)
    data["events"][0]["private"] = "call the press office"
    assert not Draft202012Validator(schema).is_valid(data)


def test_the_schema_has_an_address_where_the_site_has_one(full: Any) -> None:
    schema = json.loads(
        timeline_schema.make(full(base_url="https://example.org/")).data
    )
    assert schema["$id"] == "https://example.org/timeline.schema.json"


def test_every_key_is_named_in_the_document_for_researchers(full: Any) -> None:
    text = DOC.read_text("utf-8")
    keys = _keys(_read(full(base_url="https://example.org/")))
    assert {key for key in keys if f"`{key}`" not in text} == set()
