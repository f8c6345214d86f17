"""An article in sentences, with the dates, names and places that stand in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol, TypeVar

from sitegen.core.articles import Article, BlockKind
from sitegen.core.calendar import Day
from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention
from sitegen.language import dates, sentences
from sitegen.language.names import PlaceMention
from sitegen.language.naming.marks import dateline
from sitegen.language.telling.cues import Cues, cues

_BODY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_VAGUE: Final = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body and what stands in it."""

    text: str
    start: int
    end: int
    block: int  # number of its block among those of the body
    times: tuple[dates.TimeExpression, ...]
    mentions: tuple[Mention, ...]
    places: tuple[PlaceMention, ...]


class Told:
    """One article with all that was found in it."""

    def __init__(
        self,
        article: Article,
        mentions: tuple[Mention, ...],
        places: Sequence[PlaceMention],
    ) -> None:
        """Find the dates of `article`."""
        self.article = article
        self.text = article.text
        self.language = article.language[:2].lower() or "en"
        self.cues: Cues = cues(self.language)
        self.mentions = tuple(one for one in mentions if one.acts)
        self.places = places
        self.published = article.publication.date
        self.today: Day | None = self.published.day if self.published else None
        self.headline = next(
            (one for one in article.blocks if one.kind is BlockKind.HEADLINE), None
        )
        self.body = [block for block in article.blocks if block.kind in _BODY]
        self.dateline = self._dateline_end()
        setting = dates.Setting(self.published, self.language)
        self.times = [one for one in dates.find(self.text, setting) if self._tells(one)]

    def _dateline_end(self) -> int:
        """Return where the dateline ends: its date is not that of an event."""
        if not self.body:
            return 0
        found = dateline(self.text, self.body[0].start, self.body[0].end)
        return found[2] if found else self.body[0].start

    def _tells(self, time: dates.TimeExpression) -> bool:
        """Tell whether an expression may give a sentence its day."""
        if time.when is None or time.is_quoted or time.value in _VAGUE:
            return False
        if time.type not in {"DATE", "TIME"}:
            return False
        return not (self.body and self.body[0].start <= time.start < self.dateline)

    @cached_property
    def states(self) -> frozenset[int]:
        """Where a place is a country, which is an actor too."""
        return frozenset(
            mention.start
            for mention in self.mentions
            if mention.kind is ActorKind.STATE
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body."""
        spans = [
            (start, end, number)
            for number, block in enumerate(self.body)
            for start, end in sentences.split(block.text, block.start, self.language)
        ]
        times = _share(self.times, spans)
        named = _share(self.mentions, spans)
        places = _share(self.places, spans)
        return tuple(
            Sentence(
                self.text[start:end], start, end, number,
                tuple(times[place]), tuple(named[place]), tuple(places[place]),
            )
            for place, (start, end, number) in enumerate(spans)
        )  # fmt: skip


def within(items: Iterable[P], stretches: Iterable[tuple[int, int]]) -> list[P]:
    """Return the items that begin in one of the stretches, in their order."""
    spans = [(start, end, 0) for start, end in sorted(stretches)]
    return [item for inside in _share(items, spans) for item in inside]


def _share(items: Iterable[P], spans: list[tuple[int, int, int]]) -> list[list[P]]:
    """Give each item to the span that holds it; the spans are in order."""
    shared: list[list[P]] = [[] for _ in spans]
    number = 0
    for item in sorted(items, key=lambda one: one.start):
        while number < len(spans) and spans[number][1] <= item.start:
            number += 1
        if number < len(spans) and spans[number][0] <= item.start:
            shared[number].append(item)
    return shared
