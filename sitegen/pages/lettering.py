"""How wide words are in a picture, where nothing can be measured.

Pictures are drawn by the build, letters by the reader's system. The widths are those
of common sans-serif faces, a little generously, so that names do not touch.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SIZE = 13.0  # units of the names in pictures; site style sheets set the same
_NARROW = frozenset("iIjlftr.,:;'|!()[]‘’“”-·")
_RTL = frozenset({"R", "AL"})
_FIRST, _RIGHT, _END = "\u2068", "\u2067", "\u2069"  # FSI, RLI, PDI of UAX #9
_BROAD = frozenset("mwMW@%—")


def isolated(text: str, *, is_rtl: bool = False) -> str:
    """Keep the direction of words that run from right to left, if there are any.

    Pictures have one direction; a reader of the axis sees all of it mirrored where the
    page runs the other way. Without the mark, "44 BCE" in Arabic falls into two parts.
    Where `is_rtl`, a page in such a language, they all begin at the right.
    """
    if not text or not any(unicodedata.bidirectional(char) in _RTL for char in text):
        return text
    return f"{_RIGHT if is_rtl else _FIRST}{text}{_END}"


@lru_cache(maxsize=50_000)
def width_of(text: str, size: float = SIZE) -> float:
    """Estimate how many units a line of words needs."""
    return round(sum(map(_letter, text)) * size, 1)


@lru_cache(maxsize=4096)
def _letter(char: str) -> float:
    """Return the width of a letter as a share of its height."""
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return 1.02
    if char in _NARROW or char == " ":
        return 0.34
    if char in _BROAD:
        return 0.88
    if char.isupper():
        return 0.68
    return 0.575
