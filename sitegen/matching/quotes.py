"""Find quoted words in a stored article, however they are punctuated.

Newsrooms retype quotations: typographic marks, dashes, commas, hyphens and case
change, words do not. So words are compared, and the answer gives the passage as
it stands: the `exact` of a W3C TextQuoteSelector with its position, in Unicode
code points.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sitegen.core.text import fold

_WORD = re.compile(r"[^\W_]+(?:['’‑‐-][^\W_]+)*")
_CUT = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.{3})\s*")
_JOINERS = re.compile(r"['’‑‐-]")
_CONTEXT = 32  # characters of prefix and suffix


@dataclass(frozen=True, slots=True)
class Found:
    """A passage: its place, and how much of what was looked for it has (0 to 1)."""

    start: int
    end: int
    share: float = 1.0


class Locator:
    """Looks up quotations in one text; made once for each article."""

    __slots__ = ("_places", "_words", "text")

    def __init__(self, text: str) -> None:
        """Split `text` into words and remember where each stands."""
        self.text = text
        self._words: list[str] = []
        self._places: list[tuple[int, int]] = []
        for found in _WORD.finditer(text):
            self._words.append(_plain(found[0]))
            self._places.append(found.span())

    def find(self, quote: str, *, after: int = 0) -> Found | None:
        """Locate `quote`; an ellipsis in it stands for words left out.

        Of several places, the first at or behind offset `after` is taken.
        """
        first = last = -1
        index = 0
        while index < len(self._places) and self._places[index][0] < after:
            index += 1
        for part in filter(None, map(_words, _CUT.split(quote))):
            index = self._index(part, index)
            if index < 0:
                return None
            first = index if first < 0 else first
            index += len(part)
            last = index - 1
        if first < 0:
            return None
        return self._whole(quote, self._places[first][0], self._places[last][1])

    def nearest(self, quote: str) -> Found | None:
        """Return the stretch that shares most words with `quote`, if half or more."""
        wanted = Counter(_words(quote))
        width = sum(wanted.values())
        if not width or not self._words:
            return None
        width = min(width, len(self._words))
        window: Counter[str] = Counter()
        shared = best = best_at = 0
        for index, word in enumerate(self._words):
            window[word] += 1
            shared += window[word] <= wanted[word]
            if index >= width:
                gone = self._words[index - width]
                shared -= window[gone] <= wanted[gone]
                window[gone] -= 1
            if shared > best:
                best, best_at = shared, index
        share = best / sum(wanted.values())
        if share < 0.5:
            return None
        first = max(0, best_at - width + 1)
        return Found(self._places[first][0], self._places[best_at][1], share)

    def context(self, found: Found) -> tuple[str, str]:
        """Return the prefix and suffix of a TextQuoteSelector for `found`."""
        prefix = self.text[max(0, found.start - _CONTEXT) : found.start]
        return prefix, self.text[found.end : found.end + _CONTEXT]

    def _index(self, part: list[str], begin: int) -> int:
        for index in range(begin, len(self._words) - len(part) + 1):
            if (
                self._words[index] == part[0]
                and self._words[index : index + len(part)] == part
            ):
                return index
        return -1

    def _whole(self, quote: str, start: int, end: int) -> Found:
        """Take in marks at the edges that were quoted and stand there."""
        lead = quote.lstrip()[:1]
        if start and _alike(lead, self.text[start - 1]) and not lead.isalnum():
            start -= 1
        for mark in quote.rstrip()[len(quote.rstrip().rstrip(_EDGE)) :]:
            if end < len(self.text) and _alike(mark, self.text[end]):
                end += 1
        return Found(start, end)


_EDGE = "\"'”’»“.,;:!?…)]"


def _alike(one: str, other: str) -> bool:
    return bool(one) and fold(one) == fold(other)


def _words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(text)]


def _plain(word: str) -> str:
    """Fold a word so that "cease-fire" and "ceasefire" are one."""
    if word.isalnum() and word.isascii():
        return word.lower()
    return fold(_JOINERS.sub("", word))
