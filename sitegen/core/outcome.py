"""A usable value together with what is to be said about it.

A fault in somebody's content is not an exception: every step gives the best
value it can make and says what was wrong, so one run reports every fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from sitegen.core.diagnostics import Diagnostic

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value and the diagnostics that came up while making it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()
