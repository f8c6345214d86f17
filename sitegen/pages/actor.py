"""The pages of actors: one for each, and the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitegen.core.date_words import words
from sitegen.core.documents import ActorKind
from sitegen.core.model import Actor, Event, RoleHeld
from sitegen.core.text import Html, excerpt, fold
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
from sitegen.pages.cards import chip, step
from sitegen.pages.desk import Desk
from sitegen.pages.event import media
from sitegen.pages.periods import years

_DETAIL = 120  # characters of a summary in the index


def actor_page(actor: Actor, desk: Desk, json_ld: str) -> ActorPageView:
    """Make the page of an actor: roles, events in order, who else was there."""
    url = desk.found.actors[actor.id]
    root = desk.root_of(url)
    events = desk.timeline.by_actor.get(actor.id, ())
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
        life=_life(actor),
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
        count=wording.events(len(events)),
        years=years(events, desk, root),
        narrow=f"{root}{addresses.HOME}?actor={actor.id}" if events else "",
        companions=_companions(actor, events, desk, root),
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
    ranked = sorted(
        shared.items(),
        key=lambda item: (-item[1], fold(desk.timeline.actors[item[0]].name), item[0]),
    )
    return tuple(
        CompanionView(
            chip(name, desk, root),
            number,
            wording.events(number),
            LinkView(latest[name].title, root + desk.found.events[latest[name].id]),
        )
        for name, number in ranked
    )


def _life(actor: Actor) -> str:
    said = []
    if actor.born:
        said.append(wording.BORN.format(words(actor.born)))
    if actor.died:
        said.append(wording.DIED.format(words(actor.died)))
    return ", ".join(said)


def _role(role: RoleHeld, desk: Desk, root: str) -> RoleView:
    of = None
    if role.of_actor:
        name = desk.timeline.actors[role.of_actor].name
        of = LinkView(name, root + desk.found.actors[role.of_actor])
    elif role.of_name:
        of = LinkView(role.of_name, "")
    return RoleView(role.title, of, role_dates(role))


def role_dates(role: RoleHeld) -> str:
    """Say how long a role was held: "since 9 March 2004", "4 March 2020 – …"."""
    if role.start and role.is_open:
        return words(When.between(role.start, OPEN))
    if role.start and role.end:
        return wording.YEARS_APART.format(words(role.start), words(role.end))
    if role.start:
        return wording.SINCE.format(words(role.start))
    return wording.UNTIL.format(words(role.end)) if role.end else ""


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
            rows = sorted((_row(one, desk, root) for one in own), key=_rank)
            anchor = f"_{kind.value}" if kind else "_other"
            sections.append(ActorSection(anchor, wording.KINDS[kind][1], tuple(rows)))
    total = len(desk.timeline.actors)
    return ActorsIndexView(
        head=desk.head(addresses.ACTORS, wording.ACTORS, "actors"),
        heading=wording.ACTORS,
        summary=wording.count_of(total, "actor", "actors"),
        sections=tuple(sections),
    )


def _rank(row: ActorRow) -> tuple[int, str, str]:
    return (-row.count, fold(row.actor.name), row.actor.href)


def _row(actor: Actor, desk: Desk, root: str) -> ActorRow:
    count = len(desk.timeline.by_actor.get(actor.id, ()))
    detail = ""
    if actor.roles:
        detail = actor.roles[-1].title
    elif actor.summary:
        detail = excerpt(actor.summary.text, _DETAIL)
    return ActorRow(chip(actor.id, desk, root), detail, count, wording.events(count))
