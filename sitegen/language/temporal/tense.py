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
_REACH_NOUN: Final = 4
_REACH_TOLD: Final = 5
_REACH_VERB: Final = 5
_REACH_RIGHT: Final = 12
_SHORTEST_PAST = 4
_CUE_KINDS: Final = frozenset(letters("OTHER|TO|AGO|POSSESSIVE|UNTIL|FOR"))

_TELLING: Final = _CUE_KINDS | {BREAK, MARK, KINDS["STOP"]}
_TO: Final = frozenset(letters("TO|UNTIL"))
_BEFORE_DAY: Final = frozenset(letters("IN|ON|AT"))
_ENDS: Final = frozenset("!?;:…")


def tense_before(reader: Reader, start: int) -> int:
    """Say where the words before an expression look; those after it are weaker."""
    return _before(reader, start, max(-1, start - 1 - _REACH_LEFT), limits=False)


def tense(reader: Reader, start: int, stop: int, *, limits: bool = False) -> int:
    """Say where the clause around the tokens from `start` to `stop` looks.

    With `limits`, "until" looks ahead: right for days of the week, which are near.
    """
    if reader.kind(stop) == KINDS["POSSESSIVE"]:
        # "Under Thursday's deal they will": the noun has a time of its own.
        near = max(-1, start - 1 - _REACH_NOUN)
        return _before(reader, start, near, limits=limits)
    far = max(-1, start - 1 - _REACH_LEFT)
    looks = _before(reader, start, far, limits=limits) or _after(reader, stop)
    verb = stop + (reader.kind(stop) == KINDS["COMMA"])
    if looks == AHEAD and reader.word(verb) in reader.cues.cancelled:
        return BACK
    return looks


def is_told(reader: Reader, start: int, stop: int) -> bool:
    """Say whether a date is that of something which has been: "took office in May".

    Only verbs count that can be nothing but past: "paid in January" may be still to
    come, and so may what "she said" of January.
    """
    if reader.word(stop) in reader.cues.mishaps:
        return True
    for place in range(start - 1, max(-1, start - 1 - _REACH_TOLD), -1):
        kind = reader.kinds[place]
        if kind not in _TELLING:
            continue
        if kind == BREAK or ends_sentence(reader, place):
            return False
        if _cue(reader, place):
            return reader.word(place) in reader.cues.preterites
    return False


def _before(reader: Reader, start: int, far: int, *, limits: bool) -> int:
    for place in range(start - 1, far, -1):
        kind = reader.kinds[place]
        if kind not in _TELLING:
            continue
        if kind == BREAK or ends_sentence(reader, place):
            return UNTOLD
        cue = _cue(reader, place)
        if limits and not cue and _is_limit(reader, place):
            cue = AHEAD
        if (
            limits
            and place >= start - _REACH_VERB
            and _is_timetable(reader, place, start)
        ):
            cue = AHEAD
        if cue:
            return cue
    return UNTOLD


def _is_limit(reader: Reader, place: int) -> bool:
    """Say whether "until" is here inside a sentence, or "as early as" ends here."""
    if reader.kinds[place] == OTHER:
        is_as = reader.word(place) == reader.word(place - 2) != ""
        return is_as and reader.word(place - 1) in reader.cues.as_soon
    if reader.word(place - 1) in reader.cues.moved:  # "postponed to Friday"
        return reader.kinds[place] in _TO
    is_first = place == 0 or reader.text[reader.tokens.starts[place]].isupper()
    return reader.word(place) in reader.cues.limits and not is_first


def _is_timetable(reader: Reader, place: int, start: int) -> bool:
    """Say whether a verb of the present tense is before a day, or a place and it."""
    if reader.word(place) not in reader.cues.timetable:
        return False
    if reader.kind(start + 1) == KINDS["POSSESSIVE"]:  # "is Friday's best"
        return False
    if _cue(reader, place - 1) or _cue(reader, place - 2):  # "did not open on"
        return False
    if reader.word(place + 1).endswith("ly"):
        place += 1
    return all(_is_of_place(reader, at) for at in range(place + 1, start))


def _is_of_place(reader: Reader, place: int) -> bool:
    """Say whether a token can be part of "in Brussels on" Wednesday."""
    kind = reader.kinds[place]
    is_name = kind == OTHER and reader.text[reader.tokens.starts[place]].isupper()
    return is_name or kind in _BEFORE_DAY


def _after(reader: Reader, stop: int) -> int:
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
    if kind not in _CUE_KINDS:
        return UNTOLD
    cues = reader.cues
    word = reader.word(place)
    if word in cues.ahead or (
        cues.ahead_endings
        and word.endswith(cues.ahead_endings)
        and word not in cues.back
    ):
        return _plan(reader, place)
    if cues.passive and reader.word(place - 1) == cues.passive:
        # What stands before "be" tells; but nobody "could (not) be reached" before now.
        before = {reader.word(place - 2), reader.word(place - 3)}
        return BACK if before & cues.able else UNTOLD
    if word == cues.infinitive and reader.word(place - 1) in cues.plans:
        is_verb = reader.kind(place + 1) == OTHER
        return _plan(reader, place - 1) if is_verb else UNTOLD
    if word in cues.back and _is_infinitive(reader, place):
        return UNTOLD  # "will hit": the word before tells
    is_over = (
        word in cues.back
        or (word in cues.mishaps and _is_noun(reader, place))
        or (kind == OTHER and _is_past(reader, place, word))
    )
    return BACK if is_over else UNTOLD


def _is_infinitive(reader: Reader, place: int) -> bool:
    before = reader.word(place - 1)
    return bool(before) and (
        before in reader.cues.ahead or before == reader.cues.infinitive
    )


def _plan(reader: Reader, place: int) -> int:
    """Say where a plan looks: one that has come true or to nothing, back."""
    if reader.word(place - 1) in reader.cues.as_planned:
        return UNTOLD
    before = {reader.word(place - 1), reader.word(place - 2)}
    has_failed = bool(reader.cues.perfect) and before >= reader.cues.perfect
    return BACK if has_failed else AHEAD


def _is_past(reader: Reader, place: int, word: str) -> bool:
    endings = reader.cues.back_endings
    first = reader.text[reader.tokens.starts[place]]
    return (
        bool(endings)
        and len(word) > _SHORTEST_PAST
        and word.endswith(endings)
        and first.islower()  # not "United"
    )


def _is_noun(reader: Reader, place: int) -> bool:
    """Say whether "attack" is no verb here: "will attack", "to attack"."""
    before = reader.word(place - 1)
    return before != reader.cues.infinitive and before not in reader.cues.ahead
