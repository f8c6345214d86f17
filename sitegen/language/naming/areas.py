"""Places that CLDR has no name for, and that news speaks of often."""

from __future__ import annotations

from typing import Final

STATES: Final = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida "
    "georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine "
    "maryland massachusetts michigan minnesota mississippi missouri montana nebraska "
    "nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia "
    "wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland "
    "tasmania england scotland wales bavaria catalonia crimea donbas donbass chechnya "
    "kurdistan siberia punjab kashmir tibet xinjiang brooklyn manhattan hollywood "
    "kremlin mediterranean sahara balkans earth mars".split()
)
AREAS: Final = frozenset(
    (
        "middle east|west bank|north carolina|south carolina|north dakota|"
        "south dakota|west virginia|new jersey|new mexico|new hampshire|"
        "new south wales|northern ireland|new england|silicon valley|white house|"
        "downing street|far east|black sea|golan heights|british columbia|"
        "new york city|san francisco|hong kong|st petersburg|persian gulf|"
        "wall street|gaza strip|east jerusalem|western australia|south china sea|"
        "red sea|baltic sea|north sea|las vegas|san diego|new orleans|tel aviv|"
        "sri lanka|cape town|the hague"
    ).split("|")
)
# Seats of government that stand for who governs.
SEATS: Final = {
    "kremlin": "RU",
    "white house": "US",
    "downing street": "GB",
    "elysee": "FR",
}
US_STATES: Final = frozenset(
    "calif fla tex mass ariz colo ill mich minn mo pa wash wis va md ore okla tenn "
    "ala ark conn del ga ind kan ky la me miss mont neb nev n.h n.j n.m n.y n.c n.d "
    "s.c s.d vt w.va wyo d.c dc ca ny tx".split()
)
