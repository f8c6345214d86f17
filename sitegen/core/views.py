"""What a template may read.

A view is flat and final: every address already relative to its page, every date
already words plus machine form, every label already spelled out. A template
chooses and arranges; it computes nothing. Since a page is a function of its view
and the templates, equal views mean equal pages.

Fields named `*_html` hold safe HTML; all other text is escaped by the templates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sitegen.core.figure_parts import (
    AxisPicture,
    ContactView,
    MatrixView,
    PairRow,
    PairSide,
)
from sitegen.core.text import Html
from sitegen.core.view_parts import (
    ActorChip,
    ActorSection,
    CiteView,
    CompanionView,
    CorrectionRow,
    CorrectionView,
    DateView,
    EventCard,
    FilterView,
    Head,
    HoleSection,
    KnownDay,
    LinkView,
    MediaView,
    PassageView,
    ReasonView,
    RoleView,
    SourceRow,
    StepView,
    StripView,
    TopicRow,
    YearGroup,
)


@dataclass(frozen=True, slots=True)
class TimelineView:
    """`timeline.html`: the timeline, whole or one year of it."""

    head: Head
    heading: str
    intro: str
    summary: str  # "46 events from 18 sources, 21 February – 21 September 2022"
    latest: LinkView | None
    strip: StripView | None
    years_nav: tuple[LinkView, ...]
    years: tuple[YearGroup, ...]
    highlights: tuple[EventCard, ...]  # major events, where years have own pages
    previous: LinkView | None = None
    next: LinkView | None = None
    filter: FilterView | None = None  # nothing where there is too little to filter
    axis: str = ""  # address of the same events on an axis


@dataclass(frozen=True, slots=True)
class AxisView:
    """`axis.html`: the events on an axis of time, all or those of one period."""

    head: Head
    heading: str
    summary: str
    remark: str  # what the picture leaves out, or ""
    picture: AxisPicture
    back: LinkView  # to the same events as a list
    periods: tuple[LinkView, ...]  # axes of parts of the time; empty where one is all
    kinds: tuple[str, ...]  # how exact dates are drawn: those that occur


@dataclass(frozen=True, slots=True)
class EventPageView:
    """`event.html`."""

    head: Head
    event: EventCard
    body_html: Html
    place_link: LinkView | None  # a geo: address where coordinates are known
    coordinates: str  # "36.86° N, 31.06° E", or ""
    media: tuple[MediaView, ...]
    corrections: tuple[CorrectionView, ...]
    related: tuple[EventCard, ...]
    reasons: tuple[ReasonView, ...]
    previous: LinkView | None
    next: LinkView | None
    steps: tuple[StepView, ...]
    back: LinkView  # to its place on the timeline
    axis: str  # address of its place on the axis, "" where it is not drawn
    cite: tuple[CiteView, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorPageView:
    """`actor.html`."""

    head: Head
    actor: ActorChip
    aliases: tuple[str, ...]
    life: str  # "born 1962, died …" or ""
    summary_html: Html
    body_html: Html
    is_stub: bool
    roles: tuple[RoleView, ...]
    links: tuple[LinkView, ...]
    image: MediaView | None
    first: LinkView | None
    last: LinkView | None
    count: str  # "12 events"
    years: tuple[YearGroup, ...]
    companions: tuple[CompanionView, ...]
    narrow: str = ""  # address of the timeline, filtered for this actor
    previous: LinkView | None = None  # the part before, where there are many events
    next: LinkView | None = None


@dataclass(frozen=True, slots=True)
class ActorsIndexView:
    """`actors.html`."""

    head: Head
    heading: str
    summary: str
    sections: tuple[ActorSection, ...]
    together: str = ""  # address of who appears with whom, "" where nobody does


@dataclass(frozen=True, slots=True)
class PairView:
    """`pair.html`: two actors side by side."""

    head: Head
    sides: tuple[PairSide, ...]  # two
    count: str  # "They appear together in 9 events"
    first: tuple[ContactView, ...]  # several where the dates do not tell which
    last: tuple[ContactView, ...]
    picture: AxisPicture | None  # the shared events
    years: tuple[YearGroup, ...]
    narrow: str  # address of the timeline, filtered for both
    back: LinkView  # to who appears with whom


@dataclass(frozen=True, slots=True)
class TogetherView:
    """`together.html`: who appears with whom."""

    head: Head
    heading: str
    summary: str
    remark: str  # whom the picture leaves out, or ""
    matrix: MatrixView | None  # nothing where there are too few to draw
    rows: tuple[PairRow, ...]  # those who share several events
    once: tuple[PairRow, ...]  # those who share one
    once_words: str  # "Pairs that share one event: 180"
    more: str  # how many pairs the tables leave out, or ""


@dataclass(frozen=True, slots=True)
class SourcePageView:
    """`source.html`."""

    head: Head
    title: str
    publisher: str
    author: str
    published: DateView | None
    published_basis: str  # "as the article's dateline says"
    url: str
    archive: str
    lang: str
    lang_words: str
    file: str
    note: str
    copy_of: LinkView | None
    copies: tuple[LinkView, ...]
    passages: tuple[PassageView, ...]
    full_text: tuple[str, ...]  # paragraphs, only if the site may publish them
    count: str


@dataclass(frozen=True, slots=True)
class SourcesIndexView:
    """`sources.html`."""

    head: Head
    heading: str
    summary: str
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class TopicPageView:
    """`topic.html`: one tag or one place."""

    head: Head
    kind: str  # "tag" | "place"
    kind_words: str  # "Topic", "Place"
    name: str
    count: str  # "12 events"
    map_link: LinkView | None  # of a place: a geo: address, coordinates as its words
    wider: tuple[LinkView, ...]  # the places that it lies in
    narrower: tuple[TopicRow, ...]  # the places that lie in it
    companions: tuple[TopicRow, ...]  # tags of the same events, most often first
    years: tuple[YearGroup, ...]
    narrow: str  # address of the timeline, filtered for this
    previous: LinkView | None = None  # the part before, where there are many events
    next: LinkView | None = None


@dataclass(frozen=True, slots=True)
class TopicsIndexView:
    """`topics.html`: all tags or all places."""

    head: Head
    heading: str
    summary: str
    rows: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """`corrections.html`: what was wrong here, the latest correction first."""

    head: Head
    heading: str
    summary: str  # "3 corrections"
    rows: tuple[CorrectionRow, ...]
    retracted: tuple[EventCard, ...]
    feed: str  # address of the feed of corrections, "" where there are none


@dataclass(frozen=True, slots=True)
class HolesView:
    """`holes.html`: what is missing."""

    head: Head
    heading: str
    contents: tuple[LinkView, ...]  # each kind with how many there are
    sections: tuple[HoleSection, ...]


@dataclass(frozen=True, slots=True)
class KnownView:
    """`known.html`: events by the day on which the first source of them was out."""

    head: Head
    heading: str
    intro: str  # what is counted, and what not
    days: tuple[KnownDay, ...]
    undated: tuple[EventCard, ...]  # whose sources have no date; on the last page
    previous: LinkView | None
    next: LinkView | None


@dataclass(frozen=True, slots=True)
class EmbedView:
    """`embed.html`: the events as a small page for a frame in another site."""

    head: Head
    heading: str
    years: tuple[YearGroup, ...]
    filter: FilterView
    more: str  # "See all 900 events", or "" where all are here


@dataclass(frozen=True, slots=True)
class ProseView:
    """`page.html`: about, method, glossary."""

    head: Head
    heading: str
    body_html: Html
    contents: tuple[LinkView, ...]  # its headings, if there are several


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """`404.html`; its addresses begin at the site's root."""

    head: Head


@dataclass(frozen=True, slots=True)
class RedirectView:
    """`redirect.html`: an old address that leads to the new one."""

    head: Head
    target: LinkView


View: TypeAlias = (
    TimelineView
    | AxisView
    | EventPageView
    | ActorPageView
    | ActorsIndexView
    | PairView
    | TogetherView
    | SourcePageView
    | SourcesIndexView
    | TopicPageView
    | TopicsIndexView
    | CorrectionsView
    | HolesView
    | KnownView
    | EmbedView
    | ProseView
    | NotFoundView
    | RedirectView
)
