from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.documents import Ruling
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import decisions

WHOLE = """\
- same: [antalya-talks, {article: antalya-wire, quote: "no progress"}]
  reason: One meeting.
- different:
    - antalya-talks
    - article: talks-on-hold
- hide: {article: antalya-wire}
- accept: [antalya-talks, {article: b}]
- hide: antalya-forum
  private: ask the desk
- distinct: [A. Lane, Ada Lane]
"""


def file_of(text: str) -> SourceFile:
    return SourceFile("content/decisions.yaml", Kind.DECISIONS, text)


def told(text: str) -> list[str]:
    said = []
    for fault in decisions.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        before = text[: fault.span.start]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said.append(f"{line}:{column} {fault.code}: {fault.message}")
    return said


def test_decisions_name_events_and_passages() -> None:
    found = decisions.decode(file_of(WHOLE))
    assert found.diagnostics == ()
    assert [
        (
            one.ruling.value,
            [event.value for event in one.events],
            [(at.article.value, at.quote and at.quote.value) for at in one.passages],
        )
        for one in found.value
    ] == [
        ("same", ["antalya-talks"], [("antalya-wire", "no progress")]),
        ("different", ["antalya-talks"], [("talks-on-hold", None)]),
        ("hide", [], [("antalya-wire", None)]),
        ("accept", ["antalya-talks"], [("b", None)]),
        ("hide", ["antalya-forum"], []),
        ("distinct", [], []),
    ]
    assert [name.value for name in found.value[-1].names] == ["A. Lane", "Ada Lane"]
    assert found.value[0].reason == "One meeting."
    assert found.value[0].ruling is Ruling.SAME
    assert WHOLE[found.value[1].span.start :].startswith("different:")


@pytest.mark.parametrize("text", ["", "# none yet\n", "[]\n", "---\n"])
def test_there_need_be_no_decision(text: str) -> None:
    assert decisions.decode(file_of(text)).value == ()
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- reason: Another meeting.\n",
            (
                "1:3 decision-form: this decision says neither same, different, hide, "
                "accept nor distinct"
            ),
        ),
        (
            "- same: [a, b]\n  hide: c\n",
            "2:9 decision-form: this decision says both “same” and “hide”",
        ),
        (
            "- same: [a]\n",
            "1:9 decision-refs: “same” needs two entries or more, and 1 can be used",
        ),
        (
            "- distinct: [a]\n",
            "1:13 decision-refs: “distinct” needs two entries or more, and 1 can be used",
        ),
        (
            "- hide: []\n",
            "1:9 decision-refs: “hide” needs an entry, and none can be used",
        ),
        ("- same: a\n", "1:9 list-wanted: “same” is a list, and this is one text"),
        ("- smae: [a, b]\n", "1:3 key-unknown: a decision has no “smae”"),
        ("- hide: {quote: b}\n", "1:10 key-missing: this passage has no “article”"),
        (
            "- hide\n",
            (
                "1:3 record-wanted: a decision is written as keys and values, "
                "and this is one text"
            ),
        ),
    ],
)
def test_what_decides_nothing_is_left_out(text: str, said: str) -> None:
    assert told(text) == [said]
    assert decisions.decode(file_of(text)).value == ()


@given(st.text())
def test_no_text_is_too_odd_for_decisions(text: str) -> None:
    decisions.decode(file_of(text))
