"""Pairs of short articles in our own words: one happening told twice, or two.

`told_twice.yaml` says of each pair which it is. The articles are read as an editor
pastes them, with no registry and no notes: only their words say who, where and when.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from sitegen.core.articles import Article, ArticleMeta
from sitegen.core.documents import Documents
from sitegen.core.model import Event, Timeline
from sitegen.core.registry import Registry
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import pasted
from sitegen.stages.extract import extract
from sitegen.stages.merge import merge

FILE = Path(__file__).with_name("told_twice.yaml")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, and whether they tell of one happening."""

    name: str
    is_one: bool
    articles: tuple[Article, Article]

    def event(self, timeline: Timeline) -> Event | None:
        """Return the event that was read out of both articles, if there is one."""
        ours = {article.id for article in self.articles}
        return next(
            (
                event
                for event in timeline.events
                if ours <= {one.article for one in event.statements}
            ),
            None,
        )


def pairs() -> tuple[Pair, ...]:
    """Return all pairs, in the order of the file."""
    return tuple(
        Pair(entry["name"], entry["wanted"] == "one", _articles(number, entry))
        for number, entry in enumerate(yaml.safe_load(FILE.read_text("utf-8")))
    )


def _articles(number: int, entry: dict[str, list[str]]) -> tuple[Article, Article]:
    first, second = (
        pasted_as(f"{number}-{place}", text)
        for place, text in enumerate(entry["articles"])
    )
    return first, second


def pasted_as(name: str, text: str) -> Article:
    """Read a pasted text; `name` becomes the id of the article."""
    file = SourceFile(f"seeds/{name}.txt", Kind.ARTICLE, text)
    return replace(pasted.read(file, ArticleMeta()).value, id=name)


def timeline(articles: Iterable[Article]) -> Timeline:
    """Read and merge articles; nobody is registered, and there are no notes."""
    told = tuple(articles)
    extracted = extract(told, Registry()).extracted
    return merge(Documents(articles=told), extracted).value
