from __future__ import annotations

import pytest

from sitegen.imports.csv_table import read, table
from sitegen.imports.drafted import DraftNote, DraftPlace, DraftSource


def note(text: str, **told: str) -> DraftNote:
    (found,) = read(text, told).notes
    return found


def test_columns_are_known_by_their_names() -> None:
    found = note(
        "Start Date,End,Event,Description,Where,Lat,Lon,Category,URL,Who\n"
        '4 Oct 1907,1908,A boat,"It floats.",Quay,54.5,11,boats; rescue,'
        "https://e.example/a,Ida Holm | A. Writer\n"
    )
    assert (found.title, found.date, found.summary) == (
        *("A boat", "1907-10-04/1908", "It floats."),
    )
    assert found.place == DraftPlace("Quay", "54.5", "11")
    assert found.tags == ("boats", "rescue")
    assert found.sources == (DraftSource(url="https://e.example/a"),)
    assert [part.actor for part in found.actors] == ["Ida Holm", "A. Writer"]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_several_signs_part_the_cells(sign: str) -> None:
    assert note(f"date{sign}title\n1907{sign}A boat\n").title == "A boat"


def test_year_month_and_day_may_stand_apart() -> None:
    text = "Year,Month,Day,What\n1907,3,9,A boat\n"
    assert note(text).date == "1907-03-09"
    assert note("Year,Month,Day,What\n30,,,A wall\n").date == "0030"


def test_what_is_told_comes_before_what_is_guessed() -> None:
    text = "date,title,k,l\n1900,x,1907,A boat\n"
    found = note(text, date="k", title="{l} ({title})")
    assert (found.date, found.title) == ("1907", "A boat (x)")


def test_a_column_may_be_told_to_be_nothing() -> None:
    assert (
        note("date,title,url\n1907,A boat,https://e.example\n", source="").sources == ()
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("k,l\n1907,A boat\n", "no column tells when"),
        ("date,count\n1907,3\n", "no column tells what happened"),
        ("date,title\n", "no rows"),
        ("", "no rows"),
        ("date,title\n1907,A boat,more\n", "fewer names"),
        (f'date,title\n1907,"{"x" * 200_000}\n', "line 2: field larger"),
    ],
)
def test_a_table_that_does_not_tell_is_refused(text: str, why: str) -> None:
    assert why in read(text).refused


def test_a_column_that_is_not_there_is_told() -> None:
    refused = read("date,title\n1907,A\n", {"title": "titel"}).refused
    assert "there is no column “titel”" in refused
    assert "“title”" in refused


def test_columns_without_names_go_by_their_numbers() -> None:
    text = "date,title\n1907,x,A boat\n"
    found = note(text, date="column 1", title="column 3")
    assert (found.date, found.title) == ("1907", "A boat")


def test_the_rest_of_a_column_tells_the_order_of_days() -> None:
    text = "date,title\n3/4/1907,A\n25/4/1907,B\n"
    assert [one.date for one in read(text).notes] == ["1907-04-03", "1907-04-25"]
    (row,) = read("date,title\n3/4/1907,A\n").rows
    assert row.draft is None
    assert "two ways" in row.lost[0]


def test_rows_that_lack_something_are_told_with_their_line() -> None:
    text = 'date,title,mood\n1907,"A\nboat",calm\n,B,\nsoon,C,\n1908,,\n'
    rows = read(text).rows
    assert [row.place for row in rows] == ["line 2", "line 4", "line 5", "line 6"]
    assert [row.draft is not None for row in rows] == [True, False, False, False]
    assert rows[0].lost == ("“mood”",)
    assert rows[1].lost == ("it has no date",)
    assert rows[3].lost == ("nothing says what happened",)


def test_a_text_alone_gives_its_beginning_as_title() -> None:
    words = "The boat was built on the quay " * 5
    found = note(f"date,description\n1907,{words}\n")
    assert found.title.endswith("…")
    assert len(found.title) <= 90
    assert found.summary == words.strip()
    assert note("date,description\n1907,Short.\n").summary == ""


def test_a_wording_beside_the_date_tells_how_much_is_known() -> None:
    text = 'date,display_date,title\n"Dec. 1, 2003",December 2003,A\n'
    assert note(text).date == "2003-12"


def test_words_without_a_sign_are_kept_out_of_sight() -> None:
    found = note("date,title\nearly 1992,A\n")
    assert (found.date, found.private) == (
        *("1992", "Not kept: “early” of the date “early 1992”"),
    )


OWN = (
    "id,date,earliest,latest,date_words,time,zone,title,summary,origin,status,"
    "importance,actors,actor_ids,place,lat,lon,tags,sources,source_ids,source_urls,"
    "claims,url\n"
)


def test_our_own_table_comes_back() -> None:
    row = (
        "a,-0043~,,,about 44 BCE,10:30,UTC,'=1+1,'-x *y*,report,disputed,major,"
        "Ida | B,ida | b,Quay,54.5,11,x | y,T | U,t | u,https://e.example,Ida – No,\n"
    )
    (found,) = read(OWN + row).rows
    draft = found.draft
    assert isinstance(draft, DraftNote)
    assert (draft.id, draft.date, draft.time, draft.zone) == (
        "a",
        "-0043~",
        "10:30",
        "UTC",
    )
    assert (draft.title, draft.summary) == ("=1+1", "\\-x \\*y\\*")
    assert (draft.status, draft.importance) == ("disputed", "major")
    assert [source.title for source in draft.sources] == ["T", "U"]
    assert [(claim.by, claim.text) for claim in draft.claims] == [("Ida", "No")]
    assert found.lost == (
        "that a program read it out of an article",
        "which source is at https://e.example",
    )


def test_our_own_table_may_have_been_edited() -> None:
    row = "A b,soon,,,,,,T" + "," * 15
    (found,) = read(f"{OWN}{row}\n").rows
    assert found.draft is None
    row = "A b,1907,,,,25:00,EST,T,,,odd,odd,,,Quay,99,1" + "," * 6
    (found,) = read(f"{OWN}{row}\n").rows
    assert isinstance(found.draft, DraftNote)
    assert found.draft.place == DraftPlace("Quay")
    assert found.draft.id == ""
    assert len(found.lost) == 5


def test_a_table_has_names_and_entries() -> None:
    names, entries, fault = table("\ufeffa,,a\n1,2,3\n\n,,\n")
    assert fault == ""
    assert names == ["a", "column 2", "column 3"]
    assert [entry.record for entry in entries] == [
        {"a": "1", "column 2": "2", "column 3": "3"}
    ]
