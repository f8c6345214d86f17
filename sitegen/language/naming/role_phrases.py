"""People whom an article names by their office alone: "the Kremlin spokesperson"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sitegen.core.calendar import Day
from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention
from sitegen.language.naming.known import Known

_GAP: Final = re.compile(r"(?:['’]s?)?\s+")
_NAME_GAP: Final = re.compile(r",?\s+")
_OF: Final = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?$")
_LONGEST_ROLE: Final = 48  # characters
# What a phrase without "of" may be: one to four words ending in one of these.
_PHRASE: Final = re.compile(
    r"(?:the\s+)?(?P<role>(?:(?:deputy|vice|prime|foreign|defen[cs]e|interior|finance|"
    r"justice|health|economy|energy|trade|press|chief|secretary|top|national|"
    r"security|government|presidential|culture|education|transport)[\s-]){0,3}"
    r"(?:secretary(?:[\s-]general|\sof\s(?:state|defen[cs]e))?|president|chancellor|"
    r"minister|premier|spokes(?:man|woman|person)|chair(?:man|woman)?|executive|ceo|"
    r"ambassador|negotiator|director(?:[\s-]general)?|leader|mayor|governor|king|"
    r"queen|speaker|adviser|commissioner)(?P<many>s)?)\b",
    re.IGNORECASE,
)


def mentions(
    text: str,
    bodies: Iterable[tuple[Mention, str]],
    named: Sequence[Mention],
    known: Known,
    day: Day | None,
) -> Iterator[Mention]:
    """Yield the people whom a role stands for: "Russia's foreign minister".

    `bodies` are mentions of states and organisations with their actors. A role
    that a name follows ("Ukraine's foreign minister, Dmytro Kuleba") names nobody
    by itself.
    """
    if not known.offices.held:
        return
    people = {one.start for one in named if one.kind is ActorKind.PERSON}
    for body, actor in bodies:
        phrase = _after(text, body.end) or _before(text, body.start)
        if phrase is None:
            continue
        start, end = phrase
        if any(place in people for place in _places_after(text, max(end, body.end))):
            continue
        holder = known.offices.holder(text[start:end], actor, day)
        if holder:
            yield Mention(
                text[start:end],
                start,
                end,
                known.names[holder],
                holder,
                known.kinds[holder],
                "registry-role",
            )


def _after(text: str, place: int) -> tuple[int, int] | None:
    """Return the role in "Russia's foreign minister", "the Kremlin spokesperson"."""
    gap = _GAP.match(text, place)
    found = _PHRASE.match(text, gap.end()) if gap else None
    return found.span("role") if found and not found["many"] else None


def _before(text: str, place: int) -> tuple[int, int] | None:
    """Return the role in "the foreign minister of Turkey"."""
    joint = _OF.search(text, max(0, place - 12), place)
    if joint is None:
        return None
    begin = max(0, joint.start() - _LONGEST_ROLE)
    for found in _PHRASE.finditer(text, begin, joint.start()):
        if found.end() == joint.start() and not found["many"]:
            return found.span("role")
    return None


def _places_after(text: str, end: int) -> Iterator[int]:
    yield from (found.end() for found in [_NAME_GAP.match(text, end)] if found)
