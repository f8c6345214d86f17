"""Make a sentence short enough to stand as a heading, in its own words."""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.text import excerpt
from sitegen.language.telling.cues import Cues

LONGEST: Final = 110
_SHORTEST: Final = 36  # a clause below this says too little by itself
_SHORTEST_NOUN: Final = 20  # the same for "the bombing Wednesday of a mill"
_TAIL: Final = 140
_BREAKS: Final = re.compile(
    r"\s+[—–]\s+|;\s+|,\s+(?!(?:said|says|told|according)\b)|"
    r"\s+(?=(?:while|after|before|although|though|when|amid|following)\b)"
)
_DANGLING: Final = re.compile(r"\s+(?:that|and|but|or|which|who|to|of|the|a|an|in)$")
# Names and what joins them, before a comma.
_SUBJECT: Final = re.compile(
    r"(?:[^\W\d_a-zà-ÿа-яё][^\s,]*|and|of|the|de|von|van|der|und|et|y|і|та|и|ve)"
    r"(?: (?:[^\W\d_a-zà-ÿа-яё][^\s,]*|and|of|the|de|von|van|der|und|et|y|і|та|и|ve))*"
    r"(?=, )"
)
_EDGES: Final = " \t\n,;:–—-"
_ASIDE: Final = re.compile(r"\s*\([^()]{1,80}\)")
_DOTTED: Final = re.compile(r"(?:\.\.|\b(?:[A-Z]\.)+|\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\.)$")


def title(sentence: str, cues: Cues, *, is_speech: bool = False) -> str:
    """Trim `sentence`; who said it is kept where it is somebody's claim."""
    flat = " ".join(sentence.split())
    found = cues.lead_in.match(flat)
    if found and found.end() < len(flat):
        flat = flat[found.end() :]
    if not is_speech:
        tail = cues.tail.search(flat, max(0, len(flat) - _TAIL))
        if tail and tail.start() >= _SHORTEST:
            flat = flat[: tail.start()]
    flat = _bare(flat)
    if len(flat) > LONGEST:
        flat = _bare(_ASIDE.sub("", flat))
    if len(flat) > LONGEST:
        flat = _shortened(flat, cues, is_speech=is_speech)
    return flat[:1].upper() + flat[1:]


def clause(sentence: str, start: int, end: int, cues: Cues) -> str:
    """Return the part of `sentence` that its date, at `start` to `end`, belongs to.

    An aside between dashes stands alone, and so does "the bombing Wednesday of a
    hospital" after a "following" or the like.
    """
    for opening, closing in (("—", "—"), ("–", "–"), ("(", ")")):
        before = sentence.rfind(opening, 0, start)
        after = sentence.find(closing, end)
        if before >= 0 and after - before > _SHORTEST:
            return sentence[before + 1 : after].strip()
    noun = cues.noun.search(sentence, max(0, start - 60), start)
    follows = cues.noun_goes_on.match(sentence, end)
    if noun and follows and follows.end() - noun.start(1) > _SHORTEST_NOUN:
        return sentence[noun.start(1) : follows.end()]
    return sentence


def _bare(text: str) -> str:
    text = text.strip(_EDGES)
    if text.endswith(".") and not _DOTTED.search(text):
        text = text[:-1]
    elif text.endswith((".”", '."')):
        text = text[:-2] + text[-1]
    return text.strip(_EDGES)


def _behind_apposition(text: str) -> int:
    """Return where "Orme and Castleton, the mayor, saw" has said who, 0 for no such.

    What is cut at either comma has no verb.
    """
    subject = _SUBJECT.match(text)
    if subject is None:
        return 0
    second = text.find(", ", subject.end() + 2, LONGEST)
    return second + _SHORTEST_NOUN if second > 0 else 0


def _shortened(text: str, cues: Cues, *, is_speech: bool) -> str:
    """Cut at the end of a clause if what is left still says something."""
    least = _SHORTEST
    if is_speech:
        said = cues.speech.search(text)
        least = max(least, said.end() + 12) if said else LONGEST + 1
    elif cues.opener.match(text):
        # "On Wednesday, after the talks, ...": the main clause is still to come.
        commas = [found.start() for found in re.finditer(", ", text)]
        least = max(least, commas[-1] + 1 if commas else 0)
    least = max(least, _behind_apposition(text))
    cut = 0
    for found in _BREAKS.finditer(text, 0, LONGEST + 1):
        if least <= found.start() <= LONGEST:
            cut = found.start()
    kept = _DANGLING.sub("", text[:cut].strip(_EDGES))
    if not kept or kept.count("“") != kept.count("”") or kept.count('"') % 2:
        return excerpt(text, LONGEST)
    return kept
