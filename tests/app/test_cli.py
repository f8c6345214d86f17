from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sitegen
from tests.app.conftest import Run
from tests.conftest import MakeSite

GOOD = {
    "content/notes/launch.yaml": "title: The lifeboat is launched\ndate: 1907-03-01\n"
    "sources: [https://example.org/launch]\n"
}
WARNED = {"content/notes/launch.yaml": "title: The lifeboat\ndate: 1907-03-01\n"}
WRONG = GOOD | {"content/notes/storm.yaml": "title: A storm\ndate: soon\n"}

# Become the program, with a standard output that nobody reads.
UNHEARD = """
import os, sys
reads, writes = os.pipe()
os.close(reads)
os.dup2(writes, 1)
os.execv(sys.executable, [sys.executable, "-m", "sitegen", *sys.argv[1:]])
"""


def program(*words: str, cwd: Path, **environment: str) -> subprocess.Popen[str]:
    """Start the program as a shell would."""
    return subprocess.Popen(
        [sys.executable, "-m", "sitegen", *words],
        cwd=cwd,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_the_version_is_told(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.err) == (0, "")
    assert sitegen.__version__ in ran.out


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["build", "-h"], ["new", "-h"]])
def test_help_is_given(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert ran.code == 0
    assert ran.out.startswith("Usage: ")


@pytest.mark.parametrize(
    "words",
    [[], ["new"], ["bild"], ["build", "--stric"], ["build", "--format", "xml"], ["-x"]],
)
def test_a_command_that_is_typed_wrongly_ends_with_2(
    run: Run, words: list[str]
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: " in ran.err
    assert "Traceback" not in ran.err


def test_a_good_site_is_written(run: Run, site: MakeSite) -> None:
    made = site(GOOD)
    ran = run("--root", made.root, "build")
    assert (ran.code, ran.err) == (0, "")
    assert (made.root / "output/events/launch.html").is_file()


def test_the_current_folder_is_the_site(
    run: Run, site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site(GOOD).root)
    assert run("build").code == 0
    assert Path("output/index.html").is_file()


def test_an_error_leaves_the_output_as_it_was(run: Run, site: MakeSite) -> None:
    made = site(WRONG)
    ran = run("--root", made.root, "build")
    assert ran.code == 1
    assert "error[date-form]" in ran.err
    assert not (made.root / "output").exists()


def test_what_is_whole_may_be_published_all_the_same(run: Run, site: MakeSite) -> None:
    made = site(WRONG)
    ran = run("--root", made.root, "build", "--keep-going")
    assert ran.code == 1
    assert (made.root / "output/events/launch.html").is_file()
    assert not (made.root / "output/events/storm.html").exists()


def test_warnings_fail_only_where_that_is_wanted(run: Run, site: MakeSite) -> None:
    made = site(WARNED)
    assert run("--root", made.root, "check").code == 0
    assert run("--root", made.root, "check", "--strict").code == 1
    assert run("--root", made.root, "build", "--strict").code == 1
    assert not (made.root / "output").exists()
    assert run("--root", made.root, "build").code == 0
    assert (made.root / "output/index.html").is_file()


def test_remarks_never_fail(run: Run, site: MakeSite) -> None:
    note = GOOD["content/notes/launch.yaml"] + "actors: [Ida Holm]\n"
    made = site({"content/notes/launch.yaml": note})
    ran = run("--root", made.root, "check", "--strict")
    assert ran.code == 0
    assert "info[actor-undescribed]" in ran.err


def test_drafts_are_taken_in_on_request(run: Run, site: MakeSite) -> None:
    note = GOOD["content/notes/launch.yaml"] + "draft: true\n"
    made = site({"content/notes/launch.yaml": note, "content/site.yaml": "title: T\n"})
    page = made.root / "output/events/launch.html"
    assert run("--root", made.root, "build").code == 0
    assert not page.exists()
    assert run("--root", made.root, "build", "--drafts").code == 0
    assert page.is_file()


@pytest.mark.parametrize("url", ["https://boat.example/x", "http://boat.example/x/"])
def test_the_address_of_the_site_may_be_given(
    run: Run, site: MakeSite, url: str
) -> None:
    made = site(GOOD)
    assert run("--root", made.root, "build", "--base-url", url).code == 0
    whole = f"{url.rstrip('/')}/events/launch.html"
    assert whole in (made.root / "output/sitemap.xml").read_text()


def test_an_address_that_is_none_is_refused(run: Run, site: MakeSite) -> None:
    ran = run("--root", site(GOOD).root, "build", "--base-url", "boat.example")
    assert ran.code == 2
    assert "must begin with https://" in ran.err


def test_a_root_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    for command in ("build", "check"):
        ran = run("--root", tmp_path / "gone", command)
        assert ran.code == 2
        assert "there is no folder" in ran.err
    (tmp_path / "file").write_text("")
    assert run("--root", tmp_path / "file", "build").code == 2


@pytest.mark.parametrize(
    ("output", "why"),
    [
        (".", "holds the site's own files"),
        ("..", "holds the site's own files"),
        ("/", "holds the site's own files"),
        ("~", "holds the site's own files"),
        ("content", "it is in content/"),
        ("content/notes", "it is in content/"),
        ("seeds", "it is in seeds/"),
        ("templates/x", "it is in templates/"),
        ("thesis", "holds files that sitegen did not write (chapter.txt)"),
        ("readme.txt", "file"),
    ],
)
def test_an_output_folder_that_would_do_harm_is_refused(
    run: Run, site: MakeSite, monkeypatch: pytest.MonkeyPatch, output: str, why: str
) -> None:
    files = GOOD | {"thesis/chapter.txt": "years", "readme.txt": "me"}
    made = site(files)
    monkeypatch.chdir(made.root)
    before = sorted(path for path in made.root.rglob("*"))
    ran = run("build", "--output", str(Path(output).expanduser()))
    assert ran.code == 2
    assert why in ran.err
    assert sorted(path for path in made.root.rglob("*")) == before


def test_the_machines_faults_end_with_3_and_one_line(run: Run, site: MakeSite) -> None:
    made = site(GOOD | {"file": ""})
    ran = run("--root", made.root, "build", "--output", made.root / "file" / "below")
    assert ran.code == 3
    assert ran.err.startswith("error: ")
    assert str(made.root / "file" / "below") in ran.err
    assert ran.err.count("\n") == 1


def test_a_fault_of_the_machine_without_a_file_is_told_too(
    run: Run, site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    made = site(GOOD)
    monkeypatch.setattr(Path, "replace", full)
    ran = run("--root", made.root, "build")
    assert (ran.code, ran.err) == (3, "error: No space left on device\n")


def test_a_question_that_gets_no_answer_ends_the_command(run: Run) -> None:
    assert run("new", "note", "A storm", typed="").code == 130


@pytest.mark.parametrize(
    "words",
    [
        ("explain",),
        ("explain", "date-form"),
        ("explain", "event"),
        ("explain", "event", "a"),
        ("timeline",),
        ("schema", "note"),
        ("diff",),
        ("eject",),
        ("check", "--format", "json"),
        ("build", "--format", "github"),
        ("--help",),
        ("build", "--help"),
        ("--version",),
    ],
    ids=" ".join,
)
def test_a_reader_who_has_read_enough_is_no_trouble(
    words: tuple[str, ...], site: MakeSite
) -> None:
    made = site({"content/notes/a.yaml": "title: A\ndate: 1910\ntags: [a, A b]\n"})
    unheard = [sys.executable, "-c", UNHEARD, *words]
    ended = subprocess.run(
        unheard, cwd=made.root, stderr=subprocess.PIPE, encoding="utf-8", check=False
    )
    said = ended.stderr
    # 141 is what the shell gives for any program that SIGPIPE ended.
    assert (ended.returncode, said.partition("hint:")[0]) in {(141, ""), (2, said)}


def test_the_program_runs_by_its_name_in_a_pipe(site: MakeSite) -> None:
    made = site(WRONG)
    out, err = (started := program("build", cwd=made.root)).communicate()
    assert started.returncode == 1
    assert "\x1b" not in out + err  # no colours, no moving lines
    assert "\r" not in out + err
    assert err.endswith("1 error; output/ was left as it was\n")


def test_a_machine_that_knows_no_utf8_can_still_read_the_report(site: MakeSite) -> None:
    made = site({"content/notes/a.yaml": "title: Ægir\nsumary: Łódź\n"})
    started = program("build", cwd=made.root, PYTHONIOENCODING="ascii:strict")
    _, err = started.communicate()
    assert "Traceback" not in err
    assert started.returncode == 1
