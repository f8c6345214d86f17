"""What editors decided about proposals, looked up by place.

A decision names a passage by its words, so it holds as long as the words stand
in the article, whatever the program makes of them. Without words it speaks of
the article's lead.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sitegen.core.articles import Article
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import Decision, Passage, Ruling
from sitegen.core.model import Statement
from sitegen.core.outcome import Outcome
from sitegen.core.text import nearest
from sitegen.matching.shelf import Shelf

Places: TypeAlias = tuple[tuple[int, int], ...]  # start and end, in an article's text


@dataclass(frozen=True, slots=True)
class Spot:
    """A passage of an article; the whole of it is None for its lead."""

    article: str
    place: tuple[int, int] | None

    def speaks_of(self, statement: Statement) -> bool:
        """Tell whether the statement is, or overlaps, this passage."""
        if statement.article != self.article:
            return False
        if self.place is None:
            return statement.is_lead
        start, end = self.place
        return start < statement.end and statement.start < end


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision with everything in it found: events by id, passages by place."""

    ruling: Ruling
    events: tuple[str, ...]
    spots: tuple[Spot, ...]
    reason: str

    def names(self, statement: Statement) -> bool:
        """Tell whether the decision speaks of this statement."""
        return any(spot.speaks_of(statement) for spot in self.spots)


@dataclass(frozen=True, slots=True)
class Rulings:
    """All decisions of a site."""

    verdicts: tuple[Verdict, ...] = ()
    by_article: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)

    def about(self, statement: Statement, ruling: Ruling) -> Verdict | None:
        """Return the first decision of this kind about a statement."""
        for verdict in self.by_article.get(statement.article, ()):
            if verdict.ruling is ruling and verdict.names(statement):
                return verdict
        return None

    def speak_of(self, statement: Statement) -> bool:
        """Tell whether an editor decided anything about a statement."""
        verdicts = self.by_article.get(statement.article, ())
        return any(verdict.names(statement) for verdict in verdicts)

    def apart(self, statement: Statement, *, event: str) -> bool:
        """Tell whether an editor said that the statement is not of this event."""
        return any(
            verdict.ruling is Ruling.DIFFERENT
            and event in verdict.events
            and verdict.names(statement)
            for verdict in self.by_article.get(statement.article, ())
        )

    def hidden(self, statements: Iterable[Statement]) -> Mapping[str, Places]:
        """Return the places in each article that an editor hid."""
        found: dict[str, list[tuple[int, int]]] = {}
        for article, verdicts in self.by_article.items():
            spots = (
                spot
                for verdict in verdicts
                if verdict.ruling is Ruling.HIDE
                for spot in verdict.spots
                if spot.article == article
            )
            for spot in spots:
                found.setdefault(article, []).extend([spot.place] if spot.place else [])
        for one in statements:
            if one.article in found and self.about(one, Ruling.HIDE):
                found[one.article].append((one.start, one.end))
        return {article: tuple(places) for article, places in found.items()}

    def are_apart(self, one: Statement, other: Statement) -> bool:
        """Tell whether an editor said that two statements are of different events."""
        return any(
            verdict.ruling is Ruling.DIFFERENT
            and verdict.names(one)
            and verdict.names(other)
            for verdict in self.by_article.get(one.article, ())
        )


def find_all(
    decisions: Iterable[Decision],
    events: Iterable[str],
    shelf: Shelf,
    *,
    unpublished: Collection[str] = (),
) -> Outcome[Rulings]:
    """Find what each decision speaks of; one that can't be found is said.

    A decision may name a note that is `unpublished`, and then says nothing yet.
    """
    known = frozenset(events)
    verdicts: list[Verdict] = []
    said: list[Diagnostic] = []
    by_article: dict[str, list[Verdict]] = {}
    for decision in decisions:
        said.extend(
            _unknown_event(event.value, known, decision)
            for event in decision.events
            if event.value not in known and event.value not in unpublished
        )
        spots = [_spot(passage, shelf, said) for passage in decision.passages]
        verdict = Verdict(
            decision.ruling,
            tuple(event.value for event in decision.events if event.value in known),
            tuple(spot for spot in spots if spot is not None),
            decision.reason,
        )
        verdicts.append(verdict)
        for name in sorted({spot.article for spot in verdict.spots}):
            by_article.setdefault(name, []).append(verdict)
    return Outcome(
        Rulings(
            tuple(verdicts),
            {name: tuple(found) for name, found in by_article.items()},
        ),
        tuple(said),
    )


def _unknown_event(name: str, known: frozenset[str], decision: Decision) -> Diagnostic:
    place = next(event.span for event in decision.events if event.value == name)
    like = nearest(name, known)
    return Diagnostic(
        "decision-unknown",
        f"no note has the id '{name}'",
        place,
        f"did you mean '{like}'?"
        if like
        else "an id is the name of a note's file; "
        "a passage is named as {article: …, quote: …}",
    )


def _spot(passage: Passage, shelf: Shelf, said: list[Diagnostic]) -> Spot | None:
    article = shelf.article(passage.article.value)
    if article is None:
        said.append(
            Diagnostic(
                "decision-unknown",
                f"no article in seeds/ is called '{passage.article.value}'",
                passage.article.span,
                shelf.hint(passage.article.value),
            )
        )
        return None
    if passage.quote is None:
        return Spot(article.id, None)
    return _quoted(passage, article, shelf, said)


def _quoted(
    passage: Passage, article: Article, shelf: Shelf, said: list[Diagnostic]
) -> Spot | None:
    if passage.quote is None:
        return None
    found = shelf.locator(article).find(passage.quote.value)
    if found is None:
        said.append(
            Diagnostic(
                "decision-unknown",
                f"these words do not stand in {article.path}",
                passage.quote.span,
                shelf.nearest_words(article, passage.quote.value),
            )
        )
        return None
    return Spot(article.id, (found.start, found.end))
