"""Notice that people have saved something; the only door to `watchdog`.

On Linux merely reading a file makes events, and a build reads every file, so what
counts is an allow-list. Whether events come at all is tried with a file of our own:
network disks, containers and virtual machines often have none, and are polled.
"""

from __future__ import annotations

import contextlib
import errno
import os
import queue
import secrets
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import TypeAlias

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from sitegen.app.bursts import Burst, Seen
from sitegen.core.project import Project
from sitegen.stages.collect import is_litter

Told: TypeAlias = Callable[[str], None]

_CHANGES: list[type[events.FileSystemEvent]] = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
    events.FileDeletedEvent,
    events.DirCreatedEvent,
    events.DirMovedEvent,
    events.DirDeletedEvent,
    events.FileClosedEvent,  # no change by itself: it tells that a writer is done
]
_FOLDERS = ("content", "seeds", "templates")
_POLL_S = 1.0  # where events don't come
_PROBE_S = 1.0  # a machine that tells of changes does it within some milliseconds
_STOP_S = 0.25  # how often `stop` is looked at
_MANY = 20  # paths; more than these were not saved by hand
_MANY_QUIET_S = 0.1
_MANY_LONGEST_S = 5.0
_GONE_S = 0.08  # editors take a file away for an instant before they put it back
_LIMITS = {
    errno.ENOSPC: "fs.inotify.max_user_watches",
    errno.EMFILE: "fs.inotify.max_user_instances",
}


def changes(
    project: Project,
    stop: Event,
    *,
    quiet_s: float = 0.02,
    longest_s: float = 0.5,
    poll_s: float = 0.0,
    told: Told = lambda _: None,
    stirred: Callable[[], None] = lambda: None,
) -> Iterator[frozenset[Path]]:
    """Yield the paths of each burst of changes, relative to the site's root.

    A burst ends `quiet_s` seconds after its last change, so an editor that writes,
    renames and touches causes one build. A file that is empty, or still open for
    writing, is given up to `longest_s`. With many files, as when git checks out a
    branch, both are longer. The first burst is empty and comes once watching has
    begun, so a first build made then misses no save. Ends when `stop` is set.
    `told` hears in one line if the disk has to be polled; `stirred` is called when a
    burst begins.
    """
    # Two folders that come at once make watchdog warn of what does no harm.
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    watch = _begin(project, poll_s, told)
    try:
        yield frozenset()
        while not stop.is_set():
            burst = watch.burst(stop, quiet_s, longest_s, stirred)
            if burst:
                yield burst
    finally:
        watch.end()


class _Collect(events.FileSystemEventHandler):
    """Puts what happened into a queue."""

    def __init__(self, seen: queue.SimpleQueue[Seen]) -> None:
        self._seen = seen

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Keep both ends of what was moved."""
        src, dest = os.fsdecode(event.src_path), os.fsdecode(event.dest_path or "")
        is_new = isinstance(event, (events.FileCreatedEvent, events.DirCreatedEvent))
        self._seen.put(
            Seen(
                src,
                is_closing=isinstance(event, events.FileClosedEvent),
                is_writing=isinstance(event, events.FileModifiedEvent),
                is_new=is_new,
                went_to=dest,
            )
        )
        if dest:
            self._seen.put(Seen(dest))


class _Watch:
    """An observer, and what it has seen below the folders of a site."""

    def __init__(self, root: Path, observer: BaseObserver, *, polls: bool) -> None:
        self.root = root
        self._observer = observer
        self._polls = polls
        self._gone_s = _GONE_S + (1.5 * observer.timeout if polls else 0)
        self._hears_closing = sys.platform.startswith("linux") and not polls
        self._seen: queue.SimpleQueue[Seen] = queue.SimpleQueue()
        self._handler = _Collect(self._seen)
        self._watched: dict[str, ObservedWatch] = {}
        self._files: set[str] = set()  # targets of links, watched one by one

    def begin(self) -> None:
        """Start watching.

        Raises:
            OSError: the machine has no more watches to give.
        """
        self._schedule(str(self.root), recursive=False)
        self._observer.start()
        self._renew()

    def end(self) -> None:
        """Stop, and wait for the threads to end."""
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()

    def _schedule(self, path: str, *, recursive: bool) -> None:
        if path not in self._watched:
            self._watched[path] = self._observer.schedule(
                self._handler, path, recursive=recursive, event_filter=_CHANGES
            )

    def _renew(self) -> None:
        """Watch folders that have come, and what links inside the site lead to."""
        for name in _FOLDERS:
            folder = self.root / name
            real = os.path.realpath(folder)
            if folder.is_dir():
                self._schedule(real, recursive=True)
            elif real in self._watched:
                self._forget(real)
        for target in set(self._links()):
            if any(_is_below(target, one) for one in self._trees()):
                continue
            if Path(target).is_dir():
                self._schedule(target, recursive=True)
            else:
                self._files.add(target)
                self._schedule(str(Path(target).parent), recursive=False)

    def _forget(self, path: str) -> None:
        with contextlib.suppress(KeyError, OSError):
            self._observer.unschedule(self._watched.pop(path))

    def _trees(self) -> Iterator[str]:
        return (path for path, one in self._watched.items() if one.is_recursive)

    def _links(self) -> Iterator[str]:
        """Yield where links lead to; what is outside the site is not followed."""
        for name in _FOLDERS:
            for folder, folders, files in os.walk(self.root / name):
                for entry in (*folders, *files):
                    path = f"{folder}/{entry}"
                    if os.path.islink(path):  # noqa: PTH114
                        target = os.path.realpath(path)
                        if _is_below(target, str(self.root)) and Path(target).exists():
                            yield target

    def is_partial(self) -> bool:
        """Tell whether the kernel refused to watch some folder below.

        `watchdog` passes over such folders in silence; the kernel lists its watches.
        """
        if self._polls or not sys.platform.startswith("linux"):
            return False
        wanted = {
            folder for tree in self._trees() for folder, _, _ in os.walk(tree)
        } | self._watched.keys()
        there = 0
        for one in Path("/proc/self/fdinfo").glob("*"):
            with contextlib.suppress(OSError):  # closed since it was listed
                there += one.read_text().count("inotify wd:")
        return there < len(wanted)

    def probe(self) -> bool:
        """Write a file, and tell whether that was noticed; True if none can be."""
        folder = next(self._trees(), str(self.root))
        name = f"{folder}/.sitegen-probe-{secrets.token_hex(4)}"
        if folder == str(self.root):
            return True  # no folder of the site is there yet
        end = time.monotonic() + _PROBE_S
        try:
            Path(name).write_bytes(b"?")
            while (left := end - time.monotonic()) > 0:
                with contextlib.suppress(queue.Empty):
                    if self._seen.get(timeout=left).path == name:
                        return True
        except OSError:  # a folder that may not be written to
            return True
        finally:
            with contextlib.suppress(OSError):
                Path(name).unlink()
        return False

    def burst(
        self,
        stop: Event,
        quiet_s: float,
        longest_s: float,
        stirred: Callable[[], None] = lambda: None,
    ) -> frozenset[Path]:
        """Wait for the next burst; it is empty if there was none yet."""
        burst = Burst()
        if (first := self._next(_STOP_S)) is not None:
            self._take(first, burst)
        if not burst.paths:
            return frozenset()
        stirred()
        began = time.monotonic()
        while not stop.is_set():
            many = len(burst.paths) > _MANY
            quiet = max(quiet_s, _MANY_QUIET_S) if many else quiet_s
            end = began + longest_s + (_MANY_LONGEST_S if many else 0)
            seen = self._next(quiet)
            if seen is not None:
                self._take(seen, burst)
            if time.monotonic() >= end or (seen is None and self._is_over(burst)):
                break
        if burst.leads_on or burst.paths & self._watched.keys():
            with contextlib.suppress(OSError):  # gone again, or no watches left
                self._renew()
        return frozenset(Path(path).relative_to(self.root) for path in burst.lasting())

    def _is_over(self, burst: Burst) -> bool:
        """Tell, when it is quiet, whether nothing is half done."""
        if not burst.was_spared and burst.lacks_files():
            burst.was_spared = True
            if (seen := self._next(self._gone_s)) is not None:
                self._take(seen, burst)
            return False
        return burst.is_settled(hears_closing=self._hears_closing) and not _git(
            self.root
        )

    def _next(self, timeout: float) -> Seen | None:
        with contextlib.suppress(queue.Empty):
            return self._seen.get(timeout=timeout)
        return None

    def _take(self, seen: Seen, burst: Burst) -> None:
        """Add what counts to the burst."""
        if self._counts(seen.path):
            burst.add(seen)

    def _counts(self, path: str) -> bool:
        if not _is_below(path, str(self.root)):
            return False
        parts = Path(path).relative_to(self.root).parts
        if parts and parts[0] not in _FOLDERS:
            is_link = any(_is_below(path, tree) for tree in self._trees())
            return (is_link or path in self._files) and not is_litter(parts[-1])
        # Hosts want files such as .nojekyll from there.
        may_have_dots = parts[:2] == ("templates", "root")
        return bool(parts) and not any(
            is_litter(part) and not (may_have_dots and part.startswith("."))
            for part in parts
        )


def _begin(project: Project, poll_s: float, told: Told) -> _Watch:
    """Start to watch, or to poll where watching does not work."""
    root = Path(os.path.realpath(project.root))
    if poll_s <= 0:
        watch, why = _with_events(root)
        if watch is not None:
            return watch
        told(f"{why}; looking every {_POLL_S:g} s instead")
    polling = PollingObserver(timeout=poll_s if poll_s > 0 else _POLL_S)
    polled = _Watch(root, polling, polls=True)
    polled.begin()
    return polled


def _with_events(root: Path) -> tuple[_Watch | None, str]:
    """Begin; if events are not enough, say why instead."""
    watch: _Watch | None = None
    why = ""
    try:
        watch = _Watch(root, Observer(), polls=False)
        watch.begin()
        if watch.is_partial():
            why = _limit(_LIMITS[errno.ENOSPC])
        elif not watch.probe():
            why = "this disk does not tell of changes"
    except OSError as refused:
        limit = _LIMITS.get(refused.errno or 0)
        told = refused.strerror or refused
        why = _limit(limit) if limit else f"changes can't be watched here ({told})"
    if why and watch is not None:
        watch.end()
    return (None, why) if why else (watch, "")


def _limit(name: str) -> str:
    return f"the system's limit of watched folders is reached (raise {name})"


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _git(root: Path) -> bool:
    """Tell whether git is about to change files."""
    return (root / ".git" / "index.lock").exists()
