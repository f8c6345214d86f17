"""Years that lie so far from those of all other notes that a digit may be wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import Note
from sitegen.core.when import When

_FEWEST: Final = 5  # notes; fewer tell nothing of what is usual
_TRIMMED: Final = 20  # one in so many at either end says nothing of what is usual
_NEAR: Final = 60  # years; the background of a story may well lie so far back
_TIMES: Final = 3  # the stretch that the usual years fill


def far_years(notes: Sequence[Note]) -> Iterator[Diagnostic]:
    """Doubt a year far from all that are usual, if one slip of the hand explains it.

    Where years are spread over centuries, a gap of a century is nothing; where all are
    of one decade, 1022 is probably 2022. The Peace of 1648 may stand there, too, and
    nobody is asked about it.
    """
    years = [_year(note.date.value) for note in notes]
    trimmed = max(1, len(years) // _TRIMMED)
    usual = sorted(years)[trimmed:-trimmed]
    if len(years) <= _FEWEST:
        return
    far = max(_NEAR, _TIMES * (usual[-1] - usual[0]))
    for note, year in zip(notes, years, strict=True):
        gap = max(usual[0] - year, year - usual[-1])
        if gap > far and (meant := _meant(year, usual)) is not None:
            yield Diagnostic(
                "year-far",
                f"the year {year} lies {gap} years from those of the other notes",
                note.date.span,
                f"did you mean {meant}? If {year} is right, let it stand",
            )


def _year(when: When) -> int:
    return (when.earliest or when.latest or when.sort_key()[0])[0]


def _meant(year: int, usual: Sequence[int]) -> int | None:
    """Find the usual year that differs in one digit, or in two neighbours swapped."""
    return next((one for one in dict.fromkeys(usual) if _is_slip(year, one)), None)


def _is_slip(year: int, other: int) -> bool:
    typed, meant = f"{year:04}", f"{other:04}"
    if len(typed) != len(meant):
        return False
    wrong = [at for at in range(len(typed)) if typed[at] != meant[at]]
    if len(wrong) != 2:
        return len(wrong) == 1
    one, two = wrong
    is_swap = typed[one] == meant[two] and typed[two] == meant[one]
    return is_swap and two == one + 1
