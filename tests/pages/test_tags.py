from __future__ import annotations

import pytest

from sitegen.core.facets import facets
from sitegen.core.views import TimelineView, TopicPageView, TopicsIndexView
from sitegen.language.translit import slug
from tests.conftest import MakeSite, Site
from tests.exports.conftest import make_event


def note(title: str, tags: str, date: str = "1907-03-01") -> str:
    return f"title: {title}\ndate: {date}\ntags: [{tags}]\nsources: [https://e.org/]\n"


@pytest.fixture
def harbour(site: MakeSite) -> Site:
    return site(
        {
            "content/site.yaml": "title: Harbour\n",
            "content/notes/a.yaml": note("Ice", "weather, Harbour works"),
            "content/notes/b.yaml": note("Dredging", "harbour works", "1908"),
            "content/notes/c.yaml": note("Storm", "weather, Порт", "1908-11-02"),
        }
    )


def test_every_tag_has_a_page_with_its_events(harbour: Site) -> None:
    built = harbour.build()
    assert built.diagnostics == ()
    view = built.rendered.pages["tags/harbour-works.html"].view
    assert isinstance(view, TopicPageView)
    events = [e.title for y in view.years for m in y.months for e in m.events]
    assert events == ["Ice", "Dredging"]
    assert (view.kind, view.count) == ("tag", "2 events")
    assert [row.link.text for row in view.companions] == ["weather"]
    assert view.narrow == "../index.html?tag=harbour-works"


def test_two_spellings_of_a_tag_are_one_tag_with_the_usual_name() -> None:
    said = [("a", "Talks"), ("b", "talks"), ("c", "talks")]
    filed = facets([make_event(name=n, tags=(tag,)) for n, tag in said], slug)
    (tag,) = filed.tags.values()
    assert (tag.id, tag.name, len(tag.events)) == ("talks", "talks", 3)
    assert filed.tag_ids == {"Talks": "talks", "talks": "talks"}


def test_an_event_with_a_tag_in_two_spellings_is_listed_once() -> None:
    event = make_event(tags=("Talks", "talks"))
    filed = facets([event], slug)
    assert filed.tags["talks"].events == (event,)
    assert filed.tags_of(event) == ("talks",)


@pytest.mark.parametrize(
    ("tags", "ids"),
    [
        (("C", "C++", "C#"), ["c", "c-2", "c-3"]),
        (("index",), ["index-2"]),
        (("Порт", "port"), ["port", "port-2"]),
        (("con",), ["con_"]),
    ],
)
def test_each_tag_has_an_address_of_its_own(
    tags: tuple[str, ...], ids: list[str]
) -> None:
    filed = facets([make_event(tags=tags)], slug)
    assert sorted(filed.tags) == ids


def test_a_tag_of_signs_alone_has_an_address_too() -> None:
    filed = facets([make_event(tags=("!!", "??"))], slug)
    assert len(filed.tags) == 2


def test_the_index_lists_tags_by_how_many_events_they_have(harbour: Site) -> None:
    view = harbour.build().rendered.pages["tags/index.html"].view
    assert isinstance(view, TopicsIndexView)
    rows = [(row.link.text, row.link.href, row.count_words) for row in view.rows]
    assert rows == [
        ("Harbour works", "../tags/harbour-works.html", "2 events"),
        ("weather", "../tags/weather.html", "2 events"),
        ("Порт", "../tags/port.html", "1 event"),
    ]


def test_tags_of_cards_and_events_are_links(harbour: Site) -> None:
    built = harbour.build()
    assert b'href="tags/port.html"><bdi>\xd0\x9f' in built.files["index.html"]
    assert b'href="../tags/weather.html"' in built.files["events/c.html"]


def test_a_timeline_without_tags_has_no_page_for_them(site: MakeSite) -> None:
    made = site({"content/notes/a.yaml": note("Ice", "")}).build()
    assert not [url for url in made.files if url.startswith("tags/")]
    view = made.rendered.pages["index.html"].view
    assert isinstance(view, TimelineView)
    assert view.head.index == ()
