"""A note through its form and back: what was not changed keeps its bytes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.app.desk import form
from sitegen.app.desk.checking import check
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import clean
from sitegen.formats import note
from sitegen.formats.kept_yaml import CantKeepError

PATH = "content/notes/bridge.yaml"
NOTE = """\
# The great day
title: The bridge opens      # as the Gazette has it
date:  1932-03-19
actors:
- ada-lane                   # the mayor
- {actor: Robert Stone,  role: engineer}
place: Oldford
summary: >-
  Carts and cars cross
  for the first time.
tags: [opening,  roads]

# ask again
sources:
  - article: gazette.txt     # page 3
    quote: 'the ribbon was cut'
  - https://example.org/minutes
claims:
  - {by: herald, date: 1932-03-20}
"""


def at(text: str, title: str = "The bridge opens") -> int:
    found = note.decode(SourceFile(PATH, Kind.NOTE, text)).value
    return next(one.span.start for one in found if one.title.value == title)


def values(text: str) -> form.Values:
    return form.read(form.record_at(PATH, text, at(text))).values


def after(text: str, **more: Any) -> str:
    named = {key.replace("_", "."): value for key, value in more.items()}
    return form.changed(PATH, text, at(text), {**values(text), **named})


def rows(text: str, key: str) -> list[form.Row]:
    found = values(text)[key]
    assert isinstance(found, list)
    return found


def test_a_form_shows_what_the_note_says() -> None:
    found = values(NOTE)
    assert found["title"] == "The bridge opens"
    assert found["summary"] == "Carts and cars cross for the first time."
    assert found["place.name"] == "Oldford"
    assert found["tags"] == "opening, roads"
    assert found["actors"] == [
        {"actor": "ada-lane", "role": "", "at": "0"},
        {"actor": "Robert Stone", "role": "engineer", "at": "1"},
    ]
    assert [(one["article"], one["url"]) for one in rows(NOTE, "sources")] == [
        ("gazette.txt", ""),
        ("", "https://example.org/minutes"),
    ]


def test_a_form_that_was_not_touched_changes_no_byte() -> None:
    assert after(NOTE) == NOTE
    assert after(NOTE.replace("\n", "\r\n")) == NOTE.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("more", "old", "new"),
    [
        ({"title": "The bridge closes"}, "opens      #", "closes      #"),
        ({"date": "1932-03~"}, "date:  1932-03-19", "date:  1932-03~"),
        ({"time": "10:30"}, "1932-03-19\n", '1932-03-19\ntime: "10:30"\n'),
        ({"summary": "Cars cross."}, "Carts and cars cross\n  for the first time.", "Cars cross."),
        ({"summary": ""}, "summary: >-\n  Carts and cars cross\n  for the first time.\n", ""),
        ({"tags": "opening, roads, cars"}, "  roads]", "  roads, cars]"),
        ({"tags": ""}, "tags: [opening,  roads]\n", ""),
        (
            {"place_lat": "51.5", "place_lon": "-1.25"},
            "place: Oldford",
            "place: {name: Oldford, lat: 51.5, lon: -1.25}",
        ),
        ({"draft": "true"}, "1932-03-20}\n", "1932-03-20}\ndraft: true\n"),
        ({"private": "call again"}, "1932-03-20}\n", "1932-03-20}\nprivate: call again\n"),
        ({"body": "One.\n\nTwo."}, "first time.\n", "first time.\nbody: |-\n  One.\n\n  Two.\n"),
    ],
)  # fmt: skip
def test_a_change_touches_its_key_alone(
    more: dict[str, str], old: str, new: str
) -> None:
    assert NOTE.count(old) == 1
    assert after(NOTE, **more) == NOTE.replace(old, new)


def test_rows_are_changed_in_place_added_behind_and_taken_out() -> None:
    actors = rows(NOTE, "actors")
    actors[0]["role"] = "mayor"
    actors[1]["role"] = ""
    changed = after(NOTE, actors=[*actors, {"at": "", "actor": "Anne Mill"}])
    assert changed == NOTE.replace(
        "- ada-lane                   # the mayor",
        "- actor: ada-lane\n  role: mayor                   # the mayor",
    ).replace(
        "- {actor: Robert Stone,  role: engineer}",
        "- {actor: Robert Stone}\n- Anne Mill",
    )
    assert after(NOTE, actors=actors[1:]) == NOTE.replace(
        "- ada-lane                   # the mayor\n", ""
    ).replace(",  role: engineer", "")
    assert after(NOTE, actors=[]).count("actors") == 0


def test_a_source_keeps_its_remarks_and_its_quotes() -> None:
    sources = rows(NOTE, "sources")
    sources[0]["quote"] = "it's cut"
    sources[1]["title"] = "Minutes"
    assert after(NOTE, sources=sources) == NOTE.replace(
        "'the ribbon was cut'", "'it''s cut'"
    ).replace(
        "- https://example.org/minutes",
        '- url: "https://example.org/minutes"\n    title: Minutes',
    )


def test_rows_that_are_empty_do_not_count() -> None:
    blank = {"at": "", "actor": " ", "role": ""}
    assert after(NOTE, actors=[*rows(NOTE, "actors"), blank]) == NOTE


def test_one_note_of_several_is_changed_alone() -> None:
    first = NOTE.replace("The bridge opens", "The first stone")
    text = f"{first}---\n{NOTE}---\n{first.replace('first', 'last')}"
    assert after(text, time="10:30") == text.replace(
        NOTE, NOTE.replace("1932-03-19\n", '1932-03-19\ntime: "10:30"\n')
    )
    in_list = "- title: A\n  date: 2001\n- title: The bridge opens\n  date: 2002\n"
    assert after(in_list, date="2003") == in_list.replace("2002", "2003")


def test_what_the_fields_cannot_hold_is_locked() -> None:
    odd = NOTE.replace("[opening,  roads]", '["a, b", c]')
    read = form.read(form.record_at(PATH, odd, at(odd)))
    assert read.locked == {"tags"}
    assert after(odd, tags="x", title="New") == odd.replace("The bridge opens", "New")


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"place_name": "Newford"}, "{name: Newford, lat: 51.5, lon: -1.25}"),
        ({"place_lat": "", "place_lon": ""}, "{name: Oldford}"),
        ({"place_lat": "52"}, "{name: Oldford, lat: 52, lon: -1.25}"),
    ],
)
def test_a_place_is_changed_part_by_part(more: dict[str, str], wanted: str) -> None:
    text = NOTE.replace("Oldford", "{name: Oldford, lat: 51.5, lon: -1.25}")
    assert after(text, **more) == NOTE.replace("Oldford", wanted)
    nowhere = after(text, place_name="", place_lat="", place_lon="")
    assert nowhere == NOTE.replace("place: Oldford\n", "")


def test_lists_that_are_empty_or_not_there_begin() -> None:
    text = "title: The bridge opens\ndate: 1932\nactors: []\n"
    assert after(text, actors=[{"at": "", "actor": "ada"}], tags="a, b") == (
        "title: The bridge opens\ndate: 1932\nactors: [ada]\ntags: [a, b]\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("role: engineer", "as: engineer", "actors"),
        ("article: gazette.txt ", "file: gazette.txt ", "sources"),
        ("place: Oldford", "place: {city: Oldford}", "place"),
        ("place: Oldford", "place: [Oldford]", "place"),
        ("tags: [opening,  roads]", "tags: opening", "tags"),
        ("title: The bridge opens", "body: [a]\ntitle: The bridge opens", "body"),
    ],
)
def test_keys_that_the_form_does_not_have_lock_their_field(
    old: str, new: str, key: str
) -> None:
    odd = NOTE.replace(old, new)
    assert form.read(form.record_at(PATH, odd, at(odd))).locked == {key}
    assert after(odd, time="10:30") == odd.replace(
        "1932-03-19\n", '1932-03-19\ntime: "10:30"\n'
    )


def test_a_draft_that_is_none_keeps_its_line() -> None:
    text = NOTE + "draft: false  # since May\n"
    assert after(text, draft="") == text
    ticked = text.replace("draft: false", "draft: true")
    assert after(text, draft="true") == ticked
    assert after(ticked, draft="") == NOTE


def test_a_note_that_is_not_there_any_more_is_told() -> None:
    with pytest.raises(form.GoneError):
        form.changed(PATH, "# gone\n", 0, {"title": "x"})


def test_the_only_key_is_not_taken_away() -> None:
    text = "title: {a: b}\ndate: 2001\nplace: {name: A}\n"
    start = text.index("title")
    assert form.changed(PATH, text, start, {"place.name": ""}) == (
        "title: {a: b}\ndate: 2001\n"
    )
    with pytest.raises(CantKeepError):
        form.changed(PATH, "{draft: true}", 0, {"draft": ""})


def test_a_date_is_read_in_words_while_it_is_typed() -> None:
    found = check(PATH, NOTE, after(NOTE, date="1932-03-14/1932-03-17"), at(NOTE))
    assert (found.faults, found.date) == ((), "14–17 March 1932")


def test_a_fault_is_told_at_its_field_in_the_words_of_a_build() -> None:
    wrong = after(NOTE, date="10/03/1932")
    found = check(PATH, NOTE, wrong, at(NOTE))
    built = note.decode(SourceFile(PATH, Kind.NOTE, wrong)).diagnostics
    assert [(one.field, one.is_error) for one in found.faults] == [("date", True)]
    assert found.faults[0].text == (
        f"{built[0].message} – {built[0].hint} (line 3, character 8)"
    )
    assert found.is_blocked
    assert found.date == ""


def test_a_required_text_that_is_taken_away_is_a_fault_of_its_field() -> None:
    found = check(PATH, NOTE, after(NOTE, title=""), at(NOTE))
    assert [one.field for one in found.faults if one.is_error] == ["title"]


def test_faults_of_other_notes_do_not_keep_this_one_from_being_saved() -> None:
    text = f"{NOTE}---\ntitle: Broken\ndate: 31/12/1932\n"
    assert check(PATH, text, after(text, time="10:30"), at(text)).faults == ()


OTHERS = ("place.name", "actors", "sources")
FLOW = (
    "{title: The bridge opens, date: 1932-03-19, summary: 'S', private: p, "
    "actors: [ada-lane], place: Oldford, sources: [{title: M}]}\n"
)
LISTED = "- title: Other\n  date: 2001\n" + "".join(
    f"{'- ' if at == 0 else '  '}{line}\n"
    for at, line in enumerate(
        one for one in NOTE.splitlines() if one and not one.startswith("#")
    )
)


@given(
    st.sampled_from([NOTE, NOTE.replace("\n", "\r\n"), FLOW, LISTED]),
    st.dictionaries(
        st.sampled_from(["title", "summary", "body", "private", "zone"]),
        st.text() | st.text(alphabet="ab:#-'\"\\|>{}[],&*!%@` \n\t\u2028\u00a0~?"),
        min_size=1,
    ),
)
def test_whatever_is_typed_is_what_the_note_says(
    text: str, typed: dict[str, str]
) -> None:
    start = at(text)
    typed = {"title": "A title", **typed}
    if not typed["title"].strip():
        typed["title"] = "A title"
    before = form.read(form.record_at(PATH, text, start)).values
    try:
        new = form.changed(PATH, text, start, {**before, **typed})
    except CantKeepError:
        return  # told, and nothing is written
    found = form.read(form.record_at(PATH, new, start)).values
    assert {key: found[key] for key in OTHERS} == {key: before[key] for key in OTHERS}
    for key, value in typed.items():
        assert plainly(str(found[key])) == plainly(value)
    assert "# as the Gazette has it" in new or text in (FLOW, LISTED)


def plainly(value: str) -> list[str]:
    """Return the words of a text, without what no file can hold."""
    lines = re.sub("[\v\f\x85\u2028\u2029]", " ", value)
    return clean(lines).replace("\ufeff", "").split()
