"""What sitegen says to a person about their files.

A fault in somebody's content is a value, not an exception: stages return
`Diagnostic`s beside their result, so one build reports every fault at once.
Exceptions are kept for faults in sitegen itself and for the machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.core.codes import CODES, Severity
from sitegen.core.source import Span


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to the fault: the first use of a doubled id."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement that mends the fault.

    A sure one cannot change what was meant, so `sitegen fix` may write it; any other
    is a guess, which a person takes or leaves in a text editor.
    """

    span: Span
    text: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault, its place, and the way out of it.

    `span` is None only for what has no place in a file, such as a folder.
    """

    code: str
    message: str
    span: Span | None
    hint: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def severity(self) -> Severity:
        """How much this stops; each code has one severity."""
        return CODES[self.code].severity

    def sort_key(self) -> tuple[str, int, str, str]:
        """Order by path and place, so a report reads like the files."""
        if self.span is None:
            return ("", 0, self.code, self.message)
        return (self.span.path, self.span.start, self.code, self.message)


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path and place and drop exact repetitions."""
    return tuple(sorted(set(diagnostics), key=Diagnostic.sort_key))
