"""Dates as templates read them: words, machine form, and how exact they are."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from sitegen.core import date_words
from sitegen.core.locale import Locale
from sitegen.core.moment import Precision
from sitegen.core.view_parts import DatePart, DateView
from sitegen.core.when import Form, When
from sitegen.pages import wording

_REMEMBERED: Final = 50_000  # dates; one stands on many pages, and saying it takes time


@lru_cache(maxsize=_REMEMBERED)
def date_view(when: When, locale: Locale, time: str = "", zone: str = "") -> DateView:
    """Say a date in every form that a page needs."""
    language = locale.dates
    big, small = date_words.gutter(when, language)
    clock = time or when.time[:5]
    return DateView(
        words=date_words.words(when, language),
        spoken=date_words.spoken(when, language),
        edtf=when.text,
        parts=tuple(
            DatePart(part.text, part.datetime)
            for part in date_words.machine(when, language)
        ),
        big=big,
        small=small,
        time=locale.say(wording.LIST, first=clock, second=zone)
        if clock and zone
        else clock,
        kind=_kind(when),
    )


def _kind(when: When) -> str:
    if when.form in {Form.ONE_OF, Form.ALL_OF}:
        return "choice"
    if when.earliest is None or when.latest is None:
        return "open"
    if when.is_approximate or when.is_uncertain:
        return "about"
    if when.form is Form.INTERVAL:
        return "span"
    return "day" if when.precision >= Precision.DAY else "part"


@lru_cache(maxsize=_REMEMBERED)
def year_words(year: int, locale: Locale) -> str:
    """Say a year by itself: "2022", "44 BCE", "12,000 BCE"."""
    (said,) = date_words.spell_years([year], locale.dates)
    return said


@lru_cache(maxsize=_REMEMBERED)
def month_words(year: int, month: int, locale: Locale) -> str:
    """Say a month as a heading: "March 2022"."""
    return locale.capitalised(
        locale.dates.month.format(
            month=locale.dates.months[month - 1], year=year_words(year, locale)
        )
    )
