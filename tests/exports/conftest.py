"""A small timeline, made by hand: what the tests of all formats begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import pytest

from sitegen.core.documents import (
    ActorKind,
    Correction,
    Importance,
    Licence,
    Place,
    Prose,
    SiteRecord,
    Status,
)
from sitegen.core.edtf import parse
from sitegen.core.model import (
    Actor,
    Citation,
    Claim,
    Event,
    Origin,
    Participation,
    Reason,
    RoleHeld,
    Source,
    Timeline,
)
from sitegen.core.source import Span
from sitegen.exports.context import ExportContext

NOWHERE = Span("content/notes/x.yaml", 0, 0)

MakeEvent: TypeAlias = Callable[..., Event]
MakeContext: TypeAlias = Callable[..., ExportContext]


def make_event(
    date: str = "2022-03-10", title: str = "Talks", name: str = "talks", **more: Any
) -> Event:
    settings: dict[str, Any] = {"origin": Origin.NOTE, "status": Status.REPORTED}
    return Event(name, title, parse(date), span=NOWHERE, **(settings | more))


def make_context(
    events: Iterable[Event] = (),
    *,
    actors: Iterable[Actor] = (),
    sources: Iterable[Source] = (),
    pages: tuple[str, ...] = (),
    **site: Any,
) -> ExportContext:
    timeline = Timeline(
        tuple(sorted(events, key=lambda event: event.when.sort_key())),
        {actor.id: actor for actor in actors},
        {source.id: source for source in sources},
    )
    return ExportContext(
        timeline,
        SiteRecord(**({"title": "Talks of 2022"} | site)),
        {event.id: f"events/{event.id}.html" for event in timeline.events},
        {actor: f"actors/{actor}.html" for actor in timeline.actors},
        {source: f"sources/{source}.html" for source in timeline.sources},
        pages,
    )


def make_full(**site: Any) -> ExportContext:
    """Return a timeline in which every field of the model is set."""
    actors = [
        Actor(
            "kuleba",
            "Dmytro Kuleba",
            ActorKind.PERSON,
            NOWHERE,
            aliases=("Дмитро Кулеба",),
            roles=(
                RoleHeld(
                    "Foreign minister", "ukraine", "", parse("2020-03-04"), is_open=True
                ),
                RoleHeld("Envoy", "", "Council of Europe", None, parse("2019-08")),
                RoleHeld("Diplomat"),
            ),
            wikidata="Q12110464",
            born=parse("1981-04-19"),
            died=parse("2099~"),
        ),
        Actor("ukraine", "Ukraine", ActorKind.STATE, None, born=parse("1991-08-24")),
        Actor("somebody", "Somebody", None, None, is_stub=True),
    ]
    sources = [
        Source(
            "wire",
            "Ministers meet",
            "Wire",
            "A. Writer",
            parse("2022-03-11"),
            "https://example.org/wire?a=1&b=2",
            "https://archive.example/wire",
            "en",
            "seeds/wire.txt",
            "ab" * 32,
        ),
        Source("copy", "Ministers meet, too", family="wire"),
    ]
    talks = make_event(
        title="Kuleba and Lavrov meet in Antalya",
        name="antalya",
        status=Status.CONFIRMED,
        time="10:30",
        zone="Europe/Istanbul",
        importance=Importance.MAJOR,
        actors=(Participation("kuleba"), Participation("somebody", "host")),
        place=Place("Antalya, Türkiye", 36.86, 31.06),
        summary=Prose(
            '<p>First <em>meeting</em>, <a href="\ue000about.html">see</a>.</p>',
            "First meeting, see.",
            NOWHERE,
        ),
        body=Prose("<p>More.</p>", "More.", NOWHERE),
        tags=("talks", "cease-fire"),
        citations=(
            Citation("wire", "no progress", 120, 131, "said ", " on that", 4),
            Citation("copy", by_machine=True, is_found=False),
        ),
        claims=(
            Claim("Aired on Monday", parse("2022-03-07"), source="wire"),
            Claim("", parse("2022-03-08"), actor="kuleba"),
            Claim("Never happened", by="A spokesman"),
        ),
        corrections=(Correction(parse("2022-03-12"), "The length was wrong."),),
        related=("later",),
        aliases=("talks-in-antalya",),
        reasons=(Reason("same-day", "Same day and actors", 0.1 + 0.2),),
    )
    later = make_event(
        "2022-03",
        "A report",
        "later",
        origin=Origin.REPORT,
        citations=(Citation("copy", "They <met> again", 0, 16),),
    )
    terms = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
    about: dict[str, Any] = {
        "description": "What was said.",
        "author": "The desk",
        "licence": terms,
    }
    return make_context([talks, later], actors=actors, sources=sources, **about | site)


@pytest.fixture
def event() -> MakeEvent:
    return make_event


@pytest.fixture
def context() -> MakeContext:
    return make_context


@pytest.fixture
def full() -> MakeContext:
    return make_full
