from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from sitegen.core.documents import Correction, Status
from sitegen.core.edtf import parse
from sitegen.exports import corrections
from sitegen.exports.context import ExportContext
from tests.exports.conftest import make_context, make_event, make_full

ATOM = "{http://www.w3.org/2005/Atom}"


def corrected(*dates: str, **more: Any) -> ExportContext:
    found = tuple(Correction(parse(date), f"The <length>, {date}.") for date in dates)
    return make_context(
        [make_event(corrections=found, **more)], base_url="https://e.example/"
    )


def entries(context: ExportContext) -> list[ET.Element]:
    tree = ET.fromstring(corrections.make(context).data)  # noqa: S314 - our own
    return tree.findall(f"{ATOM}entry")


def text(entry: ET.Element, name: str) -> str:
    return entry.findtext(f"{ATOM}{name}") or ""


def test_an_entry_is_dated_by_the_correction_and_leads_to_it() -> None:
    [new, old] = entries(corrected("2022-03-12", "2023-01-02"))
    assert text(new, "updated") == "2023-01-02T00:00:00Z"
    assert text(old, "updated") == "2022-03-12T00:00:00Z"
    link = old.find(f"{ATOM}link")
    assert link is not None
    address = "https://e.example/events/talks.html#_corrected-2022-03-12"
    assert link.get("href") == text(old, "id") == address
    assert text(old, "title") == "Corrected: Talks"
    assert text(old, "summary") == "The <length>, 2022-03-12."


def test_the_feed_has_the_time_of_its_latest_entry() -> None:
    feed = corrections.make(corrected("2022-03-12", "2021-01-02")).data
    tree = ET.fromstring(feed)  # noqa: S314 - our own
    assert tree.findtext(f"{ATOM}updated") == "2022-03-12T00:00:00Z"


def test_a_month_becomes_no_day() -> None:
    [entry] = entries(corrected("2022-03"))
    assert text(entry, "updated") == "1970-01-01T00:00:00Z"
    assert "March 2022" in text(entry, "content")


def test_a_retraction_is_called_one() -> None:
    [entry] = entries(corrected("2022-03-12", status=Status.RETRACTED))
    assert text(entry, "title") == "Retracted: Talks"


def test_ids_last_and_differ_without_an_address_too() -> None:
    found = tuple(Correction(parse("2022-03-12"), words) for words in ("One.", "Two."))
    context = make_context([make_event(corrections=found)])
    ids = [text(entry, "id") for entry in entries(context)]
    assert ids == [text(entry, "id") for entry in entries(context)]
    assert len(set(ids)) == 2
    assert all(one.startswith("urn:uuid:") for one in ids)


def test_there_is_a_feed_only_where_something_was_corrected() -> None:
    assert corrections.is_there(make_full())
    assert not corrections.is_there(make_context([make_event()]))
