"""Read everything that a build needs; the only stage that opens files.

Text is decoded here, once: byte order mark, then what a saved page declares,
then UTF-8, then Windows-1252 for articles, with a word about it. No file in a
folder of the site is passed over in silence, except litter of editors and
systems and what begins with a dot.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.outcome import Outcome
from sitegen.core.project import Project
from sitegen.core.source import Asset, Kept, Kind, SourceFile, Sources, Span, Stamp
from sitegen.formats.encoding import decode_text

_LITTER = re.compile(
    r"\..*|.*~|#.*#|4913|.*\.(sw[a-z]|tmp|bak|orig|part)|Thumbs\.db|desktop\.ini",
    re.IGNORECASE,
)
_REMEMBERED = 100_000  # paths; each build asks about the same ones
_TICK_NS = 20_000_000  # the coarsest clock of a disk in use is some milliseconds
_YAML = (".yaml", ".yml")
_ARTICLES = (".txt", ".html", ".htm", ".md", ".markdown")
_AT_ROOT = "root/"
_FOR_HOSTS = {".htaccess", ".nojekyll", ".well-known"}
NOTHING_UNSAVED: Mapping[str, str] = MappingProxyType({})
_TEMPLATES = (".html", ".xml", ".txt", ".css", ".js")


def is_litter(name: str) -> bool:
    """Tell whether a file of this name is left by an editor or a system."""
    return _LITTER.fullmatch(name) is not None


def collect(
    project: Project,
    *,
    reuse: Sources | None = None,
    unsaved: Mapping[str, str] = NOTHING_UNSAVED,
) -> Outcome[Sources]:
    """Read the site's files and the shipped theme.

    Files that the disk shows to be those of `reuse` are not opened again. `unsaved`
    has the texts of files, by their paths, that somebody is writing: they stand for
    those on the disk.

    Raises:
        OSError: the site's folder itself can't be read.
    """
    reading = _Reading(project.root, reuse.kept if reuse else {}, unsaved)
    reading.content()
    reading.articles()
    reading.own_look()
    templates, assets = shipped_theme()
    own = {asset.url for asset in reading.assets}
    assets = [*reading.assets, *(asset for asset in assets if asset.url not in own)]
    sources = Sources(
        files=tuple(sorted(reading.files, key=attrgetter("path"))),
        assets=tuple(sorted(assets, key=lambda asset: (asset.url, asset.path))),
        templates=templates | reading.templates,
        rejected=tuple(reading.rejected),
        kept=_settled(reading.kept),
    )
    if not any(file.kind in _SUBSTANCE for file in (*sources.files, *sources.rejected)):
        reading.say(
            "site-empty",
            "there are no notes in content/notes/ and no articles in seeds/",
            None,
            "change into the site's folder, or begin a site: sitegen new site my-story",
        )
    return Outcome(sources, ordered(reading.said))


_SUBSTANCE = {Kind.NOTE, Kind.ARTICLE, Kind.SITE}


@dataclass(slots=True)
class _Reading:
    """The files read so far, and what came up."""

    root: Path
    before: Mapping[str, Kept]
    unsaved: Mapping[str, str]
    kept: dict[str, Kept] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    files: list[SourceFile] = field(default_factory=list)
    assets: list[Asset] = field(default_factory=list)
    templates: dict[str, SourceFile] = field(default_factory=dict)
    rejected: list[SourceFile] = field(default_factory=list)
    said: list[Diagnostic] = field(default_factory=list)

    def say(self, code: str, message: str, path: str | None, hint: str = "") -> None:
        span = None if path is None else Span(path, 0, 0)
        self.said.append(Diagnostic(code, message, span, hint))

    def content(self) -> None:
        """Read content/: each folder holds one kind of file."""
        for path in self._walk("content"):
            if self._takes_over(path):
                continue
            parts = path.split("/")
            ending = _ending(path)
            if path == "content/site.yaml":
                self._text(path, Kind.SITE)
            elif path == "content/decisions.yaml":
                self._text(path, Kind.DECISIONS)
            elif parts[1] == "notes" and ending in _YAML:
                self._text(path, Kind.NOTE)
            elif parts[1] == "actors" and ending in _YAML:
                self._text(path, Kind.ACTOR)
            elif parts[1] == "pages" and ending == ".md":
                self._text(path, Kind.PAGE)
            elif parts[1] == "media" and len(parts) > 2:
                self._asset(path, "/".join(parts[1:]))
            else:
                self._unused(path)

    def articles(self) -> None:
        """Read seeds/: articles, each perhaps with a sidecar."""
        paths = list(self._walk("seeds"))
        stems = {_stem(path) for path in paths if _ending(path) in _ARTICLES}
        described: set[str] = set()
        for path in paths:
            if _ending(path) in _ARTICLES:
                self._text(path, Kind.ARTICLE)
            elif _ending(path) in _YAML and _stem(path) in described:
                self._unused(path, "another file describes this article")
            elif _ending(path) in _YAML and _stem(path) in stems:
                described.add(_stem(path))
                self._text(path, Kind.SIDECAR)
            elif _ending(path) in _YAML:
                self.say(
                    "sidecar-alone",
                    f"no article lies beside this sidecar: {_stem(path)}.txt, .html "
                    "or .md",
                    path,
                    "rename it like its article, or remove it",
                )
            else:
                self._unused(path)

    def own_look(self) -> None:
        """Read templates/: templates by name, and files that are copied.

        Those below assets/ keep their place; those below root/ go to the site's
        root, where hosts look for CNAME, _headers or .well-known.
        """
        for path in self._walk("templates"):
            name = path.removeprefix("templates/")
            if name.startswith("assets/"):
                self._asset(path, name)
            elif name.startswith(_AT_ROOT):
                self._asset(path, name.removeprefix(_AT_ROOT))
            elif _ending(path) in _TEMPLATES:
                if (file := self._decoded(path, Kind.TEMPLATE)) is not None:
                    self.templates[name] = file
            else:
                self._unused(path)

    def _unused(self, path: str, why: str = "") -> None:
        self.say(
            "file-unused",
            f"this file is not used: {why or _why_unused(path)}",
            path,
            "rename or move it, or begin its name with a dot",
        )

    def _walk(self, folder: str) -> Iterator[str]:
        """Yield the files below `folder`, sorted, as paths relative to the root."""
        start = self.root / folder
        seen: set[str] = set()
        if start.is_dir():
            for path in self._below(str(start), folder, frozenset()):
                seen.add(path)
                yield path
        new = (path for path in self.unsaved if path.startswith(f"{folder}/"))
        yield from sorted(path for path in new if path not in seen)

    def _below(self, folder: str, path: str, above: frozenset[str]) -> Iterator[str]:
        real = os.path.realpath(folder)
        if real in above:  # a link to a folder that holds it
            return
        with os.scandir(folder) as found:
            entries = sorted(found, key=attrgetter("name"))
        for entry in entries:
            below = f"{path}/{entry.name}"
            if _is_passed_over(below) or not self._may_follow(entry, below):
                continue
            if entry.is_file():
                self._stamp(entry, below)
                yield below
            elif entry.is_dir():
                yield from self._below(entry.path, below, above | {real})
            else:  # a pipe or a device: reading it could wait for ever
                self._unused(below, "it is no ordinary file")

    def _may_follow(self, entry: os.DirEntry[str], path: str) -> bool:
        """Tell whether a link stays inside the site; what is no link, does."""
        if not entry.is_symlink():
            return True
        target = Path(entry.path)
        if not target.exists():
            self.say(
                "link-dangling",
                f"this is a link to {target.readlink()}, which is not there",
                path,
                "remove the link, or put the file back",
            )
            return False
        if not target.resolve().is_relative_to(self.root.resolve()):
            self.say(
                "link-outside",
                "this is a link to a place outside the site, and is not followed",
                path,
                "copy the file into the site",
            )
            return False
        return True

    def _stamp(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            marks = entry.stat()
        except FileNotFoundError:  # gone since it was listed
            return
        self.stamps[path] = (
            marks.st_mtime_ns,
            marks.st_ctime_ns,
            marks.st_size,
            marks.st_ino,
        )

    def _known(self, path: str) -> Kept | None:
        """Return the file as it was read before, if the disk shows no change."""
        known = self.before.get(path)
        if known is None or known.stamp != self.stamps.get(path):
            return None
        self.kept[path] = known
        return known

    def _takes_over(self, path: str) -> bool:
        """Take a file as it was read before; its path decides what it is for."""
        known = self._known(path)
        if known is None:
            return False
        if known.file is not None:
            self.files.append(known.file)
        elif known.asset is not None:
            self.assets.append(known.asset)
        return True

    def _keep(
        self, path: str, *, file: SourceFile | None = None, asset: Asset | None = None
    ) -> None:
        if path in self.stamps:
            self.kept[path] = Kept(self.stamps[path], file, asset)

    def _bytes(self, path: str) -> bytes | None:
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:  # gone since the folder was listed
            return None

    def _asset(self, path: str, url: str) -> None:
        known = self._known(path)
        if known is not None and known.asset is not None:
            self.assets.append(known.asset)
        elif (data := self._bytes(path)) is not None:
            # Some disks take letters and accents apart; addresses don't.
            asset = Asset(path, data, unicodedata.normalize("NFC", url))
            self.assets.append(asset)
            self._keep(path, asset=asset)

    def _text(self, path: str, kind: Kind) -> None:
        if (file := self._decoded(path, kind)) is not None:
            self.files.append(file)

    def _decoded(self, path: str, kind: Kind) -> SourceFile | None:
        if path in self.unsaved:
            return SourceFile(path, kind, self.unsaved[path])
        known = self._known(path)
        if known is not None and known.file is not None:
            return known.file
        if (data := self._bytes(path)) is None:
            return None
        decoded = decode_text(data, path, lenient=kind is Kind.ARTICLE)
        self.said.extend(decoded.diagnostics)
        file = SourceFile(path, kind, decoded.text, hashlib.sha256(data).hexdigest())
        if not decoded.is_usable:
            self.rejected.append(file)
            return None
        if not decoded.diagnostics:  # what is said must be said again
            self._keep(path, file=file)
        return file


def _settled(kept: Mapping[str, Kept]) -> Mapping[str, Kept]:
    """Leave out files about as new as the newest: they are read again.

    A file that is saved twice within a tick of the disk's clock shows no change the
    second time.
    """
    newest = max((one.touched_ns for one in kept.values()), default=0)
    settled_ns = newest - _TICK_NS
    return {path: one for path, one in kept.items() if one.touched_ns < settled_ns}


@lru_cache(maxsize=_REMEMBERED)
def _is_passed_over(path: str) -> bool:
    """Tell whether a file is litter; hosts want some names that begin with a dot."""
    name = path.rpartition("/")[2]
    if path.startswith(f"templates/{_AT_ROOT}") and name in _FOR_HOSTS:
        return False
    return is_litter(name)


@cache
def shipped_theme() -> tuple[dict[str, SourceFile], list[Asset]]:
    """Read the theme that comes with the program.

    Each template goes by its name, which a site's own file of that name shadows,
    and by `sitegen:NAME`, which nothing shadows.
    """
    templates: dict[str, SourceFile] = {}
    assets: list[Asset] = []
    for name, file in _tree(resources.files("sitegen") / "theme", ""):
        if name.startswith("assets/"):
            assets.append(Asset(f"sitegen:{name}", file.read_bytes(), name))
        else:
            label = f"sitegen:{name}"
            text = file.read_text(encoding="utf-8")
            templates[name] = templates[label] = SourceFile(label, Kind.TEMPLATE, text)
    return templates, assets


def _tree(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        name = f"{path}{entry.name}"
        if entry.is_dir():
            yield from _tree(entry, f"{name}/")
        else:
            yield name, entry


@lru_cache(maxsize=_REMEMBERED)
def _ending(path: str) -> str:
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def _stem(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + (name.rpartition(".")[0] or name)


def _why_unused(path: str) -> str:
    folder = "/".join(path.split("/")[:2])
    wanted = {
        "content/notes": "notes end in .yaml",
        "content/actors": "files of actors end in .yaml",
        "content/pages": "pages end in .md",
    }.get(folder)
    if wanted:
        return wanted
    if path.startswith("seeds/"):
        return "articles end in .txt, .html or .md"
    if path.startswith("templates/"):
        return "templates end in .html; other files go into templates/assets/ or root/"
    return "content/ holds site.yaml, decisions.yaml, notes/, actors/, pages/, media/"
