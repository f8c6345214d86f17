"""What cannot be true together is said, and nothing that can."""

from __future__ import annotations

import pytest

from sitegen.core.documents import Place
from sitegen.matching.travel import distance_km, top_speed_kmh
from tests.conftest import MakeSite, Site

ADA = (
    "name: Ada Lane\nkind: person\nborn: 1870-04-02\ndied: 1931-06-30\nroles:\n"
    "  - {title: Mayor, from: 1920, to: 1924-05-01}\n"
    "  - {title: Mayor, from: 1928}\n"
    "  - {title: Judge, to: 1910}\n"
)
SOURCE = "sources: [{title: Wire, date: 1900}]\n"


def note(date: str, *lines: str) -> str:
    return "\n".join((f"title: Of {date}\ndate: {date}", *lines, SOURCE))


def codes(made: Site) -> list[str]:
    return [said.code for said in made.build().diagnostics]


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("1870-03-31", "actor-too-early"),
        ("1870-04-01", ""),  # a day is left for the places of the Earth
        ("1860/1869", "actor-too-early"),
        ("1860/1870", ""),
        ("1870", ""),
        ("1869~", ""),
        ("1869?", ""),
        ("../1869", "actor-too-early"),
        ("1931-07-01", ""),
        ("1931-07-02", "actor-too-late"),
        ("1931", ""),
        ("1932", "actor-too-late"),
        ("1932~", ""),
        ("1931-06/1932", ""),
        ("1932/..", "actor-too-late"),
        ("[1931,1932]", ""),
    ],
)
def test_nobody_takes_part_before_birth_or_after_death(
    site: MakeSite, date: str, code: str
) -> None:
    made = site(
        {
            "content/actors/ada.yaml": ADA,
            "content/notes/a.yaml": note(f'"{date}"', "actors: [Ada Lane]"),
        }
    )
    assert codes(made) == ([code] if code else [])


@pytest.mark.parametrize("dates", ["died: 1931~", "died: 1931?", "born: 193X"])
def test_a_life_that_is_not_sure_contradicts_nothing(
    site: MakeSite, dates: str
) -> None:
    made = site(
        {
            "content/actors/ada.yaml": f"name: Ada Lane\nkind: person\n{dates}\n",
            "content/notes/a.yaml": note("1935", "actors: [ada]"),
        }
    )
    assert codes(made) == []


@pytest.mark.parametrize(
    ("date", "role", "is_said"),
    [
        ("1922", "mayor", False),
        ("1926", "Mayor", True),
        ("1924-05-02", "Mayor", False),
        ("1924-05-03", "Mayor", True),
        ("1929", "Mayor", False),  # nobody says until when
        ("1912", "Judge", True),
        ("1880", "Judge", False),
        ("1912", "Former judge", False),
    ],
)
def test_a_role_is_held_in_its_years(
    site: MakeSite, date: str, role: str, is_said: bool
) -> None:
    made = site(
        {
            "content/actors/ada.yaml": ADA,
            "content/notes/a.yaml": note(
                date, f"actors: [{{actor: ada, role: {role}}}]"
            ),
        }
    )
    assert codes(made) == ["role-not-held"] * is_said


@pytest.mark.parametrize(
    ("status", "dates", "is_said"),
    [
        ("confirmed", ("1930-01-01", "1930-02"), True),
        ("confirmed", ("1930-01-01", "1930-03-10"), False),
        ("confirmed", ("1930-03-09",), False),
        ("confirmed", ("1930-03-08",), True),
        ("confirmed", ("1930-01-01~",), False),
        ("reported", ("1930-01-01",), False),
    ],
)
def test_what_is_confirmed_is_told_by_somebody_afterwards(
    site: MakeSite, status: str, dates: tuple[str, ...], is_said: bool
) -> None:
    sources = ", ".join(f"{{title: 'Of {day}', date: {day}}}" for day in dates)
    text = f"title: A\ndate: 1930-03-10\nstatus: {status}\nsources: [{sources}]\n"
    made = site({"content/notes/a.yaml": text})
    assert codes(made) == ["confirmed-too-early"] * is_said


def test_a_source_without_a_date_may_be_from_afterwards(site: MakeSite) -> None:
    text = "title: A\ndate: 1930-03-10\nstatus: confirmed\nsources: [{}]\n".format(
        "{title: B, date: 1929}, {title: C}"
    )
    assert codes(site({"content/notes/a.yaml": text})) == []


def test_a_source_that_is_dated_anew_elsewhere_counts_in_a_rebuild(
    site: MakeSite,
) -> None:
    cited = "sources: [{url: 'https://e.org/', title: W, publisher: P, date: DAY}]\n"
    made = site(
        {
            "content/notes/a.yaml": "title: A\ndate: 1930-03-10\nstatus: confirmed\n"
            "sources: [https://e.org/]\n",
            "content/notes/b.yaml": "title: B\ndate: 1929\n"
            + cited.replace("DAY", "1930-03-11"),
        }
    )
    first = made.build()
    assert first.diagnostics == ()
    made.write(
        "content/notes/b.yaml",
        "title: B\ndate: 1929\n" + cited.replace("DAY", "1929-03-11"),
    )
    again = made.build(reuse=first)
    assert [said.code for said in again.diagnostics] == ["confirmed-too-early"]


LONDON = "place: {name: London, lat: 51.51, lon: -0.13}"
VIENNA = "place: {name: Vienna, lat: 48.21, lon: 16.37}"  # 1,240 km from London
SYDNEY = "place: {name: Sydney, lat: -33.87, lon: 151.21}"  # 16,990 km from London


@pytest.mark.parametrize(
    ("date", "other", "lines", "is_said"),
    [
        ("1825-07-04", VIENNA, "", True),  # 20 km/h for some 31 hours
        ("1835-07-04", VIENNA, "", False),
        ("1910-07-04", SYDNEY, "", True),
        ("1950-07-04", SYDNEY, "", False),
        ("1990-07-04", SYDNEY, 'time: "10:00"\nzone: UTC', True),
        ("1990-07-04", SYDNEY, "", False),
        ("1825-07", VIENNA, "", False),
        ("1825-07-04~", VIENNA, "", False),
        ("1825-07-04", "place: Vienna", "", False),
    ],
)
def test_nobody_is_in_two_far_places_on_one_day(
    site: MakeSite, date: str, other: str, lines: str, is_said: bool
) -> None:
    who = "actors: [ada]"
    made = site(
        {
            "content/actors/ada.yaml": "name: Ada\nkind: person\n",
            "content/notes/a.yaml": note(date, who, LONDON, *lines.splitlines()),
            "content/notes/b.yaml": note(date, who, other, *lines.splitlines()),
        }
    )
    assert codes(made) == ["places-apart"] * is_said


@pytest.mark.parametrize(
    ("kind", "who"),
    [("state", "ada"), ("person", "{actor: ada, role: by telegraph}")],
)
def test_states_and_those_with_a_role_may_be_anywhere(
    site: MakeSite, kind: str, who: str
) -> None:
    made = site(
        {
            "content/actors/ada.yaml": f"name: Ada\nkind: {kind}\n",
            "content/notes/a.yaml": note("1825-07-04", "actors: [ada]", LONDON),
            "content/notes/b.yaml": note("1825-07-04", f"actors: [{who}]", VIENNA),
        }
    )
    assert codes(made) == []


def test_distances_and_speeds_are_bounds() -> None:
    # A quarter of the equator, 6371 km × π / 2.
    quarter = distance_km(Place("A", 0.0, 0.0), Place("B", 0.0, 90.0))
    assert quarter == pytest.approx(10_007.5, abs=0.1)
    assert distance_km(Place("A"), Place("B", 0.0, 90.0)) == 0
    years = (1700, 1829, 1830, 1919, 1957, 1958, 1976, 2004)
    assert [top_speed_kmh(year) for year in years] == [
        *(20, 20, 120, 500, 500, 1000, 2200, 1000)
    ]


@pytest.mark.parametrize(
    ("words", "date", "is_said"),
    [
        ("Two days after [it](events/a.html)", "1930-03-12", False),
        ("Two days after [it](events/a.html)", "1930-03-13", False),
        ("Two days after [it](events/a.html)", "1930-03-20", True),
        ("Two days after [it](events/a.html)", "1930-03-08", True),
        ("The day before [it](events/a.html)", "1930-03-09", False),
        ("3 weeks before the [talks](events/a.html)", "1930-02-17", False),
        ("3 weeks before the [talks](events/a.html)", "1930-03-17", True),
        ("Two days after [it](events/a.html)", "1930-04", False),
        ("Two days after [it](events/lost.html)", "1930-03-20", False),
        ("Some days after [it](events/a.html)", "1930-03-20", False),
        ("He said that two days after [it](events/a.html)", "1930-03-20", False),
    ],
)
def test_days_that_are_counted_come_out(
    site: MakeSite, words: str, date: str, is_said: bool
) -> None:
    made = site(
        {
            "content/notes/a.yaml": note("1930-03-10"),
            "content/notes/b.yaml": note(date, f'summary: "{words} it ends."'),
        }
    )
    found = [code for code in codes(made) if code != "link-broken"]
    assert found == ["days-miscounted"] * is_said
