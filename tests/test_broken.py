"""One faulty project for each diagnostic code, and what its owner is told.

`expected.txt` is the report as a terminal shows it. After a change of words run
`pytest tests/test_broken.py --update`, and read the difference aloud.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.app.pipeline import Build, build
from sitegen.app.reporting.report import Report
from sitegen.core.codes import CODES, Severity
from sitegen.core.project import Project

BROKEN = Path(__file__).parent / "broken"


def told(made: Build) -> str:
    """Return what a terminal shows of a build's diagnostics."""
    report = Report(made.sources)
    parts = [
        report.line(said) if said.severity is Severity.INFO else report.text(said)
        for said in made.diagnostics
    ]
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_fault_is_told_with_its_place_and_a_way_out(code: str, update: bool) -> None:
    folder = BROKEN / code
    assert folder.is_dir(), f"make a faulty project in tests/broken/{code}/"

    made = build(Project(folder))
    report = told(made)

    expected = folder / "expected.txt"
    if update:
        expected.write_text(report, encoding="utf-8")
    assert code in {said.code for said in made.diagnostics}
    assert report == expected.read_text(encoding="utf-8")


def test_every_faulty_project_is_named_after_a_code() -> None:
    assert {folder.name for folder in BROKEN.iterdir() if folder.is_dir()} == set(CODES)
