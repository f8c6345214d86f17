"""From raw articles to a timeline of given length: Timeline17, four collections.

The protocol is that of the literature: the number of days l and of sentences a day k
are those of the journalists' timeline, and only articles of its range are read.
Measured are the F1 of the days, and ROUGE-1 and -2 after aligning days (align+ m:1 of
tilse, made again here: days are aligned by distance and words, many to one; words are
brought to their stems by `sitegen.matching.deeds`, where the original takes Porter's,
so figures differ by about .01). The corpus is read from ../shared/bench/timelines, and
where it is absent nothing is scored; another folder may be named.

    python benchmarks/extraction/timelines.py [FOLDER] [--show]
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import tarfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen.core.articles import Article, Block, BlockKind, DateBasis, Publication
from sitegen.core.calendar import from_ordinal, ordinal
from sitegen.core.model import Statement
from sitegen.core.registry import Registry
from sitegen.core.when import When
from sitegen.language.names import Reader
from sitegen.language.statements import statements
from sitegen.matching.deeds import stem
from sitegen.matching.digest import Telling, digest, tellings
from sitegen.matching.families import families

FOLDER = Path(__file__).resolve().parents[3] / "shared/bench/timelines"
Summary = Mapping[int, Sequence[str]]  # sentences by the number of their day
Grams = Counter[tuple[str, ...]]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BRACKETS = (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"))
_CLOSING = re.compile(r"\s+('(?:s|re|ve|ll|d|m|t)\b|n't\b|[.,;:!?%)\]”])")


@dataclass(frozen=True, slots=True)
class Task:
    """A journalists' timeline, and what the articles of its topic tell."""

    name: str
    gold: Summary
    told: tuple[Telling, ...]
    printed: Mapping[int, int]  # articles by the number of their day

    @property
    def sentences(self) -> int:
        """How many sentences a day has, on average."""
        return round(sum(map(len, self.gold.values())) / len(self.gold))


@dataclass(frozen=True, slots=True)
class Score:
    """What is measured."""

    days: float
    rouge_1: float
    rouge_2: float

    def __str__(self) -> str:
        """Show the three figures."""
        return f"{self.days:8.3f}{self.rouge_1:10.3f}{self.rouge_2:10.3f}"


def written(text: str) -> str:
    """Undo the tokens of the corpus."""
    for token, sign in (*_BRACKETS, ("``", "“"), ("''", "”")):
        text = text.replace(token, sign)
    return re.sub(r"([($\[“])\s+", r"\1", _CLOSING.sub(r"\1", text))


def timeline(text: str) -> Summary:
    """Read a journalists' timeline; a day that stands twice is one."""
    found: dict[int, list[str]] = defaultdict(list)
    day = None
    for line in map(str.strip, text.splitlines()):
        if _DAY.fullmatch(line):
            day = dt.date.fromisoformat(line).toordinal()
        elif line.startswith("---"):
            day = None
        elif line and day is not None:
            found[day].append(line)
    return {day: lines for day, lines in sorted(found.items()) if lines}


def articles(packed: Path) -> Iterator[Article]:
    """Read the articles of a topic, each with the day of its folder."""
    with tarfile.open(packed) as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            day = Path(member.name).parent.name
            file = archive.extractfile(member) if member.isfile() else None
            if file is None or not _DAY.fullmatch(day):
                continue
            lines = file.read().decode("utf-8", "replace").splitlines()
            yield _article(member.name, day, [written(line.strip()) for line in lines])


def _article(name: str, day: str, lines: Iterable[str]) -> Article:
    text = ""
    blocks: list[Block] = []
    for line in filter(None, lines):
        blocks.append(Block(BlockKind.PARAGRAPH, line, len(text)))
        text += f"{line}\n\n"
    when = When.of_day(*map(int, day.split("-")))
    publication = Publication(when, DateBasis.SIDECAR)
    return Article(name, name, text, tuple(blocks), "", publication, language="en")


def tasks(folder: Path) -> Iterator[Task]:
    """Yield a task for each journalists' timeline of each topic."""
    reader = Reader(Registry())
    for topic in sorted(path for path in folder.iterdir() if path.is_dir()):
        stored = list(articles(topic / "InputDocs.tar.gz"))
        family = families(stored)
        read: list[Statement] = []
        for article in stored:
            named = reader.read(article)
            read += statements(article, named.mentions, named.places)
        published = {article.id: article.publication.date for article in stored}
        told = tellings(read, published, family)
        days = [when.day for when in published.values() if when and when.day]
        for path in sorted((topic / "timelines").glob("*.txt")):
            gold = timeline(path.read_text("utf-8", "replace"))
            first, last = min(gold), max(gold)
            yield Task(
                f"{topic.name} {path.stem}"[:36],
                gold,
                tuple(one for one in told if _is_inside(one, first, last)),
                Counter(n for n in map(ordinal, days) if first <= n <= last),
            )


def _is_inside(told: Telling, first: int, last: int) -> bool:
    inside = first <= ordinal(told.day) <= last
    appeared = ordinal(told.published) if told.published else first
    return inside and first <= appeared <= last


def grams(lines: Iterable[str], size: int) -> Grams:
    """Count runs of `size` words."""
    words = [stem(one) for one in re.findall(r"[a-z0-9]+", " ".join(lines).lower())]
    return Counter(zip(*(words[place:] for place in range(size)), strict=False))


def _f1(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def _common(one: Grams, other: Grams) -> int:
    return (one & other).total()


def _likeness(one: Grams, other: Grams) -> float:
    common = _common(one, other)
    return _f1(common / (one.total() or 1), common / (other.total() or 1))


def _covered(ours: Summary, theirs: Summary, size: int) -> float:
    """Return the share of `ours` that stands in `theirs`, days aligned many to one."""
    known = {day: grams(lines, 1) for day, lines in theirs.items()}
    common = total = 0.0
    for day, lines in ours.items():
        own = grams(lines, 1)
        near = max(
            known,
            key=lambda other: (
                _likeness(own, known[other]) / (abs(other - day) + 1),
                -abs(other - day),
                -other,
            ),
        )
        sized = grams(lines, size)
        common += _common(sized, grams(theirs[near], size)) / (abs(near - day) + 1)
        total += sized.total()
    return common / total if total else 0.0


def score(ours: Summary, gold: Summary) -> Score:
    """Compare a timeline with the journalists'."""
    if not ours:
        return Score(0.0, 0.0, 0.0)
    right = len(ours.keys() & gold.keys())
    days = _f1(right / len(ours), right / len(gold))
    rouges = (
        _f1(_covered(ours, gold, size), _covered(gold, ours, size)) for size in (1, 2)
    )
    return Score(days, *rouges)


def ours(task: Task, told: Iterable[Telling]) -> Summary:
    """Make a timeline as `sitegen timeline` does."""
    made = digest(told, len(task.gold), sentences=task.sentences)
    return {ordinal(one.day): [said.text for said in one.tellings] for one in made}


def by_printing(task: Task) -> Summary:
    """Make a timeline of the days on which most was printed, for comparison."""
    days = sorted(task.printed, key=lambda day: (-task.printed[day], day))
    return ours(task, _of_days(task, set(days[: len(task.gold)])))


def by_gold(task: Task) -> Summary:
    """Make a timeline of the journalists' days, for comparison."""
    return ours(task, _of_days(task, set(task.gold)))


def _of_days(task: Task, days: set[int]) -> Iterator[Telling]:
    """Keep what is told of `days`; leads of the day after stand for theirs."""
    for one in task.told:
        number = ordinal(one.day)
        if number in days:
            yield one
        elif not one.is_dated and number - 1 in days:
            yield replace(one, day=from_ordinal(number - 1))


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of scores."""
    number = len(scores) or 1
    return Score(
        sum(one.days for one in scores) / number,
        sum(one.rouge_1 for one in scores) / number,
        sum(one.rouge_2 for one in scores) / number,
    )


def main() -> None:
    """Print a line for each timeline, then the means."""
    named = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    folder = named[0] if named else FOLDER
    if not folder.exists():
        print(f"skipped: {folder} is not there")
        return
    print(f"{'':37}{'l':>4}{'k':>4}   day F1  align+ R1        R2")
    found: dict[str, list[Score]] = defaultdict(list)
    spent = 0.0
    for task in tasks(folder):
        begun = time.perf_counter()
        made = ours(task, task.told)
        spent += time.perf_counter() - begun
        found["mean"].append(score(made, task.gold))
        found["days by printing"].append(score(by_printing(task), task.gold))
        found["days given"].append(score(by_gold(task), task.gold))
        head = f"{task.name:37}{len(task.gold):4}{task.sentences:4}"
        print(f"{head}{found['mean'][-1]}")
        if "--show" in sys.argv:
            for day, lines in made.items():
                mark = "*" if day in task.gold else " "
                print(f" {mark} {dt.date.fromordinal(day)} {' '.join(lines)}")
    for label, scores in found.items():
        print(f"{label:45}{mean(scores)}")
    print(f"{spent:.1f} s for the digests")


if __name__ == "__main__":
    main()
