"""Who appears with whom: the order of the matrix, its squares, its table."""

from __future__ import annotations

import pytest

from sitegen.core.views import ActorsIndexView, TogetherView
from sitegen.pages.together import ordered
from tests.conftest import MakeSite, Site

ONE = ("an-event",)


def note(name: str, actors: str) -> str:
    return (
        f"- id: {name}\n  title: Event {name}\n  date: 1907-01-03\n"
        f"  actors: [{actors}]\n  sources: [https://e.org/{name}]\n"
    )


@pytest.fixture
def circle(site: MakeSite) -> Site:
    return site(
        {
            "content/site.yaml": "title: Harbour\n",
            "content/notes/all.yaml": note("a", "Ada, Ben")
            + note("b", "Ada, Ben")
            + note("c", "Ada, Cy"),
        }
    )


def view_of(site: Site) -> TogetherView:
    view = site.build().rendered.pages["together/index.html"].view
    assert isinstance(view, TogetherView)
    return view


def test_circles_stand_together() -> None:
    # Two circles that do not know each other, mixed in the list.
    shared = {
        ("a", "b"): ONE * 3,
        ("a", "c"): ONE * 3,
        ("b", "c"): ONE * 3,
        ("x", "y"): ONE * 5,
        ("x", "z"): ONE * 5,
        ("y", "z"): ONE * 5,
    }
    row = ordered(("x", "a", "y", "b", "z", "c"), shared)
    assert {frozenset(row[:3]), frozenset(row[3:])} == {
        frozenset("xyz"),
        frozenset("abc"),
    }
    assert row[0] in "xyz"


def test_those_who_only_know_the_same_third_stand_together() -> None:
    # Two hubs, each with three who know nobody else, mixed in the list.
    shared = {("h", f"l{n}"): ONE * 2 for n in range(3)}
    shared |= {("k", f"m{n}"): ONE * 2 for n in range(3)}
    row = ordered(("h", "k", "l0", "m0", "l1", "m1", "l2", "m2"), shared)
    assert set(row[:4]) == {"h", "l0", "l1", "l2"}


def test_at_the_seam_stand_those_who_share_most() -> None:
    shared = {("a", "b"): ONE * 5, ("b", "c"): ONE * 3}
    assert ordered(("b", "a", "c"), shared) == ("a", "b", "c")


def test_the_order_depends_on_nothing_but_the_events() -> None:
    shared = {("a", "b"): ONE, ("b", "c"): ONE * 2, ("a", "d"): ONE}
    turned = dict(reversed(shared.items()))
    assert ordered("abcd", shared) == ordered("abcd", turned)


def test_a_square_stands_where_row_and_column_cross(circle: Site) -> None:
    view = view_of(circle)
    assert view.matrix is not None
    places = {name.name: number for number, name in enumerate(view.matrix.names)}
    for cell in view.matrix.cells:
        one, other = cell.title.split(":")[0].split(" and ")
        row, column = max(places[one], places[other]), min(places[one], places[other])
        assert (cell.x, cell.y) == (column * 20, row * 20)
    said = {
        cell.title: (cell.count, cell.level, cell.href) for cell in view.matrix.cells
    }
    # Two events are the most, so the darkest; of one the root is 0.71, so 4 of 5.
    assert said == {
        "Ada and Ben: 2 events": (2, 5, "../together/ada/ben.html"),
        "Ada and Cy: 1 event": (1, 4, "../events/c.html"),
    }


def test_the_table_has_those_who_share_several_and_those_who_share_one(
    circle: Site,
) -> None:
    view = view_of(circle)
    assert [(row.one.text, row.other.text, row.count) for row in view.rows] == [
        ("Ada", "Ben", 2)
    ]
    assert [(row.one.text, row.other.text) for row in view.once] == [("Ada", "Cy")]
    assert view.once_words == "Pairs that share one event: 1"
    assert (view.summary, view.more) == ("3 actors, 2 pairs", "")


def test_two_actors_alone_need_no_picture(site: MakeSite) -> None:
    made = site(
        {
            "content/site.yaml": "title: Harbour\n",
            "content/notes/all.yaml": note("a", "Ada, Ben"),
        }
    )
    assert view_of(made).matrix is None


def test_where_nobody_appears_with_anybody_there_is_no_page(site: MakeSite) -> None:
    built = site(
        {
            "content/site.yaml": "title: Harbour\n",
            "content/notes/all.yaml": note("a", "Ada") + note("b", "Ben"),
        }
    ).build()
    assert "together/index.html" not in built.files
    index = built.rendered.pages["actors/index.html"].view
    assert isinstance(index, ActorsIndexView)
    assert index.together == ""


def test_the_picture_has_those_with_most_events_and_says_so(site: MakeSite) -> None:
    many = ", ".join(f"Actor {n}" for n in range(41))
    made = site(
        {
            "content/site.yaml": "title: Harbour\n",
            "content/notes/all.yaml": note("a", many),
        }
    )
    view = view_of(made)
    assert view.matrix is not None
    assert len(view.matrix.names) == 40
    assert view.remark == "The picture has the 40 actors with most events."
    # 41 * 40 / 2 pairs, of which a table has 200.
    assert len(view.once) == 200
    assert view.more == "620 pairs that share less are on the pages of their actors."
