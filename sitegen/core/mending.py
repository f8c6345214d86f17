"""Write fixes into a text."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.core.diagnostics import Fix


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Write fixes into the text that they were made for.

    Of two that touch each other the first in the text is written; whoever reads the
    text again finds out whether the other is still needed.
    """
    pieces: list[str] = []
    done, last_start = 0, -1
    for fix in sorted(fixes, key=lambda one: (one.span.start, one.span.end)):
        start, end = fix.span.start, fix.span.end
        if start < done or start == last_start:
            continue
        pieces += (text[done:start], fix.text)
        done, last_start = end, start
    return "".join((*pieces, text[done:]))
