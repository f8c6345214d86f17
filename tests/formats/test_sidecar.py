from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.articles import ArticleMeta
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import front_matter, sidecar

WHOLE = """\
title: No truce
url: https://example.org/no-truce
publisher: Northern Courier
author: Staff
published: 2022-03-10
language: en
archive: https://archive.example/x
syndicated_from: antalya-wire.txt
note: The wire text, cut.
private: ask for the photo
"""


def file_of(text: str) -> SourceFile:
    return SourceFile("seeds/a.yaml", Kind.SIDECAR, text)


def told(text: str) -> list[str]:
    said = []
    for fault in sidecar.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        before = text[: fault.span.start]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said.append(f"{line}:{column} {fault.code}: {fault.message}")
    return said


def test_a_sidecar_says_all_that_was_written() -> None:
    read = sidecar.decode(file_of(WHOLE))
    found = read.value
    assert read.diagnostics == ()
    assert (found.title, found.publisher, found.author) == (
        *("No truce", "Northern Courier", "Staff"),
    )
    assert (found.url, found.archive) == (
        *("https://example.org/no-truce", "https://archive.example/x"),
    )
    assert found.published is not None
    assert found.published.value.text == "2022-03-10"
    assert found.syndicated_from is not None
    assert found.syndicated_from.value == "antalya-wire.txt"
    assert (found.language, found.note) == ("en", "The wire text, cut.")


def test_a_time_of_publication_is_not_the_day() -> None:
    read = sidecar.decode(file_of("published: 2022-03-10T23:30:00-05:00\n"))
    assert read.value.published is not None
    assert read.value.published.value.text == "2022-03-10"


def test_an_empty_sidecar_says_nothing() -> None:
    assert sidecar.decode(file_of("# later\n")).value == ArticleMeta()
    assert told("") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date: 2022\n", "1:1 key-unknown: a sidecar has no “date”"),
        (
            "published: 3/4/2022\n",
            "1:12 date-form: published: 3/4/2022 can be read in two ways",
        ),
        (
            "- title: A\n",
            "1:1 record-wanted: a sidecar is written as keys and values, and this is a list",
        ),
        (
            "title: A: b\n",
            "1:9 yaml-colon: the text after “title:” has a colon and a space in it",
        ),
    ],
)
def test_a_fault_is_told_in_its_place(text: str, said: str) -> None:
    assert told(text) == [said]
    assert sidecar.decode(file_of(text)).value == ArticleMeta()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("closing", ["---", "...", "--- "])
def test_front_matter_is_parted_from_the_text(end: str, closing: str) -> None:
    text = end.join(["---", "title: A", closing, "Body.", "---", "More."])
    parts = front_matter.split(file_of(text))
    assert (parts.yaml_text, parts.has_matter) == (f"title: A{end}", True)
    assert text[parts.yaml_start : parts.yaml_stop] == parts.yaml_text
    assert text[parts.body_start :] == parts.body == end.join(["Body.", "---", "More."])
    assert front_matter.article_meta(file_of(text), parts).value.title == "A"


@pytest.mark.parametrize(
    "text", ["", "# Title\n", "\n---\na: b\n---\n", "----\n", "---\na: b\n"]
)
def test_without_both_lines_of_dashes_all_is_text(text: str) -> None:
    parts = front_matter.split(file_of(text))
    assert (parts.body, parts.body_start, parts.has_matter) == (text, 0, False)
    assert front_matter.article_meta(file_of(text), parts).value == ArticleMeta()


def test_front_matter_that_never_ends_is_told() -> None:
    file = file_of("---\ntitle: A\n\nBody.\n")
    read = front_matter.article_meta(file, front_matter.split(file))
    assert [(said.code, said.span and said.span.end) for said in read.diagnostics] == [
        ("matter-open", 3)
    ]


def test_empty_front_matter_says_nothing() -> None:
    file = file_of("---\n---\nBody.\n")
    read = front_matter.article_meta(file, front_matter.split(file))
    assert (read.value, read.diagnostics) == (ArticleMeta(), ())


@given(st.text())
def test_no_text_is_too_odd_for_a_sidecar(text: str) -> None:
    sidecar.decode(file_of(text))
    front_matter.split(file_of("---\n" + text))
