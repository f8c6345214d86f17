"""`timelinejs.json`: the timeline for TimelineJS 3.

TimelineJS knows dates of one precision, as numbers. What it cannot say stands in
`display_date`, which it shows in place of its own wording:

- A month or day that is not known is left out; TimelineJS draws it as the first.
- A decade, a season, “one of” and “all of” are drawn from their first to their last
  possible year, month or day.
- An open or unknown end is left out. An event without a beginning is drawn where it
  ends: TimelineJS drops slides without `start_date`.
- An end that TimelineJS would drop or draw before the beginning is not written.
- There is no year 0: 44 BCE is -44, not the -43 of EDTF.
- Times are those of the place, without a zone.
- A year of sixteen digits or more has no form in JavaScript; the event is left out.
"""

from __future__ import annotations

from html import escape
from typing import Final

from sitegen.core.model import Event
from sitegen.core.page import OutputFile
from sitegen.core.when import Edge, Moment, Precision, When
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import as_html, one_line, when_words
from sitegen.exports.facts import Parts, clock, known_parts
from sitegen.exports.json_text import Json, json_file

NAME = "timelinejs.json"

"""A year, or a year and a month, or a year, a month and a day."""

_HUMAN_YEARS: Final = (-271_820, 275_759)  # beyond them JavaScript has no dates
_MOST: Final = 10**15  # beyond it JavaScript writes no plain digits
_CLOCK: Final = ("hour", "minute", "second")


def make(context: ExportContext) -> OutputFile:
    """Write the slides, in the order of the timeline."""
    slides = [
        slide
        for event in context.timeline.events
        if (slide := _slide(context, event)) is not None
    ]
    years = [year for event in context.timeline.events for year in _years(event.when)]
    low, high = _HUMAN_YEARS
    is_human = all(low <= year <= high for year in years)
    title = {
        "headline": escape(one_line(context.site.title)),
        "text": escape(one_line(context.site.description)),
    }
    data: dict[str, Json] = {
        "scale": "human" if is_human else "cosmological",
        "title": {"unique_id": "timeline-title", "text": title},
        "events": slides,
    }
    return json_file(NAME, data)


def slide_dates(when: When) -> tuple[Parts, Parts | None]:
    """Return the beginning and the end that TimelineJS is to draw."""
    moments = when.moments
    starts = [_first(moment) for moment in moments if moment.earliest == when.earliest]
    ends = [_last(moment) for moment in moments if moment.latest == when.latest]
    if not starts:  # it has no beginning
        return (ends or [_first(moments[0])])[0], None
    end = ends[-1] if ends else None
    return starts[0], end if end and _is_drawn(starts[0], end) else None


def _slide(context: ExportContext, event: Event) -> dict[str, Json] | None:
    start, end = slide_dates(event.when)
    if abs(start[0]) >= _MOST:
        return None
    text = as_html(context, event, root=context.base_url or None)
    headline = escape(one_line(event.title))
    if context.base_url and event.id in context.event_urls:
        url = context.absolute(context.event_urls[event.id])
        headline = f'<a href="{escape(url)}">{headline}</a>'
    slide: dict[str, Json] = {
        "unique_id": event.id,
        "start_date": _numbers(start) | _time(event),
        "display_date": when_words(context, event),
        "text": {"headline": headline, "text": text},
        "autolink": False,
    }
    if end is not None and abs(end[0]) < _MOST:
        slide["end_date"] = _numbers(end)
    return slide


def _years(when: When) -> list[int]:
    return [parts[0] for parts in slide_dates(when) if parts is not None]


def _first(moment: Moment) -> Parts:
    return known_parts(moment, moment.earliest)


def _last(moment: Moment) -> Parts:
    return known_parts(moment, moment.latest)


def _is_drawn(start: Parts, end: Parts) -> bool:
    """Whether TimelineJS would keep this end and draw it after the start."""
    is_kept = end[: len(start)] != start
    return is_kept and _filled(end) > _filled(start)


def _filled(parts: Parts) -> Parts:
    return (*parts, 1, 1)[:3]


def _numbers(parts: Parts) -> dict[str, Json]:
    year, *rest = parts
    written = [year if year > 0 else year - 1, *rest]
    return dict(zip(("year", "month", "day"), written, strict=False))


def _time(event: Event) -> dict[str, Json]:
    """Give the time of day, which only a single day can have."""
    time, _ = clock(event)
    start = event.when.start
    if not time or event.when.day is None or isinstance(start, Edge):
        return {}
    if start.precision < Precision.DAY:
        return {}
    numbers = (int(digits) for digits in time.split(":"))
    return dict(zip(_CLOCK, numbers, strict=False))
