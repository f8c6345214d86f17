"""The commands that build: `build` and `check`."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from threading import Event

import click

from sitegen.app.authoring.mending import count_sure
from sitegen.app.choices import FAULTS, GOOD, USAGE, Choices
from sitegen.app.pipeline import NOTHING, Build, Draft
from sitegen.app.pipeline import build as make
from sitegen.app.publishing import summary
from sitegen.app.publishing.verifying import differences
from sitegen.app.reporting import terminal
from sitegen.app.reporting.report import Report, counts, plain
from sitegen.app.reporting.sarif import as_sarif
from sitegen.app.watch import changes
from sitegen.core.codes import Severity
from sitegen.core.project import Project
from sitegen.stages.write import OutputRefused, WriteReport, check_output, write

_SHOWN = 20  # files that differ


def build(
    choices: Choices, output: Path | None, *, keep_going: bool, verify: bool = False
) -> int:
    """Build the site and write it; return the exit code.

    With `verify` it is built again on top of earlier builds, and written only if they
    agree.
    """
    project = _project(choices)
    target = project.output if output is None else output
    try:
        check_output(target, project)
    except OutputRefused as refused:
        click.echo(f"error: {refused}", err=True)
        return USAGE
    progress = terminal.Progress()
    made = make(project, told=progress)
    blocked = made.is_blocked(strict=choices.strict)
    if verify and not _agrees(made, project, progress):
        return FAULTS
    written: WriteReport | None = None
    if keep_going or not blocked:
        progress("writing")
        written = write(made.files, target, project)
    seconds = progress.done()
    say(made, choices.form, choices.root)
    _sum_up(made, choices.form, seconds, progress)
    _closing(made, choices, target, written)
    return FAULTS if blocked else GOOD


def _agrees(made: Build, project: Project, progress: terminal.Progress) -> bool:
    progress("verifying")
    if differ := differences(made, project):
        progress.done()
        shown = "\n".join(f"  {name}" for name in differ[:_SHOWN])
        click.echo(
            "error: with what an earlier build left, this comes out otherwise:\n"
            f"{shown}\nThis is a mistake in sitegen; please report it.",
            err=True,
        )
    return not differ


def watch(choices: Choices, output: Path | None, *, keep_going: bool) -> int:
    """Build the site again at every save, until it is interrupted.

    A save that brings a fault changes nothing in the output folder; the next one that
    mends it does.
    """
    project = _project(choices)
    target = project.output if output is None else output
    try:
        check_output(target, project)
    except OutputRefused as refused:
        click.echo(f"error: {refused}", err=True)
        return USAGE
    made = NOTHING
    told = partial(click.echo, err=True)
    for _ in changes(project, Event(), told=told):
        began = time.perf_counter()
        before, made = made, make(project, reuse=made)
        if made.sources == before.sources and before is not NOTHING:
            continue  # a file was touched, or is what it was
        say(made, choices.form, choices.root)
        written: WriteReport | None = None
        if keep_going or not made.is_blocked(strict=choices.strict):
            written = write(made.files, target, project)
        _closing(made, choices, target, written)
        click.echo(
            f"{'took':7} {time.perf_counter() - began:.2f} s; watching", err=True
        )
    return GOOD


def check(choices: Choices) -> int:
    """Build the site in memory and say what came up; return the exit code."""
    progress = terminal.Progress()
    made = make(_project(choices), told=progress)
    seconds = progress.done()
    say(made, choices.form, choices.root)
    _sum_up(made, choices.form, seconds, progress)
    if choices.form == "text":
        found = counts(made.diagnostics) or "no faults"
        click.echo(f"{found}; nothing was written")
        _tell_fixable(made)
    return FAULTS if made.is_blocked(strict=choices.strict) else GOOD


def _project(choices: Choices) -> Project:
    if not choices.root.is_dir():
        raise click.BadParameter(
            f"there is no folder {choices.root}", param_hint="--root"
        )
    base_url = whole_address(choices.base_url)
    return Project(choices.root, drafts=choices.drafts, base_url=base_url)


def whole_address(base_url: str) -> str:
    """Return what `--base-url` gives, with a slash at its end.

    Raises:
        BadParameter: It is no whole address.
    """
    if base_url:
        if not base_url.startswith(("http://", "https://")):
            message = f"{base_url} must begin with https:// or http://"
            raise click.BadParameter(message, param_hint="--base-url")
        base_url = f"{base_url.rstrip('/')}/"
    return base_url


def say(
    made: Build | Draft,
    form: str,
    root: Path = Path(),
    *,
    least: Severity = Severity.INFO,
) -> None:
    """Print every diagnostic: what programs read, to standard output.

    With `least` warning, remarks are left out.
    """
    report = Report(made.sources, _from_here(root))
    if form == "json":
        click.echo(report.as_json(made.diagnostics))
        return
    if form == "sarif":
        click.echo(as_sarif(report, made.diagnostics))
        return
    for said in made.diagnostics:
        if form == "github":
            click.echo(report.as_github(said))
            continue
        paint = terminal.colour if terminal.wants_colour() else plain
        if said.severity is Severity.INFO:
            if least is not Severity.INFO:
                continue
            click.echo(report.line(said, paint), err=True)
        else:
            click.echo(f"{report.text(said, paint)}\n", err=True)


def _from_here(root: Path) -> str:
    """Return a folder below the current one as a path from it; "" for any other."""
    full, here = root.resolve(), Path.cwd()
    below = full.is_relative_to(here) and full != here
    return full.relative_to(here).as_posix() if below else ""


def _sum_up(
    made: Build, form: str, seconds: float, progress: terminal.Progress
) -> None:
    slow = sorted(progress.seconds.items(), key=lambda item: -item[1])[:3]
    took = ", ".join(f"{name} {spent:.1f}" for name, spent in slow)
    for title, line in (
        ("read", summary.read_line(made)),
        ("merged", summary.merged_line(made)),
        ("took", f"{seconds:.1f} s ({took})"),
    ):
        click.echo(f"{title:7} {line}", err=form != "text")


def _closing(
    made: Build, choices: Choices, target: Path, written: WriteReport | None
) -> None:
    shown = _shown(target)
    to_errors = choices.form != "text"
    found = counts(made.diagnostics)
    if written is not None:
        line = summary.written_line(written, shown)
        click.echo(f"{'wrote':7} {line}", err=to_errors)
        if found:
            click.echo(found, err=to_errors)
        return
    click.echo(f"{found}; {shown}/ was left as it was", err=True)
    _tell_fixable(made, err=True)


def _tell_fixable(made: Build, *, err: bool = False) -> None:
    if number := count_sure(made.sources, made.diagnostics):
        click.echo(f"{number} of them can be fixed by: sitegen fix", err=err)


def _shown(path: Path) -> Path:
    """Name a folder as people see it from where they are."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path
