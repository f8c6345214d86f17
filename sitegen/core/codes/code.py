"""What a diagnostic code is: a stable name, a severity and an explanation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic stops."""

    ERROR = "error"  # nothing is written
    WARNING = "warning"  # written; fails the build under --strict
    INFO = "info"  # written; never fails a build


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault, as `sitegen explain CODE` and the manual tell it."""

    name: str  # stable: people filter by it; never reused for another fault
    severity: Severity
    title: str  # one line: what is wrong
    explanation: str  # why it matters and the way out, in the editor's words
    wrong: str = ""  # a short example that has the fault
    right: str = ""  # the same, mended
