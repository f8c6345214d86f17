"""Any script in ASCII letters: for addresses, and to compare names across scripts.

The only door to `anyascii`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

from sitegen.core import text

_REMEMBERED = 50_000  # names; a preview makes the same addresses at every save


def to_ascii(words: str) -> str:
    """Spell `words` in ASCII letters: "Зеленський" becomes "Zelenskii"."""
    return anyascii(unicodedata.normalize("NFC", words))


@lru_cache(maxsize=_REMEMBERED)
def slug(words: str) -> str:
    """Make an address out of `words` in any script; never empty."""
    return text.slug(to_ascii(words), of=words)
