"""Diagnostics as SARIF 2.1.0, which code review and editors on many platforms read.

The standard is OASIS "Static Analysis Results Interchange Format Version 2.1.0".
Columns count characters, as everywhere here, and the log says so (`columnKind`);
paths are relative to the root of the sources: no log names a folder of a machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Final, TypeAlias
from urllib.parse import quote

import sitegen
from sitegen.app.reporting.report import Report
from sitegen.core.codes import CODES, Code, Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import Span

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool"

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_ROOT: Final = "%SRCROOT%"  # the name that code review knows it by


def as_sarif(report: Report, diagnostics: Iterable[Diagnostic]) -> str:
    """Write a log with one run; its rules are the codes that came up."""
    said = tuple(diagnostics)
    names = sorted({one.code for one in said})
    driver: dict[str, Json] = {
        "name": "sitegen",
        "version": sitegen.__version__,
        "rules": [_rule(CODES[name]) for name in names],
    }
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The root of the checked-out sources."}}
        },
        "results": [_result(report, one, names.index(one.code)) for one in said],
    }
    log: Json = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: Code) -> Json:
    return {
        "id": code.name,
        "shortDescription": {"text": _sentence(code.title)},
        "fullDescription": {"text": code.explanation},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(report: Report, said: Diagnostic, rule: int) -> Json:
    message = _sentence(said.message)
    if said.hint:
        message += f" {_sentence(said.hint)}"
    made: dict[str, Json] = {
        "ruleId": said.code,
        "ruleIndex": rule,
        "level": _LEVELS[said.severity],
        "message": {"text": message},
    }
    if said.span is None:
        return made
    made["locations"] = [{"physicalLocation": _place(report, said.span)}]
    # Lines move; what is said of a file stays the same fault.
    told = f"{said.code}\0{said.span.path}\0{said.message}"
    made["partialFingerprints"] = {
        "saidOfFile/v1": hashlib.sha256(told.encode()).hexdigest()
    }
    if said.related:
        made["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _sentence(other.message)},
                "physicalLocation": _place(report, other.span),
            }
            for number, other in enumerate(said.related, start=1)
        ]
    if said.fix is not None:
        replacement: Json = {
            "deletedRegion": _region(report, said.fix.span),
            "insertedContent": {"text": said.fix.text},
        }
        change: Json = {
            "artifactLocation": _artifact(report, said.fix.span.path),
            "replacements": [replacement],
        }
        made["fixes"] = [{"artifactChanges": [change]}]
    return made


def _place(report: Report, span: Span) -> Json:
    return {
        "artifactLocation": _artifact(report, span.path),
        "region": _region(report, span),
    }


def _artifact(report: Report, path: str) -> Json:
    return {"uri": quote(report.from_here(path)), "uriBaseId": _ROOT}


def _region(report: Report, span: Span) -> Json:
    """Give lines and columns from 1; the end column is that after the last one."""
    line, column = report.place(span)
    last_line, last_column = report.place(Span(span.path, span.end, span.end))
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last_line,
        "endColumn": last_column,
    }


def _sentence(text: str) -> str:
    """End a message with a full stop, as the standard asks (3.11.3)."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
