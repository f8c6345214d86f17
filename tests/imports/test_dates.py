from __future__ import annotations

import pytest

from sitegen.imports.dates import (
    Dated,
    of_year,
    order_of,
    read_date,
    read_time,
    read_year,
    read_zone,
    span,
    worded,
)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1850", "1850"),
        ("1850-03", "1850-03"),
        ("2022-03-10", "2022-03-10"),
        ("4 Oct 2016", "2016-10-04"),
        (" Feb.  18, 2003 ", "2003-02-18"),
        ("1997/01/02", "1997-01-02"),
        ("1998/08", "1998-08"),
        ("12/2012", "2012-12"),
        ("25.12.1907", "1907-12-25"),
        ("c. 1850", "1850~"),
        ("circa 44 BC", "-0043~"),
        ("about March 1850", "1850-03~"),
        ("c. 1850-1860", "1850~/1860~"),
        ("1850?", "1850?"),
        ("1850 (?)", "1850?"),
        ("probably 1850", "1850?"),
        ("200 BC", "-0199"),
        ("AD 79", "0079"),
        ("500–400 BC", "-0499/-0399"),
        ("200 BC - 100 AD", "-0199/0100"),
        ("1850–60", "1850/1860"),
        ("from 1850 to 1860", "1850/1860"),
        ("1850-present", "1850/.."),
        ("since 1850", "1850/.."),
        ("until 1850", "../1850"),
        ("before 1850", "[..1849]"),
        ("before March 1850", "[..1850-02]"),
        ("after 10 March 1850", "[1850-03-11..]"),
        ("by 1850", "[..1850]"),
        ("between 1850 and 1860", "[1850..1860]"),
        ("1850 or 1851", "[1850,1851]"),
        ("the 1920s", "192X"),
        ("1800s", "18XX"),
        ("19th century", "[1801..1900]"),
        ("2nd century BC", "[-0199..-0100]"),
        ("spring 1850", "1850-21"),
        ("Nov 14 1840 00:00:00 GMT", "1840-11-14"),
    ],
)
def test_a_date_keeps_what_it_says_and_no_more(typed: str, edtf: str) -> None:
    assert read_date(typed) == Dated(edtf)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2018-04-13 15:54:00", Dated("2018-04-13", "15:54:00")),
        ("2022-12-02T12:47:17-06:00", Dated("2022-12-02", "12:47:17", "-06:00")),
        ("2022-12-02T12:47Z", Dated("2022-12-02", "12:47", "UTC")),
        ("2022-12-02T00:00:00Z", Dated("2022-12-02")),
        ("Nov 14 1840 10:30:00 GMT+0100", Dated("1840-11-14", "10:30:00", "+01:00")),
    ],
)
def test_a_date_may_have_a_time(typed: str, read: Dated) -> None:
    assert read_date(typed) == read


@pytest.mark.parametrize(
    ("typed", "edtf", "lost"),
    [
        ("early 1992", "1992", "early"),
        ("late March 1850", "1850-03", "late"),
        ("mid-1920s", "192X", "mid"),
        ("the beginning of 1850", "1850", "the beginning of"),
    ],
)
def test_words_that_edtf_has_no_sign_for_are_named(
    typed: str, edtf: str, lost: str
) -> None:
    assert read_date(typed) == Dated(edtf, lost=(f"“{lost}” of the date “{typed}”",))


@pytest.mark.parametrize(
    "typed",
    [
        *("", "soon", "10/03/2022", "March 10", "2022-02-30", "yesterday", "Oct-06"),
        *("1860–1850", "before the war", "x" * 200, "2022-12-02 25:00", "30"),
    ],
)
def test_what_is_no_date_is_told_and_not_guessed(typed: str) -> None:
    read = read_date(typed)
    assert not read.edtf or read.lost
    assert read.lost
    assert not read.edtf or "25:00" in typed


def test_the_order_of_days_comes_from_the_column() -> None:
    assert order_of(["10/03/2022", "25/03/2022"]) == "dmy"
    assert order_of(["03/10/2022", "03/25/2022"]) == "mdy"
    assert order_of(["10/03/2022"]) == ""
    assert order_of(["1907/01/02", "1907/08"]) == " ym"
    assert read_date("1907/08", " ym").edtf == "1907-08"
    assert read_date("1907/08").edtf == ""
    assert order_of(["25/03/2022", "03/25/2022"]) == ""
    assert read_date("10/03/2022", "dmy").edtf == "2022-03-10"
    assert read_date("10/03/2022", "mdy").edtf == "2022-10-03"


def test_years_of_people_have_no_zero() -> None:
    assert [of_year(n) for n in (1907, 30, -44, -1)] == [
        "1907",
        "0030",
        "-0043",
        "0000",
    ]
    assert of_year(12_345) == "Y12345"
    assert of_year(1907, 3, 10) == "1907-03-10"
    assert [read_year(t) for t in ("30", " 1907 ", "0", "x", "-44")] == [
        *("0030", "1907", "", "", "-0043")
    ]


def test_an_interval_has_two_different_ends() -> None:
    assert span("1850", "1860") == Dated("1850/1860")
    assert span("1850", "1850") == Dated("1850")
    assert span("1850", "") == Dated("1850/..")
    turned = span("1860", "1850")
    assert turned.edtf == "1860"
    assert turned.lost


@pytest.mark.parametrize(
    ("shown", "drawn", "edtf"),
    [
        ("c. 1850", "1850", "1850~"),
        ("December 2003", "2003-12-01", "2003-12"),
        ("Dec-03", "2003-12-01", "2003-12"),
        ("the 1920s", "1920/1929", "192X"),
        ("10 March 1907", "1907-03", "1907-03"),
    ],
)
def test_a_wording_counts_where_it_agrees(shown: str, drawn: str, edtf: str) -> None:
    assert worded(shown, Dated(drawn)) == Dated(edtf)


def test_a_wording_that_disagrees_is_kept_as_words() -> None:
    for shown in ("1999", "When the pier burnt"):
        read = worded(shown, Dated("1907"))
        assert read.edtf == "1907"
        assert shown in read.lost[0]


def test_times_and_zones() -> None:
    times = {
        "10:30": "10:30",
        "2:30 pm": "14:30",
        "12 am": "00:00",
        "7:05:09": "07:05:09",
    }
    assert {typed: read_time(typed) for typed in times} == times
    assert {read_time(t) for t in ("25:00", "10", "13 pm", "x", "")} == {""}
    assert read_zone("Z") == "UTC"
    assert read_zone("+0300") == "+03:00"
    assert read_zone("Europe/Istanbul") == "Europe/Istanbul"
    assert {read_zone(t) for t in ("EST", "+99:00", "")} == {""}
