from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.model import Event
from sitegen.core.refiling import Change, change, in_order, refiled
from tests.exports.conftest import make_event

A, B = make_event(name="a"), make_event(name="b")
EVENTS = st.dictionaries(
    st.sampled_from("abcde"),
    st.builds(
        make_event,
        st.sampled_from(["1907", "1907-03", "1907-03-01", "1908"]),
        tags=st.lists(st.sampled_from(["river", "boats", "law"]), unique=True).map(
            tuple
        ),
    ),
).map(lambda found: [replace(event, id=name) for name, event in found.items()])


def tags(event: Event) -> tuple[str, ...]:
    return event.tags


def test_a_changed_event_is_gone_and_come() -> None:
    new = replace(B, title="Other words")
    assert change([A, B], [new, A]) == Change({"b": B}, {"b": new})
    assert change([A], [A, B]) == Change({}, {"b": B})
    assert not change([A, B], [B, A])


def test_a_group_without_events_is_none() -> None:
    first = refiled({}, change([], [A, replace(B, tags=("law",))]), tags)
    assert list(first) == ["law"]
    assert refiled(first, Change({"b": replace(B, tags=("law",))}, {}), tags) == {}


@given(EVENTS, EVENTS)
def test_refiling_what_changed_is_filing_all(
    before: list[Event], now: list[Event]
) -> None:
    known = {event.id: event for event in before}
    same = [known[one.id] if one == known.get(one.id) else one for one in now]
    nothing = change([], before)
    changed = change(before, same)
    all_of_it = change([], same)
    assert in_order(in_order((), nothing), changed) == in_order((), all_of_it)
    assert list(refiled(refiled({}, nothing, tags), changed, tags).items()) == [
        (tag, tuple(one for one in in_order((), all_of_it) if tag in one.tags))
        for tag in sorted({tag for one in same for tag in one.tags})
    ]
