"""Pasted text, cut into the pieces that an editor would call paragraphs.

A browser puts each paragraph on one line; a mail program or a terminal breaks it
after some seventy columns. A `Chunk` is one paragraph either way, and its text is
the file's own, line breaks included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_NARROW, _WIDE = 50, 100  # columns between which hard-wrapped text is as wide
_INDENT = 2  # columns more than the line before begin a paragraph
_WRAPPED_RUN = 3  # lines that prove a width
_CLOSED = (".", "!", "?", "…", "”", '"', "»", "。")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph, a headline, a menu entry: what stands together in the file."""

    text: str  # without blanks at its ends
    start: int
    before: int  # empty lines before it
    after: int  # empty lines after it

    @property
    def end(self) -> int:
        """Where it ends in the file, exclusive."""
        return self.start + len(self.text)

    @property
    def is_apart(self) -> bool:
        """Whether empty lines stand on both of its sides."""
        return bool(self.before and self.after)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    indent: int


def chunks(text: str) -> tuple[Chunk, ...]:
    """Cut a text into chunks, in order."""
    runs = list(_runs(text))
    width = max((_width(lines) for _, lines in runs), default=0)
    pieces: list[tuple[int, int, int]] = []  # start, end, empty lines before
    for blank, lines in runs:
        for number, (start, end) in enumerate(_joined(lines, width)):
            pieces.append((start, end, 0 if number else blank))
    return tuple(
        Chunk(
            text[start:end],
            start,
            before,
            pieces[index + 1][2] if index + 1 < len(pieces) else 1,
        )
        for index, (start, end, before) in enumerate(pieces)
    )


def _runs(text: str) -> Iterator[tuple[int, list[_Line]]]:
    """Yield the lines between empty lines, with how many were empty before them."""
    lines: list[_Line] = []
    blank, start = 1, 0
    for line in text.splitlines(keepends=True):
        bare = line.strip(_BLANKS)
        if bare:
            indent = len(line) - len(line.lstrip(_BLANKS))
            lines.append(_Line(bare, start + indent, indent))
        else:
            if lines:
                yield blank, lines
                lines, blank = [], 0
            blank += 1
        start += len(line)
    if lines:
        yield blank, lines


# What str.strip() takes, and what browsers leave where a picture or a line end was.
_BLANKS = (
    " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060"
    "\u3000\ufeff"
)


def _width(lines: Sequence[_Line]) -> int:
    """Return the width to which these lines are wrapped, 0 if they are not."""
    if len(lines) < _WRAPPED_RUN:
        return 0
    widest = max(len(line.text) for line in lines)
    if not _NARROW <= widest <= _WIDE:
        return 0
    full = sum(_is_full(line, following, widest) for line, following in pairwise(lines))
    # Paragraphs that happen to be equally long end with their sentence, each of them.
    closed = sum(line.text.endswith(_CLOSED) for line in lines[:-1])
    # A sentence that goes on does so somewhere with a small letter, labels do not.
    goes_on = any(not line.text[:1].isupper() for line in lines[1:])
    is_wrapped = (
        goes_on and full >= (len(lines) - 1) * 0.7 and closed <= (len(lines) - 1) / 2
    )
    return widest if is_wrapped else 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    first = len(following.text.split(None, 1)[0]) if following.text.split() else 0
    return len(line.text) >= width * 0.6 and len(line.text) + 1 + first > width


def _joined(lines: Sequence[_Line], width: int) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph of a run starts and ends."""
    start, previous = lines[0].start, lines[0]
    own = _width(lines) or (width if len(lines) < _WRAPPED_RUN else 0)
    for line in lines[1:]:
        goes_on = (
            own
            and _is_full(previous, line, own)
            and line.indent < previous.indent + _INDENT
        )
        if not goes_on:
            yield start, previous.start + len(previous.text)
            start = line.start
        previous = line
    yield start, previous.start + len(previous.text)
