"""SARIF 2.1.0, by the parts of its schema that readers of logs insist on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sitegen.app.reporting.report import Report
from sitegen.app.reporting.sarif import as_sarif
from sitegen.core.diagnostics import Diagnostic, Fix, Related
from sitegen.core.source import Kind, SourceFile, Sources, Span
from tests.app.conftest import Run
from tests.conftest import MakeSite

PATH = "content/notes/ein Boot.yaml"
TEXT = "title: 🚢 A boat\ndate: 10 March 1907\n"

TEXT_MESSAGE = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
}
ARTIFACT = {
    "type": "object",
    "required": ["uri"],
    "properties": {
        "uri": {"type": "string", "pattern": r"^[A-Za-z0-9._~%/-]+$"},
        "uriBaseId": {"type": "string"},
    },
}
REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": {
        key: {"type": "integer", "minimum": 1}
        for key in ("startLine", "startColumn", "endLine", "endColumn")
    },
    "additionalProperties": False,
}
PLACE = {
    "type": "object",
    "required": ["artifactLocation", "region"],
    "properties": {"artifactLocation": ARTIFACT, "region": REGION},
}
LOCATION = {
    "type": "object",
    "properties": {
        "id": {"type": "integer", "minimum": -1},
        "message": TEXT_MESSAGE,
        "physicalLocation": PLACE,
    },
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
FIX = {
    "type": "object",
    "required": ["artifactChanges"],
    "properties": {
        "artifactChanges": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["artifactLocation", "replacements"],
                "properties": {
                    "artifactLocation": ARTIFACT,
                    "replacements": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["deletedRegion"],
                            "properties": {"deletedRegion": REGION},
                        },
                    },
                },
            },
        }
    },
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": LEVEL,
        "message": TEXT_MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
        "partialFingerprints": {
            "type": "object",
            "additionalProperties": {"type": "string"},
        },
        "fixes": {"type": "array", "items": FIX, "uniqueItems": True},
    },
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT_MESSAGE,
        "fullDescription": TEXT_MESSAGE,
        "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}},
    },
    "additionalProperties": False,
}
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "items": RULE,
                                        "uniqueItems": True,
                                    },
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "originalUriBaseIds": {
                        "type": "object",
                        "additionalProperties": {"type": "object"},
                    },
                    "results": {"type": "array", "items": RESULT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def run_in(text: str) -> dict[str, Any]:
    """Return the one run of a log that keeps to the schema."""
    log = json.loads(text)
    Draft202012Validator(LOG).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def logged(*said: Diagnostic, root: str = "") -> dict[str, Any]:
    sources = Sources((SourceFile(PATH, Kind.NOTE, TEXT),))
    return run_in(as_sarif(Report(sources, root), said))


def test_a_fault_has_its_rule_its_place_and_its_fix() -> None:
    start = TEXT.index("10 March")
    date = Span(PATH, start, start + len("10 March 1907"))
    said = Diagnostic(
        "date-form",
        "date: a date is written in digits, year first",
        date,
        "did you mean 1907-03-10?",
        (Related("the note is left out", Span(PATH, 0, 5)),),
        Fix(date, "1907-03-10"),
    )

    run = logged(said)

    (result,) = run["results"]
    region = {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 20}
    place = {"uri": "content/notes/ein%20Boot.yaml", "uriBaseId": "%SRCROOT%"}
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "date-form"
    assert result["level"] == "error"
    assert result["message"]["text"] == (
        "date: a date is written in digits, year first. did you mean 1907-03-10?"
    )
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": place, "region": region}}
    ]
    assert result["relatedLocations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 1,
        "endColumn": 6,
    }
    assert result["fixes"][0]["artifactChanges"] == [
        {
            "artifactLocation": place,
            "replacements": [
                {"deletedRegion": region, "insertedContent": {"text": "1907-03-10"}}
            ],
        }
    ]


def test_a_ship_is_one_column_and_the_log_says_so() -> None:
    start = TEXT.index("A boat")

    run = logged(Diagnostic("key-empty", "empty", Span(PATH, start, start + 1)))

    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert place["region"]["startColumn"] == 10


def test_a_fault_keeps_its_fingerprint_when_its_line_moves() -> None:
    one, two = (
        logged(Diagnostic("key-empty", "empty", Span(PATH, at, at)))["results"][0]
        for at in (0, 20)
    )

    assert one["partialFingerprints"] == two["partialFingerprints"]


def test_paths_begin_where_the_command_runs() -> None:
    run = logged(
        Diagnostic("key-empty", "empty", Span(PATH, 0, 0)), root="stories/boats"
    )

    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == (
        "stories/boats/content/notes/ein%20Boot.yaml"
    )


def test_a_fault_without_a_place_and_a_log_without_faults_are_whole() -> None:
    (bare,) = logged(Diagnostic("site-empty", "empty", None))["results"]
    assert "locations" not in bare
    assert logged()["results"] == []


@pytest.mark.parametrize("form", ["sarif", "json"])
def test_standard_output_holds_the_log_and_nothing_else(
    run: Run, site: MakeSite, form: str
) -> None:
    made = site({"content/notes/a.yaml": "title: A boat\ndate: soon\n"})

    ran = run("--root", made.root, "check", "--format", form)

    assert ran.code == 1
    if form == "sarif":
        (result,) = run_in(ran.out)["results"]
        assert result["ruleId"] == "date-form"
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"] == "site/content/notes/a.yaml"
    else:
        assert json.loads(ran.out)[0]["code"] == "date-form"
