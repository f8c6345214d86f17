"""What an editor, git or a file manager does to a folder, and the bursts it makes.

That something causes no burst is shown by what comes next: a marker is saved, and the
first burst is that of the marker alone.
"""

from __future__ import annotations

import errno
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from sitegen.app import watch
from sitegen.app.bursts import Seen
from sitegen.app.watch import changes
from sitegen.core.project import Project

PATIENCE_S = 20
NOTE = "content/notes/bridge.yaml"


class Watching:
    """A thread that watches a site, and the bursts that it has seen."""

    def __init__(self, root: Path, poll_s: float = 0.0) -> None:
        self.root = root
        self.said: list[str] = []
        self.stirred = 0
        self._bursts: queue.Queue[frozenset[Path]] = queue.Queue()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(poll_s,))
        self._thread.start()
        assert self._bursts.get(timeout=PATIENCE_S) == frozenset()

    def _run(self, poll_s: float) -> None:
        bursts = changes(
            Project(self.root),
            self._stop,
            poll_s=poll_s,
            told=self.said.append,
            stirred=self._stir,
        )
        for burst in bursts:
            self._bursts.put(burst)

    def _stir(self) -> None:
        self.stirred += 1

    def end(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()

    def burst(self) -> set[str]:
        """Return the paths of the next burst."""
        return {one.as_posix() for one in self._bursts.get(timeout=PATIENCE_S)}

    def has_seen_nothing(self) -> bool:
        """Save a marker: if nothing was seen before, it makes the next burst alone."""
        self.write("content/marker.yaml", f"{time.monotonic_ns()}")
        return self.burst() == {"content/marker.yaml"}

    def write(self, path: str, text: str = "title: Something\n") -> Path:
        file = self.root / path
        file.write_text(text, "utf-8")
        return file


Watch = Callable[..., Watching]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    (made / "content" / "notes").mkdir(parents=True)
    (made / NOTE).write_text("title: The bridge\n", "utf-8")
    return made


@pytest.fixture
def watching(root: Path) -> Iterator[Watch]:
    begun: list[Watching] = []

    def begin(**options: float) -> Watching:
        begun.append(Watching(root, **options))
        return begun[-1]

    yield begin
    for one in begun:
        one.end()


# --- what is no change ------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere reading makes no event")
def test_reading_listing_and_touching_cause_nothing(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    for _ in range(3):
        (root / NOTE).read_text("utf-8")
        list((root / "content").rglob("*"))
        os.utime(root / NOTE)
        (root / NOTE).chmod(0o600)
    assert seen.has_seen_nothing()


@pytest.mark.parametrize(
    "name",
    ["4913", ".bridge.yaml.swp", "bridge.yaml~", "#bridge.yaml#", "b.tmp", ".git-x"],
)
def test_litter_of_editors_causes_nothing(watching: Watch, name: str) -> None:
    seen = watching()
    seen.write(f"content/notes/{name}").unlink()
    seen.write(f"content/notes/{name}")
    assert seen.has_seen_nothing()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_the_lock_of_emacs_which_is_a_link_to_nowhere_causes_nothing(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    (root / "content/notes/.#bridge.yaml").symlink_to("editor@machine.1234")
    assert seen.has_seen_nothing()


def test_what_lies_beside_the_folders_of_the_site_causes_nothing(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    (root / "output").mkdir()
    (root / "output" / "index.html").write_text("page", "utf-8")
    (root / "README.md").write_text("words", "utf-8")
    assert seen.has_seen_nothing()


# --- saving -----------------------------------------------------------------------


def test_a_save_in_place_is_one_burst(watching: Watch) -> None:
    seen = watching()
    seen.write(NOTE, "title: Another\n")
    assert seen.burst() == {NOTE}
    assert seen.stirred == 1
    assert seen.has_seen_nothing()


def test_a_save_that_renames_over_the_file_is_one_burst(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    seen.write("content/notes/.bridge.yaml.abc123").replace(root / NOTE)
    assert seen.burst() == {NOTE}
    assert seen.has_seen_nothing()


def test_a_file_that_is_renamed_into_the_tree_from_outside_is_seen(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    outside = root.parent / "draft.yaml"
    outside.write_text("title: From elsewhere\n", "utf-8")
    outside.replace(root / NOTE)
    assert seen.burst() == {NOTE}
    assert seen.has_seen_nothing()


def test_the_dance_of_vim_with_its_backup_is_one_burst(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    backup = (root / NOTE).rename(root / f"{NOTE}~")
    seen.write(NOTE, "title: By vim\n")
    backup.unlink()
    assert seen.burst() == {NOTE}
    assert seen.has_seen_nothing()


def test_a_file_that_is_away_for_an_instant_is_not_deleted(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    text = (root / NOTE).read_text("utf-8")
    (root / NOTE).unlink()
    end = time.monotonic() + 0.05  # longer than a burst is quiet
    while time.monotonic() < end:
        pass
    seen.write(NOTE, text)
    assert seen.burst() == {NOTE}
    assert (root / NOTE).exists()
    assert seen.has_seen_nothing()


@pytest.mark.skipif(shutil.which("sed") is None, reason="there is no sed")
@pytest.mark.parametrize("option", ["-i", "-i.bak"])
def test_sed_in_place_is_one_burst_of_one_file(
    root: Path, watching: Watch, option: str
) -> None:
    seen = watching()
    if sys.platform == "darwin" and option == "-i":
        pytest.skip("sed is another one there")
    subprocess.run(["sed", option, "s/bridge/ferry/", root / NOTE], check=True)
    assert seen.burst() == {NOTE}
    assert seen.has_seen_nothing()


@pytest.mark.skipif(sys.platform != "linux", reason="only inotify tells of closing")
def test_a_file_is_waited_for_while_it_is_being_written(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    with (root / NOTE).open("w", encoding="utf-8") as file:
        for word in ("title:", " Half", " written\n"):
            file.write(word)
            file.flush()
            end = time.monotonic() + 0.06  # longer than a burst is quiet
            while time.monotonic() < end:
                pass
    assert seen.burst() == {NOTE}
    assert (root / NOTE).read_text("utf-8") == "title: Half written\n"
    assert seen.has_seen_nothing()


def test_an_empty_file_is_waited_for_but_not_for_ever(watching: Watch) -> None:
    seen = watching()
    begun = time.monotonic()
    seen.write("content/notes/empty.yaml", "")
    assert seen.burst() == {"content/notes/empty.yaml"}
    assert time.monotonic() - begun >= 0.4


# --- coming, going, moving --------------------------------------------------------


def test_a_deletion_is_seen(root: Path, watching: Watch) -> None:
    seen = watching()
    (root / NOTE).unlink()
    assert seen.burst() == {NOTE}


def test_a_file_that_is_moved_out_of_the_site_is_seen(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    (root / NOTE).rename(root.parent / "trash.yaml")
    assert seen.burst() == {NOTE}


def test_both_names_of_a_renamed_file_are_told(root: Path, watching: Watch) -> None:
    seen = watching()
    (root / NOTE).rename(root / "content/notes/ferry.yaml")
    assert seen.burst() == {NOTE, "content/notes/ferry.yaml"}


def test_a_rename_that_changes_only_case_is_seen(root: Path, watching: Watch) -> None:
    seen = watching()
    (root / NOTE).rename(root / "content/notes/Bridge.yaml")
    assert "content/notes/Bridge.yaml" in seen.burst()


def test_a_file_in_folders_that_are_new_is_seen_and_so_is_its_next_save(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    (root / "content/notes/1932/03/19").mkdir(parents=True)
    path = "content/notes/1932/03/19/opening.yaml"
    seen.write(path)
    while path not in seen.burst():
        pass
    seen.write(path, "title: Again\n")
    assert seen.burst() == {path}


def test_a_folder_of_the_site_is_noticed_when_it_appears_and_when_it_comes_back(
    root: Path, watching: Watch
) -> None:
    seen = watching()
    for word in ("first", "second"):
        (root / "seeds").mkdir()
        seen.write("seeds/article.txt", word)
        while not seen.burst() & {"seeds", "seeds/article.txt"}:
            pass
        seen.write("seeds/article.txt", f"{word} again")
        while "seeds/article.txt" not in seen.burst():
            pass
        shutil.rmtree(root / "seeds")
        while "seeds" not in seen.burst():
            pass


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_a_checkout_of_five_hundred_files_is_one_burst(
    root: Path, watching: Watch
) -> None:
    def git(*words: str) -> None:
        name = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(["git", *name, "-C", root, *words], check=True)

    git("init", "--quiet", "--initial-branch", "main")
    git("add", ".")
    git("commit", "--quiet", "--message", "one note")
    git("switch", "--quiet", "--create", "many")
    for number in range(500):
        file = root / f"content/notes/{number:03}.yaml"
        file.write_text(f"title: Note {number}\n", "utf-8")
    git("add", ".")
    git("commit", "--quiet", "--message", "many notes")
    git("switch", "--quiet", "main")
    seen = watching()
    git("switch", "--quiet", "many")
    assert len(seen.burst()) == 500
    assert seen.has_seen_nothing()
    git("switch", "--quiet", "main")
    assert len(seen.burst()) == 500
    assert seen.has_seen_nothing()


# --- links ------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_leads_to_inside_the_site_is_watched(
    root: Path, watching: Watch
) -> None:
    (root / "shared" / "notes").mkdir(parents=True)
    (root / "shared/file.yaml").write_text("title: A\n", "utf-8")
    (root / "content/notes/one.yaml").symlink_to("../../shared/file.yaml")
    (root / "content/notes/many").symlink_to("../../shared/notes")
    seen = watching()
    seen.write("shared/file.yaml", "title: B\n")
    assert seen.burst() == {"shared/file.yaml"}
    seen.write("shared/notes/new.yaml")
    assert seen.burst() == {"shared/notes/new.yaml"}
    seen.write("shared/other.yaml")
    assert seen.has_seen_nothing()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_comes_later_is_followed_too(root: Path, watching: Watch) -> None:
    (root / "shared").mkdir()
    (root / "shared/file.yaml").write_text("title: A\n", "utf-8")
    seen = watching()
    (root / "content/notes/late.yaml").symlink_to("../../shared/file.yaml")
    assert seen.burst() == {"content/notes/late.yaml"}
    seen.write("shared/file.yaml", "title: B\n")
    assert seen.burst() == {"shared/file.yaml"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_leads_to_outside_the_site_is_not_watched(
    root: Path, watching: Watch
) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (root / "content/notes/away").symlink_to(outside)
    seen = watching()
    (outside / "secret.yaml").write_text("title: A\n", "utf-8")
    assert seen.has_seen_nothing()


# --- where there are no events ----------------------------------------------------


def test_polling_sees_saves_new_files_and_deletions(
    root: Path, watching: Watch
) -> None:
    seen = watching(poll_s=0.05)
    assert seen.said == []
    seen.write(NOTE, "title: A longer title than before\n")
    assert seen.burst() == {NOTE}
    seen.write("content/notes/ferry.yaml")
    assert seen.burst() == {"content/notes/ferry.yaml"}
    (root / NOTE).unlink()
    assert seen.burst() == {NOTE}


def test_a_disk_that_tells_of_nothing_is_polled_and_that_is_said(
    watching: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Deaf(watch._Collect):
        def on_any_event(self, event: object) -> None:
            pass

    class Polls(watch._Collect):
        pass

    def handler(seen: queue.SimpleQueue[Seen]) -> watch._Collect:
        return next(handlers)(seen)

    handlers = iter([Deaf, Polls])
    monkeypatch.setattr(watch, "_Collect", handler)
    monkeypatch.setattr(watch, "_PROBE_S", 0.1)
    monkeypatch.setattr(watch, "_POLL_S", 0.05)
    seen = watching()
    assert seen.said == [
        "this disk does not tell of changes; looking every 0.05 s instead"
    ]
    seen.write(NOTE, "title: A longer title than before\n")
    assert seen.burst() == {NOTE}


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (errno.ENOSPC, "fs.inotify.max_user_watches"),
        (errno.EMFILE, "fs.inotify.max_user_instances"),
    ],
)
def test_where_the_limit_of_watches_is_reached_it_polls_and_names_the_setting(
    watching: Watch, monkeypatch: pytest.MonkeyPatch, number: int, name: str
) -> None:
    def refusing() -> BaseObserver:
        observer = Observer()

        def start() -> None:
            raise OSError(number, os.strerror(number))

        observer.start = start  # type: ignore[method-assign]
        return observer

    monkeypatch.setattr(watch, "Observer", refusing)
    monkeypatch.setattr(watch, "_POLL_S", 0.05)
    seen = watching()
    (said,) = seen.said
    assert f"raise {name}" in said
    seen.write(NOTE, "title: A longer title than before\n")
    assert seen.burst() == {NOTE}


@pytest.mark.skipif(sys.platform != "linux", reason="only inotify has this limit")
def test_folders_that_the_kernel_refused_to_watch_are_noticed(root: Path) -> None:
    watched = watch._Watch(root, Observer(), polls=False)
    watched.begin()
    try:
        assert not watched.is_partial()
        # As many more folders as other watches of this process could make up for.
        for number in range(500):
            watched._watched[str(root / f"{number}")] = next(
                iter(watched._watched.values())
            )
        assert watched.is_partial()
    finally:
        watched.end()


def test_nothing_is_left_behind(root: Path, watching: Watch) -> None:
    before = sorted(root.rglob("*"))
    watching().end()
    assert sorted(root.rglob("*")) == before
    assert not [one for one in threading.enumerate() if "Emitter" in type(one).__name__]
