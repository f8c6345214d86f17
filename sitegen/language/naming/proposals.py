"""Names that may be one actor's: proposed with reasons, never applied.

Likeness alone fuses nobody. What is proposed here becomes true only if an editor
adds an alias to an actor's file.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention, Reason
from sitegen.language.naming.spelling import key
from sitegen.language.naming.words import PARTICLES, SUFFIXES

# Letters that transliterations of one name put for each other.
_SOUNDS: Final = (
    (re.compile(r"tch|tsch|sch|ch|sh|zh|cz|sz"), "c"),
    (re.compile(r"th|dh|d"), "t"),
    (re.compile(r"kh|gh|q|g"), "k"),
    (re.compile(r"h"), ""),
    (re.compile(r"ph|v|w|b"), "f"),
    (re.compile(r"z"), "s"),
    (re.compile(r"[aeiouyj]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_AL: Final = re.compile(r"\b[AaEe]l[- ](?=\w)")
_SHORTEST: Final = 2  # sounds of a surname that can still be told from others


@dataclass(frozen=True, slots=True)
class AliasProposal:
    """Two names that may be one actor's; `actor` is the id if one is registered."""

    name: str
    other: str
    kind: ActorKind
    reasons: tuple[Reason, ...]
    actor: str = ""

    @property
    def score(self) -> float:
        """How strongly it is proposed, 0 to 1."""
        return round(sum(reason.score for reason in self.reasons), 2)


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    actor: str
    given: tuple[str, ...]  # keys of the given names
    surname: str


def alias_proposals(mentions: Iterable[Mention]) -> tuple[AliasProposal, ...]:
    """Propose which unregistered names of `mentions` may be others' spellings.

    The mentions may come from many articles. Each name is compared with the
    commonest of its kind alone, so the time is linear.
    """
    counted: Counter[tuple[str, str, ActorKind]] = Counter()
    for mention in mentions:
        if mention.kind is not None and mention.rule != "demonym":
            counted[mention.name, mention.actor, mention.kind] += 1
    found = [*_people(counted), *_organisations(counted)]
    return tuple(sorted(found, key=lambda one: (-one.score, one.name, one.other)))


def _people(
    counted: Counter[tuple[str, str, ActorKind]],
) -> Iterator[AliasProposal]:
    alike: dict[str, list[tuple[int, _Known]]] = defaultdict(list)
    for (name, actor, kind), count in counted.items():
        known = _known(name, actor) if kind is ActorKind.PERSON else None
        if known is not None:
            alike[_sounds(known.surname)].append((count, known))
    for group in alike.values():
        group.sort(key=lambda one: (not one[1].actor, -one[0], one[1].name))
        leads: list[_Known] = []
        for _, known in group:
            lead = next((one for one in leads[:8] if _may_be_one(one, known)), None)
            if lead is None:
                leads.append(known)
            elif not known.actor:
                yield AliasProposal(
                    known.name,
                    lead.name,
                    ActorKind.PERSON,
                    tuple(_reasons(lead, known)),
                    lead.actor,
                )


def _known(name: str, actor: str) -> _Known | None:
    parts = [
        part
        for part in _AL.sub("", name.replace(".", " ")).split()
        if part.lower() not in SUFFIXES and part.lower() not in PARTICLES
    ]
    least = _SHORTEST + (len(parts) == 1)
    if not parts or len(_sounds(key(parts[-1]))) < least:
        return None
    return _Known(name, actor, tuple(map(key, parts[:-1])), key(parts[-1]))


def _sounds(surname: str) -> str:
    for pattern, sound in _SOUNDS:
        surname = pattern.sub(sound, surname)
    return surname


def _may_be_one(one: _Known, other: _Known) -> bool:
    """Tell whether given names go together: one is missing, short or the other's."""
    for mine, yours in zip(one.given, other.given, strict=False):
        if mine[:1] != yours[:1]:
            return False
        if min(len(mine), len(yours)) > 1 and _sounds(mine) != _sounds(yours):
            return False
    return one.name != other.name


def _reasons(one: _Known, other: _Known) -> Iterator[Reason]:
    if one.surname == other.surname:
        yield Reason("same-surname", f"the surname is spelled alike: {other.name}", 0.5)
    else:
        yield Reason("like-surname", f"the surnames sound alike: {other.name}", 0.35)
    if one.given and other.given and one.given[0] == other.given[0]:
        yield Reason("same-given-name", "the given name is the same", 0.4)
    elif one.given and other.given:
        yield Reason("like-given-name", "the given names go together", 0.25)
    else:
        yield Reason("no-given-name", "one has no given name", 0.1)


def _organisations(
    counted: Counter[tuple[str, str, ActorKind]],
) -> Iterator[AliasProposal]:
    """Propose "IAEA" for "International Atomic Energy Agency"."""
    short: dict[str, list[str]] = defaultdict(list)
    long: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, actor, kind in sorted(counted):
        if kind is not ActorKind.ORGANISATION:
            continue
        initials = "".join(part[0] for part in name.split() if part[0].isupper())
        if name.replace(".", "").isupper() and " " not in name and not actor:
            short[name.replace(".", "")].append(name)
        elif len(initials) > 2:
            long[initials].append((name, actor))
    for initials, names in short.items():
        if len(long.get(initials, ())) == 1:
            other, actor = long[initials][0]
            reason = Reason("initials", f"the initials of {other}", 0.7)
            for name in names:
                yield AliasProposal(
                    name, other, ActorKind.ORGANISATION, (reason,), actor
                )
