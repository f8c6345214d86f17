"""Lists of entries that stand in a script as literals.

Some generators keep their timeline in a JavaScript file. Texts, numbers, lists and
records are read as they stand there; nothing is run, so what a script works out is
not known.
"""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.text import clean
from sitegen.imports.drafted import Data

_DEPTH: Final = 40
_START: Final = re.compile(
    r"(?:(?:const|let|var)\s+)?(?P<name>[A-Za-z_$][\w$.]*)\s*[:=]\s*(?=\[\s*(?:/[/*]|\{))"
)
_BLANK: Final = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)+", re.DOTALL)
_NAME: Final = re.compile(r"[A-Za-z_$][\w$]*")
_NUMBER: Final = re.compile(r"-?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_TEXTS: Final = {
    "'": re.compile(r"'((?:[^'\\\n]|\\.)*)'", re.DOTALL),
    '"': re.compile(r'"((?:[^"\\\n]|\\.)*)"', re.DOTALL),
    "`": re.compile(r"`((?:[^`\\]|\\.)*)`", re.DOTALL),
}
_CODE: Final = re.compile(
    r"\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(\r?\n)|(.))",
    re.DOTALL,
)
_LETTERS: Final = {"n": "\n", "t": " ", "r": "", "b": "", "f": "", "v": " ", "0": ""}


class _NoLiteralError(Exception):
    """Something stands there that is no literal."""


def lists_in(text: str) -> dict[str, Data]:
    """Return the lists of records of a script, by their names."""
    found: dict[str, Data] = {}
    place = 0
    while (start := _START.search(text, place)) is not None:
        reader = _Reader(text, start.end())
        try:
            found.setdefault(start["name"], reader.value(0))
            place = reader.place
        except _NoLiteralError:
            place = start.end()
    return found


class _Reader:
    """Reads one literal from a place on."""

    def __init__(self, text: str, place: int) -> None:
        self.text = text
        self.place = place

    def value(self, depth: int) -> Data:
        self._skip()
        sign = self.text[self.place : self.place + 1]
        if depth > _DEPTH or not sign:
            raise _NoLiteralError
        if sign == "[":
            return self._list(depth)
        if sign == "{":
            return self._record(depth)
        if sign in _TEXTS:
            return self._texts()
        if (number := _NUMBER.match(self.text, self.place)) is not None:
            self.place = number.end()
            return number[0].replace("_", "")
        word = self._word()
        if word in ("null", "undefined"):
            return ""
        if word in ("true", "false"):
            return word
        raise _NoLiteralError

    def _skip(self) -> None:
        if (blank := _BLANK.match(self.text, self.place)) is not None:
            self.place = blank.end()

    def _take(self, sign: str) -> bool:
        self._skip()
        if self.text.startswith(sign, self.place):
            self.place += len(sign)
            return True
        return False

    def _list(self, depth: int) -> Data:
        self.place += 1
        items: list[Data] = []
        while not self._take("]"):
            items.append(self.value(depth + 1))
            if not self._take(","):
                if self._take("]"):
                    break
                raise _NoLiteralError
        return items

    def _record(self, depth: int) -> Data:
        self.place += 1
        found: dict[str, Data] = {}
        while not self._take("}"):
            self._skip()
            is_text = self.text[self.place : self.place + 1] in _TEXTS
            key = self._text() if is_text else self._word()
            if not self._take(":"):
                raise _NoLiteralError
            found[key] = self.value(depth + 1)
            if not self._take(","):
                if self._take("}"):
                    break
                raise _NoLiteralError
        return found

    def _word(self) -> str:
        found = _NAME.match(self.text, self.place) or _NUMBER.match(
            self.text, self.place
        )
        if found is None:
            raise _NoLiteralError
        self.place = found.end()
        return found[0]

    def _texts(self) -> str:
        """Read a text, perhaps one that is put together with plus signs."""
        whole = self._text()
        while self._take("+"):
            self._skip()
            whole += self._text()
        return whole

    def _text(self) -> str:
        pattern = _TEXTS.get(self.text[self.place : self.place + 1])
        found = pattern.match(self.text, self.place) if pattern else None
        if found is None or (found[0][0] == "`" and "${" in found[1]):
            raise _NoLiteralError
        self.place = found.end()
        return clean(_CODE.sub(_decoded, found[1]))


def _decoded(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    if digits:
        number = int(digits, 16)
        return chr(number) if number < 0x110000 else ""
    return "" if found[4] else _LETTERS.get(found[5], found[5])
