"""JSON as this program writes it: the same bytes for the same data, everywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sitegen.core.page import OutputFile
from sitegen.core.text import clean

Json: TypeAlias = (
    "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
)


def json_file(url: str, data: Json) -> OutputFile:
    """Write `data` to a file, without the characters that readers choke on.

    Keys keep the order they were given in: it is meant for people. Each item of a
    list stands on a line of its own, so that a comparison shows what changed.
    """
    if not isinstance(data, Mapping):
        return OutputFile(url, f"{_line(data)}\n".encode())
    members = (f"{_line(key)}: {_member(value)}" for key, value in data.items())
    text = ",\n".join(members)
    return OutputFile(url, f"{{\n{text}\n}}\n".encode())


def _member(value: Json) -> str:
    if not value or isinstance(value, str) or not isinstance(value, Sequence):
        return _line(value)
    items = ",\n".join(map(_line, value))
    return f"[\n{items}\n]"


def _line(data: Json) -> str:
    return json.dumps(cleaned(data), ensure_ascii=False, allow_nan=False)


def json_for_script(data: Json) -> str:
    """Write `data` so that it can stand in a <script> element.

    No text of an editor can end the element, begin a comment or break a line.
    """
    text = json.dumps(
        cleaned(data), ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def cleaned(data: Json) -> Json:
    """Return `data` with every text in it cleaned."""
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, Mapping):
        return {clean(key): cleaned(value) for key, value in data.items()}
    if isinstance(data, Sequence):
        return [cleaned(value) for value in data]
    return data
