"""What every data format is made from.

A format reads the finished timeline and the addresses that its pages have, and
nothing else: no disk, no clock, no settings of the machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from sitegen.core.documents import SiteRecord
from sitegen.core.model import Timeline

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

    @property
    def base_url(self) -> str:
        """Where the site stands, with a slash at the end; "" if that is not known."""
        return self.site.base_url

    def absolute(self, url: str) -> str:
        """Give the whole address of a page; it stays relative without `base_url`."""
        return self.base_url + quote(url, safe=_KEPT_IN_URL)
