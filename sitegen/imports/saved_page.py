"""Saved pages: copied into seeds/ as they are, named after their title."""

from __future__ import annotations

import re
from typing import Final

from sitegen.imports.drafted import DraftArticle, Imported, Row
from sitegen.imports.markup import plain_of

_TITLE: Final = re.compile(r"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_WITHIN: Final = 4_000  # characters


def is_page(text: str) -> bool:
    """Tell whether a text is a whole page of HTML."""
    return _PAGE.match(text[:_WITHIN].removeprefix("\ufeff")) is not None


def read(text: str, name: str) -> Imported:
    """Take a page; `name` is that of its file."""
    found = _TITLE.search(text[: 50 * _WITHIN])
    title = plain_of(found[1]) if found else ""
    page = DraftArticle(name=title or name, title=title, is_page=True)
    return Imported((Row("the page", title or name, page),))
