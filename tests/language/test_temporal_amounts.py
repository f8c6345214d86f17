from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, TimeExpression, find

THURSDAY = (2022, 3, 10)


def only(text: str) -> TimeExpression:
    (found,) = find(text, Setting(THURSDAY))
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They spoke for three days.", "three days", "P3D"),
        ("After a 90-minute call", "90-minute", "PT90M"),
        ("a 24-hour truce", "24-hour", "PT24H"),
        ("for two and a half hours", "two and a half hours", "PT2H30M"),
        ("for 2 1/2 years", "2 1/2 years", "P2Y6M"),
        ("for half an hour", "half an hour", "PT30M"),
        ("for twenty-five years", "twenty-five years", "P25Y"),
        ("for two hundred years", "two hundred years", "P200Y"),
        ("for a decade", "a decade", "P10Y"),
        ("for two nights", "two nights", "P2D"),
        ("in the weeks ahead", "the weeks ahead", "PXW"),
        ("over the past two months", "the past two months", "P2M"),
        ("in the next 48 hours", "the next 48 hours", "PT48H"),
        ("within a few weeks", "a few weeks", "PXW"),
        ("for years", "years", "PXY"),
        ("in recent months", "recent months", "PXM"),
        ("a decades-long feud", "decades-long", "PXDE"),
        ("over the past year", "the past year", "P1Y"),
        ("in the first nine months", "the first nine months", "P9M"),
        ("He ran it in 2:05:30.", "2:05:30", "PT2H5M30S"),
    ],
)
def test_a_length_of_time_is_no_date(text: str, words: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.value) == (words, value)
    assert (found.type, found.when) == ("DURATION", None)


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("more than three days", "MORE_THAN"),
        ("at least 30 days", "EQUAL_OR_MORE"),
        ("nearly forty years", "LESS_THAN"),
        ("up to 180 days", "EQUAL_OR_LESS"),
        ("about a decade", "APPROX"),
    ],
)
def test_a_length_keeps_what_limits_it(text: str, mod: str) -> None:
    found = only(f"It took {text}.")
    assert (found.text, found.mod) == (text, mod)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He prays every day.", "every day", "P1D"),
        ("It meets every other week.", "every other week", "P2W"),
        ("It meets every Friday.", "every Friday", "XXXX-WXX-5"),
        ("It floods each spring.", "each spring", "XXXX-SP"),
        ("It meets each July.", "each July", "XXXX-07"),
        ("The daily shelling", "daily", "P1D"),
        ("It is closed on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("closed Tuesday nights", "Tuesday nights", "XXXX-WXX-2TNI"),
        ("at $9 million a year", "a year", "P1Y"),
        ("twice a week", "a week", "P1W"),
    ],
)
def test_what_happens_again_and_again_is_a_set(
    text: str, words: str, value: str
) -> None:
    found = only(text)
    assert (found.text, found.value) == (words, value)
    assert (found.type, found.when) == ("SET", None)


@pytest.mark.parametrize(
    ("text", "words", "value", "when"),
    [
        ("at 10:35 a.m. EST Wednesday", "10:35 a.m. EST Wednesday",
         "2022-03-09T10:35", "2022-03-09T10:35:00-05:00"),
        ("at 5pm", "5pm", "2022-03-10T17:00", "2022-03-10T17:00:00"),
        ("at 4.30pm on Monday", "4.30pm on Monday", "2022-03-07T16:30",
         "2022-03-07T16:30:00"),
        ("at 1900 GMT", "1900 GMT", "2022-03-10T19:00", "2022-03-10T19:00:00Z"),
        ("at 12:15 a.m.", "12:15 a.m.", "2022-03-10T00:15", "2022-03-10T00:15:00"),
        ("at 5 p.m. on 3 May 2021", "5 p.m. on 3 May 2021", "2021-05-03T17:00",
         "2021-05-03T17:00:00"),
        ("at noon Tuesday", "noon Tuesday", "2022-03-08T12:00",
         "2022-03-08T12:00:00"),
        ("at seven o'clock", "seven o'clock", "2022-03-10T07:00",
         "2022-03-10T07:00:00"),
        ("at midnight Tuesday", "midnight Tuesday", "2022-03-08T24:00", "2022-03-08"),
    ],
)  # fmt: skip
def test_a_clock_time_knows_its_day_and_zone(
    text: str, words: str, value: str, when: str
) -> None:
    found = only(text)
    assert (found.type, found.text, found.value) == ("TIME", words, value)
    assert found.when is not None
    assert found.when.text == when


def test_a_clock_time_belongs_to_the_day_just_named() -> None:
    day, time = find("It began on 3 May 2021, at 5 p.m.", Setting(THURSDAY))
    assert time.value == "2021-05-03T17:00"
    assert time.anchor == (day.start, day.end)
