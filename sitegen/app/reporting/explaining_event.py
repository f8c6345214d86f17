"""`sitegen explain event ID`: where an event comes from, and how to undo joinings.

Everything is read from the merged timeline; nothing is worked out twice. The lines
that undo a joining are YAML, to be pasted into content/decisions.yaml.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from sitegen.app.choices import GOOD, USAGE
from sitegen.app.pipeline import Draft, draft
from sitegen.app.reporting import grounds
from sitegen.app.reporting.grounds import QUOTED, ground
from sitegen.app.reporting.report import Report
from sitegen.core.articles import Article
from sitegen.core.date_words import words
from sitegen.core.documents import Ruling
from sitegen.core.model import Event, Origin, Reason, Statement
from sitegen.core.project import Project
from sitegen.core.source import Span
from sitegen.core.text import excerpt, nearest
from sitegen.matching.citing import paragraph_at

_PLACE = 60  # as in the words of reasons: `Citing.place_of`


def explain_event(root: Path, name: str | None) -> int:
    """Print where an event comes from; return the exit code."""
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder {root}", param_hint="--root")
    drafted = draft(Project(root, drafts=True))
    events = {event.id: event for event in drafted.timeline.events}
    if name is None:
        for event in drafted.timeline.events:
            click.echo(f"{event.when.text}  {event.id}")
        return GOOD
    by_alias = {alias: event for event in events.values() for alias in event.aliases}
    found = events.get(name) or by_alias.get(name)
    if found is None:
        like = nearest(name, events)
        meant = f"; did you mean '{like}'?" if like else ""
        click.echo(f"error: there is no event '{name}'{meant}", err=True)
        click.echo("hint: without an ID all events are listed", err=True)
        return USAGE
    click.echo("\n".join(_Explained(drafted, found).lines()))
    return GOOD


class _Explained:
    """One event of a draft, in lines."""

    def __init__(self, drafted: Draft, event: Event) -> None:
        self._drafted = drafted
        self._event = event
        self._report = Report(drafted.sources)
        self._articles: dict[str, Article] = {
            article.id: article for article in drafted.documents.articles
        }
        self._is_note = event.origin is Origin.NOTE

    def lines(self) -> Iterator[str]:
        """Yield everything that is known of how the event came to be."""
        event = self._event
        yield f"{event.id}: {event.title}"
        yield ""
        yield from self._head()
        for title, part in (
            ("Read out of articles", self._statements()),
            ("Who says otherwise", self._claims()),
            ("Decided in content/decisions.yaml", self._decisions()),
            ("Sources", self._sources()),
        ):
            rows = list(part)
            if rows:
                yield from ("", f"{title}:", *(f"  {row}" for row in rows))
        if undoing := list(self._undoing()):
            # Not indented, as they are to be pasted.
            yield from ("", "To undo, put a line into content/decisions.yaml:", "")
            yield from undoing

    def _head(self) -> Iterator[str]:
        event = self._event
        yield f"date      {words(event.when)} ({event.when.text})"
        yield f"          {self._date_from()}"
        yield f"status    {event.status.value}"
        timeline = self._drafted.timeline
        named = [
            timeline.actors[part.actor].name if part.actor else part.name
            for part in event.actors
        ]
        if named:
            yield f"actors    {', '.join(named)}"
        if event.place:
            yield f"place     {event.place.name}"

    def _date_from(self) -> str:
        if self._is_note:
            notes = self._drafted.documents.notes
            span = next(
                (one.date.span for one in notes if one.id.value == self._event.id),
                self._event.span,
            )
            return f"from the note, {self._at(span)}; a note's date leads"
        lead = self._event.statements[0]
        grounds = (reason for reason in lead.reasons if "date" in reason.rule)
        why = next((reason.words for reason in grounds), "")
        return f"read in {self._place(lead)}" + (f": {why}" if why else "")

    def _statements(self) -> Iterator[str]:
        for number, one in enumerate(self._event.statements, start=1):
            told = one.when.text if one.when else "no date"
            yield f"{number}. {self._place(one)}"
            yield f"   “{excerpt(one.quote, QUOTED)}”"
            yield f"   read as {one.kind.value}, {told}, score {one.score:.2f}"
            yield from (f"     {ground(reason)}" for reason in one.reasons)
            joined = self._joined(one)
            if joined:
                yield "   joined because"
                yield from (f"     {ground(reason)}" for reason in joined)
            elif not self._is_note and number == 1:
                yield "   the event is named after this passage"

    def _joined(self, statement: Statement) -> Sequence[Reason]:
        """Return why a statement was joined, without the place before each reason."""
        path = self._articles[statement.article].path
        place = f"{path} (“{excerpt(statement.quote, _PLACE)}”): "
        return [
            Reason(reason.rule, reason.words.removeprefix(place), reason.score)
            for reason in self._event.reasons
            if reason.words.startswith(place)
        ]

    def _claims(self) -> Iterator[str]:
        timeline = self._drafted.timeline
        for claim in self._event.claims:
            by = claim.by or claim.source or claim.actor
            if claim.actor in timeline.actors:
                by = timeline.actors[claim.actor].name
            told = f"{claim.date.text}: " if claim.date else ""
            yield f"- {by}: {told}{excerpt(claim.text, QUOTED)}".rstrip(": ")

    def _decisions(self) -> Iterator[str]:
        for one in grounds.decisions(self._drafted, self._event):
            yield f"- {self._at(one.span)}: {grounds.decided(one)}"

    def _sources(self) -> Iterator[str]:
        timeline = self._drafted.timeline
        for citation in self._event.citations:
            source = timeline.sources[citation.source]
            by = grounds.cited_by(citation)
            place = source.file or source.url or source.title
            paragraph = (
                f", paragraph {citation.paragraph}" if citation.paragraph else ""
            )
            copied = source.family not in ("", source.id)
            copy = f"; a copy of {source.family}" if copied else ""
            yield f"- {place}{paragraph}: {by}{copy}"
            if citation.quote:
                yield f"  “{excerpt(citation.quote, QUOTED)}”"
            if not citation.is_found:
                yield f"  {grounds.NOT_FOUND}"

    def _undoing(self) -> Iterator[str]:
        said = [
            one
            for one in self._event.statements
            if not any(reason.rule == "decision" for reason in self._joined(one))
        ]
        first = self._event.id
        if not self._is_note:
            first = self._named(self._event.statements[0])
            yield f"- {Ruling.HIDE.value}: {first}"
            said = [one for one in said if one is not self._event.statements[0]]
        for one in said:
            yield f"- {Ruling.DIFFERENT.value}: [{first}, {self._named(one)}]"

    def _named(self, statement: Statement) -> str:
        """Name a passage as decisions do."""
        name = Path(self._articles[statement.article].path).name
        file, quote = (
            json.dumps(text, ensure_ascii=False) for text in (name, statement.quote)
        )
        return f"{{article: {file}, quote: {quote}}}"

    def _place(self, statement: Statement) -> str:
        article = self._articles[statement.article]
        if article.path.endswith(".txt"):
            return self._at(article.span(statement.start, statement.end))
        # The offsets of saved pages and Markdown count in the text without markup.
        return f"{article.path}, paragraph {paragraph_at(article, statement.start)}"

    def _at(self, span: Span) -> str:
        return f"{span.path}:{self._report.place(span)[0]}"
