"""What an editor is asked: proposals, the most worthwhile first.

The order, which the desk states to its readers as well: first what may stand on the
timeline twice; then passages without a note; then names that may be one actor's. Of
passages, happenings and speeches come before plans and background; then those that
most independent sources tell; then what a headline says; then the surest reading. Of
equals, the earlier day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from sitegen.core.documents import ActorKind
from sitegen.core.model import Reason, Statement
from sitegen.core.when import When

ORDER: Final = (
    "First what may stand on the timeline twice, then passages without a note, then "
    "names. Of passages, what happened comes before plans and background, then what "
    "most independent sources tell, then headlines, then the surest reading; of "
    "equals, the earlier day."
)
Worth: TypeAlias = tuple[int, float, bool, int, bool, float, str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage, and where it stands."""

    statement: Statement
    file: str  # as notes name the article
    path: str
    title: str  # of the article
    publisher: str
    line: int  # in the file, from 1; 0 where the file has markup
    paragraph: int  # from 1; 0 for the headline


@dataclass(frozen=True, slots=True)
class Near:
    """An event that a proposal may belong to."""

    event: str  # its id
    title: str
    when: When
    is_note: bool
    score: float  # how likely they are one, 0 to 1
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Passages that tell of one happening, and that no note covers."""

    key: str
    worth: Worth
    title: str
    when: When | None
    passages: tuple[Seen, ...]  # the leading one first
    reasons: tuple[Reason, ...]  # why they were read so, and belong together
    actors: tuple[str, ...]  # ids, or names of those without
    nearest: tuple[Near, ...]  # the nearest first
    event: str = ""  # the id of the event that is made of them, if one is published

    @property
    def score(self) -> float:
        """How sure the reading is, 0 to 1."""
        return self.passages[0].statement.score

    @property
    def is_twin(self) -> bool:
        """Whether it probably is an event that a note tells of already."""
        return bool(self.event and self.nearest and self.nearest[0].score >= TWINS)


@dataclass(frozen=True, slots=True)
class Twins:
    """Two notes that may tell of one happening."""

    key: str
    worth: Worth
    one: Near
    other: Near

    @property
    def score(self) -> float:
        """How likely they are one, 0 to 1."""
        return self.other.score


@dataclass(frozen=True, slots=True)
class Names:
    """Two names that may be one actor's."""

    key: str
    worth: Worth
    name: str
    other: str
    actor: str  # the id of the one who is called `other`, if a file describes one
    kind: ActorKind
    reasons: tuple[Reason, ...]
    passages: tuple[Seen, ...]

    @property
    def score(self) -> float:
        """How strongly it is proposed, 0 to 1."""
        return min(1.0, sum(reason.score for reason in self.reasons))


Proposal: TypeAlias = Found | Twins | Names
TWINS: Final = 0.5  # how likely two events must be one to be shown as such


def key_of(*parts: str) -> str:
    """Name a proposal by what it speaks of, so that it keeps its name."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]


def find(proposals: Iterable[Proposal], key: str) -> Proposal | None:
    """Return the proposal of this key; None if there is none any more."""
    return next((one for one in proposals if one.key == key), None)


def counts(proposals: Iterable[Proposal]) -> Mapping[str, int]:
    """Count the proposals of each kind."""
    found = {"passages": 0, "twins": 0, "names": 0}
    for one in proposals:
        kind = {Found: "passages", Twins: "twins", Names: "names"}[type(one)]
        found[kind] += 1
    return found
