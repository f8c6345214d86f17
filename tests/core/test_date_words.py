from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.date_words import (
    ENGLISH,
    MachinePart,
    gutter,
    machine,
    spoken,
    words,
)
from sitegen.core.edtf import parse

TABLE = [
    # days, months and years
    ("2022-03-10", "10 March 2022", "10 Mar", "Thursday"),
    ("2022-03", "March 2022", "Mar", ""),
    ("2022", "2022", "2022", ""),
    ("0079", "79", "79", ""),
    ("-0043", "44 BCE", "44 BCE", ""),
    ("0000", "1 BCE", "1 BCE", ""),
    ("-0043-03-15", "15 March 44 BCE", "15 Mar", ""),
    ("1582-10-14", "14 October 1582", "14 Oct", ""),
    ("1582-10-15", "15 October 1582", "15 Oct", "Friday"),
    ("Y17000002", "17,000,002", "17,000,002", ""),
    ("Y-11999", "12,000 BCE", "12,000 BCE", ""),
    ("2022-21", "spring 2022", "Spring", ""),
    ("2022-24", "winter 2022", "Winter", ""),
    ("2022-30", "summer 2022 (southern hemisphere)", "Summer", ""),
    ("2022-33", "first quarter of 2022", "Q1", ""),
    ("2022-38", "second third of 2022", "May–Aug", ""),
    ("2022-41", "second half of 2022", "Jul–Dec", ""),
    # times
    ("2022-03-10T11:00:00", "10 March 2022, 11:00", "10 Mar", "Thursday"),
    ("2022-03-10T11:00:05Z", "10 March 2022, 11:00:05 UTC", "10 Mar", "Thursday"),
    ("2022-03-10T11:00:00+03", "10 March 2022, 11:00 UTC+03:00", "10 Mar", "Thursday"),
    # qualifiers
    ("2022-03-10?", "10 March 2022 (date uncertain)", "10 Mar", "uncertain"),
    ("2022-03-24~", "about 24 March 2022", "c. 24 Mar", "approximate"),
    ("2022-03-10%", "about 10 March 2022 (uncertain)", "c. 10 Mar", "uncertain"),
    ("2022-03~", "about March 2022", "c. Mar", "approximate"),
    ("202X~", "the 2020s (date approximate)", "c. 2020s", "approximate"),
    ("202X%", "the 2020s (date approximate and uncertain)", "c. 2020s", "uncertain"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)", "c. 11 Jun", "*a"),
    ("2004?-06-11", "11 June 2004 (year uncertain)", "11 Jun", "uncertain"),
    (
        "?2004-06-~11",
        "11 June 2004 (year uncertain, day approximate)",
        "c. 11 Jun",
        "uncertain",
    ),
    (
        "2004-%06-11",
        "11 June 2004 (month approximate and uncertain)",
        "c. 11 Jun",
        "uncertain",
    ),
    # unknown digits
    ("2022-03-XX", "on a day in March 2022", "Mar", "some day"),
    ("2022-XX-XX", "on a day in 2022", "2022", "some day"),
    ("2022-XX", "in a month of 2022", "2022", "some month"),
    ("202X", "the 2020s", "2020s", ""),
    ("20XX", "2000–2099", "2000–2099", ""),
    ("XXXX", "in an unknown year", "Year unknown", ""),
    ("001X", "10–19", "10–19", ""),
    ("000X", "1 BCE – 9 CE", "1 BCE – 9 CE", ""),
    ("-004X", "50–41 BCE", "50–41 BCE", ""),
    ("156X-12-25", "25 December in the 1560s", "25 Dec", "year not known"),
    ("15XX-12", "December in one of the years 1500–1599", "Dec", "year not known"),
    ("XXXX-12-XX", "on a day in December in an unknown year", "Dec", "year not known"),
    ("1XXX-XX", "in a month in one of the years 1000–1999", "1000–1999", "some month"),
    ("199X-XX-XX", "on a day in the 1990s", "1990s", "some day"),
    ("1984-1X", "in a month between October and December 1984", "Oct–Dec", "*m"),
    ("1985-04-1X", "on a day between 10 and 19 April 1985", "10–19 Apr", "some day"),
    ("1985-X1-31", "on 31 January 1985", "31 Jan", "some day"),
    (
        "202X-21",
        "some time between March 2020 and May 2029",
        "Mar – May",
        "year not known",
    ),
    # estimates
    ("Y-17E7", "about 170 million years BCE", "c. 170 million BCE", "approximate"),
    (
        "Y-66000000~",
        "about 66 million years BCE",
        "c. 66 million BCE",
        "approximate",
    ),
    (
        "Y-65500000%",
        "about 65.5 million years BCE (date uncertain)",
        "c. 65.5 million BCE",
        "uncertain",
    ),
    ("Y-66000000", "66,000,001 BCE", "66,000,001 BCE", ""),
    ("Y-66123456~", "about 66,123,457 BCE", "c. 66,123,457 BCE", "approximate"),
    ("Y55E5", "about 5.5 million years CE", "c. 5.5 million CE", "approximate"),
    ("Y17E3", "17,000", "c. 17,000", "approximate"),
    ("1950S2", "about 1950 (1900–1999)", "c. 1950", "approximate"),
    (
        "Y171010000S3",
        "about 171,010,000 (171,000,000–171,999,999)",
        "c. 171,010,000",
        "approximate",
    ),
    # ranges
    ("2022-03-03/2022-03-07", "3–7 March 2022", "3–7 Mar", "5 days"),
    ("2022-03-14/2022-03-17", "14–17 March 2022", "14–17 Mar", "4 days"),
    ("2022-03-10/2022-03-10", "10 March 2022", "10 Mar", "Thursday"),
    ("2022-02-28/2022-03-03", "28 February – 3 March 2022", "28 Feb – 3 Mar", "4 days"),
    (
        "2021-12-28/2022-01-03",
        "28 December 2021 – 3 January 2022",
        "28 Dec – 3 Jan",
        "7 days",
    ),
    ("2022-03/2022-05", "March–May 2022", "Mar–May", "3 months"),
    ("2021-11/2022-01", "November 2021 – January 2022", "Nov–Jan", "3 months"),
    ("2004/2008", "2004–2008", "2004–2008", "5 years"),
    ("-0049/-0039", "50–40 BCE", "50–40 BCE", "11 years"),
    ("-0043/0079", "44 BCE – 79 CE", "44 BCE – 79 CE", "123 years"),
    ("2022-03/2022-05-10", "from March 2022 to 10 May 2022", "Mar – 10 May", ""),
    (
        "2004-06-~01/2004-06-~20",
        "from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)",
        "c. 1–20 Jun",
        "approximate",
    ),
    (
        "2004-06-XX/2004-07-03",
        "from a day in June 2004 to 3 July 2004",
        "Jun – 3 Jul",
        "",
    ),
    ("2022-02-24/..", "since 24 February 2022", "24 Feb", "still going on"),
    (
        "2022-02-24~/..",
        "since about 24 February 2022",
        "c. 24 Feb",
        "still going on, approximate",
    ),
    (
        "2022-02-24/",
        "from 24 February 2022, end not known",
        "24 Feb",
        "end not known",
    ),
    ("../2022-03-10", "until 10 March 2022", "until 10 Mar", ""),
    (
        "/2022-03-10",
        "until 10 March 2022, start not known",
        "until 10 Mar",
        "start not known",
    ),
    # one of a set
    ("[2022-04-15]", "15 April 2022", "15 Apr", "Friday"),
    (
        "[2022-04-15,2022-04-20]",
        "either 15 or 20 April 2022",
        "15 or 20 Apr",
        "one day of these",
    ),
    (
        "[2022-04-15..2022-04-20]",
        "on one day between 15 and 20 April 2022",
        "15–20 Apr",
        "one day of these",
    ),
    (
        "[2022-03..2022-05]",
        "in one month between March and May 2022",
        "Mar–May",
        "one of these",
    ),
    (
        "[1670..1672]",
        "in one year between 1670 and 1672",
        "1670–1672",
        "one of these",
    ),
    (
        "[2022-03..2022-05-10]",
        "some time between March 2022 and 10 May 2022",
        "Mar – 10 May",
        "one of these",
    ),
    ("[..2022-03-10]", "on or before 10 March 2022", "10 Mar", "or earlier"),
    ("[..1984]", "in or before 1984", "1984", "or earlier"),
    ("[2022-03-10..]", "on or after 10 March 2022", "10 Mar", "or later"),
    ("[1760-12..]", "in or after December 1760", "Dec", "or later"),
    ("[1667,1668,1670..1672]", "either 1667, 1668 or 1670–1672", "1667–1672", "*o"),
    ("[1667,1760-12]", "either 1667 or December 1760", "1667 or Dec", "one of these"),
    (
        "[..1759,1760-01,1760-12..]",
        "either 1759 or earlier, January 1760 or December 1760 or later",
        "1759, Jan or Dec",
        "one of these",
    ),
    # all of a set
    ("{2022-03-03}", "3 March 2022", "3 Mar", "Thursday"),
    ("{2022-03-03,2022-03-07}", "3 and 7 March 2022", "3 and 7 Mar", "2 days"),
    (
        "{2022-03-30,2022-04-02,2022-04-03,2022-05-01}",
        "30 March, 2 April, 3 April and 1 May 2022",
        "30 Mar – 1 May",
        "4 days",
    ),
    ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672", "1667–1672", "all of these"),
    ("{1960,1961-12}", "1960 and December 1961", "1960 and Dec", "all of these"),
    ("{2022-03-03..2022-03-07}", "every day from 3 to 7 March 2022", "3–7 Mar", "*l"),
    (
        "{2022-03..2022-05-10}",
        "all from March 2022 to 10 May 2022",
        "Mar – 10 May",
        "*l",
    ),
    ("{..1984}", "all until 1984", "1984", "all of these"),
    ("{1984..}", "all from 1984 on", "1984", "all of these"),
]
ABBREVIATED = {
    "*a": "approximate",
    "*m": "some month",
    "*o": "one of these",
    "*l": "all of these",
}


@pytest.mark.parametrize(("text", "said", "big", "small"), TABLE)
def test_a_date_is_said_in_full_and_in_the_gutter(
    text: str, said: str, big: str, small: str
) -> None:
    when = parse(text)
    assert words(when) == said
    assert gutter(when) == (big, ABBREVIATED.get(small, small))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2022-03-03/2022-03-07", "3 to 7 March 2022"),
        ("2022-02-28/2022-03-03", "28 February to 3 March 2022"),
        ("20XX", "2000 to 2099"),
        ("1950S2", "about 1950 (1900 to 1999)"),
        ("2022-03-10", "10 March 2022"),
    ],
)
def test_a_screen_reader_hears_no_dash(text: str, said: str) -> None:
    assert spoken(parse(text)) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2022-03-10", [("10 March 2022", "2022-03-10")]),
        ("2022-03", [("March 2022", "2022-03")]),
        ("0079", [("79", "0079")]),
        ("Y12022", [("12,022", "12022")]),
        (
            "2022-03-10T11:00:00+03",
            [("10 March 2022, 11:00 UTC+03:00", "2022-03-10T11:00:00+03:00")],
        ),
        ("2022-03-10~", [("about ", ""), ("10 March 2022", "2022-03-10")]),
        ("2022-03-10?", [("10 March 2022", "2022-03-10"), (" (date uncertain)", "")]),
        (
            "2022-03-03/2022-03-07",
            [("3", "2022-03-03"), ("–", ""), ("7 March 2022", "2022-03-07")],
        ),
        ("2022-02-24/..", [("since ", ""), ("24 February 2022", "2022-02-24")]),
        ("-0043/0079", [("44 BCE", ""), (" – ", ""), ("79 CE", "0079")]),
        ("202X", [("the 2020s", "")]),
        ("0000", [("1 BCE", "")]),
        ("2022-21", [("spring 2022", "")]),
        ("1950S2", [("about 1950 (1900–1999)", "")]),
        ("Y17E7", [("about 170 million years CE", "")]),
        ("2022-03-XX", [("on ", ""), ("a day in March 2022", "")]),
        ("[2022-04-15,2022-04-20]", [("either 15 or 20 April 2022", "")]),
    ],
)
def test_html_is_told_what_it_can_say(text: str, parts: list[tuple[str, str]]) -> None:
    assert machine(parse(text)) == tuple(MachinePart(*part) for part in parts)


@given(st.sampled_from([text for text, *_ in TABLE]))
def test_the_pieces_make_the_words(text: str) -> None:
    when = parse(text)
    parts = machine(when)
    assert "".join(part.text for part in parts) == words(when)
    valid = r"\d{4,}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?|"
    for part in parts:
        assert part.text
        assert re.fullmatch(valid, part.datetime)
    assert "–" not in spoken(when)


def test_another_language_is_another_table() -> None:
    german = replace(
        ENGLISH,
        months_oblique=("Januar", "Februar", "März", *ENGLISH.months[3:]),
        day="{day}. {month} {year}",
        day_of_month="{day}. {month}",
        lone_day="{day}.",
        about="um den {day} | um {date}",
        or_=" bzw. ",
        either="am {list}",
    )
    assert words(parse("2022-03-10~"), german) == "um den 10. März 2022"
    assert words(parse("2022~"), german) == "um 2022"
    days = parse("[2022-02-28,2022-03-01]")
    assert words(days, german) == "am 28. Februar bzw. 1. März 2022"
    assert all(getattr(ENGLISH, field.name) for field in fields(ENGLISH))
