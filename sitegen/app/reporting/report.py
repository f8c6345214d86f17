"""Say what came up: to a person, to a program, or to a code review.

Lines and columns count from 1 and are worked out here, once; a column is one
character. A tab in a quoted line is shown as it stands, and the caret line
repeats it, so that both line up at any width.
"""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import Sources, Span

Paint = Callable[[str, str], str]  # text, and what it is: "error", "path", "hint"…
_LONGEST = 160  # characters of a quoted line


def plain(text: str, _: str) -> str:
    """Paint nothing."""
    return text


class Report:
    """Knows the text of every file, and so the line of every place."""

    def __init__(self, sources: Sources, root: str = "") -> None:
        """Take all texts of a build.

        `root` is the site's folder as seen from the one where the command runs, if the
        site lies below it: reviews of changes name files from there.
        """
        self._root = root
        known = (*sources.files, *sources.rejected, *sources.templates.values())
        self._texts: Mapping[str, str] = {file.path: file.text for file in known}
        self._starts: dict[str, list[int]] = {}

    def from_here(self, path: str) -> str:
        """Return the path of a file as seen from the folder of the command."""
        return f"{self._root}/{path}" if self._root else path

    def place(self, span: Span) -> tuple[int, int]:
        """Return line and column of a span's start."""
        starts = self._lines(span.path)
        line = bisect_right(starts, span.start)
        return line, span.start - starts[line - 1] + 1

    def _lines(self, path: str) -> list[int]:
        if path not in self._starts:
            text = self._texts.get(path, "")
            starts = [0]
            for index, char in enumerate(text):
                if char == "\n" or (
                    char == "\r" and text[index + 1 : index + 2] != "\n"
                ):
                    starts.append(index + 1)
            self._starts[path] = starts
        return self._starts[path]

    def text(self, said: Diagnostic, paint: Paint = plain) -> str:
        """Format one diagnostic for a person, with its line quoted."""
        kind = said.severity.value
        label = paint(f"{kind}[{said.code}]", kind)
        if said.span is None:
            hint = f"\n  = hint: {said.hint}" if said.hint else ""
            return f"{label}: {said.message}{hint}"
        line, _ = self.place(said.span)
        shown = [self.line(said, paint), *self._snippet(said.span, paint)]
        also = f" {' ' * len(str(line))} {paint('=', 'rule')}"
        if said.hint:
            shown.append(f"{also} {paint('hint:', 'hint')} {said.hint}")
        for other in said.related:
            at, _ = self.place(other.span)
            shown.append(f"{also} {other.span.path}:{at}: {other.message}")
        return "\n".join(shown)

    def line(self, said: Diagnostic, paint: Paint = plain) -> str:
        """Format one diagnostic in one line."""
        kind = said.severity.value
        label = paint(f"{kind}[{said.code}]", kind)
        if said.span is None:
            return f"{label}: {said.message}"
        line, column = self.place(said.span)
        where = paint(f"{said.span.path}:{line}:{column}:", "path")
        return f"{where} {label}: {said.message}"

    def _snippet(self, span: Span, paint: Paint) -> list[str]:
        """Quote the line of a span and put carets below it."""
        text = self._texts.get(span.path, "")
        line, column = self.place(span)
        start = span.start - column + 1
        quoted = text[start:].split("\n", 1)[0].split("\r", 1)[0]
        if not quoted.strip():
            return []
        left = max(0, min(column - 1 - _LONGEST // 2, len(quoted) - _LONGEST))
        shown = quoted[left : left + _LONGEST]
        first = column - 1 - left
        length = max(1, min(span.end - span.start, len(shown) - first))
        gap = "".join(_blank(char) for char in shown[:first])
        carets = "".join("^" * _width(char) for char in shown[first : first + length])
        gutter = " " * len(str(line))
        bar = paint("|", "rule")
        return [
            f" {gutter} {bar}",
            f" {paint(str(line), 'rule')} {bar} {_visible(shown)}",
            f" {gutter} {bar} {gap}{paint(carets or '^', 'caret')}",
        ]

    def as_json(self, diagnostics: Iterable[Diagnostic]) -> str:
        """Format all as one JSON list of objects."""
        rows = []
        for said in diagnostics:
            line, column = self.place(said.span) if said.span else (None, None)
            rows.append(
                {
                    "severity": said.severity.value,
                    "code": said.code,
                    "message": said.message,
                    "path": said.span.path if said.span else None,
                    "line": line,
                    "column": column,
                    "hint": said.hint,
                    "related": [
                        {
                            "path": other.span.path,
                            "line": self.place(other.span)[0],
                            "message": other.message,
                        }
                        for other in said.related
                    ],
                }
            )
        return json.dumps(rows, ensure_ascii=False, indent=2)

    def as_github(self, said: Diagnostic) -> str:
        """Format as a workflow command, which becomes an annotation of the change."""
        kinds = {Severity.ERROR: "error", Severity.WARNING: "warning"}
        kind = kinds.get(said.severity, "notice")
        message = f"{said.message} – {said.hint}" if said.hint else said.message
        where = ""
        if said.span:
            line, column = self.place(said.span)
            path = _property(self.from_here(said.span.path))
            end = Span(said.span.path, said.span.end, said.span.end)
            last_line, last_column = self.place(end)
            where = f" file={path},line={line},endLine={last_line},col={column}"
            if last_line == line and last_column > column:  # columns of one line only
                where += f",endColumn={last_column - 1}"
            where += f",title={said.code}"
        return f"::{kind}{where}::{_data(message)}"


def counts(diagnostics: Iterable[Diagnostic]) -> str:
    """Say how many of what: "2 errors, 1 warning"; "" for none."""
    number = Counter(said.severity for said in diagnostics)
    parts = []
    for severity, one, many in (
        (Severity.ERROR, "error", "errors"),
        (Severity.WARNING, "warning", "warnings"),
        (Severity.INFO, "remark", "remarks"),
    ):
        if number[severity]:
            parts.append(f"{number[severity]} {one if number[severity] == 1 else many}")
    return ", ".join(parts)


def _visible(text: str) -> str:
    """Show blanks that look like spaces, and controls, as what they are."""
    return "".join(
        "␣" if char in "\u00a0\u202f\u2007" else "�" if _is_control(char) else char
        for char in text
    )


def _is_control(char: str) -> bool:
    return char != "\t" and unicodedata.category(char) in {"Cc", "Zl", "Zp"}


def _width(char: str) -> int:
    """Return the columns a character takes on a terminal (UAX 11, roughly)."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _blank(char: str) -> str:
    return "\t" if char == "\t" else " " * _width(char)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
