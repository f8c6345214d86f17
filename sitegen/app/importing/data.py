"""Text of a file -> what its format makes of it; YAML comes through its own door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeAlias

from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import fields, front_matter
from sitegen.formats.fields import nodes
from sitegen.imports import (
    calendar_ics,
    csv_table,
    feeds,
    markdown_list,
    markwhen,
    plain,
    saved_page,
    simile,
    timeline_json,
    timelinejs,
)
from sitegen.imports.drafted import Data, Imported, refusal
from sitegen.imports.json_data import read_json

_MOST_TOLD = 5  # faults of one file


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file to bring in: its name, its text, and what was told about it."""

    name: str
    text: str
    told: Mapping[str, str]
    articles: AbstractSet[str]  # paths of what lies in seeds/


_Read: TypeAlias = Callable[[Foreign], Imported]


def read(foreign: Foreign, form: str) -> Imported:
    """Read a file as one of the formats of `detecting.FORMATS`."""
    return _READERS[form](foreign)


def _json(foreign: Foreign, reader: Callable[[Data], Imported]) -> Imported:
    data = read_json(foreign.text)
    return refusal("this is no JSON") if data is None else reader(data)


def _either(
    foreign: Foreign,
    xml: Callable[[str], Imported],
    data: Callable[[Data], Imported],
) -> Imported:
    """Read XML or JSON, whichever the text is."""
    is_xml = foreign.text.lstrip("\ufeff \t\r\n").startswith("<")
    return xml(foreign.text) if is_xml else _json(foreign, data)


def _yaml(foreign: Foreign) -> Imported:
    data, remarks = tree(SourceFile(foreign.name, Kind.NOTE, foreign.text))
    read_as = plain.read(data, foreign.told)
    return replace(read_as, remarks=(*remarks, *read_as.remarks))


def _markdown(foreign: Foreign) -> Imported:
    """Read front matter with lists or an event in it, else the text below it."""
    file = SourceFile(foreign.name, Kind.ARTICLE, foreign.text)
    parts = front_matter.split(file)
    if not parts.has_matter:
        return markdown_list.read(foreign.text, foreign.told)
    data, remarks = tree(file, parts.yaml_start, parts.yaml_stop)
    read_as = plain.read(data, foreign.told, parts.body)
    if read_as.refused:
        below = markdown_list.read(parts.body, foreign.told)
        read_as = read_as if below.refused else below
    return replace(read_as, remarks=(*remarks, *read_as.remarks))


def tree(
    file: SourceFile, start: int = 0, stop: int | None = None
) -> tuple[Data, tuple[str, ...]]:
    """Read YAML as plain data; all texts stay what stands there."""
    found = fields.read(file, start, stop)
    said = [one for one in found.diagnostics if one.severity is Severity.ERROR]
    documents = [_data(one) for one in found.value.documents]
    data: Data = documents[0] if len(documents) == 1 else documents
    return data, tuple(_told(one, file.text) for one in said[:_MOST_TOLD])


def _told(said: Diagnostic, text: str) -> str:
    line = text.count("\n", 0, said.span.start) + 1 if said.span else 1
    return f"line {line}: {said.message}"


def _data(node: nodes.Node) -> Data:
    if isinstance(node, nodes.Scalar):
        return "" if node.is_nothing else node.text
    if isinstance(node, nodes.Sequence):
        return [_data(item) for item in node.items]
    if isinstance(node, nodes.Mapping):
        return {entry.key.text: _data(entry.value) for entry in node.entries}
    return ""


_READERS: Mapping[str, _Read] = {
    "timeline": lambda f: _json(f, lambda d: timeline_json.read(d, f.articles)),
    "timelinejs": lambda f: _json(f, timelinejs.read),
    "simile": lambda f: _either(f, simile.read, simile.read_data),
    "feed": lambda f: _either(f, feeds.read, feeds.read_data),
    "icalendar": lambda f: calendar_ics.read(f.text),
    "csv": lambda f: csv_table.read(f.text, f.told),
    "markwhen": lambda f: markwhen.read(f.text),
    "yaml": _yaml,
    "json": lambda f: plain.read_text(f.text, f.told),
    "markdown": _markdown,
    "script": lambda f: plain.read_script(f.text, f.told),
    "page": lambda f: saved_page.read(f.text, f.name.rpartition(".")[0] or f.name),
}
