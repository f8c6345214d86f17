"""What a form would make of its note: the same faults, in the same words, as a build.

The changed text goes through the decoder of the build, and each fault is given to the
field that it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.app.desk.form import GoneError, record_at
from sitegen.app.reporting.report import Report
from sitegen.core.codes import Severity
from sitegen.core.date_words import words
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import Kind, SourceFile, Sources
from sitegen.formats import note


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault, the field that it stands in ("" for none), and its words."""

    field: str
    text: str
    is_error: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong, and how the date reads."""

    faults: tuple[Fault, ...]
    date: str  # in words; "" where it can't be read

    @property
    def is_blocked(self) -> bool:
        """Whether it can't be saved so."""
        return any(fault.is_error for fault in self.faults)

    def as_data(self) -> dict[str, object]:
        """Return it as the page takes it."""
        return {
            "date": self.date,
            "faults": [
                {"field": one.field, "text": one.text, "isError": one.is_error}
                for one in self.faults
            ],
        }


def check(path: str, old: str, new: str, start: int) -> Checked:
    """Read a changed text as a build does.

    Faults of other notes in the file that were there before are not told.
    """
    before = note.decode(SourceFile(path, Kind.NOTE, old))
    after = note.decode(SourceFile(path, Kind.NOTE, new))
    known = {(one.code, one.message) for one in before.diagnostics}
    try:
        record = record_at(path, new, start)
        end = record.span.end
        places = {
            (entry.key.span.start, entry.value.span.end): entry.key.text
            for entry in record.entries
        }
    except GoneError:
        end, places = start, {}
    report = Report(Sources(files=(SourceFile(path, Kind.NOTE, new),)))
    faults = []
    for said in after.diagnostics:
        at = said.span.start if said.span else -1
        is_own = start <= at <= end
        if not is_own and (said.code, said.message) in known:
            continue
        field = next((key for (a, b), key in places.items() if a <= at <= b), "")
        faults.append(Fault(field, _text(said, report), _stops(said)))
    found = next((one for one in after.value if one.span.start == start), None)
    return Checked(tuple(faults), words(found.date.value) if found else "")


def _stops(said: Diagnostic) -> bool:
    return said.severity is Severity.ERROR


def _text(said: Diagnostic, report: Report) -> str:
    line, column = report.place(said.span) if said.span else (0, 0)
    hint = f" – {said.hint}" if said.hint else ""
    return f"{said.message}{hint} (line {line}, character {column})"
