"""Adjectives of peoples that a language writes small: "russe", "türkische"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming.shapes import Setting
from sitegen.language.naming.territories import territories
from sitegen.language.naming.tongues import tongue

_WORD: Final = re.compile(r"[\w’'-]+")
_REMEMBERED: Final = 20_000  # words; a language's small ones come again and again


def find(setting: Setting) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and country of each such adjective in the text."""
    if not setting.lands.adjectives:
        return
    found: dict[str, str] = {}
    for word in setting.small:
        code = _code(word, setting.language)
        if code:
            found[word] = code
    if not found:
        return
    for match in _WORD.finditer(setting.text):
        if match.group() in found:
            yield match.start(), match.end(), found[match.group()]


@lru_cache(maxsize=_REMEMBERED)
def _code(written: str, language: str) -> str:
    word, stems = fold(written), territories(language).adjectives
    for ending in tongue(language).endings:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if len(stem) > 2 and stem in stems:
                return stems[stem]
    return ""
