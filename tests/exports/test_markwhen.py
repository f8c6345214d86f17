from __future__ import annotations

import pytest

from sitegen.core.documents import Prose, Status
from sitegen.core.edtf import parse
from sitegen.exports import markwhen
from tests.exports.conftest import NOWHERE, make_context, make_event, make_full


def lines(*dates: str, **more: object) -> list[str]:
    made = make_context([make_event(date, **more) for date in dates])  # type: ignore[arg-type]
    return markwhen.make(made).data.decode().split("\n")


@pytest.mark.parametrize(
    ("date", "drawn"),
    [
        ("2022-03-10", "2022-03-10"),
        ("2022-03", "2022-03"),
        ("0079", "0079"),
        ("2022-03-14/2022-03-17", "2022-03-14/2022-03-17"),
        ("2022-02-24/..", "2022-02-24/now"),
        ("2022-02-24/", "2022-02-24"),
        ("../2022-03-10", "2022-03-10"),
        ("2022-03-10~", "2022-03-10"),
        ("2022-21", "2022-03/2022-05"),
        ("202X", "2020/2029"),
        ("2022-03-XX", "2022-03"),
        ("[2022-04-15,2022-04-20]", "2022-04-15/2022-04-20"),
        ("{2022-03,2022-05}", "2022-03/2022-05"),
        ("2022-03-10T11:00:00+03:00", "2022-03-10"),
        ("-0043", ""),
        ("Y12000", ""),
    ],
)
def test_a_date_is_drawn_no_finer_than_it_is_known(date: str, drawn: str) -> None:
    assert markwhen.line_date(parse(date)) == drawn


@pytest.mark.parametrize(
    ("date", "title"),
    [
        ("2022-03-10", "2022-03-10: Talks"),
        ("2022-02-24/..", "2022-02-24/now: Talks"),
        ("2022-03-10~", "2022-03-10: Talks (about 10 March 2022)"),
        ("202X", "2020/2029: Talks (the 2020s)"),
        ("../2022-03-10", "2022-03-10: Talks (until 10 March 2022)"),
    ],
)
def test_what_cannot_be_drawn_is_said(date: str, title: str) -> None:
    written = lines(date)
    assert title in written
    assert f'edtf: "{parse(date).text}"' in written


def test_what_lies_beyond_its_years_is_counted() -> None:
    assert "// 1 left out: beyond the years 0 to 9999" in lines("-0043", "2022")
    assert not any(line.startswith("//") for line in lines("2022"))


def test_no_text_is_taken_for_a_date_a_tag_or_a_section() -> None:
    told = "2022: not an event\n# nor a section\n// nor a remark"
    written = lines(
        "2022-03-10",
        title="Talks #now: no",
        summary=Prose("", told, NOWHERE),
        tags=("cease-fire",),
        status=Status.RETRACTED,
    )
    assert "2022-03-10: Talks # now: no #cease_fire" in written
    assert [line for line in written if line.startswith("- ")] == [
        "- Retracted.",
        "- 2022: not an event",
        "- # nor a section",
        "- // nor a remark",
    ]


def test_an_entry_has_what_others_need_to_cite_it() -> None:
    written = markwhen.make(make_full(base_url="https://e.example/")).data.decode()
    for line in (
        'id: "antalya"',
        'time: "10:30"',
        'actors: ["Dmytro Kuleba", "Somebody"]',
        'place: "Antalya, Türkiye"',
        'url: "https://e.example/events/antalya.html"',
        "- Source: Ministers meet (Wire) https://example.org/wire?a=1&b=2",
    ):
        assert f"{line}\n" in written
