from __future__ import annotations

import json
from fnmatch import fnmatchcase
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from tests.app.conftest import Run
from tests.conftest import MakeSite


def test_each_file_of_a_new_site_has_a_schema_that_lies_in_the_site_and_fits(
    run: Run, tmp_path: Path
) -> None:
    run("new", "site", "story")
    root = tmp_path / "story"
    settings = json.loads((root / ".vscode/settings.json").read_text("utf-8"))

    files = [
        path.relative_to(root).as_posix()
        for folder in ("content", "seeds")
        for path in (root / folder).rglob("*.yaml")
    ]
    assert len(files) >= 4
    for file in files:
        (schema,) = [
            name
            for name, globs in settings["yaml.schemas"].items()
            if any(fnmatchcase(file, glob.replace("**/", "*")) for glob in globs)
        ]
        text = (root / file).read_text("utf-8")
        named = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
        assert ((root / file).parent / named).resolve() == (root / schema).resolve()
        rules = json.loads((root / schema).read_text("utf-8"))
        Draft202012Validator(rules).validate(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - it makes texts and nothing else


def test_the_settings_ask_nothing_of_the_network(run: Run, tmp_path: Path) -> None:
    run("new", "site", "story")
    text = (tmp_path / "story/.vscode/settings.json").read_text("utf-8")

    assert "://" not in text
    assert json.loads(text)["yaml.schemaStore.enable"] is False


def test_an_older_site_gets_the_schemas_and_keeps_its_settings(
    run: Run, site: MakeSite
) -> None:
    mine = '{"editor.rulers": [72]}'
    made = site(
        {"content/site.yaml": "title: T\n", ".vscode/settings.json": mine}
        | {".vscode/schemas/note.json": "{}"}
    )

    ran = run("--root", made.root, "new", "vscode")

    assert ran.code == 0
    assert "settings.json exists and is left as it is" in ran.out
    assert (made.root / ".vscode/settings.json").read_text() == mine
    note = json.loads((made.root / ".vscode/schemas/note.json").read_text())
    assert note["title"] == "A note"


def test_a_folder_that_is_no_site_is_left_alone(run: Run, tmp_path: Path) -> None:
    assert run("new", "vscode").code == 2
    assert list(tmp_path.iterdir()) == []
