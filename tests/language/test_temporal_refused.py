from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, find

THURSDAY = (2022, 3, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds won 2-1 at home.",
        "Leeds won 27–24.",
        "It costs $1,990.",
        "It costs $1990.",
        "It costs 1,990 euros.",
        "Some 1984 people came.",
        "a man aged 25",
        "the 84-year-old woman",
        "her five-year-old son",
        "He is 25 years old.",
        "a woman in her 40s",
        "Call 555-1234 or 020 7946 0018.",
        "May said the bill was dead.",
        "You may go.",
        "Prime Minister May will not stay.",
        "They march to the palace.",
        "A march was banned.",
        "Version 1.2.2019 fixes it.",
        "Python 3.11.7 is out.",
        "See https://example.org/2022/03/10/story.",
        "See www.example.org/2022-03-10.",
        "open 24/7",
        "Flight 1549 ditched.",
        "Resolution 1973 passed.",
        "Resolution No. 1973 passed.",
        "issue № 9(803)",
        "tweet #2014",
        "MH17 and F16",
        "a rise of 2011%",
        "a Boeing 1920s_x",
        "The Daily Telegraph reports.",
        "a second term",
        "The second man fell.",
        "a quarter of the seats",
        "three quarters of voters",
        "in the spring of water",
        "the fall of the wall",
        "Prices fall.",
        "We sat in the sun.",
        "He sat down.",
        "Some day you will see.",
        "A chance of 1 in 1500.",
        "three Saturdays",
        "500 metres and 12 points",
        "page 2012 of it",
    ],
)
def test_what_only_looks_like_time_is_left_alone(text: str) -> None:
    assert find(text, Setting(THURSDAY)) == ()


def test_a_month_that_is_a_name_needs_company() -> None:
    assert [item.text for item in find("in May, May said", Setting(THURSDAY))] == [
        "May"
    ]


def test_a_paragraph_ends_every_expression() -> None:
    found = find("It ended in May\n\n2014 was better.", Setting(THURSDAY))
    assert [item.value for item in found] == ["2021-05", "2014"]
