"""What stands at the scale, from minutes to ages."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from sitegen.core.calendar import Day, ordinal
from sitegen.core.date_names import ENGLISH
from sitegen.core.locale import ENGLISH_LOCALE, Locale
from sitegen.pages.ticks import ticks

Words = list[tuple[float, str]]


def said(
    start: Day, end: Day, width: float, finest: str = "day", *, hours: float = 0
) -> tuple[Words, Words]:
    first = ordinal(start) + hours / 24
    last = ordinal(end) + hours / 24
    low, high = ticks(first, last, 0, width, finest, ENGLISH_LOCALE)
    return (
        [(round(tick.x), tick.text) for tick in low if tick.text],
        [(round(tick.x), tick.text) for tick in high if tick.text],
    )


def test_days_stand_below_their_months() -> None:
    low, high = said((2022, 2, 27), (2022, 3, 3), 400)
    # Four days on 400 units: a day is 100 units wide.
    assert low == [(0, "27"), (100, "28"), (200, "1"), (300, "2")]
    assert high == [(0, "Feb 2022"), (200, "Mar 2022")]


def test_weeks_begin_on_mondays() -> None:
    low, high = said((2022, 2, 20), (2022, 5, 1), 700)
    # 21 and 28 February, 7 and 14 March 2022 were Mondays; a day is 10 units wide.
    assert low[:4] == [(10, "21"), (80, "28"), (150, "7"), (220, "14")]
    # Months begin where they do, not on the Monday after.
    assert high == [(0, "Feb 2022"), (90, "Mar 2022"), (400, "Apr 2022")]


def test_a_month_with_little_room_goes_without_its_year() -> None:
    _, high = said((2022, 2, 26), (2022, 3, 28), 300)
    # Three days of February are 30 units wide.
    assert high == [(30, "Mar 2022")]
    _, high = said((2022, 2, 24), (2022, 3, 26), 300)
    assert high == [(0, "Feb"), (50, "Mar 2022")]


def test_months_stand_below_their_years() -> None:
    low, high = said((2021, 10, 1), (2022, 3, 1), 151 * 2)
    assert low == [(0, "Oct"), (62, "Nov"), (122, "Dec"), (184, "Jan"), (246, "Feb")]
    assert high == [(0, "2021"), (184, "2022")]


def test_hours_stand_below_their_days_where_a_time_is_known() -> None:
    low, high = said((2022, 3, 10), (2022, 3, 11), 480, "minute", hours=12)
    # A day is 480 units wide, so three hours are 60.
    assert [text for _, text in low][:5] == [
        "12:00",
        "15:00",
        "18:00",
        "21:00",
        "00:00",
    ]
    assert [x for x, _ in low][:3] == [0, 60, 120]
    assert high == [(0, "10 Mar 2022"), (240, "11 Mar 2022")]


def test_no_hours_stand_where_no_time_is_known() -> None:
    low, high = said((1961, 4, 12), (1961, 4, 13), 900)
    assert low[0] == (0.0, "12")
    assert high == [(0, "Apr 1961")]


def test_years_before_ours_are_as_round_as_people_count_them() -> None:
    low, high = said((-299, 1, 1), (341, 1, 1), 640, "year")
    # 300 BCE is year -299. Between 100 BCE and 100 CE stands 1: there is no year 0.
    words = ["300 BCE", "200 BCE", "100 BCE", "1", "100", "200", "300"]
    assert [text for _, text in low] == words
    assert [round(x, -1) for x, _ in low] == [0, 100, 200, 300, 400, 500, 600]
    assert high == []


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((-70_000_001, 1, 1), (-50_000_000, 1, 1), "60 million BCE"),
        ((-11_999, 1, 1), (-9_000, 1, 1), "11,000 BCE"),
    ],
)
def test_ages_are_said_in_words(start: Day, end: Day, words: str) -> None:
    low, _ = said(start, end, 500, "year")
    assert words in [text for _, text in low]


@pytest.mark.parametrize("width", [80, 107, 300, 976, 20_000])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((2022, 3, 10), (2022, 3, 11)),
        ((1999, 12, 31), (2031, 1, 2)),
        ((-66_000_002, 1, 1), (-65_999_998, 1, 1)),
        ((-4_600_000_000, 1, 1), (2022, 1, 1)),
    ],
)
def test_there_is_always_a_word_and_none_touches_the_next(
    start: Day, end: Day, width: float
) -> None:
    low, high = said(start, end, width, "year" if start[0] < 0 else "day")
    assert low or high
    for line in (low, high):
        for (x, text), (following, _) in pairwise(line):
            assert x + 5 * len(text) < following


def test_the_scale_speaks_the_language_of_the_site() -> None:
    months = ("janv.", "févr.", "mars", "avr.", "mai", "juin", *["…"] * 6)
    french = replace(ENGLISH, months_short=months, bce="{year} av. J.-C.")
    locale = Locale("fr", dates=french)
    low, high = ticks(
        ordinal((1907, 2, 1)), ordinal((1907, 5, 1)), 0, 300, "month", locale
    )
    assert [tick.text for tick in low][:3] == ["Févr.", "Mars", "Avr."]
    assert [tick.text for tick in high] == ["1907"]
    low, _ = ticks(ordinal((-99, 1, 1)), ordinal((-97, 1, 1)), 0, 300, "year", locale)
    assert low[0].text == "100 av. J.-C."
