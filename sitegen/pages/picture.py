"""Events drawn on an axis: panels, lanes, names."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import lru_cache, reduce
from math import inf

from sitegen.core.documents import Importance
from sitegen.core.figure_parts import (
    AxisBar,
    AxisColumn,
    AxisEvent,
    AxisPicture,
    AxisTick,
    FadeView,
)
from sitegen.core.locale import Locale
from sitegen.core.model import Event
from sitegen.core.text import excerpt
from sitegen.pages import marks, wording
from sitegen.pages.column import column, length_of
from sitegen.pages.dates import date_view
from sitegen.pages.lettering import isolated
from sitegen.pages.marks import LANE, Placed, Shape
from sitegen.pages.scale import BREAK, Scale, Span, scale_of
from sitegen.pages.ticks import UNITS, Tick, ticks

WIDTH = 976.0  # units; that is as wide as the text of the shipped theme can be
HEAD = 44.0  # units above the first lane, for the words of the scale
_FOOT, _WORDY_FOOT = 10.0, 26.0
_TALL = 16  # lanes; from here on the scale stands below the events too
_NAME = 44  # characters of a name
_LONG_NAME, _FEW = 72, 30  # where so few events leave room
_SOFT = 0.4  # of a bar's length, that a soft end takes
_FADE = 0.92


def picture(
    events: Sequence[Event],
    href_of: Callable[[Event], str],
    named: Collection[str],
    locale: Locale,
) -> AxisPicture:
    """Draw events, which are in order, on an axis; those in `named` get names.

    There is at least one event.
    """
    shapes = [marks.shape_of(event) for event in events]
    scale = scale_of([one for shape in shapes for one in (shape.span, *shape.claims)])
    names = _names(events, named)
    placed = [
        marks.place(
            shape, name, scale, WIDTH, is_bold=event.importance is Importance.MAJOR
        )
        for event, shape, name in zip(events, shapes, names, strict=True)
    ]
    lanes = marks.lanes([one.room for one in placed])
    count = max(lanes) + 1
    units = _units(scale, shapes)
    low, high = _ticks(scale, units, WIDTH, locale)
    drawn = tuple(
        _event(event, shape, name, spot, lane, href_of(event), locale)
        for event, shape, name, spot, lane in zip(
            events, shapes, names, placed, lanes, strict=True
        )
    )
    return AxisPicture(
        width=WIDTH,
        height=HEAD + LANE * count + (_WORDY_FOOT if count >= _TALL else _FOOT),
        is_tall=count >= _TALL,
        ticks=_places(low),
        groups=_places(high),
        breaks=tuple(
            round(right + BREAK / 2, 1) for _, right in scale.edges(WIDTH)[:-1]
        ),
        fades=_fades(shapes),
        events=drawn,
        column=_column(drawn, shapes, scale, units, locale),
        data=_data(scale, units, locale),
    )


def _names(events: Sequence[Event], named: Collection[str]) -> list[str]:
    most = _NAME if len(events) > _FEW else _LONG_NAME
    return [excerpt(one.title, most) if one.id in named else "" for one in events]


def _event(
    event: Event,
    shape: Shape,
    name: str,
    spot: Placed,
    lane: int,
    href: str,
    locale: Locale,
) -> AxisEvent:
    date = date_view(event.when, locale, event.time, event.zone)
    said = date.spoken
    if date.time:
        said = locale.dates.time.format(date=said, time=date.time)
    left, right = spot.room
    return AxisEvent(
        id=event.id,
        href=href,
        title=_title(event, said, locale),
        name=isolated(name or excerpt(event.title, _NAME), is_rtl=locale.is_rtl),
        kind=shape.kind,
        weight=event.importance.value,
        status=event.status.value,
        at=_limits(shape.spans),
        ends=" ".join(shape.ends),
        y=HEAD + lane * LANE,
        bars=marks.rounded(spot.bars),
        claims=marks.rounded(spot.claims),
        claims_at=_limits(shape.claims),
        ties=marks.ties(spot.bars, spot.claims),
        outline=marks.outline(shape, spot.bars),
        fade=_fade_id(shape),
        name_x=round(spot.name_x, 1),
        side=spot.side,
        is_wide=spot.bars[0][1] - spot.bars[0][0] >= marks.WIDE,
        is_named=bool(name),
        room=AxisBar(round(left, 1), round(right - left, 1)),
    )


def _title(event: Event, date: str, locale: Locale) -> str:
    said = locale.say(wording.DATED, title=event.title, date=date)
    others = [date_view(when, locale).spoken for when in marks.other_dates(event)]
    if not others:
        return said
    listed = reduce(
        lambda first, second: locale.say(wording.LIST, first=first, second=second),
        others,
    )
    return locale.say(wording.AXIS_CLAIMED, event=said, dates=listed)


def _limits(spans: Sequence[Span]) -> str:
    return " ".join(f"{_days(start)} {_days(end)}" for start, end in spans)


def _days(instant: float) -> str:
    """Write an instant: whole days as they are, a time of day to some seconds."""
    if abs(instant) == inf:
        return "-"
    return f"{instant:.0f}" if instant == int(instant) else f"{instant:.5f}"


def _units(scale: Scale, shapes: Sequence[Shape]) -> tuple[str, ...]:
    """Tell how fine the scale of each panel may be: as its most exact date."""
    found = ["year"] * len(scale.panels)
    for shape in shapes:
        at = scale.at(min(end for end in shape.span if abs(end) != inf))
        found[at] = min(found[at], shape.unit, key=UNITS.index)
    return tuple(found)


def _column(
    events: Sequence[AxisEvent],
    shapes: Sequence[Shape],
    scale: Scale,
    units: Sequence[str],
    locale: Locale,
) -> AxisColumn:
    """Draw the events that have names in the wide picture downwards."""
    named = [
        (event, shape)
        for event, shape in zip(events, shapes, strict=True)
        if event.is_named
    ]
    return column(named, scale, _ticks(scale, units, length_of(len(named)), locale))


def _ticks(
    scale: Scale, units: Sequence[str], width: float, locale: Locale
) -> tuple[list[Tick], list[Tick]]:
    low: list[Tick] = []
    high: list[Tick] = []
    for panel, (left, right), unit in zip(
        scale.panels, scale.edges(width), units, strict=True
    ):
        marked = ticks(panel.start, panel.end, left, right, unit, locale)
        for line, made in zip((low, high), marked, strict=True):
            line.extend(
                replace(one, text=isolated(one.text, is_rtl=locale.is_rtl))
                for one in made
            )
    return low, high


def _places(made: Sequence[Tick]) -> tuple[AxisTick, ...]:
    return tuple(AxisTick(round(one.x, 1), one.text) for one in made)


def _fade_id(shape: Shape) -> str:
    """Name the fade of a mark; shapes whose ends are no ends of one bar have none."""
    if shape.kind not in {"about", "open"}:
        return ""
    return "_" + "-".join("fade" if end == "arrow" else end for end in shape.ends)


def _fades(shapes: Sequence[Shape]) -> tuple[FadeView, ...]:
    used = sorted({_fade_id(shape) for shape in shapes} - {""})
    return tuple(FadeView(name, _stops(*name[1:].split("-"))) for name in used)


@lru_cache(maxsize=16)
def _stops(start: str, end: str) -> tuple[tuple[float, float], ...]:
    """Return opacities along a bar: nothing at a soft end, all in the middle."""
    lasting = {"hard": 0.0, "soft": _SOFT, "fade": _FADE}
    first, last = lasting[start], 1 - lasting[end]
    if first > last:
        first = last = 0.5
    return (
        (0, 1 if start == "hard" else 0),
        (round(first, 2), 1),
        (round(last, 2), 1),
        (1, 1 if end == "hard" else 0),
    )


def _data(scale: Scale, units: Sequence[str], locale: Locale) -> str:
    """Write what the script needs to draw the same axis at another width."""
    dates = locale.dates
    return json.dumps(
        {
            "panels": [
                [round(one.start, 5), round(one.end, 5), round(one.share, 5), unit]
                for one, unit in zip(scale.panels, units, strict=True)
            ],
            "months": [locale.capitalised(name) for name in dates.months_short],
            "ofDay": list(dates.months_short_oblique),
            "day": dates.day,
            "month": dates.month,
            "year": dates.year,
            "bce": dates.bce,
            "millions": [
                dates.million_years_bce_short,
                dates.million_years_ce_short,
            ],
            "digits": [dates.group, dates.decimal, dates.grouped_from],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
