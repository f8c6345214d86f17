"""Read dates: EDTF exactly, and what editors type generously.

`parse` knows levels 0, 1 and 2 of the Extended Date/Time Format (Library of
Congress, February 2019; ISO 8601-2).  `read` also knows ``44 BCE`` and
``AD 79``, and answers everything else with words for the person who typed it.
Neither ever guesses: ``10/03/2022`` is refused with both its readings.
"""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.calendar import MONTHS_IN_YEAR, days_in_month
from sitegen.core.date_names import ENGLISH
from sitegen.core.date_phrases import spell_years
from sitegen.core.date_slips import old_form_in, slip_in
from sitegen.core.date_words import words
from sitegen.core.slip import Slip
from sitegen.core.when import (
    OPEN,
    SUB_YEARS,
    UNKNOWN,
    End,
    Form,
    Moment,
    Qualifier,
    Stretch,
    When,
)

_EXAMPLES: Final = "write a date like 2022, 2022-03 or 2022-03-10"

# Every repetition is of one kind of character, so matching takes linear time.
_DATE: Final = re.compile(
    r"""
    (?P<y_left>[?~%]?) (?P<year>-?[0-9X]{4}) (?:S(?P<digits>[1-9][0-9]{0,2}))?
    (?P<y_right>[?~%]?)
    (?:-(?P<m_left>[?~%]?) (?P<month>[0-9X]{2}) (?P<m_right>[?~%]?)
        (?:-(?P<d_left>[?~%]?) (?P<day>[0-9X]{2}) (?P<d_right>[?~%]?))?
    )?
    (?:T(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})
        (?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?
    )?
    """,
    re.VERBOSE,
)
_LONG_YEAR: Final = re.compile(
    r"""
    (?P<y_left>[?~%]?) Y(?P<year>-?[0-9]+) (?:E(?P<zeros>[1-9][0-9]*))?
    (?:S(?P<digits>[1-9][0-9]*))? (?P<y_right>[?~%]?)
    """,
    re.VERBOSE,
)
_MOST_DIGITS: Final = 100  # of a year; the universe has had eleven

_BEFORE = r"B\.?C\.?(?:E\.?)?"
_AFTER = r"(?:C\.?E\.?|A\.?D\.?)"
_COUNT = r"[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3}"
_ERA: Final = re.compile(
    rf"(?P<count>{_COUNT})\s?(?:(?P<before>{_BEFORE})|{_AFTER})"
    rf"|{_AFTER}\s?(?P<after>{_COUNT})",
    re.IGNORECASE,
)


class DateError(ValueError):
    """A text that is no date, in words for the person who typed it."""

    def __init__(
        self, message: str, start: int, end: int, hint: str = "", suggestion: str = ""
    ) -> None:
        """Describe the fault in the characters `start` to `end` of the text."""
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        """What to do about it, or nothing."""
        self.suggestion = suggestion
        """What to write in place of the whole text, if there is one answer."""
        self.is_guess = False
        """Whether the suggestion goes beyond what was typed."""


def parse(text: str) -> When:
    """Read EDTF.

    Raises:
        DateError: `text` is not EDTF, or names a day that does not exist.
    """
    try:
        return _parse(text)
    except DateError as fault:
        if fault.suggestion and not _is_date(fault.suggestion):
            fault.suggestion = ""  # something else is at fault, too
        raise _slip_fault(text, old_form_in(text)) or fault from None


def read(text: str) -> When:
    """Read what an editor typed: EDTF, ``44 BCE`` or ``AD 79``.

    Raises:
        DateError: It is anything else.
    """
    typed = text.strip()
    start = len(text) - len(text.lstrip())
    if not typed:
        raise DateError("the date is missing", 0, len(text), _EXAMPLES)
    if found := _ERA.fullmatch(typed):
        return _year_of_era(found, start)
    try:
        return parse(typed)
    except DateError as fault:
        better = fault
        if not fault.suggestion:
            better = _slip_fault(typed, slip_in(typed)) or fault
        better.start += start
        better.end += start
        raise better from None


def _parse(text: str) -> When:
    if not text:
        raise DateError("the date is missing", 0, 0, _EXAMPLES)
    if text[0] in "[{":
        return _set(text)
    if "/" in text:
        return _interval(text)
    return When.of(_moment(text, 0, len(text)))


def _set(text: str) -> When:
    closing = "]" if text[0] == "[" else "}"
    if len(text) == 1 or text[-1] != closing:
        message = f"a set that begins with {text[0]} ends with {closing}"
        raise DateError(message, len(text) - 1, len(text))
    stretches: list[Stretch] = []
    place = 1
    for member in text[1:-1].split(","):
        start = place + len(member) - len(member.lstrip(" "))
        stretches.append(
            _member(text, start, max(start, place + len(member.rstrip(" "))))
        )
        place += len(member) + 1
    return When(Form.ONE_OF if closing == "]" else Form.ALL_OF, tuple(stretches))


def _member(text: str, start: int, end: int) -> Stretch:
    if start == end:
        raise DateError("a date is missing in the set", start - 1, start, _EXAMPLES)
    dots = text.find("..", start, end)
    if dots < 0:
        moment = _day_part(text, start, end)
        return Stretch(moment, moment)
    first = _day_part(text, start, dots) if start < dots else OPEN
    last = _day_part(text, dots + 2, end) if dots + 2 < end else OPEN
    return _stretch(text, start, end, first, last)


def _interval(text: str) -> When:
    middle = text.index("/")
    second = text.find("/", middle + 1)
    if second >= 0:
        message = "a range has two ends with one / between them"
        raise DateError(
            message, second, second + 1, "write it like 2022-03-03/2022-03-07"
        )
    first = _interval_end(text, 0, middle)
    last = _interval_end(text, middle + 1, len(text))
    return When(Form.INTERVAL, (_stretch(text, 0, len(text), first, last),))


def _interval_end(text: str, start: int, end: int) -> End:
    piece = text[start:end]
    if piece in ("", ".."):
        return OPEN if piece else UNKNOWN
    return _day_part(text, start, end)


def _stretch(text: str, start: int, end: int, first: End, last: End) -> Stretch:
    try:
        return Stretch(first, last)
    except ValueError as fault:
        if not (isinstance(first, Moment) and isinstance(last, Moment)):
            raise DateError(str(fault), start, end, _EXAMPLES) from None
        between = "/" if "/" in text else ".."
        turned = f"{last.text}{between}{first.text}"
        whole = f"{text[:start]}{turned}{text[end:]}"
        message = (
            f"the range starts with {words(When.of(first))} and ends before that, "
            f"with {words(When.of(last))}"
        )
        hint = f"did you mean {turned}?"
        raise DateError(message, start, end, hint, whole) from None


def _day_part(text: str, start: int, end: int) -> Moment:
    """Read a date where no time of day may stand."""
    moment = _moment(text, start, end)
    if moment.time:
        message = "a range or a set cannot hold times of day"
        hint = "leave out the time"
        raise DateError(message, text.index("T", start), end, hint)
    return moment


def _moment(text: str, start: int, end: int) -> Moment:
    found = _DATE.fullmatch(text, start, end)
    if found is None:
        return _long_year(text, start, end)
    _check_month(found)
    _check_day(found)
    _check_time(found)
    year = _mark(found, "y_left", "y_right", "m_right", "d_right")
    month = _mark(found, "m_left", "m_right", "d_right")
    day = _mark(found, "d_left", "d_right")
    try:
        return Moment(
            found["year"],
            found["month"] or "",
            found["day"] or "",
            (year, month, day),
            significant=int(found["digits"] or 0),
            time=found["time"] or "",
            zone=_zone(found),
        )
    except ValueError as fault:
        raise DateError(str(fault), start, end) from None


def _mark(found: re.Match[str], *groups: str) -> Qualifier:
    mark = Qualifier.NONE
    for group in groups:
        mark = mark.together(Qualifier(found[group] or ""))
    return mark


def _at(found: re.Match[str], group: str, message: str, hint: str = "") -> DateError:
    return DateError(message, found.start(group), found.end(group), hint)


def _check_month(found: re.Match[str]) -> None:
    year, month = found["year"], found["month"]
    if year == "-0000":
        hint = "0000 is 1 BCE and -0001 is 2 BCE"
        raise _at(found, "year", "there is no year -0000", hint)
    if found["digits"] and month:
        hint = "write them like 1950S2"
        raise _at(found, "digits", "significant digits are of a year alone", hint)
    if month is None or "X" in month:
        return
    if month not in SUB_YEARS and not 1 <= int(month) <= MONTHS_IN_YEAR:
        hint = "months go from 01 to 12; 21 is spring, 22 summer, 23 autumn, 24 winter"
        raise _at(found, "month", f"there is no month {month}", hint)


def _check_day(found: re.Match[str]) -> None:
    year, month, day = found["year"], found["month"], found["day"]
    if day is None:
        return
    if month in SUB_YEARS:
        message = f"{year}-{month} is a part of the year, which has no numbered days"
        raise _at(found, "day", message, f"leave out the day: {year}-{month}")
    if "X" in day:
        return
    if not 1 <= int(day) <= 31:
        raise _at(found, "day", f"there is no day {day}", "days go from 01 to 31")
    if "X" in month:
        return
    whole_year = "X" not in year
    most = days_in_month(int(year) if whole_year else 0, int(month))
    if int(day) > most:
        name = ENGLISH.months[int(month) - 1]
        message = f"{name} has {most} days"
        if whole_year:
            message = f"{name} {spell_years([int(year)], ENGLISH)[0]} has {most} days"
        hint = f"write {year}-{month} if only the month is known"
        raise _at(found, "day", message, hint)


def _check_time(found: re.Match[str]) -> None:
    time, zone = found["time"], found["zone"] or ""
    if time is None:
        return
    if found["day"] is None or "X" in found["year"] + found["month"] + found["day"]:
        raise _at(found, "time", "a time of day needs a whole date", _EXAMPLES)
    if _mark(found, *(group for group in found.groupdict() if "_" in group)):
        hint = "leave out the mark or the time"
        raise _at(found, "time", "a date with a time cannot have ?, ~ or %", hint)
    hour, minute, second = (int(part) for part in time.split(":"))
    if hour == 24:
        hint = "midnight is 00:00:00 of the day that begins"
        raise _at(found, "time", "a day ends with 23:59:59", hint)
    if hour > 24 or max(minute, second) > 59:
        hint = "times go from 00:00:00 to 23:59:59"
        raise _at(found, "time", f"there is no time {time}", hint)
    if zone == "-00" or zone[1:3] > "23" or zone[4:] > "59" or zone == "-00:00":
        hint = "write Z, or a difference like +03:00"
        raise _at(found, "zone", f"there is no zone {zone}", hint)


def _zone(found: re.Match[str]) -> str:
    zone = found["zone"] or ""
    return f"{zone}:00" if len(zone) == len("+hh") else zone


def _long_year(text: str, start: int, end: int) -> Moment:
    piece = text[start:end]
    found = _LONG_YEAR.fullmatch(text, start, end)
    if found is None:
        shown = piece if len(piece) <= 40 else f"{piece[:39]}…"
        raise DateError(f"{shown!r} is not a date", start, end, _EXAMPLES)
    digits, zeros = found["year"].lstrip("-"), (found["zeros"] or "0")[:4]
    if digits.startswith("0"):
        raise _at(found, "year", "a year after Y does not begin with 0", _EXAMPLES)
    if len(digits) + int(zeros) > _MOST_DIGITS:
        message = f"a year has {_MOST_DIGITS} digits at most"
        raise _at(found, "year", message)
    if len(digits) + int(zeros) <= 4:
        plain = f"{'-' * (found['year'] != digits)}{digits + '0' * int(zeros):0>4}"
        after = text[found.end("zeros" if found["zeros"] else "year") :]
        fixed = f"{text[:start]}{found['y_left']}{plain}{after}"
        message = "Y is only for years of more than four digits"
        raise DateError(message, start, end, f"write {plain}", fixed)
    mark = (_mark(found, "y_left", "y_right"), Qualifier.NONE, Qualifier.NONE)
    try:
        return Moment(
            found["year"],
            qualifiers=mark,
            exponent=int(zeros),
            significant=int((found["digits"] or "0")[:4]),
        )
    except ValueError as fault:
        raise DateError(str(fault), start, end) from None


def _year_of_era(found: re.Match[str], start: int) -> When:
    count = int((found["count"] or found["after"]).replace(",", ""))
    if not count:
        message = "there is no year 0 between 1 BCE and 1 CE"
        hint = "the year before 1 CE is 1 BCE"
        raise DateError(message, start, start + len(found[0]), hint)
    return When.of_year(1 - count if found["before"] else count)


def _slip_fault(text: str, slip: Slip | None) -> DateError | None:
    """Turn a slip into a fault, offering those of its readings that are dates."""
    if slip is None:
        return None
    readings = list(dict.fromkeys(filter(_is_date, slip.readings)))
    end = len(text) if slip.end < 0 else slip.end
    if not readings:
        if not slip.hint:
            return None
        return DateError(slip.message, slip.start, end, slip.hint)
    if len(readings) == 1:
        hint = f"did you mean {readings[0]}?"
        fault = DateError(slip.message, slip.start, end, hint, readings[0])
        fault.is_guess = slip.is_guess
        return fault
    choices = " or ".join(f"{one} ({words(parse(one))})" for one in readings)
    return DateError(slip.message, slip.start, end, f"write {choices}")


def _is_date(text: str) -> bool:
    try:
        _parse(text)
    except DateError:
        return False
    return True
