from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.documents import Ruling
from sitegen.core.source import Kind, SourceFile
from sitegen.core.written import one_line
from sitegen.formats import decisions
from sitegen.formats.decision_lines import (
    HEAD,
    PATH,
    CantAddError,
    Quoted,
    add,
    line,
    take_out,
)

HAND = """\
# Ours.

- same: [talks, {article: wire.txt}]
  reason: One meeting.

# the end of the hand-written part
"""
HEADING = "\n".join(HEAD)
A = '- hide: {article: a.txt, quote: "It was the third such call."}'
B = '- same: [bridge, {article: b.txt, quote: "At noon."}]  # 19 March 1932'
M = '- different: [m, {article: a.txt, quote: "Then."}]'


def test_an_answer_is_one_line() -> None:
    call = Quoted("a.txt", "It was the\n  third such call.")
    assert line(Ruling.HIDE, [call]) == A
    noon = Quoted("b.txt", "At noon.")
    assert line(Ruling.SAME, ["bridge", noon], remark="19 March 1932") == B
    assert line(Ruling.DIFFERENT, ["a", "b"], reason='A "new"\nday') == (
        '- {different: [a, b], reason: "A \\"new\\" day"}'
    )
    assert line(Ruling.DISTINCT, ["A. Lane", "Ada Lane"]) == (
        '- distinct: ["A. Lane", "Ada Lane"]'
    )


def test_answers_stand_below_what_was_written_by_hand_in_their_order() -> None:
    first = add(HAND, B)
    assert first == f"{HAND}\n{HEADING}\n{B}\n"
    assert add(first, A) == f"{HAND}\n{HEADING}\n{A}\n{B}\n"
    assert add(add(first, A), M) == f"{HAND}\n{HEADING}\n{A}\n{B}\n{M}\n"


def test_an_answer_that_is_there_is_not_written_again() -> None:
    text = add(HAND, A)
    assert add(text, A) == text


def test_the_file_is_begun_with_a_heading() -> None:
    text = add("", A)
    assert text.endswith(f"{HEADING}\n{A}\n")
    assert take_out(text, A) == ""


def test_a_remark_between_answers_stays_with_the_one_below_it() -> None:
    text = f"{HEADING}\n{A}\n# about the talks\n{M}\n"
    assert add(text, B) == f"{HEADING}\n{A}\n{B}\n# about the talks\n{M}\n"


def test_line_ends_of_windows_stay() -> None:
    text = HAND.replace("\n", "\r\n")
    assert add(text, A) == f"{HAND}\n{HEADING}\n{A}\n".replace("\n", "\r\n")


def test_odd_breaks_within_a_line_stay() -> None:
    text = HAND.replace("One meeting", "One\u2028\x85\tmeeting")
    assert add(text, A) == f"{text}\n{HEADING}\n{A}\n"
    assert add(text.rstrip(), A).startswith(text)


def test_taking_an_answer_out_leaves_the_rest_as_it_was() -> None:
    one = add(HAND, A)
    assert take_out(add(one, B), B) == one
    assert take_out(one, B) is None
    assert take_out(one, A) == HAND


@pytest.mark.parametrize("text", ["same: [a, b]\n", "[{hide: a}]\n", "- hide: [\n"])
def test_a_file_that_is_no_list_of_lines_is_left_alone(text: str) -> None:
    with pytest.raises(CantAddError):
        add(text, A)


def test_the_program_reads_what_it_writes() -> None:
    text = add(add(add("", A), B), line(Ruling.DISTINCT, ["x", "y"], reason="No."))
    found = decisions.decode(SourceFile(PATH, Kind.DECISIONS, text))
    assert found.diagnostics == ()
    assert [(one.ruling.value, one.reason) for one in found.value] == [
        ("hide", ""),
        ("same", ""),
        ("distinct", "No."),
    ]
    assert [name.value for name in found.value[2].names] == ["x", "y"]


@given(st.text(min_size=1), st.text(), st.text(), st.sampled_from([HAND, "", "[]\n"]))
def test_any_words_are_read_back_and_taken_out(
    quote: str, reason: str, remark: str, text: str
) -> None:
    passage = Quoted("a.txt", f"“{quote}”")
    new = line(Ruling.HIDE, [passage], reason=reason, remark=remark)
    changed = add(text, new)
    last = decisions.decode(SourceFile(PATH, Kind.DECISIONS, changed)).value[-1]
    told = last.passages[0].quote
    assert told
    assert told.value == one_line(f"“{quote}”")
    assert last.reason == one_line(reason)
    left = take_out(changed, new)
    assert left is not None
    assert left.rstrip("\n") == ("" if text == "[]\n" else text.rstrip("\n"))


# --- merges of branches ------------------------------------------------------------


class Repository:
    """A repository with a file of answers in it."""

    def __init__(self, root: Path, text: str) -> None:
        self.root = root
        self.file = root / "decisions.yaml"
        self.git("init", "-q", "-b", "main")
        self.file.write_text(text, "utf-8")
        self.git("add", "-A")
        self.git("commit", "-qm", "begin")

    def git(self, *words: str) -> int:
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        ran = subprocess.run(
            ("git", *who, *words), cwd=self.root, capture_output=True, check=False
        )
        return ran.returncode

    def branch(self, name: str, *lines: str) -> None:
        """Answer on a branch of its own."""
        self.git("checkout", "-q", "-b", name, "main")
        for one in lines:
            self.file.write_text(add(self.file.read_text("utf-8"), one), "utf-8")
        self.git("commit", "-qam", name)

    def merged(self) -> str | None:
        """Merge `theirs` into `mine`; None if that needs a person."""
        self.git("checkout", "-q", "mine")
        failed = self.git("merge", "-q", "--no-edit", "theirs")
        return None if failed else self.file.read_text("utf-8")


def answers(*articles: str) -> list[str]:
    return [line(Ruling.HIDE, [Quoted(f"{one}.txt", "W.")]) for one in articles]


def test_answers_of_two_branches_about_different_articles_merge(tmp_path: Path) -> None:
    begun = ""
    for one in answers("d", "h", "m", "s"):
        begun = add(begun, one)
    repository = Repository(tmp_path, begun)
    repository.branch("mine", *answers("b", "n"))
    repository.branch("theirs", *answers("f", "t"))
    merged = repository.merged()
    assert merged is not None
    assert merged.splitlines()[-8:] == answers("b", "d", "f", "h", "m", "n", "s", "t")


def test_the_same_answer_on_two_branches_merges_into_one(tmp_path: Path) -> None:
    repository = Repository(tmp_path, add("", answers("d")[0]))
    repository.branch("mine", *answers("b"))
    repository.branch("theirs", *answers("b"))
    merged = repository.merged()
    assert merged is not None
    assert merged.splitlines()[-2:] == answers("b", "d")


def test_answers_between_the_same_two_lines_merge_with_the_union_driver(
    tmp_path: Path,
) -> None:
    # Git can't know which of two lines at one place comes first, and asks; the line
    # that `sitegen new site` puts into .gitattributes says that any order will do.
    repository = Repository(tmp_path, add("", answers("a")[0]))
    repository.branch("mine", *answers("x"))
    repository.branch("theirs", *answers("y"))
    assert repository.merged() is None
    repository.git("merge", "--abort")
    attributes = tmp_path / ".gitattributes"
    attributes.write_text("decisions.yaml merge=union\n", "utf-8")
    merged = repository.merged()
    assert merged is not None
    assert sorted(merged.splitlines()[-3:]) == answers("a", "x", "y")
