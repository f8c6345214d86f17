from __future__ import annotations

import re
import socket
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.core.articles import Article, ArticleMeta, BlockKind, DateBasis
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, Located, SourceFile, Span
from sitegen.core.when import When
from sitegen.formats.saved_page import read

HEAD = "Ministers meet on the coast without result"
PARAGRAPHS = (
    (
        "The ministers of both states met on the coast on Thursday, for the first time "
        "since the spring, and agreed on nothing but to meet when there is news."
    ),
    (
        "Their spokesmen said that the governments would read the draft that lay on "
        "the table. Nobody expected more, and nobody was surprised when they left."
    ),
    (
        "A third meeting is planned for the summer, in the same town and the same "
        "hotel, with the same host, who called the talks useful and the food good."
    ),
)


def page(head: str = "", top: str = "", *, h1: str = HEAD, lang: str = "en") -> str:
    body = "".join(f"<p>{words}</p>\n" for words in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
        f"<body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"
        f"<article><h1>{h1}</h1>{top}{body}<h2>What comes next</h2><p>{PARAGRAPHS[0]} "
        "So it was said in the evening.</p></article>"
        "<footer><p>© 2022 Gazette. All rights reserved.</p></footer></body></html>"
    )


def outcome_of(html: str, **meta: Any) -> Outcome[Article]:
    file = SourceFile("seeds/talks.html", Kind.ARTICLE, html)
    return read(file, ArticleMeta(**meta))


def article_of(html: str, **meta: Any) -> Article:
    return outcome_of(html, **meta).value


LD = '<script type="application/ld+json">{}</script>'


def test_the_article_is_found_between_menu_and_footer() -> None:
    article = article_of(page())
    assert article.blocks[0].kind is BlockKind.HEADLINE
    assert article.title == HEAD
    words = [b.text for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
    assert words[:3] == list(PARAGRAPHS)
    assert "What comes next" in [
        b.text for b in article.blocks if b.kind is BlockKind.SUBHEADING
    ]
    assert "Home" not in article.text
    assert "rights" not in article.text
    assert article.text == "\n\n".join(block.text for block in article.blocks)


def test_the_page_says_who_where_and_in_which_language() -> None:
    head = (
        '<meta property="og:site_name" content="The Gazette">'
        '<link rel="canonical" href="https://example.org/talks">'
    ) + LD.format(
        '{"@type": "NewsArticle", "author": [{"name": "A. Writer"}, {"name": "B. Two"}]}'
    )
    article = article_of(page(head, lang="en-GB"))
    assert article.publisher == "The Gazette"
    assert article.url == "https://example.org/talks"
    assert article.author == "A. Writer, B. Two"
    assert article.language == "en-GB"


def test_what_the_sidecar_says_comes_first() -> None:
    day = Located(When.of_day(2022, 3, 9), Span("seeds/talks.yaml", 0, 1))
    head = '<meta property="article:published_time" content="2022-03-10">'
    article = article_of(page(head), title="Mine", publisher="Me", published=day)
    assert (article.title, article.publisher) == ("Mine", "Me")
    assert article.publication.date == day.value
    assert article.publication.basis is DateBasis.SIDECAR


@pytest.mark.parametrize(
    ("head", "h1"),
    [
        (f"<title>{HEAD} | The Gazette</title>", "Breaking"),
        (f"<title>The Gazette – {HEAD}</title>", "Breaking"),
        (f"<title>{HEAD} - World - The Gazette</title>", HEAD),
        ("<title>The Gazette</title>", HEAD),
        (LD.format(f'{{"@type": "NewsArticle", "headline": "{HEAD}"}}'), "The Gazette"),
    ],
)
def test_the_headline_is_what_most_places_say(head: str, h1: str) -> None:
    names = (
        f'<meta property="og:title" content="{HEAD} | The Gazette">'
        '<meta property="og:site_name" content="The Gazette">'
    )
    assert article_of(page(head + names, h1=h1)).title == HEAD


def test_a_dash_within_the_headline_is_no_sign_of_a_site() -> None:
    title = "Talks – what we know"
    head = f'<title>{title}</title><meta property="og:site_name" content="Gazette">'
    assert article_of(page(head, h1=title)).title == title


@pytest.mark.parametrize(
    ("head", "top", "time", "zone"),
    [
        (
            LD.format(
                '[{"@type": "WebSite"}, {"@type": "NewsArticle", '
                '"datePublished": "2022-03-10T23:40:00-05:00"}]'
            ),
            "",
            "23:40",
            "-05:00",
        ),
        (
            '<meta property="article:published_time" content="2022-03-10T01:05:00Z">',
            "",
            "01:05",
            "Z",
        ),
        ('<meta name="date" content="10 March 2022">', "", "", ""),
        (
            "",
            '<p>By Us <time datetime="2022-03-10T18:00+03:00">10 March</time></p>',
            "18:00",
            "+03:00",
        ),
    ],
)
def test_the_day_is_the_one_that_the_page_states_in_its_own_zone(
    head: str, top: str, time: str, zone: str
) -> None:
    found = article_of(page(head, top)).publication
    assert found.date == When.of_day(2022, 3, 10)
    assert found.basis is DateBasis.METADATA
    assert (found.time, found.zone) == (time, zone)
    assert found.start == -1


def test_a_change_is_kept_apart() -> None:
    head = LD.format(
        '{"@type": "NewsArticle", "datePublished": "2022-03-10", '
        '"dateModified": "2022-03-12T08:00:00Z"}'
    )
    found = article_of(page(head)).publication
    assert found.date == When.of_day(2022, 3, 10)
    assert found.updated == When.of_day(2022, 3, 12)


def test_the_visible_line_tells_the_day_where_the_data_do_not() -> None:
    found = article_of(
        page(top="<p>Published 10 March 2022, 18:05 GMT</p>")
    ).publication
    assert found.date == When.of_day(2022, 3, 10)
    assert found.basis is DateBasis.PUBLISHED_LINE
    assert found.start == -1


def test_a_missing_day_is_asked_for() -> None:
    said = outcome_of(page()).diagnostics
    assert [diagnostic.code for diagnostic in said] == ["published-missing"]
    assert said[0].span == Span("seeds/talks.html", 0, 1)
    assert "seeds/talks.yaml" in said[0].hint


def test_an_older_day_in_the_address_comes_before_a_later_one_in_the_data() -> None:
    later = '<meta property="article:published_time" content="2024-01-05">'
    found = article_of(page(later), url="https://example.org/2022/03/10/talks")
    publication = found.publication
    assert publication.date == When.of_day(2022, 3, 10)
    assert publication.basis is DateBasis.ADDRESS
    assert publication.updated == When.of_day(2024, 1, 5)


def test_a_day_more_or_less_in_the_address_is_another_zone() -> None:
    head = '<meta property="article:published_time" content="2022-03-11T02:00Z">'
    found = article_of(page(head), url="https://example.org/2022/03/10/talks")
    assert found.publication.date == When.of_day(2022, 3, 11)


def test_a_day_that_stands_for_none_is_none() -> None:
    head = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'
    assert article_of(page(head)).publication.date is None


def test_an_element_made_for_dates_tells_the_day_if_nothing_else_does() -> None:
    aside = '<div class="article-date">Gazette, vol. 3, 10 March 2022, page 4 of the '
    found = article_of(page(top=f"{aside}evening edition for the whole coast</div>"))
    assert found.publication.date == When.of_day(2022, 3, 10)


def body_of(html: str) -> str:
    return " ".join(block.text for block in article_of(html).blocks)


def with_lines(*lines: str, behind: str = "") -> str:
    first, second, third = (f"<p>{words}</p>" for words in PARAGRAPHS)
    return page().replace(
        f"{first}\n{second}\n{third}\n",
        f"{first}{''.join(lines)}{second}{third}{first}{second}{third}{behind}",
    )


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="/1">MINISTER OPENS UP ABOUT HIS LOVE OF ROWING</a></p>',
        '<p>Related: <a href="/1">Seven hotels on the coast from bad to good</a></p>',
        '<p><strong><a href="/1">Who will be the next minister?</a></strong></p>',
        '<ul><li><a href="/1">Photos of the coast</a></li></ul>',
    ],
)
def test_a_paragraph_that_is_a_link_leads_to_another_article(line: str) -> None:
    words = re.findall(r">([^<>]+)</a>", line)[0]
    assert words not in body_of(with_lines(line))


def test_a_linked_sentence_is_part_of_the_article() -> None:
    told = "The government printed its whole answer on Friday, in a small type."
    assert told in body_of(with_lines(f'<p><a href="/answer">{told}</a></p>'))


def test_a_quoted_post_is_kept() -> None:
    post = "Nobody told us that the ministers would come by boat and in the rain."
    html = with_lines(
        f'<div class="social-embed"><blockquote class="twitter-tweet"><p>{post}</p>'
        "— Someone (@someone)</blockquote></div>"
    )
    assert post in body_of(html)


def test_a_card_that_opens_over_a_name_is_left_out() -> None:
    html = page().replace(
        "agreed on nothing",
        'agreed with <span>Ann Example<span class="popover-card"><a href="/1">All '
        "about Ann Example</a></span></span> on nothing",
        1,
    )
    assert "agreed with Ann Example on nothing" in body_of(html)
    assert "All about" not in body_of(html)


def test_headings_of_other_articles_end_the_article() -> None:
    rows = "".join(f"<h3>Story number {n} of the day</h3>" for n in range(4))
    html = with_lines(behind=rows).replace("<h2>What comes next</h2>", "")
    assert "Story number" not in body_of(html)


@pytest.mark.parametrize("html", ["", "<", "\x00", "<html></html>", "<p>hi", "{}"])
def test_a_page_without_an_article_is_an_error(html: str) -> None:
    assert [said.code for said in outcome_of(html).diagnostics] == ["article-empty"]


def test_nothing_is_loaded_from_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = '<link rel="canonical" href="https://example.org/talks"><base href="//x/">'
    article_of(page(head, '<img src="https://example.org/a.png">'))


HTML = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<article>",
        "<h1>",
        "<title>",
        "</title>",
        PARAGRAPHS[0],
        '<meta property="og:title" content="x">',
        '<meta property="article:published_time" content="2022-13-45">',
        LD.format('{"@type": ["NewsArticle", 1], "author": {"name": null}}'),
        LD.format("[[[[{}]]]]"),
        '<time datetime="soon">',
        "&#0;",
        "<table><tr><td>",
    ]
)


@settings(max_examples=50)
@given(st.lists(HTML | st.text(max_size=30), max_size=20).map("".join))
def test_any_page_is_read_and_every_place_is_right(html: str) -> None:
    article = article_of(html)
    for block in article.blocks:
        assert block.text
        assert article.text[block.start : block.end] == block.text
