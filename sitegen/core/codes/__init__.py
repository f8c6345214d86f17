"""Every diagnostic code there is, by name.

The tables are split by what the faulty thing is. `docs/diagnostics.md` is
written from them, and `tests/broken/` has one faulty project for each.
"""

from __future__ import annotations

from sitegen.core.codes import articles, content, files, merging, pages, syntax
from sitegen.core.codes.code import Code, Severity

CODES: dict[str, Code] = {
    code.name: code
    for table in (
        files.CODES,
        syntax.CODES,
        content.CODES,
        articles.CODES,
        merging.CODES,
        pages.CODES,
    )
    for code in table
}

__all__ = ["CODES", "Code", "Severity"]
