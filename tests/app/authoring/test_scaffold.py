from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from sitegen.app.pipeline import build
from sitegen.core.project import Project
from tests.app.conftest import Run
from tests.conftest import MakeSite


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_site_builds_without_a_word_of_blame(run: Run, tmp_path: Path) -> None:
    ran = run("new", "site", "my-story")
    assert (ran.code, ran.err) == (0, "")
    assert "cd my-story" in ran.out
    checked = run("--root", "my-story", "check", "--strict")
    assert (checked.code, checked.err) == (0, "")
    built = run("--root", "my-story", "build", "--strict")
    assert (built.code, built.err) == (0, "")
    assert (tmp_path / "my-story/output/index.html").is_file()


@pytest.mark.parametrize("name", ["my story", "it's mine"])
def test_the_way_into_a_new_site_can_be_pasted_into_a_shell(
    run: Run, tmp_path: Path, name: str
) -> None:
    (way,) = [
        line for line in run("new", "site", name).out.splitlines() if "cd " in line
    ]
    said = subprocess.run(
        ["sh", "-c", f"{way} && ls content"],
        check=True,
        text=True,
        cwd=tmp_path,
        capture_output=True,
    )
    assert "site.yaml" in said.stdout.split()


def test_a_new_site_in_the_folder_where_one_is_needs_no_way_into_it(run: Run) -> None:
    ran = run("new", "site", ".")
    assert ran.code == 0
    assert ran.out.startswith("this folder has a first note")
    assert "cd " not in ran.out


def test_a_new_site_has_a_first_note_and_a_first_article(
    run: Run, tmp_path: Path
) -> None:
    run("new", "site", "my-story")
    made = build(Project(tmp_path / "my-story"))
    assert len(made.documents.notes) >= 1
    assert len(made.documents.articles) >= 1
    (note, *_) = made.documents.notes
    assert any(ref.article and ref.quote for ref in note.sources)
    for name in (
        ".gitignore",
        ".gitattributes",
        "content/media/.gitkeep",
        "templates/.gitkeep",
    ):
        assert (tmp_path / "my-story" / name).is_file()
    assert not list((tmp_path / "my-story").rglob("*.py"))


def test_a_new_site_may_begin_in_an_empty_folder_below_the_root(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "sites/boat").mkdir(parents=True)
    assert run("--root", "sites", "new", "site", "boat").code == 0
    assert (tmp_path / "sites/boat/content/site.yaml").is_file()


def test_a_folder_with_something_in_it_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/thesis.txt").write_text("years")
    (tmp_path / "file").write_text("x")
    for name in ("full", "file"):
        ran = run("new", "site", name)
        assert ran.code == 2
        assert ran.err == f"error: {name} exists and is not an empty folder\n"
    assert content(tmp_path) == {"full/thesis.txt": b"years", "file": b"x"}


@pytest.mark.parametrize(
    "title",
    [
        "The lifeboat is launched",
        'Talks: "no deal" – yet',
        "#4, [again] {and} & *more*",
        "Ærø – Прорив 日本",
        "back\\slash",
        "no",
    ],
)
def test_a_new_note_says_what_was_typed(run: Run, title: str) -> None:
    ran = run("new", "note", title, "--date", "1907-03")
    assert (ran.code, ran.err) == (0, "")
    (note,) = build(Project(Path())).documents.notes
    assert note.title.value == title
    assert note.date.value.text == "1907-03"
    assert ran.out.endswith(f"is begun; its id is {note.id.value}\n")


def test_a_new_note_asks_for_its_date(run: Run) -> None:
    ran = run("new", "note", "A storm", typed="44 BCE\n")
    assert ran.code == 0
    (note,) = build(Project(Path())).documents.notes
    assert note.date.value.text == "-0043"


@pytest.mark.parametrize(
    ("date", "said"),
    [("soon", "Error: 'soon' is not a date"), ("10/03/2022", "2022-03-10")],
)
def test_a_new_note_is_not_begun_without_a_date_that_can_be_read(
    run: Run, tmp_path: Path, date: str, said: str
) -> None:
    ran = run("new", "note", "A storm", "--date", date)
    assert ran.code == 2
    assert said in ran.err
    assert content(tmp_path) == {}


def test_a_new_note_never_takes_the_place_of_another(run: Run, site: MakeSite) -> None:
    made = site({"content/notes/1907/a-storm.yml": "title: Old\ndate: 1907\n"})
    for name in ("a-storm-2", "a-storm-3"):
        ran = run("--root", made.root, "new", "note", "A storm", "--date", "1907")
        assert ran.out.endswith(f"its id is {name}\n")
    files = content(made.root / "content/notes")
    assert set(files) == {"1907/a-storm.yml", "a-storm-2.yaml", "a-storm-3.yaml"}
    assert files["1907/a-storm.yml"] == b"title: Old\ndate: 1907\n"
    assert build(Project(made.root)).diagnostics[0].code == "event-unsourced"


@pytest.mark.parametrize(
    "words", [("note", "A storm", "--date", "1907"), ("actor", "Ida Holm")]
)
def test_what_is_begun_outside_of_a_site_says_so(
    run: Run, words: Sequence[str]
) -> None:
    assert "there was no site in this folder" in run("new", *words).out
    assert "there was no site" not in run("new", *words).out  # now there is one


@pytest.mark.parametrize("kind", ["person", "organisation", "state", "group"])
def test_a_new_actor_is_described(run: Run, kind: str) -> None:
    ran = run("new", "actor", "Ida Holm", "--kind", kind)
    assert (ran.code, ran.err) == (0, "")
    (actor,) = build(Project(Path())).documents.actors
    assert (actor.name.value, actor.kind) == ("Ida Holm", kind)
    assert actor.id.value == "ida-holm"
    assert run("new", "actor", "Ida Holm").out.endswith("its id is ida-holm-2\n")


def test_a_kind_that_there_is_not_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("new", "actor", "Ida Holm", "--kind", "ship").code == 2
    assert content(tmp_path) == {}


@pytest.mark.parametrize("kind", ["note", "actor"])
def test_every_line_that_a_new_file_offers_can_be_used(
    run: Run, tmp_path: Path, kind: str
) -> None:
    options = ["--date", "1907"] if kind == "note" else []
    run("new", kind, "Ida Holm", *options)
    (path,) = tmp_path.rglob("*.yaml")
    lines = path.read_text(encoding="utf-8").splitlines()
    offered = [line.removeprefix("# ") for line in lines if "optional" not in line]
    path.write_text("\n".join(offered) + "\n", encoding="utf-8")
    said = {one.code for one in build(Project(tmp_path)).diagnostics}
    # What the examples name is not there; the form of every line is right.
    assert said <= {
        "article-unknown",
        "actor-undescribed",
        "event-unsourced",
        "site-empty",
    }


def test_the_templates_are_listed(run: Run) -> None:
    ran = run("eject")
    assert ran.code == 0
    names = ran.out.split()
    assert names == sorted(names)
    assert {"event.html", "base.html", "assets/site.css"} <= set(names)


def test_an_ejected_template_stands_before_the_shipped_one(
    run: Run, site: MakeSite
) -> None:
    made = site({"content/notes/a.yaml": "title: A\ndate: 1907\n"})
    before = build(Project(made.root))
    ran = run("--root", made.root, "eject", "event.html")
    assert (ran.code, ran.err) == (0, "")
    assert '{% extends "sitegen:event.html" %}' in ran.out
    after = build(Project(made.root))
    assert after.sources.templates["event.html"].path == "templates/event.html"
    assert after.files == before.files


def test_an_ejected_style_does_too(run: Run, site: MakeSite) -> None:
    made = site({"content/notes/a.yaml": "title: A\ndate: 1907\n"})
    ran = run("--root", made.root, "eject", "assets/site.css")
    assert ran.code == 0
    assert "Delete it to go back" in ran.out
    own = made.root / "templates/assets/site.css"
    assert own.read_bytes() == build(Project(made.root)).files["assets/site.css"]


def test_an_ejected_template_never_overwrites_ones_own(
    run: Run, site: MakeSite
) -> None:
    made = site({"templates/event.html": "mine"})
    ran = run("--root", made.root, "eject", "event.html")
    assert ran.code == 2
    assert "is left as it is" in ran.err
    assert (made.root / "templates/event.html").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("event", "; did you mean 'event.html'?"),
        ("site.css", "; did you mean 'assets/site.css'?"),
        ("evnt.html", "; did you mean 'event.html'?"),
        ("zzz", "the theme has no 'zzz'\n"),
        ("../conftest.py", "the theme has no"),
    ],
)
def test_a_template_that_there_is_not_is_refused(
    run: Run, tmp_path: Path, name: str, said: str
) -> None:
    ran = run("eject", name)
    assert ran.code == 2
    assert said in ran.err
    assert content(tmp_path) == {}


@pytest.mark.parametrize(
    "words",
    [
        ("new", "note", "A storm", "--date", "1907"),
        ("new", "actor", "Ada Lane"),
        ("eject", "event.html"),
    ],
    ids=" ".join,
)
def test_nothing_is_begun_in_a_folder_that_is_not_there(
    words: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    ran = run("--root", "nowhere", *words)
    assert ran.code == 2
    assert "there is no folder nowhere" in ran.err
    assert not (tmp_path / "nowhere").exists()
