"""Write the finished site; the only stage that changes files.

Only bytes that differ are written, each file whole or not at all (a temporary
file beside it, then `os.replace`). Only files that an earlier run wrote are
deleted: `.sitegen.json` lists them. A folder with other things in it is refused,
since what is not ours is not ours to mix with.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sitegen.core.project import Project

LIST = ".sitegen.json"
_FORMAT = 1
# What a fresh clone, a host or a system may leave in an output folder.
_HARMLESS = {
    ".gitignore",
    ".gitkeep",
    ".nojekyll",
    ".DS_Store",
    ".git",
    "Thumbs.db",
} | {
    "CNAME",
    LIST,
}


class OutputRefused(Exception):  # noqa: N818 - named after what the person is told
    """The output folder can't be used; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What writing changed."""

    written: tuple[str, ...] = ()
    unchanged: int = 0
    deleted: tuple[str, ...] = ()


def write(files: Mapping[str, bytes], output: Path, project: Project) -> WriteReport:
    """Make `output` hold exactly `files`, besides what others put there.

    Raises:
        OutputRefused: the folder is not one that may be written to.
        OSError: the machine refuses (disk full, no permission).
    """
    before = check_output(output, project)
    output.mkdir(parents=True, exist_ok=True)
    if not before or not files.keys() <= set(before):
        # A run that is cut short must leave nothing behind that is nobody's.
        _list(output, dict.fromkeys((*before, *files), ""))
    gone = [url for url in before if url not in files]
    in_the_way = [
        url for url in gone if any(new.startswith(f"{url}/") for new in files)
    ]
    deleted = [url for url in in_the_way if _delete(output, url)]
    written = []
    for url, data in files.items():
        target = output.joinpath(*PurePosixPath(url).parts)
        if _holds(target, data):
            continue
        _replace(target, data)
        written.append(url)
    deleted += [url for url in gone if _delete(output, url)]
    _list(
        output, {url: hashlib.sha256(data).hexdigest() for url, data in files.items()}
    )
    return WriteReport(tuple(written), len(files) - len(written), tuple(deleted))


def _list(output: Path, files: Mapping[str, str]) -> None:
    """Write down what this program put into `output`."""
    known = {"format": _FORMAT, "files": dict(sorted(files.items()))}
    text = json.dumps(known, indent=0, ensure_ascii=False) + "\n"
    if not _holds(output / LIST, text.encode()):
        _replace(output / LIST, text.encode())


def check_output(output: Path, project: Project) -> tuple[str, ...]:
    """Tell whether `output` may be written to; return what an earlier run wrote.

    Raises:
        OutputRefused: it may not.
    """
    real, root = output.resolve(), project.root.resolve()
    own = [project.content, project.seeds, project.templates, root / ".git"]
    if real == root or real in root.parents or real in {Path.home(), Path(real.anchor)}:
        raise OutputRefused(
            f"{output} can't be the output folder: it holds the site's own files; "
            "name a folder inside it, such as output"
        )
    for folder in own:
        if real.is_relative_to(folder.resolve()):
            raise OutputRefused(
                f"{output} can't be the output folder: it is in {folder.name}/, where "
                "the site's sources are"
            )
    if output.exists() and not output.is_dir():
        raise OutputRefused(f"{output} is a file; name a folder for the site")
    before = _listed(output)
    if before is None and output.is_dir():
        foreign = sorted(
            one.name for one in output.iterdir() if one.name not in _HARMLESS
        )
        if foreign:
            raise OutputRefused(
                f"{output} holds files that sitegen did not write ({foreign[0]}"
                f"{', …' if len(foreign) > 1 else ''}); name an empty folder"
            )
    return before or ()


def _listed(output: Path) -> tuple[str, ...] | None:
    """Return what an earlier run wrote; None if there was none."""
    try:
        known = json.loads((output / LIST).read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        return ()
    files = known.get("files") if isinstance(known, dict) else None
    return (
        tuple(url for url in files if _is_inside(url))
        if isinstance(files, dict)
        else ()
    )


def _is_inside(url: object) -> bool:
    if not isinstance(url, str) or not url:
        return False
    path = PurePosixPath(url)
    return not path.is_absolute() and ".." not in path.parts


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _replace(target: Path, data: bytes) -> None:
    """Put `data` at `target`, whole or not at all."""
    for parent in _missing(target.parent):
        parent.mkdir()
    if target.is_dir() and not target.is_symlink():
        target.rmdir()  # refuses if it holds anything
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".sitegen-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)  # mkstemp makes it private; a host must read it
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _missing(folder: Path) -> Iterator[Path]:
    """Yield the folders to be made, outermost first.

    A file in the way is left alone; making the folder then fails and says so.
    """
    if folder.is_dir():
        return
    yield from _missing(folder.parent)
    yield folder


def _delete(output: Path, url: str) -> bool:
    """Delete a file of an earlier run, and folders that it leaves empty."""
    target = output.joinpath(*PurePosixPath(url).parts)
    if not target.is_file():
        return False
    target.unlink()
    folder = target.parent
    while folder != output:
        try:
            folder.rmdir()
        except OSError:
            break
        folder = folder.parent
    return True
