"""Where drafts are written: never over anything, and never twice.

A note's file is named after its id. If a file of that id says the very same, nothing
is written. If it tells of another day, the new note gets its own date behind its
name. If it tells of the same day, somebody has changed one of the two: the new one
is written beside it as a draft, which is not published until an editor has chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from sitegen.core.documents import ActorRecord, Note
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import actor as actors
from sitegen.formats import note as notes
from sitegen.imports.drafted import DraftActor, DraftArticle, DraftNote
from sitegen.imports.naming import article_name, with_date
from sitegen.imports.yaml_text import actor_text, article_text, note_text
from sitegen.language.translit import slug
from sitegen.stages.collect import is_litter

WRITTEN, THERE, BESIDE, LEFT = "written", "already there", "beside", "left"


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of a draft: where it is, and how it came there."""

    path: str  # relative to the site
    outcome: str
    beside: str = ""  # the file that was there before


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the site: its bytes, and the dates of the notes in it."""

    path: str
    data: bytes
    dates: frozenset[str] = frozenset()


@dataclass(slots=True)
class Site:
    """The files that a site has, and those that are being added."""

    root: Path
    into: Path
    is_dry: bool = False
    _notes: dict[str, _File] = field(default_factory=dict)
    _actors: dict[str, _File] = field(default_factory=dict)
    _seeds: dict[str, _File] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look at what is there."""
        for path, data in self._files("content/notes", ".yaml", ".yml"):
            self._notes |= _notes_in(path, data)
        for path, data in self._files("content/actors", ".yaml", ".yml"):
            self._actors |= _actors_in(path, data)
        for path, data in self._files("seeds", ".txt", ".md", ".html", ".htm"):
            self._seeds[_stem(path)] = _File(path, data)

    @property
    def articles(self) -> frozenset[str]:
        """The paths of all articles."""
        return frozenset(file.path for file in self._seeds.values())

    def put_note(self, draft: DraftNote) -> Placed:
        """Write a note, unless it is there."""
        text = note_text(draft)
        names = (draft.id, with_date(draft.id, draft.date, slug))
        there: _File | None = None
        for name in names:
            there = self._notes.get(name)
            if there is None:
                return self._write_note(name, draft, text, WRITTEN)
            if there.data == text.encode():
                return Placed(there.path, THERE)
            if draft.date in there.dates or not there.dates:
                return self._beside(name, draft, there)
        return self._beside(names[-1], draft, there)

    def _beside(self, name: str, draft: DraftNote, there: _File | None) -> Placed:
        before = there.path if there else ""
        head = f"Imported beside {before}, which differs. Keep one of the two,"
        text = note_text(
            replace(draft, draft=True),
            f"{head}\nand take away “draft: true” if it is this one.",
        )
        number = 2
        while (file := self._notes.get(f"{name}-{number}")) is not None:
            if file.data in (text.encode(), note_text(draft).encode()):
                return Placed(file.path, THERE, before)
            number += 1
        placed = self._write_note(f"{name}-{number}", draft, text, BESIDE)
        return replace(placed, beside=before)

    def _write_note(
        self, name: str, draft: DraftNote, text: str, outcome: str
    ) -> Placed:
        file = self._write(self.into / f"{name}.yaml", text.encode())
        self._notes[name] = replace(file, dates=frozenset((draft.date,)))
        return Placed(file.path, outcome)

    def put_actor(self, draft: DraftActor) -> Placed:
        """Write the description of an actor, unless there is one by that id."""
        data = actor_text(draft).encode()
        there = self._actors.get(draft.id)
        if there is not None:
            return Placed(there.path, THERE if there.data == data else LEFT)
        path = self.root / "content" / "actors" / f"{draft.id}.yaml"
        self._actors[draft.id] = file = self._write(path, data)
        return Placed(file.path, WRITTEN)

    def put_article(self, draft: DraftArticle, page: bytes) -> Placed:
        """Write an article, or copy a page, unless its bytes are there."""
        data = page if draft.is_page else article_text(draft).encode()
        for file in self._seeds.values():
            if file.data == data:
                return Placed(file.path, THERE)
        name = article_name(draft, slug)
        before = self._seeds.get(name)
        free, number = name, 1
        while free in self._seeds:
            number += 1
            free = f"{name}-{number}"
        ending = "html" if draft.is_page else "md"
        file = self._write(self.root / "seeds" / f"{free}.{ending}", data)
        self._seeds[free] = file
        if before is None:
            return Placed(file.path, WRITTEN)
        return Placed(file.path, BESIDE, before.path)

    def _write(self, path: Path, data: bytes) -> _File:
        if not self.is_dry:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
        return _File(self._name(path), data)

    def _name(self, path: Path) -> str:
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def _files(self, folder: str, *endings: str) -> list[tuple[str, bytes]]:
        found = []
        start = self.root / folder
        for path in sorted(start.rglob("*")) if start.is_dir() else ():
            name = self._name(path)
            is_hidden = any(is_litter(part) for part in name.split("/"))
            if path.suffix.lower() in endings and path.is_file() and not is_hidden:
                found.append((name, path.read_bytes()))
        return found


def _notes_in(path: str, data: bytes) -> dict[str, _File]:
    """Return the notes of a file by id, each with its date."""
    text = data.decode("utf-8-sig", "replace")
    found: tuple[Note, ...] = notes.decode(SourceFile(path, Kind.NOTE, text)).value
    lone = slug(_stem(path))
    if len(found) < 2:
        dates = frozenset(one.date.value.text for one in found)
        name = found[0].id.value if found else ""
        return {name or lone: _File(path, data, dates)}
    return {
        one.id.value or slug(one.title.value): _File(
            path, data, frozenset((one.date.value.text,))
        )
        for one in found
    }


def _actors_in(path: str, data: bytes) -> dict[str, _File]:
    text = data.decode("utf-8-sig", "replace")
    found: tuple[ActorRecord, ...] = actors.decode(
        SourceFile(path, Kind.ACTOR, text)
    ).value
    if len(found) < 2:
        name = found[0].id.value if found else ""
        return {name or slug(_stem(path)): _File(path, data)}
    return {one.id.value or slug(one.name.value): _File(path, data) for one in found}


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
