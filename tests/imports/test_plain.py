from __future__ import annotations

import pytest

from sitegen.app.importing.data import Foreign, read
from sitegen.imports import script_data
from sitegen.imports.drafted import DraftNote, DraftSource, Imported


def imported(text: str, form: str = "yaml", **told: str) -> Imported:
    return read(Foreign("a.x", text, told, frozenset()), form)


def notes(text: str, form: str = "yaml", **told: str) -> tuple[DraftNote, ...]:
    found = imported(text, form, **told)
    assert found.refused == ""
    return found.notes


def test_a_list_is_found_wherever_it_stands() -> None:
    for text in (
        "- {date: 1907, title: A boat}\n",
        "harbour:\n  - date: 1907\n    title: A boat\n",
        "version: 1\ndata:\n  timeline:\n    - {year: 1907, name: A boat}\n",
    ):
        (found,) = notes(text)
        assert (found.title, found.date) == ("A boat", "1907")


def test_several_lists_are_read_and_their_names_become_tags() -> None:
    text = (
        "old_eras:\n  - {name: Sails, start_year: 1850, end_year: 1900}\n"
        "events:\n  - {date: 1907/01/02, title: A, url: ''}\n"
        "  - {date: 1907/08, title: B, url: https://e.example}\n"
    )
    sails, first, second = notes(text)
    assert (sails.date, sails.tags) == ("1850/1900", ("old eras",))
    assert (first.date, first.tags, first.sources) == ("1907-01-02", (), ())
    assert (second.date, second.sources) == (
        *("1907-08", (DraftSource(url="https://e.example"),)),
    )


def test_what_stands_there_is_kept_as_it_is_typed() -> None:
    (found,) = notes("- {date: 2022-01, title: no, tags: [010, on]}\n")
    assert (found.title, found.tags) == ("no", ("010", "on"))


def test_records_with_words_in_other_columns_are_told_where_they_are() -> None:
    text = "- {born: 1907-03-10, boat: Ida, crew: 9}\n- {born: 1908-03-10, boat: B}\n"
    refused = imported(text).refused
    assert "--map title=COLUMN --map date=COLUMN" in refused
    assert "born, boat, crew" in refused
    first, _ = imported(text, date="born", title="Boat {boat}").rows
    assert isinstance(first.draft, DraftNote)
    assert (first.name, first.draft.date) == ("Boat Ida", "1907-03-10")
    assert first.lost == ("“crew”",)


def test_counts_by_the_day_are_no_events() -> None:
    text = '[{"date": "2022-03-10", "count": 2}, {"date": "2022-03-11", "count": 0}]'
    refused = imported(text, "json").refused
    assert "2 records" in refused
    assert "nothing in them says what happened" in refused


def test_references_follow_the_names() -> None:
    text = (
        "- {id: T1, date: 1907, title: A, before: ''}\n"
        "- {id: T2, date: 1908, title: B, before: T1}\n"
    )
    _, second = notes(text, related="before")
    assert second.related == ("T1",)


def test_links_and_pictures_may_be_records() -> None:
    text = (
        "- date: 1907\n  title: A\n  links:\n"
        "    - {href: https://e.example/a, linkText: Log}\n    - {href: /b}\n"
        "  image: {src: https://e.example/p.jpg, caption: The boat}\n"
    )
    (row,) = imported(text).rows
    assert isinstance(row.draft, DraftNote)
    assert row.draft.sources == (DraftSource(url="https://e.example/a", title="Log"),)
    assert row.draft.body == "[The boat](https://e.example/p.jpg)"
    assert row.lost == (
        "the picture; a link to it is kept in the text",
        "source “/b” is no whole address",
    )


def test_columns_of_hugo_timeline_put_points_at_their_end() -> None:
    text = (
        "---\ntitle: Mine\ndate: 2022-01-01\ncol1:\n  title: Boats\n  events:\n"
        "    - {name: A, to: 1907-03-10}\n    - {name: B, from: 1907-01-01}\n"
        "    - {name: C, from: 1907, to: 1908}\n---\n\nText.\n"
    )
    found = notes(text, "markdown")
    assert [one.date for one in found] == ["1907-03-10", "1907-01-01/..", "1907/1908"]
    assert {one.tags for one in found} == {("Boats",)}


def test_front_matter_may_tell_of_one_event() -> None:
    text = (
        "---\ntitle: Storm\ndate: 2018-04-13 15:54:00\nwhile: x\n---\n\n*Later*\n\n"
        '---\n\nIt blew. {{< track "x" >}}\n'
    )
    found = imported(text, "markdown")
    (row,) = found.rows
    assert isinstance(row.draft, DraftNote)
    assert (row.draft.date, row.draft.time) == ("2018-04-13", "15:54:00")
    assert row.draft.body == "*Later*\n\n---\n\nIt blew."
    assert row.lost == ("“while”",)
    assert "1 shortcodes" in found.remarks[0]


def test_faults_of_yaml_are_told_and_the_rest_is_read() -> None:
    found = imported("- {date: 1907, title: A}\n- date: 1908\n  title: 'B\n")
    assert [one.title for one in found.notes][:1] == ["A"]
    assert found.remarks


SCRIPT = """
// The harbour
const header = 'x';
/* all */
const entries = [
  { id: "a-boat", 'datetime': '1907-03-10', title: 'Ida\\'s ' + `boat`, // new
    categories: ['boats', "\\u00e9t\\u00e9"], n: 1_000, ok: true, none: null, },
  { id: 'b', title: 'Undated', body: "x" },
];
const other = [{ date: new Date(), title: 'C' }];
module.exports = { entries };
"""


def test_lists_in_scripts_are_read_and_nothing_is_run() -> None:
    found = imported(SCRIPT, "script")
    first, second = found.rows
    assert isinstance(first.draft, DraftNote)
    assert (first.draft.title, first.draft.date) == ("Ida's boat", "1907-03-10")
    assert first.draft.tags == ("boats", "été")
    assert first.draft.id == "a-boat"
    assert (second.draft, second.lost) == (None, ("it has no date",))
    assert set(script_data.lists_in(SCRIPT)) == {"entries"}


@pytest.mark.parametrize(
    "text", ["", "const a = 1;", "const a = [{b: f()}];", "a = [{"]
)
def test_scripts_without_literal_lists_are_refused(text: str) -> None:
    assert imported(text, "script").refused


def test_a_table_keeps_what_its_columns_say() -> None:
    text = (
        "- {date: 1907, title: A, time: '10:30', zone: UTC, place: {name: Quay, lat: 54, "
        "lon: 11}, status: disputed, importance: major, image: https://e.example/p.jpg}\n"
        "- {date: 1907, title: B, time: soon, zone: EST, place: Quay, lat: 99, lon: 1, "
        "status: odd, importance: huge, image: p.jpg, end: never}\n"
        "- {date: 1907, title: C, lat: 54, lon: 11, end: 1906, place: {lat: 1}}\n"
    )
    first, second, third = imported(text).rows
    assert isinstance(first.draft, DraftNote)
    assert (first.draft.time, first.draft.zone) == ("10:30", "UTC")
    assert (first.draft.status, first.draft.importance) == ("disputed", "major")
    assert first.draft.place is not None
    assert first.draft.place.lat == "54"
    assert first.draft.body == "[Picture](https://e.example/p.jpg)"
    assert second.lost == (
        "time “soon” is no time of day",
        "zone “EST” is no time zone",
        (
            "end: date “never”: 'never' is not a date; write a date like 2022, 2022-03 or "
            "2022-03-10"
        ),
        "picture “p.jpg”, which is not at a whole address",
        "coordinates 99, 1 are no place on the globe",
        "importance “huge” is not one that a note can have",
        "status “odd” is not one that a note can have",
    )
    assert third.lost[0].startswith("end 1906")
    assert "coordinates, since the place has no name" in third.lost


def test_dates_in_parts_may_end_and_may_be_wrong() -> None:
    text = (
        "- {year: 1907, month: 3, endyear: 1908, title: A}\n"
        "- {year: 1907, month: March, title: B}\n"
        "- {year: 1907, month: 2, day: 30, title: C}\n"
        "- {year: 1907, day: 4, title: D}\n"
        "- {year: c. 1907, title: E}\n"
        "- {year: 1907, endyear: later, title: F}\n"
        "- {month: 3, title: G}\n"
    )
    rows = imported(text).rows
    dates = [row.draft.date if isinstance(row.draft, DraftNote) else "" for row in rows]
    assert dates == ["1907-03/1908", "1907-03", "", "1907", "1907~", "1907", ""]
    assert rows[3].lost == ("day 4, which has no month",)
    assert rows[5].lost[0].startswith("end: ")
    assert rows[6].lost == ("it has no date",)
