"""Lines that begin in the wrong column, or with a tab: where, and how to mend them."""

from __future__ import annotations

import re

from sitegen.formats.fields.problem import Culprit, Problem
from sitegen.formats.fields.source_lines import (
    COMMON_KEYS,
    Line,
    line_after,
    line_at,
    line_before,
)


def tab(text: str, problem: Problem) -> Culprit | None:
    """Tell of a tab before a line's first letter."""
    line = line_at(text, problem.place)
    indent = re.match(r"[ \t]*", line.text)
    if indent is None or "\t" not in indent[0] or problem.place > line.first:
        if text[problem.place : problem.place + 1] != "\t":
            return None
        # Between words a tab is as good as a blank; only one parser minds.
        return Culprit(
            "yaml-tab", "", problem.place, problem.place, masks=((problem.place, " "),)
        )
    masks: list[tuple[int, str]] = []
    at: Line | None = line
    while at is not None and "\t" in at.indent:
        masks.append((at.start, " " * len(at.indent)))
        at = line_after(text, at)
    start = line.start + line.text.index("\t")
    more = len(masks) - 1
    below = f"; so with the {more} lines below" if more > 1 else ""
    below = "; so with the line below" if more == 1 else below
    return Culprit(
        "yaml-tab",
        "the line begins with a tab"
        if start == line.start
        else "a tab indents the line",
        start,
        line.first,
        f"use spaces, two for each level{below}",
        _spaces(text, line, more + 1),
        tuple(masks),
    )


def _spaces(text: str, line: Line, count: int) -> tuple[int, int, str] | None:
    """Write spaces for the tabs of `count` lines, two for each, where that fits."""
    before = line_before(text, line)
    least = len(before.indent) if before is not None else 0
    if before is not None and not before.text.rstrip().endswith((":", "|", ">")):
        step = least  # it belongs beside the line above
    else:
        step = least + 2
    first = line.indent.expandtabs(2)
    lines: list[str] = []
    end, at = line.end, line
    for _ in range(count):
        deeper = len(at.indent.expandtabs(2)) - len(first)
        if step + deeper < 0:
            return None
        lines.append(" " * (step + deeper) + at.text.lstrip(" \t"))
        end = at.end
        following = line_after(text, at)
        if following is None:
            break
        at = following
    breaks = re.findall(r"\r\n|\r|\n", text[line.start : end])
    mended = "".join(map("".join, zip(lines, [*breaks, ""], strict=True)))
    return (line.start, end, mended)


def too_deep(line: Line, before: Line) -> Culprit:
    """Describe a line that its indent makes the rest of the text above."""
    if " " in line.key:  # words of a text, and no key
        colon = line.start + line.text.index(":", line.text.index(line.key))
        return Culprit(
            "yaml-colon",
            f"the text of “{before.key}” goes on here, and has a colon in it",
            colon,
            colon + 1,
            f"write “{before.key}: >” and the whole text below it, indented; "
            f"if “{line.key}” is a key, begin it in the same column as “{before.key}”",
            masks=((colon, "."),),
        )
    return Culprit(
        "yaml-indent",
        f"the line is indented, so it goes on with the text of “{before.key}”",
        line.start,
        line.first,
        f"begin it in the same column as “{before.key}”",
        (line.start, line.first, before.indent) if line.key in COMMON_KEYS else None,
        ((line.first, "#"),),
    )


def remarks(text: str, line: Line) -> tuple[tuple[int, str], ...]:
    """Mask a line and those that are indented below it as remarks."""
    masks = [(line.first, "#")]
    least = max(1, len(line.indent))
    at = line_after(text, line)
    while at is not None and not at.is_blank and len(at.indent) >= least:
        masks.append((at.first, "#"))
        at = line_after(text, at)
    return tuple(masks)


def indent(text: str, problem: Problem) -> Culprit | None:
    """Tell of a line that begins in a column where nothing above begins."""
    line = line_at(text, problem.place)
    before = line_before(text, line)
    if problem.is_in_brackets or before is None or problem.place > line.first:
        return None
    if line.is_blank or not (line.key or line.text.lstrip().startswith("-")):
        return None
    if before.text.strip() == "...":
        return Culprit(
            "text-after-entry",
            "a line of three dots ends the entry, and yet the file goes on",
            before.first,
            before.first + len("..."),
            "remove the line, or write --- instead if another entry follows",
            (before.start, line.start, ""),
            ((before.first, "#"),),
        )
    if re.match(r"[ ]*-[^\s-]", line.text) and _has_dash(text, line):
        return Culprit(
            "yaml-dash",
            "a space is missing after the “-”, so this is no entry of a list",
            line.first,
            line.first + 1,
            "write - and a space before each entry of the list",
            (line.first, line.first + 1, "- "),
            remarks(text, line),
        )
    spaces = len(line.indent)
    count = f"{spaces} space{'' if spaces == 1 else 's'}"
    return Culprit(
        "yaml-indent",
        f"the line is indented by {count if spaces else 'nothing'}, "
        "and fits none of the lines above",
        line.start,
        max(line.first, line.start + 1),
        "lines that belong together begin in the same column; the entries of a list "
        "all begin with “- ”",
        masks=remarks(text, line),
    )


def _has_dash(text: str, line: Line) -> bool:
    """Whether an entry of a list begins in the same column above."""
    above = line_before(text, line)
    while above is not None and len(above.indent) > len(line.indent):
        above = line_before(text, above)
    return above is not None and above.text.lstrip(" ").startswith("- ")
