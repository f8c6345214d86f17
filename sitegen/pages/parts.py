"""Long lists of events go on, on pages of their own: `x.html`, `x/2.html` and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.core.model import Event
from sitegen.core.view_parts import LinkView
from sitegen.pages.addresses import part_of
from sitegen.pages.desk import Desk

Parts = Sequence[Sequence[Event]]


def parts_of(events: Sequence[Event], desk: Desk) -> Parts:
    """Cut a list into pieces as long as the site's pages; one piece if it is short."""
    most = desk.site.events_per_page
    return [events[at : at + most] for at in range(0, len(events), most)] or [()]


def urls_of(url: str, events: Sequence[Event], desk: Desk) -> Iterator[tuple[int, str]]:
    """Yield the number and the address of each piece."""
    for number in range(len(parts_of(events, desk))):
        yield number, part_of(url, number)


def steps(
    url: str, parts: Parts, number: int, desk: Desk
) -> tuple[LinkView | None, LinkView | None]:
    """Return the ways to the piece before and after, named by their first days."""
    root = desk.root_of(part_of(url, number))

    def step(other: int) -> LinkView | None:
        if not 0 <= other < len(parts):
            return None
        words = desk.words(parts[other][0].when)
        return LinkView(words, root + part_of(url, other))

    return step(number - 1), step(number + 1)
