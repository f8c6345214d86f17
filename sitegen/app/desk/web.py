"""The desk in the preview: its pages, and the few things that may be written.

It is there only where the preview listens to this machine alone. Whatever is written
needs the token of this run, which only our own pages know; the server has looked at
host and origin before. A client names proposals, events and fields, never a file that
we have not named to it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from importlib import resources
from typing import Final, cast
from urllib.parse import quote

from sitegen.app.desk import form, views
from sitegen.app.desk.answers import Answer, CantAnswerError, Verb
from sitegen.app.desk.disk import ConflictError
from sitegen.app.desk.editing import Editor
from sitegen.app.desk.finding import propose
from sitegen.app.desk.form import GoneError
from sitegen.app.desk.in_words import tally
from sitegen.app.desk.proposals import ORDER, Proposal, find, key_of
from sitegen.app.desk.reply import Reply, as_json, refusal
from sitegen.app.desk.session import Desk, Done, marks
from sitegen.app.pipeline import Draft
from sitegen.app.preview.live import Preview
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import Importance, Status
from sitegen.core.model import Event, Origin
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import fold
from sitegen.core.views import EventPageView, View
from sitegen.formats.decision_lines import PATH as DECISIONS
from sitegen.formats.template import Templates
from sitegen.pages import addresses

DESK: Final = "_desk/"  # below the base path
LONGEST: Final = 200_000  # bytes of what a page sends
_FILES: Final = frozenset({"desk.css", "desk.js", "edit.js", "shared.js"})
_MOST: Final = 60  # proposals on the page
_OFFERED: Final = 20  # events that are offered to join


@dataclass(slots=True)
class DeskSite:
    """The pages of the desk, and what they may ask for."""

    preview: Preview
    base: str
    token: str
    desk: Desk = field(init=False)
    _found: tuple[int, tuple[Proposal, ...]] = (0, ())
    _editor: Editor = field(init=False)

    def __post_init__(self) -> None:
        self.desk = Desk(self.preview.root)
        self._editor = Editor(self.preview)

    @property
    def _drafted(self) -> Draft:
        return self.preview.now.drafted

    # --- looking ----------------------------------------------------------------

    def get(self, path: str, asked: Mapping[str, str]) -> Reply:
        """Answer a request for what stands at a path below the desk's address."""
        if path == "":
            return self._list()
        if path == "edit":
            return self._edit(asked.get("event", ""))
        if path == "events":
            return as_json(HTTPStatus.OK, self._events(asked.get("q", "")))
        if path in _FILES:
            return Reply(HTTPStatus.OK, _own(path), path)
        return self._closed("There is no such page of the desk.", HTTPStatus.NOT_FOUND)

    def marks(self, url: str) -> Mapping[str, str]:
        """Return what a page of the site is to know: the desk, and its own form."""
        found = {"desk": "1"}
        event = self._event_at(url) if url.startswith("events/") else None
        if event is None:
            return found
        if event.origin is Origin.NOTE:
            return found | {"edit": event.id}
        lead = event.statements[0]
        return found | {"propose": key_of(lead.article, lead.quote)}

    def _event_at(self, url: str) -> Event | None:
        page = self._drafted.rendering.plan.pages.get(url)
        if page is None or not isinstance(page.view, EventPageView):
            return None
        name, events = page.view.event.id, self._drafted.timeline.events
        return next((one for one in events if one.id == name), None)

    def _proposals(self) -> tuple[Proposal, ...]:
        now = self.preview.now
        if self._found[0] != now.epoch:
            self._found = (now.epoch, propose(now.drafted))
        return self._found[1]

    def _list(self) -> Reply:
        found = self._proposals()
        urls = self._urls()
        view = views.DeskView(
            self._frame("Desk"),
            tuple(views.card(one, urls) for one in found[:_MOST]),
            max(0, len(found) - _MOST),
            tally(found),
            ORDER,
            self.desk.mark(DECISIONS),
            views.undoable(self.desk.done),
        )
        return self._page("desk.html", view)

    def _urls(self) -> Mapping[str, str]:
        documents = self._drafted.documents
        found = addresses.decide(self._drafted.timeline, documents.pages, {}).value
        return {name: self.base + quote(url) for name, url in found.events.items()}

    def _events(self, typed: str) -> list[dict[str, str]]:
        """Return the events whose id or title has all the words that were typed."""
        wanted = fold(typed).split()
        found = []
        for event in self._drafted.timeline.events:
            told = fold(f"{event.id} {event.title} {event.when.text}")
            if all(word in told for word in wanted):
                label = f"{event.title} ({event.when.text})"
                found.append({"id": event.id, "label": label})
            if len(found) == _OFFERED:
                break
        return found

    def _edit(self, event: str) -> Reply:
        note = self._editor.note(event)
        if note is None:
            words = "No note has this id at the moment. If its file has a fault, mend "
            return self._closed(f"{words}that first.", HTTPStatus.NOT_FOUND)
        try:
            text, mark = self._editor.text(note.span.path)
            read = form.read(form.record_at(note.span.path, text, note.span.start))
        except (GoneError, ConflictError):
            words = "The file of this note is being changed. Load this page again."
            return self._closed(words, HTTPStatus.CONFLICT)
        blank = (views.row(form.ACTOR_KEYS, {}), views.row(form.SOURCE_KEYS, {}))
        view = views.EditView(
            self._frame(f"Edit: {note.title.value}"),
            event,
            note.span.path,
            mark,
            self._urls().get(event, self.base),
            read.values,
            read.locked,
            views.rows(read, "actors", form.ACTOR_KEYS),
            views.rows(read, "sources", form.SOURCE_KEYS),
            *blank,
            self._names(),
            tuple(
                sorted(
                    one.path.removeprefix("seeds/")
                    for one in self._drafted.documents.articles
                )
            ),
            {"importance": tuple(Importance), "status": tuple(Status)},
        )
        return self._page("edit.html", view)

    def _names(self) -> tuple[tuple[str, str], ...]:
        """Return what an actor can be called: the id, or the name if no file tells."""
        actors = self._drafted.timeline.actors.values()
        return tuple(
            (one.name if one.is_stub else one.id, one.name)
            for one in sorted(actors, key=lambda one: one.name)
        )

    # --- writing ----------------------------------------------------------------

    def post(self, path: str, body: bytes) -> Reply:
        """Do what a page of the desk asks for."""
        asked = _read(body)
        try:
            reply = self._do(path, asked)
        except (ValueError, KeyError, TypeError):
            reply = refusal(HTTPStatus.BAD_REQUEST, "that can't be read")
        except ConflictError as conflict:
            told = {"path": conflict.path, "mark": self.desk.mark(DECISIONS)}
            reply = refusal(HTTPStatus.CONFLICT, str(conflict), **told)
        except OSError as refused:
            message = f"{refused.filename or 'the disk'}: {refused.strerror or refused}"
            reply = refusal(HTTPStatus.INTERNAL_SERVER_ERROR, message)
        return reply

    def _do(self, path: str, asked: Mapping[str, object]) -> Reply:
        if path == "answer":
            return self._answer(asked)
        if path == "undo":
            return self._undo()
        if path in ("check", "save"):
            return self._editor.form(asked, saves=path == "save")
        return refusal(HTTPStatus.NOT_FOUND, "there is nothing of that name")

    def _answer(self, asked: Mapping[str, object]) -> Reply:
        proposal = find(self._proposals(), str(asked["key"]))
        if proposal is None:
            message = "this has been answered meanwhile; the list is read again"
            return refusal(HTTPStatus.GONE, message)
        given = Answer(
            Verb(str(asked["verb"])),
            str(asked.get("event", "")),
            str(asked.get("reason", "")),
        )
        known = marks(self._drafted) | {DECISIONS: str(asked["mark"])}
        events = {event.id for event in self._drafted.timeline.events}
        if given.event and given.event not in events:
            message = f"no event has the id “{given.event}”; choose one of the list"
            return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, message)
        try:
            done = self.desk.answer(
                self._drafted, proposal, given, lambda path: known.get(path, "")
            )
        except CantAnswerError as odd:
            return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, str(odd))
        return self._done(done, f"Written: {done.words}")

    def _undo(self) -> Reply:
        done = self.desk.undo()
        if done is None:
            message = "There is nothing to undo."
            return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, message)
        return self._done(done, f"Undone: {done.words}")

    def _done(self, done: Done, message: str) -> Reply:
        told = {
            "message": message,
            "key": done.key,
            "mark": self.desk.mark(DECISIONS),
            "epoch": self.preview.now.epoch,
            "undoable": views.undoable(self.desk.done),
            "edit": f"{self.base}{DESK}edit?event={quote(done.event)}"
            if done.event
            else "",
        }
        return as_json(HTTPStatus.OK, told)

    # --- pages ------------------------------------------------------------------

    def _frame(self, title: str) -> views.Frame:
        site = self._drafted.documents.site
        return views.Frame(
            title, site.title, "en", self.base, self.token, self.preview.now.epoch
        )

    def _closed(self, words: str, status: HTTPStatus) -> Reply:
        view = views.ClosedView(self._frame("Desk"), words)
        return self._page("closed.html", view, status)

    def _page(
        self, name: str, view: object, status: HTTPStatus = HTTPStatus.OK
    ) -> Reply:
        made = _templates().render(name, cast("View", view))
        if isinstance(made, Diagnostic):  # ours: no site can change these templates
            raise AssertionError(made.message)  # noqa: TRY004 - a mistake of ours
        return Reply(status, made.encode(), "html")


def _read(body: bytes) -> Mapping[str, object]:
    """Read what a page sends; what can't be read asks for nothing."""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return asked if isinstance(asked, dict) else {}


@cache
def _own(name: str) -> bytes:
    folder = resources.files("sitegen") / "app" / "desk" / "assets"
    return (folder / name).read_bytes()


@cache
def _templates() -> Templates:
    names = ("layout.html", "desk.html", "edit.html", "closed.html")
    return Templates(
        {
            name: SourceFile(f"desk:{name}", Kind.TEMPLATE, _own(name).decode())
            for name in names
        }
    )
