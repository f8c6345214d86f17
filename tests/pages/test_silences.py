from __future__ import annotations

from sitegen.core.documents import Status
from sitegen.core.model import Event
from sitegen.pages.silences import silences
from tests.exports.conftest import make_event


def events(*dates: str) -> list[Event]:
    return [make_event(date, name=f"e{at}") for at, date in enumerate(dates)]


# Steps of 1 to 2 days: quartiles 1, 1.5, 2; far out is beyond 2 + 3 * (2 - 1) = 5,
# and five usual steps are 7.5.
DAYS = [f"2022-03-{day:02}" for day in (1, 2, 4, 5, 7, 8, 10, 11, 13)]


def test_a_pause_far_beyond_the_usual_is_a_silence() -> None:
    found = silences(events(*DAYS, "2022-03-24"))
    # Steps: 1 2 1 2 1 2 1 2 11; quartiles 1, 2, 2: five usual steps are 10.
    assert (found.usual, found.limit) == (2, 10)
    [one] = found.found
    assert (one.before.id, one.after.id, one.days) == ("e8", "e9", 11)


def test_what_is_just_beyond_the_usual_is_none() -> None:
    assert silences(events(*DAYS, "2022-03-23")).found == ()


def test_a_span_lasts_to_its_last_day() -> None:
    assert silences(events(*DAYS, "2022-03-13/2022-03-20", "2022-03-24")).found == ()


def test_a_loose_date_neither_ends_a_silence_nor_hides_one() -> None:
    assert len(silences(events("2022", *DAYS, "2022-03-24")).found) == 1


def test_what_goes_on_fills_only_its_first_day() -> None:
    assert len(silences(events("2022-03-01/..", *DAYS, "2022-03-24")).found) == 1


def test_a_retracted_event_ends_no_silence() -> None:
    gone = make_event("2022-03-18", name="gone", status=Status.RETRACTED)
    assert len(silences([*events(*DAYS, "2022-03-24"), gone]).found) == 1


def test_few_events_have_nothing_usual() -> None:
    assert silences(events("1914", "1939")).found == ()


def test_deep_time_is_measured_by_its_own_measure() -> None:
    years = [f"-{year:04}" for year in (9000, 8700, 8500, 8200, 8000, 7700, 7500)]
    found = silences(events(*years, "-7200", "-7000", "-3000"))
    assert [(one.before.id, one.after.id) for one in found.found] == [("e8", "e9")]
    assert round(found.found[0].days / 365.2425) == 3999  # the year itself is filled
