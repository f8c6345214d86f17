from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.codes import content, syntax
from sitegen.core.codes.code import Code
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import actor, decisions, fields, note, page, site
from sitegen.formats.fields import nodes
from sitegen.formats.fields.nodes import Mapping, Scalar, Sequence, Style

PARSERS: list[type] = [yaml.SafeLoader]
if hasattr(yaml, "CSafeLoader"):
    PARSERS.append(yaml.CSafeLoader)


@pytest.fixture(params=PARSERS, autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with both parsers: they say different things of one fault."""
    monkeypatch.setattr(fields, "_PARSER", request.param)


def file_of(text: str) -> SourceFile:
    return SourceFile("content/notes/a.yaml", Kind.NOTE, text)


def told(text: str) -> list[str]:
    """Read a text and tell each fault as LINE:COLUMN code: message."""
    return [where(said, text) for said in fields.read(file_of(text)).diagnostics]


def where(said: Diagnostic, text: str) -> str:
    assert said.span is not None
    before = text[: said.span.start].replace("\r\n", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return f"{line}:{column} {said.code}: {said.message}"


def mended(text: str) -> str:
    """Apply the fix of the first fault."""
    fix = fields.read(file_of(text)).diagnostics[0].fix
    assert fix is not None
    return text[: fix.span.start] + fix.text + text[fix.span.end :]


def record_in(text: str) -> Mapping:
    (document,) = fields.read(file_of(text)).value.documents
    assert isinstance(document, Mapping)
    return document


def scalars(node: nodes.Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [found for item in node.items for found in scalars(item)]
    assert isinstance(node, Mapping)
    return [
        found for entry in node.entries for found in (entry.key, *scalars(entry.value))
    ]


NEVER_CLOSED = "1:4 yaml-bracket-open: the list that opens with {} here is never closed"


@pytest.mark.parametrize(
    "typed",
    [
        "NO",
        "yes",
        "Off",
        "12:30",
        "9:30",
        "1:30:15",
        "010",
        "0044",
        "2024-01",
        "1_000",
        "2022-03-10",
        "2022-02-30",
        "Null",
        ".inf",
        "0x1F",
        "1e3",
        "=",
        "<<",
    ],
)
def test_a_word_stays_what_was_typed(typed: str) -> None:
    text = f"a: {typed}\n"
    value = record_in(text).entries[0].value
    assert isinstance(value, Scalar)
    assert (value.text, value.raw, value.style) == (typed, typed, Style.PLAIN)
    assert told(text) == []


def test_places_count_characters_whatever_the_line_ends_and_the_alphabet() -> None:
    text = "a: 😀x\r\nkey: y z\r\nлист:\r\n  - 'q'\r\n  - \"😀\"\r\n"
    found = scalars(record_in(text))
    assert [text[part.span.start : part.span.end] for part in found] == [
        *("a", "😀x", "key", "y z", "лист", "'q'", '"😀"')
    ]
    assert all(part.raw == text[part.span.start : part.span.end] for part in found)


def test_a_block_of_text_ends_with_its_last_word() -> None:
    text = "a: |\n  one\n  two\n\n\nb: x\n"
    value = record_in(text).entries[0].value
    assert isinstance(value, Scalar)
    assert (value.text, value.raw) == ("one\ntwo\n", "|\n  one\n  two")


def test_a_record_ends_where_its_last_value_does() -> None:
    (listed,) = fields.read(file_of("- a: 1\n\n# remark\n- b: 2\n")).value.documents
    assert isinstance(listed, Sequence)
    assert [(item.span.start, item.span.end) for item in listed.items] == [
        *((2, 6), (19, 23))
    ]


def test_documents_come_one_by_one() -> None:
    read = fields.read(file_of("---\na: 1\n...\n---\nb: 2\n"))
    assert [scalars(found)[0].text for found in read.value.documents] == ["a", "b"]
    assert read.diagnostics == ()


def test_a_part_of_a_file_has_places_in_the_whole_file() -> None:
    text = "---\ntitle: x: y\n---\nbody: is: no yaml\n"
    read = fields.read(file_of(text), 4, 16)
    assert [where(said, text) for said in read.diagnostics] == [
        "2:9 yaml-colon: the text after “title:” has a colon and a space in it"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a: 1\nb:\n\t- c\n\t- d\n",
            "3:1 yaml-tab: the line begins with a tab",
        ),
        ("a:\n  b: 1\n \tc: 2\n", "3:2 yaml-tab: a tab indents the line"),
        (
            "title: Antalya: no deal\n",
            "1:15 yaml-colon: the text after “title:” has a colon and a space in it",
        ),
        (
            "title: “Antalya: no deal”\n",
            (
                "1:16 yaml-colon: the text after “title:” has a colon and a space in it; "
                "“typographic” quotation marks don't count"
            ),
        ),
        (
            "title:Talks\ndate: 2022\n",
            "1:6 yaml-colon-space: there is no space after “title:”",
        ),
        (
            "date: 2022\ntitle:Talks\nplace: x\n",
            "2:6 yaml-colon-space: there is no space after “title:”",
        ),
        ("a: @b\n", "1:4 yaml-first-character: a text can't begin with “@”"),
        ("a: % of\n", "1:4 yaml-first-character: a text can't begin with “%”"),
        (
            "a: `b`\n",
            "1:4 yaml-first-character: a text can't begin with a backtick (`)",
        ),
        (
            "a: - b\n",
            "1:4 yaml-first-character: a text can't begin with “-” and a space",
        ),
        (
            "a: ? b\n",
            "1:4 yaml-first-character: a text can't begin with “?” and a space",
        ),
        ("a: > 100\n", "1:4 yaml-first-character: a text can't begin with “>”"),
        ("a: | b\n", "1:4 yaml-first-character: a text can't begin with “|”"),
        ("a: [b, , c]\n", "1:8 yaml-comma: nothing stands before this comma"),
        ("a: ]b\n", "1:4 yaml-first-character: a text can't begin with “]”"),
        ("a: !b c\n", "1:4 yaml-tag: a text can't begin with an exclamation mark (!)"),
        ("a: !!str b\n", "1:4 yaml-tag: “!!str” is a tag, and tags are not allowed"),
        (
            "a: *b* c\n",
            "1:4 yaml-anchor: a text can't begin with “*”; nothing is repeated by name",
        ),
        (
            "a: &b c\n",
            "1:4 yaml-anchor: a text can't begin with “&”; nothing is repeated by name",
        ),
        (
            "a: & c\n",
            "1:4 yaml-anchor: a text can't begin with “&”; nothing is repeated by name",
        ),
        (
            'a: "b\nc: d\n',
            '1:4 yaml-quote-open: the quotation mark " that opens here is never closed',
        ),
        (
            'a: "b\nc: "d"\n',
            '1:4 yaml-quote-open: the quotation mark " that opens here is never closed',
        ),
        (
            "a: 'b' c\n",
            "1:8 yaml-quote-rest: the text ends with the second ', and yet it goes on",
        ),
        (
            "a: [b, 'c' d]\n",
            "1:12 yaml-quote-rest: the text ends with the second ', and yet it goes on",
        ),
        (
            "a: [b, c\nd: e\n",
            "1:4 yaml-bracket-open: the list that opens with [ here is never closed",
        ),
        ("a: [", NEVER_CLOSED.format("[")),
        ("a: [\n", NEVER_CLOSED.format("[")),
        ("a: [b,\n\n", NEVER_CLOSED.format("[")),
        ("a: {b: c,\n", NEVER_CLOSED.format("{")),
        (
            "a: [b #c, d]\n",
            "1:7 yaml-bracket-open: a # after a space begins a remark, and ] is in it",
        ),
        (
            "a: [b] c\n",
            "1:8 yaml-bracket-rest: the list ends with ], and yet the line goes on",
        ),
        (
            "a: {b: c d: e}\n",
            "1:11 yaml-comma: between { and }, nothing parts this from what precedes it",
        ),
        (
            "a: b\nc d.\ne: f\n",
            (
                "2:1 yaml-continuation: this looks like the rest of “a”, "
                "and is not indented"
            ),
        ),
        (
            "a: b\nc d.\n",
            (
                "2:1 yaml-continuation: this looks like the rest of “a”, "
                "and is not indented"
            ),
        ),
        (
            "title Talks\ndate: 2022\n",
            "1:1 yaml-syntax: this line has no key with a colon and a space after it",
        ),
        (
            "title: Talks\ndate 2022\nplace: x\n",
            "2:1 yaml-syntax: this line has no key with a colon and a space after it",
        ),
        (
            "a:\n  b: 1\n c: 2\n d: 3\n",
            (
                "3:1 yaml-indent: the line is indented by 1 space, "
                "and fits none of the lines above"
            ),
        ),
        (
            "a: b\n  c: d\n",
            "2:1 yaml-indent: the line is indented, so it goes on with the text of “a”",
        ),
        (
            'a: "D:\\my"\n',
            "1:7 yaml-escape: in double quotes “\\m” is not a code that exists",
        ),
        (
            "s:\n  -a: b\n   c: d\n",
            (
                "2:3 yaml-dash: a space is missing after the “-”, "
                "so this is no entry of a list"
            ),
        ),
        ("[" * 500, "1:13 yaml-depth: lists stand in one another more than 12 deep"),
        ("? [a]\n: b\n", "1:3 yaml-key: a list stands where the name of a key belongs"),
        (
            "a: b\x07c\n",
            "1:5 yaml-control: an invisible control character (U+0007) stands here",
        ),
        (
            "a: 1\n---\nThe ministers met.\n",
            (
                "2:1 text-after-entry: text stands after this line, "
                "and only keys and values can"
            ),
        ),
        (
            "p:\n\u00a0 a: 1\n",
            (
                "2:1 yaml-nbsp: the line is indented with a non-breaking space, "
                "not with ordinary spaces"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_blamed_on_the_right_character(
    text: str, said: str
) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("title: Antalya: no deal\n", 'title: "Antalya: no deal"\n'),
        ('title: Say "a": b\n', "title: 'Say \"a\": b'\n"),
        ("title: “Antalya: no deal”\n", 'title: "Antalya: no deal"\n'),
        ("title:Talks\ndate: 2022\n", "title: Talks\ndate: 2022\n"),
        ("a: @b # c\n", 'a: "@b" # c\n'),
        ("a: [@b, c]\n", 'a: ["@b", c]\n'),
        ("a: 'No' in b\n", "a: \"'No' in b\"\n"),
        ("a: 'Ukraine's answer'\n", 'a: "Ukraine\'s answer"\n'),
        ("a: [Update] b\n", 'a: "[Update] b"\n'),
        ("a: *b* c\n", 'a: "*b* c"\n'),
        ('a: "D:\\my"\n', "a: 'D:\\my'\n"),
        ('a: "D:\\notes"\n', "a: 'D:\\notes'\n"),
        ("a: b\nc d.\n", "a: b\n  c d.\n"),
        ("a: Round #4 opens\n", 'a: "Round #4 opens"\n'),
        ("a: “b”\n", 'a: "b"\n'),
        ("p:\n\u00a0 a: 1\n", "p:\n  a: 1\n"),
        ("a: b\u2028c\n", "a: b c\n"),
        ("a: b\x00c\n", "a: bc\n"),
    ],
)
def test_a_fix_makes_the_file_faultless(text: str, right: str) -> None:
    assert mended(text) == right
    assert told(right) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a: Round #4 opens\n",
            (
                "1:10 yaml-comment-cut: “#4 opens” is left out: "
                "a # after a space begins a remark"
            ),
        ),
        (
            'a: "D:\\notes\\antalya"\n',
            (
                "1:7 yaml-backslash: in double quotes “\\n” and “\\a” are codes, "
                "so the text has changed"
            ),
        ),
        (
            "a: “b c”\n",
            (
                "1:4 yaml-quotes-curly: “ and ” belong to this text; "
                "they don't put it in quotes"
            ),
        ),
        (
            "a: b\u2028c\u2029d\n",
            (
                "1:5 yaml-line-separator: an invisible line separator (U+2028) stands "
                "here, and 1 more in this file"
            ),
        ),
    ],
)
def test_what_is_read_and_read_wrongly_is_warned_of(text: str, said: str) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a remark\n",
        "a: b#c\n",
        'a: "b \\"c\\" \\u00e9"\n',
        "a: 'D:\\notes'\n",
        "a: “b” and “c”\n",
        "a: |\n  b #c\n  \u00a0d: e\n",
        "a: |\n  one\n  \ttwo: three\n",
        "a: https://example.org/x#y\n",
    ],
)
def test_what_is_read_rightly_goes_without_a_word(text: str) -> None:
    assert told(text) == []


def test_brackets_without_end_are_refused_at_once() -> None:
    (said,) = fields.read(file_of("[" * 50_000)).diagnostics
    assert said.code == "yaml-depth"


def test_of_a_key_that_stands_twice_the_first_counts() -> None:
    text = "a: 1\nb: 2\na: 3\n"
    (said,) = fields.read(file_of(text)).diagnostics
    assert where(said, text) == (
        "3:1 key-doubled: “a” stands here a second time, and only one can count"
    )
    assert said.related[0].span.start == 0
    assert record_in(text).keys == ("a", "b")


def test_an_alias_is_never_followed() -> None:
    text = "a: &a [x, x]\nb: &b [*a, *a]\nc: *b\n"
    read = fields.read(file_of(text))
    assert [where(said, text).split(":")[:2] for said in read.diagnostics] == [
        *(["1", "4 yaml-anchor"], ["2", "4 yaml-anchor"]),
        *(["2", "8 yaml-anchor"], ["3", "4 yaml-anchor"]),
    ]
    (record,) = read.value.documents
    assert isinstance(record, Mapping)
    values = [type(entry.value) for entry in record.entries]
    assert values == [nodes.Unreadable] * 3


def test_one_run_tells_all_faults_and_the_lines_that_are_lost() -> None:
    text = "- a: b: c\n- a: @d\n- a: fine\n- a: 'e' f\n\t- g\n"
    read = fields.read(file_of(text))
    assert [said.code for said in read.diagnostics] == [
        *("yaml-colon", "yaml-first-character", "yaml-quote-rest", "yaml-tab")
    ]
    (listed,) = read.value.documents
    assert isinstance(listed, Sequence)
    assert [read.value.is_whole(item.span) for item in listed.items[:3]] == [
        *(False, False, True)
    ]


def test_a_fault_is_not_told_again_by_its_consequences() -> None:
    assert len(told('a: "b: c\nd: [e\n')) == 2


EXAMPLES = [code for code in (*syntax.CODES, *content.CODES) if code.wrong]
DECODERS: dict[str, Callable[[SourceFile], Outcome[Any]]] = {
    **dict.fromkeys(("decision-form", "decision-refs"), decisions.decode),
    **dict.fromkeys(("number-range", "language-form"), site.decode),
    "wikidata-form": actor.decode,
    "matter-open": page.decode,
}


def codes_in(text: str, code: Code) -> list[str]:
    text = text.replace("lat: 36°", "place:\n  name: x\n  lat: 36°")
    if code.name in ("number-form", "number-comma") and text.startswith("lat"):
        text = f"place: {{name: x, lon: 1, {text}}}"
    if code.name == "number-comma":
        text = text.replace("{name: x, lon: 1, ", "\n  name: x\n  ").removesuffix("}")
    read = DECODERS.get(code.name, note.decode)(file_of(text))
    return [said.code for said in read.diagnostics]


@pytest.mark.parametrize("code", EXAMPLES, ids=lambda code: str(code.name))
def test_the_examples_in_the_manual_are_what_they_say(code: Code) -> None:
    assert code.name in codes_in(code.wrong, code)
    assert code.name not in codes_in(code.right, code)


@given(st.text())
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    fields.read(file_of(text))


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "b: ",
                "- ",
                "\n",
                "  ",
                "\t",
                "'",
                '"',
                "[",
                "]",
                "{",
                "}",
                ",",
                "#",
                "&x",
                "*x",
                "!",
                "|",
                ">",
                "?",
                "%",
                "@",
                "---\n",
                "\r\n",
                "\\",
                "\u2028",
                "\xa0",
                "😀",
                "“",
                "title: ",
            ]
        ),
        max_size=60,
    ).map("".join)
)
def test_no_mixture_of_signs_is_too_odd_to_be_read(text: str) -> None:
    read = fields.read(file_of(text))
    for said in read.diagnostics:
        assert said.span is not None
        assert 0 <= said.span.start <= said.span.end <= len(text)
    for document in read.value.documents:
        assert text[document.span.start : document.span.end] == getattr(
            document, "raw", text[document.span.start : document.span.end]
        )
