"""The wheel, installed without the repository, makes a site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command as a newcomer would, and return what it printed."""
    # Nothing of this test run may help the program: no paths, no coverage.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COV", "PYTHON", "PIP_", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built wheel."""
    folder = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation")
    run(*build, "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    places = sysconfig.get_paths("venv", {"base": str(folder), "platbase": str(folder)})
    programs = Path(places["scripts"])
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    run(*pip, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    # What the wheel needs is taken from the environment of this test, so that
    # no network is needed.  A folder named so is searched last, and its own .pth
    # files, which would lead to the repository, are not read.
    libraries = Path(places["purelib"]) / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib"), "utf-8")
    return programs


def test_the_wheel_holds_all_that_the_program_reads(wheel: Path) -> None:
    package = ROOT / "sitegen"
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected


def test_a_new_site_is_made_with_the_wheel_alone(
    programs: Path, tmp_path: Path
) -> None:
    where = "import sitegen; print(sitegen.__file__)"
    package = Path(run(programs / "python", "-c", where, cwd=tmp_path).strip())
    assert package.is_relative_to(programs.parent)

    run(programs / "sitegen", "new", "site", "my-story", cwd=tmp_path)
    run(programs / "sitegen", "build", cwd=tmp_path / "my-story")

    output = tmp_path / "my-story" / "output"
    assert (output / "index.html").is_file()
    timeline = json.loads((output / "timeline.json").read_text("utf-8"))
    notes = [e["id"] for e in timeline["events"] if e["origin"] == "note"]
    assert notes, "the new site has a first note"
    assert (output / "events" / f"{notes[0]}.html").is_file()

    settings = tmp_path / "my-story" / "content" / "site.yaml"
    text = settings.read_text("utf-8").replace("language: en", "language: uk")
    settings.write_text(text, "utf-8")
    run(programs / "sitegen", "build", cwd=tmp_path / "my-story")
    assert "Хронологія" in (output / "index.html").read_text("utf-8")
