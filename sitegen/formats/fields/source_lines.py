"""The lines of a YAML file as an editor sees them: indent, key, value.

This is no parser. It serves to find what a person meant where the parser has
given up, so it looks at one line at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

COMMON_KEYS: Final = (  # with these, a line lacks a colon and continues nothing
    *("title", "date", "time", "place", "actors", "tags", "summary", "body", "status"),
    *("sources", "claims", "media", "name", "kind", "aliases", "roles", "url"),
    *("article", "quote", "publisher", "author", "published", "language", "reason"),
)
_END: Final = re.compile(r"\r\n|\r|\n")
_KEY: Final = re.compile(
    r"(?P<lead>[ \t]*(?:- +)*)(?P<key>[\"']?[^\W\d][^:#\"'\[\]{}\r\n]{0,60}?[\"']?)"
    r"[ \t]*:(?=[ \t]|$)[ \t]*"
)
_TIGHT_KEY: Final = re.compile(
    r"[ \t]*(?:- +)*(?P<key>[A-Za-z_][\w-]*):(?!//)(?P<next>[^\s:])", re.ASCII
)
_DASHES: Final = re.compile(r"[ \t]*(?:- +)*")
_REMARK: Final = re.compile(r"(?:^|[ \t]+)#.*$")
_BLOCK: Final = re.compile(r"(?:^|[:-])[ \t]+[|>][-+1-9]{0,2}[ \t]*(?:[ \t]#.*)?$")


_ODD_COLON: Final = re.compile(
    r"[ \t]*(?:- +)*(?P<key>[A-Za-z_][\w-]*)(?P<gap>[ \t]*(?P<sign>[=;：︰∶ː–—])[ \t]*)"
)


@dataclass(frozen=True, slots=True)
class OddColon:
    """A sign that stands where a colon and a space should, with its blanks."""

    key: str
    sign: str
    place: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, without its line end."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends, before the line end."""
        return self.start + len(self.text)

    @property
    def indent(self) -> str:
        """The blanks it begins with."""
        return self.text[: len(self.text) - len(self.text.lstrip(" \t"))]

    @property
    def first(self) -> int:
        """Where its first character that is no blank stands."""
        return self.start + len(self.indent)

    @property
    def is_blank(self) -> bool:
        """Whether it is empty or a remark."""
        return not self.text.strip() or self.text.lstrip().startswith("#")

    @property
    def key(self) -> str:
        """The key it begins with, or ""."""
        found = _KEY.match(self.text)
        return found["key"].strip("\"'") if found else ""

    @property
    def value(self) -> tuple[int, int]:
        """Where its value stands: after the key or the dash, before a remark."""
        found = _KEY.match(self.text) or _DASHES.match(self.text)
        start = found.end() if found else 0
        rest = self.text[start:]
        rest = _REMARK.sub("", rest) if rest[:1] not in ("'", '"') else rest
        return (self.start + start, self.start + start + len(rest.rstrip()))

    @property
    def tight_colon(self) -> int:
        """Where a colon stands that ends a key and has no space after it, or -1."""
        found = _TIGHT_KEY.match(self.text)
        return self.start + found.start("next") - 1 if found else -1


def odd_colons(text: str, start: int, end: int) -> Iterator[OddColon]:
    """Yield what stands for the colon in lines such as `title = Talks`."""
    line: Line | None = line_at(text, start)
    while line is not None and line.start < end:
        if found := _ODD_COLON.match(text, line.start, line.end):
            yield OddColon(
                found["key"],
                found["sign"],
                found.start("sign"),
                found.start("gap"),
                found.end("gap"),
            )
        line = line_after(text, line)


def line_at(text: str, place: int) -> Line:
    """Return the line in which `place` stands."""
    place = max(0, min(place, len(text)))
    start = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    if text[place : place + 1] == "\n" and text[place - 1 : place] == "\r":
        start = max(text.rfind("\n", 0, place - 1), text.rfind("\r", 0, place - 1)) + 1
    found = _END.search(text, start)
    return Line(start, text[start : found.start() if found else len(text)])


def line_after(text: str, line: Line) -> Line | None:
    """Return the next line, or None at the end."""
    found = _END.match(text, line.end)
    return line_at(text, found.end()) if found and found.end() < len(text) else None


def line_before(text: str, line: Line) -> Line | None:
    """Return the line before that says something, or None at the start."""
    while line.start > 0:
        back = 2 if text[line.start - 2 : line.start] == "\r\n" else 1
        line = line_at(text, line.start - back)
        if not line.is_blank:
            return line
    return None


def block_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of block texts stand: those below `key: |`, indented."""
    line: Line | None = line_at(text, start)
    while line is not None and line.start < end:
        opening, line = line, line_after(text, line)
        if opening.is_blank or _BLOCK.search(opening.text) is None:
            continue
        first = line.start if line is not None else end
        while line is not None and line.start < end:
            if line.text.strip(" ") and _width(line) <= len(opening.indent):
                break
            line = line_after(text, line)
        yield first, line.start if line is not None else end


def _width(line: Line) -> int:
    """Count the ordinary spaces that a line begins with."""
    return len(line.text) - len(line.text.lstrip(" "))


def spans_keys(text: str, start: int, end: int) -> bool:
    """Tell whether a line after the first, up to `end`, begins with a key."""
    line = line_after(text, line_at(text, start))
    while line is not None and line.start < end:
        if line.key and line.first + len(line.key) < end:
            return True
        line = line_after(text, line)
    return False


def closing(text: str, start: int, end: int) -> int:
    """Find the bracket that closes the one at `start`, or -1.

    It has to come before a line that begins with a key and is not indented more
    than the line of the opening bracket: such a line is surely another value.
    """
    opening = line_at(text, start)
    stop, line = end, line_after(text, opening)
    while line is not None and line.start < end:
        if line.key and len(line.indent) <= len(opening.indent):
            stop = line.start
            break
        line = line_after(text, line)
    depth = 0
    for place in range(start, stop):
        if text[place] in "[{":
            depth += 1
        elif text[place] in "]}":
            depth -= 1
            if depth == 0:
                return place
    return -1


def entry_end(text: str, start: int, end: int) -> int:
    """Find where an entry of a bracketed list ends that begins at `start`."""
    found = re.compile(r"[,\]}\r\n]").search(text, start, end)
    stop = found.start() if found else end
    return start + len(text[start:stop].rstrip())


def quoted(text: str) -> str:
    """Put a text in the quotation marks that suit it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
