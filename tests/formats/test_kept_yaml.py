from __future__ import annotations

import pytest

from sitegen.core.source import Kind, SourceFile
from sitegen.core.written import Value
from sitegen.formats import fields, kept_yaml
from sitegen.formats.fields.nodes import Mapping, Sequence
from sitegen.formats.kept_yaml import CantKeepError, Edit

ORDER = ("title", "date", "time", "actors", "summary", "tags")
NOTE = """\
# The opening
title: The bridge opens   # as the Gazette has it
date: 1932-03-19
# who was there
actors:
  - ada        # the mayor
  - {actor: bob, role: host}
tags: [opening, roads]
summary: |  # short
  One.
"""


def record(text: str) -> Mapping:
    found = fields.read(SourceFile("a.yaml", Kind.NOTE, text)).value.documents[0]
    assert isinstance(found, Mapping)
    return found


def listing(text: str, key: str) -> Sequence:
    found = kept_yaml.entry(record(text), key)
    assert found
    assert isinstance(found.value, Sequence)
    return found.value


def having(text: str, key: str, value: Value) -> str:
    edit = kept_yaml.set_value(text, record(text), key, value, ORDER)
    return kept_yaml.apply(text, [edit])


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        # the remark behind a value stays
        (
            "title",
            "The bridge closes",
            "title: The bridge opens   #",
            "title: The bridge closes   #",
        ),
        # what could be read as something else is quoted
        ("title", "Yes: no # really", "The bridge opens ", '"Yes: no # really" '),
        ("date", "1932-03~", "date: 1932-03-19", "date: 1932-03~"),
        # a text of several lines keeps the sign and the remark above it
        ("summary", "One.\n\nTwo.", "  One.\n", "  One.\n\n  Two.\n"),
        # a new key stands where the table says
        (
            "time",
            "10:30",
            "date: 1932-03-19\n",
            'date: 1932-03-19\ntime: "10:30"\n',
        ),
        ("tags", ["a b", "c"], "[opening, roads]", '["a b", c]'),
    ],
)
def test_only_the_value_changes(key: str, value: Value, old: str, new: str) -> None:
    assert NOTE.count(old) == 1
    assert having(NOTE, key, value) == NOTE.replace(old, new)


@pytest.mark.parametrize(
    ("line", "value", "wanted"),
    [
        ("t: 'a'", "b c", "t: 'b c'"),
        ("t: 'a'", "it's", "t: 'it''s'"),
        ('t: "a"', "b", 't: "b"'),
        ("t:", "b", "t: b"),
        ("t: # none", "b", "t: b # none"),
        ("{t: a, u: b}", "c, d", '{t: "c, d", u: b}'),
        ("t: >-\n  a\n  b", "c", "t: >-\n  c"),
        ("t: a  # why", "b\nc", "t: |-  # why\n  b\n  c"),
        ("- t: a\n  u: b", "c", "- t: c\n  u: b"),
    ],
)
def test_a_text_keeps_its_kind_of_quotes(line: str, value: str, wanted: str) -> None:
    document = fields.read(SourceFile("a.yaml", Kind.NOTE, line)).value.documents[0]
    own = document.items[0] if isinstance(document, Sequence) else document
    assert isinstance(own, Mapping)
    edit = kept_yaml.set_value(line, own, "t", value)
    assert kept_yaml.apply(line, [edit]) == wanted


def test_line_ends_of_windows_stay() -> None:
    text = NOTE.replace("\n", "\r\n")
    changed = having(having(text, "time", "10:30"), "summary", "a\nb")
    assert changed == text.replace(
        "date: 1932-03-19\r\n", 'date: 1932-03-19\r\ntime: "10:30"\r\n'
    ).replace("  One.\r\n", "  a\r\n  b\r\n")


def test_a_key_goes_with_its_line() -> None:
    edit = kept_yaml.remove(NOTE, record(NOTE), "actors")
    assert kept_yaml.apply(NOTE, [edit]) == NOTE.replace(
        "actors:\n  - ada        # the mayor\n  - {actor: bob, role: host}\n", ""
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{t: a, u: b}", "{u: b}"),
        ("{u: b, t: a}", "{u: b}"),
        ("t: a  # x\nu: b\n", "u: b\n"),
    ],
)
def test_a_key_can_be_taken_out(text: str, wanted: str) -> None:
    edit = kept_yaml.remove(text, record(text), "t")
    assert kept_yaml.apply(text, [edit]) == wanted


def test_the_only_key_of_a_record_is_not_taken_out() -> None:
    with pytest.raises(CantKeepError, match="all that stands there"):
        kept_yaml.remove("{t: a}", record("{t: a}"), "t")


def test_lists_grow_at_their_end_and_lose_entries_by_place() -> None:
    actors = listing(NOTE, "actors")
    more = kept_yaml.append(NOTE, actors, ["eve", {"actor": "Al", "role": "guest"}])
    assert kept_yaml.apply(NOTE, [more]) == NOTE.replace(
        "role: host}\n", "role: host}\n  - eve\n  - actor: Al\n    role: guest\n"
    )
    gone = kept_yaml.without_items(NOTE, actors, [0])
    assert kept_yaml.apply(NOTE, gone) == NOTE.replace(
        "  - ada        # the mayor\n", ""
    )
    other = kept_yaml.replace_item(NOTE, actors, 0, "eve")
    assert kept_yaml.apply(NOTE, [other]) == NOTE.replace("- ada ", "- eve ")


@pytest.mark.parametrize(
    ("gone", "wanted"),
    [
        ([0], "[b, c]"),
        ([1], "[a, c]"),
        ([2], "[a, b]"),
        ([0, 2], "[b]"),
        ([0, 1], "[c]"),
    ],
)
def test_a_list_in_brackets_loses_entries_with_their_commas(
    gone: list[int], wanted: str
) -> None:
    text = "tags: [a, b, c]\n"
    edits = kept_yaml.without_items(text, listing(text, "tags"), gone)
    assert kept_yaml.apply(text, edits) == f"tags: {wanted}\n"


def test_changes_of_one_stretch_are_refused() -> None:
    with pytest.raises(CantKeepError):
        kept_yaml.apply("abc", [Edit(0, 2, "x"), Edit(1, 3, "y")])


def test_of_two_insertions_at_one_place_the_first_stands_first() -> None:
    assert kept_yaml.apply("ad", [Edit(1, 1, "b"), Edit(1, 1, "c")]) == "abcd"


@pytest.mark.parametrize(
    ("text", "key", "value", "wanted"),
    [
        ("{t: a, l: [b]}", "l", ["c", "d"], "{t: a, l: [c, d]}"),
        ("{t: a}", "u", "b\nc", '{t: a, u: "b c"}'),
        ("{t: a}", "t", "b\nc", '{t: "b\\nc"}'),
        ("t: a\n", "t", True, "t: true\n"),
        ("t: |2-\n   a\n", "t", "b", "t: |-\n  b\n"),
        ("t: a\nl: b\n", "l", {"n": "c", "m": "d"}, "t: a\nl: {n: c, m: d}\n"),
        ("- t: a\n  # on u\n  u: b\n", "t", "c", "- t: c\n  # on u\n  u: b\n"),
    ],
)
def test_other_forms_are_kept_as_well(
    text: str, key: str, value: Value, wanted: str
) -> None:
    document = fields.read(SourceFile("a.yaml", Kind.NOTE, text)).value.documents[0]
    own = document.items[0] if isinstance(document, Sequence) else document
    assert isinstance(own, Mapping)
    edit = kept_yaml.set_value(text, own, key, value)
    assert kept_yaml.apply(text, [edit]) == wanted


def test_the_first_key_of_an_entry_gives_its_place_to_the_next() -> None:
    text = "- t: a\n  u: b\n"
    document = fields.read(SourceFile("a.yaml", Kind.NOTE, text)).value.documents[0]
    assert isinstance(document, Sequence)
    own = document.items[0]
    assert isinstance(own, Mapping)
    assert kept_yaml.apply(text, [kept_yaml.remove(text, own, "t")]) == "- u: b\n"


def test_what_cannot_be_kept_is_refused() -> None:
    empty = "{t: [], u: {}}"
    with pytest.raises(CantKeepError):
        kept_yaml.append(empty, listing(empty, "t"), ["a"])
    with pytest.raises(CantKeepError):
        kept_yaml.without_items("t: [a]", listing("t: [a]", "t"), [0])
    nothing = kept_yaml.entry(record(empty), "u")
    assert nothing
    assert isinstance(nothing.value, Mapping)
    with pytest.raises(CantKeepError):
        kept_yaml.set_value(empty, nothing.value, "a", "b")
