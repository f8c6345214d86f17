"""What our own exports say comes back: export, import and export again."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from sitegen.app.importing.bringing_in import Wanted, bring_in
from sitegen.core.date_words import words
from sitegen.core.edtf import parse
from sitegen.exports import timelinejs
from sitegen.imports import calendar_ics, own_words
from tests.conftest import Site
from tests.exports.conftest import make_context, make_event

SITE = "title: Harbour\nbase_url: https://example.org/h/\n"
IDA = (
    "name: Ida Holm\nkind: person\nborn: 1850~\naliases: [I. H.]\nroles:\n"
    '  - {title: Keeper, of: Harbour board, from: 1880, to: ".."}\n'
)
BOAT = """\
title: "The lifeboat: launched"
date: 1907-03-10
time: "10:30"
zone: Europe/Copenhagen
actors: [ida, {actor: A stranger, role: witness}]
place: {name: "Oldford, Quay", lat: 54.5, lon: 11.25}
summary: First launch of *many* – 5 < 6 & more_or_less.
tags: [boats, "rescue, at sea"]
importance: major
status: disputed
sources:
  - {url: "https://example.org/a?x=1&y=2", title: "Log [book]", date: 1907-03-11, id: log}
  - "https://example.org/b"
claims:
  - {date: 1907-03-11, by: log, text: A day later}
  - {by: ida, text: Never}
corrections:
  - {date: 1907-04, text: The hour was wrong.}
related: [storm]
aliases: [old-boat]
"""
STORM = 'title: "=A storm"\ndate: 1907-11~\nsources: [{title: Log}]\nsummary: Wind.\n'
DATES = (
    *("1850", "1850-03", "1850-03-10", "1850~", "1850-03?", "1850-03-10%", "185X"),
    *(
        "1850-03-10/1850-03-12",
        "1850/1860",
        "1850~/1860?",
        "1850/",
        "../1850-02",
        "18XX",
    ),
    *("1850/..", "/1850", "[1850,1860]", "[1850-02-01..1850-02-05]", "[..1850]"),
    *("{1850-01-02,1850-01-05}", "[1850..]", "1850-21", "1850-24", "1850-33", "-0043"),
    *("0079-08-24", "1850-03-XX", "2004-06-~11", "1850-40", "1850-21/1851-23"),
)
WITH_IDA = {"content/actors/ida.yaml": IDA}


def site_at(folder: Path, files: dict[str, str]) -> Site:
    made = Site(folder)
    made.root.mkdir()
    for path, text in ({"content/site.yaml": SITE} | files).items():
        made.write(path, text)
    return made


@pytest.fixture
def first(tmp_path: Path) -> Site:
    files = WITH_IDA | {
        "content/notes/boat.yaml": BOAT,
        "content/notes/storm.yaml": STORM,
    }
    for place, date in enumerate(DATES):
        text = (
            f'title: Day {place}\ndate: "{date}"\nsources: ["https://example.org/d"]\n'
        )
        files[f"content/notes/day-{place}.yaml"] = text
    return site_at(tmp_path / "first", files)


def again(first: Site, name: str, files: dict[str, str]) -> tuple[str, str]:
    """Return an export of a site, and of the one that it was imported into."""
    before = first.build().files[name].decode()
    exported = first.root.parent / name
    exported.write_text(before, encoding="utf-8", newline="")
    second = site_at(first.root.parent / "second", files)
    assert bring_in(Wanted(second.root, (exported,))) == 0
    made = second.build()
    assert [said.code for said in made.diagnostics if said.severity == "error"] == []
    return before, made.files[name].decode()


def test_our_record_comes_back_byte_for_byte(first: Site) -> None:
    before, after = again(first, "timeline.json", {})
    assert after == before


def test_a_timeline_for_timelinejs_comes_back_byte_for_byte(first: Site) -> None:
    before, after = again(first, "timelinejs.json", WITH_IDA)
    assert after == before


def test_markwhen_comes_back_but_for_what_it_left_out(first: Site) -> None:
    before, after = again(first, "timeline.mw", WITH_IDA)
    left_out = "// 1 left out: beyond the years 0 to 9999\n\n"
    assert left_out in before
    assert after == before.replace(left_out, "")


def test_our_table_comes_back_but_for_publishers(first: Site) -> None:
    before, after = again(first, "timeline.csv", WITH_IDA)
    assert after == before


def test_our_calendar_comes_back_but_for_what_it_left_out(first: Site) -> None:
    before, after = again(first, "timeline.ics", WITH_IDA)
    count = re.compile(r"X-SITEGEN-LEFT-OUT:\d+")
    # The day of a source is not in it, and so neither is the last change.
    stamp = re.compile(r"DTSTAMP:\w+")
    assert stamp.sub("", count.sub("", after)) == stamp.sub("", count.sub("", before))


@pytest.mark.parametrize("name", ["feed.xml", "feed.json"])
def test_our_feeds_become_articles(first: Site, tmp_path: Path, name: str) -> None:
    exported = tmp_path / name
    exported.write_bytes(first.build().files[name])
    second = site_at(tmp_path / "second", {})
    assert bring_in(Wanted(second.root, (exported,))) == 0
    articles = second.build().documents.articles
    assert len(articles) == len(DATES) + 2
    assert {article.publisher for article in articles} == {"Harbour"}


@settings(max_examples=400)
@given(
    st.sampled_from(DATES)
    | st.dates().map(str)
    | st.sets(st.dates(), min_size=2, max_size=2).map(
        lambda two: "/".join(map(str, sorted(two)))
    )
    | st.tuples(st.integers(1000, 2100), st.sampled_from(["", "~", "?", "%"])).map(
        lambda year: f"{year[0]}{year[1]}"
    )
)
def test_every_date_of_a_slide_is_read_back(date: str) -> None:
    event = make_event(date)
    (slide,) = json.loads(timelinejs.make(make_context([event])).data)["events"]
    start, end = (_edtf(slide.get(key)) for key in ("start_date", "end_date"))
    found, _, _ = own_words.when_of(slide["display_date"], start, end)
    # “18XX” and “1800/1899” are drawn and worded alike.
    assert words(parse(found)) == words(parse(date))
    assert found == parse(date).text or "X" in date


def _edtf(parts: dict[str, int] | None) -> str:
    if parts is None:
        return ""
    year = parts["year"] + (parts["year"] < 0)
    digits = f"{'-' * (year < 0)}{abs(year):04}"
    return "-".join(
        [digits, *(f"{parts[k]:02}" for k in ("month", "day") if k in parts)]
    )


def test_our_reader_of_calendars_agrees_with_the_library_that_writes_them(
    first: Site,
) -> None:
    data = first.build().files["timeline.ics"]
    entries: list[Any] = list(Calendar.from_ical(data).walk("VEVENT"))
    rows = calendar_ics.read(data.decode()).rows
    assert len(rows) == len(entries)
    for row, entry in zip(rows, entries, strict=True):
        assert str(entry["summary"]).startswith(row.name)
        note = row.draft
        assert note is not None
        assert str(entry["uid"]) == f"{getattr(note, 'id', '')}@example.org"


def test_our_table_is_what_the_standard_library_reads(first: Site) -> None:
    text = first.build().files["timeline.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(DATES) + 2
