"""A rule: a pattern over kinds, and the function that says what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitegen.language.temporal import kinds

if TYPE_CHECKING:
    from sitegen.language.temporal.reader import Found, Reading


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to speak of time."""

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[Found], Reading | None]
    """What it means here, or None if it is not about time after all."""
    begins: frozenset[str]
    """The letters of the one or two kinds that it can begin with."""


def rule(
    name: str, resolve: Callable[[Found], Reading | None], *patterns: str
) -> tuple[Rule, ...]:
    """Make one rule from each of the ways to write it."""
    return tuple(_rule(name, resolve, written) for written in patterns)


def _rule(name: str, resolve: Callable[[Found], Reading | None], written: str) -> Rule:
    pattern = kinds.pattern(written)
    return Rule(name, pattern, resolve, kinds.beginnings(written))
