"""Save a note from its form in the preview, and lose nothing on the way.

What was typed stays in the browser until it is saved. A form is based on the text that
it was made of; if the file was saved meanwhile, nothing is written, and what has
changed is shown.
"""

from __future__ import annotations

import difflib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from sitegen.app.desk import disk, form
from sitegen.app.desk.checking import check
from sitegen.app.desk.disk import Change
from sitegen.app.desk.form import GoneError, Values
from sitegen.app.desk.reply import Reply, as_json, refusal
from sitegen.app.preview.live import Preview
from sitegen.core.documents import Note
from sitegen.formats.kept_yaml import CantKeepError

_KEPT: Final = 32  # texts that forms were made of
_MARK: Final = b"\xef\xbb\xbf"  # of byte order


@dataclass(slots=True)
class Editor:
    """Reads the texts that forms are made of, and writes them back."""

    preview: Preview
    _texts: OrderedDict[str, str] = field(default_factory=OrderedDict)  # by mark

    def note(self, event: str) -> Note | None:
        """Return the note of an event; None if it has none that can be read."""
        notes = self.preview.now.drafted.documents.notes
        return next((one for one in notes if one.id.value == event), None)

    def text(self, path: str) -> tuple[str, str]:
        """Return a file as it is now, without its byte order mark, and its mark.

        Raises:
            ConflictError: it is not UTF-8.
        """
        data = disk.read(self.preview.root, path) or b""
        text = disk.decoded(path, data).removeprefix("\ufeff")
        mark = disk.mark(data)
        self._texts[mark] = text
        while len(self._texts) > _KEPT:
            self._texts.popitem(last=False)
        return text, mark

    def form(self, asked: Mapping[str, object], *, saves: bool) -> Reply:
        """Check what stands in a form, or save it.

        Raises:
            KeyError: something is missing.
            ConflictError: the file was saved in this very moment.
        """
        wanted, mark = asked["fields"], str(asked["mark"])
        note = self.note(str(asked["event"]))
        if not isinstance(wanted, dict) or note is None:
            message = "this note is not where it was; copy what you typed, and reload"
            return refusal(HTTPStatus.GONE, message)
        path, start = note.span.path, note.span.start
        now = self.text(path)
        if saves and now[1] != mark:
            return self._changed(note, mark, now)
        old = self._texts.get(mark, now[0])
        try:
            new = form.changed(path, old, start, wanted)
        except GoneError:
            return self._changed(note, mark, now)
        except CantKeepError as odd:
            message = f"{odd}; change that in {path} itself"
            return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, message, faults=[])
        return self._checked(note, old, new, saves=saves)

    def _checked(self, note: Note, old: str, new: str, *, saves: bool) -> Reply:
        found = check(note.span.path, old, new, note.span.start)
        told = found.as_data()
        if saves and found.is_blocked:
            message = "Not saved: mend what is marked first."
            told |= {"message": message}
            return as_json(HTTPStatus.UNPROCESSABLE_ENTITY, told)
        return as_json(
            HTTPStatus.OK, told | (self._save(note, old, new) if saves else {})
        )

    def _save(self, note: Note, old: str, new: str) -> dict[str, object]:
        path = note.span.path
        data = disk.read(self.preview.root, path) or b""
        start = _MARK if data.startswith(_MARK) else b""
        before, after = start + old.encode(), start + new.encode()
        if old != new:
            disk.put(self.preview.root, Change(path, before, after))
        self._texts[disk.mark(after)] = new
        return {
            "message": f"Saved: {path}" if old != new else "Nothing was changed.",
            "mark": disk.mark(after),
            "values": _values(note, new),
        }

    def _changed(self, note: Note, base: str, now: tuple[str, str]) -> Reply:
        """Show what somebody else has changed since the form was made."""
        text, mark = now
        rows = difflib.unified_diff(
            self._texts.get(base, "").splitlines(),
            text.splitlines(),
            "when you began",
            "now",
            lineterm="",
        )
        return refusal(
            HTTPStatus.CONFLICT,
            f"{note.span.path} was saved by somebody else meanwhile. Nothing was "
            "written, and what you typed is still here.",
            diff="\n".join(rows),
            mark=mark,
            values=_values(note, text),
        )


def _values(note: Note, text: str) -> Values | None:
    """Return what a form of this text shows; None if the note is not there."""
    try:
        return form.read(form.record_at(note.span.path, text, note.span.start)).values
    except GoneError:
        return None
