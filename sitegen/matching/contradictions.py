"""What cannot all be true: notes against one another, their actors and their sources.

Only what the dates leave no doubt of is said. A date that is approximate or uncertain
contradicts nothing, and a day is left on either side, since days are those at the
place, and one place's Tuesday reaches into another's Wednesday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from sitegen.core.calendar import Day, add_days, ordinal
from sitegen.core.diagnostics import Diagnostic, Related
from sitegen.core.documents import ActorKind, ActorRef, Note, Prose, Status
from sitegen.core.model import Actor, Event, RoleHeld, Source
from sitegen.core.text import fold
from sitegen.core.when import When
from sitegen.matching.travel import distance_km, hours_between, top_speed_kmh

_SLACK: Final = 1  # days
_AFTER_LINK: Final = re.compile(
    r"\s*(?:<p>)?(?P<words>(?P<count>[a-z]+|\d{1,3}) (?P<unit>day|week)s? "
    r"(?P<side>after|before)) (?:the )?<a [^>]*?href=\"[^\"]*?events/(?P<event>[^\"#]+)"
    r"\.html",
    re.IGNORECASE,
)
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a": 1, "the": 1}
_DAYS: Final = {"day": 1, "week": 7}


def contradicted(
    notes: Sequence[Note],
    events: Mapping[str, Event],
    source: Callable[[str], Source],
    actor: Callable[[str], Actor | None],
) -> Iterator[Diagnostic]:
    """Say what more than one note, or a note and its sources, contradict.

    `events` are those of the notes, `source` and `actor` look up by id.
    """
    for note in notes:
        if note.status is Status.CONFIRMED and not note.has_lost_sources:
            cited = events[note.id.value].citations
            yield from foretold(note, [source(one.source) for one in cited])
        if note.summary is not None and "events/" in note.summary.html:
            yield from counted(note, note.summary, events)
    yield from far_apart(notes, events, actor)


def in_life(note: Note, ref: ActorRef, actor: Actor) -> Iterator[Diagnostic]:
    """Say that somebody takes part who was not born yet, or dead, or not in office."""
    when = note.date.value
    then = f"and this event is of {when.text}"
    is_person = actor.kind in (ActorKind.PERSON, None)
    if actor.born and _surely_before(when, actor.born):
        born = "was born" if is_person else "was founded"
        yield Diagnostic(
            "actor-too-early",
            f"'{actor.name}' {born} {actor.born.text}, {then}",
            ref.name.span,
            "correct the date of the event, or `born:` of the actor",
            _described(actor),
        )
    if actor.died and _surely_before(actor.died, when):
        died = "died" if is_person else "was dissolved"
        yield Diagnostic(
            "actor-too-late",
            f"'{actor.name}' {died} {actor.died.text}, {then}",
            ref.name.span,
            "correct the date of the event, or `died:` of the actor; an event that is "
            "only about somebody names them in its text, not under actors",
            _described(actor),
        )
    held = [one for one in actor.roles if fold(one.title) == fold(ref.role)]
    if ref.role and held and all(_is_outside(when, one) for one in held):
        terms = " and ".join(_term(one) for one in held)
        yield Diagnostic(
            "role-not-held",
            f"'{actor.name}' was '{ref.role}' {terms}, {then}",
            ref.role_span or ref.name.span,
            "correct the role or the date here, or the dates of the role there",
            _described(actor),
        )


def _described(actor: Actor) -> tuple[Related, ...]:
    return (Related("described here", actor.span),) if actor.span else ()


def _is_outside(when: When, role: RoleHeld) -> bool:
    is_early = role.start is not None and _surely_before(when, role.start)
    is_late = role.end is not None and _surely_before(role.end, when)
    return is_early or (is_late and not role.is_open)


def _term(role: RoleHeld) -> str:
    start = f"from {role.start.text}" if role.start else ""
    end = f"to {role.end.text}" if role.end and not role.is_open else ""
    return " ".join(part for part in (start, end) if part)


def foretold(note: Note, sources: Sequence[Source]) -> Iterator[Diagnostic]:
    """Say that an event is confirmed by nothing that came out after it.

    Texts from before may announce an event or tell what led to it. That it has
    happened they can't say.
    """
    when = note.date.value
    days = [one.published for one in sources if one.published is not None]
    if (
        days
        and len(days) == len(sources)
        and all(_surely_before(day, when) for day in days)
    ):
        latest = max(days, key=lambda day: day.latest or (0, 0, 0))
        yield Diagnostic(
            "confirmed-too-early",
            f"nothing cited is from after the event of {when.text}: the newest source "
            f"is of {latest.text}",
            note.date.span,
            "cite a source that tells of it as done, correct the date, or take away "
            "status: confirmed",
        )


def far_apart(
    notes: Iterable[Note],
    events: Mapping[str, Event],
    actor_of: Callable[[str], Actor | None],
) -> Iterator[Diagnostic]:
    """Say that a person is on one day at places too far apart to travel between.

    Where the two times of day are known they count, else the whole day does. The
    distance is that of a great circle, and the speed the highest that passengers
    of the time could have. A part with a role is passed over: the role may say that
    somebody took part from afar.
    """
    met: dict[tuple[str, Day], list[Note]] = {}
    for note in notes:
        if note.place is None or note.place.lat is None:
            continue
        day = note.date.value.day
        if day is None or not _is_sure(note.date.value):
            continue
        for part in events[note.id.value].actors:
            if part.actor and not part.role:
                met.setdefault((part.actor, day), []).append(note)
    for (name, day), own in met.items():
        actor = actor_of(name) if len(own) > 1 else None
        if actor is None or actor.kind is not ActorKind.PERSON:
            continue
        for one, other in combinations(own, 2):
            km = distance_km(one.place, other.place)
            if km > hours_between(one, other) * top_speed_kmh(day[0]):
                yield _said_far(actor, one, other, km)


def _said_far(actor: Actor, one: Note, other: Note, km: float) -> Diagnostic:
    first, last = (note.place.name if note.place else "" for note in (one, other))
    names = {fold(name) for name in (actor.id, actor.name, *actor.aliases)}
    refs = (ref.name for ref in other.actors if fold(ref.name.value) in names)
    return Diagnostic(
        "places-apart",
        f"on {one.date.value.text} '{actor.name}' can't be in {first} and in {last}, "
        f"which are {round(km / 100) * 100:,} km apart",
        next((name.span for name in refs), other.title.span),
        "correct a date, a time or a place; whoever took part from afar gets a role "
        "that says so, such as role: by video",
        (Related("the other event", one.title.span),),
    )


def counted(
    note: Note, summary: Prose, events: Mapping[str, Event]
) -> Iterator[Diagnostic]:
    """Say that a summary counts its days from another event and comes out elsewhere.

    Only where it begins with "two days after" and a link to that event is it plain
    what is counted, and from where.
    """
    found = _AFTER_LINK.match(summary.html)
    start = events.get(found["event"]) if found else None
    if found is None or start is None:
        return
    count = found["count"].lower()
    number = int(count) if count.isdecimal() else _NUMBERS.get(count, 0)
    told = number * _DAYS[found["unit"].lower()]
    told = told if found["side"].lower() == "after" else -told
    own, other = note.date.value, start.when
    if not (told and own.day and other.day and _is_sure(own) and _is_sure(other)):
        return
    days = ordinal(own.day) - ordinal(other.day)
    if abs(told - days) > _SLACK:
        side = "after" if days > 0 else "before"
        unit = "day" if abs(days) == 1 else "days"
        lies = f"is {abs(days)} {unit} {side} it" if days else "is the day of it"
        yield Diagnostic(
            "days-miscounted",
            f"the summary counts “{found['words']}” from '{start.title}', but "
            f"{own.text} {lies}",
            summary.span,
            "correct the words, or one of the dates",
            (Related("the event that is counted from", start.span),),
        )


def _surely_before(one: When, other: When) -> bool:
    if one.latest is None or other.earliest is None:
        return False
    is_before = add_days(one.latest, _SLACK) < other.earliest
    return is_before and _is_sure(one) and _is_sure(other)


def _is_sure(when: When) -> bool:
    return not (when.is_approximate or when.is_uncertain) and not any(
        moment.exponent or moment.significant for moment in when.moments
    )
