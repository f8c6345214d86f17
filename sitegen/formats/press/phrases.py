"""Tables of words and phrases, looked up in lines without trying each of them.

A page has hundreds of lines and the tables have hundreds of entries. An entry is
tried only where its first word stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from sitegen.core.text import fold

_WORDS: Final = re.compile(r"\w+")
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BOUNDARY: Final = frozenset(" \t\n:：—–|,(-")


@lru_cache(maxsize=2048)
def folded(line: str) -> str:
    """Return ``fold(line)``: remembered, as every rule asks for the same lines."""
    return fold(line)


def words_of(line: str) -> list[str]:
    """Return the words of a line, in order."""
    return _WORDS.findall(line)


class Phrases:
    """The entries of a table, divided by bars and compared folded."""

    __slots__ = ("_by_first", "_firsts", "_unbounded", "_unworded", "whole")

    def __init__(self, tables: Iterable[str]) -> None:
        entries = {fold(entry) for table in tables for entry in table.split("|")}
        self.whole: Final = frozenset(entries)
        self._by_first: Final[dict[str, list[str]]] = {}
        # What begins with a sign, or where no blank shows the beginning of a phrase.
        self._unworded: Final = [
            entry for entry in sorted(entries) if not _first(entry)
        ]
        self._unbounded: Final = self._unworded + [
            entry for entry in sorted(entries) if _UNSPACED.search(entry)
        ]
        for entry in sorted(entries, key=lambda entry: (-len(entry), entry)):
            self._by_first.setdefault(_first(entry), []).append(entry)
        self._firsts: Final = frozenset(self._by_first)

    def leading(self, bare: str) -> str:
        """Return the longest entry with which a folded line begins, "" if none."""
        for entry in self._by_first.get(_first(bare), ()):
            if bare.startswith(entry):
                rest = bare[len(entry) : len(entry) + 1]
                if not rest or rest in _BOUNDARY:
                    return entry
        return ""

    def within(self, bare: str, words: Sequence[str]) -> int:
        """Return where an entry stands in a folded line of `words`, -1 if none."""
        places: list[int] = []
        if not self._firsts.isdisjoint(words):
            places = [
                place
                for word in self._firsts.intersection(words)
                for entry in self._by_first[word]
                if (place := bare.find(entry)) >= 0
            ]
        others = self._unworded if bare.isascii() else self._unbounded
        places += [place for entry in others if (place := bare.find(entry)) >= 0]
        return min(places, default=-1)


def _first(text: str) -> str:
    found = _WORDS.match(text)
    return found[0] if found else ""
