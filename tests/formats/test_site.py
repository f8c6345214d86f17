from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.documents import Licence, Reports, SiteRecord
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import site

WHOLE = """\
title: Negotiations in 2022
description: >-
  A sourced
  chronology.
language: en-GB
base_url: https://example.org/talks
author: The desk
contact: mailto:desk@example.org
licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
reports: leads
min_score: 0.7
articles: {full_text: yes}
events_per_page: 250
"""


def file_of(text: str) -> SourceFile:
    return SourceFile("content/site.yaml", Kind.SITE, text)


def told(text: str) -> list[str]:
    said = []
    for fault in site.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        before = text[: fault.span.start]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said.append(f"{line}:{column} {fault.code}: {fault.message}")
    return said


def test_the_settings_are_read() -> None:
    read = site.decode(file_of(WHOLE))
    assert read.diagnostics == ()
    assert read.value == SiteRecord(
        title="Negotiations in 2022",
        description="A sourced chronology.",
        language="en-GB",
        base_url="https://example.org/talks/",
        author="The desk",
        contact="mailto:desk@example.org",
        licence=Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        reports=Reports.LEADS,
        min_score=0.7,
        full_text=True,
        events_per_page=250,
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_leaves_everything_as_usual(text: str) -> None:
    assert site.decode(file_of(text)).value == SiteRecord()
    assert told(text) == []


def test_a_licence_may_be_just_a_name() -> None:
    read = site.decode(file_of("licence: CC0\n"))
    assert read.value.licence == Licence("CC0")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Title: A\n", "1:1 key-unknown: a site has no “Title”"),
        ("license: CC0\n", "1:1 key-unknown: a site has no “license”"),
        (
            "min_score: 50\n",
            "1:12 number-range: min_score: this should be a number from 0 to 1",
        ),
        ("min_score: .inf\n", "1:12 number-form: min_score: “.inf” is not a number"),
        (
            "events_per_page: 2.5\n",
            (
                "1:18 number-range: events_per_page: this should be a whole number "
                "from 1 to 100000"
            ),
        ),
        ("reports: some\n", "1:10 choice-unknown: “some” is no choice of reports"),
        (
            "language: English\n",
            "1:11 language-form: language: “English” is not a language code",
        ),
        (
            "base_url: example.org\n",
            (
                "1:11 address-form: base_url: “example.org” does not begin with "
                "https: or http:"
            ),
        ),
        (
            "base_url: https://\n",
            "1:11 address-form: base_url: “https://” names no host",
        ),
        (
            "base_url: http://[x\n",
            "1:11 address-form: base_url: “http://[x” is not a whole address",
        ),
        (
            "contact: mailto:desk\n",
            "1:10 address-form: contact: an e-mail address has one @",
        ),
        (
            "articles: true\n",
            (
                "1:11 record-wanted: a setting of articles is written as keys and values, "
                "and this is one text"
            ),
        ),
        (
            "title: A\n---\ntitle: B\n",
            "3:1 record-wanted: only one site can stand here",
        ),
        (
            "title: A: b\n",
            "1:9 yaml-colon: the text after “title:” has a colon and a space in it",
        ),
    ],
)
def test_a_wrong_setting_is_told_and_stays_as_usual(text: str, said: str) -> None:
    assert told(text) == [said]
    found = site.decode(file_of(text)).value
    assert found in (SiteRecord(), SiteRecord(title="A"))


@given(st.text())
def test_no_text_is_too_odd_for_the_settings(text: str) -> None:
    site.decode(file_of(text))
