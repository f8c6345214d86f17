"""When something happened.

A `When` is what one EDTF text says (Extended Date/Time Format, ISO 8601-2): a
date, a range, one or all of a set; each as exact and as certain as its source.
It keeps what was written and answers `earliest` and `latest` where order
matters; `sitegen.core.moment` says how.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import Final, TypeAlias

from sitegen.core.calendar import Day, ordinal
from sitegen.core.moment import SUB_YEARS, Moment, Precision, Qualifier

__all__ = [
    "OPEN",
    "SUB_YEARS",
    "UNKNOWN",
    "Edge",
    "End",
    "Form",
    "Moment",
    "Precision",
    "Qualifier",
    "Stretch",
    "When",
]


class Edge(Enum):
    """The end of a range where no date stands."""

    OPEN = ".."  # there is no limit: still going on
    UNKNOWN = ""  # there is one, which nobody has stated


class Form(StrEnum):
    """What the dates of a `When` mean together."""

    DATE = "date"
    INTERVAL = "interval"  # from the first to the last
    ONE_OF = "one of"
    ALL_OF = "all of"


OPEN: Final = Edge.OPEN
UNKNOWN: Final = Edge.UNKNOWN


End: TypeAlias = Moment | Edge


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another; a single date has itself at both ends.

    Raises:
        ValueError: No date stands at either end, or the end lies before the start.
    """

    start: End
    end: End

    def __post_init__(self) -> None:
        """Refuse what is no stretch of time."""
        if self.earliest is None and self.latest is None:
            raise ValueError("a range needs a date on one side at least")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError("a range cannot end before it starts")

    @property
    def earliest(self) -> Day | None:
        """The first day it can hold, or None if it has no lower bound."""
        return self.start.earliest if isinstance(self.start, Moment) else None

    @property
    def latest(self) -> Day | None:
        """The last day it can hold, or None if it has no upper bound."""
        return self.end.latest if isinstance(self.end, Moment) else None

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The dates at its ends, each once."""
        ends = (self.start,) if self.start == self.end else (self.start, self.end)
        return tuple(end for end in ends if isinstance(end, Moment))


@dataclass(frozen=True, slots=True)
class When:
    """What one EDTF text says.  Equal if the canonical text is.

    Use `sitegen.core.edtf.parse` or a constructor such as `When.of_day`.
    """

    form: Form = field(compare=False)
    stretches: tuple[Stretch, ...] = field(compare=False)
    """One for a date or an interval; the members of a set, in order of time."""
    text: str = field(init=False)
    """Canonical EDTF."""
    earliest: Day | None = field(init=False, compare=False)
    """The first day that it can mean, or None if it has no lower bound."""
    latest: Day | None = field(init=False, compare=False)
    """The last day that it can mean, or None if it has no upper bound."""

    def __post_init__(self) -> None:
        """Put the members of a set in order, and work out text and bounds."""
        members = tuple(sorted(set(self.stretches), key=_order))
        lower = [member.earliest for member in members]
        upper = [member.latest for member in members]
        earliest = min((day for day in lower if day is not None), default=None)
        latest = max((day for day in upper if day is not None), default=None)
        object.__setattr__(self, "stretches", members)
        object.__setattr__(self, "text", _text(self.form, members))
        object.__setattr__(self, "earliest", None if None in lower else earliest)
        object.__setattr__(self, "latest", None if None in upper else latest)

    def __repr__(self) -> str:
        """Show the text, which says all."""
        return f"When({self.text!r})"

    @classmethod
    def of(cls, moment: Moment) -> When:
        """Return the `When` that is one date."""
        return cls(Form.DATE, (Stretch(moment, moment),))

    @classmethod
    def of_day(cls, year: int, month: int, day: int) -> When:
        """Return a day.

        Raises:
            ValueError: There is no such day, or the year has over four digits.
        """
        return cls.of(_moment(year, month, day))

    @classmethod
    def of_month(cls, year: int, month: int) -> When:
        """Return a month, or a part of a year by its code in `SUB_YEARS`.

        Raises:
            ValueError: There is no such month, or the year has over four digits.
        """
        return cls.of(_moment(year, month))

    @classmethod
    def of_year(cls, year: int) -> When:
        """Return a year; 0 is 1 BCE."""
        return cls.of(_moment(year))

    @classmethod
    def between(cls, start: When | Day | Edge, end: When | Day | Edge) -> When:
        """Return the interval from `start` to `end`, without times of day.

        Where both are the same date, that date is returned.

        Raises:
            ValueError: The end lies before the start, no end is a date, or an
                end is a set.
        """
        first = _end_of(start, "start")
        last = _end_of(end, "end")
        if isinstance(first, Moment) and first == last:
            return cls.of(first)
        return cls(Form.INTERVAL, (Stretch(first, last),))

    @property
    def start(self) -> End:
        """Where the first of its stretches begins."""
        return self.stretches[0].start

    @property
    def end(self) -> End:
        """Where the last of its stretches ends."""
        return self.stretches[-1].end

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All dates that are written in it."""
        return tuple(moment for stretch in self.stretches for moment in stretch.moments)

    @property
    def precision(self) -> Precision:
        """How finely its coarsest date is known."""
        return min(moment.precision for moment in self.moments)

    @property
    def day(self) -> Day | None:
        """The one calendar day that it is, however sure; else None."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def is_approximate(self) -> bool:
        """Whether any part of it is an estimate."""
        return any(
            moment.qualifier.is_approximate or moment.significant
            for moment in self.moments
        )

    @property
    def is_uncertain(self) -> bool:
        """Whether any part of it is in doubt."""
        return any(moment.qualifier.is_uncertain for moment in self.moments)

    @property
    def is_open(self) -> bool:
        """Whether it is still going on."""
        return self.form is Form.INTERVAL and self.end is OPEN

    @property
    def time(self) -> str:
        """The time of day as ``hh:mm:ss``, or nothing."""
        return self.moments[0].time

    def overlaps(self, other: When) -> bool:
        """Say whether the bounds of both have a day in common."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def covers(self, other: When) -> bool:
        """Say whether the bounds of `other` lie within these."""
        lower, upper = self.earliest, self.latest
        return (
            lower is None or (other.earliest is not None and lower <= other.earliest)
        ) and (upper is None or (other.latest is not None and other.latest <= upper))

    def sort_key(self) -> tuple[Day, str, bool, int, str]:
        """Return what orders it among others; only equal ones have equal keys.

        By first day, then by time of day, then the longer before the shorter.
        What has no lower bound is placed by its upper bound.
        """
        place = self.earliest or self.latest or self.moments[0].latest
        bounded = self.earliest is not None and self.latest is not None
        length = 0
        if self.earliest is not None and self.latest is not None:
            length = ordinal(self.latest) - ordinal(self.earliest)
        return (place, self.time or "00:00:00", bounded, -length, self.text)


def _moment(year: int, month: int = 0, day: int = 0) -> Moment:
    digits = f"{'-' if year < 0 else ''}{abs(year):04}"
    return Moment(digits, f"{month:02}" if month else "", f"{day:02}" if day else "")


def _end_of(value: When | Day | Edge, side: str) -> End:
    if isinstance(value, Edge):
        return value
    if isinstance(value, tuple):
        return _moment(*value)
    if value.form in (Form.ONE_OF, Form.ALL_OF):
        raise ValueError(f"a set cannot be the {side} of a range: {value.text}")
    end = value.start if side == "start" else value.end
    return replace(end, time="", zone="") if isinstance(end, Moment) else end


def _ends_before(one: When, other: When) -> bool:
    if one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


def _order(member: Stretch) -> tuple[bool, Day, bool, Day, str]:
    none = (0, 0, 0)
    return (
        member.earliest is not None,
        member.earliest or none,
        member.latest is None,
        member.latest or none,
        _member_text(member),
    )


def _text(form: Form, stretches: tuple[Stretch, ...]) -> str:
    if form is Form.DATE:
        return _end_text(stretches[0].start)
    if form is Form.INTERVAL:
        return f"{_end_text(stretches[0].start)}/{_end_text(stretches[0].end)}"
    members = ",".join(_member_text(stretch) for stretch in stretches)
    return f"[{members}]" if form is Form.ONE_OF else f"{{{members}}}"


def _member_text(member: Stretch) -> str:
    if member.start == member.end:
        return _end_text(member.start)
    return "..".join(
        end.text if isinstance(end, Moment) else ""
        for end in (member.start, member.end)
    )


def _end_text(end: End) -> str:
    return end.text if isinstance(end, Moment) else end.value
