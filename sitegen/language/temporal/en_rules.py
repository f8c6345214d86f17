"""How English puts its words about time together."""

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

_EARLY = "(THE? mod=EARLIER HYPHEN? (IN|OF|ON)? | THE? edge=EDGE HYPHEN? OF)?"
_ABOUT = f"(approx=ABOUT)? {_EARLY}"
_ON_WEEKDAY = "(weekday=WEEKDAY COMMA? THE?)?"
_DAY_WORDS = "DAY_NUMBER|ORDINAL"
_LINK = "link=TO|UNTIL|HYPHEN|AND"
_YEAR = "COMMA? OF? year=YEAR"
_OF_THAT_YEAR = "COMMA? OF? rel=REL unit=UNIT"
_NUMBER = "A? num=NUM|FEW|A (frac=FRACTION | AND half=HALF)?"
_SOME = f"(approx=ABOUT|APPROX)? {_NUMBER}"
_AND_A_HALF = "(AND more=HALF)?"
_MONTH_FIRST = "(WEEKDAY COMMA?)? month=MONTH THE? date=DAY (COMMA? year=YEAR)?"
_DAY_FIRST = (
    "(WEEKDAY COMMA?)? THE? date=DAY_NUMBER|ORDINAL OF? month=MONTH (COMMA? year=YEAR)?"
)
_AT_ONCE = "(MARK CLOCK|YEAR|FIGURE|DAY_NUMBER AM_PM? ZONE MARK)?"
_DAYS_SAID = (
    "(COMMA? ON? (day=DEICTIC | rel=REL? weekday=WEEKDAY_NAME))?",
    "COMMA? ON? (WEEKDAY COMMA?)? month=MONTH date=DAY (COMMA? year=YEAR)?",
    "COMMA? ON? (WEEKDAY COMMA?)? date=DAY_NUMBER|ORDINAL month=MONTH year=YEAR?",
)
_TIMES = (
    "hour=DAY_NUMBER|NUMBER_WORD|FIGURE half=AM_PM zone=ZONE?",
    "clock=CLOCK (half=AM_PM | IN THE part=PART)? zone=ZONE?",
    "clock=YEAR|FIGURE zone=ZONE",
    "noon=NOON zone=ZONE?",
    "hour=DAY_NUMBER|NUMBER_WORD OCLOCK (IN THE part=PART)?",
)

DATES: Final[tuple[Rule, ...]] = (
    *rule("iso date", absolute.iso, "iso=ISO"),
    *rule(
        "numeric date", absolute.numeric, "(WEEKDAY COMMA?)? date=SLASHED clock=CLOCK?"
    ),
    *rule(
        "date",
        absolute.date,
        f"{_ON_WEEKDAY} {_ABOUT} month=MONTH THE? day=DAY {_YEAR}",
        f"{_ON_WEEKDAY} {_ABOUT} THE? day=DAY OF? month=MONTH {_YEAR}",
    ),
    *rule(
        "day and month",
        absolute.day_of_month,
        f"(REL? {_ON_WEEKDAY})? {_ABOUT} month=MONTH THE? day=DAY",
        f"{_ON_WEEKDAY} {_ABOUT} THE? day=DAY_NUMBER|ORDINAL OF? month=MONTH"
        " !DAY_NUMBER",
        f"{_ABOUT} month=MONTH THE? day=DAY {_OF_THAT_YEAR}",
        f"{_ON_WEEKDAY} THE? day=DAY_NUMBER|ORDINAL OF? month=MONTH {_OF_THAT_YEAR}",
    ),
    *rule(
        "days of a month",
        pairs.day_range,
        f"month=MONTH days=DAY_RANGE ({_YEAR})?",
        f"days=DAY_RANGE OF? month=MONTH ({_YEAR})?",
        f"month=MONTH first=DAY (TO|UNTIL|HYPHEN) last=DAY !OTHER|ANY_UNIT ({_YEAR})?",
        f"first={_DAY_WORDS} {_LINK} THE? last=DAY OF? month=MONTH ({_YEAR})?",
    ),
    *rule(
        "day before a link",
        pairs.day_before_link,
        f"{_ON_WEEKDAY} THE? day={_DAY_WORDS} COMMA? {_LINK} THE? (WEEKDAY COMMA?)?"
        f" THE? {_DAY_WORDS} OF? month=MONTH (COMMA? year=YEAR)?",
    ),
    *rule(
        "month and year",
        absolute.month_of_year,
        f"{_ABOUT} month=MONTH {_YEAR}",
        f"{_ABOUT} month=MONTH {_OF_THAT_YEAR}",
    ),
    *rule(
        "month by count",
        relative.month_named,
        f"{_ABOUT} THE? rel=REL month=MONTH day=DAY?",
    ),
    *rule("second day", pairs.second_day, "<AND day=DAY_NUMBER !OTHER|ANY_UNIT"),
    *rule("month", absolute.month_alone, f"{_ABOUT} month=MONTH_NAME"),
    *rule("decade", ages.decade, f"THE? {_ABOUT} THE? decade=DECADE"),
    *rule(
        "decade",
        ages.decade,
        "THE? ord=ORD half=QUARTER OF THE? decade=DECADE",
        "THE? rel=REL half=QUARTER OF THE? decade=DECADE",
    ),
    *rule("century", ages.century, f"THE? {_ABOUT} THE? ord=ORD HYPHEN? CENTURY"),
    *rule("years", absolute.year_range, "years=YEAR_RANGE"),
    *rule(
        "year of an era",
        ages.year_of_era,
        f"{_ABOUT} year=DAY_NUMBER|FIGURE|YEAR before=BEFORE_CHRIST",
        f"{_ABOUT} AFTER_CHRIST year=DAY_NUMBER|FIGURE|YEAR",
    ),
    *rule("year", absolute.year_alone, f"{_ABOUT} year=YEAR"),
    *rule(
        "year by name",
        absolute.year_named,
        f"{_ABOUT} THE unit=UNIT year=YEAR|NUMBER_WORD|FIGURE",
        f"{_ABOUT} THE? FISCAL UNIT? year=YEAR",
        f"{_ABOUT} THE? year=YEAR FISCAL unit=UNIT",
        "mod=PREFIX HYPHEN year=YEAR",
    ),
    *rule(
        "season and year",
        ages.season_of_year,
        f"THE? {_ABOUT} THE? season=SEASON {_YEAR}",
        f"THE? {_ABOUT} THE? season=SEASON {_OF_THAT_YEAR}",
    ),
    *rule(
        "season",
        relative.season_named,
        f"{_ABOUT} THE? rel=REL season=SEASON",
        f"<IN|SINCE|UNTIL {_EARLY} season=SEASON !OF|HYPHEN",
        f"THE {_EARLY} season=SEASON !OF|HYPHEN|IN",
        "THE? mod=MOD HYPHEN? season=SEASON !OF|HYPHEN",
    ),
    *rule(
        "holiday",
        clocks.holiday,
        f"{_ABOUT} rel=REL? holiday=HOLIDAY (COMMA? OF? year=YEAR)?",
        f"{_ABOUT} holiday=HOLIDAY {_OF_THAT_YEAR}",
    ),
)

_FISCAL = "FISCAL? HYPHEN?"
QUARTERS: Final[tuple[Rule, ...]] = (
    *rule(
        "quarter",
        quarters.quarter,
        f"THE? {_EARLY} THE? {_FISCAL} ord=ORD HYPHEN? {_FISCAL} part=QUARTER"
        " ((OF|COMMA|IN)? FISCAL? year=YEAR)?",
        f"THE? {_EARLY} THE? {_FISCAL} ord=ORD HYPHEN? {_FISCAL} part=QUARTER"
        " (OF|COMMA)? rel=REL FISCAL? unit=UNIT",
        f"THE? year=YEAR FISCAL? HYPHEN? ord=ORD HYPHEN? {_FISCAL} part=QUARTER",
        "rel=REL unit=UNIT POSSESSIVE? FISCAL? ord=ORD HYPHEN? part=QUARTER",
        "THE? unit=UNIT HYPHEN ago=AGO|MODDER FISCAL? ord=ORD HYPHEN? part=QUARTER",
        "THE? REL part=QUARTER OF year=YEAR",
    ),
    *rule(
        "quarter",
        quarters.term,
        "term=TERM !MARK",
        "rel=REL unit=UNIT POSSESSIVE? term=TERM",
    ),
    *rule(
        "quarter at hand",
        quarters.quarter_at_hand,
        f"{_EARLY} THE? rel=REL FISCAL? part=QUARTER|SPELL",
        f"{_EARLY} THE part=QUARTER !OF|HYPHEN",
    ),
    *rule(
        "quarter of a year",
        quarters.quarter_of_year,
        "THE year=YEAR FISCAL? part=QUARTER|SPELL",
    ),
    *rule(
        "year before",
        quarters.year_before,
        "(THE|A)? unit=UNIT HYPHEN ago=AGO|MODDER FISCAL? (part=QUARTER|SPELL)?",
        "THE? (REL FISCAL?)? part=QUARTER|SPELL rel=REL unit=UNIT",
        "rel=REL unit=UNIT POSSESSIVE part=QUARTER|SPELL",
        "THE? (REL FISCAL?)? part=QUARTER|SPELL A unit=UNIT ago=AGO|MODDER",
        "THE? REL unit=UNIT HYPHEN ago=AGO|MODDER FISCAL? part=QUARTER|SPELL",
    ),
)

RELATIVE: Final[tuple[Rule, ...]] = (
    *rule(
        "day",
        relative.day_named,
        f"{_EARLY} day=DEICTIC (HYPHEN? part=PART)?",
        "mod=MOD HYPHEN? part=PART day=DEICTIC",
    ),
    *rule(
        "part of a day",
        relative.part_of_day,
        f"{_EARLY} THE? rel=REL part=PART",
        f"{_EARLY} part=TONIGHT|OVERNIGHT",
        "mod=MOD HYPHEN? part=PART",
    ),
    *rule(
        "weekday",
        weekdays.weekday,
        f"{_EARLY} weekday=WEEKDAY_NAME (HYPHEN? part=PART)?",
        f"{_EARLY} THE? rel=REL weekday=WEEKDAY_NAME (HYPHEN? part=PART)?",
        "mod=MOD HYPHEN? part=PART weekday=WEEKDAY_NAME",
    ),
    *rule("midweek", relative.midweek, "MIDWEEK"),
    *rule(
        "week of a day",
        relative.week_of,
        "THE week=UNIT OF month=MONTH day=DAY",
        "THE week=UNIT OF day=DAY_NUMBER|ORDINAL OF? month=MONTH",
    ),
    *rule(
        "unit",
        relative.unit_named,
        f"{_ABOUT} THE? rel=REL FISCAL? unit=ANY_UNIT|WEEKEND (orso=OR_SO)?",
        "approx=APPROX THE? rel=REL FISCAL? unit=ANY_UNIT (orso=OR_SO)?",
    ),
    *rule(
        "unit beyond", relative.unit_beyond, "THE unit=UNIT off=BEFORE|AFTER rel=REL"
    ),
    *rule("weekend", relative.weekend, "THE unit=WEEKEND"),
    *rule(
        "unit at hand",
        relative.unit_at_hand,
        f"{_ABOUT} THE FISCAL? unit=UNIT !BEFORE|AFTER|AGO|MODDER|HYPHEN",
        "THE? edge=EDGE OF unit=UNIT",
    ),
    *rule(
        "end of a unit",
        relative.unit_at_hand,
        "(approx=ABOUT)? unit=UNIT HYPHEN? POSSESSIVE? edge=EDGE",
    ),
    *rule(
        "counted off",
        amounts.counted_off,
        f"{_SOME} OTHER_ONE? HYPHEN? FISCAL? unit=ANY_UNIT {_AND_A_HALF}"
        " (orso=OR_SO)? ago=AGO|MODDER|FROM_NOW !THAN",
        f"{_SOME} OTHER_ONE? FISCAL? unit=ANY_UNIT ago=BEFORE &STOP|COMMA|MARK|BREAK",
        "THE unit=UNIT ago=BEFORE &STOP|COMMA|MARK|BREAK",
        "unit=UNIT ago=AGO|MODDER !THAN",
    ),
)

_NTH = "(ord=ORD | rel=REL)"
_OF_MONTH = "(OF|IN) THE? month=MONTH (COMMA? OF? year=YEAR)?"
_SPAN = "(TO|INTO|AND|HYPHEN|UNTIL)"
COUNTED: Final[tuple[Rule, ...]] = (
    *rule(
        "stretch of a month",
        counted.stretch_of_month,
        f"THE {_NTH} unit=UNIT|QUARTER {_OF_MONTH}",
    ),
    *rule("end of a year", counted.end_of_year, f"THE {_NTH} unit=UNIT OF year=YEAR"),
    *rule(
        "weekday of a month",
        counted.weekday_of_month,
        f"THE? {_NTH} weekday=WEEKDAY_NAME {_OF_MONTH}",
    ),
    *rule(
        "day of some month",
        counted.day_of_some_month,
        "<ON|UNTIL|SINCE|FROM|TO THE day=ORDINAL &STOP|COMMA|MARK|BREAK|AND",
        "weekday=WEEKDAY_NAME COMMA? THE day=ORDINAL !OTHER|OF|MONTH",
    ),
    *rule(
        "day of this month",
        counted.day_of_this_month,
        "THE day=DAY OF (THE | rel=REL) unit=UNIT",
    ),
    *rule(
        "weekday of a week",
        counted.weekday_of_week,
        "weekday=WEEKDAY_NAME (OF|COMMA)? rel=REL unit=UNIT",
    ),
    *rule(
        "weekday last",
        counted.weekday_after_it,
        "weekday=WEEKDAY_NAME rel=REL &STOP|COMMA|MARK|BREAK|AND",
    ),
    *rule(
        "weeks on",
        counted.weeks_on,
        "num=NUM|A unit=UNIT (ON | from=FROM) (weekday=WEEKDAY_NAME | day=DEICTIC)",
        "<ON|UNTIL|FROM weekday=WEEKDAY_NAME unit=UNIT !OF|HYPHEN",
    ),
    *rule(
        "ago to the day",
        counted.ago_to_the_day,
        "num=NUM|A unit=UNIT ago=AGO (weekday=WEEKDAY_NAME | day=DEICTIC)",
    ),
    *rule("weekdays ago", counted.weekdays_ago, "num=NUM|FEW often=FREQUENCY ago=AGO"),
)

PARTS: Final[tuple[Rule, ...]] = (
    *rule(
        "part of a date",
        parts.part_of_date,
        f"THE? part=DAY_PART OF {_MONTH_FIRST}",
        f"THE? part=DAY_PART OF {_DAY_FIRST}",
        "THE part=DAY_PART OF weekday=WEEKDAY_NAME",
    ),
    *rule(
        "night between days",
        parts.night,
        "OVERNIGHT INTO weekday=WEEKDAY_NAME PART?",
        "OVERNIGHT (FROM|ON|BETWEEN)? first=WEEKDAY_NAME NIGHT?"
        f" {_SPAN} weekday=WEEKDAY_NAME PART?",
        "first=WEEKDAY_NAME NIGHT INTO THE? MOD? weekday=WEEKDAY_NAME PART?",
        f"THE NIGHT (OF|FROM|BETWEEN) first=WEEKDAY_NAME {_SPAN} weekday=WEEKDAY_NAME",
        "THE? NIGHT|OVERNIGHT (OF|ON|BETWEEN|FROM)? THE? first=DAY_NUMBER|ORDINAL"
        f" {_SPAN} THE? date=DAY_NUMBER|ORDINAL OF? month=MONTH (COMMA? year=YEAR)?",
        f"THE? NIGHT|OVERNIGHT (OF|ON)? month=MONTH first=DAY {_SPAN} date=DAY"
        " (COMMA? year=YEAR)?",
        "THE? NIGHT|OVERNIGHT (OF|ON)? days=DAY_RANGE OF? month=MONTH"
        " (COMMA? year=YEAR)?",
        "THE? NIGHT|OVERNIGHT (OF|ON)? month=MONTH days=DAY_RANGE (COMMA? year=YEAR)?",
    ),
)

AMOUNTS: Final[tuple[Rule, ...]] = (
    *rule(
        "duration",
        amounts.duration,
        f"(approx=ABOUT|APPROX)? (THE? rel=REL | THE? ORD | THE)? {_NUMBER}"
        f" HYPHEN? OTHER_ONE|LONG? FISCAL? unit=ANY_UNIT|NIGHT|PARTS {_AND_A_HALF}"
        " (orso=OR_SO | OR NUM)?",
        "THE? UNIT HYPHEN AGO|MODDER num=NUM unit=ANY_UNIT",
        "(approx=ABOUT|APPROX)? (THE? rel=REL)? num=NUM (TO|OR|HYPHEN) NUM HYPHEN?"
        " FISCAL? unit=ANY_UNIT",
    ),
    *rule(
        "length",
        amounts.bare_units,
        "THE? rel=REL FEW? unit=ANY_UNIT",
        "THE? unit=ANY_UNIT AHEAD",
        "<FOR|IN|AFTER|OF|TIMES|FROM unit=ANY_UNIT",
        "unit=ANY_UNIT &OF|AFTER|BEFORE|IN",
        "unit=ANY_UNIT OR ANY_UNIT",
    ),
    *rule("length", amounts.unit_long, "unit=UNIT HYPHEN LONG"),
    *rule("stopwatch", amounts.stopwatch, "time=STOPWATCH"),
    *rule(
        "every",
        amounts.every,
        "EVERY (other=OTHER_ONE | num=NUM)? unit=ANY_UNIT|WEEKEND",
        "EVERY ORD|OTHER_ONE? weekday=WEEKDAY_NAME part=PART?",
        "THE? ORD weekday=WEEKDAY_NAME (OF|IN) EVERY UNIT",
        "EVERY month=MONTH_NAME",
        "EVERY season=SEASON",
        "EVERY part=PART",
        "weekday=WEEKDAY_NAME part=PARTS",
    ),
    *rule("frequency", amounts.frequency, "often=FREQUENCY"),
    *rule("vague", amounts.vague, "vague=VAGUE"),
    *rule(
        "vague",
        amounts.vague_count,
        "vague=REL",
        "THE vague=REL !OTHER",
        "<IN|OF THE vague=REL",
    ),
)

CLOCKS: Final[tuple[Rule, ...]] = (
    *rule(
        "clock",
        clocks.clock,
        *(
            f"(approx=ABOUT)? {time} {_AT_ONCE} {day}"
            for time in _TIMES
            for day in _DAYS_SAID
        ),
        *(f"weekday=WEEKDAY_NAME COMMA? {time}" for time in _TIMES[:2]),
        "hour=DAY_NUMBER|NUMBER_WORD IN THE part=PART",
    ),
)

RULES: Final = (*DATES, *QUARTERS, *RELATIVE, *COUNTED, *PARTS, *AMOUNTS, *CLOCKS)
