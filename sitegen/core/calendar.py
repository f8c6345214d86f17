"""Days of the proleptic Gregorian calendar, in years of any size.

`datetime.date` knows the years 1 to 9999 only; a timeline may begin with the
death of Caesar or with the dinosaurs.  Years are astronomical: year 0 is 1 BCE
and year -43 is 44 BCE.
"""

from __future__ import annotations

from typing import TypeAlias

Day: TypeAlias = tuple[int, int, int]  # year, month, day; sorts as time does

MONTHS_IN_YEAR = 12

_FEBRUARY = 2
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_CYCLE = 146_097  # the calendar repeats after 400 years
_YEARS_IN_CYCLE = 400
_ORDINAL_OF_MARCH_0 = -305  # of 1 March in year 0


def is_leap(year: int) -> bool:
    """Say whether `year` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % _YEARS_IN_CYCLE == 0)


def days_in_month(year: int, month: int) -> int:
    """Count the days of `month` (from 1) in `year`."""
    return 29 if month == _FEBRUARY and is_leap(year) else _LENGTHS[month - 1]


def ordinal(day: Day) -> int:
    """Number `day`; 1 January of year 1 is 1, as in `datetime`."""
    year, month, of_month = day
    # A year that begins in March has its leap day at the end.
    cycle, year_of_cycle = divmod(year - (month <= _FEBRUARY), _YEARS_IN_CYCLE)
    before_month = (153 * ((month - 3) % MONTHS_IN_YEAR) + 2) // 5
    before_year = 365 * year_of_cycle + year_of_cycle // 4 - year_of_cycle // 100
    days = _DAYS_IN_CYCLE * cycle + before_year + before_month + of_month - 1
    return days + _ORDINAL_OF_MARCH_0


def from_ordinal(number: int) -> Day:
    """Return the day whose `ordinal` is `number`."""
    cycle, rest = divmod(number - _ORDINAL_OF_MARCH_0, _DAYS_IN_CYCLE)
    year = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    rest -= 365 * year + year // 4 - year // 100
    month_from_march = (5 * rest + 2) // 153
    month = (month_from_march + 2) % MONTHS_IN_YEAR + 1
    day = rest - (153 * month_from_march + 2) // 5 + 1
    return (_YEARS_IN_CYCLE * cycle + year + (month <= _FEBRUARY), month, day)


def add_days(day: Day, count: int) -> Day:
    """Return the day that is `count` days after `day` (before it if negative)."""
    return from_ordinal(ordinal(day) + count)


def weekday(day: Day) -> int:
    """Number the day of the week from 0, Monday, to 6, Sunday."""
    return (ordinal(day) - 1) % 7
