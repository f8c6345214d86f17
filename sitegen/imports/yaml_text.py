"""YAML as this program writes it: little of it, and safe.

A text stands plain only where no reader of YAML could take it for something else;
otherwise it stands in double quotes, or below a `|` where it has several lines or
backslashes, so that an editor need not double them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Final, TypeAlias

from sitegen.core.text import clean
from sitegen.imports.drafted import DraftActor, DraftArticle, DraftNote, DraftRole

Value: TypeAlias = "str | bool | Sequence[Value] | Mapping[str, Value]"

_WORDS: Final = re.compile(r"[^\W\d_](?:[\w ,.()/'’–—-]*[\w.)])?")
_DATE: Final = re.compile(r"-?[0-9Y][0-9XYSE/.~?%+T-]*")
_TAKEN_WORDS: Final = frozenset(
    "null true false yes no on off y n none now today present inf nan".split()
)
_LINES: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_ODD: Final = re.compile("[\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u00a0]")
_MARKDOWN: Final = ("summary", "body")


def note_text(note: DraftNote, head: str = "") -> str:
    """Write a note, without its id: the file is named after that."""
    record = _record(note)
    record.pop("id", None)
    return _heading(head) + "".join(_lines(record, 0))


def actor_text(actor: DraftActor) -> str:
    """Write the description of an actor."""
    record = _record(actor)
    record.pop("id", None)
    return "".join(_lines(record, 0))


def article_text(article: DraftArticle) -> str:
    """Write an article: front matter, and its Markdown."""
    keys = ("title", "url", "publisher", "author", "published", "language")
    record = {key: value for key in keys if (value := getattr(article, key))}
    return f"---\n{''.join(_lines(record, 0))}---\n\n{article.body.strip()}\n"


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


def _lines(record: Mapping[str, Value], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for key, value in record.items():
        if isinstance(value, Mapping):
            yield f"{indent}{key}:\n"
            yield from _lines(value, depth + 1)
        elif isinstance(value, (str, bool)):
            yield f"{indent}{key}: {_scalar(value, key, depth + 1)}\n"
        else:
            yield f"{indent}{key}:\n"
            yield from _items(value, depth + 1)


def _items(values: Sequence[Value], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for value in values:
        if isinstance(value, Mapping):
            inner = "".join(_lines(value, depth + 1))
            yield f"{indent}- {inner[len(indent) + 2 :]}"
        elif isinstance(value, (str, bool)):
            yield f"{indent}- {_scalar(value, '', depth + 1)}\n"


def _scalar(value: str | bool, key: str, depth: int) -> str:  # noqa: FBT001 - a value
    if isinstance(value, bool):
        return "true" if value else "false"
    if key in _MARKDOWN:
        return _prose(value, depth)
    words = " ".join(clean(_LINES.sub(" ", value)).split())
    if _is_plain(words):
        return words
    return _quoted(words)


def _is_plain(words: str) -> bool:
    if _ODD.search(words):
        return False
    if _DATE.fullmatch(words):
        return True
    return _WORDS.fullmatch(words) is not None and words.lower() not in _TAKEN_WORDS


def _quoted(words: str) -> str:
    """Write a text in double quotes; what can't be seen stands as a code."""
    text = json.dumps(words, ensure_ascii=False)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def tidy(markdown: str) -> str:
    """Return Markdown as it is written: no blanks at the ends of lines or of it."""
    text = clean(_LINES.sub("\n", markdown)).replace("\ufeff", "").replace("\t", "    ")
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _prose(markdown: str, depth: int) -> str:
    text = tidy(markdown)
    if "\n" not in text and "\\" not in text:
        return text if _is_plain(text) else _quoted(text)
    if _ODD.match(text):
        text = f"&#{ord(text[0])};{text[1:]}"
    indent = "  " * depth
    shown = "\n".join(f"{indent}{line}" if line else "" for line in text.split("\n"))
    return f"|-\n{shown}"
