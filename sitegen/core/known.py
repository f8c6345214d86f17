"""By when an event was known, as far as its sources tell."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.core.calendar import Day
from sitegen.core.model import Event, Source
from sitegen.core.when import When


def known_by(event: Event, sources: Mapping[str, Source]) -> Day | None:
    """Return the day by which the first of an event's dated sources was out.

    A source of March 2022 was out by the 31st. A date that is estimated or in doubt
    does not count, nor does one without an end; None if no other is left. Somebody
    may have known earlier: this speaks of the cited sources alone.
    """
    days = [
        day
        for citation in event.citations
        if (source := sources.get(citation.source)) is not None
        and (day := out_by(source.published)) is not None
    ]
    return min(days, default=None)


def out_by(date: When | None) -> Day | None:
    """Return the last day that a date can mean, if that is certain; else None."""
    if date is None or date.is_approximate or date.is_uncertain:
        return None
    return date.latest
