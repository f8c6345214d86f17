"""The development set: short articles in our own words, with what people read in them.

`development/*.yaml` has one file for each kind of story; the first says how an
article is written down. Rules may be tuned on it, so it proves nothing about others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sitegen.core.articles import Article, ArticleMeta
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import pasted

FOLDER = Path(__file__).with_name("development")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is named: the full name, the kind, every form in the article."""

    name: str
    kind: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """What a sentence tells: when, whether it happened, and words of the sentence."""

    when: str  # EDTF
    kind: str  # happening, speech, plan, background
    quote: str


@dataclass(frozen=True, slots=True)
class Gold:
    """An article as it was pasted, and what people read in it."""

    id: str
    story: str  # the kind of story: the file's name
    language: str
    title: str
    published: str
    text: str
    dates: tuple[tuple[str, str], ...]  # the words and their EDTF, in order
    actors: tuple[Named, ...]
    events: tuple[Happening, ...]
    same_as: str = ""  # the article whose lead tells the same happening

    def read(self) -> Article:
        """Read the text as sitegen does, told nothing of it."""
        file = SourceFile(f"seeds/{self.id}.txt", Kind.ARTICLE, self.text)
        return pasted.read(file, ArticleMeta()).value

    def places(self) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and EDTF of each dated expression of the text.

        An expression is looked for behind the one before, below the headline.
        """
        after = self.text.rindex(self.title) + len(self.title)
        for words, when in self.dates:
            start = self.text.find(words, after)
            if start < 0:
                start = self.text.index(words)
            after = max(after, start + len(words))
            yield start, start + len(words), when


def articles() -> tuple[Gold, ...]:
    """Return the whole set, by file and in the order of each."""
    return tuple(
        _gold(path.stem, entry)
        for path in sorted(FOLDER.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))
    )


def _gold(story: str, entry: dict[str, Any]) -> Gold:
    return Gold(
        entry["id"],
        story,
        entry["language"],
        entry["title"],
        str(entry["published"]),
        entry["text"],
        tuple((words, str(when)) for words, when in entry["dates"]),
        tuple(Named(name, kind, tuple(forms)) for name, kind, forms in entry["actors"]),
        tuple(
            Happening(str(when), kind, quote) for when, kind, quote in entry["events"]
        ),
        entry.get("same_as", ""),
    )
