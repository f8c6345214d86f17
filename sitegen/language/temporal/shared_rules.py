"""How the other languages put their words about time together.

One grammar for all of them: their tables say which words are what, and a pattern
that a language never uses does no harm.
"""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal import (
    absolute,
    ages,
    amounts,
    clocks,
    counted,
    pairs,
    parts,
    quarters,
    relative,
    weekdays,
)
from sitegen.language.temporal.rules import Rule, rule

_ON_WEEKDAY = "(THE? REL? weekday=WEEKDAY COMMA? THE?)?"
_EARLY = "(THE? mod=MOD HYPHEN? (OF|IN)? THE? | THE? edge=EDGE (OF|IN)? THE?)?"
_MONTH = "month=MONTH STOP? POSSESSIVE?"
_YEAR = "COMMA? OF? THE? YEAR_WORD? year=YEAR YEAR_WORD?"
_REL_YEAR = "OF? THE? rel=REL unit=TIME_UNIT"
_YEAR_REL = "OF? THE? unit=TIME_UNIT rel=REL"
_DAY = "THE? day=DAY STOP? OF?"
_PART = "(HYPHEN? (IN|AT)? THE? part=PART)?"
_NUMBER = "num=NUM|FEW|A"
_DATED = (
    "(THE? REL? WEEKDAY_NAME COMMA? THE?)? THE? date=DAY STOP? OF? month=MONTH STOP?"
    f" POSSESSIVE? ({_YEAR})? WEEKDAY_NAME? DAY_WORD?"
)
_TIMES = ("clock=CLOCK OCLOCK? ZONE?", "hour=DAY_NUMBER|FIGURE OCLOCK ZONE?")
_AT = "(COMMA|HYPHEN|MARK)? (AT|IN)? ABOUT? THE?"
_NTH = "(ord=ORD | rel=REL)"
_SPAN = "(INTO|TO|AT|IN|AND|UNTIL|HYPHEN)"

DATES: Final[tuple[Rule, ...]] = (
    *rule("iso date", absolute.iso, "iso=ISO"),
    *rule(
        "numeric date",
        absolute.numeric,
        "(WEEKDAY COMMA?)? date=SLASHED",
        f"(WEEKDAY COMMA?)? date=SLASHED {_AT} clock=CLOCK OCLOCK?",
        f"(WEEKDAY COMMA?)? date=SLASHED {_AT} clock=FIGURE OCLOCK",
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
        f"{_DAY} month=MONTH STOP? weekday=WEEKDAY_NAME DAY_WORD?",
        f"{_ON_WEEKDAY} {_DAY} {_MONTH} {_REL_YEAR}",
        f"{_ON_WEEKDAY} {_DAY} {_MONTH} {_YEAR_REL}",
        "weekday=WEEKDAY_NAME COMMA? THE? day=DAY_NUMBER STOP month=DAY_NUMBER STOP",
    ),
    *rule(
        "day and month", absolute.short, "<IN|UNTIL|SINCE|FROM|OF|TO day=FIGURE STOP"
    ),
    *rule(
        "days of a month",
        pairs.day_range,
        f"days=DAY_RANGE STOP? OF? month=MONTH (STOP? POSSESSIVE? {_YEAR})?",
        "first=DAY STOP? link=TO|UNTIL|HYPHEN|AND THE? last=DAY STOP? OF?"
        f" month=MONTH (STOP? POSSESSIVE? {_YEAR})?",
    ),
    *rule(
        "day before a link",
        pairs.day_before_link,
        f"{_ON_WEEKDAY} day=DAY STOP? COMMA? link=TO|UNTIL|HYPHEN|AND THE?"
        f" (WEEKDAY COMMA?)? THE? DAY STOP? OF? month=MONTH ({_YEAR})?",
    ),
    *rule(
        "month and year",
        absolute.month_of_year,
        f"{_EARLY} {_MONTH} {_YEAR}",
        f"{_EARLY} {_MONTH} {_REL_YEAR}",
        f"{_EARLY} {_MONTH} {_YEAR_REL}",
        "year=YEAR YEAR_WORD? month=MONTH_NAME",
        "rel=REL unit=TIME_UNIT month=MONTH_NAME",
        "year=YEAR POSSESSIVE? month=MONTH_NAME DAY_WORD?",
    ),
    *rule(
        "month by count",
        relative.month_named,
        f"{_EARLY} THE? rel=REL month=MONTH",
        f"{_EARLY} THE? month=MONTH rel=REL",
    ),
    *rule(
        "month",
        absolute.month_alone,
        f"{_EARLY} month=MONTH_NAME DAY_WORD?",
        "month=MONTH_NAME DAY_WORD? edge=EDGE",
    ),
    *rule(
        "decade",
        ages.decade,
        f"{_EARLY} decade=DECADE YEAR_WORD?",
        "decade=DECADE YEAR_WORD? edge=EDGE",
    ),
    *rule(
        "decade",
        ages.decade_named,
        f"{_EARLY} THE? DECADE_WORD OF? THE? year=YEAR|FIGURE",
    ),
    *rule(
        "century",
        ages.century,
        f"{_EARLY} THE? ord=DAY|ROMAN STOP? CENTURY",
        f"{_EARLY} THE? CENTURY ord=ROMAN",
        "ord=DAY|ROMAN STOP? CENTURY edge=EDGE",
    ),
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
        "UNIT mod=MOD year=YEAR",
        f"{_EARLY} THE? YEAR_WORD year=YEAR",
        f"{_EARLY} year=YEAR YEAR_WORD",
    ),
    *rule(
        "season and year",
        ages.season_of_year,
        f"{_EARLY} season=SEASON {_YEAR}",
        "year=YEAR YEAR_WORD? season=SEASON",
        f"{_EARLY} season=SEASON {_REL_YEAR}",
    ),
    *rule(
        "holiday",
        clocks.holiday,
        "rel=REL? holiday=HOLIDAY (COMMA? OF? year=YEAR)?",
    ),
    *rule(
        "quarter",
        quarters.quarter,
        "THE? ord=ORD|ROMAN|DAY_NUMBER STOP? part=QUARTER"
        " (OF? THE? YEAR_WORD? year=YEAR YEAR_WORD?)?",
        f"THE? ord=ORD|ROMAN part=QUARTER {_REL_YEAR}",
        f"THE? ord=ORD part=QUARTER {_YEAR_REL}",
        "year=YEAR YEAR_WORD? POSSESSIVE? ord=ORD part=QUARTER",
    ),
    *rule("quarter", quarters.term, "term=TERM !MARK"),
    *rule(
        "season",
        relative.season_named,
        f"{_EARLY} THE? rel=REL season=SEASON",
        f"{_EARLY} THE? season=SEASON rel=REL",
    ),
)

RELATIVE: Final[tuple[Rule, ...]] = (
    *rule("day", relative.day_named, f"day=DEICTIC {_PART}"),
    *rule("day", relative.day_and_weekday, "day=DEICTIC COMMA? weekday=WEEKDAY_NAME"),
    *rule("unit beside", relative.beside, "THE? beside=BESIDE !OF"),
    *rule("weekend", relative.weekend, "THE? unit=WEEKEND"),
    *rule(
        "unit at hand",
        relative.unit_at_hand,
        "(edge=EDGE | mod=MOD) (OF|IN)? THE? unit=TIME_UNIT",
        "unit=TIME_UNIT edge=EDGE",
        "unit=TIME_UNIT mod=MOD",
    ),
    *rule(
        "part of a day",
        relative.part_of_day,
        "THE? rel=REL part=PART",
        "part=TONIGHT|OVERNIGHT",
    ),
    *rule(
        "weekday",
        weekdays.weekday,
        f"THE? rel=REL? weekday=WEEKDAY_NAME DAY_WORD? {_PART}",
        f"THE? weekday=WEEKDAY_NAME rel=REL {_PART}",
    ),
    *rule(
        "weekday of a week",
        counted.weekday_of_week,
        "THE? weekday=WEEKDAY_NAME (OF|IN)? THE? rel=REL unit=TIME_UNIT",
        "THE? weekday=WEEKDAY_NAME OF? THE? unit=TIME_UNIT rel=REL",
        "rel=REL unit=TIME_UNIT weekday=WEEKDAY_NAME DAY_WORD?",
    ),
    *rule(
        "weekday of a month",
        counted.weekday_of_month,
        f"THE? {_NTH} weekday=WEEKDAY_NAME (OF|IN)? THE? month=MONTH ({_YEAR})?",
        "THE? weekday=WEEKDAY_NAME rel=REL OF month=MONTH",
    ),
    *rule(
        "stretch of a month",
        counted.stretch_of_month,
        f"THE? {_NTH} unit=TIME_UNIT (OF|IN)? THE? month=MONTH ({_YEAR})?",
        f"THE? unit=TIME_UNIT rel=REL OF month=MONTH ({_YEAR})?",
        "month=MONTH DAY_WORD? ord=ORD unit=TIME_UNIT",
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
        "ago=AGO unit=UNIT|YEAR_WORD",
    ),
)

AMOUNTS: Final[tuple[Rule, ...]] = (
    *rule("clock", clocks.clock, "<AT hour=DAY_NUMBER unit=UNIT !OF|AGO"),
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
        f"{_DATED} UNIT (clock=CLOCK | hour=DAY_NUMBER|FIGURE)",
        *(
            both
            for time in _TIMES
            for both in (
                f"{_DATED} {_AT} {time}",
                f"weekday=WEEKDAY_NAME DAY_WORD? {_PART} {_AT} {time}",
                f"day=DEICTIC {_PART} {_AT} {time}",
                f"{time} (IN|AT|OF)? THE? weekday=WEEKDAY_NAME PART?",
                f"{time} (IN|AT|OF)? {_DATED}",
            )
        ),
    ),
)

PARTS: Final[tuple[Rule, ...]] = (
    *rule(
        "part of a date",
        parts.part_of_date,
        f"THE? part=PART (OF|IN|THE)? {_DATED}",
        "THE? part=PART (OF|IN) THE? weekday=WEEKDAY_NAME",
    ),
    *rule(
        "night between days",
        parts.night,
        "THE? NIGHT_ON THE? weekday=WEEKDAY_NAME",
        f"THE? NIGHT_ON {_DATED}",
        "THE? NIGHT (OF|FROM|SINCE|BETWEEN)? THE? first=WEEKDAY_NAME"
        f" {_SPAN} THE? weekday=WEEKDAY_NAME",
        f"THE? NIGHT (OF|FROM|SINCE|BETWEEN)? THE? first=DAY STOP? {_SPAN} {_DATED}",
        "THE? NIGHT OF? days=DAY_RANGE STOP? OF? month=MONTH STOP? POSSESSIVE?"
        f" ({_YEAR})?",
        "first=WEEKDAY_NAME? weekday=WEEKDAY_NAME JOINED",
        f"DAY MONTH POSSESSIVE? {_DATED} JOINED",
        "first=WEEKDAY_NAME weekday=SUNDAY_JOINED",
    ),
)

RULES: Final = (*DATES, *RELATIVE, *PARTS, *AMOUNTS)
