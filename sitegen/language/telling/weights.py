"""What a statement's score is made of, and which date it has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from sitegen.core.calendar import ordinal
from sitegen.core.model import SECOND_OPINION, Mention, Reason
from sitegen.core.when import Precision, When
from sitegen.language import dates
from sitegen.language.naming.places import PlaceMention

_EXACT: Final = 7  # days that "earlier this week" may span and still date a lead


def best(times: Sequence[dates.TimeExpression]) -> dates.TimeExpression:
    """Choose the expression that dates a sentence: exact, no mere limit, early."""
    return min(times, key=_rank)


def _rank(time: dates.TimeExpression) -> tuple[bool, int, int]:
    when = time.when
    fine = min(when.precision, Precision.DAY) if when else Precision.ERA
    return time.period is not None, -int(fine), time.start


def is_exact(time: dates.TimeExpression) -> bool:
    """Tell whether an expression gives a day, or a few days in a row."""
    when = time.when
    if when is None or when.earliest is None or when.latest is None or time.period:
        return False
    return ordinal(when.latest) - ordinal(when.earliest) < _EXACT


def date_reason(time: dates.TimeExpression) -> Reason:
    """Say which words gave the date."""
    words = " ".join(time.text.split())
    value = time.when.text if time.when else "not known"
    rule = f"date: {time.rule}" if time.rule else "date"
    return Reason(rule, f"“{words}” is {value}", 0.45)


def weights(
    when: When | None,
    mentions: Sequence[Mention],
    places: Sequence[str],
    text: str = "",
) -> Iterable[Reason]:
    """Yield what speaks for a statement, and against it."""
    if when is not None and when.day is not None:
        yield Reason("exact-day", "the day is exact", 0.15)
    if any(mention.rule != "demonym" for mention in mentions):
        yield Reason("names-actor", "names who acts", 0.15)
    for mention in mentions:
        if mention.rule == SECOND_OPINION:
            words = (
                f"the site's second opinion takes {mention.name} for an organisation"
            )
            yield Reason(SECOND_OPINION, words)
    if places:
        yield Reason("names-place", f"names a place: {places[0]}", 0.05)
    if text.endswith(("?", "?”", '?"')):
        yield Reason("question", "asks", -0.25)


def score(reasons: Iterable[Reason]) -> float:
    """Add up the reasons, within 0 and 1."""
    return round(min(1.0, max(0.0, sum(reason.score for reason in reasons))), 2)


def distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep the first mention of each actor."""
    found: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        found.setdefault((mention.actor, mention.actor or mention.name), mention)
    return tuple(found.values())


def place_names(
    places: Iterable[PlaceMention], states: Collection[int]
) -> tuple[str, ...]:
    """Return the names of places, each once; countries after what lies in them.

    `states` are where the countries among them begin.
    """
    ordered = sorted(places, key=lambda place: place.start in states)
    return tuple(dict.fromkeys(place.name for place in ordered))
