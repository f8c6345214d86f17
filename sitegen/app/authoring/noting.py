"""`sitegen new note`: ask what happened, or take it from an article, and begin a note.

What is typed is explained at once: how a date is read, who a name is, whether the words
stand in the article. Nothing that exists is ever overwritten.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

import click

from sitegen.app.authoring.scaffold import tell_of_no_site
from sitegen.app.authoring.vscode import modeline
from sitegen.app.choices import GOOD
from sitegen.app.pipeline import Draft, draft, read
from sitegen.core.articles import Article
from sitegen.core.date_words import words
from sitegen.core.documents import Documents, Status
from sitegen.core.edtf import DateError
from sitegen.core.edtf import read as read_date
from sitegen.core.model import Statement
from sitegen.core.project import Project
from sitegen.core.registry import registry
from sitegen.core.text import excerpt
from sitegen.core.when import When
from sitegen.language.translit import slug
from sitegen.matching.shelf import Shelf

T = TypeVar("T")

_SHOWN: Final = 300  # characters of a passage
_LONGEST_ID: Final = 72  # characters
_SAFE: Final = re.compile(r"[a-z][a-z0-9-]*[a-z0-9]|[0-9][0-9/.~?%-]*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line; "" and () for what was not."""

    root: Path
    title: str
    date: str
    actors: tuple[str, ...]
    sources: tuple[str, ...]
    from_article: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the new note says."""

    title: str
    when: When
    actors: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()  # article or address, and its words
    remarks: tuple[str, ...] = field(default=())


def new_note(wanted: Wanted) -> int:
    """Begin a note with the next free id; return the exit code."""
    if not wanted.root.is_dir():
        message = f"there is no folder {wanted.root}"
        raise click.BadParameter(message, param_hint="--root")
    if wanted.from_article:
        drafted = draft(Project(wanted.root))
        documents, begun = drafted.documents, _from_article(wanted, drafted)
    else:
        documents = read(Project(wanted.root))
        begun = _asked(wanted, documents)
    text = "".join(_lines(begun))
    free = _free_id(begun.title, documents, wanted.root)
    folder = wanted.root / "content" / "notes"
    tell_of_no_site(wanted.root)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{free}.yaml"
    with target.open("x", encoding="utf-8") as file:
        file.write(modeline(wanted.root, folder, "note") + text)
    click.echo(f"{target} is begun; its id is {free}")
    return GOOD


# --- from what is typed ----------------------------------------------------------


def _asked(wanted: Wanted, documents: Documents) -> Beginning:
    """Take what the command line says, and ask for the rest at a terminal."""
    is_talk = not wanted.title and sys.stdin.isatty()
    if not wanted.title and not is_talk:
        message = "say what happened: sitegen new note TITLE"
        raise click.UsageError(message)
    title = wanted.title or _ask("What happened, in a few words?", _title)
    when = _date(wanted.date) if wanted.date else _ask(_WHEN, _date_told)
    actors = tuple(_actor(name, documents) for name in wanted.actors)
    sources = tuple(_source(name, documents) for name in wanted.sources)
    if is_talk and not actors:
        actors = tuple(_ask_actors(documents))
    if is_talk and not sources:
        sources = tuple(_ask_sources(documents))
    return Beginning(title, when, actors, sources)


_WHEN: Final = "When did it happen (2022-03-10, 2022-03, about: 2022-03~)"


def _ask(question: str, understand: Callable[[str], T]) -> T:
    """Ask until the answer is understood; what is wrong with it is said."""
    found: T = click.prompt(question, value_proc=understand, err=True)
    return found


def _title(typed: str) -> str:
    if not typed.strip():
        raise click.UsageError("a note needs a title")
    return " ".join(typed.split())


def _date(typed: str) -> When:
    try:
        return read_date(typed)
    except DateError as wrong:
        hint = f" – {wrong.hint}" if wrong.hint else ""
        raise click.UsageError(f"{wrong.message}{hint}") from None


def _date_told(typed: str) -> When:
    when = _date(typed)
    click.echo(f"  {when.text}: {words(when)}", err=True)
    return when


def _ask_actors(documents: Documents) -> Iterator[str]:
    question = "Who took part (ids or names with commas, or nothing)"
    typed = click.prompt(question, default="", show_default=False, err=True)
    for name in filter(None, (part.strip() for part in typed.split(","))):
        found = _actor(name, documents)
        click.echo(f"  {_who(found, documents)}", err=True)
        yield found


def _who(name: str, documents: Documents) -> str:
    people = registry(documents.actors)
    if name in people.records:
        return f"{name}: {people.records[name].name.value}"
    meant = people.suggest(name)
    return f"{name}: no file describes this actor" + (
        f"; did you mean {meant}?" if meant else ""
    )


def _actor(name: str, documents: Documents) -> str:
    """Write an actor as notes do: by its id, if it has one."""
    return registry(documents.actors).find(name) or name


def _ask_sources(documents: Documents) -> Iterator[tuple[str, str]]:
    question = "Where is it known from (a file in seeds/, an address, or nothing)"

    def understand(typed: str) -> tuple[str, str] | None:
        return _source(typed, documents) if typed.strip() else None

    while True:
        found = click.prompt(
            *(question, ""),
            show_default=False,
            value_proc=understand,
            err=True,
        )
        if not found:
            return
        yield _with_quote(found, documents)
        question = "Where else"


def _with_quote(found: tuple[str, str], documents: Documents) -> tuple[str, str]:
    shelf = Shelf(documents.articles)
    article = shelf.article(found[0])
    if article is None or found[1]:
        return found

    def understand(typed: str) -> str:
        quote = " ".join(typed.split())
        if quote and not shelf.locator(article).find(quote):
            near = shelf.nearest_words(article, quote)
            message = f"these words do not stand in {article.path}; {near}"
            raise click.UsageError(message)
        return quote

    quote = click.prompt(
        *("Which words of it say so (or nothing)", ""),
        show_default=False,
        value_proc=understand,
        err=True,
    )
    return (found[0], quote)


def _source(typed: str, documents: Documents) -> tuple[str, str]:
    """Read a source: an address, or an article of the site.

    Raises:
        UsageError: it is neither; a question is then asked again.
    """
    name = typed.strip()
    if name.startswith(("https://", "http://")):
        return (name, "")
    shelf = Shelf(documents.articles)
    article = shelf.article(name)
    if article is None:
        message = f"no article in seeds/ is called '{name}'; {shelf.hint(name)}"
        raise click.UsageError(message)
    return (_file(article), "")


def _file(article: Article) -> str:
    return article.path.removeprefix("seeds/")


# --- from an article -------------------------------------------------------------


def _from_article(wanted: Wanted, drafted: Draft) -> Beginning:
    """Begin with what an article tells first; the command line overrules it."""
    documents = drafted.documents
    shelf = Shelf(documents.articles)
    article = shelf.article(Path(wanted.from_article).as_posix())
    article = article or shelf.article(Path(wanted.from_article).name)
    if article is None:
        hint = shelf.hint(Path(wanted.from_article).name)
        message = f"no article in seeds/ is called '{wanted.from_article}'; {hint}"
        raise click.BadParameter(message, param_hint="--from-article")
    _tell_covered(article, documents, shelf)
    lead = _lead(drafted.reading.extracted.statements, article)
    has_day = lead is not None and lead.when is not None
    if not (has_day or wanted.date or (lead is not None and sys.stdin.isatty())):
        message = (
            f"nothing in {article.path} is dated well enough to begin a note with; "
            "say it yourself: sitegen new note TITLE --date DATE "
            f"--source {_file(article)}"
        )
        raise click.ClickException(message)
    when = _date(wanted.date) if wanted.date or lead is None else lead.when
    if when is None:  # a headline whose article has no day
        when = _ask(_WHEN, _date_told)
    named = wanted.actors or (_actors(lead) if lead is not None else ())
    found = Beginning(
        title=wanted.title or (lead.title if lead is not None else article.title),
        when=when,
        actors=tuple(dict.fromkeys(_actor(name, documents) for name in named)),
        sources=(
            (_file(article), lead.quote if lead is not None else ""),
            *(_source(name, documents) for name in wanted.sources),
        ),
        remarks=_remarks(lead, article),
    )
    click.echo(f"{found.title}\n{words(found.when)}", err=True)
    return found


def _tell_covered(article: Article, documents: Documents, shelf: Shelf) -> None:
    """Say which notes cite an article already: perhaps one of them is enough."""
    citing = [
        note.id.value
        for note in documents.notes
        for ref in note.sources
        if ref.article and shelf.article(ref.article.value) is article
    ]
    if citing:
        names = ", ".join(dict.fromkeys(citing))
        click.echo(f"{article.path} is cited already by: {names}", err=True)


def _lead(statements: Iterable[Statement], article: Article) -> Statement | None:
    """Return what an article tells first; else its surest dated passage."""
    told = [one for one in statements if one.article == article.id]
    told = [one for one in told if one.is_lead or one.when is not None]
    return max(
        told,
        key=lambda one: (one.is_lead, one.is_dated, one.score, -one.start),
        default=None,
    )


def _actors(lead: Statement) -> tuple[str, ...]:
    return tuple(one.actor or one.name for one in lead.mentions)


def _remarks(lead: Statement | None, article: Article) -> tuple[str, ...]:
    """Say what an editor has to look at before the note may be believed."""
    if lead is None:
        return ()
    told = "Read out of the article by the program: check the date and the actors."
    if not lead.is_dated:
        told = (
            "No word of the passage gives the day; it is that of the article: "
            f"{excerpt(article.publication.evidence, _SHOWN) or 'publication'}"
        )
    return (told,)


# --- the file --------------------------------------------------------------------


def _free_id(title: str, documents: Documents, root: Path) -> str:
    """Return the id for a title that no note has, nor had, nor a file's name."""
    notes = root / "content" / "notes"
    taken = {path.stem for path in notes.rglob("*.y*ml")}
    for note in documents.notes:
        taken |= {note.id.value, *(alias.value for alias in note.aliases)}
    name = slug(excerpt(title, _LONGEST_ID))
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _lines(begun: Beginning) -> Iterator[str]:
    yield from (f"# {remark}\n" for remark in begun.remarks)
    yield f"title: {_quoted(begun.title)}\n"
    yield f"date: {_plain(begun.when.text)}        # {words(begun.when)}\n"
    if begun.actors:
        yield "actors:\n"
        yield from (f"  - {_plain(name)}\n" for name in begun.actors)
    if begun.sources:
        yield from _source_lines(begun.sources)
    yield "# Everything below is optional; take away the # of what you use.\n"
    yield from (line for key, line in _REST if key not in _given(begun))


def _given(begun: Beginning) -> frozenset[str]:
    named = (("actors", begun.actors), ("sources", begun.sources))
    return frozenset(key for key, value in named if value)


def _source_lines(sources: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield "sources:\n"
    for name, quote in sources:
        if name.startswith(("https://", "http://")):
            yield f"  - url: {_quoted(name)}\n"
            continue
        yield f"  - article: {_quoted(name)}\n"
        if quote:
            yield f"    quote: {_quoted(quote)}\n"


def _plain(text: str) -> str:
    """Write an id or a date as people do, and anything else in quotes."""
    return text if _SAFE.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """Write text so that YAML reads it back, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


_REST: Final = (
    ("time", '# time: "10:30"\n'),
    ("place", "# place: Town, Country\n"),
    ("actors", "# actors: [name-of-a-file-in-content-actors, Somebody's Name]\n"),
    ("summary", "# summary: One or two sentences.\n"),
    ("tags", "# tags: [one, two]\n"),
    ("importance", "# importance: normal        # major, normal, minor\n"),
    ("status", f"# status: reported          # {', '.join(Status)}\n"),
    ("sources", "# sources:\n"),
    ("sources", "#   - article: name-of-a-file-in-seeds.txt\n"),
    ("sources", '#     quote: "words that stand there"\n'),
    ("sources", '#   - {url: "https://example.org/statement", title: Statement}\n'),
)
