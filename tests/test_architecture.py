"""The rules of the house that import contracts cannot say."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType

import pytest

import sitegen

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]

STAGES = [
    "collect",
    "decode",
    "extract",
    "merge",
    "plan",
    "render",
    "verify",
    "write",
]

# Each library may be imported by one module alone (or, where that module has
# grown into a package, by the modules below it), so that it can be replaced.
DOORS = {
    "PIL": "sitegen.exports.cards",
    "anyascii": "sitegen.language.translit",
    "babel": "sitegen.language.cldr",
    "click": "sitegen.app",
    "icalendar": "sitegen.exports.calendar_ics",
    "jinja2": "sitegen.formats.template",
    "lsprotocol": "sitegen.app.lsp.server",
    "lxml": "sitegen.formats.html",
    "markdown": "sitegen.formats.prose",
    "nh3": "sitegen.formats.prose",
    "pygls": "sitegen.app.lsp.server",
    "spacy": "sitegen.language.ner",
    "trafilatura": "sitegen.formats.saved_page",
    "watchdog": "sitegen.app.watch",
    "yaml": "sitegen.formats.fields",
}

# Libraries of extras, with their distributions.
OPTIONAL = {
    "PIL": "pillow",
    "lsprotocol": "lsprotocol",
    "pygls": "pygls",
    "spacy": "spacy",
}

LONGEST_MODULE = 400


def name_of(path: Path) -> str:
    """Return the dotted name of a module of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted((ROOT / "sitegen").rglob("*.py"))}


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports, wherever in it that happens."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            assert node.module is not None
            yield node.module


def users() -> dict[str, set[str]]:
    """Return the modules that import each library."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, path in MODULES.items():
        for target in imported(path):
            library = target.partition(".")[0]
            if library != "sitegen" and library not in sys.stdlib_module_names:
                found[library].add(name)
    return found


def test_each_library_has_one_door() -> None:
    elsewhere = {
        library: {m for m in modules if not f"{m}.".startswith(f"{DOORS[library]}.")}
        for library, modules in users().items()
        if library in DOORS
    }
    assert {library: m for library, m in elsewhere.items() if m} == {}


def test_every_library_that_is_imported_is_known_and_every_known_one_imported() -> None:
    assert set(users()) == set(DOORS)


def declared(dependencies: list[str]) -> set[str]:
    """Return the names of the distributions that are asked for."""
    return {text.partition(">")[0].partition("[")[0] for text in dependencies}


def test_the_wheel_asks_for_the_libraries_that_are_imported() -> None:
    wanted = {
        distribution.lower()
        for library in DOORS.keys() - OPTIONAL.keys()
        for distribution in packages_distributions()[library]
    }
    assert declared(PROJECT["dependencies"]) == wanted
    extras = PROJECT["optional-dependencies"].values()
    assert {one for extra in extras for one in declared(extra)} == set(
        OPTIONAL.values()
    )


def test_the_nouns_need_the_standard_library_alone() -> None:
    foreign = {
        (name, target)
        for name, path in MODULES.items()
        if f"{name}.".startswith("sitegen.core.")
        for target in imported(path)
        if target.partition(".")[0] not in sys.stdlib_module_names
        and not f"{target}.".startswith("sitegen.core.")
    }
    assert foreign == set()


def test_the_stages_stand_in_the_order_in_which_they_run() -> None:
    listed = sorted(
        path.stem
        for path in (ROOT / "sitegen" / "stages").iterdir()
        if path.stem not in {"__init__", "__pycache__"}
    )
    assert listed == STAGES


def test_only_the_pipeline_puts_the_stages_together() -> None:
    stages = {f"sitegen.stages.{stage}" for stage in STAGES}
    composed = {
        name: stages & set(imported(path))
        for name, path in MODULES.items()
        if not name.startswith("sitegen.stages")
    }
    assert composed["sitegen.app.pipeline"] == stages
    assert [name for name, used in composed.items() if len(used) > 1] == [
        "sitegen.app.pipeline"
    ]


@pytest.mark.parametrize("name", MODULES)
def test_no_module_is_too_long_to_read(name: str) -> None:
    lines = len(MODULES[name].read_text("utf-8").splitlines())
    assert lines <= LONGEST_MODULE


def test_the_public_names_are_all_there_and_no_others() -> None:
    here = {
        name
        for name in {*vars(sitegen), *sitegen.__all__}
        for value in (getattr(sitegen, name),)
        if not name.startswith("_")
        and name not in {"TYPE_CHECKING", "annotations"}
        and not isinstance(value, ModuleType)
    }
    assert sorted(here | {"__version__"}) == sorted(sitegen.__all__)


def test_the_version_stands_in_one_place() -> None:
    assert sitegen.__version__ == PROJECT["version"]
