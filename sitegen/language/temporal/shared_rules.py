"""How the other languages put their words about time together.

One grammar for all of them: their tables say which words are what, and a pattern
that a language never uses does no harm.
"""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal import absolute, amounts, clocks, relative
from sitegen.language.temporal.rules import Rule, rule

_ON_WEEKDAY = "(THE? weekday=WEEKDAY COMMA? THE?)?"
_EARLY = "(THE? mod=MOD HYPHEN? (OF|IN)? THE? | THE? edge=EDGE (OF|IN)? THE?)?"
_MONTH = "month=MONTH STOP? POSSESSIVE?"
_YEAR = "COMMA? OF? THE? YEAR_WORD? year=YEAR (YEAR_WORD STOP?)?"
_REL_YEAR = "OF? THE? rel=REL unit=TIME_UNIT"
_YEAR_REL = "OF? THE? unit=TIME_UNIT rel=REL"
_DAY = "THE? day=DAY STOP? OF?"
_PART = "(HYPHEN? (IN|AT)? THE? part=PART)?"
_NUMBER = "num=NUM|FEW|A"

DATES: Final[tuple[Rule, ...]] = (
    *rule("iso date", absolute.iso, "iso=ISO"),
    *rule(
        "numeric date", absolute.numeric, "(WEEKDAY COMMA?)? date=SLASHED clock=CLOCK?"
    ),
    *rule(
        "date",
        absolute.date,
        f"{_ON_WEEKDAY} {_DAY} {_MONTH} {_YEAR} WEEKDAY_NAME?",
        f"{_ON_WEEKDAY} {_MONTH} THE? day=DAY COMMA? year=YEAR",
    ),
    *rule(
        "day and month",
        absolute.day_of_month,
        f"{_ON_WEEKDAY} {_DAY} month=MONTH",
        f"{_ON_WEEKDAY} {_DAY} {_MONTH} {_REL_YEAR}",
        f"{_ON_WEEKDAY} {_DAY} {_MONTH} {_YEAR_REL}",
        "weekday=WEEKDAY_NAME COMMA? THE? day=DAY_NUMBER STOP month=DAY_NUMBER STOP",
    ),
    *rule(
        "days of a month",
        absolute.day_range,
        f"days=DAY_RANGE STOP? OF? month=MONTH (STOP? POSSESSIVE? {_YEAR})?",
        "first=DAY STOP? (TO|UNTIL|HYPHEN|AND) THE? last=DAY STOP? OF?"
        f" month=MONTH (STOP? POSSESSIVE? {_YEAR})?",
    ),
    *rule(
        "month and year",
        absolute.month_of_year,
        f"{_EARLY} {_MONTH} {_YEAR}",
        f"{_EARLY} {_MONTH} {_REL_YEAR}",
        f"{_EARLY} {_MONTH} {_YEAR_REL}",
        "year=YEAR YEAR_WORD? month=MONTH_NAME",
        "rel=REL unit=TIME_UNIT month=MONTH_NAME",
    ),
    *rule(
        "month by count",
        relative.month_named,
        f"{_EARLY} THE? rel=REL month=MONTH",
        f"{_EARLY} THE? month=MONTH rel=REL",
    ),
    *rule("month", absolute.month_alone, f"{_EARLY} month=MONTH_NAME"),
    *rule("decade", absolute.decade, f"{_EARLY} decade=DECADE YEAR_WORD?"),
    *rule(
        "decade",
        absolute.decade_named,
        f"{_EARLY} THE? DECADE_WORD OF? THE? year=YEAR|FIGURE",
    ),
    *rule("century", absolute.century, f"{_EARLY} ord=DAY STOP? CENTURY"),
    *rule("years", absolute.year_range, "years=YEAR_RANGE YEAR_WORD?"),
    *rule(
        "year",
        absolute.year_alone,
        f"{_EARLY} year=YEAR",
        f"{_EARLY} year=YEAR YEAR_WORD",
    ),
    *rule(
        "year by name",
        absolute.year_named,
        f"{_EARLY} THE? YEAR_WORD year=YEAR",
        f"{_EARLY} year=YEAR YEAR_WORD",
    ),
    *rule(
        "season and year",
        absolute.season_of_year,
        f"{_EARLY} season=SEASON {_YEAR}",
        f"{_EARLY} season=SEASON {_REL_YEAR}",
    ),
    *rule(
        "season",
        relative.season_named,
        f"{_EARLY} THE? rel=REL season=SEASON",
        f"{_EARLY} THE? season=SEASON rel=REL",
    ),
)

RELATIVE: Final[tuple[Rule, ...]] = (
    *rule("day", relative.day_named, f"day=DEICTIC {_PART}"),
    *rule(
        "part of a day",
        relative.part_of_day,
        "THE? rel=REL part=PART",
        "part=TONIGHT|OVERNIGHT",
    ),
    *rule(
        "weekday",
        relative.weekday,
        f"THE? rel=REL? weekday=WEEKDAY_NAME {_PART}",
        f"THE? weekday=WEEKDAY_NAME rel=REL {_PART}",
    ),
    *rule(
        "unit",
        relative.unit_named,
        f"{_EARLY} THE? rel=REL unit=TIME_UNIT|WEEKEND",
        f"{_EARLY} THE? unit=TIME_UNIT|WEEKEND rel=REL",
    ),
    *rule(
        "counted off",
        amounts.counted_off,
        f"ago=AGO {_NUMBER} unit=TIME_UNIT",
        f"{_NUMBER} unit=TIME_UNIT ago=AGO|MODDER",
        "unit=UNIT|YEAR_WORD ago=AGO",
    ),
)

AMOUNTS: Final[tuple[Rule, ...]] = (
    *rule(
        "duration",
        amounts.duration,
        f"(approx=ABOUT|APPROX)? {_NUMBER} HYPHEN? unit=TIME_UNIT|NIGHT",
    ),
    *rule(
        "every",
        amounts.every,
        "EVERY unit=UNIT|YEAR_WORD",
        "EVERY weekday=WEEKDAY_NAME",
    ),
    *rule("frequency", amounts.frequency, "often=FREQUENCY"),
    *rule("vague", amounts.vague, "vague=VAGUE"),
    *rule(
        "clock",
        clocks.clock,
        "clock=CLOCK OCLOCK?",
        "hour=DAY_NUMBER|FIGURE OCLOCK",
    ),
)

RULES: Final = (*DATES, *RELATIVE, *AMOUNTS)
