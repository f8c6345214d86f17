from __future__ import annotations

from sitegen.core.views import HolesView
from sitegen.pages import wording
from tests.conftest import MakeSite, Site

FILES = {
    "content/site.yaml": "title: T\nreports: none\n",
    "content/notes/all.yaml": """\
- {id: bare, title: A boat sinks, date: 1907-03-01}
- id: one
  title: A pier opens
  date: 1907-04
  actors: [board]
  sources:
    - {article: paper.txt, quote: "words that are not there at all"}
  claims:
    - {by: The board, text: It never opened.}
    - {by: The mayor, date: 1907-05-02, text: It opened later.}
- id: two
  title: A ferry leaves
  date: 1907-06-03
  actors: [ana]
  sources: ["https://example.org/a", "https://example.org/b"]
""",
    "content/actors/ana.yaml": "name: Ana\nsummary: She ran the ferry.\n",
    "seeds/paper.txt": "Opening of the pier\n\n2 May 1907\n\nThe pier was opened.\n",
}


def view_of(made: Site, *, drafts: bool) -> HolesView:
    page = made.build(drafts=drafts).rendered.pages["holes.html"]
    assert isinstance(page.view, HolesView)
    return page.view


def test_each_kind_of_hole_is_told_with_where_it_is(site: MakeSite) -> None:
    view = view_of(site(FILES), drafts=True)
    found = {
        one.anchor: [(row.links[0].text, row.detail) for row in one.rows]
        for one in view.sections
    }
    assert found == {
        "sources": [("A boat sinks", "No source"), ("A pier opens", "1 source")],
        "dates": [("A pier opens", "")],
        "disputed": [("A pier opens", "2 May 1907 (The mayor)")],
        "claims": [("A pier opens", "The board")],
        "quotes": [("A pier opens", "“words that are not there at all”")],
        "actors": [("board", "1 event")],
    }
    assert view.contents[0].text == "Events with one source or none: 2"


def test_readers_see_it_only_if_the_site_says_so(site: MakeSite) -> None:
    made = site(FILES)
    assert "holes.html" not in made.build().files
    assert view_of(made, drafts=True).head.robots == "noindex"
    made.write("content/site.yaml", "title: T\nholes: true\n")
    public = made.build(base_url="https://e.example/")
    view = view_of(made, drafts=False)
    assert view.head.robots == ""
    assert "https://e.example/holes.html" in public.files["sitemap.xml"].decode()
    assert wording.HOLES.text in public.files["index.html"].decode()


def test_a_draft_page_is_in_no_site_map(site: MakeSite) -> None:
    made = site(FILES).build(drafts=True, base_url="https://e.example/")
    assert "holes.html" not in made.files["sitemap.xml"].decode()
