"""Which articles tell one story, and what all of them agree on.

A sentence says little by itself; the article around it says which story it belongs
to, and the articles like it say what that story is about. The profile of an article
is the weighted words of its accounts; its story is the sum of the profiles nearest
to it. Neighbours are looked up by rare words, so the work grows with the number of
articles and not with its square.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

Vector = Mapping[str, float]

_RARE: Final = 16  # words of an article by which its neighbours are looked up
_HOLDERS: Final = 150  # articles that may share such a word
_TRIED: Final = 30  # articles that are compared in full
_NEAR: Final = 24  # the most that make a story
_LEAST: Final = 0.1  # cosine of two profiles from which they are near
_DOUBT: Final = 0.3  # weight of the unseen, so that one neighbour proves little


@dataclass(frozen=True, slots=True)
class Story:
    """What the articles near one article tell."""

    vector: Vector = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    """In what part of those articles each word stands, 0 to 1."""


def unit(weights: Mapping[str, float]) -> Vector:
    """Scale a vector to length 1; an empty one stays empty."""
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items()} if length else {}


def dot(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[key] for key, weight in one.items() if key in other)


class Stories:
    """The stories of one collection, each worked out when it is asked for."""

    __slots__ = ("_at", "_profile", "_stories", "_weight")

    def __init__(
        self,
        homes: Iterable[tuple[str, Iterable[str]]],
        profile: Callable[[str], Vector],
        weight: Callable[[str], float],
    ) -> None:
        """Take in each article with its words; `profile` and `weight` give the rest."""
        self._profile = profile
        self._weight = weight
        self._stories: dict[str, Story] = {}
        self._at: dict[str, list[str]] = defaultdict(list)
        for home, keys in homes:
            for key in keys:
                if len(self._at[key]) <= _HOLDERS:
                    self._at[key].append(home)

    def story(self, home: str) -> Story:
        """Return the story that the article `home` belongs to."""
        if home not in self._stories:
            self._stories[home] = self._told(home)
        return self._stories[home]

    def _told(self, home: str) -> Story:
        own = self._profile(home)
        rated = [(dot(own, self._profile(other)), other) for other in self._near(home)]
        near = sorted((-like, other) for like, other in rated if like >= _LEAST)
        summed: dict[str, float] = defaultdict(float, own)
        shares: dict[str, float] = defaultdict(float)
        total = _DOUBT
        for minus_like, other in near[:_NEAR]:
            total -= minus_like
            for key, weight in self._profile(other).items():
                summed[key] -= minus_like * weight
                shares[key] -= minus_like
        return Story(unit(summed), {key: one / total for key, one in shares.items()})

    def _near(self, home: str) -> list[str]:
        """Return the articles that share most rare words with `home`."""
        own = self._profile(home)
        rare = heapq.nsmallest(
            _RARE,
            (
                (-self._weight(key), key)
                for key in own
                if 1 < len(self._at.get(key, ())) <= _HOLDERS
            ),
        )
        votes: dict[str, float] = defaultdict(float)
        for _, key in rare:
            for other in self._at[key]:
                votes[other] += own[key]
        votes.pop(home, None)
        ranked = ((-vote, other) for other, vote in votes.items())
        return [other for _, other in heapq.nsmallest(_TRIED, ranked)]
