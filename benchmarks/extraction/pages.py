"""How well articles are read: body, day and headline of saved pages; pasted texts.

The pages and their gold are other people's and lie in ../shared/bench; what is absent
is named and left out. A third of each, drawn by a fixed seed, was kept aside while
the rules were written: "aside" is its row.

- body: bag of four-word shingles, as the article-extraction-benchmark defines it;
  all blocks but the headline count, the line below the headline too.
- day: the publication date, exact. "none" are pages whose gold has no day.
- headline: exact, after blanks are made one. Its gold (titles.json) was written by
  reading the pages, by those who wrote the rules, and no third of it is aside.
- pasted: Wikinews texts, a paragraph a line, with and without the line of the date.

    python benchmarks/extraction/pages.py [--errors]
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from sitegen.core.articles import Article, ArticleMeta, BlockKind
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import pasted, saved_page
from sitegen.formats.encoding import decode_text

BENCH = Path(__file__).resolve().parents[3] / "shared/bench"
SEED = 20223  # of the third that is kept aside

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_DAY_LINE = re.compile(r"(?:[A-Z]\w+day,? )?[A-Z]\w+ \d{1,2},? \d{4}")
_Reader = Callable[[SourceFile, ArticleMeta], Outcome[Article]]


@dataclass(slots=True)
class Tally:
    """Answers to one question: right, wrong, or none."""

    right: int = 0
    wrong: int = 0
    asked: int = 0
    none: int = 0  # rightly not answered

    def add(self, told: str, wanted: str) -> bool:
        """Count an answer; say whether it was right."""
        if told == wanted:
            self.none += not wanted
            self.right += bool(wanted)
        elif told:
            self.wrong += 1
        else:
            self.asked += 1
        return told == wanted

    def __str__(self) -> str:
        """Write the counts and the share of what has an answer."""
        total = self.right + self.wrong + self.asked
        share = self.right / total if total else 0.0
        return (
            f"{share:6.3f}  {self.right} right, {self.wrong} wrong, "
            f"{self.asked} asked, {self.none} none"
        )


@dataclass(slots=True)
class Bodies:
    """Precision and recall of bodies, page by page."""

    pairs: list[tuple[float, float]] = field(default_factory=list)

    def __str__(self) -> str:
        """Write the mean precision and recall, and F1 of the two."""
        number = max(1, len(self.pairs))
        precision = sum(pair[0] for pair in self.pairs) / number
        recall = sum(pair[1] for pair in self.pairs) / number
        total = precision + recall
        mean = 2 * precision * recall / total if total else 0.0
        return f"{mean:6.3f}  P {precision:.3f} R {recall:.3f}"


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text, with how often each is there."""
    words = _WORD.findall(text)
    last = max(1, len(words) - _SHINGLE + 1)
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(last))


def likeness(gold: str, told: str) -> tuple[float, float]:
    """Return the precision and recall of a body."""
    wanted, found = shingles(gold), shingles(told)
    right = (wanted & found).total()
    extra, missed = (found - wanted).total(), (wanted - found).total()
    precision = right / (right + extra) if right + extra else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    return precision, recall


def aside(names: Sequence[str]) -> frozenset[str]:
    """Return the third of the names that is kept aside."""
    shuffled = sorted(names)
    random.Random(SEED).shuffle(shuffled)  # noqa: S311 - a draw that can be repeated
    return frozenset(shuffled[: len(shuffled) // 3])


class Readings:
    """Saved pages of one folder, read by the clock."""

    def __init__(self, folder: Path) -> None:
        """Read the pages of `folder`, whose gold is in its gold.json."""
        self.gold: dict[str, dict[str, Any]] = json.loads(
            (folder / "gold.json").read_text("utf-8")
        )
        self.articles: dict[str, Article] = {}
        self.seconds: list[float] = []
        for name in sorted(self.gold):
            data = gzip.decompress(_page(folder, name).read_bytes())
            decoded = decode_text(data, name, lenient=True)
            file = SourceFile(f"{name}.html", Kind.ARTICLE, decoded.text)
            self.articles[name] = self._timed(saved_page.read, file)
        self.aside = aside(list(self.gold))

    def _timed(self, read: _Reader, file: SourceFile) -> Article:
        start = time.process_time()
        article = read(file, ArticleMeta()).value
        self.seconds.append(time.process_time() - start)
        return article


def _page(folder: Path, name: str) -> Path:
    """Return the file of a page, whose name in the gold has its ending or not."""
    path = folder / f"{name}.gz"
    return path if path.exists() else folder / f"{name}.html.gz"


def body(article: Article) -> str:
    """Return what counts as the body of an article."""
    return "\n".join(
        block.text for block in article.blocks if block.kind is not BlockKind.HEADLINE
    )


def day_of(article: Article) -> str:
    """Return the day on which an article came out, "" if it is asked for."""
    return article.publication.date.text if article.publication.date else ""


def show(name: str, result: object) -> None:
    """Print one row of the table."""
    print(f"{name:30}{result}")


def bodies(pages: Readings) -> None:
    """Score the bodies."""
    both = Bodies(), Bodies()
    for name, article in pages.articles.items():
        pair = likeness(pages.gold[name]["articleBody"], body(article))
        for tally in both if name in pages.aside else both[:1]:
            tally.pairs.append(pair)
        if min(pair) < 0.9 and "--errors" in sys.argv and name not in pages.aside:
            print(f"  {name[:12]} P {pair[0]:.3f} R {pair[1]:.3f} {article.title}")
    show("body", both[0])
    show("  third aside", both[1])


def days(pages: Readings) -> None:
    """Score the days of publication."""
    both = Tally(), Tally()
    for name, article in pages.articles.items():
        gold = pages.gold[name]["date"]
        wanted = gold if isinstance(gold, str) else ""
        for tally in both if name in pages.aside else both[:1]:
            is_right = tally.add(day_of(article), wanted)
            if not is_right and "--errors" in sys.argv and name not in pages.aside:
                print(f"  {name[:20]} gold {wanted}, told {day_of(article) or 'none'}")
    show("day", both[0])
    show("  third aside", both[1])


def headlines(folder: str, pages: Readings, tally: Tally) -> None:
    """Score the headlines against the gold that was written by hand."""
    path = BENCH / "pages/titles.json"
    titles = json.loads(path.read_text("utf-8")) if path.exists() else {}
    for name, wanted in titles.get(folder, {}).items():
        told = pages.articles[name].title
        if not tally.add(told, wanted) and "--errors" in sys.argv:
            print(f"  {told!r} for {wanted!r}")


def wikinews(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the day and the lines of each text."""
    for path in sorted(folder.glob("*.tml")):
        root = ET.parse(path).getroot()  # noqa: S314 - the corpus is trusted
        created = root.find("DCT/TIMEX3")
        day = created.get("value", "")[:10] if created is not None else ""
        lines = [_line(sentence) for sentence in root.iterfind("TEXT/s")]
        yield day, [line for line in lines if line]


def _line(sentence: ET.Element) -> str:
    words = " ".join("".join(sentence.itertext()).split())
    return re.sub(r" ([,.;:?!)%]|'s|n't)", r"\1", words).replace("( ", "(")


def texts(folder: Path) -> None:
    """Score the days of pasted texts."""
    dated, bare = Tally(), Tally()
    seconds: list[float] = []
    words = 0
    for day, lines in wikinews(folder):
        without = [line for line in lines if not _DAY_LINE.fullmatch(line.rstrip("."))]
        for tally, kept in ((dated, lines), (bare, without)):
            file = SourceFile("pasted.txt", Kind.ARTICLE, "\n\n".join(kept))
            start = time.process_time()
            article = pasted.read(file, ArticleMeta()).value
            seconds.append(time.process_time() - start)
            words += len(file.text.split())
            # No text without its line has the day: to ask is right, to tell is not.
            tally.add(day_of(article), day)
    show("pasted, with the date line", dated)
    show("pasted, without it", bare)
    pace = 1000 * sum(seconds) / max(1, words) * 700
    show("pasted, ms for 700 words", f"{pace:6.2f}")


def main() -> None:
    """Print the table."""
    seconds: list[float] = []
    titles = Tally()
    for name, score in (("aeb", bodies), ("dates", days)):
        folder = BENCH / "pages" / name
        if not folder.exists():
            print(f"skipped: {folder} is not there")
            continue
        pages = Readings(folder)
        score(pages)
        headlines(name, pages, titles)
        seconds += pages.seconds
    if titles.right:
        show("headline", titles)
    if seconds:
        show("ms for a page", f"{1000 * sum(seconds) / len(seconds):6.1f}")
    articles = BENCH / "event-days/articles"
    if articles.exists():
        texts(articles)
    else:
        print(f"skipped: {articles} is not there")


if __name__ == "__main__":
    main()
