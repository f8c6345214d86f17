"""`sitegen explain event ID`: where an event comes from, and how to undo it."""

from __future__ import annotations

import pytest

from tests.app.conftest import Run
from tests.conftest import MakeSite, Site

ACCORD = (
    "Norland and Sudland signed the accord on the river Arn in Lindau on 12 May 1987."
)
AGREED = (
    "On 12 May 1987 Norland and Sudland signed the Arn accord in Lindau, a first step."
)
JURY = "A jury in Torsby convicted the banker Ivar Holm of fraud on 13 May 1987."
PAGE = """{title}

Published 14 May 1987

{text}
"""


def page(title: str, text: str) -> str:
    return PAGE.format(title=title, text=text)


FILES = {
    "content/site.yaml": "title: Arn\n",
    "content/actors/states.yaml": (
        "- {name: Norland, kind: state}\n- {name: Sudland, kind: state}\n"
    ),
    "content/notes/accord.yaml": (
        "title: Accord on the Arn signed\ndate: 1987-05-12\n"
        "actors: [norland, sudland]\nplace: Lindau\nsummary: The accord on the Arn.\n"
        "aliases: [arn-accord]\n"
        "sources:\n"
        "  - {article: wire.txt, quote: signed the accord on the river Arn}\n"
        "  - {url: 'https://example.org/a', title: Text of the accord}\n"
        "claims:\n  - {by: norland, date: 1987-05-11, text: Signed at night}\n"
    ),
    "seeds/wire.txt": page("Accord on the Arn", ACCORD),
    "seeds/paper.txt": page("River accord signed", AGREED),
    "seeds/court.txt": page("Holm convicted", JURY),
}


@pytest.fixture
def made(site: MakeSite) -> Site:
    return site(FILES)


def explained(run: Run, made: Site, name: str) -> list[str]:
    ran = run("--root", made.root, "explain", "event", name)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


def after(lines: list[str], title: str) -> list[str]:
    """Return the lines below a heading, up to the next."""
    start = lines.index(title) + 1
    if not lines[start]:
        start += 1
    end = lines.index("", start) if "" in lines[start:] else len(lines)
    return lines[start:end]


def test_the_event_of_a_note_is_told_whole(made: Site, run: Run) -> None:
    lines = explained(run, made, "accord")
    assert lines[:7] == [
        "accord: Accord on the Arn signed",
        "",
        "date      12 May 1987 (1987-05-12)",
        "          from the note, content/notes/accord.yaml:2; a note's date leads",
        "status    reported",
        "actors    Norland, Sudland",
        "place     Lindau",
    ]
    read = after(lines, "Read out of articles:")
    assert [line.strip() for line in read if line.strip().startswith(("1.", "2."))] == [
        "1. seeds/paper.txt:5",
        "2. seeds/wire.txt:5",
    ]
    assert "       the note quotes this passage (+1.00)" in read
    assert any("actors in common: Norland, Sudland" in line for line in read)
    assert any("wording alike" in line for line in read)
    assert after(lines, "Who says otherwise:") == [
        "  - Norland: 1987-05-11: Signed at night"
    ]
    assert after(lines, "Sources:")[:3] == [
        "  - seeds/wire.txt, paragraph 1: cited by the note",
        "    “signed the accord on the river Arn”",
        "  - https://example.org/a: cited by the note",
    ]


def test_the_lines_that_undo_can_be_pasted_and_do_undo(made: Site, run: Run) -> None:
    lines = explained(run, made, "accord")
    undoing = after(lines, "To undo, put a line into content/decisions.yaml:")
    assert undoing == [
        f'- different: [accord, {{article: "paper.txt", quote: "{AGREED}"}}]',
        f'- different: [accord, {{article: "wire.txt", quote: "{ACCORD}"}}]',
    ]
    made.write("content/decisions.yaml", "\n".join(undoing) + "\n")
    (accord,) = (one for one in made.build().timeline.events if one.id == "accord")
    assert accord.statements == ()
    again = explained(run, made, "accord")
    assert "Read out of articles:" not in again
    decided = after(again, "Decided in content/decisions.yaml:")
    assert decided == [
        "  - content/decisions.yaml:1: different",
        "  - content/decisions.yaml:2: different",
    ]


def test_an_old_id_leads_to_the_event(made: Site, run: Run) -> None:
    assert explained(run, made, "arn-accord")[0].startswith("accord: ")


def test_a_reported_event_says_where_its_date_was_read(made: Site, run: Run) -> None:
    (name,) = (
        event.id
        for event in made.build().timeline.events
        if event.title.startswith("Holm")
    )
    lines = explained(run, made, name)
    assert lines[3].startswith("          read in seeds/court.txt:5: ")
    assert "“13 May 1987” is 1987-05-13" in lines[3]
    assert "     the event is named after this passage" in lines
    undoing = after(lines, "To undo, put a line into content/decisions.yaml:")
    assert undoing == [f'- hide: {{article: "court.txt", quote: "{JURY}"}}']
    made.write("content/decisions.yaml", undoing[0] + "\n")
    assert name not in {event.id for event in made.build().timeline.events}


def test_two_articles_of_one_reported_event_can_be_parted(
    site: MakeSite, run: Run
) -> None:
    files = dict(FILES)
    del files["content/notes/accord.yaml"]
    made = site(files)
    (event,) = (one for one in made.build().timeline.events if len(one.statements) > 1)
    undoing = after(
        explained(run, made, event.id),
        "To undo, put a line into content/decisions.yaml:",
    )
    assert [line.split(":")[0] for line in undoing] == ["- hide", "- different"]
    made.write("content/decisions.yaml", undoing[1] + "\n")
    assert all(len(one.statements) == 1 for one in made.build().timeline.events)


def test_what_an_editor_joined_is_said_and_not_undone_twice(
    site: MakeSite, run: Run
) -> None:
    decision = f'- same: [accord, {{article: court.txt, quote: "{JURY}"}}]\n  reason: A test.\n'
    made = site({**FILES, "content/decisions.yaml": decision})
    lines = explained(run, made, "accord")
    assert after(lines, "Decided in content/decisions.yaml:") == [
        "  - content/decisions.yaml:1: same: A test."
    ]
    undoing = after(lines, "To undo, put a line into content/decisions.yaml:")
    assert not any("court.txt" in line for line in undoing)


def test_places_in_markdown_and_pages_are_named_by_paragraph(
    site: MakeSite, run: Run
) -> None:
    text = (
        f"---\ntitle: Accord\npublished: 1987-05-14\n---\n\nA first word.\n\n{ACCORD}\n"
    )
    made = site({**FILES, "seeds/page.md": text})
    read = after(explained(run, made, "accord"), "Read out of articles:")
    assert any(line.endswith("seeds/page.md, paragraph 2") for line in read)


def test_a_quote_that_no_longer_stands_there_is_said(site: MakeSite, run: Run) -> None:
    note = FILES["content/notes/accord.yaml"].replace("signed the", "tore up the")
    made = site({**FILES, "content/notes/accord.yaml": note})
    assert "    these words no longer stand there" in after(
        explained(run, made, "accord"), "Sources:"
    )


def test_without_an_id_all_events_are_listed(made: Site, run: Run) -> None:
    ran = run("--root", made.root, "explain", "event")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "1987-05-12  accord"
    assert len(ran.out.splitlines()) == len(made.build().timeline.events)


def test_an_event_that_there_is_not_is_refused(made: Site, run: Run) -> None:
    ran = run("--root", made.root, "explain", "event", "acord")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "error: there is no event 'acord'; did you mean 'accord'?",
        "hint: without an ID all events are listed",
    ]
    assert run("--root", "nowhere", "explain", "event").code == 2


def test_nothing_stands_after_a_code(run: Run) -> None:
    ran = run("explain", "date-form", "more")
    assert ran.code == 2
    assert "after a code nothing may stand: more" in ran.err
