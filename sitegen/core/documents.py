"""What each file says by itself, before anything is put together.

Fields that later steps may have to point at are `Located`: the value and the
place where it was written. Markdown is rendered when a file is decoded, so a
`Prose` holds safe HTML. `private:` texts never get this far.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sitegen.core.articles import Article
from sitegen.core.source import Located, Span, Text
from sitegen.core.text import Html
from sitegen.core.when import When


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a piece of prose: its level (1 to 6), words and anchor."""

    level: int
    text: str
    anchor: str


ROOT_MARK = "\ue000"  # stands before an address relative to the site's root
ANCHOR_MARK = "\ue001"  # stands before every id and every link to one


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown, rendered: safe HTML, its plain text and its headings.

    The same prose stands on pages of different depth, and several stand on one
    page. So `html` has marks where the way to the site's root and the prefix of
    anchors belong; `at` puts them in. Addresses in Markdown are relative to the
    site's root.
    """

    html: str
    text: str
    span: Span
    headings: tuple[Heading, ...] = ()

    def at(self, root: str, prefix: str = "") -> Html:
        """Give the HTML for a page that is `root` ("", "../") below the root.

        `prefix` keeps anchors apart where several texts share a page.
        """
        return Html(self.html.replace(ROOT_MARK, root).replace(ANCHOR_MARK, prefix))


class Importance(StrEnum):
    """How much an event weighs on the page."""

    MAJOR = "major"
    NORMAL = "normal"
    MINOR = "minor"


class Status(StrEnum):
    """How sure it is that an event happened as told."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ATTRIBUTED = "attributed"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"


class Reports(StrEnum):
    """Which of the statements read out of articles are published by themselves."""

    ALL = "all"
    LEADS = "leads"
    REVIEWED = "reviewed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened; coordinates in degrees, WGS 84, both or neither."""

    name: str
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor as a note names it: by id, name or alias, with an optional role."""

    name: Text
    role: str = ""
    role_span: Span | None = None


@dataclass(frozen=True, slots=True)
class SourceRef:
    """One entry of `sources:`: an article in seeds/, or something elsewhere."""

    span: Span
    article: Text | None = None
    quote: Text | None = None
    id: Text | None = None
    url: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    date: When | None = None
    archive: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """One entry of `claims:`: who says what, where sources disagree."""

    by: Text
    text: str = ""
    date: When | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong on an event's page, and when that was said."""

    date: When
    text: str


@dataclass(frozen=True, slots=True)
class Media:
    """An image or document shown with an event; `file` is below content/media/."""

    file: Text
    alt: str
    credit: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """An event, as an editor wrote it."""

    id: Text
    span: Span
    title: Text
    date: Located[When]
    time: str = ""  # HH:MM or HH:MM:SS, at the place
    zone: str = ""  # IANA name or ±HH:MM, as written
    actors: tuple[ActorRef, ...] = ()
    place: Place | None = None
    summary: Prose | None = None
    body: Prose | None = None
    tags: tuple[Text, ...] = ()
    importance: Importance = Importance.NORMAL
    status: Status = Status.REPORTED
    sources: tuple[SourceRef, ...] = ()
    has_lost_sources: bool = False  # more stand there, and could not be read
    claims: tuple[ClaimRef, ...] = ()
    corrections: tuple[Correction, ...] = ()
    media: tuple[Media, ...] = ()
    related: tuple[Text, ...] = ()
    aliases: tuple[Text, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """An office or part that an actor had: a title, for whom, from when to when."""

    title: str
    of: Text | None = None
    start: When | None = None
    end: When | None = None
    is_open: bool = False  # `to: ..`: still held


@dataclass(frozen=True, slots=True)
class Link:
    """A link outwards: its words and its address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """A person, organisation, state or group, as a file describes it."""

    id: Text
    span: Span
    name: Text
    kind: ActorKind | None = None  # None: nobody has said
    aliases: tuple[Text, ...] = ()
    roles: tuple[Role, ...] = ()
    summary: Prose | None = None
    body: Prose | None = None
    wikidata: str = ""
    links: tuple[Link, ...] = ()
    image: Media | None = None
    born: When | None = None
    died: When | None = None
    old_ids: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page of prose: about, method, glossary."""

    id: Text
    span: Span
    title: str
    prose: Prose
    description: str = ""
    order: int = 0
    menu: bool = True
    draft: bool = False


class Ruling(StrEnum):
    """What an editor decided about proposals."""

    SAME = "same"
    DIFFERENT = "different"
    HIDE = "hide"
    ACCEPT = "accept"
    DISTINCT = "distinct"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article; without a quote, the article's lead."""

    article: Text
    quote: Text | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of content/decisions.yaml."""

    ruling: Ruling
    span: Span
    events: tuple[Text, ...] = ()
    passages: tuple[Passage, ...] = ()
    names: tuple[Text, ...] = ()  # of actors who are not one
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """The terms of the published data."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """content/site.yaml: the only configuration."""

    title: str = "Timeline"
    description: str = ""
    language: str = "en"
    language_span: Span | None = field(default=None, compare=False)
    base_url: str = ""  # ends with a slash, or is empty
    author: str = ""
    contact: str = ""  # a mailto: or http address
    licence: Licence | None = None
    reports: Reports = Reports.ALL
    min_score: float = 0.5
    full_text: bool = False
    second_opinion: Text | None = None  # the name of a spaCy model
    cards: Text | None = None  # the font for pictures in social networks
    holes: bool = False  # whether readers see what is missing
    events_per_page: int = 250  # more than this, and each year has a page


@dataclass(frozen=True, slots=True)
class Lost:
    """A record that stands in a file and can't be used, as far as it is known."""

    span: Span
    id: Text | None = None
    name: Text | None = None  # its title or name
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """What is there and could not be read: to name it elsewhere is no mistake."""

    events: frozenset[str] = frozenset()  # ids
    actors: frozenset[str] = frozenset()  # ids
    names: frozenset[str] = frozenset()  # of actors, folded
    pages: frozenset[str] = frozenset()  # ids
    media: frozenset[str] = frozenset()  # files whose names stand in the same files


@dataclass(frozen=True, slots=True)
class Documents:
    """What all files of a site say, each group in the order of its paths."""

    site: SiteRecord = field(default_factory=SiteRecord)
    notes: tuple[Note, ...] = ()
    actors: tuple[ActorRecord, ...] = ()
    articles: tuple[Article, ...] = ()
    pages: tuple[PageRecord, ...] = ()
    decisions: tuple[Decision, ...] = ()
    media: frozenset[str] = frozenset()  # paths below content/media/
    unread: Unread = field(default_factory=Unread)
