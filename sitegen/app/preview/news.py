"""What the preview knows at one moment, and how those who look hear of the next."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from sitegen.app.pipeline import Draft
from sitegen.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A draft, and all that is known to be wrong with the site it makes."""

    epoch: int
    drafted: Draft
    faults: tuple[Diagnostic, ...] = ()
    is_checked: bool = False  # the whole site, not only what is open
    assets: Mapping[str, int] = field(default_factory=dict)  # changed in which epoch
    trouble: str = ""  # sitegen itself failed: what it said


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at an address."""

    status: HTTPStatus
    data: bytes
    is_old: bool = False  # the last good bytes, of before the fault

    @property
    def version(self) -> str:
        """Name these bytes."""
        return f"{self.status:d}-{zlib.crc32(self.data):08x}"


@dataclass(frozen=True, slots=True)
class News:
    """What those who look are told: the snapshot, and the version of open pages."""

    snapshot: Snapshot
    pages: Mapping[str, str]


class Stream:
    """Somebody who has pages open and wants to hear of changes.

    Who does not listen for a while misses what was in between, and nothing piles up.
    """

    def __init__(self, pages: Iterable[str]) -> None:
        """Begin with nothing to tell."""
        self.pages = frozenset(pages)
        self._news: News | None = None
        self._ended = False
        self._changed = threading.Condition()

    def put(self, news: News) -> None:
        """Tell of something."""
        with self._changed:
            before = self._news.pages if self._news else {}
            self._news = News(news.snapshot, {**before, **news.pages})
            self._changed.notify()

    def end(self) -> None:
        """Tell that there will be no more."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def get(self, timeout_s: float) -> News | None:
        """Wait for news; None after the last.

        Raises:
            TimeoutError: there were none.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._news or self._ended, timeout_s):
                raise TimeoutError
            news, self._news = self._news, None
            return None if self._ended else news
