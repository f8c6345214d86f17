"""The site as it is now, for those who look at it in a browser.

A save makes a new draft, and the pages that somebody has open are made of it and
shown at once. All other pages, and the links between them, are checked behind the
reader's back; the next save overtakes that. A snapshot is never changed, only
replaced, so no page is seen half old and half new.
"""

from __future__ import annotations

import contextlib
import gc
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path

from sitegen.app.pipeline import Checked, Draft, check, draft
from sitegen.app.preview.news import Answer, News, Snapshot, Stream
from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.project import Project
from sitegen.core.source import Asset, Sources
from sitegen.pages.addresses import NOT_FOUND

_BREATH_S = 0.25  # browsers fetch what changed before the rest is checked
_LONGEST_BREATH_S = 1.5  # where checking takes long, saves in a row come first
_HOLD_S = 1.0  # what is being saved will have been noticed by then
_TIDY_EVERY = 50  # rebuilds
_UNMADE = (
    b"<!doctype html><html lang=en><meta charset=utf-8><title>Not made yet</title>"
    b"<body><h1>This page could not be made</h1><p>It appears as soon as the fault "
    b"is mended.</p></body></html>"
)


@dataclass(frozen=True, slots=True)
class _Good:
    """A page as it was when it could be made, and the file that it is about."""

    data: bytes
    path: str


class _Overtaken(Exception):  # noqa: N818 - not a fault: something was saved
    """The snapshot that is being checked is not the newest any more."""


class Preview:
    """Keeps the newest snapshot, and tells those who look what changed."""

    def __init__(
        self, project: Project, *, checked: Callable[[Snapshot], None] = lambda _: None
    ) -> None:
        """Make nothing yet; `checked` hears, in another thread, of each whole check."""
        self.project = project
        self._told = checked
        self._wake = threading.Condition()
        self._streams: set[Stream] = set()
        self._is_busy = False  # something was saved and is being drafted
        self._held_until = 0.0  # something is being saved
        self._breath_s = _BREATH_S
        self._ended = False
        self._checked = Checked()
        self._good: dict[str, _Good] = {}
        self._sound: Draft | None = (
            None  # the last without errors, until all is checked
        )
        self._late: tuple[Diagnostic, ...] = ()  # of the last check alone
        self._late_sources = Sources()
        self._now: Snapshot | None = None
        self._checker = threading.Thread(
            target=self._keep_checking, name="sitegen-check", daemon=True
        )

    @property
    def now(self) -> Snapshot:
        """The newest snapshot."""
        if self._now is None:
            raise RuntimeError("the preview has not begun")
        return self._now

    @property
    def root(self) -> Path:
        """The site's folder."""
        return self.project.root.resolve()

    def begin(self) -> Snapshot:
        """Make the first snapshot.

        Raises:
            OSError: the site's folder can't be read.
        """
        drafted = draft(self.project)
        self._now = Snapshot(1, drafted, drafted.diagnostics)
        self._checker.start()
        return self._now

    def end(self) -> None:
        """Let everybody go."""
        with self._wake:
            self._ended = True
            self._wake.notify_all()
            for stream in self._streams:
                stream.end()

    # --- saving ---------------------------------------------------------------

    def stir(self) -> None:
        """Hear that something is being saved: leave the machine to what comes."""
        self._held_until = time.monotonic() + _HOLD_S

    def rebuild(self) -> Snapshot | None:
        """Read the files again; None if they are what they were.

        Raises:
            OSError: the site's folder can't be read; the last snapshot stays.
        """
        self._be_busy(busy=True)
        try:
            return self._redraft(self.now)
        finally:
            self._be_busy(busy=False)

    def _be_busy(self, *, busy: bool) -> None:
        with self._wake:
            self._is_busy = busy
            self._held_until = 0.0
            self._wake.notify_all()

    def _redraft(self, before: Snapshot) -> Snapshot | None:
        drafted = draft(self.project, reuse=before.drafted)
        if drafted.sources == before.drafted.sources and not before.trouble:
            return None
        epoch = before.epoch + 1
        changed = _changed(before.drafted.sources, drafted.sources)
        new = Snapshot(
            epoch,
            drafted,
            self._known(drafted),
            assets={**before.assets, **dict.fromkeys(changed, epoch)},
        )
        return self._show(new)

    def fail(self, trouble: str) -> None:
        """Say that sitegen itself failed; the pages stay as they are."""
        now = self.now
        self._show(replace(now, epoch=now.epoch + 1, trouble=trouble, is_checked=True))

    def _known(self, drafted: Draft) -> tuple[Diagnostic, ...]:
        """Return what is known to be wrong before all is checked.

        What the last check found stays true of files that are as they were, as far
        as anybody can tell.
        """
        if not self._late:
            return drafted.diagnostics
        old, new = _texts(self._late_sources), _texts(drafted.sources)
        kept = [
            said
            for said in self._late
            if said.span is None or old.get(said.span.path) == new.get(said.span.path)
        ]
        return ordered((*drafted.diagnostics, *kept))

    def _show(self, new: Snapshot) -> Snapshot:
        """Replace the snapshot; make the pages that are open, and tell of them."""
        with self._wake:
            if not _has_errors(self.now.faults):
                self._sound = self.now.drafted
            self._now = new
            streams = tuple(self._streams)
            self._wake.notify_all()
        pages: dict[str, str] = {}
        found: list[Diagnostic] = []
        for url in sorted(frozenset().union(*(one.pages for one in streams))):
            with contextlib.suppress(KeyError):
                if isinstance(made := self._made(new, url), Diagnostic):
                    found.append(made)
            pages[url] = self.page(url).version
        if found:
            with self._wake:
                new = replace(new, faults=ordered((*new.faults, *found)))
                self._now = new
        self._tell(streams, News(new, pages))
        return new

    # --- looking --------------------------------------------------------------

    def page(self, url: str) -> Answer:
        """Return what stands at an address of the site; if nothing does, status 404.

        A page that can't be made any more for a fault is shown as it was.
        """
        now = self.now
        try:
            made = self._made(now, url)
        except KeyError:
            made = None
        if isinstance(made, bytes):
            if url in now.drafted.rendering.plan.pages:
                self._good[url] = _good(now.drafted, url, made)
            return Answer(HTTPStatus.OK, made)
        good = self._good.get(url) or self._as_it_was(url)
        if good and (made is not None or _is_broken(now, good.path)):
            return Answer(HTTPStatus.OK, good.data, is_old=True)
        if made is not None:
            return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, _UNMADE)
        lost = _UNMADE
        if NOT_FOUND in now.drafted.rendering.plan.pages:
            shown = self._made(now, NOT_FOUND)
            lost = shown if isinstance(shown, bytes) else _UNMADE
        return Answer(HTTPStatus.NOT_FOUND, lost)

    def _as_it_was(self, url: str) -> _Good | None:
        """Make a page that nobody had asked for before it could not be made."""
        sound = self._sound
        if sound is None or url not in sound.rendering.plan.pages:
            return None
        made = sound.rendering.file(url)
        return _good(sound, url, made) if isinstance(made, bytes) else None

    def _made(self, now: Snapshot, url: str) -> bytes | Diagnostic:
        return now.drafted.rendering.file(url)

    def listen(self, pages: Iterable[str]) -> Stream:
        """Open a stream of news; the first is how things are now."""
        stream = Stream(pages)
        with self._wake:
            self._streams.add(stream)
        versions = {url: self.page(url).version for url in stream.pages}
        stream.put(News(self.now, versions))
        return stream

    def leave(self, stream: Stream) -> None:
        """Close a stream."""
        with self._wake:
            self._streams.discard(stream)

    def _tell(self, streams: Iterable[Stream], news: News) -> None:
        for stream in streams:
            stream.put(news)

    # --- checking the whole site ----------------------------------------------

    def _keep_checking(self) -> None:
        """Check each snapshot that stays the newest for a moment."""
        while not self._ended:
            with self._wake:
                self._wake.wait_for(
                    lambda: self._ended or not (self._is_busy or self.now.is_checked)
                )
                if (held_s := self._held_until - time.monotonic()) > 0:
                    self._wake.wait(held_s)
                    continue
                if self._wake.wait_for(self._is_overtaken, timeout=self._breath_s):
                    continue
                now = self.now
            try:
                self._check(now)
            except _Overtaken:
                continue
            except Exception as fault:  # noqa: BLE001 - a mistake in sitegen ends nothing
                self.fail(f"checking the site failed: {fault!r}")

    def _is_overtaken(self) -> bool:
        return self._ended or self._is_busy or time.monotonic() < self._held_until

    def _check(self, now: Snapshot) -> None:
        def pause() -> None:
            if self._is_overtaken() or self.now.epoch != now.epoch:
                raise _Overtaken

        templates = self._checked.rendered.templates
        began = time.monotonic()
        found = check(now.drafted, reuse=self._checked, pause=pause)
        with self._wake:
            self._checked = found
            self._late = tuple(set(found.diagnostics) - set(now.drafted.diagnostics))
            self._late_sources = now.drafted.sources
            if self.now.epoch != now.epoch:
                raise _Overtaken
            new = replace(now, faults=found.diagnostics, is_checked=True)
            self._now = new
            streams = tuple(self._streams)
        took_s = time.monotonic() - began
        self._breath_s = min(max(_BREATH_S, took_s / 4), _LONGEST_BREATH_S)
        self._keep_good(found)
        self._tell(streams, News(new, {}))
        self._told(new)
        if now.epoch % _TIDY_EVERY == 1 or templates != found.rendered.templates:
            _tidy()

    def _keep_good(self, found: Checked) -> None:
        """Remember every page, for when its file or template is broken."""
        good = {
            url: _Good(
                found.rendered.files[url], page.source.path if page.source else ""
            )
            for url, page in found.rendered.pages.items()
        }
        unmade = self.now.drafted.rendering.plan.pages.keys() - good.keys()
        broken = {
            url: one
            for url, one in self._good.items()
            if url in unmade or (url not in good and _is_broken(self.now, one.path))
        }
        self._good = good | broken
        if not _has_errors(found.diagnostics):
            self._sound = None


def _good(drafted: Draft, url: str, data: bytes) -> _Good:
    source = drafted.rendering.plan.pages[url].source
    return _Good(data, source.path if source else "")


def _tidy() -> None:
    """Drop what only refers to itself, and don't look at the rest again.

    Hardly anything does, and a search through all pages would make a save wait.
    """
    gc.collect()
    gc.freeze()


def _changed(old: Sources, new: Sources) -> set[str]:
    """Return the addresses of the assets that are not what they were."""
    before: dict[str, Asset] = {asset.url: asset for asset in old.assets}
    after: dict[str, Asset] = {asset.url: asset for asset in new.assets}
    return {
        url for url in before.keys() | after.keys() if before.get(url) != after.get(url)
    }


def _has_errors(faults: Iterable[Diagnostic]) -> bool:
    return any(said.severity is Severity.ERROR for said in faults)


def _texts(sources: Sources) -> dict[str, str]:
    files = (*sources.files, *sources.rejected, *sources.templates.values())
    return {file.path: file.text for file in files}


def _is_broken(now: Snapshot, path: str) -> bool:
    """Tell whether a file is there and has an error."""
    return bool(path) and any(
        said.severity is Severity.ERROR and said.span and said.span.path == path
        for said in now.drafted.diagnostics
    )
