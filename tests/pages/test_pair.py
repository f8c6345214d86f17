"""Two actors side by side, as exact about their first and last event as the dates are."""

from __future__ import annotations

import pytest

from sitegen.core.views import ActorPageView, PairView
from tests.conftest import MakeSite, Site


def note(name: str, date: str, actors: str, more: str = "") -> str:
    return (
        f"- id: {name}\n  title: Event {name}\n  date: {date}\n  actors: [{actors}]\n"
        f"  sources: [https://e.org/{name}]\n{more}"
    )


def made(site: MakeSite, *notes: str) -> Site:
    return site(
        {
            "content/site.yaml": "title: Harbour\n",
            "content/actors/all.yaml": "- {id: ada, name: Ada}\n- {id: ben, name: Ben}\n"
            "- {id: cy, name: Cy}\n",
            "content/notes/all.yaml": "".join(notes),
        }
    )


def pair_of(site: Site, url: str = "together/ada/ben.html") -> PairView:
    view = site.build().rendered.pages[url].view
    assert isinstance(view, PairView)
    return view


def test_two_who_share_two_events_have_a_page_that_their_pages_lead_to(
    site: MakeSite,
) -> None:
    one = made(
        site,
        note("a", "1907-01-03", "ada, ben"),
        note("b", "1907-02-03", "ada, ben, cy"),
        note("c", "1907-03-03", "ada"),
    )
    view = pair_of(one)
    assert [side.count for side in view.sides] == [
        "3 events, 1 of them without the other",
        "2 events, none without the other",
    ]
    assert view.narrow == "../../index.html?actor=ada&actor=ben"
    pages = one.build().rendered.pages
    assert "together/ada/cy.html" not in pages
    ada = pages["actors/ada.html"].view
    assert isinstance(ada, ActorPageView)
    links = {other.actor.name: other.pair for other in ada.companions}
    assert links == {"Ben": "../together/ada/ben.html", "Cy": ""}


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        # Plain days: one is first, one is last.
        (("1907-01-03", "1907-02-03", "1907-03-03"), "0", "2"),
        # "March 1907" may have been before the 10th or after it.
        (("1907-03", "1907-03-10", "1907-05"), "01", "2"),
        (("1907-01", "1907-03-10", "1907-03"), "0", "12"),
        # An interval begins on its first day, even if it lasts beyond the others.
        (("1907-03-01/1907-06", "1907-03-10", "1907-04-01"), "0", "0"),
        # One of two days: the later of them lies behind the other event.
        (("[1907-03-01,1907-03-20]", "1907-03-10", "1907-04"), "01", "2"),
        # What still goes on is the latest, whatever came in between.
        (("1907-03-01/..", "1908-01-01", "1909-01-01"), "0", "0"),
        # A start that nobody knows may lie before everything.
        (("1907-03-01", "/1907-06-01", "1908"), "01", "2"),
    ],
)
def test_first_and_last_are_as_exact_as_the_dates(
    site: MakeSite, dates: tuple[str, ...], first: str, last: str
) -> None:
    one = made(
        site,
        *(note(f"n{n}", f'"{date}"', "ada, ben") for n, date in enumerate(dates)),
    )
    view = pair_of(one)
    assert sorted(item.event.text[-1] for item in view.first) == list(first)
    assert sorted(item.event.text[-1] for item in view.last) == list(last)


def test_a_retracted_event_is_no_contact(site: MakeSite) -> None:
    one = made(
        site,
        note("a", "1907-01-03", "ada, ben", "  status: retracted\n"),
        note("b", "1907-02-03", "ada, ben"),
    )
    assert [item.event.text for item in pair_of(one).first] == ["Event b"]


def test_an_actor_named_twice_in_an_event_is_no_pair(site: MakeSite) -> None:
    twice = "{actor: ada, role: host}, {actor: ada, role: guest}"
    one = made(site, note("a", "1907-01-03", twice), note("b", "1907-02-03", twice))
    assert not [url for url in one.build().files if url.startswith("together/")]
