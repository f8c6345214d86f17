"""Which sentences are joined as one happening: ECB+, training topics.

Two sentences of a topic are of one happening if a chain of event mentions runs
through both. The corpus is read from ../shared/bench/merging, and where it is absent
nothing is scored; another folder may be named. A third of the topics was held aside
when the weights of `sitegen.matching.likeness` were fitted, and is shown by itself.

The sentences have no day of their own, so all are given one. "pairs" gives them an
actor in common too: what is measured is the wording of two sentences. "as the product
joins" leaves out that favour: actors and places are read from the text, and what
counts is which sentences stand in one event. An event is one, and a sentence may tell
of several, so perfect events reach a recall of .65 and not 1 (the sentences of one
article apart: .28). "all topics at once" makes one collection of everything, where a
pair of two topics is always wrong.

    python -m benchmarks.extraction.merging [FOLDER] [--errors]
"""

from __future__ import annotations

import gzip
import itertools
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sitegen.core.articles import Article, Block, BlockKind
from sitegen.core.calendar import from_ordinal, ordinal
from sitegen.core.documents import ActorKind
from sitegen.core.registry import Registry
from sitegen.core.text import fold
from sitegen.core.when import When
from sitegen.language.names import Reader
from sitegen.matching.clusters import Weigh, link
from sitegen.matching.likeness import Account, Wording, compare, likeness, words_of

FOLDER = Path(__file__).resolve().parents[3] / "shared/bench/merging"
DAY = When.of_day(2008, 12, 17)
Place = tuple[str, int]  # document and number of the sentence
_SPACED = re.compile(r"\s+('(?:s|re|ve|ll|d|m|t)\b|n't\b|[.,;:!?%)])")


@dataclass(slots=True)
class Sentence:
    """A sentence of the corpus, the chains through it, and its account."""

    text: str
    account: Account
    chains: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Count:
    """Pairs of sentences: all that are of one happening, those joined, the right."""

    gold: int = 0
    joined: int = 0
    right: int = 0

    def __str__(self) -> str:
        """Show precision and recall."""
        precision = self.right / self.joined if self.joined else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        return f"{precision:9.3f}{recall:8.3f}{self.joined:9}{self.gold:9}"


def _one(folder: Path, pattern: str) -> Path | None:
    return next(iter(sorted(folder.glob(pattern))), None)


def read(folder: Path) -> Mapping[Place, Sentence]:
    """Read the sentences and the chains; nothing where the corpus is absent."""
    texts = _one(folder, "*_corpus.txt.gz")
    mentions = _one(folder, "*_Event_gold_mentions.json.gz")
    if texts is None or mentions is None:
        return {}
    words: dict[Place, dict[int, str]] = defaultdict(dict)
    with gzip.open(texts, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 3:
                words[cells[0], int(cells[1])][int(cells[2])] = cells[3]
    found = {place: _sentence(place, words[place]) for place in sorted(words)}
    with gzip.open(mentions, "rt", encoding="utf-8") as text:
        for mention in json.load(text):
            place = (mention["doc_id"], mention["sent_id"])
            if place in found:
                found[place].chains.add(mention["coref_chain"])
    return found


def _sentence(place: Place, words: Mapping[int, str]) -> Sentence:
    text = " ".join(word for _, word in sorted(words.items()))
    text = _SPACED.sub(r"\1", text).replace("``", "“").replace("''", "”")
    text = re.sub(r"([($])\s+", r"\1", text).replace(" - ", "-")
    account = Account(
        key=f"{place[0]}@{place[1]}",
        when=DAY,
        actors=frozenset({"somebody"}),
        words=words_of(text),
        article=place[0],
    )
    return Sentence(text, account)


def topics(sentences: Mapping[Place, Sentence]) -> dict[str, list[Sentence]]:
    """Sort sentences by topic, the topics by number."""
    found: dict[str, list[Sentence]] = defaultdict(list)
    for place, sentence in sentences.items():
        found[place[0].partition("_")[0]].append(sentence)
    return dict(sorted(found.items(), key=lambda item: int(item[0])))


Match = Callable[[Account, Account], float]


def matcher(wording: Wording) -> Match:
    """Return what joins two accounts as the program does."""

    def match(one: Account, other: Account) -> float:
        if one.article == other.article:
            return 0.0
        return max((why.score for why in compare(one, other, wording)), default=0.0)

    return match


def count(sentences: Sequence[Sentence], joined: set[frozenset[str]]) -> Count:
    """Count the pairs of one topic."""
    counted = Count()
    for one, other in itertools.combinations(sentences, 2):
        is_same = bool(one.chains & other.chains)
        is_joined = frozenset((one.account.key, other.account.key)) in joined
        counted.gold += is_same
        counted.joined += is_joined
        counted.right += is_same and is_joined
    return counted


def pairs(sentences: Iterable[Sentence], match: Match) -> set[frozenset[str]]:
    """Return the keys of all pairs that match."""
    return {
        frozenset((one.account.key, other.account.key))
        for one, other in itertools.combinations(sentences, 2)
        if match(one.account, other.account) > 0
    }


def weigher(wording: Wording) -> Weigh:
    """Return what the program puts accounts into groups by."""

    def weigh(one: Account, other: Account) -> float | None:
        found = likeness(one, other, wording)
        return None if found is None else found.weight

    return weigh


def grouped(sentences: Iterable[Sentence]) -> set[frozenset[str]]:
    """Return the keys of all pairs that stand in one event."""
    accounts = sorted((one.account for one in sentences), key=lambda one: one.key)
    return {
        frozenset((one.key, other.key))
        for group in link(accounts, weigher(Wording(accounts)))
        for one, other in itertools.combinations(group, 2)
    }


def with_names(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Give each sentence the actors and places that the program reads in it."""
    reader = Reader(Registry())
    found = []
    around: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in sentences:
        block = Block(BlockKind.PARAGRAPH, one.text, 0)
        named = reader.read(Article("a", "", one.text, (block,), "", language="en"))
        acting = [mention for mention in named.mentions if mention.acts]
        account = replace(
            one.account,
            actors=frozenset(fold(mention.name) for mention in acting),
            places=frozenset(fold(place.name) for place in named.places),
            parties=frozenset(
                fold(mention.name)
                for mention in acting
                if mention.kind in (ActorKind.PERSON, ActorKind.STATE)
            ),
        )
        around[account.article] |= account.named
        found.append(replace(one, account=account))
    return [
        replace(one, account=replace(one.account, around=around[one.account.article]))
        for one in found
    ]


def rows(sentences: Mapping[Place, Sentence]) -> Iterator[tuple[str, dict[str, Count]]]:
    """Yield each way of joining with its counts for each topic."""
    by_topic = topics(sentences)
    whole = matcher(Wording(one.account for one in sentences.values()))
    each = {
        name: matcher(Wording(one.account for one in told))
        for name, told in by_topic.items()
    }
    named = {name: with_names(told) for name, told in by_topic.items()}
    for label, joined in (
        ("pairs", {n: pairs(t, each[n]) for n, t in by_topic.items()}),
        ("pairs, one collection", {n: pairs(t, whole) for n, t in by_topic.items()}),
        ("as the product joins", {n: grouped(t) for n, t in named.items()}),
    ):
        yield label, {n: count(t, joined[n]) for n, t in by_topic.items()}
    everything = [one for told in named.values() for one in told]
    yield "all topics at once", {"": count(everything, grouped(everything))}


def total(counts: Iterable[Count]) -> Count:
    """Add up counts."""
    added = Count()
    for one in counts:
        added.gold += one.gold
        added.joined += one.joined
        added.right += one.right
    return added


def speed() -> None:
    """Print how the time grows with the number of accounts, all of one story."""
    print("\naccounts    seconds  comparisons  groups   (made up: 60 days, one state)")
    for number in (2_000, 10_000):
        accounts = list(_made_up(number))
        compared = 0
        begun = time.perf_counter()
        weigh = weigher(Wording(accounts))

        def counting(
            one: Account, other: Account, weigh: Weigh = weigh
        ) -> float | None:
            nonlocal compared
            compared += 1
            return weigh(one, other)

        groups = link(accounts, counting)
        spent = time.perf_counter() - begun
        print(f"{number:8,}{spent:11.1f}{compared:13,}{len(groups):8,}")


def _made_up(number: int) -> Iterator[Account]:
    chance = random.Random(3)  # noqa: S311 - filler text, the same every time
    letters = "abcdefghijklmnop"
    words = ["".join(chance.choices(letters, k=7)) for _ in range(8_000)]
    weights = [1 / (place + 5) for place in range(len(words))]
    people = [f"Person{letter}{other}" for letter in letters for other in letters[:4]]
    deeds = "met signed attacked arrested resigned bought won fled".split()
    tales = [
        (
            chance.sample(people, 2),
            from_ordinal(ordinal((2020, 1, 1)) + chance.randrange(60)),
            chance.choice(deeds),
            chance.choices(words, weights, k=30),
        )
        for _ in range(number // 4)
    ]
    for place in range(number):
        who, day, deed, own = chance.choice(tales)
        others = chance.choices(words, weights, k=10)
        text = " ".join((*who, deed, *chance.sample(own, 12), *others))
        yield Account(
            key=f"k{place}",
            when=When.of_day(*day),
            actors=frozenset({*who, "russia"}),
            words=words_of(text, text),
            article=f"a{place}",
        )


def main() -> None:
    """Print precision and recall of the pairs."""
    named = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    folder = named[0] if named else FOLDER
    sentences = read(folder)
    if not sentences:
        print(f"skipped: {folder} is not there")
        return
    numbers = list(topics(sentences))
    aside = set(numbers[2::3])
    print(f"{len(sentences)} sentences, {len(numbers)} topics; ", end="")
    print(f"held aside: {', '.join(sorted(aside, key=int))}\n")
    print(f"{'':34}precision  recall   joined     gold")
    for label, counts in rows(sentences):
        for part, chosen in (
            ("all topics", set(numbers)),
            ("fitted on", set(numbers) - aside),
            ("held aside", aside),
        ):
            if chosen & counts.keys():
                counted = total(counts[name] for name in chosen)
                print(f"{label + ', ' + part:34}{counted}")
        if "" in counts:
            print(f"{label:34}{counts['']}")
        elif "--errors" in sys.argv:
            for name in numbers:
                print(f"  topic {name:26}{counts[name]}")
    speed()


if __name__ == "__main__":
    main()
