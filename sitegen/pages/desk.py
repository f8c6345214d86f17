"""What every page is made with, and the frame that all pages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TypeAlias
from urllib.parse import urlsplit

from sitegen.core.date_words import words
from sitegen.core.documents import PageRecord, SiteRecord
from sitegen.core.facets import Facets
from sitegen.core.locale import ENGLISH_LOCALE, Locale, Message, Plural
from sitegen.core.model import Event, Source, Timeline
from sitegen.core.text import clean, excerpt
from sitegen.core.view_parts import DateView, EventCard, Head, LinkView
from sitegen.core.when import When
from sitegen.pages import addresses, wording
from sitegen.pages.addresses import Addresses
from sitegen.pages.dates import date_view

Meta: TypeAlias = tuple[tuple[str, str], ...]
_DESCRIPTION = 200  # characters; search engines cut there


@dataclass(frozen=True, slots=True)
class Desk:
    """The timeline, the site's settings and where everything stands."""

    timeline: Timeline
    site: SiteRecord
    found: Addresses
    locale: Locale = ENGLISH_LOCALE
    pages: tuple[PageRecord, ...] = ()
    menu: Sequence[tuple[str, str]] = ()  # words and address
    data: Sequence[tuple[str, str]] = ()  # words and address of each data file
    feeds: Sequence[tuple[str, str, str]] = ()  # title, type and address
    missing: frozenset[str] = frozenset()  # files that are named and not there
    copies: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    by_id: Mapping[str, Event] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)  # by page; "" for others
    # Cards made so far, by event and way to the root: one stands on many pages.
    cards: dict[tuple[str, str], EventCard] = field(default_factory=dict, compare=False)

    @property
    def facets(self) -> Facets:
        """The tags and places of the timeline."""
        return self.found.facets

    def say(self, message: Message, /, **named: object) -> str:
        """Say a message in the language of the site."""
        return self.locale.say(message, **named)

    def count(self, message: Plural, number: int, /, **named: object) -> str:
        """Say how many, in the language of the site."""
        return self.locale.count(message, number, **named)

    def words(self, when: When) -> str:
        """Say a date in full."""
        return words(when, self.locale.dates)

    def date(self, when: When, time: str = "", zone: str = "") -> DateView:
        """Say a date in every form that a page needs."""
        return date_view(when, self.locale, time, zone)

    def foreign(self, language: str) -> str:
        """Return a language's code where it is another than the site's, else ""."""
        own = self.site.language.partition("-")[0].lower()
        return "" if language.partition("-")[0].lower() == own else language

    def head(
        self,
        url: str,
        title: str,
        kind: str,
        *,
        description: str = "",
        json_ld: str = "",
        robots: str = "",
        embed: str | None = None,
    ) -> Head:
        """Make the frame of the page at `url`.

        `embed` asks for the HTML that puts a page's events into another site, and
        says which: "actor=kuleba", or "" for all.
        """
        root = self.root_of(url)
        about = excerpt(clean(description or self.site.description), _DESCRIPTION)
        canonical = self.site.base_url + _canonical(url) if self.site.base_url else ""
        language = self.site.language
        return Head(
            title=title,
            site_title=self.site.title,
            description=about,
            lang=language,
            dir="rtl" if self.locale.is_rtl else "ltr",
            root=root,
            home=root + addresses.HOME,
            menu=self._menu(url, root),
            data=tuple(LinkView(words, root + file) for words, file in self.data),
            feeds=tuple(
                LinkView(words, root + file, lang=mime)
                for words, mime, file in self.feeds
            ),
            contact=self.site.contact,
            licence=self._licence(),
            author=self.site.author,
            canonical="" if robots else canonical,
            og=()
            if robots or not canonical
            else self._og(title, kind, about, canonical, self._picture(url, title)),
            json_ld=json_ld if self.site.base_url else "",
            robots=robots,
            kind=kind,
            index=self._index(url, root),
            record=tuple(
                LinkView(
                    self.say(wording.RECORD[file]), root + file, is_current=file == url
                )
                for file in self.found.record
            ),
            embed="" if embed is None else self._embed(root, title, embed),
        )

    def root_of(self, url: str) -> str:
        """Return the way from the page at `url` to the site's root.

        A host shows 404.html at any address, so its way begins at the host's root. It
        does not name the host: a trial under another name must have its style too.
        """
        if url == addresses.NOT_FOUND:
            return urlsplit(self.site.base_url).path or "/"
        return "../" * url.count("/")

    def _menu(self, url: str, root: str) -> tuple[LinkView, ...]:
        return tuple(
            LinkView(words, root + file, is_current=file == url)
            for words, file in self.menu
        )

    def _index(self, url: str, root: str) -> tuple[LinkView, ...]:
        lists = (
            (self.say(wording.TOPICS), addresses.TAGS, self.facets.tags),
            (self.say(wording.PLACES), addresses.PLACES, self.facets.places),
        )
        return tuple(
            LinkView(words, root + file, is_current=file == url)
            for words, file, filed in lists
            if filed
        )

    def _embed(self, root: str, title: str, chosen: str) -> str:
        """Write a frame, and the script of this site that gives it its height."""
        base = escape(self.site.base_url or root)
        query = f"?{escape(chosen)}" if chosen else ""
        return (
            f'<iframe src="{base}{addresses.EMBED}{query}" title="{escape(title)}" '
            'width="100%" height="480" loading="lazy"></iframe>\n'
            f'<script src="{base}assets/embed-host.js" async></script>'
        )

    def _picture(self, url: str, title: str) -> Meta:
        """Name the picture that stands for a page: its own, or the timeline's."""
        own = self.pictures.get(url, "")
        picture = own or self.pictures.get("", "")
        if not picture:
            return ()
        return (
            ("og:image", self.site.base_url + picture),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("og:image:alt", title if own else self.site.title),
        )

    def _licence(self) -> LinkView | None:
        terms = self.site.licence
        return LinkView(terms.name, terms.url) if terms else None

    def _og(
        self, title: str, kind: str, description: str, canonical: str, picture: Meta
    ) -> tuple[tuple[str, str], ...]:
        return (
            ("og:title", title),
            ("og:type", "article" if kind == "event" else "website"),
            ("og:url", canonical),
            ("og:site_name", self.site.title),
            ("og:locale", self.site.language.replace("-", "_")),
            *((("og:description", description),) if description else ()),
            *picture,
            ("twitter:card", "summary_large_image" if picture else "summary"),
        )


def open_desk(  # noqa: PLR0913 - the tables that pages are made from
    timeline: Timeline,
    site: SiteRecord,
    found: Addresses,
    pages: tuple[PageRecord, ...],
    *,
    locale: Locale = ENGLISH_LOCALE,
    data: Sequence[tuple[str, str]] = (),
    feeds: Sequence[tuple[str, str, str]] = (),
    lost: frozenset[str] = frozenset(),
) -> Desk:
    """Make the desk, with what all pages look things up in."""
    copies: dict[str, list[Source]] = {}
    for source in timeline.sources.values():
        if source.family and source.family != source.id:
            copies.setdefault(source.family, []).append(source)
    in_menu = sorted(
        (page for page in pages if page.menu),
        key=lambda page: (page.order, locale.sort_key(page.title), page.id.value),
    )
    menu = (
        (locale.say(wording.TIMELINE), addresses.HOME),
        (locale.say(wording.ACTORS), addresses.ACTORS),
        (locale.say(wording.SOURCES), addresses.SOURCES),
        *((page.title, found.pages[page.id.value]) for page in in_menu),
    )
    return Desk(
        timeline,
        site,
        found,
        locale,
        pages,
        menu,
        data,
        feeds,
        lost,
        copies={name: tuple(own) for name, own in copies.items()},
        by_id={event.id: event for event in timeline.events},
    )


def _canonical(url: str) -> str:
    """Name a folder's page by its folder, as every host does."""
    return url.removesuffix("index.html") if url.endswith("index.html") else url
