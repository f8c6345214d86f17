"""What words that count from another day mean: days, weeks, months and years."""

from __future__ import annotations

from typing import Final

from sitegen.core.calendar import Day, add_days
from sitegen.core.calendar import weekday as day_of_week
from sitegen.language.temporal import spans
from sitegen.language.temporal.absolute import day_of_month, mod_of
from sitegen.language.temporal.kinds import KINDS
from sitegen.language.temporal.reader import Anchor, Found, Reading
from sitegen.language.temporal.spans import day_text, span_of
from sitegen.language.temporal.tense import AHEAD, BACK, tense

_COARSE: Final = frozenset({"month", "year", "decade"})
_ANCHORED: Final = frozenset({"anchored", "that"})
_LENGTHS: Final = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
    "decade": "P10Y",
    "century": "P100Y",
}
_AT_HAND: Final = frozenset({"day", "week", "month", "year"})
_WEEK = 7
_FRIDAY = 4
_UNKNOWN: Final = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


def rel_of(found: Found, label: str = "rel") -> tuple[int, str]:
    """Return how many units off, and in which manner: "last" is -1, "last"."""
    value = found.value(label) if found.has(label) else (0, "this")
    return (int(value[0]), str(value[1])) if isinstance(value, tuple) else (0, "this")


def unit_of(found: Found, label: str = "unit") -> tuple[str, bool]:
    """Return a unit's name, and whether it is plural."""
    value = found.value(label)
    if value == "NI":
        return "night", found.kind(label) == KINDS["PARTS"]
    return (str(value[0]), bool(value[1])) if isinstance(value, tuple) else ("", False)


def base_of(found: Found, style: str, unit: str = "day") -> tuple[Day | None, Anchor]:
    """Return the day to count from: the last time spoken of, or publication."""
    reader = found.reader
    if style in _ANCHORED and unit in _COARSE and reader.last_span is not None:
        return reader.last_span.day, reader.last_span.span
    if style in _ANCHORED and reader.last is not None:
        return reader.last.day, reader.last.span
    return reader.today, reader.today_anchor


def day_named(found: Found) -> Reading | None:
    """Read "today", "yesterday evening", "the day before yesterday"."""
    offset = found.number("day")
    if found.has("off"):
        offset += found.number("off")
    today = found.reader.today
    mod = mod_of(found)
    if today is None:
        return part_reading(found, "XXXX-XX-XX", mod, "", "")
    day = day_text(add_days(today, offset))
    return part_reading(found, day, mod, day, found.reader.today_anchor)


def part_reading(
    found: Found, value: str, mod: str, when: str, anchor: Anchor
) -> Reading:
    """Add the part of the day to a day."""
    if found.has("part"):
        part = str(found.value("part"))
        return Reading("TIME", f"{value}T{part}", mod, when, anchor)
    return Reading("DATE", value, mod, when, anchor)


def part_of_day(found: Found) -> Reading | None:
    """Read "this morning", "last night", "the next morning", "tonight"."""
    offset, style = rel_of(found)
    if style == "next":  # "the next morning" is that after the day spoken of
        style = "anchored"
    mod = mod_of(found)
    base, anchor = base_of(found, style)
    if base is None:
        return part_reading(found, "XXXX-XX-XX", mod, "", "")
    day = day_text(add_days(base, offset))
    return part_reading(found, day, mod, day, anchor)


def midweek(found: Found) -> Reading | None:
    """Read "midweek": about the latest Wednesday."""
    today = found.reader.today
    if today is None:
        return Reading("DATE", "XXXX-WXX", "MID")
    looks = tense(found.reader, found.start, found.stop)
    choose = spans.next_weekday if looks == AHEAD else spans.last_weekday
    day = choose(today, 2)
    anchor = found.reader.today_anchor
    return Reading("DATE", spans.week_value(day), "MID", f"{day_text(day)}~", anchor)


def unit_named(found: Found) -> Reading | None:
    """Read "last week", "early next year", "the following month"."""
    unit, plural = unit_of(found)
    if plural or unit not in _UNKNOWN:
        return None
    offset, style = rel_of(found)
    spoken = found.reader.last_span if unit in _COARSE else found.reader.last
    if style == "that" and spoken is None:
        return None
    if unit == "day" and style == "this":
        return None
    if style == "past" and unit in _LENGTHS:
        is_over = found.value("approx") == "MORE_THAN"  # "over the past year"
        first = found.start + 1 if is_over else None
        return Reading("DURATION", _LENGTHS[unit], first=first)
    if unit == "day" and _is_day_after(found, style):
        style = "anchored"
    base, anchor = base_of(found, style, unit)
    mod = mod_of(found)
    if base is None:
        return Reading("DATE", _UNKNOWN[unit], mod)
    value, when = span_of(unit, base, offset)
    when = _bounded(found, unit, base, when) if offset == 0 else when
    first = None
    if found.value("approx") == "MORE_THAN":  # "over the next year"
        first, mod = found.start + 1, ""
    return Reading("DATE", value, mod, when, anchor, first=first)


def _is_day_after(found: Found, style: str) -> bool:
    """Say whether it is "the next day", which counts from the day spoken of."""
    if style == "coming":
        return found.reader.language.code != "en"
    has_article = found.reader.kind(found.at("rel") - 1) == KINDS["THE"]
    return style == "next" and has_article


def unit_beyond(found: Found) -> Reading | None:
    """Read "the week before last", "the month after next"."""
    unit, plural = unit_of(found)
    offset, style = rel_of(found)
    base, anchor = base_of(found, "")
    is_before = found.kind("off") == KINDS["BEFORE"]
    if plural or unit not in _UNKNOWN or style != ("last" if is_before else "next"):
        return None
    if base is None:
        return Reading("DATE", _UNKNOWN[unit])
    value, when = span_of(unit, base, 2 * offset)
    return Reading("DATE", value, "", when, anchor)


def weekend(found: Found) -> Reading | None:
    """Read "the weekend": the last one, or the one that has come."""
    base, anchor = base_of(found, "")
    if base is None:
        return Reading("DATE", _UNKNOWN["weekend"])
    looks = tense(found.reader, found.start, found.stop)
    is_over = day_of_week(base) < _FRIDAY and looks != AHEAD
    value, when = span_of("weekend", base, -1 if is_over else 0)
    return Reading("DATE", value, "", when, anchor)


def unit_at_hand(found: Found) -> Reading | None:
    """Read "the year", "the end of the month", "year-end"."""
    unit, plural = unit_of(found)
    if plural or unit not in _AT_HAND or _is_name(found):
        return None
    has_edge = found.has("edge") or found.has("mod")
    is_of = found.reader.kind(found.stop) == KINDS["OF"]
    if not has_edge and (unit in {"day", "month"} or is_of):
        return None
    is_spell = not has_edge and found.reader.kind(found.stop) == KINDS["TO"]
    if is_spell or found.reader.word(found.stop) in found.reader.language.ended:
        return Reading("DURATION", "P1" + unit[0].upper())
    base, anchor = base_of(found, "that" if unit == "day" else "")
    mod = mod_of(found)
    if base is None:
        return Reading("DATE", _UNKNOWN[unit], mod)
    value, when = span_of(unit, base, 0)
    return Reading("DATE", value, mod, when, anchor)


def _is_name(found: Found) -> bool:
    """Say whether "the Year" is part of a name."""
    return found.is_capital("unit") and not found.reader.language.capital_nouns


def beside(found: Found) -> Reading | None:
    """Read "Vorjahr", "la veille": the neighbour of what was spoken of."""
    value = found.value("beside")
    if not isinstance(value, tuple):
        return None
    offset, unit, style = int(value[0]), str(value[1]), str(value[2])
    base, anchor = base_of(found, style, unit)
    if base is None:
        return Reading("DATE", _UNKNOWN[unit], mod_of(found))
    text, when = span_of(unit, base, offset)
    return Reading("DATE", text, mod_of(found), when, anchor)


def day_and_weekday(found: Found) -> Reading | None:
    """Read "mañana viernes", "heute, Donnerstag": one day, named twice."""
    reading = day_named(found)
    day = None if reading is None else reading.day
    if day is None or day_of_week(day) != found.number("weekday"):
        return None
    return reading


def _bounded(found: Found, unit: str, base: Day, when: str) -> str:
    """Cut "earlier this week" before the day on which it is said; later, after."""
    if not (found.has("mod") and found.kind("mod") == KINDS["MODDER"]):
        return when
    earlier = found.value("mod") == "START"
    first, last = _ends(unit, base)
    if unit == "year":
        here = spans.month_text(base[0], base[1])
        return f"{first[0]:04}-01/{here}" if earlier else f"{here}/{first[0]:04}-12"
    if earlier:
        last = max(first, add_days(base, -1))
    else:
        first = min(last, add_days(base, 1))
    if first == last:
        return day_text(first)
    return f"{day_text(first)}/{day_text(last)}"


def _ends(unit: str, base: Day) -> tuple[Day, Day]:
    if unit == "week":
        monday = spans.monday_of(base)
        return monday, add_days(monday, 6)
    if unit == "month":
        first = (base[0], base[1], 1)
        following = spans.shift_month(base[0], base[1], 1)
        return first, add_days((*following, 1), -1)
    return (base, base) if unit == "day" else ((base[0], 1, 1), (base[0], 12, 31))


def month_named(found: Found) -> Reading | None:
    """Read "last April", "this September"."""
    month = found.number("month")
    offset, style = rel_of(found)
    base, anchor = base_of(found, style)
    mod = mod_of(found)
    day = f"-{found.number('day'):02}" if found.has("day") else ""
    if base is None:
        return Reading("DATE", f"XXXX-{month:02}{day}", mod)
    year = base[0]
    if offset < 0 and month >= base[1]:
        year -= 1
    elif offset > 0 and month <= base[1]:
        year += 1
    text = f"{spans.month_text(year, month)}{day}"
    return Reading("DATE", text, mod, text, anchor)


def season_named(found: Found) -> Reading | None:
    """Read "last summer", "this spring", "in the fall"."""
    season = str(found.value("season"))
    offset, style = rel_of(found)
    base, anchor = base_of(found, style)
    mod = mod_of(found)
    if base is None:
        return Reading("DATE", f"XXXX-{season}", mod)
    current = spans.season_of(base)
    order = "SP SU FA WI".split()
    ahead = order.index(season) - order.index(current[1])
    year = current[0]
    if offset < 0 and ahead >= 0:
        year -= 1
    elif offset > 0 and ahead <= 0:
        year += 1
    elif not found.has("rel") and ahead:
        year += _season_year(found, ahead)
    when = spans.season_when(year, season)
    return Reading("DATE", f"{year:04}-{season}", mod, when, anchor)


def _season_year(found: Found, ahead: int) -> int:
    """Say in which year a season is meant that is so many seasons ahead."""
    looks = tense(found.reader, found.start, found.stop)
    if ahead > 0:  # it comes later this year
        return -1 if looks == BACK or (looks != AHEAD and ahead > 1) else 0
    return 1 if looks == AHEAD or (looks != BACK and ahead < -2) else 0


def week_of(found: Found) -> Reading | None:
    """Read "the week of March 6"."""
    unit, _ = unit_of(found, "week")
    inner = day_of_month(found)
    day = None if inner is None else inner.day
    if unit != "week" or day is None:
        return None
    return Reading("DATE", spans.week_value(day), "", spans.week_when(day))
