"""What the tagger is told, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import Day
from sitegen.core.when import When

PUBLICATION: Final = "publication"


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text before it is read."""

    published: Day | When | None = None
    """When it appeared; without it, relative expressions stay unresolved."""
    language: str = "en"
    """Two letters; a language without a table is read as English."""
    day_first: bool | None = None
    """Whether 10/03 is 10 March; None lets the text or the language decide."""

    @property
    def day(self) -> Day | None:
        """The day of publication, if it is known to the day."""
        if isinstance(self.published, When):
            return self.published.day
        return self.published


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One temporal expression of a text."""

    start: int
    """Where it begins, in characters of the text."""
    end: int
    text: str
    type: str
    """As in TIMEX3: DATE, TIME, DURATION or SET."""
    value: str
    """As in TIMEX3: ``2022-03-10``, ``2022-W10``, ``P3D``, ``PAST_REF``."""
    mod: str = ""
    """As in TIMEX3: START, MID, END, APPROX, MORE_THAN..., or nothing."""
    when: When | None = None
    """The time it names, as exact as its words; None if they name none.

    Durations, sets and vague words name none, except that "recently" ends and
    "now" is on the day on which it was said: `value` tells these apart.
    """
    rule: str = ""
    alternatives: tuple[When, ...] = ()
    """Other readings that the words allow, the likelier first."""
    anchor: str | tuple[int, int] = ""
    """What it was counted from: "publication", or where a date stands in the text."""
    is_quoted: bool = False
    """Whether it stands between quotation marks."""
    period: When | None = None
    """The stretch of time it is one end of: "since 2014", "from 3 May to 5 June"."""
