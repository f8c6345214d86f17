"""Days and weeks by their count: "the first week of May", "Friday week", "the 14th"."""

from __future__ import annotations

from typing import Final

from sitegen.core.calendar import Day, add_days, days_in_month, ordinal
from sitegen.core.calendar import weekday as day_of_week
from sitegen.language.temporal import spans
from sitegen.language.temporal.absolute import choose_year, full_year
from sitegen.language.temporal.figures import is_day
from sitegen.language.temporal.reader import Found, Reading
from sitegen.language.temporal.relative import rel_of, unit_of
from sitegen.language.temporal.spans import day_text, month_text, shift_month
from sitegen.language.temporal.tense import AHEAD, BACK, tense

_WEEK: Final = 7  # days
_LAST: Final = -1
_OTHER_SIDE = 45  # days by which a day on the side the tense denies seems further
_MONTHS_AROUND: Final = (-2, -1, 0, 1, 2)


def _nth(found: Found) -> int:
    """Return which one; -1 is the last, 0 is none."""
    if found.has("rel"):
        return _LAST if rel_of(found)[1] == "last" else 0
    is_final = found.word("ord") in found.reader.language.final
    return _LAST if is_final else found.number("ord")


def _month(found: Found) -> tuple[int, int] | None:
    month = found.number("month")
    has_year = found.has("year")
    year = full_year(found) if has_year else choose_year(found, month, None)
    return None if year is None else (year, month)


def stretch_of_month(found: Found) -> Reading | None:
    """Read "the first week of May", "the second half of March", "the last days of"."""
    unit, plural = unit_of(found)
    nth = _nth(found)
    at = _month(found)
    if at is None or nth == 0 or unit not in {"week", "half", "day"}:
        return None
    if plural != (unit == "day"):
        return None
    size = days_in_month(*at)
    if unit == "day":  # how many they are, nobody says
        if nth not in (1, _LAST):
            return None
        mod = "START" if nth == 1 else "END"
        return Reading("DATE", month_text(*at), mod, month_text(*at))
    first, last = _bounds(unit, nth, size)
    if first > size:
        return None
    mod = {1: "START", _LAST: "END"}.get(nth, "")
    when = f"{day_text((*at, first))}/{day_text((*at, last))}"
    return Reading("DATE", month_text(*at), mod, when)


def end_of_year(found: Found) -> Reading | None:
    """Read "the last days of 1989", "the first weeks of 2020"."""
    nth = _nth(found)
    unit, plural = unit_of(found)
    if nth not in (1, _LAST) or not plural or unit not in {"day", "week", "month"}:
        return None
    year = f"{full_year(found):04}"
    return Reading("DATE", year, "START" if nth == 1 else "END", year)


def _bounds(unit: str, nth: int, size: int) -> tuple[int, int]:
    if unit == "half":
        return (1, 15) if nth == 1 else (16, size)
    if nth == _LAST:
        return size - _WEEK + 1, size
    return (nth - 1) * _WEEK + 1, min(nth * _WEEK, size)


def weekday_of_month(found: Found) -> Reading | None:
    """Read "the first Monday in May", "the last Sunday of March"."""
    nth = _nth(found)
    at = _month(found)
    if at is None or not (nth == _LAST or 1 <= nth <= 5):
        return None
    day = spans.nth_weekday(*at, found.number("weekday"), nth)
    return _read(day) if day[:2] == at else None


def _read(day: Day, found: Found | None = None) -> Reading:
    anchor = found.reader.today_anchor if found else ""
    return Reading("DATE", day_text(day), "", day_text(day), anchor)


def day_of_some_month(found: Found) -> Reading | None:
    """Read "on the 14th": the one nearest to publication."""
    today = found.reader.today
    number = found.number("day")
    if today is None or not found.word("day")[0].isdigit():
        return None
    named = found.number("weekday") if found.has("weekday") else None
    looks = tense(found.reader, found.start, found.stop, limits=True)
    best: tuple[int, Day] | None = None
    for step in _MONTHS_AROUND:
        day = (*shift_month(today[0], today[1], step), number)
        if not is_day(*day) or (named is not None and day_of_week(day) != named):
            continue
        ahead = ordinal(day) - ordinal(today)
        is_denied = (looks == AHEAD and ahead < 0) or (looks != AHEAD and ahead > 0)
        distance = abs(ahead) + (_OTHER_SIDE if is_denied and looks else 0)
        if best is None or distance < best[0]:
            best = (distance, day)
    if best is None:  # no Friday the 13th is near
        return Reading("DATE", f"XXXX-XX-{number:02}")
    return _read(best[1], found)


def day_of_this_month(found: Found) -> Reading | None:
    """Read "the second of the month", "the 5th of next month"."""
    unit, plural = unit_of(found)
    today = found.reader.today
    if unit != "month" or plural or today is None:
        return None
    offset, _ = rel_of(found)
    day = (*shift_month(today[0], today[1], offset), found.number("day"))
    return _read(day, found) if is_day(*day) else None


def weekday_of_week(found: Found) -> Reading | None:
    """Read "Monday of last week", "Friday this week"."""
    unit, plural = unit_of(found)
    today = found.reader.today
    offset, style = rel_of(found)
    if unit != "week" or plural or today is None or style in {"anchored", "that"}:
        return None
    monday = spans.monday_of(add_days(today, _WEEK * offset))
    return _read(add_days(monday, found.number("weekday")), found)


def weekday_after_it(found: Found) -> Reading | None:
    """Read "Tuesday last", "Friday next"."""
    today = found.reader.today
    offset, style = rel_of(found)
    if today is None or style not in {"last", "next", "coming"}:
        return None
    number = found.number("weekday")
    if offset < 0:
        return _read(spans.last_weekday(add_days(today, -1), number), found)
    return _read(spans.next_weekday(add_days(today, 1), number), found)


def weeks_on(found: Found) -> Reading | None:
    """Read "a week on Friday", "two weeks from Monday", "on Friday week"."""
    unit, _ = unit_of(found)
    today = found.reader.today
    count = _count(found)
    if unit != "week" or today is None or count < 1:
        return None
    if tense(found.reader, found.start, found.stop) == BACK and not found.has("from"):
        return None
    if found.has("weekday"):
        day = spans.next_weekday(add_days(today, 1), found.number("weekday"))
    else:
        day = add_days(today, found.number("day"))
    return _read(add_days(day, _WEEK * count), found)


def ago_to_the_day(found: Found) -> Reading | None:
    """Read "a week ago today", "a year ago today", "two weeks ago Tuesday"."""
    unit, _ = unit_of(found)
    today = found.reader.today
    count = _count(found)
    if today is None or count < 1 or rel_of(found, "ago")[0] != -1:
        return None
    if found.has("weekday"):
        day = spans.last_weekday(today, found.number("weekday"))
        if unit != "week":
            return None
    else:
        day = add_days(today, found.number("day"))
    if unit == "week":
        return _read(add_days(day, -_WEEK * count), found)
    if unit not in {"month", "year"} or count > _MOST:
        return None
    months = count * (12 if unit == "year" else 1)
    then = (*shift_month(day[0], day[1], -months), day[2])
    return _read(then, found) if is_day(*then) else None


_MOST = 999  # years of an anniversary


def _count(found: Found) -> int:
    """Return a whole number; "a" and nothing at all are one."""
    if not found.has("num"):
        return 1
    value = found.value("num")
    is_whole = isinstance(value, int) and value > 0
    return value if is_whole and isinstance(value, int) else 1 if value == 0 else 0


def weekdays_ago(found: Found) -> Reading | None:
    """Read "two Fridays ago"."""
    value = str(found.value("often"))
    today = found.reader.today
    count = _count(found)
    if not value.startswith("XXXX-WXX-") or today is None or count < 1:
        return None
    last = spans.last_weekday(add_days(today, -1), int(value[-1]) - 1)
    return _read(add_days(last, -_WEEK * (count - 1)), found)
