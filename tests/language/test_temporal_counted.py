from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, TimeExpression, find

THURSDAY = (2022, 3, 10)


def read(text: str) -> tuple[TimeExpression, ...]:
    return find(text, Setting(THURSDAY))


def when(found: TimeExpression) -> str | None:
    return found.when.text if found.when else None


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It opens in the first week of May.", "the first week of May",
         "2022-05-01/2022-05-07"),
        ("The last week of February 2020 was wet.", "The last week of February 2020",
         "2020-02-23/2020-02-29"),
        ("in the second half of April", "the second half of April",
         "2022-04-16/2022-04-30"),
        ("in the last days of 1989", "the last days of 1989", "1989"),
        ("in the last days of April 1945", "the last days of April 1945", "1945-04"),
        ("on the first Monday in May", "the first Monday in May", "2022-05-02"),
        ("the last Sunday of March", "the last Sunday of March", "2022-03-27"),
        ("The talks are due to resume on the 14th.", "the 14th", "2022-03-14"),
        ("He died on the 3rd, aged 90.", "the 3rd", "2022-03-03"),
        ("the fifth of next month", "the fifth of next month", "2022-04-05"),
        ("He flew out on Friday the 4th.", "Friday the 4th", "2022-03-04"),
        ("He was seen on Tuesday last.", "Tuesday last", "2022-03-08"),
        ("on Tuesday of last week", "Tuesday of last week", "2022-03-01"),
        ("on Monday next week", "Monday next week", "2022-03-14"),
        ("They sit a week on Friday.", "a week on Friday", "2022-03-18"),
        ("two weeks from tomorrow", "two weeks from tomorrow", "2022-03-25"),
        ("They will sit on Friday week.", "Friday week", "2022-03-18"),
        ("A week ago today it fell.", "A week ago today", "2022-03-03"),
        ("A year ago today it fell.", "A year ago today", "2021-03-10"),
        ("He left two weeks ago Tuesday.", "two weeks ago Tuesday", "2022-02-22"),
        ("He left three Saturdays ago.", "three Saturdays ago", "2022-02-19"),
        ("Profit rose in Q4 2021.", "Q4 2021", "2021-36"),
        ("Profit rose in 1Q22.", "1Q22", "2022-33"),
        ("Profit rose in Q4.", "Q4", "2021-36"),
        ("in H1 2021", "H1 2021", "2021-40"),
        ("in FY2023", "FY2023", "2023"),
    ],
)  # fmt: skip
def test_days_weeks_and_quarters_are_counted(text: str, words: str, edtf: str) -> None:
    (found,) = read(text)
    assert (found.text, when(found)) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Drones hit the port overnight into Sunday.", "overnight into Sunday"),
        ("The raid on Saturday night into Sunday", "Saturday night into Sunday"),
        ("overnight from Saturday to Sunday", "overnight from Saturday to Sunday"),
        ("the night of 5-6 March", "the night of 5-6 March"),
        ("the night of March 5 to 6, 2022", "the night of March 5 to 6, 2022"),
    ],
)
def test_a_night_goes_from_one_day_to_the_next(text: str, words: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value) == (words, "2022-03-05TNI")
    assert when(found) == "2022-03-05/2022-03-06"


@pytest.mark.parametrize(
    "text",
    [
        "The 14th man was hurt.",
        "On the 14th floor",
        "The H1N1 virus and the Audi Q3s",
        "The G20 and QS15 and Q5:",
        "He was first and second.",
        "She told CBS's 60 Minutes and 48 Hours.",
    ],
)
def test_what_only_counts_is_no_day(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The deal will be signed on Tuesday.", "2022-03-15"),
        ("A spokesman could not be reached Tuesday.", "2022-03-08"),
        ("Polls open on Friday.", "2022-03-11"),
        ("The schools did not open on Friday.", "2022-03-04"),
        ("The deadline is Friday.", "2022-03-11"),
        ("Heat will hit Paris on Saturday.", "2022-03-12"),
        ("Heat hit Paris on Saturday.", "2022-03-05"),
        ("They meet separately Monday.", "2022-03-14"),
        ("Their envoys meet in New Delhi on Monday.", "2022-03-14"),
    ],
)
def test_what_is_to_be_done_lies_ahead(text: str, day: str) -> None:
    (found,) = read(text)
    assert when(found) == day


def test_an_hour_given_in_two_zones_belongs_to_the_day_behind_it() -> None:
    (found,) = read("It struck at 4:17 a.m. (0117 GMT) on Feb. 6, 2020.")
    assert found.value == "2020-02-06T04:17"
    assert when(found) == "2020-02-06T04:17:00"


def test_the_morning_of_a_date_is_that_day() -> None:
    (found,) = read("On the morning of 6 June 1944 they landed.")
    assert (found.text, found.value) == ("the morning of 6 June 1944", "1944-06-06TMO")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He took office in May.", ["2021-05"]),
        ("the May 6 riot", ["2021-05-06"]),
        ("The pay will be raised in May.", ["2022-05"]),
        ("On 3 and 7 March 2020 it rained.", ["2020-03-03", "2020-03-07"]),
        ("Between 3 and 7 March 2020 it rained.", ["2020-03-03/2020-03-07"]),
        ("Monday 14 to Friday 18 March", ["2022-03-14", "2022-03-18"]),
        ("They strike from Monday to Friday.", ["2022-03-07", "2022-03-11"]),
        ("It opens on Monday (14 March).", ["2022-03-14", "2022-03-14"]),
        ("It burned between 2 a.m. and 3 a.m. Sunday.",
         ["2022-03-06T02:00:00", "2022-03-06T03:00:00"]),
        ("They married on a Saturday in June 2019.", ["2019-06"]),
        ("They meet on the first Tuesday of every month.", [None]),
        ("Sales fell in the year to March 2021.", [None, "2021-03"]),
        ("The storm is forecast to land on Monday.", ["2022-03-14"]),
        ("The court met in the week of 14 February.", ["2022-02-14/2022-02-20"]),
    ],
)  # fmt: skip
def test_words_around_a_date_tell_which_one_it_is(
    text: str, days: list[str | None]
) -> None:
    assert [when(found) for found in read(text)] == days
