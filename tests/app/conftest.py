"""The command line, as a person meets it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from sitegen.app.cli import main


@dataclass(frozen=True)
class Ran:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


Run: TypeAlias = Callable[..., Ran]


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Run:
    """Return what runs `sitegen` with the words given, in `tmp_path`, in a pipe."""
    monkeypatch.chdir(tmp_path)

    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def call(
        *words: str | Path, typed: str = "", screen: Terminal | None = None
    ) -> Ran:
        capsys.readouterr()
        code: object = 0
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["sitegen", *map(str, words)])
            patch.setattr(sys, "stdin", io.StringIO(typed))
            if screen is not None:  # standard error is a terminal
                patch.setattr(sys, "stderr", screen)
            try:
                main()
            except SystemExit as end:
                code = end.code or 0
        said = capsys.readouterr()
        assert isinstance(code, int)
        return Ran(code, said.out, screen.getvalue() if screen else said.err)

    return call
