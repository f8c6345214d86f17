"""Gather what speaks for a name being a person's, an organisation's or a place's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming import words
from sitegen.language.naming.areas import AREAS, STATES, US_STATES
from sitegen.language.naming.given import is_given
from sitegen.language.naming.scan import Token
from sitegen.language.naming.shapes import Piece, Setting, Sort
from sitegen.language.naming.spelling import is_cyrillic
from sitegen.language.naming.tongues import Tongue

_BEFORE: Final = re.compile(
    r"(?:(?P<far>[^\W\d_][\w’'-]*)(?P<joint>,| (?:of|de|del|di))\s+|"
    r"(?P<near>[^\W\d_][\w’'-]*)\s+)[\"“‘«„]?$"
)
_OPENING: Final = '"“‘«„'
_AFTER: Final = re.compile(
    r"(?P<own>['’]s?\b)?(?P<comma>,)?\s+(?P<word>[\w’'-]+)(?:\s+(?P<next>[\w’'-]+))?"
)
_LOCATIVE: Final = re.compile(r"['’]n?[dt][ae]\b")  # "Karasu'da"
_FROM: Final = re.compile(
    r"([a-z-]+) from $"  # "a bookkeeper from"
)
_DIGIT: Final = re.compile(r"\d")
_AGE: Final = re.compile(r",\s+(?:aged\s+)?[1-9]\d(?:,|\s+and\b|\.|\s*$)|\s\([1-9]\d\)")
_SHORT: Final = re.compile(r" \(([A-Z]{2,8})\)")
_COUNTRY_AFTER: Final = re.compile(r",\s+([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})")
_ADVERBS: Final = frozenset("also later has had then reportedly still now".split())
_ARTICLES: Final = frozenset({"the"})
_SELF: Final = frozenset("who whose himself herself".split())
_APPOSED: Final = frozenset(
    "a an the president chief head director professor former senior chairman".split()
)
_PREFIXES: Final = frozenset(
    "san santa sao los las el new port fort lake mount cape st saint north south east "
    "west northern southern eastern western central upper lower villa puerto rio "
    "tel abu".split()
)
_NO_CAMELS: Final = ("Mc", "Mac", "O'", "O’", "D'", "D’", "Al", "De", "Di", "Le", "La")
_LISTED: Final = frozenset({", ", " and ", ", and ", " or ", " und ", " et ", " y "})


def gather(piece: Piece, setting: Setting, start: int, end: int) -> None:
    """Add to `piece` the grounds that this place in the text gives."""
    marks, text = piece.marks, setting.text
    _own(piece, setting)
    if piece.titled:
        marks.add("title")
    if piece.first:
        marks.add("sentence-start" if len(piece.tokens) == 1 else "start-of-many")
    before = _BEFORE.search(text, _two_before(text, start, piece.start), piece.start)
    if before:
        _left(marks, before, piece, setting)
    if setting.tongue.cuts_at_apostrophe and _LOCATIVE.match(text, piece.end):
        marks.add("locative")
    after = _AFTER.match(text, piece.end, min(end, piece.end + 60))
    if after:
        _right(marks, after, piece, setting)
    following = text[piece.end : piece.end + 1]
    if following == "," or text.startswith(" (", piece.end):
        _tail(piece, text[piece.end : piece.end + 40], setting)
    elif following == ")" and text[piece.start - 1 : piece.start] == "(":
        marks.add("bracketed")


def _two_before(text: str, start: int, place: int) -> int:
    """Return where the two words before `place` begin: the pattern reads no more."""
    first = max(start, place - 28)
    end = place
    while end > first and (text[end - 1].isspace() or text[end - 1] in _OPENING):
        end -= 1
    last = text.rfind(" ", first, end)
    return max(first, text.rfind(" ", first, last) + 1) if last > first else first


def _tail(piece: Piece, tail: str, setting: Setting) -> None:
    marks = piece.marks
    short = _SHORT.match(tail)
    initials = "".join(token.text[0] for token in piece.tokens)
    if short and len(initials) > 1 and short[1] == initials:
        marks.add("acronym-after")
    if _AGE.match(tail):
        marks.add("age")
    place = _COUNTRY_AFTER.match(tail)
    if place and _is_land(place[1], setting):
        marks.add("country-after")


def _own(piece: Piece, setting: Setting) -> None:
    """Gather what the name says by itself."""
    marks, tokens = piece.marks, piece.tokens
    if is_given(tokens[0].text):
        marks.add("given-name")
    if len(tokens) > 1:
        _own_words(marks, tokens, setting)
    else:
        marks.add("one-word")
        letters = tokens[0].text.replace(".", "").replace("-", "")
        if letters.isupper() and 1 < len(letters) <= 6:
            marks.add("capitals")
        elif tokens[0].text.lower() in setting.small:
            marks.add("small-elsewhere")
    if any(_is_mixed(token.text) for token in tokens):
        marks.add("mixed-case")
    if _DIGIT.search(piece.name):
        marks.add("digits")


def _own_words(marks: set[str], tokens: list[Token], setting: Setting) -> None:
    first, last = tokens[0], tokens[-1]
    marks.add("two-words" if len(tokens) <= 3 else "many-words")
    if any(token.dotted and len(token.text) == 1 for token in tokens):
        marks.add("initial")
    if last.folded in words.SUFFIXES:
        marks.add("suffix")
    joints = {token.joint for token in tokens[1:]}
    if "&" in joints:
        marks.add("ampersand")
    if first.folded in words.CLUBS:
        marks.add("club-first")
    if joints - {"", "&"}:
        marks.add("particle")
    if first.text.isupper() and 1 < len(first.text) < 5 and not last.text.isupper():
        marks.add("acronym-first")
    cities, countries = setting.lands.cities, setting.lands.countries
    opening = f"{first.folded} {tokens[1].folded}"
    if len(tokens) > 2 and (opening in AREAS or opening in cities):
        marks.add("area-first")
    elif first.folded in _PREFIXES:
        marks.add("place-prefix")
    if any(token.folded in countries or token.folded in cities for token in tokens):
        marks.add("country-in")


def _is_mixed(word: str) -> bool:
    """Tell "BioNTech" and "JPMorgan" from "McCourty"."""
    rest = word[2:]
    return (
        not (rest.islower() or not rest)
        and any(char.isupper() for char in rest)
        and not word.isupper()
        and "-" not in word
        and not word.startswith(_NO_CAMELS)
    )


def _left(
    marks: set[str], before: re.Match[str], piece: Piece, setting: Setting
) -> None:
    """Gather what the words before the name say."""
    tongue = setting.tongue
    if before["far"]:
        _far_left(marks, before, tongue)
        return
    word = before["near"]
    lower = _lower(word)
    for mark, listed in (
        ("trade", tongue.trades),
        ("firm-before", tongue.firms),
        ("article", _ARTICLES),
        ("full-speaks" if len(piece.tokens) > 1 else "told-of", tongue.saying),
    ):
        if lower in listed and (mark != "trade" or word[0].islower()):
            marks.add(mark)
            break
    if word[0].islower() and is_cyrillic(word) and tongue.entitles(word):
        marks.add("trade")
    if lower in tongue.in_place:
        marks.add(f"in:{lower}")
        if tongue.place_tails and piece.name.endswith(tongue.place_tails):
            marks.add("place-tail")
    if lower == "from" and _is_of_somebody(before, piece, setting):
        marks.add("seat")
    if lower in tongue.spots:
        marks.add("spot-before")
    if lower in words.VESSELS:
        marks.add("vessel")


def _far_left(marks: set[str], before: re.Match[str], tongue: Tongue) -> None:
    """Gather what the word before a comma or an "of" says."""
    word = _lower(before["far"])
    if word in tongue.spots:
        marks.add("spot-before")
    elif before["joint"] == ",":
        marks.update({"trade"} if word in tongue.trades else ())
    elif word in words.SEATED:
        marks.add("seat")
    elif word in tongue.in_place:
        marks.add(f"in:{word}")


def _is_of_somebody(before: re.Match[str], piece: Piece, setting: Setting) -> bool:
    """Tell "a bookkeeper from" a town from "a statement from" somebody."""
    whose = _FROM.search(setting.text, max(0, before.start() - 24), piece.start)
    return whose is not None and (
        whose[1] in setting.tongue.trades or whose[1] in words.SOMEBODY
    )


def _lower(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


def _right(
    marks: set[str], after: re.Match[str], piece: Piece, setting: Setting
) -> None:
    """Gather what the words after the name say."""
    word, following = after["word"].lower(), (after["next"] or "").lower()
    many = len(piece.tokens) > 1
    saying = setting.tongue.saying
    if after["own"]:
        if word in words.OWN and not many:
            marks.add("owner")
        marks.difference_update({mark for mark in marks if mark.startswith("in:")})
    elif after["comma"]:
        if word in _SELF:
            marks.add("who")
        elif many and word in _APPOSED:
            marks.add("apposition")
    elif word in saying or (word in _ADVERBS and following in saying):
        marks.add("full-speaks" if many else "speaks")
    elif word.isdigit():
        marks.add("number-after")
    else:
        _right_word(marks, word, many=many)


def _right_word(marks: set[str], word: str, *, many: bool) -> None:
    if word in words.NAMED_AFTER and not many:
        marks.add("named-after")
    elif word in _SELF:
        marks.add("who")
    elif word in words.AFTER_SPOTS:
        marks.add("spot-after")
    elif word in words.AFTER_FIRMS:
        marks.add("firm-after")


def _is_land(name: str, setting: Setting) -> bool:
    lower = name.lower().rstrip(".")
    countries = setting.lands.countries
    return any(
        form in countries or form in US_STATES or form in STATES or form in AREAS
        for form in (lower, lower.split(" ", 1)[0])
    )


def gather_neighbours(pieces: list[Piece], text: str) -> None:
    """Let names tell of those beside them: "Apple CEO", "Boston and Atlanta"."""
    for one, other in pairwise(pieces):
        apart = other.start - one.end
        if apart > 6:
            continue
        between = text[one.end : other.start]
        if between in _LISTED:
            _share_title(one, other)
            _listed(one, other)
            _listed(other, one)
        if between in {" ", "'s ", "’s "}:
            _beside(one, other)


def _share_title(one: Piece, other: Piece) -> None:
    """Let "Senators Marlow and Tench" both be senators."""
    head = one.title.rpartition(" ")[2]
    if (
        head in words.PLURAL_TITLES
        and one.sort in {Sort.UNKNOWN, Sort.KNOWN}
        and other.sort is Sort.UNKNOWN
    ):
        other.title, other.titled = one.title, True
        other.marks.add("title")


def _beside(one: Piece, other: Piece) -> None:
    if one.sort in {Sort.STATE, Sort.PEOPLE, Sort.CITY}:
        other.land = one.code
    if one.sort is Sort.KNOWN:
        other.whom = one.actor
    if one.sort is Sort.TITLE:
        other.title, other.land, other.whom = one.name, one.land, one.whom
    if one.sort is Sort.UNKNOWN and other.sort is Sort.TITLE:
        one.marks.add("firm-after")
    if one.sort is Sort.PEOPLE and other.sort is Sort.UNKNOWN:
        other.marks.add("people-before")


def _listed(one: Piece, other: Piece) -> None:
    """Let `one` tell what `other` is, which stands in a list with it."""
    if other.sort is not Sort.UNKNOWN:
        return
    if one.sort in {Sort.CITY, Sort.PLACE, Sort.STATE}:
        other.marks.add("listed-place")
    elif one.sort is Sort.ORGANISATION:
        other.marks.add("listed-organisation")
    elif (
        one.sort is Sort.UNKNOWN
        and one.marks & {"given-name", "title", "initial"}
        and len(one.tokens) > 1
        and len(other.tokens) > 1
    ):
        other.marks.add("listed-person")
