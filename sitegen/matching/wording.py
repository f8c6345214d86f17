"""The words of one collection of accounts: how rare each is, and what is a name.

A word weighs more the fewer accounts use it (inverse document frequency); said
twice it weighs less than twice (sub-linear term frequency). Sums are exact
(`fsum`), so the order of the accounts changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sitegen.matching.account import Account
from sitegen.matching.stories import Stories, Vector, dot, unit
from sitegen.matching.words import DEED, NAME, NUMBER, OPEN, common

_BACKGROUND: Final = 1000  # accounts: a small collection is a piece of a larger press
_KEPT: Final = 20_000  # vectors that are kept at one time


@dataclass(frozen=True, slots=True)
class Alike:
    """In what ways the wording of two accounts is alike; each is 0 or more."""

    cosine: float = 0.0
    shared: tuple[str, ...] = ()  # the keys of the words in common
    names: float = 0.0  # weight of the names in common
    numbers: float = 0.0
    agreed: float = 0.0  # deeds in common, as far as their stories tell of them
    context: float = 0.0  # cosine of their articles
    story: float = 0.0  # cosine of their stories
    heart: float = 0.0  # how near each is to what the other's story is about

    @property
    def deeds(self) -> tuple[str, ...]:
        """The deeds that both tell of."""
        return tuple(key for key in self.shared if key[0] == DEED)


class Wording:
    """The weights of words in one collection of accounts."""

    __slots__ = (
        "_count",
        "_holders",
        "_names",
        "_of",
        "_profiles",
        "_stories",
        "_vectors",
    )

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Count in how many accounts each word stands, and learn the names."""
        self._of: dict[str, list[Account]] = defaultdict(list)
        for account in accounts:
            self._of[account.home].append(account)
        told = [account for home in self._of.values() for account in home]
        self._count = max(len(told), _BACKGROUND)
        self._names = _names(told)
        self._holders: Counter[str] = Counter()
        for account in told:
            self._holders.update(self.keys(account).keys())
        self._vectors: dict[str, Vector] = {}
        self._profiles: dict[str, Vector] = {}
        self._stories: Stories | None = None

    def keys(self, account: Account) -> Mapping[str, int]:
        """Return the words of an account, open ones settled."""
        found: dict[str, int] = {}
        for key, count in account.words.items():
            for settled in self._settled(key):
                found[settled] = found.get(settled, 0) + count
        return found

    def _settled(self, key: str) -> tuple[str, ...]:
        if key[0] != OPEN and key[0] != NAME:
            return (key,)
        word = key[1:]
        return (NAME + word,) if word in self._names else common(word)

    def weight(self, key: str) -> float:
        """Return how much a word tells: 1 for one that nobody uses, down to 0."""
        rarity = math.log((1 + self._count) / (1 + self._holders[key])) + 1
        return rarity / (math.log(1 + self._count) + 1)

    def cosine(self, one: Account, other: Account) -> float:
        """Return the cosine of the weighted words, 0 to 1."""
        return min(1.0, dot(self.vector(one), self.vector(other)))

    def alike(self, one: Account, other: Account, *, in_words: bool = False) -> Alike:
        """Say in what ways two accounts are alike; `in_words`: leave their stories."""
        first, second = self.vector(one), self.vector(other)
        shared = tuple(sorted(first.keys() & second.keys()))
        found = Alike(
            cosine=self.cosine(one, other),
            shared=shared,
            names=self._sum(NAME, shared),
            numbers=self._sum(NUMBER, shared),
        )
        return found if in_words or not found.deeds else self._told(found, one, other)

    def _told(self, found: Alike, one: Account, other: Account) -> Alike:
        first, second = self.vector(one), self.vector(other)
        stories = self._told_stories()
        tale, other_tale = stories.story(one.home), stories.story(other.home)
        context = dot(self._profile(one.home), self._profile(other.home))
        if one.home == other.home:
            context = found.cosine  # that they stand in one article says nothing
        elif not (one.article and other.article):
            context = max(context, found.cosine)  # a note has no context but itself
        return replace(
            found,
            agreed=math.fsum(
                math.sqrt(tale.shares.get(deed, 0.0) * other_tale.shares.get(deed, 0.0))
                for deed in found.deeds
            ),
            context=context,
            story=dot(tale.vector, other_tale.vector),
            heart=math.sqrt(dot(first, other_tale.vector) * dot(second, tale.vector)),
        )

    def _sum(self, sort: str, shared: Iterable[str]) -> float:
        return math.fsum(self.weight(key) for key in shared if key[0] == sort)

    def _weighted(self, counts: Mapping[str, int]) -> Vector:
        return unit(
            {
                key: (1 + math.log(count)) * self.weight(key)
                for key, count in counts.items()
            }
        )

    def _counted(self, home: str) -> Mapping[str, int]:
        counts: Counter[str] = Counter()
        for account in self._of.get(home, ()):
            counts.update(self.keys(account))
        return counts

    def vector(self, account: Account) -> Vector:
        """Return the weighted words of an account, as a vector of length 1."""
        known = self._vectors.get(account.key)
        if known is None:
            if len(self._vectors) >= _KEPT:
                self._vectors.clear()
            known = self._vectors[account.key] = self._weighted(self.keys(account))
        return known

    def _profile(self, home: str) -> Vector:
        known = self._profiles.get(home)
        if known is None:
            if len(self._profiles) >= _KEPT:
                self._profiles.clear()
            known = self._profiles[home] = self._weighted(self._counted(home))
        return known

    def _told_stories(self) -> Stories:
        """Return the stories; many collections never ask for them."""
        if self._stories is None:
            homes = ((home, self._counted(home)) for home in sorted(self._of))
            self._stories = Stories(homes, self._profile, self.weight)
        return self._stories


def _names(accounts: Iterable[Account]) -> frozenset[str]:
    """Return the words that are oftener names than not, where that can be told."""
    proofs: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for account in accounts:
        for key in account.words:
            if key[0] == NAME:
                proofs[key[1:]] += 1
            elif key[0] != OPEN and key[0] != NUMBER:
                others[key] += 1
    return frozenset(
        name
        for name, count in proofs.items()
        if count >= max(others[key] for key in common(name))
    )
