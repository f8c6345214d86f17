"""The pages of actors: one for each, and the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitegen.core.documents import ActorKind
from sitegen.core.model import Actor, Event, RoleHeld
from sitegen.core.text import Html, excerpt
from sitegen.core.view_parts import (
    ActorRow,
    ActorSection,
    CompanionView,
    LinkView,
    RoleView,
)
from sitegen.core.views import ActorPageView, ActorsIndexView
from sitegen.core.when import OPEN, When
from sitegen.pages import addresses, wording
from sitegen.pages.addresses import part_of
from sitegen.pages.cards import chip, link_to, step
from sitegen.pages.desk import Desk
from sitegen.pages.event import media
from sitegen.pages.parts import parts_of, steps
from sitegen.pages.periods import years

_DETAIL = 120  # characters of a summary in the index


def actor_page(
    actor: Actor, desk: Desk, json_ld: str, number: int = 0
) -> ActorPageView:
    """Make a page of an actor: roles, events in order, who else was there."""
    first = desk.found.actors[actor.id]
    url = part_of(first, number)
    root = desk.root_of(url)
    events = desk.timeline.by_actor.get(actor.id, ())
    parts = parts_of(events, desk)
    previous, following = steps(first, parts, number, desk)
    summary = actor.summary
    return ActorPageView(
        head=desk.head(
            url,
            actor.name,
            "actor",
            description=summary.text if summary else "",
            json_ld=json_ld,
            embed=f"actor={actor.id}" if events else None,
        ),
        actor=chip(actor.id, desk, root),
        aliases=actor.aliases,
        life=_life(actor, desk),
        summary_html=summary.at(root, "summary-") if summary else Html(),
        body_html=actor.body.at(root, "body-") if actor.body else Html(),
        is_stub=actor.is_stub,
        roles=tuple(_role(role, desk, root) for role in actor.roles),
        links=_links(actor),
        image=media(actor.image, root)
        if actor.image and actor.image.file.value not in desk.missing
        else None,
        first=step(events[0] if events else None, desk, root),
        last=step(events[-1] if events else None, desk, root),
        count=desk.count(wording.EVENT_COUNT, len(events)),
        years=years(parts[number], desk, root),
        narrow=f"{root}{addresses.HOME}?actor={actor.id}" if events else "",
        companions=() if number else _companions(actor, events, desk, root),
        previous=previous,
        next=following,
    )


def _companions(
    actor: Actor, events: Sequence[Event], desk: Desk, root: str
) -> tuple[CompanionView, ...]:
    shared: Counter[str] = Counter()
    latest: dict[str, Event] = {}
    for event in events:
        for name in dict.fromkeys(part.actor for part in event.actors if part.actor):
            if name != actor.id:
                shared[name] += 1
                latest[name] = event
    name_of = {name: desk.timeline.actors[name].name for name in shared}
    pairs = desk.found.pairs
    ranked = sorted(
        shared.items(),
        key=lambda item: (-item[1], desk.locale.sort_key(name_of[item[0]]), item[0]),
    )
    return tuple(
        CompanionView(
            chip(name, desk, root),
            number,
            desk.count(wording.EVENT_COUNT, number),
            link_to(latest[name], desk, root),
            pair=root + pair
            if (pair := pairs.get(frozenset((actor.id, name))))
            else "",
        )
        for name, number in ranked
    )


def _life(actor: Actor, desk: Desk) -> str:
    born = desk.say(wording.BORN, date=desk.words(actor.born)) if actor.born else ""
    died = desk.say(wording.DIED, date=desk.words(actor.died)) if actor.died else ""
    if born and died:
        return desk.say(wording.LIST, first=born, second=died)
    return born or died


def _role(role: RoleHeld, desk: Desk, root: str) -> RoleView:
    of = None
    if role.of_actor:
        name = desk.timeline.actors[role.of_actor].name
        of = LinkView(name, root + desk.found.actors[role.of_actor])
    elif role.of_name:
        of = LinkView(role.of_name, "")
    return RoleView(role.title, of, role_dates(role, desk))


def role_dates(role: RoleHeld, desk: Desk) -> str:
    """Say how long a role was held: "since 9 March 2004", "4 March 2020 – …"."""
    if role.start and role.end:
        ends = {"start": desk.words(role.start), "end": desk.words(role.end)}
        return desk.say(wording.APART, **ends)
    if role.start:
        return desk.words(When.between(role.start, OPEN))
    return desk.words(When.between(OPEN, role.end)) if role.end else ""


def _links(actor: Actor) -> tuple[LinkView, ...]:
    own = [LinkView(link.title, link.url) for link in actor.links]
    if actor.wikidata:
        address = f"https://www.wikidata.org/wiki/{actor.wikidata}"
        own.append(LinkView(f"Wikidata {actor.wikidata}", address))
    return tuple(own)


def actors_index(desk: Desk) -> ActorsIndexView:
    """List all actors by kind, those with most events first."""
    root = desk.root_of(addresses.ACTORS)
    kinds: tuple[ActorKind | None, ...] = (*ActorKind, None)
    sections = []
    for kind in kinds:
        own = [one for one in desk.timeline.actors.values() if one.kind is kind]
        if own:
            rows = sorted(
                (_row(one, desk, root) for one in own),
                key=lambda row: _rank(row, desk),
            )
            anchor = f"_{kind.value}" if kind else "_other"
            sections.append(
                ActorSection(anchor, desk.say(wording.KINDS[kind][1]), tuple(rows))
            )
    title = desk.say(wording.ACTORS)
    return ActorsIndexView(
        head=desk.head(addresses.ACTORS, title, "actors"),
        heading=title,
        summary=desk.count(wording.ACTOR_COUNT, len(desk.timeline.actors)),
        sections=tuple(sections),
        together=root + addresses.TOGETHER if desk.found.has_company else "",
    )


def _rank(row: ActorRow, desk: Desk) -> tuple[object, ...]:
    return (-row.count, desk.locale.sort_key(row.actor.name), row.actor.href)


def _row(actor: Actor, desk: Desk, root: str) -> ActorRow:
    count = len(desk.timeline.by_actor.get(actor.id, ()))
    said = desk.count(wording.EVENT_COUNT, count)
    return ActorRow(chip(actor.id, desk, root), detail_of(actor), count, said)


def detail_of(actor: Actor) -> str:
    """Say in a line who somebody is: the latest role, or the summary's beginning."""
    if actor.roles:
        return actor.roles[-1].title
    return excerpt(actor.summary.text, _DETAIL) if actor.summary else ""
