from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.core.calendar import Day
from sitegen.core.edtf import DateError, parse, read
from sitegen.core.when import Form, When
from tests.work import grows_with_length

# Every example of the specification, with its first and last day.
LEVEL_0: list[tuple[str, Day | None, Day | None]] = [
    ("1985-04-12", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04", (1985, 4, 1), (1985, 4, 30)),
    ("1985", (1985, 1, 1), (1985, 12, 31)),
    ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30-04", (1985, 4, 12), (1985, 4, 12)),
    ("1985-04-12T23:20:30+04:30", (1985, 4, 12), (1985, 4, 12)),
    ("1964/2008", (1964, 1, 1), (2008, 12, 31)),
    ("2004-06/2006-08", (2004, 6, 1), (2006, 8, 31)),
    ("2004-02-01/2005-02-08", (2004, 2, 1), (2005, 2, 8)),
    ("2004-02-01/2005-02", (2004, 2, 1), (2005, 2, 28)),
    ("2004-02-01/2005", (2004, 2, 1), (2005, 12, 31)),
    ("2005/2006-02", (2005, 1, 1), (2006, 2, 28)),
]
LEVEL_1: list[tuple[str, Day | None, Day | None]] = [
    ("Y170000002", (170000002, 1, 1), (170000002, 12, 31)),
    ("Y-170000002", (-170000002, 1, 1), (-170000002, 12, 31)),
    ("2001-21", (2001, 3, 1), (2001, 5, 31)),
    ("1984?", (1984, 1, 1), (1984, 12, 31)),
    ("2004-06~", (2004, 6, 1), (2004, 6, 30)),
    ("2004-06-11%", (2004, 6, 11), (2004, 6, 11)),
    ("201X", (2010, 1, 1), (2019, 12, 31)),
    ("20XX", (2000, 1, 1), (2099, 12, 31)),
    ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
    ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
    ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
    ("1985-04-12/..", (1985, 4, 12), None),
    ("1985-04/..", (1985, 4, 1), None),
    ("1985/..", (1985, 1, 1), None),
    ("../1985-04-12", None, (1985, 4, 12)),
    ("../1985-04", None, (1985, 4, 30)),
    ("../1985", None, (1985, 12, 31)),
    ("1985-04-12/", (1985, 4, 12), None),
    ("1985-04/", (1985, 4, 1), None),
    ("1985/", (1985, 1, 1), None),
    ("/1985-04-12", None, (1985, 4, 12)),
    ("/1985-04", None, (1985, 4, 30)),
    ("/1985", None, (1985, 12, 31)),
    ("-1985", (-1985, 1, 1), (-1985, 12, 31)),
]
LEVEL_2: list[tuple[str, Day | None, Day | None]] = [
    ("Y-17E7", (-170000000, 1, 1), (-170000000, 12, 31)),
    ("1950S2", (1900, 1, 1), (1999, 12, 31)),
    ("Y171010000S3", (171000000, 1, 1), (171999999, 12, 31)),
    ("Y3388E2S3", (338000, 1, 1), (338999, 12, 31)),
    ("2001-34", (2001, 4, 1), (2001, 6, 30)),
    ("[1667,1668, 1670..1672]", (1667, 1, 1), (1672, 12, 31)),
    ("[..1760-12-03]", None, (1760, 12, 3)),
    ("[1760-12..]", (1760, 12, 1), None),
    ("[1760-01, 1760-02, 1760-12..]", (1760, 1, 1), None),
    ("[1667, 1760-12]", (1667, 1, 1), (1760, 12, 31)),
    ("[..1984]", None, (1984, 12, 31)),
    ("{1667,1668, 1670..1672}", (1667, 1, 1), (1672, 12, 31)),
    ("{1960, 1961-12}", (1960, 1, 1), (1961, 12, 31)),
    ("{..1984}", None, (1984, 12, 31)),
    ("2004-06~-11", (2004, 6, 11), (2004, 6, 11)),
    ("2004?-06-11", (2004, 6, 11), (2004, 6, 11)),
    ("?2004-06-~11", (2004, 6, 11), (2004, 6, 11)),
    ("2004-%06-11", (2004, 6, 11), (2004, 6, 11)),
    ("156X-12-25", (1560, 12, 25), (1569, 12, 25)),
    ("15XX-12-25", (1500, 12, 25), (1599, 12, 25)),
    ("XXXX-12-XX", (0, 12, 1), (9999, 12, 31)),
    ("1XXX-XX", (1000, 1, 1), (1999, 12, 31)),
    ("1XXX-12", (1000, 12, 1), (1999, 12, 31)),
    ("1984-1X", (1984, 10, 1), (1984, 12, 31)),
    ("2004-06-~01/2004-06-~20", (2004, 6, 1), (2004, 6, 20)),
    ("2004-06-XX/2004-07-03", (2004, 6, 1), (2004, 7, 3)),
]
FURTHER: list[tuple[str, Day | None, Day | None]] = [
    ("0000", (0, 1, 1), (0, 12, 31)),
    ("-004X", (-49, 1, 1), (-40, 12, 31)),
    ("-000X", (-9, 1, 1), (-1, 12, 31)),
    ("-0100S1", (-999, 1, 1), (0, 12, 31)),
    ("190X-02-29", (1904, 2, 29), (1908, 2, 29)),
    ("XXXX-02-29", (0, 2, 29), (9996, 2, 29)),
    ("1985-XX-31", (1985, 1, 31), (1985, 12, 31)),
    ("1985-X1-31", (1985, 1, 31), (1985, 1, 31)),
    ("1985-04-X1", (1985, 4, 1), (1985, 4, 21)),
    ("1985-02-2X", (1985, 2, 20), (1985, 2, 28)),
    ("1950S4", (1950, 1, 1), (1950, 12, 31)),
    ("2022-22", (2022, 6, 1), (2022, 8, 31)),
    ("2022-23", (2022, 9, 1), (2022, 11, 30)),
    ("2022-24", (2022, 12, 1), (2023, 2, 28)),
    ("2023-24", (2023, 12, 1), (2024, 2, 29)),
    ("2022-25", (2022, 3, 1), (2022, 5, 31)),
    ("2022-29", (2022, 9, 1), (2022, 11, 30)),
    ("2022-30", (2022, 12, 1), (2023, 2, 28)),
    ("2022-32", (2022, 6, 1), (2022, 8, 31)),
    ("2022-36", (2022, 10, 1), (2022, 12, 31)),
    ("2022-37", (2022, 1, 1), (2022, 4, 30)),
    ("2022-39", (2022, 9, 1), (2022, 12, 31)),
    ("2022-40", (2022, 1, 1), (2022, 6, 30)),
    ("2022-41", (2022, 7, 1), (2022, 12, 31)),
    ("202X-21", (2020, 3, 1), (2029, 5, 31)),
    ("2004-06/2004-06-15", (2004, 6, 1), (2004, 6, 15)),
    ("[..1984,1990..]", None, None),
]
ALL = LEVEL_0 + LEVEL_1 + LEVEL_2 + FURTHER


@pytest.mark.parametrize(("text", "earliest", "latest"), ALL)
def test_every_published_example_has_its_bounds(
    text: str, earliest: Day | None, latest: Day | None
) -> None:
    when = parse(text)
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize("text", [text for text, _, _ in ALL])
def test_canonical_text_reads_as_the_same(text: str) -> None:
    when = parse(text)
    again = parse(when.text)
    assert again == when
    assert again.stretches == when.stretches
    assert again.text == when.text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("[1667,1668, 1670..1672]", "[1667,1668,1670..1672]"),
        ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
        ("?2004-?06-?11", "2004-06-11?"),
        ("?2004-06-~11", "2004?-06-~11"),
        ("2004?-06~-11", "2004%-~06-11"),
        ("2004~-06?-11", "2004%-?06-11"),
        ("2004-06-?11~", "2004-06~-%11"),
    ],
)
def test_there_is_one_way_to_write_each_date(text: str, canonical: str) -> None:
    assert parse(text).text == canonical


def test_forms_and_times_are_kept() -> None:
    assert parse("2022").form is Form.DATE
    assert parse("2022/2023").form is Form.INTERVAL
    assert parse("[2022]").form is Form.ONE_OF
    assert parse("{2022}").form is Form.ALL_OF
    when = parse("2022-03-10T11:00:00+03:00")
    assert (when.time, when.moments[0].zone) == ("11:00:00", "+03:00")
    assert parse("2022").time == ""


@pytest.mark.parametrize(
    ("text", "fault", "message", "suggestion"),
    [
        ("", "", "the date is missing", ""),
        ("2022-13", "13", "there is no month 13", ""),
        ("2022-20", "20", "there is no month 20", ""),
        ("2022-42", "42", "there is no month 42", ""),
        ("2022-00-10", "00", "there is no month 00", ""),
        ("2022-02-30", "30", "February 2022 has 28 days", ""),
        ("-0043-02-30", "30", "February 44 BCE has 28 days", ""),
        ("2022-06-31/2022-07", "31", "June 2022 has 30 days", ""),
        ("202X-06-31", "31", "June has 30 days", ""),
        ("202X-02-30", "30", "February has 29 days", ""),
        ("2021-02-3X", "2021-02-3X", "there is no 2021-02-3X", ""),
        ("202X-9X", "202X-9X", "there is no 202X-9X", ""),
        ("190X-02-3X", "190X-02-3X", "there is no 190X-02-3X", ""),
        ("2022-03-32", "32", "there is no day 32", ""),
        ("2022-03-00", "00", "there is no day 00", ""),
        ("2022-21-05", "05", "2022-21 is a part of the year, which", ""),
        ("-0000", "-0000", "there is no year -0000", ""),
        ("Y2006", "Y2006", "Y is only for years", "2006"),
        ("?Y-5E2", "?Y-5E2", "Y is only for years", "?-0500"),
        ("Y2006/soon", "Y2006", "Y is only for years", ""),
        ("Y02006", "02006", "a year after Y does not begin", ""),
        ("Y1E100", "1", "a year has 100 digits at most", ""),
        ("Y1E99999999", "1", "a year has 100 digits at most", ""),
        ("Y12345S6", "Y12345S6", "Y12345S6: the year has only 5 digits", ""),
        ("1950S5", "1950S5", "1950S5: the year has only 4 digits", ""),
        ("1950S2-03", "2", "significant digits are of a year alone", ""),
        ("1950S0", "1950S0", "'1950S0' is not a date", ""),
        ("2022-03-10T24:00:00", "24:00:00", "a day ends with 23:59:59", ""),
        ("2022-03-10T25:00:00", "25:00:00", "there is no time 25:00:00", ""),
        ("2022-03-10T10:00:60", "10:00:60", "there is no time 10:00:60", ""),
        ("2022-03-10T10:00:00-00:00", "-00:00", "there is no zone -00:00", ""),
        ("2022-03-10T10:00:00+24", "+24", "there is no zone +24", ""),
        ("2022-03-10T10:00:00+01:60", "+01:60", "there is no zone +01:60", ""),
        ("2022-03T10:00:00", "10:00:00", "a time of day needs a whole date", ""),
        ("2022-03-XXT10:00:00", "10:00:00", "a time of day needs a whole date", ""),
        ("2022-03-10?T10:00:00", "10:00:00", "a date with a time cannot have", ""),
        ("2022-03-10T10:00:00/2022-03-11", "T10:00:00", "a range or a set", ""),
        ("[2022,2022-03-10T10:00:00]", "T10:00:00", "a range or a set", ""),
        ("2022-03-17/2022-03-14", "*", "the range starts with 17", "*"),
        ("[1672..1670]", "1672..1670", "the range starts with 1672", "[1670..1672]"),
        ("2012/2011", "2012/2011", "the range starts with 2012", "2011/2012"),
        ("2022/2023/2024", "/", "a range has two ends", ""),
        ("/", "/", "a range needs a date", ""),
        ("../..", "../..", "a range needs a date", ""),
        ("[..]", "..", "a range needs a date", ""),
        ("[]", "[", "a date is missing in the set", ""),
        ("{2022,,2023}", ",", "a date is missing in the set", ""),
        ("[2022, ]", " ", "a date is missing in the set", ""),
        ("[2022", "2", "a set that begins with [ ends with ]", ""),
        ("{", "{", "a set that begins with { ends with }", ""),
        ("[2022}", "}", "a set that begins with [ ends with ]", ""),
        ("20220310", "20220310", "'20220310' is not a date", ""),
        ("2022-W10-4", "2022-W10-4", "'2022-W10-4' is not a date", ""),
        ("2022-069", "2022-069", "'2022-069' is not a date", ""),
        ("2022-03-10T11:00", "*", "'2022-03-10T11:00' is not a date", ""),
        ("n" * 50, "n" * 50, f"'{'n' * 39}…' is not a date", ""),
        # the draft of 2012
        ("199u", "u", "an unknown digit is written X", "199X"),
        ("1999-uu-uu", "u", "an unknown digit is written X", "1999-XX-XX"),
        ("196x", "x", "an unknown digit is written X", "196X"),
        ("unknown/2006", "unknown", "an unknown end of a range", "/2006"),
        ("2004-01-01/open", "open", "an open end of a range", "2004-01-01/.."),
        ("y170000002", "y", "a long year begins with a capital Y", "Y170000002"),
        ("y-17e7", "y", "a long year begins with a capital Y", "Y-17E7"),
        ("y17101e4p3", "y", "a long year begins", "Y17101E4S3"),
        ("1984?~", "?~", "uncertain and approximate together", "1984%"),
        ("(2011)-06-04~", "(", "EDTF no longer has parentheses", ""),
        ("2022-03-10t10:00:00z", "t", "a time of day follows", "2022-03-10T10:00:00Z"),
        ("uuuuu", "uuuuu", "'uuuuu' is not a date", ""),
    ],
)
def test_what_is_not_edtf_is_pointed_at(
    text: str, fault: str, message: str, suggestion: str
) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    error = caught.value
    assert error.message.startswith(message)
    assert text[error.start : error.end] == (text if fault == "*" else fault)
    if suggestion == "*":
        suggestion = "/".join(reversed(text.split("/")))
    assert error.suggestion == suggestion
    assert str(error) == error.message


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        (" 2022-03-10 ", "2022-03-10"),
        ("2022-03-03/2022-03-07", "2022-03-03/2022-03-07"),
        ("44 BCE", "-0043"),
        ("44 BC", "-0043"),
        ("44 b.c.e.", "-0043"),
        ("1 BCE", "0000"),
        ("12,000 BC", "Y-11999"),
        ("AD 79", "0079"),
        ("79 CE", "0079"),
        ("A.D. 79\n", "0079"),
    ],
)
def test_an_editor_may_count_years_by_era(typed: str, edtf: str) -> None:
    assert read(typed).text == edtf


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("25/03/2022", "2022-03-25"),
        ("03/25/2022", "2022-03-25"),
        ("03/03/2022", "2022-03-03"),
        ("25-3-2022", "2022-03-25"),
        ("10.03.2022", "2022-03-10"),
        ("10.3.2022", "2022-03-10"),
        ("2022-3-1", "2022-03-01"),
        ("2022/03/10", "2022-03-10"),
        ("2022 03 10", "2022-03-10"),
        ("2022-25-03", "2022-03-25"),
        ("2022-3", "2022-03"),
        ("2022/03", "2022-03"),
        ("03/2022", "2022-03"),
        ("1914-18", "1914/1918"),
        ("1914-1918", "1914/1918"),
        ("20220310", "2022-03-10"),
        ("476", "0476"),
        ("12000", "Y12000"),
        ("2022\u201103\u201110", "2022-03-10"),
        ("2022–03–10", "2022-03-10"),
        ("2022−03−10", "2022-03-10"),
        ("−0043", "-0043"),
        ("2022-03-03–2022-03-07", "2022-03-03/2022-03-07"),
        ("2022-03-03 – 2022-03-07", "2022-03-03/2022-03-07"),
        ("2022-03-03 / 2022-03-07", "2022-03-03/2022-03-07"),
        ("3 March 2022 to 7 March 2022", "2022-03-03/2022-03-07"),
        ("1914–1918", "1914/1918"),
        ("3–7 March 2022", "2022-03-03/2022-03-07"),
        ("March 10, 2022", "2022-03-10"),
        ("10 March 2022", "2022-03-10"),
        ("10. März 2022", "2022-03-10"),
        ("Thursday, the 10th of March 2022", "2022-03-10"),
        ("10 Mar. 2022?", "2022-03-10?"),
        ("2022 March 10", "2022-03-10"),
        ("March 3-7, 2022", "2022-03-03/2022-03-07"),
        ("28 Feb - 3 March 2022", "2022-02-28/2022-03-03"),
        ("MARCH 2022", "2022-03"),
        ("15 March 44 BC", "-0043-03-15"),
        ("24 August AD 79", "0079-08-24"),
        ("c. 3 BC", "-0002~"),
        ("2022 to 2023", "2022/2023"),
        ("24 August 79 AD", "0079-08-24"),
        ("spring 2022", "2022-21"),
        ("Q1 2022", "2022-33"),
        ("c. 2022", "2022~"),
        ("about 24 March 2022", "2022-03-24~"),
        ("c. 44 BC", "-0043~"),
        ("since 24 February 2022", "2022-02-24/.."),
        ("seit Mai 1950", "1950-05/.."),
        ("depuis 1924", "1924/.."),
        ("bis 5. Mai 1924", "../1924-05-05"),
        ("um 1950", "1950~"),
        ("vers 1930", "1930~"),
        ("le 5 mai 1924", "1924-05-05"),
        ("Frühjahr 1950", "1950-21"),
        ("été 1950", "1950-22"),
        ("зима 1950", "1950-24"),
        ("until March 2022", "../2022-03"),
        ("2022-03-10 11:00:00", "2022-03-10T11:00:00"),
        ("199u", "199X"),
        ("2022-03-17/2022-03-14", "2022-03-14/2022-03-17"),
    ],
)
def test_a_slip_with_one_meaning_is_refused_with_its_remedy(
    typed: str, suggestion: str
) -> None:
    with pytest.raises(DateError) as caught:
        read(typed)
    assert caught.value.suggestion == suggestion
    assert suggestion in caught.value.hint
    assert read(suggestion).text == suggestion


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "10/03/2022",
            "10/03/2022 can be read in two ways",
            "write 2022-03-10 (10 March 2022) or 2022-10-03 (3 October 2022)",
        ),
        (
            "31/02/1907",
            "there is no 31 February: February 1907 has 28 days",
            "write 1907-02 if only the month is known",
        ),
        (
            "31.4.1907",
            "there is no 31 April: April 1907 has 30 days",
            "write 1907-04 if only the month is known",
        ),
        (
            "1908/02/30",
            "there is no 30 February: February 1908 has 29 days",
            "write 1908-02 if only the month is known",
        ),
        (
            "31/31/1907",
            "neither 31 nor 31 is a month",
            "write year, month and day: 2022-03-10",
        ),
        (
            "2003–04",
            "this is an en dash, not the hyphen of the keyboard",
            "write 2003-04 (April 2003) or 2003/2004 (2003–2004)",
        ),
        (
            "2022–X",
            "this is an en dash, not the hyphen of the keyboard",
            "type - instead",
        ),
        (
            "2022-W53",
            "2022 has no week 53",
            "write the days instead",
        ),
        (
            "2022-W10",
            "weeks are written as the days from Monday to Sunday",
            "did you mean 2022-03-07/2022-03-13?",
        ),
        (
            "2020-W53-5",  # ISO 8601: that week ends in the next year
            "weeks are written as the days from Monday to Sunday",
            "did you mean 2021-01-01?",
        ),
        (
            "2024-060",
            "this counts the days of 2024; a month and a day are wanted",
            "did you mean 2024-02-29?",
        ),
        (
            "“2022-03-10”",
            "“ and ” belong to no date; only the date stands here",
            "did you mean 2022-03-10?",
        ),
        (
            "2022-03-10\u200b",
            "an invisible character (U+200B) stands here",
            "did you mean 2022-03-10?",
        ),
        (
            "10\u00a0March 2022",
            "the space here is no ordinary one (U+00A0)",
            "did you mean 2022-03-10?",
        ),
        (
            "10 марта 2022",
            "a date is written in digits, year first",
            "did you mean 2022-03-10?",
        ),
        (
            "1er août 1914",
            "a date is written in digits, year first",
            "did you mean 1914-08-01?",
        ),
        (
            "2022-03-010",
            "month and day have two digits each",
            "did you mean 2022-03-10?",
        ),
        ("2022-13-10", "there is no month 13", "did you mean 2022-10-13?"),
        (
            "10/03/22",
            "the year of this date has only two digits",
            (
                "write all four digits of the year, and write it first: "
                "2022-03-10 is 10 March 2022"
            ),
        ),
        ("10/3", "the year is missing", "write it first, like 2022-03-10"),
        (
            "10 March",
            "the year is missing, or is too short",
            "write the year first, with four digits, like 2022-03-10",
        ),
        (
            "79",
            "a year has four digits; 79 has 2",
            "write all four digits; the year 79 CE is 0079",
        ),
        (
            "-44",
            "a year has four digits; -44 has 2",
            "write -0044, which is 45 BCE",
        ),
        (
            "12:30",
            "12:30 is a time of day, not a date",
            'write it as time: "12:30" and the date here',
        ),
        (
            "2022-03-10T11:00",
            "a time of day stands after the date",
            'write 2022-03-10 here and the time on its own: time: "11:00"',
        ),
        (
            "Today",
            "'Today' means another day tomorrow",
            "write the date itself, like 2022-03-10",
        ),
        ("   ", "the date is missing", "write a date like 2022, 2022-03 or 2022-03-10"),
        (
            "0 BCE",
            "there is no year 0 between 1 BCE and 1 CE",
            "the year before 1 CE is 1 BCE",
        ),
        (
            "2022-03-17/2022-03-14",
            (
                "the range starts with 17 March 2022 and ends before that, "
                "with 14 March 2022"
            ),
            "did you mean 2022-03-14/2022-03-17?",
        ),
        (
            "soon",
            "'soon' is not a date",
            "write a date like 2022, 2022-03 or 2022-03-10",
        ),
        (
            "2022-12-10/2022-03-XXT",
            "'2022-03-XXT' is not a date",
            "write a date like 2022, 2022-03 or 2022-03-10",
        ),
    ],
)
def test_nothing_is_guessed(typed: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        read(typed)
    assert caught.value.message == message
    assert caught.value.hint == hint
    if "did you mean" not in hint:
        assert caught.value.suggestion == ""


def test_a_fault_is_placed_in_the_text_as_typed() -> None:
    for typed, fault in [
        ("  2022-02-30 ", "30"),
        (" 2022-02-30T10:00:00", "30"),
        (" 2022-069", "2022-069"),
        (" 2022–03–10", "–"),
        (" 0 BC", "0 BC"),
        ("\t2022-03-10 11:00", "11:00"),
        (" soon ", "soon"),
    ]:
        with pytest.raises(DateError) as caught:
            read(typed)
        assert typed[caught.value.start : caught.value.end] == fault


def test_however_long_a_text_is_it_is_refused() -> None:
    for text in (
        "u" * 200_000 + "!",
        "unknown" * 50_000 + "!",
        "[" + "2022," * 2_000 + "!]",
        "Y" + "1" * 200_000,
        "2022-03-10" * 20_000,
        " to ".join(["2022"] * 50_000),
        "XXXX-02-3X",
        "8" * 200_000,
    ):
        with pytest.raises(DateError):
            read(text)


def test_the_work_of_refusing_grows_with_length_alone() -> None:
    def refuse(length: int) -> None:
        with pytest.raises(DateError):
            read("[" + "2022," * (length // 5) + "!]")

    assert grows_with_length(refuse, 5_000)


def attempt(text: str) -> When | None:
    """Read a text; anything but a date or a DateError fails the test."""
    fault: DateError | None = None
    for reader in (parse, read):
        try:
            when = reader(text)
        except DateError as caught:
            fault = caught
        else:
            assert parse(when.text).stretches == when.stretches
            return when
    assert fault is not None
    assert 0 <= fault.start <= fault.end <= len(text)
    assert fault.message
    if fault.suggestion:
        parse(fault.suggestion)
    return None


@given(st.text())
@example("²022")
@example("٢٠٢٢")
@example("\u2013")
@example("q")
@example("in")
@example("until c 3 to ")
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    attempt(text)


@given(st.text(alphabet="0123456789XYEST-?~%/[]{},.: uxpMarchBCQ–of", max_size=30))
def test_any_text_like_a_date_is_one_or_an_error(text: str) -> None:
    attempt(text)


marks = st.sampled_from(["", "", "?", "~", "%"])
years = st.from_regex(r"-?[0-9X]{4}|Y-?[1-9][0-9]{4,7}", fullmatch=True)
two = st.from_regex(r"[0-4X][0-9X]", fullmatch=True)


@st.composite
def dates(draw: st.DrawFn) -> str:
    parts = [draw(years), draw(two), draw(two)][: draw(st.integers(1, 3))]
    return "-".join(draw(marks) + part + draw(marks) for part in parts)


@given(dates(), dates(), st.sampled_from(["{}", "{}/{}", "[{},{}]", "{{{}..{}}}"]))
def test_composed_dates_are_stable_and_bounded(
    one: str, other: str, pattern: str
) -> None:
    when = attempt(pattern.format(one, other))
    if when is not None and when.earliest and when.latest:
        assert when.earliest <= when.latest


OPINIONS = [
    *("1985-04-12", "1985-04", "1985", "2001-21", "1984?", "2004-06~", "2004-06-11%"),
    *("201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "-1985", "1964/2008"),
    *("2004-06/2006-08", "2004-02-01/2005", "2005/2006-02", "156X-12-25", "2001-34"),
    *("2004-06-XX/2004-07-03", "15XX-12-25", "1XXX-12", "2022-39", "2024-02"),
]


@pytest.mark.parametrize("text", OPINIONS)
def test_another_reader_agrees(text: str) -> None:
    other = pytest.importorskip("edtf").parse_edtf(text)
    bounds = tuple(other.lower_strict()[:3]), tuple(other.upper_strict()[:3])
    when = parse(text)
    assert (when.earliest, when.latest) == bounds


@pytest.mark.parametrize(
    "text", ["2022-13", "2022-02-30x", "-0000", "20220310", "2022-W10-4", "2022-3-1"]
)
def test_another_reader_refuses_the_same(text: str) -> None:
    edtf = pytest.importorskip("edtf")
    with pytest.raises(edtf.EDTFParseException):
        edtf.parse_edtf(text)
    with pytest.raises(DateError):
        parse(text)
