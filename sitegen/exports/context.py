"""What every data format is made from.

A format reads the finished timeline and the addresses that its pages have, and
nothing else: no disk, no clock, no settings of the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from sitegen.core.date_words import words
from sitegen.core.documents import PageRecord, SiteRecord
from sitegen.core.facets import Facets
from sitegen.core.locale import ENGLISH_LOCALE, Locale, Message, Plural
from sitegen.core.model import Timeline
from sitegen.core.text import fold
from sitegen.core.when import When

_LIST = Message("{first}, {second}")
_KEPT_IN_URL = "/#?=&%:;,+@!$'()*~"


@dataclass(frozen=True, slots=True)
class ExportContext:
    """The timeline, the site's settings and where its pages stand.

    All addresses are relative to the site's root. What has no page has no entry.
    """

    timeline: Timeline
    site: SiteRecord = field(default_factory=SiteRecord)
    event_urls: Mapping[str, str] = field(default_factory=dict)
    actor_urls: Mapping[str, str] = field(default_factory=dict)
    source_urls: Mapping[str, str] = field(default_factory=dict)
    page_urls: tuple[str, ...] = ()
    """The pages that search engines may list, spelled as their canonical links
    are: "" stands for the root itself."""
    facets: Facets = field(default_factory=Facets)
    tag_urls: Mapping[str, str] = field(default_factory=dict)
    place_urls: Mapping[str, str] = field(default_factory=dict)
    prose: tuple[tuple[PageRecord, str], ...] = ()
    """The pages of prose, with their addresses."""
    spell: Callable[[str], str] = fold
    """Spells a text in ASCII letters, for those who search without its own."""

    locale: Locale = ENGLISH_LOCALE

    def say(self, message: Message, /, **named: object) -> str:
        """Say a message in the language of the site."""
        return self.locale.say(message, **named)

    def count(self, message: Plural, number: int, /, **named: object) -> str:
        """Say how many, in the language of the site."""
        return self.locale.count(message, number, **named)

    def listed(self, *parts: str) -> str:
        """Put parts one after the other, those that are not empty."""
        there = [part for part in parts if part]
        said = there[0] if there else ""
        for part in there[1:]:
            said = self.say(_LIST, first=said, second=part)
        return said

    def words(self, when: When) -> str:
        """Say a date in full, in the language of the site."""
        return words(when, self.locale.dates)

    @property
    def base_url(self) -> str:
        """Where the site stands, with a slash at the end; "" if that is not known."""
        return self.site.base_url

    def absolute(self, url: str) -> str:
        """Give the whole address of a page; it stays relative without `base_url`."""
        return self.base_url + quote(url, safe=_KEPT_IN_URL)
