"""What stands in a file that can't be read is there: to name it is no mistake."""

from __future__ import annotations

from tests.conftest import MakeSite, Site

A = "title: A\ndate: 1910\nsources: [https://e.org/]\n"
LIST = (
    "- title: The first\n  date: 1910-05\n  sources: [https://e.org/]\n"
    "- title: The second\n  date: {}\n  sources: [https://e.org/]\n"
)


def codes(site: Site) -> set[str]:
    return {
        f"{said.code} {said.span.path}"
        for said in site.build().diagnostics
        if said.span
    }


def events(site: Site) -> set[str]:
    return {url for url in site.build().files if url.startswith("events/")}


def test_a_related_note_may_be_broken(site: MakeSite) -> None:
    made = site(
        {
            "content/notes/a.yaml": f"{A}related: [open, dateless, the-second, lost-id]\n"
            "body: Like [this](events/open.html) and [that](index.html#the-second).\n",
            "content/notes/open.yaml": "title: [\n",
            "content/notes/dateless.yaml": "title: B\n",
            "content/notes/list.yaml": LIST.format("1910-13"),
            "content/notes/c.yaml": "title: C\nid: lost-id\ndate: never\n",
        }
    )
    assert codes(made) == {
        "yaml-bracket-open content/notes/open.yaml",
        "key-missing content/notes/dateless.yaml",
        "date-form content/notes/list.yaml",
        "date-form content/notes/c.yaml",
    }


def test_what_stands_in_no_file_is_still_unknown(site: MakeSite) -> None:
    made = site(
        {
            "content/notes/a.yaml": f"{A}related: [opened, the-third]\n"
            "body: Like [this](events/opened.html) and [that](index.html#the-third).\n",
            "content/notes/open.yaml": "title: [\n",
            "content/notes/list.yaml": LIST.format("1910-13"),
        }
    )
    found = [said.code for said in made.build().diagnostics]
    assert found.count("related-unknown") == 2
    assert {"link-broken", "anchor-broken"} <= set(found)


def test_a_decision_may_name_a_broken_note(site: MakeSite) -> None:
    made = site(
        {
            "content/notes/a.yaml": A,
            "content/notes/open.yaml": "title: [\n",
            "content/decisions.yaml": "- different: [open, {article: wire}]\n",
            "seeds/wire.txt": "A headline\n\nLONDON, May 3, 1910\n\nWords.\n",
        }
    )
    assert "decision-unknown" not in {said.code for said in made.build().diagnostics}


def test_an_actor_may_be_broken(site: MakeSite) -> None:
    made = site(
        {
            "content/notes/a.yaml": f"{A}actors: [ada, Ada Lane, A. L., bea]\n"
            "claims: [{by: ada, text: No.}]\n",
            "content/actors/ada.yaml": "name: Ada Lane\naliases: [A. L.]\nborn: 18\n"
            "kind: {\n",
            "content/actors/bea.yaml": b"name: B\xe9a\n",
        }
    )
    assert codes(made) == {
        "date-form content/actors/ada.yaml",
        "encoding-wrong content/actors/bea.yaml",
        "yaml-bracket-open content/actors/ada.yaml",
    }


def test_a_claim_may_be_of_a_source_that_is_broken(site: MakeSite) -> None:
    text = "title: A\ndate: 1910\nsources: [{id: wire, publisher: Wire}]\n"
    claim = "claims: [{by: wire, text: No.}]\n"
    assert codes(site({"content/notes/a.yaml": text + claim})) == {
        "source-empty content/notes/a.yaml"
    }


def test_a_broken_note_of_a_list_leaves_the_others_where_they_are(
    site: MakeSite,
) -> None:
    whole = site({"content/notes/list.yaml": LIST.format("1911")})
    assert events(whole) == {"events/the-first.html", "events/the-second.html"}
    whole.write("content/notes/list.yaml", LIST.format('"1911'))
    assert events(whole) == {"events/the-first.html"}
    whole.write("content/notes/list.yaml", LIST.format("1911").replace("second", ""))
    assert events(whole) == {"events/the-first.html", "events/the.html"}


def test_a_broken_note_by_itself_goes_by_its_files_name(site: MakeSite) -> None:
    alone = site(
        {"content/notes/list.yaml": LIST.format("1911").partition("- title: The s")[0]}
    )
    assert events(alone) == {"events/list.html"}


def test_what_was_excused_is_said_when_it_is_gone(site: MakeSite) -> None:
    made = site(
        {
            "content/notes/a.yaml": f"{A}related: [open]\nactors: [ada]\n",
            "content/notes/open.yaml": "title: [\n",
            "content/actors/ada.yaml": "name: [\n",
        }
    )
    first = made.build()
    (made.root / "content/notes/open.yaml").unlink()
    (made.root / "content/actors/ada.yaml").unlink()
    again = made.build(reuse=first)
    assert [said.code for said in again.diagnostics] == [
        *("related-unknown", "actor-undescribed")
    ]
