"""What the files of an import are called: the same for the same file, every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sitegen.imports.drafted import DraftArticle, DraftNote, Slug

_NAME_LENGTH: Final = 60  # characters; the date behind it is never cut


def named(notes: Sequence[DraftNote], slug: Slug) -> tuple[DraftNote, ...]:
    """Give every note its id: the one it wishes, else its title.

    Where two come out alike, all of them get their date behind it; where that is
    alike too, all but the first get a number, in the order of the file. References
    among them follow.
    """
    wishes = [_wish(note, slug) for note in notes]
    uses = Counter(wishes)
    tries = [
        wish if uses[wish] == 1 else with_date(wish, note.date, slug)
        for wish, note in zip(wishes, notes, strict=True)
    ]
    pairs = list(zip(notes, _numbered(tries), strict=True))
    by_old = {note.id: name for note, name in reversed(pairs)}
    return tuple(
        replace(note, id=name, related=_followed(note, by_old)) for note, name in pairs
    )


def _numbered(tries: Sequence[str]) -> list[str]:
    """Put numbers behind the names that others have, but never make one of another."""
    wanted = set(tries)
    taken: set[str] = set()
    names: list[str] = []
    numbers: Counter[str] = Counter()
    for name in tries:
        chosen = name
        while chosen in taken or (chosen != name and chosen in wanted):
            numbers[name] += 1
            chosen = f"{name}-{numbers[name] + 1}"
        taken.add(chosen)
        names.append(chosen)
    return names


def with_date(name: str, date: str, slug: Slug) -> str:
    """Put a date behind a name; what EDTF has signs for is said in letters."""
    words = date.replace("/", " to ").replace("..", " open ").replace("~", " about ")
    minus = "bce " if words.startswith("-") else ""
    short = slug(name)[:_NAME_LENGTH].rstrip("-_")
    return f"{short}-{slug(minus + words)}"


def article_name(article: DraftArticle, slug: Slug) -> str:
    """Name an article after its title and the day it came out."""
    if article.is_page or not article.published:
        return slug(article.name)
    return slug(f"{article.published} {article.name}")


def _wish(note: DraftNote, slug: Slug) -> str:
    """Return the id that a note asks for, unless it is a mere number."""
    if note.id and not note.id.replace("-", "").isdecimal():
        return slug(note.id)
    return slug(note.title)


def _followed(note: DraftNote, by_old: dict[str, str]) -> tuple[str, ...]:
    """Let references to notes of the same file lead to their names."""
    found = (by_old.get(one, "") for one in note.related)
    return tuple(dict.fromkeys(name for name in found if name))
