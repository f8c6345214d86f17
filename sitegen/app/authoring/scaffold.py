"""Begin things: a site, an actor, a template of one's own.

Nothing that exists is ever overwritten.
"""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from sitegen.app.authoring import vscode
from sitegen.app.choices import GOOD, USAGE
from sitegen.core.text import nearest
from sitegen.language.translit import slug
from sitegen.stages.collect import shipped_theme

# Names that packaging tools or version control would act on inside the package.
_RENAMED = {"gitignore": ".gitignore", "gitattributes": ".gitattributes"}


def new_site(folder: Path) -> int:
    """Begin a site in `folder`, which must be new or empty; return the exit code."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        click.echo(f"error: {folder} exists and is not an empty folder", err=True)
        return USAGE
    for name, data in _files(resources.files("sitegen") / "scaffold", ""):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for name, text in vscode.settings():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    for empty in ("content/media", "templates"):
        (folder / empty).mkdir(parents=True, exist_ok=True)
        (folder / empty / ".gitkeep").write_bytes(b"")
    is_here = folder.resolve() == Path.cwd()
    name = "this folder" if is_here else str(folder)
    click.echo(f"{name} has a first note and a first article in it. Now:")
    if not is_here:
        click.echo(f"  cd {_for_shell(folder)}")
    click.echo("  sitegen build\nand open output/index.html.")
    return GOOD


def _for_shell(folder: Path) -> str:
    """Write a folder so that it can be pasted behind `cd`, here and on Windows."""
    if os.name == "nt":
        return f'"{folder}"' if " " in str(folder) else str(folder)
    return shlex.quote(str(folder))


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        name = _RENAMED.get(entry.name, entry.name)
        if entry.is_dir():
            yield from _files(entry, f"{path}{name}/")
        else:
            yield path + name, entry.read_bytes()


def new_actor(root: Path, name: str, kind: str) -> int:
    """Begin the description of an actor; return the exit code."""
    text = _ACTOR.format(name=_quoted(name), kind=kind)
    return _begin(root, "actors", slug(name), text)


def _begin(root: Path, kind: str, name: str, text: str) -> int:
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder {root}", param_hint="--root")
    folder = root / "content" / kind
    tell_of_no_site(root)
    folder.mkdir(parents=True, exist_ok=True)
    taken = {path.stem for path in folder.rglob("*.y*ml")}
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    target = folder / f"{free}.yaml"
    with target.open("x", encoding="utf-8") as file:
        file.write(text)
    click.echo(f"{target} is begun; its id is {free}")
    return GOOD


def tell_of_no_site(root: Path) -> None:
    """Say that `root` was no site yet, for those who forgot to change into theirs."""
    if not any((root / name).exists() for name in ("content", "seeds")):
        click.echo(
            "there was no site in this folder; if yours is elsewhere, "
            "begin again there, and delete this:"
        )


def _quoted(text: str) -> str:
    """Write text so that YAML reads it back, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def eject(root: Path, name: str | None) -> int:
    """Copy a shipped template into templates/; return the exit code."""
    templates, assets = shipped_theme()
    shipped = {
        label.removeprefix("sitegen:"): file.text.encode()
        for label, file in templates.items()
        if label.startswith("sitegen:")
    }
    shipped |= {asset.url: asset.data for asset in assets}
    if name is None:
        click.echo("\n".join(sorted(shipped)))
        return GOOD
    if name not in shipped:
        named = [one for one in shipped if name in (Path(one).stem, Path(one).name)]
        like = named[0] if len(named) == 1 else nearest(name, shipped)
        meant = f"; did you mean '{like}'?" if like else ""
        click.echo(f"error: the theme has no '{name}'{meant}", err=True)
        return USAGE
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder {root}", param_hint="--root")
    target = root / "templates" / name
    if target.exists():
        click.echo(f"error: {target} exists and is left as it is", err=True)
        return USAGE
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(shipped[name])
    click.echo(f"{target} now stands before the shipped one.")
    click.echo(
        f'To change a piece of it only, begin with {{% extends "sitegen:{name}" %}}'
        if name.endswith(".html")
        else "Delete it to go back to the shipped one."
    )
    return GOOD


_ACTOR = """\
name: {name}
kind: {kind}
# Everything below is optional; take away the # of what you use.
# aliases: [Another Spelling]
# roles:
#   - {{title: Minister, of: Somewhere, from: 2020-03-04, to: 2024-09-05}}
# summary: One sentence.
# born: 1970
# wikidata: Q42
# links:
#   - {{title: Official page, url: "https://example.org/"}}
"""
