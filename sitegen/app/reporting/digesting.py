"""`sitegen timeline`: the days that sum up the articles of a site, printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from sitegen.app.choices import GOOD
from sitegen.app.pipeline import Draft, draft
from sitegen.core.articles import Article
from sitegen.core.calendar import Day
from sitegen.core.date_words import words
from sitegen.core.documents import Ruling
from sitegen.core.project import Project
from sitegen.core.text import excerpt
from sitegen.core.when import When
from sitegen.matching.digest import Chosen, Telling, digest, tellings
from sitegen.matching.families import families
from sitegen.matching.rulings import find_all
from sitegen.matching.shelf import Shelf

_TITLE: Final = 90  # characters

Articles = Mapping[str, Article]


def timeline(root: Path, length: int, form: str) -> int:
    """Print the `length` days that sum up the articles; return the exit code."""
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder {root}", param_hint="--root")
    drafted = draft(Project(root))
    articles = {one.id: one for one in drafted.documents.articles}
    chosen = digest(told_by(drafted), length)
    click.echo("\n".join(_FORMS[form](chosen, articles)))
    if not chosen:
        click.echo("no article of this site names a day", err=True)
    return GOOD


def told_by(drafted: Draft) -> tuple[Telling, ...]:
    """Return what the articles of a site tell of days, but for what editors hid."""
    documents = drafted.documents
    shelf = Shelf(documents.articles)
    notes = (note.id.value for note in documents.notes)
    rulings = find_all(documents.decisions, notes, shelf).value
    return tellings(
        (
            one
            for one in drafted.reading.extracted.statements
            if not rulings.about(one, Ruling.HIDE)
        ),
        {article.id: article.publication.date for article in documents.articles},
        families(documents.articles),
    )


def _as_text(chosen: Sequence[Chosen], articles: Articles) -> Iterator[str]:
    for place, one in enumerate(chosen):
        if place:
            yield ""
        yield f"{words(When.of_day(*one.day))} ({one.score:g})"
        for telling in one.tellings:
            yield f"  {_flat(telling.text)}"
            yield f"  – {_source(articles[telling.article])}"
        yield from (f"    {reason.words}" for reason in one.reasons)


def _as_json(chosen: Sequence[Chosen], articles: Articles) -> Iterator[str]:
    days = [
        {
            "date": _edtf(one.day),
            "score": one.score,
            "articles": one.articles,
            "reasons": [
                {"rule": reason.rule, "words": reason.words} for reason in one.reasons
            ],
            "sentences": [
                {
                    "text": _flat(telling.text),
                    "is_dated": telling.is_dated,
                    "article": articles[telling.article].path,
                    "title": articles[telling.article].title,
                    "publisher": articles[telling.article].publisher,
                    "published": _published(articles[telling.article]),
                    "url": articles[telling.article].url,
                }
                for telling in one.tellings
            ],
        }
        for one in chosen
    ]
    yield json.dumps(days, ensure_ascii=False, indent=2)


def _as_yaml(chosen: Sequence[Chosen], articles: Articles) -> Iterator[str]:
    """Write the days as notes: JSON strings are YAML strings too."""
    for one in chosen:
        reasons = "; ".join(reason.words for reason in one.reasons)
        yield f"# score {one.score:g}: {reasons}"
        for first, telling in enumerate(one.tellings):
            quote = json.dumps(telling.text, ensure_ascii=False)
            name = json.dumps(Path(articles[telling.article].path).name)
            if not first:
                title = excerpt(telling.text, _TITLE).rstrip(".")
                yield f"- title: {json.dumps(title, ensure_ascii=False)}"
                yield f"  date: {_edtf(one.day)}"
                yield "  sources:"
            yield f"    - article: {name}"
            yield f"      quote: {quote}"


_FORMS: Final[Mapping[str, Callable[[Sequence[Chosen], Articles], Iterator[str]]]] = {
    "text": _as_text,
    "json": _as_json,
    "yaml": _as_yaml,
}


def _source(article: Article) -> str:
    parts = (article.publisher, article.title, _published(article), article.path)
    return ", ".join(part for part in parts if part)


def _published(article: Article) -> str:
    return article.publication.date.text if article.publication.date else ""


def _edtf(day: Day) -> str:
    return When.of_day(*day).text


def _flat(text: str) -> str:
    return " ".join(text.split())
