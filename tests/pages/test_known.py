from __future__ import annotations

import json
import re

import pytest

from sitegen.core.edtf import parse
from sitegen.core.locale import ENGLISH_LOCALE
from sitegen.core.views import KnownView
from sitegen.pages.known import lag
from tests.conftest import MakeSite


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2022-03-15", "the same day"),
        ("2022-03-14", "1 day later"),
        ("2022-03-20", "5 days before"),
        ("2022-03-14/2022-03-17", "while it lasted"),
        ("2022-03-08/2022-03-12", "3 days to 7 days later"),
        ("2022-03", ""),  # before or after: nobody can tell
        ("2022-02", "15 days to 42 days later"),
        ("2022-03-10~", ""),
        ("2022-03-10/..", "5 days later"),
        ("../2022-03-10", ""),
        ("[2022-03-10,2022-03-12]", "3 days to 5 days later"),
        ("-0043", "about 2064 years to about 2065 years later"),
    ],
)
def test_how_long_it_took_is_no_more_exact_than_the_date(when: str, said: str) -> None:
    assert lag(parse(when), (2022, 3, 15), ENGLISH_LOCALE).replace(",", "") == said


NOTES = """\
- id: pact
  title: A pact is signed
  date: 1939-08-23
  sources: [{url: "https://example.org/a", title: A, date: 1948-01-21}]
  corrections: [{date: 1989-12-24, text: It was denied before.}]
- id: war
  title: The war begins
  date: 1939-09-01
  sources:
    - {url: "https://example.org/b", title: B, date: 1939-09-02}
    - {url: "https://example.org/c", title: C, date: 1939-09-01}
- id: rumour
  title: A rumour
  date: 1939-09-02
  sources: [{url: "https://example.org/d", title: D}]
"""


def test_events_stand_below_the_day_on_which_a_source_was_out(site: MakeSite) -> None:
    made = site({"content/notes/all.yaml": NOTES}).build()
    view = made.rendered.pages["known.html"].view
    assert isinstance(view, KnownView)
    told = [
        (day.date.edtf, row.event.text, row.lag or row.correction)
        for day in view.days
        for row in day.rows
    ]
    assert told == [
        ("1939-09-01", "The war begins", "the same day"),
        ("1948-01-21", "A pact is signed", "about 8 years later"),
        ("1989-12-24", "A pact is signed", "It was denied before."),
    ]
    assert [card.id for card in view.undated] == ["rumour"]


def test_the_filter_of_the_timeline_knows_the_day(site: MakeSite) -> None:
    home = site({"content/notes/all.yaml": NOTES}).build().files["index.html"].decode()
    found = re.search(r'id="_events-data">(.*?)</script>', home)
    assert found is not None
    rows = json.loads(found[1])["events"]
    assert {row[0]: row[9] for row in rows} == {
        "pact": 19480121,
        "war": 0,
        "rumour": None,
    }


def test_a_timeline_without_dated_sources_has_no_such_page(site: MakeSite) -> None:
    plain = "title: A rumour\ndate: 1939\nsources: [https://example.org/]\n"
    made = site({"content/notes/a.yaml": plain}).build()
    assert "known.html" not in made.files


def test_many_events_fill_several_pages(site: MakeSite) -> None:
    notes = "".join(
        f"- {{id: e{at}, title: Day {at}, date: {1000 + at}, sources: "
        f"[{{url: 'https://e.org/{at}', title: S, date: 2001-01-01}}]}}\n"
        for at in range(1001)
    )
    made = site({"content/notes/all.yaml": notes}).build()
    views = [made.rendered.pages[url].view for url in ("known.html", "known/2.html")]
    sizes = [
        sum(len(day.rows) for day in view.days)
        for view in views
        if isinstance(view, KnownView)
    ]
    assert sizes == [1000, 1]
    assert 'href="known/2.html"' in made.files["known.html"].decode()
    assert not made.is_blocked(strict=True), made.diagnostics
