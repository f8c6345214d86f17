"""An event's mark is as exact as its date."""

from __future__ import annotations

from math import inf

import pytest

from sitegen.core.calendar import ordinal
from sitegen.core.edtf import parse
from sitegen.core.model import Claim
from sitegen.pages.marks import (
    Shape,
    lanes,
    other_dates,
    outline,
    place,
    shape_of,
    ties,
)
from sitegen.pages.scale import Panel, Scale
from tests.exports.conftest import make_event

HARD = ("hard", "hard")
EVEN = Scale((Panel(0, 100, 1),))  # a hundred days; on 1000 units a day has 10


@pytest.mark.parametrize(
    ("date", "kind", "ends"),
    [
        ("2022-03-10", "day", HARD),
        ("2022-03-14/2022-03-17", "span", HARD),
        ("2022-03", "part", HARD),
        ("2022", "part", HARD),
        ("2022-21", "part", HARD),
        ("2022-03-24~", "about", ("soft", "soft")),
        ("2022-03-24?", "about", ("soft", "soft")),
        ("2022-03-14/2022-03-17~", "about", ("hard", "soft")),
        ("[2022-04-15..2022-04-20]", "choice", HARD),
        ("[2022-03-07,2022-03-08]", "choice", HARD),
        ("{2022-03-07,2022-03-08}", "all", HARD),
        ("2022-02-24/..", "open", ("hard", "arrow")),
        ("2022-02-24/", "open", ("hard", "fade")),
        ("/2022-03-12", "open", ("fade", "hard")),
        ("../2022-03-12", "open", ("fade", "hard")),
        ("-0043", "part", HARD),
        ("Y-66000000~", "about", ("soft", "soft")),
    ],
)
def test_the_shape_says_how_exact_a_date_is(
    date: str, kind: str, ends: tuple[str, str]
) -> None:
    shape = shape_of(make_event(date))
    assert (shape.kind, shape.ends) == (kind, ends)


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2022-03-10", (2022, 3, 10), (2022, 3, 11)),
        ("2022-03", (2022, 3, 1), (2022, 4, 1)),
        ("-0043", (-43, 1, 1), (-42, 1, 1)),
        ("[2022-04-15..2022-04-20]", (2022, 4, 15), (2022, 4, 21)),
    ],
)
def test_it_lasts_as_long_as_its_date_allows(
    date: str, start: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    assert shape_of(make_event(date)).span == (ordinal(start), ordinal(end))


def test_a_time_of_day_makes_it_a_minute() -> None:
    day = ordinal((2022, 3, 10))
    (span,) = shape_of(make_event("2022-03-10", time="06:00")).spans
    assert span == (day + 0.25, day + 0.25 + 1 / 1440)
    assert shape_of(make_event("2022-03-10", time="06:00")).unit == "minute"


def test_what_is_open_has_no_end() -> None:
    assert shape_of(make_event("2022-02-24/..")).span[1] == inf
    assert shape_of(make_event("/2022-03-12")).span[0] == -inf


def solid(kind: str, *spans: tuple[float, float]) -> Shape:
    return Shape(kind, spans, HARD, "day")


def test_a_name_stands_behind_its_mark() -> None:
    placed = place(solid("day", (10, 11)), "Talks", EVEN, 1000)
    assert placed.bars == ((100.0, 110.0),)
    assert (placed.side, placed.name_x) == ("after", 117)
    assert placed.room[0] == 100


def test_a_name_stands_in_a_bar_that_is_long_enough() -> None:
    placed = place(solid("span", (10, 50)), "Talks", EVEN, 1000)
    assert (placed.side, placed.name_x, placed.room) == ("in", 109, (100, 500))


def test_bold_names_are_given_more_room() -> None:
    plain = place(solid("day", (10, 11)), "Talks", EVEN, 1000)
    bold = place(solid("day", (10, 11)), "Talks", EVEN, 1000, is_bold=True)
    assert bold.room[1] - bold.name_x == pytest.approx(
        1.08 * (plain.room[1] - plain.name_x)
    )


def test_a_name_stands_before_its_mark_where_the_picture_ends() -> None:
    placed = place(solid("day", (98, 99)), "Talks", EVEN, 1000)
    assert (placed.side, placed.name_x) == ("before", 973)
    assert placed.room[1] == 990


def test_a_minute_is_still_seen() -> None:
    placed = place(solid("day", (10, 10.0007)), "", EVEN, 1000)
    assert placed.bars == ((100, 104),)


def test_a_soft_end_reaches_out_and_a_hard_one_does_not() -> None:
    shape = Shape("about", ((10, 11),), ("hard", "soft"), "day")
    ((left, right),) = place(shape, "", EVEN, 1000).bars
    assert (left, right) == (100, 118)


def test_events_that_would_touch_take_another_lane() -> None:
    # Worked out by hand, with 16 units between two names: the third fits behind the
    # first (100 + 16 <= 120), the fourth touches it in lane 0 and the second in lane 1.
    rooms = [(0, 100), (50, 200), (120, 180), (150, 190), (216, 300)]
    assert lanes(rooms) == (0, 1, 0, 2, 0)
    assert lanes([(0, 100), (115, 150)]) == (0, 1)
    assert lanes([(0, 100), (116, 150)]) == (0, 0)
    assert lanes([(115, 150), (0, 100)]) == (0, 1)


def test_edges_and_arrows_are_drawn_where_a_date_has_them() -> None:
    assert outline(solid("span", (1, 2)), [(10, 50)]) == "M11.0 3V21M49.0 3V21"
    since = Shape("open", ((1, inf),), ("hard", "arrow"), "day")
    assert outline(since, [(10, 50)]) == "M11.0 3V21M44.0 7l5 5-5 5"
    assert outline(solid("day", (1, 2)), [(10, 14)]) == ""
    both = solid("choice", (1, 2), (5, 6))
    assert outline(both, [(10, 20), (50, 60)]) == "M20.0 12H50.0"


# --- what other sources say -------------------------------------------------------


def test_dates_that_others_give_are_drawn_each_once() -> None:
    said = ("2022-03-07", "2022-03-10", "2022-03-07", None, "2022-02")
    claims = tuple(Claim("Otherwise", parse(one) if one else None) for one in said)
    event = make_event("2022-03-10", claims=claims)
    assert [one.text for one in other_dates(event)] == ["2022-03-07", "2022-02"]
    day, february = ordinal((2022, 3, 7)), ordinal((2022, 2, 1))
    assert shape_of(event).claims == ((day, day + 1), (february, february + 28))


def disputed(*claims: tuple[float, float]) -> Shape:
    return Shape("day", ((50, 50.1),), HARD, "day", claims)


def test_a_claim_belongs_to_the_room_of_its_event() -> None:
    # 10 units a day: the tick has its least width, the rings theirs.
    placed = place(disputed((20, 20.1), (80, 82)), "Talks", EVEN, 1000)
    assert list(placed.bars) == [(500, 504)]
    assert list(placed.claims) == [(200, 208), (800, 820)]
    assert (placed.room[0], placed.name_x) == (200, 827)
    assert ties(placed.bars, placed.claims) == "M208.0 12H500.0M504.0 12H800.0"


def test_a_tick_hides_no_claim_of_the_next_or_the_same_hour() -> None:
    after, before = (50.2, 50.3), (49.8, 49.9)
    placed = place(disputed(after, before), "Talks", EVEN, 1000)
    assert list(placed.claims) == [(504, 512), (492, 500)]
    assert ties(placed.bars, placed.claims) == ""


def test_a_name_stands_in_a_bar_only_where_no_claim_does() -> None:
    inside = Shape("span", ((10, 50),), HARD, "day", ((20, 21),))
    outside = Shape("span", ((10, 50),), HARD, "day", ((60, 61),))
    assert place(inside, "Talks", EVEN, 1000).side == "after"
    assert place(outside, "Talks", EVEN, 1000).side == "in"
