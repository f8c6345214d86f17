from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.source import Kind, SourceFile
from sitegen.formats import page

WHOLE = """\
---
title: Method
description: How we work.
order: 2
menu: no
draft: true
id: how-we-work
private: shorten this
---

We read *articles*.
"""


def file_of(text: str) -> SourceFile:
    return SourceFile("content/pages/method.md", Kind.PAGE, text)


def told(text: str) -> list[str]:
    said = []
    for fault in page.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        before = text[: fault.span.start].replace("\r\n", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said.append(f"{line}:{column} {fault.code}: {fault.message}")
    return said


def test_a_page_says_all_that_was_written() -> None:
    read = page.decode(file_of(WHOLE))
    found = read.value
    assert read.diagnostics == ()
    assert found is not None
    assert (found.title, found.description, found.id.value) == (
        *("Method", "How we work.", "how-we-work"),
    )
    assert (found.order, found.menu, found.draft) == (2, False, True)
    assert "<em>articles</em>" in found.prose.html
    assert WHOLE[found.prose.span.start :].strip() == "We read *articles*."


@pytest.mark.parametrize(
    "text",
    [
        "# Method #\n\nText.\n",
        "---\norder: 1\n---\n\n# Method\nText.\n",
        "---\r\ntitle: Method\r\n---\r\n\r\n# Method\r\n\r\nText.\r\n",
        "---\n---\n# Method\n\nText.\n",
    ],
)
def test_a_first_heading_is_the_title_and_stands_there_once(text: str) -> None:
    found = page.decode(file_of(text)).value
    assert found is not None
    assert (found.title, found.id.value, found.menu) == ("Method", "", True)
    assert found.prose.text.strip() == "Text."
    assert told(text) == []


def test_a_heading_other_than_the_title_stays() -> None:
    found = page.decode(file_of("---\ntitle: Method\n---\n# Sources\n")).value
    assert found is not None
    assert [heading.text for heading in found.prose.headings] == ["Sources"]


@pytest.mark.parametrize(
    ("text", "said", "is_kept"),
    [
        (
            "Text.\n",
            (
                "1:1 key-missing: this page has no “title” "
                "and does not begin with a heading"
            ),
            False,
        ),
        (
            "---\ntitle: A: b\n---\n# C\n",
            "2:9 yaml-colon: the text after “title:” has a colon and a space in it",
            False,
        ),
        (
            "---\r\ntitel: A\r\n---\r\n# C\r\n",
            "2:1 key-unknown: a page has no “titel”",
            True,
        ),
        (
            "---\ntitle: A\n\n# C\n",
            "1:1 matter-open: the front matter that begins here never ends",
            False,
        ),
        (
            "---\ntitle: A\norder: first\n---\n",
            "3:8 number-form: order: “first” is not a number",
            True,
        ),
        (
            "---\ntitle: [A]\n---\n",
            "2:8 value-kind: “title” is a list; it should be a text",
            False,
        ),
    ],
)
def test_a_fault_is_told_in_its_place(text: str, said: str, is_kept: bool) -> None:
    assert said in told(text)
    assert (page.decode(file_of(text)).value is not None) == is_kept


@given(st.text())
def test_no_text_is_too_odd_for_a_page(text: str) -> None:
    page.decode(file_of(text))
    page.decode(file_of("---\n" + text))
