"""The parts that views are made of: a date, an actor in passing, an event in a list.

The same rules hold as for `sitegen.core.views`: flat, final, every word ready.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.text import Html


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: words and where to. `href` is "" where there is nothing to follow."""

    text: str
    href: str
    is_current: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class DatePart:
    """Words of a date; `datetime` is a valid HTML datetime, or "" for none."""

    text: str
    datetime: str = ""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date, never more exact than its source."""

    words: str  # "14–17 March 2022"
    spoken: str  # "14 to 17 March 2022"
    edtf: str  # "2022-03-14/2022-03-17"
    parts: tuple[DatePart, ...]  # the words in pieces, for <time>
    big: str  # "14–17 Mar": the gutter's first line
    small: str  # "4 days": the gutter's second line, or ""
    time: str = ""  # "10:30, Europe/Istanbul"
    # How exact it is, which the sign beside an event repeats: "day", "span" (both ends
    # known), "part" (some day of a month or year), "about" (any ~ or ?), "choice" (one
    # of several), "open" (an end open or unknown); "" draws the sign of a day.
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What every page has: its title, its place in the site, its data for machines."""

    title: str  # the page's own
    site_title: str
    description: str
    lang: str
    dir: str  # "ltr" | "rtl"
    root: str  # "" or "../": prefix of addresses relative to the site's root
    home: str
    menu: tuple[LinkView, ...]
    data: tuple[LinkView, ...]  # JSON, CSV, Calendar, Atom…
    feeds: tuple[LinkView, ...]  # for <link rel="alternate">; text = title, lang = type
    contact: str
    licence: LinkView | None
    author: str
    canonical: str  # "" without base_url
    og: tuple[tuple[str, str], ...]  # property, content; empty without base_url
    json_ld: str  # escaped for a <script> element, "" for none
    robots: str = ""  # "noindex" or ""
    kind: str = ""  # "timeline", "event"…: a class of <body>
    index: tuple[LinkView, ...] = ()  # the lists of tags and places
    record: tuple[LinkView, ...] = ()  # pages about the chronology: corrections…
    embed: str = ""  # HTML that puts this page's events into another site


@dataclass(frozen=True, slots=True)
class ActorChip:
    """An actor, named in passing."""

    name: str
    href: str
    kind: str  # "person" | "organisation" | "state" | "group" | ""
    kind_words: str  # "Person"
    role: str = ""  # the part in this event


@dataclass(frozen=True, slots=True)
class CitationView:
    """A source of an event, with the words it is cited for."""

    number: int  # from 1, on this event
    title: str
    href: str  # the source's page on this site
    url: str  # the source itself, "" if it has no address
    archive: str
    publisher: str
    date: DateView | None
    quote: str
    place: str  # "paragraph 4", or ""
    lang: str
    is_found: bool  # False: the words no longer stand in the article
    by_machine: bool


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Who says otherwise."""

    by: LinkView
    date: DateView | None
    text: str


@dataclass(frozen=True, slots=True)
class BadgeView:
    """A property said in words: the word for a class, and the words for people."""

    key: str  # "disputed", "major", "report"…
    words: str  # "Disputed", "From reports"
    title: str = ""  # a sentence that explains it


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as it stands in a list."""

    id: str
    title: str
    href: str
    date: DateView
    is_same_day: bool  # the entry above has the same gutter: do not repeat it
    importance: BadgeView
    status: BadgeView
    origin: BadgeView
    actors: tuple[ActorChip, ...]
    place: LinkView | None
    summary_html: Html
    passage: str  # a reported event's own words, in place of a summary
    passage_lang: str
    tags: tuple[LinkView, ...]
    sources_label: str  # "3 sources", "No source"
    citations: tuple[CitationView, ...]
    claims: tuple[ClaimView, ...]
    anchors: tuple[str, ...] = ()  # old ids: stable anchors of the list


@dataclass(frozen=True, slots=True)
class FilterView:
    """What the filter of a timeline needs; only scripts use it."""

    data: str  # JSON, escaped for a <script> element; "" where `index` has it
    index: str  # address of search.json, where the page does not list all events
    home: str  # address of the whole timeline; "" on its own page
    total: str  # "76 events"
    facets: tuple[str, ...]  # "actor", "tag", "place": those that occur
    statuses: tuple[BadgeView, ...]  # those that occur
    origins: tuple[BadgeView, ...]
    weights: tuple[BadgeView, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """The events of a month, in order."""

    anchor: str  # "y2022-03"
    title: str  # "March 2022"
    events: tuple[EventCard, ...]
    count: str  # "12 events"
    short: str = ""  # "March": below its year in "Jump to"; "" takes the title


@dataclass(frozen=True, slots=True)
class YearGroup:
    """A year of the timeline, with its months."""

    anchor: str  # "y2022"
    title: str  # "2022", "44 BCE", "Date not limited"
    href: str  # the year's own page, "" if it has none
    count: str
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar of the density strip, in the units of its viewBox."""

    x: float
    y: float
    width: float
    height: float
    label: str  # "7–13 March 2022: 9 events"
    href: str
    is_peak: bool


@dataclass(frozen=True, slots=True)
class TickView:
    """A label below the density strip."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class StripView:
    """The density strip: how many events in each day, week, month or year."""

    title: str  # "Events per week"
    width: int
    height: int
    bars: tuple[BarView, ...]
    ticks: tuple[TickView, ...]


@dataclass(frozen=True, slots=True)
class MediaView:
    """An image or document of an event or actor."""

    src: str
    alt: str
    credit: str
    licence: str
    is_image: bool
    name: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction of an event's page."""

    date: DateView
    text: str
    anchor: str = ""  # its place on the page: "_corrected-2022-03-12"


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A line of the page of corrections."""

    date: DateView  # of the correction
    text: str
    event: LinkView
    event_date: DateView


@dataclass(frozen=True, slots=True)
class KnownRow:
    """What became known: an event, or that it was wrong."""

    event: LinkView
    event_date: DateView
    lag: str  # "2 days later", or "" where that cannot be said
    correction: str  # its words, "" for an event


@dataclass(frozen=True, slots=True)
class KnownDay:
    """What became known on one day."""

    anchor: str  # "_2022-03-15"
    date: DateView
    narrow: str  # address of the timeline, as far as known by then
    rows: tuple[KnownRow, ...]


@dataclass(frozen=True, slots=True)
class HoleRow:
    """Something that is missing: at an event, between two, or at an actor."""

    date: DateView | None  # of the event
    links: tuple[LinkView, ...]  # the event or actor; both neighbours of a silence
    detail: str  # "1 source", "41 days", or ""


@dataclass(frozen=True, slots=True)
class HoleSection:
    """Holes of one kind."""

    anchor: str  # "silences"
    title: str
    rule: str  # what counts as one
    rows: tuple[HoleRow, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """The neighbours of an event for one actor."""

    actor: ActorChip
    previous: LinkView | None
    next: LinkView | None


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why something was joined or proposed."""

    words: str
    score: str
    lang: str = ""  # where the words are not in the site's language
    place: str = ""  # the passage that it speaks of


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role of an actor over time."""

    title: str
    of: LinkView | None
    dates: str  # "since 9 March 2004", "4 March 2020 – 5 September 2024", ""


@dataclass(frozen=True, slots=True)
class CompanionView:
    """Somebody who appears in the same events, and how often."""

    actor: ActorChip
    count: int
    count_words: str  # "9 events"
    last: LinkView  # the latest event they share
    pair: str = ""  # address of the page that sets both side by side


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A line of the index of tags or places."""

    link: LinkView
    count: int
    count_words: str


@dataclass(frozen=True, slots=True)
class CiteView:
    """How to cite an entry, in one style."""

    key: str  # "plain" | "apa" | "bibtex" | "csl"
    text: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """A line of the index of actors."""

    actor: ActorChip
    detail: str  # the latest role, or the summary's plain text
    count: int
    count_words: str


@dataclass(frozen=True, slots=True)
class ActorSection:
    """Actors of one kind, most events first."""

    anchor: str
    title: str
    rows: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage of a source, and the event it is cited for."""

    quote: str
    place: str
    event: LinkView
    event_date: DateView
    is_found: bool
    by_machine: bool


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A line of the index of sources."""

    title: LinkView
    publisher: str
    date: DateView | None
    count: int
    count_words: str
    is_stored: bool
