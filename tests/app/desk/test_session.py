"""What each answer writes, byte by byte, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.app.desk import disk
from sitegen.app.desk.answers import Answer, CantAnswerError, Verb, offered
from sitegen.app.desk.disk import Change, ConflictError
from sitegen.app.desk.finding import propose
from sitegen.app.desk.proposals import Proposal
from sitegen.app.desk.session import Desk, Done, marks
from sitegen.formats.decision_lines import HEAD
from tests.app.desk import oldford
from tests.app.desk.oldford import CROSSED, DECISIONS, LANE, MET
from tests.conftest import MakeSite, Site

HEADING = "\n".join(HEAD)
ACCEPTED = f"""\
# Accepted at the review desk, from gazette.txt.
# Title and date are the article's: say it in your own words, and keep the quote.
title: The bridge is open
date: 1932-03-21
actors:
  - "ada-lane"
  - Robert Stone
place: Oldford
status: reported
sources:
  - article: gazette.txt
    quote: {MET}
# summary: One or two sentences of your own.
# tags: [one, two]
# importance: normal        # major, normal, minor
""".replace('"ada-lane"', "ada-lane")


@pytest.fixture
def made(site: MakeSite) -> Site:
    return site(oldford.FILES)


def give(made: Site, desk: Desk, proposal: Proposal, verb: Verb, **more: str) -> Done:
    """Answer as somebody does who has just looked."""
    drafted = oldford.drafted(made)
    known = marks(drafted)
    answer = Answer(verb, more.get("event", ""), more.get("reason", ""))
    return desk.answer(drafted, proposal, answer, lambda path: known.get(path, ""))


def read(made: Site, path: str) -> str:
    return (made.root / path).read_bytes().decode()


def answers(made: Site) -> list[str]:
    """Return the lines below the heading."""
    return read(made, DECISIONS).partition(f"{HEADING}\n")[2].splitlines()


def tree(made: Site) -> dict[str, bytes]:
    files = (file for file in made.root.rglob("*") if file.is_file())
    return {str(file.relative_to(made.root)): file.read_bytes() for file in files}


PASSAGE = f'{{article: gazette.txt, quote: "{CROSSED}"}}'


@pytest.mark.parametrize(
    ("verb", "more", "line"),
    [
        (Verb.HIDE, {}, f"- hide: {PASSAGE}  # 19 March 1932"),
        (Verb.SAME, {}, f"- same: [bridge-opened, {PASSAGE}]  # 19 March 1932"),
        (
            Verb.JOIN,
            {"event": "first-stone"},
            f"- same: [first-stone, {PASSAGE}]  # 19 March 1932",
        ),
        (
            Verb.DIFFERENT,
            {"reason": "Another drive."},
            (
                f'- {{different: [bridge-opened, {PASSAGE}], reason: "Another drive."}}'
                "  # 19 March 1932"
            ),
        ),
    ],
)
def test_an_answer_about_a_passage_is_a_line(
    made: Site, verb: Verb, more: dict[str, str], line: str
) -> None:
    before = tree(made)
    desk = Desk(made.root)
    done = give(made, desk, oldford.found(made, CROSSED), verb, **more)
    assert answers(made) == [line]
    assert done.words.startswith(f"{DECISIONS}, line 5: “On March 19, 1932")
    after = propose(oldford.drafted(made))
    still = CROSSED in oldford.shown(after)
    assert still is (verb is Verb.DIFFERENT)  # it is asked on, without that event
    assert [
        one.code for one in made.build().diagnostics if "decision" in one.code
    ] == []
    assert desk.undo() == done
    assert tree(made) == before


def test_a_passage_joins_an_event_of_another_article_by_its_passage(
    made: Site,
) -> None:
    give(
        made,
        Desk(made.root),
        oldford.found(made, CROSSED),
        Verb.JOIN,
        event="oldford-looks-back",
    )
    works = (
        "On March 31, 1932, Robert Stone visited the works at Oldford with Anne Mill."
    )
    herald = f'{{article: herald.txt, quote: "{works}"}}'
    assert answers(made) == [f"- same: [{herald}, {PASSAGE}]  # 19 March 1932"]
    event = next(
        one
        for one in made.build().timeline.events
        if any(said.quote == CROSSED for said in one.statements)
    )
    assert {said.article for said in event.statements} == {"gazette", "herald"}


def test_accepting_writes_a_note_with_its_quote(made: Site) -> None:
    before = tree(made)
    desk = Desk(made.root)
    done = give(made, desk, oldford.found(made, MET), Verb.ACCEPT)
    path = "content/notes/the-bridge-is-open.yaml"
    assert tree(made) == before | {path: ACCEPTED.encode()}
    assert done.event == "the-bridge-is-open"
    built = made.build()
    event = next(one for one in built.timeline.events if one.id == done.event)
    assert event.origin.value == "note"
    assert [one.quote for one in event.citations] == [MET]
    assert MET not in oldford.shown(propose(oldford.drafted(made)))
    desk.undo()
    assert tree(made) == before


def test_an_accepted_note_takes_the_next_free_id_and_the_folder_of_its_month(
    made: Site,
) -> None:
    made.write("content/notes/1932-03/other.yaml", "title: Other\ndate: 1932-03-02\n")
    made.write("content/notes/drafts/the-bridge-is-open.yaml", "# not yet\n")
    done = give(made, Desk(made.root), oldford.found(made, MET), Verb.ACCEPT)
    assert done.changes[0].path == "content/notes/1932-03/the-bridge-is-open-2.yaml"


def test_two_answers_are_undone_one_by_one(made: Site) -> None:
    desk = Desk(made.root)
    give(made, desk, oldford.found(made, CROSSED), Verb.HIDE)
    one = tree(made)
    give(made, desk, oldford.found(made, MET), Verb.HIDE)
    assert len(answers(made)) == 2
    desk.undo()
    assert tree(made) == one
    desk.undo()
    assert DECISIONS not in tree(made)
    assert desk.undo() is None


def test_a_line_is_undone_in_a_file_that_was_changed_since(made: Site) -> None:
    desk = Desk(made.root)
    give(made, desk, oldford.found(made, CROSSED), Verb.HIDE)
    written = read(made, DECISIONS)
    made.write(DECISIONS, f"# mine\n- hide: {{article: herald.txt}}\n\n{written}")
    desk.undo()
    left = read(made, DECISIONS)
    assert "# mine\n- hide: {article: herald.txt}\n" in left
    assert CROSSED not in left


def test_names_of_two_actors_are_a_line(made: Site) -> None:
    give(made, Desk(made.root), oldford.names(made), Verb.DIFFERENT)
    assert answers(made) == ['- distinct: ["Ada Layne", "Ada Lane"]  # two actors']
    assert "Ada Layne = Ada Lane" not in oldford.shown(propose(oldford.drafted(made)))


def test_another_name_goes_into_the_actors_file(made: Site) -> None:
    before = tree(made)
    desk = Desk(made.root)
    give(made, desk, oldford.names(made), Verb.ALIAS)
    assert read(made, LANE) == (
        '# the mayor\nname: Ada Lane\nkind: person\naliases: ["Ada Layne"]\n'
    )
    desk.undo()
    assert tree(made) == before


@pytest.mark.parametrize(
    ("aliases", "wanted"),
    [
        (
            "aliases: [Lane]  # as she signs\n",
            'aliases: [Lane, "Ada Layne"]  # as she signs\n',
        ),
        (
            "aliases:\n  - Lane\nborn: 1880\n",
            "aliases:\n  - Lane\n  - Ada Layne\nborn: 1880\n",
        ),
        ("aliases: []\n", 'aliases: ["Ada Layne"]\n'),
    ],
)
def test_an_alias_joins_those_that_are_there(
    made: Site, aliases: str, wanted: str
) -> None:
    head = "name: Ada Lane\nkind: person\n"
    made.write(LANE, head + aliases)
    give(made, Desk(made.root), oldford.names(made), Verb.ALIAS)
    assert read(made, LANE) == head + wanted


def test_names_that_no_file_has_begin_one(made: Site) -> None:
    pair = replace(oldford.names(made), actor="")
    (made.root / LANE).unlink()
    give(made, Desk(made.root), pair, Verb.ALIAS)
    begun = read(made, LANE)
    assert begun == (
        "# Begun at the review desk: both names are one actor's.\n"
        "name: Ada Lane\nkind: person\naliases:\n  - Ada Layne\n"
    )


def test_two_notes_can_only_be_parted(made: Site) -> None:
    pair = oldford.twins(made)
    before = tree(made)
    with pytest.raises(CantAnswerError, match=r"aliases: \[first-stone\]"):
        give(made, Desk(made.root), pair, Verb.SAME)
    assert tree(made) == before
    give(made, Desk(made.root), pair, Verb.DIFFERENT)
    assert answers(made) == ["- different: [bridge-begun, first-stone]  # 3 May 1926"]


@pytest.mark.parametrize("verb", [Verb.HIDE, Verb.SAME])
def test_a_file_that_was_saved_meanwhile_is_not_written(made: Site, verb: Verb) -> None:
    proposal, drafted = oldford.found(made, CROSSED), oldford.drafted(made)
    made.write(DECISIONS, "- hide: {article: herald.txt}\n")
    before = tree(made)
    with pytest.raises(ConflictError, match="saved meanwhile"):
        Desk(made.root).answer(drafted, proposal, Answer(verb), lambda _: "")
    assert tree(made) == before


def test_a_note_that_was_changed_is_not_undone(made: Site) -> None:
    desk = Desk(made.root)
    done = give(made, desk, oldford.found(made, MET), Verb.ACCEPT)
    made.write(done.changes[0].path, "title: Mine\ndate: 1932-03-21\n")
    with pytest.raises(ConflictError, match="saved meanwhile"):
        desk.undo()
    assert read(made, done.changes[0].path).startswith("title: Mine")


def test_a_file_that_is_no_list_is_told_and_left(made: Site) -> None:
    made.write(DECISIONS, "same: [a, b]\n")
    proposal = oldford.found(made, CROSSED)
    with pytest.raises(CantAnswerError, match="mend it first"):
        give(made, Desk(made.root), proposal, Verb.HIDE)
    assert read(made, DECISIONS) == "same: [a, b]\n"


def test_a_file_in_another_encoding_is_told_and_left(made: Site) -> None:
    made.write(DECISIONS, "- hide: {article: herald.txt}  # \xfcber\n".encode("cp1252"))
    with pytest.raises(ConflictError, match="UTF-8"):
        give(made, Desk(made.root), oldford.found(made, CROSSED), Verb.HIDE)


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "content/../x",
        "seeds/a.txt",
        "/etc/passwd",
        "",
        "content\\..\\x",
        "content",
    ],
)
def test_nothing_outside_content_is_written(tmp_path: Path, path: str) -> None:
    with pytest.raises((ValueError, ConflictError, OSError)):
        disk.put(tmp_path, Change(path, None, b"x"))
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_a_link_that_leads_out_of_content_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(b"theirs")
    (tmp_path / "content" / "decisions.yaml").symlink_to(outside)
    with pytest.raises(ValueError, match="decisions"):
        disk.put(tmp_path, Change(DECISIONS, b"theirs", b"ours"))
    assert outside.read_bytes() == b"theirs"


def test_a_file_keeps_its_permissions(made: Site) -> None:
    made.write(DECISIONS, "# ours\n").chmod(0o640)
    give(made, Desk(made.root), oldford.found(made, CROSSED), Verb.HIDE)
    assert (made.root / DECISIONS).stat().st_mode & 0o777 == 0o640
    assert [name for name in tree(made) if "sitegen-" in name] == []


def test_only_what_makes_sense_is_offered(made: Site) -> None:
    found = oldford.found(made, CROSSED)
    lonely = replace(found, nearest=())
    assert answers_of(lonely) == ["accept", "join", "hide"]
    undated = replace(found, when=None)
    assert answers_of(undated) == ["join", "same", "different", "hide"]
    with pytest.raises(CantAnswerError, match="no answer to this"):
        give(made, Desk(made.root), undated, Verb.ACCEPT)
    with pytest.raises(CantAnswerError, match="choose the event"):
        give(made, Desk(made.root), found, Verb.JOIN)


def answers_of(proposal: Proposal) -> list[str]:
    return [verb.value for verb in offered(proposal)]


def test_an_alias_is_not_put_where_it_would_not_be_read(made: Site) -> None:
    pair = oldford.names(made)
    for odd in ("{name: Ada Lane, aliases: Lane}\n", "name: &a Ada Lane\n"):
        made.write(LANE, odd)
        with pytest.raises((CantAnswerError, ConflictError)):
            give(made, Desk(made.root), pair, Verb.ALIAS)
        assert read(made, LANE) == odd
