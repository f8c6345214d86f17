from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.calendar import Day
from sitegen.core.edtf import parse
from sitegen.core.when import (
    OPEN,
    UNKNOWN,
    Form,
    Moment,
    Precision,
    Qualifier,
    Stretch,
    When,
)

EXAMPLES = [
    *("2022", "2022-03", "2022-03-10", "2022-03-10?", "2022~", "202X", "XXXX"),
    *("2022-03-XX", "2022-03-10T09:00:00", "2022-03-10T11:00:00Z", "-0043", "0000"),
    *("2022-24", "2022-41", "Y-17E7", "1950S2", "2022-02-24/..", "2022-02-24/"),
    *("../2022", "/2022-03", "2022-03-03/2022-03-07", "[2022-03-03,2022-03-07]"),
    *("{2022-03-03,2022-03-07}", "[..2022]", "[2022..]", "[..1984,1990..]"),
]
whens = st.sampled_from([parse(text) for text in EXAMPLES])


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When.of_day(2022, 3, 1), "2022-03-01"),
        (When.of_day(-43, 3, 15), "-0043-03-15"),
        (When.of_month(2022, 3), "2022-03"),
        (When.of_month(2022, 24), "2022-24"),
        (When.of_year(79), "0079"),
        (When.of_year(0), "0000"),
        (When.of_year(-170000002), "Y-170000002"),
        (When.between((2022, 3, 3), (2022, 3, 7)), "2022-03-03/2022-03-07"),
        (When.between((2022, 3, 3), (2022, 3, 3)), "2022-03-03"),
        (When.between(When.of_year(2021), When.of_month(2022, 3)), "2021/2022-03"),
        (When.between(parse("2022-03-10T09:00:00"), OPEN), "2022-03-10/.."),
        (When.between(UNKNOWN, (2022, 3, 7)), "/2022-03-07"),
        (When.between(parse("2020/2021"), parse("2021/2022")), "2020/2022"),
    ],
)
def test_a_constructor_gives_canonical_text(when: When, text: str) -> None:
    assert when.text == text
    assert when == parse(text)
    assert repr(when) == f"When({text!r})"


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2022, 2, 29), (2022, 13, 1), (12022, 1, 1), (2022, 3, 32)],
)
def test_a_day_that_does_not_exist_is_refused(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=str(year)):
        When.of_day(year, month, day)


def test_a_part_of_the_year_has_no_days() -> None:
    with pytest.raises(ValueError, match="only a month has days"):
        When.of_day(2022, 21, 1)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2022, 3, 7), (2022, 3, 3), "cannot end before"),
        (OPEN, OPEN, "needs a date"),
        (parse("[2021,2022]"), OPEN, "set cannot be the start"),
        (OPEN, parse("{2021,2022}"), "set cannot be the end"),
    ],
)
def test_a_range_needs_ends_in_order(
    start: When | Day, end: When | Day, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        When.between(start, end)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("XXXX", Precision.ERA),
        ("-2XXX", Precision.MILLENNIUM),
        ("20XX", Precision.CENTURY),
        ("1950S2", Precision.CENTURY),
        ("1950S4", Precision.YEAR),
        ("Y171010000S3", Precision.ERA),
        ("202X", Precision.DECADE),
        ("156X-12-25", Precision.DECADE),
        ("2022", Precision.YEAR),
        ("2022-XX-XX", Precision.YEAR),
        ("2022-21", Precision.SEASON),
        ("2022-03-XX", Precision.MONTH),
        ("2022-03-10~", Precision.DAY),
        ("2022-03-10T10:00:00", Precision.TIME),
        ("2004-02-01/2005", Precision.YEAR),
    ],
)
def test_precision_is_of_what_is_known(text: str, precision: Precision) -> None:
    assert parse(text).precision is precision


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-03-10", (2022, 3, 10)),
        ("2022-03-10%", (2022, 3, 10)),
        ("2022-03-10T10:00:00", (2022, 3, 10)),
        ("2022-03-10/2022-03-10", (2022, 3, 10)),
        ("2022-03", None),
        ("2022-03-XX", None),
        ("2022-03-10/..", None),
        ("[..1984,1990..]", None),
    ],
)
def test_one_known_day_is_found_whatever_the_form(text: str, day: Day | None) -> None:
    assert parse(text).day == day


def test_qualifiers_are_told_apart() -> None:
    def marks(text: str) -> tuple[bool, bool]:
        return parse(text).is_approximate, parse(text).is_uncertain

    assert marks("2022") == (False, False)
    assert marks("2022?") == (False, True)
    assert marks("2022~") == (True, False)
    assert marks("2004-?06-~11") == (True, True)
    assert marks("1950S2") == (True, False)
    assert marks("2022/2023%") == (True, True)
    assert Qualifier.UNCERTAIN.together(Qualifier.APPROXIMATE) is Qualifier.BOTH


def test_open_is_not_unknown() -> None:
    ongoing, unstated = parse("2022-02-24/.."), parse("2022-02-24/")
    assert (ongoing.end, unstated.end) == (OPEN, UNKNOWN)
    assert ongoing.is_open
    assert not unstated.is_open
    assert not parse("[2022..]").is_open
    assert ongoing.latest is unstated.latest is None
    assert ongoing.start == Moment("2022", "02", "24")


def test_a_set_is_put_in_order_and_says_each_member_once() -> None:
    one = parse("{2022-03-07, 2022-03-03,2022-03-07}")
    assert one == parse("{2022-03-03,2022-03-07}")
    assert one.form is Form.ALL_OF
    assert [moment.day for moment in one.moments] == ["03", "07"]
    assert parse("[2022..,2020]").text == "[2020,2022..]"
    assert parse("[2022..2022]").text == "[2022]"


def test_a_value_can_be_hashed_and_pickled() -> None:
    one = parse("[1667,1668,1670..1672]")
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
    assert again == one
    assert {one, again} == {one}
    assert again.stretches == one.stretches
    assert one != parse("[1667,1668]")
    assert Stretch(one.start, one.end).moments == (one.start, one.end)


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "covers"),
    [
        ("2022", "2022-03-10", True, True),
        ("2022-03-10", "2022", True, False),
        ("2022-03", "2022-04", False, False),
        ("2022-03/2022-05", "2022-05-31/2022-06", True, False),
        ("2022-02-24/..", "2030", True, True),
        ("2022-02-24/..", "2021", False, False),
        ("../2022", "1066", True, True),
        ("2022", "2022-03/..", True, False),
        ("2022", "../2022-03", True, False),
        ("../2022", "../2021", True, True),
    ],
)
def test_bounds_are_compared(
    one: str, other: str, overlaps: bool, covers: bool
) -> None:
    assert parse(one).overlaps(parse(other)) is overlaps
    assert parse(other).overlaps(parse(one)) is overlaps
    assert parse(one).covers(parse(other)) is covers


def test_order_is_by_first_day_then_time_then_the_longer_first() -> None:
    in_order = [
        *("-0043", "[..1984,1990..]", "202X", "../2021-12-31", "2021-12-31"),
        *("2022/..", "2022", "2022-01", "2022-01-01", "2022-01-01T09:00:00"),
        *("2022-01-01T10:00:00", "2022-01-02", "Y17E7"),
    ]
    texts = sorted((parse(text) for text in reversed(in_order)), key=When.sort_key)
    assert [when.text for when in texts] == in_order


@given(whens, whens, whens)
def test_order_is_total(one: When, two: When, three: When) -> None:
    keys = [when.sort_key() for when in (one, two, three)]
    assert (keys[0] == keys[1]) is (one == two)
    assert (keys[0] < keys[1]) + (keys[0] == keys[1]) + (keys[0] > keys[1]) == 1
    assert not keys[0] <= keys[1] <= keys[2] or keys[0] <= keys[2]


@given(whens)
def test_bounds_are_in_order(when: When) -> None:
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert when.covers(when)
    assert when.overlaps(when)
