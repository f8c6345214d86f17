"""Make accounts of notes and statements, so that they can be compared."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from sitegen.core.articles import Article
from sitegen.core.documents import ActorKind
from sitegen.core.model import Event, Extracted, Mention, Statement
from sitegen.matching.account import Account, Sounds
from sitegen.matching.deeds import told_deeds
from sitegen.matching.words import (
    WITH_BIG_NOUNS,
    plain_words,
    structures,
    words_of,
)

_AROUND: Final = 12  # names that an article is known by, the oftenest
_LATE: Final = 1  # days from a happening to the article that names no day
_PARTIES: Final = frozenset({ActorKind.PERSON, ActorKind.STATE})


class Keys(Protocol):
    """Knows what stands for an actor or a place when accounts are compared."""

    def key(self, mention: Mention) -> str:
        """Return the id of the mentioned actor, or the folded name."""

    def place_key(self, place: str) -> str:
        """Return the id of the actor that a place is too, or the folded name."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """The language of notes, and how a name sounds in whatever language."""

    own: str  # BCP 47
    sounds: Callable[[str, str], Sounds]  # of a name and the language of its text


class Accounts:
    """Makes the accounts of one collection."""

    def __init__(
        self,
        cast: Keys,
        family: Mapping[str, str],
        extracted: Extracted,
        articles: Iterable[Article],
        tongues: Tongues,
    ) -> None:
        """Note whom and what each article names oftenest, wherever it does."""
        self._cast = cast
        self._family = family
        self._own = _two_letters(tongues.own)
        self._sounds = tongues.sounds
        self._languages = {one.id: _two_letters(one.language) for one in articles}
        self._is_mixed = len({self._own, *self._languages.values()}) > 1
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
        actors = frozenset(part.actor or part.name for part in event.actors)
        places = frozenset(self._cast.place_key(step) for step in steps if step)
        states, spelled = self._spelled(actors | places, self._own)
        return Account(
            key=event.id,
            when=event.when,
            actors=actors,
            places=places,
            words=words_of(event.title, summary, *quotes),
            language=self._own,
            deeds=told_deeds(plain_words(f"{event.title} {summary}"), self._own),
            structures=structures(f"{event.title}. {summary}"),
            states=states,
            sounds=spelled,
        )

    def _spelled(
        self, names: Iterable[str], language: str
    ) -> tuple[frozenset[str], Mapping[str, Sounds]]:
        """Return which names are countries, and how all sound in other languages.

        Where there is one language, nothing is to be compared by its sound.
        """
        spelled = {
            name: self._sounds(name.replace("-", " "), language) for name in names
        }
        states = frozenset(
            name
            for name, found in spelled.items()
            if found and any(sound.startswith("=") for sound in found[0])
        )
        if not self._is_mixed:
            spelled = dict.fromkeys(spelled, ())
        return states, spelled

    def of_statement(self, statement: Statement) -> Account:
        """Make the account of a statement."""
        start, end = statement.reach
        article = statement.article
        language = self._languages.get(article, "")
        actors = frozenset(map(self._cast.key, statement.mentions))
        places = frozenset(map(self._cast.place_key, statement.places))
        states, spelled = self._spelled(actors | places, language)
        parties = {
            self._cast.key(mention): mention.kind
            for mention in statement.mentions
            if mention.kind in _PARTIES and start <= mention.start < end
        }
        return Account(
            key=statement.key,
            when=statement.when,
            actors=actors,
            places=places,
            around=self._around.get(article, frozenset()),
            parties=frozenset(parties),
            people=frozenset(
                name for name, kind in parties.items() if kind is ActorKind.PERSON
            ),
            language=language,
            deeds=told_deeds(
                plain_words(f"{statement.title} . {statement.quote}"), language
            ),
            structures=structures(f"{statement.title}. {statement.quote}"),
            states=states,
            sounds=spelled,
            words=words_of(
                statement.title,
                statement.quote,
                big_nouns=language in WITH_BIG_NOUNS,
            ),
            article=article,
            family=self._family.get(article, article),
            slack=0 if statement.is_dated else _LATE,
        )


def _two_letters(language: str) -> str:
    return language[:2].lower()


def _oftenest(counts: Counter[str]) -> list[str]:
    return heapq.nsmallest(_AROUND, counts, lambda name: (-counts[name], name))
