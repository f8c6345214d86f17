"""How the generated parts of the manual are written: tables, code, sentences."""
# ruff: noqa: INP001 - beside the script that uses it, not a package

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

DOCS: Final = Path(__file__).parent
PACKAGE: Final = DOCS.parent / "sitegen"
Lines: TypeAlias = Iterator[str]


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Lines:
    """Write a table; a `|` in a cell is escaped."""
    heads = list(heads)
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    for row in rows:
        cells = (cell.replace("|", r"\|") for cell in row)
        yield f"| {' | '.join(cells)} |"


def code(text: str) -> str:
    """Mark words as code."""
    return f"``{text}``" if "`" in text else f"`{text}`"


def prose(text: str) -> str:
    """Write plain words, in which only backticks have a meaning, as Markdown."""
    text = re.sub(r"(?<!\S)`(?!\S)", r"\\`", text)
    parts = re.split(r"((?<!\\)`[^`]*`)", text)
    return "".join(
        part if part.startswith("`") else re.sub(r"([*<_])", r"\\\1", part)
        for part in parts
    )
