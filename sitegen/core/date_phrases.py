"""Single dates in words, and what they share.

A date is made of parts, so that those which are whole days, months or years can
stand in an HTML ``<time>`` and the others cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeAlias

from sitegen.core.date_names import Words
from sitegen.core.moment import UNQUALIFIED, Moment, Precision, Qualifier
from sitegen.core.when import When

_CALENDAR_UNITS: Final = (Precision.YEAR, Precision.MONTH, Precision.DAY)
_FIRST_OF_HEMISPHERES: Final = (25, 29)
_LAST_SEASON: Final = 32
_PLACE: Final = re.compile(r"\{(date|day|month|season|year|decade)(\.oblique)?\}")
_PATTERNS: Final = 2_000  # remembered; a language has some hundred
_LEAST_GROUPED_YEAR: Final = 10_000
_MILLION: Final = 1_000_000
_ZEROS: Final = 5  # at the end of a year that is an estimate
_ROUND: Final = 10**_ZEROS


@dataclass(frozen=True, slots=True)
class MachinePart:
    """A piece of a date in words."""

    text: str
    datetime: str = ""
    """A valid ``datetime`` of an HTML ``<time>``; if empty, `text` is plain text."""


Parts: TypeAlias = tuple[MachinePart, ...]


@lru_cache(maxsize=_PATTERNS)
def variant(pattern: str, unit: str) -> tuple[str, bool, str]:
    """Return what stands before and after a date, and whether in its second form.

    The pattern's first variant that fits `unit` is taken, else its last.
    """
    variants = [_PLACE.split(text, maxsplit=1) for text in pattern.split(" | ")]
    fitting = (one for one in variants if one[1] in {unit, "date"})
    before, _, oblique, after = next(fitting, variants[-1])
    return before, bool(oblique), after


def unit_of(moment: Moment) -> str:
    """Tell what kind of date this is, as patterns name it; "" for what is none."""
    if moment.exponent or moment.significant:
        return ""
    if "X" in moment.text:
        if moment.day and moment.earliest == moment.latest:
            return "day"
        return "decade" if not moment.month and _is_decade(moment) else ""
    if moment.is_sub_year:
        return "season"
    return "day" if moment.day else "month" if moment.month else "year"


def is_simple(moments: Sequence[Moment]) -> bool:
    """Say whether these are plain days, or months, or years, and no mixture."""
    precision = moments[0].precision
    return precision in _CALENDAR_UNITS and all(
        moment.precision is precision
        and moment.qualifiers == UNQUALIFIED
        and not (moment.exponent or moment.significant or "X" in moment.text)
        for moment in moments
    )


def series(
    moments: Sequence[Moment], language: Words, *, oblique: bool = False
) -> list[str]:
    """Say simple dates that follow each other, what they share only once.

    The last is whole: "3", "7 March 2022".
    """
    days = [moment.earliest for moment in moments]
    numbers = [year for year, _, _ in days]
    unit = moments[0].precision
    if unit is Precision.YEAR:
        return spell_years(numbers, language, oblique=oblique)
    one_year = len(set(numbers)) == 1
    if unit is Precision.MONTH:
        years = spell_years(numbers, language, oblique=oblique)
        names = language.months_oblique if oblique else language.months
        short = "{month}" if one_year else language.month
        patterns = [*[short] * (len(days) - 1), language.month]
    else:
        years = spell_years(numbers, language, bare=True)
        names = language.months_oblique
        one_month = one_year and len({day[1] for day in days}) == 1
        short = language.day_of_month if one_year else language.day
        short = language.lone_day if one_month else short
        patterns = [*[short] * (len(days) - 1), language.day]
    return [
        pattern.format(day=_day(day, language), month=names[month - 1], year=year)
        for pattern, year, (_, month, day) in zip(patterns, years, days, strict=True)
    ]


def _day(day: int, language: Words) -> str:
    return language.first_day.format(day=day) if day == 1 else str(day)


def spell_years(
    years: Sequence[int],
    language: Words,
    *,
    oblique: bool = False,
    bare: bool = False,
) -> list[str]:
    """Say years that follow each other; only the last of those BCE says so.

    `bare` years stand beside a day, without what a year has when it stands alone.
    """
    is_mixed = min(years) <= 0 < max(years)
    alone = language.year_oblique if oblique else language.year
    before = language.bce_oblique if oblique else language.bce
    said: list[str] = []
    for place, year in enumerate(years):
        is_last = place == len(years) - 1
        text = language.number(year if year > 0 else 1 - year, _LEAST_GROUPED_YEAR)
        if year <= 0 and (is_mixed or is_last):
            text = before.format(year=text)
        elif is_mixed:
            text = language.ce.format(year=text)
        elif is_last and not bare:
            text = alone.format(year=text)
        said.append(text)
    return said


def year_range(low: int, high: int, language: Words, *, oblique: bool = False) -> str:
    """Say the years from `low` to `high`."""
    first, last = spell_years([low, high], language, oblique=oblique)
    dash = language.spaced_dash if " " in first else language.dash
    return f"{first}{dash}{last}"


def join(parts: Parts) -> str:
    """Return the text of all parts."""
    return "".join(part.text for part in parts)


def phrase(
    pattern: str, moment: Moment, language: Words, *, inside: bool = True
) -> Parts:
    """Say a date and how sure it is, within a phrase: "since" and a date.

    `inside` is False where the phrase adds nothing, so that "about" may begin it.
    """
    before, oblique, after = variant(pattern, unit_of(moment))
    date = qualified(moment, language, oblique=oblique, inside=inside)
    return enclosed(before, date, after)


def enclosed(before: str, parts: Parts, after: str) -> Parts:
    """Put plain words before and after parts; those that are empty are left out."""
    whole = (MachinePart(before), *parts, MachinePart(after))
    return tuple(part for part in whole if part.text)


def preposition(moment: Moment, language: Words) -> str:
    """Return the pattern for a date that stands alone: "on a day in March"."""
    if "X" not in moment.text or moment.is_sub_year:
        return "{date}"
    if moment.day and ("X" in moment.day or "X" in moment.month):
        return language.on
    is_unknown = moment.year == "XXXX" and not moment.month
    return language.during if "X" in moment.month or is_unknown else "{date}"


def qualified(
    moment: Moment, language: Words, *, oblique: bool = False, inside: bool = True
) -> Parts:
    """Say a date and how sure it is."""
    moment = as_estimate(moment)
    present = moment.qualifiers[: 1 + bool(moment.month) + bool(moment.day)]
    is_mixed = len(set(present)) > 1
    is_vague = bool(moment.exponent or moment.significant or "X" in moment.text)
    about = language.about_inside if inside else language.about
    patterns = {
        Qualifier.NONE: "{date}",
        Qualifier.UNCERTAIN: language.uncertain,
        Qualifier.APPROXIMATE: language.approximate if is_vague else about,
        Qualifier.BOTH: language.approximate_and_uncertain if is_vague else about,
    }
    pattern = "{date}" if is_mixed else patterns[present[0]]
    before, own, after = variant(pattern, unit_of(moment))
    name = noun(moment, language, oblique=oblique or own)
    said = enclosed(before, (MachinePart(name, datetime_of(moment)),), after)
    if is_mixed:
        return (*said, MachinePart(f" ({_components(present, language)})"))
    if present[0] is Qualifier.BOTH and not is_vague:
        before, _, after = variant(language.and_uncertain, "")
        return enclosed(before, said, after)
    return said


def as_estimate(moment: Moment) -> Moment:
    """Give a round approximate year, of a million or more, as what it is: an estimate.

    EDTF counts with a year 0, so that ``Y-66000000~`` is 66,000,001 BCE. Nobody knows
    that to a year: the zeros stand for digits that are not known.
    """
    year, *_ = moment.earliest
    is_about = moment.qualifiers[0].is_approximate and not moment.month
    if not is_about or year % _ROUND or abs(year) < _MILLION or "X" in moment.year:
        return moment
    is_uncertain = moment.qualifiers[0].is_uncertain
    left = Qualifier.UNCERTAIN if is_uncertain else Qualifier.NONE
    digits = str(year // _ROUND)
    sure = (left, *UNQUALIFIED[1:])
    return replace(moment, year=digits, exponent=_ZEROS, qualifiers=sure)


def noun(moment: Moment, language: Words, *, oblique: bool = False) -> str:
    """Say a date without its qualifiers and so that "from" can stand before it."""
    year = moment.earliest[0]
    if moment.significant:
        stem = replace(moment, significant=0, qualifiers=UNQUALIFIED)
        between = year_range(year, moment.latest[0], language)
        return language.estimate.format(year=noun(stem, language), years=between)
    if moment.exponent and year % _ROUND == 0 and abs(year) >= _MILLION:
        pattern = language.million_years_ce if year > 0 else language.million_years_bce
        return pattern.format(n=_millions(year, language))
    if "X" in moment.text:
        return _vague(moment, language, oblique=oblique)
    if moment.is_sub_year:
        return _season(moment, language, oblique=oblique)
    stem = moment
    if moment.time or moment.qualifiers != UNQUALIFIED:
        stem = replace(moment, time="", zone="", qualifiers=UNQUALIFIED)
    (text,) = series([stem], language, oblique=oblique)
    if not moment.time:
        return text
    zone = moment.zone and " UTC" + moment.zone.removeprefix("Z")
    clock = moment.time.removesuffix(":00") + zone
    return language.time.format(date=text, time=clock)


def _season(moment: Moment, language: Words, *, oblique: bool) -> str:
    """Say a season, a quarter, a third or a half of a year."""
    (year,) = spell_years([moment.earliest[0]], language, oblique=oblique)
    code = int(moment.month)
    names = language.sub_years_oblique if oblique else language.sub_years
    for first in _FIRST_OF_HEMISPHERES:
        if first <= code < first + 4 <= _LAST_SEASON + 1:
            season = names[str(code - first + 21)].format(year=year)
            place = language.hemispheres[str(first)]
            return language.in_hemisphere.format(season=season, hemisphere=place)
    return names[moment.month].format(year=year)


def _components(qualifiers: Sequence[Qualifier], language: Words) -> str:
    """Say which parts of a date are how sure: "year and month approximate"."""
    patterns = {
        Qualifier.UNCERTAIN: language.component_uncertain,
        Qualifier.APPROXIMATE: language.component_approximate,
        Qualifier.BOTH: language.component_both,
    }
    called = [language.components[name] for name in ("year", "month", "day")]
    said: list[str] = []
    for qualifier, pattern in patterns.items():
        names = [
            name
            for name, own in zip(called, qualifiers, strict=False)
            if own is qualifier
        ]
        if names:
            said.append(pattern.format(parts=language.and_.join(names)))
    return language.comma.join(said)


def datetime_of(moment: Moment) -> str:
    """Return a valid ``datetime`` of an HTML ``<time>``, or nothing."""
    known = not (moment.exponent or moment.significant or moment.is_sub_year)
    if not known or "X" in moment.text or moment.earliest[0] <= 0:
        return ""
    if moment.qualifiers != UNQUALIFIED:
        moment = replace(moment, qualifiers=UNQUALIFIED)
    return moment.text.removeprefix("Y")


def _millions(year: int, language: Words) -> str:
    """Say how many millions of years, to one decimal place."""
    whole, tenth = divmod(abs(year) // _ROUND, 10)
    said = language.number(whole)
    return f"{said}{language.decimal}{tenth}" if tenth else said


def _years(moment: Moment, language: Words, *, oblique: bool = False) -> str:
    """Say the years that a year with X can be."""
    low, high = moment.earliest[0], moment.latest[0]
    if moment.year == "XXXX":
        return language.unknown_year
    if _is_decade(moment):
        pattern = language.decade_oblique if oblique else language.decade
        return pattern.format(year=low, last=high)
    return year_range(low, high, language, oblique=oblique)


def _is_decade(moment: Moment) -> bool:
    return moment.year[:-1].isdigit() and not moment.year.startswith("0")


def _within(pattern: str, unit: str, said: Callable[[bool], str]) -> str:
    """Put a date, which `said` gives in its first or second form, into a pattern."""
    if "{" not in pattern:  # where there is little room, the year stands above
        return pattern
    before, oblique, after = variant(pattern, unit)
    return f"{before}{said(oblique)}{after}"


def _vague(moment: Moment, language: Words, *, oblique: bool) -> str:
    """Say a date with unknown digits."""
    year, month, day = moment.year, moment.month, moment.day
    if "X" in year and not month:
        return _years(moment, language, oblique=oblique)
    if month == "XX" and day in ("", "XX"):
        if "X" in year:
            pattern = language.some_day if day else language.some_month
            return _within_some_year(pattern, moment, language)
        pattern = language.some_day_of_year if day else language.some_month_of_year
        known = replace(moment, month="", day="", qualifiers=UNQUALIFIED)
        return _within(
            pattern, "year", lambda form: noun(known, language, oblique=form)
        )
    if moment.is_sub_year or "X" in month or "X" in day.replace("XX", ""):
        return _some_between(moment, language)
    if "X" not in year:
        known = replace(moment, day="", qualifiers=UNQUALIFIED)
        return _within(
            language.some_day,
            "month",
            lambda form: noun(known, language, oblique=form),
        )
    part = language.months[int(month) - 1]
    if day:
        part = language.months_oblique[int(month) - 1]
        pattern = language.some_day_of_month if day == "XX" else language.day_of_month
        number = "" if day == "XX" else _day(int(day), language)
        part = pattern.format(day=number, month=part)
    return _within_some_year(language.in_year.replace("{part}", part), moment, language)


def _within_some_year(pattern: str, moment: Moment, language: Words) -> str:
    """Put a year with unknown digits into a pattern."""
    is_decade = _is_decade(moment)

    def said(form: bool) -> str:  # noqa: FBT001 - which of two forms
        text = _years(moment, language, oblique=form and is_decade)
        if is_decade or moment.year == "XXXX":
            return text
        return language.one_of_years.format(years=text)

    return _within(pattern, "decade" if is_decade else "", said)


def _some_between(moment: Moment, language: Words) -> str:
    earliest, latest = moment.earliest, moment.latest
    if moment.day:
        ends = When.of_day(*earliest), When.of_day(*latest)
        pattern = language.some_day_between
    else:
        ends = When.of_month(*earliest[:2]), When.of_month(*latest[:2])
        pattern = language.some_month_between
    if moment.is_sub_year:
        pattern = language.some_time_between
    moments = [end.moments[0] for end in ends]
    if ends[0] == ends[1]:
        return series(moments, language)[-1]
    return between(pattern, moments, language)


def between(pattern: str, moments: Sequence[Moment], language: Words) -> str:
    """Put two simple dates, of which the second is whole, into a pattern."""
    oblique = "{start.oblique}" in pattern
    first, last = series(moments, language, oblique=oblique)
    plain = pattern.replace(".oblique}", "}")
    return plain.format(start=first, end=last)
