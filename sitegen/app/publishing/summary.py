"""What a build read, merged and wrote, in a few lines."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sitegen.app.pipeline import Build
from sitegen.core.model import Origin
from sitegen.stages.write import WriteReport


def read_line(made: Build) -> str:
    """Say what was read."""
    documents = made.documents
    parts = (
        _count(len(documents.notes), "note", "notes"),
        _count(len(documents.actors), "actor", "actors"),
        _count(len(documents.articles), "article", "articles"),
        _count(len(documents.pages), "page", "pages"),
        _count(len(documents.decisions), "decision", "decisions"),
    )
    return ", ".join(filter(None, parts)) or "nothing"


def merged_line(made: Build) -> str:
    """Say what became of it."""
    timeline = made.timeline
    origins = Counter(event.origin for event in timeline.events)
    joined = sum(
        len(event.statements)
        for event in timeline.events
        if event.origin is Origin.NOTE
    )
    parts = [
        _count(len(timeline.events), "event", "events") or "no event",
        f"{origins[Origin.NOTE]} from notes",
        f"{origins[Origin.REPORT]} from reports",
        _count(len(timeline.actors), "actor", "actors"),
        _count(len(timeline.sources), "source", "sources"),
    ]
    if joined:
        parts.append(f"{_count(joined, 'passage', 'passages')} joined to notes")
    if timeline.proposals:
        kept = _count(len(timeline.proposals), "proposal", "proposals")
        parts.append(f"{kept} kept back")
    return ", ".join(filter(None, parts))


def written_line(report: WriteReport, output: Path) -> str:
    """Say what was written."""
    total = len(report.written) + report.unchanged
    said = f"{_count(total, 'file', 'files')} in {output}/"
    changes = [f"{len(report.written):,} written", f"{report.unchanged:,} as they were"]
    if report.deleted:
        changes.append(f"{len(report.deleted):,} deleted")
    return f"{said}: {', '.join(changes)}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}" if number else ""
