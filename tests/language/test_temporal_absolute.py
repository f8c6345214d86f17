from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, TimeExpression, find

THURSDAY = (2022, 3, 10)


def only(text: str, **known: bool | None) -> TimeExpression:
    (found,) = find(text, Setting(THURSDAY, **known))  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "when"),
    [
        ("It opened on 4 May 1998.", "4 May 1998", "1998-05-04", "1998-05-04"),
        ("It opened May 4, 1998, at last.", "May 4, 1998", "1998-05-04", "1998-05-04"),
        ("It opened May 4,1998.", "May 4,1998", "1998-05-04", "1998-05-04"),
        ("on the 4th of May, 1998", "the 4th of May, 1998", "1998-05-04", "1998-05-04"),
        ("on Monday, May 4, 1998.", "Monday, May 4, 1998", "1998-05-04", "1998-05-04"),
        ("Mon, 4 May 1998", "Mon, 4 May 1998", "1998-05-04", "1998-05-04"),
        ("Sept. 9, 2001 was", "Sept. 9, 2001", "2001-09-09", "2001-09-09"),
        ("Built 2009-08-31.", "2009-08-31", "2009-08-31", "2009-08-31"),
        ("since 2009-08.", "2009-08", "2009-08", "2009-08"),
        ("at 2009-08-31T07:05", "2009-08-31T07:05", "2009-08-31T07:05", None),
        ("around May 4, 1998", "around May 4, 1998", "1998-05-04", "1998-05-04~"),
        ("a fire in July 1969", "July 1969", "1969-07", "1969-07"),
        ("a fire in July of 1969", "July of 1969", "1969-07", "1969-07"),
        ("from January nineteen ninety-seven", "January nineteen ninety-seven",
         "1997-01", "1997-01"),
        ("the beginning of July 1969", "the beginning of July 1969", "1969-07",
         "1969-07"),
        ("He was born in 1871.", "1871", "1871", "1871"),
        ("annexed by its neighbour in 2014 and", "2014", "2014", "2014"),
        ("closed by the end of 1990", "the end of 1990", "1990", "1990"),
        ("in the year two thousand", "the year two thousand", "2000", "2000"),
        ("in fiscal 1989", "fiscal 1989", "1989", "1989"),
        ("post-1959 buildings", "post-1959", "1959", "1959"),
        ("a song of the 1860s", "the 1860s", "186", "186X"),
        ("a song of the late '80s", "the late '80s", "198", "198X"),
        ("by the nineties", "the nineties", "199", "199X"),
        ("in the mid-1990s", "the mid-1990s", "199", "199X"),
        ("in the 19th century", "the 19th century", "18", "18XX"),
        ("in the early twentieth century", "the early twentieth century", "19", "19XX"),
        ("in the winter of 2010", "the winter of 2010", "2010-WI", "2010-24"),
        ("In spring 2004 it", "spring 2004", "2004-SP", "2004-21"),
        ("the third quarter of 2019", "the third quarter of 2019", "2019-Q3",
         "2019-35"),
        ("the 2019 second quarter", "the 2019 second quarter", "2019-Q2", "2019-34"),
        ("in 44 BC", "44 BC", "BC0044", "-0043"),
        ("in AD 79", "AD 79", "0079", "0079"),
        ("in the summer of '69", "the summer of '69", "1969-SU", "1969-22"),
        ("a law passed in '98", "'98", "1998", "1998"),
        ("the first half of 2014", "the first half of 2014", "2014-H1", "2014-40"),
        ("on Christmas Eve 1914", "Christmas Eve 1914", "1914-12-24", "1914-12-24"),
        ("on New Year's Day 2000", "New Year's Day 2000", "2000-01-01", "2000-01-01"),
        ("on Thanksgiving 2021", "Thanksgiving 2021", "2021-11-25", "2021-11-25"),
        ("on Good Friday 2022", "Good Friday 2022", "2022-04-15", "2022-04-15"),
        ("for the 2014-15 term", "2014-15", "2014/2015", "2014/2015"),
        ("the war (1939–1945)", "1939–1945", "1939/1945", "1939/1945"),
    ],
)  # fmt: skip
def test_a_date_means_what_it_says(
    text: str, words: str, value: str, when: str | None
) -> None:
    found = only(text)
    assert (found.text, found.value) == (words, value)
    if when is not None:
        assert found.when is not None
        assert found.when.text == when


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("early 2013", "START"),
        ("in the mid-1990s", "MID"),
        ("late September", "END"),
        ("about 1848", "APPROX"),
        ("the middle of June", "MID"),
    ],
)
def test_what_stands_before_a_date_becomes_its_modifier(text: str, mod: str) -> None:
    assert only(text).mod == mod


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote of March 3 failed.", "2022-03-03"),
        ("The vote will be held on April 24.", "2022-04-24"),
        ("The team lost on November 20.", "2021-11-20"),
        ("The team will play on November 20.", "2022-11-20"),
        ("They met on 24 February.", "2022-02-24"),
        ("They met on Friday, 4 March.", "2022-03-04"),
        ("They met on Dec. 7", "2021-12-07"),
        ("She resigned in February.", "2022-02"),
        ("She will resign in June.", "2022-06"),
        ("She resigned in October.", "2021-10"),
        ("a treaty signed in May last year", "2021-05"),
        ("a treaty signed on May 9 of last year", "2021-05-09"),
    ],
)
def test_a_date_without_a_year_is_the_nearest_one(text: str, value: str) -> None:
    found = only(text)
    assert found.value == value
    assert found.anchor == "publication" or "last year" in text


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("held March 3–7 in Oslo", "2022-03-03/2022-03-07"),
        ("held March 3-7, 2019, in Oslo", "2019-03-03/2019-03-07"),
        ("held from 3 to 7 March 2019", "2019-03-03/2019-03-07"),
        ("held between 3 and 7 March 2019", "2019-03-03/2019-03-07"),
        ("held 3–7 March", "2022-03-03/2022-03-07"),
    ],
)
def test_days_that_share_a_month_are_one_stretch(text: str, when: str) -> None:
    found = only(text)
    assert found.when is not None
    assert found.when.text == when


def test_a_year_and_a_time_that_lost_their_blank_are_parted() -> None:
    found = find("Posted March 7, 20227:55 AM UTC", Setting(THURSDAY))
    assert [item.value for item in found] == ["2022-03-07", "2022-03-07T07:55"]


def test_the_second_of_two_days_borrows_the_month_of_the_first() -> None:
    found = find("meetings on April 24 and 25.", Setting(THURSDAY))
    assert [item.value for item in found] == ["2022-04-24", "2022-04-25"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("at war since 2014", "2014/.."),
        ("open until 5 May 2023", "../2023-05-05"),
        ("from 3 May 2019 to 5 June 2019", "2019-05-03/2019-06-05"),
        ("between 1999 and 2004", "1999/2004"),
        ("from 1999 until 2004", "1999/2004"),
        ("from March to May 2019", "2019-03/2019-05"),
        ("from 1 November until 5 May 2019", "2018-11-01/2019-05-05"),
        ("in 2014", None),
    ],
)
def test_the_words_around_dates_make_periods_of_them(
    text: str, period: str | None
) -> None:
    for found in find(text, Setting(THURSDAY)):
        assert (found.period.text if found.period else None) == period
        assert found.when is not None
        assert "/" not in found.when.text


@pytest.mark.parametrize(
    ("text", "day_first", "value"),
    [
        ("Filed 03/07/2019.", True, "2019-07-03"),
        ("Filed 03/07/2019.", False, "2019-03-07"),
        ("Filed 25/07/2019.", None, "2019-07-25"),
        ("Filed 07/25/2019.", None, "2019-07-25"),
        ("Filed 7.3.2019.", None, "2019-03-07"),
    ],
)
def test_numbers_are_read_by_the_setting_or_by_what_is_possible(
    text: str, day_first: bool | None, value: str
) -> None:
    assert only(text, day_first=day_first).value == value


def test_numbers_that_could_be_either_stay_open() -> None:
    found = only("Filed 03/07/2019.")
    assert found.when is not None
    assert found.when.text == "[2019-03-07,2019-07-03]"
    assert {other.text for other in found.alternatives} == {"2019-03-07", "2019-07-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Filed 03/07/2019, heard 25/07/2019.",
        "Filed 03/07/2019; that is, on 3 July 2019.",
    ],
)
def test_another_date_of_the_text_decides_how_numbers_are_read(text: str) -> None:
    assert find(text, Setting(THURSDAY))[0].value == "2019-07-03"


def test_the_day_of_publication_decides_how_numbers_are_read() -> None:
    assert only("Posted 03/10/2022").value == "2022-03-10"


@pytest.mark.parametrize("text", ["30 February 2021", "2021-02-30", "31/31/2021"])
def test_a_day_that_never_was_is_not_a_day(text: str) -> None:
    assert not any(item.when and item.when.day for item in find(text, Setting()))
