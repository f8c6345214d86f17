from __future__ import annotations

import json

import pytest

from sitegen.imports import feeds
from sitegen.imports.drafted import DraftArticle, Imported
from sitegen.imports.json_data import read_json

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette &amp; Post</title>
<language>en-gb</language>
<item><title>A boat</title><link>https://e.example/a</link>
<pubDate>Sun, 10 Mar 2022 23:30:00 -0500</pubDate><dc:creator>A. Writer</dc:creator>
<description>Short</description>
<content:encoded><![CDATA[<p>It <b>floats</b>.</p><p>Well.</p>]]></content:encoded></item>
<item><title>Only a link</title><link>https://e.example/b</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Blatt</title>
<author><name>Die Redaktion</name></author>
<entry><title type="html">Ein &lt;i&gt;Boot&lt;/i&gt;</title>
<link rel="self" href="https://e.example/self"/>
<link href="https://e.example/boot"/><published>2022-03-10T01:00:00+02:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Es
<a href="https://e.example/x">schwimmt</a> &amp; fährt.</p></div></content></entry>
<entry><title>Zwei</title><summary>Nur Text &lt; 5.</summary></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Old</title></channel>
<item><title>A</title><link>https://e.example/a</link><dc:date>2022-03-10</dc:date>
<description>Words.</description></item></rdf:RDF>"""


def articles(imported: Imported) -> tuple[DraftArticle, ...]:
    assert imported.refused == ""
    return imported.articles


def test_entries_of_rss_become_articles() -> None:
    read = feeds.read(RSS)
    (found,) = articles(read)
    assert found == DraftArticle(
        name="A boat",
        title="A boat",
        url="https://e.example/a",
        publisher="Gazette & Post",
        author="A. Writer",
        published="2022-03-10",
        language="en-gb",
        body="It **floats**.\n\nWell.",
    )
    assert read.rows[1].draft is None
    assert "it has no text" in read.rows[1].lost[0]


def test_entries_of_atom_become_articles() -> None:
    first, second = articles(feeds.read(ATOM))
    assert (first.title, first.url, first.author) == (
        *("Ein Boot", "https://e.example/boot", "Die Redaktion"),
    )
    assert (first.published, first.language) == ("2022-03-10", "de")
    assert first.body == "Es [schwimmt](https://e.example/x) & fährt."
    assert second.body == "Nur Text &lt; 5."
    assert second.published == ""


def test_old_rss_is_read_too() -> None:
    (found,) = articles(feeds.read(RDF))
    assert (found.published, found.publisher, found.body) == (
        "2022-03-10",
        "Old",
        "Words.",
    )


def test_items_of_json_feeds_become_articles() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Gazette",
        "language": "en",
        "authors": [{"name": "Desk"}],
        "items": [
            {"id": "https://e.example/a", "title": "A", "content_html": "<p>x</p>",
             "date_published": "2022-03-10T10:00:00Z", "authors": [{"name": "B"}]},
            {"id": "2", "content_text": "Plain & *simple*.\n\nMore."},
            {"id": "3"},
        ],
    }  # fmt: skip
    data = read_json(json.dumps(feed))
    assert data is not None
    assert feeds.is_feed(data)
    read = feeds.read_data(data)
    first, second = articles(read)
    assert (first.url, first.author, first.published) == (
        *("https://e.example/a", "B", "2022-03-10"),
    )
    assert (second.title, second.author) == ("Plain & *simple*. More.", "Desk")
    assert second.body == "Plain & \\*simple\\*.\n\nMore."
    assert read.rows[2].draft is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<rss><channel></channel></rss>", "no entries"),
        ("<rss><channel>", "no whole XML"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss/>', "declares entities"),
        ("", "no whole XML"),
    ],
)
def test_what_is_no_feed_is_refused(text: str, why: str) -> None:
    assert why in feeds.read(text).refused


def test_addresses_of_people_are_not_taken_for_names() -> None:
    text = RSS.replace(
        "<dc:creator>A. Writer</dc:creator>", "<author>a@e.example</author>"
    )
    assert articles(feeds.read(text))[0].author == ""
    text = text.replace("a@e.example", "a@e.example (A. Writer)")
    assert articles(feeds.read(text))[0].author == "A. Writer"
