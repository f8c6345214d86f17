"""Answers as lines of content/decisions.yaml: put in, taken out, never rewritten.

Each answer is one line, and the lines stand in the order of what they speak of. So
two people who answer different things change different places, and a merge of their
branches needs nobody. What an editor wrote by hand stands above and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from sitegen.core.documents import Decision, Ruling
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import fold
from sitegen.core.written import flow, one_line, quoted
from sitegen.formats import decisions

PATH: Final = "content/decisions.yaml"
HEAD: Final = (
    "# Answers given at the review desk: one line each, sorted by what they speak of.",
    "# To undo an answer, delete its line.",
)
_BEGIN: Final = (
    "# What editors decided about passages that were read out of articles.",
    "",
)
_LEAD: Final = re.compile(r"- \{?[a-z]+: [\[{]*(?:article: )?\"?")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage, named by its article's file and its words."""

    article: str
    quote: str


Named: TypeAlias = str | Quoted  # the id of an event (or a name), or a passage


class CantAddError(ValueError):
    """The file is written in a way that a line can't be added to."""


def line(
    ruling: Ruling, named: Sequence[Named], *, reason: str = "", remark: str = ""
) -> str:
    """Write an answer as one line, without its line end."""
    refs = [_ref(one) for one in named]
    is_one = len(refs) == 1 and ruling in (Ruling.HIDE, Ruling.ACCEPT)
    shown = refs[0] if is_one else f"[{', '.join(refs)}]"
    said = f"{ruling.value}: {shown}"
    if why := one_line(reason):
        said = f"{{{said}, reason: {quoted(why)}}}"
    about = one_line(remark)
    return f"- {said}" + (f"  # {about}" if about else "")


def _ref(named: Named) -> str:
    if isinstance(named, Quoted):
        words = one_line(named.quote)
        return f"{{article: {flow(named.article)}, quote: {quoted(words)}}}"
    return flow(named)


def add(text: str, new: str) -> str:
    """Put a line where it belongs; a line that is there is not put in twice.

    Raises:
        CantAddError: the file would not say what it said, and the new line too.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    rows = _rows(text)
    bare = [row.rstrip("\r\n") for row in rows]
    if new in bare:
        return text
    if HEAD[0] not in bare:
        while rows and not rows[-1].strip():
            rows.pop()
        if "".join(rows).strip() == "[]":
            rows = []
        if rows and not rows[-1].endswith("\n"):
            rows[-1] += end
        begun = [*([""] if rows else _BEGIN), *HEAD]
        rows += [row + end for row in begun]
    elif not rows[-1].endswith("\n"):
        rows[-1] += end
    place = _place([row.rstrip("\r\n") for row in rows], new)
    changed = "".join([*rows[:place], new + end, *rows[place:]])
    _check(text, changed)
    return changed


def _rows(text: str) -> list[str]:
    """Return the lines of a text with their ends; other breaks are letters to us."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _place(rows: list[str], new: str) -> int:
    """Return where a line belongs: behind the last entry that comes before it."""
    first = rows.index(HEAD[0]) + 1
    while first < len(rows) and rows[first] in HEAD:
        first += 1
    place, wanted = first, _key(new)
    is_before = True
    for at in range(first, len(rows)):
        row = rows[at]
        if row.startswith("-"):
            is_before = _key(row) <= wanted
            if not is_before:
                break
        if is_before and row.strip() and not row.startswith("#"):
            place = at + 1
    return place


def _key(row: str) -> tuple[str, str]:
    bare = _LEAD.sub("", row, count=1)
    return fold(bare), row


def _check(before: str, after: str) -> None:
    """See to it that all decisions are still there, and exactly one more."""
    old, new = _read(before), _read(after)
    said = {_said(one) for one in old.value}
    more = [one for one in new.value if _said(one) not in said]
    if len(new.diagnostics) > len(old.diagnostics) or len(more) > 1:
        raise CantAddError(PATH)
    if not more and len(new.value) <= len(old.value):
        raise CantAddError(PATH)


def _read(text: str) -> Outcome[tuple[Decision, ...]]:
    return decisions.decode(SourceFile(PATH, Kind.DECISIONS, text))


def _said(one: Decision) -> tuple[object, ...]:
    passages = ((p.article.value, p.quote and p.quote.value) for p in one.passages)
    names = (name.value for name in one.names)
    events = (event.value for event in one.events)
    return (one.ruling, tuple(events), tuple(passages), tuple(names), one.reason)


def number(text: str, wanted: str) -> int:
    """Return the number of a line, from 1; 0 if it is not there."""
    bare = [row.rstrip("\r\n") for row in _rows(text)]
    return bare.index(wanted) + 1 if wanted in bare else 0


def take_out(text: str, old: str) -> str | None:
    """Take a line out again; None if it is not there. A heading of nothing goes too."""
    rows = _rows(text)
    bare = [row.rstrip("\r\n") for row in rows]
    if old not in bare:
        return None
    at = bare.index(old)
    del rows[at], bare[at]
    head = bare.index(HEAD[0]) if HEAD[0] in bare else len(bare)
    if all(row in HEAD or not row.strip() for row in bare[head:]):
        head -= head > 0 and not bare[head - 1].strip()
        del rows[head:], bare[head:]
    is_begun = [row for row in bare if row.strip()] == [_BEGIN[0]]
    return "" if is_begun else "".join(rows)
