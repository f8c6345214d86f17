from __future__ import annotations

from sitegen.core.diagnostics import Fix
from sitegen.core.mending import applied
from sitegen.core.source import Span


def fix(start: int, end: int, text: str) -> Fix:
    return Fix(Span("a.yaml", start, end), text)


def test_fixes_are_written_where_they_belong_whatever_their_order() -> None:
    assert applied("abcdef", [fix(4, 5, "EEE"), fix(0, 1, ""), fix(2, 2, "-")]) == (
        "b-cdEEEf"
    )


def test_of_two_that_touch_each_other_the_first_is_written() -> None:
    assert applied("abcdef", [fix(1, 4, "X"), fix(2, 3, "Y"), fix(1, 4, "X")]) == "aXef"
