"""How well dates in articles are found and resolved, by the measures of TempEval-3.

Reads the corpora beside the repository, which may not be redistributed, and says so
where they are absent.  A third of each, drawn by a fixed seed, was kept aside while
the rules were written and looked at only once they were: unseen, its value F1 was
79.7 (TimeBank) and 71.6 (AQUAINT), against 84.9 and 79.6 for the rest.

    python benchmarks/extraction/temporal.py [FOLDER]
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from sitegen.language.dates import Setting, find

CORPORA = Path(__file__).resolve().parents[3] / "shared/bench/timex"
NAMES = ("TimeBank", "AQUAINT")
SEED = 20221  # of the third that is kept aside

_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Timex:
    """One temporal expression: its place and its TIMEX3 value."""

    start: int
    end: int
    value: str

    def overlaps(self, other: Timex) -> bool:
        """Say whether both have a character in common."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Timex) -> int:
        """Count the characters that both have."""
        return min(self.end, other.end) - max(self.start, other.start)


@dataclass(frozen=True, slots=True)
class Story:
    """One article of a corpus, and what people found in it."""

    name: str
    published: str
    text: str
    gold: tuple[Timex, ...]


@dataclass(slots=True)
class Score:
    """What was found, wanted and right in a number of stories."""

    wanted: int = 0
    found: int = 0
    strict: int = 0
    relaxed_found: int = 0
    relaxed_wanted: int = 0
    valued: int = 0
    weekdays: int = 0
    weekdays_right: int = 0
    seconds: list[float] = field(default_factory=list)

    def add(self, gold: Sequence[Timex], found: Sequence[Timex]) -> None:
        """Count one story."""
        places = {(item.start, item.end) for item in found}
        self.wanted += len(gold)
        self.found += len(found)
        self.strict += sum((item.start, item.end) in places for item in gold)
        self.relaxed_found += sum(any(map(item.overlaps, gold)) for item in found)
        self.relaxed_wanted += sum(any(map(item.overlaps, found)) for item in gold)
        self.valued += sum(mine.value == its.value for its, mine in pairs(gold, found))

    def add_weekdays(self, story: Story, found: Sequence[Timex]) -> None:
        """Count the names of days of the week, and those given the right day."""
        for item in story.gold:
            named = _WEEKDAY.search(story.text[item.start : item.end])
            if named is None or not _DAY.match(item.value):
                continue
            mine = next((other for other in found if item.overlaps(other)), None)
            self.weekdays += 1
            if mine is not None:
                self.weekdays_right += mine.value[:10] == item.value[:10]


def pairs(
    gold: Iterable[Timex], found: Sequence[Timex]
) -> Iterator[tuple[Timex, Timex]]:
    """Pair each wanted expression with the one that covers most of it."""
    free = list(found)
    for item in gold:
        best = max(free, key=item.shared, default=None)
        if best is not None and item.shared(best) > 0:
            free.remove(best)
            yield item, best


def measures(right_found: int, right_wanted: int, score: Score) -> str:
    """Write precision, recall and their harmonic mean in percent."""
    precision = right_found / score.found if score.found else 0
    recall = right_wanted / score.wanted if score.wanted else 0
    both = precision + recall
    mean = 2 * precision * recall / both if both else 0
    return f"{100 * precision:5.1f} {100 * recall:5.1f} {100 * mean:5.1f}"


def read(path: Path) -> Story:
    """Read a TimeML file."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own corpora
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise ValueError(f"{path} is not TimeML")
    parts: list[str] = []
    gold: list[Timex] = []

    def walk(element: ET.Element, offset: int) -> int:
        start = offset
        parts.append(element.text or "")
        offset += len(parts[-1])
        for child in element:
            offset = walk(child, offset)
            parts.append(child.tail or "")
            offset += len(parts[-1])
        if element.tag == "TIMEX3":
            gold.append(Timex(start, offset, element.get("value", "")))
        return offset

    walk(body, 0)
    published = created.get("value", "")[:10]
    return Story(path.stem, published, "".join(parts), tuple(gold))


def tag(story: Story, score: Score) -> list[Timex]:
    """Find the temporal expressions of a story, by the clock."""
    year, month, day = map(int, story.published.split("-"))
    start = time.perf_counter()
    found = find(story.text, Setting((year, month, day)))
    score.seconds.append(time.perf_counter() - start)
    return [Timex(item.start, item.end, item.value) for item in found]


def score_of(stories: Iterable[Story]) -> Score:
    """Score the tagger on some stories."""
    score = Score()
    for story in stories:
        found = tag(story, score)
        score.add(story.gold, found)
        score.add_weekdays(story, found)
    return score


def row(name: str, stories: Sequence[Story]) -> str:
    """Write one line of the table."""
    score = score_of(stories)
    cells = (
        measures(score.relaxed_found, score.relaxed_wanted, score),
        measures(score.strict, score.strict, score),
        measures(score.valued, score.valued, score),
    )
    days = f"{score.weekdays_right}/{score.weekdays}"
    share = 100 * score.weekdays_right / score.weekdays if score.weekdays else 0
    pace = 1000 * sum(score.seconds) / max(1, len(score.seconds))
    return f"{name:16} {'  '.join(cells)}  {days:>8} {share:5.1f} {pace:7.2f}"


def aside(stories: Sequence[Story]) -> list[Story]:
    """Return the third of the stories that is kept aside."""
    names = [story.name for story in stories]
    random.Random(SEED).shuffle(names)  # noqa: S311 - a draw that can be repeated
    kept = set(names[: len(names) // 3])
    return [story for story in stories if story.name in kept]


def main(arguments: Sequence[str]) -> int:
    """Print the table for the corpora in a folder."""
    folder = Path(arguments[0]) if arguments else CORPORA
    if not folder.is_dir():
        print(f"temporal: skipped, there are no corpora in {folder}")
        return 0
    find("warm up", Setting())
    triple = "P     R     F1"
    print(f"{'':16} relaxed            strict             value              weekdays")
    print(f"{'':16} {'     '.join([triple] * 3)}     right     %  ms/story")
    for name in NAMES:
        stories = [read(path) for path in sorted((folder / name).glob("*.tml"))]
        if not stories:
            print(f"{name:16} absent")
            continue
        print(row(name, stories))
        print(row("  third aside", aside(stories)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
