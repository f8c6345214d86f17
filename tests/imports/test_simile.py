from __future__ import annotations

import json

import pytest

from sitegen.imports import simile
from sitegen.imports.drafted import DraftNote, DraftSource, Row
from sitegen.imports.json_data import read_json


def row(attributes: str, text: str = "") -> Row:
    (found,) = simile.read(
        f"<data><event title='A boat' {attributes}>{text}</event></data>"
    ).rows
    return found


def note(attributes: str, text: str = "") -> DraftNote:
    draft = row(attributes, text).draft
    assert isinstance(draft, DraftNote)
    return draft


@pytest.mark.parametrize(
    ("attributes", "date"),
    [
        ("start='1907'", "1907"),
        ("start='30'", "0030"),
        ("start='200 BC'", "-0199"),
        ("start='Nov 14 1840 00:00:00 GMT'", "1840-11-14"),
        ("start='May 24 2000'", "2000-05-24"),
        ("start='200 BC' end='100 AD' isDuration='true'", "-0199/0100"),
        ("start='30' end='100' isDuration='true'", "0030/0100"),
        # Without isDuration the end bounds when it happened, and is exclusive.
        ("start='1845' end='1846'", "1845"),
        ("start='1875' end='1879'", "[1875..1878]"),
        ("start='Apr 01 1883 00:00:00 GMT' end='May 01 1883 00:00:00 GMT'", "1883-04"),
        ("start='Apr 01 1883' end='Jun 01 1883'", "[1883-04..1883-05]"),
        ("start='Apr 02 1883' end='Apr 03 1883'", "1883-04-02"),
        ("start='Apr 02 1883' end='Apr 05 1883'", "[1883-04-02..1883-04-04]"),
        (
            (
                "start='1871' latestStart='1872' earliestEnd='1878' end='1879' "
                "isDuration='true'"
            ),
            "1871~/1879~",
        ),
    ],
)
def test_dates_are_as_exact_as_they_are_known(attributes: str, date: str) -> None:
    assert note(attributes).date == date


def test_a_time_other_than_midnight_is_kept() -> None:
    found = note("start='Nov 14 1840 10:30:00 GMT'")
    assert (found.time, found.zone) == ("10:30:00", "UTC")


def test_how_far_ends_are_known_is_told_in_the_text() -> None:
    found = row("start='1871' latestStart='1872' end='1879' isDuration='true'")
    assert isinstance(found.draft, DraftNote)
    assert found.draft.date == "1871~/1879"
    assert found.draft.summary == "It began between 1871 and 1872."
    assert "told in the text" in found.lost[0]


def test_escaped_html_becomes_markdown() -> None:
    found = note("start='1907'", "See &lt;a href='https://e.example'&gt;it&lt;/a&gt;.")
    assert found.summary == "See [it](https://e.example)."
    whole = note("start='1907'", "See <a href='https://e.example'>it &amp; all</a>.")
    assert whole.summary == "See [it & all](https://e.example)."


def test_links_are_sources_and_pictures_links() -> None:
    found = row(
        "start='1907' link='https://e.example/a' image='boat.png' icon='x.png' mood='m'"
    )
    assert isinstance(found.draft, DraftNote)
    assert found.draft.sources == (DraftSource(url="https://e.example/a"),)
    assert found.lost == (
        "picture “boat.png”, which is not at a whole address",
        "“mood”",
        "how it looks: icon",
    )
    assert note("start='1907' image='https://e.example/b.png'").body or (
        note("start='1907' image='https://e.example/b.png'").summary
    )


def test_events_without_a_date_are_told() -> None:
    assert row("start='soon'").draft is None
    assert row("").lost == ("it has no date",)


def test_the_json_is_the_same() -> None:
    events = [
        {
            "start": "1907",
            "title": "A boat",
            "description": "x",
            "durationEvent": "false",
        }
    ]
    data = read_json(json.dumps({"events": events}))
    assert data is not None
    assert simile.is_timeline(data)
    (found,) = simile.read_data(data).notes
    assert found == note("start='1907'", "x")


@pytest.mark.parametrize(
    "text", ["<data/>", "<data>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"]
)
def test_what_is_no_timeline_is_refused(text: str) -> None:
    assert simile.read(text).refused
