from __future__ import annotations

import json

import jsonschema
import pytest

from sitegen.core.codes import CODES
from tests.app.conftest import Run


@pytest.mark.parametrize("name", sorted(CODES))
def test_every_code_is_explained(run: Run, name: str) -> None:
    code = CODES[name]
    ran = run("explain", name)
    assert (ran.code, ran.err) == (0, "")
    first, empty, explanation, *rest = ran.out.splitlines()
    assert first == f"{name} ({code.severity.value}): {code.title}"
    assert empty == ""
    assert explanation == code.explanation
    examples = [line.removeprefix("    ") for line in rest if line.startswith("    ")]
    wanted = code.wrong.splitlines() + code.right.splitlines()
    assert examples == wanted


def test_a_code_may_be_typed_in_capitals(run: Run) -> None:
    assert run("explain", " DATE-FORM ").code == 0


def test_all_codes_are_listed_with_what_they_stop(run: Run) -> None:
    ran = run("explain")
    assert ran.code == 0
    rows = [line.split(maxsplit=2) for line in ran.out.splitlines()]
    assert [row[0] for row in rows] == sorted(CODES)
    assert all(CODES[name].severity.value == kind for name, kind, _ in rows)
    assert all(CODES[name].title == title for name, _, title in rows)


@pytest.mark.parametrize(
    ("name", "said"),
    [("date-from", "; did you mean 'date-form'?\n"), ("zzz", "no code 'zzz'\n")],
)
def test_a_code_that_there_is_not_is_refused(run: Run, name: str, said: str) -> None:
    ran = run("explain", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(said)


def test_the_kinds_of_file_are_listed(run: Run) -> None:
    ran = run("schema")
    assert ran.code == 0
    assert {"note", "actor", "site", "timeline"} <= set(ran.out.split())
    for kind in ran.out.split():
        made = run("schema", kind)
        assert (made.code, made.err) == (0, "")
        jsonschema.Draft202012Validator.check_schema(json.loads(made.out))


def test_a_kind_that_there_is_not_is_refused(run: Run) -> None:
    ran = run("schema", "ship")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no schema 'ship'; there are " in ran.err
