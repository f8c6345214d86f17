"""What VS Code needs to complete and check the files of a site, offline.

The schemas stand in the site itself, so nothing is asked of the network, and other text
editors find them by the line `# yaml-language-server:` at the top of a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from sitegen.app.choices import GOOD, USAGE
from sitegen.formats.schema import SCHEMAS

FOLDER: Final = ".vscode/schemas"

_FILES: Final = {
    "note": ["content/notes/**/*.yaml", "content/notes/**/*.yml"],
    "actor": ["content/actors/**/*.yaml", "content/actors/**/*.yml"],
    "site": ["content/site.yaml"],
    "decisions": ["content/decisions.yaml"],
    "sidecar": ["seeds/**/*.yaml", "seeds/**/*.yml"],
}
_SETTINGS: Final = {
    "yaml.schemas": {f"{FOLDER}/{name}.json": globs for name, globs in _FILES.items()},
    "yaml.schemaStore.enable": False,  # it would ask the network
    "files.encoding": "utf8",
    "[yaml]": {
        "editor.detectIndentation": False,
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
    },
}
_EXTENSIONS: Final = {"recommendations": ["redhat.vscode-yaml"]}


def modeline(root: Path, folder: Path, name: str) -> str:
    """Return the line that names the schema of a new file; "" if there is none."""
    schema = root / FOLDER / f"{name}.json"
    if not schema.is_file():
        return ""
    up = "../" * len(folder.relative_to(root).parts)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{name}.json\n"


def new_vscode(root: Path) -> int:
    """Write settings and schemas into a site; return the exit code.

    Schemas are the program's own and are renewed; settings that exist are left alone.
    """
    if not (root / "content").is_dir():
        click.echo(f"error: {root} has no folder content/, so it is no site", err=True)
        return USAGE
    for name, text in settings():
        target = root / name
        if target.exists() and not name.startswith(FOLDER):
            click.echo(f"{target} exists and is left as it is")
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    click.echo(f"{root / FOLDER} has the schemas of this version")
    return GOOD


def settings() -> Iterator[tuple[str, str]]:
    """Yield the files of a site for VS Code: path and text."""
    yield ".vscode/settings.json", _json(_SETTINGS)
    yield ".vscode/extensions.json", _json(_EXTENSIONS)
    for name in _FILES:
        yield f"{FOLDER}/{name}.json", _json(SCHEMAS[name]())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
