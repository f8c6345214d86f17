"""Who speaks or acts in a sentence: named first among those it mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention
from sitegen.language.telling.article import Sentence
from sitegen.language.telling.cues import Cues
from sitegen.language.telling.weights import distinct

_NEAR: Final = 90  # characters between a speaker and the word for speaking
_AFTER: Final = 40  # the same for `said Kuleba`
_BESIDE: Final = re.compile(
    r"\b(?:of|to|for|with|by|in|from|against|between) (?:(?:the|a|an) )?(?:\w+ )?$"
)
_EARLY: Final = 30  # characters before a pronoun that say when at most
_CLOSE: Final = 12  # between a pronoun and what it says


def with_subject(
    sentence: Sentence, earlier: Sequence[Mention], cues: Cues, *, is_speech: bool
) -> tuple[Mention, ...]:
    """Put the speaker first; a pronoun speaks for who was named before it.

    `earlier` are the mentions of the sentence before.
    """
    subject = _pronoun_subject(sentence, earlier, cues)
    if subject is not None:
        return (subject, *sentence.mentions)
    if not is_speech:
        return sentence.mentions
    return first_speaker(sentence.text, sentence.start, sentence.mentions, cues)


def first_speaker(
    text: str, start: int, mentions: tuple[Mention, ...], cues: Cues
) -> tuple[Mention, ...]:
    """Put who speaks in `text`, which begins at `start`, before the others."""
    said = cues.speech.search(text)
    if said is None:
        return mentions
    place, end = start + said.start(), start + said.end()
    acting = [mention for mention in mentions if mention.rule != "demonym"]
    near = [m for m in acting if m.end <= place and place - m.end < _NEAR]
    speaker = next(
        (m for m in reversed(near) if not _is_beside(text, m.start - start)),
        near[0] if near else None,
    )
    after = next((m for m in acting if 0 <= m.start - end <= _AFTER), None)
    # “...,” said Kuleba: whoever the quotation names does not speak.
    is_after_quotation = text[: said.start()].rstrip().endswith(("”", '"', "“"))
    if after is not None and (speaker is None or is_after_quotation):
        speaker = after
    if speaker is None:
        return mentions
    return (speaker, *(mention for mention in mentions if mention is not speaker))


def _is_beside(text: str, place: int) -> bool:
    """Tell "an adviser to the president, said" from "the president said"."""
    return _BESIDE.search(text, max(0, place - 24), place) is not None


def _pronoun_subject(
    sentence: Sentence, earlier: Sequence[Mention], cues: Cues
) -> Mention | None:
    """Return the person of the sentence before for whom a pronoun stands.

    "And on Wednesday, after calls with Kuleba, he said": if the sentence before
    names one person, the pronoun is theirs. Of two, nobody can tell by rule.
    """
    pronoun = cues.pronoun.search(sentence.text)
    people = distinct(m for m in earlier if m.kind is ActorKind.PERSON)
    if pronoun is None or len(people) != 1 or not _acts(sentence, pronoun, cues):
        return None
    start, end = (sentence.start + place for place in pronoun.span())
    form = pronoun.group()
    return replace(people[0], form=form, start=start, end=end, rule="pronoun")


def _acts(sentence: Sentence, pronoun: re.Match[str], cues: Cues) -> bool:
    """Tell whether a pronoun is the subject: it comes first, or speaks first."""
    place = sentence.start + pronoun.start()
    if pronoun.start() <= _EARLY and not any(
        mention.start < place for mention in sentence.mentions
    ):
        return True
    said = cues.speech.search(sentence.text)
    return said is not None and 0 <= said.start() - pronoun.end() <= _CLOSE
