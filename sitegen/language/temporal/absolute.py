"""What dates, months and years mean."""

from __future__ import annotations

from typing import Final

from sitegen.core.calendar import Day, ordinal
from sitegen.language.temporal.figures import is_day
from sitegen.language.temporal.kinds import KINDS, OTHER, letters, pattern
from sitegen.language.temporal.reader import NO_TIME, Anchor, Found, Reading, Spoken
from sitegen.language.temporal.spans import day_text, month_text
from sitegen.language.temporal.tense import AHEAD, BACK, is_told, tense, tense_before

UNKNOWN_YEAR = "XXXX"
_FIRST_BARE, LAST_BARE = 1800, 2100  # years that need no word such as "in"
_YEARS_AHEAD = 10  # a two-digit year lies at most so far after publication
_CENTURY_NOW = 2000
_AHEAD_BEFORE, _AHEAD_AFTER = 120, 40  # days by which the future then seems nearer
_BACK_MONTH, _BACK_DAY = 200, 90  # days by which the future then seems further
_BACK_SURELY = 300
_PIVOT = 50  # of two-digit years in an undated text
_PREPOSITIONS: Final = frozenset(
    letters("IN|SINCE|UNTIL|FROM|OF|BETWEEN|TO|BEFORE|AFTER|ABOUT|EVERY|REL|MOD|FOR")
)
_FIGURES: Final = frozenset(letters("FIGURE|YEAR"))
_NUMBER_SIGNS: Final = frozenset("°№")
_LEADS: Final = frozenset(letters("IN|SINCE|UNTIL|FROM|OF|BETWEEN|BEFORE|AFTER|TO|AND"))


_SHARED_YEAR: Final = pattern(
    "(TO|UNTIL|HYPHEN|AND) THE? DAY? STOP? OF? month=MONTH STOP?"
    " (THE? DAY_NUMBER COMMA?)? OF? year=YEAR"
)


def mod_of(found: Found) -> str:
    """Return what "early", "the end of" or "about" before it adds."""
    for label in ("mod", "edge", "approx", "orso"):
        if found.has(label):
            return str(found.value(label))
    return ""


def about(when: str, mod: str) -> str:
    """Mark an estimated date as such."""
    return f"{when}~" if mod == "APPROX" and when and "/" not in when else when


def full_year(found: Found, label: str = "year") -> int:
    """Return a year, of which only two digits may be written."""
    return whole_year(found, found.number(label))


def whole_year(found: Found, year: int) -> int:
    """Return a year of which only two digits may be given."""
    if year >= 100:
        return year
    published = found.reader.published
    if published is None:
        return year + (_CENTURY_NOW if year < _PIVOT else _CENTURY_NOW - 100)
    year += published[0] // 100 * 100
    return year - 100 if year > published[0] + _YEARS_AHEAD else year


def iso(found: Found) -> Reading | None:
    """Read 2022-03-10, 2022-03 and 2022-03-10T10:35."""
    text = str(found.value("iso"))
    if "T" not in text:
        return Reading("DATE", text, when=text)
    full = text if text.count(":") == 2 else f"{text}:00"
    return Reading("TIME", text, when=full)


def numeric(found: Found) -> Reading | None:
    """Read 10/03/2022 by what the text, the setting or the language tells."""
    value = found.value("date")
    before = found.reader.word(found.at("date") - 1)
    if not isinstance(value, tuple) or before in found.reader.language.numbered:
        return None
    one, two, digits, sign = int(value[0]), int(value[1]), str(value[2]), str(value[3])
    if sign == "." and len(digits) == 2 and found.reader.language.day_first is None:
        return None  # a version, a section
    year = whole_year(found, int(digits))
    day_first = True if sign == "." else found.reader.day_first
    if one > 12 or two > 12:
        day_first = one > 12
    readings = [(year, two, one), (year, one, two)]
    if day_first is False:
        readings.reverse()
    days = [day_text(day) for day in readings if is_day(*day)]
    if not days:
        return None
    if found.has("clock"):
        return _with_clock(found, days[0])
    if day_first is None and len(set(days)) > 1:
        either = f"[{','.join(sorted(days))}]"
        return Reading(
            "DATE", f"{year:04}-XX-XX", when=either, alternatives=tuple(days)
        )
    return Reading("DATE", days[0], when=days[0])


def short(found: Found) -> Reading | None:
    """Read the German "07.10.", whose full stop the pattern asks for."""
    written = found.word("day").split(".")
    if len(written) != 2 or not all(part.isdigit() for part in written):
        return None
    day, month = map(int, written)
    if len(written[1]) > 2 or not is_day(2000, month, day):
        return None
    year = choose_year(found, month, day)
    if year is None or not is_day(year, month, day):
        return Reading("DATE", f"{UNKNOWN_YEAR}-{month:02}-{day:02}")
    text = day_text((year, month, day))
    return Reading("DATE", text, "", text, found.reader.today_anchor)


def _with_clock(found: Found, day: str) -> Reading:
    clock = found.value("clock")
    hour, minute = map(int, clock[:2]) if isinstance(clock, tuple) else (0, 0)
    if isinstance(clock, float):  # 08.15 Uhr
        hour, minute = int(clock), round(clock % 1 * 100)
    if hour > 24 or minute > 59:
        return Reading("DATE", day, when=day)
    time = f"{day}T{hour:02}:{minute:02}"
    return Reading("TIME", time, when=f"{time}:00" if hour < 24 else day)


def date(found: Found) -> Reading | None:
    """Read a day with its year."""
    day = (full_year(found), found.number("month"), found.number("day"))
    if not is_day(*day):
        return None
    if _is_street(found):
        return NO_TIME
    mod = mod_of(found)
    _remember_weekday(found, day)
    return Reading("DATE", day_text(day), mod, about(day_text(day), mod))


def _is_street(found: Found) -> bool:
    """Say whether a street or a square is named after the day."""
    reader, place = found.reader, found.start
    streets = reader.language.streets
    if not streets or found.has("weekday"):
        return False
    if reader.kind(place - 1) == KINDS["OF"]:
        return reader.word(place - 2) in streets
    is_bare = reader.kind(place) != KINDS["THE"] or reader.word(place) == "des"
    return is_bare and reader.word(place - 1) in streets


def _remember_weekday(found: Found, day: Day) -> None:
    """Keep a day that was given with its weekday, for the weekdays that follow."""
    tokens = found.reader.tokens
    span = (tokens.starts[found.start], tokens.ends[found.stop - 1])
    if found.has("weekday"):
        found.reader.dated_weekday = Spoken(day, span)


def day_of_month(found: Found) -> Reading | None:
    """Read a day without its year: the one nearest to publication."""
    month, day = found.number("month"), found.number("day")
    if not is_day(2000, month, day):
        return None
    if _is_street(found):
        return NO_TIME
    mod = mod_of(found)
    year = year_of_unit(found) if found.has("unit") else choose_year(found, month, day)
    if year is None or not is_day(year, month, day):
        return Reading("DATE", f"{UNKNOWN_YEAR}-{month:02}-{day:02}", mod)
    text = day_text((year, month, day))
    _remember_weekday(found, (year, month, day))
    return Reading("DATE", text, mod, about(text, mod), _anchor(found, month))


def month_of_year(found: Found) -> Reading | None:
    """Read a month with its year."""
    year = year_of_unit(found) if found.has("unit") else full_year(found)
    mod = mod_of(found)
    month = found.number("month")
    if year is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-{month:02}", mod)
    text = month_text(year, month)
    return Reading("DATE", text, mod, about(text, mod))


def year_of_unit(found: Found) -> int | None:
    """Return the year of "last year" beside a month; other units give none."""
    unit = found.value("unit")
    if not (isinstance(unit, tuple) and unit[0] == "year"):
        return None
    rel = found.value("rel")
    today = found.reader.today
    if today is None or not isinstance(rel, tuple):
        return None
    return today[0] + int(rel[0])


def month_alone(found: Found) -> Reading | None:
    """Read a month without its year: the one nearest to publication."""
    place = found.at("month")
    is_marked = found.reader.kind(found.stop - 1) == KINDS["DAY_WORD"]
    if not mod_of(found) and not is_marked and not _is_month(found, place):
        return None
    if found.is_person("month") or _is_street(found):
        return None
    month = found.number("month")
    mod = mod_of(found)
    year = choose_year(found, month, None)
    if year is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-{month:02}", mod)
    text = month_text(year, month)
    return Reading("DATE", text, mod, about(text, mod), _anchor(found, month))


def _is_month(found: Found, place: int) -> bool:
    """Say whether a month's name is not a verb, a march or a person."""
    reader = found.reader
    if reader.kind(place - 1) in _LEADS and reader.kind(place - 1) != KINDS["AND"]:
        return True
    if reader.word(place - 1) in reader.language.titles:  # "Herr März"
        return False
    if reader.word(place) in reader.language.doubtful:
        if reader.kind(place - 1) in letters("THE|A"):  # "the March elections"
            return reader.kind(place + 1) == OTHER
        return reader.kind(place - 1) in _PREPOSITIONS
    end = reader.tokens.ends[place]
    following = reader.text[end : end + 2]
    return not (
        reader.language.capital_months
        and reader.kind(place + 1) == OTHER
        and following[1:].isupper()
        and following[:1] == " "
    )


def choose_year(found: Found, month: int, day: int | None) -> int | None:
    """Return the year whose such day is nearest to publication.

    Tense decides only where two years are about as near.
    """
    if (shared := _shared_year(found, month)) is not None:
        return shared
    today = found.reader.today
    if today is None:
        return None
    looks = tense(found.reader, found.start, found.stop)
    is_sure = tense_before(found.reader, found.start) == looks
    back = _BACK_MONTH if day is None else _BACK_DAY
    if looks == BACK and is_told(found.reader, found.start, found.stop):
        back = _BACK_SURELY
    nearer = _AHEAD_BEFORE if is_sure else _AHEAD_AFTER
    best: tuple[int, int] | None = None
    for year in (today[0], today[0] - 1, today[0] + 1):
        if not is_day(year, month, day or 15):
            continue
        ahead = ordinal((year, month, day or 15)) - ordinal(today)
        if day is None and (year, month) == today[:2]:
            ahead = 0
        distance = abs(ahead)
        if ahead > 0:
            distance += {AHEAD: -nearer, BACK: back}.get(looks, 20)
        elif ahead < 0 and looks == AHEAD:
            distance += 60
        if best is None or distance < best[0]:
            best = (distance, year)
    return best[1] if best else None


def _shared_year(found: Found, month: int) -> int | None:
    """Take the year of "March to May 2019" for March as well."""
    match = _SHARED_YEAR.match(found.reader.kinds, found.stop)
    if match is None:
        return None
    other = Found(found.reader, match)
    return full_year(other) - (1 if month > other.number("month") else 0)


def _anchor(found: Found, month: int) -> Anchor:
    """Return what the year was counted from, unless the text gives it."""
    has_year = _shared_year(found, month) is not None
    return "" if has_year else found.reader.today_anchor


def year_alone(found: Found) -> Reading | None:
    """Read a year that stands as one, and not as a number of things."""
    reader = found.reader
    place = found.at("year")
    mod = mod_of(found)
    year = full_year(found)
    before = reader.kind(place - 1)
    if found.number("year") < 100 and before not in _LEADS:
        return None  # "the '98 crisis" may be any
    if not mod and not _is_year(found, place, year):
        return None
    if before == KINDS["HYPHEN"] and not mod and reader.char_before(place).strip():
        return None
    return Reading("DATE", f"{year:04}", mod, about(f"{year:04}", mod))


def _is_year(found: Found, place: int, year: int) -> bool:
    reader = found.reader
    before, after = reader.kind(place - 1), reader.kind(place + 1)
    if after in letters("UNIT|CENTURY|OLD|FEW|ZONE|AM_PM"):
        return False
    if after == KINDS["HYPHEN"] and reader.char_after(place).strip():
        return False
    if after in _FIGURES or _is_number(found, place, year):
        return False
    led = before in _LEADS
    if reader.word(place + 1) in reader.language.counted and not led:
        return False
    return led or _FIRST_BARE <= year <= LAST_BARE


def _is_number(found: Found, place: int, year: int) -> bool:
    """Say whether the words before a year make it a number of something."""
    reader = found.reader
    before, word = reader.kind(place - 1), reader.word(place - 1)
    if before in _FIGURES or word in _NUMBER_SIGNS:  # of a telephone, of a law
        return True
    named = reader.word(place - 2) if before == KINDS["STOP"] else word
    if named in reader.language.numbered:
        return True
    is_share = reader.kind(place - 2) in letters("DAY_NUMBER|FIGURE|NUMBER_WORD")
    if not is_share or before not in letters("IN|OF|TO"):
        return False
    return year < _FIRST_BARE or reader.tokens.values[place - 2] == 1


def year_named(found: Found) -> Reading | None:
    """Read "the year 2000", "fiscal 1989"."""
    if found.has("unit"):
        unit = found.value("unit")
        if not (isinstance(unit, tuple) and unit[0] == "year"):
            return None
    year = full_year(found)
    if not 100 <= year <= LAST_BARE:
        return None
    return Reading("DATE", f"{year:04}", mod_of(found), f"{year:04}")


def year_range(found: Found) -> Reading | None:
    """Read 1999-2004 and 2014-15."""
    value = found.value("years")
    if not isinstance(value, tuple):
        return None
    first, last = value[:2]
    text = f"{first:04}/{last:04}"
    return Reading("DATE", text, when=text)
