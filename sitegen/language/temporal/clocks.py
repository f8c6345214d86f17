"""Times of the day, and holidays."""

from __future__ import annotations

from typing import Final

from sitegen.core.calendar import Day, add_days
from sitegen.language.temporal import spans
from sitegen.language.temporal.absolute import choose_year, full_year, mod_of
from sitegen.language.temporal.figures import is_day
from sitegen.language.temporal.kinds import pattern
from sitegen.language.temporal.reader import Anchor, Found, Reading
from sitegen.language.temporal.relative import rel_of, unit_of
from sitegen.language.temporal.spans import day_text
from sitegen.language.temporal.weekdays import weekday

_NEAR = 60  # characters back to a day that a clock time still belongs to
_UNKNOWN_DAY = "XXXX-XX-XX"
_PART_HOURS: Final = {"MO": 0, "AF": 12, "EV": 12, "NI": 12}


_SHARED_DAY: Final = pattern(
    "(TO|AND|HYPHEN|UNTIL) (CLOCK|DAY_NUMBER|NUMBER_WORD|NOON) AM_PM? ZONE? ON?"
    " (day=DEICTIC | weekday=WEEKDAY_NAME | month=MONTH date=DAY (COMMA? year=YEAR)?)"
)


def clock(found: Found) -> Reading | None:
    """Read "10:35 a.m. EST Wednesday", "5 p.m.", "noon"."""
    time = _time(found)
    if time is None:
        return None
    hour, minute = time
    day, anchor = _day(found)
    mod = mod_of(found)
    written = f"T{hour:02}:{minute:02}"
    if day is None:
        return Reading("TIME", f"{_UNKNOWN_DAY}{written}", mod)
    text = day_text(day)
    if hour == 24:
        return Reading("TIME", f"{text}{written}", mod, text, anchor)
    zone = str(found.value("zone")) if found.has("zone") else ""
    when = f"{text}{written}:00{zone}"
    return Reading("TIME", f"{text}{written}", mod, when, anchor)


def _time(found: Found) -> tuple[int, int] | None:
    if found.has("noon"):
        return found.number("noon"), 0
    if found.has("unit") and unit_of(found)[0] != "hour":
        return None
    hour, minute = _figures(found)
    if minute > 59 or not 0 <= hour <= 24:
        return None
    if found.has("hour") and not 1 <= hour <= (12 if found.has("half") else 24):
        return None
    if found.has("half"):
        if hour > 12:
            return None if hour > 23 else (hour, minute)
        hour = hour % 12 + (12 if found.value("half") == "p" else 0)
    elif found.has("part") and hour <= 12:
        hour = hour % 12 + _PART_HOURS.get(str(found.value("part")), 0)
    return (hour, minute) if hour <= 24 else None


def _figures(found: Found) -> tuple[int, int]:
    """Read 10:35, the 1900 of "1900 GMT", the 4.30 of "4.30pm", or a bare hour."""
    value = found.value("clock") if found.has("clock") else found.value("hour")
    if isinstance(value, tuple):
        return int(value[0]), int(value[1])
    if isinstance(value, float):
        return int(value), round(value % 1 * 100)
    if isinstance(value, int) and found.has("clock"):
        digits = found.word("clock")
        return divmod(value, 100) if len(digits) == 4 else (99, 0)
    return (value, 0) if isinstance(value, int) else (99, 0)


def day_said(found: Found, of_month: int = 0) -> tuple[Day | None, Anchor]:
    """Return the day that labels name: `day`, `weekday`, or `month` and `date`."""
    reader = found.reader
    if found.has("day"):
        today = reader.today
        day = today and add_days(today, found.number("day"))
        return day, reader.today_anchor
    if found.has("weekday"):
        reading = weekday(found)
        return (reading.day, reading.anchor) if reading else (None, "")
    if found.has("month"):
        month, of_month = found.number("month"), of_month or found.number("date")
        year = (
            full_year(found)
            if found.has("year")
            else choose_year(found, month, of_month)
        )
        if year is not None and is_day(year, month, of_month):
            return (year, month, of_month), reader.today_anchor
    return None, ""


def _day(found: Found) -> tuple[Day | None, Anchor]:
    """Return the day of a clock time: the one named beside it, or spoken of."""
    reader = found.reader
    if any(map(found.has, ("day", "weekday", "month"))):
        return day_said(found)
    if match := _SHARED_DAY.match(reader.kinds, found.stop):
        return day_said(Found(reader, match))  # "between 2 a.m. and 3 a.m. Sunday"
    start = reader.tokens.starts[found.start]
    if reader.last and start - reader.last.span[1] < _NEAR:
        return reader.last.day, reader.last.span
    return reader.today, reader.today_anchor


def holiday(found: Found) -> Reading | None:
    """Read the name of a holiday; without a year, the one nearest to publication."""
    key = found.value("holiday")
    if not isinstance(key, tuple):
        return None
    mod = mod_of(found)
    if found.has("unit") and unit_of(found)[0] != "year":
        return None
    today = found.reader.today
    if today is None and not found.has("year"):
        is_fixed = key[0] == "fixed"
        value = f"XXXX-{key[1]:02}-{key[2]:02}" if is_fixed else _UNKNOWN_DAY
        return Reading("DATE", value, mod)
    if found.has("year") or today is None:
        text = day_text(holiday_in(full_year(found), key))
        return Reading("DATE", text, mod, text)
    text = day_text(_holiday_near(found, key, today))
    return Reading("DATE", text, mod, text, found.reader.today_anchor)


def _holiday_near(found: Found, key: tuple[int | str | bool, ...], today: Day) -> Day:
    """Return "last Christmas", "Christmas this year", or the nearest one."""
    offset, _ = rel_of(found)
    this_year = holiday_in(today[0], key)
    if found.has("unit"):
        return holiday_in(today[0] + offset, key)
    if offset:
        is_so = this_year < today if offset < 0 else this_year > today
        return this_year if is_so else holiday_in(today[0] + offset, key)
    year = choose_year(found, this_year[1], this_year[2])
    return this_year if year is None else holiday_in(year, key)


def holiday_in(year: int, key: tuple[int | str | bool, ...]) -> Day:
    """Return a holiday's day in a year."""
    how, *numbers = key
    if how == "fixed":
        return year, int(numbers[0]), int(numbers[1])
    if how == "easter":
        return add_days(spans.easter(year), int(numbers[0]))
    month, number, nth = (int(item) for item in numbers[:3])
    day = spans.nth_weekday(year, month, number, nth)
    return add_days(day, int(numbers[3])) if len(numbers) > 3 else day
