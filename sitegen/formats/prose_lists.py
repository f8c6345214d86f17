"""Lists as people type them, spelled as Python-Markdown wants them.

It nests only what is indented by four columns, and begins a list only after an
empty line. Elsewhere two columns and no empty line are usual; here both work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ITEM = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +)(?=\S)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])[ ]*(?:\1[ ]*){2,}$")
_STEP = 4


@dataclass(slots=True)
class _Level:
    marker: int  # the column of its marks
    content: int  # the column where its text begins


def mended(markdown: str) -> str:
    """Indent nested lists by four columns and set an empty line before lists."""
    if not re.search(r"(?m)^ *(?:[-*+]|\d{1,9}[.)]) ", markdown):
        return markdown
    out: list[str] = []
    levels: list[_Level] = []
    fence = ""
    for line in markdown.expandtabs(_STEP).split("\n"):
        mark = _FENCE.match(line.lstrip() if levels else line)
        if fence:
            if mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence = ""
            out.append(_within(line, levels))
        elif mark:
            fence = mark[1]
            _leave(levels, line)
            out.append(_within(line, levels))
        else:
            _mend_line(line, levels, out)
    return "\n".join(out)


def _mend_line(line: str, levels: list[_Level], out: list[str]) -> None:
    item = None if _RULE.match(line) else _ITEM.match(line)
    if not line.strip():
        out.append("")
    elif item and _opens(item, levels, out):
        indent = len(item[1])
        while levels and indent < levels[-1].content and indent <= levels[-1].marker:
            levels.pop()
        levels.append(_Level(indent, item.end()))
        depth = len(levels) - 1
        if _follows_text(out):
            out.append("")
        mark = item[2].replace(")", ".")
        out.append(f"{' ' * _STEP * depth}{mark} {line[item.end() :]}")
    else:
        if levels and out and not out[-1].strip():
            _leave(levels, line)
        out.append(_within(line, levels))


def _opens(item: re.Match[str], levels: list[_Level], out: list[str]) -> bool:
    """Whether a line that looks like an item is one."""
    if levels:
        return len(item[1]) < levels[-1].content + _STEP
    if len(item[1]) >= _STEP:
        return False  # indented code
    inside_text = bool(out) and bool(out[-1].strip())
    # As in CommonMark: "1987. A year" in the middle of a paragraph is no list.
    return not inside_text or not item[2][0].isdigit() or item[2][:-1] == "1"


def _follows_text(out: list[str]) -> bool:
    """Whether the line before belongs to a paragraph, not to an item's first lines."""
    for line in reversed(out):
        if not line.strip():
            return line is not out[-1]
        if _ITEM.match(line):
            return False
    return bool(out)


def _leave(levels: list[_Level], line: str) -> None:
    """Close the levels that a line after an empty one no longer belongs to."""
    indent = len(line) - len(line.lstrip(" "))
    while levels and indent < min(levels[-1].content, levels[-1].marker + 2):
        levels.pop()


def _within(line: str, levels: list[_Level]) -> str:
    """Indent a line of an item's text as deeply as its level wants."""
    if not levels or not line.strip():
        return line
    indent = len(line) - len(line.lstrip(" "))
    if indent < levels[-1].marker + 1:
        return line  # lazy: the text of the item goes on at the margin
    extra = max(0, indent - levels[-1].content)
    return " " * (_STEP * len(levels) + extra) + line.lstrip(" ")
