from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from icalendar import Calendar

from sitegen.core.date_words import words
from sitegen.core.documents import Correction, Place, Prose, Status
from sitegen.core.edtf import parse
from sitegen.core.model import Citation
from sitegen.core.source import Span
from sitegen.exports import calendar_ics
from sitegen.exports.calendar_ics import calendar_days


def _read(context: Any) -> tuple[Any, list[Any]]:
    data = calendar_ics.make(context).data
    assert data.count(b"\n") == data.count(b"\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    calendar = Calendar.from_ical(data)
    return calendar, calendar.walk("VEVENT")


def test_the_calendar_says_what_it_is(full: Any) -> None:
    calendar, entries = _read(full())
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert "method" not in calendar
    assert calendar["x-wr-calname"] == "Talks of 2022"
    assert calendar["x-sitegen-left-out"] == "1"
    assert [str(entry["uid"]) for entry in entries] == ["antalya@talks-of-2022"]


def test_an_entry_has_all_that_a_calendar_shows(full: Any) -> None:
    _, (entry,) = _read(full(base_url="https://example.org/talks/"))
    assert str(entry["uid"]) == "antalya@example.org"
    assert entry["dtstart"].dt == dt.date(2022, 3, 10)
    assert entry["dtend"].dt == dt.date(2022, 3, 11)
    assert entry["dtstamp"].dt == dt.datetime(2022, 3, 12, tzinfo=dt.UTC)
    assert entry["sequence"] == 1
    assert entry["summary"] == "Kuleba and Lavrov meet in Antalya"
    assert entry["location"] == "Antalya, Türkiye"
    assert entry["status"] == "CONFIRMED"
    assert entry["transp"] == "TRANSPARENT"
    assert entry["url"] == "https://example.org/talks/events/antalya.html"
    assert entry["geo"].latitude == 36.86
    assert [str(tag) for tag in entry["categories"].cats] == ["talks", "cease-fire"]
    assert str(entry["description"]).splitlines()[0] == (
        "10 March 2022, 10:30, Europe/Istanbul"
    )


@pytest.mark.parametrize(
    ("date", "first", "after"),
    [
        ("2022-03-10", (2022, 3, 10), (2022, 3, 11)),
        ("2022-03-10~", (2022, 3, 10), (2022, 3, 11)),
        ("2022-03-10T23:30:00-05:00", (2022, 3, 10), (2022, 3, 11)),
        ("2022-03-14/2022-03-17", (2022, 3, 14), (2022, 3, 18)),
        ("2022-12-31", (2022, 12, 31), (2023, 1, 1)),
        ("0079-08-24", (79, 8, 24), (79, 8, 25)),
    ],
)
def test_days_and_ranges_of_days_end_on_the_day_after(
    date: str, first: tuple[int, int, int], after: tuple[int, int, int]
) -> None:
    assert calendar_days(parse(date)) == (dt.date(*first), dt.date(*after))


@pytest.mark.parametrize(
    "date",
    [
        "2022",
        "2022-03",
        "2022-03-XX",
        "2022-04-3X",
        "202X",
        "2022-21",
        "2022-03/2022-04",
        "2022-03-10/2022-04",
        "2022-02-24/..",
        "2022-02-24/",
        "../2022-02-24",
        "[2022-04-15,2022-04-20]",
        "{2022-03-03,2022-03-07}",
        "-0043-03-15",
        "0000-01-01",
        "-0001-12-31/0001-01-01",
        "9999-12-31",
    ],
)
def test_nothing_else_becomes_a_day(event: Any, context: Any, date: str) -> None:
    assert calendar_days(parse(date)) is None
    calendar, entries = _read(context([event(date)]))
    assert entries == []
    assert calendar["x-sitegen-left-out"] == "1"


@pytest.mark.parametrize("date", ["2022-03-10~", "2022-03-10?", "2022-03-10%"])
def test_an_uncertain_date_is_tentative_and_says_so(
    event: Any, context: Any, date: str
) -> None:
    _, (entry,) = _read(context([event(date)]))
    assert entry["status"] == "TENTATIVE"
    assert entry["summary"] == f"Talks ({words(parse(date))})"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.DISPUTED, "TENTATIVE"),
        (Status.RETRACTED, "CANCELLED"),
        (Status.REPORTED, "CONFIRMED"),
    ],
)
def test_the_status_follows_the_events(
    event: Any, context: Any, status: Status, said: str
) -> None:
    _, (entry,) = _read(context([event(status=status)]))
    assert entry["status"] == said


def test_without_a_day_in_the_data_the_stamp_is_the_first_second(
    event: Any, context: Any
) -> None:
    _, (entry,) = _read(context([event()]))
    assert entry["dtstamp"].dt == dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert entry["sequence"] == 0


def test_a_place_without_coordinates_has_its_name(event: Any, context: Any) -> None:
    _, (entry,) = _read(context([event(place=Place("Antalya"))]))
    assert entry["location"] == "Antalya"
    assert "geo" not in entry


def test_a_new_title_and_date_keep_the_uid(event: Any, context: Any) -> None:
    corrected = (Correction(parse("2022-03-12"), "Wrong day."),)
    _, (old,) = _read(context([event()]))
    changed = event("2022-03-11", "New", corrections=corrected)
    _, (new,) = _read(context([changed]))
    assert old["uid"] == new["uid"]
    assert new["sequence"] > old["sequence"]


def test_a_title_in_other_letters_still_gives_a_host(event: Any, context: Any) -> None:
    _, (entry,) = _read(context([event()], title="Переговори"))
    name, _, host = str(entry["uid"]).partition("@")
    assert name == "talks"
    assert host.isascii()
    assert len(host) == 11


def test_hostile_text_stays_in_its_property(event: Any, context: Any) -> None:
    evil = "A\x00\x07; B, C\\\r\nEND:VEVENT\r\nX-EVIL:1 " + "é" * 60
    summary = Prose("", evil, Span("x", 0, 0))
    happening = event(
        title=evil, summary=summary, tags=(evil,), citations=(Citation("s", evil),)
    )
    _, (entry,) = _read(context([happening], title=evil))
    flat = "A; B, C\\ END:VEVENT X-EVIL:1 " + "é" * 60
    assert entry["summary"] == flat
    assert "x-evil" not in entry
    assert "END:VEVENT" in entry["description"]
