"""The axis: what is drawn, where it leads, and how much a page may hold."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from sitegen.app.pipeline import draft
from sitegen.core.figure_parts import AxisEvent
from sitegen.core.project import Project
from sitegen.core.views import AxisView, EventPageView, TimelineView
from tests.conftest import MakeSite, Site

SITE = "title: Harbour\n"


def notes(*lines: tuple[str, str, str]) -> str:
    return "".join(
        f"- id: {name}\n  title: {title}\n  date: {date}\n  sources: [https://e.org/{name}]\n"
        for name, title, date in lines
    )


@pytest.fixture
def harbour(site: MakeSite) -> Site:
    return site(
        {
            "content/site.yaml": SITE,
            "content/notes/all.yaml": notes(
                ("ice", "Ice closes the harbour", "1907-01-03"),
                ("dredging", "Dredging begins", "1907-02~"),
                ("storm", "A storm", "1907-03-14/1907-03-17"),
                ("strike", "The strike goes on", "1907-04-01/.."),
            ),
        }
    )


def view_of(site: Site, url: str = "axis.html") -> AxisView:
    view = site.build().rendered.pages[url].view
    assert isinstance(view, AxisView)
    return view


def boxes(events: tuple[AxisEvent, ...]) -> Iterator[tuple[float, float, float]]:
    for one in events:
        yield one.y, one.room.x, one.room.x + one.room.width


def test_every_event_is_a_link_with_its_title_and_date(harbour: Site) -> None:
    built = harbour.build()
    assert built.diagnostics == ()
    html = built.files["axis.html"].decode()
    assert "<title>Dredging begins, about February 1907</title>" in html
    assert re.search(
        r'<a id="storm" href="events/storm\.html" class="axis__event', html
    )
    assert "<h1>On an axis</h1>" in html


def test_list_event_and_axis_lead_to_each_other(harbour: Site) -> None:
    pages = harbour.build().rendered.pages
    home, storm = pages["index.html"].view, pages["events/storm.html"].view
    assert isinstance(home, TimelineView)
    assert isinstance(storm, EventPageView)
    assert home.axis == "axis.html"
    assert storm.axis == "../axis.html#storm"
    assert view_of(harbour).back.href == "index.html"


def test_no_two_events_share_a_spot(harbour: Site) -> None:
    taken = sorted(boxes(view_of(harbour).picture.events))
    for (lane, _, end), (following, start, _) in pairwise(taken):
        assert lane != following or end + 16 <= start


def test_the_picture_explains_the_shapes_that_it_has(harbour: Site) -> None:
    assert view_of(harbour).kinds == ("day", "span", "about", "open")


def test_a_site_without_events_has_no_axis(site: MakeSite) -> None:
    built = site({"content/site.yaml": SITE}).build()
    assert "axis.html" not in built.files
    home = built.rendered.pages["index.html"].view
    assert isinstance(home, TimelineView)
    assert home.axis == ""


def test_one_event_is_an_axis_too(site: MakeSite) -> None:
    one = notes(("ice", "Ice", "1907-01-03"))
    view = view_of(site({"content/site.yaml": SITE, "content/notes/a.yaml": one}))
    assert [event.name for event in view.picture.events] == ["Ice"]
    assert view.picture.breaks == ()


def test_where_the_list_is_split_each_part_has_an_axis(site: MakeSite) -> None:
    made = site(
        {
            "content/site.yaml": f"{SITE}events_per_page: 2\n",
            "content/notes/a.yaml": notes(
                ("ice", "Ice", "1907-01-03"),
                ("storm", "Storm", "1908-01-03"),
                ("fire", "Fire", "1908-05-03"),
            ),
        }
    )
    view = view_of(made, "axis/1908.html")
    assert [event.id for event in view.picture.events] == ["storm", "fire"]
    assert view.back.href == "../years/1908.html"
    assert [(link.text, link.href, link.is_current) for link in view.periods] == [
        ("1907", "../axis/1907.html", False),
        ("1908", "../axis/1908.html", True),
    ]
    whole = view_of(made)
    assert len(whole.picture.events) == 3
    fire = made.build().rendered.pages["events/fire.html"].view
    assert isinstance(fire, EventPageView)
    assert fire.axis == "../axis/1908.html#fire"


def test_very_many_events_make_no_heavy_page_and_it_says_what_it_leaves_out(
    site: MakeSite,
) -> None:
    lines = [
        (
            f"e{n}",
            f"Ship {n * 7919 % 10_007} of the line comes in with {n} crates",
            f"1907-{1 + n % 12:02}-{1 + n % 28:02}",
        )
        for n in range(1200)
    ]
    made = site(
        {
            "content/site.yaml": f"{SITE}events_per_page: 100000\n",
            "content/notes/a.yaml": notes(*lines)
            + "  importance: major\n",  # of the last one
        }
    )
    drafted = draft(Project(made.root))
    view = drafted.rendering.plan.pages["axis.html"].view
    assert isinstance(view, AxisView)
    assert len(view.picture.events) == 500
    assert sum(event.is_named for event in view.picture.events) == 150
    assert "e1199" in {event.id for event in view.picture.events}
    assert view.remark == (
        "500 of 1,200 events are drawn, the most important ones. "
        "150 of them have their names beside them."
    )
    # Where all weigh the same, every month has its share of those drawn.
    months = [
        event.title.split(" crates, ")[1].split()[1] for event in view.picture.events
    ]
    assert min(months.count(name) for name in set(months)) >= 20
    html = drafted.rendering.file("axis.html")
    assert isinstance(html, bytes)
    assert len(gzip.compress(html)) < 150_000


def test_a_time_of_day_is_said_and_drawn(site: MakeSite) -> None:
    note = notes(("call", "A call", "1907-01-03")) + '  time: "09:30"\n'
    view = view_of(site({"content/site.yaml": SITE, "content/notes/a.yaml": note}))
    (event,) = view.picture.events
    assert event.title == "A call, 3 January 1907, 09:30"
    # datetime.date(1907, 1, 3).toordinal() is 696154; half past nine is 570 of its 1440 minutes.
    assert event.at == "696154.39583 696154.39653"
    assert "09:30" in [tick.text for tick in view.picture.ticks]


def test_a_date_far_off_that_another_source_gives_has_its_place(site: MakeSite) -> None:
    claim = "  claims: [{date: 1850-06-01, by: A diary, text: Long before}]\n"
    lines = notes(("ice", "Ice", "1907-01-03"), ("fog", "Fog", "1907-01-09")) + claim
    view = view_of(site({"content/site.yaml": SITE, "content/notes/all.yaml": lines}))
    fog = next(one for one in view.picture.events if one.id == "fog")
    assert fog.title == "Fog, 9 January 1907; sources disagree: 1 June 1850"
    assert view.kinds == ("day", "claim")
    assert any(tick.text.startswith("18") for tick in view.picture.ticks)
    assert fog.claims[0].x + fog.claims[0].width < fog.bars[0].x - 100
