"""A usable value together with what is to be said about it.

A fault in somebody's content is not an exception: every step gives the best
value it can make and says what was wrong, so one run reports every fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sitegen.core.diagnostics import Diagnostic

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value and the diagnostics that came up while making it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def gather(outcomes: Iterable[Outcome[T]]) -> Outcome[tuple[T, ...]]:
    """Turn many outcomes into one: all values, all diagnostics, in order."""
    values: list[T] = []
    said: list[Diagnostic] = []
    for outcome in outcomes:
        values.append(outcome.value)
        said.extend(outcome.diagnostics)
    return Outcome(tuple(values), tuple(said))
