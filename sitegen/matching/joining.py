"""Which statement belongs to which note, and which belong together.

In this order: what an editor decided; a note that quotes the passage; the same
day, an actor or a place in common and wording near enough; statements of different
articles that match each other. What is joined keeps its reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sitegen.core.documents import Ruling
from sitegen.core.model import Reason, Statement
from sitegen.core.when import When
from sitegen.matching.clusters import SURE, Block, blocks, link, spread
from sitegen.matching.ground import may_be_same_day
from sitegen.matching.likeness import JOIN, Account, Wording, compare, likeness
from sitegen.matching.rulings import Rulings

_AGAIN: Final = Reason("retells", "tells the headline of its article again", 1.0)


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that a note cites; `place` is None for the article as a whole."""

    note: str
    article: str
    place: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Joined:
    """A statement and why it stands where it stands."""

    statement: Statement
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Joins:
    """What became of each statement that is not hidden."""

    to_notes: Mapping[str, tuple[Joined, ...]] = field(default_factory=dict)
    groups: tuple[tuple[Joined, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that joining is decided from."""

    notes: Sequence[Account]
    accounts: Mapping[str, Account]  # of statements, by their keys
    cited: Sequence[Cited]
    rulings: Rulings
    label: Callable[[str], str] = str  # an actor's id to words


def join(statements: Iterable[Statement], evidence: Evidence) -> Joins:
    """Join statements to notes, and to one another."""
    work = _Joining(evidence)
    to_notes: dict[str, list[Joined]] = defaultdict(list)
    free: list[Statement] = []
    shown = [one for one in statements if not evidence.rulings.about(one, Ruling.HIDE)]
    again = _retelling(shown, evidence.rulings)
    told = {one.key for sentences in again.values() for one in sentences}
    for statement in sorted(shown, key=lambda one: (one.article, one.start)):
        if statement.key in told:
            continue
        sentences = again.get(statement.key, ())
        note, reasons = work.note_of_any((statement, *sentences))
        if note:
            to_notes[note].append(Joined(statement, reasons))
            to_notes[note] += (Joined(one, (_AGAIN,)) for one in sentences)
        else:
            free.append(statement)
    groups = tuple(tuple(_with(again, group)) for group in work.groups(free))
    return Joins({note: tuple(found) for note, found in to_notes.items()}, groups)


def _retelling(
    statements: Sequence[Statement], rulings: Rulings
) -> dict[str, list[Statement]]:
    """Return the sentences that tell a lead again, by its key.

    What an editor decided about a sentence leaves it to itself.
    """
    leads = {one.article: one.key for one in statements if one.is_lead}
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in sorted(statements, key=lambda one: one.start):
        if one.retells and one.article in leads and not rulings.speak_of(one):
            found[leads[one.article]].append(one)
    return found


def _with(
    again: Mapping[str, Iterable[Statement]], group: Iterable[Joined]
) -> Iterator[Joined]:
    for joined in group:
        yield joined
        for one in again.get(joined.statement.key, ()):
            yield Joined(one, (_AGAIN,))


class _Joining:
    """The notes by what can lead to them."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.wording = Wording((*evidence.notes, *evidence.accounts.values()))
        self.notes = {note.key: note for note in evidence.notes}
        self.at: dict[Block, list[str]] = defaultdict(list)
        for note in evidence.notes:
            for block in blocks(note):
                self.at[block].append(note.key)
        self.cited: dict[str, list[Cited]] = defaultdict(list)
        for cited in evidence.cited:
            self.cited[cited.article].append(cited)

    def note_of_any(
        self, statements: Iterable[Statement]
    ) -> tuple[str, tuple[Reason, ...]]:
        """Return the note that the first of them that has one belongs to."""
        return next(
            (found for found in map(self.note_for, statements) if found[0]), ("", ())
        )

    def note_for(self, statement: Statement) -> tuple[str, tuple[Reason, ...]]:
        """Return the note that a statement belongs to, "" for none, and why."""
        return (
            self._decided(statement)
            or self._quoted(statement)
            or self._alike(statement)
        )

    def _decided(self, statement: Statement) -> tuple[str, tuple[Reason, ...]] | None:
        verdict = self.evidence.rulings.about(statement, Ruling.SAME)
        if verdict is None or not verdict.events:
            return None
        why = f"an editor decided: {verdict.reason}".removesuffix(": ")
        return verdict.events[0], (Reason("decision", why, 1.0),)

    def _quoted(self, statement: Statement) -> tuple[str, tuple[Reason, ...]] | None:
        account = self.evidence.accounts[statement.key]
        rated: list[tuple[bool, int, str]] = []
        for cited in self.cited.get(statement.article, ()):
            if self._is_apart(statement, cited.note):
                continue
            same_day = may_be_same_day(account, self.notes[cited.note])
            shared = _overlap(statement.reach, cited.place)
            if shared or (cited.place is None and statement.is_lead and same_day):
                rated.append((same_day, shared, cited.note))
        if not rated:
            return None
        best = max(rated, key=lambda one: (one[0], one[1], [-ord(c) for c in one[2]]))
        words = (
            "the note quotes this passage" if best[1] else "the note cites the article"
        )
        return best[2], (Reason("cited", words, 1.0),)

    def _alike(self, statement: Statement) -> tuple[str, tuple[Reason, ...]]:
        account = self.evidence.accounts[statement.key]
        near = {note for block in blocks(account) for note in self.at.get(block, ())}
        best: tuple[str, tuple[Reason, ...]] = ("", ())
        for note in sorted(near):
            if self._is_apart(statement, note):
                continue
            reasons = compare(
                account, self.notes[note], self.wording, self.evidence.label
            )
            if _score(reasons) > _score(best[1]):
                best = (note, reasons)
        return best

    def _is_apart(self, statement: Statement, note: str) -> bool:
        return self.evidence.rulings.apart(statement, event=note)

    def groups(self, free: list[Statement]) -> tuple[tuple[Joined, ...], ...]:
        """Group statements that no note covers; each group is one reported event."""
        by_key = {statement.key: statement for statement in free}
        forced = {key: self._forced(one) for key, one in by_key.items()}
        order = sorted(by_key, key=lambda key: (not forced[key], key))
        accounts = [self.evidence.accounts[key] for key in order]

        def weigh(one: Account, other: Account) -> float | None:
            if forced[one.key] & forced[other.key]:
                return SURE
            if self.evidence.rulings.are_apart(by_key[one.key], by_key[other.key]):
                return None
            found = likeness(one, other, self.wording)
            return None if found is None else found.weight

        def blocks_of(account: Account) -> Iterable[Block]:
            decided = {(f"decision {n}", 0) for n in forced[account.key]}
            return blocks(account) | decided

        found = link(accounts, weigh, blocks_of)
        return tuple(self._explained(group, by_key, forced) for group in found)

    def _forced(self, statement: Statement) -> frozenset[int]:
        return frozenset(
            number
            for number, verdict in enumerate(self.evidence.rulings.verdicts)
            if verdict.ruling is Ruling.SAME and verdict.names(statement)
        )

    def _explained(
        self,
        group: tuple[Account, ...],
        by_key: Mapping[str, Statement],
        forced: Mapping[str, frozenset[int]],
    ) -> tuple[Joined, ...]:
        first = group[0]
        joined = [Joined(by_key[first.key], ())]
        for other in group[1:]:
            if forced[first.key] & forced[other.key]:
                reasons: tuple[Reason, ...] = (
                    Reason(
                        "decision", "an editor decided that these are the same", 1.0
                    ),
                )
            else:
                reasons = self._nearest(other, group)
            joined.append(Joined(by_key[other.key], reasons))
        return tuple(joined)

    def _nearest(
        self, account: Account, group: tuple[Account, ...]
    ) -> tuple[Reason, ...]:
        """Say why an account stands in its group, by the one that it is most like."""
        rated = [
            (found.score, -place, found)
            for place, other in enumerate(spread(group))
            if other is not account
            and (found := likeness(account, other, self.wording)) is not None
        ]
        if not rated:
            return ()
        best = max(rated, key=lambda one: one[:2])[2]
        reasons = best.reasons(self.evidence.label)
        if best.score < JOIN and not best.is_copy:
            words = f"alike to most of the {len(group) - 1} others, taken together"
            reasons = (*reasons, Reason("one-group", words))
        return reasons


def disagrees(statement: Statement, when: When) -> bool:
    """Tell whether the statement gives a day of its own that the event's excludes."""
    told = statement.when
    if told is None or not statement.is_dated:
        return False
    return not (told.covers(when) or when.covers(told))


def _overlap(reach: tuple[int, int], place: tuple[int, int] | None) -> int:
    if place is None:
        return 0
    return max(0, min(reach[1], place[1]) - max(reach[0], place[0]))


def _score(reasons: tuple[Reason, ...]) -> float:
    return max((reason.score for reason in reasons), default=0.0)
