"""`sitegen export`: one format alone."""

from __future__ import annotations

import json

from sitegen.exports.all_formats import FORMATS
from tests.app.conftest import Run
from tests.conftest import MakeSite

NOTE = "title: A pier opens\ndate: 1907-04\nsources: [https://example.org/]\n"
FILES = {"content/site.yaml": "title: Pier\n", "content/notes/pier.yaml": NOTE}


def test_a_format_is_what_a_build_would_publish(site: MakeSite, run: Run) -> None:
    made = site(FILES)
    files = made.build().files
    for form, name in (("json", "timeline.json"), ("markwhen", "timeline.mw")):
        ran = run("--root", made.root, "export", form)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.encode() == files[name]
    assert not (made.root / "output").exists()


def test_it_can_go_into_a_file(site: MakeSite, run: Run) -> None:
    made = site(FILES)
    to = made.root / "data.csv"
    assert run("--root", made.root, "export", "csv", "--output", to).code == 0
    assert to.read_bytes() == made.build().files["timeline.csv"]


def test_drafts_and_an_address_can_be_asked_for(site: MakeSite, run: Run) -> None:
    made = site(FILES | {"content/notes/draft.yaml": f"{NOTE}draft: true\nid: two\n"})
    ran = run("--root", made.root, "export", "json")
    assert len(json.loads(ran.out)["events"]) == 1
    ran = run("--root", made.root, "export", "json", "--drafts")
    assert len(json.loads(ran.out)["events"]) == 2
    address = "https://e.example/pier"
    ran = run("--root", made.root, "export", "sitemap", "--base-url", address)
    assert f"<loc>{address}/events/pier.html</loc>" in ran.out


def test_all_formats_are_named(run: Run) -> None:
    ran = run("export", "--list")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == list(FORMATS)
    assert "markwhen     timeline.mw" in ran.out


def test_what_cannot_be_exported_says_the_way_out(site: MakeSite, run: Run) -> None:
    made = site(FILES)
    ran = run("--root", made.root, "export", "jsn")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean json?" in ran.err
    ran = run("--root", made.root, "export", "sitemap")
    assert (ran.code, ran.out) == (2, "")
    assert "--base-url" in ran.err
    ran = run("--root", made.root, "export", "corrections")
    assert (ran.code, ran.err) == (2, "error: no event of this site was corrected\n")
    assert run("--root", made.root, "export").code == 2
    assert run("--root", made.root / "none", "export", "json").code == 2


def test_a_fault_in_the_notes_stops_it(site: MakeSite, run: Run) -> None:
    made = site(FILES | {"content/notes/bad.yaml": "title: No date\n"})
    ran = run("--root", made.root, "export", "json")
    assert (ran.code, ran.out) == (1, "")
    assert "content/notes/bad.yaml" in ran.err
    assert "nothing was exported" in ran.err
