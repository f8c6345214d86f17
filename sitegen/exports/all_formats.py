"""All data formats, by the names that people ask for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from sitegen.core.page import OutputFile
from sitegen.exports import (
    calendar_ics,
    csv_table,
    feeds,
    robots,
    sitemap,
    timeline_json,
    timeline_schema,
    timelinejs,
)
from sitegen.exports.context import ExportContext

Format: TypeAlias = Callable[[ExportContext], tuple[OutputFile, ...]]


def _single(make: Callable[[ExportContext], OutputFile]) -> Format:
    return lambda context: (make(context),)


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "json": _single(timeline_json.make),
        "schema": _single(timeline_schema.make),
        "csv": _single(csv_table.make),
        "ics": _single(calendar_ics.make),
        "atom": _single(feeds.make_atom),
        "jsonfeed": _single(feeds.make_json),
        "timelinejs": _single(timelinejs.make),
        "sitemap": sitemap.make,
        "robots": _single(robots.make),
    }
)
"""What makes each format: its files, of which only a site map may have none or many."""


def make_all(context: ExportContext) -> tuple[OutputFile, ...]:
    """Write every format, in the order of the files' names."""
    files = [file for make in FORMATS.values() for file in make(context)]
    return tuple(sorted(files, key=lambda file: file.url))
