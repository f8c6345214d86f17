from __future__ import annotations

import pytest

from sitegen.core.calendar import Day
from sitegen.core.edtf import parse
from sitegen.core.known import known_by, out_by
from sitegen.core.model import Citation, Source
from tests.exports.conftest import make_event


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2022-03-10", (2022, 3, 10)),
        ("2022-03", (2022, 3, 31)),  # it was out by then, perhaps long before
        ("2022-03-10/2022-03-12", (2022, 3, 12)),
        ("2022-03-10~", None),
        ("2022-03-10?", None),
        ("2022-03-10/..", None),
    ],
)
def test_a_source_counts_from_the_last_day_that_its_date_can_mean(
    published: str, day: Day | None
) -> None:
    assert out_by(parse(published)) == day


def test_the_first_of_the_dated_sources_counts() -> None:
    dates = {"late": "2022-05-01", "first": "2022-03-12", "month": "2022-03"}
    sources = {one: Source(one, one, published=parse(at)) for one, at in dates.items()}
    sources["undated"] = Source("undated", "Undated")
    event = make_event(citations=tuple(Citation(name) for name in sources))
    assert known_by(event, sources) == (2022, 3, 12)


def test_without_a_dated_source_nothing_is_guessed() -> None:
    event = make_event("2022-03-10", citations=(Citation("undated"),))
    assert known_by(event, {"undated": Source("undated", "Undated")}) is None
    assert known_by(make_event("2022-03-10"), {}) is None
