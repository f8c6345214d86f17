"""The command `export`: one data format alone, without writing the site."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from sitegen.app.choices import FAULTS, GOOD, USAGE
from sitegen.app.pipeline import Draft, draft
from sitegen.app.publishing.building import say, whole_address
from sitegen.core.codes import Severity
from sitegen.core.project import Project
from sitegen.core.text import nearest
from sitegen.exports.all_formats import FORMATS, NAMES

_MISSING: Final = {
    "sitemap": "a site map needs the site's address: give --base-url, or set base_url "
    "in content/site.yaml",
    "corrections": "no event of this site was corrected",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    root: Path
    form: str
    output: Path | None  # None: standard output
    drafts: bool
    base_url: str


def list_formats() -> int:
    """Print the name of each format and of its file; return the exit code."""
    for form in FORMATS:
        click.echo(f"{form:12} {NAMES.get(form, 'sitemap.xml')}")
    return GOOD


def export(wanted: Wanted) -> int:
    """Write one format; return the exit code.

    The whole site is read, merged and planned as in a build, so the bytes are those
    that a build would publish; its pages are not made, and links are not followed.
    """
    if wanted.form not in FORMATS:
        like = nearest(wanted.form, FORMATS)
        hint = f"did you mean {like}? " if like else ""
        why = f"there is no format '{wanted.form}'; {hint}"
        return _refuse(f"{why}`sitegen export --list` names all", USAGE)
    if not wanted.root.is_dir():
        raise click.BadParameter(
            f"there is no folder {wanted.root}", param_hint="--root"
        )
    project = Project(
        wanted.root, drafts=wanted.drafts, base_url=whole_address(wanted.base_url)
    )
    drafted = draft(project)
    say(drafted, "text", wanted.root, least=Severity.WARNING)
    if any(said.severity is Severity.ERROR for said in drafted.diagnostics):
        return _refuse("nothing was exported", FAULTS)
    name = NAMES.get(wanted.form, "sitemap.xml")
    if name not in drafted.rendering.plan.files:
        return _refuse(_MISSING[wanted.form], USAGE)
    _write(wanted.output, _data(drafted, name))
    return GOOD


def _data(drafted: Draft, name: str) -> bytes:
    return drafted.rendering.plan.files[name].data


def _write(output: Path | None, data: bytes) -> None:
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        output.write_bytes(data)


def _refuse(why: str, code: int) -> int:
    click.echo(f"error: {why}", err=True)
    return code
