"""What an unknown name is: its grounds from all over the article, weighed.

Each ground counts once for a name, wherever in the article it was seen, so that
"in Asahikawa" tells of every Asahikawa. The sums are compared; too little leaves
the name out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sitegen.language.naming.shapes import Piece, Setting

PERSON: Final = "person"
ORGANISATION: Final = "organisation"
PLACE: Final = "place"
NOTHING: Final = "nothing"

# What each ground is worth, for which reading.
WEIGHTS: Final[Mapping[str, tuple[tuple[str, float], ...]]] = {
    # of a person
    "title": ((PERSON, 4.0),),
    "trade": ((PERSON, 2.6),),
    "given-name": ((PERSON, 2.6),),
    "initial": ((PERSON, 2.6),),
    "suffix": ((PERSON, 3.0),),
    "age": ((PERSON, 4.0),),
    "credit": ((PERSON, 5.0),),
    "who": ((PERSON, 2.4),),
    "speaks": ((PERSON, 1.0), (ORGANISATION, 0.7)),
    "full-speaks": ((PERSON, 2.2),),
    "told-of": ((PERSON, 1.0), (ORGANISATION, 0.4)),
    "particle": ((PERSON, 1.8),),
    "apposition": ((PERSON, 1.5), (ORGANISATION, 0.3)),
    "owner": ((PERSON, 2.0),),
    "named-after": ((PERSON, 2.0),),
    "listed-person": ((PERSON, 1.2),),
    "two-words": ((PERSON, 1.0), (ORGANISATION, 0.5)),
    "people-before": ((PERSON, 0.8), (ORGANISATION, 0.8)),
    # of an organisation
    "many-words": ((ORGANISATION, 1.0),),
    "one-word": ((ORGANISATION, 0.8),),
    "capitals": ((ORGANISATION, 2.2),),
    "mixed-case": ((ORGANISATION, 2.0),),
    "firm-before": ((ORGANISATION, 4.0),),
    "firm-after": ((ORGANISATION, 2.4),),
    "article": ((ORGANISATION, 0.9), (PERSON, -1.2), (PLACE, -0.4)),
    "country-in": ((ORGANISATION, 1.2),),
    "ampersand": ((ORGANISATION, 3.0),),
    "bracketed": ((ORGANISATION, 1.5),),
    "acronym-after": ((ORGANISATION, 4.0),),
    "acronym-first": ((ORGANISATION, 2.0),),
    "area-first": ((ORGANISATION, 2.4),),
    "listed-organisation": ((ORGANISATION, 0.8),),
    "club-first": ((ORGANISATION, 3.0),),
    # of a place
    "place-prefix": ((PLACE, 2.0),),
    "spot-before": ((PLACE, 3.2),),
    "spot-after": ((PLACE, 3.0),),
    "country-after": ((PLACE, 3.0),),
    "place-tail": ((PLACE, 2.6),),
    "seat": ((PLACE, 2.6),),
    "office": ((ORGANISATION, 3.0),),
    "locative": ((PLACE, 2.6),),
    "dateline": ((PLACE, 5.0),),
    "based": ((PLACE, 1.6),),
    "listed-place": ((PLACE, 1.8),),
    # of none
    "sentence-start": ((NOTHING, 1.6),),
    "start-of-many": ((NOTHING, 0.4),),
    "small-elsewhere": ((NOTHING, 3.5),),
    "digits": ((ORGANISATION, 0.4), (NOTHING, 3.4)),
    "number-after": ((NOTHING, 2.0),),
    "vessel": ((NOTHING, 6.0),),
}
# What a name has by itself, so that it is a name even at the head of a sentence.
_LEAST: Final = 0.3
# Grounds that a word is a name at all, for languages that capitalise more.
_FIRM: Final = frozenset(
    "title trade given-name initial suffix age credit who full-speaks speaks "
    "capitals mixed-case firm-before spot-before dateline ampersand locative "
    "vessel seat office".split()
)


# Grounds for an organisation that say more than "a capitalised word".
_TELLING: Final = frozenset(
    "capitals mixed-case firm-before firm-after speaks full-speaks told-of ampersand "
    "bracketed acronym-first acronym-after area-first many-words country-in".split()
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a name is taken for; `is_told` if more than its capital says so."""

    sort: str = NOTHING
    is_told: bool = True


def verdicts(pieces: Iterable[Piece], setting: Setting) -> dict[str, Verdict]:
    """Return what each unknown name is, from all its places."""
    gathered: dict[str, set[str]] = defaultdict(set)
    inside: set[str] = set()  # names that do not always begin a sentence
    for piece in pieces:
        gathered[piece.name] |= piece.marks
        if not piece.first:
            inside.add(piece.name)
    for name in inside:
        gathered[name] -= {"sentence-start", "start-of-many"}
    return {name: decide(marks, setting) for name, marks in gathered.items()}


def decide(marks: set[str], setting: Setting) -> Verdict:
    """Return the reading that the grounds speak for."""
    sums = {PERSON: 0.0, ORGANISATION: 0.0, PLACE: 0.0, NOTHING: _LEAST}
    if not marks & _FIRM:
        tongue = setting.tongue
        sums[NOTHING] += tongue.doubt if "one-word" in marks else tongue.doubt_of_many
        if "start-of-many" in marks:
            sums[NOTHING] += tongue.doubt_at_start  # "Рішення Кулеби"
    if setting.tongue.is_split_at_given and "capitals" in marks:
        marks = marks - {"title", "trade"}  # "глава НАТО"
    in_place = 0.0
    for mark in sorted(marks):
        if mark.startswith("in:"):
            in_place = max(in_place, setting.tongue.in_place[mark[3:]])
        for sort, weight in WEIGHTS.get(mark, ()):
            sums[sort] += weight
    sums[PLACE] += in_place
    sort = max(sums, key=lambda sort: sums[sort])
    return Verdict(sort, sort != ORGANISATION or not marks.isdisjoint(_TELLING))
