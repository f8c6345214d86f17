"""Mend what is surely a slip: a file in, the mended text out, and nothing written.

Every fix is proved: the mended text is read again, and it counts only if the fault is
gone and the lines that were changed have no new one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final, TypeAlias

from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.mending import applied
from sitegen.core.source import Kind, SourceFile, Sources
from sitegen.formats.fields.records import OF_ABSENCE
from sitegen.stages.decode import decode

_ROUNDS: Final = 20  # a fix may show the next fault; no file needs so many
_Fault: TypeAlias = tuple[str, str, str]  # code, message, the line it stands in

MENDABLE: Final = frozenset(
    (Kind.NOTE, Kind.ACTOR, Kind.SITE, Kind.PAGE, Kind.DECISIONS, Kind.SIDECAR)
)
"""What people write; articles stay as they were found."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it was, and its text with all fixes that hold."""

    file: SourceFile
    text: str
    count: int  # faults that are gone
    refused: tuple[Diagnostic, ...] = ()  # whose fix does not hold

    @property
    def is_changed(self) -> bool:
        """Whether anything is mended."""
        return self.text != self.file.text


def is_sure(said: Diagnostic) -> bool:
    """Whether a fault has a fix that needs no person."""
    return said.fix is not None and said.fix.sure


def count_sure(sources: Sources, diagnostics: Iterable[Diagnostic]) -> int:
    """Count the faults of files that people write which need no person to be mended."""
    paths = {file.path for file in sources.files if file.kind in MENDABLE}
    return sum(
        is_sure(one) and one.span is not None and one.span.path in paths
        for one in diagnostics
    )


def mend(file: SourceFile, beside: Sequence[SourceFile] = ()) -> Mended:
    """Mend a file; a sidecar is read with its article `beside` it."""
    read = _Reading(file, tuple(beside))
    before = read.faults(file.text)
    if file.kind not in MENDABLE or not any(map(is_sure, before)):
        return Mended(file, file.text, 0)
    text, refused = _search(read, file.text)
    for _ in range(_ROUNDS):  # what did not hold may hold now
        earlier, (text, refused) = text, _search(read, text)
        if text == earlier:
            break
    gone = Counter(_known(file.text, before))
    gone.subtract(_known(text, read.faults(text)))
    return Mended(file, text, sum(n for n in gone.values() if n > 0), refused)


def _search(read: _Reading, text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Write all fixes; if they don't hold together, find those that do."""
    refused: dict[_Fault, Diagnostic] = {}
    for _ in range(_ROUNDS):
        todo = {
            _fault(text, one): one
            for one in read.faults(text)
            if is_sure(one) and _fault(text, one) not in refused
        }
        if not todo:
            break
        text = _in_halves(read, text, todo, refused)
    return text, tuple(refused.values())


def _in_halves(
    read: _Reading,
    text: str,
    todo: Mapping[_Fault, Diagnostic],
    refused: dict[_Fault, Diagnostic],
) -> str:
    """Write a group of fixes if all hold, else each half by itself."""
    tried = read.settled(text, todo)
    if read.are_gone(todo, text, tried) and not read.makes_worse(text, tried):
        return tried
    if len(todo) == 1:
        refused.update(todo)
        return text
    names = tuple(todo)
    for half in (names[: len(names) // 2], names[len(names) // 2 :]):
        text = _in_halves(read, text, {one: todo[one] for one in half}, refused)
    return text


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads one file again and again, with another text each time."""

    file: SourceFile
    beside: tuple[SourceFile, ...]

    def faults(self, text: str) -> tuple[Diagnostic, ...]:
        file = replace(self.file, text=text)
        read = decode(Sources(files=(*self.beside, file)))
        return tuple(
            one
            for one in read.diagnostics
            if one.span is not None and one.span.path == file.path
        )

    def settled(self, text: str, wanted: Collection[_Fault]) -> str:
        """Write the fixes that are wanted, and those that they make needed."""
        for _ in range(_ROUNDS):
            said = [one for one in self.faults(text) if is_sure(one)]
            fixes = [one.fix for one in said if one.fix and _fault(text, one) in wanted]
            mended = applied(text, fixes)
            if mended == text:
                break
            made = self._made(text, mended)
            # Two that touch can't be written at once: what is left is wanted still.
            wanted = {*wanted, *(_fault(mended, one) for one in made)}
            text = mended
        return text

    def are_gone(self, todo: Collection[_Fault], before: str, after: str) -> bool:
        """Whether there are fewer faults of each kind, by as many as were mended."""
        left = Counter((one.code, one.message) for one in self.faults(after))
        left.subtract((one.code, one.message) for one in self.faults(before))
        wanted = Counter((code, message) for code, message, _ in todo)
        return all(-left[like] >= number for like, number in wanted.items())

    def makes_worse(self, before: str, after: str) -> bool:
        """Whether there is a fault that was neither there nor hidden."""
        return bool(list(self._made(before, after)))

    def _made(self, before: str, after: str) -> Iterator[Diagnostic]:
        old = self.faults(before)
        known = Counter((one.code, one.message) for one in old)
        new: list[Diagnostic] = []
        for one in self.faults(after):
            if known[one.code, one.message] > 0:
                known[one.code, one.message] -= 1
            elif one.code not in OF_ABSENCE:
                new.append(one)
        if new:
            seen = tuple(_seen_lines(before, after, old))
            yield from (
                one
                for one in new
                if (_is_syntax(one) and one.severity is Severity.ERROR)
                or any(_line(after, one) in lines for lines in seen)
            )


def _seen_lines(
    before: str, after: str, old: Sequence[Diagnostic]
) -> Iterator[Collection[int]]:
    """Yield the changed lines of `after`, but not those that could not be read.

    What such a line says wrongly was not told yet, so it is nothing new.
    """
    unread = {_line(before, one) for one in old if _is_syntax(one)}
    for lines_before, lines_after in _changes(before, after):
        if unread.isdisjoint(lines_before):
            yield lines_after


def _changes(before: str, after: str) -> Iterator[tuple[range, range]]:
    """Yield the stretches of lines that differ, counted from 0."""
    old, new = before.splitlines(), after.splitlines()
    for tag, i1, i2, j1, j2 in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield range(i1, i2), range(j1, j2)


def _is_syntax(said: Diagnostic) -> bool:
    return said.code.startswith("yaml-") or said.code == "text-after-entry"


def _line(text: str, said: Diagnostic) -> int:
    """Return the number of a fault's line, from 0, as `splitlines` counts."""
    start = said.span.start if said.span is not None else 0
    return len(f"{text[:start]}|".splitlines()) - 1


def _fault(text: str, said: Diagnostic) -> _Fault:
    lines = text.splitlines() or [""]
    return (said.code, said.message, lines[min(_line(text, said), len(lines) - 1)])


def _known(text: str, faults: Sequence[Diagnostic]) -> list[_Fault]:
    return [_fault(text, one) for one in faults]
