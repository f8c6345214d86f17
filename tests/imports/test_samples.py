"""Timelines as they are found: each comes in, or is refused for a reason that is true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from sitegen.app.importing.bringing_in import Wanted, bring_in
from sitegen.app.importing.data import Foreign, read
from sitegen.imports.detecting import detect
from sitegen.imports.drafted import Imported
from tests.conftest import Site

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "timelines"


@dataclass(frozen=True)
class Case:
    """What is to come of a sample: entries taken and left, or words of the refusal."""

    form: str = ""
    notes: int = 0
    left: int = 0
    refused: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[int, str] = field(default_factory=dict)  # of which notes


CASES = {
    "timelinejs3_houston.json": Case("timelinejs", 18, dates={1: "1978"}),
    "timelinejs_marktwain.json": Case(
        "timelinejs", 14, 3, dates={2: "1920-01-05/1923-01-05"}
    ),
    "timelinejs3_user_interface.json": Case("timelinejs", 22),
    "timelinejs3_women_in_computing.json": Case(
        "timelinejs", 10, dates={0: "1815-12-10/1852-11-27"}
    ),
    "markwhenish_jes_inventions_BC.mw": Case(
        "markwhen",
        103,
        dates={0: "-2999", 33: "1720/1772"},
    ),
    "simile_jewish_history_BC.xml": Case(
        "simile",
        170,
        dates={
            0: "-0199/0100",
            1: "0030/0100",
        },
    ),
    "simile_monet.xml": Case("simile", 27, dates={9: "1871~/1879~"}),
    "timelinesetter_psycho_platoon.csv": Case("csv", refused="fewer names"),
    "endoflife_python.md": Case("markdown", refused="--map title=COLUMN"),
    "molly_generator_arbeiterbewegung_de.content.js": Case("script", 18),
    "molly_generator_us_military_ops_pt.content.js": Case("script", 343, 1),
    "yaml_crypto_eras.yaml": Case("yaml", 22, dates={14: "1998-08", 0: "1997/2000"}),
    "yaml_llm_history_zh.yaml": Case("yaml", 30),
    "jekyll_cdil_timelinejs_demo.csv": Case("csv", 4),
    "jekyll_atos_prose_dates.yml": Case("yaml", 21, dates={2: "2016-10-12"}),
    "hugo_summittdweller_columns.md": Case(
        "markdown",
        13,
        dates={2: "2020-11-03", 0: "2020-03-01/2021-04-30"},
    ),
    "cstate_incident_2018-04-13.md": Case("markdown", 1),
    "timelinecurator_newspapers_prose.txt": Case(refused="put its text into seeds/"),
    "NOT_A_TIMELINE_wa_state_daily_counts.json": Case(
        "json", refused="nothing in them says what happened"
    ),
}
TOLD = {
    "timelinesetter_psycho_platoon.csv": Case(
        "csv",
        6,
        told={"date": "column 1", "shown": "column 2", "body": "column 3"}
        | {"source": "column 4", "tags": "column 6"},
        dates={4: "2006-10"},
    ),
    "endoflife_python.md": Case(
        "markdown",
        17,
        told={"title": "Python {releaseCycle}", "date": "releaseDate", "end": "eol"},
        dates={4: "2021-10-04/2026-10-31"},
    ),
    "yaml_llm_history_zh.yaml": Case(
        "yaml", 30, told={"body": "{improvement}", "related": "predecessor"}
    ),
}
BOTH = [*CASES.items(), *TOLD.items()]
NAMES = [f"{name} told" if case.told else name for name, case in BOTH]

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the samples lie beside the repository only"
)


def imported(name: str, case: Case) -> Imported:
    text = (SAMPLES / name).read_text("utf-8")
    form = detect(text, name)
    if form.startswith("!"):
        return Imported(refused=form[1:])
    assert form == case.form
    return read(Foreign(name, text, case.told, frozenset()), form)


def test_every_sample_is_decided_on() -> None:
    index = (SAMPLES / "INDEX.tsv").read_text("utf-8").splitlines()[1:]
    assert {line.partition("\t")[0] for line in index} == set(CASES)


@pytest.mark.parametrize(("name", "case"), BOTH, ids=NAMES)
def test_a_sample_comes_in_or_is_refused(name: str, case: Case) -> None:
    found = imported(name, case)
    assert case.refused in found.refused
    assert bool(found.refused) == bool(case.refused)
    assert len(found.notes) == case.notes
    assert len([row for row in found.rows if row.draft is None]) == case.left
    assert all(row.lost for row in found.rows if row.draft is None)
    assert {at: found.notes[at].date for at in case.dates} == case.dates


@pytest.mark.parametrize(("name", "case"), BOTH, ids=NAMES)
def test_an_imported_sample_builds_and_comes_in_only_once(
    name: str, case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if case.refused:
        return
    told = tuple(f"{key}={column}" for key, column in case.told.items())
    wanted = Wanted(tmp_path, (SAMPLES / name,), told=told)
    assert bring_in(wanted) == (1 if case.left else 0)
    files = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    assert len(files) == case.notes
    made = Site(tmp_path).build()
    said = [one for one in made.diagnostics if one.severity == "error"]
    assert said == []
    assert len(made.documents.notes) == case.notes
    capsys.readouterr()
    bring_in(wanted)
    assert f"0 notes written, {case.notes} already there" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == files


def test_all_samples_together_make_one_site(tmp_path: Path) -> None:
    files = [SAMPLES / name for name, case in CASES.items() if not case.refused]
    bring_in(Wanted(tmp_path, tuple(files)))
    made = Site(tmp_path).build()
    assert [one for one in made.diagnostics if one.severity == "error"] == []
    published = sum(not note.draft for note in made.documents.notes)
    assert published == sum(case.notes for case in CASES.values())


def test_what_is_between_the_lines_of_samples() -> None:
    """Look at what the index says is awkward about them."""
    houston = imported("timelinejs3_houston.json", CASES["timelinejs3_houston.json"])
    lost = " ".join(words for row in houston.rows for words in row.lost)
    assert "/static/img/" in lost
    hugo = "hugo_summittdweller_columns.md"
    first = next(note for note in imported(hugo, CASES[hugo]).notes if note.time)
    assert first.zone == "-06:00"
