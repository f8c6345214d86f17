"""All data formats, by the names that people ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, TypeAlias

from sitegen.core.page import OutputFile
from sitegen.exports import (
    calendar_ics,
    corrections,
    csv_table,
    feeds,
    markwhen,
    robots,
    search,
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
        "markwhen": _single(markwhen.make),
        "corrections": _single(corrections.make),
        "search": _single(search.make),
        "sitemap": sitemap.make,
        "robots": _single(robots.make),
    }
)
"""What makes each format: its files, of which a site map may have none or many."""


NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "json": timeline_json.NAME,
        "schema": timeline_schema.NAME,
        "csv": csv_table.NAME,
        "ics": calendar_ics.NAME,
        "atom": feeds.ATOM_NAME,
        "jsonfeed": feeds.JSON_NAME,
        "timelinejs": timelinejs.NAME,
        "markwhen": markwhen.NAME,
        "corrections": corrections.NAME,
        "search": search.NAME,
        "robots": robots.NAME,
    }
)
"""The one file of each format that has one; how many a site map has depends."""


def makers(context: ExportContext) -> Iterator[tuple[str, Callable[[], OutputFile]]]:
    """Yield the address of every data file and what writes it."""
    for format_name, name in NAMES.items():
        if format_name == "corrections" and not corrections.is_there(context):
            continue
        yield name, partial(_only, FORMATS[format_name], context)
    for number, name in enumerate(sitemap.names(context)):
        yield name, partial(_one_of, number, context)


def make_all(context: ExportContext) -> tuple[OutputFile, ...]:
    """Write every format, in the order of the files' names."""
    return tuple(make() for _, make in sorted(makers(context), key=lambda one: one[0]))


def _only(make: Format, context: ExportContext) -> OutputFile:
    return make(context)[0]


def _one_of(number: int, context: ExportContext) -> OutputFile:
    return sitemap.make(context)[number]
