"""Colours and progress for a terminal; plain lines for everything else."""

from __future__ import annotations

import os
import sys
import time

_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;34",
    "path": "1",
    "hint": "36",
    "rule": "2",
    "caret": "1;31",
    "good": "32",
}
_PATIENCE_S = 1.0  # nothing is shown before


def wants_colour() -> bool:
    """Tell whether standard error takes colours (https://no-color.org)."""
    return (
        sys.stderr.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


def colour(text: str, kind: str) -> str:
    """Paint text for a terminal."""
    return f"\x1b[{_COLOURS[kind]}m{text}\x1b[0m" if kind in _COLOURS else text


class Progress:
    """Names the stage that is running, on a terminal, once it takes a while."""

    def __init__(self) -> None:
        """Begin the clock."""
        self._began = time.perf_counter()
        self._shown = False
        self._stage = self._began
        self.seconds: dict[str, float] = {}
        self._name = ""

    def __call__(self, name: str) -> None:
        """Begin a stage."""
        self._close()
        self._name = name
        if sys.stderr.isatty() and time.perf_counter() - self._began > _PATIENCE_S:
            sys.stderr.write(f"\r\x1b[K{name} …")
            sys.stderr.flush()
            self._shown = True

    def done(self) -> float:
        """End the last stage, clear the line, and return the seconds in all."""
        self._close()
        self._name = ""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
        return time.perf_counter() - self._began

    def _close(self) -> None:
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = now - self._stage
        self._stage = now
