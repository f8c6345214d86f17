"""What the files say together: one dated model.

A `Timeline` is complete and final: every reference resolved, everything in its
order. Pages and exports are made from it and from nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sitegen.core.calendar import Day
from sitegen.core.documents import (
    ActorKind,
    Correction,
    Importance,
    Link,
    Media,
    Place,
    Prose,
    Status,
)
from sitegen.core.source import Span
from sitegen.core.when import When


class Origin(StrEnum):
    """Who says that this is an event: an editor, or the machine from an article."""

    NOTE = "note"
    REPORT = "report"


class StatementKind(StrEnum):
    """What a statement speaks of."""

    HAPPENING = "happening"
    SPEECH = "speech"
    PLAN = "plan"
    BACKGROUND = "background"


SECOND_OPINION = "second-opinion"  # the rule of what a model took for an organisation


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor named in an article; `start` and `end` are offsets in its text.

    `actor` is the id of a registered actor, or "" where the registry has none;
    `name` is then the fullest form that the article gives.
    """

    form: str
    start: int
    end: int
    name: str
    actor: str = ""
    kind: ActorKind | None = None
    rule: str = ""

    @property
    def acts(self) -> bool:
        """Tell whether somebody is named who may act.

        A capital alone does not tell: "for Volnovakha". Nor does "the Polish border"
        bring in a state that the site does not follow.
        """
        return bool(self.actor) or (self.kind is not None and self.rule != "demonym")


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground for a result: the rule, its weight and its words."""

    rule: str
    words: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Statement:
    """A dated sentence of an article: a proposal, never more.

    `quote == article.text[start:end]`. `reach` is the stretch that speaks of the
    same: for a lead, the headline and the first paragraph.
    """

    article: str  # the article's id
    start: int
    end: int
    reach: tuple[int, int]
    quote: str
    title: str
    kind: StatementKind
    when: When | None
    is_dated: bool = True  # False: no word gives the day, only the publication
    mentions: tuple[Mention, ...] = ()
    places: tuple[str, ...] = ()
    score: float = 1.0  # 0 to 1
    reasons: tuple[Reason, ...] = ()
    is_lead: bool = False
    retells: bool = False  # the lead of its article, once more

    @property
    def key(self) -> str:
        """Name the statement: stable while its article and sentence stand."""
        return f"{self.article}@{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Source:
    """Something that is cited: an article in seeds/, or something elsewhere."""

    id: str
    title: str
    publisher: str = ""
    author: str = ""
    published: When | None = None
    url: str = ""
    archive: str = ""
    language: str = ""
    file: str = ""  # path of the article, "" for a source elsewhere
    sha256: str = ""
    note: str = ""
    family: str = ""  # id of the source this is a copy of, or its own id
    date_basis: str = ""  # words: what told the day of publication
    paragraphs: tuple[str, ...] = ()  # the whole text; published on request only


@dataclass(frozen=True, slots=True)
class Citation:
    """A source of an event, with the exact words where they are known.

    `quote` is spelled as in the article; `start` and `end` are its offsets there
    (Unicode code points, end exclusive), -1 if the source is not stored.
    `prefix` and `suffix` are those of the W3C TextQuoteSelector.
    """

    source: str
    quote: str = ""
    start: int = -1
    end: int = -1
    prefix: str = ""
    suffix: str = ""
    paragraph: int = 0  # from 1; 0 where it is not known
    is_found: bool = True  # False: these words no longer stand there
    by_machine: bool = False  # joined by the merge, not by an editor
    span: Span | None = None  # where an editor wrote it


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says otherwise. One of `source`, `actor` and `by` is set."""

    text: str
    date: When | None = None
    source: str = ""
    actor: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read out of the articles: their statements and who they name."""

    statements: tuple[Statement, ...] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor's part in an event; a passing figure has a name and no page."""

    actor: str  # the actor's id, or ""
    role: str = ""
    name: str = ""  # set where `actor` is not


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with everything that is said about it."""

    id: str
    title: str
    when: When
    origin: Origin
    status: Status
    span: Span
    time: str = ""
    zone: str = ""
    importance: Importance = Importance.NORMAL
    actors: tuple[Participation, ...] = ()
    place: Place | None = None
    summary: Prose | None = None
    body: Prose | None = None
    tags: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()
    corrections: tuple[Correction, ...] = ()
    media: tuple[Media, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    statements: tuple[Statement, ...] = ()
    score: float = 1.0
    order: tuple[Day, str, bool, int, str, str] = field(init=False, compare=False)
    """Place on the timeline: by day, hour, exactness, then id."""

    def __post_init__(self) -> None:
        """Work out the place on the timeline, once."""
        day, clock, is_unbounded, length, text = self.when.sort_key()
        order = (day, self.time or clock, is_unbounded, length, text, self.id)
        object.__setattr__(self, "order", order)


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role of an actor: its title, for whom, from when to when."""

    title: str
    of_actor: str = ""  # an actor's id
    of_name: str = ""  # words, where it is no actor
    start: When | None = None
    end: When | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts in the events."""

    id: str
    name: str
    kind: ActorKind | None
    span: Span | None
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    summary: Prose | None = None
    body: Prose | None = None
    wikidata: str = ""
    links: tuple[Link, ...] = ()
    image: Media | None = None
    born: When | None = None
    died: When | None = None
    old_ids: tuple[str, ...] = ()
    is_stub: bool = False  # named, described by no file


@dataclass(frozen=True, slots=True)
class Timeline:
    """All events in order, all actors and sources by id."""

    events: tuple[Event, ...] = ()
    actors: Mapping[str, Actor] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    by_actor: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    by_source: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    proposals: tuple[Statement, ...] = ()  # read, and not published
