"""What goes wrong in YAML without anybody noticing: it is read, and read wrongly.

`prepare` looks at the characters before the parser does, and makes those
harmless that only look like blanks. `check` looks at the texts that came out.
Nothing moves: a character is replaced by one character.
"""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.diagnostics import Fix
from sitegen.core.source import Span
from sitegen.core.text import excerpt
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.nodes import Node, Scalar, Style
from sitegen.formats.fields.source_lines import block_lines, line_at, quoted

_SHOWN: Final = 70  # characters of a text that a message repeats
_CONTROL: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_SEPARATOR: Final = re.compile("[\x85\u2028\u2029]")
_ODD_BLANKS: Final = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_ODD_INDENT: Final = re.compile(
    rf"^[ ]*[{_ODD_BLANKS}][ {_ODD_BLANKS}]*"
    r"(?=- |[\w\"'][^:\r\n]{0,60}:(?:[ \t\r]|$))",
    re.MULTILINE,
)
_UNSEEN_START: Final = re.compile(
    r"^(?P<lead>[ ]*(?:- +)*)(?P<odd>[\u200b-\u200f\u2060\ufeff]+)"
    r"(?P<key>-(?= )|[\w\"'][^:\r\n]{0,60}:(?=[ \t\r\n]|\Z))",
    re.MULTILINE,
)
_CONFLICT: Final = re.compile(
    r"^(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*", re.MULTILINE
)
_FIRST_SIGN: Final = re.compile(r"^[^\r\n]", re.MULTILINE)
_BREAK: Final = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_ENTRY: Final = re.compile(
    r"(?:[ \t\r\n]|[#%][^\n]*\n)*"
    r"(?:-[ \r\n]|[\"']?[\w-]+[\"']?[ ]*:(?:\s|\Z)|[\[{]|#|\Z)"
)
_CUT: Final = re.compile(r"[ \t]+(#\S[^\r\n]*)")
_CODE: Final = re.compile(r"\\(?:\\|\"|/|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n|(.))")
_CURLY: Final = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‘": "’‘", "‚": "‘’"}


def prepare(faults: Faults, start: int, end: int) -> tuple[str, int, tuple[Span, ...]]:
    """Return the text to parse, where it ends, and the lines that are lost."""
    text = faults.file.text
    text, gaps = _controls(text, faults, start, end)
    text = _separators(text, faults, start, end)
    text = _invisibles(text, faults, start, end)
    text = _indents(text, faults, start, end)
    text, lost = _conflicts(text, faults, start, end)
    gaps = (*gaps, *lost)
    stop = _prose_after(text, faults, start, end)
    return text, stop, gaps


def _controls(
    text: str, faults: Faults, start: int, end: int
) -> tuple[str, tuple[Span, ...]]:
    """Report characters that no text file should have; one report for a line."""
    lines: dict[int, Span] = {}
    for found in _CONTROL.finditer(text, start, end):
        line = line_at(text, found.start())
        if line.start not in lines:
            lines[line.start] = faults.span(line.start, line.end)
            faults.say(
                "yaml-control",
                f"an invisible control character (U+{ord(found[0]):04X}) stands here",
                faults.span(found.start(), found.end()),
                hint="delete it",
                fix=Fix(lines[line.start], _CONTROL.sub("", line.text)),
            )
    if not lines:
        return text, ()
    masked = _CONTROL.sub(" ", text[start:end])
    return text[:start] + masked + text[end:], tuple(lines.values())


def _separators(text: str, faults: Faults, start: int, end: int) -> str:
    found = _SEPARATOR.search(text, start, end)
    if found is None:
        return text
    masked, count = _SEPARATOR.subn(" ", text[start:end])
    more = f", and {count - 1} more in this file" if count > 1 else ""
    faults.say(
        "yaml-line-separator",
        f"an invisible line separator (U+{ord(found[0]):04X}) stands here{more}",
        faults.span(found.start(), found.end()),
        hint="it is read as a space; replace it with one",
        fix=" ",
    )
    return text[:start] + masked + text[end:]


def _invisibles(text: str, faults: Faults, start: int, end: int) -> str:
    """Report signs without width before a key: they are part of it to a parser.

    They are moved behind its colon, as spaces, so that all lines keep their columns.
    """

    def mend(found: re.Match[str]) -> str:
        place = start + found.start("odd")
        faults.say(
            "yaml-nbsp",
            f"an invisible character (U+{ord(found['odd'][0]):04X}) stands before "
            "the first letter of this line",
            faults.span(place, place + len(found["odd"])),
            hint="delete it, or type the line again",
            fix="",
        )
        return f"{found['lead']}{found['key']}{' ' * len(found['odd'])}"

    return text[:start] + _UNSEEN_START.sub(mend, text[start:end]) + text[end:]


def _conflicts(
    text: str, faults: Faults, start: int, end: int
) -> tuple[str, tuple[Span, ...]]:
    """Report what Git left where two people changed the same lines.

    The lines of the second are masked, so that their keys don't stand there twice.
    """
    marks = list(_CONFLICT.finditer(text, start, end))
    lost: list[Span] = []
    for first, middle, last in zip(marks, marks[1:], marks[2:], strict=False):
        if [one[0][0] for one in (first, middle, last)] != ["<", "=", ">"]:
            continue
        lost.append(faults.span(first.start(), last.end()))
        faults.say(
            "yaml-conflict",
            "two people changed these lines, and Git could not tell which to keep",
            faults.span(first.start(), first.start() + 7),
            hint="keep the lines above or below =======, and remove the lines that "
            "begin with <<<<<<<, ======= and >>>>>>>",
        )
        theirs = _FIRST_SIGN.sub("#", text[middle.start() : last.end()])
        ours = text[first.start() + 1 : middle.start()]
        text = f"{text[: first.start()]}#{ours}{theirs}{text[last.end() :]}"
    return text, tuple(lost)


def _indents(text: str, faults: Faults, start: int, end: int) -> str:
    """Report lines that are indented with blanks that don't count as such."""
    blocks = tuple(block_lines(text, start, end))

    def mend(found: re.Match[str]) -> str:
        place = start + found.start()
        if any(first <= place < last for first, last in blocks):
            return found[0]  # a blank of the text itself
        span = faults.span(start + found.start(), start + found.end())
        odd = next(char for char in found[0] if char != " ")
        name = "a non-breaking space" if odd == "\u00a0" else f"U+{ord(odd):04X}"
        faults.say(
            "yaml-nbsp",
            f"the line is indented with {name}, not with ordinary spaces",
            span,
            hint="delete the blanks at its start and type spaces",
            fix=" " * len(found[0]),
        )
        return " " * len(found[0])

    return text[:start] + _ODD_INDENT.sub(mend, text[start:end]) + text[end:]


def _prose_after(text: str, faults: Faults, start: int, end: int) -> int:
    """Find prose after a line ---, as in front matter; return where YAML ends."""
    for found in _BREAK.finditer(text, start, end):
        if not text[start : found.start()].strip():
            continue  # the line that opens the file
        if _ENTRY.match(text, found.end(), end) is None:
            faults.say(
                "text-after-entry",
                "text stands after this line, and only keys and values can",
                faults.span(found.start(), found.start() + len("---")),
                hint="remove the line and put the text under body: |, indented",
            )
            return found.start()
    return end


def check(node: Node, faults: Faults, gaps: tuple[Span, ...]) -> None:
    """Look at every text below `node` that is not in a broken line."""
    if isinstance(node, Scalar):
        if not any(
            node.span.start < gap.end and gap.start < node.span.end for gap in gaps
        ):
            _check_text(node, faults)
    elif isinstance(node, nodes.Sequence):
        for item in node.items:
            check(item, faults, gaps)
    elif isinstance(node, nodes.Mapping):
        for entry in node.entries:
            check(entry.value, faults, gaps)


def _check_text(node: Scalar, faults: Faults) -> None:
    if node.style is Style.DOUBLE:
        _check_codes(node, faults)
    elif node.style is Style.PLAIN and node.text:
        _check_cut(node, faults)
        _check_curly(node, faults)


def _check_cut(node: Scalar, faults: Faults) -> None:
    """Warn of words that were lost because a # made them a remark."""
    found = _CUT.match(faults.file.text, node.span.end)
    if found is None:
        return
    lost = found[1].rstrip()
    line = line_at(faults.file.text, node.span.end)
    fix = None
    if node.span.start >= line.start and not line.text[
        : node.span.start - line.start
    ].count("#"):
        fix = Fix(
            faults.span(node.span.start, found.start(1) + len(lost)),
            quoted(f"{node.raw}{found[0].rstrip()}"),
            sure=lost[1:2].isdigit(),  # a number; a word may well be a remark
        )
    faults.say(
        "yaml-comment-cut",
        f"“{excerpt(lost, _SHOWN)}” is left out: a # after a space begins a remark",
        faults.span(found.start(1), found.start(1) + len(lost)),
        hint=(
            f"if it belongs to the text, write {excerpt(fix.text, _SHOWN)}; "
            if fix
            else ""
        )
        + "if it is a remark, put a space after the #",
        fix=fix,
    )


def _check_codes(node: Scalar, faults: Faults) -> None:
    """Warn of backslashes that stand for something else in double quotes."""
    codes = [found for found in _CODE.finditer(node.raw) if found[1]]
    if not codes:
        return
    inside = node.raw[1:-1]
    fix = f"'{inside}'" if "'" not in inside and '\\"' not in inside else None
    names = " and ".join(dict.fromkeys(f"“{found[0]}”" for found in codes[:3]))
    first = node.span.start + codes[0].start()
    faults.say(
        "yaml-backslash",
        f"in double quotes {names} {'are codes' if ' and ' in names else 'is a code'}, "
        "so the text has changed",
        faults.span(first, first + 2),
        hint=f"if the backslash belongs to the text, write {excerpt(fix, _SHOWN)}"
        if fix
        else "write each backslash twice",
        fix=Fix(node.span, fix, sure=False) if fix else None,
    )


def _check_curly(node: Scalar, faults: Faults) -> None:
    """Warn of typographic marks around a whole text: they quote nothing."""
    text = node.text
    closers = _CURLY.get(text[0], "")
    if len(text) < 3 or not closers or text[-1] not in closers:
        return
    inside = text[1:-1]
    if any(mark in inside for mark in closers + text[0] if mark not in "’‘"):
        return
    faults.say(
        "yaml-quotes-curly",
        f"{text[0]} and {text[-1]} belong to this text; they don't put it in quotes",
        faults.span(node.span.start, node.span.start + 1),
        hint=f"write {excerpt(quoted(inside), _SHOWN)}; if the marks are to be seen, "
        f"{excerpt(quoted(text), _SHOWN)}",
        fix=Fix(node.span, quoted(inside)),
    )
