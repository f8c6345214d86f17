"""A proposal in lines for a terminal, of any width, and as data for programs."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterator
from typing import Final

from sitegen.app.desk import answers
from sitegen.app.desk.proposals import Found, Names, Near, Proposal, Seen, Twins, counts
from sitegen.core.date_words import words

_WIDEST: Final = 88  # columns; longer lines are hard to read
_NARROWEST: Final = 20
_PLACE: Final = re.compile(r"^seeds/\S+ \(“.*?”\): ")


def tally(found: tuple[Proposal, ...]) -> str:
    """Say how many proposals of which kind there are."""
    number = counts(found)
    parts = (
        (number["passages"], "passage without a note", "passages without a note"),
        (number["twins"], "pair of notes", "pairs of notes"),
        (number["names"], "pair of names", "pairs of names"),
    )
    said = [f"{n} {one if n == 1 else many}" for n, one, many in parts if n]
    return f"To review: {', '.join(said)}" if said else "There is nothing to review."


def shown(one: Proposal, number: int, of: int) -> Iterator[str]:
    """Yield the lines that show a proposal in a terminal."""
    if isinstance(one, Found):
        yield from _found(one, f"({number} of {of})")
    elif isinstance(one, Twins):
        yield from wrapped(f"({number} of {of}) Two notes that look alike", "")
        yield from _near("  ", one.one)
        yield from _near("  ", one.other)
    else:
        yield from wrapped(
            f"({number} of {of}) One actor? {one.name} – {one.other}", ""
        )
        who = f"described by the file of {one.actor}" if one.actor else "no file yet"
        yield from wrapped(f"{one.other}: {who}", "  ")
        for reason in one.reasons:
            yield from wrapped(f"- {reason.words}", "  ")
        yield from _passages(one.passages)


def _found(one: Found, place: str) -> Iterator[str]:
    when = words(one.when) if one.when else "no date"
    yield from wrapped(f"{place} {when}: {one.title}", "")
    if one.event:
        yield from wrapped(f"on the timeline as {one.event}", "  ")
    yield from _passages(one.passages)
    lead = one.passages[0].statement
    yield from wrapped(f"read as {lead.kind.value}, score {lead.score:.2f}:", "  ")
    for reason in dict.fromkeys(one.reasons):
        score = f" ({reason.score:+.2f})" if reason.score else ""
        yield from wrapped(f"- {bare(reason.words)}{score}", "    ")
    if one.nearest:
        yield "  nearest event:"
        yield from _near("    ", one.nearest[0])


def bare(reason: str) -> str:
    """Leave out the place that a reason begins with: the passage stands above."""
    return _PLACE.sub("", reason)


def _passages(passages: tuple[Seen, ...]) -> Iterator[str]:
    for seen in passages:
        yield from wrapped(f"“{' '.join(seen.statement.quote.split())}”", "  ")
        at = f":{seen.line}" if seen.line else ""
        who = f", {seen.publisher}" if seen.publisher else ""
        yield from wrapped(f"{seen.path}{at}{who}", "    ")


def _near(indent: str, one: Near) -> Iterator[str]:
    kind = "" if one.is_note else ", from reports"
    yield from wrapped(f"{one.event} ({words(one.when)}{kind}): {one.title}", indent)
    yield from wrapped(f"{', '.join(one.reasons)} – {one.score:.0%}", f"{indent}  ")


def wrapped(text: str, indent: str) -> list[str]:
    """Break a line for this terminal; long words are left whole."""
    columns = shutil.get_terminal_size((_WIDEST, 24)).columns
    width = max(_NARROWEST, min(columns, _WIDEST))
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]


# --- for programs --------------------------------------------------------------------


def as_data(one: Proposal) -> dict[str, object]:
    """Return a proposal as JSON has it."""
    shared: dict[str, object] = {
        "key": one.key,
        "score": round(one.score, 2),
        "answers": [verb.value for verb in answers.offered(one)],
    }
    if isinstance(one, Found):
        return shared | {
            "kind": "passage",
            "title": one.title,
            "date": one.when.text if one.when else None,
            "event": one.event or None,
            "passages": [_seen_data(seen) for seen in one.passages],
            "reasons": [reason.words for reason in one.reasons],
            "nearest": [_near_data(near) for near in one.nearest],
        }
    if isinstance(one, Twins):
        return shared | {
            "kind": "twins",
            "nearest": [_near_data(one.one), _near_data(one.other)],
        }
    assert isinstance(one, Names)  # noqa: S101 - the third kind
    return shared | {
        "kind": "names",
        "name": one.name,
        "other": one.other,
        "actor": one.actor or None,
        "passages": [_seen_data(seen) for seen in one.passages],
        "reasons": [reason.words for reason in one.reasons],
    }


def _seen_data(seen: Seen) -> dict[str, object]:
    return {
        "path": seen.path,
        "line": seen.line or None,
        "quote": seen.statement.quote,
        "publisher": seen.publisher or None,
    }


def _near_data(near: Near) -> dict[str, object]:
    return {
        "event": near.event,
        "title": near.title,
        "date": near.when.text,
        "score": near.score,
        "reasons": list(near.reasons),
    }
