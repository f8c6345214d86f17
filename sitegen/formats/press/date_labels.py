"""The words before a date that say what it is the date of."""

from __future__ import annotations

import re
from enum import IntEnum

from sitegen.core.text import fold
from sitegen.formats.press.month_names import PUBLISHED, UPDATED


class Told(IntEnum):
    """What a date says of its article, the best first."""

    PUBLISHED = 0
    UNSAID = 1
    UPDATED = 2


def _entries(table: dict[str, str]) -> re.Pattern[str]:
    words = {
        fold(word) for spellings in table.values() for word in spellings.split("|")
    }
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, ordered))})")


_PUBLISHED = _entries(PUBLISHED)
_UPDATED = _entries(UPDATED)
_LONGEST = 200  # characters before a date that can be its label


def told(label: str) -> Told:
    """Read what stands before a date; the last such word counts."""
    label = fold(label[-_LONGEST:])
    published = max((at.end() for at in _PUBLISHED.finditer(label)), default=-1)
    updated = max((at.end() for at in _UPDATED.finditer(label)), default=-1)
    if published < 0 and updated < 0:
        return Told.UNSAID
    return Told.PUBLISHED if published > updated else Told.UPDATED


def begins_with_label(line: str) -> bool:
    """Whether a line begins with such a word."""
    bare = fold(line[:_LONGEST])
    return bool(_PUBLISHED.match(bare) or _UPDATED.match(bare))
