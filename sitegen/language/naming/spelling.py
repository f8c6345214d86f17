"""When two spellings are one name: across scripts, transliterations and case endings.

This makes spellings equal, never people: a key is looked up among the names that
the files of a site register, or among those that one article gives in full.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sitegen.language.translit import to_ascii

_BARE: Final = re.compile(r"[^a-z0-9]+")
# How English, German and French papers spell what is one Slavic letter.
_ALIKE: Final = (
    ("y", "i"),
    ("j", "i"),
    ("kh", "h"),
    ("iii", "i"),
    ("ii", "i"),
)
_SLAVIC_W: Final = re.compile(r"(?<=[aeo])w(?=r|sk)")
_ENDS: Final = (("ow", "ov"), ("ew", "ev"))
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
# Endings of oblique cases -> what the nominative may end in.  Longest first.
_CASES: Final = tuple(
    (ending, tuple(firsts.split("|")))
    for ending, firsts in (
        pair.split(":")
        for pair in (
            "ського:ський ському:ський ським:ський ською:ська ської:ська ській:ська "
            "ську:ська ского:ский скому:ский ским:ский ском:ский ской:ская скую:ская "
            "ові:|о еві:й|ь| єві:й|ь| ого:ий|ый|ой ому:ий|ый|ой ими:і|ы ией:ия "
            "ією:ія иею:ия ою:а ею:я|а єю:я ой:а ей:я|а ом:|о ем:й|ь| єм:й ым:|ый "
            "им:|ий ої:а ії:ія ии:ия ию:ия|ий ію:ія|ій ия:ий ія:ій ям:я ам:а у:|а|о "
            "ю:й|я|ь а:|о я:й|ь| е:|а|о є:я і:|а|о|я ї:я и:а|я ы:а| о:"
        ).split()
    )
)
# A vowel that changes where an ending follows: "Київ", "у Києві".
_CHANGED: Final = (("єв", "їв"), ("ов", "ів"), ("ев", "ів"))


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """Fold one word of a name: "Зеленський" and "Zelenskiy" become one."""
    bare = _BARE.sub("", to_ascii(word).lower())
    first, rest = bare[:1], bare[1:]
    for spelled, one in _ALIKE:
        rest = rest.replace(spelled, one)
    rest = _SLAVIC_W.sub("v", rest)
    for spelled, one in _ENDS:
        if rest.endswith(spelled) and len(rest) > len(spelled) + 1:
            rest = rest[: -len(spelled)] + one
    return first + rest


@lru_cache(maxsize=20_000)
def keys(word: str) -> tuple[str, ...]:
    """Return the key of `word`, and of the nominatives it may be a case of."""
    found = {key(word): None}
    if _CYRILLIC.search(word):
        for form in nominatives(word):
            found[key(form)] = None
    return tuple(found)


def is_cyrillic(word: str) -> bool:
    """Tell whether a word has Cyrillic letters."""
    return _CYRILLIC.search(word) is not None


def nominatives(word: str) -> tuple[str, ...]:
    """List what a Ukrainian or Russian word may be an oblique case of."""
    lower = word.lower()
    found: dict[str, None] = {}
    for ending, firsts in _CASES:
        if lower.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: len(word) - len(ending)]
            for first in firsts:
                found[stem + first] = None
            for oblique, nominative in _CHANGED:
                if stem.endswith(oblique):
                    found[stem[: -len(oblique)] + nominative] = None
    return tuple(found)
