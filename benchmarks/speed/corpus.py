"""A desk's collection of any size, the same on every machine and every day.

Everything is made up: words out of syllables, names out of those, so that no
sentence means anything. Each note and each article is drawn from a generator of
its own, so the first 200 of 2,000 are the 200, and none has to be kept in memory:
the process that measures stays smaller than what it measures.

Every other pair of notes cites the article of its own number, with words that
stand in its first sentence. The articles that no note cites are reported events
of their own: a site of N notes and N articles has half as many events again.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random

SITE = "https://bench.example.org/"
TITLE = "A made-up chronology"
DESCRIPTION = "Notes and articles that mean nothing, to be built against the clock."
ACTORS = 120
DOCUMENTS = 40  # publications elsewhere that the other notes cite
FEED = 50  # entries

_WORDS = 2500
_FIRST = dt.date(2021, 1, 1)
_DAYS = 3 * 365
_PER_ARTICLE = 600  # words
_MONTHS = str.split(
    "January February March April May June July August September October November "
    "December"
)
_ONSETS = (*"bdfgklmnprstvz", "br", "dr", "fl", "gr", "kl", "pr", "st", "tr", "vr")
_VOWELS = (*"aeiouaeiou", "au")
_CODAS = ("", "", "", "", *"lnrsk")
# Enough of English for a program to see which language it is meant to be.
_SMALL = str.split(
    "the the the of of and and to in in a that for with was was as at by from has his "
    "are it"
)
_OF_TIME = {"later", "before", "lundi", "lunes", "mardi", "minute", "sunset"}
_PUBLISHERS = ("Example Wire", "Harbour Examiner", "Example Courier", "Upland Post")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts; `short` is what texts say after the first time."""

    id: str
    name: str
    short: str
    kind: str
    summary: str


@dataclass(frozen=True, slots=True)
class Article:
    """A source article; `parts` are paragraphs and, marked so, subheadings."""

    id: str
    title: str
    published: dt.date
    publisher: str
    place: str
    url: str
    actors: tuple[Actor, ...]
    lead: str
    quote: str  # words of the lead
    parts: tuple[tuple[bool, str], ...]  # whether it is a subheading, and the words
    is_markdown: bool

    @property
    def dateline(self) -> str:
        """What the first paragraph begins with."""
        day = self.published
        month = _MONTHS[day.month - 1]
        return f"{self.place.upper()}, {month} {day.day}, {day.year} ({self.publisher})"

    @property
    def markdown(self) -> str:
        """The text without its headline, as Markdown."""
        return "\n\n".join(f"## {text}" if head else text for head, text in self.parts)


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as an event cites it."""

    id: str
    title: str
    publisher: str
    quote: str = ""
    url: str = ""  # of a document; articles are cited by their id


@dataclass(frozen=True, slots=True)
class Event:
    """What has a page: a note, or the report of an article that no note cites."""

    id: str
    title: str
    date: dt.date
    place: str
    actors: tuple[Actor, ...]
    summary: str
    body: str
    source: Cited


class Corpus:
    """`size` notes, as many articles, and those who act in them."""

    def __init__(self, size: int, seed: int = 7) -> None:
        """Draw the words and the names; notes and articles are drawn when asked for."""
        self.size = size
        self._seed = seed
        rng = self._rng("words")
        names = _distinct(rng, 4 * ACTORS, shortest=5)
        words = _distinct(rng, _WORDS, shortest=4)
        self._words = sorted(words, key=len)  # as in life, common words are short
        self._weights = list(accumulate(1 / (rank + 20) for rank in range(_WORDS)))
        self.actors = tuple(self._actor(number, names) for number in range(ACTORS))
        self._parts = list(accumulate(1 / (rank + 5) for rank in range(ACTORS)))
        self._places = tuple(
            word.title() for word in names[2 * ACTORS : 2 * ACTORS + 30]
        )
        self.documents = tuple(self._document(number) for number in range(DOCUMENTS))

    @property
    def edited(self) -> str:
        """The id of the note whose title is changed."""
        return _note_id(self.size // 2 // 4 * 4)

    def articles(self) -> Iterator[Article]:
        """Yield the articles in order."""
        return map(self._article, range(self.size))

    def notes(self) -> Iterator[Event]:
        """Yield the notes in order."""
        return map(self._note, range(self.size))

    def reports(self) -> Iterator[Event]:
        """Yield an event for each article that no note cites."""
        for number in range(self.size):
            if not _is_cited(number):
                yield _report(self._article(number))

    def citing(self, article: Article) -> Event:
        """Return the one event that cites an article."""
        number = int(article.id.rpartition("-")[2])
        return self._note(number) if _is_cited(number) else _report(article)

    def _rng(self, what: str) -> Random:
        return Random(f"{self._seed} {what}")  # noqa: S311 - filler, no secret

    def _actor(self, number: int, names: list[str]) -> Actor:
        given, family = names[2 * number].title(), names[2 * number + 1].title()
        rng = self._rng(f"actor {number}")
        is_body = number % 5 == 4
        name = f"{family} Institute" if is_body else f"{given} {family}"
        return Actor(
            id=name.lower().replace(" ", "-"),
            name=name,
            short=name if is_body else family,
            kind="organisation" if is_body else "person",
            summary=self._sentence(rng),
        )

    def _document(self, number: int) -> Cited:
        words = " ".join(self._rng(f"document {number}").sample(self._words, 4))
        title, publisher = words.capitalize(), "Example Registry"
        name = f"{publisher} {title}".lower().replace(" ", "-")
        return Cited(name, title, publisher, url=f"{SITE}registry/{number:03}")

    def _article(self, number: int) -> Article:
        rng = self._rng(f"article {number}")
        actors = self._cast(rng)
        title = self._title(rng, actors[0])
        published = _FIRST + dt.timedelta(rng.randrange(_DAYS))
        first, second, third = (actor.name for actor in actors)
        about = self._clause(rng, 9)
        lead = f"{first} and {second} {about} with {third} {self._clause(rng, 5)}."
        name = f"article-{number:05}"
        found = Article(
            id=name,
            title=title,
            published=published,
            publisher=_PUBLISHERS[number % len(_PUBLISHERS)],
            place=rng.choice(self._places),
            url=f"{SITE}news/{name}",
            actors=actors,
            lead=lead,
            quote=f"{second} {about} with {third}",
            parts=(),
            is_markdown=number % 2 == 1,
        )
        return replace(found, parts=tuple(self._parts_of(rng, found)))

    def _parts_of(self, rng: Random, article: Article) -> Iterator[tuple[bool, str]]:
        opening = f"{article.dateline} - {article.lead} {self._paragraph(rng, 30, ())}"
        yield False, opening
        left, number = _PER_ARTICLE - len(opening.split()), 0
        while left > 0:
            number += 1
            if number % 4 == 0:
                yield True, self._clause(rng, 4).capitalize()
            text = self._paragraph(rng, min(left, 60), article.actors)
            left -= len(text.split())
            yield False, text

    def _note(self, number: int) -> Event:
        rng = self._rng(f"note {number}")
        if _is_cited(number):
            article = self._article(number)
            date, place, actors = article.published, article.place, article.actors
            source = _cited(article)
        else:
            date = _FIRST + dt.timedelta(rng.randrange(_DAYS))
            place, actors = rng.choice(self._places), self._cast(rng)
            source = self.documents[(number // 4 * 2 + number % 2) % DOCUMENTS]
        marked = self._words[number % _WORDS]
        body = (
            f"{self._paragraph(rng, 30, actors)}\n\n{self._sentence(rng)} *{marked}*, "
            f"as [the register]({SITE}registry/) has it. {self._paragraph(rng, 20, ())}"
        )
        return Event(
            id=_note_id(number),
            title=self._title(rng, actors[0]),
            date=date,
            place=place,
            actors=actors,
            summary=self._sentence(rng),
            body=body,
            source=source,
        )

    def _cast(self, rng: Random) -> tuple[Actor, ...]:
        """Draw three actors; some are in the news far more often than others."""
        drawn: dict[str, Actor] = {}
        while len(drawn) < 3:
            actor = rng.choices(self.actors, cum_weights=self._parts)[0]
            drawn[actor.id] = actor
        return tuple(drawn.values())

    def _title(self, rng: Random, actor: Actor) -> str:
        return f"{actor.short} {self._clause(rng, 6)}"

    def _paragraph(self, rng: Random, words: int, actors: tuple[Actor, ...]) -> str:
        said: list[str] = []
        while words > 0:
            text = self._sentence(rng)
            if actors and rng.random() < 0.3:
                text = f"{rng.choice(actors).short} {self._clause(rng, 10)}."
            said.append(text)
            words -= len(text.split())
        return " ".join(said)

    def _sentence(self, rng: Random) -> str:
        text = self._clause(rng, rng.randint(9, 17))
        return f"{text[0].upper()}{text[1:]}."

    def _clause(self, rng: Random, length: int) -> str:
        """Make words that begin and end with one that is not small."""
        words = rng.choices(self._words, cum_weights=self._weights, k=length)
        for place in range(2, length - 1, 3):
            words[place] = rng.choice(_SMALL)
        return " ".join(words)


def _distinct(rng: Random, count: int, *, shortest: int) -> list[str]:
    """Make `count` words of which none is a month, a weekday or "later"."""
    made: dict[str, None] = {}
    while len(made) < count:
        syllables = (
            rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS)
            for _ in range(rng.choice((2, 2, 2, 3)))
        )
        word = "".join(syllables)
        if len(word) >= shortest and word not in _OF_TIME:
            made[word] = None
    return list(made)


def _is_cited(number: int) -> bool:
    return number % 4 < 2


def _note_id(number: int) -> str:
    return f"note-{number:05}"


def _cited(article: Article) -> Cited:
    return Cited(article.id, article.title, article.publisher, article.quote)


def _report(article: Article) -> Event:
    return Event(
        id=f"report-{article.id}",
        title=article.title,
        date=article.published,
        place=article.place,
        actors=article.actors,
        summary="",
        body=f"> {article.lead}",
        source=_cited(article),
    )


def write(path: Path, text: str) -> None:
    """Write a file, and make its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


# --- in sitegen's layout -----------------------------------------------------------


def write_sitegen(corpus: Corpus, root: Path) -> None:
    """Write the collection as a site for sitegen."""
    write(
        root / "content" / "site.yaml",
        f"title: {TITLE}\ndescription: {DESCRIPTION}\nlanguage: en\nbase_url: {SITE}\n"
        "reports: all\narticles: {full_text: true}\n"
        f"events_per_page: {corpus.size}\n",  # so that each year has a page
    )
    for actor in corpus.actors:
        write(
            root / "content" / "actors" / f"{actor.id}.yaml",
            f"name: {actor.name}\nkind: {actor.kind}\nsummary: {actor.summary}\n",
        )
    for note in corpus.notes():
        folder = root / "content" / "notes" / f"{note.date:%Y-%m}"
        write(folder / f"{note.id}.yaml", _note_file(note))
    for article in corpus.articles():
        if article.is_markdown:
            known = f"title: {article.title}\n{_meta(article)}"
            known += f"published: {article.published}\nlanguage: en\n"
            text = f"---\n{known}---\n\n{article.markdown}\n"
            write(root / "seeds" / f"{article.id}.md", text)
        else:
            write(root / "seeds" / f"{article.id}.txt", _pasted(article))
            write(root / "seeds" / f"{article.id}.yaml", _meta(article))


def edited_in_sitegen(corpus: Corpus) -> str:
    """Return the path of the note whose title is changed."""
    note = next(note for note in corpus.notes() if note.id == corpus.edited)
    return f"content/notes/{note.date:%Y-%m}/{note.id}.yaml"


def _note_file(note: Event) -> str:
    source = note.source
    cited = (
        f"  - url: {source.url}\n    title: {source.title}\n"
        f"    publisher: {source.publisher}\n"
        if source.url
        else f"  - article: {source.id}\n    quote: {json.dumps(source.quote)}\n"
    )
    body = "".join(f"  {line}\n" if line else "\n" for line in note.body.splitlines())
    return (
        f"title: {note.title}\ndate: {note.date}\nplace: {note.place}\n"
        f"actors: [{', '.join(actor.id for actor in note.actors)}]\n"
        f"summary: {note.summary}\nstatus: confirmed\nsources:\n{cited}body: |\n{body}"
    )


def _meta(article: Article) -> str:
    return f"publisher: {article.publisher}\nurl: {article.url}\n"


def _pasted(article: Article) -> str:
    """Set the article between what a browser copies along."""
    day = article.published
    printed = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    text = "\n\n".join(text for _, text in article.parts)
    return (
        "Skip to content\n\nHome\nWorld\nArchive\nSign in\n\nBreaking News\n\n"
        f"{article.title}\n\nPublished {printed}\n\n"
        f"Share on Facebook\nTweet\nPrint\n\n{text}\n\nMost read\nAbout us\n"
        "Terms of use\n"
    )
