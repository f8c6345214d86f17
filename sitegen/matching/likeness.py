"""How alike two accounts of a day are, with the reasons.

The day is the strong key, the wording a weak one: two accounts are compared only
if their days can be the same and something is named in both (`ground`). How likely
it is that they tell of one happening is then read from what their words share: a deed
("hanged" and "suicide" are one), numbers, names; from how alike the articles
around them are; and from what the articles of the story agree on. The weights
were fitted on two thirds of the training topics of ECB+; benchmarks/extraction
has the figures. Where the table of deeds knows no word of either account, as in
other languages, the cosine of the wording decides alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sitegen.core.model import Reason
from sitegen.matching.account import Account
from sitegen.matching.crossing import crosses, crossing
from sitegen.matching.ground import Ground, are_strangers, ground, may_be_same_day
from sitegen.matching.wording import Alike, Wording
from sitegen.matching.words import DEED, NAME, NUMBER, shown, words_of

__all__ = [
    "COPY",
    "GROW",
    "JOIN",
    "Account",
    "Likeness",
    "Wording",
    "compare",
    "enough",
    "likelihood",
    "likeness",
    "may_be_same_day",
    "words_of",
]

JOIN: Final = 0.786  # likelihood from which two accounts of a day are joined unasked
GROW: Final = 0.63  # the same of an account and a group, on the mean
COPY: Final = 0.6  # cosine that copies of one text need, whoever they name

_TOUCH: Final = 0.1  # cosine below which no context makes two accounts one
_STRANGE: Final = 0.6  # the most that accounts of different people may reach
# What one pair may say for or against a group, in log odds: no single sentence that
# is nearly a copy carries a stranger in, and none that is short keeps a friend out.
_AGAINST: Final = -1.0
_FOR: Final = 2.0
# Cosines that are enough by themselves. A note is one of few happenings, chosen by
# an editor, so less is needed to know it again; and where the table is silent of
# one account or of both, the wording is all there is.
_ALONE: Final = 0.65
_ALONE_WITH_ONE_DEED: Final = 0.5
_ALONE_WITH_NO_DEED: Final = 0.3
_ALONE_FOR_NOTES: Final = 0.3
_ALONE_FOR_THE_SAME: Final = 0.4  # two actors or more in both, no others in one of them
_STEEP: Final = 6.0  # how fast a greater cosine makes it likelier
_NEED: Final = math.log(JOIN / (1 - JOIN))


def likelihood(alike: Alike, alone: float) -> float:
    """Return how likely it is that two accounts tell of one happening, 0 to 1.

    `alone` is the cosine that is enough whatever the deeds are.
    """
    by_words = _NEED + _STEEP * (alike.cosine - alone)
    by_deeds = -1.04 + 1.47 * alike.numbers
    if alike.deeds:
        by_deeds += 9.55 * alike.context - 2.74
        by_deeds += alike.agreed * (
            0.75 * alike.names + 2.63 * alike.story - 4.34 * alike.heart
        )
    return 1 / (1 + math.exp(-max(by_words, by_deeds)))


def enough(one: Account, other: Account, wording: Wording) -> float:
    """Return the cosine from which the wording of two accounts is enough by itself."""
    told = [
        {key for key in wording.keys(account) if key[0] == DEED}
        for account in (one, other)
    ]
    if not any(told):
        return _ALONE_WITH_NO_DEED
    if not all(told):
        return _ALONE_WITH_ONE_DEED
    if not told[0] & told[1]:
        return _ALONE
    if not (one.article and other.article):
        return _ALONE_FOR_NOTES
    shared = len(one.actors & other.actors)
    is_same_cast = 1 < shared == min(len(one.actors), len(other.actors))
    return _ALONE_FOR_THE_SAME if is_same_cast else _ALONE


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely it is that two accounts are of one happening, and on what ground."""

    score: float  # 0 to 1
    ground: Ground
    alike: Alike
    is_copy: bool = False
    is_crossing: bool = False  # on deeds and names, whatever the words

    @property
    def weight(self) -> float:
        """What the pair says for one group, in log odds."""
        if self.is_copy:
            return _FOR
        if self.score <= 0:
            return _AGAINST
        odds = math.log(self.score / (1 - self.score)) if self.score < 1 else _FOR
        return max(_AGAINST, min(_FOR, odds))

    def reasons(self, label: Callable[[str], str] = str) -> tuple[Reason, ...]:
        """Say all this; `label` gives the words for the id of an actor or a place."""
        day = Reason("same-day", "the same day")
        score = round(self.score, 4)
        if self.is_copy:
            words = f"copies of one text ({self.score:.2f} of 1)"
            return (day, Reason("same-text", words, score))
        rule = "deed" if self.is_crossing else "wording"
        wording = Reason(rule, _in_words(self.alike, self.score, rule), score)
        reasons = (day, *self.ground.reasons(label), wording)
        if self.alike.context > self.alike.cosine:
            words = f"their articles tell one story ({self.alike.context:.2f} of 1)"
            reasons = (*reasons, Reason("one-story", words))
        return reasons


def likeness(one: Account, other: Account, wording: Wording) -> Likeness | None:
    """Weigh two accounts; None if they can't be of one happening whatever they say."""
    if not may_be_same_day(one, other):
        return None
    found = _by_words(one, other, wording)
    if not (crosses(one, other) or one.home == one.key or other.home == other.key):
        return found
    crossed = crossing(one, other)
    if crossed is None or (found is not None and found.score >= crossed.score):
        return found
    shared = Ground(actors=crossed.named)
    alike = Alike(shared=crossed.keys)
    return Likeness(crossed.score, shared, alike, is_crossing=True)


def _by_words(one: Account, other: Account, wording: Wording) -> Likeness | None:
    common = ground(one, other)
    if not common:
        is_copy = bool(one.family) and one.family == other.family
        cosine = wording.cosine(one, other) if is_copy else 0.0
        alike = Alike(cosine)
        return Likeness(cosine, common, alike, is_copy=True) if cosine >= COPY else None
    cosine = wording.cosine(one, other)
    if cosine < _TOUCH:
        return Likeness(0.0, common, Alike(cosine))
    alone = enough(one, other, wording)
    if not (common.actors or common.places or common.names):
        alone = max(alone, _ALONE_WITH_ONE_DEED)
    alike = wording.alike(one, other, in_words=cosine >= alone)
    score = likelihood(alike, alone)
    if are_strangers(one, other, cosine):
        score = min(score, _STRANGE)
    return Likeness(score, common, alike)


def compare(
    one: Account, other: Account, wording: Wording, label: Callable[[str], str] = str
) -> tuple[Reason, ...]:
    """Return why the two accounts are of one happening; nothing if they are not.

    `label` gives the words for an actor's id.
    """
    found = likeness(one, other, wording)
    if found is None or not (found.is_copy or found.score >= JOIN):
        return ()
    return found.reasons(label)


def _in_words(alike: Alike, score: float, rule: str) -> str:
    """Say what the wording has in common, as people read it."""
    told = ", ".join(shown(key) for key in alike.deeds)
    named = ", ".join(
        shown(key).capitalize() for key in alike.shared if key[0] in (NAME, NUMBER)
    )
    parts = (f"both tell of {told}" if told else "", f"both have {named}" * bool(named))
    ground = "; ".join(filter(None, parts))
    what = "one deed in other words" if rule == "deed" else "wording alike"
    return f"{what} ({score:.2f} of 1)" + (f": {ground}" if ground else "")
