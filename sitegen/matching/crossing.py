"""Whether two accounts tell of one deed though their words can't show it.

That is so in two languages, and where a note and a passage of one language name the
same bridge and have other words for what became of it. The same day and the same
deed are asked for; then points are counted for who and what else is in both: a person
or a named bridge gives two, any other name and a number one each. Countries count
where their own deed is told, on a day that the words give: everything that a site
collects may name them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import ordinal
from sitegen.core.when import When
from sitegen.matching.account import Account, Sounds
from sitegen.matching.ground import TELLERS
from sitegen.matching.words import DEED, NAME, NUMBER, WITH_BIG_NOUNS

_DAYS: Final = 4  # that each may span: what was in March may be another thing
_MUCH: Final = 2  # points for a person, and for a named bridge
_NEED: Final = 2
_NEED_MORE: Final = 3
_LEAST: Final = 0.8  # likelihood, a little above the one from which is joined
_STEP: Final = 0.04  # that each point more adds
_MOST: Final = 0.95
# Done to many and by many on one day: more must be alike.
_OFTEN: Final = frozenset("talks attack fighting vote protest launch".split())
# Deeds that one person does in several places on one day.
_ON_TOUR: Final = frozenset("talks visit agreement signing opening".split())
# Deeds that states do together; of others, two states that all speak of tell little.
_OF_STATES: Final = frozenset("agreement signing withdrawal invasion".split())


@dataclass(frozen=True, slots=True)
class Crossing:
    """What two accounts have in common, whatever their languages."""

    score: float  # 0 to 1
    named: tuple[str, ...]  # keys of the first account
    keys: tuple[str, ...]  # deeds and numbers, as words have them


def crosses(one: Account, other: Account) -> bool:
    """Tell whether the words of two accounts can't be compared."""
    return bool(one.language and other.language and one.language != other.language)


def crossing(one: Account, other: Account) -> Crossing | None:
    """Return on what ground two accounts tell of one deed of one day; None for none."""
    told = frozenset(deed for deed in one.deeds & other.deeds if deed[0] != NUMBER)
    if not told or not (_is_short(one.when) and _is_short(other.when)):
        return None
    shared = dict(_shared(one, other))
    things = one.structures & other.structures
    if not things and (not crosses(one, other) or _differ(one, other, shared, told)):
        return None
    numbers = _numbers(one) & _numbers(other)
    words = _name_words(one, other, shared)
    points = _points(one, other, shared, told) + _MUCH * len(things) + len(numbers)
    points += bool(words)
    need = _NEED_MORE if told <= _OFTEN else _NEED
    if not (shared or things or words) or points < need:
        return None
    keys = (*(DEED + deed for deed in sorted(told)), *sorted(numbers))
    score = min(_MOST, _LEAST + _STEP * (points - need))
    return Crossing(score, (*sorted(shared), *sorted(things), *words), keys)


def _name_words(
    one: Account, other: Account, shared: Mapping[str, str]
) -> tuple[str, ...]:
    """Return words that only a name has a capital in, and that are in no name known.

    Where every noun has one, "Museum" would be a name.
    """
    if not crosses(one, other) or {one.language, other.language} & WITH_BIG_NOUNS:
        return ()
    both = {key for key in one.words.keys() & other.words.keys() if key[0] == NAME}
    known = {word for key in shared for word in key.replace("-", " ").split()}
    return tuple(sorted({key[1:] for key in both} - known))


def _numbers(account: Account) -> frozenset[str]:
    """Return the numbers of an account, in figures or in words."""
    return frozenset(
        key for key in {*account.words, *account.deeds} if key[0] == NUMBER
    )


def _is_short(when: When | None) -> bool:
    if when is None or when.earliest is None or when.latest is None:
        return False
    return ordinal(when.latest) - ordinal(when.earliest) < _DAYS


def _points(
    one: Account, other: Account, shared: Mapping[str, str], told: Iterable[str]
) -> int:
    people = sum(
        key in one.people or also in other.people for key, also in shared.items()
    )
    states = len(shared.keys() & one.states)
    others = len(shared) - people - states
    if one.slack or other.slack:
        states = 0
    elif _OF_STATES.isdisjoint(told):
        states = min(states, 1)
    return _MUCH * people + states + others


def _shared(one: Account, other: Account) -> Iterator[tuple[str, str]]:
    """Yield the names that both have, by the key that each has for them."""
    left = {key: other.sounds[key] for key in sorted(other.sounds)}
    for key, sounds in sorted(one.sounds.items()):
        if key in TELLERS:
            continue
        also = key if key in left else _like(sounds, left)
        if also:
            del left[also]
            yield key, also


def _like(sounds: Sounds, others: Mapping[str, Sounds]) -> str:
    return next((key for key, those in others.items() if are_alike(sounds, those)), "")


def are_alike(some: Sounds, others: Sounds) -> bool:
    """Tell whether two names sound alike, or one is the last word of the other."""
    if not some or not others:
        return False
    if len(some) == len(others):
        return all(a & b for a, b in zip(some, others, strict=True))
    return min(len(some), len(others)) == 1 and bool(some[-1] & others[-1])


def _differ(
    one: Account,
    other: Account,
    shared: Mapping[str, str],
    told: frozenset[str],
) -> bool:
    """Tell whether each names people, or places, that the other does not."""
    met = sum(key in one.people and shared[key] in other.people for key in shared)
    if met < min(len(one.people), len(other.people)):
        return True
    if met and not told <= _ON_TOUR:
        return False
    here, there = one.places - one.states, other.places - other.states
    both = {key for key in shared if key in here and shared[key] in there}
    return bool(here and there and not both)
