"""Make events: of notes with what was joined to them, and of statements alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sitegen.core.diagnostics import Diagnostic, Related
from sitegen.core.documents import (
    ClaimRef,
    Importance,
    Note,
    Place,
    Reports,
    Ruling,
    SiteRecord,
    SourceRef,
    Status,
)
from sitegen.core.model import (
    Citation,
    Claim,
    Event,
    Origin,
    Participation,
    Reason,
    Statement,
    StatementKind,
)
from sitegen.core.text import excerpt, fold, nearest
from sitegen.matching.cast import Cast
from sitegen.matching.citing import Citing
from sitegen.matching.contradictions import in_life
from sitegen.matching.joining import Joined, disagrees
from sitegen.matching.rulings import Rulings

_SHOWN = {StatementKind.HAPPENING, StatementKind.SPEECH}
_CLAIM_LENGTH = 240  # characters of a passage shown as a claim


@dataclass(frozen=True, slots=True)
class Making:
    """What events are made with: who acts, what is cited, and what is to be said."""

    cast: Cast
    citing: Citing
    said: list[Diagnostic] = field(default_factory=list)

    def of_note(self, note: Note) -> Event:
        """Make the event that a note tells of, before anything is joined to it."""
        parts = [self.cast.named(ref, self.said) for ref in note.actors]
        for ref, part in zip(note.actors, parts, strict=True):
            if part and (actor := self.cast.actor(part.actor)):
                self.said.extend(in_life(note, ref, actor))
        cited = [(ref, self.citing.cite(ref)) for ref in note.sources]
        if not (note.sources or note.has_lost_sources):
            self.said.append(
                Diagnostic(
                    "event-unsourced",
                    f"'{note.title.value}' has no source",
                    note.title.span,
                    "add a line such as sources: [https://example.org/statement], or "
                    "name a file of seeds/ there",
                )
            )
        claims = tuple(
            self._claim(claim, cited, by_lost=note.has_lost_sources)
            for claim in note.claims
        )
        return Event(
            id=note.id.value,
            title=note.title.value,
            when=note.date.value,
            origin=Origin.NOTE,
            status=note.status,
            span=note.span,
            time=note.time,
            zone=note.zone,
            importance=note.importance,
            actors=_distinct_parts(part for part in parts if part is not None),
            place=note.place,
            summary=note.summary,
            body=note.body,
            tags=tuple(dict.fromkeys(tag.value for tag in note.tags)),
            citations=tuple(citation for _, citation in cited if citation is not None),
            claims=claims,
            corrections=note.corrections,
            media=note.media,
            related=tuple(
                dict.fromkeys(
                    one.value for one in note.related if one.value != note.id.value
                )
            ),
            aliases=tuple(dict.fromkeys(one.value for one in note.aliases)),
        )

    def _claim(
        self,
        claim: ClaimRef,
        cited: Sequence[tuple[SourceRef, Citation | None]],
        *,
        by_lost: bool,
    ) -> Claim:
        """Find who claims something; with `by_lost` it may be a source that is lost."""
        by = claim.by.value
        for ref, citation in cited:
            if ref.id is not None and ref.id.value == by and citation is not None:
                return Claim(claim.text, claim.date, source=citation.source)
        if article := self.citing.article_id(by):
            return Claim(claim.text, claim.date, source=article)
        if actor := self.cast.find(by):
            return Claim(claim.text, claim.date, actor=actor)
        is_name = " " not in by and by == by.lower()
        is_there = by_lost or self.cast.is_unread(by)
        if is_name and not is_there:
            self.said.append(
                Diagnostic(
                    "claim-source-unknown",
                    f"'{by}' is no source of this note, no article and no actor",
                    claim.by.span,
                    f"give one of the note's sources the line id: {by}, or write who "
                    "it is in words",
                )
            )
        return Claim(claim.text, claim.date, by=by)

    def with_statements(
        self, event: Event, note: Note, joined: Sequence[Joined]
    ) -> Event:
        """Add what was read out of articles to the event of a note, as evidence.

        A statement that gives another day is shown as its source's claim; the
        note's date leads.
        """
        if not joined:
            return event
        citations = list(event.citations)
        claims = list(event.claims)
        for one in joined:
            if not _is_cited(one.statement, citations):
                citations.append(self.citing.statement(one.statement))
            if disagrees(one.statement, event.when):
                self._say_disagrees(one.statement, note)
                claim = _as_claim(one.statement)
                if not any(_same_claim(claim, other) for other in claims):
                    claims.append(claim)
        return replace(
            event,
            citations=tuple(citations),
            claims=tuple(claims),
            statements=tuple(one.statement for one in joined),
            reasons=_reasons(joined, self.citing),
        )

    def _say_disagrees(self, statement: Statement, note: Note) -> None:
        told = statement.when.text if statement.when else ""
        self.said.append(
            Diagnostic(
                "date-contradicted",
                f"{self.citing.place_of(statement)} gives {told}; the note's "
                f"{note.date.value.text} leads",
                note.date.span,
                "the page shows both; `different:` in content/decisions.yaml parts "
                "them",
                (Related("the passage", self.citing.span_of(statement)),),
            )
        )

    def of_group(self, group: Sequence[Joined], name: str) -> Event:
        """Make the reported event that a group of statements tells of."""
        lead = _leading(group)
        if lead.when is None:
            raise ValueError("a reported event needs a date")
        parts = [self.cast.mentioned(one) for one in lead.mentions]
        for joined in group:
            parts += [self.cast.mentioned(one) for one in joined.statement.mentions]
        others = [one.statement for one in group if one.statement is not lead]
        is_speech = lead.kind is StatementKind.SPEECH
        return Event(
            id=name,
            title=lead.title,
            when=lead.when,
            origin=Origin.REPORT,
            status=Status.ATTRIBUTED if is_speech else Status.REPORTED,
            span=self.citing.span_of(lead),
            importance=Importance.NORMAL if lead.is_lead else Importance.MINOR,
            actors=_distinct_parts(parts),
            place=Place(lead.places[0]) if lead.places else None,
            citations=tuple(self.citing.statement(one) for one in (lead, *others)),
            claims=tuple(_as_claim(one) for one in others if disagrees(one, lead.when)),
            reasons=(*lead.reasons, *_reasons(group, self.citing)),
            statements=(lead, *others),
            score=lead.score,
        )


@dataclass(frozen=True, slots=True)
class Publishing:
    """Which groups of statements are published without a note."""

    site: SiteRecord
    rulings: Rulings

    def wants(self, group: Sequence[Joined]) -> bool:
        """Tell whether a group becomes a reported event by itself."""
        statements = [one.statement for one in group]
        if _leading(group).when is None:
            return False
        if any(self.rulings.about(one, Ruling.ACCEPT) for one in statements):
            return True
        if self.site.reports is Reports.LEADS:
            return any(one.is_lead for one in statements)
        return self.site.reports is Reports.ALL and any(
            one.score >= self.site.min_score and one.kind in _SHOWN
            for one in statements
        )


def name_reports(
    groups: Iterable[Sequence[Joined]],
    taken: Iterable[str],
    slug: Callable[[str], str],
) -> tuple[str, ...]:
    """Give each group an id of its own, made from its title.

    Titles that are taken get a mark made from the article and the place, so that
    an id does not change with what else is read.
    """
    used = set(taken)
    names = []
    for group in groups:
        lead = _leading(group)
        name = slug(excerpt(lead.title, 72))
        if name in used:
            mark = hashlib.sha256(f"{lead.article} {lead.quote}".encode()).hexdigest()
            name = f"{name}-{mark[:6]}"
        used.add(name)
        names.append(name)
    return tuple(names)


def check_references(
    notes: Iterable[Note],
    known: Mapping[str, Event],
    unpublished: Collection[str],
    said: list[Diagnostic],
) -> None:
    """Say which `related:` lead nowhere, or to the event itself."""
    said.extend(
        Diagnostic(
            "related-self",
            f"'{other.value}' is the id of this event itself",
            other.span,
            "remove it here",
        )
        for note in notes
        for other in note.related
        if other.value == note.id.value
    )
    said.extend(
        Diagnostic(
            "related-unknown",
            f"no event has the id '{other.value}'",
            other.span,
            _did_you_mean(other.value, known),
        )
        for note in notes
        for other in note.related
        if other.value not in known and other.value not in unpublished
    )


def _did_you_mean(name: str, known: Mapping[str, Event]) -> str:
    titled = (one.id for one in known.values() if fold(one.title) == fold(name))
    like = next(titled, "") or nearest(name, known)
    return f"did you mean '{like}'?" if like else "an id is the name of a note's file"


def _leading(group: Sequence[Joined]) -> Statement:
    """Return the statement an event is named after: a dated lead, the best scored."""
    return max(
        (one.statement for one in group),
        key=lambda one: (
            one.when is not None,
            one.is_dated,
            one.is_lead,
            one.score,
            [-ord(char) for char in one.key],
        ),
    )


def _distinct_parts(parts: Iterable[Participation]) -> tuple[Participation, ...]:
    kept: dict[tuple[str, str], Participation] = {}
    for part in parts:
        key = (part.actor, part.name)
        if key not in kept or (part.role and not kept[key].role):
            kept[key] = part
    return tuple(kept.values())


def _is_cited(statement: Statement, citations: Iterable[Citation]) -> bool:
    return any(
        citation.source == statement.article
        and (
            citation.start < statement.reach[1] and statement.reach[0] < citation.end
            if citation.start >= 0
            else statement.is_lead
        )
        for citation in citations
    )


def _as_claim(statement: Statement) -> Claim:
    return Claim(
        excerpt(statement.quote, _CLAIM_LENGTH),
        statement.when,
        source=statement.article,
    )


def _same_claim(one: Claim, other: Claim) -> bool:
    return one.source == other.source and one.date == other.date


def _reasons(joined: Iterable[Joined], citing: Citing) -> tuple[Reason, ...]:
    return tuple(
        replace(reason, words=f"{citing.place_of(one.statement)}: {reason.words}")
        for one in joined
        for reason in one.reasons
    )
