"""What several formats ask of an event or a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from sitegen.core.calendar import Day
from sitegen.core.documents import Status
from sitegen.core.model import Actor, Event, Participation, Source
from sitegen.core.moment import Precision
from sitegen.core.when import Edge, End, Form, Moment, When

FIRST_YEAR: Final = 1970
"""Feed readers and calendars count their time stamps from here."""

Parts: TypeAlias = tuple[int, ...]
"""Year, month and day, as far as they are known."""

_LAST_YEAR: Final = 9999
_ISO = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", re.ASCII)
_OFFSET = re.compile(r"Z|[+-]\d\d:\d\d", re.ASCII)


def iso_day(day: Day | None) -> str | None:
    """Write a day as ISO 8601 does; years of five digits or more have a sign."""
    if day is None:
        return None
    year, month, of_month = day
    if year > _LAST_YEAR:
        return f"{year:+}-{month:02}-{of_month:02}"
    digits = f"{'-' if year < 0 else ''}{abs(year):04}"
    return f"{digits}-{month:02}-{of_month:02}"


def exact_iso(end: End) -> str | None:
    """Write a date as ISO 8601 does, as exactly as it is known.

    Only a year, a month or a day of our era, neither estimated nor in doubt, can
    be written so; for everything else there is no text that would be true.
    """
    if isinstance(end, Edge):
        return None
    date = end.text.partition("T")[0]
    return date if _ISO.fullmatch(date) else None


def exact_date(when: When | None) -> str | None:
    """Write a single exact date as ISO 8601 does; see `exact_iso`."""
    if when is None or when.form is not Form.DATE:
        return None
    return exact_iso(when.start)


def clock(event: Event) -> tuple[str, str]:
    """Return the time of day at the place, and the zone, as far as they are known."""
    if event.time:
        return event.time, event.zone
    start = event.when.start
    if event.when.form is Form.DATE and isinstance(start, Moment):
        return start.time, start.zone or event.zone
    return "", event.zone


def offset(zone: str) -> str:
    """Return the distance from UTC where `zone` is one, "" where it is a name.

    A name such as Europe/Istanbul is not looked up: what it means depends on the
    tables of the machine.
    """
    return zone if _OFFSET.fullmatch(zone) else ""


def known_parts(moment: Moment, bound: Day) -> Parts:
    """Cut a bound of `moment` to what the moment itself says: no day of a month."""
    precision = moment.precision
    if precision >= Precision.DAY:
        return bound
    return bound[:2] if precision in {Precision.MONTH, Precision.SEASON} else bound[:1]


def last_change(event: Event, sources: Mapping[str, Source]) -> Day | None:
    """Tell when the entry was last added to or changed, as far as the data says.

    No clock is read and no history kept. So it is the latest day that a correction
    is dated or a cited source was published: the entry as it stands cannot be older.
    Days that are not known exactly do not count, and neither do those before 1970,
    which say nothing of when somebody wrote an entry for a web site.
    """
    dates = [correction.date for correction in event.corrections]
    for citation in event.citations:
        source = sources.get(citation.source)
        if source is not None and source.published is not None:
            dates.append(source.published)
    return max((day for date in dates if (day := stamped_day(date))), default=None)


def name_of(part: Participation, actors: Mapping[str, Actor]) -> str:
    """Return the name of somebody who took part, who may be named in passing only."""
    actor = actors.get(part.actor)
    return actor.name if actor else part.name or part.actor


def is_sure(event: Event) -> bool:
    """Whether neither the date nor the event itself is in doubt."""
    when = event.when
    in_doubt = event.status in {Status.DISPUTED, Status.RETRACTED}
    return not (when.is_approximate or when.is_uncertain or in_doubt)


def stamped_day(date: When) -> Day | None:
    """Return the day of a time stamp: known exactly, and from 1970 on; else None."""
    day = date.day
    if day is None or date.is_approximate or date.is_uncertain:
        return None
    return day if FIRST_YEAR <= day[0] <= _LAST_YEAR else None
