"""The dateline with which wire stories begin: ``ANTALYA, Turkey, March 10 (AFP) -``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitegen.formats.press.printed_dates import Printed, find

_WITHIN = 140  # characters from the start of a paragraph
_PLACE = re.compile(
    r"[^\W\d_][^.!?;:\"“«\d]*(?:\b(?:St|Ft|Mt|[A-Z])\.[^.!?;:\"“«\d]*)*"
)
_ARTICLES = "de del di la le les el al am an der and und et y i w we na of"
_SMALL = frozenset(_ARTICLES.split())
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/|[.,]\s(?:РИА\s)?[A-ZА-ЯЁІЇЄ]\w{1,11})"
_AFTER = re.compile(
    rf"[.,\s]{{0,3}}(?:{_AGENCY}[.:\s]{{0,3}}(?:[-–—:]|(?=[^\W\d_“\"«]))|[.\s]{{0,2}}[-–—:]\s)"
)


# "On March 10 - a Thursday - they met" begins a sentence, not a dispatch.
_NO_PLACE = frozenset(
    {"On", "By", "In", "Since", "Until", "From", "After", "Before", "As", "The", "Am"}
    | {
        "Seit",
        "Ab",
        "Bis",
        "Le",
        "Du",
        "Depuis",
        "El",
        "Desde",
        "Il",
        "Dal",
        "Em",
        "No",
    }
    | {"В", "С", "До", "От", "З", "У", "На", "Od", "Do", "W", "Dnia", "Op", "Sinds"}
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and, if printed, the date with which a paragraph begins."""

    place: str
    date: Printed | None
    end: int  # where the sentence begins


def dateline(paragraph: str) -> Dateline | None:
    """Read the dateline of a paragraph, None if there is none."""
    start = paragraph[:_WITHIN]
    for date in find(start)[:1]:
        place = start[: date.start].rstrip(" ,.-–—(")
        after = _AFTER.match(start, date.end)
        if after and _is_place(place):
            return Dateline(place, date, after.end())
    found = re.match(rf"(.{{2,60}}?)\s?(?:{_AGENCY})?\s?[-–—]\s", start)
    if found and _is_place(found[1].rstrip(" ,.")) and found[1].split()[0].isupper():
        return Dateline(found[1].rstrip(" ,."), None, found.end())
    return None


def _is_place(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+\.?", text)
    if text in _NO_PLACE or len(words) > 8 or not _PLACE.fullmatch(text):
        return False
    return all(word[0].isupper() or word in _SMALL for word in words) or not any(
        char.isupper() or char.islower() for char in text
    )
