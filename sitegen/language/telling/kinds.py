"""What a dated sentence is: something that happened, was said, planned or recalled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import Day, ordinal
from sitegen.core.model import Reason, StatementKind
from sitegen.core.when import Precision, When
from sitegen.language.telling.cues import Cues

_OLD: Final = 60  # days before publication from which a date is background
_NEAR: Final = 60  # characters between a date and the word that makes it a plan


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and its date: what the kind is decided on."""

    text: str  # of the sentence, quotations blanked out
    when: When | None
    published: Day | None
    place: int  # of the date in `text`
    is_period: bool = False
    has_names: bool = True


def kind(told: Told, cues: Cues) -> tuple[StatementKind, tuple[Reason, ...]]:
    """Return the kind of a sentence, with its grounds and what they weigh."""
    when, today = told.when, told.published
    speech = cues.speech.search(told.text)
    said = (Reason("speech-word", f"“{speech.group()}”", 0.0),) if speech else ()
    if when and today and when.earliest and when.earliest > today:
        return StatementKind.PLAN, (Reason("date-ahead", "the date lies ahead", -0.1),)
    plan = cues.plan.search(told.text)
    if plan and _is_plan(told, plan.start(), speech.start() if speech else -1):
        words = f"“{plan.group().strip()}”"
        return StatementKind.PLAN, (Reason("plan-word", words, -0.1),)
    denial = cues.denial.search(told.text)
    if denial:
        sort = StatementKind.SPEECH if speech else StatementKind.BACKGROUND
        return sort, (Reason("denial", f"“{denial.group()}”", -0.15), *said)
    if when and today and is_old(when, today):
        return StatementKind.BACKGROUND, (
            Reason("old-date", "long before the article", -0.1),
        )
    if told.is_period:
        return StatementKind.BACKGROUND, (
            Reason("period", "the end or beginning of a longer time", -0.15),
        )
    if speech:
        return StatementKind.SPEECH, said
    return StatementKind.HAPPENING, (Reason("plain-telling", "told as a fact", 0.1),)


def _is_plan(told: Told, plan: int, speech: int) -> bool:
    """Tell whether the words for the future belong to the date.

    "On Tuesday he said he will resign" is a speech of Tuesday; "he said they will
    meet on Friday" speaks of Friday.
    """
    today = told.published
    if told.when and today and told.when.latest and told.when.latest < today:
        return False
    if speech < 0:
        return abs(told.place - plan) <= 2 * _NEAR
    return plan < told.place and speech < plan


def is_old(when: When, today: Day) -> bool:
    """Tell whether a date lies well before the article, or is a year gone by."""
    last = when.latest
    if last is None:
        return False
    if when.precision is Precision.YEAR and last[0] < today[0]:
        return True
    return ordinal(today) - ordinal(last) > _OLD
