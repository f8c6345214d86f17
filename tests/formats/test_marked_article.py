from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.articles import Article, ArticleMeta, BlockKind, DateBasis
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, Located, SourceFile, Span
from sitegen.core.when import When
from sitegen.formats.marked_article import read

HEAD = "Ministers meet on the coast"
FIRST = "The ministers of both states met on the coast and agreed on nothing."
MATTER = "---\npublisher: Gazette\n---\n"


def outcome_of(body: str, **meta: Any) -> Outcome[Article]:
    file = SourceFile("seeds/talks.md", Kind.ARTICLE, MATTER + body)
    return read(file, ArticleMeta(**meta), body, len(MATTER))


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in article.blocks]


def test_markdown_is_read_as_plain_text_in_blocks() -> None:
    article = outcome_of(
        f"# {HEAD}\n\n{FIRST[:-1]}, said the *host*.[^1]\n\n## What next\n\n"
        "> We will [meet](https://example.org) again.\n\n"
        "- first item\n- second item\n\n![A table](table.jpg)\n\n[^1]: In a statement."
    ).value
    assert kinds(article) == [
        ("headline", HEAD),
        ("paragraph", f"{FIRST[:-1]}, said the host."),
        ("subheading", "What next"),
        ("quote", "We will meet again."),
        ("list-item", "first item"),
        ("list-item", "second item"),
        ("list-item", "In a statement."),
    ]
    assert article.title == HEAD
    assert article.text == "\n\n".join(text for _, text in kinds(article))


def test_the_title_of_the_front_matter_is_the_headline() -> None:
    article = outcome_of(f"{FIRST}\n", title="Another headline").value
    assert article.title == "Another headline"
    assert kinds(article)[0] == ("headline", "Another headline")


def test_a_headline_that_the_text_repeats_is_kept_once() -> None:
    article = outcome_of(f"# {HEAD}\n\n{FIRST}", title=HEAD).value
    assert kinds(article) == [("headline", HEAD), ("paragraph", FIRST)]


def test_the_front_matter_gives_the_day() -> None:
    day = Located(When.of_day(2022, 3, 10), Span("seeds/talks.md", 4, 9))
    outcome = outcome_of(FIRST, title=HEAD, published=day)
    assert outcome.value.publication.date == day.value
    assert outcome.value.publication.basis is DateBasis.SIDECAR
    assert outcome.diagnostics == ()


def test_a_line_below_the_headline_gives_the_day() -> None:
    article = outcome_of(f"# {HEAD}\n\n*Published 10 March 2022*\n\n{FIRST}").value
    found = article.publication
    assert found.date == When.of_day(2022, 3, 10)
    assert article.text[found.start : found.end] == "10 March 2022"


def test_a_missing_day_is_asked_for_at_the_top_of_the_file() -> None:
    said = outcome_of(f"# {HEAD}\n\n{FIRST}").diagnostics
    assert [diagnostic.code for diagnostic in said] == ["published-missing"]
    assert said[0].span == Span("seeds/talks.md", len(MATTER), len(MATTER) + 1)
    assert "---" in said[0].hint


def test_an_empty_article_is_an_error() -> None:
    assert [said.code for said in outcome_of("\n").diagnostics] == ["article-empty"]


def test_an_article_without_a_headline_asks_for_it() -> None:
    codes = [said.code for said in outcome_of(FIRST).diagnostics]
    assert codes == ["published-missing", "headline-missing"]


def test_furniture_that_was_copied_along_is_left_out() -> None:
    article = outcome_of(
        f"# {HEAD}\n\nADVERTISEMENT\n\n{FIRST}\n\nRead more: that"
    ).value
    assert kinds(article) == [("headline", HEAD), ("paragraph", FIRST)]
    assert [left.text for left in article.dropped] == [
        "ADVERTISEMENT",
        "Read more: that",
    ]


@given(st.text(max_size=300))
def test_any_markdown_is_read_and_every_place_is_right(body: str) -> None:
    article = outcome_of(body).value
    for block in article.blocks:
        assert block.text
        assert article.text[block.start : block.end] == block.text
    assert all(block.kind in BlockKind for block in article.blocks)
