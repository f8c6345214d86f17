"""`sitegen fix`: show what would be mended, ask, and write it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import click

from sitegen.app.authoring.mending import MENDABLE, Mended, mend
from sitegen.app.authoring.saving import ChangedMeanwhileError, save
from sitegen.app.choices import FAULTS, GOOD
from sitegen.app.reporting import terminal
from sitegen.app.reporting.report import Report
from sitegen.core.project import Project
from sitegen.core.source import Kind, SourceFile, Sources
from sitegen.formats.encoding import encode_like
from sitegen.stages.collect import collect


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    root: Path
    files: tuple[Path, ...]
    yes: bool
    dry_run: bool


def fix(wanted: Wanted) -> int:
    """Mend what is surely a slip; return the exit code.

    0 if nothing is left to be written, 1 if something is.
    """
    if not wanted.root.is_dir():
        message = f"there is no folder {wanted.root}"
        raise click.BadParameter(message, param_hint="--root")
    sources = collect(Project(wanted.root)).value
    chosen = _chosen(wanted, sources)
    found = [mend(file, _beside(file, sources)) for file in chosen]
    _tell_refused(found, sources)
    mended = [one for one in found if one.is_changed]
    if not mended:
        click.echo(
            "nothing can be fixed without you; what else is wrong tells: sitegen check",
            err=True,
        )
        return GOOD
    for one in mended:
        click.echo("".join(_painted(_diff(one))), nl=False)
    number = sum(one.count for one in mended)
    told = f"{_count(number, 'fault')} in {_count(len(mended), 'file')}"
    if wanted.dry_run:
        click.echo(f"{told} can be fixed; nothing was written", err=True)
        return FAULTS
    if not wanted.yes and not _agrees(told):
        return FAULTS
    return _write(wanted.root, mended)


def _agrees(told: str) -> bool:
    if not sys.stdin.isatty():
        click.echo(f"{told} can be fixed; to write it: sitegen fix --yes", err=True)
        return False
    if click.confirm(f"Fix {told} like this?", default=True, err=True):
        return True
    click.echo("nothing was written", err=True)
    return False


def _chosen(wanted: Wanted, sources: Sources) -> Iterator[SourceFile]:
    """Yield the files that people write, or those of them that were named."""
    files = {
        (wanted.root / file.path).resolve(): file
        for file in sources.files
        if file.kind in MENDABLE
    }
    if not wanted.files:
        yield from files.values()
        return
    for path in wanted.files:
        within = [
            file for full, file in files.items() if full.is_relative_to(path.resolve())
        ]
        if not within:
            message = f"{path} is no file of this site that people write in YAML"
            raise click.BadParameter(message, param_hint="FILES")
        yield from within


def _beside(file: SourceFile, sources: Sources) -> tuple[SourceFile, ...]:
    """Return the article of a sidecar, which is only read with it."""
    if file.kind is not Kind.SIDECAR:
        return ()
    stem = file.path.rpartition(".")[0]
    articles = sources.of(Kind.ARTICLE)
    return tuple(one for one in articles if one.path.rpartition(".")[0] == stem)


def _tell_refused(found: Iterable[Mended], sources: Sources) -> None:
    report = Report(sources)
    for one in found:
        for said in one.refused:
            line = report.line(said)
            click.echo(f"{line}\n  left as it is: its fix brings a new fault", err=True)


def _diff(one: Mended) -> Iterator[str]:
    """Yield a unified diff, as `patch` and `git apply` read it."""
    before, after = (_lines(text) for text in (one.file.text, one.text))
    name = one.file.path
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}"):
        whole = line.endswith("\n")
        yield line if whole else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> Sequence[str]:
    """Cut after line feeds alone, as `diff` does."""
    parts = text.split("\n")
    return [*(f"{part}\n" for part in parts[:-1]), *(parts[-1:] if parts[-1] else ())]


def _painted(lines: Iterable[str]) -> Iterator[str]:
    if not (sys.stdout.isatty() and terminal.wants_colour()):
        yield from lines
        return
    kinds = {"-": "error", "+": "good", "@": "rule"}
    for line in lines:
        kind = "path" if line.startswith(("---", "+++")) else kinds.get(line[0], "")
        yield terminal.colour(line, kind)


def _write(root: Path, mended: Sequence[Mended]) -> int:
    """Write each file, unless somebody has saved it meanwhile."""
    written = 0
    for one in mended:
        path = root / one.file.path
        try:
            data = encode_like(path.read_bytes(), one.text)
            save(path, data, was=one.file.sha256)
        except (ChangedMeanwhileError, FileNotFoundError):
            message = "was changed meanwhile and is left as it is; fix again"
            click.echo(f"{one.file.path} {message}", err=True)
        else:
            written += 1
    click.echo(f"{_count(written, 'file')} fixed", err=True)
    return GOOD if written == len(mended) else FAULTS


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
