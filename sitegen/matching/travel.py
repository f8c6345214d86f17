"""How far apart two places are, and how fast anybody could get from one to another.

Bounds, and no estimates: the shortest way, the longest time, the highest speed.
"""

from __future__ import annotations

import math
from typing import Final

from sitegen.core.documents import Note, Place

_EARTH_KM: Final = 6371.0  # mean radius, IUGG
_SPEEDS_KMH: Final = (  # from a year on, the fastest that carried passengers
    (2004, 1000),  # jets
    (1976, 2200),  # Concorde
    (1958, 1000),  # jets
    (1919, 500),  # aircraft with propellers
    (1830, 120),  # trains
)
_BEFORE_KMH: Final = 20  # horses and sails
_DAY_H: Final = 24.0
_DEGREES_AN_HOUR: Final = 15.0
_ZONE_SLACK_H: Final = 3.0  # clocks are further than that from the Sun nowhere


def top_speed_kmh(year: int) -> int:
    """Return the highest speed at which anybody travelled in a year."""
    return next((speed for since, speed in _SPEEDS_KMH if year >= since), _BEFORE_KMH)


def distance_km(one: Place | None, other: Place | None) -> float:
    """Return the length of the great circle between two places, by the haversine.

    It is 0 if a place has no coordinates.
    """
    if one is None or other is None or None in (one.lat, one.lon, other.lat, other.lon):
        return 0.0
    north, east, south, west = (
        math.radians(degrees or 0.0)
        for degrees in (one.lat, one.lon, other.lat, other.lon)
    )
    half = (
        math.sin((south - north) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin((west - east) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def hours_between(one: Note, other: Note) -> float:
    """Return how many hours can lie between what two notes of one day tell, at most.

    Clocks of one zone are compared as they are. Else the Sun tells how far they can
    be apart: 15 degrees are an hour, and no clock is three hours off it.
    """
    if one.zone and one.zone == other.zone:
        apart = 0.0
    else:
        lons = [note.place.lon or 0.0 for note in (one, other) if note.place]
        degrees = abs(lons[0] - lons[-1])
        apart = degrees / _DEGREES_AN_HOUR + 2 * _ZONE_SLACK_H
    if not (one.time and other.time):
        return _DAY_H + apart
    return abs(_hours(one.time) - _hours(other.time)) + apart


def _hours(clock: str) -> float:
    hours, minutes, *_ = clock.split(":")
    return int(hours) + int(minutes) / 60
