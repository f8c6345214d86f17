"""Why something is on a page: what was read, joined and decided."""

from __future__ import annotations

from typing import Any

import pytest

from sitegen.app.pipeline import draft
from sitegen.app.preview import where
from sitegen.core.project import Project
from tests.conftest import MakeSite, Site

ARTICLE = """\
Ministers meet in Antalya

ANTALYA, March 10, 2022 (Gazette) - Foreign ministers Sergey Lavrov and Dmytro Kuleba \
met in Antalya on Thursday.

On March 3, 2022, delegations of Ukraine and Russia agreed on humanitarian corridors in Brest.
"""
FILES = {
    "content/notes/antalya.yaml": (
        "title: Lavrov and Kuleba meet in Antalya\n"
        "date: 2022-03-10\n"
        "actors: [Sergey Lavrov, Dmytro Kuleba]\n"
        "place: Antalya\n"
        "summary: The foreign ministers meet in Antalya.\n"
        "sources: [{url: 'https://example.org/a', title: Elsewhere, publisher: Wire}]\n"
    ),
    "content/actors/lavrov.yaml": "name: Sergey Lavrov\nkind: person\n",
    "content/actors/kuleba.yaml": "name: Dmytro Kuleba\nkind: person\n",
    "content/decisions.yaml": (
        "- same: [antalya, {article: gazette.txt}]\n  reason: It is the same meeting.\n"
    ),
    "seeds/gazette.txt": ARTICLE,
}


@pytest.fixture
def made(site: MakeSite) -> Site:
    return site(FILES)


def ask(made: Site, **asked: str) -> dict[str, Any]:
    drafted = draft(Project(made.root))
    return where.as_json(where.find(drafted, asked), made.root)


def rows(found: dict[str, Any], title: str) -> list[dict[str, Any]]:
    return [
        row for part in found["parts"] if part["title"] == title for row in part["rows"]
    ]


def test_an_event_tells_what_was_joined_to_it_and_who_decided(made: Site) -> None:
    found = ask(made, page="events/antalya.html")
    (decision,) = rows(found, "Decisions")
    assert decision["path"] == "content/decisions.yaml"
    assert decision["text"] == "same: It is the same meeting."
    read = rows(found, "Read out of articles")
    assert read[0]["path"] == "seeds/gazette.txt"
    assert "Lavrov" in read[0]["text"]
    assert rows(found, "Why these belong together")
    cited = rows(found, "Sources")
    assert [row["path"] for row in cited] == [
        "content/notes/antalya.yaml",
        "seeds/gazette.txt",
    ]


def test_a_quote_that_the_program_joined_says_so(made: Site) -> None:
    found = ask(made, page="events/antalya.html", quote="2")
    assert found["kind"] == "quote"
    assert [row["path"] for row in found["places"]] == ["seeds/gazette.txt"]
    told = " ".join(row["text"] for row in rows(found, "Why"))
    assert "joined to the event by the program" in told


def test_an_event_that_was_read_leads_to_its_article(made: Site) -> None:
    drafted = draft(Project(made.root))
    (event,) = (one for one in drafted.timeline.events if one.id != "antalya")
    found = ask(made, page=f"events/{event.id}.html")
    (place,) = found["places"]
    assert (place["path"], place["line"]) == ("seeds/gazette.txt", 5)


def test_an_actor_that_no_file_describes_says_how_to_begin_one(site: MakeSite) -> None:
    note = FILES["content/notes/antalya.yaml"]
    made = site({"content/notes/antalya.yaml": note})
    found = ask(made, page="actors/sergey-lavrov.html")
    assert "sitegen new actor" in found["places"][0]["text"]
    (named,) = rows(found, "Named in")
    assert (named["path"], named["line"]) == ("content/notes/antalya.yaml", 3)


def test_words_that_no_longer_stand_there_are_said(site: MakeSite) -> None:
    note = (
        "title: Lavrov and Kuleba meet\ndate: 2022-03-10\n"
        'sources: [{article: gazette.txt, quote: "words that nobody wrote"}]\n'
    )
    made = site({"content/notes/antalya.yaml": note, "seeds/gazette.txt": ARTICLE})
    found = ask(made, page="events/antalya.html", quote="1")
    assert found["places"][0]["path"] == "content/notes/antalya.yaml"
    assert "no longer stand" in rows(found, "Why")[1]["text"]
    by_page = ask(made, page="events/antalya.html")
    assert "no longer stand" in rows(by_page, "Sources")[0]["text"]


def test_a_claim_of_an_article_leads_there(site: MakeSite) -> None:
    path = "content/notes/antalya.yaml"
    note = FILES[path].replace("2022-03-10", "2022-03-11")
    made = site(FILES | {path: note})
    found = ask(made, page="events/antalya.html", claim="2", of="2")
    assert found["kind"] == "claim"
    assert found["places"][0]["path"] == "seeds/gazette.txt"


def test_a_source_tells_what_is_known_of_it_and_where_it_is_cited(made: Site) -> None:
    found = ask(made, page="sources/gazette.html")
    assert found["places"][0]["path"] == "seeds/gazette.txt"
    assert rows(found, "What is known of it")[0]["text"].startswith(
        "Day of publication"
    )
    cited = [row["text"] for row in rows(found, "Cited")]
    assert "Lavrov and Kuleba meet in Antalya" in cited


def test_a_passage_of_a_saved_page_is_looked_for_in_its_file(site: MakeSite) -> None:
    page = (
        "<html><head><title>Meeting</title></head><body><article>\n<h1>Meeting</h1>\n"
        f"{'<p>Many words about nothing in particular, so that it is long enough.</p>' * 9}"
        "\n<p>At noon the <b>ribbon</b> was cut by the mayor of the town.</p>\n"
        "</article></body></html>\n"
    )
    note = (
        "title: The ribbon\ndate: 2022-03-10\n"
        'sources: [{article: page.html, quote: "was cut by the mayor"}]\n'
    )
    made = site({"content/notes/ribbon.yaml": note, "seeds/page.html": page})
    found = ask(made, page="events/ribbon.html", quote="1")
    assert (found["places"][1]["path"], found["places"][1]["line"]) == (
        "seeds/page.html",
        4,
    )


def test_without_a_folder_there_are_no_links_to_an_editor(made: Site) -> None:
    drafted = draft(Project(made.root))
    found = where.as_json(where.find(drafted, {"page": "events/antalya.html"}), None)
    assert "vscode" not in str(found)


def test_a_shipped_template_is_named_with_the_way_to_change_it(made: Site) -> None:
    (row,) = rows(ask(made, page="events/antalya.html"), "Made with")
    assert "sitegen eject event.html" in row["text"]
