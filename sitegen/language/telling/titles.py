"""Make a sentence short enough to stand as a heading, in its own words."""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.text import excerpt
from sitegen.language.telling.cues import Cues

LONGEST: Final = 110
_SHORTEST: Final = 36  # a clause below this says too little by itself
_BREAKS: Final = re.compile(
    r"\s+[—–]\s+|;\s+|:\s+|,\s+(?:which|who|where|while|after|before|as|but|and|with|"
    r"although|though|when|saying|following|amid|according)\b|,\s+"
)
_EDGES: Final = " \t\n,;:–—-"
_ASIDE: Final = re.compile(r"\s*\([^()]{1,80}\)")


def title(sentence: str, cues: Cues, *, is_speech: bool = False) -> str:
    """Trim `sentence`; who said it is kept where it is somebody's claim."""
    flat = " ".join(sentence.split())
    found = cues.lead_in.match(flat)
    if found and found.end() < len(flat):
        flat = flat[found.end() :]
    if not is_speech:
        tail = cues.tail.search(flat, max(0, len(flat) - 120))
        if tail and tail.start() >= _SHORTEST:
            flat = flat[: tail.start()]
    flat = _bare(flat)
    if len(flat) > LONGEST:
        flat = _bare(_ASIDE.sub("", flat))
    if len(flat) > LONGEST:
        flat = _first_clauses(flat)
    return flat[:1].upper() + flat[1:]


def clause(sentence: str, start: int, end: int) -> str:
    """Return the clause between dashes or brackets that holds `start` to `end`."""
    for opening, closing in (("—", "—"), ("–", "–"), ("(", ")")):
        before = sentence.rfind(opening, 0, start)
        after = sentence.find(closing, end)
        if before >= 0 and after >= 0 and after - before > _SHORTEST:
            return sentence[before + 1 : after].strip()
    return sentence


def _bare(text: str) -> str:
    text = text.strip(_EDGES)
    if text.endswith(".") and not text.endswith(("..", "U.S.", "U.N.", "U.K.")):
        text = text[:-1]
    elif text.endswith((".”", '."')):
        text = text[:-2] + text[-1]
    return text.strip(_EDGES)


def _first_clauses(text: str) -> str:
    cut = 0
    for found in _BREAKS.finditer(text, 0, LONGEST + 1):
        if _SHORTEST <= found.start() <= LONGEST:
            cut = found.start()
    kept = text[:cut].strip(_EDGES) if cut else ""
    if not kept or kept.count("“") != kept.count("”") or kept.count('"') % 2:
        return excerpt(text, LONGEST)
    return kept
