"""Put together what the files say: notes, statements, actors, sources, decisions.

The order of files does not matter, nor the machine: everything is taken in the
order of paths and places. Notes lead; what was read out of articles is joined
to them, or published as what it is, or kept as a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from sitegen.core.articles import Article
from sitegen.core.diagnostics import Diagnostic, Related, ordered
from sitegen.core.documents import ActorRecord, Documents, Note
from sitegen.core.model import Event, Extracted, Statement, Timeline
from sitegen.core.outcome import Outcome
from sitegen.core.refiling import change, in_order, refiled
from sitegen.core.registry import registry
from sitegen.core.source import Text
from sitegen.core.text import fold
from sitegen.language.crossing import sounds
from sitegen.language.translit import slug
from sitegen.matching.accounts import Accounts, Tongues
from sitegen.matching.cast import Cast
from sitegen.matching.citing import Citing, cut_context
from sitegen.matching.contradictions import contradicted
from sitegen.matching.events import Making, Publishing, check_references, name_reports
from sitegen.matching.families import families
from sitegen.matching.far_years import far_years
from sitegen.matching.joining import Evidence, Joins, join
from sitegen.matching.memory import Memory
from sitegen.matching.rulings import Places, Rulings, find_all
from sitegen.matching.shelf import Shelf
from sitegen.matching.sources import Book

R = TypeVar("R", Note, ActorRecord)


def merge(
    documents: Documents,
    extracted: Extracted,
    *,
    drafts: bool = False,
    memory: Memory | None = None,
    reuse: Timeline | None = None,
) -> Outcome[Timeline]:
    """Make the timeline of a site; draft notes are left out unless `drafts`.

    `memory` is that of earlier merges, `reuse` what the last one made; they only make
    this one faster.
    """
    memory = memory or Memory()
    said: list[Diagnostic] = []
    notes = _distinct((one for one in documents.notes if drafts or not one.draft), said)
    actors = _distinct(documents.actors, said)
    taken = tuple(_aliases_taken(notes, actors))
    said.extend(taken)
    notes, actors = _without(taken, notes, actors)
    people = registry(actors)
    said.extend(_shared_names(actors, people.shared))
    unread = documents.unread
    shelf = Shelf(documents.articles)
    family = families(documents.articles)
    said.extend(_unknown_originals(documents.articles, shelf))
    cast = Cast(people, slug, extracted.mentions, documents.articles, unread)
    cast.expect(ref.name.value for note in notes for ref in note.actors)
    memory.begin(actors, documents.articles, unread)
    refs = (ref for note in notes for ref in note.sources)
    book = memory.book(notes, lambda: Book(documents.articles, family, refs, slug))
    making = Making(cast, Citing(shelf, book, said), said)
    of_notes = {note.id.value: _of_note(note, making, book, memory) for note in notes}
    events = {
        name: _with_known(event, of_notes) if event.related else event
        for name, event in of_notes.items()
    }
    # A note that is not published yet, or broken just now, may be named.
    unpublished = frozenset(one.id.value for one in documents.notes) - events.keys()
    unpublished |= unread.events
    check_references(notes, events, unpublished, said)
    said.extend(far_years(notes))
    rulings = find_all(documents.decisions, events, shelf, unpublished=unpublished)
    said.extend(rulings.diagnostics)
    joins = _joined(
        events.values(),
        extracted,
        making,
        rulings.value,
        family,
        documents,
        memory,
    )
    told = [
        making.with_statements(
            events[note.id.value], note, joins.to_notes.get(note.id.value, ())
        )
        for note in notes
    ]
    publishing = Publishing(documents.site, rulings.value)
    reported, proposals = _reports(joins, publishing, making, events)
    hidden = rulings.value.hidden(extracted.statements)
    said.extend(contradicted(notes, events, book.source, cast.actor))
    whole = [*told, *reported]
    if hidden:
        whole = [_discreet(event, hidden) for event in whole]
    timeline = _timeline(whole, cast, book, proposals, reuse=reuse or Timeline())
    return Outcome(timeline, ordered(said))


def _discreet(event: Event, hidden: Mapping[str, Places]) -> Event:
    """Keep what an editor hid out of the words around the event's quotations."""
    if hidden.keys().isdisjoint(one.source for one in event.citations):
        return event
    citations = (
        cut_context(one, hidden.get(one.source, ())) for one in event.citations
    )
    return replace(event, citations=tuple(citations))


def _of_note(note: Note, making: Making, book: Book, memory: Memory) -> Event:
    """Make the event of a note, or take the one that the same note made before.

    What was said must be said again, and a name that no file describes must make its
    stub again; so only what went without either is remembered.
    """
    if (known := memory.event(note, book)) is not None:
        return known
    before = len(making.said)
    event = making.of_note(note)
    if len(making.said) == before and making.cast.describes(event):
        memory.keep(note, book, event)
    return event


def _with_known(event: Event, known: Mapping[str, Event]) -> Event:
    related = tuple(other for other in event.related if other in known)
    return event if related == event.related else replace(event, related=related)


def _joined(
    events: Iterable[Event],
    extracted: Extracted,
    making: Making,
    rulings: Rulings,
    family: Mapping[str, str],
    documents: Documents,
    memory: Memory,
) -> Joins:
    if not extracted.statements:
        return Joins()
    told = list(events)
    own = documents.site.language
    memory.compare_in(frozenset((own, *(one.language for one in documents.articles))))
    tongues = Tongues(own, sounds)
    of = Accounts(making.cast, family, extracted, documents.articles, tongues)
    accounts = {one.key: of.of_statement(one) for one in extracted.statements}
    cited = making.citing.cited(told)
    notes = [memory.account(event, of.of_note) for event in told]
    evidence = Evidence(notes, accounts, cited, rulings, making.cast.label)
    return join(extracted.statements, evidence)


def _reports(
    joins: Joins, publishing: Publishing, making: Making, events: Mapping[str, Event]
) -> tuple[list[Event], tuple[Statement, ...]]:
    """Make the reported events; what is not published stays a proposal."""
    wanted = [group for group in joins.groups if publishing.wants(group)]
    names = name_reports(wanted, events, slug)
    reported = [
        making.of_group(group, name) for group, name in zip(wanted, names, strict=True)
    ]
    kept = {id(group) for group in wanted}
    proposals = (
        one.statement
        for group in joins.groups
        if id(group) not in kept
        for one in group
    )
    return reported, tuple(sorted(proposals, key=lambda one: (one.article, one.start)))


def _timeline(
    events: Sequence[Event],
    cast: Cast,
    book: Book,
    proposals: tuple[Statement, ...],
    *,
    reuse: Timeline,
) -> Timeline:
    filed = _filed(events, reuse)
    return replace(
        filed,
        actors=cast.actors(),
        sources={
            name: source
            for name, source in sorted(book.all().items())
            if name in filed.by_source
        },
        proposals=proposals,
    )


def _filed(events: Sequence[Event], before: Timeline) -> Timeline:
    """Put the events in order, by actor and by source."""
    changed = change(before.events, events)
    if not changed:
        return before
    return Timeline(
        events=in_order(before.events, changed),
        by_actor=refiled(before.by_actor, changed, _actors_of),
        by_source=refiled(before.by_source, changed, _sources_of),
    )


def _actors_of(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.actor for part in event.actors if part.actor))


def _sources_of(event: Event) -> tuple[str, ...]:
    cited = [citation.source for citation in event.citations]
    claimed = [claim.source for claim in event.claims if claim.source]
    return tuple(dict.fromkeys(cited + claimed))


def _distinct(records: Iterable[R], said: list[Diagnostic]) -> list[R]:
    """Keep the first record of each id, in the order of paths, and say the others."""
    kept: dict[str, R] = {}
    for record in sorted(records, key=attrgetter("span.path", "span.start")):
        first = kept.setdefault(record.id.value, record)
        if first is not record:
            said.append(
                Diagnostic(
                    "id-taken",
                    f"the id '{record.id.value}' is taken by {first.span.path}",
                    record.id.span,
                    f"rename one, or give it a line such as id: {record.id.value}-2",
                    (Related("first used here", first.id.span),),
                )
            )
    return list(kept.values())


def _aliases_taken(
    notes: Iterable[Note], actors: Iterable[ActorRecord]
) -> Iterator[Diagnostic]:
    kinds: tuple[tuple[str, dict[str, Text], list[Text]], ...] = (
        ("event", {}, []),
        ("actor", {}, []),
    )
    for note in notes:
        kinds[0][1][note.id.value] = note.id
        kinds[0][2].extend(note.aliases)
    for actor in actors:
        kinds[1][1][actor.id.value] = actor.id
        kinds[1][2].extend(actor.old_ids)
    for kind, taken, aliases in kinds:
        for alias in aliases:
            first = taken.setdefault(alias.value, alias)
            if first is not alias:
                yield Diagnostic(
                    "alias-taken",
                    f"'{alias.value}' is already the id or an old id of an {kind}",
                    alias.span,
                    "remove it here, or rename the other",
                    (Related("used here", first.span),),
                )


def _without(
    taken: Iterable[Diagnostic], notes: list[Note], actors: list[ActorRecord]
) -> tuple[list[Note], list[ActorRecord]]:
    """Drop the old ids that can't be redirects, so that no page is overwritten."""
    spans = {fault.span for fault in taken}
    if not spans:
        return notes, actors
    return (
        [
            replace(one, aliases=tuple(a for a in one.aliases if a.span not in spans))
            for one in notes
        ],
        [
            replace(one, old_ids=tuple(a for a in one.old_ids if a.span not in spans))
            for one in actors
        ],
    )


def _shared_names(
    actors: Iterable[ActorRecord], shared: Mapping[str, tuple[str, ...]]
) -> Iterator[Diagnostic]:
    known = {actor.id.value: actor for actor in actors}
    for name, owners in sorted(shared.items()):
        names = [_called(known[owner], name) for owner in owners]
        yield Diagnostic(
            "name-taken",
            f"'{names[-1].value}' is a name of {' and of '.join(owners)}",
            names[-1].span,
            "make it longer for one of them, so that each name means one actor",
            tuple(Related("and here", other.span) for other in names[:-1]),
        )


def _called(actor: ActorRecord, folded: str) -> Text:
    """Return the actor's name or alias that folds to `folded`."""
    names = (actor.name, *actor.aliases)
    return next(name for name in names if fold(name.value) == folded)


def _unknown_originals(
    articles: Iterable[Article], shelf: Shelf
) -> Iterator[Diagnostic]:
    for article in articles:
        told = article.syndicated_from
        if told is not None and shelf.article(told.value) is None:
            yield Diagnostic(
                "syndication-unknown",
                f"no article in seeds/ is called '{told.value}'",
                told.span,
                shelf.hint(told.value, besides=article.id),
            )
