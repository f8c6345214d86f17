"""A person who types at a terminal."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from pathlib import Path


def typed_at(root: Path, words: tuple[str, ...], *answers: str) -> tuple[int, str]:
    """Run `sitegen` at a terminal, answer, and return the exit code and what it showed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sitegen", "--root", str(root), *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as ran:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while data := os.read(ours, 1024):
                shown += data
    os.close(ours)
    return ran.returncode, shown.decode().replace("\r\n", "\n")
