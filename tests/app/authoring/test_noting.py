from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.app.pipeline import build
from sitegen.core.documents import Note
from sitegen.core.project import Project
from tests.app.conftest import Run
from tests.app.typing_at import typed_at
from tests.conftest import MakeSite, Site

WIRE = """Ministers meet in Antalya, agree on nothing

ANTALYA, Türkiye, March 10, 2022 (Wire) - Foreign ministers Dmytro Kuleba and Sergey \
Lavrov held their first meeting since the invasion in Antalya on Thursday and agreed \
on nothing.

They want to go on talking, Kuleba said afterwards.
"""
FILES = {
    "seeds/wire.txt": WIRE,
    "content/actors/people.yaml": (
        "- {id: dmytro-kuleba, name: Dmytro Kuleba, kind: person, aliases: [Kuleba]}\n"
        "- {id: sergey-lavrov, name: Sergey Lavrov, kind: person}\n"
    ),
}


def note_in(site: Site) -> Note:
    made = build(Project(site.root))
    assert [one.code for one in made.diagnostics if one.severity == "error"] == []
    (note,) = made.documents.notes
    return note


def test_at_a_terminal_each_answer_is_explained_and_a_wrong_one_asked_for_again(
    site: MakeSite,
) -> None:
    made = site(FILES)

    code, shown = typed_at(
        made.root,
        ("new", "note"),
        "Talks in Antalya: no result",
        "10/03/2022",
        "2022-03-10~",
        "Kuleba, Sergey Lavrow",
        "wier.txt",
        "wire",
        "their last meeting since the invasion",
        "their first meeting since the invasion",
        "https://example.org/statement",
        "",
    )

    assert code == 0, shown
    note = note_in(made)
    assert "write 2022-03-10 (10 March 2022) or 2022-10-03 (3 October 2022)" in shown
    assert "2022-03-10~: about 10 March 2022" in shown
    assert "dmytro-kuleba: Dmytro Kuleba" in shown
    assert "Sergey Lavrow: no file describes this actor; did you mean" in shown
    assert "did you mean 'wire.txt'?" in shown
    assert "these words do not stand in seeds/wire.txt; the nearest passage" in shown
    assert note.title.value == "Talks in Antalya: no result"
    assert note.date.value.text == "2022-03-10~"
    assert [one.name.value for one in note.actors] == ["dmytro-kuleba", "Sergey Lavrow"]
    wire, statement = note.sources
    assert wire.article is not None
    assert wire.quote is not None
    assert wire.article.value == "wire.txt"
    assert wire.quote.value == "their first meeting since the invasion"
    assert statement.url == "https://example.org/statement"


def test_what_the_flags_say_stands_in_the_note(run: Run, site: MakeSite) -> None:
    made = site(FILES)

    ran = run(
        *("--root", made.root, "new", "note", "Talks", "--date", "2022-03"),
        *("--actor", "Kuleba", "--actor", "The press", "--source", "wire"),
    )

    note = note_in(made)
    assert ran.code == 0
    assert [one.name.value for one in note.actors] == ["dmytro-kuleba", "The press"]
    assert note.sources[0].article is not None
    assert note.sources[0].article.value == "wire.txt"


def test_an_article_gives_title_day_actors_and_the_passage(
    run: Run, site: MakeSite
) -> None:
    made = site(FILES)

    ran = run(
        *("--root", made.root, "new", "note"),
        *("--from-article", made.root / "seeds/wire.txt"),
    )

    note = note_in(made)
    (source,) = note.sources
    assert ran.code == 0
    assert note.title.value == "Ministers meet in Antalya, agree on nothing"
    assert note.date.value.text == "2022-03-10"
    assert {one.name.value for one in note.actors} >= {
        *("dmytro-kuleba", "sergey-lavrov")
    }
    assert source.quote is not None
    assert source.quote.value in " ".join(WIRE.split())
    again = run("--root", made.root, "new", "note", "--from-article", "wire")
    assert "seeds/wire.txt is cited already by: ministers-meet" in again.err


def test_an_article_that_dates_nothing_asks_for_title_and_date(
    run: Run, site: MakeSite
) -> None:
    made = site({"seeds/poem.txt": "Roses are red\n\nViolets are blue.\n"})

    ran = run("--root", made.root, "new", "note", "--from-article", "poem")

    assert ran.code == 2
    assert "sitegen new note TITLE --date DATE --source poem.txt" in ran.err
    assert not (made.root / "content").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "say what happened: sitegen new note TITLE"),
        (("A", "--date", "2022", "--source", "wier.txt"), "did you mean 'wire.txt'?"),
        (("--from-article", "wier.txt"), "did you mean 'wire.txt'?"),
    ],
)
def test_a_wrong_call_writes_nothing(
    run: Run, site: MakeSite, words: tuple[str, ...], said: str
) -> None:
    made = site(FILES)

    ran = run("--root", made.root, "new", "note", *words)

    assert ran.code == 2
    assert said in ran.err
    assert not (made.root / "content/notes").exists()


def test_an_id_that_a_note_has_or_had_is_not_taken(run: Run, site: MakeSite) -> None:
    made = site(
        {
            "content/notes/all.yaml": (
                "- {title: A storm, date: 1907}\n"
                "- {title: B, date: 1908, id: b, aliases: [a-storm-2]}\n"
            )
        }
    )

    ran = run("--root", made.root, "new", "note", "A storm", "--date", "1909")

    assert ran.out.endswith("its id is a-storm-3\n")


def test_a_new_note_names_its_schema_where_the_site_has_one(
    run: Run, tmp_path: Path
) -> None:
    run("new", "site", "story")
    run("--root", "story", "new", "note", "A storm", "--date", "1907")

    text = (tmp_path / "story/content/notes/a-storm.yaml").read_text("utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../.vscode/schemas/note.json\ntitle:"
    )
