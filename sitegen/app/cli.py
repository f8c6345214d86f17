"""The commands. Exit 0: good; 1: faults in content; 2: usage; 3: the machine."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

import sitegen
from sitegen.app.choices import MACHINE, USAGE, Choices
from sitegen.app.commands import asking, authoring
from sitegen.app.reporting import terminal
from sitegen.app.reporting.unheard import Program, Unheard, hang_up

F = TypeVar("F", bound=Callable[..., object])

_BETWEEN_SEARCHES = 100_000  # objects
# As in `imports.detecting`, which `sitegen --version` need not wait for.
_FOREIGN = (
    *("timeline", "timelinejs", "simile", "feed", "icalendar", "csv", "markwhen"),
    *("yaml", "json", "markdown", "script", "page"),
)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    show_default="the current folder",
    help="The site's folder.",
)
@click.version_option(sitegen.__version__, "--version", prog_name="sitegen")
@click.pass_context
def cli(context: click.Context, root: Path) -> None:
    """Make a static timeline from articles and short notes.

    `sitegen new site my-story` begins one; `sitegen build` makes the pages.
    """
    context.obj = root


for _command in (
    *(asking.explain, asking.export, asking.schema, asking.timeline, asking.review),
    *(authoring.fix, authoring.lsp, authoring.new),
):
    cli.add_command(_command)


def _build_options(command: F) -> F:
    for option in (
        click.option(
            "--strict", is_flag=True, default=False, help="Treat warnings like errors."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "github", "sarif"]),
            default="text",
            show_default=True,
            help="Print faults for people, or as JSON, annotations on GitHub or SARIF.",
        ),
        click.option(
            "--drafts",
            is_flag=True,
            default=False,
            help="Take in notes and pages marked draft.",
        ),
        click.option(
            "--base-url",
            default="",
            metavar="URL",
            help="Where the site will stand; overrules site.yaml.",
        ),
    ):
        command = option(command)
    return command


@cli.command()
@_build_options
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="DIR",
    help="The folder to write to.  [default: output, in the site's folder]",
)
@click.option(
    "--keep-going",
    is_flag=True,
    default=False,
    help="Write what is whole although something has faults.",
)
@click.option("--watch", is_flag=True, default=False, help="Build again at every save.")
@click.option(
    "--verify",
    is_flag=True,
    default=False,
    help="Prove that reusing an earlier build gives the same bytes.",
)
@click.pass_obj
def build(
    root: Path,
    /,
    *,
    output: Path | None,
    keep_going: bool,
    watch: bool,
    verify: bool,
    **options: object,
) -> None:
    """Build the site into output/.

    If there is an error, nothing is written. The exit code is 0 if all is well, 1 for
    faults in the content, 2 for a wrong call, and 3 if the machine refuses. `--watch`
    goes on until Ctrl-C.
    """
    from sitegen.app.publishing import building

    choices = Choices(root, **options)  # type: ignore[arg-type]  # click's own types
    if watch:
        sys.exit(building.watch(choices, output, keep_going=keep_going))
    sys.exit(building.build(choices, output, keep_going=keep_going, verify=verify))


@cli.command()
@_build_options
@click.pass_obj
def check(root: Path, /, **options: object) -> None:
    """Look for faults and write nothing.

    All that `build` does is done, but for the writing.
    """
    from sitegen.app.publishing import building

    choices = Choices(root, **options)  # type: ignore[arg-type]  # click's own types
    sys.exit(building.check(choices))


@cli.command()
@click.argument("old", required=False, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--drafts",
    is_flag=True,
    default=False,
    help="Take in notes and pages marked draft.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tell it for people, or as JSON.",
)
@click.pass_obj
def diff(root: Path, /, old: Path | None, *, drafts: bool, form: str) -> None:
    """Tell what has changed since a former build.

    OLD is a former output folder, or its timeline.json; without it, the site's
    output/. Events that were added, removed or changed are told, dates that moved, and
    addresses that would be lost.
    """
    from sitegen.app.publishing import diffing

    sys.exit(diffing.diff(root, old, drafts=drafts, form=form))


@cli.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=None,
    help="The port to listen at.  [default: the first that is free, from 8000]",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default="127.0.0.1, which only this machine reaches",
    help="The address to listen at; 0.0.0.0 lets the whole network in.",
)
@click.option(
    "--open", "opens", is_flag=True, default=False, help="Show it in the browser."
)
@click.option(
    "--drafts",
    is_flag=True,
    default=False,
    help="Take in notes and pages marked draft.",
)
@click.option(
    "--base-path",
    default="/",
    metavar="PATH",
    help="Serve the site below a folder, as some hosts do: /repo/.",
)
@click.option(
    "--poll",
    "poll_s",
    type=click.FloatRange(0.05, 3600),
    default=None,
    metavar="S",
    help="Look for changes every S seconds, for disks that don't tell of them.",
)
@click.pass_obj
def serve(root: Path, /, **options: object) -> None:
    """Show the site in a browser while you write.

    Every save shows at once on the pages that are open, and what is wrong stands over
    them. Nothing is written: output/ stays as it is. Ctrl-C ends it.
    """
    from sitegen.app.preview import serving

    sys.exit(serving.serve(serving.Asked(root, **options)))  # type: ignore[arg-type]  # click's own types


@cli.command()
@click.argument("template", required=False)
@click.pass_obj
def eject(root: Path, template: str | None) -> None:
    """Copy a shipped template to change it.

    TEMPLATE is a name such as event.html or assets/site.css. It is copied into
    templates/, where it stands before the shipped one. Without it, all are listed.
    """
    from sitegen.app.authoring import scaffold

    sys.exit(scaffold.eject(root, template))


@cli.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--as",
    "form",
    type=click.Choice(_FOREIGN),
    default=None,
    help="What the files are.  [default: told from their content]",
)
@click.option(
    "--map",
    "told",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Where a part of the notes comes from: date=Start, 'title={name} ({org})'.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("content/notes"),
    show_default="content/notes",
    metavar="DIR",
    help="The folder for notes, in the site's folder.",
)
@click.option("--dry-run", "is_dry", is_flag=True, help="Write nothing; only report.")
@click.option(
    "--format",
    "report",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Report for people, or as JSON.",
)
@click.pass_obj
def import_(root: Path, /, **options: object) -> None:
    """Bring in timelines of other programs.

    FILES may be of TimelineJS, SIMILE, markwhen, iCalendar, CSV, YAML, JSON, Markdown
    or our own timeline.json; they become notes. Feeds and saved pages become articles
    in seeds/. Nothing is overwritten, and importing twice changes nothing. What can't
    be taken over is told row by row.
    """
    from sitegen.app.importing import bringing_in as importing

    sys.exit(importing.bring_in(importing.Wanted(root, **options)))  # type: ignore[arg-type]  # click's own types


def main() -> None:
    """Run the command line; the one place where the machine's faults are caught."""
    # A build keeps nearly all that it makes: Python's usual searches for garbage find
    # none and take a twelfth of its time.
    gc.set_threshold(_BETWEEN_SEARCHES, 20, 20)
    try:
        try:
            _run()
        finally:
            sys.stdout.flush()
    except (BrokenPipeError, Unheard):
        hang_up()


def _run() -> None:
    try:
        cli.main(standalone_mode=False)
    except click.Abort:  # also what click makes of Ctrl-C
        sys.exit(130)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(USAGE)
    except OSError as refused:
        name = f"{refused.filename}: " if refused.filename else ""
        _complain(f"{name}{refused.strerror or refused}")
        sys.exit(MACHINE)


def _complain(message: str) -> None:
    label = "error:"
    if terminal.wants_colour():
        label = terminal.colour(label, "error")
    click.echo(f"{label} {message}", err=True)
