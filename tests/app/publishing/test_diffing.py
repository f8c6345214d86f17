from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.conftest import Ran, Run
from tests.conftest import MakeSite, Site

NOTE = "title: {}\ndate: {}\nsources: [https://example.org/a]\n"
FILES = {
    "content/notes/bridge.yaml": NOTE.format("The bridge opens", "1932-03-19"),
    "content/notes/ferry.yaml": NOTE.format("The ferry sails", "1930-01-02")
    + "actors: [ada]\n",
    "content/actors/ada.yaml": "name: Ada\nkind: person\n",
}

Diff = Callable[..., Ran]


@pytest.fixture
def made(site: MakeSite) -> Site:
    return site(FILES)


@pytest.fixture
def diff(run: Run, made: Site) -> Diff:
    """Return what compares the site with what it was built to before the test."""
    assert run("--root", made.root, "build").code == 0

    def call(*words: str | Path) -> Ran:
        return run("--root", made.root, "diff", *words)

    return call


def test_nothing_differs_after_a_build(diff: Diff) -> None:
    ran = diff()
    assert ran.code == 0
    assert ran.out.startswith("nothing differs from ")


def test_events_are_told_that_were_added_removed_and_changed(
    diff: Diff, made: Site
) -> None:
    made.write("content/notes/tower.yaml", NOTE.format("The tower falls", "1940"))
    (made.root / "content/notes/bridge.yaml").unlink()
    (made.root / "content/actors/ada.yaml").unlink()
    made.write(
        "content/notes/ferry.yaml",
        NOTE.format("The ferry sails again", "1930-01-03") + "tags: [river]\n",
    )
    said = diff().out.splitlines()
    assert said[:8] == [
        "1 event added",
        "  1940  tower: The tower falls",
        "1 event removed",
        "  1932-03-19  bridge: The bridge opens",
        "1 date moved",
        "  1930-01-02 → 1930-01-03  ferry: The ferry sails again",
        "1 event changed",
        "  ferry: title, actors, tags",
    ]
    assert said[8].endswith("addresses lost")
    lost = dict(zip(said[9:], [*said[10:], ""], strict=True))
    assert lost["  actors/ada.html"] == (
        "    = hint: if the actor has a new id, add old_ids: [ada] to its file"
    )
    assert lost["  events/bridge.html"] == (
        "    = hint: if the event has a new id, add aliases: [bridge] to its note"
    )


def test_the_same_as_json(diff: Diff, made: Site) -> None:
    made.write(
        "content/notes/bridge.yaml", NOTE.format("The bridge opens", "1932-03-20")
    )
    found = json.loads(diff("--format", "json").out)
    assert found == {
        "added": [],
        "removed": [],
        "renamed": [],
        "moved": [
            {
                "id": "bridge",
                "title": "The bridge opens",
                "old": "1932-03-19",
                "new": "1932-03-20",
            }
        ],
        "changed": [],
        "lost": [],
    }


def test_an_event_that_was_renamed_without_an_alias_is_guessed_at(
    diff: Diff, made: Site
) -> None:
    (made.root / "content/notes/bridge.yaml").rename(
        made.root / "content/notes/opening.yaml"
    )
    found = json.loads(diff("--format", "json").out)
    path = "content/notes/opening.yaml"
    hint = f"if it is now opening, add aliases: [bridge] to {path}"
    assert found["lost"] == [{"url": "events/bridge.html", "hint": hint}]


def test_an_event_that_was_renamed_with_an_alias_is_told_as_that(
    diff: Diff, made: Site
) -> None:
    text = (made.root / "content/notes/bridge.yaml").read_text("utf-8")
    (made.root / "content/notes/bridge.yaml").unlink()
    made.write("content/notes/opening.yaml", f"{text}aliases: [bridge]\n")
    found = json.loads(diff("--format", "json").out)
    assert found["renamed"] == [{"old": "bridge", "new": "opening"}]
    assert found["added"] == found["removed"] == found["lost"] == []


def test_a_former_folder_or_its_file_can_be_named(
    diff: Diff, made: Site, tmp_path: Path
) -> None:
    shutil.copytree(made.root / "output", tmp_path / "old")
    made.write("content/media/plan.txt", "measures")
    made.write("content/notes/tower.yaml", NOTE.format("The tower falls", "1940"))
    for old in (tmp_path / "old", tmp_path / "old" / "timeline.json"):
        assert diff(old).out.startswith("1 event added\n")


def test_without_the_list_of_files_the_record_knows_the_addresses(
    diff: Diff, made: Site
) -> None:
    (made.root / "output" / ".sitegen.json").unlink()
    (made.root / "content/notes/bridge.yaml").unlink()
    assert "  events/bridge.html\n" in diff().out


def test_a_build_for_an_address_is_compared_at_that_address(
    run: Run, made: Site
) -> None:
    run("--root", made.root, "build", "--base-url", "https://example.org/story/")
    assert run("--root", made.root, "diff").out.startswith("nothing differs from ")


def test_drafts_count_on_request(diff: Diff, made: Site) -> None:
    text = NOTE.format("The tower falls", "1940") + "draft: true\n"
    made.write("content/notes/tower.yaml", text)
    assert diff().out.startswith("nothing differs")
    assert diff("--drafts").out.startswith("1 event added\n")


def test_where_nothing_was_built_yet_that_is_said(run: Run, made: Site) -> None:
    ran = run("--root", made.root, "diff")
    assert ran.code == 2
    assert "build the site once, or name a former output folder" in ran.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"{", "is no JSON"),
        (b"\xff", "is no text"),
        (b"[]", "is no timeline.json"),
        (b'{"events": [{"id": 1}]}', "is no timeline.json"),
    ],
)
def test_what_is_no_record_is_refused(
    diff: Diff, tmp_path: Path, text: bytes, said: str
) -> None:
    (tmp_path / "other.json").write_bytes(text)
    ran = diff(tmp_path / "other.json")
    assert ran.code == 2
    assert said in ran.err
