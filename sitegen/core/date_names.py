"""The words and patterns for dates: one table for each language.

English stands here; the other languages are the same table, filled from their catalogs
(`sitegen/language/speech.py`). `{name}` stands for what is filled in.

What a phrase is filled with may be a day, a month, a season, a year or a decade, and
languages treat them differently. So a pattern may have variants, parted by " | ": the
first whose name fits is taken, and `{date}` fits all. German says "seit dem {day} |
seit {date}". `{date.oblique}` asks for the second form of a date, in which a language
puts what follows its prepositions: Ukrainian "від {date.oblique}" is "від березня 2022
року".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

_LEAST_GROUPED: Final = 1000  # 1,200; Spanish groups digits from 10,000 on


@dataclass(frozen=True, slots=True)
class Words:
    """What one language says of dates."""

    # Not in the catalogs: names and numbers, as CLDR has them.
    months: Sequence[str]
    months_oblique: Sequence[str]
    """As they stand beside a day, and in the second form of a date."""
    months_short: Sequence[str]
    months_short_oblique: Sequence[str]
    weekdays: Sequence[str]
    """From Monday."""
    group: str
    """What parts thousands."""
    decimal: str
    grouped_from: int
    plural: Callable[[int], int]
    """Which of its forms a phrase with a number takes."""

    units: Sequence[Sequence[str]]
    """Years, months and days with their number, `{n}`, in all forms."""
    sub_years: Mapping[str, str]
    """Spring to winter, quarters, thirds and halves, by EDTF code."""
    sub_years_oblique: Mapping[str, str]
    sub_years_short: Mapping[str, str]
    hemispheres: Mapping[str, str]
    """By the EDTF codes of their springs, 25 and 29."""
    components: Mapping[str, str]
    """What year, month and day are called."""

    day: str  # {day} {month} {year}
    day_of_month: str  # {day} {month}
    day_of_month_short: str  # {day} {month}, beside a heading with the year
    lone_day: str  # {day}, where the month follows later
    first_day: str  # {day}, of the first of a month
    month: str  # {month} {year}
    year: str
    year_oblique: str
    time: str  # {date} {time}
    in_hemisphere: str  # {season} {hemisphere}
    bce: str
    bce_oblique: str
    ce: str
    decade: str  # {year}; a language may also have {last}
    decade_oblique: str
    decade_short: str
    million_years_bce: str
    million_years_ce: str
    million_years_bce_short: str
    million_years_ce_short: str
    estimate: str  # {year}, and the {years} that it is in
    unknown_year: str
    unknown_year_short: str

    dash: str
    spaced_dash: str
    spoken_dash: str
    comma: str
    and_: str
    or_: str

    # Qualifiers. `about_inside` stands after "since"; `approximate` is for what cannot
    # follow "about".
    about: str
    about_inside: str
    about_short: str
    approximate: str
    uncertain: str
    and_uncertain: str
    approximate_and_uncertain: str
    component_approximate: str
    component_uncertain: str
    component_both: str

    # Unknown digits, of a day or of a month.
    some_day: str
    some_month: str
    some_day_of_month: str
    some_day_of_year: str
    some_month_of_year: str
    some_day_between: str
    some_month_between: str
    some_time_between: str
    on: str
    during: str
    in_year: str
    one_of_years: str

    # Ranges.
    from_: str
    to: str
    since: str
    from_on: str
    until: str
    until_from_unknown: str

    # Sets.
    either: str
    one_year_between: str
    one_month_between: str
    one_day_between: str
    between_start: str
    between_end: str
    by: str
    not_before: str
    or_earlier: str
    or_later: str
    every_year: str
    every_month: str
    every_day: str
    all_from_to: str
    all_until: str
    all_from: str

    # The small line beside a date.
    note_approximate: str
    note_uncertain: str
    note_some_day: str
    note_some_month: str
    note_year_unknown: str
    note_open: str
    note_end_unknown: str
    note_start_unknown: str
    note_one_day: str
    note_one: str
    note_all: str
    note_or_earlier: str
    note_or_later: str

    def number(self, count: int, least: int = _LEAST_GROUPED) -> str:
        """Write a number, its thousands parted from `least` on."""
        if abs(count) < max(least, self.grouped_from):
            return str(count)
        return f"{count:,}".replace(",", self.group)

    @property
    def brief(self) -> Words:
        """The same language where there is little room and a year stands above."""
        bare = "{date}"  # leaves out the preposition, and what is filled in after it
        return replace(
            self,
            months=self.months_short,
            months_oblique=self.months_short_oblique,
            sub_years=self.sub_years_short,
            in_hemisphere="{season}",
            day=self.day_of_month_short,
            day_of_month=self.day_of_month_short,
            month="{month}",
            time="{date}",
            decade=self.decade_short,
            million_years_bce=self.million_years_bce_short,
            million_years_ce=self.million_years_ce_short,
            unknown_year=self.unknown_year_short,
            about=self.about_short,
            estimate="{year}",
            some_day=bare,
            some_month=bare,
            some_day_of_month="{month}",
            some_day_of_year=bare,
            some_month_of_year=bare,
            some_day_between=f"{{start}}{self.dash}{{end}}",
            some_month_between=f"{{start}}{self.dash}{{end}}",
            some_time_between=f"{{start}}{self.spaced_dash}{{end}}",
            in_year="{part}",
            one_of_years="{years}",
        )


FROM_CLDR: Final = frozenset(
    "months months_oblique months_short months_short_oblique weekdays group decimal "
    "grouped_from plural".split()
)
"""The fields of `Words` that are in no catalog."""

_SUB_YEARS: Final = {
    "21": "spring {year}",
    "22": "summer {year}",
    "23": "autumn {year}",
    "24": "winter {year}",
    "33": "first quarter of {year}",
    "34": "second quarter of {year}",
    "35": "third quarter of {year}",
    "36": "fourth quarter of {year}",
    "37": "first third of {year}",
    "38": "second third of {year}",
    "39": "last third of {year}",
    "40": "first half of {year}",
    "41": "second half of {year}",
}
_SUB_YEARS_SHORT: Final = {
    "21": "Spring",
    "22": "Summer",
    "23": "Autumn",
    "24": "Winter",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "37": "Jan–Apr",
    "38": "May–Aug",
    "39": "Sep–Dec",
    "40": "Jan–Jun",
    "41": "Jul–Dec",
}
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_MONTHS_SHORT: Final = tuple(name[:3] for name in _MONTHS)

ENGLISH: Final = Words(
    months=_MONTHS,
    months_oblique=_MONTHS,
    months_short=_MONTHS_SHORT,
    months_short_oblique=_MONTHS_SHORT,
    weekdays=(
        *("Monday", "Tuesday", "Wednesday", "Thursday"),
        *("Friday", "Saturday", "Sunday"),
    ),
    group=",",
    decimal=".",
    grouped_from=_LEAST_GROUPED,
    plural=lambda number: int(number != 1),
    units=(
        ("{n} year", "{n} years"),
        ("{n} month", "{n} months"),
        ("{n} day", "{n} days"),
    ),
    sub_years=_SUB_YEARS,
    sub_years_oblique=_SUB_YEARS,
    sub_years_short=_SUB_YEARS_SHORT,
    hemispheres={"25": "northern hemisphere", "29": "southern hemisphere"},
    components={"year": "year", "month": "month", "day": "day"},
    day="{day} {month} {year}",
    day_of_month="{day} {month}",
    day_of_month_short="{day} {month}",
    lone_day="{day}",
    first_day="{day}",
    month="{month} {year}",
    year="{year}",
    year_oblique="{year}",
    time="{date}, {time}",
    in_hemisphere="{season} ({hemisphere})",
    bce="{year} BCE",
    bce_oblique="{year} BCE",
    ce="{year} CE",
    decade="the {year}s",
    decade_oblique="the {year}s",
    decade_short="{year}s",
    million_years_bce="about {n} million years BCE",
    million_years_ce="about {n} million years CE",
    million_years_bce_short="{n} million BCE",
    million_years_ce_short="{n} million CE",
    estimate="about {year} ({years})",
    unknown_year="an unknown year",
    unknown_year_short="Year unknown",
    dash="–",
    spaced_dash=" – ",
    spoken_dash=" to ",
    comma=", ",
    and_=" and ",
    or_=" or ",
    about="about {date}",
    about_inside="about {date}",
    about_short="c. {date}",
    approximate="{date} (date approximate)",
    uncertain="{date} (date uncertain)",
    and_uncertain="{date} (uncertain)",
    approximate_and_uncertain="{date} (date approximate and uncertain)",
    component_approximate="{parts} approximate",
    component_uncertain="{parts} uncertain",
    component_both="{parts} approximate and uncertain",
    some_day="a day in {date}",
    some_month="a month in {date}",
    some_day_of_month="a day in {month}",
    some_day_of_year="a day in {date}",
    some_month_of_year="a month of {date}",
    some_day_between="a day between {start} and {end}",
    some_month_between="a month between {start} and {end}",
    some_time_between="some time between {start} and {end}",
    on="on {date}",
    during="in {date}",
    in_year="{part} in {date}",
    one_of_years="one of the years {years}",
    from_="from {date}",
    to="to {date}",
    since="since {date}",
    from_on="from {date}, end not known",
    until="until {date}",
    until_from_unknown="until {date}, start not known",
    either="either {list}",
    one_year_between="in one year between {start} and {end}",
    one_month_between="in one month between {start} and {end}",
    one_day_between="on one day between {start} and {end}",
    between_start="some time between {date}",
    between_end="and {date}",
    by="on or before {day} | in or before {date}",
    not_before="on or after {day} | in or after {date}",
    or_earlier="{date} or earlier",
    or_later="{date} or later",
    every_year="every year from {start} to {end}",
    every_month="every month from {start} to {end}",
    every_day="every day from {start} to {end}",
    all_from_to="all {range}",
    all_until="all until {date}",
    all_from="all from {date} on",
    note_approximate="approximate",
    note_uncertain="uncertain",
    note_some_day="some day",
    note_some_month="some month",
    note_year_unknown="year not known",
    note_open="still going on",
    note_end_unknown="end not known",
    note_start_unknown="start not known",
    note_one_day="one day of these",
    note_one="one of these",
    note_all="all of these",
    note_or_earlier="or earlier",
    note_or_later="or later",
)
