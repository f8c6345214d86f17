"""The same files give the same bytes: in any zone and locale, order and day."""

from __future__ import annotations

import ast
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import sitegen
from sitegen.app.pipeline import build
from sitegen.core.project import Project
from tests.conftest import MakeSite

SITES = Path(__file__).parent / "sites"
PLACES = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    # Nothing may lean on the machine's own idea of text.
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("name", ["small", "seed-alone", "deep-time"])
def test_zone_locale_and_hash_seed_change_nothing(name: str, tmp_path: Path) -> None:
    found = []
    for number, place in enumerate(PLACES):
        output = tmp_path / str(number)
        program = (sys.executable, "-m", "sitegen", "--root", SITES / name)
        subprocess.run(
            [*program, "build", "--output", output],
            env=os.environ | place,
            check=True,
            capture_output=True,
        )
        found.append(tree(output))
    assert found[0] == found[1] == found[2]
    assert found[0][".sitegen.json"]


def test_the_order_in_which_files_came_onto_the_disk_changes_nothing(
    tmp_path: Path,
) -> None:
    files = tree(SITES / "small")
    expected = build(Project(SITES / "small"))
    for seed in range(3):
        root = tmp_path / str(seed)
        paths = sorted(path for path in files if not path.startswith("expected/"))
        random.Random(seed).shuffle(paths)  # noqa: S311 - order, no secret
        for path in paths:
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files[path])
        made = build(Project(root))
        assert made.files == expected.files
        assert made.diagnostics == expected.diagnostics


KEEL = """\
id: keel
title: The keel is laid
date: 1905-02
actors: [Ida Holm]
sources: [{url: "https://e.org/keel", title: Log}]
"""
LAUNCH = """\
id: launch
title: The lifeboat is launched
date: 1907-03-01
actors: [Ida Holm, lifeboat]
related: [keel]
sources: [launch]
"""
STORM = """\
id: storm
title: The first storm
date: 1907-03-01/1907-03-04
sources: [{url: "https://e.org/keel"}]
"""
ENTRIES = [KEEL, LAUNCH, STORM]
AROUND = {
    "content/actors/boats.yaml": "- {name: Lifeboat, kind: group}\n",
    "seeds/launch.txt": "Lifeboat launched at last\n\nPublished 2 March 1907\n\n"
    "The lifeboat was launched on Friday by Ida Holm, in front of the whole town.\n",
}


def listed(entries: list[str]) -> str:
    """Write entries as one list."""
    rows = [f"- {entry.strip()}".replace("\n", "\n  ") for entry in entries]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("seed", range(4))
def test_how_notes_are_split_over_files_changes_nothing(
    site: MakeSite, seed: int
) -> None:
    mixed = random.Random(seed).sample(ENTRIES, len(ENTRIES))  # noqa: S311 - as above
    forms = [
        {f"content/notes/{n}.yaml": text for n, text in enumerate(mixed)},
        {"content/notes/all.yaml": listed(mixed)},
        {"content/notes/deep/all.yaml": "---\n".join(mixed)},
        {
            "content/notes/z/one.yaml": mixed[0],
            "content/notes/a/two.yaml": listed(mixed[1:]),
        },
    ]
    found = []
    for number, notes in enumerate(forms):
        made = site({})
        root = made.root / str(number)
        for path, text in (AROUND | notes).items():
            made.write(f"{number}/{path}", text)
        found.append(build(Project(root)).files)
    assert found[0]["timeline.json"].count(b'"id": "keel"') == 1
    for files in found[1:]:
        assert files == found[0]


# --- no clock ----------------------------------------------------------------------

PACKAGE = Path(sitegen.__file__).parent
EDGES = {"collect.py", "write.py"}  # they read and write files, and nothing else
NEVER_IMPORTED = {
    *("getpass", "locale", "platform", "random", "secrets", "socket", "time"),
}
NEVER_TAKEN = {
    *("uuid1", "uuid4", "urandom", "environ", "getenv", "getlocale", "setlocale"),
    *("getcwd", "strftime", "localtime", "gmtime"),
}
CLOCK = {"now", "today", "utcnow", "fromtimestamp"}  # of datetime, where it is used


def pure_modules() -> list[Path]:
    """Return every module that works between reading and writing."""
    packages = ("core", "formats", "language", "matching", "exports", "pages")
    found = [path for name in packages for path in (PACKAGE / name).rglob("*.py")]
    stages = (PACKAGE / "stages").glob("*.py")
    return sorted(found + [path for path in stages if path.name not in EDGES])


def odd_names(path: Path) -> set[str]:
    """Return what a module takes from the clock, from chance or from the machine."""
    imported: set[str] = set()
    taken: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
            taken |= {alias.name for alias in node.names}
        elif isinstance(node, ast.Attribute):
            taken.add(node.attr)
    clock = CLOCK if "datetime" in imported else set()
    return (imported & NEVER_IMPORTED) | (taken & (NEVER_TAKEN | clock))


@pytest.mark.parametrize(
    "path", pure_modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_nothing_between_reading_and_writing_knows_day_chance_or_machine(
    path: Path,
) -> None:
    assert odd_names(path) == set()
