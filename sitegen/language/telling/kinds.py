"""What a dated sentence is: something that happened, was said, planned or recalled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import Day, ordinal
from sitegen.core.model import Reason, StatementKind
from sitegen.core.when import Precision, When
from sitegen.language.telling.cues import Cues

_OLD: Final = 60  # days before publication from which a date is background
_NEAR: Final = 120  # characters between a date and the word that makes it a plan
_TAIL: Final = 140  # characters in which an attribution at the end stands
_QUOTES: Final = frozenset('“”"„«»')

Kind = tuple[StatementKind, tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class Account:
    """A sentence and its date: what the kind is decided on."""

    text: str
    when: When | None
    published: Day | None
    place: int = 0  # of the date in `text`
    is_period: bool = False
    people: tuple[str, ...] = ()  # who is named in it


def kind(account: Account, cues: Cues) -> Kind:
    """Return the kind of a sentence, with its grounds and what they weigh."""
    text = without_quotations(account.text)
    tail = (
        None
        if account.place >= len(text)
        else cues.tail.search(text, max(0, len(text) - _TAIL))
    )
    speech = cues.speech.search(text)
    is_attributed = (
        tail is not None
        and speech is not None
        and (tail.start() <= speech.start() and _is_office(account, tail.start()))
    )
    return (
        _ahead(account)
        or _planned(account, text, cues)
        or _denied(account, text, cues)
        or _recalled(account, text, cues)
        or _said(speech.group() if speech and not is_attributed else "")
        or _happened(is_attributed=is_attributed)
    )


def _ahead(account: Account) -> Kind | None:
    when, today = account.when, account.published
    if when and today and when.earliest and when.earliest > today:
        reason = Reason("date-ahead", "the date lies ahead of the article", -0.1)
        return StatementKind.PLAN, (reason,)
    return None


def _planned(account: Account, text: str, cues: Cues) -> Kind | None:
    """Read "they will meet Friday" as a plan, "on Tuesday he said he will go" not."""
    today = account.published
    if account.when and today and account.when.latest and account.when.latest < today:
        return None
    plan = cues.plan.search(text)
    if plan is None:
        return None
    speech = cues.speech.search(text)
    belongs = abs(account.place - plan.start()) <= _NEAR
    if speech is not None:
        belongs = speech.start() < plan.start() < account.place
    if not belongs:
        return None
    return StatementKind.PLAN, (Reason("plan-word", f"“{plan.group().strip()}”", -0.1),)


def _denied(account: Account, text: str, cues: Cues) -> Kind | None:
    denial = cues.denial.search(text)
    if denial is None or (account.place and denial.start() > account.place + _NEAR):
        return None
    sort = StatementKind.BACKGROUND
    if cues.speech.search(text):
        sort = StatementKind.SPEECH
    return sort, (Reason("denial", f"“{denial.group().strip()}”", -0.15),)


def _recalled(account: Account, text: str, cues: Cues) -> Kind | None:
    when, today = account.when, account.published
    if when and today and is_old(when, today):
        reason = Reason("old-date", "long before the article", -0.1)
        return StatementKind.BACKGROUND, (reason,)
    limit = cues.limit.search(text, max(0, account.place - 24), account.place)
    if account.is_period or limit:
        word = f"“{limit.group().strip()}”" if limit else "an end or a beginning"
        reason = Reason("limit", f"the date only bounds it: {word}", -0.2)
        return StatementKind.BACKGROUND, (reason,)
    return None


def _said(word: str) -> Kind | None:
    if not word:
        return None
    return StatementKind.SPEECH, (Reason("speech-word", f"“{word}”", 0.0),)


def _happened(*, is_attributed: bool) -> Kind:
    if is_attributed:
        reason = Reason("attributed", "told by an office or a medium", 0.05)
        return StatementKind.HAPPENING, (reason,)
    return StatementKind.HAPPENING, (Reason("plain-telling", "told as a fact", 0.1),)


def _is_office(account: Account, place: int) -> bool:
    """Tell whether no person of name is who says it: "police said"."""
    return not any(person in account.text[place:] for person in account.people)


def is_old(when: When, today: Day) -> bool:
    """Tell whether a date lies well before the article, or is a year gone by."""
    last = when.latest
    if last is None:
        return False
    if when.precision is Precision.YEAR and last[0] < today[0]:
        return True
    return ordinal(today) - ordinal(last) > _OLD


def without_quotations(text: str) -> str:
    """Blank out what stands between quotation marks, keeping every place."""
    if _QUOTES.isdisjoint(text):
        return text
    parts: list[str] = []
    inside = False
    last = 0
    for place, char in enumerate(text):
        if char in _QUOTES:
            piece = text[last:place]
            parts += (" " * len(piece) if inside else piece, " ")
            last = place + 1
            inside = char in "“„«" or (char == '"' and not inside)
    parts.append(text[last:])
    return "".join(parts)
