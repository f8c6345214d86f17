from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitegen.app.importing import bringing_in as importing
from sitegen.app.pipeline import build
from sitegen.core.project import Project
from tests.app.conftest import Run

TABLE = "date,title,mood\n1907-03-10,A boat,calm\nsoon,A storm,\n"


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in {".yaml", ".md", ".html"}
    }


def test_what_is_lost_is_told_row_by_row(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "table.csv", TABLE)
    ran = run("import", "table.csv")
    assert ran.code == 1  # a row is not taken over
    lines = ran.out.splitlines()
    assert lines[0] == "table.csv: a table: any, a sheet of TimelineJS, or our own"
    assert lines[1].startswith("  left out: “mood”; ")
    assert lines[2].startswith("  line 2  A boat")
    assert lines[2].endswith("without “mood”")
    assert "not taken over: date “soon”" in lines[3]
    assert lines[4] == "  1 note written, 1 not taken over"
    assert tree(tmp_path) == {
        "content/notes/a-boat.yaml": "title: A boat\ndate: 1907-03-10\n"
    }
    (note,) = build(Project(tmp_path)).documents.notes
    assert note.id.value == "a-boat"


def test_importing_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", "date,title\n1907,A boat\n1908,A boat\n1908,A boat\n")
    assert run("import", "a.csv").code == 0
    before = tree(tmp_path)
    assert set(before) == {
        "content/notes/a-boat-1907.yaml",
        "content/notes/a-boat-1908.yaml",
        "content/notes/a-boat-1908-2.yaml",
    }
    ran = run("import", "a.csv")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "  0 notes written, 3 already there"
    assert tree(tmp_path) == before


def test_a_note_may_be_moved_and_is_still_there(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", "date,title\n1907,A boat\n")
    run("import", "a.csv")
    (tmp_path / "content/notes/1907").mkdir()
    (tmp_path / "content/notes/a-boat.yaml").rename(
        tmp_path / "content/notes/1907/a-boat.yaml"
    )
    assert "1 already there" in run("import", "a.csv").out
    assert set(tree(tmp_path)) == {"content/notes/1907/a-boat.yaml"}


def test_a_changed_note_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", "date,title\n1907,A boat\n")
    mine = "title: My boat\ndate: 1907\n"
    put(tmp_path, "content/notes/a-boat.yaml", mine)
    ran = run("import", "a.csv")
    assert ran.code == 0
    assert (
        "content/notes/a-boat.yaml differs; written beside it as "
        "content/notes/a-boat-2.yaml"
    ) in ran.out
    files = tree(tmp_path)
    assert files["content/notes/a-boat.yaml"] == mine
    assert files["content/notes/a-boat-2.yaml"].endswith(
        "title: A boat\ndate: 1907\ndraft: true\n"
    )
    assert "already there" in run("import", "a.csv").out
    assert tree(tmp_path) == files
    made = build(Project(tmp_path))
    assert [event.id for event in made.timeline.events] == ["a-boat"]


def test_a_note_of_another_day_is_another_event(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", "date,title\n1907,A boat\n")
    put(
        tmp_path,
        "content/notes/list.yaml",
        "- {title: A boat, date: 1850}\n- {title: B, date: 1851}\n",
    )
    assert run("import", "a.csv").code == 0
    assert "content/notes/a-boat-1907.yaml" in tree(tmp_path)
    before = tree(tmp_path)
    assert "1 already there" in run("import", "a.csv").out
    assert tree(tmp_path) == before


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", TABLE)
    ran = run("import", "a.csv", "--dry-run")
    assert "1 note would be written" in ran.out
    assert tree(tmp_path) == {}
    assert not (tmp_path / "content").exists()


def test_notes_go_where_they_are_wanted(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", "date,title\n1907,A boat\n")
    run("--root", "mine", "import", "a.csv", "--into", "content/notes/old")
    assert set(tree(tmp_path)) == {"mine/content/notes/old/a-boat.yaml"}


def test_columns_can_be_told(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", "k,l\n1907,A boat\n")
    assert "no column tells when" in run("import", "a.csv").err
    ran = run("import", "a.csv", "--map", "date=k", "--map", "title=The {l}")
    assert ran.code == 0
    assert "content/notes/the-a-boat.yaml" in tree(tmp_path)


@pytest.mark.parametrize("told", ["date", "dat=k", "=k"])
def test_a_mapping_that_is_none_is_a_wrong_call(
    run: Run, tmp_path: Path, told: str
) -> None:
    put(tmp_path, "a.csv", TABLE)
    ran = run("import", "a.csv", "--map", told)
    assert ran.code == 2
    assert "FIELD=COLUMN" in ran.err
    assert tree(tmp_path) == {}


def test_wrong_calls_and_a_machine_that_refuses(run: Run, tmp_path: Path) -> None:
    assert run("import").code == 2
    assert run("import", "nowhere.csv").code == 2
    path = put(tmp_path, "a.csv", TABLE)
    assert run("import", "a.csv", "--as", "novel").code == 2
    put(tmp_path, "content", "a file stands where a folder should")
    ran = run("import", path)
    assert ran.code == 3
    assert ran.err.startswith("error: ")


def test_a_file_is_refused_with_a_reason(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "It was built in that year.\n")
    put(tmp_path, "b.csv", "date,title\n1907,A boat\n")
    ran = run("import", "a.txt", "b.csv")
    assert ran.code == 1
    assert ran.err.startswith("a.txt: not imported: no format is known in it")
    assert "1 note written" in ran.out


def test_the_format_can_be_told(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "1907: A boat, new\n")
    assert run("import", "a.txt", "--as", "markwhen").code == 0
    assert "content/notes/a-boat-new.yaml" in tree(tmp_path)


def test_feeds_and_pages_become_articles(run: Run, tmp_path: Path) -> None:
    feed = (
        "<rss><channel><title>Gazette</title><item><title>A boat</title>"
        "<link>https://e.example/a</link><pubDate>Sun, 10 Mar 2022 10:00:00 GMT</pubDate>"
        "<description>The boat was launched on Sunday at the quay.</description></item>"
        "</channel></rss>"
    )
    page = (
        "<!doctype html><html><head><title>A storm</title></head><body><article>"
        "<h1>A storm</h1><p>A storm broke the pier of Oldford on 11 March 2022, the "
        "harbour board said.</p></article></body></html>"
    )
    put(tmp_path, "feed.xml", feed)
    put(tmp_path, "Saved page.html", page)
    ran = run("import", "feed.xml", "Saved page.html")
    assert ran.code == 0
    assert "1 article written" in ran.out
    seeds = tree(tmp_path / "seeds")
    assert set(seeds) == {"2022-03-10-a-boat.md", "a-storm.html"}
    assert seeds["a-storm.html"] == page
    titles = {article.title for article in build(Project(tmp_path)).documents.articles}
    assert titles == {"A boat", "A storm"}
    assert "1 already there" in run("import", "feed.xml").out
    put(tmp_path, "feed.xml", feed.replace("Sunday", "Monday"))
    ran = run("import", "feed.xml")
    assert "seeds/2022-03-10-a-boat.md differs; written beside it" in ran.out


def test_actors_come_with_our_record_and_are_left_if_described(
    run: Run, tmp_path: Path
) -> None:
    record = {
        "generator": "sitegen",
        "version": "1.0",
        "events": [{"id": "a", "date": "1907", "title": "A"}],
        "actors": [{"id": "ida", "name": "Ida Holm", "kind": "person", "stub": False}],
    }
    put(tmp_path, "timeline.json", json.dumps(record))
    assert "1 note written, 1 actor written" in run("import", "timeline.json").out
    assert tree(tmp_path)["content/actors/ida.yaml"] == "name: Ida Holm\nkind: person\n"
    mine = "name: Ida\n"
    put(tmp_path, "content/actors/ida.yaml", mine)
    ran = run("import", "timeline.json")
    assert "1 actor described already, and left so" in ran.out
    assert tree(tmp_path)["content/actors/ida.yaml"] == mine


def test_the_report_can_be_json(run: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.csv", TABLE)
    put(tmp_path, "b.txt", "")
    ran = run("import", "a.csv", "b.txt", "--format", "json")
    assert ran.code == 1
    first, second = json.loads(ran.out)
    assert (first["format"], second["refused"]) == ("csv", "the file is empty")
    taken, left = first["rows"]
    assert taken == {
        "place": "line 2",
        "name": "A boat",
        "taken": ["title", "date"],
        "lost": ["“mood”"],
        "path": "content/notes/a-boat.yaml",
        "outcome": "written",
        "beside": None,
    }
    assert (left["path"], left["outcome"]) == (None, "not taken over")


def test_somebody_at_a_terminal_is_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.csv", "k;l;m\n1907;A boat;It floats.\n")
    monkeypatch.setattr(importing, "is_asking", lambda: True)
    ran = run("import", "a.csv", typed="1\n\nl\n3\n\n\n")
    assert ran.code == 0
    assert "   2 l                    A boat" in ran.out
    assert tree(tmp_path)["content/notes/a-boat.yaml"] == (
        "title: A boat\ndate: 1907\nsummary: It floats.\n"
    )
    put(tmp_path, "b.csv", "date,title\n1908,A pier\n")
    assert "Which" not in run("import", "b.csv").out  # the columns tell


def test_an_answer_that_is_no_column_is_asked_for_again_at_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.csv", "when it was;l\n1907;A boat\n")
    monkeypatch.setattr(importing, "is_asking", lambda: True)
    ran = run("import", "a.csv", typed="when was it\n1\n\nl\n\n\n\n")
    assert ran.code == 0
    assert "no column “when was it”; did you mean “when it was”?" in ran.out + ran.err
    assert tree(tmp_path)["content/notes/a-boat.yaml"] == "title: A boat\ndate: 1907\n"


def test_a_column_that_was_not_read_is_named_with_the_way_to_keep_it(
    run: Run, tmp_path: Path
) -> None:
    put(tmp_path, "a.csv", "date;title;ref;empty\n1907;A boat;https://example.org/a;\n")
    said = run("import", "a.csv", "--dry-run").out
    assert "left out: “ref”; if it is a source, for example: --map source=ref\n" in said
    assert "left out" not in run("import", "a.csv", "--map", "source=ref").out
    assert "https://example.org/a" in tree(tmp_path)["content/notes/a-boat.yaml"]


def test_other_encodings_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("date;title\n1907;Café\n".encode("cp1252"))
    assert run("import", "a.csv").code == 0
    assert tree(tmp_path) == {"content/notes/cafe.yaml": "title: Café\ndate: 1907\n"}
