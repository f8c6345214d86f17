from __future__ import annotations

import json
import re
from typing import Any

import pytest

from sitegen.core.date_words import words
from sitegen.core.edtf import parse
from sitegen.core.model import Claim
from sitegen.exports import timelinejs

PARTS = ("year", "month", "day", "hour", "minute", "second", "millisecond")


def _slides(context: Any) -> list[Any]:
    """Read the file as TimelineJS does, which would drop or refuse what is wrong."""
    data = json.loads(timelinejs.make(context).data)
    assert data["scale"] in {"human", "cosmological"}
    ids = [data["title"]["unique_id"]]
    for slide in data["events"]:
        ids.append(slide["unique_id"])
        start = slide["start_date"]
        end = slide.get("end_date", {})
        for date in (start, end):
            assert set(date) <= set(PARTS)
            assert all(re.fullmatch(r"-?\d*", str(value)) for value in date.values())
            assert 1 <= date.get("month", 1) <= 12
            assert 1 <= date.get("day", 1) <= 31
            assert "day" not in date or "month" in date
            assert date.get("year", 1) != 0
        if end:
            # An end that agrees with all of the start is dropped.
            assert any(end.get(part) != value for part, value in start.items())
            assert _drawn(start) < _drawn(end)
    assert len(ids) == len(set(ids))
    return list(data["events"])


def _drawn(date: dict[str, int]) -> tuple[int, int, int]:
    return date["year"], date.get("month", 1), date.get("day", 1)


@pytest.mark.parametrize(
    ("date", "start", "end", "said"),
    [
        ("2022-03-10", [2022, 3, 10], None, "10 March 2022"),
        ("2022-03-10?", [2022, 3, 10], None, None),
        ("2022-03", [2022, 3], None, "March 2022"),
        ("2022-03-XX", [2022, 3], None, "on a day in March 2022"),
        ("2022", [2022], None, "2022"),
        ("2022-XX-XX", [2022], None, None),
        ("202X", [2020], [2029], None),
        ("156X-12-25", [1560], [1569], None),
        ("2022-21", [2022, 3], [2022, 5], "spring 2022"),
        ("2022-24", [2022, 12], [2023, 2], None),
        ("2022-03-14/2022-03-17", [2022, 3, 14], [2022, 3, 17], "14–17 March 2022"),
        ("2022-03/2022-04", [2022, 3], [2022, 4], None),
        ("2022/2022-03", [2022], None, None),
        ("2022-03/2022", [2022, 3], None, None),
        ("2022-02-24/..", [2022, 2, 24], None, "since 24 February 2022"),
        ("2022-02-24/", [2022, 2, 24], None, None),
        ("../2022", [2022], None, None),
        ("[..1984-05]", [1984, 5], None, None),
        ("[2022-04-15,2022-04-20]", [2022, 4, 15], [2022, 4, 20], None),
        ("{2022-03-03,2022-03-07}", [2022, 3, 3], [2022, 3, 7], "3 and 7 March 2022"),
        ("[2022-03-10..]", [2022, 3, 10], None, None),
        ("{..1984,2022..}", [1984], None, None),
        ("-0043-03-15", [-44, 3, 15], None, "15 March 44 BCE"),
        ("0000", [-1], None, "1 BCE"),
        ("-0043/0014", [-44], [14], None),
    ],
)
def test_a_slide_is_drawn_no_more_exactly_than_its_source(
    event: Any,
    context: Any,
    date: str,
    start: list[int],
    end: list[int] | None,
    said: str | None,
) -> None:
    (slide,) = _slides(context([event(date)]))
    assert list(slide["start_date"].values()) == start
    assert list(slide["start_date"]) == ["year", "month", "day"][: len(start)]
    assert list(slide.get("end_date", {}).values()) == (end or [])
    assert slide["display_date"] == (said or words(parse(date)))


def test_the_id_of_a_slide_is_the_events(full: Any) -> None:
    slides = {slide["unique_id"]: slide for slide in _slides(full())}
    assert set(slides) == {"antalya", "later"}
    talks = slides["antalya"]
    assert talks["start_date"] == {
        "year": 2022,
        "month": 3,
        "day": 10,
        "hour": 10,
        "minute": 30,
    }
    assert talks["display_date"] == "10 March 2022, 10:30, Europe/Istanbul"
    assert talks["text"]["headline"] == "Kuleba and Lavrov meet in Antalya"


def test_no_link_leads_nowhere(full: Any) -> None:
    assert all("events/" not in str(slide["text"]) for slide in _slides(full()))
    slides = _slides(full(base_url="https://example.org/"))
    assert any(
        slide["text"]["headline"].startswith(
            '<a href="https://example.org/events/antalya.html">'
        )
        for slide in slides
    )


@pytest.mark.parametrize("date", ["2022-03", "2022-03-10/2022-03-12", "2022-04-3X"])
def test_only_a_single_day_has_a_time(event: Any, context: Any, date: str) -> None:
    (slide,) = _slides(context([event(date, time="10:30")]))
    assert "hour" not in slide["start_date"]


def test_a_day_without_a_time_has_no_midnight(event: Any, context: Any) -> None:
    (slide,) = _slides(context([event()]))
    assert "hour" not in slide["start_date"]


def test_an_upper_bound_alone_has_no_time(event: Any, context: Any) -> None:
    (slide,) = _slides(context([event("../2022-03-10", time="10:30")]))
    assert "hour" not in slide["start_date"]


@pytest.mark.parametrize(
    ("date", "scale"),
    [
        ("-0043", "human"),
        ("Y-66000000", "cosmological"),
        ("2022/Y300000", "cosmological"),
    ],
)
def test_deep_time_changes_the_scale(
    event: Any, context: Any, date: str, scale: str
) -> None:
    made = context([event(date)])
    _slides(made)
    assert json.loads(timelinejs.make(made).data)["scale"] == scale


def test_a_year_that_javascript_cannot_write_is_left_out(
    event: Any, context: Any
) -> None:
    assert _slides(context([event("Y1E90")])) == []
    (slide,) = _slides(context([event("2022/Y1E90")]))
    assert "end_date" not in slide


def test_hostile_text_is_escaped(event: Any, context: Any) -> None:
    evil = "</script><img src=x onerror=alert(1)>\x07"
    happening = event(title=evil, claims=(Claim(evil, by=evil),))
    made = context([happening], title=evil, description=evil)
    (slide,) = _slides(made)
    assert "<img" not in timelinejs.make(made).data.decode()
    assert slide["text"]["headline"].startswith("&lt;/script&gt;")


def test_the_bounds_of_a_set_are_those_of_its_members() -> None:
    assert timelinejs.slide_dates(parse("[2022,2022-03]")) == ((2022,), None)
