"""How wide words are in a picture, where nothing can be measured.

Pictures are drawn by the build, letters by the reader's system. The widths are those
of common sans-serif faces, a little generously, so that names do not touch.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SIZE = 13.0  # units of the names in pictures; site style sheets set the same
_NARROW = frozenset("iIjlftr.,:;'|!()[]‘’“”-·")
_BROAD = frozenset("mwMW@%—")


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
