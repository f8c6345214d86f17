"""An account of something that happened: what a note or a statement tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sitegen.core.when import When

# What each word of a name may sound like, in any language.
Sounds: TypeAlias = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A telling of something that happened: a note, or a statement of an article.

    Actors and places are ids, or folded names of those without one.
    """

    key: str
    when: When | None
    actors: frozenset[str]
    words: Mapping[str, int] = field(default_factory=dict)  # by `words_of`
    article: str = ""
    family: str = ""
    slack: int = 0  # days by which the account may be later than the day it tells of
    places: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()  # whom and what else its article names
    parties: frozenset[str] = frozenset()  # people and states its own sentence names
    people: frozenset[str] = frozenset()  # the people among them
    states: frozenset[str] = frozenset()  # countries among the actors and places
    language: str = ""  # two letters
    deeds: frozenset[str] = frozenset()  # by `told_deeds`
    structures: frozenset[str] = frozenset()  # "kessel bridge"
    sounds: Mapping[str, Sounds] = field(default_factory=dict)  # of actors and places

    @property
    def home(self) -> str:
        """What it is part of: its article, or itself."""
        return self.article or self.key

    @property
    def named(self) -> frozenset[str]:
        """The actors and the places; one article's place is another's actor."""
        return self.actors | self.places
