from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.core.documents import Place
from sitegen.core.edtf import parse
from sitegen.core.model import Actor, Event, Timeline
from sitegen.language.translit import slug
from sitegen.pages.layout import Layout, lay_out
from tests.exports.conftest import make_event

BRIDGE = make_event(
    "1932-03-19",
    name="bridge",
    tags=("river",),
    place=Place("Harbour, Oldford"),
    aliases=("opening",),
)
OTHERS = (
    make_event("1932-03-20", name="ferry", tags=("river", "boats")),
    make_event("1940", name="tower", place=Place("Oldford")),
)


def laid(*events: Event, most: int = 2, reuse: Layout | None = None) -> Layout:
    in_order = tuple(sorted(events, key=lambda one: one.order))
    actors = {"ada": Actor("ada", "Ada", None, None)}
    return lay_out(Timeline(in_order, actors), (), (), most, slug, reuse=reuse)


@pytest.mark.parametrize(
    "changed",
    [
        replace(BRIDGE, title="Another title"),
        replace(BRIDGE, title="With a day", when=parse("1932-03-21")),
        replace(BRIDGE, when=parse("1931")),
        replace(BRIDGE, time="10:30"),
        replace(BRIDGE, tags=("River",)),
        replace(BRIDGE, tags=()),
        replace(BRIDGE, place=Place("Oldford")),
        replace(BRIDGE, place=Place("Harbour, Oldford", 51.0, -1.0)),
        replace(BRIDGE, aliases=()),
        replace(BRIDGE, id="bridge-opens"),
    ],
    ids=(
        *("title", "day", "year", "time", "spelling", "no tags"),
        *("place", "coordinates", "no old id", "id"),
    ),
)
def test_what_reuses_stands_where_a_cold_layout_puts_it(changed: Event) -> None:
    before = laid(BRIDGE, *OTHERS)
    assert laid(changed, *OTHERS, reuse=before) == laid(changed, *OTHERS)


def test_other_words_leave_every_address_where_it_is() -> None:
    before = laid(BRIDGE, *OTHERS)
    after = laid(replace(BRIDGE, title="Another title"), *OTHERS, reuse=before)
    assert after.found.events is before.found.events
    assert after.found.facets.places["oldford"].events[0].title == "Another title"


def test_events_that_come_and_go_and_other_pages_are_laid_out_anew() -> None:
    before = laid(BRIDGE, *OTHERS)
    assert laid(*OTHERS, reuse=before) == laid(*OTHERS)
    assert laid(BRIDGE, *OTHERS, most=5, reuse=before) == laid(BRIDGE, *OTHERS, most=5)


def test_two_that_want_one_address_are_named_where_they_stand_now() -> None:
    taken = make_event("1933", name="opening")
    before = laid(BRIDGE, taken)
    assert [said.code for said in before.said] == ["address-taken"]
    assert laid(BRIDGE, taken, reuse=before) == before
    assert laid(BRIDGE, taken, reuse=before) is not before
