"""Content is hostile, and some of it is nobody's business.

What is not to be published reaches no byte of the site; what is published runs
nowhere: not in a browser, a feed reader, a calendar or a spreadsheet.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

import html5lib
import icalendar
import pytest

from sitegen.app.pipeline import Build
from sitegen.core.codes import Severity
from tests.conftest import MakeSite

NEWS = (
    "Lifeboat launched at last\n\nPublished 2 March 1907\n\n"
    "The lifeboat was launched on Friday by Ida Holm, in front of the whole town. "
    "{hidden} It was named after the harbour master.\n\n"
    "On Thursday Ola Strand painted the last plank of the boat, {deep}, at noon.\n"
)
PUBLIC = {
    "content/site.yaml": "title: Boats\nbase_url: https://boats.example/\n",
    "content/notes/launch.yaml": "title: The lifeboat is launched\ndate: 1907-03-01\n"
    "actors: [ida]\nsources: [{article: launch, quote: in front of the whole town}]\n",
    "content/actors/ida.yaml": "name: Ida Holm\n",
    "content/pages/about.md": "# About\n\nBoats.\n",
    "seeds/launch.txt": NEWS.format(hidden="", deep="the ninth"),
}
SECRET = "zqsecret"  # noqa: S105 - letters alone, so that it stays whole in an id or an address


def everywhere(made: Build) -> Iterator[tuple[str, str]]:
    """Yield each file's name and all that could be read out of it, in small letters."""
    for url, data in made.files.items():
        yield url, (url + data.decode("utf-8", "replace")).lower()


def assert_nowhere(made: Build, secret: str = SECRET) -> None:
    told = [url for url, text in everywhere(made) if secret in text]
    assert told == []


def errors(made: Build) -> list[str]:
    return [
        said.message for said in made.diagnostics if said.severity is Severity.ERROR
    ]


# --- what is not published --------------------------------------------------------


DRAFT = f"""\
title: {SECRET} title
date: 1907-03-0{{day}}
draft: true
actors: [{SECRET} person, {{{{actor: ida, role: {SECRET} role}}}}]
place: {SECRET} place
summary: {SECRET} summary
body: "{SECRET} body [^1]\\n\\n[^1]: {SECRET} footnote"
tags: [{SECRET}tag]
sources:
  - {{{{url: "https://e.org/{SECRET}", title: {SECRET} source, publisher: {SECRET}}}}}
  - {{{{article: other, quote: "{SECRET} words of an article"}}}}
claims: [{{{{by: {SECRET} voice, text: {SECRET} claim}}}}]
corrections: [{{{{date: 1908, text: {SECRET} correction}}}}]
aliases: [{SECRET}-alias]
"""


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({f"content/notes/{SECRET}.yaml": DRAFT.format(day=1)}, id="note"),
        pytest.param(
            {
                "content/notes/list.yaml": "- {title: Open, date: 1907, sources: [x.org]}\n"
                "- " + DRAFT.format(day=2).strip().replace("\n", "\n  ") + "\n",
                "seeds/x.org.txt": NEWS.format(hidden="", deep=""),
            },
            id="note in a list",
        ),
        pytest.param(
            {
                "content/notes/named.yaml": "title: Named\ndate: 1907\n"
                f"related: [{SECRET}]\nsources: [https://e.org/]\n",
                f"content/notes/{SECRET}.yaml": DRAFT.format(day=1),
                "content/decisions.yaml": f"- accept: {SECRET}\n",
            },
            id="note that others name",
        ),
        pytest.param(
            {
                f"content/pages/{SECRET}.md": f"---\ntitle: {SECRET}\ndraft: true\n"
                f"description: {SECRET}\n---\n# {SECRET}\n\n{SECRET}\n"
            },
            id="page",
        ),
    ],
)
def test_drafts_reach_no_byte_of_the_site(
    site: MakeSite, files: Mapping[str, str]
) -> None:
    other = f"Other paper\n\nPublished 2 March 1907\n\nHere stand {SECRET} words of an "
    other += "article, and nothing else of any interest to anybody in the town.\n"
    quiet = {"content/site.yaml": PUBLIC["content/site.yaml"] + "reports: none\n"}
    made = site(PUBLIC | quiet | {"seeds/other.txt": other} | dict(files))
    built = made.build()
    assert errors(built) == []
    assert_nowhere(built)
    # The secret is well planted: with drafts it comes out.
    shown = made.build(drafts=True)
    assert any(SECRET in text for _, text in everywhere(shown))


@pytest.mark.parametrize(
    "remark", [SECRET, f"[{SECRET}, b]", f"{{a: {SECRET}}}", f"|\n  {SECRET}\n  more"]
)
def test_private_remarks_reach_no_byte_of_the_site(site: MakeSite, remark: str) -> None:
    line = f"private: {remark}\n"
    entry = line.replace("\n", "\n  ").rstrip() + "\n"
    built = site(
        PUBLIC
        | {
            "content/notes/launch.yaml": PUBLIC["content/notes/launch.yaml"] + line,
            "content/notes/list.yaml": "- title: A\n  date: 1907\n"
            f"  sources: [https://e.org/]\n  {entry}",
            "content/actors/ida.yaml": f"name: Ida Holm\n{line}",
            "content/pages/about.md": f"---\ntitle: About\n{line}---\nBoats.\n",
            "content/decisions.yaml": f"- accept: launch\n  {entry}",
            "seeds/launch.yaml": f"publisher: Gazette\n{line}",
            "seeds/memo.md": f"---\ntitle: Memo\npublished: 1907-03-02\n{line}---\n"
            "Ida Holm launched the boat on Friday, said the memo of the harbour.\n",
        }
    ).build()
    assert errors(built) == []
    assert_nowhere(built)


def test_what_nobody_cites_of_an_article_is_not_published(site: MakeSite) -> None:
    article = NEWS.format(hidden=f"Nobody cites the {SECRET} of this.", deep=SECRET)
    built = site(
        PUBLIC
        | {
            "seeds/launch.txt": article + "# quite another " + SECRET,
            "content/decisions.yaml": "- {hide: {article: launch, quote: painted}}\n",
        }
    ).build()
    assert "sources/launch.html" in built.files
    assert errors(built) == []
    pages = {url: text for url, text in everywhere(built) if SECRET in text}
    # The context of a quotation is 32 characters of the text beside it.
    assert set(pages) <= {"timeline.json"}


def test_a_hidden_passage_reaches_no_byte_of_the_site(site: MakeSite) -> None:
    article = NEWS.format(
        hidden=f"{SECRET} met Ida Holm on Friday, and left.", deep="the ninth"
    )
    made = site(PUBLIC | {"seeds/launch.txt": article})
    assert any(SECRET in text for _, text in everywhere(made.build()))
    made.write(
        "content/decisions.yaml",
        "- hide: {article: launch, quote: met Ida Holm on Friday}\n"
        f"  reason: The {SECRET} man has not agreed.\n",
    )
    built = made.build()
    assert errors(built) == []
    assert_nowhere(built)


def test_a_hidden_lead_reaches_no_byte_of_the_site(site: MakeSite) -> None:
    article = (
        f"Harbour master {SECRET} named in court\n\nPublished 9 March 1907\n\n"
        f"The harbour master, Jon {SECRET}, was named in court on Friday.\n"
    )
    made = site(PUBLIC | {"seeds/court.txt": article})
    assert any(SECRET in text for _, text in everywhere(made.build()))
    made.write("content/decisions.yaml", "- hide: {article: court}\n")
    assert_nowhere(made.build())


# --- what runs nowhere --------------------------------------------------------------


SCRIPT = "<script>alert(1)</script>"
BREAKS = [
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title></style></textarea>" + SCRIPT,
    "]]>" + SCRIPT,
    "--><script>alert(1)</script>",
    "{{ 12345 * 12347 }}{% raw %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "=HYPERLINK(1)",
    "<!--<script>",
]


def quoted(text: str) -> str:
    return json.dumps(text)


def hostile(payload: str) -> dict[str, str]:
    """Return a site with `payload` in every text of every kind of file."""
    text = quoted(f"{payload} x")
    return {
        "content/site.yaml": f"title: {text}\ndescription: {text}\nauthor: {text}\n"
        f"licence: {{name: {text}}}\nbase_url: https://boats.example/\n",
        "content/notes/a.yaml": f"title: {text}\ndate: 1907-03-01\n"
        f"actors: [ida, {{actor: jon, role: {text}}}, {text}]\n"
        f"place: {{name: {text}, lat: 1, lon: 2}}\nsummary: {text}\nbody: {text}\n"
        f"tags: [{text}]\nsources:\n"
        f"  - {{title: {text}, publisher: {text}, author: {text}, quote: {text}}}\n"
        f"  - {{article: hostile, quote: the lifeboat was launched}}\n"
        f"claims: [{{by: {text}, text: {text}}}]\n"
        f"corrections: [{{date: 1908, text: {text}}}]\n"
        f"media: [{{file: a.svg, alt: {text}, credit: {text}, licence: {text}}}]\n",
        "content/media/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "content/actors/ida.yaml": f"name: {text}\naliases: [{quoted(payload + ' y')}]\n"
        f"roles: [{{title: {text}, of: {quoted(payload + ' z')}}}]\n"
        f"summary: {text}\nbody: {text}\n"
        f"links: [{{title: {text}, url: 'https://e.org/'}}]\n"
        f"image: {{file: a.svg, alt: {text}}}\n",
        "content/actors/jon.yaml": "name: Jon\n",
        "content/pages/p.md": f"---\ntitle: {text}\ndescription: {text}\n---\n"
        f"# {payload}\n\n## {payload}\n\n{payload}\n\n- {payload}\n\n> {payload}\n\n"
        f"| a | b |\n|---|---|\n| {payload} | c |\n\n[{payload}](about.html '{payload}')\n",
        "content/pages/about.md": "# About\n",
        "content/decisions.yaml": "- same: [a, {article: hostile}]\n"
        f"  reason: {text}\n",
        "seeds/hostile.txt": f"Lifeboat {payload} launched\n\nPublished 2 March 1907\n\n"
        f"On Friday the lifeboat was launched by Ida Holm {payload} in the harbour.\n",
        "seeds/hostile.yaml": f"title: {text}\npublisher: {text}\nauthor: {text}\n"
        f"note: {text}\n",
        "seeds/saved.html": "<html lang=en><title>Saved</title><body><article>"
        "<h1>Ferry freed</h1><p>Published 4 March 1907</p><p>On Sunday the ferry was "
        f"freed by Ola Strand {payload} in the fjord, after a night of work.</p>"
        "<p>It had run aground on Saturday with forty people on board.</p>"
        "</article></body></html>",
    }


@pytest.fixture(params=BREAKS)
def built(request: pytest.FixtureRequest, site: MakeSite) -> Build:
    return site(hostile(str(request.param))).build()


def test_nothing_that_runs_comes_out_of_any_text(built: Build) -> None:
    for url, data in built.files.items():
        if not url.endswith(".html"):
            continue
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        tree = parser.parse(data, transport_encoding="utf-8")
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue  # a comment
            if element.tag == "script":
                text = "".join(element.itertext())
                if element.get("src"):  # one of the theme's own
                    assert re.search(r"(^|/)assets/[a-z-]+\.js$", element.get("src"))
                    assert text == ""
                else:
                    kind = element.get("type")
                    assert kind in {"application/ld+json", "application/json"}, url
                    json.loads(text)
            handlers = [name for name in element.attrib if name.startswith("on")]
            assert handlers == [], url
            assert element.tag not in {"iframe", "object", "embed", "base", "style"}


def test_templates_in_texts_are_texts(built: Build) -> None:
    assert not any(b"152423715" in data for data in built.files.values())


def test_json_stays_json(built: Build) -> None:
    for url, data in built.files.items():
        if url.endswith(".json"):
            json.loads(data)


def test_feeds_and_maps_stay_xml(built: Build) -> None:
    for url in ("feed.xml", "sitemap.xml"):
        ET.fromstring(built.files[url])  # noqa: S314 - our own file


def test_feeds_carry_no_markup_that_runs(built: Build) -> None:
    texts = [built.files["feed.xml"].decode(), built.files["feed.json"].decode()]
    feed = ET.fromstring(texts[0])  # noqa: S314 - our own file
    inner = [text for element in feed.iter() for text in element.itertext()]
    inner += [item.get("content_html", "") for item in json.loads(texts[1])["items"]]
    for text in inner:
        tree = html5lib.parseFragment(text, namespaceHTMLElements=False)
        if "&lt;" in text or "<p" in text:  # it is HTML, which a reader shows
            elements = [one for one in tree.iter() if isinstance(one.tag, str)]
            assert not {one.tag for one in elements} & {"script", "svg", "style"}, text
            names = {name for one in elements for name in one.attrib}
            assert not [name for name in names if name.startswith("on")], text


def test_a_table_cell_is_no_formula(built: Build) -> None:
    rows = list(
        csv.reader(io.StringIO(built.files["timeline.csv"].decode("utf-8-sig")))
    )
    assert len({len(row) for row in rows}) == 1
    for row in rows[1:]:
        assert not [cell for cell in row if cell[:1] in {"=", "+", "@"}]


def test_a_calendar_has_one_entry_for_each_dated_event(built: Build) -> None:
    calendar = icalendar.Calendar.from_ical(built.files["timeline.ics"])
    names = [part.name for part in calendar.walk()]
    dated = [event for event in built.timeline.events if event.when.day]
    assert names.count("VEVENT") == len(dated) >= 2
    assert set(names) == {"VCALENDAR", "VEVENT"}


def test_a_line_end_in_a_text_begins_nothing_new(site: MakeSite) -> None:
    payload = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b\n\n---\n- c,d\n"
    built = site(
        PUBLIC
        | {
            "content/notes/a.yaml": f"title: {quoted(payload)}\ndate: 1907-03-09\n"
            f"summary: {quoted(payload)}\nsources: [https://e.org/]\n"
        }
    ).build()
    calendar = icalendar.Calendar.from_ical(built.files["timeline.ics"])
    days = [event for event in built.timeline.events if event.when.day]
    assert len(calendar.walk("VEVENT")) == len(days)
    rows = list(
        csv.reader(io.StringIO(built.files["timeline.csv"].decode("utf-8-sig")))
    )
    assert len(rows) == 1 + len(built.timeline.events)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "javascript&#58;alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//evil.example/x",
    ],
)
def test_links_that_run_or_lead_nowhere_are_no_links(
    site: MakeSite, address: str
) -> None:
    link = quoted(address)
    body = quoted(f"[x]({address}) <a href='{address}'>y</a> <{address}>")
    built = site(
        {
            "content/notes/a.yaml": "title: A\ndate: 1907\nsources:\n"
            f"  - {{title: S, url: {link}, archive: {link}}}\n  - {{title: T}}\n"
            f"body: {body}\n",
            "content/actors/b.yaml": f"name: B\nlinks: [{link}]\n",
            "content/pages/c.md": f"# C\n\n[x]({address}) ![y]({address})\n\n[z]: {address}\n"
            f"\n[z] <img src='{address}'> <form action='{address}'></form>\n",
            "content/site.yaml": f"title: T\ncontact: {link}\nlicence: {{name: L, "
            f"url: {link}}}\n",
            "seeds/d.txt": NEWS.format(hidden="", deep=""),
            "seeds/d.yaml": f"url: {link}\narchive: {link}\n",
        }
    ).build()
    for url, data in built.files.items():
        if not url.endswith(".html"):
            continue
        tree = html5lib.parse(data, namespaceHTMLElements=False)
        for element in tree.iter():
            for name in ("href", "src", "action", "data", "poster"):
                value = element.get(name) if isinstance(element.tag, str) else None
                if value is None:
                    continue
                plain = "".join(value.split()).lower()
                bad = ("javascript", "vbscript", "data:", "file:", "//evil")
                assert not plain.startswith(bad), (url, value)


def test_control_characters_reach_no_reader(site: MakeSite) -> None:
    odd = "a\\x07b\\0c\\x1bd\\x85e\\uFFFEf\\uFFFFg\\x7Fh"
    built = site(
        {
            "content/site.yaml": f'title: "{odd}"\nbase_url: https://boats.example/\n',
            "content/notes/a.yaml": f'title: "{odd}"\ndate: 1907-03-01\n'
            f'summary: "{odd}"\nbody: "{odd}"\nplace: "{odd}"\ntags: ["{odd}"]\n'
            f'sources: [{{title: "{odd}", publisher: "{odd}"}}]\n',
            "content/actors/b.yaml": f'name: "{odd}"\n',
            "content/pages/c.md": "# C\n\nText\x07\x1b\x00 and \x0b more\uffff.\n",
            "seeds/d.txt": NEWS.format(hidden="\x1b[1m\x00", deep="\x07\ufffe"),
        }
    ).build()
    for url, data in built.files.items():
        if url.startswith("assets/"):
            continue
        seen = {
            char
            for char in data.decode()
            if unicodedata.category(char) in {"Cc", "Cs"} or char in "\ufffe\uffff"
        }
        assert seen <= {"\n", "\r", "\t"}, url
    for url in ("feed.xml", "sitemap.xml"):
        ET.fromstring(built.files[url])  # noqa: S314 - our own file


def test_ids_do_not_collide_where_many_texts_share_a_page(site: MakeSite) -> None:
    prose = "Words[^1] and more[^a].\n\n[^1]: One.\n[^a]: Two.\n\n## Part\n\nSee "
    prose += "[the part](#part).\n\n## Part\n"
    block = prose.replace("\n", "\n  ")
    built = site(
        {
            f"content/notes/{name}.yaml": f"title: Part {name}\ndate: 1907-03-01\n"
            f"summary: |\n  {block}\nbody: |\n  {block}\nid: {name}\n"
            f"sources: [https://e.org/]\n"
            for name in ("a", "b", "part", "fn-1", "main")
        }
        | {
            "content/pages/part.md": f"# Part\n\n{prose}",
            "content/site.yaml": "title: T\n",
        }
    ).build()
    assert built.diagnostics == ()
    for url, data in built.files.items():
        if url.endswith(".html"):
            tree = html5lib.parse(data, namespaceHTMLElements=False)
            ids = [one.get("id") for one in tree.iter() if one.get("id")]
            assert len(ids) == len(set(ids)), url


def test_draft_pages_are_in_no_menu_and_no_map(site: MakeSite) -> None:
    built = site(
        PUBLIC | {"content/pages/plans.md": "---\ntitle: Plans\ndraft: on\n---\nX\n"}
    ).build()
    assert "plans.html" not in built.files
    assert not [url for url, text in everywhere(built) if "plans" in text]
