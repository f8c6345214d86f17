"""A place as an article names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in an article; `start` and `end` are offsets in its text."""

    name: str
    start: int
    end: int
