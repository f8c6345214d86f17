"""Cut a text into tokens, and give each its kind.

Figures are taken whole, with the dots, colons, slashes and dashes inside them, so
that a version, a score or a telephone number is one token of no kind and never
looks like a day or a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from sitegen.language.temporal import figures
from sitegen.language.temporal.kinds import BREAK, KINDS, MARK, OTHER
from sitegen.language.temporal.lexicon import Entry, Language, Value

_MARKS: Final = {
    "-": KINDS["HYPHEN"],
    "‐": KINDS["HYPHEN"],
    "‑": KINDS["HYPHEN"],
    "–": KINDS["HYPHEN"],
    ",": KINDS["COMMA"],
    ".": KINDS["STOP"],
    "½": KINDS["FRACTION"],
    "¼": KINDS["FRACTION"],
    "¾": KINDS["FRACTION"],
}
_SIGNS: Final = frozenset({"mark", "quote"})
_GROUPS: Final = {"possessive": KINDS["POSSESSIVE"], "gap": BREAK, "link": OTHER}
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_YEAR_DIGITS = 4
_REMEMBERED: Final = 50_000  # words
_MOST_ORDINAL = 99
_FIRST_DECADE = 1400

# The most frequent come first, and a blank is passed over at once.
_TEMPLATE: Final = r"""
(?![ ])(?:
  (?P<word>(?![hwaApPQHF](?:ttps?://|ww\.|\.\s?[mM]\b|[1-4]|Y['’]?[0-9]))
     [^\W\d_]+%(inside)s)
| (?P<mark>[^\w\s'’‘`]|_)
| (?P<term>(?:[QH](?<![\w.,-][QH])[1-4]|[1-4](?<![\w.,-][1-4])[QH])
     (?:(?:\s|[/-])(?:19|20)[0-9]{2}|['’/]?[0-9]{2})?(?![\w%%]|[.,:][0-9]))
| (?P<fiscal>FY(?<!\wFY)['’]?(?:20[0-9]{2}|[0-9]{2})(?![\w/-]))
| (?P<hours>[0-9](?<![\w.,:][0-9])[0-9]?\s?[hH]\s?[0-9]{2}(?!\w))
| (?P<figure>[0-9]+(?:[.,:/–-][0-9]+)*(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)
  (?P<tail>(?:%(endings)s)(?!\w))?
| (?P<short>['’‘`][0-9]0s\b)
| (?P<year>(?<![0-9A-Za-z])['’‘][0-9]{2}\b)
| (?P<possessive>['’](?:%(genitive)s))
| (?P<half_day>[aApP]\.\s?[mM]\b\.?)
| (?P<link>(?:https?://|www\.)\S+)
| (?P<gap>\n[^\S\n]*\n\s*)
| (?P<quote>['’‘`])
)"""


@dataclass(slots=True)
class Tokens:
    """The tokens of one text, in parallel lists."""

    kinds: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)


class Lexer:
    """Makes tokens by the words of one language."""

    def __init__(self, language: Language) -> None:
        """Prepare the pattern and the tables."""
        self.words = language.words
        self.numbers = language.number_words
        self.lower = language.lower
        self.ordinals = frozenset(language.ordinal_endings)
        self.decades = frozenset(language.decade_endings)
        endings = [*language.ordinal_endings, *language.decade_endings]
        endings.sort(key=len, reverse=True)
        if language.suffixes:
            endings.append(f"['’]{language.suffixes}")
        self.pattern = re.compile(
            _TEMPLATE
            % {
                "endings": "|".join(endings) or "(?!)",
                "inside": language.inside_words,
                "genitive": language.genitive,
            },
            re.VERBOSE,
        )
        self.phrases: dict[tuple[str, str], list[tuple[list[str], Entry]]] = {}
        """By their first two words, the longest first."""
        for phrase, entry in language.phrases.items():
            first, second, *rest = phrase.split()
            self.phrases.setdefault((first, second), []).append((rest, entry))
        for listed in self.phrases.values():
            listed.sort(key=lambda item: -len(item[0]))
        self.openers = frozenset(first for first, _ in self.phrases)
        shorts = (word[:-1] for word in self.words if word.endswith("."))
        self.compounds = {
            form: cut
            for word, cut in language.compounds.items()
            for form in (word, word.capitalize(), word.upper())
        }
        self.known = {
            *self.compounds,
            *self.words,
            *self.numbers,
            *self.openers,
            *shorts,
        }
        self.silent: set[str] = set()
        """Words seen before that say nothing of time."""

    def read(self, text: str) -> Tokens:
        """Cut `text` into tokens.

        Most words say nothing of time, so all are taken for such at once, and only
        the others are looked at one by one.
        """
        found = list(self.pattern.finditer(text))
        kinds = [OTHER] * len(found)
        values: list[Value] = [0] * len(found)
        starts = [match.start() for match in found]
        ends = [match.end() for match in found]
        parted: dict[int, list[figures.Part]] = {}
        for place in self._telling(found):
            match = found[place]
            if not kinds[place]:
                continue  # part of the token before
            if match.lastgroup in _SIGNS:
                sign = match[0]
                kinds[place] = _MARKS.get(sign, MARK)
                values[place] = _FRACTIONS.get(sign, 0)
            elif match.lastgroup == "word" and match[0] not in self.compounds:
                size, kinds[place], values[place] = self._word(found, place)
                if size > 1:
                    ends[place] = ends[place + size - 1]
                    kinds[place + 1 : place + size] = [""] * (size - 1)
            else:
                parts = self._parts(text, match)
                if len(parts) == 1:
                    kinds[place], values[place] = parts[0].kind, parts[0].value
                    ends[place] = parts[0].end  # without the ending of a case
                else:
                    parted[place] = parts
        return _joined(kinds, starts, ends, values, parted)

    def _telling(self, found: list[re.Match[str]]) -> list[int]:
        """Return which matches may be more than a word that says nothing of time."""
        silent = self.silent
        if len(silent) > _REMEMBERED:
            silent.clear()
        telling = []
        for place, match in enumerate(found):
            word = match[0]
            if word not in silent:
                if match.lastgroup != "word" or self._is_known(word):
                    telling.append(place)
                else:
                    silent.add(word)
        return telling

    def _is_known(self, word: str) -> bool:
        return word in self.known or self.lower(word) in self.known

    def _parts(self, text: str, match: re.Match[str]) -> list[figures.Part]:
        """Return the token, or the tokens, that a match makes."""
        if match.lastgroup in {"figure", "tail"}:
            return self._figure(text, match)
        if match.lastgroup == "word":
            return self._halves(match)
        kind, value = _sign(match)
        return [figures.Part(kind, match.start(), match.end(), value)]

    def _word(self, found: list[re.Match[str]], place: int) -> tuple[int, str, Value]:
        """Return how many matches make the token, its kind and its value."""
        written = found[place].group()
        word = self.lower(written)
        if word in self.numbers:
            return self._number(found, place)
        if word in self.openers and place + 1 < len(found):
            second = self.lower(found[place + 1].group())
            for rest, entry in self.phrases.get((word, second), ()):
                following = found[place + 2 : place + 2 + len(rest)]
                said = [self.lower(match.group()) for match in following]
                if said == rest and _allowed(entry, written):
                    return len(rest) + 2, entry.kind, entry.value
        known = self.words.get(written) or self.words.get(word)
        if found[place].string.startswith(".", found[place].end()):
            short = self.words.get(f"{word}.")
            if short is not None and _allowed(short, written):
                return 2, short.kind, short.value
        if known is None or not _allowed(known, written):
            return 1, OTHER, 0
        return 1, known.kind, known.value

    def _halves(self, match: re.Match[str]) -> list[figures.Part]:
        """Make two tokens of a compound such as "Montagabend"."""
        start, end = match.span()
        middle = start + self.compounds[match[0]]
        parts: list[figures.Part] = []
        for first, last in ((start, middle), (middle, end)):
            word = self.lower(match.string[first:last])
            half = self.words.get(word.capitalize()) or self.words[word]
            parts.append(figures.Part(half.kind, first, last, half.value))
        return parts

    def _number(self, found: list[re.Match[str]], place: int) -> tuple[int, str, Value]:
        """Read "twenty-five", "two hundred", "nineteen ninety-seven"."""
        spoken = figures.Spoken(self.numbers[self.lower(found[place].group())])
        size = 1
        step = 1
        while place + step < len(found) and step < size + 2:  # a joint, a word
            match = found[place + step]
            word = self.lower(match.group())
            if word in self.numbers:
                if not spoken.add(self.numbers[word]):
                    break
                step += 1
                size = step
            elif word in {"-", "and"} and (word == "-" or spoken.value >= 100):
                if step > size:
                    break
                step += 1
            else:
                break
        kind = KINDS["YEAR"] if spoken.is_year else KINDS["NUMBER_WORD"]
        return size, kind, spoken.value

    def _figure(self, text: str, match: re.Match[str]) -> list[figures.Part]:
        start, end = match.span()
        if figures.is_glued(text, start, end):
            return [figures.Part(OTHER, start, end, 0)]
        digits, tail = match["figure"], match["tail"]
        if tail and (tail in self.ordinals or tail in self.decades):
            return [self._tailed(digits, tail, start, end)]
        return figures.parts(digits, start)

    def _tailed(self, digits: str, tail: str, start: int, end: int) -> figures.Part:
        """Read 7th, 1960s, and 2014-го."""
        if not digits.isdigit() or len(digits) > _YEAR_DIGITS:
            return figures.Part(OTHER, start, end, 0)
        number = int(digits)
        is_round = (
            number % 10 == 0 and len(digits) in (2, _YEAR_DIGITS) and number >= 20
        )
        is_round = is_round and (number < 100 or number >= _FIRST_DECADE)
        if tail in self.decades and is_round:
            return figures.Part(KINDS["DECADE"], start, end, number)
        if tail in self.ordinals and 1 <= number <= _MOST_ORDINAL:
            return figures.Part(KINDS["ORDINAL"], start, end, number)
        if tail in self.ordinals and len(digits) == _YEAR_DIGITS:
            return figures.Part(KINDS["YEAR"], start, end, number)
        return figures.Part(OTHER, start, end, 0)


def _joined(
    kinds: list[str],
    starts: list[int],
    ends: list[int],
    values: list[Value],
    parted: dict[int, list[figures.Part]],
) -> Tokens:
    """Leave out what is part of another token; put parts in place of their whole."""
    for place in sorted(parted, reverse=True):
        parts = parted[place]
        here = slice(place, place + 1)
        kinds[here] = [part.kind for part in parts]
        starts[here] = [part.start for part in parts]
        ends[here] = [part.end for part in parts]
        values[here] = [part.value for part in parts]
    if "" not in kinds:
        return Tokens("".join(kinds), starts, ends, values)
    return Tokens(
        "".join(kinds),
        [start for start, kind in zip(starts, kinds, strict=True) if kind],
        [end for end, kind in zip(ends, kinds, strict=True) if kind],
        [value for value, kind in zip(values, kinds, strict=True) if kind],
    )


def _allowed(entry: Entry, written: str) -> bool:
    return not entry.capital or written[0].isupper()


def _business(sign: str) -> tuple[str, Value]:
    """Read Q3 2023 and H1 as unit, number and year (0 is none), FY2025 as a year."""
    if sign[:2] == "FY":
        return KINDS["YEAR"], int(sign[-4:] if sign[-4:].isdigit() else sign[-2:])
    unit = "half" if "H" in sign[:2] else "quarter"
    year = sign[2:].lstrip(" /-'’\u00a0\n\t")
    return KINDS["TERM"], (unit, int(sign[:2].strip("QH")), int(year or 0))


def _hours(sign: str) -> tuple[str, Value]:
    """Read the French 9h30."""
    hour, _, minute = sign.lower().partition("h")
    is_time = int(hour) <= 24 and int(minute) < 60
    return KINDS["CLOCK"] if is_time else OTHER, (int(hour), int(minute))


def _sign(match: re.Match[str]) -> tuple[str, Value]:
    sign = match.group()
    match match.lastgroup:
        case "short":
            return KINDS["DECADE"], int(sign[1:3])
        case "year":
            return KINDS["YEAR"], int(sign[1:])
        case "hours":
            return _hours(sign)
        case "half_day":
            return KINDS["AM_PM"], sign[0].lower()
        case "term" | "fiscal":
            return _business(sign)
    kind = _GROUPS.get(match.lastgroup or "") or _MARKS.get(sign, MARK)
    return kind, _FRACTIONS.get(sign, 0)
