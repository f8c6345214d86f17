"""Adjectives of peoples that a language writes small: "russe", "türkische"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming.shapes import Setting

_WORD: Final = re.compile(r"(?<![\w’'-])[^\W\d_][\w’'-]*")


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
    for match in _WORD.finditer(setting.text):
        if match.group() in found:
            yield match.start(), match.end(), found[match.group()]


def _code(word: str, setting: Setting) -> str:
    stems = setting.lands.adjectives
    for ending in setting.tongue.endings:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if len(stem) > 2 and stem in stems:
                return stems[stem]
    return ""
