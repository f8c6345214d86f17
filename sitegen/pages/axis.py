"""The axis: the same events as the timeline, drawn to scale; one page or several.

A site whose list is on one page has one axis. Where the list is split into years or
months, each of its pages has an axis of its own, and `axis.html` has the most
important events of all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from sitegen.core.documents import Importance
from sitegen.core.figure_parts import AxisPicture
from sitegen.core.model import Event
from sitegen.core.view_parts import LinkView
from sitegen.core.views import AxisView
from sitegen.pages import wording
from sitegen.pages.addresses import AXIS, HOME
from sitegen.pages.desk import Desk
from sitegen.pages.periods import Period
from sitegen.pages.picture import picture
from sitegen.pages.tally import tally

_MOST_NAMED = 150  # on one page; more names than that are no picture
_MOST_DRAWN = 500  # on one page, which so stays below 150 kB compressed
_MOST_OF_ALL = 100  # on `axis.html`, where each period has an axis of its own

_KINDS = ("time", "day", "span", "part", "about", "choice", "all", "open", "claim")
_WEIGHTS = (Importance.MAJOR, Importance.NORMAL, Importance.MINOR)


def axis_of(page: Period) -> str:
    """Return the address of the axis of a page of the timeline."""
    return AXIS if page.url == HOME else page.url.replace("years/", "axis/", 1)


def where_drawn(lists: Sequence[Period]) -> Mapping[str, str]:
    """Map the id of each event that is drawn to the page that draws it."""
    return {
        event.id: axis_of(page)
        for page in lists
        for event in foremost(page.events, _MOST_DRAWN)
    }


def axis_pages(
    desk: Desk, lists: Sequence[Period]
) -> Iterator[tuple[str, Callable[[], AxisView]]]:
    """Yield the address of each axis and what makes its view; none without events."""
    events = desk.timeline.events
    if not events:
        return
    if [page.url for page in lists] == [HOME]:
        yield AXIS, partial(_axis, desk, lists[0], ())
        return
    whole = Period(HOME, "", events)
    yield AXIS, partial(_axis, desk, whole, lists, most=_MOST_OF_ALL)
    for page in lists:
        yield axis_of(page), partial(_axis, desk, page, lists)


def _axis(
    desk: Desk,
    page: Period,
    lists: Sequence[Period],
    *,
    most: int = _MOST_DRAWN,
) -> AxisView:
    url = axis_of(page)
    root = desk.root_of(url)
    drawn = foremost(page.events, most)
    named = frozenset(event.id for event in foremost(drawn, _MOST_NAMED))
    shown = picture(
        drawn, lambda event: root + desk.found.events[event.id], named, desk.locale
    )
    title = desk.say(wording.AXIS)
    if page.title:
        title = desk.say(wording.AXIS_OF, title=page.title)
    return AxisView(
        head=desk.head(url, title, "axis"),
        heading=title,
        summary=tally(desk, page.events),
        remark=_remark(len(page.events), len(drawn), len(named), desk),
        picture=shown,
        back=LinkView(desk.say(wording.TIMELINE), root + page.url),
        periods=tuple(
            LinkView(one.title, root + axis_of(one), is_current=one.url == page.url)
            for one in lists
        ),
        kinds=_kinds(drawn, shown),
    )


def _kinds(events: Sequence[Event], shown: AxisPicture) -> tuple[str, ...]:
    """Tell what the key of a picture has to explain, in its order."""
    used = set()
    for event, drawn in zip(events, shown.events, strict=True):
        used.add("time" if event.time and drawn.kind == "day" else drawn.kind)
        if drawn.claims:
            used.add("claim")
    return tuple(kind for kind in _KINDS if kind in used)


def foremost(events: Sequence[Event], most: int) -> Sequence[Event]:
    """Choose the most important events, in order of time: by weight, then sources.

    Among equals the choice is spread over the time, as evenly as halving it does.
    """
    if len(events) <= most:
        return events
    ranked = sorted(
        enumerate(events),
        key=lambda item: (*weight_of(item[1]), int(f"{item[0]:024b}"[::-1], 2)),
    )
    chosen = {event.id for _, event in ranked[:most]}
    return tuple(event for event in events if event.id in chosen)


def _remark(there: int, drawn: int, named: int, desk: Desk) -> str:
    said = []
    number = desk.locale.dates.number
    if drawn < there:
        said.append(
            desk.say(wording.AXIS_DRAWN, drawn=number(drawn), all=number(there))
        )
    if named < drawn:
        said.append(desk.say(wording.AXIS_NAMED, n=number(named)))
    return " ".join(said)


def weight_of(event: Event) -> tuple[int, int]:
    """Return what ranks an event among others, the most important first."""
    sources = {cited.source for cited in event.citations}
    return _WEIGHTS.index(event.importance), -len(sources)
