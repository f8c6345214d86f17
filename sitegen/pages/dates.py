"""Dates as templates read them: words, machine form, and how exact they are."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from sitegen.core import date_words
from sitegen.core.moment import Precision
from sitegen.core.view_parts import DatePart, DateView
from sitegen.core.when import Form, When

_REMEMBERED: Final = 50_000  # dates; one stands on many pages, and saying it takes time


@lru_cache(maxsize=_REMEMBERED)
def date_view(when: When, time: str = "", zone: str = "") -> DateView:
    """Say a date in every form that a page needs."""
    big, small = date_words.gutter(when)
    clock = time or when.time[:5]
    return DateView(
        words=date_words.words(when),
        spoken=date_words.spoken(when),
        edtf=when.text,
        parts=tuple(
            DatePart(part.text, part.datetime) for part in date_words.machine(when)
        ),
        big=big,
        small=small,
        time=f"{clock}, {zone}" if clock and zone else clock,
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
def year_words(year: int) -> str:
    """Say a year by itself: "2022", "44 BCE", "12,000 BCE"."""
    if abs(year) < 10_000:
        return date_words.words(When.of_year(year))
    return f"{year:,}" if year > 0 else f"{1 - year:,} BCE"
