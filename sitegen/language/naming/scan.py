"""Capitalised words of a text, and the runs that they form.

Names are a small part of a text, so only words that begin with a capital are
looked at one by one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming.words import JOINTS, OWNERS

_JOINT: Final = re.compile(r"(?:[ \u00a0]|\n(?!\n))(?:(?:[a-z]{1,3}|&)[ \u00a0]){0,2}")
_ABBREVIATED: Final = frozenset(
    "st jr sr mr mrs ms dr gen sen rep gov lt col sgt maj adm prof inc corp co ltd "
    "bros hon rev mt ft capt fr no messrs".split()
)
_ENDED: Final = re.compile(
    r"(?:^|[.!?:;…。\n]|[-–—]\s)[\s\"'“”‘’«»„()\[\]]*$|[“\"«„(]$|[•*]\s*$"
)
_COMPOUND: Final = re.compile(
    r"-(?:\w+ed|based|led|born|run|held|made|style|era|like|wide|area|long|bound|"
    r"friendly|free|only|turned|wing|to|in|built|themed|linked|dominated|speaking|"
    r"language|language|shaped|type|class|mm|year|month|week|day|hour|minute)$"
)
_TICKER: Final = re.compile(r"\.[A-Z]{1,2}\)")  # "(NRDA.ST)"
_GAP: Final = 20  # characters that may stand between two words of a name
_NICKNAME: Final = re.compile(r" [\"“'‘(][\w .-]{2,14}[\"”'’)] ")
_RUN: Final = re.compile(r"[\w’'-]+")
_LOWER: Final = re.compile(r"(?<![\w’'-])[^\W\d_][\w’'-]*")


@dataclass(slots=True)
class Token:
    """A capitalised word; `joint` is what links it to the one before, or None."""

    text: str
    start: int
    end: int
    folded: str
    joint: str | None = None
    dotted: bool = False  # an initial or an abbreviation, with its stop
    compound: bool = False  # "-based" or "-led" follows: it only describes


def _ranges(category: str) -> str:
    chars = [
        code
        for code in range(sys.maxunicode + 1)
        if code < 0x1_0000 and unicodedata.category(chr(code)) == category
    ]
    parts: list[str] = []
    first = previous = chars[0]
    for code in [*chars[1:], 0]:
        if code != previous + 1:
            parts.append(
                f"{chr(first)}-{chr(previous)}" if first != previous else chr(first)
            )
            first = code
        previous = code
    return "".join(parts)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds all capitalised words, most of them sooner, and the others.

    The first finds each kind. The second finds those that begin with the capital, and
    is much the faster, for it passes over small letters. The third finds a capital
    that a small letter stands before, for which one needs the first.
    """
    upper = f"[{_ranges('Lu')}]"
    rest = r"\w*(?:[’'](?!(?:[sS]|m|ve|ll|re|d)\b)\w+|-\w+|\.(?:com|org|net|io)\b)*"
    every = re.compile(
        rf"(?<![\w@#.-])(?<!\w\w[’'])(?:(?:{upper}\.){{2,}}(?:{upper}(?![\w.]))?"
        rf"|{upper}\.{upper}(?![\w.])"
        rf"|(?:al|el|ibn|ad|ul|ash|an|as)[-’']{upper}\w+(?:-\w+)*"
        rf"|[a-z]{{1,2}}{upper}\w+"
        rf"|{upper}{rest})"
    )
    usual = re.compile(
        rf"{upper}(?<![\w@#.-].)(?<!\w\w[’'].)"
        rf"(?:\.(?:{upper}\.)+(?:{upper}(?![\w.]))?|\.{upper}(?![\w.])|{rest})"
    )
    return every, usual, re.compile(rf"{upper}(?:(?<=[a-z].)|(?<=[a-z][’'-].))")


def tokens(text: str, start: int, end: int, *, cuts: bool = False) -> list[Token]:
    """Return the capitalised words of `text` from `start` to `end`, in order.

    `cuts` ends a word at its apostrophe, where what follows is a case ending.
    """
    found: list[Token] = []
    before: Token | None = None
    every, usual, small_before = _patterns()
    pattern = every if small_before.search(text, start, end) else usual
    for match in pattern.finditer(text, start, end):
        word = match.group()
        place, stop = match.span()
        if place and text[place - 1] == "/" and _is_address(text, start, place):
            continue
        if text[place - 1 : place] == "(" and _TICKER.match(text, stop):
            continue
        if cuts and "'" in word.replace("’", "'"):
            word = word.replace("’", "'").partition("'")[0]
            stop = place + len(word)
        compound = "-" in word and _COMPOUND.search(word)
        if compound:
            word, stop = word[: compound.start()], place + compound.start()
        token = Token(word, place, stop, _fold(word), compound=bool(compound))
        if before is not None:
            gap_start = before.end
            if before.dotted and text.startswith(".", gap_start):
                gap_start += 1
            if place - gap_start <= _GAP:
                gap = text[gap_start:place]
                token.joint = "" if _is_owner(found, gap) else _joint(gap)
        if text.startswith(".", stop) and (
            len(word) == 1 or token.folded in _ABBREVIATED
        ):
            token.dotted = True
        found.append(token)
        before = token
    return found


def _is_owner(found: list[Token], gap: str) -> bool:
    """Tell "Fishermen's Union" and "St. Brigid's Hospital" from what somebody owns."""
    return gap in {"'s ", "’s "} and (
        found[-1].folded in OWNERS or (len(found) > 1 and found[-2].folded == "st")
    )


def _fold(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


def _joint(gap: str) -> str | None:
    """Return the words in `gap` if they can stand inside a name, else None."""
    if gap in {" ", "\u00a0", "\n"}:
        return ""
    if _JOINT.fullmatch(gap) is None:
        return "" if _NICKNAME.fullmatch(gap) and gap[1] in '"“' else None
    words = gap.split()
    return " ".join(words) if all(w in JOINTS or w == "&" for w in words) else None


def _is_address(text: str, start: int, place: int) -> bool:
    """Tell whether the slash before `place` is one of an address on the web."""
    before = max(start, text.rfind(" ", max(start, place - 80), place) + 1)
    return "." in text[before:place] or place - before > 40


def runs(found: list[Token]) -> list[list[Token]]:
    """Group words that stand together."""
    grouped: list[list[Token]] = []
    for token in found:
        if token.joint is None or not grouped:
            grouped.append([token])
        else:
            grouped[-1].append(token)
    return grouped


def count_until(run: list[Token], place: int, end: int) -> int:
    """Count the words from `place` on that begin before `end`; one at least."""
    size = 1
    while place + size < len(run) and run[place + size].start < end:
        size += 1
    return size


def is_first(text: str, start: int, place: int) -> bool:
    """Tell whether a sentence, a quotation or a list item begins at `place`."""
    return (
        place <= start or _ENDED.search(text, max(start, place - 6), place) is not None
    )


def is_titled(text: str, found: list[Token], start: int, end: int) -> bool:
    """Tell whether the words of a block are capitalised as in headlines."""
    if text[end - 1 : end] in {".", ")", "”"} and not text[start:end].isupper():
        return False
    words = [
        match.group() for match in _LOWER.finditer(text, start, min(end, start + 400))
    ]
    long = [word for word in words if len(word) > 3]
    if len(words) < 4 or not long:
        return bool(long) and len(words) < 4 and all(w.isupper() for w in words)
    capital = sum(1 for word in long if word[0].isupper())
    return capital >= 0.75 * len(long) and len(found) >= 3


def small_words(text: str) -> frozenset[str]:
    """Return the words that the text also writes small: they are no names."""
    return frozenset(word for word in set(_RUN.findall(text)) if word[0].islower())
