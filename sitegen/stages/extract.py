"""Read who and what the articles name, and what they say happened.

An article is read against the registry, a second opinion on names if the site asks for
one, and nothing else; so equal articles, an equal registry and the same model give
equal results, and these are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.core.articles import Article
from sitegen.core.model import Extracted, Mention, Statement
from sitegen.core.registry import Registry
from sitegen.language.names import Reader
from sitegen.language.ner import Opinion
from sitegen.language.statements import statements
from sitegen.matching.retold import retold


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article and what was read out of it."""

    article: Article
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What a next reading may keep: the registry it was read with, and the results."""

    registry: Registry = field(default_factory=Registry)
    opinion: str = ""  # the name of the second opinion, if one was asked
    read: Mapping[str, ReadArticle] = field(default_factory=dict)  # by path


@dataclass(frozen=True, slots=True)
class Reading:
    """What all articles say, and what a next reading may keep."""

    extracted: Extracted = field(default_factory=Extracted)
    memory: Memory = field(default_factory=Memory)


def extract(
    articles: tuple[Article, ...],
    registry: Registry,
    *,
    opinion: Opinion | None = None,
    reuse: Reading | None = None,
) -> Reading:
    """Read `articles`; equal ones are taken over from `reuse` if the registry is equal.

    Statements stand in the order of the articles and, within one, of the text.
    `opinion` is a second one on names.
    """
    asked = opinion.name if opinion is not None else ""
    before: Mapping[str, ReadArticle] = {}
    if reuse is not None and (reuse.memory.registry, reuse.memory.opinion) == (
        registry,
        asked,
    ):
        before = reuse.memory.read
    reader = Reader(registry, opinion)
    read = [_read(article, reader, before.get(article.path)) for article in articles]
    return Reading(
        Extracted(
            tuple(one for each in read for one in each.statements),
            {each.article.id: each.mentions for each in read},
        ),
        Memory(registry, asked, {each.article.path: each for each in read}),
    )


def _read(article: Article, reader: Reader, before: ReadArticle | None) -> ReadArticle:
    if before is not None and before.article == article:
        return before
    named = reader.read(article)
    told = retold(statements(article, named.mentions, named.places))
    return ReadArticle(article, told, named.mentions)
