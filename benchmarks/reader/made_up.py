"""A timeline of any size for the browser, the same on every machine."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from random import Random
from typing import Final

ACTORS: Final = 120
TAGS: Final = 40
PLACES: Final = 80
_FIRST: Final = dt.date(2014, 1, 1)
_DAYS: Final = 3650
_WORDS: Final = (
    "harbour envoy treaty winter convoy bridge ballot quarry ferry signal orchard "
    "ledger granary viaduct summit cordon lantern petition garrison delta"
).split()


def write(root: Path, count: int, *, per_page: int) -> None:
    """Write a site of `count` notes, of which one page lists `per_page` at most."""
    chance = Random(20220310)  # noqa: S311 - no secret
    site = {
        "title": "A long chronology",
        "description": "Events that never happened.",
        "events_per_page": per_page,
    }
    _put(root / "content/site.yaml", site)
    for number in range(ACTORS):
        actor = {"name": f"Actor Number{number}", "kind": "person"}
        _put(root / f"content/actors/actor-{number}.yaml", actor)
    notes = [_note(number, chance) for number in range(count)]
    for start in range(0, count, 500):
        _put(root / f"content/notes/{start:05}.yaml", notes[start : start + 500])


def _note(number: int, chance: Random) -> dict[str, object]:
    day = _FIRST + dt.timedelta(days=chance.randrange(_DAYS))
    words = " ".join(chance.choices(_WORDS, k=6))
    some = chance.sample(range(ACTORS), k=chance.randint(1, 4))
    return {
        "id": f"event-{number}",
        "title": f"{words.capitalize()} {number}",
        "date": day.isoformat(),
        "actors": [f"actor-{one}" for one in some],
        "place": f"Town {chance.randrange(PLACES)}, Région {chance.randrange(5)}",
        "tags": [f"topic-{one}" for one in chance.sample(range(TAGS), k=2)],
        "summary": f"The {' '.join(chance.choices(_WORDS, k=18))} at Çeşme.",
        "status": chance.choice(["confirmed", "reported", "disputed"]),
        "importance": chance.choice(["major", "normal", "normal", "minor"]),
        "sources": [{"url": f"https://example.org/{number % 400}", "title": "Record"}],
    }


def _put(path: Path, data: object) -> None:
    """Write YAML, of which JSON is a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
