"""JSON as the data of entries: numbers and flags stay the text that stands there."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sitegen.core.text import clean
from sitegen.imports.drafted import Data

_DEPTH = 40  # lists and records in one another; timelines need six


def read_json(text: str) -> Data | None:
    """Read JSON; None if it is none. What is null is an empty text."""
    try:
        data = json.loads(
            text.removeprefix("\ufeff"), parse_int=str, parse_float=str, strict=False
        )
    except (ValueError, RecursionError):
        return None
    return _data(data, 0)


def _data(value: object, depth: int) -> Data:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if depth > _DEPTH:
        return ""
    if isinstance(value, Mapping):
        return {clean(str(key)): _data(one, depth + 1) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [_data(one, depth + 1) for one in value]
    return ""
