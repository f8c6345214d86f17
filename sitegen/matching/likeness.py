"""How alike two accounts of a day are, with the reasons.

The day is the strong key, the wording a weak one: two accounts are compared only
if their days can be the same and they name an actor in common. The wording is
then scored by the cosine of word weights, where a word weighs more the fewer
accounts use it (inverse document frequency).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sitegen.core.calendar import ordinal
from sitegen.core.model import Reason
from sitegen.core.text import fold
from sitegen.core.when import When

JOIN = 0.3  # cosine from which two accounts of a day are joined unasked
COPY = 0.6  # the same for copies of one text, whoever they name

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_STOP = frozenset(
    """
    the and for that with from was were has have had not but his her its their they she
    you our who whom which what when where after before about into over under said says
    say will would could should may might been being than then this those these also
    more most some such only other first last new one two there here on amid between
    during against
    """.split()
)


@dataclass(frozen=True, slots=True)
class Account:
    """A telling of something that happened: a note, or a statement of an article."""

    key: str
    when: When | None
    actors: frozenset[str]  # ids, or folded names of those without
    words: Mapping[str, int] = field(default_factory=dict)
    article: str = ""
    family: str = ""
    slack: int = 0  # days by which the account may be later than the day it tells of


def words_of(*texts: str) -> Mapping[str, int]:
    """Count the words of `texts` that can tell one account from another."""
    return Counter(
        _stem(word)
        for text in texts
        for word in _WORD.findall(fold(text))
        if word not in _STOP
    )


def _stem(word: str) -> str:
    """Take off the commonest English endings, so that "meets" is "meet"."""
    for ending in ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class Wording:
    """The weights of words in one collection of accounts."""

    __slots__ = ("_count", "_holders", "_norms")

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Count in how many accounts each word stands."""
        self._holders: Counter[str] = Counter()
        self._norms: dict[str, float] = {}
        self._count = 0
        for account in accounts:
            self._count += 1
            self._holders.update(account.words.keys())

    def cosine(self, one: Account, other: Account) -> float:
        """Return the cosine of the weighted words, 0 to 1."""
        if len(one.words) > len(other.words):
            one, other = other, one
        dot = sum(
            self._weight(word, count) * self._weight(word, other.words[word])
            for word, count in one.words.items()
            if word in other.words
        )
        return dot / (self._norm(one) * self._norm(other)) if dot else 0.0

    def _weight(self, word: str, count: int) -> float:
        rarity = math.log((1 + self._count) / (1 + self._holders[word])) + 1
        return (1 + math.log(count)) * rarity

    def _norm(self, account: Account) -> float:
        if account.key not in self._norms:
            self._norms[account.key] = math.sqrt(
                sum(self._weight(word, n) ** 2 for word, n in account.words.items())
            )
        return self._norms[account.key]


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


def compare(
    one: Account, other: Account, wording: Wording, label: Callable[[str], str] = str
) -> tuple[Reason, ...]:
    """Return why the two accounts are of one happening; nothing if they are not.

    `label` gives the words for an actor's id.
    """
    shared = sorted(one.actors & other.actors)
    is_copy = bool(one.family) and one.family == other.family
    if not (shared or is_copy) or not may_be_same_day(one, other):
        return ()
    score = wording.cosine(one, other)
    if score < (JOIN if shared else COPY):
        return ()
    if not shared:
        return (
            Reason("same-day", "the same day"),
            Reason(
                "same-text", f"copies of one text ({score:.2f} of 1)", round(score, 4)
            ),
        )
    return (
        Reason("same-day", "the same day"),
        Reason("shared-actors", f"actors in common: {', '.join(map(label, shared))}"),
        Reason("wording", f"wording alike ({score:.2f} of 1)", round(score, 4)),
    )
