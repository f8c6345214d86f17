"""Which column holds what: guessed from its name, or told by the editor.

A mapping says where each part of a note comes from: the name of a column, or a
text with names in braces, such as ``Python {releaseCycle}``. What is told comes
before what is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.core.text import fold, nearest
from sitegen.imports.drafted import Data

_NAMES: Final[Mapping[str, str]] = {
    "title": "title headline name event heading label subject what",
    "date": "date datetime start startdate when dates from published begin"
    " eventdate datestart",
    "end": "end enddate to until through dateend endtime finish",
    "year": "year startyear",
    "month": "month startmonth",
    "day": "day startday",
    "shown": "displaydate datetext datewords datelabel",
    "endyear": "endyear",
    "endmonth": "endmonth",
    "endday": "endday",
    "time": "time starttime hour clock",
    "zone": "zone timezone tz",
    "summary": "summary description info abstract",
    "body": "body text content details notes note html caption story",
    "place": "place location where city venue country",
    "lat": "lat latitude",
    "lon": "lon lng long longitude",
    "actors": "actors actor people persons who participants",
    "tags": "tags tag categories category group groups series keywords type topic",
    "source": "source sources url urls link links href reference references"
    " sourceurl sourceurls weblink",
    "source_title": "sourcetitle linktext linktitle",
    "importance": "importance weight priority",
    "status": "status certainty",
    "image": "image images media photo picture img",
    "id": "id uid slug uniqueid key",
    "related": "related seealso",
}
FIELDS: Final = tuple(_NAMES)
"""What a mapping may name."""

_BY_NAME: Final = {
    name: (field, rank)
    for field, names in reversed(list(_NAMES.items()))
    for rank, name in enumerate(names.split())
}
_IN_BRACES: Final = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Mapped:
    """Where each part of a note comes from, and what names no column."""

    columns: Mapping[str, str]  # field: column, or text with columns in braces
    unknown: tuple[str, ...] = ()  # messages

    @property
    def used(self) -> frozenset[str]:
        """All columns that are read."""
        return frozenset(
            name for column in self.columns.values() for name in _named(column)
        )

    @property
    def has_dates(self) -> bool:
        """Whether some column tells when."""
        return "date" in self.columns or "year" in self.columns

    @property
    def has_titles(self) -> bool:
        """Whether some column tells what."""
        return any(key in self.columns for key in ("title", "summary", "body"))


def mapped(columns: Iterable[str], told: Mapping[str, str]) -> Mapped:
    """Find the columns of the fields among those of a file."""
    known = list(dict.fromkeys(columns))
    found: dict[str, tuple[int, str]] = {}
    for column in known:
        plain = re.sub(r"[^a-z0-9]", "", fold(column))
        if plain not in _BY_NAME:
            continue
        field, rank = _BY_NAME[plain]
        if field not in found or rank < found[field][0]:
            found[field] = (rank, column)
    chosen = {field: column for field, (_, column) in found.items()}
    if "date" in chosen:
        chosen.pop("year", None)
    elif "year" not in chosen and "day" in chosen:  # a whole date, by that name
        chosen["date"] = chosen["day"]
    chosen = {
        field: column
        for field, column in chosen.items()
        if column not in told.values() or field in told
    }
    unknown = []
    for field, column in told.items():
        missing = [name for name in _named(column) if name not in known]
        if not column:
            chosen.pop(field, None)
        elif missing:
            unknown.append(_no_column(missing[0], known))
        else:
            chosen[field] = column
    if "date" in told:
        chosen.pop("year", None)
    return Mapped(chosen, tuple(unknown))


def _no_column(name: str, known: Sequence[str]) -> str:
    like = nearest(name, known)
    meant = f"; did you mean “{like}”?" if like else ""
    return f"there is no column “{name}”{meant}; there are: {', '.join(known)}"


def _named(column: str) -> list[str]:
    return _IN_BRACES.findall(column) or ([column] if column else [])


def value_of(record: Mapping[str, Data], column: str) -> Data:
    """Return what a record has in a column, or put into the braces of a text."""
    if not _IN_BRACES.search(column):
        return record.get(column, "")
    used = [as_text(record.get(name, "")) for name in _named(column)]
    if not any(used):
        return ""
    filled = _IN_BRACES.sub(lambda name: as_text(record.get(name[1], "")), column)
    return filled.strip()


def as_text(data: Data) -> str:
    """Return data as a text; lists are joined, records have none."""
    if isinstance(data, str):
        return data.strip()
    if isinstance(data, Mapping):
        return ""
    return ", ".join(text for one in data if (text := as_text(one)))
