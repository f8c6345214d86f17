"""The commands. Exit 0: good; 1: faults in content; 2: usage; 3: the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

import sitegen
from sitegen.app import terminal

F = TypeVar("F", bound=Callable[..., object])

GOOD, FAULTS, USAGE, MACHINE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Choices:
    """What was asked for on the command line, for the commands that build."""

    root: Path
    strict: bool
    form: str
    drafts: bool
    base_url: str


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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
    """Make a static timeline from articles and short notes."""
    context.obj = root


def _build_options(command: F) -> F:
    for option in (
        click.option(
            "--strict", is_flag=True, default=False, help="Let warnings fail."
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "github"]),
            default="text",
            show_default=True,
            help="How faults are printed.",
        ),
        click.option(
            "--drafts", is_flag=True, default=False, help="Take in notes marked draft."
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
    help="The folder to write to.  [default: output]",
)
@click.option(
    "--keep-going",
    is_flag=True,
    default=False,
    help="Publish what is whole although something has faults.",
)
@click.pass_obj
def build(
    root: Path, /, *, output: Path | None, keep_going: bool, **options: object
) -> None:
    """Build the site into output/."""
    from sitegen.app import building

    choices = Choices(root, **options)  # type: ignore[arg-type]  # click's own types
    sys.exit(building.build(choices, output, keep_going=keep_going))


@cli.command()
@_build_options
@click.pass_obj
def check(root: Path, /, **options: object) -> None:
    """Do all that `build` does, but write nothing."""
    from sitegen.app import building

    choices = Choices(root, **options)  # type: ignore[arg-type]  # click's own types
    sys.exit(building.check(choices))


@cli.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain a fault by its CODE; without one, list all codes."""
    from sitegen.app import explaining

    sys.exit(explaining.explain(code))


@cli.command()
@click.argument("template", required=False)
@click.pass_obj
def eject(root: Path, template: str | None) -> None:
    """Copy a shipped TEMPLATE into templates/; without a name, list them."""
    from sitegen.app import scaffold

    sys.exit(scaffold.eject(root, template))


@cli.command()
@click.argument("kind", required=False)
def schema(kind: str | None) -> None:
    """Print the JSON Schema of a KIND of file; without one, list the kinds."""
    from sitegen.app import explaining

    sys.exit(explaining.schema(kind))


@cli.group()
def new() -> None:
    """Begin a site, a note or a description of an actor."""


@new.command("site")
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def new_site(root: Path, folder: Path) -> None:
    """Begin a site in FOLDER, with a first note and a first article in it."""
    from sitegen.app import scaffold

    sys.exit(scaffold.new_site(root / folder))


@new.command("note")
@click.argument("title")
@click.option("--date", default="", metavar="DATE", help="Such as 2022-03-10 or 2022.")
@click.pass_obj
def new_note(root: Path, title: str, date: str) -> None:
    """Begin a note about an event with this TITLE."""
    from sitegen.app import scaffold

    sys.exit(scaffold.new_note(root, title, date))


@new.command("actor")
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice(["person", "organisation", "state", "group"]),
    default="person",
    show_default=True,
)
@click.pass_obj
def new_actor(root: Path, name: str, kind: str) -> None:
    """Begin the description of an actor with this NAME."""
    from sitegen.app import scaffold

    sys.exit(scaffold.new_actor(root, name, kind))


def main() -> None:
    """Run the command line; the one place where the machine's faults are caught."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as left:
        sys.exit(left.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(USAGE)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(GOOD)  # who read our output has read enough
    except OSError as refused:
        name = f"{refused.filename}: " if refused.filename else ""
        _complain(f"{name}{refused.strerror or refused}")
        sys.exit(MACHINE)


def _complain(message: str) -> None:
    label = "error:"
    if terminal.wants_colour():
        label = terminal.colour(label, "error")
    click.echo(f"{label} {message}", err=True)
