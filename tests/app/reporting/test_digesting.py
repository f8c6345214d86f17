"""`sitegen timeline`: the days that sum up the articles of a site."""

from __future__ import annotations

import json

import pytest

from tests.app.conftest import Run
from tests.conftest import MakeSite

PAGE = """{title}

Published 20 May 1987

{text}
"""
ARTICLES = {
    "a": (
        "Karvan rebuilds",
        "The quake of 1 May 1987 killed 31 people in Karvan and took its bridge.",
    ),
    "b": (
        "Tents for Karvan",
        "In Karvan the quake of 1 May 1987 killed 31 people, and tents are few.",
    ),
    "c": (
        "Holm convicted",
        "On 12 May 1987 a jury in Torsby convicted the banker Ivar Holm of fraud.",
    ),
}
FILES = {
    "content/site.yaml": "title: Karvan\n",
    **{
        f"seeds/{name}.txt": PAGE.format(title=title, text=text)
        for name, (title, text) in ARTICLES.items()
    },
}


def test_the_days_are_printed_with_sentence_source_and_score(
    site: MakeSite, run: Run
) -> None:
    ran = run("--root", site(FILES).root, "timeline", "--length", "2")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "1 May 1987 (2)",
        f"  {ARTICLES['a'][1]}",
        "  – Karvan rebuilds, 1987-05-20, seeds/a.txt",
        "    2 articles name the day in their text",
        "",
        "12 May 1987 (1)",
        f"  {ARTICLES['c'][1]}",
        "  – Holm convicted, 1987-05-20, seeds/c.txt",
        "    1 article names the day in its text",
    ]


def test_the_length_is_kept_to(site: MakeSite, run: Run) -> None:
    ran = run("--root", site(FILES).root, "timeline", "--length", "1")
    assert "1 May 1987" in ran.out
    assert "Torsby" not in ran.out


def test_programs_get_json(site: MakeSite, run: Run) -> None:
    ran = run("--root", site(FILES).root, "timeline", "--format", "json")
    first, *_ = json.loads(ran.out)
    assert first["date"] == "1987-05-01"
    assert first["score"] == first["articles"] == 2
    assert first["reasons"] == [
        {"rule": "named-later", "words": "2 articles name the day in their text"}
    ]
    (sentence,) = first["sentences"]
    assert sentence["text"] == ARTICLES["a"][1]
    assert sentence["article"] == "seeds/a.txt"
    assert sentence["published"] == "1987-05-20"
    assert sentence["is_dated"] is True


def test_the_yaml_is_notes_that_can_be_built(site: MakeSite, run: Run) -> None:
    made = site(FILES)
    ran = run("--root", made.root, "timeline", "--length", "2", "--format", "yaml")
    assert ran.out.startswith("# score 2: 2 articles name the day in their text\n")
    made.write("content/notes/digest.yaml", ran.out)
    built = made.build()
    assert [one for one in built.diagnostics if one.severity.value != "info"] == []
    notes = {note.date.value.text: note for note in built.documents.notes}
    assert sorted(notes) == ["1987-05-01", "1987-05-12"]
    (event,) = (one for one in built.timeline.events if one.when.text == "1987-05-12")
    assert event.citations[0].quote == ARTICLES["c"][1]
    assert event.citations[0].is_found


def test_what_an_editor_hid_is_not_told(site: MakeSite, run: Run) -> None:
    hidden = json.dumps(ARTICLES["c"][1])
    decisions = f"- hide: {{article: c.txt, quote: {hidden}}}\n"
    made = site({**FILES, "content/decisions.yaml": decisions})
    ran = run("--root", made.root, "timeline")
    assert "Torsby" not in ran.out
    assert "Karvan" in ran.out


@pytest.mark.parametrize("form", ["text", "json", "yaml"])
def test_a_site_without_articles_has_nothing_to_sum_up(
    site: MakeSite, run: Run, form: str
) -> None:
    made = site({"content/site.yaml": "title: Empty\n"})
    ran = run("--root", made.root, "timeline", "--format", form)
    assert ran.code == 0
    assert ran.err == "no article of this site names a day\n"
    assert ran.out.strip() in ("", "[]")


def test_what_can_not_be_asked_for_is_refused(run: Run) -> None:
    assert run("timeline", "--length", "0").code == 2
    assert run("--root", "nowhere", "timeline").code == 2
