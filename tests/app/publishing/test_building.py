from __future__ import annotations

import json
from pathlib import Path

import pytest

import sitegen
from tests.app.conftest import Run, Terminal
from tests.conftest import MakeSite

NOTE = (
    "title: The lifeboat is launched\ndate: 1907-03-01\n"
    "sources: [https://example.org/launch]\n"
)
GOOD = {"content/notes/launch.yaml": NOTE}
STORM = {"content/notes/storm.yaml": "title: A storm\ndate: soon\n"}
LONE = {"content/notes/lone.yaml": "title: Ægir sinks: gone\ndate: 1907\n"}
NAMED = {"content/notes/launch.yaml": NOTE + "actors: [Ida Holm]\n"}
ARTICLE = {
    "seeds/launch.txt": "Lifeboat launched at last\n\nPublished 2 March 1907\n\n"
    "The lifeboat was launched on Friday by Ida Holm, in front of the whole town.\n"
}


def test_a_build_says_what_it_read_merged_and_wrote(run: Run, site: MakeSite) -> None:
    made = site(GOOD | {"content/pages/about.md": "# About\n"})
    ran = run("--root", made.root, "build")
    read, merged, took, wrote = ran.out.splitlines()
    assert read == "read    1 note, 1 page"
    assert merged == "merged  1 event, 1 from notes, 0 from reports, 1 source"
    assert took.startswith("took    ")
    assert " s (" in took
    assert wrote.startswith("wrote   ")
    assert " files in site/output/: " in wrote
    assert wrote.endswith(" written, 0 as they were")


def test_a_second_build_leaves_everything_as_it_was(run: Run, site: MakeSite) -> None:
    made = site(GOOD)
    run("--root", made.root, "build")
    again = run("--root", made.root, "build").out.splitlines()[-1]
    assert ": 0 written, " in again
    made.write("content/notes/launch.yaml", NOTE.replace("lifeboat", "ferry"))
    made.write("content/notes/other.yaml", NOTE)
    run("--root", made.root, "build")
    (made.root / "content/notes/other.yaml").unlink()
    assert run("--root", made.root, "build").out.rstrip().endswith(" 1 deleted")


def test_what_was_read_out_of_articles_is_counted(run: Run, site: MakeSite) -> None:
    note = NOTE + "actors: [Ida Holm]\n"
    note = note.replace("https://example.org/launch", "launch")
    made = site(ARTICLE | {"content/notes/launch.yaml": note})
    ran = run("--root", made.root, "check")
    assert "read    1 note, 1 article\n" in ran.out
    assert ", 1 passage joined to notes" in ran.out


def test_what_is_kept_back_is_counted(run: Run, site: MakeSite) -> None:
    made = site(ARTICLE | {"content/site.yaml": "title: T\nreports: none\n"})
    ran = run("--root", made.root, "check")
    assert "merged  no event, 0 from notes, 0 from reports" in ran.out
    assert "kept back" in ran.out


def test_a_site_without_anything_is_read_as_nothing(run: Run, site: MakeSite) -> None:
    ran = run("--root", site({}).root, "check")
    assert ran.code == 1
    assert "error[site-empty]" in ran.err
    assert ran.out.startswith("read    nothing\n")


def test_check_writes_nothing_and_says_so(run: Run, site: MakeSite) -> None:
    made = site(GOOD)
    ran = run("--root", made.root, "check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("no faults; nothing was written\n")
    assert not (made.root / "output").exists()
    broken = run("--root", site(STORM).root, "check")
    assert broken.code == 1
    assert broken.out.endswith("1 error; nothing was written\n")


def test_a_refused_build_ends_with_the_count(run: Run, site: MakeSite) -> None:
    ran = run("--root", site(STORM | LONE).root, "build")
    assert ran.err.endswith(
        "2 errors; site/output/ was left as it was\n"
        "1 of them can be fixed by: sitegen fix\n"
    )


def test_a_written_build_with_warnings_ends_with_the_count(
    run: Run, site: MakeSite
) -> None:
    made = site(
        {"content/notes/launch.yaml": NOTE.partition("sources")[0] + "place:\n"}
        | {"content/notes/other.yaml": NOTE + "actors: [Ida Holm]\n"}
    )
    ran = run("--root", made.root, "build")
    assert ran.code == 0
    assert ran.out.endswith("2 warnings, 1 remark\n")


def test_the_output_folder_is_named_from_where_one_is(
    run: Run, site: MakeSite, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = site(GOOD)
    near = run("--root", made.root, "build", "--output", tmp_path / "public")
    assert " files in public/: " in near.out
    far = tmp_path_factory.mktemp("far") / "www"
    assert (
        f" files in {far}/: " in run("--root", made.root, "build", "--output", far).out
    )


def test_an_error_looks_as_the_manual_shows(run: Run, site: MakeSite) -> None:
    made = site(
        {
            "content/notes/1907/launch.yaml": NOTE + "related: [strom]\n",
            "content/notes/1907/storm.yaml": NOTE,
        }
    )
    ran = run("--root", made.root, "build")
    assert ran.err == (
        "content/notes/1907/launch.yaml:4:11: error[related-unknown]: "
        "no event has the id 'strom'\n"
        "   |\n"
        " 4 | related: [strom]\n"
        "   |           ^^^^^\n"
        "   = hint: did you mean 'storm'?\n"
        "\n"
        "1 error; site/output/ was left as it was\n"
    )


def test_a_remark_is_one_line(run: Run, site: MakeSite) -> None:
    ran = run("--root", site(NAMED).root, "check")
    assert ran.err == (
        "content/notes/launch.yaml:4:10: info[actor-undescribed]: no file describes "
        "'Ida Holm'; it gets a page with the name alone\n"
    )


def test_json_is_a_list_of_objects_alone_on_standard_output(
    run: Run, site: MakeSite
) -> None:
    made = site(STORM | LONE | NAMED)
    ran = run("--root", made.root, "build", "--format", "json")
    assert ran.code == 1
    rows = json.loads(ran.out)
    assert [row["code"] for row in rows] == [
        "actor-undescribed",
        "yaml-colon",
        "date-form",
    ]
    assert [row["severity"] for row in rows] == ["info", "error", "error"]
    colon = rows[1]
    assert colon["path"] == "content/notes/lone.yaml"
    assert (colon["line"], colon["column"]) == (1, 18)
    assert colon["hint"].endswith('title: "Ægir sinks: gone"')
    assert colon["message"]
    assert {"path", "line", "message"} == set(rows[2]["related"][0])
    assert "left as it was" in ran.err


def test_json_of_a_good_site_is_an_empty_list(run: Run, site: MakeSite) -> None:
    made = site(GOOD)
    for command in ("build", "check"):
        ran = run("--root", made.root, command, "--format", "json")
        assert (ran.code, json.loads(ran.out)) == (0, [])
    assert (made.root / "output/index.html").is_file()


def test_a_fault_without_a_place_has_none_in_json(run: Run, site: MakeSite) -> None:
    ran = run("--root", site({}).root, "check", "--format", "json")
    (row,) = json.loads(ran.out)
    assert (row["path"], row["line"], row["column"]) == (None, None, None)


def test_github_gets_annotations(run: Run, site: MakeSite) -> None:
    ran = run("--root", site(STORM | NAMED).root, "build", "--format", "github")
    assert ran.code == 1
    notice, error = ran.out.splitlines()
    assert notice.startswith(
        "::notice file=site/content/notes/launch.yaml,line=4,endLine=4,col=10,"
        "endColumn=17,title=actor-undescribed::"
    )
    assert error.startswith(
        "::error file=site/content/notes/storm.yaml,line=2,endLine=2,col=7,"
        "endColumn=10,title=date-form::"
    )


def test_a_terminal_gets_colours_unless_it_does_not_want_them(
    run: Run, site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site(STORM | NAMED)
    painted = run("--root", made.root, "check", screen=Terminal()).err
    assert "\x1b[1;31merror[date-form]\x1b[0m" in painted
    assert "\x1b[1;34minfo[actor-undescribed]\x1b[0m" in painted
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("--root", made.root, "check", screen=Terminal()).err
    assert "error[date-form]" in plain
    assert "\x1b" not in plain


def test_the_machines_fault_is_painted_too(run: Run, site: MakeSite) -> None:
    made = site(GOOD | {"file": ""})
    below = made.root / "file/below"
    ran = run("--root", made.root, "build", "--output", below, screen=Terminal())
    assert ran.code == 3
    assert ran.err.startswith("\x1b[1;31merror:\x1b[0m ")


def test_a_program_may_build_and_publish_too(site: MakeSite, tmp_path: Path) -> None:
    project = sitegen.Project(site(NAMED | STORM).root)
    made = sitegen.build(project)
    assert sitegen.publish(made, project, tmp_path / "public") is None
    assert not (tmp_path / "public").exists()
    (project.root / "content/notes/storm.yaml").unlink()
    report = sitegen.publish(sitegen.build(project), project, tmp_path / "public")
    assert report is not None
    assert "index.html" in report.written


def test_the_package_offers_nothing_else() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'bild'"):
        _ = sitegen.bild
