"""YAML as this program writes it: little of it, and safe.

A text stands plain only where no reader of YAML could take it for something else;
otherwise it stands in double quotes, or below a `|` where it has several lines or
backslashes, so that an editor need not double them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from sitegen.core.text import clean

Value: TypeAlias = "str | bool | Sequence[Value] | Mapping[str, Value]"

_WORDS: Final = re.compile(r"[^\W\d_](?:[\w ,.()/'’–—-]*[\w.)])?")
_DATE: Final = re.compile(r"-?[0-9Y][0-9XYSE/.~?%+T-]*")
_BARE: Final = re.compile(r"[^\s,\[\]{}]+")
_TAKEN_WORDS: Final = frozenset(
    "null true false yes no on off y n none now today present inf nan".split()
)
_LINES: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_ODD: Final = re.compile("[\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u00a0]")
_MARKDOWN: Final = ("summary", "body")


def lines(record: Mapping[str, Value], depth: int = 0) -> Iterator[str]:
    """Yield the lines of a record, each with its line end, two blanks for a step."""
    indent = "  " * depth
    for key, value in record.items():
        if isinstance(value, Mapping):
            yield f"{indent}{key}:\n"
            yield from lines(value, depth + 1)
        elif isinstance(value, (str, bool)):
            yield f"{indent}{key}: {scalar(value, key, depth + 1)}\n"
        else:
            yield f"{indent}{key}:\n"
            yield from items(value, depth + 1)


def items(values: Sequence[Value], depth: int = 0) -> Iterator[str]:
    """Yield the lines of a list, one entry after another."""
    indent = "  " * depth
    for value in values:
        if isinstance(value, Mapping):
            inner = "".join(lines(value, depth + 1))
            yield f"{indent}- {inner[len(indent) + 2 :]}"
        elif isinstance(value, (str, bool)):
            yield f"{indent}- {scalar(value, '', depth + 1)}\n"


def flow(value: Value) -> str:
    """Write a value in one line, with brackets and braces."""
    if isinstance(value, Mapping):
        inside = (f"{key}: {flow(one)}" for key, one in value.items())
        return f"{{{', '.join(inside)}}}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return f"[{', '.join(map(flow, value))}]"
    words = one_line(value)
    return words if _BARE.fullmatch(words) and is_plain(words) else quoted(words)


def scalar(value: str | bool, key: str, depth: int) -> str:  # noqa: FBT001 - a value
    """Write one value as it stands after its key."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if key in _MARKDOWN:
        return prose(value, depth)
    words = one_line(value)
    if is_plain(words):
        return words
    return quoted(words)


def one_line(text: str) -> str:
    """Return a text in one line, without what no YAML can hold."""
    return " ".join(clean(_LINES.sub(" ", text)).split())


def is_plain(words: str) -> bool:
    """Tell whether no reader of YAML takes these words for something else."""
    if _ODD.search(words):
        return False
    if _DATE.fullmatch(words):
        return True
    return _WORDS.fullmatch(words) is not None and words.lower() not in _TAKEN_WORDS


def quoted(words: str) -> str:
    """Write a text in double quotes; what can't be seen stands as a code."""
    text = json.dumps(words, ensure_ascii=False)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def tidy(markdown: str) -> str:
    """Return Markdown as it is written: no blanks at the ends of lines or of it."""
    text = clean(_LINES.sub("\n", markdown)).replace("\ufeff", "").replace("\t", "    ")
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def prose(markdown: str, depth: int) -> str:
    """Write Markdown, below a `|` where it has several lines."""
    text = tidy(markdown)
    if "\n" not in text and "\\" not in text:
        return text if is_plain(text) else quoted(text)
    if _ODD.match(text):
        text = f"&#{ord(text[0])};{text[1:]}"
    indent = "  " * depth
    shown = "\n".join(f"{indent}{line}" if line else "" for line in text.split("\n"))
    return f"|-\n{shown}"
