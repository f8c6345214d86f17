"""Saves that belong together: what an editor does to a file within an instant."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.stages.collect import is_litter


@dataclass(slots=True)
class Seen:
    """Something that happened to a path."""

    path: str
    is_closing: bool = False  # a writer is done with it
    is_writing: bool = False  # its bytes changed
    is_new: bool = False
    went_to: str = ""


@dataclass(slots=True)
class Burst:
    """The changes since it was last quiet."""

    paths: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)  # and not closed yet
    looks: dict[str, tuple[int, int]] = field(default_factory=dict)
    leads_on: bool = False  # a folder or a link may have come
    passing: set[str] = field(default_factory=set)  # came within this burst
    moved: set[str] = field(default_factory=set)  # and is there under a new name
    was_spared: bool = False  # a moment was given to what is gone

    def add(self, seen: Seen) -> None:
        """Take in what happened to a path."""
        if seen.is_closing:
            self.written.discard(seen.path)
            return
        self.paths.add(seen.path)
        if seen.is_new:
            self.passing.add(seen.path)
        if seen.went_to and not is_litter(Path(seen.went_to).name):
            self.moved.add(seen.path)
        if seen.is_writing:
            self.written.add(seen.path)
        elif not self.leads_on:
            self.leads_on = os.path.islink(seen.path) or os.path.isdir(seen.path)  # noqa: PTH112, PTH114

    def is_settled(self, *, hears_closing: bool) -> bool:
        """Tell whether every file is whole, as far as the disk shows.

        Where the end of writing can't be heard, a file is whole once it stays as
        it was from one look to the next.
        """
        whole = True
        for path in self.paths:
            try:
                marks = os.stat(path)  # noqa: PTH116 - thousands of them
            except OSError:
                self.written.discard(path)
                continue
            if os.path.isdir(path):  # noqa: PTH112
                continue
            look = (marks.st_size, marks.st_mtime_ns)
            changed = self.looks.get(path, look) != look
            self.looks[path] = look
            is_open = path in self.written if hears_closing else changed
            whole = whole and marks.st_size > 0 and not is_open
        return whole

    def lacks_files(self) -> bool:
        """Tell whether something is not there that was there."""
        return any(
            not os.path.lexists(path) for path in self.paths - self.moved - self.passing
        )

    def lasting(self) -> frozenset[str]:
        """Return the paths without those that came and went within the burst."""
        gone = {path for path in self.passing if not os.path.lexists(path)}
        return frozenset(self.paths - gone)
