"""Say in an editor's words why a YAML file can't be read, and where.

The parser tells where it gave up, which is often a line too late. The looks of
`yaml_culprits` go back to the character at fault. Each also masks the fault,
character for character, so that the rest of the file is read in the same run.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.diagnostics import Fix
from sitegen.core.source import Span
from sitegen.formats.fields import culprits as yaml_culprits
from sitegen.formats.fields import starts as yaml_starts
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.problem import Culprit, Problem
from sitegen.formats.fields.source_lines import line_at, line_before


@dataclass(frozen=True, slots=True)
class Masked:
    """The text with the fault masked, and the lines that are lost by it, if any."""

    text: str
    gaps: tuple[Span, ...]


def diagnose(
    text: str, problem: Problem, faults: Faults, gaps: tuple[Span, ...]
) -> Masked:
    """Say what is wrong, unless it is a consequence of what has been said."""
    culprit = next(
        found for look in yaml_culprits.LOOKS if (found := look(text, problem))
    )
    masked = text
    first, last = culprit.start, culprit.end
    for place, cover in culprit.masks:
        masked = masked[:place] + cover + masked[place + len(cover) :]
        first, last = min(first, place), max(last, place + len(cover))
    if masked == text:  # nothing helps: all that has not been read is lost
        last = problem.end
    lines = (line_at(text, first), line_at(text, max(first, last - 1)))
    gap = faults.span(lines[0].start, lines[1].end)
    if not culprit.message:
        return Masked(masked, gaps)
    is_consequence = any(_meet(gap, old) for old in gaps)
    if culprit.is_guess:  # one puzzling line makes the next ones puzzling too
        above = line_before(text, lines[0])
        is_consequence |= above is not None and any(
            old.start <= above.start < old.end for old in gaps
        )
    if not is_consequence:
        _say(culprit, faults)
    return Masked(masked, (*gaps, gap))


def say_start(text: str, place: int, faults: Faults) -> None:
    """Report a value that is a tag, an anchor or an alias, meant or not."""
    _say(yaml_starts.culprit_at(text, place), faults)


def _say(culprit: Culprit, faults: Faults) -> None:
    faults.say(
        culprit.code,
        culprit.message,
        faults.span(culprit.start, culprit.end),
        hint=culprit.hint,
        fix=_fix(culprit, faults),
    )


def _fix(culprit: Culprit, faults: Faults) -> Fix | None:
    if culprit.fix is None:
        return None
    start, end, text = culprit.fix
    return Fix(faults.span(start, end), text)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
