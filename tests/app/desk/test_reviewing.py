"""`sitegen review`, as somebody types it."""

from __future__ import annotations

import json

import pytest

from tests.app.conftest import Run
from tests.app.desk import oldford
from tests.app.desk.oldford import CROSSED, DECISIONS, MET
from tests.conftest import MakeSite, Site


@pytest.fixture
def made(site: MakeSite) -> Site:
    return site(oldford.FILES)


def test_each_proposal_is_answered_with_a_key(made: Site, run: Run) -> None:
    # the two notes: different; the meeting: accept; the works: next; thanks: hide;
    # the drive: join to the first of the nearest; the names: alias
    said = run("--root", made.root, "review", typed="d\na\nn\nh\nj\n1\nl\n")
    assert said.code == 0
    assert said.out.startswith(
        "To review: 4 passages without a note, 1 pair of notes, 1 pair of names."
    )
    tail = said.out[said.out.index("5 answers were written:") :]
    assert "content/decisions.yaml, line 5: bridge-begun and first-stone" in tail
    assert "content/notes/the-bridge-is-open.yaml: a note “The bridge is open”" in tail
    assert "belongs to bridge-opened" in tail
    assert "content/actors/ada-lane.yaml: “Ada Layne” is another name" in tail
    assert "delete its line or its file" in tail
    lines = (made.root / DECISIONS).read_text("utf-8").splitlines()
    assert [one.split()[1] for one in lines if one.startswith("- ")] == [
        "different:",
        "same:",
        "hide:",
    ]


def test_a_proposal_is_shown_with_its_passage_place_reasons_and_nearest_event(
    made: Site, run: Run
) -> None:
    said = run("--root", made.root, "review", "--list").out
    shown = next(part for part in said.split("\n\n") if "drove the first car" in part)
    assert "19 March 1932: On March 19, 1932" in shown
    assert f"“{CROSSED}”" in shown
    assert "seeds/gazette.txt:7" in shown
    assert "- the day is exact (+0.15)" in shown
    assert "bridge-opened (19 March 1932): Ada Lane opens the bridge" in shown


def test_what_was_answered_last_is_taken_back(made: Site, run: Run) -> None:
    said = run("--root", made.root, "review", typed="n\nh\nu\nq\n")
    assert "Undone: content/decisions.yaml, line 5" in said.out
    assert said.out.endswith("Nothing was written.\n")
    assert not (made.root / DECISIONS).exists()


def test_next_is_taken_back_as_well(made: Site, run: Run) -> None:
    said = run("--root", made.root, "review", typed="n\nu\nq\n").out
    assert said.count("Two notes that look alike") == 2


def test_other_keys_are_told_which_there_are(made: Site, run: Run) -> None:
    said = run("--root", made.root, "review", typed="x\nq\n").out
    assert "Press one of s d n u q." in said


def test_the_end_of_what_is_typed_ends_it(made: Site, run: Run) -> None:
    said = run("--root", made.root, "review", typed="")
    assert said.code == 0
    assert said.out.endswith("Nothing was written.\n")


def test_two_notes_are_not_merged_and_the_way_is_told(made: Site, run: Run) -> None:
    said = run("--root", made.root, "review", typed="s\nq\n").out
    assert "aliases: [first-stone]" in " ".join(said.split())
    assert "Nothing was written." in said


@pytest.mark.parametrize("typed", ["bridge-opened", "Ada Lane opens"])
def test_an_event_is_joined_by_id_or_words(made: Site, run: Run, typed: str) -> None:
    run("--root", made.root, "review", typed=f"n\nj\n{typed}\nq\n")
    assert "same: [bridge-opened, {" in (made.root / DECISIONS).read_text("utf-8")


def test_an_event_that_is_not_there_is_asked_for_again(made: Site, run: Run) -> None:
    said = run("--root", made.root, "review", typed="n\nj\nbridge-open\nq\n").out
    assert "Did you mean bridge-opened?" in said
    assert said.count(MET) == 2


def test_lines_fit_a_narrow_terminal(
    made: Site, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    said = run("--root", made.root, "review", "--list").out
    long = [row for row in said.splitlines() if len(row) > 40 and " " in row.strip()]
    assert long == []
    assert "\x1b" not in said


def test_programs_get_data(made: Site, run: Run) -> None:
    rows = json.loads(run("--root", made.root, "review", "--json").out)
    assert [row["kind"] for row in rows] == ["twins", *["passage"] * 4, "names"]
    drive = next(row for row in rows if row.get("date") == "1932-03-19")
    assert drive["passages"] == [
        {"path": "seeds/gazette.txt", "line": 7, "quote": CROSSED, "publisher": None}
    ]
    assert drive["nearest"][0]["event"] == "bridge-opened"
    assert drive["answers"] == ["accept", "join", "same", "different", "hide"]


def test_a_site_with_nothing_to_review_says_so(site: MakeSite, run: Run) -> None:
    made = site({oldford.OPENED: oldford.FILES[oldford.OPENED]})
    assert run("--root", made.root, "review").out == "There is nothing to review.\n"
    assert "nothing to review" in run("--root", made.root, "review", "--list").out
    assert run("--root", made.root / "none", "review").code == 2
