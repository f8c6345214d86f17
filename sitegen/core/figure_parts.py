"""The parts of pictures: the axis, and who appears with whom.

The same rules hold as for `sitegen.core.views`: flat, final, every word ready. Places
are in units of the picture's viewBox, from its left and top.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.view_parts import ActorChip, DateView, LinkView


@dataclass(frozen=True, slots=True)
class AxisBar:
    """A bar of an event on the axis: one, or one for each member of a set."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class AxisEvent:
    """An event on the axis: a mark that says how exact its date is, and its name."""

    id: str
    href: str
    title: str  # "Ministers meet in Antalya, 10 March 2022"
    name: str  # its title, cut short
    kind: str  # "day" | "span" | "part" | "about" | "choice" | "all" | "open"
    weight: str  # "major" | "normal" | "minor"
    status: str  # "disputed", "retracted"…
    at: str  # for the script: days from and to; "-" where there is no limit
    ends: str  # "hard soft": how both ends look, of "hard", "soft", "arrow", "fade"
    y: float
    bars: tuple[AxisBar, ...]
    claims: tuple[AxisBar, ...]  # hollow: where other sources put it
    claims_at: str  # for the script, as `at`
    ties: str  # a path: thin lines from the mark to its claims
    outline: str  # a path: edges, the arrow, the line that joins a set
    fade: str  # id of what makes its ends soft; "" for none
    name_x: float
    side: (
        str  # where the name is: "in" the mark, "after" it, or "before": it ends there
    )
    is_wide: bool  # a day that is no tick but a stretch
    is_named: bool  # False where there are too many names for the picture
    room: AxisBar  # all that it takes of its lane


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A mark of the scale; what has no room for words is a line alone."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class FadeView:
    """How the ends of some bars vanish: opacity along their length."""

    id: str
    stops: tuple[tuple[float, float], ...]  # place and opacity, both from 0 to 1


@dataclass(frozen=True, slots=True)
class ColumnTick:
    """A word of the scale that runs down, at its height."""

    y: float
    text: str
    is_group: bool  # what those below belong to: the year of months


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """An event on the axis that runs down: its mark, and a line to its name.

    The mark lies on its side, as in the wide picture: its x is a height here.
    """

    event: AxisEvent
    x: float  # how far its lane is from the left
    bars: tuple[AxisBar, ...]
    claims: tuple[AxisBar, ...]
    ties: str  # as in the wide picture, for a mark on its side
    outline: str  # likewise
    is_wide: bool  # likewise
    leader: str  # a path from the mark to the name


@dataclass(frozen=True, slots=True)
class AxisColumn:
    """The axis for narrow screens: the scale runs down, the names stand beside it."""

    width: float  # of scale and marks, without the names
    height: float
    spine: float  # where the line of the scale is, from the left
    ticks: tuple[ColumnTick, ...]  # both lines of words in one
    breaks: tuple[float, ...]  # heights at which time may be left out
    rows: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class AxisPicture:
    """The axis as the build draws it; a script may draw it wider."""

    width: float
    height: float
    ticks: tuple[AxisTick, ...]  # the lower line of words
    groups: tuple[AxisTick, ...]  # the upper line: what the ticks belong to
    is_tall: bool  # the words of the ticks stand below the events too
    breaks: tuple[float, ...]  # where the scale changes and time may be left out
    fades: tuple[FadeView, ...]
    events: tuple[AxisEvent, ...]  # in order of time
    column: AxisColumn  # the same for narrow screens
    data: str  # JSON for the script: panels, names of months


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of two actors, set beside the other."""

    actor: ActorChip
    detail: str  # the latest role, or the beginning of the summary
    count: str  # "12 events, 7 of them without the other"


@dataclass(frozen=True, slots=True)
class ContactView:
    """A first or last contact: an event, and its date as exact as it is."""

    date: DateView
    event: LinkView


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two actors, and what they share; a line of a table."""

    one: LinkView
    other: LinkView
    count: int
    count_words: LinkView  # "9 events": to their page, or to the one event they share
    first: DateView
    last: DateView


@dataclass(frozen=True, slots=True)
class CellView:
    """A square of the matrix: two actors who share events."""

    x: float
    y: float
    count: int
    level: int  # how dark it is, from 1 to 5
    title: str  # "Kuleba and Lavrov: 9 events"
    href: str


@dataclass(frozen=True, slots=True)
class MatrixName:
    """An actor on the steps of the matrix: its row ends and its column begins here."""

    x: float
    y: float
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Who appears with whom, as half a square: the names stand on its diagonal."""

    width: float
    height: float
    size: float  # of a square
    cells: tuple[CellView, ...]
    names: tuple[MatrixName, ...]
