"""What a YAML parser says when it gives up, and what is found to be the cause."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Where the parser gave up, what it said, and what it was reading."""

    said: str
    place: int
    context: str
    since: int  # where began what it was reading
    quoted: tuple[int, int] | None  # a text in quotes that ends just before `place`
    end: int  # of the YAML in its file

    @property
    def is_in_brackets(self) -> bool:
        """Whether it happened between brackets or braces."""
        return "flow" in self.context


@dataclass(frozen=True, slots=True)
class Culprit:
    """What is wrong, and what to put over it so that reading can go on."""

    code: str
    message: str
    start: int
    end: int
    hint: str = ""
    fix: tuple[int, int, str] | None = None  # start, end, what to write there
    masks: tuple[tuple[int, str], ...] = ()  # place, characters to put over it
    is_guess: bool = False  # nothing better is known than the line
