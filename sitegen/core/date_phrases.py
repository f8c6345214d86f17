"""Single dates in words, and what they share.

A date is made of parts, so that those which are whole days, months or years can
stand in an HTML ``<time>`` and the others cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from sitegen.core.date_names import Words
from sitegen.core.moment import UNQUALIFIED, Moment, Precision, Qualifier
from sitegen.core.when import When

_CALENDAR_UNITS: Final = (Precision.YEAR, Precision.MONTH, Precision.DAY)


@dataclass(frozen=True, slots=True)
class MachinePart:
    """A piece of a date in words."""

    text: str
    datetime: str = ""
    """A valid ``datetime`` of an HTML ``<time>``; if empty, `text` is plain text."""


Parts: TypeAlias = tuple[MachinePart, ...]


def is_simple(moments: Sequence[Moment]) -> bool:
    """Say whether these are plain days, or months, or years, and no mixture."""
    precision = moments[0].precision
    return precision in _CALENDAR_UNITS and all(
        moment.precision is precision
        and moment.qualifiers == UNQUALIFIED
        and not (moment.exponent or moment.significant or "X" in moment.text)
        for moment in moments
    )


def series(moments: Sequence[Moment], language: Words) -> list[str]:
    """Say simple dates that follow each other, what they share only once.

    The last is whole: "3", "7 March 2022".
    """
    days = [moment.earliest for moment in moments]
    years = spell_years([year for year, _, _ in days], language)
    unit = moments[0].precision
    if unit is Precision.YEAR:
        return years
    one_year = len({year for year, _, _ in days}) == 1
    one_month = unit is Precision.DAY and len({day[:2] for day in days}) == 1
    whole = language.month if unit is Precision.MONTH else language.day
    short = "{month}" if unit is Precision.MONTH else language.day_of_month
    short = "{day}" if one_month else short if one_year else whole
    patterns = [*[short] * (len(days) - 1), whole]
    return [
        pattern.format(day=day, month=language.months[month - 1], year=year)
        for pattern, year, (_, month, day) in zip(patterns, years, days, strict=True)
    ]


def spell_years(years: Sequence[int], language: Words) -> list[str]:
    """Say years that follow each other; only the last of those BCE says so."""
    is_mixed = min(years) <= 0 < max(years)
    said: list[str] = []
    for place, year in enumerate(years):
        count = year if year > 0 else 1 - year
        text = f"{count:,}" if count > 9999 else str(count)
        if year <= 0 and (is_mixed or place == len(years) - 1):
            text = language.bce.format(text)
        elif is_mixed:
            text = language.ce.format(text)
        said.append(text)
    return said


def year_range(low: int, high: int, language: Words) -> str:
    """Say the years from `low` to `high`."""
    first, last = spell_years([low, high], language)
    dash = language.spaced_dash if " " in first else language.dash
    return f"{first}{dash}{last}"


def join(parts: Parts) -> str:
    """Return the text of all parts."""
    return "".join(part.text for part in parts)


def fill(pattern: str, *fillings: Parts) -> Parts:
    """Put parts in the place of each ``{}``."""
    pieces = pattern.split("{}")
    filled: list[MachinePart] = []
    for piece, filling in zip(pieces, (*fillings, ()), strict=True):
        filled += [MachinePart(piece), *filling]
    return tuple(part for part in filled if part.text)


def preposition(moment: Moment, language: Words) -> str:
    """Return the pattern for a date that stands alone: "on a day in March"."""
    if "X" not in moment.text or moment.is_sub_year:
        return "{}"
    if moment.day and ("X" in moment.day or "X" in moment.month):
        return language.on
    is_unknown = moment.year == "XXXX" and not moment.month
    return language.during if "X" in moment.month or is_unknown else "{}"


def qualified(moment: Moment, language: Words) -> Parts:
    """Say a date and how sure it is."""
    bare = (MachinePart(noun(moment, language), datetime_of(moment)),)
    present = moment.qualifiers[: 1 + bool(moment.month) + bool(moment.day)]
    if len(set(present)) > 1:
        return (*bare, MachinePart(f" ({_components(present, language)})"))
    is_vague = bool(moment.exponent or moment.significant or "X" in moment.text)
    patterns = {
        Qualifier.NONE: "{}",
        Qualifier.UNCERTAIN: language.uncertain,
        Qualifier.APPROXIMATE: language.approximate if is_vague else language.about,
        Qualifier.BOTH: language.approximate_and_uncertain
        if is_vague
        else language.about_and_uncertain,
    }
    return fill(patterns[present[0]], bare)


def noun(moment: Moment, language: Words) -> str:
    """Say a date without its qualifiers and so that "from" can stand before it."""
    year = moment.earliest[0]
    if moment.significant:
        stem = replace(moment, significant=0, qualifiers=UNQUALIFIED)
        between = year_range(year, moment.latest[0], language)
        return language.estimate.format(noun(stem, language), between)
    if moment.exponent and year % 100_000 == 0 and abs(year) >= 1_000_000:
        pattern = language.million_years_ce if year > 0 else language.million_years_bce
        return pattern.format(_millions(year))
    if "X" in moment.text:
        return _vague(moment, language)
    if moment.is_sub_year:
        (text,) = spell_years([year], language)
        return language.sub_years[moment.month].format(text)
    stem = replace(moment, time="", zone="", qualifiers=UNQUALIFIED)
    (text,) = series([stem], language)
    if not moment.time:
        return text
    zone = moment.zone and " UTC" + moment.zone.removeprefix("Z")
    clock = moment.time.removesuffix(":00") + zone
    return language.time.format(date=text, time=clock)


def _components(qualifiers: Sequence[Qualifier], language: Words) -> str:
    """Say which parts of a date are how sure: "year and month approximate"."""
    patterns = {
        Qualifier.UNCERTAIN: language.component_uncertain,
        Qualifier.APPROXIMATE: language.component_approximate,
        Qualifier.BOTH: language.component_both,
    }
    said: list[str] = []
    for qualifier, pattern in patterns.items():
        names = [
            name
            for name, own in zip(language.components, qualifiers, strict=False)
            if own is qualifier
        ]
        if names:
            said.append(pattern.format(language.and_.join(names)))
    return language.comma.join(said)


def datetime_of(moment: Moment) -> str:
    """Return a valid ``datetime`` of an HTML ``<time>``, or nothing."""
    known = not (moment.exponent or moment.significant or moment.is_sub_year)
    if not known or "X" in moment.text or moment.earliest[0] <= 0:
        return ""
    return replace(moment, qualifiers=UNQUALIFIED).text.removeprefix("Y")


def _millions(year: int) -> str:
    """Say how many millions of years, to one decimal place."""
    whole, tenth = divmod(abs(year) // 100_000, 10)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"


def _years(moment: Moment, language: Words) -> str:
    """Say the years that a year with X can be."""
    low, high = moment.earliest[0], moment.latest[0]
    if moment.year == "XXXX":
        return language.unknown_year
    if _is_decade(moment):
        return language.decade.format(low)
    return year_range(low, high, language)


def _is_decade(moment: Moment) -> bool:
    return moment.year[:-1].isdigit() and not moment.year.startswith("0")


def _vague(moment: Moment, language: Words) -> str:
    """Say a date with unknown digits."""
    year, month, day = moment.year, moment.month, moment.day
    if "X" in year and not month:
        return _years(moment, language)
    if month == "XX" and day in ("", "XX"):
        if "X" in year:
            pattern = language.some_day if day else language.some_month
            return pattern.format(_some_year(moment, language))
        (text,) = spell_years([moment.earliest[0]], language)
        pattern = language.some_day_of_year if day else language.some_month_of_year
        return pattern.format(text)
    if moment.is_sub_year or "X" in month or "X" in day.replace("XX", ""):
        return _some_between(moment, language)
    if "X" not in year:
        return language.some_day.format(noun(replace(moment, day=""), language))
    name = language.months[int(month) - 1]
    if day == "XX":
        name = language.some_day.format(name)
    elif day:
        name = language.day_of_month.format(day=int(day), month=name)
    return language.in_year.format(name, _some_year(moment, language))


def _some_year(moment: Moment, language: Words) -> str:
    text = _years(moment, language)
    if moment.year == "XXXX" or _is_decade(moment):
        return text
    return language.one_of_years.format(text)


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
    first, last = series([end.moments[0] for end in ends], language)
    return last if ends[0] == ends[1] else pattern.format(first, last)
