"""What a token can be to the grammar, and patterns over such kinds.

A text is to the rules a string with one letter a token.  Patterns are written
with names, as in ``month=MONTH day=DAY COMMA? year=YEAR``: a name stands for
one token of its kinds, ``label=`` remembers which, ``A|B`` (no blanks) is one
token of either kind, ``!A`` and ``&A`` look ahead, ``<A`` looks behind, and
parentheses, `` | `` and ``?`` are those of regular expressions.  Nothing repeats
without limit, so matching takes constant time at each token.
"""

from __future__ import annotations

import re
from typing import Final

OTHER: Final = "x"  # a word that says nothing of time
MARK: Final = "!"  # punctuation of no use here
BREAK: Final = "¶"  # an empty line; no expression goes across

KINDS: Final = {
    "DAY_NUMBER": "d",  # 1 to 31
    "YEAR": "y",  # four digits, or "nineteen ninety-one"
    "FIGURE": "n",  # any other number in digits
    "NUMBER_WORD": "w",
    "HALF": "ħ",  # half a
    "FRACTION": "½",
    "ORDINAL": "o",  # first, 21st
    "SECOND": "s",  # an ordinal, or a unit
    "DECADE": "c",  # 1990s, '90s, nineties
    "ISO": "I",  # 2022-03-10, 2022-03, with or without a time
    "SLASHED": "L",  # 10/03/2022
    "BEFORE_CHRIST": "₋",  # BC
    "AFTER_CHRIST": "₊",  # AD
    "CLOCK": "T",  # 10:35
    "STOPWATCH": "h",  # 1:02:33
    "DAY_RANGE": "r",  # 3-7
    "YEAR_RANGE": "R",  # 1999-2004, 2014-15
    "MONTH_NAME": "M",
    "MONTH_SHORT": "m",  # "Mar" without a full stop: a month only beside a day
    "WEEKDAY_NAME": "W",
    "WEEKDAY_SHORT": "ω",
    "UNIT": "U",
    "QUARTER": "K",  # quarter, half
    "ROMAN": "Ⅹ",  # the XIX of a century
    "BESIDE": "σ",  # a unit with its neighbour in one word: "Vorjahr"
    "NIGHT_ON": "Ν",  # the night that ends on a day: "Nacht zum", "ночь на"
    "JOINED": "ʝ",  # the same behind its days: "bağlayan gece"
    "SUNDAY_JOINED": "ʓ",  # where the bare name of the day is another word too
    "DAY_WORD": "Ď",  # "günü" behind a day, "ayında" behind a month
    "TERM": "Ϙ",  # Q3 2023, H1
    "CENTURY": "C",
    "WEEKEND": "Z",
    "DAY_PART": "P",  # morning
    "NIGHT": "ν",  # a part of the day, and a length of time
    "PARTS": "Λ",  # mornings
    "NOON": "V",  # noon, midnight
    "SEASON": "S",
    "HOLIDAY": "H",
    "DEICTIC": "D",  # today
    "TONIGHT": "τ",
    "VAGUE": "N",  # recently, now, soon
    "REL": "q",  # last, next, this
    "AGO": "g",  # ago, earlier
    "FROM_NOW": "γ",
    "MOD": "e",  # early, mid
    "MODDER": "E",  # earlier, later: a modifier, or an "ago"
    "EDGE": "b",  # beginning, end
    "SPELL": "π",  # period, term, while
    "THE": "t",
    "A": "a",
    "OTHER_ONE": "α",  # another, additional, more
    "OF": "f",
    "IN": "i",
    "ON": "j",
    "AT": "k",
    "AND": "&",
    "OR": "|",
    "TO": ">",
    "FROM": "<",
    "SINCE": "≥",
    "INTO": "ι",
    "UNTIL": "≤",
    "BETWEEN": "β",
    "BEFORE": "∂",
    "AFTER": "δ",
    "FEW": "Q",  # few, several
    "ABOUT": "≈",
    "APPROX": "~",  # over, nearly: before amounts only
    "EVERY": "v",
    "FREQUENCY": "F",
    "FISCAL": "φ",
    "MIDWEEK": "ѡ",
    "OVERNIGHT": "ο",
    "FOR": "ƒ",
    "AHEAD": "→",  # to come, after a unit
    "LONG": "λ",  # day-long
    "PREFIX": "þ",  # pre-, post-
    "OR_SO": "ς",
    "THAN": "θ",
    "OLD": "X",
    "AM_PM": "A",
    "ZONE": "z",
    "OCLOCK": "κ",
    "DECADE_WORD": "Δ",
    "YEAR_WORD": "Y",  # "year" before its number, where a language has one
    "TIMES": "χ",  # once, twice, times
    "HYPHEN": "-",
    "COMMA": ",",
    "STOP": ".",
    "POSSESSIVE": "'",
    "OTHER": OTHER,
    "MARK": MARK,
    "BREAK": BREAK,
}
"""Each kind's letter in the string that rules match."""

_UNIONS: Final = {
    "DAY": "dos",
    "NUM": "dynwħ",
    "MONTH": "Mm",
    "WEEKDAY": "Wω",
    "ANY_UNIT": "UKCs",
    "ORD": "os",
    "PART": "Pν",
    "TIME_UNIT": "UKCsY",
    "EARLIER": "eE",
    "BACK": "gE∂",
}

_PIECE: Final = re.compile(
    r"(?:(?P<label>[a-z]+)=)?(?P<look>[!&<]?)"
    r"(?P<names>[A-Z_]+(?:\|[A-Z_]+)*)(?P<count>\??)"
    r"|(?P<raw>[()|?])|(?P<blank>\s+)"
)
_LOOKS: Final = {"": "", "!": "?!", "&": "?=", "<": "?<="}


def letters(names: str) -> str:
    """Return the letters of the kinds in ``A|B``."""
    return "".join(_UNIONS.get(name) or KINDS[name] for name in names.split("|"))


def pattern(written: str) -> re.Pattern[str]:
    """Compile a pattern written with names of kinds."""
    pieces: list[str] = []
    place = 0
    while place < len(written):
        found = _PIECE.match(written, place)
        if found is None:
            raise ValueError(f"bad pattern at {written[place:]!r}")
        pieces.append(_piece(found))
        place = found.end()
    return re.compile("".join(pieces))


def _piece(found: re.Match[str]) -> str:
    if found["blank"]:
        return ""
    if found["raw"]:
        return "(?:" if found["raw"] == "(" else found["raw"]
    kinds = f"[{re.escape(letters(found['names']))}]"
    if found["look"]:
        return f"({_LOOKS[found['look']]}{kinds})"
    if found["label"]:
        kinds = f"(?P<{found['label']}>{kinds})"
    return kinds + found["count"]


def beginnings(written: str) -> frozenset[str]:
    """Return the one or two letters with which what a pattern matches can begin.

    One letter alone is a whole match; what a pattern looks at is not counted.
    """
    able, _ = _beginnings(written, 0)
    return frozenset(able - {""})


def _beginnings(written: str, place: int) -> tuple[set[str], int]:
    """Read one group: what it can begin with, and where it ends."""
    able: set[str] = set()
    branch = {""}
    while place < len(written) and written[place] != ")":
        found = _PIECE.match(written, place)
        if found is None:
            raise ValueError(f"bad pattern at {written[place:]!r}")
        place = found.end()
        if found["raw"] == "|":
            able |= branch
            branch = {""}
        elif found["raw"] == "(":
            inside, place = _beginnings(written, place)
            place += 1
            if written[place : place + 1] == "?":
                inside, place = inside | {""}, place + 1
            branch = _followed(branch, inside)
        elif found["names"] and not found["look"]:
            following = set(letters(found["names"]))
            branch = _followed(branch, following | ({""} if found["count"] else set()))
    return able | branch, place


def _followed(branch: set[str], following: set[str]) -> set[str]:
    whole = {begun for begun in branch if len(begun) > 1}
    return whole | {
        (begun + more)[:2] for begun in branch - whole for more in following
    }
