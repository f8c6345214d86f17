"""Which day the name of a day of the week means."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Final

from sitegen.core.calendar import Day, add_days, ordinal
from sitegen.core.calendar import weekday as day_of_week
from sitegen.language.temporal import spans
from sitegen.language.temporal.absolute import day_of_month, mod_of
from sitegen.language.temporal.kinds import KINDS, MARK, OTHER, letters, pattern
from sitegen.language.temporal.reader import Found, Reading
from sitegen.language.temporal.relative import base_of, part_reading, rel_of
from sitegen.language.temporal.spans import day_text
from sitegen.language.temporal.tense import AHEAD, tense

_WEEK = 7
_DATES_BEHIND: Final = (
    pattern("MARK THE? day=DAY STOP? OF? month=MONTH"),
    pattern("MARK month=MONTH THE? day=DAY"),
)
_LINKS: Final = frozenset(letters("TO|UNTIL|HYPHEN|AND"))
_SMALL: Final = frozenset(letters("THE|IN|ON"))
_OPENINGS: Final = frozenset(letters("FROM|SINCE|BETWEEN|OF"))


def weekday(found: Found) -> Reading | None:
    """Read the name of a day of the week."""
    if _is_no_day(found):
        return None
    number = found.number("weekday")
    mod = mod_of(found)
    offset, style = rel_of(found)
    base, anchor = base_of(found, style)
    if base is None:
        return part_reading(found, f"XXXX-WXX-{number + 1}", mod, "", "")
    others: tuple[str, ...] = ()
    told = found.reader.dated_weekday
    if (beside := _bracketed(found) or _after_first(found, number)) is not None:
        text = day_text(beside)
    elif told and not found.has("rel") and ordinal(base) - ordinal(told.day) > _WEEK:
        # "On Monday, 25 April, ... On Tuesday": an account of days long past.
        text, anchor = day_text(spans.next_weekday(told.day, number)), told.span
    else:
        days = _weekdays(found, base, number, offset, style)
        text, *rest = map(day_text, days)
        others = tuple(rest)
    reading = part_reading(found, text, mod, text, anchor)
    return replace(reading, alternatives=others) if others else reading


def _is_no_day(found: Found) -> bool:
    """Say whether it is "a Saturday in June", or the name of a person."""
    reader = found.reader
    is_one = reader.kind(found.start - 1) == KINDS["A"]
    if is_one and reader.kind(found.stop) != OTHER:  # not "a Saturday attack"
        return True
    is_before = found.has("rel") and _is_preposition(found)
    return is_before or found.is_person("weekday")


def _bracketed(found: Found) -> Day | None:
    """Let the date of "Thursday (20 November)" tell which Thursday it is."""
    reader = found.reader
    if reader.kind(found.stop) != MARK or found.has("rel"):
        return None
    if reader.text[reader.tokens.starts[found.stop]] != "(":
        return None
    for shape in _DATES_BEHIND:
        if match := shape.match(reader.kinds, found.stop):
            reading = day_of_month(Found(reader, match))
            day = None if reading is None else reading.day
            if day is not None and day_of_week(day) == found.number("weekday"):
                return day
    return None


def _after_first(found: Found, number: int) -> Day | None:
    """Return the Friday of "from Monday to Friday": the first one after it."""
    reader = found.reader
    last = reader.last
    if last is None or found.has("rel") or last.is_dated:
        return None
    place = found.start - 1
    while place > 0 and reader.kinds[place] in _SMALL:
        place -= 1
    if reader.kind(place) not in _LINKS or place < 1:
        return None
    if reader.tokens.ends[place - 1] != last.span[1]:
        return None
    first = bisect_left(reader.tokens.starts, last.span[0])
    opening = reader.kind(first - 1)
    if opening in _SMALL:
        opening = reader.kind(first - 2)
    is_pair = opening in _OPENINGS if reader.kind(place) == KINDS["TO"] else True
    if reader.kind(place) == KINDS["AND"]:
        is_pair = opening == KINDS["BETWEEN"]
    is_weekday = reader.kind(place - 1) in letters("WEEKDAY|PART|DAY_WORD")
    return spans.next_weekday(last.day, number) if is_pair and is_weekday else None


def _is_preposition(found: Found) -> bool:
    """Say whether "following Tuesday's vote" means after it."""
    reader = found.reader
    place = found.at("rel")
    is_anchored = rel_of(found)[1] == "anchored"
    return is_anchored and reader.kind(place - 1) != KINDS["THE"]


def _weekdays(
    found: Found, base: Day, number: int, offset: int, style: str
) -> list[Day]:
    """Return the day meant, then what else it could be."""
    if offset < 0:
        return [spans.last_weekday(add_days(base, -1), number)]
    if offset > 0:
        after = spans.next_weekday(add_days(base, 1), number)
        return [after] if style != "next" else [after, add_days(after, 7)]
    if found.has("rel"):
        looks = tense(found.reader, found.start, found.stop)
        if style == "this" and not looks:  # that of the week at hand
            return [add_days(spans.monday_of(base), number)]
        is_ahead = style == "this" and looks == AHEAD
    else:
        looks = tense(found.reader, found.start, found.stop, limits=True)
        is_ahead = looks == AHEAD
    choose = spans.next_weekday if is_ahead else spans.last_weekday
    return [choose(base, number)]
