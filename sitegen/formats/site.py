"""content/site.yaml: the only settings there are."""

from __future__ import annotations

from typing import Final, NamedTuple

from sitegen.core.documents import Licence, Reports, SiteRecord
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile, Text
from sitegen.formats.fields import records
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.forms import ADDRESS, CONTACT, LANGUAGE, within
from sitegen.formats.fields.kinds import (
    FLAG,
    TEXT,
    WORDS,
    choice,
    plain_or_record,
    record,
)
from sitegen.formats.fields.nodes import Node
from sitegen.formats.fields.tables import Field, Kind, Record, Table

_MOST_EVENTS: Final = 100_000  # on one page; more than any browser shows

LICENCE_NAME = Field(
    "name", WORDS, "The name of the terms.", "CC BY 4.0", required=True
)
LICENCE_URL = Field(
    "url",
    ADDRESS,
    "Where the terms stand.",
    "https://creativecommons.org/licenses/by/4.0/",
)
LICENCE: Final = Table(
    "licence",
    (LICENCE_NAME, LICENCE_URL),
    {"title": "name", "link": "url", "href": "url"},
)


def _licence(found: Record, faults: Faults) -> Licence | None:
    del faults
    name = found.get(LICENCE_NAME)
    return Licence(name, found.get(LICENCE_URL) or "") if name is not None else None


def _licence_name(node: Node, faults: Faults, key: str) -> Licence | None:
    name = WORDS.read(node, faults, key)
    return Licence(name) if name is not None else None


FULL_TEXT = Field(
    "full_text", FLAG, "Publish whole articles; only for those who may.", "false"
)
SECOND_OPINION = Field(
    "second_opinion",
    TEXT,
    "An installed spaCy model that is asked which names are organisations; needs "
    "`sitegen[ner]`.",
    "en_core_web_sm",
)
ARTICLES: Final = Table(
    "setting of articles",
    (FULL_TEXT, SECOND_OPINION),
    {"full": "full_text", "text": "full_text"}
    | {"ner": "second_opinion", "model": "second_opinion"},
)


class _Articles(NamedTuple):
    """What `articles:` says."""

    full_text: bool | None = None
    second_opinion: Text | None = None


def _articles(found: Record, faults: Faults) -> _Articles:
    del faults
    return _Articles(found.get(FULL_TEXT), found.get(SECOND_OPINION))


TITLE = Field("title", WORDS, "The name of the site.", "Negotiations in 2022")
DESCRIPTION = Field(
    "description",
    WORDS,
    "One or two sentences, for search engines and link previews.",
    "A sourced chronology of the talks.",
)
SITE_LANGUAGE = Field(
    "language",
    LANGUAGE,
    "Code of the language of the site, which its pages and dates speak.",
    "en",
)
BASE_URL = Field(
    "base_url",
    ADDRESS,
    "The address at which the site will stand; feeds and the site map need it.",
    "https://chronology.example.org/",
)
AUTHOR = Field("author", WORDS, "Who answers for the content.", "The desk")
CONTACT_ADDRESS = Field(
    "contact",
    CONTACT,
    "Where readers report an error.",
    "mailto:desk@example.org",
)
TERMS = Field(
    "licence",
    plain_or_record(
        Kind("text", "the name of the terms", _licence_name),
        record(LICENCE, _licence),
    ),
    "What others may do with the notes and data.",
    "{name: CC BY 4.0}",
)
REPORTS = Field(
    "reports",
    choice(Reports, "choice of reports"),
    "What is published of what was read out of articles and matches no note.",
    "all",
)
MIN_SCORE = Field(
    "min_score", within(0, 1), "How sure a reading must be, from 0 to 1.", "0.5"
)
ARTICLE_SETTINGS = Field(
    "articles",
    record(ARTICLES, _articles),
    "Whether whole articles are published, and who else is asked about names.",
    "{full_text: false}",
)
CARDS = Field(
    "cards",
    TEXT,
    "A font in content/media/; with it, pictures for social networks are drawn.",
    "Serif.ttf",
)
HOLES = Field(
    "holes",
    FLAG,
    "Publish a page that says what is missing; without it only a build with drafts "
    "has one.",
    "true",
)
EVENTS_PER_PAGE = Field(
    "events_per_page",
    within(1, _MOST_EVENTS, whole=True),
    "With more events than this, each year has a page; tags, places and actors with "
    "more have several.",
    "250",
)

SITE: Final = Table(
    "site",
    (
        *(TITLE, DESCRIPTION, SITE_LANGUAGE, BASE_URL, AUTHOR, CONTACT_ADDRESS, TERMS),
        *(REPORTS, MIN_SCORE, ARTICLE_SETTINGS, CARDS, HOLES, EVENTS_PER_PAGE),
    ),
    {"license": "licence", "name": "title", "url": "base_url", "address": "base_url"}
    | {"site_url": "base_url", "baseurl": "base_url", "lang": "language"}
    | {"email": "contact", "score": "min_score", "full_text": "articles"},
)


def decode(file: SourceFile) -> Outcome[SiteRecord]:
    """Read the settings; what is missing or unusable stays as it is by default."""
    read = records.read_single(file, record(SITE, _site), SITE)
    return Outcome(read.value or SiteRecord(), read.diagnostics)


def _site(found: Record, faults: Faults) -> SiteRecord:
    del faults
    usual = SiteRecord()
    base_url = found.get(BASE_URL) or usual.base_url
    articles = found.get(ARTICLE_SETTINGS) or _Articles()
    score, pages = found.get(MIN_SCORE), found.get(EVENTS_PER_PAGE)
    return SiteRecord(
        title=found.get(TITLE) or usual.title,
        description=found.get(DESCRIPTION) or usual.description,
        language=found.get(SITE_LANGUAGE) or usual.language,
        language_span=found.place(SITE_LANGUAGE),
        base_url=base_url if base_url.endswith("/") or not base_url else base_url + "/",
        author=found.get(AUTHOR) or usual.author,
        contact=found.get(CONTACT_ADDRESS) or usual.contact,
        licence=found.get(TERMS),
        reports=found.get(REPORTS) or usual.reports,
        min_score=score if score is not None else usual.min_score,
        full_text=articles.full_text or usual.full_text,
        second_opinion=articles.second_opinion,
        cards=found.get(CARDS),
        holes=found.get(HOLES) or usual.holes,
        events_per_page=int(pages) if pages is not None else usual.events_per_page,
    )
