"""Who is who: the actors that files describe, by every name they go by.

Two people are never fused by likeness: a name is an actor's only if a file says
so. A name that two actors share belongs to neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sitegen.core.documents import ActorRecord
from sitegen.core.text import fold, nearest


@dataclass(frozen=True, slots=True)
class Registry:
    """Actors by id and by folded name; `shared` names lead to several."""

    records: Mapping[str, ActorRecord] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)  # folded -> id
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str) -> str:
        """Return the id of the actor that `name` stands for, "" for none.

        An id is found first, then names and aliases, whatever their case,
        accents and dashes.
        """
        if name in self.records:
            return name
        return self.names.get(fold(name), "")

    def suggest(self, name: str) -> str:
        """Return the id or name most like `name`, "" if nothing is near."""
        known = [
            *self.records,
            *(record.name.value for record in self.records.values()),
        ]
        aliases = (
            alias.value for record in self.records.values() for alias in record.aliases
        )
        return nearest(name, [*known, *aliases], at_least=0.8)


def registry(records: Iterable[ActorRecord]) -> Registry:
    """Index `records`; of two with one id, the first by path is kept."""
    by_id: dict[str, ActorRecord] = {}
    owners: dict[str, list[str]] = {}
    for record in records:
        if record.id.value in by_id:
            continue
        by_id[record.id.value] = record
        for name in (record.name, *record.aliases):
            ids = owners.setdefault(fold(name.value), [])
            if record.id.value not in ids:
                ids.append(record.id.value)
    return Registry(
        records=by_id,
        names={name: ids[0] for name, ids in owners.items() if len(ids) == 1},
        shared={name: tuple(ids) for name, ids in owners.items() if len(ids) > 1},
    )
