"""Roles in one form: "Minister of Foreign Affairs" is a foreign minister.

A role phrase leads to a person only through a dated role of the registry: who
held it for that state or organisation on the day the article appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from sitegen.core.calendar import Day
from sitegen.core.documents import ActorRecord, Role
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
_TAIL: Final = re.compile(r"\s+(?:of|for|to|at)\s+(?:the\s+)?.*$")


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
