"""Why an event is there, as the terminal and the preview both tell it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.app.pipeline import Draft
from sitegen.core.documents import Decision
from sitegen.core.model import Citation, Event, Reason
from sitegen.matching.rulings import find_all
from sitegen.matching.shelf import Shelf

QUOTED = 160  # characters of a passage
NOT_FOUND = "these words no longer stand there"


def decisions(drafted: Draft, event: Event) -> Iterator[Decision]:
    """Yield what editors decided about an event or the passages it is made of."""
    documents = drafted.documents
    notes = (note.id.value for note in documents.notes)
    found = find_all(documents.decisions, notes, Shelf(documents.articles)).value
    for decision, verdict in zip(documents.decisions, found.verdicts, strict=True):
        if event.id in verdict.events or any(map(verdict.names, event.statements)):
            yield decision


def decided(decision: Decision) -> str:
    """Say a decision and its reason, as far as one was given."""
    why = f": {decision.reason}" if decision.reason else ""
    return f"{decision.ruling.value}{why}"


def ground(reason: Reason) -> str:
    """Say a reason and what it weighs."""
    score = f" ({reason.score:+.2f})" if reason.score else ""
    return f"{reason.words}{score}"


def cited_by(citation: Citation) -> str:
    """Say who made a citation."""
    return "joined by the program" if citation.by_machine else "cited by the note"
