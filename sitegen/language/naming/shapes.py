"""The values that pass between the rules for names."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sitegen.language.naming.known import Known
from sitegen.language.naming.scan import Token
from sitegen.language.naming.territories import Territories
from sitegen.language.naming.tongues import Tongue


class Sort(StrEnum):
    """What a piece is taken for."""

    KNOWN = "known"
    STATE = "state"
    PEOPLE = "people"
    CITY = "city"
    ORGANISATION = "organisation"
    PLACE = "place"
    TITLE = "title"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Piece:
    """A stretch of a run; `marks` are the grounds for what it may be."""

    sort: Sort
    start: int
    end: int
    tokens: list[Token]
    actor: str = ""
    code: str = ""  # of the country
    rule: str = ""
    titled: bool = False  # a title stands right before it
    first: bool = False  # a sentence begins with it
    credit: bool = False  # of who made the text, not of who acts in it
    marks: set[str] = field(default_factory=set)
    title: str = ""  # the words of the title before it
    land: str = ""  # the country that is named before it
    whom: str = ""  # the registered actor that is named before it
    name: str = ""  # the folded words, with what joins them
    base: str = ""  # a country or city in the nominative, if it stands in another case

    def __post_init__(self) -> None:
        """Work out the name."""
        self.name = joined_name(self.tokens)


def joined_name(tokens: list[Token]) -> str:
    """Return the folded words of a name, with what joins them."""
    if len(tokens) == 1:
        return tokens[0].folded
    return " ".join(
        f"{token.joint} {token.folded}" if number and token.joint else token.folded
        for number, token in enumerate(tokens)
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words of one article are read against."""

    text: str
    known: Known
    lands: Territories
    tongue: Tongue
    small: frozenset[str]
    language: str = "en"
