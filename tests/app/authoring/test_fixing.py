from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sitegen.app.authoring import saving
from tests.app.conftest import Run
from tests.app.typing_at import typed_at
from tests.conftest import MakeSite

WRONG = "# from the wire\ntitle: Antalya: talks   # sic\ndate: 10 March 2022\n"
RIGHT = '# from the wire\ntitle: "Antalya: talks"   # sic\ndate: 2022-03-10\n'


def test_the_change_is_shown_as_a_diff_that_other_programs_can_apply(
    run: Run, site: MakeSite
) -> None:
    made = site({"content/notes/talks.yaml": WRONG})

    ran = run("--root", made.root, "fix", "--diff")

    note = made.root / "content/notes/talks.yaml"
    assert ran.code == 1
    assert "2 faults in 1 file can be fixed; nothing was written" in ran.err
    assert note.read_text() == WRONG
    subprocess.run(
        ["git", "apply", "-"], input=ran.out, text=True, cwd=made.root, check=True
    )
    assert note.read_text() == RIGHT


def test_without_a_terminal_nothing_is_written_unasked(
    run: Run, site: MakeSite
) -> None:
    made = site({"content/notes/talks.yaml": WRONG})

    ran = run("--root", made.root, "fix")

    assert ran.code == 1
    assert "to write it: sitegen fix --yes" in ran.err
    assert (made.root / "content/notes/talks.yaml").read_text() == WRONG


def test_an_open_quote_that_may_be_an_apostrophe_is_left_to_the_editor(
    run: Run, site: MakeSite
) -> None:
    text = "title: 'It's a museum now\ndate: 1950\nsources: [https://example.org/a]\n"
    made = site({"content/notes/talks.yaml": text})

    ran = run("--root", made.root, "fix", "--yes")
    told = run("--root", made.root, "check").err

    assert (ran.code, ran.out) == (0, "")
    assert (made.root / "content/notes/talks.yaml").read_text() == text
    assert "\"It's a museum now\"; if its first ' is to be seen, \"'It's" in told


def test_yes_writes_and_a_second_time_nothing_is_left(run: Run, site: MakeSite) -> None:
    made = site({"content/notes/talks.yaml": WRONG})

    assert run("--root", made.root, "fix", "--yes").code == 0
    again = run("--root", made.root, "fix", "--yes")

    assert (made.root / "content/notes/talks.yaml").read_text() == RIGHT
    assert (again.code, again.out) == (0, "")
    assert again.err.startswith("nothing can be fixed without you")
    assert "sitegen check" in again.err


@pytest.mark.parametrize(
    ("answer", "code", "text"), [("n", 1, WRONG), ("y", 0, RIGHT), ("", 0, RIGHT)]
)
def test_at_a_terminal_the_changes_are_shown_and_asked_about(
    site: MakeSite, answer: str, code: int, text: str
) -> None:
    made = site({"content/notes/talks.yaml": WRONG})

    ended, shown = typed_at(made.root, ("fix",), answer)

    assert (ended, (made.root / "content/notes/talks.yaml").read_text()) == (code, text)
    assert shown.index("+date: 2022-03-10") < shown.index("Fix 2 faults in 1 file")


def test_a_link_to_a_note_stays_a_link(run: Run, site: MakeSite) -> None:
    made = site({"content/notes/.kept/talks.yaml": WRONG})
    link = made.root / "content/notes/talks.yaml"
    link.symlink_to(".kept/talks.yaml")

    run("--root", made.root, "fix", "--yes")

    assert link.is_symlink()
    assert (made.root / "content/notes/.kept/talks.yaml").read_text() == RIGHT


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le")]
)
def test_byte_order_mark_line_ends_and_permissions_stay(
    run: Run, site: MakeSite, mark: bytes, encoding: str
) -> None:
    made = site({})
    wrong, right = (text.replace("\n", "\r\n") for text in (WRONG, RIGHT))
    note = made.write("content/notes/talks.yaml", mark + wrong.encode(encoding))
    note.chmod(0o640)

    run("--root", made.root, "fix", "--yes")

    assert note.read_bytes() == mark + right.encode(encoding)
    assert note.stat().st_mode & 0o777 == 0o640


def test_only_the_files_that_are_named_are_fixed(run: Run, site: MakeSite) -> None:
    made = site({"content/notes/a.yaml": WRONG, "content/notes/b.yaml": WRONG})

    run("--root", made.root, "fix", "--yes", made.root / "content/notes/b.yaml")

    assert (made.root / "content/notes/a.yaml").read_text() == WRONG
    assert (made.root / "content/notes/b.yaml").read_text() == RIGHT


def test_a_file_that_is_none_of_the_site_is_told(run: Run, site: MakeSite) -> None:
    made = site({"seeds/a.txt": "They met."})

    ran = run("--root", made.root, "fix", made.root / "seeds/a.txt")

    assert ran.code == 2
    assert "is no file of this site that people write in YAML" in ran.err


def test_a_file_that_was_saved_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    note = tmp_path / "talks.yaml"
    note.write_text("title: of somebody else\n")

    with pytest.raises(saving.ChangedMeanwhileError):
        saving.save(note, b"title: mine\n", was="0" * 64)

    assert note.read_text() == "title: of somebody else\n"
    assert list(tmp_path.iterdir()) == [note]


def test_a_check_says_how_many_faults_can_be_fixed(run: Run, site: MakeSite) -> None:
    article = "---\ntitle: An article: nobody changes it\n---\nThey met.\n"
    made = site({"content/notes/talks.yaml": WRONG, "seeds/a.md": article})

    checked = run("--root", made.root, "check")
    built = run("--root", made.root, "build")

    assert "2 of them can be fixed by: sitegen fix" in checked.out
    assert "2 of them can be fixed by: sitegen fix" in built.err
