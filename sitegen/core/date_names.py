"""The words and patterns for dates: one table for each language.

``{}`` stands for a date or a number in words.  A language that wants other words
is another `Words`; nothing else need change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """What one language says of dates."""

    months: Sequence[str]
    months_short: Sequence[str]
    weekdays: Sequence[str]
    """From Monday."""
    sub_years: Mapping[str, str]
    """By EDTF code, 21 to 41; ``{}`` is the year."""
    sub_years_short: Mapping[str, str]
    components: tuple[str, str, str]
    """What year, month and day are called."""
    units: tuple[str, str, str]
    """The same in the plural, after a number."""

    day: str  # {day} {month} {year}
    day_of_month: str  # {day} {month}
    month: str  # {month} {year}
    time: str  # {date} {time}
    bce: str
    ce: str
    decade: str
    decade_short: str
    million_years_bce: str
    million_years_ce: str
    million_years_bce_short: str
    million_years_ce_short: str
    estimate: str  # the year, and the range that it is in
    unknown_year: str
    unknown_year_short: str

    dash: str
    spaced_dash: str
    spoken_dash: str
    comma: str
    and_: str
    or_: str

    # Qualifiers.  The second is for what cannot follow "about".
    about: str
    about_short: str
    approximate: str
    uncertain: str
    about_and_uncertain: str
    approximate_and_uncertain: str
    component_approximate: str
    component_uncertain: str
    component_both: str

    # Unknown digits, of a day or of a month.
    some_day: str
    some_month: str
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
    from_to: str
    since: str
    from_on: str
    until: str
    until_from_unknown: str

    # Sets; by year, month and day where there are three.
    either: str
    one_between: tuple[str, str, str]
    between: str
    by: tuple[str, str, str]
    not_before: tuple[str, str, str]
    or_earlier: str
    or_later: str
    every: tuple[str, str, str]
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

    @property
    def brief(self) -> Words:
        """The same language where there is little room and a year stands above."""
        bare = "{}"  # leaves out the preposition, and what is filled in after it
        return replace(
            self,
            months=self.months_short,
            sub_years=self.sub_years_short,
            day=self.day_of_month,
            month="{month}",
            time="{date}",
            decade=self.decade_short,
            million_years_bce=self.million_years_bce_short,
            million_years_ce=self.million_years_ce_short,
            unknown_year=self.unknown_year_short,
            about=self.about_short,
            estimate=bare,
            some_day=bare,
            some_month=bare,
            some_day_of_year=bare,
            some_month_of_year=bare,
            some_day_between=f"{{}}{self.dash}{{}}",
            some_month_between=f"{{}}{self.dash}{{}}",
            some_time_between=f"{{}}{self.spaced_dash}{{}}",
            in_year=bare,
            one_of_years=bare,
        )


_SUB_YEARS: Final = {
    "21": "spring {}",
    "22": "summer {}",
    "23": "autumn {}",
    "24": "winter {}",
    "25": "spring {} (northern hemisphere)",
    "26": "summer {} (northern hemisphere)",
    "27": "autumn {} (northern hemisphere)",
    "28": "winter {} (northern hemisphere)",
    "29": "spring {} (southern hemisphere)",
    "30": "summer {} (southern hemisphere)",
    "31": "autumn {} (southern hemisphere)",
    "32": "winter {} (southern hemisphere)",
    "33": "first quarter of {}",
    "34": "second quarter of {}",
    "35": "third quarter of {}",
    "36": "fourth quarter of {}",
    "37": "first third of {}",
    "38": "second third of {}",
    "39": "last third of {}",
    "40": "first half of {}",
    "41": "second half of {}",
}
_SEASONS: Final = ("Spring", "Summer", "Autumn", "Winter")
_PARTS: Final = ("Q1", "Q2", "Q3", "Q4", "Jan–Apr", "May–Aug", "Sep–Dec")
_SUB_YEARS_SHORT: Final = dict(
    zip(_SUB_YEARS, (*_SEASONS * 3, *_PARTS, "Jan–Jun", "Jul–Dec"), strict=True)
)

ENGLISH: Final = Words(
    months=(
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    months_short=(
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
    weekdays=(
        *("Monday", "Tuesday", "Wednesday", "Thursday"),
        *("Friday", "Saturday", "Sunday"),
    ),
    sub_years=_SUB_YEARS,
    sub_years_short=_SUB_YEARS_SHORT,
    components=("year", "month", "day"),
    units=("{} years", "{} months", "{} days"),
    day="{day} {month} {year}",
    day_of_month="{day} {month}",
    month="{month} {year}",
    time="{date}, {time}",
    bce="{} BCE",
    ce="{} CE",
    decade="the {}s",
    decade_short="{}s",
    million_years_bce="about {} million years BCE",
    million_years_ce="about {} million years CE",
    million_years_bce_short="{} million BCE",
    million_years_ce_short="{} million CE",
    estimate="about {} ({})",
    unknown_year="an unknown year",
    unknown_year_short="Year unknown",
    dash="–",
    spaced_dash=" – ",
    spoken_dash=" to ",
    comma=", ",
    and_=" and ",
    or_=" or ",
    about="about {}",
    about_short="c. {}",
    approximate="{} (date approximate)",
    uncertain="{} (date uncertain)",
    about_and_uncertain="about {} (uncertain)",
    approximate_and_uncertain="{} (date approximate and uncertain)",
    component_approximate="{} approximate",
    component_uncertain="{} uncertain",
    component_both="{} approximate and uncertain",
    some_day="a day in {}",
    some_month="a month in {}",
    some_day_of_year="a day in {}",
    some_month_of_year="a month of {}",
    some_day_between="a day between {} and {}",
    some_month_between="a month between {} and {}",
    some_time_between="some time between {} and {}",
    on="on {}",
    during="in {}",
    in_year="{} in {}",
    one_of_years="one of the years {}",
    from_to="from {} to {}",
    since="since {}",
    from_on="from {}, end not known",
    until="until {}",
    until_from_unknown="until {}, start not known",
    either="either {}",
    one_between=(
        "in one year between {} and {}",
        "in one month between {} and {}",
        "on one day between {} and {}",
    ),
    between="some time between {} and {}",
    by=("in or before {}", "in or before {}", "on or before {}"),
    not_before=("in or after {}", "in or after {}", "on or after {}"),
    or_earlier="{} or earlier",
    or_later="{} or later",
    every=(
        "every year from {} to {}",
        "every month from {} to {}",
        "every day from {} to {}",
    ),
    all_from_to="all from {} to {}",
    all_until="all until {}",
    all_from="all from {} on",
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
