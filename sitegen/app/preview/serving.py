"""The command `serve`: a preview in the browser, and one line for every save."""

from __future__ import annotations

import errno
import gc
import signal
import sys
import threading
import time
import traceback
import webbrowser
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import click

from sitegen.app.choices import GOOD, USAGE
from sitegen.app.preview import gate
from sitegen.app.preview.live import Preview
from sitegen.app.preview.news import Snapshot
from sitegen.app.preview.server import PreviewServer
from sitegen.app.reporting import terminal
from sitegen.app.reporting.report import Report, counts, plain
from sitegen.app.watch import changes
from sitegen.core.codes import Severity
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.project import Project

_FIRST_PORT = 8000
_PORTS = 100  # how many are tried
_SWITCH_S = 0.001  # a save must not wait while the rest of the site is checked
_QUIET_S = 0.01  # the steps of a save are closer together than that
_NAMED = 3  # files named in a line


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line."""

    root: Path
    port: int | None = None
    host: str = "127.0.0.1"
    opens: bool = False
    drafts: bool = False
    base_path: str = "/"
    poll_s: float | None = None


def serve(asked: Asked) -> int:
    """Serve a preview until it is interrupted; return the exit code."""
    if not asked.root.is_dir():
        message = f"there is no folder {asked.root}"
        raise click.BadParameter(message, param_hint="--root")
    try:
        base = gate.base(asked.base_path)
    except gate.AddressError:
        message = f"{asked.base_path} is no folder of a site, such as /repo/"
        raise click.BadParameter(message, param_hint="--base-path") from None
    teller = _Teller()
    preview = Preview(Project(asked.root, drafts=asked.drafts), checked=teller.checked)
    server = _bound(asked, preview, base)
    if server is None:
        return USAGE
    with server, _interruptible(), _swift():
        try:
            _run(preview, server, asked, teller)
        except KeyboardInterrupt:
            teller.say("")
        finally:
            preview.end()
    return GOOD


def _bound(asked: Asked, preview: Preview, base: str) -> PreviewServer | None:
    """Take the port that was asked for, or else the first that is free."""
    first = _FIRST_PORT if asked.port is None else asked.port
    last = first + (_PORTS if asked.port is None else 1)
    for port in range(first, last):
        try:
            return PreviewServer(asked.host, port, preview, base)
        except OSError as refused:
            if refused.errno == errno.EADDRINUSE:
                continue
            why = refused.strerror or str(refused)
            click.echo(f"error: can't listen at {asked.host}:{port}: {why}", err=True)
            return None
    taken = (
        f"port {first} is" if last == first + 1 else f"ports {first} to {last - 1} are"
    )
    hint = "; leave out --port to take the next one" if asked.port is not None else ""
    click.echo(f"error: {taken} taken{hint}", err=True)
    return None


def _run(
    preview: Preview, server: PreviewServer, asked: Asked, teller: _Teller
) -> None:
    has_begun = False
    stop = threading.Event()
    for paths in changes(
        preview.project,
        stop,
        quiet_s=_QUIET_S,
        poll_s=asked.poll_s or 0,
        told=teller.say,
        stirred=preview.stir,
    ):
        if has_begun:
            _rebuild(preview, paths, teller)
            continue
        has_begun = True
        began = time.perf_counter()
        first = preview.begin()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        seconds = time.perf_counter() - began
        pages = len(first.drafted.rendering.plan.pages)
        teller.say(f"{pages:,} pages in {seconds:.2f} s: {server.url}")
        teller.faults(first)
        if asked.opens:
            threading.Thread(
                target=webbrowser.open, args=(server.url,), daemon=True
            ).start()


def _rebuild(preview: Preview, paths: frozenset[Path], teller: _Teller) -> None:
    """Make what was saved visible; whatever fails, go on."""
    began = time.perf_counter()
    try:
        new = preview.rebuild()
    except OSError as refused:
        name = f"{refused.filename}: " if refused.filename else ""
        teller.say(f"error: {name}{refused.strerror or refused}")
        return
    except Exception as fault:  # noqa: BLE001 - a mistake in sitegen ends nothing
        traceback.print_exc()
        preview.fail(f"sitegen failed, which is not your fault: {fault!r}")
        return
    if new is not None:
        teller.rebuilt(new, paths, time.perf_counter() - began)


class _Teller:
    """Says what happens; each fault once, until it is mended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: Counter[tuple[str, str, str]] = Counter()
        self._counted = ""

    def say(self, line: str) -> None:
        """Print a line at once."""
        with self._lock:
            click.echo(line, err=True)

    def rebuilt(self, new: Snapshot, paths: Iterable[Path], seconds: float) -> None:
        """Say what was saved, how long it took, and what is new about faults."""
        names = sorted(path.as_posix() for path in paths)
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        self.say(f"{', '.join(names[:_NAMED])}{more}: {seconds:.2f} s")
        self.faults(new)

    def checked(self, new: Snapshot) -> None:
        """Hear that the whole site was checked."""
        self.faults(new)

    def faults(self, new: Snapshot) -> None:
        """Print the faults that are new, and how many there are if that changed."""
        keys = Counter(map(_key, new.faults))
        fresh = keys - self._known
        self._known = keys
        report = Report(new.drafted.sources) if fresh else None
        paint = terminal.colour if terminal.wants_colour() else plain
        for said in new.faults:
            if report is None or not fresh[_key(said)]:
                continue
            fresh[_key(said)] -= 1
            if said.severity is Severity.INFO:
                self.say(report.line(said, paint))
            else:
                self.say(f"{report.text(said, paint)}\n")
        counted = counts(new.faults)
        if counted != self._counted:
            self.say(counted or "no faults any more")
            self._counted = counted


def _key(said: Diagnostic) -> tuple[str, str, str]:
    """Name a fault by what does not change when lines above it do."""
    return said.code, said.message, said.span.path if said.span else ""


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let a polite end from outside be the same as Ctrl-C."""

    def end(_: int, __: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _swift() -> Iterator[None]:
    """Do without what makes a save wait: long turns, and searches for garbage.

    Hardly anything here refers to itself; the preview searches when it is idle.
    """
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        sys.setswitchinterval(interval)
