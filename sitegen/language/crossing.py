"""Names as they compare across languages: "Stavchuk", "Ставчук", "Norvège", "Norwegen".

The spelling of a name is made so coarse that what one alphabet or newspaper has
for a sound is what the others have; a country is its code. Equal sounds make no two
people one: they are one ground of several that two passages tell of one happening.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming.spelling import keys
from sitegen.language.naming.territories import territories

# In this order: what sounds like s, like h, like k; then single letters.
_ALIKE: Final = (
    *(("tsch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("ts", "s")),
    *(("tz", "s"), ("cz", "s"), ("z", "s"), ("ph", "f"), ("th", "t"), ("kh", "h")),
    *(("ck", "k"), ("qu", "k"), ("c", "k"), ("q", "k"), ("x", "ks"), ("w", "v")),
    *(("g", "h"), ("y", "i"), ("j", "i")),
)
_VOWELS: Final = str.maketrans("", "", "aeiou")
_SHORT: Final = 3  # consonants; what has fewer keeps its vowels


@lru_cache(maxsize=20_000)
def sounds(name: str, language: str) -> tuple[frozenset[str], ...]:
    """Return for each word of `name` the sounds it may have; a country has one.

    `language` is that of the text, BCP 47. A word may be an oblique case, and so
    have several.
    """
    folded = fold(name)
    for tongue in (language, "en"):
        if code := territories(tongue).countries.get(folded):
            return (frozenset({f"={code}"}),)
    words = (word for word in folded.replace("-", " ").split())
    found = (frozenset(filter(None, map(_sound, keys(word)))) for word in words)
    return tuple(filter(None, found))


def _sound(key: str) -> str:
    for spelled, one in _ALIKE:
        key = key.replace(spelled, one)
    bare = key[:1] + key[1:].translate(_VOWELS) if key[:1] in "aeou" else ""
    bare = bare or key.translate(_VOWELS)
    bare = "".join(a for a, b in zip(bare, f" {bare}", strict=False) if a != b)
    return bare if len(bare) >= _SHORT else key
