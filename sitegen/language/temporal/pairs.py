"""What two days of one month mean: "March 3-7", "3 and 7 May"."""

from __future__ import annotations

from dataclasses import replace

from sitegen.language.temporal.absolute import (
    UNKNOWN_YEAR,
    choose_year,
    date,
    day_of_month,
    full_year,
)
from sitegen.language.temporal.figures import is_day
from sitegen.language.temporal.kinds import KINDS
from sitegen.language.temporal.reader import NO_TIME, Found, Reading
from sitegen.language.temporal.spans import day_text


def day_range(found: Found) -> Reading | None:
    """Read "March 3-7" and "from 3 to 7 March 2022"."""
    month = found.number("month")
    if found.has("days"):
        value = found.value("days")
        first, last = value[:2] if isinstance(value, tuple) else (0, 0)
    else:
        first, last = found.number("first"), found.number("last")
    first, last = int(first), int(last)
    if found.kind("link") == KINDS["AND"] and _are_two(found, first, last):
        return None
    if not (first < last and is_day(2000, month, last)):
        return None
    year = full_year(found) if found.has("year") else choose_year(found, month, first)
    if year is None:
        dash = f"{UNKNOWN_YEAR}-{month:02}-"
        return Reading("DATE", f"{dash}{first:02}/{dash}{last:02}")
    if not is_day(year, month, last):
        return None
    text = f"{day_text((year, month, first))}/{day_text((year, month, last))}"
    return Reading("DATE", text, when=text)


def _are_two(found: Found, first: int, last: int) -> bool:
    """Say whether "3 and 7 May" are two days, and not all from one to the other."""
    opening = found.reader.kind(found.start - 1)
    if opening == KINDS["THE"]:
        opening = found.reader.kind(found.start - 2)
    return last - first > 1 and opening != KINDS["BETWEEN"]


def day_before_link(found: Found) -> Reading | None:
    """Read the "jeudi 20" of "jeudi 20 et vendredi 21 novembre"."""
    reading = day_of_month(found) if not found.has("year") else date(found)
    if reading is None or reading is NO_TIME:
        return reading
    return replace(reading, stop=found.at("link"))


def second_day(found: Found) -> Reading | None:
    """Read the 25 of "April 24 and 25"."""
    reader = found.reader
    joint = found.start - 1
    if reader.last is None or reader.last.span[1] > reader.tokens.starts[joint]:
        return None
    if reader.text[reader.last.span[1] : reader.tokens.starts[joint]].strip():
        return None
    day = (*reader.last.day[:2], found.number("day"))
    if not is_day(*day) or day <= reader.last.day or not reader.last.is_dated:
        return None
    return Reading("DATE", day_text(day), "", day_text(day), reader.last.span)
