"""Whatever a file holds, reading it gives rows or a reason, and never an exception."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.app.importing.data import Foreign, read
from sitegen.core.edtf import parse
from sitegen.core.source import Kind, SourceFile, Span
from sitegen.core.text import slug
from sitegen.formats import note as notes
from sitegen.formats import prose
from sitegen.imports import dates, markup
from sitegen.imports.detecting import FORMATS, detect
from sitegen.imports.drafted import Imported
from sitegen.imports.naming import named
from sitegen.imports.yaml_text import note_text

SMALL = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])

SEEDS = (
    (
        '{"events": [{"start_date": {"year": "1907", "month": "3"}, '
        '"text": {"headline": "A <b>boat</b>", "text": "<p>x</p>"}}]}'
    ),
    "date,title\n1907-03-10,Boat\n3/4/1907,Storm\n",
    "Year,Month,Day,Headline,Text\n1907,3,,Boat,<p>x</p>\n",
    "---\ntitle: T\n---\n1907-03/1907-05: A boat #tag\nsection A\n50 BC: Old\n",
    (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19070310\nDTEND;TZID=Europe/Rome:"
        "19070312T120000\nSUMMARY:Boat\\, new\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR"
    ),
    (
        "<rss><channel><title>Gazette</title><item><title>A</title><description>&lt;p&gt;x"
        "</description><pubDate>Sun, 10 Mar 1907 10:00:00 GMT</pubDate></item></channel></rss>"
    ),
    '<data><event start="1907" end="1908" title="Boat">x</event></data>',
    "events:\n  - date: 1907\n    title: Boat\n    links: [{href: https://e.example}]\n",
    "const entries = [{ id: 'a', date: '1907', title: 'Boat' + \" \\u00e9\", n: [1,], },];",
    "# A\n- **1907** – Boat\n- early 1908: Storm\n\n| Date | What |\n| --- | --- |\n| 1 | 2 |",
    (
        '{"generator": "sitegen", "version": "1.0", "events": [{"id": "a", "date": "1907",'
        '"title": "Boat", "claims": [{"by": {"source": "s"}}]}], "sources": [{"id": "s"}]}'
    ),
    '{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": "x"}]}',
    "<!doctype html><html><title>A &amp; B</title><p>x</html>",
)


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """Draw a small file with pieces cut out, doubled and put in."""
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(text)))
        end = min(len(text), place + draw(st.integers(0, 12)))
        put = draw(
            st.text(max_size=6) | st.sampled_from(["<", "]]", "\x00", "\ud800", "'"])
        )
        text = text[:place] + put + text[end:]
    return text


def everything(text: str, form: str) -> Imported:
    return read(Foreign("some.file", text, {}, frozenset()), form)


def sound(imported: Imported) -> None:
    """Check that each note can be written and is read back."""
    for note in named(imported.notes, slug):
        written = note_text(note)
        found = notes.decode(SourceFile("n.yaml", Kind.NOTE, written))
        assert len(found.value) == 1, written
        assert found.value[0].date.value.text == note.date
        errors = [d for d in found.diagnostics if d.severity.value == "error"]
        assert errors == [], written


@pytest.mark.parametrize("form", FORMATS)
@SMALL
@given(mangled() | st.text())
def test_any_text_gives_rows_or_a_reason(form: str, text: str) -> None:
    imported = everything(text, form)
    assert bool(imported.refused) != bool(imported.rows)
    sound(imported)


@SMALL
@given(mangled() | st.text(), st.sampled_from(["", "a.csv", "b.md", "c.js", "d"]))
def test_any_text_is_of_some_format_or_of_none(text: str, name: str) -> None:
    form = detect(text, name)
    assert form in FORMATS or form.startswith("!")
    assert len(form) > 1


KEYS = (
    *("events", "title", "date", "text", "media", "start_date", "year", "url", "by"),
    *("items", "timeline", "start", "end", "headline", "sources", "claims", "id"),
)
NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("form", ["timeline", "timelinejs", "simile", "feed", "json"])
@SMALL
@given(data=NESTED)
def test_json_of_any_shape_gives_rows_or_a_reason(form: str, data: Any) -> None:
    import json  # noqa: PLC0415 - only this test makes JSON

    whole = {"version": "1.0", "events": [data], "items": [data]}
    if isinstance(data, Mapping):
        whole |= data
    imported = everything(json.dumps(whole), form)
    assert bool(imported.refused) != bool(imported.rows)
    sound(imported)


@SMALL
@given(st.text())
def test_any_text_is_a_date_or_not(text: str) -> None:
    dated = dates.read_date(text)
    assert dated.edtf or dated.lost
    if dated.edtf:
        assert parse(dated.edtf).text == dated.edtf


PIECES = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<a href='https://e.example/'>", "</a>", "<b>", "</b>"),
            *("<ul>", "<li>", "</ul>", "<![x[", "<!--", "word", " ", "*", "\n", "_"),
            *("&lt;", "<script>", "</script>", "<img src='x'>", "<blockquote>", "]("),
            *("<script", "<br>"),
        ]
    )
).map("".join)


@SMALL
@given(st.text() | PIECES)
def test_any_markup_becomes_text_without_elements(text: str) -> None:
    assert "\n" not in markup.plain_of(text)
    for markdown in (markup.escaped(text), markup.markdown_of(text)[0]):
        html = prose.render(markdown, Span("n.yaml", 0, 0)).value.html
        assert set(re.findall(r"</?(\w+)", html)) <= KNOWN


KNOWN = set("p a strong em ul ol li blockquote br".split())
