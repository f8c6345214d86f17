"""Parts of days that are named, and the nights between two days."""

from __future__ import annotations

from sitegen.core.calendar import Day, add_days
from sitegen.core.calendar import weekday as day_of_week
from sitegen.language.temporal.absolute import mod_of
from sitegen.language.temporal.clocks import day_said
from sitegen.language.temporal.reader import Anchor, Found, Reading
from sitegen.language.temporal.spans import day_text

_UNKNOWN_NIGHT = "XXXX-XX-XXTNI"


def part_of_date(found: Found) -> Reading | None:
    """Read "the morning of 6 June 1944", "the night of 3 May"."""
    day, anchor = day_said(found)
    if day is None:
        return None
    text = day_text(day)
    value = f"{text}T{found.value('part')}"
    return Reading("TIME", value, mod_of(found), text, anchor)


def night(found: Found) -> Reading | None:
    """Read "overnight into Sunday", "the night of 3-4 May": two days, one night."""
    if found.has("days"):
        return _night_of_pair(found)
    last, anchor = day_said(found)
    if last is None:
        return None if found.has("month") else Reading("TIME", _UNKNOWN_NIGHT)
    evening = add_days(last, -1)
    if found.has("first"):
        began = day_of_week(evening) if found.has("weekday") else evening[2]
        if found.number("first") != began:
            return None  # "Friday night into Sunday" is a weekend
    return _night(last, anchor)


def _night_of_pair(found: Found) -> Reading | None:
    value = found.value("days")
    first, last = value[:2] if isinstance(value, tuple) else (0, 0)
    if last != int(first) + 1:
        return None
    day, anchor = day_said(found, of_month=int(last))
    return None if day is None else _night(day, anchor)


def _night(last: Day, anchor: Anchor) -> Reading:
    evening, morning = day_text(add_days(last, -1)), day_text(last)
    return Reading("TIME", f"{evening}TNI", "", f"{evening}/{morning}", anchor)
