from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, TimeExpression, find

THURSDAY = (2022, 3, 10)


def read(text: str) -> tuple[TimeExpression, ...]:
    return find(text, Setting(THURSDAY))


def only(text: str) -> TimeExpression:
    (found,) = read(text)
    return found


def when(found: TimeExpression) -> str | None:
    return found.when.text if found.when else None


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("He left yesterday.", "yesterday", "2022-03-09", "2022-03-09"),
        ("Today's vote", "Today", "2022-03-10", "2022-03-10"),
        ("until the day after tomorrow", "the day after tomorrow", "2022-03-12",
         "2022-03-12"),
        ("He left yesterday morning.", "yesterday morning", "2022-03-09TMO",
         "2022-03-09"),
        ("He left last night.", "last night", "2022-03-09TNI", "2022-03-09"),
        ("He speaks tonight.", "tonight", "2022-03-10TNI", "2022-03-10"),
        ("This morning it rained", "This morning", "2022-03-10TMO", "2022-03-10"),
        ("He left last week.", "last week", "2022-W09", "2022-02-28/2022-03-06"),
        ("He leaves next month.", "next month", "2022-04", "2022-04"),
        ("It fell late last month.", "late last month", "2022-02", "2022-02"),
        ("early next year", "early next year", "2023", "2023"),
        ("this year's prize", "this year", "2022", "2022"),
        ("earlier this week", "earlier this week", "2022-W10",
         "2022-03-07/2022-03-09"),
        ("later this week", "later this week", "2022-W10", "2022-03-11/2022-03-13"),
        ("earlier this month", "earlier this month", "2022-03",
         "2022-03-01/2022-03-09"),
        ("earlier this year", "earlier this year", "2022", "2022-01/2022-03"),
        ("later this year", "later this year", "2022", "2022-03/2022-12"),
        ("Midweek, prices rose.", "Midweek", "2022-W10", "2022-03-09~"),
        ("at the weekend", "the weekend", "2022-W09-WE", "2022-03-05/2022-03-06"),
        ("last weekend", "last weekend", "2022-W09-WE", "2022-03-05/2022-03-06"),
        ("Last April he", "Last April", "2021-04", "2021-04"),
        ("Next April he", "Next April", "2022-04", "2022-04"),
        ("last summer", "last summer", "2021-SU", "2021-22"),
        ("this spring", "this spring", "2022-SP", "2022-21"),
        ("by the end of the year", "the end of the year", "2022", "2022"),
        ("at year-end", "year-end", "2022", "2022"),
        ("three days ago", "three days ago", "2022-03-07", "2022-03-07"),
        ("about two years ago", "about two years ago", "2020", "2020~"),
        ("six weeks ago", "six weeks ago", "2022-W04", "2022-01-24/2022-01-30"),
        ("two months from now", "two months from now", "2022-05", "2022-05"),
        ("a decade ago", "a decade ago", "201", "201X"),
        ("half a century ago", "half a century ago", "1972", "1972"),
        ("a year and a half ago", "a year and a half ago", "2020-09", "2020-09"),
        ("last Christmas", "last Christmas", "2021-12-25", "2021-12-25"),
        ("the week before last", "the week before last", "2022-W08",
         "2022-02-21/2022-02-27"),
        ("the second quarter", "the second quarter", "2021-Q2", "2021-34"),
        ("the last quarter", "the last quarter", "2021-Q4", "2021-36"),
    ],
)  # fmt: skip
def test_what_counts_from_publication_is_as_exact_as_its_words(
    text: str, words: str, value: str, edtf: str
) -> None:
    found = only(text)
    assert (found.text, found.value, when(found)) == (words, value, edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled on 4 May 2010. Two days earlier he fled.", "2010-05-02"),
        ("The court ruled on 4 May 2010. The next day he fled.", "2010-05-05"),
        ("The court ruled on 4 May 2010. The following month he fled.", "2010-06"),
        ("The court ruled in 1987. Three years later he fled.", "1990"),
        ("The court ruled on 4 May 2010. A week later he fled.", "2010-W19"),
        ("The court ruled on 4 May 2010. That year he fled.", "2010"),
    ],
)
def test_earlier_and_later_count_from_the_last_date_spoken_of(
    text: str, value: str
) -> None:
    first, second = read(text)
    assert second.value == value
    assert second.anchor == (first.start, first.end)


def test_later_without_a_date_is_only_a_length_of_time() -> None:
    found = only("He fell ill and died two days later.")
    assert (found.type, found.value, found.text) == ("DURATION", "P2D", "two days")


def test_quoted_words_count_from_the_day_on_which_they_were_said() -> None:
    now, said = read("“We are losing right now,” the minister said on Tuesday.")
    assert now.is_quoted
    assert when(now) == "2022-03-08"
    assert now.anchor == (said.start, said.end)
    assert not said.is_quoted


def test_a_quotation_counts_from_the_day_named_before_it_too() -> None:
    said, today = read("She said on Tuesday: “We vote today.”")
    assert (said.value, today.value) == ("2022-03-08", "2022-03-08")


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("He recently resigned.", "PAST_REF", "../2022-03-10"),
        ("He resigned a long time ago.", "PAST_REF", None),
        ("He is now free.", "PRESENT_REF", "2022-03-10"),
        ("in the near future", "FUTURE_REF", None),
        ("several years ago", "PAST_REF", None),
    ],
)
def test_vague_words_are_known_as_vague(
    text: str, value: str, edtf: str | None
) -> None:
    found = only(text)
    assert (found.value, when(found)) == (value, edtf)


def test_a_year_ago_in_a_comparison_of_quarters_is_that_quarter() -> None:
    text = "In the fourth quarter it earned $9 million, up from $7 million a year ago."
    assert [item.value for item in read(text)] == ["2021-Q4", "2020-Q4"]


def test_a_year_ago_elsewhere_is_a_year() -> None:
    assert only("She left the party a year ago.").value == "2021"
