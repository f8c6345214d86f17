"""Dates in figures alone that are no EDTF: 10/03/2022, 20220310, 31.02.1907."""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.calendar import MONTHS_IN_YEAR, days_in_month
from sitegen.core.date_names import ENGLISH
from sitegen.core.slip import Slip

_EXAMPLE: Final = "2022-03-10 is 10 March 2022"
_THREE: Final = re.compile(r"([0-9]{1,4})([/. -])([0-9]{1,2})\2([0-9]{1,4})")
_TWO: Final = re.compile(r"([0-9]{1,4})([/. -])([0-9]{1,4})")


def _numbers(text: str) -> Slip | None:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        return None
    count = len(digits)
    if count == len("20220310") and digits == text:
        message = "a date has hyphens between year, month and day"
        return Slip(message, (f"{text[:4]}-{text[4:6]}-{text[6:]}",))
    if count == 4:
        return None
    if count > 4:
        message = "a year of more than four digits begins with Y"
        return Slip(message, (f"Y{text}",), is_guess=True)
    message = f"a year has four digits; {text} has {count}"
    if digits != text:
        hint = f"write -{digits:0>4}, which is {int(digits) + 1} BCE"
        return Slip(message, hint=hint)
    hint = f"write all four digits; the year {int(text)} CE is {text:0>4}"
    return Slip(message, (f"{text:0>4}",) if count == 3 else (), hint)


def _three(text: str) -> Slip | None:
    if (found := _THREE.fullmatch(text)) is None:
        return None
    first, sign, second, third = found.groups()
    if len(first) == 4:
        return _year_first(found)
    if len(third) == 4 and len(first) <= 2:
        message = "a date is written year-month-day"
        readings = _day(third, second, first)
        if sign != ".":
            readings += _day(third, first, second)
        if not readings:
            tries = ((first, second, 0), (second, first, found.start(3)))
            return _no_such_day(third, tries)
        if len(set(readings)) > 1:
            message = f"{text} can be read in two ways"
        return Slip(message, readings)
    hint = f"write all four digits of the year, and write it first: {_EXAMPLE}"
    return Slip("the year of this date has only two digits", hint=hint)


def _year_first(found: re.Match[str]) -> Slip:
    year, sign, second, third = found.groups()
    if len(third) > 2:
        message = "month and day have two digits each"
        return Slip(message, _day(year, second, third))
    message = "a date is written year-month-day with hyphens and two digits each"
    if int(second) > MONTHS_IN_YEAR:
        message = f"there is no month {second}"
    straight = _day(year, second, third)
    turned = () if straight else _day(year, third, second)
    if straight or turned or sign == "-":
        return Slip(message, straight or turned, is_guess=not straight)
    tries = ((third, second, found.start(4)), (second, third, found.start(3)))
    return _no_such_day(year, tries)


def _two(text: str) -> Slip | None:
    if (found := _TWO.fullmatch(text)) is None:
        return None
    first, sign, second = found.groups()
    if len(first) == 4 and len(second) <= 2:
        message = "a month is written like 2022-03 and a range of years like 1914/1918"
        readings = _month(first, second)
        if len(second) == 2 and second > first[2:] and sign in "/-":
            readings += (f"{first}/{first[:2]}{second}",)
        return Slip(message, readings)
    if len(second) == 4 and len(first) <= 2:
        return Slip("a month is written like 2022-03", _month(second, first))
    if len(first) == len(second) == 4:
        message = "a range of years is written like 1914/1918"
        return Slip(message, (f"{first}/{second}",))
    if max(len(first), len(second)) > 2:
        return None
    return Slip("the year is missing", hint="write it first, like 2022-03-10")


def _no_such_day(year: str, tries: tuple[tuple[str, str, int], ...]) -> Slip:
    """Say why a date is none; each try has a day, a month, and where the day stands."""
    for day, month, start in tries:
        if 1 <= int(month) <= MONTHS_IN_YEAR and int(day) > 0:
            name = ENGLISH.months[int(month) - 1]
            length = days_in_month(int(year), int(month))
            message = f"there is no {int(day)} {name}: {name} {year} has {length} days"
            hint = f"write {year}-{month:0>2} if only the month is known"
            return Slip(message, hint=hint, start=start, end=start + len(day))
    message = f"neither {' nor '.join(month for _, month, _ in tries)} is a month"
    return Slip(message, hint="write year, month and day: 2022-03-10")


def _day(year: str, month: str, day: str) -> tuple[str, ...]:
    valid = 1 <= int(month) <= MONTHS_IN_YEAR
    valid = valid and 1 <= int(day) <= days_in_month(int(year), int(month))
    return (f"{year}-{int(month):02}-{int(day):02}",) if valid else ()


def _month(year: str, month: str) -> tuple[str, ...]:
    return (f"{year}-{month:0>2}",) if 1 <= int(month) <= MONTHS_IN_YEAR else ()


READERS: Final = (_numbers, _three, _two)
"""Functions that name the slip in a text, or return None if it is none of theirs."""
