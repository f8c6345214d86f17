"""How much of the development set is read right: dates, names, events, what is joined.

The set is in tests/language/development, in our own words; rules are tuned on it, so
its figures show what is broken, not how far the rules carry.

    python -m benchmarks.extraction.development [--errors]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from sitegen.core.articles import Article, BlockKind
from sitegen.core.documents import ActorKind, Documents
from sitegen.core.edtf import parse
from sitegen.core.model import Statement
from sitegen.core.registry import Registry
from sitegen.core.text import fold
from sitegen.language import dates, names
from sitegen.language.statements import statements
from sitegen.stages.extract import extract
from sitegen.stages.merge import merge
from tests.language.development_set import Gold, Named, articles

_NO_PROSE = (BlockKind.HEADLINE, BlockKind.CAPTION)


def read(gold: Gold) -> Article:
    """Read the article of `gold`; its own day of publication is taken for granted."""
    article = gold.read()
    known = replace(article.publication, date=parse(gold.published))
    return replace(article, id=gold.id, publication=known)


def show(name: str, words: str) -> None:
    """Print one row."""
    print(f"{name:28}{words}")


def miss(gold: Gold, words: str) -> None:
    """Print what was read wrong, if that is wanted."""
    if "--errors" in sys.argv:
        print(f"  {gold.id}: {words}")


def measures(right: int, told: int, wanted: int) -> str:
    """Write precision, recall and F1 in percent."""
    precision = right / told if told else 0.0
    recall = right / wanted if wanted else 0.0
    total = precision + recall
    mean = 2 * precision * recall / total if total else 0.0
    return f"{100 * precision:5.1f} {100 * recall:5.1f} {100 * mean:5.1f}"


def page(pairs: Sequence[tuple[Gold, Article]]) -> None:
    """Score what the readers of pasted text tell: title, day and language."""
    for name, right in (
        ("titles", sum(gold.title == article.title for gold, article in pairs)),
        ("days", sum(gold.published == _day(gold) for gold, _ in pairs)),
        (
            "languages",
            sum(gold.language == article.language for gold, article in pairs),
        ),
    ):
        show(name, f"{right}/{len(pairs)}")


def _day(gold: Gold) -> str:
    date = gold.read().publication.date
    return date.text if date else ""


def expressions(pairs: Sequence[tuple[Gold, Article]]) -> None:
    """Score temporal expressions: the place overlaps and the value is the same."""
    right = told = wanted = 0
    for gold, article in pairs:
        found = list(_found(article))
        places = list(gold.places())
        told += len(found)
        wanted += len(places)
        for start, end, when in places:
            ours = [
                reading
                for first, last, readings in found
                if first < end and start < last
                for reading in readings
            ]
            right += when in ours
            if when not in ours:
                miss(gold, f"{article.text[start:end]!r} is {when}, told {ours}")
    show("dates, P R F1", measures(right, told, wanted))


def _found(article: Article) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield start, end and value of each; one end of a stretch has two values."""
    setting = dates.Setting(article.publication.date, article.language)
    for block in article.blocks:
        if block.kind not in _NO_PROSE:
            for time in dates.find(block.text, setting):
                if time.when is not None and time.type in {"DATE", "TIME"}:
                    start = block.start + time.start
                    values = [each.text for each in (time.when, time.period) if each]
                    yield start, start + len(time.text), tuple(values)


def people(pairs: Sequence[tuple[Gold, Article]]) -> None:
    """Score who is named; of organisations and states the gold has not all."""
    right = told = wanted = others = others_right = 0
    for gold, article in pairs:
        found = {
            (fold(each.name), each.kind) for each in names.mentions(article, Registry())
        }
        ours = {name for name, kind in found if kind is ActorKind.PERSON}
        theirs = {fold(each.name) for each in gold.actors if each.kind == "person"}
        told, wanted = told + len(ours), wanted + len(theirs)
        right += len(ours & theirs)
        if ours != theirs:
            miss(gold, f"people: missed {theirs - ours}, made up {ours - theirs}")
        rest = [each for each in gold.actors if each.kind != "person"]
        others += len(rest)
        others_right += sum(_is_found(each, found) for each in rest)
    show("names", f"{measures(right, told, wanted)} (people)")
    show("other actors found", f"{others_right}/{others}")


def _is_found(wanted: Named, found: Iterable[tuple[str, ActorKind | None]]) -> bool:
    return (fold(wanted.name), ActorKind(wanted.kind)) in set(found)


def events(pairs: Sequence[tuple[Gold, Article]]) -> None:
    """Score the day and the kind of the sentences that tell what happened."""
    days = kinds = total = 0
    for gold, article in pairs:
        named = names.Reader(Registry()).read(article)
        told = statements(article, named.mentions, named.places)
        for wanted in gold.events:
            total += 1
            place = article.text.index(wanted.quote)
            ours = _statement(told, place, place + len(wanted.quote))
            when = ours.when.text if ours and ours.when else ""
            days += when == wanted.when
            kinds += ours is not None and ours.kind == wanted.kind
            if ours is None or when != wanted.when or ours.kind != wanted.kind:
                kind = ours.kind if ours else "nothing"
                miss(gold, f"{wanted} told as {kind} of {when or 'no day'}")
    show("event days", f"{100 * days / total:5.1f} % of {total}")
    show("kinds of events", f"{100 * kinds / total:5.1f} %")


def _statement(told: Iterable[Statement], start: int, end: int) -> Statement | None:
    """Return the statement that covers most of a quotation."""
    return max(
        (each for each in told if each.start < end and start < each.end),
        key=lambda each: min(each.end, end) - max(each.start, start),
        default=None,
    )


def joined(pairs: Sequence[tuple[Gold, Article]]) -> None:
    """Score which articles' statements are made one event."""
    read_articles = tuple(article for _, article in pairs)
    extracted = extract(read_articles, Registry()).extracted
    timeline = merge(Documents(articles=read_articles), extracted).value
    wanted = {frozenset((gold.id, gold.same_as)) for gold, _ in pairs if gold.same_as}
    told = {
        frozenset(pair)
        for event in timeline.events
        for pair in combinations({one.article for one in event.statements}, 2)
    }
    if "--errors" in sys.argv:
        print(f"  not joined: {sorted(map(sorted, wanted - told))}")
        print(f"  wrongly joined: {sorted(map(sorted, told - wanted))}")
    right = f"{len(wanted & told)}/{len(wanted)}"
    show("pairs", f"{right} joined, {len(told - wanted)} wrongly")


def main() -> None:
    """Print the scores."""
    pairs = [(gold, read(gold)) for gold in articles()]
    for score in (page, expressions, people, events, joined):
        score(pairs)
    print(f"{len(pairs)} articles")


if __name__ == "__main__":
    main()
