"""Lengths of time, what happens again and again, and what lies so long ago."""

from __future__ import annotations

from typing import Final

from sitegen.core.calendar import Day
from sitegen.language.temporal import spans
from sitegen.language.temporal.absolute import about, mod_of
from sitegen.language.temporal.kinds import KINDS, letters
from sitegen.language.temporal.quarters import is_comparison, year_before
from sitegen.language.temporal.reader import Found, Reading
from sitegen.language.temporal.relative import base_of, unit_of
from sitegen.language.temporal.spans import day_text, span_of

_LETTERS: Final = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "night": ("", "D", 1),
    "week": ("", "W", 1),
    "weekend": ("", "WE", 1),
    "month": ("", "M", 1),
    "quarter": ("", "Q", 1),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
}
"""Unit: what stands before the number, what after it, and by what it multiplies."""

_BEFORE_OLD: Final = frozenset(letters("OLD|HYPHEN"))
_CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})
_HALVES: Final = {
    "year": ("", "6M"),
    "day": ("T", "12H"),
    "hour": ("", "30M"),
    "minute": ("", "30S"),
}
"""Unit: how half of it is written, after the mark of a time of day."""
_RATED: Final = frozenset(letters("FIGURE|DAY_NUMBER|NUMBER_WORD|TIMES|YEAR"))
_HUNDRED = 100
_MANY = 5000  # years from now beyond which no date is worked out


def amount_of(found: Found) -> float | None:
    """Return how many units; None if they are not counted ("several")."""
    if not found.has("num"):
        return 1
    kind = found.kind("num")
    value = found.value("num")
    if kind == KINDS["A"]:
        number: float = 1
    elif isinstance(value, str) or not isinstance(value, (int, float)):
        return None
    else:
        number = value
    if found.has("frac"):
        part = found.value("frac")
        number += part if isinstance(part, float) else 0
    if 0.5 in (found.value("half"), found.value("more")):
        number += 0.5
    return number


def length(number: float | None, unit: str) -> str:
    """Write a length of time as TIMEX3 does."""
    before, after, times = _LETTERS[unit]
    if number is None:
        return f"P{before}X{'DE' if unit == 'decade' else after}"
    number *= times
    if number == int(number):
        return f"P{before}{int(number)}{after}"
    if number % 1 == 0.5 and unit in _HALVES:
        whole = f"{int(number)}{after}" if number > 1 else ""
        mark, half = _HALVES[unit]
        return f"P{before}{whole}{mark}{half}"
    return f"P{before}{number:g}{after}"


def duration(found: Found) -> Reading | None:
    """Read "three days", "a 90-minute", "the past two years"."""
    unit, plural = unit_of(found)
    if unit not in _LETTERS or _is_no_length(found, unit, plural=plural):
        return None
    mod = mod_of(found)
    is_single = found.kind("num") == KINDS["A"]
    if is_single and not mod and not found.has("rel") and _is_rate(found):
        return Reading("SET", length(1, unit))
    number = amount_of(found)
    if unit == "month" and number and number >= 6 and not found.has("rel"):
        found.reader.is_quarterly = False  # "in the nine months"
    first, mod = trimmed(found, mod)
    return Reading("DURATION", length(number, unit), mod, first=first)


def trimmed(found: Found, mod: str) -> tuple[int | None, str]:
    """Drop what belongs to the sentence and not to the length of time.

    That is the "over" of "over the past year" and "over several years", and the
    article of "a 90-minute talk" and "the two-week trial".
    """
    reader = found.reader
    start = found.start
    kinds = reader.kinds[start : start + 2]
    if mod == "MORE_THAN" and reader.word(start) in reader.language.prepositions:
        is_amount = kinds[1] in letters("A|FIGURE|DAY_NUMBER")
        return (None, mod) if is_amount else (start + 1, "")
    number = found.value("num")
    if kinds[0] == KINDS["A"] and found.at("num") == start + 1:
        is_large = isinstance(number, int) and number >= _HUNDRED
        return (None if is_large else start + 1), mod
    is_joined = reader.kind(found.at("unit") - 1) == KINDS["HYPHEN"]
    if kinds[0] == KINDS["THE"] and found.at("num") == start + 1 and is_joined:
        return start + 1, mod
    return None, mod


def _is_no_length(found: Found, unit: str, *, plural: bool) -> bool:
    """Say whether it is an age, a fraction, or "a second term"."""
    reader = found.reader
    after = reader.kind(found.stop)
    if found.is_capital("unit") and not reader.language.capital_nouns:
        return True  # "60 Minutes" is a programme
    if KINDS["OLD"] in (after, reader.kind(found.stop + 1)) and after in _BEFORE_OLD:
        return True
    kind = found.kind("num")
    is_joined = reader.kind(found.stop - 2) == KINDS["HYPHEN"]
    if found.kind("unit") == KINDS["SECOND"]:
        return kind in letters("A|FEW") or not is_joined
    if unit == "quarter" and (kind == KINDS["A"] or after == KINDS["OF"]):
        return True
    if kind == KINDS["A"] or unit == "quarter":
        return plural == (kind == KINDS["A"])
    # "some day", "many a year": only several of them make a length.
    return kind == KINDS["FEW"] and not plural and not is_joined


def _is_rate(found: Found) -> bool:
    """Say whether "a year" means each year: after an amount or "twice"."""
    reader = found.reader
    place = found.start - 1
    before = reader.kind(place)
    if before in _RATED or reader.word(place) in reader.language.rated:
        return True
    return reader.char_before(found.start) == "%" or reader.word(place) in {"%", "¢"}


def bare_units(found: Found) -> Reading | None:
    """Read "for years", "weeks of talks", "recent months"."""
    unit, plural = unit_of(found)
    is_share = unit == "quarter" and found.reader.kind(found.stop) == KINDS["OF"]
    is_early = found.reader.kind(found.start - 1) == KINDS["MOD"]  # "the early hours"
    if not plural or unit not in _LETTERS or is_share or is_early:
        return None
    return Reading("DURATION", length(None, unit), mod_of(found))


def unit_long(found: Found) -> Reading | None:
    """Read "day-long", "decades-long"."""
    unit, plural = unit_of(found)
    if unit not in _LETTERS:
        return None
    return Reading("DURATION", length(None if plural else 1, unit))


def stopwatch(found: Found) -> Reading | None:
    """Read 1:02:33."""
    value = found.value("time")
    hour, minute, second = value[:3] if isinstance(value, tuple) else (0, 0, 0)
    return Reading("DURATION", f"PT{hour}H{minute}M{second}S")


def every(found: Found) -> Reading | None:
    """Read "every day", "every other week", "each Friday"."""
    value = ""
    if found.has("weekday"):
        value = f"XXXX-WXX-{found.number('weekday') + 1}"
        value += f"T{found.value('part')}" if found.has("part") else ""
    elif found.has("month"):
        value = f"XXXX-{found.number('month'):02}"
    elif found.has("part"):
        value = f"XXXX-XX-XXT{found.value('part')}"
    elif found.has("season"):
        value = f"XXXX-{found.value('season')}"
    elif (unit := unit_of(found)[0]) == "weekend":
        value = "XXXX-WXX-WE"
    elif unit in _LETTERS:
        value = length(2 if found.has("other") else amount_of(found), unit)
    return Reading("SET", value) if value else None


def frequency(found: Found) -> Reading | None:
    """Read "daily", "annually", "Mondays"; not the name of a newspaper."""
    reader, place = found.reader, found.at("often")
    tokens = reader.tokens
    following = reader.text[tokens.ends[place] : tokens.ends[place] + 2]
    is_name = reader.text[tokens.starts[place]].isupper() and following[1:].isupper()
    if is_name and not found.word("often").endswith("days"):
        return None
    if reader.kind(place - 1) in letters("NUM"):
        return None  # "three Saturdays"
    return Reading("SET", str(found.value("often")))


def counted_off(found: Found) -> Reading | None:
    """Read "two days ago", "a week earlier", "six months from now"."""
    unit, plural = unit_of(found)
    sign, style = _direction(found)
    if sign == 0 or unit not in _LETTERS:
        return None
    number = amount_of(found)
    mod = mod_of(found)
    if plural and not found.has("num"):
        number = None
    if style == "anchored" and found.has("num") and _is_adrift(found, unit, number):
        return Reading("DURATION", length(number, unit), mod, stop=found.at("ago"))
    if number is None:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod)
    if unit == "year" and number == 1 and sign < 0 and is_comparison(found):
        return year_before(found)
    base, anchor = base_of(found, style, unit)
    if base is None:
        return Reading("DATE", "XXXX-XX-XX" if unit == "day" else "XXXX", mod)
    value, when = shifted(base, sign * number, unit)
    kind = "TIME" if unit in _CLOCK_UNITS else "DATE"
    reading = Reading(kind, value, mod, about(when, mod), anchor)
    return reading if value else None


def _is_adrift(found: Found, unit: str, number: float | None) -> bool:
    """Say whether "later" counts from something that is no date.

    Then only the length of time can be told.
    """
    if number is None or unit in _CLOCK_UNITS:
        return True
    return _direction(found)[0] > 0 and found.reader.last_span is None


def _direction(found: Found) -> tuple[int, str]:
    """Return the sign and the manner of "ago", "earlier", "later"."""
    value = found.value("ago")
    if isinstance(value, tuple):
        return int(value[0]), str(value[1])
    if found.kind("ago") == KINDS["MODDER"]:
        return (-1 if value == "START" else 1), "anchored"
    return 0, ""


def shifted(base: Day, number: float, unit: str) -> tuple[str, str]:
    """Return the time so many units from `base`, as exact as the unit."""
    if unit in _CLOCK_UNITS:
        text = day_text(base)
        return text, f"{text}~"
    if unit == "night":
        unit = "day"
    if unit == "century" or (unit == "decade" and number != int(number)):
        unit, number = "year", number * {"decade": 10, "century": 100}[unit]
    times = 10 if unit == "decade" else 1
    if abs(number) * times > _MANY * (365 if unit == "day" else 1):
        return "", ""
    if number != int(number):
        if unit == "year":
            month = spans.shift_month(base[0], base[1], round(number * 12))
            text = spans.month_text(*month)
            return text, text
        number = round(number)
    count = int(number)
    if base[0] + count * times < 1 and unit not in {"day", "week", "month"}:
        return "", ""
    return span_of(unit, base, count)


def vague(found: Found) -> Reading | None:
    """Read "recently", "now", "soon"."""
    value = str(found.value("vague"))
    today = found.reader.today
    if today is None or value not in {"PRESENT_REF", "PAST_REF"}:
        return Reading("DATE", value)
    anchor = found.reader.today_anchor
    if value == "PRESENT_REF":
        return Reading("DATE", value, "", day_text(today), anchor)
    if found.reader.word(found.at("vague")) in found.reader.language.lately:
        return Reading("DATE", value, "", f"../{day_text(today)}", anchor)
    return Reading("DATE", value)


def vague_count(found: Found) -> Reading | None:
    """Read "recent" alone, and "the past"."""
    value = found.value("vague")
    if not isinstance(value, tuple):
        return None
    if len(value) > 2 and found.start == found.at("vague"):
        return Reading("DATE", str(value[2]))
    if value[1] == "past" and found.start < found.at("vague"):
        return Reading("DATE", "PAST_REF")
    return None
