"""Whether the words around an expression look back or ahead.

News is told in the past: a bare "Thursday" is the last one.  Only words of the
same sentence can turn it, the nearest first, and those before the expression
rather than those after it.
"""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.kinds import BREAK, KINDS, MARK, OTHER, letters
from sitegen.language.temporal.reader import Reader

AHEAD: Final = 1
BACK: Final = -1
UNTOLD: Final = 0

_REACH_LEFT: Final = 14  # tokens
_REACH_RIGHT: Final = 12
_SHORTEST_PAST = 4
_CUE_KINDS: Final = frozenset(letters("OTHER|TO|AGO|POSSESSIVE|UNTIL"))
_UNTIL: Final = KINDS["UNTIL"]
_TELLING: Final = _CUE_KINDS | {BREAK, MARK, KINDS["STOP"]}
_ENDS: Final = frozenset("!?;:…")


def tense(reader: Reader, start: int, stop: int, *, limits: bool = False) -> int:
    """Say where the clause around the tokens from `start` to `stop` looks.

    With `limits`, "until" looks ahead: right for days of the week, which are near.
    """
    return _before(reader, start, limits=limits) or _after(reader, stop)


def _before(reader: Reader, start: int, *, limits: bool) -> int:
    for place in range(start - 1, max(-1, start - 1 - _REACH_LEFT), -1):
        kind = reader.kinds[place]
        if kind not in _TELLING:
            continue
        if kind == BREAK or ends_sentence(reader, place):
            return UNTOLD
        cue = _cue(reader, place)
        if kind == _UNTIL and limits and not cue and _is_limit(reader, place):
            cue = AHEAD
        if cue:
            return cue
    return UNTOLD


def _is_limit(reader: Reader, place: int) -> bool:
    """Say whether "until" stands here, and not at the beginning of a sentence."""
    is_first = place == 0 or reader.text[reader.tokens.starts[place]].isupper()
    return reader.word(place) in reader.cues.limits and not is_first


def _after(reader: Reader, stop: int) -> int:
    if reader.kind(stop) == KINDS["POSSESSIVE"]:
        return UNTOLD  # "under Thursday's agreement they will": two times
    for place in range(stop, min(len(reader.kinds), stop + _REACH_RIGHT)):
        kind = reader.kinds[place]
        if kind not in _TELLING:
            continue
        if kind == BREAK or ends_sentence(reader, place):
            return UNTOLD
        cue = _cue(reader, place)
        if cue and not (cue == AHEAD and reader.word(place) in reader.cues.doubtful):
            return cue
    return UNTOLD


def ends_sentence(reader: Reader, place: int) -> bool:
    """Say whether a token is the end of a sentence, and no "U.S." or "Mr."."""
    kind = reader.kinds[place]
    if kind == KINDS["STOP"]:
        end = reader.tokens.ends[place]
        after = reader.text[end : end + 3]
        if after[:1].isalnum() or after.lstrip(" \n\"”'’)")[:1].islower():
            return False
        before = reader.word(place - 1)
        return len(before) > 1 and before not in reader.language.titles
    return kind == MARK and reader.text[reader.tokens.starts[place]] in _ENDS


def _cue(reader: Reader, place: int) -> int:
    kind = reader.kinds[place]
    cues = reader.cues
    if kind not in _CUE_KINDS:
        return UNTOLD
    word = reader.word(place)
    if word in cues.ahead or (cues.ahead_endings and word.endswith(cues.ahead_endings)):
        return BACK if _was_planned(reader, place) else AHEAD
    if word in cues.back or (kind == OTHER and _is_past(reader, place, word)):
        return BACK
    if word == cues.infinitive and cues.infinitive:
        following = reader.kind(place + 1)
        if following == OTHER and reader.word(place - 1) in cues.plans:
            return BACK if _was_planned(reader, place - 1) else AHEAD
    return UNTOLD


def _is_past(reader: Reader, place: int, word: str) -> bool:
    endings = reader.cues.back_endings
    first = reader.text[reader.tokens.starts[place]]
    return (
        bool(endings)
        and len(word) > _SHORTEST_PAST
        and word.endswith(endings)
        and first.islower()  # not "United"
    )


def _was_planned(reader: Reader, place: int) -> bool:
    """Say whether "had been" stands before a plan: it has come to nothing."""
    before = {reader.word(place - 1), reader.word(place - 2)}
    return bool(reader.cues.perfect[0]) and set(reader.cues.perfect) <= before
