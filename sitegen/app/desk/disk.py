"""Change files of a site, and never over what somebody else has saved meanwhile.

A change says on which bytes it is based. They are compared with those on disk, and a
file is replaced as a whole or not at all.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sitegen.app.authoring.saving import replace_file

_FOLDER = "content"


class ConflictError(Exception):
    """A file is not what the change is based on; nothing was written.

    `now` is its text as it is on disk, "" if it is gone or can't be read.
    """

    def __init__(self, path: str, message: str, now: str = "") -> None:
        """Say which file, and what has happened to it."""
        super().__init__(message)
        self.path = path
        self.now = now


@dataclass(frozen=True, slots=True)
class Change:
    """What a file holds, and what it is to hold; None: there is no such file."""

    path: str  # POSIX, relative to the site, below content/
    before: bytes | None
    after: bytes | None


def read(root: Path, path: str) -> bytes | None:
    """Return what a file holds; None if there is none."""
    try:
        return place(root, path).read_bytes()
    except FileNotFoundError:
        return None


def place(root: Path, path: str) -> Path:
    """Return where a file lies on disk.

    Raises:
        ValueError: the path, or a link on its way, leads out of content/.
    """
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] != _FOLDER or ".." in parts or "\\" in path:
        raise ValueError(path)
    file = root.joinpath(*parts)
    inside = (root / _FOLDER).resolve()
    if not file.resolve().is_relative_to(inside):
        raise ValueError(path)
    return file


def mark(data: bytes | None) -> str:
    """Name bytes; "" stands for no file."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def decoded(path: str, data: bytes) -> str:
    """Return a text that may be changed; a byte order mark stays in it.

    Raises:
        ConflictError: it is not UTF-8, and would not stay what it is.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise ConflictError(
            path, f"{path} is not saved as UTF-8; save it as that first"
        ) from None


def put(root: Path, change: Change) -> None:
    """Make a change.

    Raises:
        ConflictError: somebody has saved the file meanwhile; it is as they left it.
        OSError: the machine refuses.
    """
    file = place(root, change.path)
    _compare(root, change)
    if change.after is None:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    if change.before is None:
        _create(file, change)
        return
    replace_file(file, change.after, lambda: _compare(root, change))


def _compare(root: Path, change: Change) -> None:
    now = read(root, change.path)
    if now == change.before:
        return
    if now is None:
        raise ConflictError(change.path, f"{change.path} is not there any more")
    what = "is there already" if change.before is None else "was saved meanwhile"
    text = now.decode("utf-8", "replace")
    raise ConflictError(change.path, f"{change.path} {what}; nothing was written", text)


def _create(file: Path, change: Change) -> None:
    try:
        with file.open("xb") as made:
            made.write(change.after or b"")
    except FileExistsError:
        raise ConflictError(
            change.path, f"{change.path} is there already; nothing was written"
        ) from None
