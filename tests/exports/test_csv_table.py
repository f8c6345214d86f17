from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.date_words import words
from sitegen.core.documents import Place, Prose
from sitegen.core.edtf import parse
from sitegen.core.model import Participation
from sitegen.core.source import Span
from sitegen.exports import csv_table
from sitegen.exports.csv_table import COLUMNS, guarded
from sitegen.exports.event_text import one_line

DOC = Path(__file__).parents[2] / "docs" / "data.md"


def _rows(context: Any) -> list[dict[str, str]]:
    text = csv_table.make(context).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _restored(cell: str) -> str:
    """What docs/data.md tells researchers to do."""
    return re.sub(r"(^|;)'(?=['\s]*[=+\-@＝＋－＠])", r"\1", cell)


def test_a_line_has_all_that_a_spreadsheet_can_hold(full: Any) -> None:
    rows = {row["id"]: row for row in _rows(full(base_url="https://example.org/"))}
    assert rows["antalya"] == {
        "id": "antalya",
        "date": "2022-03-10",
        "earliest": "2022-03-10",
        "latest": "2022-03-10",
        "date_words": "10 March 2022",
        "time": "10:30",
        "zone": "Europe/Istanbul",
        "title": "Kuleba and Lavrov meet in Antalya",
        "summary": "First meeting, see.",
        "origin": "note",
        "status": "confirmed",
        "importance": "major",
        "actors": "Dmytro Kuleba | Somebody",
        "actor_ids": "kuleba | somebody",
        "place": "Antalya, Türkiye",
        "lat": "36.86",
        "lon": "31.06",
        "tags": "talks | cease-fire",
        "sources": "Ministers meet | Ministers meet, too",
        "source_ids": "wire | copy",
        "source_urls": "https://example.org/wire?a=1&b=2",
        "claims": "Ministers meet – 7 March 2022: Aired on Monday"
        " | Dmytro Kuleba – 8 March 2022 | A spokesman – Never happened",
        "url": "https://example.org/events/antalya.html",
    }
    assert rows["later"]["summary"] == ""


def test_the_file_is_utf_8_with_a_mark_and_lines_end_as_rfc_4180_says(
    event: Any, context: Any
) -> None:
    data = csv_table.make(context([event(title='A "B", Ç')])).data
    assert data.startswith(b"\xef\xbb\xbfid,date,")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert '"A ""B"", Ç"'.encode() in data


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=cmd()", "'=cmd()"),
        ("+1+1", "'+1+1"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\n\x00 =1", "'=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("a;=1", "a;'=1"),
        ("a; -b", "a;' -b"),
        ("a=b", "a=b"),
        ("–5 degrees", "–5 degrees"),
        ("two\r\nlines", "two lines"),
    ],
)
def test_no_text_is_a_formula(event: Any, context: Any, text: str, cell: str) -> None:
    summary = Prose("", text, Span("x", 0, 0))
    happening = event(title=text, summary=summary, tags=(text,), place=Place(text))
    (row,) = _rows(context([happening]))
    assert [row[name] for name in ("title", "summary", "tags", "place")] == [cell] * 4


@given(st.text(alphabet="=+-@';a \t\r\n＝"))
def test_what_was_guarded_can_be_restored(text: str) -> None:
    cell = guarded(text)
    assert _restored(cell) == one_line(text)
    for part in cell.split(";"):
        assert not part.lstrip().startswith(("=", "+", "-", "@", "＝"))


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "said"),
    [
        ("-0043", "-0043-01-01", "-0043-12-31", "44 BCE"),
        ("-0043-03-15~", "-0043-03-15", "-0043-03-15", None),
        ("2022-03", "2022-03-01", "2022-03-31", "March 2022 (2022-03)"),
        ("2022-02-24/..", "2022-02-24", "", "since 24 February 2022"),
        ("{2022-03-03,2022-03-07}", "2022-03-03", "2022-03-07", "3 and 7 March 2022"),
    ],
)
def test_dates_stay_what_they_are(
    event: Any, context: Any, date: str, earliest: str, latest: str, said: str | None
) -> None:
    (row,) = _rows(context([event(date)]))
    assert (row["date"], row["earliest"], row["latest"]) == (date, earliest, latest)
    assert row["date_words"] == (said or words(parse(date)))


def test_a_place_in_the_south_west_stays_a_number(event: Any, context: Any) -> None:
    (row,) = _rows(context([event(place=Place("Rio", -22.9, -43.2))]))
    assert (float(row["lat"]), float(row["lon"])) == (-22.9, -43.2)


def test_a_passing_figure_has_a_name_and_no_id(event: Any, context: Any) -> None:
    happening = event(actors=(Participation("", name="A passer-by"),))
    (row,) = _rows(context([happening]))
    assert (row["actors"], row["actor_ids"]) == ("A passer-by", "")


def test_actors_that_no_file_describes_are_named_by_id(context: Any, full: Any) -> None:
    talks = max(full().timeline.events, key=lambda event: len(event.actors))
    (row,) = _rows(context([talks]))
    assert row["actors"] == row["actor_ids"] == "kuleba | somebody"
    assert row["sources"] == ""


def test_every_column_is_named_in_the_document_for_researchers() -> None:
    text = DOC.read_text("utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in text] == []


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2022-03", "March 2022 (2022-03)"),  # else LibreOffice makes it 1 March
        ("2022-03-10", "10 March 2022"),
        ("2022-21", "spring 2022"),
        ("2022-03~", "about March 2022 (2022-03~)"),
        ("2022-03/2022-04", "March–April 2022"),
    ],
)
def test_the_words_of_a_month_cannot_become_a_day(
    date: str, said: str, event: Any, context: Any
) -> None:
    (row,) = _rows(context([event(date)]))
    assert row["date_words"] == said
