"""An event as it stands in a list, with its actors, sources and claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitegen.core.documents import Status
from sitegen.core.model import Citation, Claim, Event, Origin, Participation
from sitegen.core.text import Html
from sitegen.core.view_parts import (
    ActorChip,
    CitationView,
    ClaimView,
    EventCard,
    LinkView,
)
from sitegen.pages import wording
from sitegen.pages.desk import Desk


def card(event: Event, desk: Desk, root: str) -> EventCard:
    """Make the card of an event for a page that is `root` below the site's root."""
    if (event.id, root) not in desk.cards:
        desk.cards[event.id, root] = _card(event, desk, root)
    return desk.cards[event.id, root]


def _card(event: Event, desk: Desk, root: str) -> EventCard:
    passage = event.citations[0] if event.origin is Origin.REPORT else None
    source = desk.timeline.sources.get(passage.source) if passage else None
    return EventCard(
        id=event.id,
        title=event.title,
        href=root + desk.found.events[event.id],
        date=desk.date(event.when, event.time, event.zone),
        is_same_day=False,
        importance=wording.badge(event.importance, desk.locale),
        status=wording.badge(event.status, desk.locale),
        origin=wording.badge(event.origin, desk.locale),
        actors=tuple(chip_of(part, desk, root) for part in event.actors),
        place=place_of(event, desk, root),
        summary_html=event.summary.at(root, f"{event.id}-")
        if event.summary
        else Html(),
        passage=passage.quote if passage else "",
        passage_lang=desk.foreign(source.language) if source else "",
        tags=tuple(tag_link(tag, desk, root) for tag in event.tags),
        sources_label=_sources_label(event.citations, desk),
        citations=citations(event.citations, desk, root),
        claims=tuple(_claim(claim, desk, root) for claim in event.claims),
        anchors=event.aliases,
    )


def place_of(event: Event, desk: Desk, root: str) -> LinkView | None:
    """Link to the page of an event's place."""
    if event.place is None:
        return None
    own = desk.facets.place_ids[event.place.name]
    return LinkView(event.place.name, root + desk.found.places[own])


def tag_link(tag: str, desk: Desk, root: str) -> LinkView:
    """Link to the page of a tag, which may be spelled in any way that occurs."""
    return LinkView(tag, root + desk.found.tags[desk.facets.tag_ids[tag]])


def cards(events: Sequence[Event], desk: Desk, root: str) -> tuple[EventCard, ...]:
    """Make the cards of a list; a day that the entry above has is not repeated."""
    made = []
    before = ""
    for event in events:
        own = card(event, desk, root)
        same = event.when.text == before
        made.append(replace(own, is_same_day=True) if same else own)
        before = event.when.text
    return tuple(made)


def chip(actor_id: str, desk: Desk, root: str, role: str = "") -> ActorChip:
    """Name an actor that has a page."""
    actor = desk.timeline.actors[actor_id]
    return ActorChip(
        name=actor.name,
        href=root + desk.found.actors[actor_id],
        kind=actor.kind.value if actor.kind else "",
        kind_words=desk.say(wording.KINDS[actor.kind][0]),
        role=role,
    )


def chip_of(part: Participation, desk: Desk, root: str) -> ActorChip:
    """Name whoever takes part in an event, with or without a page."""
    if part.actor:
        return chip(part.actor, desk, root, part.role)
    return ActorChip(part.name, "", "", "", part.role)


def citations(
    cited: Iterable[Citation], desk: Desk, root: str
) -> tuple[CitationView, ...]:
    """Number the sources of an event."""
    views = []
    for number, citation in enumerate(cited, start=1):
        source = desk.timeline.sources[citation.source]
        at = citation.paragraph
        views.append(
            CitationView(
                number=number,
                title=source.title,
                href=root + desk.found.sources[source.id],
                url=source.url,
                archive=source.archive,
                publisher=source.publisher,
                date=desk.date(source.published) if source.published else None,
                quote=citation.quote,
                place=desk.say(wording.PARAGRAPH, n=at) if at else "",
                lang=desk.foreign(source.language),
                is_found=citation.is_found,
                by_machine=citation.by_machine,
            )
        )
    return tuple(views)


def _sources_label(cited: Sequence[Citation], desk: Desk) -> str:
    """Count copies of one text as one source."""
    names = {citation.source for citation in cited}
    families = families_of(cited, desk)
    return wording.sources(len(families), len(names) - len(families), desk.locale)


def families_of(cited: Iterable[Citation], desk: Desk) -> frozenset[str]:
    """Return the sources that are cited, copies of one text as one."""
    names = {citation.source for citation in cited}
    return frozenset(desk.timeline.sources[name].family or name for name in names)


def _claim(claim: Claim, desk: Desk, root: str) -> ClaimView:
    href = ""
    if claim.source:
        href = root + desk.found.sources[claim.source]
    elif claim.actor:
        href = root + desk.found.actors[claim.actor]
    by = LinkView(claimant(claim, desk), href)
    return ClaimView(by, desk.date(claim.date) if claim.date else None, claim.text)


def claimant(claim: Claim, desk: Desk) -> str:
    """Name who says otherwise."""
    if claim.source:
        source = desk.timeline.sources[claim.source]
        return source.publisher or source.title
    return desk.timeline.actors[claim.actor].name if claim.actor else claim.by


def step(event: Event | None, desk: Desk, root: str) -> LinkView | None:
    """Link to an event; None where there is none."""
    return None if event is None else link_to(event, desk, root)


def link_to(event: Event, desk: Desk, root: str, anchor: str = "") -> LinkView:
    """Link to an event by its title, which says so if the event was retracted."""
    is_retracted = event.status is Status.RETRACTED
    title = event.title
    said = desk.say(wording.RETRACTED_TITLE, title=title) if is_retracted else title
    at = f"#{anchor}" if anchor else ""
    return LinkView(said, root + desk.found.events[event.id] + at)
