"""Who speaks or acts in a sentence: named first among those it mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention
from sitegen.language.telling.cues import Cues

_NEAR = 90  # characters between a speaker and the word for speaking


def with_subject(
    text: str,
    start: int,
    mentions: tuple[Mention, ...],
    earlier: Sequence[Mention],
    cues: Cues,
    *,
    is_speech: bool,
) -> tuple[Mention, ...]:
    """Put the speaker first; a pronoun speaks for who was named before it.

    `text` is the sentence, which begins at `start`; `earlier` are the mentions of
    the sentence before it.
    """
    subject = _pronoun_subject(text, start, mentions, earlier, cues)
    if subject is not None:
        return (subject, *mentions)
    return first_speaker(text, start, mentions, cues) if is_speech else mentions


def first_speaker(
    text: str, start: int, mentions: tuple[Mention, ...], cues: Cues
) -> tuple[Mention, ...]:
    """Return `mentions` with who speaks in `text` at the front."""
    said = cues.speech.search(text)
    if said is None:
        return mentions
    place = start + said.start()
    end = start + said.end()
    before = [m for m in mentions if m.end <= place and place - m.end < _NEAR]
    speaker = next((m for m in reversed(before) if m.rule != "demonym"), None)
    after = next((m for m in mentions if 0 <= m.start - end <= 40), None)
    closing = (
        text[max(0, said.start() - 3) : said.start()].rstrip().endswith(("”", '"'))
    )
    if (speaker is None or closing) and after is not None:
        speaker = after
    if speaker is None:
        return mentions
    return (speaker, *(m for m in mentions if m is not speaker))


def _pronoun_subject(
    text: str,
    start: int,
    mentions: Sequence[Mention],
    earlier: Sequence[Mention],
    cues: Cues,
) -> Mention | None:
    """Return the person before whom a pronoun stands for, in its own words.

    Only a pronoun that acts before anybody is named does: "And on Wednesday, after
    calls with Kuleba, he said" speaks of the subject of the sentence before.
    """
    pronoun = cues.pronoun.search(text)
    if pronoun is None or pronoun.group().lower() not in {
        "he",
        "she",
        "він",
        "вона",
        "он",
        "она",
        "er",
        "sie",
        "il",
        "elle",
    }:
        return None
    said = cues.speech.search(text)
    if (
        said is None
        or said.start() < pronoun.start()
        or (said.start() - pronoun.end() > 12)
    ):
        return None
    if any(
        m.end <= start + pronoun.start()
        and m.kind is ActorKind.PERSON
        and text[m.end - start : m.end - start + 6].strip().startswith("said")
        for m in mentions
    ):
        return None
    person = next((m for m in earlier if m.kind is ActorKind.PERSON), None)
    if person is None:
        return None
    return replace(
        person,
        form=pronoun.group(),
        start=start + pronoun.start(),
        end=start + pronoun.end(),
        rule="pronoun",
    )
