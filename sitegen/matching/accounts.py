"""Make accounts of notes and statements, so that they can be compared."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from sitegen.core.articles import Article
from sitegen.core.documents import ActorKind
from sitegen.core.model import Event, Extracted, Mention, Statement
from sitegen.matching.account import Account
from sitegen.matching.words import words_of

_AROUND: Final = 12  # names that an article is known by, the oftenest
_LATE: Final = 1  # days from a happening to the article that names no day
_PARTIES: Final = frozenset({ActorKind.PERSON, ActorKind.STATE})
_WITH_BIG_NOUNS: Final = ("de", "lb")  # languages that give every noun a capital


class Keys(Protocol):
    """Knows what stands for an actor or a place when accounts are compared."""

    def key(self, mention: Mention) -> str:
        """Return the id of the mentioned actor, or the folded name."""

    def place_key(self, place: str) -> str:
        """Return the id of the actor that a place is too, or the folded name."""


class Accounts:
    """Makes the accounts of one collection."""

    def __init__(
        self,
        cast: Keys,
        family: Mapping[str, str],
        extracted: Extracted,
        articles: Iterable[Article],
    ) -> None:
        """Note whom and what each article names oftenest, wherever it does."""
        self._cast = cast
        self._family = family
        self._big_nouns = frozenset(
            one.id
            for one in articles
            if one.language.lower().startswith(_WITH_BIG_NOUNS)
        )
        around: dict[str, Counter[str]] = defaultdict(Counter)
        for article, mentions in extracted.mentions.items():
            acting = (one for one in mentions if one.acts)
            around[article].update(map(cast.key, acting))
        for statement in extracted.statements:
            around[statement.article].update(map(cast.place_key, statement.places))
        self._around = {
            article: frozenset(_oftenest(counts)) for article, counts in around.items()
        }

    def of_note(self, event: Event) -> Account:
        """Make the account of a note, by its event."""
        summary = event.summary.text if event.summary else ""
        quotes = (citation.quote for citation in event.citations)
        # "Belek near Antalya, Türkiye" is a place in three steps.
        place = event.place.name if event.place else ""
        steps = (step.strip() for step in place.replace(" near ", ",").split(","))
        return Account(
            key=event.id,
            when=event.when,
            actors=frozenset(part.actor or part.name for part in event.actors),
            places=frozenset(self._cast.place_key(step) for step in steps if step),
            words=words_of(event.title, summary, *quotes),
        )

    def of_statement(self, statement: Statement) -> Account:
        """Make the account of a statement."""
        start, end = statement.reach
        article = statement.article
        return Account(
            key=statement.key,
            when=statement.when,
            actors=frozenset(map(self._cast.key, statement.mentions)),
            places=frozenset(map(self._cast.place_key, statement.places)),
            around=self._around.get(article, frozenset()),
            parties=frozenset(
                self._cast.key(mention)
                for mention in statement.mentions
                if mention.kind in _PARTIES and start <= mention.start < end
            ),
            words=words_of(
                statement.title,
                statement.quote,
                big_nouns=article in self._big_nouns,
            ),
            article=article,
            family=self._family.get(article, article),
            slack=0 if statement.is_dated else _LATE,
        )


def _oftenest(counts: Counter[str]) -> list[str]:
    return heapq.nsmallest(_AROUND, counts, lambda name: (-counts[name], name))
