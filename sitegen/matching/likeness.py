"""How alike two accounts of a day are, with the reasons.

The day is the strong key, the wording a weak one: two accounts are compared only
if their days can be the same and they name an actor in common. How likely it is
that they tell of one happening is then read from what their words share: a deed
("hanged" and "suicide" are one), numbers, names; from how alike the articles
around them are; and from what the articles of the story agree on. The weights
were fitted on two thirds of the training topics of ECB+; benchmarks/extraction
has the figures. Where the table of deeds knows no word of either account, as in
other languages, the cosine of the wording decides alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from sitegen.core.calendar import ordinal
from sitegen.core.model import Reason
from sitegen.matching.account import Account
from sitegen.matching.wording import Alike, Wording
from sitegen.matching.words import DEED, NAME, NUMBER, shown, words_of

__all__ = [
    "COPY",
    "JOIN",
    "Account",
    "Wording",
    "compare",
    "enough",
    "likelihood",
    "may_be_same_day",
    "words_of",
]

JOIN: Final = 0.786  # likelihood from which two accounts of a day are joined unasked
COPY: Final = 0.6  # cosine that copies of one text need, whoever they name

_TOUCH: Final = 0.1  # cosine below which no context makes two accounts one
# The same where each names somebody whom the other does not; and where these are at
# least half of the fewer: one minister met two others on one day.
_STRANGERS: Final = 0.4
_MOSTLY_STRANGERS: Final = 0.75
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
    if not shared:
        return _as_copies(wording.cosine(one, other))
    cosine = wording.cosine(one, other)
    if cosine < _least(one, other):
        return ()
    alone = enough(one, other, wording)
    alike = wording.alike(one, other, in_words=cosine >= alone)
    score = likelihood(alike, alone)
    if score < JOIN:
        return ()
    reasons = [
        Reason("same-day", "the same day"),
        Reason("shared-actors", f"actors in common: {', '.join(map(label, shared))}"),
        Reason("wording", _in_words(alike, score), round(score, 4)),
    ]
    if alike.context > alike.cosine:
        words = f"their articles tell one story ({alike.context:.2f} of 1)"
        reasons.append(Reason("one-story", words))
    return tuple(reasons)


def _least(one: Account, other: Account) -> float:
    """Return the cosine that two accounts need, by who is named in both and in one."""
    fewer = min(len(one.actors), len(other.actors))
    shared = len(one.actors & other.actors)
    if shared == fewer:
        return _TOUCH
    return _STRANGERS if 2 * shared > fewer else _MOSTLY_STRANGERS


def _as_copies(cosine: float) -> tuple[Reason, ...]:
    if cosine < COPY:
        return ()
    words = f"copies of one text ({cosine:.2f} of 1)"
    return (
        Reason("same-day", "the same day"),
        Reason("same-text", words, round(cosine, 4)),
    )


def _in_words(alike: Alike, score: float) -> str:
    """Say what the wording has in common, as people read it."""
    told = ", ".join(shown(key) for key in alike.deeds)
    named = ", ".join(
        shown(key).capitalize() for key in alike.shared if key[0] in (NAME, NUMBER)
    )
    parts = (f"both tell of {told}" if told else "", f"both have {named}" * bool(named))
    ground = "; ".join(filter(None, parts))
    return f"wording alike ({score:.2f} of 1)" + (f": {ground}" if ground else "")
