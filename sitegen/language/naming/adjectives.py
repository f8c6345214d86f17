"""Adjectives of peoples that a language writes small: "russe", "türkische"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.core.text import fold
from sitegen.language.naming.shapes import Setting


def find(setting: Setting) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and country of each such adjective in the text."""
    stems = setting.lands.adjectives
    if not stems:
        return
    found: dict[str, str] = {}
    for word in setting.small:
        code = _code(fold(word), setting)
        if code:
            found[word] = code
    if not found:
        return
    listed = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    for match in re.finditer(rf"\b(?:{listed})\b", setting.text):
        yield match.start(), match.end(), found[match.group()]


def _code(word: str, setting: Setting) -> str:
    stems = setting.lands.adjectives
    for ending in setting.tongue.endings:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if len(stem) > 2 and stem in stems:
                return stems[stem]
    return ""
