from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.app import cli
from sitegen.imports.columns import FIELDS
from sitegen.imports.detecting import FORMATS, detect


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('{"generator": "sitegen", "events": []}', "timeline"),
        ('{"events": [{"start_date": {"year": "1907"}}]}', "timelinejs"),
        ('{"timeline": {"date": []}}', "timelinejs"),
        ('{"events": [{"start": "1907", "title": "A"}]}', "simile"),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "feed"),
        ('[{"date": "1907", "title": "A"}]', "json"),
        ("\ufeff  <rss version='2.0'/>", "feed"),
        ("<?xml version='1.0'?>\n<feed xmlns='x'/>", "feed"),
        ("<data><event start='1'/></data>", "simile"),
        ("<!DOCTYPE html><html></html>", "page"),
        ("<!-- saved -->\n<html lang='en'></html>", "page"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR", "icalendar"),
        ("date,title\n1907,A boat\n", "csv"),
        ("1907: A boat\n1908: A storm\n", "markwhen"),
        ("- 1907: A boat\n- 1908: A storm\n", "markdown"),
        ("---\ntitle: A\ndate: 1907\n---\n\nText\n", "markdown"),
        ("- date: 1907\n  title: A\n- date: 1908\n  title: B\n", "yaml"),
        ("const a = [\n{ date: '1907' }];\n", "script"),
    ],
)
def test_the_content_tells_the_format(text: str, form: str) -> None:
    assert detect(text, "download") == form


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("PK\x03\x04zip", "no text"),
        ("<DOC><TIMEX2 VAL='1907'>1907</TIMEX2></DOC>", "put its text into seeds/"),
        ("<svg/>", "<svg> is no kind of XML"),
        ("<", "neither XML nor"),
        ("It was built in that year.\n", "no format is known"),
    ],
)
def test_what_is_no_timeline_has_a_reason(text: str, why: str) -> None:
    form = detect(text, "download.bin")
    assert form.startswith("!")
    assert why in form


def test_names_decide_between_likely_ones() -> None:
    assert detect("a: 1\n", "x.yml") == "yaml"
    assert detect("Words.\n", "x.MD") == "markdown"
    assert detect("<!doctype html><p>", "x.csv") == "page"


def test_the_manual_names_all_formats_and_all_fields() -> None:
    said = (Path(__file__).parents[2] / "docs" / "importing.md").read_text("utf-8")
    assert [name for name in (*FORMATS, *FIELDS) if f"`{name}`" not in said] == []


def test_the_command_line_knows_the_same_formats() -> None:
    assert tuple(FORMATS) == cli._FOREIGN
