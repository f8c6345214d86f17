"""Quarters and halves of a year, and the comparisons of business news.

"Profit rose to $5 million from $4 million a year earlier" compares a quarter with
the same quarter of the year before, if a quarter is what the story is about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sitegen.language.temporal import spans
from sitegen.language.temporal.absolute import full_year, mod_of, whole_year
from sitegen.language.temporal.kinds import KINDS, MARK
from sitegen.language.temporal.reader import Anchor, Found, Reader, Reading
from sitegen.language.temporal.relative import rel_of, unit_of
from sitegen.language.temporal.tense import AHEAD, tense

_REACH = 14  # tokens around "a year ago" in which a comparison shows
_MONEY: Final = frozenset("$£€¥%¢")


def quarter(found: Found) -> Reading | None:
    """Read "the third quarter", "the first half of 2014", "next year's Q1"."""
    half = unit_of(found, "part")[0] == "half"
    number = found.number("ord") if found.has("ord") else (2 if half else 4)
    if not 1 <= number <= (2 if half else 4):
        return None
    year, anchor = _year(found, number, half=half)
    if year is None:
        return Reading("DATE", f"XXXX-{'H' if half else 'Q'}{number}", mod_of(found))
    if half:
        when = spans.half_when(year, number)
        return Reading("DATE", f"{year:04}-H{number}", mod_of(found), when, anchor)
    found.reader.is_quarterly = True
    if not found.has("ago"):
        found.reader.quarter = (year, number)
    when = spans.quarter_when(year, number)
    first = _first_of(found)
    return Reading(
        "DATE", f"{year:04}-Q{number}", mod_of(found), when, anchor, first=first
    )


def term(found: Found) -> Reading | None:
    """Read "Q3", "Q3 2023", "last year's H1"."""
    value = found.value("term")
    if not isinstance(value, tuple):
        return None
    half, number, written = value[0] == "half", int(value[1]), int(value[2])
    if half and number > 2:
        return None
    if written:
        year: int | None = whole_year(found, written)
        anchor: Anchor = ""
    else:
        year, anchor = _year(found, number, half=half)
    sign = "H" if half else "Q"
    if year is None:
        return Reading("DATE", f"XXXX-{sign}{number}")
    if not half:
        found.reader.quarter = (year, number)
    when = (spans.half_when if half else spans.quarter_when)(year, number)
    return Reading("DATE", f"{year:04}-{sign}{number}", mod_of(found), when, anchor)


def _first_of(found: Found) -> int | None:
    """Leave the article of "the third-quarter loss" to the loss."""
    reader = found.reader
    is_joined = reader.kind(found.at("part") - 1) == KINDS["HYPHEN"]
    has_article = reader.kind(found.start) == KINDS["THE"]
    return found.start + 1 if is_joined and has_article else None


def _year(found: Found, number: int, *, half: bool) -> tuple[int | None, Anchor]:
    if found.has("year"):
        return full_year(found), ""
    reader = found.reader
    today = reader.today
    if today is None:
        return None, ""
    if found.has("rel") and found.has("unit"):
        if unit_of(found)[0] != "year":
            return None, ""
        return today[0] + rel_of(found)[0], reader.today_anchor
    current = (1 if today[1] <= 6 else 2) if half else spans.quarter_of(today)[1]
    looks = tense(reader, found.start, found.stop)
    year = today[0]
    if number > current and looks != AHEAD:
        year -= 1
    elif looks == AHEAD and number - current + (2 if half else 4) <= current - number:
        year += 1
    return year - (1 if found.has("ago") else 0), reader.today_anchor


def quarter_at_hand(found: Found) -> Reading | None:
    """Read "the quarter", "the latest quarter", "this quarter"."""
    reader = found.reader
    today = reader.today
    unit, plural = unit_of(found, "part")
    if unit == "half" or plural:
        return None
    if found.kind("part") == KINDS["SPELL"] and not reader.quarter:
        return None
    if today is None:
        return Reading("DATE", "XXXX-QX")
    offset, style = rel_of(found) if found.has("rel") else (-1, "latest")
    if style in {"latest", "that", "anchored"} or not found.has("rel"):
        known = reader.quarter or spans.shift_quarter(*spans.quarter_of(today), -1)
        if style == "anchored" and reader.quarter:
            known = spans.shift_quarter(*known, offset)
        elif style == "latest" and found.has("rel") and unit == "quarter":
            # What has been reported on is over.
            known = min(known, spans.shift_quarter(*spans.quarter_of(today), -1))
    else:
        known = spans.shift_quarter(*spans.quarter_of(today), offset)
    return _quarter_reading(known, reader)


def _quarter_reading(known: tuple[int, int], reader: Reader) -> Reading:
    value = f"{known[0]:04}-Q{known[1]}"
    return Reading("DATE", value, "", spans.quarter_when(*known), reader.today_anchor)


def quarter_of_year(found: Found) -> Reading | None:
    """Read "the 1988 quarter": the like quarter of that year."""
    year = full_year(found)
    if found.reader.quarter:
        return _quarter_reading((year, found.reader.quarter[1]), found.reader)
    value = f"{year:04}-QX" if found.kind("part") == KINDS["QUARTER"] else f"{year:04}"
    return Reading("DATE", value, "", f"{year:04}")


def year_before(found: Found) -> Reading | None:
    """Read "year-earlier", "the year-ago quarter", "a year ago" in a comparison."""
    unit, plural = unit_of(found)
    reader = found.reader
    today = reader.today
    if unit != "year" or plural or (found.has("rel") and rel_of(found)[0] != -1):
        return None
    if today is None:
        return Reading("DATE", "XXXX")
    is_quarter = found.kind("part") == KINDS["QUARTER"]
    is_adjective = reader.kind(found.at("unit") + 1) == KINDS["HYPHEN"]
    first = found.at("unit") if is_adjective and not found.has("part") else None
    known = reader.quarter
    if known and (reader.is_quarterly or is_quarter):
        reading = _quarter_reading((known[0] - 1, known[1]), reader)
        return replace(reading, first=first)
    year = f"{today[0] - 1:04}"
    value = f"{year}-QX" if is_quarter else year
    return Reading("DATE", value, "", year, reader.today_anchor, first=first)


def is_comparison(found: Found) -> bool:
    """Say whether "a year ago" compares amounts, as business news does."""
    reader = found.reader
    first = max(0, found.start - _REACH)
    last = min(len(reader.kinds), found.stop + _REACH)
    for place in range(first, last):
        sign = reader.text[reader.tokens.starts[place]]
        if reader.kinds[place] == MARK and sign in _MONEY:
            return True
        if reader.word(place) in reader.language.comparing:
            return True
    return False
