from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.formats.html import (
    PageFacts,
    Reference,
    blocks_of,
    page_text,
    parse,
    references,
    saved_page,
)

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Talks end | Gazette</title>
<meta property="og:title" content="Talks end">
<meta name="Author" content="A. Writer">
<link rel="canonical" href="https://example.org/talks">
<script type="application/ld+json">
{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Talks end"}]}
</script>
<script type="application/ld+json">{"broken": </script>
</head><body><nav><time datetime="2020-01-01">old</time></nav>
<h1>Talks <em>end</em></h1>
<p>By A. Writer<br><time datetime="2022-03-10T18:00+03:00">10 March</time></p>
<script>var x = "not text";</script>
</body></html>"""


def test_a_page_tells_about_its_article() -> None:
    page = saved_page(PAGE)
    assert page.title == "Talks end | Gazette"
    assert page.metas["og:title"] == "Talks end"
    assert page.metas["author"] == "A. Writer"
    assert page.canonical == "https://example.org/talks"
    assert page.language == "en-GB"
    assert page.charset == "utf-8"
    assert page.headings == ("Talks end",)


def test_json_in_a_page_is_read_through_lists_and_graphs() -> None:
    assert [thing["@type"] for thing in saved_page(PAGE).json_ld] == [
        "WebSite",
        "NewsArticle",
    ]


def test_a_time_in_a_menu_is_known_to_stand_aside() -> None:
    times = saved_page(PAGE).times
    assert [(time.datetime, time.is_aside) for time in times] == [
        ("2020-01-01", True),
        ("2022-03-10T18:00+03:00", False),
    ]


def test_the_text_of_a_page_is_what_a_browser_copies() -> None:
    text = page_text(parse(PAGE))
    assert "Talks end" in text.split("\n")
    assert "By A. Writer\n10 March" in text
    assert "not text" not in text


def test_every_address_of_a_page_is_found() -> None:
    facts = references(
        '<base href="/sub/"><a href="a.html#x" id="one">a</a><a name="two"></a>'
        '<img src="b.png" srcset="b.png 1x, c,d.png 2x"><video poster="p.jpg" id="one">'
        '<source src="v.mp4"></video><object data="o.pdf"></object>'
        '<svg><use href="#icon"/></svg><form action="find"></form><a href="">empty</a>'
    )
    assert facts.base == "/sub/"
    assert facts.ids == ("one", "two", "one")
    assert facts.references == (
        Reference("a", "href", "a.html#x"),
        Reference("img", "src", "b.png"),
        Reference("img", "srcset", "b.png"),
        Reference("img", "srcset", "c,d.png"),
        Reference("video", "poster", "p.jpg"),
        Reference("source", "src", "v.mp4"),
        Reference("object", "data", "o.pdf"),
        Reference("use", "href", "#icon"),
        Reference("form", "action", "find"),
        Reference("a", "href", ""),
    )


def test_blocks_are_named_after_what_they_are() -> None:
    html = (
        "<h2>Head</h2><p>One <b>bold</b> word.</p><blockquote><p>Said.</p></blockquote>"
        "<ul><li>Item<ul><li>Inner</li></ul></li><li><p>Loose</p></li></ul>"
        "<table><tr><td>a</td><td>b</td></tr></table>"
    )
    assert list(blocks_of(html)) == [
        ("h2", "Head"),
        ("p", "One bold word."),
        ("blockquote", "Said."),
        ("li", "Item"),
        ("li", "Inner"),
        ("li", "Loose"),
        ("td", "a"),
        ("td", "b"),
    ]


@pytest.mark.parametrize(
    "html",
    ["", " ", "<", "\x00", "<!DOCTYPE", "<html>", "plain", "<p>" * 5000, "&#x110000;"],
)
def test_rubbish_is_a_page_without_anything(html: str) -> None:
    assert references(html) == PageFacts()
    assert saved_page(html).canonical == ""


@given(st.text(alphabet=st.characters(), max_size=300))
def test_no_text_makes_it_fail(html: str) -> None:
    references(html)
    saved_page(html)
    list(blocks_of(html))
