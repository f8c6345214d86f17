"""A chronology of notes alone, of any size and the same on every machine."""

from __future__ import annotations

from pathlib import Path
from random import Random

_ACTORS = 120
_WORDS = 2500
_YEARS = 8


def write_notes(events: int, root: Path) -> tuple[Path, ...]:
    """Write a site of so many notes; return their files in order."""
    random = Random(1)  # noqa: S311 - made-up words, not secrets
    words = ["".join(_syllables(random)) for _ in range(_WORDS)]
    for name in ("actors", "notes"):
        (root / "content" / name).mkdir(parents=True)
    site = "title: A made-up chronology\ndescription: Notes that mean nothing.\n"
    (root / "content" / "site.yaml").write_text(site, "utf-8")
    for number in range(_ACTORS):
        name = f"{random.choice(words).title()} {random.choice(words).title()}"
        actor = (
            f"name: {name} {number}\nkind: person\nsummary: One sentence about it.\n"
        )
        file = root / "content" / "actors" / f"actor-{number}.yaml"
        file.write_text(actor, "utf-8")
    files: list[Path] = []
    for number in range(events):
        folder = root / "content" / "notes" / f"{number // 1000:02}"
        folder.mkdir(exist_ok=True)
        files.append(folder / f"note-{number:05}.yaml")
        files[-1].write_text(_note(number, words, random), "utf-8")
    return tuple(files)


def _syllables(random: Random) -> list[str]:
    count = random.randint(1, 4)
    return [
        random.choice("bdfgklmnprst") + random.choice("aeiou") for _ in range(count)
    ]


def _note(number: int, words: list[str], random: Random) -> str:
    year = 2015 + number % _YEARS
    day = f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    actors = sorted(random.sample(range(_ACTORS), 3))
    title = " ".join(random.choices(words, k=7)).capitalize()
    summary = " ".join(random.choices(words, k=30)).capitalize()
    return (
        f"title: {title}\n"
        f"date: {day}\n"
        f"actors: [{', '.join(f'actor-{one}' for one in actors)}]\n"
        f"place: {random.choice(words).title()}\n"
        f"summary: {summary}.\n"
        f"tags: [{random.choice(words[:12])}]\n"
        "sources:\n"
        f"  - url: https://example.org/{random.randrange(3000)}\n"
        f"    title: Paper {random.choice(words)}\n"
        "    publisher: Wire\n"
        f"    date: {day}\n"
    )
