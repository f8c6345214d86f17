"""How well people, organisations and places are found: CoNLL++, exact spans.

The corpus (Reuters stories of 2020) is for research and not part of the project;
it is read from ../shared/bench/names, and where it is absent nothing is scored.

"ORG that act" leaves out the names that only a capital gives away: they are found, and
get no page. `--second-opinion` lets an installed spaCy model confirm some of them.

    python -m benchmarks.extraction.naming [--errors] [--second-opinion MODEL]
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.core.articles import Article, Block, BlockKind
from sitegen.core.documents import ActorKind
from sitegen.core.registry import Registry
from sitegen.language.names import Named, Reader
from sitegen.language.ner import load

CORPUS = Path(__file__).resolve().parents[3] / "shared/bench/names/conllpp-half.txt"
KINDS = {
    ActorKind.PERSON: "PER",
    ActorKind.ORGANISATION: "ORG",
    ActorKind.GROUP: "ORG",
    ActorKind.STATE: "LOC",
    None: "ORG",  # a name of which nothing else is known
}
PLACES = {"metonym", "institution"}  # the corpus marks the place, whoever acts
SORTS = ("PER", "ORG", "LOC")
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A word of the corpus, its place there, and its tag."""

    word: str
    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story of the corpus and the names that its annotators marked."""

    article: Article
    gold: frozenset[Span]


def stories(path: Path) -> Iterator[Story]:
    """Put the stories together again from their words and offsets."""
    rows: list[Row | None] = []
    number = 0
    for line in [*path.read_text("utf-8").splitlines(), "-DOCSTART- - - O"]:
        if line.startswith("-DOCSTART-"):
            if any(rows):
                yield _story(number, rows)
            rows, number = [], number + 1
        elif line.strip():
            word, start, end, tag = line.rsplit(" ", 3)
            rows.append(Row(word, int(start), int(end), tag))
        else:
            rows.append(None)


def _story(number: int, rows: list[Row | None]) -> Story:
    text = ""
    breaks = [0]
    gold: list[Span] = []
    before: Row | None = None
    is_new = True
    for row in rows:
        if row is None:
            is_new = True
            continue
        if before is not None and row.start - before.end > 1:
            text += "\n\n"
            breaks.append(len(text))
        elif before is not None:
            text += _blank(text, row.word)
        start, text = len(text), text + row.word
        sort = row.tag[2:]
        joins = before is not None and before.tag[2:] == sort and not is_new
        if row.tag != "O" and joins and not row.tag.startswith("B"):
            gold[-1] = (gold[-1][0], len(text), sort)
        elif row.tag != "O":
            gold.append((start, len(text), sort))
        before, is_new = row, False
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, text[start:end].rstrip("\n"), start)
        for start, end in zip(breaks, [*breaks[1:], len(text)], strict=True)
    )
    article = Article(f"story-{number}", "", text, blocks, "", language="en")
    return Story(article, frozenset(span for span in gold if span[2] in SORTS))


def _blank(text: str, word: str) -> str:
    """Return the blank before a word, as it was before the corpus cut words apart."""
    is_closing = word[0] in ",.;:?!)”’'%" or word == "n't"
    if is_closing or text.endswith(("(", "“", "$", "‘")) or "/" in (text[-1], word):
        return ""
    return " "


def acting(named: Named) -> frozenset[Span]:
    """Return what was found, without what only a capital gives away."""
    alone = {(one.start, one.end) for one in named.mentions if one.kind is None}
    return frozenset(span for span in found(named) if span[:2] not in alone)


def found(named: Named) -> frozenset[Span]:
    """Return what was found, in the corpus' own terms."""
    spans = {
        (mention.start, mention.end, KINDS[mention.kind])
        for mention in (*named.mentions, *named.credits)
        if mention.rule not in PLACES | {"demonym"}
    }
    taken = {span[:2] for span in spans}
    places = (
        *((place.start, place.end) for place in named.places),
        *((m.start, m.end) for m in named.mentions if m.rule in PLACES),
    )
    return frozenset(
        spans | {(*place, "LOC") for place in places if place not in taken}
    )


def score(gold: int, told: int, right: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 in percent."""
    precision = 100 * right / told if told else 0.0
    recall = 100 * right / gold if gold else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def main() -> None:
    """Print the scores and the time that a story takes."""
    if not CORPUS.exists():
        print(f"skipped: {CORPUS} is not there")
        return
    corpus = list(stories(CORPUS))
    opinion = None
    if "--second-opinion" in sys.argv:
        model = sys.argv[sys.argv.index("--second-opinion") + 1]
        opinion = load(model)
        print(f"second opinion: {opinion.name if opinion else 'not installed'}")
    reader = Reader(Registry(), opinion)
    reader.read(corpus[0].article)  # tables are read once
    begun = time.process_time()
    results = [reader.read(story.article) for story in corpus]
    taken = time.process_time() - begun
    counts: Counter[tuple[str, str]] = Counter()
    for story, named in zip(corpus, results, strict=True):
        told = found(named)
        for sort in SORTS:
            ours = {span for span in told if span[2] == sort}
            theirs = {span for span in story.gold if span[2] == sort}
            counts[sort, "gold"] += len(theirs)
            counts[sort, "told"] += len(ours)
            counts[sort, "right"] += len(ours & theirs)
        deeds = {span for span in acting(named) if span[2] == "ORG"}
        theirs = {span for span in story.gold if span[2] == "ORG"}
        counts["ORG that act", "gold"] += len(theirs)
        counts["ORG that act", "told"] += len(deeds)
        counts["ORG that act", "right"] += len(deeds & theirs)
        counts["untyped", "gold"] += len(story.gold)
        counts["untyped", "told"] += len(told)
        counts["untyped", "right"] += len(
            {span[:2] for span in told} & {span[:2] for span in story.gold}
        )
        if "--errors" in sys.argv:
            _show_errors(story, told)
    for part in ("gold", "told", "right"):
        counts["all", part] = sum(counts[sort, part] for sort in SORTS)
    print("               P     R    F1")
    for sort in (*SORTS, "all", "untyped", "ORG that act"):
        figures = score(*(counts[sort, part] for part in ("gold", "told", "right")))
        print(f"{sort:13}" + "".join(f"{figure:6.1f}" for figure in figures))
    print(f"{1000 * taken / len(corpus):.2f} ms a story, {len(corpus)} stories")


def _show_errors(story: Story, told: frozenset[Span]) -> None:
    text = story.article.text
    for start, end, sort in sorted(told ^ story.gold):
        sign = "+" if (start, end, sort) in told else "-"
        around = text[max(0, start - 40) : start] + "[" + text[start:end] + "]"
        print(sign, sort, repr(around + text[end : end + 30]))


if __name__ == "__main__":
    main()
