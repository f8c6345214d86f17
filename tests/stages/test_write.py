from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from sitegen.core.project import Project
from sitegen.stages.write import LIST, OutputRefused, WriteReport, check_output, write


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "site")
    for folder in (made.content, made.seeds, made.templates):
        folder.mkdir(parents=True)
    return made


@pytest.fixture
def output(project: Project) -> Path:
    return project.output


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, besides the program's own list."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LIST
    }


PAGES = {"index.html": b"<p>home", "events/a.html": b"<p>a", "data.json": b"{}"}


def test_a_first_run_writes_everything(project: Project, output: Path) -> None:
    report = write(PAGES, output, project)
    assert tree(output) == PAGES
    assert report == WriteReport(tuple(PAGES), 0, ())


def test_the_list_names_files_and_hashes_and_no_time(
    project: Project, output: Path
) -> None:
    write(PAGES, output, project)
    known = json.loads((output / LIST).read_text())
    assert known == {
        "format": 1,
        "files": {url: hashlib.sha256(data).hexdigest() for url, data in PAGES.items()},
    }
    assert list(known["files"]) == sorted(PAGES)


def test_a_second_run_touches_only_what_differs(project: Project, output: Path) -> None:
    write(PAGES, output, project)
    for path in output.rglob("*"):
        os.utime(path, (1, 1))
    report = write(PAGES | {"index.html": b"<p>new!"}, output, project)
    assert report == WriteReport(("index.html",), 2, ())
    assert (output / "index.html").read_bytes() == b"<p>new!"
    assert (output / "index.html").stat().st_mtime > 1
    assert (output / "events/a.html").stat().st_mtime == 1


def test_an_unchanged_run_writes_nothing_at_all(project: Project, output: Path) -> None:
    write(PAGES, output, project)
    for path in output.rglob("*"):
        os.utime(path, (1, 1))
    assert write(PAGES, output, project) == WriteReport((), 3, ())
    assert all(path.stat().st_mtime == 1 for path in output.rglob("*"))


def test_what_changed_on_disk_is_put_right(project: Project, output: Path) -> None:
    write(PAGES, output, project)
    (output / "index.html").write_bytes(b"<p>HOME")  # of equal length
    (output / "data.json").unlink()
    report = write(PAGES, output, project)
    assert report.written == ("index.html", "data.json")
    assert tree(output) == PAGES


def test_only_files_of_an_earlier_run_are_deleted(
    project: Project, output: Path
) -> None:
    write(PAGES, output, project)
    (output / "CNAME").write_text("example.org")
    (output / "events/mine.html").write_text("mine")
    report = write({"index.html": b"<p>home"}, output, project)
    assert report.deleted == ("data.json", "events/a.html")
    assert tree(output) == {
        "index.html": b"<p>home",
        "CNAME": b"example.org",
        "events/mine.html": b"mine",
    }


def test_folders_left_empty_go_too(project: Project, output: Path) -> None:
    write({"a/b/c.html": b"c", "index.html": b"i"}, output, project)
    write({"index.html": b"i"}, output, project)
    assert sorted(path.name for path in output.iterdir()) == [LIST, "index.html"]


def test_a_file_that_somebody_deleted_is_no_trouble(
    project: Project, output: Path
) -> None:
    write(PAGES, output, project)
    (output / "data.json").unlink()
    report = write({"index.html": b"<p>home"}, output, project)
    assert report.deleted == ("events/a.html",)


def test_a_page_may_become_a_folder_and_back(project: Project, output: Path) -> None:
    write({"about": b"file"}, output, project)
    write({"about/index.html": b"folder"}, output, project)
    assert tree(output) == {"about/index.html": b"folder"}
    (output / "about/index.html").unlink()  # deletion comes after writing
    write({"about": b"file"}, output, project)
    assert tree(output) == {"about": b"file"}


def test_a_run_cut_short_leaves_a_list_of_what_it_began(
    project: Project, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.replace
    replaced: list[str] = []

    def full(path: Path, target: Path) -> Path:
        replaced.append(target.name)
        if len(replaced) == 3:  # the list, one page, and then the disk is full
            raise OSError(28, "No space left on device")
        return whole(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space left"):
            write(PAGES, output, project)

    assert tree(output) == {"index.html": b"<p>home"}  # whole files, no remains
    assert set(json.loads((output / LIST).read_text())["files"]) == set(PAGES)
    write({"data.json": b"{}"}, output, project)  # and the next run clears up
    assert tree(output) == {"data.json": b"{}"}


def test_files_can_be_read_by_a_web_server(project: Project, output: Path) -> None:
    before = os.umask(0o077)
    try:
        write(PAGES, output, project)
    finally:
        os.umask(before)
    assert (output / "index.html").stat().st_mode & 0o777 == 0o644


def test_a_fresh_clone_with_its_gitignore_is_an_empty_folder(
    project: Project, output: Path
) -> None:
    output.mkdir()
    (output / ".gitignore").write_text("*")
    write(PAGES, output, project)
    assert tree(output) == PAGES | {".gitignore": b"*"}


def test_a_folder_with_other_things_in_it_is_refused(
    project: Project, output: Path
) -> None:
    output.mkdir()
    (output / "thesis.doc").write_text("years of work")
    with pytest.raises(OutputRefused, match=r"did not write \(thesis.doc\)"):
        write(PAGES, output, project)
    (output / "notes.doc").write_text("more")
    with pytest.raises(OutputRefused, match=r"\(notes.doc, …\)"):
        write(PAGES, output, project)
    assert set(tree(output)) == {"thesis.doc", "notes.doc"}


def test_the_sites_own_folders_are_refused(project: Project) -> None:
    for folder in (
        project.root,
        project.root.parent,
        Path("/"),
        Path.home(),
        project.content,
        project.seeds / "deep",
        project.templates / "assets",
        project.root / ".git" / "x",
    ):
        with pytest.raises(OutputRefused, match="can't be the output folder"):
            check_output(folder, project)


def test_a_link_to_the_sites_own_folder_is_refused(
    project: Project, output: Path
) -> None:
    output.symlink_to(project.content)
    with pytest.raises(OutputRefused, match="in content/"):
        write(PAGES, output, project)


def test_a_file_is_refused(project: Project, output: Path) -> None:
    output.write_text("a file")
    with pytest.raises(OutputRefused, match="is a file"):
        write(PAGES, output, project)


@pytest.mark.parametrize(
    "damaged",
    [b"not json", b"[]", b'{"files": 3}', b'{"format": 1}', b"\xff"],
)
def test_a_damaged_list_deletes_nothing(
    damaged: bytes, project: Project, output: Path
) -> None:
    write(PAGES, output, project)
    (output / LIST).write_bytes(damaged)
    write({"index.html": b"<p>home"}, output, project)
    assert set(tree(output)) == set(PAGES)


def test_a_list_never_reaches_out_of_the_folder(project: Project, output: Path) -> None:
    write(PAGES, output, project)
    victim = project.root / "victim.txt"
    victim.write_text("mine")
    names = ["../victim.txt", str(victim), "", "events/../../victim.txt"]
    (output / LIST).write_text(json.dumps({"files": dict.fromkeys(names, "")}))
    write({"index.html": b"<p>home"}, output, project)
    assert victim.read_text() == "mine"


def test_a_folder_in_the_way_that_holds_something_is_left(
    project: Project, output: Path
) -> None:
    write({"index.html": b"i"}, output, project)
    (output / "about.html").mkdir()
    (output / "about.html" / "mine.txt").write_text("mine")
    with pytest.raises(OSError, match="not empty"):
        write({"index.html": b"i", "about.html": b"a"}, output, project)
    assert (output / "about.html" / "mine.txt").read_text() == "mine"


def test_an_empty_folder_in_the_way_is_no_trouble(
    project: Project, output: Path
) -> None:
    write({"index.html": b"i"}, output, project)
    (output / "about.html").mkdir()
    write({"index.html": b"i", "about.html": b"a"}, output, project)
    assert (output / "about.html").read_bytes() == b"a"


def test_a_strange_file_where_a_folder_is_needed_is_left_alone(tmp_path: Path) -> None:
    project = Project(tmp_path / "site")
    output = tmp_path / "out"
    write({"index.html": b"1"}, output, project)
    (output / "events").write_bytes(b"not ours")
    with pytest.raises(FileExistsError):
        write({"events/a.html": b"2"}, output, project)
    assert (output / "events").read_bytes() == b"not ours"
