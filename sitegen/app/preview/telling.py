"""The news of the preview, as its script in the browser reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sitegen.app.preview.news import News, Snapshot
from sitegen.app.reporting.report import Report, counts
from sitegen.core.codes import Severity

_MOST = 30  # faults; who has more begins with these


def message(news: News, run: str) -> str:
    """Return one line of JSON; `run` names this run of the preview."""
    now = news.snapshot
    return json.dumps(
        {
            "run": run,
            "epoch": now.epoch,
            "pages": dict(news.pages),
            "assets": dict(now.assets),
            "isChecked": now.is_checked,
            "counts": counts(now.faults),
            "faults": list(_faults(now)),
        },
        ensure_ascii=False,
    )


def _faults(now: Snapshot) -> Iterator[dict[str, object]]:
    if now.trouble:
        yield {"severity": "error", "text": now.trouble, "path": "", "line": 0}
    worst = [said for said in now.faults if said.severity is Severity.ERROR]
    others = [said for said in now.faults if said.severity is Severity.WARNING]
    if not worst and not others:
        return
    report = Report(now.drafted.sources)
    for said in (*worst, *others)[:_MOST]:
        path = said.span.path if said.span and ":" not in said.span.path else ""
        line, column = report.place(said.span) if said.span else (0, 0)
        yield {
            "severity": said.severity.value,
            "text": report.text(said),
            "path": path,
            "line": line,
            "column": column,
        }
