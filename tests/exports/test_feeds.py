from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from sitegen.core.documents import Correction, Prose
from sitegen.core.edtf import parse
from sitegen.core.model import Citation, Source
from sitegen.core.source import Span
from sitegen.exports import feeds

NS = {"a": "http://www.w3.org/2005/Atom"}
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
BASE = "https://example.org/talks/"


def _atom(context: Any) -> ET.Element:
    """Read the feed and check what RFC 4287 says it must have."""
    feed = ET.fromstring(feeds.make_atom(context).data)  # noqa: S314 - our own
    assert feed.tag == f"{{{NS['a']}}}feed"
    assert len(feed.findall("a:author/a:name", NS)) == 1
    for node in [feed, *feed.findall("a:entry", NS)]:
        for name in ("id", "title", "updated"):
            (one,) = node.findall(f"a:{name}", NS)
            assert one.text
        updated = node.findtext("a:updated", "", NS)
        assert RFC_3339.fullmatch(updated)
        assert dt.datetime.fromisoformat(updated).tzinfo is dt.UTC
        assert urlsplit(node.findtext("a:id", "", NS)).scheme in {"https", "urn"}
        kinds = [
            link.get("type") for link in node.findall("a:link[@rel='alternate']", NS)
        ]
        assert len(kinds) == len(set(kinds)) <= 1
    ids = [entry.findtext("a:id", "", NS) for entry in feed.findall("a:entry", NS)]
    assert len(ids) == len(set(ids))
    for entry in feed.findall("a:entry", NS):
        assert len(entry.findall("a:content", NS)) == 1
    return feed


def _json(context: Any) -> Any:
    """Read the feed and check what JSON Feed 1.1 says it must have."""
    feed = json.loads(feeds.make_json(context).data)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    ids = [item["id"] for item in feed["items"]]
    assert all(isinstance(id_, str) for id_ in ids)
    assert len(ids) == len(set(ids))
    for item in feed["items"]:
        assert "content_html" in item or "content_text" in item
        assert "author" not in item
        for name in ("date_published", "date_modified"):
            assert RFC_3339.fullmatch(item.get(name, "1970-01-01T00:00:00Z"))
        for name in ("url", "external_url"):
            assert urlsplit(item.get(name, BASE)).scheme
    return feed


def test_the_feed_says_what_it_is(full: Any) -> None:
    feed = _atom(full(base_url=BASE))
    assert feed.findtext("a:id", None, NS) == BASE
    assert feed.findtext("a:subtitle", None, NS) == "What was said."
    assert feed.findtext("a:updated", None, NS) == "2022-03-12T00:00:00Z"
    assert feed.findtext("a:author/a:name", None, NS) == "The desk"
    assert "CC BY 4.0" in feed.findtext("a:rights", "", NS)
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", NS)}
    assert links == {"self": f"{BASE}feed.xml", "alternate": BASE}


def test_without_an_address_ids_are_uuids_and_links_relative(full: Any) -> None:
    feed = _atom(full())
    assert feed.findtext("a:id", "", NS).startswith("urn:uuid:")
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", NS)}
    assert links == {"self": "feed.xml", "alternate": "index.html"}
    entry = feed.find("a:entry", NS)
    assert entry is not None
    assert entry.findtext("a:id", "", NS).startswith("urn:uuid:")
    link = entry.find("a:link", NS)
    assert link is not None
    assert link.get("href") == "events/antalya.html"


def test_an_entry_has_words_and_html(full: Any) -> None:
    entry = _atom(full(base_url=BASE)).find("a:entry", NS)
    assert entry is not None
    assert entry.findtext("a:id", None, NS) == f"{BASE}events/antalya.html"
    assert entry.findtext("a:summary", None, NS) == "First meeting, see."
    assert [tag.get("term") for tag in entry.findall("a:category", NS)] == [
        "talks",
        "cease-fire",
    ]
    content = entry.find("a:content", NS)
    assert content is not None
    assert content.get("type") == "html"
    html = content.text or ""
    assert html.startswith("<p>10 March 2022, 10:30, Europe/Istanbul</p>\n")
    assert f'<a href="{BASE}about.html">' in html


def test_a_json_item_has_the_same(full: Any) -> None:
    feed = _json(full(base_url=BASE))
    assert feed["home_page_url"] == BASE
    assert feed["feed_url"] == f"{BASE}feed.json"
    assert feed["authors"] == [{"name": "The desk"}]
    assert feed["language"] == "en"
    talks, report = feed["items"]
    assert talks["id"] == talks["url"] == f"{BASE}events/antalya.html"
    assert talks["date_modified"] == "2022-03-12T00:00:00Z"
    assert talks["tags"] == ["talks", "cease-fire"]
    assert talks["_timeline"]["edtf"] == "2022-03-10"
    assert talks["_timeline"]["words"] == "10 March 2022"
    assert report["summary"] == "“They <met> again”"
    assert "They &lt;met&gt; again" in report["content_html"]
    assert "date_modified" not in report


def test_json_feed_has_no_relative_address(full: Any) -> None:
    feed = _json(full())
    assert not {"home_page_url", "feed_url"} & set(feed)
    for item in feed["items"]:
        assert "url" not in item
        assert "content_html" not in item
    assert feed["items"][0]["content_text"].startswith("10 March 2022")


def test_the_time_is_that_of_the_entry_not_of_the_event(
    event: Any, context: Any
) -> None:
    source = Source("s", "S", published=parse("2024-05-06"))
    made = context(
        [
            event("-0043", "Ides", "ides", citations=(Citation("s"),)),
            event("2022-03-10", "No source", "bare"),
            event(
                "2022-03",
                "Corrected",
                "corrected",
                corrections=_corrected("2023-01-02"),
            ),
        ],
        sources=[source],
    )
    times = {
        entry.findtext("a:title", "", NS): entry.findtext("a:updated", "", NS)
        for entry in _atom(made).findall("a:entry", NS)
    }
    assert list(times.items()) == [
        ("Ides", "2024-05-06T00:00:00Z"),
        ("Corrected", "2023-01-02T00:00:00Z"),
        ("No source", "1970-01-01T00:00:00Z"),
    ]
    assert [item.get("date_modified") for item in _json(made)["items"]] == [
        "2024-05-06T00:00:00Z",
        "2023-01-02T00:00:00Z",
        None,
    ]


def test_only_the_newest_fifty_are_told(event: Any, context: Any) -> None:
    events = [
        event(f"20{n:02}", f"Event {n}", f"e{n}", corrections=_corrected("2022-01-01"))
        for n in range(60)
    ]
    titles = [item["title"] for item in _json(context(events))["items"]]
    assert titles == [f"Event {n}" for n in range(59, 9, -1)]
    assert len(_atom(context(events)).findall("a:entry", NS)) == 50


def test_a_feed_without_entries_has_no_clock_in_it(context: Any) -> None:
    feed = _atom(context())
    assert feed.findtext("a:updated", None, NS) == "1970-01-01T00:00:00Z"
    assert _json(context())["items"] == []


def test_a_new_title_keeps_the_id(event: Any, context: Any) -> None:
    for site in ({}, {"base_url": BASE}):
        (old,) = _json(context([event()], **site))["items"]
        (new,) = _json(context([event("2023", "New")], **site))["items"]
        assert old["id"] == new["id"]


def test_two_sites_do_not_share_ids(event: Any, context: Any) -> None:
    (one,) = _json(context([event()]))["items"]
    (two,) = _json(context([event()], title="Another"))["items"]
    assert one["id"] != two["id"]


@pytest.mark.parametrize("base_url", ["", BASE])
def test_hostile_text_does_not_break_the_xml(
    event: Any, context: Any, base_url: str
) -> None:
    evil = "A\x00\x07\x0b\ufffe\ud800 </title>]]><script>&amp;"
    prose = Prose(f"<p>x\x07{'y'}</p>", evil, Span("x", 0, 0))
    happening = event(
        title=evil, summary=prose, tags=(evil,), citations=(Citation("s", evil),)
    )
    made = context(
        [happening],
        sources=[Source("s", evil, evil)],
        title=evil,
        description=evil,
        author=evil,
        base_url=base_url,
    )
    clean = "A </title>]]><script>&amp;"
    entry = _atom(made).find("a:entry", NS)
    assert entry is not None
    assert entry.findtext("a:title", None, NS) == clean
    assert "<script" not in (entry.findtext("a:content", "", NS))
    (item,) = _json(made)["items"]
    assert item["title"] == clean
    assert "<script" not in item.get("content_html", "")


def test_an_event_without_a_page_still_has_an_id(event: Any, context: Any) -> None:
    made = context([event()], base_url=BASE)
    bare = type(made)(made.timeline, made.site)
    (item,) = _json(bare)["items"]
    assert item["id"] == f"{BASE}#talks"
    assert "url" not in item
    entry = _atom(bare).find("a:entry", NS)
    assert entry is not None
    assert entry.find("a:link", NS) is None


def test_a_site_without_a_language_does_not_claim_one(context: Any) -> None:
    made = context(language="")
    assert "language" not in _json(made)
    assert b"xml:lang" not in feeds.make_atom(made).data


def _corrected(date: str) -> tuple[Correction, ...]:
    return (Correction(parse(date), "Wrong."),)
