"""Dates, times of day and zones as people type them in records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sitegen.core import edtf
from sitegen.core.diagnostics import Fix
from sitegen.core.edtf import DateError
from sitegen.core.source import Located
from sitegen.core.when import When
from sitegen.formats.fields import nodes
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.kinds import scalar
from sitegen.formats.fields.nodes import Node, Scalar
from sitegen.formats.fields.tables import Kind

_WANTED: Final = "a date such as 2022, 2022-03 or 2022-03-10"
_STAMP: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?P<gap>[Tt]|[ \t]+)"
    r"(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r"(?P<space>[ \t]*)(?P<zone>Z|UTC|[+-]\d{1,2}(?::?\d\d)?)?",
    re.ASCII,
)
_TIME: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?", re.ASCII)
_OFFSET: Final = re.compile(r"([+-])(\d{1,2})(?::?([0-5]\d))?", re.ASCII)
_AREA: Final = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}", re.ASCII)
_MOST_OFFSET: Final = 14  # hours; nowhere on earth is further from UTC


@dataclass(frozen=True, slots=True)
class Clocked:
    """A date, and the time and zone that were written with it, if any."""

    date: Located[When]
    time: str = ""
    zone: str = ""


def _date(node: Node, faults: Faults, key: str) -> Located[When] | None:
    """Read an EDTF date; sets may be written with or without quotes."""
    if isinstance(node, nodes.Unreadable):
        return None
    if isinstance(node, (nodes.Sequence, nodes.Mapping)):
        if not node.is_flow or _has_values(node):
            _say_parts(node, faults, key)
            return None
        node = Scalar(node.span, node.raw, node.raw)
    try:
        return Located(edtf.read(node.text), node.span)
    except DateError as fault:
        _say_date(node, fault, faults, key)
        return None


def _has_values(node: nodes.Sequence | nodes.Mapping) -> bool:
    """Whether keys have values; those of the set {2022-03-03,2022-03-07} have none."""
    return isinstance(node, nodes.Mapping) and not all(
        isinstance(one.value, Scalar) and one.value.is_nothing for one in node.entries
    )


def _say_parts(node: nodes.Sequence | nodes.Mapping, faults: Faults, key: str) -> None:
    """Tell of a date in several values, which is a range if there are two."""
    values = (
        node.items
        if isinstance(node, nodes.Sequence)
        else tuple(entry.value for entry in node.entries)
    )
    ends = [one.text for one in values if isinstance(one, Scalar)]
    meant = "/".join(ends)
    try:
        edtf.read(meant if len(ends) == 2 else "")
    except DateError:
        scalar(node, faults, key, _WANTED)
        return
    what = "a list" if isinstance(node, nodes.Sequence) else "keys and values"
    faults.say(
        "value-kind",
        f"“{key}” is {what}; it should be {_WANTED}",
        node.span,
        hint=f"a range stands in one line: {key}: {meant}",
    )


def _say_date(node: Scalar, fault: DateError, faults: Faults, key: str) -> None:
    """Report a date that is none, at the character at fault where that is known."""
    span = node.span
    if node.is_verbatim and fault.start < fault.end:
        span = faults.span(span.start + fault.start, span.start + fault.end)
    faults.say(
        _code(node.text),
        f"{key}: {fault.message}",
        span,
        hint=fault.hint,
        fix=_fix(node, fault),
    )


def _fix(node: Scalar, fault: DateError) -> Fix | None:
    suggestion = fault.suggestion
    if not suggestion:
        return None
    # The ends of a range may be turned round, or one of them may be mistyped.
    is_guess = fault.is_guess or _code(node.text) == "date-order"
    is_quoted = node.style in (nodes.Style.SINGLE, nodes.Style.DOUBLE)
    mark = node.style.value if is_quoted else ""
    return Fix(node.span, f"{mark}{suggestion}{mark}", sure=not is_guess)


def _code(text: str) -> str:
    """Tell a range that runs backwards from a text that is no date."""
    ends = text.strip().split("/")
    try:
        is_range = len(ends) == 2 and all(edtf.read(end) for end in ends)
    except DateError:
        is_range = False
    return "date-order" if is_range else "date-form"


def _clocked(node: Node, faults: Faults, key: str) -> Clocked | None:
    """Read a date that may have a time of day after it; the day stays local."""
    stamp = _STAMP.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
    if stamp is None or not isinstance(node, Scalar):
        date = _date(node, faults, key)
        return Clocked(date) if date is not None else None
    time, zone = _normal_time(stamp["time"]), _normal_zone(stamp["zone"] or "")
    if not time or zone is None:
        part = "time" if not time else "zone"
        start = node.span.start + stamp.start(part)
        faults.say(
            "time-form",
            f"{key}: there is no {'time of day' if not time else 'zone'} {stamp[part]}",
            faults.span(start, node.span.start + stamp.end(part))
            if node.is_verbatim
            else node.span,
            hint=f'write {key}: {stamp["day"]} and the time on its own: time: "10:30"',
        )
        return None
    date = _date(Scalar(node.span, stamp["day"], stamp["day"]), faults, key)
    if date is None:
        return None
    exact = f"{stamp['day']}T{time if len(time) > 5 else time + ':00'}{zone}"
    if (
        stamp["gap"] != "T"
        or stamp["space"]
        or stamp["time"] not in (time, exact[11:19])
    ):
        faults.say(
            "date-clock",
            f"{key}: read as {stamp['day']}, {time}"
            + (f", {zone} from UTC" if zone else "")
            + "; the day is the one at the place and is not shifted",
            node.span,
            hint=f'write {exact}, or the time on its own: time: "{time}"',
            fix=exact,
        )
    return Clocked(date, time, zone)


def _normal_time(text: str) -> str:
    """Return HH:MM or HH:MM:SS, or "" if there is no such time."""
    found = _TIME.fullmatch(text)
    if found is None:
        return ""
    return ":".join(part.zfill(2) for part in found.groups() if part)


def _normal_zone(text: str) -> str | None:
    """Return ±HH:MM or UTC; None if nowhere is so far from UTC."""
    if text in ("", "UTC", "Z"):
        return "UTC" if text else ""
    found = _OFFSET.fullmatch(text)
    if found is None or int(found[2]) > _MOST_OFFSET:
        return None
    return f"{found[1]}{found[2].zfill(2)}:{found[3] or '00'}"


def _time(node: Node, faults: Faults, key: str) -> str | None:
    found = scalar(node, faults, key, "a time such as 10:30")
    if found is None:
        return None
    typed = found.text.strip()
    time = _normal_time(typed)
    if not time:
        meant = _time_meant(typed)
        faults.say(
            "time-form",
            f"{key}: “{typed}” is not a time of day on the 24-hour clock",
            found.span,
            hint=f"write {meant or 'it like 10:30'}; a zone goes into zone:, "
            "a time that is only roughly known into the text",
            fix=meant or None,
        )
    return time or None


def _time_meant(typed: str) -> str:
    """Guess at `10.30`, `10:30 Uhr`, `4 pm` and `1030`; "" if nothing is near."""
    found = re.fullmatch(
        r"(\d{1,2})(?:[.:h ]?(\d\d))?\s*(uhr|h|a\.?m\.?|p\.?m\.?)?",
        typed.casefold(),
        re.ASCII,
    )
    if found is None or not (found[2] or found[3]):
        return ""
    hour = int(found[1])
    half = (found[3] or "")[:1]
    if half in ("a", "p"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "p" else 0)
    return _normal_time(f"{hour}:{found[2] or '00'}")


def _zone(node: Node, faults: Faults, key: str) -> str | None:
    found = scalar(node, faults, key, "a zone such as Europe/Istanbul")
    if found is None:
        return None
    typed = found.text.strip()
    if _AREA.fullmatch(typed):
        return typed
    zone = _normal_zone(typed)
    if not zone:
        offset = re.fullmatch(
            r"(?:GMT|UTC|UT) ?([+-]\d{1,2}(?::?\d\d)?)", typed, re.ASCII
        )
        meant = (_normal_zone(offset[1]) if offset else "") or ""
        faults.say(
            "zone-form",
            f"{key}: “{typed}” is not a time zone",
            found.span,
            fix=f'"{meant}"' if meant and found.style is nodes.Style.PLAIN else None,
            hint=f'write "{meant}"'
            if meant
            else "write an area and a city such as Europe/Istanbul, or the distance "
            'from UTC such as "+03:00"',
        )
    return zone or None


DATE: Final = Kind("date", _WANTED, _date)
CLOCKED: Final = Kind("date", _WANTED, _clocked)


def _when(node: Node, faults: Faults, key: str) -> When | None:
    found = _date(node, faults, key)
    return found.value if found is not None else None


WHEN: Final = Kind("date", _WANTED, _when)
"""A date whose place nobody asks for."""
TIME: Final = Kind("time", "a time such as 10:30", _time)
ZONE: Final = Kind("zone", "a zone such as Europe/Istanbul", _zone)
