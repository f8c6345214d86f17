"""What people type in place of an EDTF date, and what they may have meant.

Nothing here decides: a slip is named, and its readings are offered to the
person who typed it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from sitegen.core import figure_slips
from sitegen.core.date_names import ENGLISH
from sitegen.core.months_typed import ABOUT, MONTHS, SEASONS, SINCE, UNTIL
from sitegen.core.slip import Slip
from sitegen.core.vague_dates import vague_in

_LONGEST: Final = 60  # characters; longer texts are prose

_DASHES: Final = {
    "\u2010": "hyphen from another keyboard",
    "\u2011": "non-breaking hyphen",
    "\u2012": "figure dash",
    "\u2013": "en dash",
    "\u2014": "em dash",
    "\u2015": "long dash",
    "\u2212": "minus sign",
}
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_MARKS: Final = "“”„‟«»‹›‘’‚'\"`"
_ODD_BLANKS: Final = "\u00a0\u2007\u2009\u202f\u3000"
_RELATIVE: Final = ("now", "today", "tomorrow", "tonight", "yesterday")
_PARTS: Final = {**SEASONS, "q1": 33, "q2": 34, "q3": 35, "q4": 36}
_BEFORE: Final = ("bc", "bce")
_AFTER: Final = ("ad", "ce")
_FILLERS: Final = (
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "de",
    "le",
    "den",
    "of",
    "the",
    "on",
    "in",
    "ad",
    "ce",
)
_WRAPPED: Final = {  # a first word: what it puts around the date
    **dict.fromkeys(ABOUT, ("", "~")),
    **dict.fromkeys(UNTIL, ("../", "")),
    **dict.fromkeys(SINCE, ("", "/..")),
}
_WEEKDAYS: Final = tuple(name.casefold() for name in ENGLISH.weekdays)

_CLOCK: Final = re.compile(
    r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?", re.IGNORECASE
)
_DATE_AND_CLOCK: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?P<between>T|,? )"
    r"([0-9]{1,2}:[0-9]{2}(?P<seconds>:[0-9]{2})?)(?:Z|[+-][0-9:]{2,5})?"
)
_WEEK: Final = re.compile(r"([0-9]{4})-?[wW]([0-9]{2})(?:-?([1-7]))?")
_DAY_OF_YEAR: Final = re.compile(r"([0-9]{4})-([0-9]{3})")
_RANGE: Final = re.compile(r" (?:to|till|until|[-/\u2013\u2014]) ")
_TOKEN: Final = re.compile(r"q[1-4]|[^\W\d_]+|[0-9]+", re.IGNORECASE)

_SHAPES: Final = {  # kinds of words: where year, month and day of each date stand
    "y": ((0,),),
    "nMy": ((2, 1, 0),),
    "Mny": ((2, 0, 1),),
    "yMn": ((0, 1, 2),),
    "My": ((1, 0),),
    "yM": ((0, 1),),
    "Sy": ((1, 0),),
    "yS": ((0, 1),),
    "nnMy": ((3, 2, 0), (3, 2, 1)),
    "Mnny": ((3, 0, 1), (3, 0, 2)),
    "nMnMy": ((4, 1, 0), (4, 3, 2)),
    "MnMny": ((4, 0, 1), (4, 2, 3)),
    "MMy": ((2, 0), (2, 1)),
}
_YEARLESS: Final = ("nM", "Mn", "nMn", "Mnn")

_OLD_FORMS: Final = (  # what the draft of 2012, or a small letter, wrote otherwise
    ("unknown", "", "an unknown end of a range is left empty"),
    ("open", "..", "an open end of a range is written .."),
    ("u", "X", "an unknown digit is written X"),
    ("x", "X", "an unknown digit is written X"),
    ("y", "Y", "a long year begins with a capital Y"),
    ("e", "E", "the zeros of a long year follow a capital E"),
    ("p", "S", "the number of significant digits follows a capital S"),
    ("s", "S", "the number of significant digits follows a capital S"),
    ("t", "T", "a time of day follows a capital T"),
    ("z", "Z", "the zone of UTC is a capital Z"),
    ("?~", "%", "uncertain and approximate together are written %"),
    ("~?", "%", "uncertain and approximate together are written %"),
)
_OLD: Final = re.compile(r"(?:unknown|open|[0-9uxyepstzXYESTZ?~%.,/:+\[\]{}()-])+")


def slip_in(text: str) -> Slip | None:
    """Name what was typed instead of a date, if it is known."""
    if not 0 < len(text) <= _LONGEST:
        return None
    looks = (
        *(_unseen, _quoted, _dash, _word, _clock, _week, _day_of_year),
        *(vague_in, _names, _range, *figure_slips.READERS),
    )
    return next((slip for look in looks if (slip := look(text))), None)


def old_form_in(text: str) -> Slip | None:
    """Name what the draft of 2012, or a small letter, wrote otherwise."""
    if not _OLD.fullmatch(text):
        return None
    for bracket in "()":
        if bracket in text:
            place = text.index(bracket)
            hint = "write the mark left of the part it is about: 2004-06-~11"
            message = "EDTF no longer has parentheses"
            return Slip(message, (), hint, place, place + 1)
    found = [(old, new, message) for old, new, message in _OLD_FORMS if old in text]
    if not found:
        return None
    modern = text
    for old, new, _ in found:
        modern = modern.replace(old, new)
    old, _, message = found[0]
    place = text.index(old)
    return Slip(message, (modern,), start=place, end=place + len(old))


def _dash(text: str) -> Slip | None:
    place = next((at for at, sign in enumerate(text) if sign in _DASHES), -1)
    if place < 0:
        return None
    name = _DASHES[text[place]]
    plain = "".join("-" if sign in _DASHES else sign for sign in text)
    readings = [plain]
    if name != "minus sign":
        readings.append(f"{text[:place]}/{text[place + 1 :]}")
    if (further := slip_in(plain)) is not None:
        readings.extend(further.readings)
    message = f"this is a {name}, not the hyphen of the keyboard"
    if name[0] in "aeiou":
        message = f"this is an {name}, not the hyphen of the keyboard"
    return Slip(message, tuple(readings), "type - instead", place, place + 1)


def _unseen(text: str) -> Slip | None:
    """Find what nobody can see: a zero-width sign, or a space that is none."""
    place = next(
        (at for at, sign in enumerate(text) if sign in _INVISIBLE + _ODD_BLANKS), -1
    )
    if place < 0:
        return None
    plain = "".join(" " if sign in _ODD_BLANKS else sign for sign in text)
    plain = "".join(sign for sign in plain if sign not in _INVISIBLE).strip()
    message = f"an invisible character (U+{ord(text[place]):04X}) stands here"
    if text[place] in _ODD_BLANKS:
        message = f"the space here is no ordinary one (U+{ord(text[place]):04X})"
    further = slip_in(plain)
    readings = (plain, *(further.readings if further is not None else ()))
    return Slip(message, readings, "delete it", place, place + 1)


def _quoted(text: str) -> Slip | None:
    if text[0] not in _MARKS or text[-1] not in _MARKS or len(text) < 3:
        return None
    inside = text[1:-1].strip()
    further = slip_in(inside)
    readings = (inside, *(further.readings if further is not None else ()))
    message = f"{text[0]} and {text[-1]} belong to no date; only the date stands here"
    return Slip(message, readings, "leave them out")


def _week(text: str) -> Slip | None:
    """Read a week as ISO 8601 counts them: from Monday, the first has 4 January."""
    if (found := _WEEK.fullmatch(text)) is None:
        return None
    year, week = int(found[1]), int(found[2])
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
        days = (
            dt.date.fromisocalendar(year, week, int(found[3])).isoformat()
            if found[3]
            else f"{monday}/{monday + dt.timedelta(days=6)}"
        )
    except (ValueError, OverflowError):
        return Slip(f"{year} has no week {week}", hint="write the days instead")
    return Slip("weeks are written as the days from Monday to Sunday", (days,))


def _day_of_year(text: str) -> Slip | None:
    if (found := _DAY_OF_YEAR.fullmatch(text)) is None:
        return None
    try:
        day = dt.datetime.strptime(text, "%Y-%j").date()  # noqa: DTZ007 - no clock
    except ValueError:
        return None
    message = f"this counts the days of {found[1]}; a month and a day are wanted"
    return Slip(message, (day.isoformat(),))


def _word(text: str) -> Slip | None:
    if text.casefold() not in _RELATIVE:
        return None
    message = f"{text!r} means another day tomorrow"
    return Slip(message, hint="write the date itself, like 2022-03-10")


def _clock(text: str) -> Slip | None:
    if _CLOCK.fullmatch(text):
        hint = f'write it as time: "{text}" and the date here'
        return Slip(f"{text} is a time of day, not a date", hint=hint)
    if found := _DATE_AND_CLOCK.fullmatch(text):
        if found["seconds"] and found["between"] == "T":
            return None
        if found["seconds"]:
            message = "the time of day follows the date with a T between"
            return Slip(message, (text.replace(found["between"], "T"),))
        hint = f'write {found[1]} here and the time on its own: time: "{found[3]}"'
        message = "a time of day stands after the date"
        return Slip(message, hint=hint, start=found.start(3))
    return None


def _range(text: str) -> Slip | None:
    if (found := _RANGE.search(text)) is None:
        return None
    ends = [text[: found.start()], text[found.end() :]]
    for side, end in enumerate(ends):
        slip = slip_in(end)
        if slip is not None and len(slip.readings) == 1:
            ends[side] = slip.readings[0]
    message = "a range is written with a / and nothing around it"
    return Slip(message, ("/".join(ends),), start=found.start(), end=found.end())


def _names(text: str) -> Slip | None:
    """Read a date with the name of a month, such as "March 10, 2022"."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    before = after = ""
    if tokens and tokens[0] in _WRAPPED:
        before, after = _WRAPPED[tokens.pop(0)]
    era = tokens.pop() if tokens and tokens[-1] in _BEFORE + _AFTER else ""
    kinds = [_kind(token) for token in tokens if not _is_filler(token)]
    shape = "".join(kind for kind, _ in kinds)
    if era and shape.endswith("n"):
        shape = f"{shape[:-1]}y"
    if shape in _YEARLESS:
        hint = "write the year first, with four digits, like 2022-03-10"
        return Slip("the year is missing, or is too short", hint=hint)
    if shape not in _SHAPES or (shape == "y" and not (era or before or after)):
        return None
    dates = [
        _edtf([kinds[place][1] for place in places], is_bce=era in _BEFORE)
        for places in _SHAPES[shape]
    ]
    mark = text[-1] if text[-1] in "?~%" else ""
    reading = f"{before}{'/'.join(dates)}{mark}{after}"
    return Slip("a date is written in digits, year first", (reading,))


def _is_filler(token: str) -> bool:
    is_weekday = len(token) > 2 and any(day.startswith(token) for day in _WEEKDAYS)
    return is_weekday or token in _FILLERS


def _kind(token: str) -> tuple[str, int]:
    """Return what a word is, and its number: y, n, M(onth), S(eason) or "?"."""
    if token.isdecimal():
        return ("y" if int(token) > 31 else "n", int(token))
    if token in _PARTS:
        return ("S", _PARTS[token])
    for names in MONTHS:
        for number, name in enumerate(names, start=1):
            if len(token) > 2 and name.startswith(token):
                return ("M", number)
    return ("?", 0)


def _edtf(numbers: list[int], *, is_bce: bool) -> str:
    year = 1 - numbers[0] if is_bce else numbers[0]
    rest = "".join(f"-{number:02}" for number in numbers[1:])
    return f"{'-' * (year < 0)}{abs(year):04}{rest}"
