"""content/decisions.yaml: what editors decided about proposals."""

from __future__ import annotations

from typing import Final, TypeAlias

from sitegen.core.documents import Decision, Passage, Ruling
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile, Text
from sitegen.formats.fields import nodes, records
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.kinds import (
    PRIVATE,
    TEXT,
    WORDS,
    either,
    plain_or_record,
    record,
)
from sitegen.formats.fields.lists import listing
from sitegen.formats.fields.nodes import Node
from sitegen.formats.fields.tables import Field, Kind, Record, Table

Ref: TypeAlias = Text | Passage

_PAIR: Final = (
    Ruling.SAME,
    Ruling.DIFFERENT,
    Ruling.DISTINCT,
)  # these speak of two things or more

ARTICLE = Field(
    "article",
    TEXT,
    "File name of an article in seeds/, with or without its ending.",
    "antalya-wire",
    required=True,
)
QUOTE = Field(
    "quote",
    TEXT,
    "Words of the passage; without them, the article's headline is meant.",
    '"no progress was accomplished"',
)
PASSAGE: Final = Table(
    "passage",
    (ARTICLE, QUOTE),
    {"file": "article", "source": "article", "text": "quote", "passage": "quote"},
)


def _passage(found: Record, faults: Faults) -> Ref | None:
    del faults
    article = found.get(ARTICLE)
    return Passage(article, found.get(QUOTE)) if article is not None else None


_EVENT: Final[Kind[Ref]] = Kind("text", "the id of an event", TEXT.read)
REF: Final[Kind[Ref]] = plain_or_record(_EVENT, record(PASSAGE, _passage))
REFS: Final[Kind[tuple[Ref, ...]]] = listing(
    REF, "[antalya-talks, {article: antalya-wire}]"
)


def _one(node: Node, faults: Faults, key: str) -> tuple[Ref, ...] | None:
    ref = REF.read(node, faults, key)
    return (ref,) if ref is not None else None


_ONE: Final = Kind("either", REF.wanted, _one, either=REF.either)


def _pick(node: Node) -> Kind[tuple[Ref, ...]]:
    return REFS if isinstance(node, nodes.Sequence) else _ONE


_ONE_OR_MORE: Final = either("either", _ONE, REFS, pick=_pick)

RULINGS: Final = {
    Ruling.SAME: Field(
        "same",
        REFS,
        "These speak of one happening.",
        '[antalya-talks, {article: antalya-wire, quote: "no progress"}]',
    ),
    Ruling.DIFFERENT: Field(
        "different",
        REFS,
        "These speak of several happenings.",
        "[antalya-talks, {article: talks-on-hold}]",
    ),
    Ruling.HIDE: Field(
        "hide", _ONE_OR_MORE, "This is not to be shown.", "{article: antalya-wire}"
    ),
    Ruling.ACCEPT: Field(
        "accept", _ONE_OR_MORE, "This was read rightly.", "{article: antalya-wire}"
    ),
}
DISTINCT = Field(
    "distinct",
    listing(TEXT, '["A. Lane", "Ada Lane"]'),
    "These names are of several actors, however alike they look.",
    '["A. Lane", "Ada Lane"]',
)
REASON = Field("reason", WORDS, "Why, for those who come later.", "Another meeting.")
PRIVATE_REMARK = Field(
    "private", PRIVATE, "A remark that is never published.", "ask the desk"
)

DECISION: Final = Table(
    "decision",
    (*RULINGS.values(), DISTINCT, REASON, PRIVATE_REMARK),
    {"merge": "same", "join": "same", "split": "different", "not_same": "different"}
    | {"reject": "hide", "drop": "hide", "remove": "hide", "ok": "accept"}
    | {"approve": "accept", "because": "reason", "why": "reason", "note": "reason"},
)


def decode(file: SourceFile) -> Outcome[tuple[Decision, ...]]:
    """Read all decisions; those that can't be used are left out."""
    return records.read_all(
        file, record(DECISION, _decision), DECISION, may_be_empty=True
    )


def _decision(found: Record, faults: Faults) -> Decision | None:
    ruled = [ruling for ruling in Ruling if found.has_tried(ruling.value)]
    if len(ruled) != 1:
        _say_rulings(ruled, found, faults)
        return None
    ruling = ruled[0]
    key = DISTINCT if ruling is Ruling.DISTINCT else RULINGS[ruling]
    refs: tuple[Ref, ...] | None = found.get(key)
    if refs is None:
        return None
    least = 2 if ruling in _PAIR else 1
    if len(refs) < least:
        faults.say(
            "decision-refs",
            f"“{ruling}” needs "
            + ("two entries or more" if least > 1 else "an entry")
            + f", and {len(refs) or 'none'} can be used",
            found.place(key),
            hint=f"write {ruling}: {key.example}",
        )
        return None
    plain = tuple(ref for ref in refs if not isinstance(ref, Passage))
    return Decision(
        ruling,
        found.span,
        events=() if ruling is Ruling.DISTINCT else plain,
        names=plain if ruling is Ruling.DISTINCT else (),
        passages=tuple(ref for ref in refs if isinstance(ref, Passage)),
        reason=found.get(REASON) or "",
    )


def _say_rulings(ruled: list[Ruling], found: Record, faults: Faults) -> None:
    """Report a decision that decides nothing, or several things."""
    if ruled:
        message = f"this decision says both “{ruled[0]}” and “{ruled[1]}”"
        hint = "make an entry of its own for each: “- ” begins one"
        second = ruled[1]
        span = found.place(DISTINCT if second is Ruling.DISTINCT else RULINGS[second])
    else:
        message = (
            "this decision says neither same, different, hide, accept nor distinct"
        )
        hint = "write what is decided, for example hide: {article: antalya-wire}"
        span = faults.span(found.span.start, found.span.start + 1)
    faults.say("decision-form", message, span, hint=hint)
