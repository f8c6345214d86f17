"""The files of content/media/: which are missing, and which are kept back with drafts.

What lies there is published, whether something names it or not: a template may use it,
and so may another site. But what a draft names, or a file that can't be read, may be
nobody's business yet. It is published only if something published names it too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final
from urllib.parse import unquote

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import Documents, Media, Prose, SiteRecord
from sitegen.core.model import Timeline
from sitegen.core.source import Text

_NAMED: Final = re.compile(r'(?:src|href)="[^"]{0,9}?media/([^"?#]+)')


def withheld(timeline: Timeline, documents: Documents) -> frozenset[str]:
    """Return the addresses of files that are not to be published."""
    notes = [note for note in documents.notes if note.draft]
    pages = [page.prose for page in documents.pages if page.draft]
    media = [item for note in notes for item in note.media]
    words = [prose for note in notes for prose in (note.summary, note.body)]
    drafted = {*_names(media, (*words, *pages)), *documents.unread.media}
    if not drafted:
        return frozenset()
    return frozenset(
        f"media/{name}" for name in drafted - _published(timeline, documents)
    )


def _published(timeline: Timeline, documents: Documents) -> frozenset[str]:
    events, actors = timeline.events, timeline.actors.values()
    words = [prose for one in events for prose in (one.summary, one.body)]
    words += [prose for one in actors for prose in (one.summary, one.body)]
    pages = [page.prose for page in documents.pages if not page.draft]
    media = [item for event in events for item in event.media]
    media += [one.image for one in actors if one.image]
    return frozenset(_names(media, (*words, *pages)))


def _names(media: Iterable[Media], words: Iterable[Prose | None]) -> Iterator[str]:
    """Yield the files that are named, as they are spelled in addresses."""
    for item in media:
        yield unicodedata.normalize("NFC", item.file.value)
    for prose in words:
        if prose is not None:
            for found in _NAMED.finditer(prose.html):
                yield unicodedata.normalize("NFC", unquote(unescape(found[1])))


def missing(timeline: Timeline, there: frozenset[str]) -> Iterator[Text]:
    """Yield the names of the files that are shown and not there."""
    used = [item for event in timeline.events for item in event.media]
    used += [one.image for one in timeline.actors.values() if one.image]
    for item in used:
        if unicodedata.normalize("NFC", item.file.value) not in there:
            yield item.file


def said_missing(file: Text, there: frozenset[str]) -> Diagnostic:
    """Say that a file is not there, and what it may be called."""
    name = file.value
    lower = {one.casefold(): one for one in there}
    like = lower.get(name.casefold(), "")
    return Diagnostic(
        "media-missing",
        f"there is no file content/media/{name}",
        file.span,
        f"the file is called '{like}'; capital and small letters count"
        if like
        else "put it into content/media/, or correct the name",
    )


def font_url(site: SiteRecord) -> str:
    """Return the address of the font that cards for social networks are set in."""
    name = site.cards.value if site.cards else ""
    return f"media/{unicodedata.normalize('NFC', name)}"
