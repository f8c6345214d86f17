from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.imports import csv_table, timelinejs
from sitegen.imports.drafted import DraftNote, DraftPlace, DraftSource, Imported
from sitegen.imports.json_data import read_json


def slide(**more: Any) -> dict[str, Any]:
    text = {"headline": "A boat", "text": ""}
    return {"start_date": {"year": "1907"}, "text": text} | more


def read(*events: dict[str, Any], **more: Any) -> Imported:
    data = read_json(json.dumps({"events": events} | more))
    assert data is not None
    assert timelinejs.is_timeline(data)
    return timelinejs.read(data)


def note(*events: dict[str, Any]) -> DraftNote:
    (found,) = read(*events).notes
    return found


@pytest.mark.parametrize(
    ("start", "edtf", "time"),
    [
        ({"year": "1907"}, "1907", ""),
        ({"year": 1907, "month": 3}, "1907-03", ""),
        ({"year": "1907", "month": "3", "day": "\t9"}, "1907-03-09", ""),
        ({"year": "1907", "month": "", "day": ""}, "1907", ""),
        ({"year": -44}, "-0043", ""),
        ({"year": "79"}, "0079", ""),
        ({"year": "-300000"}, "Y-299999", ""),
        (
            {"year": 1907, "month": 3, "day": 9, "hour": "6", "minute": "5"},
            "1907-03-09",
            "06:05",
        ),
    ],
)
def test_a_date_is_as_exact_as_its_parts(
    start: dict[str, Any], edtf: str, time: str
) -> None:
    found = note(slide(start_date=start))
    assert (found.date, found.time) == (edtf, time)


def test_an_end_makes_an_interval() -> None:
    found = note(slide(start_date={"year": 1907, "month": 3}, end_date={"year": 1909}))
    assert found.date == "1907-03/1909"


def test_an_end_before_the_beginning_is_told() -> None:
    (row,) = read(slide(end_date={"year": "1900"})).rows
    assert isinstance(row.draft, DraftNote)
    assert row.draft.date == "1907"
    assert "end 1900" in row.lost[0]


@pytest.mark.parametrize(
    ("shown", "edtf"),
    [("c. 1907", "1907~"), ("about 1907", "1907~"), ("since 1907", "1907/..")],
)
def test_a_wording_may_say_more_than_the_numbers(shown: str, edtf: str) -> None:
    assert note(slide(display_date=shown)).date == edtf


def test_a_wording_that_is_no_date_is_kept_out_of_sight() -> None:
    found = note(slide(display_date="Summer of storms"))
    assert found.date == "1907"
    assert "Summer of storms" in found.private


def test_html_becomes_markdown_and_short_texts_a_summary() -> None:
    text = {
        "headline": "A <i>new</i><br/>boat",
        "text": "<p>One.</p><p><b>Two</b>.</p>",
    }
    found = note(slide(text=text))
    assert (found.title, found.summary, found.body) == (
        "A new boat",
        "One.",
        "**Two**.",
    )


def test_media_on_other_sites_stay_links() -> None:
    media = {
        "url": "//pictures.example/boat(1).jpg",
        "caption": "The boat",
        "credit": "<a href='https://a.example'>A. Writer</a>",
    }
    (row,) = read(slide(media=media)).rows
    assert isinstance(row.draft, DraftNote)
    assert row.draft.body == (
        "[The boat](https://pictures.example/boat%281%29.jpg) "
        "([A. Writer](https://a.example))"
    )
    assert row.lost == ("“media”; a link to it is kept in the text",)


def test_media_that_lie_nowhere_are_told() -> None:
    (row,) = read(slide(media={"url": "/static/boat.jpg", "caption": "x"})).rows
    assert isinstance(row.draft, DraftNote)
    assert row.draft.body == ""
    assert "/static/boat.jpg" in row.lost[0]


def test_an_article_as_media_is_a_source_and_a_quotation_a_text() -> None:
    wiki = {"url": "https://en.wikipedia.org/wiki/Lifeboat", "caption": "Lifeboat"}
    quote = {"url": "<blockquote>Row!</blockquote>"}
    assert note(slide(media=wiki)).sources == (
        DraftSource(url=wiki["url"], title="Lifeboat", publisher="Wikipedia"),
    )
    assert note(slide(media=quote)).body == "> Row!"


def test_groups_places_and_names_are_kept() -> None:
    found = note(
        slide(group="Boats", unique_id="a-boat", location={"name": "Quay", "lat": 54.5,
              "lon": 11, "zoom": 3})
    )  # fmt: skip
    assert found.tags == ("Boats",)
    assert found.id == "a-boat"
    assert found.place == DraftPlace("Quay", "54.5", "11")


def test_what_is_no_event_is_told() -> None:
    empty = {"start_date": {"year": "1907"}, "text": {"headline": "", "text": ""}}
    undated = {"text": {"headline": "Some day"}}
    found = read(empty, undated, slide(), title={"text": {"headline": "All"}})
    assert len(found.notes) == 1
    assert [row.lost for row in found.rows[:2]] == [
        ("an empty slide",),
        ("it has no date",),
    ]
    assert found.remarks == ("the title slide “All” is no event",)


def test_eras_are_events_of_their_own() -> None:
    era = {
        "start_date": {"year": 1900},
        "end_date": {"year": 1910},
        "text": {"headline": "Sails"},
    }
    notes = read(slide(), eras=[era]).notes
    assert (notes[1].title, notes[1].date, notes[1].tags) == (
        "Sails",
        "1900/1910",
        ("era",),
    )


def test_version_two_is_read_as_well() -> None:
    old = {
        "timeline": {
            "headline": "All",
            "date": [
                {
                    "startDate": "1907,3,9",
                    "endDate": "1907,4",
                    "headline": "A boat",
                    "text": "<p>x.</p>",
                    "tag": "boats",
                    "asset": {"media": "https://v.example/1", "caption": "Film"},
                }
            ],
        }
    }
    data = read_json(json.dumps(old))
    assert data is not None
    (found,) = timelinejs.read(data).notes
    assert (found.title, found.date, found.tags) == (
        "A boat",
        "1907-03-09/1907-04",
        ("boats",),
    )
    assert found.body == "[Film](https://v.example/1)"


HEAD = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,"
    "Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"
)


def test_a_sheet_says_the_same_as_the_json() -> None:
    row = '1907,3,,,1908,,,,,A boat,"<p>One.</p>",https://v.example/1,,Film,,,boats,\n'
    title = ",,,,,,,,,All boats,x,,,,,title,,\n"
    sheet = csv_table.read(HEAD + title + row)
    event = slide(
        start_date={"year": "1907", "month": "3", "day": ""},
        end_date={"year": "1908", "month": ""},
        text={"headline": "A boat", "text": "<p>One.</p>"},
        media={"url": "https://v.example/1", "caption": "Film", "credit": ""},
        group="boats",
    )
    assert sheet.notes == read(event).notes
    assert sheet.remarks == ("the title slide “All boats” is no event",)


def test_texts_of_a_sheet_may_be_markdown() -> None:
    row = "1925,10,30,14:30,,,,,,A game,*Lost* [here](https://e.example).,b.pdf,,,,,,\n"
    (found,) = csv_table.read(HEAD + row).rows
    assert isinstance(found.draft, DraftNote)
    assert (found.draft.date, found.draft.time) == ("1925-10-30", "14:30")
    assert found.draft.summary == "*Lost* [here](https://e.example)."
    assert "b.pdf" in found.lost[0]
