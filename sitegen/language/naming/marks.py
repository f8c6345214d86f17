"""Stretches of a block that are about the text, not of it: datelines and credits."""

from __future__ import annotations

import re
from typing import Final

_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ /-]{2,40}?(?:,\s+[A-Z][\w. ]{2,24}?)?)"
    r"(?P<date>,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8})"
    r"(?:,\s+\d{4})?)?"
    r"\s*(?P<agency>\([A-Z][\w /.]{1,30}\))?\s*(?:[-–—]{1,2}|:)\s"
)
_AGENCY_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][\w.'’ /-]{2,40}?(?:,\s+[A-Z][\w. ]{2,24}?)?)"
    r"(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?)?"
    r"\s*(?P<agency>\((?:Reuters|AP|AFP|dpa|UPI|Xinhua|TASS|Interfax|Bloomberg|"
    r"Field Level Media|Reuters Breakingviews)\))\s*[-–—]{1,2}\s"
)
_CREDIT: Final = re.compile(
    r"\(?(?:Additional reporting|Reporting|Writing|Editing|Edited|Compiled|Reported|"
    r"Written|Translated|Photograph(?:s|y)?|Photo|Graphic) by\b[^)\n]*\)?"
    r"|\bREUTERS\s*/\s*[^\n]*"
    r"|\((?:[^()\n]*[^()\s])?/\s?[A-Z][\w .]*\)\s*$"
    r"|\((?:Photo|AP Photo|Getty|AFP|EPA)\b[^()\n]*\)"
    r"|\b[A-Z][^.!?\n/]{2,60}/\s?(?:Pool\b[^.\n]*|File [Pp]hoto|Handout\b[^\n]*)"
    r"|^[ \t]{0,8}By [A-Z][^.!?\n]{2,80}$",
    re.MULTILINE,
)

_CAPTION_CREDIT: Final = re.compile(
    r"(?:\([^()]{2,90}\)|\b(?:Photo|Picture|Image|Foto|Photograph): [^.]{2,80})\s*$"
)


def dateline(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Return start and end of a dateline's place, and the end of the dateline."""
    window = min(end, start + 120)
    found = _DATELINE.match(text, start, window)
    if found is None and text.find("(", start, window) >= 0:
        found = _AGENCY_DATELINE.match(text, start, window)
    if found is None:
        return None
    return found.start("place"), found.end("place"), found.end()


def credit_lines(
    text: str, start: int, end: int, *, is_caption: bool = False
) -> list[tuple[int, int]]:
    """Return the stretches that say who made the text and its pictures."""
    if is_caption:
        found = _CAPTION_CREDIT.search(text, max(start, end - 100), end)
        if found:
            return [found.span()]
    if (
        "/" not in text[start:end]
        and " by" not in text[start:end]
        and ("By " not in text[start:end])
    ):
        return []
    return [match.span() for match in _CREDIT.finditer(text, start, end)]
