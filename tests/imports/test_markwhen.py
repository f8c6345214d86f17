from __future__ import annotations

import pytest

from sitegen.imports.drafted import DraftNote, DraftSource
from sitegen.imports.markwhen import is_markwhen, read


def note(line: str) -> DraftNote:
    (found,) = read(line).notes
    return found


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("1907: A boat", "1907"),
        ("30: A wall", "0030"),
        ("3000 BC: A disk", "-2999"),
        ("50 AD: An engine", "0050"),
        ("1720-1772: Clocks", "1720/1772"),
        ("1907-03/1907-05: Repairs", "1907-03/1907-05"),
        ("12/1907 - 3/1908: Winter", "1907-12/1908-03"),
        ("3/25/1907: A storm", "1907-03-25"),
        ("Aug 30 1907 - Sep 2 1907: Regatta", "1907-08-30/1907-09-02"),
        ("1907-03-10 / now: A pier", "1907-03-10/.."),
        ("1907-03-10T10:30:00Z: A launch", "1907-03-10"),
        ("500 BC - 400 BC: A war", "-0499/-0399"),
    ],
)
def test_lines_begin_with_dates(line: str, date: str) -> None:
    assert note(line).date == date


def test_colons_in_times_and_addresses_do_not_end_a_date() -> None:
    found = note("1907-03-10T10:30:00Z: A launch https://e.example/a:b#c")
    assert (found.time, found.zone, found.title) == ("10:30:00", "UTC", "A launch")
    assert found.sources == (DraftSource(url="https://e.example/a:b#c"),)


def test_tags_people_links_and_texts() -> None:
    text = (
        "1907: A boat by @ida #boats [log](https://e.example/log)\n"
        "It is *new*.\n\nMore of it. #rescue\nid: launch\n1908: Next\n"
    )
    first, second = read(text).notes
    assert (first.title, first.id) == ("A boat by ida log", "launch")
    assert first.tags == ("boats", "rescue")
    assert [part.actor for part in first.actors] == ["ida"]
    assert first.sources == (DraftSource(url="https://e.example/log", title="log"),)
    assert (first.summary, first.body) == ("It is \\*new\\*.", "More of it.")
    assert second.title == "Next"


def test_sections_become_tags() -> None:
    text = (
        "section Boats\ngroup Old\n1907: A\nendGroup\n1908: B\nendSection\n1909: C\n"
        "# Later\n1910: D\n"
    )
    assert [one.tags for one in read(text).notes] == [
        *(("Boats", "Old"), ("Boats",), (), ("Later",)),
    ]


def test_heads_remarks_and_settings_are_no_events() -> None:
    text = (
        "---\ntitle: Harbour\ndateFormat: d/M/y\n---\n// no\n#boats: red\n3/4/1907: A\n"
    )
    found = read(text)
    assert [(row.place, row.name) for row in found.rows] == [("line 7", "A")]
    assert found.notes[0].date == "1907-04-03"


@pytest.mark.parametrize("line", ["5 days after !a: B", "1907 / 2 months: B", "!a: B"])
def test_dates_that_hang_on_others_are_told(line: str) -> None:
    first, second = read(f"1907: A !a\n{line}\n").rows
    assert first.draft is not None
    assert second.draft is None
    assert "hangs on another event" in second.lost[0]


def test_what_is_not_of_the_kind_is_refused() -> None:
    assert read("Nothing here.\n").refused
    assert is_markwhen("1907: A\n1908: B\n")
    assert not is_markwhen("title: A\ndate: 1907\n")
    assert not is_markwhen("Some words: and more\n1907: A\nAnd: so\n")
