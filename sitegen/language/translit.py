"""Any script in ASCII letters: for addresses, and to compare names across scripts.

The only door to `anyascii`.
"""

from __future__ import annotations

import unicodedata

from anyascii import anyascii

from sitegen.core import text


def to_ascii(words: str) -> str:
    """Spell `words` in ASCII letters: "Зеленський" becomes "Zelenskii"."""
    return anyascii(unicodedata.normalize("NFC", words))


def slug(words: str) -> str:
    """Make an address out of `words` in any script; never empty."""
    return text.slug(to_ascii(words), of=words)
