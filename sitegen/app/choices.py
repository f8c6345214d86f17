"""What was asked for on the command line, and the exit codes that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

GOOD: Final = 0
FAULTS: Final = 1  # in the content
USAGE: Final = 2  # the call is wrong
MACHINE: Final = 3  # the machine refuses


@dataclass(frozen=True, slots=True)
class Choices:
    """What the commands that build are asked for."""

    root: Path
    strict: bool
    form: str
    drafts: bool
    base_url: str
