"""Days, weeks, months and other spans of time, as TIMEX3 and as EDTF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from sitegen.core.calendar import (
    MONTHS_IN_YEAR,
    Day,
    add_days,
    days_in_month,
    ordinal,
    weekday,
)

SEASONS: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_FIRST_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SUNDAY = 6


def day_text(day: Day) -> str:
    """Write a day."""
    year, month, of_month = day
    return f"{year:04}-{month:02}-{of_month:02}"


def month_text(year: int, month: int) -> str:
    """Write a month."""
    return f"{year:04}-{month:02}"


def shift_month(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the month `count` months later."""
    years, rest = divmod(year * MONTHS_IN_YEAR + month - 1 + count, MONTHS_IN_YEAR)
    return years, rest + 1


def monday_of(day: Day) -> Day:
    """Return the Monday of the week that `day` is in."""
    return add_days(day, -weekday(day))


def week_value(day: Day) -> str:
    """Write the ISO week of a day, as TIMEX3 does."""
    thursday = add_days(monday_of(day), 3)
    number = (ordinal(thursday) - ordinal((thursday[0], 1, 1))) // 7 + 1
    return f"{thursday[0]:04}-W{number:02}"


def week_when(day: Day) -> str:
    """Write the week of a day as EDTF: from Monday to Sunday."""
    monday = monday_of(day)
    return f"{day_text(monday)}/{day_text(add_days(monday, _SUNDAY))}"


def weekend_when(day: Day) -> str:
    """Write the weekend of a day's week as EDTF."""
    monday = monday_of(day)
    return f"{day_text(add_days(monday, 5))}/{day_text(add_days(monday, _SUNDAY))}"


def quarter_of(day: Day) -> tuple[int, int]:
    """Return the year and the quarter of a day."""
    return day[0], (day[1] - 1) // 3 + 1


def shift_quarter(year: int, number: int, count: int) -> tuple[int, int]:
    """Return the quarter `count` quarters later."""
    years, rest = divmod(year * 4 + number - 1 + count, 4)
    return years, rest + 1


def quarter_when(year: int, number: int) -> str:
    """Write a quarter as EDTF."""
    return f"{year:04}-{32 + number}"


def half_when(year: int, number: int) -> str:
    """Write a half of a year as EDTF."""
    return f"{year:04}-{39 + number}"


def season_when(year: int, season: str) -> str:
    """Write a season as EDTF."""
    return f"{year:04}-{SEASONS[season]}"


def season_of(day: Day) -> tuple[int, str]:
    """Return the season of a day; January is in the winter of the year before."""
    year, month, _ = day
    if month < _FIRST_MONTHS["SP"]:
        return year - 1, "WI"
    return year, ("SP", "SU", "FA", "WI")[month // 3 - 1]


@lru_cache(maxsize=64)
def last_weekday(day: Day, number: int) -> Day:
    """Return the latest such day of the week, up to `day` itself."""
    return add_days(day, -((weekday(day) - number) % 7))


@lru_cache(maxsize=64)
def next_weekday(day: Day, number: int) -> Day:
    """Return the earliest such day of the week, from `day` itself on."""
    return add_days(day, (number - weekday(day)) % 7)


def nth_weekday(year: int, month: int, number: int, nth: int) -> Day:
    """Return the nth such day of the week in a month; -1 is the last."""
    if nth < 0:
        last = (year, month, days_in_month(year, month))
        return add_days(last_weekday(last, number), 7 * (nth + 1))
    return add_days(next_weekday((year, month, 1), number), 7 * (nth - 1))


def easter(year: int) -> Day:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (
        19 * golden
        + century
        - century // 4
        - (century - (century + 8) // 25 + 1) // 3
        + 15
    ) % 30
    to_sunday = (
        32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4
    ) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return year, month, day + 1


def span_of(unit: str, base: Day, offset: int) -> tuple[str, str]:
    """Return the span so many units from that of `base`: TIMEX3 and EDTF."""
    return _SPANS[unit](base, offset)


def _day(base: Day, offset: int) -> tuple[str, str]:
    text = day_text(add_days(base, offset))
    return text, text


def _week(base: Day, offset: int) -> tuple[str, str]:
    day = add_days(base, 7 * offset)
    return week_value(day), week_when(day)


def _weekend(base: Day, offset: int) -> tuple[str, str]:
    day = add_days(base, 7 * offset)
    return f"{week_value(day)}-WE", weekend_when(day)


def _month(base: Day, offset: int) -> tuple[str, str]:
    text = month_text(*shift_month(base[0], base[1], offset))
    return text, text


def _quarter(base: Day, offset: int) -> tuple[str, str]:
    year, number = shift_quarter(*quarter_of(base), offset)
    return f"{year:04}-Q{number}", quarter_when(year, number)


def _half(base: Day, offset: int) -> tuple[str, str]:
    years, rest = divmod(base[0] * 2 + (base[1] - 1) // 6 + offset, 2)
    return f"{years:04}-H{rest + 1}", half_when(years, rest + 1)


def _year(base: Day, offset: int) -> tuple[str, str]:
    text = f"{base[0] + offset:04}"
    return text, text


def _decade(base: Day, offset: int) -> tuple[str, str]:
    digits = f"{base[0] + 10 * offset:04}"[:3]
    return digits, f"{digits}X"


def _century(base: Day, offset: int) -> tuple[str, str]:
    digits = f"{base[0] // 100 + offset:02}"
    return digits, f"{digits}XX"


_SPANS: Final[Mapping[str, Callable[[Day, int], tuple[str, str]]]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "year": _year,
    "decade": _decade,
    "century": _century,
}
