"""Places in a text as the Language Server Protocol counts them.

The protocol counts lines and, within a line, units of an encoding that both sides agree
on: UTF-16 unless another is chosen (LSP 3.17, "Position"). Here characters are counted.
Lines end with a line feed, a carriage return, or both, and with nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

_END: Final = re.compile(r"\r\n|\r|\n")
_UNIT_BYTES: Final = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
_CODECS: Final = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


class Lines:
    """Knows where the lines of one text begin."""

    __slots__ = ("_codec", "_starts", "_text", "_unit")

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        """Take a text, and the encoding by which places in a line are counted."""
        self._text = text
        self._starts = [0, *(found.end() for found in _END.finditer(text))]
        self._codec, self._unit = _CODECS[encoding], _UNIT_BYTES[encoding]

    def position(self, place: int) -> tuple[int, int]:
        """Return the line, from 0, and the units before `place` in it."""
        place = max(0, min(place, len(self._text)))
        line = bisect_right(self._starts, place) - 1
        before = self._text[self._starts[line] : place]
        return line, len(before.encode(self._codec, "replace")) // self._unit

    def place(self, line: int, units: int) -> int:
        """Return the place of a position; one beyond a line is its end."""
        if line >= len(self._starts):
            return len(self._text)
        start = self._starts[line]
        found = _END.search(self._text, start)
        text = self._text[start : found.start() if found else len(self._text)]
        data = text.encode(self._codec, "replace")[: units * self._unit]
        return start + len(data.decode(self._codec, "ignore"))
