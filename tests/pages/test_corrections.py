from __future__ import annotations

import html5lib

from tests.conftest import MakeSite

NOTES = """\
- id: a
  title: The pier opens
  date: 1951-06-02
  sources: [https://example.org/]
  corrections: [{date: 1951-07-01, text: The day was wrong.}]
- id: b
  title: A bridge opens
  date: 1951-06-03
  status: retracted
  related: [a]
  aliases: [old-bridge]
  sources: [https://example.org/]
"""


def texts(data: bytes) -> str:
    tree = html5lib.parse(data, "etree", False)
    main = next(one for one in tree.iter("main"))
    return " ".join(" ".join(main.itertext()).split())


def test_what_was_wrong_stands_on_a_page_and_leads_to_its_event(site: MakeSite) -> None:
    made = site({"content/notes/all.yaml": NOTES}).build()
    assert not made.is_blocked(strict=True), made.diagnostics
    page = made.files["corrections.html"].decode()
    assert "The day was wrong." in page
    assert 'href="events/a.html#_corrected-1951-07-01"' in page
    assert 'id="_corrected-1951-07-01"' in made.files["events/a.html"].decode()
    for url in ("index.html", "events/a.html"):
        assert "corrections.html" in made.files[url].decode()
        assert "corrections.xml" in made.files[url].decode()


def test_a_retracted_event_says_so_wherever_it_stands(site: MakeSite) -> None:
    made = site({"content/notes/all.yaml": NOTES}).build()
    assert "This entry was retracted" in texts(made.files["events/b.html"])
    assert "A bridge opens (retracted)" in texts(made.files["events/a.html"])
    assert "A bridge opens Retracted" in texts(made.files["corrections.html"])
    assert '"3 June 1951, retracted"' in made.files["search.json"].decode()
    assert '"status": "retracted"' in made.files["timeline.json"].decode()
    assert ",retracted," in made.files["timeline.csv"].decode()
    assert (
        "A bridge opens" not in texts(made.files["index.html"]).split("Latest:")[1][:30]
    )


def test_an_old_id_leads_to_a_retracted_event_too(site: MakeSite) -> None:
    made = site({"content/notes/all.yaml": NOTES}).build()
    old = made.files["events/old-bridge.html"].decode()
    assert 'content="0; url=../events/b.html"' in old
    assert 'id="old-bridge"' in made.files["index.html"].decode()


def test_without_corrections_nothing_speaks_of_them(site: MakeSite) -> None:
    plain = "title: The pier opens\ndate: 1951\nsources: [https://example.org/]\n"
    made = site({"content/notes/a.yaml": plain}).build()
    assert not {"corrections.html", "corrections.xml"} & set(made.files)
    assert "corrections" not in made.files["index.html"].decode()


def test_a_page_of_ones_own_may_have_the_name_while_it_is_free(site: MakeSite) -> None:
    own = {"content/pages/corrections.md": "# Corrections\n\nWrite to us.\n"}
    plain = "title: The pier opens\ndate: 1951\nsources: [https://example.org/]\n"
    assert not site(own | {"content/notes/a.yaml": plain}).build().is_blocked()
    both = site(own | {"content/notes/a.yaml": NOTES}).build()
    assert "address-taken" in {said.code for said in both.diagnostics}
