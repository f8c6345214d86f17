"""The commands that only answer.

What a code means, where an event comes from, what the articles come to, what a file
may hold.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("code", required=False)
@click.argument("event_id", required=False)
@click.pass_obj
def explain(root: Path, code: str | None, event_id: str | None) -> None:
    """Explain what the build says, or where an event comes from.

    CODE stands in brackets in each message: date-form, for example. Without it, all
    codes are listed. If it is the word `event`, EVENT_ID names an event: what was
    joined to it, why, and how to undo that is told; without it, all are listed.
    """
    from sitegen.app.reporting import explaining, explaining_event

    if code == "event":
        sys.exit(explaining_event.explain_event(root, event_id))
    if event_id is not None:
        raise click.UsageError(f"after a code nothing may stand: {event_id}")
    sys.exit(explaining.explain(code))


@click.command()
@click.option(
    "--length",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many days.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "yaml"]),
    default="text",
    show_default=True,
    help="How it is printed; yaml can be pasted into a note.",
)
@click.pass_obj
def timeline(root: Path, length: int, form: str) -> None:
    """Sum up the articles in a few days.

    The days are those that most articles come back to, each with the sentence that says
    best what they say. Nothing is written: it is a first sight of a large
    collection, and a beginning for notes.
    """
    from sitegen.app.reporting import digesting

    sys.exit(digesting.timeline(root, length, form))


@click.command()
@click.argument("form", required=False, metavar="[FORMAT]")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    show_default="-, the standard output",
    metavar="FILE",
    help="The file to write to.",
)
@click.option("--list", "lists", is_flag=True, help="Name all formats.")
@click.option(
    "--drafts",
    is_flag=True,
    default=False,
    help="Take in notes and pages marked draft.",
)
@click.option(
    "--base-url",
    default="",
    metavar="URL",
    help="Where the site will stand; overrules site.yaml.",
)
@click.pass_obj
def export(
    root: Path, /, form: str | None, output: Path, *, lists: bool, **options: object
) -> None:
    """Write the timeline in one data format.

    FORMAT is a name such as json, csv, ics or markwhen. The file is the one that
    `build` publishes; output/ is left alone.
    """
    from sitegen.app.publishing import exporting

    if lists:
        sys.exit(exporting.list_formats())
    if form is None:
        raise click.UsageError("name a format; `sitegen export --list` names all")
    to = None if str(output) == "-" else output
    sys.exit(exporting.export(exporting.Wanted(root, form, to, **options)))  # type: ignore[arg-type]  # click's own types


@click.command()
@click.argument("kind", required=False)
def schema(kind: str | None) -> None:
    """Print a JSON Schema, for text editors.

    KIND is a kind of file: note, actor, site, for example. Without it, all kinds are
    listed.
    """
    from sitegen.app.reporting import explaining

    sys.exit(explaining.schema(kind))


@click.command()
@click.option(
    "--list", "form", flag_value="text", help="Show all proposals and ask nothing."
)
@click.option("--json", "form", flag_value="json", help="The same for programs.")
@click.pass_obj
def review(root: Path, form: str | None) -> None:
    """Answer what was found in articles, one by one.

    Each is shown with its passage, the reasons, and the nearest event, and is answered
    with one key: a note is written, a passage joins an event, is another, or is hidden.
    Answers stand in content/decisions.yaml, a line each, or in a note; to undo one,
    delete it. The preview shows the same at /_desk/.
    """
    from sitegen.app.desk import reviewing

    sys.exit(reviewing.review(root, form or ""))
