"""What two accounts have in common besides their words, and what sets them apart.

The day comes first. Then somebody or some place must be named in both: in the
accounts themselves, in the articles around them, or by a word that is a name. And
where each names people whom the other does not, much more must be alike: one
minister meets two others on one day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import ordinal
from sitegen.core.model import Reason
from sitegen.matching.account import Account
from sitegen.matching.words import NAME, OPEN

# Who tells of it is no ground that it is the same.
TELLERS: Final = frozenset(
    "reuters,afp,ap,associated press,dpa,tass,interfax,bloomberg,"
    "bloomberg news,getty images,bbc,cnn".split(",")
)
_SHOWN: Final = 4  # names that a reason lists
# Cosines that two accounts need where each names somebody whom the other does not:
# where more than half of the fewer are in both, and where they are not.
_STRANGERS: Final = 0.4
_MOSTLY_STRANGERS: Final = 0.75


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two accounts may be of one happening at all."""

    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    around: tuple[str, ...] = ()  # named in both articles
    names: tuple[str, ...] = ()  # words that are names in both accounts

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self.actors or self.places or self.around or self.names)

    def reasons(self, label: Callable[[str], str]) -> Iterator[Reason]:
        """Say the nearest ground that there is; `label` gives words for an id."""
        if self.actors:
            yield Reason(
                "shared-actors", f"actors in common: {_said(self.actors, label)}"
            )
        if self.places:
            yield Reason(
                "shared-places", f"places in common: {_said(self.places, label)}"
            )
        if self.actors or self.places:
            return
        if self.names:
            words = f"names in common: {_said(self.names, str.capitalize)}"
            yield Reason("shared-names", words)
        elif self.around:
            words = f"their articles both name {_said(self.around, label)}"
            yield Reason("shared-article", words)


def may_be_same_day(one: Account, other: Account) -> bool:
    """Tell whether one date lies inside the other's bounds.

    Spans that merely touch are not enough: "March" and "since February" overlap,
    and speak of different things.
    """
    if one.when is None or other.when is None:
        return False
    if one.when.covers(other.when) or other.when.covers(one.when):
        return True
    day, late = one.when.day, other.when.day
    if day is None or late is None:
        return False
    apart = ordinal(late) - ordinal(day)
    return -one.slack <= apart <= other.slack


def ground(one: Account, other: Account) -> Ground:
    """Return what two accounts share; of notes only what they name themselves."""
    shared = (one.named & other.named) - TELLERS
    if shared or not (one.article and other.article):
        actors = shared & (one.actors | other.actors)
        return Ground(tuple(sorted(actors)), tuple(sorted(shared - actors)))
    around = (one.named | one.around) & (other.named | other.around) - TELLERS
    return Ground(around=tuple(sorted(around)), names=_names(one, other))


def _names(one: Account, other: Account) -> tuple[str, ...]:
    """Return the words that are names in one account and capitalised in the other."""
    shared = {key[1:] for key in one.words if key[0] == NAME}
    others = {key[1:] for key in other.words if key[0] == NAME}
    either = {key[1:] for key in one.words if key[0] == OPEN}
    opened = {key[1:] for key in other.words if key[0] == OPEN}
    return tuple(sorted(shared & (others | opened) | either & others))


def name_words(account: Account) -> Iterator[str]:
    """Yield the words of an account that are or may be names."""
    return (key[1:] for key in account.words if key[0] in (NAME, OPEN))


def are_strangers(one: Account, other: Account, cosine: float) -> bool:
    """Tell whether the accounts name different people, and too little else is alike."""
    fewer = min(len(one.parties), len(other.parties))
    shared = _same_people(one.parties, other.parties)
    if shared < fewer:
        least = _STRANGERS if 2 * shared > fewer else _MOSTLY_STRANGERS
        return cosine < least
    is_elsewhere = one.places and other.places and not one.named & other.named
    return bool(is_elsewhere) and cosine < _MOSTLY_STRANGERS


def _same_people(some: Iterable[str], others: Iterable[str]) -> int:
    """Count whom both name; "lee" may be "ann lee"."""
    names, shorts = set(others), set()
    for name in names:
        shorts.add(name.rpartition(" ")[2])
    return sum(
        name in names
        or (name in shorts if " " not in name else name.rpartition(" ")[2] in names)
        for name in some
    )


def _said(names: Iterable[str], label: Callable[[str], str]) -> str:
    said = [label(name) for name in names]
    rest = len(said) - _SHOWN
    return ", ".join(said[:_SHOWN]) + (f" and {rest} more" if rest > 0 else "")
