"""Quoted words count from the day on which they were spoken.

In "“We are ready now,” she said on Wednesday" the word "now" is Wednesday.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from sitegen.core.calendar import add_days
from sitegen.language.temporal.kinds import BREAK, KINDS
from sitegen.language.temporal.reader import Reader, Spoken
from sitegen.language.temporal.spans import last_weekday
from sitegen.language.temporal.tense import ends_sentence

_REACH = 12  # tokens after or before a quotation in which its day is named


@dataclass(frozen=True, slots=True)
class Quotation:
    """Whether a word is quoted, and of which day the quotation is."""

    is_quoted: bool
    said_on: Spoken | None = None


_NONE = Quotation(is_quoted=False)


def speaking(reader: Reader, place: int) -> Quotation:
    """Return the quotation that a token stands in."""
    bounds = reader.quotation(reader.tokens.starts[place])
    if bounds is None:
        return _NONE
    if bounds not in reader.quotation_days:
        reader.quotation_days[bounds] = _day_of(reader, *bounds)
    return Quotation(is_quoted=True, said_on=reader.quotation_days[bounds])


def _day_of(reader: Reader, start: int, end: int) -> Spoken | None:
    """Look for "he said on Wednesday" behind and before a quotation."""
    if reader.published is None:
        return None
    starts = reader.tokens.starts
    after = bisect_left(starts, end + 1)
    before = bisect_left(starts, start)
    return _search(reader, range(after, min(after + _REACH, len(starts)))) or _search(
        reader, range(before - 1, max(-1, before - 1 - _REACH), -1)
    )


def _search(reader: Reader, places: range) -> Spoken | None:
    spoken = False
    day: Spoken | None = None
    for place in places:
        kind = reader.kinds[place]
        start = reader.tokens.starts[place]
        if reader.text[start] == ":":  # "she said on Tuesday: ..."
            continue
        if kind == BREAK or ends_sentence(reader, place) or reader.quotation(start):
            break
        if kind == KINDS["WEEKDAY_NAME"] and day is None:
            day = _spoken(reader, place, weekday=True)
        elif kind == KINDS["DEICTIC"] and day is None:
            day = _spoken(reader, place, weekday=False)
        elif reader.word(place) in reader.cues.speech:
            spoken = True
    return day if spoken else None


def _spoken(reader: Reader, place: int, *, weekday: bool) -> Spoken | None:
    published = reader.published
    value = reader.tokens.values[place]
    if published is None or not isinstance(value, int):
        return None
    if weekday:
        day = last_weekday(published, value)
    elif value > 0:
        return None
    else:
        day = add_days(published, value)
    return Spoken(day, (reader.tokens.starts[place], reader.tokens.ends[place]))
