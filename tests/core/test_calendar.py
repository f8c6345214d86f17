from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.calendar import (
    Day,
    add_days,
    days_in_month,
    from_ordinal,
    is_leap,
    ordinal,
    weekday,
)


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2022, False), (2024, True), (1900, False), (2000, True), (0, True), (-4, True)],
)
def test_every_fourth_year_is_leap_but_three_of_four_centuries(
    year: int, leap: bool
) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


@given(st.dates())
def test_days_agree_with_the_standard_library(date: dt.date) -> None:
    day = (date.year, date.month, date.day)
    assert ordinal(day) == date.toordinal()
    assert weekday(day) == date.weekday()
    assert from_ordinal(date.toordinal()) == day


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_every_number_is_one_day(number: int) -> None:
    year, month, day = from_ordinal(number)
    assert ordinal((year, month, day)) == number
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)


@given(st.integers(), st.integers(min_value=1, max_value=12))
def test_a_month_is_followed_by_the_next(year: int, month: int) -> None:
    last = (year, month, days_in_month(year, month))
    following = (year + 1, 1, 1) if month == 12 else (year, month + 1, 1)
    assert add_days(last, 1) == following
    assert add_days(following, -1) == last


@pytest.mark.parametrize(
    ("day", "days", "result"),
    [
        ((2022, 2, 28), 1, (2022, 3, 1)),
        ((2024, 2, 28), 1, (2024, 2, 29)),
        ((1, 1, 1), -1, (0, 12, 31)),
        ((0, 3, 1), -1, (0, 2, 29)),
        ((-1, 12, 31), 1, (0, 1, 1)),
    ],
)
def test_days_run_on_over_the_ends_of_months_and_eras(
    day: Day, days: int, result: Day
) -> None:
    assert add_days(day, days) == result
