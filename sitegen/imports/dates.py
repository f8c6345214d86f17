"""Dates as other programs and people write them, as EDTF.

Nothing becomes more exact than it was, and nothing is guessed: a date of two
readings is refused unless the rest of its column shows which one is meant. Words
that a date has no place for ("early") are named, so that they can be kept
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from sitegen.core import edtf
from sitegen.core.date_slips import slip_in
from sitegen.core.edtf import DateError
from sitegen.core.text import clean
from sitegen.core.when import Edge, Form, When
from sitegen.imports import prose_dates

_LONGEST: Final = 80  # characters
_STAMP: Final = re.compile(
    r"(?P<day>-?\d{4}[-/]\d{1,2}[-/]\d{1,2})(?:[Tt]| +)"
    r"(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r" *(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_SCRIPT: Final = re.compile(
    r"(?P<day>.*\d) +(?P<time>\d\d:\d\d:\d\d)(?: +(?P<zone>GMT|UTC|Z)"
    r"(?P<offset>[+-]\d{4})?)?(?: *\(.*\))?",
    re.ASCII,
)
_TIME: Final = re.compile(
    r"(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d))?)?(?: *([ap])\.?m\.?)?", re.IGNORECASE
)
_AREA: Final = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}", re.ASCII)
_OFFSET: Final = re.compile(r"([+-])(\d\d):?(\d\d)?", re.ASCII)
_TURNED: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)", re.ASCII)
_SLASHED: Final = re.compile(r"\d{4}/\d{1,2}/\d{1,2}", re.ASCII)
_ORDERS: Final = {"dmy": 0, "mdy": 1}  # the place of the reading
_SHORT: Final = re.compile(r"([A-Za-z]{3,9})\.?[ '’-]+(\d\d)", re.ASCII)
_YEAR: Final = re.compile(r"-?\d{1,12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that was read; `edtf` is empty if it could not be.

    `lost` says why, or which words of it the date can't hold.
    """

    edtf: str = ""
    time: str = ""
    zone: str = ""
    lost: tuple[str, ...] = ()


def read_date(text: str, order: str = "") -> Dated:
    """Read a date as somebody wrote it.

    `order` is "dmy" or "mdy" where the column shows how its days are written.
    """
    typed = one_line(text)
    if not typed:
        return Dated(lost=("it has no date",))
    if len(typed) > _LONGEST:
        return Dated(lost=(f"“{typed[:40]}…” is too long for a date",))
    for pattern in (_STAMP, _SCRIPT):
        if found := pattern.fullmatch(typed):
            return _with_time(found, order)
    read = _plain(typed, order)
    if read:
        return Dated(read)
    phrase = prose_dates.phrase_in(typed)
    if phrase is None:
        return Dated(lost=(_why(typed),))
    return _phrase(phrase, typed, order)


def read_year(text: str) -> str:
    """Read a number that is known to be a year, "" if it is none; -44 is 44 BCE."""
    typed = text.strip()
    if not _YEAR.fullmatch(typed) or not int(typed):
        return ""
    return of_year(int(typed))


def of_year(year: int, *rest: int) -> str:
    """Write a year as people count it, without a year 0, and perhaps month and day."""
    number = year if year > 0 else year + 1
    digits = f"{'-' * (number < 0)}{abs(number):04}"
    if len(digits.lstrip("-")) > 4:
        return f"Y{digits}"
    return "-".join([digits, *(f"{part:02}" for part in rest)])


def span(start: str, end: str) -> Dated:
    """Make an interval of two dates in EDTF; two equal ones are that date."""
    if not start or not end:
        given = start or end
        return Dated(f"{start}/.." if start else f"../{end}") if given else Dated()
    ends = [_end(start, 0), _end(end, -1)]
    if ends[0] == ends[1]:
        return Dated(ends[0])
    text = f"{ends[0]}/{ends[1]}"
    try:
        return Dated(edtf.parse(text).text)
    except DateError as fault:
        return Dated(ends[0], lost=(f"end {end}: {fault.message}",))


def bounded(first: str, last: str, form: str = "[]") -> str:
    """Write “one of the dates from first to last”, "" if there is no such thing."""
    text = f"{form[0]}{first}..{last}{form[1]}"
    return text if is_date(text) else ""


def worded(shown: str, drawn: Dated) -> Dated:
    """Let the wording of a date count if it can be read and agrees with its numbers.

    A program that draws dates wants whole ones; the wording beside says how much of
    that is known. One that can't be read is kept as lost words.
    """
    read = read_date(_whole_year(shown, drawn))
    told, seen = parsed(read.edtf), parsed(drawn.edtf)
    if told is None or seen is None or not told.overlaps(seen):
        words = one_line(shown)[:_LONGEST]
        return replace(drawn, lost=(*drawn.lost, f"“{words}”, as the date is worded"))
    is_vaguer = told.covers(seen) or told.is_approximate or told.is_uncertain
    chosen = told if is_vaguer else seen
    return replace(drawn, edtf=chosen.text, lost=(*drawn.lost, *read.lost))


def _whole_year(shown: str, drawn: Dated) -> str:
    """Write "Oct-06" as October 2006 where that is the year of the numbers."""
    found = _SHORT.fullmatch(one_line(shown))
    year = drawn.edtf[:4]
    return f"{found[1]} {year}" if found and year[2:] == found[2] else shown


def is_date(text: str) -> bool:
    """Tell whether `text` is EDTF."""
    return parsed(text) is not None


def parsed(text: str) -> When | None:
    """Read EDTF, or return None."""
    try:
        return edtf.parse(text)
    except DateError:
        return None


def order_of(texts: Iterable[str]) -> str:
    """Tell how a column writes its days: "dmy", "mdy", or "" where none shows it.

    " ym" behind it says that years stand before months, so 1907/08 is August.
    """
    shown = set()
    years_first = ""
    for text in texts:
        if _SLASHED.match(text):
            years_first = " ym"
        for found in _TURNED.finditer(text[:_LONGEST]):
            first, second = int(found[1]), int(found[2])
            if first > 12 >= second:
                shown.add("dmy")
            elif second > 12 >= first:
                shown.add("mdy")
    return (shown.pop() if len(shown) == 1 else "") + years_first


def read_time(text: str) -> str:
    """Read a time of day, "" if it is none; ``2:30 pm`` is 14:30."""
    found = _TIME.fullmatch(text.strip())
    if found is None or not (found[2] or found[4]):
        return ""
    hour, minute, second = int(found[1]), found[2] or "00", found[3] or ""
    if found[4]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    if hour > 23 or int(minute) > 59 or int(second or 0) > 59:
        return ""
    return f"{hour:02}:{minute}" + (f":{second}" if second else "")


def read_zone(text: str) -> str:
    """Read a zone: a name such as Europe/Istanbul, or the distance from UTC."""
    typed = text.strip()
    if typed.upper() in ("Z", "UTC", "GMT"):
        return "UTC"
    if _AREA.fullmatch(typed):
        return typed
    found = _OFFSET.fullmatch(typed)
    if found is None or int(found[2]) > 14 or int(found[3] or 0) > 59:
        return ""
    return f"{found[1]}{found[2]}:{found[3] or '00'}"


def one_line(text: str) -> str:
    """Return a text as one line, without what can't be seen."""
    return " ".join(clean(text).split())


def _with_time(found: re.Match[str], order: str) -> Dated:
    groups = found.groupdict()
    dated = read_date(found["day"], order)
    if not dated.edtf or dated.time or "/" in dated.edtf or dated.edtf[0] in "[{":
        return replace(dated, edtf="", lost=(_why(found[0]),))
    time = read_time(found["time"])
    if not time:
        return replace(dated, lost=(f"there is no time {found['time']}",))
    if time.replace("0", "").strip(":") == "":  # midnight: programs put it in
        return dated
    zone = groups.get("offset") or found["zone"] or ""
    return replace(dated, time=time, zone=read_zone(zone))


def _plain(typed: str, order: str) -> str:
    """Read what the core can read, or offers one reading of; else ""."""
    try:
        return edtf.read(typed).text
    except DateError as fault:
        if fault.suggestion and is_date(fault.suggestion):
            return edtf.parse(fault.suggestion).text
    slip = slip_in(typed)
    readings = [one for one in slip.readings if is_date(one)] if slip else []
    if len(readings) == 2 and order[:3] in _ORDERS and _TURNED.fullmatch(typed):
        return readings[_ORDERS[order[:3]]]
    if len(readings) == 2 and order.endswith("ym") and _SLASHED.match(f"{typed}/1"):
        return readings[0]
    return readings[0] if len(readings) == 1 else ""


def _why(typed: str) -> str:
    try:
        edtf.read(typed)
    except DateError as fault:
        hint = f"; {fault.hint}" if fault.hint else ""
        return f"date “{typed}”: {fault.message}{hint}"
    return f"date “{typed}” can't be read"


def _phrase(phrase: prose_dates.Phrase, typed: str, order: str) -> Dated:
    """Read the dates in a phrase and put them together as it says."""
    parts = [_part(part, order) for part in phrase.parts]
    made = phrase.make(parts) if all(parts) else ""
    when = parsed(made) if made else None
    if when is None:
        return Dated(lost=(_why(typed),))
    lost = (f"“{phrase.lost}” of the date “{typed}”",) if phrase.lost else ()
    return Dated(when.text, lost=lost)


def _part(text: str, order: str) -> str:
    if (read := _plain(text, order) or read_year(text)) != "":
        return read
    phrase = prose_dates.phrase_in(text)
    if phrase is None or phrase.lost or len(text) >= _LONGEST:
        return ""
    parts = [_plain(part, order) or read_year(part) for part in phrase.parts]
    return phrase.make(parts) if all(parts) else ""


def _end(text: str, side: int) -> str:
    """Return the first or last date of an EDTF text, without its time."""
    when = parsed(text)
    if when is None or when.form in (Form.ONE_OF, Form.ALL_OF):
        return text
    end = when.start if side == 0 else when.end
    return end.value if isinstance(end, Edge) else end.text.partition("T")[0]
