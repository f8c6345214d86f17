"""The site that somebody writes in: its last draft, and what came up in it.

Checking takes longer than typing, so it is done beside it: a first answer comes from
the draft, the whole one when every page has been made and every link followed.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from sitegen.app.pipeline import NOTHING, Build, Checked, Draft, check, draft
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.project import Project

ByPath: TypeAlias = Mapping[str, tuple[Diagnostic, ...]]


class Overtaken(Exception):  # noqa: N818 - no error: somebody typed on
    """The texts have changed since this check began."""


class Workspace:
    """One site; `look` may run in other threads than the rest."""

    def __init__(self, root: Path) -> None:
        """Take the site's folder; nothing is read yet."""
        self.root = root.resolve()
        self.draft: Draft | None = None
        self.unsaved: dict[str, str] = {}
        self._checked = Checked()
        self._changes = 0
        self._lock = threading.Lock()  # held for a moment
        self._busy = threading.Lock()  # held while a draft or its pages are made

    @property
    def is_site(self) -> bool:
        """Whether the folder looks like that of a site."""
        return any((self.root / name).is_dir() for name in ("content", "seeds"))

    def path_of(self, file: Path) -> str | None:
        """Return a file's path in the site, or None if it lies elsewhere."""
        full = file.resolve()
        if not full.is_relative_to(self.root):
            return None
        return full.relative_to(self.root).as_posix()

    def change(self, path: str, text: str | None) -> None:
        """Take the text of a file that is being written; None: that on the disk."""
        with self._lock:
            self._changes += 1
            if text is None:
                self.unsaved.pop(path, None)
            else:
                self.unsaved[path] = text

    def look(self) -> Iterator[ByPath]:
        """Yield what comes up in the draft, and then what comes up in all pages.

        Raises:
            Overtaken: the texts have changed since.
            OSError: the folder can't be read.
        """
        with self._lock:
            began, unsaved = self._changes, dict(self.unsaved)

        def pause() -> None:
            if self._changes != began:
                raise Overtaken

        with self._busy:
            pause()
            reuse: Build | Draft = self.draft if self.draft is not None else NOTHING
            drafted = draft(Project(self.root), reuse=reuse, unsaved=unsaved)
            self.draft = drafted
        yield _by_path(drafted.diagnostics)
        with self._busy:
            pause()
            self._checked = check(drafted, reuse=self._checked, pause=pause)
        yield _by_path(self._checked.diagnostics)


def _by_path(diagnostics: tuple[Diagnostic, ...]) -> ByPath:
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for said in diagnostics:
        if said.span is not None:
            found[said.span.path].append(said)
    return {path: tuple(said) for path, said in found.items()}
