from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from sitegen.core.date_words import words
from sitegen.core.documents import ActorKind, Place
from sitegen.core.edtf import parse
from sitegen.core.model import Actor, Citation, Participation
from sitegen.exports import json_ld

BASE = "https://example.org/talks/"


def _nodes(text: str) -> dict[str, Any]:
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    for node in _objects(data):
        assert str(node.get("@id", BASE)).startswith(BASE)
        assert None not in node.values()
    return {node["@type"]: node for node in data["@graph"]}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _objects(value)
    elif isinstance(data, list):
        for value in data:
            yield from _objects(value)


def _event_nodes(context: Any, happening: Any) -> dict[str, Any]:
    return _nodes(json_ld.for_event(context([happening], base_url=BASE), happening))


def test_without_an_address_nothing_is_said(full: Any) -> None:
    context = full()
    timeline = context.timeline
    assert json_ld.for_timeline(context) == ""
    assert json_ld.for_event(context, timeline.events[0]) == ""
    assert json_ld.for_actor(context, timeline.actors["kuleba"]) == ""
    assert json_ld.for_source(context, timeline.sources["wire"]) == ""


def test_what_has_no_page_has_no_data(full: Any) -> None:
    made = full(base_url=BASE)
    bare = type(made)(made.timeline, made.site)
    assert json_ld.for_event(bare, made.timeline.events[0]) == ""
    assert json_ld.for_actor(bare, made.timeline.actors["kuleba"]) == ""
    assert json_ld.for_source(bare, made.timeline.sources["wire"]) == ""


def test_the_timeline_is_a_collection_with_its_time_and_licence(full: Any) -> None:
    nodes = _nodes(json_ld.for_timeline(full(base_url=BASE)))
    page = nodes["CollectionPage"]
    assert page["@id"] == page["url"] == BASE
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert page["isPartOf"] == {"@id": f"{BASE}#website"}
    assert nodes["WebSite"]["publisher"]["name"] == "The desk"


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        (["2022-02-21", "2022-05-17"], "2022-02-21/2022-05-17"),
        (["2022-02", "2022-05-17"], "2022-02/2022-05-17"),
        (["2021~", "2022-05-17"], "2021/2022-05-17"),
        (["2022-02-21/.."], None),
        (["2022-02-21/..", "2022-03"], "2022-02-21/.."),
        (["-0043", "2022"], None),
        (["../2022"], None),
        ([], None),
    ],
)
def test_the_time_of_a_timeline_is_no_more_exact_than_its_ends(
    event: Any, context: Any, dates: list[str], span: str | None
) -> None:
    events = [event(date, name=f"e{number}") for number, date in enumerate(dates)]
    page = _nodes(json_ld.for_timeline(context(events, base_url=BASE)))[
        "CollectionPage"
    ]
    assert page.get("temporalCoverage") == span


def test_an_event_is_what_its_page_is_about(full: Any) -> None:
    context = full(base_url=BASE)
    talks = max(context.timeline.events, key=lambda event: len(event.actors))
    nodes = _nodes(json_ld.for_event(context, talks))
    url = f"{BASE}events/antalya.html"
    page, happening = nodes["WebPage"], nodes["Event"]
    assert page["@id"] == url
    assert page["about"] == {"@id": f"{url}#event"}
    assert page["temporalCoverage"] == "2022-03-10"
    assert page["mentions"][0] == {
        "@type": "Person",
        "@id": f"{BASE}actors/kuleba.html#actor",
        "name": "Dmytro Kuleba",
    }
    assert page["citation"][0]["headline"] == "Ministers meet"
    assert happening["@id"] == f"{url}#event"
    assert happening["startDate"] == "2022-03-10T10:30"
    assert happening["location"]["geo"]["latitude"] == 36.86
    trail = nodes["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["item"]) for step in trail] == [(1, BASE), (2, url)]


@pytest.mark.parametrize(
    ("date", "start", "end", "coverage"),
    [
        ("2022-03-10", "2022-03-10", None, "2022-03-10"),
        ("2022-03", "2022-03", None, "2022-03"),
        ("2022-03-10~", None, None, None),
        ("-0043", None, None, "44 BCE"),
        ("2022-02-24/..", "2022-02-24", None, "2022-02-24/.."),
        ("2022-03-14/2022-03-17", "2022-03-14", "2022-03-17", "2022-03-14/2022-03-17"),
        ("2022-03-14/2022-03~", "2022-03-14", None, None),
        ("{2022-03-03,2022-03-07}", None, None, "3 and 7 March 2022"),
        ("[2022-04-15,2022-04-20]", None, None, "either 15 or 20 April 2022"),
    ],
)
def test_only_an_exact_date_is_a_start_date(
    event: Any,
    context: Any,
    date: str,
    start: str | None,
    end: str | None,
    coverage: str | None,
) -> None:
    nodes = _event_nodes(context, event(date))
    assert nodes["Event"].get("startDate") == start
    assert nodes["Event"].get("endDate") == end
    said = coverage or words(parse(date))
    assert nodes["WebPage"]["temporalCoverage"] == said


@pytest.mark.parametrize(
    ("more", "start"),
    [
        ({}, "2022-03-10"),
        ({"time": "10:30", "zone": "+03:00"}, "2022-03-10T10:30+03:00"),
        ({"time": "10:30", "zone": "Europe/Istanbul"}, "2022-03-10T10:30"),
    ],
)
def test_a_time_of_day_is_never_made_up(
    event: Any, context: Any, more: dict[str, str], start: str
) -> None:
    assert _event_nodes(context, event(**more))["Event"]["startDate"] == start


def test_a_month_with_a_time_has_no_time(event: Any, context: Any) -> None:
    nodes = _event_nodes(context, event("2022-03", time="10:30"))
    assert nodes["Event"]["startDate"] == "2022-03"


def test_a_place_without_coordinates_has_its_name(event: Any, context: Any) -> None:
    nodes = _event_nodes(context, event(place=Place("Antalya")))
    assert nodes["Event"]["location"] == {"@type": "Place", "name": "Antalya"}


def test_who_and_what_no_file_describes_is_named(event: Any, context: Any) -> None:
    parts = (Participation("x"), Participation("", name="A passer-by"))
    happening = event(actors=parts, citations=(Citation("s"),))
    page = _event_nodes(context, happening)["WebPage"]
    assert page["mentions"] == [
        {"@type": "Thing", "name": "x"},
        {"@type": "Thing", "name": "A passer-by"},
    ]
    assert page["citation"] == ["s"]


def test_a_person_has_offices_with_their_time(full: Any) -> None:
    context = full(base_url=BASE)
    nodes = _nodes(json_ld.for_actor(context, context.timeline.actors["kuleba"]))
    person = nodes["Person"]
    assert person["sameAs"] == "https://www.wikidata.org/wiki/Q12110464"
    assert person["birthDate"] == "1981-04-19"
    assert "deathDate" not in person
    assert person["memberOf"] == [
        {
            "@type": "OrganizationRole",
            "memberOf": {
                "@type": "Organization",
                "@id": f"{BASE}actors/ukraine.html#actor",
                "name": "Ukraine",
            },
            "roleName": "Foreign minister",
            "startDate": "2020-03-04",
        },
        {
            "@type": "OrganizationRole",
            "memberOf": {"@type": "Organization", "name": "Council of Europe"},
            "roleName": "Envoy",
            "endDate": "2019-08",
        },
    ]
    assert person["hasOccupation"] == [
        {
            "@type": "Role",
            "hasOccupation": {"@type": "Occupation", "name": "Diplomat"},
            "roleName": "Diplomat",
        }
    ]


def test_a_state_was_founded_and_a_stub_is_just_a_thing(full: Any) -> None:
    context = full(base_url=BASE)
    actors = context.timeline.actors
    state = _nodes(json_ld.for_actor(context, actors["ukraine"]))["Organization"]
    assert state["foundingDate"] == "1991-08-24"
    assert "birthDate" not in state
    assert _nodes(json_ld.for_actor(context, actors["somebody"]))["Thing"] == {
        "@type": "Thing",
        "@id": f"{BASE}actors/somebody.html#actor",
        "name": "Somebody",
    }


def test_a_source_is_an_article(full: Any) -> None:
    context = full(base_url=BASE)
    article = _nodes(json_ld.for_source(context, context.timeline.sources["wire"]))[
        "Article"
    ]
    assert article == {
        "@type": "Article",
        "@id": f"{BASE}sources/wire.html#source",
        "headline": "Ministers meet",
        "url": "https://example.org/wire?a=1&b=2",
        "archivedAt": "https://archive.example/wire",
        "author": "A. Writer",
        "publisher": {"@type": "Organization", "name": "Wire"},
        "datePublished": "2022-03-11",
        "inLanguage": "en",
    }


def test_no_title_can_end_the_script_element(event: Any, context: Any) -> None:
    evil = "</script><script>alert(1)</script>\u2028\x00"
    happening = event(title=evil)
    made = context([happening], title=evil, base_url=BASE)
    text = json_ld.for_event(made, happening)
    assert "<" not in text
    assert "\u2028" not in text
    assert _nodes(text)["Event"]["name"] == evil.replace("\x00", "")


def test_words_about_an_actor_are_its_description(context: Any, full: Any) -> None:
    talks = max(full().timeline.events, key=lambda event: len(event.actors))
    actor = Actor(
        "a", "A", ActorKind.GROUP, None, summary=talks.summary, died=parse("2022")
    )
    made = context(actors=[actor], base_url=BASE)
    group = _nodes(json_ld.for_actor(made, actor))["Organization"]
    assert group["description"] == "First meeting, see."
    assert group["dissolutionDate"] == "2022"
