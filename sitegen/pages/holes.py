"""What is missing: silences, thin sources, loose dates, words that are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from sitegen.core.model import Actor, Event
from sitegen.core.moment import Precision
from sitegen.core.view_parts import HoleRow, HoleSection, LinkView
from sitegen.core.views import HolesView
from sitegen.core.when import UNKNOWN, Form
from sitegen.pages import addresses, wording
from sitegen.pages.cards import claimant, families_of, link_to
from sitegen.pages.desk import Desk
from sitegen.pages.silences import silences

_EVENT_PARTS = ("sources", "dates", "disputed", "claims", "quotes")


def holes_page(desk: Desk, *, is_public: bool) -> HolesView:
    """List what is missing, by kind; search engines may list it where it is public."""
    url = addresses.HOLES
    root = desk.root_of(url)
    sections = (
        _silences(desk, root),
        *(_of_events(kind, desk, root) for kind in _EVENT_PARTS),
        _actors(desk, root),
    )
    title = desk.say(wording.HOLES)
    robots = "" if is_public else "noindex"
    return HolesView(
        head=desk.head(url, title, "holes", robots=robots),
        heading=title,
        contents=tuple(
            LinkView(_counted(one, desk), f"#{one.anchor}")
            for one in sections
            if one.rows
        ),
        sections=tuple(one for one in sections if one.rows),
    )


def _counted(section: HoleSection, desk: Desk) -> str:
    return desk.say(wording.HOLE_COUNT, kind=section.title, n=len(section.rows))


def _section(
    anchor: str, rows: Iterator[HoleRow], desk: Desk, **numbers: str
) -> HoleSection:
    title, rule = wording.HOLE[anchor]
    return HoleSection(anchor, desk.say(title), desk.say(rule, **numbers), tuple(rows))


def _silences(desk: Desk, root: str) -> HoleSection:
    found = silences(desk.timeline.events)
    rows = (
        HoleRow(
            None,
            (link_to(one.before, desk, root), link_to(one.after, desk, root)),
            wording.length(one.days, desk.locale),
        )
        for one in found.found
    )
    usual, limit = (
        wording.length(found.usual, desk.locale),
        wording.length(found.limit, desk.locale),
    )
    return _section("silences", rows, desk, usual=usual, limit=limit)


def _of_events(kind: str, desk: Desk, root: str) -> HoleSection:
    """List the events that lack something, each with what it is."""
    lacking: Mapping[str, Callable[[Event], str | None]] = {
        "sources": partial(_sources, desk),
        "dates": _date,
        "disputed": partial(_other_dates, desk),
        "claims": partial(_undated, desk),
        "quotes": _lost_words,
    }
    lacks = lacking[kind]
    rows = (
        HoleRow(desk.date(event.when), (link_to(event, desk, root),), detail)
        for event in desk.timeline.events
        if (detail := lacks(event)) is not None
    )
    return _section(kind, rows, desk)


def _sources(desk: Desk, event: Event) -> str | None:
    """Say how many there are, if there is no second one; copies are one."""
    count = len(families_of(event.citations, desk))
    return wording.sources(count, 0, desk.locale) if count < 2 else None


def _date(event: Event) -> str | None:
    """Name a date that is no day and no range of days."""
    when = event.when
    is_loose = when.precision < Precision.DAY or when.form is Form.ONE_OF
    is_guess = when.is_approximate or when.is_uncertain
    lacks_end = UNKNOWN in (when.start, when.end)
    return "" if is_loose or is_guess or lacks_end else None


def _other_dates(desk: Desk, event: Event) -> str | None:
    """Say which other dates are claimed, and by whom."""
    said = [
        f"{desk.words(claim.date)} ({claimant(claim, desk)})"
        for claim in event.claims
        if claim.date is not None and claim.date != event.when
    ]
    return "; ".join(said) or None


def _undated(desk: Desk, event: Event) -> str | None:
    said = [claimant(claim, desk) for claim in event.claims if claim.date is None]
    return "; ".join(said) or None


def _lost_words(event: Event) -> str | None:
    lost = [f"“{one.quote}”" for one in event.citations if not one.is_found]
    return " ".join(lost) or None


def _actors(desk: Desk, root: str) -> HoleSection:
    bare = [one for one in desk.timeline.actors.values() if _is_bare(one)]
    bare.sort(key=lambda one: (-_count(one, desk), desk.locale.sort_key(one.name)))
    rows = (
        HoleRow(
            None,
            (LinkView(one.name, root + desk.found.actors[one.id]),),
            desk.count(wording.EVENT_COUNT, _count(one, desk)),
        )
        for one in bare
    )
    return _section("actors", rows, desk)


def _is_bare(actor: Actor) -> bool:
    return not (actor.summary or actor.body or actor.roles)


def _count(actor: Actor, desk: Desk) -> int:
    return len(desk.timeline.by_actor.get(actor.id, ()))
