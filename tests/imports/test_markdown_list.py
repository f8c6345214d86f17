from __future__ import annotations

import pytest

from sitegen.imports.drafted import DraftSource
from sitegen.imports.markdown_list import read


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour\n\n- **1907** – A boat\n- **early 1908**: A storm\n",
        "* 1907: A boat\n* early 1908: A storm\n",
        "1907 A boat\n\n1908 A storm\n",
        "## 1907: A boat\n\n## early 1908 - A storm\n",
        "| Date | What |\n| --- | --- |\n| 1907 | A boat |\n| early 1908 | A storm |\n",
        "1. *1907* A boat\n2. *early 1908* A storm\n",
    ],
)
def test_entries_begin_with_a_date(text: str) -> None:
    found = read(text)
    assert [(one.date, one.title) for one in found.notes] == [
        ("1907", "A boat"),
        ("1908", "A storm"),
    ]


def test_what_stands_below_is_the_text() -> None:
    text = (
        "## 10 March 1907 – [A boat](https://e.example/a)\n\nIt *floats*.\n\nMore.\n\n"
        "## 1908: A storm https://e.example/b\n"
    )
    first, second = read(text).notes
    assert (first.summary, first.body) == ("It *floats*.", "More.")
    assert first.sources == (DraftSource(url="https://e.example/a", title="A boat"),)
    assert second.sources == (DraftSource(url="https://e.example/b"),)
    assert second.title == "A storm"


def test_a_heading_may_be_the_date_alone() -> None:
    first, _ = read("### 1907-03-10\n\nA boat.\n\n### 1908\n\nA storm.\n").notes
    assert (first.date, first.title, first.summary) == ("1907-03-10", "A boat.", "")


def test_a_row_without_words_is_told() -> None:
    rows = read("- 1907:\n- 1908: B\n- 1909: C\n").rows
    assert [row.draft is None for row in rows] == [True, False, False]


def test_an_article_is_refused() -> None:
    assert "article" in read("# A boat\n\nIt was built in 1907.\n").refused


def test_html_in_the_text_is_made_markdown() -> None:
    first, _ = read("- 1907: A\n  <b>Bold</b>\n- 1908: B\n").notes
    assert first.summary == "**Bold**"
