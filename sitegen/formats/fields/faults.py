"""The faults of one file, as they come up while it is read."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.core.diagnostics import Diagnostic, Fix, Related, ordered
from sitegen.core.source import SourceFile, Span


class Faults:
    """Collects what is to be said about one file."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self._said: list[Diagnostic] = []

    def span(self, start: int, end: int) -> Span:
        """Point into the file; what lies outside it is brought inside."""
        length = len(self.file.text)
        first = max(0, min(start, length))
        return Span(self.file.path, first, max(first, min(end, length)))

    def say(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        hint: str = "",
        fix: str | Fix | None = None,
        sure: bool = True,
        related: Iterable[Related] = (),
    ) -> None:
        """Say that something is wrong; `fix` is what to write, there or elsewhere.

        A text to write there is `sure`, or else a guess.
        """
        mend = Fix(span, fix, sure) if isinstance(fix, str) else fix
        self._said.append(Diagnostic(code, message, span, hint, tuple(related), mend))

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take over what somebody else has to say about the file."""
        self._said.extend(diagnostics)

    def all(self) -> tuple[Diagnostic, ...]:
        """Give everything in the order of the file."""
        return ordered(self._said)

    @property
    def count(self) -> int:
        """How many have been said so far."""
        return len(self._said)
