"""Roles in one form: "Minister of Foreign Affairs" is a foreign minister.

A role phrase leads to a person only through a dated role of the registry: who
held it for that state or organisation on the day the article appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sitegen.core.calendar import Day
from sitegen.core.documents import ActorKind, ActorRecord, Role
from sitegen.core.model import Mention
from sitegen.core.text import fold

_OF_AFFAIRS: Final = re.compile(
    r"\b(minister|secretary)(?: of state)? (?:of|for) "
    r"(foreign|internal|finance|defen[cs]e|justice|health|economic|"
    r"interior|energy|trade)(?: affairs)?"
)
_SAME: Final = (
    (re.compile(r"\bspokes(?:man|woman)\b|\bpress secretary\b"), "spokesperson"),
    (re.compile(r"\bchair(?:man|woman)\b|\bchairperson\b"), "chair"),
    (re.compile(r"\bpremier\b"), "prime minister"),
    (re.compile(r"\bdefense\b"), "defence"),
    (re.compile(r"\binternal minister\b"), "interior minister"),
    (re.compile(r"\bceo\b"), "chief executive"),
    (re.compile(r"\bchief executive officer\b"), "chief executive"),
    (re.compile(r"\b(?:secretary of state|foreign secretary)\b"), "foreign minister"),
    (re.compile(r"\bleader\b"), "leader"),
)
if TYPE_CHECKING:
    from sitegen.language.naming.known import Known

_GAP: Final = re.compile(r"(?:['’]s?)?\s+")
_NAME_GAP: Final = re.compile(r",?\s+")
_OF: Final = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?$")
_LONGEST_ROLE: Final = 48  # characters
_TAIL: Final = re.compile(r"\s+(?:of|for|to|at)\s+(?:the\s+)?.*$")
# What a phrase without "of" may be: one to four words ending in one of these.
PHRASE: Final = re.compile(
    r"(?:the\s+)?(?P<role>(?:(?:deputy|vice|prime|foreign|defen[cs]e|interior|finance|"
    r"justice|health|economy|energy|trade|press|chief|secretary|top|national|"
    r"security|government|presidential|culture|education|transport)[\s-]){0,3}"
    r"(?:secretary(?:[\s-]general|\sof\s(?:state|defen[cs]e))?|president|chancellor|"
    r"minister|premier|spokes(?:man|woman|person)|chair(?:man|woman)?|executive|ceo|"
    r"ambassador|negotiator|director(?:[\s-]general)?|leader|mayor|governor|king|"
    r"queen|speaker|adviser|commissioner)(?P<many>s)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Office:
    """Who held a role, for whom, and when."""

    holder: str
    role: Role


@dataclass(frozen=True, slots=True)
class Offices:
    """The dated roles of a registry, by normal form and by whom they are held for."""

    held: Mapping[tuple[str, str], tuple[Office, ...]] = field(default_factory=dict)
    by_holder: Mapping[str, tuple[tuple[str, Office], ...]] = field(
        default_factory=dict
    )

    def holder(self, role: str, of_actor: str, day: Day | None) -> str:
        """Return who held `role` for `of_actor` on `day`, "" if nobody or several."""
        if day is None:
            return ""
        found = {
            office.holder
            for office in self.held.get((normal(role), of_actor), ())
            if _covers(office.role, day)
        }
        return found.pop() if len(found) == 1 else ""

    def fits(self, holder: str, title: str, whom: str, day: Day) -> bool:
        """Tell whether `holder` had an office of that title, for `whom`, on `day`.

        Without a title any office for `whom` will do.
        """
        wanted = normal(title) if title else ""
        return any(
            _covers(office.role, day)
            and (not wanted or normal(office.role.title) == wanted)
            and (not whom or whom == held_for)
            for held_for, office in self.by_holder.get(holder, ())
        )


def offices(records: Iterable[ActorRecord], find: Mapping[str, str]) -> Offices:
    """Index the roles of `records`; `find` leads from folded names and ids to ids."""
    held: dict[tuple[str, str], list[Office]] = {}
    by_holder: dict[str, list[tuple[str, Office]]] = {}
    for record in records:
        for role in record.roles:
            whom = ""
            if role.of is not None:
                whom = find.get(role.of.value) or find.get(fold(role.of.value), "")
            office = Office(record.id.value, role)
            held.setdefault((normal(role.title), whom), []).append(office)
            by_holder.setdefault(record.id.value, []).append((whom, office))
    return Offices(
        {name: tuple(listed) for name, listed in held.items()},
        {holder: tuple(listed) for holder, listed in by_holder.items()},
    )


@lru_cache(maxsize=4_000)
def normal(title: str) -> str:
    """Write a role in its normal form, without what it is held for."""
    plain = fold(title).replace("-", " ")
    plain = _OF_AFFAIRS.sub(r"\2 \1", plain)
    for pattern, word in _SAME:
        plain = pattern.sub(word, plain)
    return _TAIL.sub("", plain)


def _covers(role: Role, day: Day) -> bool:
    start = role.start.earliest if role.start else None
    end = role.end.latest if role.end and not role.is_open else None
    return (start is None or start <= day) and (end is None or day <= end)


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
    found = PHRASE.match(text, gap.end()) if gap else None
    return found.span("role") if found and not found["many"] else None


def _before(text: str, place: int) -> tuple[int, int] | None:
    """Return the role in "the foreign minister of Turkey"."""
    joint = _OF.search(text, max(0, place - 12), place)
    if joint is None:
        return None
    begin = max(0, joint.start() - _LONGEST_ROLE)
    for found in PHRASE.finditer(text, begin, joint.start()):
        if found.end() == joint.start() and not found["many"]:
            return found.span("role")
    return None


def _places_after(text: str, end: int) -> Iterator[int]:
    yield from (found.end() for found in [_NAME_GAP.match(text, end)] if found)
