"""Coordinates: on the globe, both or neither, and the right way round."""

from __future__ import annotations

from typing import Final, TypeAlias

from sitegen.core.diagnostics import Related
from sitegen.core.source import Located
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.tables import Record

Coordinate: TypeAlias = Located[float] | None

_FAR_SOUTH: Final = -60.0  # degrees; beyond lies Antarctica
_FAR_NORTH: Final = 82.0  # degrees; beyond, nobody lives


def place_of(
    lat: Coordinate, lon: Coordinate, found: Record, faults: Faults
) -> tuple[float | None, float | None]:
    """Return a point that can be shown, or neither coordinate."""
    if lat is None or lon is None:
        if (lat is None) != (lon is None) and not found.has_tried("lat", "lon"):
            given, lacking = ("lat", "lon") if lon is None else ("lon", "lat")
            faults.say(
                "coordinates-lone",
                f"“{given}” stands without “{lacking}”, so there is no point to show",
                (lat or lon or Located(0.0, found.span)).span,
                hint=f"add {lacking}, or remove {given}",
            )
        return (None, None)
    if abs(lat.value) > 90 or abs(lon.value) > 180:
        _say_outside(lat, lon, faults)
        return (None, None)
    if not _FAR_SOUTH <= lat.value <= _FAR_NORTH:
        _say_odd(lat, lon, faults)
    return (lat.value, lon.value)


def _say_outside(lat: Located[float], lon: Located[float], faults: Faults) -> None:
    for key, given, limit in (("lat", lat, 90), ("lon", lon, 180)):
        if abs(given.value) <= limit:
            continue
        is_swapped = key == "lat" and abs(lat.value) <= 180 and abs(lon.value) <= 90
        faults.say(
            "coordinates-range",
            f"{key}: {_typed(given, faults)} is not between -{limit} and {limit}",
            given.span,
            hint="are lat and lon swapped? lat is north and south, lon east and west"
            if is_swapped
            else "degrees with a decimal point are wanted, such as lat: 36.86",
        )


def _say_odd(lat: Located[float], lon: Located[float], faults: Faults) -> None:
    """Doubt a point where hardly anything ever happens."""
    where = "in Antarctica" if lat.value < 0 else "close to the North Pole"
    first, second = sorted((lat, lon), key=lambda given: given.span.start)
    faults.say(
        "coordinates-odd",
        f"lat {_typed(lat, faults)} and lon {_typed(lon, faults)} lie {where}: "
        "swapped or mistyped?",
        second.span,
        hint="lat is north (south is negative), lon is east (west is negative)",
        related=(Related("the other coordinate", first.span),),
    )


def _typed(given: Located[float], faults: Faults) -> str:
    """Repeat a number as it was typed."""
    return faults.file.text[given.span.start : given.span.end].strip("\"' ")
