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
from sitegen.core.written import flow, quoted
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
    if why := " ".join(reason.split()):
        said = f"{{{said}, reason: {quoted(why)}}}"
    about = " ".join(remark.split())
    return f"- {said}" + (f"  # {about}" if about else "")


def _ref(named: Named) -> str:
    if isinstance(named, Quoted):
        words = " ".join(named.quote.split())
        return f"{{article: {flow(named.article)}, quote: {quoted(words)}}}"
    return flow(named)


def add(text: str, new: str) -> str:
    """Put a line where it belongs; a line that is there is not put in twice.

    Raises:
        CantAddError: the file would not say what it said, and the new line too.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    rows = text.splitlines()
    if new in rows:
        return text
    if HEAD[0] not in rows:
        while rows and not rows[-1].strip():
            rows.pop()
        if rows == ["[]"]:
            rows = []
        rows += [*([""] if rows else _BEGIN), *HEAD]
    place = _place(rows, new)
    changed = end.join([*rows[:place], new, *rows[place:]]) + end
    _check(text, changed)
    return changed


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


def take_out(text: str, old: str) -> str | None:
    """Take a line out again; None if it is not there."""
    rows = text.splitlines(keepends=True)
    bare = [row.rstrip("\r\n") for row in rows]
    if old not in bare:
        return None
    at = bare.index(old)
    rest = "".join([*rows[:at], *rows[at + 1 :]])
    left = rest.splitlines()
    if [row for row in left if row.strip()] == [row for row in (*_BEGIN, *HEAD) if row]:
        return ""
    while left and (left[-1] in HEAD or not left[-1].strip()):
        left.pop()
    tail = rest.splitlines()[len(left) :]
    if HEAD[0] in tail:  # the last answer: the heading goes too
        kept = rest.splitlines(keepends=True)[: len(left)]
        return "".join(kept)
    return rest
