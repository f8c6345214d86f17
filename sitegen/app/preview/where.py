"""Where something on a page was written, and why it is there.

A page of the preview asks with what was clicked: the address of a page or of a link,
an event of a list, the number of a quote or of a claim. The answer names files and
lines, and what the program did with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.app.pipeline import Draft
from sitegen.app.preview import editors
from sitegen.app.reporting import grounds
from sitegen.app.reporting.grounds import QUOTED, ground
from sitegen.app.reporting.report import Report
from sitegen.core.articles import Article
from sitegen.core.documents import Note
from sitegen.core.model import Actor, Citation, Event, Origin, Source, Statement
from sitegen.core.source import Span
from sitegen.core.text import excerpt
from sitegen.pages import addresses

_MOST = 12  # rows of a list


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the answer, and the place that it speaks of."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: its name, where it was written, and why it is there."""

    title: str
    kind: str
    places: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    report: Report | None = None


def paths(drafted: Draft) -> frozenset[str]:
    """Return the files that may be opened: those of the site that were read."""
    sources = drafted.sources
    known = (*sources.files, *sources.rejected, *sources.templates.values())
    return frozenset(
        file.path for file in known if not file.path.startswith("sitegen:")
    )


def find(drafted: Draft, asked: Mapping[str, str]) -> Found:
    """Answer what was asked: `page`, and perhaps `link`, `entry`, `quote`, `claim`."""
    return _Finder(drafted).find(asked)


def as_json(found: Found, root: Path | None) -> dict[str, object]:
    """Return an answer for the browser; links to an editor only with `root`."""

    def row(one: Row) -> dict[str, object]:
        shown: dict[str, object] = {"text": one.text}
        if one.span is not None and found.report is not None:
            line, column = found.report.place(one.span)
            shown |= {"path": one.span.path, "line": line, "column": column}
            if root is not None and ":" not in one.span.path:
                shown["link"] = editors.link(root / one.span.path, line, column)
        return shown

    return {
        "title": found.title,
        "kind": found.kind,
        "places": [row(one) for one in found.places],
        "parts": [
            {"title": part.title, "rows": [row(one) for one in part.rows]}
            for part in found.parts
            if part.rows
        ],
    }


class _Finder:
    """Looks things up in one draft."""

    def __init__(self, drafted: Draft) -> None:
        self.drafted = drafted
        self.timeline = drafted.timeline
        documents = drafted.documents
        found = addresses.decide(self.timeline, documents.pages, {}).value
        self._events = {url: name for name, url in found.events.items()}
        self._actors = {url: name for name, url in found.actors.items()}
        self._sources = {url: name for name, url in found.sources.items()}
        self._by_id = {event.id: event for event in self.timeline.events}
        self._notes = {note.id.value: note for note in documents.notes}
        self._articles = {article.id: article for article in documents.articles}
        sources = drafted.sources
        self._texts = {file.path: file.text for file in sources.files}

    def find(self, asked: Mapping[str, str]) -> Found:
        page = _page(asked.get("page", ""))
        link = _page(asked["link"]) if "link" in asked else ""
        name = asked.get("entry", "") or self._events.get(page, "")
        event = self._by_id.get(name)
        found: Found | None = None
        if event is not None and asked.get("quote", "").isdigit():
            found = self._quote(event, int(asked["quote"]))
        elif event is not None and asked.get("claim", "").isdigit():
            # Where dates disagree, the list begins with what this chronology says.
            is_led = asked.get("of", "") == str(len(event.claims) + 1)
            found = self._claim(event, int(asked["claim"]) - is_led)
        found = found or self._at(link)
        if found is None and event is not None:
            found = self._event(event)
        found = found or self._at(page) or Found(page or "Nothing", "page")
        return Found(
            found.title,
            found.kind,
            found.places,
            (*found.parts, Part("Made with", tuple(self._template(page)))),
            Report(self.drafted.sources),
        )

    def _at(self, url: str) -> Found | None:
        """Tell of what a page is about."""
        if url in self._events:
            return self._event(self._by_id[self._events[url]])
        if url in self._actors:
            return self._actor(self.timeline.actors[self._actors[url]])
        if url in self._sources:
            return self._source(self.timeline.sources[self._sources[url]])
        for record in self.drafted.documents.pages:
            if url == f"{record.id.value}.html":
                return Found(record.title, "page", (Row("Page", record.span),))
        return None

    # --- events -----------------------------------------------------------------

    def _event(self, event: Event) -> Found:
        note = self._notes.get(event.id)
        places = []
        if event.origin is Origin.NOTE and note is not None:
            places = [Row("Note", note.span), Row("Date", note.date.span)]
        elif event.statements:
            span = self._span_of(event.statements[0])
            places = [Row("Read out of an article", span)]
        reasons = tuple(Row(ground(reason)) for reason in event.reasons)
        parts = (
            Part("Sources", tuple(self._citations(event))),
            Part("Read out of articles", tuple(self._statements(event))),
            Part("Why these belong together", reasons),
            Part("Decisions", tuple(self._decisions(event))),
        )
        return Found(event.title, "event", tuple(places), parts)

    def _citations(self, event: Event) -> Iterator[Row]:
        for number, one in enumerate(event.citations[:_MOST], start=1):
            source = self.timeline.sources[one.source]
            who = source.publisher or source.title
            how = f" ({grounds.cited_by(one)})" if one.by_machine else ""
            words = f" “{excerpt(one.quote, QUOTED)}”" if one.quote else ""
            missing = "" if one.is_found else f" – {grounds.NOT_FOUND}"
            yield Row(f"{number}. {who}{how}{words}{missing}", self._cited(one))

    def _cited(self, one: Citation) -> Span | None:
        article = self._articles.get(one.source)
        if article is not None and one.is_found:
            return self._passage(article, one.quote, one.start)
        return one.span

    def _statements(self, event: Event) -> Iterator[Row]:
        for one in event.statements[:_MOST]:
            quote = excerpt(one.quote, QUOTED)
            yield Row(f"{one.kind} {one.score:.2f}: “{quote}”", self._span_of(one))
            yield from (Row(ground(reason)) for reason in one.reasons)

    def _decisions(self, event: Event) -> Iterator[Row]:
        for one in grounds.decisions(self.drafted, event):
            yield Row(grounds.decided(one), one.span)

    def _quote(self, event: Event, number: int) -> Found | None:
        if not 0 < number <= len(event.citations):
            return None
        one = event.citations[number - 1]
        source = self.timeline.sources[one.source]
        places = [Row("Quoted in the note", one.span)] if one.span else []
        article = self._articles.get(one.source)
        if article is not None:
            span = self._passage(article, one.quote, one.start)
            label = "Stands in the article" if one.is_found else "The article"
            places.append(Row(label, span))
        rows = [Row(f"cited for “{event.title}”", event.span)]
        if one.by_machine:
            rows.append(Row("joined to the event by the program, not by an editor"))
        if not one.is_found:
            rows.append(Row("these words no longer stand in the article"))
        same = (s for s in event.statements if s.start == one.start)
        rows += [Row(reason.words) for s in same for reason in s.reasons]
        title = excerpt(one.quote, QUOTED) or source.title
        return Found(title, "quote", tuple(places), (Part("Why", tuple(rows)),))

    def _claim(self, event: Event, number: int) -> Found | None:
        """Tell of a claim; those of the note come first, then those of articles."""
        if not 0 < number <= len(event.claims):
            return None
        one = event.claims[number - 1]
        note: Note | None = self._notes.get(event.id)
        title = excerpt(one.text, QUOTED) or "Another date"
        if note is not None and number <= len(note.claims):
            return Found(
                title, "claim", (Row("Note", note.claims[number - 1].by.span),)
            )
        for said in event.statements:
            if said.article == one.source and said.when == one.date:
                why = Part("Why", (Row("this passage gives another date"),))
                place = Row("Read out of an article", self._span_of(said))
                return Found(title, "claim", (place,), (why,))
        return Found(title, "claim", (Row("Note", event.span),))

    # --- actors and sources -----------------------------------------------------

    def _actor(self, actor: Actor) -> Found:
        named = tuple(self._named(actor))
        if actor.span is None:
            places = (
                Row("No file describes this actor; sitegen new actor begins one"),
            )
        else:
            places = (Row("Actor", actor.span),)
        return Found(actor.name, "actor", places, (Part("Named in", named),))

    def _named(self, actor: Actor) -> Iterator[Row]:
        for event in self.timeline.by_actor.get(actor.id, ())[:_MOST]:
            span = event.span
            note = self._notes.get(event.id)
            names = {actor.id, actor.name, *actor.aliases}
            if note is not None:
                written = (ref.name for ref in note.actors if ref.name.value in names)
                span = next((one.span for one in written), event.span)
            yield Row(event.title, span)

    def _source(self, source: Source) -> Found:
        article = self._articles.get(source.id)
        places = (Row("Article", article.span()),) if article else ()
        rows = [Row(f"Day of publication: {source.date_basis}")]
        rows = rows if source.date_basis else []
        if source.family and source.family != source.id:
            rows.append(Row(f"a copy of {source.family}"))
        cited = [
            Row(event.title, one.span or event.span)
            for event in self.timeline.by_source.get(source.id, ())[:_MOST]
            for one in event.citations
            if one.source == source.id
        ]
        parts = (Part("What is known of it", tuple(rows)), Part("Cited", tuple(cited)))
        return Found(source.title, "source", places, parts)

    # --- places -----------------------------------------------------------------

    def _span_of(self, statement: Statement) -> Span | None:
        article = self._articles.get(statement.article)
        if article is None:
            return None
        return self._passage(article, statement.quote, statement.start)

    def _passage(self, article: Article, quote: str, start: int) -> Span:
        """Point at words of an article in its file.

        Offsets count in the text without markup, so the words are looked for.
        """
        text = self._texts.get(article.path, "")
        if start >= 0 and text[start : start + len(quote)] == quote:
            return Span(article.path, start, start + len(quote))
        for words in (quote, quote[:60], quote[:30]):
            place = text.find(words) if words else -1
            if place >= 0:
                return Span(article.path, place, place + len(words))
        return Span(article.path, 0, 0)

    def _template(self, url: str) -> Iterator[Row]:
        plan = self.drafted.rendering.plan
        if url not in plan.pages:
            return
        name = plan.pages[url].template
        file = self.drafted.sources.templates.get(name)
        if file is None or file.path.startswith("sitegen:"):
            yield Row(f"the shipped {name}; sitegen eject {name} makes it yours")
        else:
            yield Row(name, Span(file.path, 0, 0))


def _page(url: str) -> str:
    """Return the address of a page of a folder, too."""
    url = url.lstrip("/")
    return f"{url}index.html" if not url or url.endswith("/") else url
