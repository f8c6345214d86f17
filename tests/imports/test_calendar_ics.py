from __future__ import annotations

import pytest

from sitegen.imports.calendar_ics import read
from sitegen.imports.drafted import DraftNote, DraftPlace, DraftSource, Row


def calendar(*lines: str, producer: str = "-//x//EN") -> str:
    inner = "\r\n".join(lines)
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{producer}\r\nBEGIN:VEVENT\r\n{inner}"
        "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def row(*lines: str) -> Row:
    (found,) = read(calendar("SUMMARY:A boat", *lines)).rows
    return found


def note(*lines: str) -> DraftNote:
    draft = row(*lines).draft
    assert isinstance(draft, DraftNote)
    return draft


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["DTSTART;VALUE=DATE:19070310"], "1907-03-10"),
        (["DTSTART:19070310", "DTEND:19070311"], "1907-03-10"),
        (["DTSTART:19070310", "DTEND:19070313"], "1907-03-10/1907-03-12"),
        (["DTSTART:19070310", "DURATION:P3D"], "1907-03-10/1907-03-12"),
        (["DTSTART:19070310", "DURATION:P1W"], "1907-03-10/1907-03-16"),
        (["DTSTART:19070310T000000", "DTEND:19070311T000000"], "1907-03-10"),
        (["DTSTART:19070310T220000", "DTEND:19070311T020000"], "1907-03-10/1907-03-11"),
        (["DTSTART:19070310", "DTEND:19070309"], "1907-03-10"),
        (["DTSTART:00010101"], "0001-01-01"),
    ],
)
def test_the_end_is_the_day_after_the_last(lines: list[str], date: str) -> None:
    assert note(*lines).date == date


def test_a_time_keeps_its_zone_and_its_day() -> None:
    found = note("DTSTART;TZID=Europe/Istanbul:20220310T233000")
    assert (found.date, found.time, found.zone) == (
        *("2022-03-10", "23:30", "Europe/Istanbul"),
    )
    assert note("DTSTART:20220310T233000Z").zone == "UTC"
    found_row = row('DTSTART;TZID="My zone: here":20220310T103000')
    assert isinstance(found_row.draft, DraftNote)
    assert found_row.draft.zone == ""
    assert found_row.lost == ("zone “My zone: here”",)


def test_texts_are_unescaped_and_lines_unfolded() -> None:
    found = note(
        "DTSTART:19070310",
        "DESCRIPTION:One\\, two\\;\\n\\nthr",
        " ee *4*.",
        "LOCATION:Quay\\, Oldford",
        "GEO:54.5;11",
        "CATEGORIES:boats,old\\, grey",
        "CATEGORIES:rescue",
        "URL:https://e.example/a",
        "ORGANIZER;CN=Ida Holm:mailto:ida@e.example",
        "ATTENDEE:mailto:b@e.example",
    )
    assert (found.summary, found.body) == ("", "One, two;\n\nthree \\*4\\*.")
    assert found.place == DraftPlace("Quay, Oldford", "54.5", "11")
    assert found.tags == ("boats", "old, grey", "rescue")
    assert found.sources == (DraftSource(url="https://e.example/a"),)
    assert [part.actor for part in found.actors] == ["Ida Holm"]


def test_what_is_lost_is_told() -> None:
    found = row(
        "DTSTART:19070310T100000",
        "DTEND:19070310T120000",
        "RRULE:FREQ=DAILY",
        "STATUS:TENTATIVE",
        "X-MOOD:calm",
        "BEGIN:VALARM",
        "TRIGGER:-PT5M",
        "END:VALARM",
    )
    assert found.lost == (
        "the time of the end, 12:00",
        "X-MOOD",
        "that it recurs (FREQ=DAILY): the first is taken",
        "that it is tentative",
    )


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], "it has no date"),
        (["DTSTART:soon"], "is none of a calendar"),
        (["DTSTART:19070230"], "is none of a calendar"),
        (["DTSTART:19070310", "STATUS:CANCELLED"], "it was cancelled"),
    ],
)
def test_what_did_not_happen_or_has_no_day_is_not_taken(
    lines: list[str], why: str
) -> None:
    found = row(*lines)
    assert found.draft is None
    assert why in found.lost[0]


def test_a_calendar_without_entries_is_refused() -> None:
    assert read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").refused


def test_our_own_calendar_says_more_in_its_lines() -> None:
    text = calendar(
        "UID:a-boat@e.example",
        "DTSTART;VALUE=DATE:19070310",
        "DTEND;VALUE=DATE:19070311",
        "SUMMARY:A boat (about 10 March 1907)",
        "DESCRIPTION:about 10 March 1907\\, 10:30\\, UTC\\nDisputed.\\nCorrected (April "
        "1907): The hour.\\nIt floats.\\nOtherwise: Ida – No\\nSource: Log (Board) "
        "https://e.example/log\\nSource: Book",
        "STATUS:TENTATIVE",
        producer="-//sitegen//timeline//EN",
    )
    (found,) = read(text).notes
    assert (found.id, found.title) == ("a-boat", "A boat")
    assert (found.date, found.time, found.zone) == ("1907-03-10~", "10:30", "UTC")
    assert (found.status, found.summary) == ("disputed", "It floats.")
    assert [one.date for one in found.corrections] == ["1907-04"]
    assert [one.by for one in found.claims] == ["Ida"]
    assert found.sources == (
        DraftSource(url="https://e.example/log", title="Log", publisher="Board"),
        DraftSource(title="Book"),
    )
