"""How often a gold event is given its day: SemEval-2015 task 4, trial articles.

The articles are Wikinews', the timelines the task's; they are read from
../shared/bench/event-days, and where they are absent nothing is scored.

    python benchmarks/extraction/events.py [--errors]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from sitegen.core.articles import Article, Block, BlockKind, DateBasis, Publication
from sitegen.core.edtf import parse
from sitegen.core.registry import Registry
from sitegen.core.when import When
from sitegen.language import dates
from sitegen.language.names import Reader
from sitegen.language.statements import statements

FOLDER = Path(__file__).resolve().parents[3] / "shared/bench/event-days"
_CLAUSE = re.compile(r"[,;:—]| (?:and|but|that|which|who|after|before|while|when) ")
_DAY_LINE = re.compile(r"(?:[A-Z]\w+day,? )?[A-Z]\w+ \d{1,2},? \d{4}")
_PAST = re.compile(r"said|told|wrote|\w+ed\b")
_KNOWN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(slots=True)
class Story:
    """An article and where the events of each of its sentences stand."""

    article: Article
    published: str
    events: dict[tuple[int, str], list[int]] = field(default_factory=dict)


def story(path: Path) -> Story:
    """Read an article of the task."""
    root = ET.parse(path).getroot()  # noqa: S314 - the corpus is trusted
    number = root.findtext("DOCID") or ""
    time = root.find("DCT/TIMEX3")
    published = time.get("value", "") if time is not None else ""
    text = ""
    blocks: list[Block] = []
    events: dict[tuple[int, str], list[int]] = {}
    for sentence in root.iterfind("TEXT/s"):
        start = len(text)
        for words, is_event in _parts(sentence):
            for word in words.split():
                text += _blank(text, start, word)
                if is_event:
                    at = (int(sentence.get("id", "0")), words.split()[0].lower())
                    events.setdefault(at, []).append(len(text))
                text += word
        kind = BlockKind.PARAGRAPH if blocks else BlockKind.HEADLINE
        # Wikinews prints the day below the headline: it is no paragraph.
        is_day = _DAY_LINE.fullmatch(text[start:]) is not None
        if text[start:].strip() and not is_day:
            blocks.append(Block(kind, text[start:], start))
        text += "\n\n"
    article = Article(
        number,
        path.name,
        text,
        tuple(blocks),
        blocks[0].text if blocks else "",
        Publication(parse(published), DateBasis.DATELINE),
        language="en",
    )
    return Story(article, published, events)


def _parts(sentence: ET.Element) -> Iterator[tuple[str, bool]]:
    yield sentence.text or "", False
    for child in sentence:
        yield "".join(child.itertext()), child.tag == "EVENT"
        yield child.tail or "", False


def _blank(text: str, start: int, word: str) -> str:
    """Return the blank before a word, as it was before the words were cut apart."""
    if len(text) == start or word[0] in ",.;:?!)%" or word.startswith(("'s", "n't")):
        return ""
    return "" if text.endswith(("(", "$")) else " "


def gold(folder: Path) -> Iterator[tuple[str, str, int, str]]:
    """Yield day, article, sentence and word of each dated event, once."""
    seen: set[tuple[str, int, str]] = set()
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            fields = line.split("\t")
            if len(fields) < 3 or _KNOWN.fullmatch(fields[1]) is None:
                continue
            for number, sentence, word in map(_split, fields[2:]):
                if (number, sentence, word) not in seen:
                    seen.add((number, sentence, word))
                    yield fields[1], number, sentence, word


class Days:
    """The days of an article: of its sentences, and of its lead for the rest."""

    def __init__(self, article: Article, reader: Reader) -> None:
        """Read `article`."""
        named = reader.read(article)
        told = statements(article, named.mentions, named.places)
        self.text = article.text
        self.day = article.publication.date and article.publication.date.day
        self.lead = next((one for one in told if one.is_lead), None)
        self.spans = [(one.start, one.end) for one in told]
        self.times = [
            time
            for time in dates.find(
                article.text, dates.Setting(article.publication.date, article.language)
            )
            if time.when and not time.is_quoted and time.type in {"DATE", "TIME"}
        ]

    def at(self, place: int) -> When | None:
        """Return when that happened which stands at `place`."""
        span = next((one for one in self.spans if one[0] <= place < one[1]), None)
        inside = [
            time
            for time in self.times
            if span
            and span[0] <= time.start < span[1]
            and "REF" not in time.value
            and not (self._is_ahead(time) and _PAST.match(self.text, place))
        ]
        if inside:
            return min(inside, key=lambda time: self._distance(time, place)).when
        return self.lead.when if self.lead else None

    def _is_ahead(self, time: dates.TimeExpression) -> bool:
        return bool(
            self.day
            and time.when
            and time.when.earliest
            and time.when.earliest > self.day
        )

    def _distance(self, time: dates.TimeExpression, place: int) -> float:
        """Measure how far a date is from a word; another clause is further off."""
        between = self.text[min(time.end, place) : max(time.start, place)]
        breaks = len(_CLAUSE.findall(between))
        return len(between) + 40 * breaks + 60 * (time.period is not None)


def _split(mention: str) -> tuple[str, int, str]:
    number, sentence, word = mention.split("-", 2)
    return number, int(sentence), word


def main() -> None:
    """Print the shares of events with the right day, month and year."""
    if not FOLDER.exists():
        print(f"skipped: {FOLDER} is not there")
        return
    reader = Reader(Registry())
    stories = {
        one.article.id: one
        for one in map(story, sorted((FOLDER / "articles").glob("*.tml")))
    }
    days = {number: Days(one.article, reader) for number, one in stories.items()}
    total = 0
    right = {"exact": 0, "month": 0, "year": 0, "publication": 0}
    for day, number, sentence, word in gold(FOLDER / "timelines"):
        one = stories.get(number)
        places = one and one.events.get((sentence, word.split("_")[0].lower()))
        if one is None or not places:
            continue
        when = days[number].at(places[0])
        ours = when.text.rstrip("~") if when else ""
        total += 1
        right["exact"] += ours == day
        right["month"] += ours[:7] == day[:7]
        right["year"] += ours[:4] == day[:4]
        right["publication"] += one.published == day
        if ours != day and "--errors" in sys.argv:
            around = one.article.text[max(0, places[0] - 120) : places[0] + 80]
            print(f"{number} {one.published} gold {day} ours {ours}: {around!r}")
    for name, count in right.items():
        print(f"{name:12}{count / total:6.3f}")
    print(f"{total} events in {len(stories)} articles")


if __name__ == "__main__":
    main()
