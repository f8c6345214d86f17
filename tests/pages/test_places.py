from __future__ import annotations

import pytest

from sitegen.core.documents import Place
from sitegen.core.facets import facets
from sitegen.core.views import EventPageView, TopicPageView
from sitegen.language.translit import slug
from tests.conftest import MakeSite, Site
from tests.exports.conftest import make_event

PLACES = {
    "a": "Türkiye",
    "b": "{name: 'Istanbul, Türkiye', lat: 41.01, lon: 28.98}",
    "c": "Dolmabahçe, Istanbul, Türkiye",
    "d": "Kyiv and Moscow",
}


@pytest.fixture
def talks(site: MakeSite) -> Site:
    return site(
        {
            f"content/notes/{name}.yaml": f"title: {name.upper()}\ndate: 1907-03-0{day}\n"
            f"place: {place}\nsources: [https://e.org/]\n"
            for day, (name, place) in enumerate(PLACES.items(), 1)
        }
    )


def page(site: Site, name: str) -> TopicPageView:
    view = site.build().rendered.pages[f"places/{name}.html"].view
    assert isinstance(view, TopicPageView)
    return view


def titles(view: TopicPageView) -> list[str]:
    return [e.title for y in view.years for m in y.months for e in m.events]


def test_a_place_lists_what_happened_in_it_and_at_places_that_lie_in_it(
    talks: Site,
) -> None:
    assert talks.build().diagnostics == ()
    assert titles(page(talks, "turkiye")) == ["A", "B", "C"]
    assert titles(page(talks, "istanbul-turkiye")) == ["B", "C"]
    assert titles(page(talks, "dolmabahce-istanbul-turkiye")) == ["C"]


def test_a_place_leads_to_those_around_it_and_in_it(talks: Site) -> None:
    view = page(talks, "istanbul-turkiye")
    assert [link.href for link in view.wider] == ["../places/turkiye.html"]
    assert [row.link.text for row in view.narrower] == ["Dolmabahçe, Istanbul, Türkiye"]
    inner = page(talks, "dolmabahce-istanbul-turkiye")
    assert [link.text for link in inner.wider] == ["Istanbul, Türkiye", "Türkiye"]


def test_a_place_says_where_it_is_if_a_note_does(talks: Site) -> None:
    view = page(talks, "istanbul-turkiye")
    assert view.map_link is not None
    assert view.map_link.text == "41.01° N, 28.98° E"
    assert view.map_link.href == "geo:41.01,28.98"
    # The coordinates of a part are not those of the whole.
    assert page(talks, "turkiye").map_link is None


def test_an_event_leads_to_its_place(talks: Site) -> None:
    view = talks.build().rendered.pages["events/d.html"].view
    assert isinstance(view, EventPageView)
    assert view.event.place is not None
    assert view.event.place.href == "../places/kyiv-and-moscow.html"


def test_an_event_is_filed_under_its_place_and_those_around_it() -> None:
    events = [
        make_event(name="in", place=Place("Palace, City, Land")),
        make_event(name="around", place=Place("Land")),
        make_event(name="none"),
    ]
    filed = facets(events, slug)
    assert [filed.places_of(event) for event in events] == [
        ("palace-city-land", "land"),
        ("land",),
        (),
    ]
    assert filed.places["land"].narrower == ("palace-city-land",)


def test_what_is_not_filed_has_no_place() -> None:
    assert facets([], slug).places_of(make_event(place=Place("Land"))) == ()
