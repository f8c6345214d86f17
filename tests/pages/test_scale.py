"""The axis is even within a panel, and cut where events huddle."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.calendar import ordinal
from sitegen.pages.scale import BREAK, Span, scale_of


def days(*instants: float) -> list[Span]:
    return [(one, one + 1) for one in instants]


def test_events_that_come_evenly_have_one_even_scale() -> None:
    (panel,) = scale_of(days(*range(0, 1000, 100))).panels
    # Ten days a hundred days apart last 901 days; 2 % of that is margin at each end.
    assert (panel.start, panel.end, panel.share) == (-18.02, 919.02, 1)


def test_a_busy_week_after_lonely_years_has_a_panel_of_its_own() -> None:
    lonely = [0, 400, 800, 1200]
    busy = [2000 + hour / 8 for hour in range(40)]
    scale = scale_of(days(*lonely, *busy))
    assert len(scale.panels) == 2
    before, after = scale.panels
    assert before.end < 2000 <= after.start + 1
    assert after.share > before.share


def test_what_is_left_out_lies_in_the_break() -> None:
    scale = scale_of(
        days(*(100 + n for n in range(20)), *(9000 + n for n in range(20)))
    )
    (_, left), (right, _) = scale.edges(976)
    assert right - left == BREAK
    assert scale.x(5000, 976) == left + BREAK / 2


def test_an_age_and_an_afternoon_share_an_axis() -> None:
    ages = [ordinal((-4_540_000_000 + n * 400_000_000, 1, 1)) for n in range(8)]
    afternoon = [ordinal((1969, 7, 20)) + 0.5 + n / 48 for n in range(8)]
    spans: list[Span] = [(one, one + 365) for one in ages]
    spans += [(one, one + 1 / 1440) for one in afternoon]
    scale = scale_of(spans)
    places = [scale.x(start, 976) for start, _ in spans]
    assert all(later - earlier > 10 for earlier, later in pairwise(places))


def test_ends_that_are_not_known_take_part_by_the_other_end() -> None:
    scale = scale_of([(-inf, 10), (0, inf), (5, 6)])
    assert scale.panels[0].start <= 0
    assert scale.panels[-1].end >= 10


def test_one_event_is_a_panel() -> None:
    (panel,) = scale_of([(5.0, 6.0)]).panels
    assert panel.start < 5
    assert panel.end > 6


@pytest.mark.parametrize("count", [1, 2, 5])
def test_many_events_on_one_day_are_one_panel(count: int) -> None:
    assert len(scale_of(days(*[7] * count)).panels) == 1


@given(
    st.lists(
        st.tuples(st.integers(-(10**12), 10**7), st.integers(1, 10**6), st.booleans()),
        min_size=1,
        max_size=40,
    )
)
def test_later_is_never_farther_left(
    made: list[tuple[int, int, bool]],
) -> None:
    spans = [
        (float(start), inf if is_open else start + float(length))
        for start, length, is_open in made
    ]
    scale = scale_of(spans)
    assert len(scale.panels) <= 6
    assert sum(panel.share for panel in scale.panels) == pytest.approx(1)
    for panel in scale.panels:
        assert panel.start < panel.end
    for earlier, later in pairwise(scale.panels):
        assert earlier.end <= later.start
    known = sorted({end for span in spans for end in span if end != inf})
    places = [scale.x(one, 976) for one in known]
    assert places == sorted(places)
    assert all(0 <= one <= 976.001 for one in places)
