"""Write a file that people write, too: whole, and never over their work."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """Somebody saved the file since it was read."""


def save(path: Path, data: bytes, *, was: str) -> None:
    """Replace the file whose bytes had the SHA-256 `was`.

    A link stays a link, and the file keeps its permissions.

    Raises:
        ChangedMeanwhileError: the file is another than was read, or is gone.
        OSError: the machine refuses.
    """
    target = path.resolve()
    replace_file(path, data, lambda: _check(target, was))


def replace_file(path: Path, data: bytes, check: Callable[[], None]) -> None:
    """Put a whole file in the place of one; a link stays a link.

    `check` is called as late as can be; what it raises leaves the file as it is.
    """
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".sitegen-")
    except OSError as refused:  # people know their file, not the one beside it
        raise OSError(refused.errno, refused.strerror, str(path)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        check()
        Path(name).chmod(target.stat().st_mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _check(target: Path, was: str) -> None:
    try:
        now = target.read_bytes()
    except FileNotFoundError:
        raise ChangedMeanwhileError from None
    if hashlib.sha256(now).hexdigest() != was:
        raise ChangedMeanwhileError
