"""What the words between and before dates make of them: stretches of time.

"Since 2014" goes on; "until Thursday" has no beginning; "from 3 May to 5 June" and
"between 1999 and 2004" have both.  The dates themselves stay what they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from sitegen.core.when import OPEN, Form, When
from sitegen.language.temporal.expression import TimeExpression
from sitegen.language.temporal.kinds import KINDS, letters
from sitegen.language.temporal.reader import Reader

_TYPES = ("DATE", "TIME")


def join(reader: Reader, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield the expressions, with the period of those that are an end of one."""
    shared: When | None = None
    for number, item in enumerate(found):
        period, shared = shared, None
        if period is None and item.when is not None and item.type in _TYPES:
            opening = _opening(reader, item.start)
            if number + 1 < len(found):
                shared = _closed(reader, opening, item, found[number + 1])
            period = shared or _open_ended(opening, item.when)
        yield replace(item, period=period) if period else item


def _opening(reader: Reader, start: int) -> str:
    """Return the kind of the word before an expression."""
    place = bisect_left(reader.tokens.starts, start) - 1
    kind = reader.kind(place)
    return reader.kind(place - 1) if kind == KINDS["THE"] else kind


def _closed(
    reader: Reader, opening: str, first: TimeExpression, last: TimeExpression
) -> When | None:
    """Return the stretch from one date to the next, if the words say so."""
    if last.when is None or first.when is None or last.type not in _TYPES:
        return None
    tokens = reader.tokens
    start = bisect_left(tokens.starts, first.end)
    between = reader.kinds[start : bisect_left(tokens.starts, last.start)]
    between = between.replace(KINDS["THE"], "").replace(KINDS["COMMA"], "")
    to = set(letters("TO|UNTIL|HYPHEN"))
    is_pair = between in to and (
        opening in letters("FROM|SINCE|BETWEEN") or between != KINDS["TO"]
    )
    if opening == KINDS["BETWEEN"] and between == KINDS["AND"]:
        is_pair = True
    if not is_pair:
        return None
    return _interval(first.when, last.when)


def _interval(first: When, last: When) -> When | None:
    try:
        return When.between(first, last)
    except ValueError:
        return None


def _open_ended(opening: str, when: When) -> When | None:
    if when.form is not Form.DATE:
        return None
    if opening == KINDS["SINCE"]:
        return When.between(when, OPEN)
    if opening == KINDS["UNTIL"]:
        return When.between(OPEN, when)
    return None
