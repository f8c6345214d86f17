from __future__ import annotations

import json

from sitegen.core.view_parts import LinkView
from sitegen.core.views import EmbedView, TimelineView, TopicPageView
from tests.stages.test_plan import MATCH, codes, planned


def years(*days: str, per_page: int = 400) -> dict[str, str]:
    files = {"content/site.yaml": f"title: T\nevents_per_page: {per_page}\n"}
    return files | {
        f"content/notes/n{number}.yaml": f"title: N{number}\ndate: {day}\n"
        "importance: major\nsources: [https://example.org/]\ntags: [x]\nplace: Y\n"
        for number, day in enumerate(days)
    }


def view_of(files: dict[str, str], url: str) -> TimelineView:
    view = planned(files).value.pages[url].view
    assert isinstance(view, TimelineView)
    return view


def test_every_year_has_a_page_that_its_heading_leads_to() -> None:
    files = years("1961-05-06", "1962", "-0043-03-15", "186X")
    pages = planned(files).value.pages
    assert [url for url in pages if url.startswith("years/")] == [
        "years/44-bce.html",
        "years/1961.html",
        "years/1962.html",
    ]
    home = view_of(files, "index.html")
    assert [(year.title, year.href) for year in home.years] == [
        ("44 BCE", "years/44-bce.html"),
        ("The 1860s", ""),
        ("1961", "years/1961.html"),
        ("1962", "years/1962.html"),
    ]


def test_a_year_leads_to_the_years_around_it_and_not_to_itself() -> None:
    view = view_of(years("1961-05-06", "1962", "1963"), "years/1962.html")
    assert view.heading == "1962"
    assert [year.href for year in view.years] == [""]
    assert view.previous is not None
    assert view.next is not None
    assert view.previous.href == "../years/1961.html"
    assert view.next.href == "../years/1963.html"
    assert [link.is_current for link in view.years_nav] == [False, True, False]


def test_a_split_timeline_has_the_same_addresses() -> None:
    days = ("1961-05-06", "1962-01-01", "1962-02-01")
    whole = planned(years(*days)).value.pages
    split = planned(years(*days, per_page=2)).value.pages
    own = [url for url in whole if url.startswith("years/")]
    assert own == [url for url in split if url.startswith("years/")]
    assert codes(planned(years(*days, per_page=2))) == []


def test_a_year_that_is_split_into_months_has_a_page_that_leads_to_them() -> None:
    files = years("1962-01-01", "1962-02-01", "1962-02-02", per_page=2)
    view = view_of(files, "years/1962.html")
    assert view.years == ()
    assert [link.href for link in view.years_nav] == [
        "../years/1962-01.html",
        "../years/1962-02.html",
    ]
    assert len(view.highlights) == 3
    assert codes(planned(files)) == []


def test_where_pages_are_decades_each_year_has_its_own_too() -> None:
    files = years(*(f"{year}" for year in range(1900, 1965)), per_page=5)
    pages = planned(files).value.pages
    assert "years/1900-to-1909.html" in pages
    assert "years/1907.html" in pages


def test_a_page_that_lists_its_events_has_what_they_are_filtered_by() -> None:
    view = view_of(years("1961-05-06", "1962"), "index.html")
    assert view.filter is not None
    assert view.filter.facets == ("tag", "place")
    assert (view.filter.index, view.filter.home) == ("", "")
    assert [row[0] for row in json.loads(view.filter.data)["events"]] == ["n0", "n1"]


def test_the_overview_of_a_split_timeline_is_filtered_by_the_index() -> None:
    files = years("1961-05-06", "1962-01-01", "1962-02-01", per_page=2)
    home = view_of(files, "index.html")
    assert home.filter is not None
    assert (home.filter.data, home.filter.index) == ("", "search.json")
    year = view_of(files, "years/1962.html")
    assert year.filter is not None
    assert year.filter.home == "../index.html"
    assert len(json.loads(year.filter.data)["events"]) == 2


def test_one_event_needs_no_filter() -> None:
    assert view_of(MATCH, "index.html").filter is None


def test_what_all_events_share_is_no_choice() -> None:
    view = view_of(years("1961-05-06", "1962"), "index.html")
    assert view.filter is not None
    assert (view.filter.statuses, view.filter.origins, view.filter.weights) == (
        (),
        (),
        (),
    )


def test_the_page_to_embed_lists_all_events_or_the_key_ones() -> None:
    days = ("1961-05-06", "1962-01-01", "1962-02-01")
    whole = planned(years(*days)).value.pages["embed.html"].view
    split = planned(years(*days, per_page=2)).value.pages["embed.html"].view
    assert isinstance(whole, EmbedView)
    assert isinstance(split, EmbedView)
    assert (whole.more, split.more) == ("", "See all 3 events")
    assert sum(len(m.events) for y in whole.years for m in y.months) == 3
    assert sum(len(m.events) for y in split.years for m in y.months) == 2
    assert whole.head.robots == "noindex"


def test_a_page_may_not_take_the_place_of_the_one_to_embed() -> None:
    outcome = planned(MATCH | {"content/pages/embed.md": "# Mine\n"})
    assert codes(outcome) == ["address-taken"]


def test_pages_that_can_be_embedded_say_how() -> None:
    pages = planned(
        MATCH | {"content/site.yaml": 'title: A "cup" & more\n'},
        base_url="https://cup.example/",
    ).value.pages
    said = pages["actors/rovers.html"].view.head.embed
    assert '<iframe src="https://cup.example/embed.html?actor=rovers"' in said
    assert 'src="https://cup.example/assets/embed-host.js"' in said
    home = pages["index.html"].view.head.embed
    assert 'title="A &quot;cup&quot; &amp; more"' in home
    assert pages["method.html"].view.head.embed == ""
    year = pages["years/1961.html"].view.head.embed
    assert "embed.html?year=1961" in year


def test_search_engines_may_list_tags_places_and_years() -> None:
    made = planned(years("1961-05-06"), base_url="https://cup.example/").value
    text = made.files["sitemap.xml"].data.decode()
    for url in ("tags/", "tags/x.html", "places/y.html", "years/1961.html"):
        assert f"<loc>https://cup.example/{url}</loc>" in text
    assert "embed" not in text


def test_search_engines_may_list_the_drawn_pages() -> None:
    files = {
        "content/site.yaml": "title: T\nevents_per_page: 1\n",
        "content/notes/all.yaml": "".join(
            f"- {{id: n{year}, title: Final, date: {year}, actors: [Ada, Ben], "
            "sources: [https://example.org/]}\n"
            for year in (1961, 1962)
        ),
    }
    made = planned(files, base_url="https://cup.example/").value
    text = made.files["sitemap.xml"].data.decode()
    drawn = ("axis.html", "axis/1961.html", "axis/1962.html", "together/")
    for url in (*drawn, "together/ada/ben.html"):
        assert text.count(f"<loc>https://cup.example/{url}</loc>") == 1
        address = url if url.endswith(".html") else f"{url}index.html"
        assert address in made.pages


def test_a_page_may_not_take_the_place_of_the_axis() -> None:
    outcome = planned(MATCH | {"content/pages/axis.md": "# Mine\n"})
    assert codes(outcome) == ["address-taken"]


def test_names_in_other_letters_are_spelled_in_ascii_for_the_search() -> None:
    files = MATCH | {
        "content/notes/final.yaml": "title: Фінал\ndate: 1961-05-06\n"
        "sources: [https://example.org/]\ntags: [Кубок]\n"
    }
    data = json.loads(planned(files).value.files["search.json"].data)
    assert data["events"][0][0] == "events/final.html"
    assert "final" in data["events"][0][10].split()
    assert data["tag"] == [["kubok", "Кубок", "kubok", "tags/kubok.html", 1]]


def test_what_has_more_events_than_a_page_holds_goes_on_on_further_pages() -> None:
    files = years("1961", "1962", "1963", "1964", "1965", per_page=2)
    pages = planned(files).value.pages
    for stem in ("tags/x", "places/y"):
        urls = [f"{stem}.html", f"{stem}/2.html", f"{stem}/3.html"]
        assert [url for url in pages if url.startswith(stem)] == urls
        views = [pages[url].view for url in urls]
        assert all(isinstance(view, TopicPageView) for view in views)
        shown = [
            [
                event.title
                for year in view.years
                for month in year.months
                for event in month.events
            ]
            for view in views
            if isinstance(view, TopicPageView)
        ]
        assert shown == [["N0", "N1"], ["N2", "N3"], ["N4"]]
        middle = views[1]
        assert isinstance(middle, TopicPageView)
        assert middle.previous == LinkView("1961", f"../../{stem}.html")
        assert middle.next == LinkView("1965", f"../../{stem}/3.html")
        assert middle.count == "5 events"
