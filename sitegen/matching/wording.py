"""The words of one collection of accounts: how rare each is, and what is a name."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from sitegen.matching.stories import Stories, Story, Vector, dot, unit
from sitegen.matching.words import DEED, NAME, NUMBER, OPEN, common

_KEPT: Final = 20_000  # accounts whose vectors are kept at one time
_BACKGROUND: Final = 1000  # accounts: a small collection is part of a larger press
_BALLAST: Final = (
    0.8  # weight added to both sides, so that two short ones are not alike
)


class Told(Protocol):
    """What of an account is read here."""

    @property
    def key(self) -> str:
        """What names the account."""

    @property
    def words(self) -> Mapping[str, int]:
        """How often each word stands in it."""

    @property
    def article(self) -> str:
        """The article it stands in, "" for a note."""


@dataclass(frozen=True, slots=True)
class Alike:
    """In what ways the wording of two accounts is alike; each is 0 or more."""

    direct: float = 0.0  # weight in common of the weight of both, 0 to 1
    cosine: float = 0.0
    words: float = 0.0  # weight of other words in common
    names: float = 0.0
    deeds: float = 0.0
    numbers: float = 0.0
    agreed: float = 0.0  # deeds in common that their stories are about
    heart: float = 0.0  # how near each is to what the other's story is about
    apart: float = 0.0  # 1: both have names, and none in common
    context: float = 0.0  # cosine of their articles
    story: float = 0.0  # cosine of their stories
    own: float = 0.0
    count: int = 0


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

    def __init__(self, accounts: Iterable[Told]) -> None:
        """Count in how many accounts each word stands, and learn the names."""
        told = list(accounts)
        self._count = max(len(told), _BACKGROUND)
        self._names = _names(told)
        self._holders: Counter[str] = Counter()
        self._of: dict[str, list[Told]] = defaultdict(list)
        for one in told:
            self._holders.update(self.keys(one).keys())
            self._of[_home(one)].append(one)
        self._vectors: dict[str, tuple[Mapping[str, float], Vector]] = {}
        self._profiles: dict[str, Vector] = {}
        self._stories = Stories(
            ((home, self._counted(home)) for home in sorted(self._of)),
            self._profile,
            self.weight,
        )

    def keys(self, account: Told) -> Mapping[str, int]:
        """Return the words of an account, open ones settled."""
        found: Counter[str] = Counter()
        for key, count in account.words.items():
            if key[0] != OPEN and key[0] != NAME:
                found[key] += count
            elif key[1:] in self._names:
                found[NAME + key[1:]] += count
            else:
                for other in common(key[1:]):
                    found[other] += count
        return found

    def weight(self, key: str) -> float:
        """Return how much a word tells: 1 for one that nobody else uses, down to 0."""
        rarity = math.log((1 + self._count) / (1 + self._holders[key])) + 1
        return rarity / (math.log(1 + self._count) + 1)

    def _weighted(self, counts: Mapping[str, int]) -> dict[str, float]:
        return {
            key: (1 + math.log(count)) * self.weight(key)
            for key, count in counts.items()
        }

    def _counted(self, home: str) -> Mapping[str, int]:
        counts: Counter[str] = Counter()
        for one in self._of.get(home, ()):
            counts.update(self.keys(one))
        return counts

    def _profile(self, home: str) -> Vector:
        if home not in self._profiles:
            if len(self._profiles) >= _KEPT:
                self._profiles.clear()
            self._profiles[home] = unit(self._weighted(self._counted(home)))
        return self._profiles[home]

    def _vector(self, account: Told) -> tuple[Mapping[str, float], Vector]:
        if account.key not in self._vectors:
            if len(self._vectors) >= _KEPT:
                self._vectors.clear()
            weights = {key: self.weight(key) for key in self.keys(account)}
            vector = unit(self._weighted(self.keys(account)))
            self._vectors[account.key] = (weights, vector)
        return self._vectors[account.key]

    def cosine(self, one: Told, other: Told) -> float:
        """Return the cosine of the weighted words, 0 to 1."""
        return min(1.0, dot(self._vector(one)[1], self._vector(other)[1]))

    def alike(self, one: Told, other: Told) -> Alike:
        """Say in what ways two accounts are alike."""
        (first, first_vector), (second, second_vector) = map(self._vector, (one, other))
        shared = sorted(first.keys() & second.keys())
        if not shared:
            return Alike()
        sums: dict[str, float] = defaultdict(float)
        for key in shared:
            sums[key[0] if key[0] in DEED + NAME + NUMBER else ""] += first[key]
        both = sum(sums.values())
        tale, other_tale = self._story(one), self._story(other)
        sizes = [sum(w.values()) + _BALLAST for w in (first, second)]
        named = [any(key[0] == NAME for key in w) for w in (first, second)]
        return Alike(
            direct=both / math.sqrt(sizes[0] * sizes[1]),
            cosine=dot(first_vector, second_vector),
            words=sums[""],
            names=sums[NAME],
            deeds=sums[DEED],
            numbers=sums[NUMBER],
            agreed=sum(
                math.sqrt(tale.shares.get(key, 0) * other_tale.shares.get(key, 0))
                for key in shared
                if key[0] == DEED
            ),
            heart=math.sqrt(
                dot(first_vector, other_tale.vector) * dot(second_vector, tale.vector)
            ),
            apart=float(all(named) and not sums[NAME]),
            context=dot(self._profile(_home(one)), self._profile(_home(other))),
            story=dot(tale.vector, other_tale.vector),
            own=min(
                dot(first_vector, tale.vector), dot(second_vector, other_tale.vector)
            ),
            count=len(shared),
        )

    def _story(self, account: Told) -> Story:
        return self._stories.story(_home(account))


def _home(account: Told) -> str:
    """Return what an account is part of: its article, or itself."""
    return account.article or account.key


def _names(accounts: Iterable[Told]) -> frozenset[str]:
    """Return the words that are oftener names than not, where that can be told."""
    proofs: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for account in accounts:
        for key in account.words:
            if key[0] == NAME:
                proofs[key[1:]] += 1
            elif key[0] == OPEN:
                others[key[1:]] += 0
            elif key[0] != NUMBER:
                others[key] += 1
    return frozenset(
        name
        for name in proofs.keys() | others.keys()
        if name[:1] != DEED and _is_name(name, proofs, others)
    )


def _is_name(name: str, proofs: Counter[str], others: Counter[str]) -> bool:
    return proofs[name] > 0 and proofs[name] >= max(others[key] for key in common(name))
