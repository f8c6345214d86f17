from __future__ import annotations

from typing import Any

import pytest

from sitegen.core.calendar import Day
from sitegen.core.documents import Correction, Status
from sitegen.core.edtf import parse
from sitegen.core.model import Citation, Source
from sitegen.exports.facts import (
    clock,
    exact_date,
    exact_iso,
    is_sure,
    iso_day,
    last_change,
    offset,
)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        ((2022, 3, 10), "2022-03-10"),
        ((79, 8, 24), "0079-08-24"),
        ((0, 1, 1), "0000-01-01"),
        ((-43, 3, 15), "-0043-03-15"),
        ((12_000, 1, 2), "+12000-01-02"),
        ((-66_000_000, 12, 31), "-66000000-12-31"),
        (None, None),
    ],
)
def test_days_of_all_years_have_an_iso_form(day: Day | None, written: str) -> None:
    assert iso_day(day) == written


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2022", "2022"),
        ("2022-03", "2022-03"),
        ("2022-03-10", "2022-03-10"),
        ("2022-03-10T11:00:00Z", "2022-03-10"),
        ("2022-03-10~", None),
        ("2022-03?", None),
        ("2022-03-XX", None),
        ("202X", None),
        ("2022-21", None),
        ("0000", None),
        ("-0043", None),
        ("Y12000", None),
        ("1950S2", None),
        ("[2022,2023]", None),
        ("2022/2023", None),
    ],
)
def test_only_an_exact_date_of_our_era_has_an_exact_form(
    date: str, written: str | None
) -> None:
    assert exact_date(parse(date)) == written


def test_what_is_no_date_has_no_exact_form() -> None:
    assert exact_date(None) is None
    assert exact_iso(parse("2022/..").end) is None


def test_the_time_is_the_notes_or_else_that_of_the_date(event: Any) -> None:
    timed = "2022-03-10T11:00:00+03:00"
    assert clock(event(time="10:30", zone="Europe/Istanbul")) == (
        "10:30",
        "Europe/Istanbul",
    )
    assert clock(event(timed)) == ("11:00:00", "+03:00")
    assert clock(event("2022-03-10T11:00:00", zone="+02:00")) == ("11:00:00", "+02:00")
    assert clock(event("../2022")) == ("", "")


@pytest.mark.parametrize("zone", ["Z", "+03:00", "-11:30"])
def test_a_distance_from_utc_is_kept(zone: str) -> None:
    assert offset(zone) == zone


@pytest.mark.parametrize("zone", ["", "Europe/Istanbul", "+3", "EET"])
def test_the_name_of_a_zone_is_not_looked_up(zone: str) -> None:
    assert offset(zone) == ""


def _changed(event: Any, corrected: list[str], published: list[str | None]) -> Any:
    sources = {
        str(number): Source(str(number), "", published=date and parse(date))  # type: ignore[arg-type]
        for number, date in enumerate(published)
    }
    happening = event(
        corrections=tuple(Correction(parse(date), "") for date in corrected),
        citations=(*map(Citation, sources), Citation("gone")),
    )
    return last_change(happening, sources)


def test_an_entry_changed_when_it_was_last_corrected_or_given_a_source(
    event: Any,
) -> None:
    assert _changed(event, ["2022-03-12"], ["2022-03-11", None]) == (2022, 3, 12)
    assert _changed(event, ["2022-03-12"], ["2022-04-01"]) == (2022, 4, 1)


@pytest.mark.parametrize(
    "date", ["2022", "2022-03", "2022-03-10~", "2022-03-10?", "1912-04-15", "../2022"]
)
def test_a_day_that_is_not_known_exactly_is_no_time_stamp(
    event: Any, date: str
) -> None:
    assert _changed(event, [date], [date]) is None


@pytest.mark.parametrize("date", ["2022-03-10~", "2022-03-10?", "2022-03-10%"])
def test_a_qualified_date_is_not_sure(event: Any, date: str) -> None:
    assert not is_sure(event(date))


def test_a_disputed_event_is_not_sure(event: Any) -> None:
    assert is_sure(event())
    assert not is_sure(event(status=Status.DISPUTED))
    assert not is_sure(event(status=Status.RETRACTED))
