"""The words of an account, sorted into those that tell it apart from others.

A word is kept as a key that says what it is: a deed ("=talks"), a number
("#2290"), a name ("^lavrov") or any other word, by its stem. A capital letter
makes a name only where small ones could stand: at the head of a sentence, and in
headlines that give every word one, it proves nothing. Such words are kept open
("?lavrov") until the whole collection tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from sitegen.core.text import fold
from sitegen.matching.deeds import deeds, stem

DEED, NUMBER, NAME, OPEN = "=", "#", "^", "?"
WITH_BIG_NOUNS: Final = frozenset({"de", "lb"})  # languages that give nouns a capital

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_HEADS: Final = re.compile(r"[.!?:;\"“”«„(\[\n]")  # what a sentence may begin after
_OWN: Final = re.compile(r"['’](?:s|re|ve|ll|d|m|t)$")
# Two accounts of a day have its date in common, and their datelines the year.
_DATES: Final = re.compile(
    r"\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b)?|\b(?:1[6-9]|20)\d\d\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2}\.? (?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep)\w*"
    r"|\b\d{1,2}\.? (?:oct|okt|nov|dec|dez)\w*",
    re.IGNORECASE,
)
_SHORT: Final = 3  # letters of words that headlines may write small
_HEADLINE: Final = 0.7  # share of capitals that makes one
_STOP: Final = frozenset(
    """
    a about according after again ago all also always am amid among an and any are as
    at away back be because been before being between both but by can come could day
    days did do does down during each even ever every few first for friday from get go
    going good got great had has have he her here hers him his hour hours how however
    i if in including into is it its just kind know last late later least less like
    made make many may me might mine minute minutes monday month months more morning
    most mr mrs ms much must my near never new next night no nor not now of off
    official officials often on once one only or other our out over own part past
    people per place put quite rather report reported reports same saturday saw say
    saying says said second see several she should since so some soon spokesman
    spokeswoman spokesperson statement still such sunday take taken tell than that the
    their them then there these they thing think this those though through thursday
    till time times to today told tomorrow too took tuesday two under until up upon us
    use used using very via was way we wednesday week weekend weeks well went were what
    when where which while who whom whose why will with within without would year years
    yesterday yet you your
    january february april june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun est edt gmt utc bst cet
    reuters afp ap dpa tass interfax bloomberg
    """.split()
)
_MONTHS: Final = frozenset({"March", "MARCH"})  # small it is what protesters do
_FIGURES: Final = {
    word: str(number)
    for number, word in enumerate(
        "three four five six seven eight nine ten eleven twelve".split(), start=3
    )
}


def words_of(*texts: str, big_nouns: bool = False) -> Mapping[str, int]:
    """Count the words of `texts` that can tell one account from another, as keys.

    `big_nouns`: the language gives every noun a capital, so none makes a name.
    """
    found: Counter[str] = Counter()
    for text in texts:
        for key in _keys(text, big_nouns=big_nouns):
            found[key] += 1
    return found


# What the press names a thing that stands: in English behind its name.
_STRUCTURES: Final = (
    "airport arena barrage bridge building castle cathedral church clinic college dam "
    "factory gallery hall harbour hospital hotel library lighthouse mall market mill "
    "mine mosque museum palace pier pipeline plant prison reactor refinery school "
    "shipyard stadium station synagogue temple theatre tower tunnel university viaduct"
)
_STRUCTURE: Final = re.compile(
    rf"\b(?!The\b|A\b|An\b|Old\b|New\b)([A-Z][^\W\d_]+(?:['’]s)?)\s"
    rf"((?i:{_STRUCTURES.replace(' ', '|')}))\b"
)


def structures(text: str) -> frozenset[str]:
    """Return the named bridges, museums and the like of a text: "kessel bridge"."""
    return frozenset(fold(found.group()) for found in _STRUCTURE.finditer(text))


def plain_words(text: str) -> list[str]:
    """Return the words of `text` in their order, folded."""
    return [fold(token.group()) for token in _TOKEN.finditer(text)]


def _keys(text: str, *, big_nouns: bool) -> Iterable[str]:
    text = _DATES.sub(" ", text)
    tokens = list(_TOKEN.finditer(text))
    is_open = big_nouns or _is_headline([token.group() for token in tokens])
    end = 0
    for place, token in enumerate(tokens):
        gap = text[end : token.start()]
        end = token.end()
        opens = place == 0 or _HEADS.search(gap) is not None
        yield from _key(token.group(), is_proof=not (opens or is_open))


def _is_headline(words: list[str]) -> bool:
    long = [word for word in words if len(word) > _SHORT and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) > _HEADLINE * len(long)


@lru_cache(maxsize=1 << 16)
def _key(word: str, *, is_proof: bool) -> tuple[str, ...]:
    """Return the keys of one word; `is_proof`: a capital here makes a name."""
    plain = _OWN.sub("", fold(word))
    if plain[:1].isdigit():
        return (NUMBER + plain.replace(",", "").rstrip("."),)
    if plain in _STOP or len(plain) < 2 or word in _MONTHS:
        return ()
    if plain in _FIGURES:
        return (NUMBER + _FIGURES[plain],)
    if word[0].isupper():
        return ((NAME if is_proof else OPEN) + plain,)
    return common(plain)


def common(plain: str) -> tuple[str, ...]:
    """Return the keys of a folded word that is no name."""
    told = deeds(plain)
    return tuple(DEED + deed for deed in told) if told else (stem(plain),)


def shown(key: str) -> str:
    """Return a key as people read it."""
    return key.lstrip(DEED + NUMBER + NAME + OPEN)
