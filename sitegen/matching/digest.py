"""The few days and sentences that sum up a large collection of articles.

What later articles come back to is what mattered: the days are chosen by how many
articles name them in their text, and not by how much was printed that day. Of each
day the sentences are taken that are nearest to what all its tellers say, one after
the other, and none that repeats one already taken.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import Day, add_days
from sitegen.core.model import Reason, Statement
from sitegen.core.when import When
from sitegen.matching.account import Account
from sitegen.matching.stories import Vector, dot, unit
from sitegen.matching.wording import Wording
from sitegen.matching.words import words_of

_SAME_DAY: Final = 0.25  # weight of a day that an article names on that very day
_AHEAD: Final = 0.3  # weight of a day that still lies ahead
_UNDATED: Final = 0.1  # weight of an article that names no day: that of its appearance
_REPEATS: Final = 0.5  # cosine from which a sentence repeats another
_GUESSED: Final = 0.85  # trust in a sentence whose day is that of publication
_LEAD: Final = 0.7  # its weight in what the tellers of a day say
_SHORTEST: Final = 5  # words that a sentence needs to tell anything
_LONGEST: Final = 60  # words from which it is no longer one sentence


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of an article that speaks of a day."""

    article: str
    text: str
    day: Day
    key: str = ""
    published: Day | None = None
    family: str = ""  # copies of one text count as one article
    is_lead: bool = False
    is_dated: bool = True  # False: the day is that of publication

    @property
    def weight(self) -> float:
        """How much it says for its day."""
        if not self.is_dated:
            return _UNDATED
        if self.published is None or self.published > self.day:
            return 1.0
        return _SAME_DAY if self.published == self.day else _AHEAD


@dataclass(frozen=True, slots=True)
class Chosen:
    """A day of the digest, its sentences, the best first, and why it was chosen."""

    day: Day
    score: float  # the articles that name the day, weighted
    tellings: tuple[Telling, ...]
    articles: int  # those that speak of it
    reasons: tuple[Reason, ...] = ()


def tellings(
    statements: Iterable[Statement],
    published: Mapping[str, When | None],
    families: Mapping[str, str],
) -> tuple[Telling, ...]:
    """Return what `statements` tell of single days.

    `published` and `families` are those of the articles, by their ids.
    """
    found = []
    for one in statements:
        appeared = published.get(one.article)
        if one.when is None or one.when.day is None:
            continue
        found.append(
            Telling(
                article=one.article,
                text=one.quote,
                day=one.when.day,
                key=one.key,
                published=appeared.day if appeared else None,
                family=families.get(one.article, one.article),
                is_lead=one.is_lead,
                is_dated=one.is_dated,
            )
        )
    return tuple(found)


def digest(
    told: Iterable[Telling], length: int, *, sentences: int = 1
) -> tuple[Chosen, ...]:
    """Return the `length` days that sum up what is told, in their order.

    Each has up to `sentences` sentences. The order of `told` does not matter.
    """
    by_day: dict[Day, list[Telling]] = defaultdict(list)
    for one in sorted(set(told), key=_place):
        by_day[one.day].append(one)
    weights = {day: _weight(those) for day, those in by_day.items()}
    days = sorted(weights, key=lambda day: (-weights[day], day))[: max(0, length)]
    choosing = _Choosing(one for those in by_day.values() for one in those)
    chosen = []
    for day in days:
        after = (one for one in by_day.get(add_days(day, 1), ()) if not one.is_dated)
        sums_up = choosing.best([*by_day[day], *after], sentences)
        reasons = _reasons(by_day[day], weights[day])
        count = len({one.article for one in by_day[day]})
        chosen.append(Chosen(day, round(weights[day], 2), sums_up, count, reasons))
    return tuple(sorted(chosen, key=lambda one: one.day))


def _place(told: Telling) -> tuple[object, ...]:
    """Return what orders it among others; only equal ones have equal keys."""
    appeared = told.published or (0, 0, 0)
    first = (told.day, told.article, told.key, told.text)
    return (*first, appeared, told.family, told.is_lead, told.is_dated)


def _weight(told: Sequence[Telling]) -> float:
    """Return how much speaks for a day: each article once, with its best sentence."""
    best: dict[str, float] = {}
    for one in told:
        name = one.family or one.article
        best[name] = max(best.get(name, 0.0), one.weight)
    return math.fsum(best.values())


def _reasons(told: Sequence[Telling], weight: float) -> tuple[Reason, ...]:
    """Say in words what speaks for a day."""
    sources: dict[float, set[str]] = defaultdict(set)
    for one in told:
        sources[one.weight].add(one.family or one.article)
    later = sources[1.0]
    same = sources[_SAME_DAY] - later
    ahead = sources[_AHEAD] - later
    silent = sources[_UNDATED] - later - same - ahead
    counted = (
        ("named-later", later, "name the day in their text"),
        ("named-then", same, "name it on the very day"),
        ("named-before", ahead, "name it in advance"),
        ("appeared", silent, "appeared then and name no day"),
    )
    return tuple(
        Reason(rule, _counted(len(names), words), round(weight, 2))
        for rule, names, words in counted
        if names
    )


def _counted(number: int, words: str) -> str:
    if number > 1:
        return f"{number} articles {words}"
    for many, one in (("name ", "names "), (" their ", " its ")):
        words = words.replace(many, one)
    return f"{number} article {words}"


class _Choosing:
    """The sentences of a collection as vectors, and those that are taken."""

    def __init__(self, told: Iterable[Telling]) -> None:
        self._accounts = {one: _account(one) for one in told}
        self._wording = Wording(self._accounts.values())
        self._taken: list[Vector] = []

    def best(self, told: Sequence[Telling], count: int) -> tuple[Telling, ...]:
        """Take up to `count` sentences that together are nearest to all of `told`."""
        unlike = {one.text: one for one in reversed(told) if _is_sentence(one.text)}
        choice = {
            one: self._wording.vector(self._accounts[one])
            for one in sorted(unlike.values(), key=_place)
        } or {one: self._wording.vector(self._accounts[one]) for one in told[:1]}
        centre = _centre(choice)
        found: list[Telling] = []
        summed: Vector = {}
        while len(found) < count:
            rated = [
                (-dot(centre, unit(_plus(summed, vector))) * _trust(one), place)
                for place, (one, vector) in enumerate(choice.items())
                if one not in found and not self._repeats(vector)
            ]
            if not rated:
                break
            one, vector = list(choice.items())[min(rated)[1]]
            found.append(one)
            summed = _plus(summed, vector)
            self._taken.append(vector)
        return tuple(found or list(choice)[:1])

    def _repeats(self, vector: Vector) -> bool:
        return any(dot(vector, taken) > _REPEATS for taken in self._taken)


def _account(told: Telling) -> Account:
    return Account(
        key=f"{told.article} {told.key} {told.text}",
        when=None,
        actors=frozenset(),
        words=words_of(told.text),
        article=told.article,
    )


def _is_sentence(text: str) -> bool:
    return _SHORTEST <= len(text.split()) <= _LONGEST


def _trust(told: Telling) -> float:
    """Return how far a sentence is believed to tell of its day."""
    return 1.0 if told.is_dated else _GUESSED


def _centre(choice: Mapping[Telling, Vector]) -> Vector:
    summed: dict[str, list[float]] = defaultdict(list)
    for one, vector in choice.items():
        for key, weight in vector.items():
            summed[key].append(weight * (1.0 if one.is_dated else _LEAD))
    return unit({key: math.fsum(parts) for key, parts in summed.items()})


def _plus(one: Vector, other: Vector) -> Vector:
    return {key: one.get(key, 0.0) + other.get(key, 0.0) for key in {**one, **other}}
