"""Drafts as the YAML of files: notes, actors, and the front matter of articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from sitegen.core.written import Value, lines
from sitegen.imports.drafted import DraftActor, DraftArticle, DraftNote, DraftRole


def note_text(note: DraftNote, head: str = "") -> str:
    """Write a note, without its id: the file is named after that."""
    record = _record(note)
    record.pop("id", None)
    return _heading(head) + "".join(lines(record))


def actor_text(actor: DraftActor) -> str:
    """Write the description of an actor."""
    record = _record(actor)
    record.pop("id", None)
    return "".join(lines(record))


def article_text(article: DraftArticle) -> str:
    """Write an article: front matter, and its Markdown."""
    keys = ("title", "url", "publisher", "author", "published", "language")
    record = {key: value for key in keys if (value := getattr(article, key))}
    return f"---\n{''.join(lines(record))}---\n\n{article.body.strip()}\n"


def _heading(head: str) -> str:
    return "".join(f"# {line}\n" for line in head.split("\n") if line)


def _record(draft: object) -> dict[str, Value]:
    """Turn a draft into keys and values, without those that are empty."""
    names = {"since": "from", "until": "to"} if isinstance(draft, DraftRole) else {}
    found: dict[str, Value] = {}
    assert is_dataclass(draft)  # noqa: S101 - drafts are
    for key in fields(draft):
        value = getattr(draft, key.name)
        if value:
            found[names.get(key.name, key.name)] = _value(value)
    return found


def _value(value: object) -> Value:
    if isinstance(value, (str, bool)):
        return value
    if isinstance(value, tuple):
        return [_short(_value(one)) for one in value]
    return _short(_record(value))


def _short(value: Value) -> Value:
    """Write an actor, a place or a role that has nothing but its name as that."""
    if isinstance(value, Mapping) and len(value) == 1:
        ((key, only),) = value.items()
        if key in ("actor", "name", "url") and isinstance(only, str):
            return only
    return value
