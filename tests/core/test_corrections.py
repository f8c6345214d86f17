from __future__ import annotations

from sitegen.core import corrections
from sitegen.core.documents import Correction, Status
from sitegen.core.edtf import parse
from sitegen.core.model import Event, Origin
from sitegen.core.source import Span


def event(name: str, *dates: str, status: Status = Status.REPORTED) -> Event:
    return Event(
        name,
        name,
        parse("2022-03-10"),
        Origin.NOTE,
        status,
        Span("x.yaml", 0, 0),
        corrections=tuple(Correction(parse(date), f"by {date}") for date in dates),
    )


def test_the_latest_correction_comes_first_whatever_event_it_belongs_to() -> None:
    found = corrections.newest_first(
        [event("a", "2022-03-12", "2023-01-02"), event("b", "2022-07")]
    )
    assert [(one.event.id, one.correction.date.text) for one in found] == [
        ("a", "2023-01-02"),
        ("b", "2022-07"),
        ("a", "2022-03-12"),
    ]


def test_a_place_is_named_by_the_date_so_that_another_correction_moves_none() -> None:
    before = [one.anchor for one in corrections.of_event(event("a", "2022-03-12"))]
    after = [
        one.anchor
        for one in corrections.of_event(
            event("a", "2022-03-12", "2022-03-01", "2022-03-12?")
        )
    ]
    assert before == ["_corrected-2022-03-12"]
    assert after == [
        "_corrected-2022-03-12",
        "_corrected-2022-03-01",
        "_corrected-2022-03-12-2",
    ]
