"""Commands that print what the program knows: codes and schemas."""

from __future__ import annotations

import json

import click

from sitegen.app.choices import GOOD, USAGE
from sitegen.core.codes import CODES, Code
from sitegen.core.model import Timeline
from sitegen.core.text import nearest
from sitegen.exports import timeline_schema
from sitegen.exports.context import ExportContext
from sitegen.formats import schema as editor_schema


def explain(name: str | None) -> int:
    """Print the explanation of a code, or the list of all; return the exit code."""
    if name is None:
        width = max(map(len, CODES))
        for code in sorted(CODES.values(), key=lambda one: one.name):
            click.echo(f"{code.name:{width}}  {code.severity.value:7}  {code.title}")
        return GOOD
    wanted = name.strip().lower()
    if wanted not in CODES:
        like = nearest(wanted, CODES)
        meant = f"; did you mean '{like}'?" if like else ""
        click.echo(f"error: there is no code '{name}'{meant}", err=True)
        return USAGE
    click.echo(_explained(CODES[wanted]))
    return GOOD


def _explained(code: Code) -> str:
    parts = [f"{code.name} ({code.severity.value}): {code.title}", "", code.explanation]
    for title, example in (("Wrong:", code.wrong), ("Right:", code.right)):
        if example:
            parts += ["", title, "", *(f"    {line}" for line in example.splitlines())]
    return "\n".join(parts)


def schema(kind: str | None) -> int:
    """Print the JSON Schema of a kind of file; return the exit code."""
    schemas = editor_schema.SCHEMAS
    if kind is None:
        click.echo("\n".join(sorted((*schemas, "timeline"))))
        return GOOD
    if kind == "timeline":
        made = timeline_schema.make(ExportContext(Timeline()))
        click.echo(made.data.decode(), nl=False)
        return GOOD
    if kind not in schemas:
        known = ", ".join(sorted((*schemas, "timeline")))
        click.echo(f"error: there is no schema '{kind}'; there are {known}", err=True)
        return USAGE
    click.echo(json.dumps(schemas[kind](), ensure_ascii=False, indent=2))
    return GOOD
