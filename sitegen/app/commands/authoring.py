"""The commands that help to write: begin files, and mend slips in them."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--yes", is_flag=True, default=False, help="Write without asking.")
@click.option(
    "--dry-run",
    "--diff",
    "dry_run",
    is_flag=True,
    default=False,
    help="Only show what would be written.",
)
@click.pass_obj
def fix(root: Path, /, **options: object) -> None:
    """Mend what is surely a slip.

    A missing space, a title that needs quotes, a date in another order: what `check`
    names and only one thing can be meant by. The changes are shown first, and written
    if you agree. Remarks and layout stay. FILES are files or folders of the site;
    without them, all are looked at.
    """
    from sitegen.app.authoring import fixing

    sys.exit(fixing.fix(fixing.Wanted(root, **options)))  # type: ignore[arg-type]  # click's own types


@click.command()
@click.option("--stdio", is_flag=True, help="Talk over standard input and output.")
@click.pass_obj
def lsp(root: Path, /, *, stdio: bool) -> None:
    """Help a text editor, as a language server.

    It tells of faults while you type, completes keys, names and files, says how a date
    is read, and mends slips. Text editors start it by themselves; it talks over
    standard input and output, with or without `--stdio`. It needs an extra:
    pip install "sitegen[lsp]".
    """
    del stdio  # the only way; text editors say it all the same
    try:
        from sitegen.app.lsp import server
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("sitegen"):
            raise
        message = 'the language server is an extra: pip install "sitegen[lsp]"'
        raise click.ClickException(message) from None
    server.serve(root)


@click.group()
def new() -> None:
    """Begin a site, a note, an actor, or settings for VS Code."""


@new.command("site")
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def new_site(root: Path, folder: Path) -> None:
    """Begin a site with a first note and a first article.

    FOLDER must be new or empty.
    """
    from sitegen.app.authoring import scaffold

    sys.exit(scaffold.new_site(root / folder))


@new.command("note")
@click.argument("title", default="")
@click.option(
    "--date",
    default="",
    metavar="DATE",
    help="When it was: 2022-03-10, 2022-03, 2022~. Asked for if left out.",
)
@click.option(
    "--actor",
    "actors",
    multiple=True,
    metavar="NAME",
    help="Who took part: an id or a name. May be given several times.",
)
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="SOURCE",
    help="Where it is known from: a file in seeds/, or an address. Several times.",
)
@click.option(
    "--from-article",
    default="",
    metavar="FILE",
    help="Begin with what an article in seeds/ tells first, quote and source.",
)
@click.pass_obj
def new_note(root: Path, /, **options: object) -> None:
    """Begin a note about an event.

    TITLE says what happened; the file and the id are named after it. Without it, at a
    terminal, you are asked for all, and told how each answer is understood.
    """
    from sitegen.app.authoring import noting

    sys.exit(noting.new_note(noting.Wanted(root, **options)))  # type: ignore[arg-type]  # click's own types


@new.command("actor")
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice(["person", "organisation", "state", "group"]),
    default="person",
    show_default=True,
    help="What the actor is.",
)
@click.pass_obj
def new_actor(root: Path, name: str, kind: str) -> None:
    """Begin the description of an actor.

    NAME is the name as readers know it. The file and the id are named after it.
    """
    from sitegen.app.authoring import scaffold

    sys.exit(scaffold.new_actor(root, name, kind))


@new.command("vscode")
@click.pass_obj
def new_vscode(root: Path) -> None:
    """Write what VS Code needs to complete and check files.

    A new site has it already. The schemas are renewed; settings that exist are left as
    they are.
    """
    from sitegen.app.authoring import vscode

    sys.exit(vscode.new_vscode(root))
