"""A text that is no date, and what may be meant by it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A text that is no date, though one can see what it may mean."""

    message: str
    readings: tuple[str, ...] = ()
    """EDTF, likeliest first; what is no date is not meant."""
    hint: str = ""
    """What to do where no reading is a date."""
    start: int = 0
    end: int = -1
    """The characters at fault; -1 is the end of the text."""
    is_guess: bool = False
    """Whether the readings go beyond what was typed."""
