"""One editor's sitting at the desk: answers are written, and taken back again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.app.desk import answers, disk
from sitegen.app.desk.answers import Answer, CantAnswerError, Verb
from sitegen.app.desk.disk import Change, ConflictError
from sitegen.app.desk.finding import file_name
from sitegen.app.desk.proposals import Found, Names, Proposal, Twins
from sitegen.app.pipeline import Draft
from sitegen.core.model import Event
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import excerpt
from sitegen.formats import decision_lines, note
from sitegen.formats.decision_lines import PATH as DECISIONS
from sitegen.matching.shelf import Shelf

_TITLE = 60  # characters

Seen = Callable[[str], str | None]  # the mark of a file as the editor saw it; None: any


@dataclass(frozen=True, slots=True)
class Done:
    """An answer that was given: what was written, and where."""

    key: str  # of the proposal
    verb: Verb
    words: str  # for people: what was written where
    changes: tuple[Change, ...]
    lines: tuple[str, ...] = ()  # that were added to decisions.yaml
    event: str = ""  # the id of the note that was made


@dataclass(slots=True)
class Desk:
    """Writes answers below one site's folder, one at a time."""

    root: Path
    done: list[Done] = field(default_factory=list)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def mark(self, path: str) -> str:
        """Name what a file holds now; "" if there is none."""
        return disk.mark(disk.read(self.root, path))

    def answer(
        self, drafted: Draft, proposal: Proposal, given: Answer, seen: Seen
    ) -> Done:
        """Write an answer.

        Raises:
            CantAnswerError: it makes no sense; nothing was written.
            ConflictError: a file was saved meanwhile; nothing was written.
            OSError: the machine refuses.
        """
        if given.verb not in answers.offered(proposal):
            raise CantAnswerError(f"“{given.verb}” is no answer to this")
        with self._lock:
            if given.verb is Verb.ACCEPT and isinstance(proposal, Found):
                done = self._accepted(drafted, proposal)
            elif given.verb is Verb.ALIAS and isinstance(proposal, Names):
                done = self._alias(drafted, proposal, seen)
            else:
                done = self._decided(drafted, proposal, given, seen)
            for change in done.changes:
                disk.put(self.root, change)
            self.done.append(done)
            return done

    def _decided(
        self, drafted: Draft, proposal: Proposal, given: Answer, seen: Seen
    ) -> Done:
        event = _event(drafted, proposal, given)
        shelf = Shelf(drafted.documents.articles)
        new = answers.decision_lines(
            proposal, given, event, lambda name: file_name(shelf.articles[name], shelf)
        )
        before = self._as_seen(DECISIONS, seen)
        text = disk.decoded(DECISIONS, before) if before else ""
        added = tuple(one for one in new if not decision_lines.number(text, one))
        try:
            for one in new:
                text = decision_lines.add(text, one)
        except decision_lines.CantAddError:
            raise CantAnswerError(
                f"{DECISIONS} is written in a way that a line can't be added to; "
                "mend it first, so that it is a list of entries"
            ) from None
        change = Change(DECISIONS, before, text.encode())
        place = decision_lines.number(text, new[0])
        words = f"{DECISIONS}, line {place}: {_told(proposal, given, event)}"
        return Done(proposal.key, given.verb, words, (change,), added)

    def _as_seen(self, path: str, seen: Seen) -> bytes | None:
        """Return what a file holds, if that is what the editor's answer is about."""
        now = disk.read(self.root, path)
        if seen(path) not in (None, disk.mark(now)):
            text = now.decode("utf-8", "replace") if now else ""
            raise ConflictError(
                path, f"{path} was saved meanwhile; nothing was written", text
            )
        return now

    def _accepted(self, drafted: Draft, proposal: Found) -> Done:
        events = {event.id: event for event in drafted.timeline.events}
        ids = set(_note_ids(drafted)) | set(self._stems())
        notes = self.root / "content" / "notes"
        folders = (
            {one.name for one in notes.iterdir() if one.is_dir()}
            if (notes.is_dir())
            else set()
        )
        path = answers.note_path(proposal, ids, folders)
        text = answers.accepted_note(proposal, events.get(proposal.event))
        if note.decode(SourceFile(path, Kind.NOTE, text)).diagnostics:
            raise CantAnswerError("no note can be made of this; write it by hand")
        change = Change(path, None, text.encode())
        name = path.rpartition("/")[2].removesuffix(".yaml")
        words = f"{path}: a note “{excerpt(proposal.title, _TITLE)}”"
        return Done(proposal.key, Verb.ACCEPT, words, (change,), event=name)

    def _stems(self) -> Iterator[str]:
        for file in (self.root / "content" / "notes").rglob("*.y*ml"):
            yield file.stem

    def _alias(self, drafted: Draft, proposal: Names, seen: Seen) -> Done:
        records = {one.id.value: one for one in drafted.documents.actors}
        known = records.get(proposal.actor)
        if known is None:
            name, text = answers.new_actor(proposal)
            path = f"content/actors/{name}.yaml"
            change = Change(path, None, text.encode())
        else:
            path = known.span.path
            before = self._as_seen(path, seen)
            old = disk.decoded(path, before or b"")
            mark = "\ufeff" if old.startswith("\ufeff") else ""
            bare = old.removeprefix("\ufeff")
            new = answers.with_alias(path, bare, known.span.start, proposal.name)
            change = Change(path, before, (mark + new).encode())
        words = f"{path}: “{proposal.name}” is another name of {proposal.other}"
        return Done(proposal.key, Verb.ALIAS, words, (change,))

    def undo(self) -> Done | None:
        """Take the last answer back; None if there is none.

        A line of decisions.yaml is taken out of the file as it is now; a note or an
        actor only goes back if nobody has changed it since.

        Raises:
            ConflictError: somebody has; the file is as they left it.
        """
        with self._lock:
            if not self.done:
                return None
            last = self.done[-1]
            if last.lines:
                self._take_out(last.lines)
            elif last.verb in (Verb.ACCEPT, Verb.ALIAS):
                for change in reversed(last.changes):
                    back = Change(change.path, change.after, change.before)
                    disk.put(self.root, back)
            return self.done.pop()

    def _take_out(self, lines: tuple[str, ...]) -> None:
        before = disk.read(self.root, DECISIONS)
        text: str | None = disk.decoded(DECISIONS, before or b"")
        for one in lines:
            left = decision_lines.take_out(text or "", one)
            if left is None:
                raise ConflictError(
                    DECISIONS,
                    f"the line is not in {DECISIONS} any more; nothing was changed",
                    text or "",
                )
            text = left
        after = text.encode() if text else None
        disk.put(self.root, Change(DECISIONS, before, after))


def marks(drafted: Draft) -> dict[str, str]:
    """Return the marks of all files as a draft has read them."""
    sources = drafted.sources
    return {file.path: file.sha256 for file in (*sources.files, *sources.rejected)}


def _told(proposal: Proposal, given: Answer, event: Event | None) -> str:
    """Say in words what was decided."""
    if isinstance(proposal, Names):
        return f"{proposal.name} and {proposal.other} are two actors"
    if isinstance(proposal, Twins):
        return f"{proposal.one.event} and {proposal.other.event} are two events"
    title = f"“{excerpt(proposal.title, _TITLE)}”"
    if given.verb is Verb.HIDE:
        return f"{title} is hidden"
    name = event.id if event else ""
    is_one = given.verb is not Verb.DIFFERENT
    return f"{title} {'belongs to' if is_one else 'is not'} {name}"


def _event(drafted: Draft, proposal: Proposal, given: Answer) -> Event | None:
    """Return the event that an answer speaks of: the one named, or the nearest."""
    nearest = answers.nearest_of(proposal)
    name = given.event or (nearest.event if nearest else "")
    if given.verb is Verb.JOIN and not given.event:
        return None
    return next((one for one in drafted.timeline.events if one.id == name), None)


def _note_ids(drafted: Draft) -> Iterator[str]:
    """Yield all that a new note can't be called: ids and old ids, drafts as well."""
    for one in drafted.documents.notes:
        yield one.id.value
        yield from (alias.value for alias in one.aliases)
