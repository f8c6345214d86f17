from __future__ import annotations

import pytest

from tests.conftest import MakeSite

USUAL = ["2021-11-01", "2022-01-10", "2022-02-14", "2022-03-14", "2023-01-09"]


def doubts(site: MakeSite, *dates: str) -> list[str]:
    notes = (
        f"- title: Sitting {number}\n  date: {date}\n"
        for number, date in enumerate(dates)
    )
    made = site({"content/notes/sittings.yaml": "".join(notes)})
    return [
        f"{said.message} – {said.hint}"
        for said in made.build().diagnostics
        if said.code == "year-far"
    ]


@pytest.mark.parametrize(
    ("date", "meant"),
    [("1022-04-11", 2022), ("2202-04-11", 2022), ("2122~", 2022)],
)
def test_a_year_that_one_slip_takes_far_away_is_doubted(
    site: MakeSite, date: str, meant: int
) -> None:
    (said,) = doubts(site, *USUAL, date)

    assert said.endswith(f"did you mean {meant}? If {date[:4]} is right, let it stand")


@pytest.mark.parametrize(
    "dates",
    [
        (*USUAL, "1917-11-07"),  # the background of a story
        (*USUAL, "1648-10-24"),
        ("1022", "2022-01-01", "2022-02-01"),  # too few to know what is usual
        ("-0043", "0410", "1066", "1453", "1648", "1789", "1914", "1022"),
    ],
)
def test_a_year_that_may_well_be_right_is_not_doubted(
    site: MakeSite, dates: tuple[str, ...]
) -> None:
    assert doubts(site, *dates) == []
