"""Phrases around dates: "early 1992", "before 1850", "the 1920s".

A phrase names the dates in it and how to write them together. A word for which
EDTF has no sign is named as lost: "early 1992" is 1992 and no exact stretch of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from sitegen.core.calendar import add_days
from sitegen.core.edtf import DateError, parse
from sitegen.core.when import Form, Precision, When

Make: TypeAlias = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The texts of the dates in a phrase, and what makes EDTF of their EDTF."""

    parts: tuple[str, ...]
    make: Make
    lost: str = ""


def phrase_in(text: str) -> Phrase | None:
    """Take a text apart, or return None where it is no phrase that is known."""
    return next((found for look in _LOOKS if (found := look(text))), None)


def _vague(text: str) -> Phrase | None:
    found = re.fullmatch(
        r"((?:very )?(?:early|mid|late)|(?:the )?(?:beginning|start|middle|end) of)"
        r"[ -]+(?:in )?(?:the )?(.+)",
        text,
        re.IGNORECASE,
    )
    if found is None:
        return None
    inner = phrase_in(found[2])
    if inner is not None:
        return None if inner.lost else Phrase(inner.parts, inner.make, found[1])
    return Phrase((found[2],), _same, found[1])


def _decade(text: str) -> Phrase | None:
    found = re.fullmatch(r"(?:in )?(?:the )?(\d{3})0['’]?s", text, re.IGNORECASE)
    if found is None:
        return None
    digits = found[1]
    # "The 1800s" are a century to most people, and a decade to some.
    pattern = f"{digits[:2]}XX" if digits.endswith("0") else f"{digits}X"
    return Phrase((), lambda _: pattern)


def _century(text: str) -> Phrase | None:
    found = re.fullmatch(
        r"(?:in )?(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century"
        r"(?: ?(?:(B\.?C\.?(?:E\.?)?)|C\.?E\.?|A\.?D\.?))?",
        text,
        re.IGNORECASE,
    )
    if found is None or not int(found[1]):
        return None
    number = int(found[1])
    # The nineteenth century ends with 1900, so it is not 18XX.
    first, last = number * 100 - 99, number * 100
    if found[2]:
        first, last = 1 - last, 1 - first
    return Phrase((), lambda _: f"[{_year(first)}..{_year(last)}]")


def _year(number: int) -> str:
    return f"{'-' * (number < 0)}{abs(number):04}"


def _about(text: str) -> Phrase | None:
    found = re.fullmatch(
        r"(?:c\.|ca\.?|circa|about|around|approx(?:\.|imately)?|roughly|~) ?(.+)",
        text,
        re.IGNORECASE,
    )
    return Phrase((found[1],), lambda dates: _marked(dates[0], "~")) if found else None


def _doubtful(text: str) -> Phrase | None:
    before = re.fullmatch(
        r"(?:probably|possibly|perhaps|maybe) (.+)", text, re.IGNORECASE
    )
    after = re.fullmatch(r"(.+?) ?(?:\(\?\)|\?)", text)
    found = before or after
    return Phrase((found[1],), lambda dates: _marked(dates[0], "?")) if found else None


def _marked(date: str, mark: str) -> str:
    """Put a mark at every end of a date that has none."""
    ends = date.split("/")
    if any(end and end[-1] in "?~%]}" for end in ends):
        return ""
    return "/".join(end if end in ("", "..") else f"{end}{mark}" for end in ends)


def _edge(text: str) -> Phrase | None:
    """Read "before", "after", "by" and "since", each with one date."""
    found = re.fullmatch(
        r"(before|prior to|after|by|no later than|no earlier than|not before|since|"
        r"from|until|till|up to) (.+?)( onwards?)?",
        text,
        re.IGNORECASE,
    )
    if found is None:
        return None
    makers: dict[str, Make] = {
        "before": lambda dates: f"[..{_beside(dates[0], -1)}]",
        "after": lambda dates: f"[{_beside(dates[0], 1)}..]",
        "by": lambda dates: f"[..{dates[0]}]",
        "not before": lambda dates: f"[{dates[0]}..]",
        "since": lambda dates: f"{dates[0]}/..",
        "until": lambda dates: f"../{dates[0]}",
    }
    word = found[1].lower()
    same = {
        "prior to": "before",
        "no later than": "by",
        "from": "since",
        "no earlier than": "not before",
        "till": "until",
        "up to": "until",
    }
    return Phrase((found[2],), makers[same.get(word, word)])


def _beside(date: str, step: int) -> str:
    """Return the day, month or year before or after a plain one, or itself."""
    try:
        when = parse(date)
    except DateError:
        return date
    bound = when.earliest if step < 0 else when.latest
    if when.form is not Form.DATE or when.moments[0].text != date or bound is None:
        return date
    if when.precision is Precision.DAY:
        return When.of_day(*add_days(bound, step)).text
    if when.precision is Precision.MONTH and when.day is None:
        year, month, _ = add_days(bound, step)
        return When.of_month(year, month).text
    if when.precision is Precision.YEAR and re.fullmatch(r"-?\d{4}", date):
        return _year(int(date) + step)
    return date


def _between(text: str) -> Phrase | None:
    found = re.fullmatch(
        r"(?:sometime )?between (.+) and (.+)", text, re.IGNORECASE
    ) or re.fullmatch(r"(?:either )?(.+) or (.+)", text, re.IGNORECASE)
    if found is None:
        return None
    sign = ".." if "between" in text.lower() else ","
    return Phrase((found[1], found[2]), lambda dates: f"[{sign.join(dates)}]")


def _range(text: str) -> Phrase | None:
    found = re.fullmatch(
        r"(?:from )?(.+?)(?: ?[–—] ?| - |-(?=now|today|present|ongoing)"
        r"| (?:to|until|till|through) )(.+)",
        text,
        re.IGNORECASE,
    )
    if found is None:
        return None
    start, end = found[1], found[2]
    if end.lower() in ("now", "today", "present", "the present", "ongoing"):
        return Phrase((start,), lambda dates: f"{dates[0]}/..")
    era = re.search(r" ?(?:B\.?C\.?(?:E\.?)?)$", end, re.IGNORECASE)
    if era and start.isdecimal():  # "500–400 BC"
        start += era[0]
    if end.isdecimal() and len(end) < 3 and re.search(r"\d{4}$", start):
        end = f"{start[-4 : -len(end)]}{end}"  # "1850–60"
    return Phrase((start, end), "/".join)


def _same(dates: Sequence[str]) -> str:
    return dates[0]


_LOOKS: Final = (
    _vague,
    _decade,
    _century,
    _about,
    _doubtful,
    _between,
    _range,
    _edge,
)
