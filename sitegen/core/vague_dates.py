"""What people type for a date beyond its form: other digits, decades, open ends.

As in `date_slips`, nothing is decided here: readings are offered.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from sitegen.core.calendar import from_ordinal, ordinal
from sitegen.core.slip import Slip

_PRIMES: Final = "′″`´"
_LETTERS: Final = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "О": "0"})
_LIKE_DIGITS: Final = re.compile(r"[0-9OolIО]{4}-[0-9OolIО]{2}-[0-9OolIО]{2}")
_ROMAN: Final = "i ii iii iv v vi vii viii ix x xi xii".split()
_ROMAN_DATE: Final = re.compile(
    r"(\d{1,2})[. /-]([ivx]{1,4})[. /-](\d{4})", re.IGNORECASE
)
_COMMAS: Final = re.compile(r"(\d{4}), ?(\d{1,2})(?:, ?(\d{1,2}))?")
_DECADE: Final = re.compile(r"(?:the )?(\d{3})0['’]?s", re.IGNORECASE)
_CENTURY: Final = re.compile(
    r"(?:the )?(\d{1,2})(?:st|nd|rd|th) century", re.IGNORECASE
)
_BEFORE_CHRIST: Final = re.compile(
    r"(\d{1,4}) ?(?:v\. ?chr\.?|av\. ?j\.?-?c\.?|до н\. ?[эе]\.?|a\. ?c\.?)",
    re.IGNORECASE,
)
_PART_OF: Final = re.compile(
    r"(early|mid|late|beginning of|middle of|end of)[ -].{3,30}", re.IGNORECASE
)
_OPEN: Final = re.compile(
    r"(\d{4}(?:-\d\d){0,2}) ?(?:/|-|–|to|until) ?(present|now|today|ongoing|heute)?",
    re.IGNORECASE,
)
_SHORT_END: Final = re.compile(r"((\d{4}-\d\d-)\d\d)/(\d\d)|((\d{4}-)\d\d)/(\d\d)")
_FROM_TO: Final = re.compile(
    r"(?:from|between) (.+?) (?:to|until|till|and) (.+)", re.IGNORECASE
)
_UNKNOWN_DIGITS: Final = re.compile(
    r"(\d{4})-(\d\d|\?\?|xx|__)-(\?\?|xx|__|\d\d)", re.IGNORECASE
)
_SECONDS: Final = re.compile(r"(\d{10})(?:\d{3})?")
_SECONDS_IN_A_DAY: Final = 86_400
_EPOCH: Final = ordinal((1970, 1, 1))


def vague_in(text: str) -> Slip | None:
    """Name what was typed instead of a date, if it is known."""
    looks = (
        *(_digits, _primes, _letters, _roman, _commas, _unknown, _short_end, _open),
        *(_decade, _century, _before_christ, _part_of, _from_to, _seconds),
    )
    return next((slip for look in looks if (slip := look(text))), None)


def _digits(text: str) -> Slip | None:
    place = next(
        (at for at, sign in enumerate(text) if sign.isdecimal() and not sign.isascii()),
        -1,
    )
    if place < 0:
        return None
    plain = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text
    )
    plain = unicodedata.normalize("NFKC", plain)
    return Slip("a date has the digits 0 to 9", (plain,), start=place, end=place + 1)


def _primes(text: str) -> Slip | None:
    if text[0] not in _PRIMES or text[-1] not in _PRIMES:
        return None
    inside = text.strip(_PRIMES)
    return Slip(f"{text[0]} belongs to no date", (inside,), "leave it out")


def _letters(text: str) -> Slip | None:
    if _LIKE_DIGITS.fullmatch(text) is None:
        return None
    place = next((at for at, sign in enumerate(text) if sign in "OolIО"), -1)
    if place < 0:
        return None
    message = f"“{text[place]}” is a letter, not a digit"
    return Slip(message, (text.translate(_LETTERS),), start=place, end=place + 1)


def _roman(text: str) -> Slip | None:
    found = _ROMAN_DATE.fullmatch(text)
    if found is None or found[2].lower() not in _ROMAN:
        return None
    month = _ROMAN.index(found[2].lower()) + 1
    message = "a date is written in digits, year first"
    return Slip(message, (f"{found[3]}-{month:02}-{int(found[1]):02}",))


def _commas(text: str) -> Slip | None:
    if (found := _COMMAS.fullmatch(text)) is None:
        return None
    whole = "-".join(
        [found[1], *(f"{int(part):02}" for part in found.groups()[1:] if part)]
    )
    return Slip("a date has hyphens between year, month and day", (whole,))


def _unknown(text: str) -> Slip | None:
    found = _UNKNOWN_DIGITS.fullmatch(text)
    if found is None or text.replace("-", "").isdigit():
        return None
    parts = [part if part.isdigit() else "XX" for part in found.groups()]
    known = found[1] if parts[1] == "XX" else f"{found[1]}-{parts[1]}"
    message = "what is not known is left out of a date"
    return Slip(message, (known,) if parts[2] == "XX" else ("-".join(parts),))


def _short_end(text: str) -> Slip | None:
    if (found := _SHORT_END.fullmatch(text)) is None:
        return None
    first, stem, last = (
        (found[1], found[2], found[3]) if found[1] else found.groups()[3:]
    )
    message = "both ends of a range are whole dates"
    return Slip(message, (f"{first}/{stem}{last}",))


def _open(text: str) -> Slip | None:
    found = _OPEN.fullmatch(text)
    if found is None or text.endswith("/"):
        return None
    message = "what still goes on is written with /.. after its beginning"
    return Slip(message, (f"{found[1]}/..",), is_guess=not found[2])


def _decade(text: str) -> Slip | None:
    if (found := _DECADE.fullmatch(text)) is None:
        return None
    decade = f"{found[1]}X"
    if not decade.endswith("0X"):
        return Slip("a decade is written with an X", (decade,))
    message = f"{text} may be a decade or all its century"
    return Slip(message, (decade, f"{found[1][:2]}XX"))


def _century(text: str) -> Slip | None:
    found = _CENTURY.fullmatch(text)
    if found is None or found[1] == "0":
        return None
    last = int(found[1]) * 100
    message = "some time in a century is written as one of its years"
    return Slip(message, (f"[{last - 99:04}..{last:04}]",))


def _before_christ(text: str) -> Slip | None:
    found = _BEFORE_CHRIST.fullmatch(text)
    if found is None:
        return None
    year = 1 - int(found[1])
    return Slip("years before our era are written like 44 BCE", (f"-{-year:04}",))


def _part_of(text: str) -> Slip | None:
    if (found := _PART_OF.fullmatch(text)) is None:
        return None
    hint = (
        "write the month or year itself, or a range of days; "
        f"“{found[1]}” can stand in the title"
    )
    return Slip(f"no date can say “{found[1]}”", hint=hint)


def _from_to(text: str) -> Slip | None:
    if _FROM_TO.fullmatch(text) is None:
        return None
    hint = "write its two ends with a / between them: 2022-03-10/2022-03-12"
    return Slip("a range is written in digits", hint=hint)


def _seconds(text: str) -> Slip | None:
    if (found := _SECONDS.fullmatch(text)) is None:
        return None
    year, month, day = from_ordinal(_EPOCH + int(found[1]) // _SECONDS_IN_A_DAY)
    message = "this counts seconds since 1970, not days"
    return Slip(message, (f"{year:04}-{month:02}-{day:02}",), is_guess=True)
