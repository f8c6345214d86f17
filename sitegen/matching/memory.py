"""What merging worked out for each note, kept while its inputs are the same.

A memory of pure functions: an entry holds what it was made from and is used only
for just that, so it cannot go stale; without it the result is the same, later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sitegen.core.articles import Article
from sitegen.core.documents import ActorRecord, Note, Unread
from sitegen.core.model import Event
from sitegen.matching.likeness import Account
from sitegen.matching.sources import Book, essence

_Context = tuple[Sequence[ActorRecord], Sequence[Article], Unread]


@dataclass(frozen=True, slots=True)
class _Known:
    """An event and what it was made from."""

    note: Note
    book: Book
    sources: tuple[str, ...]
    event: Event


class Memory:
    """Events, accounts and sources of the last merge, by the ids of notes."""

    __slots__ = ("_accounts", "_book", "_context", "_essences", "_events", "_tongues")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._context: _Context = ((), (), Unread())
        self._tongues: frozenset[str] = frozenset()
        self._events: dict[str, _Known] = {}
        self._accounts: dict[str, tuple[Event, Account]] = {}
        self._essences: dict[str, tuple[Note, tuple[object, ...]]] = {}
        self._book: tuple[list[tuple[object, ...]], Book] | None = None

    def begin(
        self,
        actors: Sequence[ActorRecord],
        articles: Sequence[Article],
        unread: Unread,
    ) -> None:
        """Forget what other actors or articles led to."""
        if self._context != (actors, articles, unread):
            self._events = {}
            self._book = None
            self._context = (actors, articles, unread)

    def compare_in(self, tongues: frozenset[str]) -> None:
        """Forget how notes compared among articles of other languages."""
        if self._tongues != tongues:
            self._accounts = {}
            self._tongues = tongues

    def book(self, notes: Sequence[Note], make: Callable[[], Book]) -> Book:
        """Return the sources of `notes`; made anew only if what they name changed."""
        essences = [self._essence(note) for note in notes]
        if self._book is None or self._book[0] != essences:
            self._book = (essences, make())
        return self._book[1]

    def _essence(self, note: Note) -> tuple[object, ...]:
        known = self._essences.get(note.id.value)
        if known is None or known[0] is not note:
            known = (note, tuple(essence(ref) for ref in note.sources))
            self._essences[note.id.value] = known
        return known[1]

    def event(self, note: Note, book: Book) -> Event | None:
        """Return the event that this very note led to, None if that is not known."""
        known = self._events.get(note.id.value)
        if known is None or known.note is not note:
            return None
        if known.book is not book:
            if known.sources != book.ids_of(note):
                return None
            self._events[note.id.value] = replace(known, book=book)
        return known.event

    def keep(self, note: Note, book: Book, event: Event) -> None:
        """Remember the event of a note that nothing was said about."""
        self._events[note.id.value] = _Known(note, book, book.ids_of(note), event)

    def account(self, event: Event, make: Callable[[Event], Account]) -> Account:
        """Return the account of an event."""
        known = self._accounts.get(event.id)
        if known is None or known[0] is not event:
            known = (event, make(event))
            self._accounts[event.id] = known
        return known[1]
