"""Articles that are copies of one another: one wire text on several sites.

Near-copies count as one source. Two articles are of one family if most of the
shorter one's five-word shingles stand in the other (Broder's containment), or
if a sidecar says so. Shingles that very many articles share are furniture and
say nothing; leaving them out also keeps the work linear.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from sitegen.core.articles import Article, BlockKind
from sitegen.core.text import fold

_SIZE = 5  # words in a shingle
_TOO_COMMON = 40  # articles that share one shingle
_CONTAINED = 0.6  # share of the shorter article's shingles
_SAMPLE = 4  # one shingle of so many is kept, the same ones in every article
_SHORTEST = 6  # kept shingles; less text than this proves nothing


def families(articles: Iterable[Article]) -> Mapping[str, str]:
    """Map each article's id to the id of the one its family goes by.

    A family goes by the article that others name as their original, else by the
    one published first, then by id.
    """
    known = sorted(articles, key=_age)
    leader = {article.id: article.id for article in known}

    def head(one: str) -> str:
        while leader[one] != one:
            one = leader[one]
        return one

    rank = {article.id: place for place, article in enumerate(known)}
    stems = {_stem(article.path): article.id for article in known}
    for article in known:
        told = article.syndicated_from
        original = stems.get(_stem(told.value), "") if told else ""
        if original and head(original) != head(article.id):
            leader[head(article.id)] = head(original)
            rank[head(original)] = min(rank[head(original)], rank[article.id])
    for one, other in sorted(_near_copies(known)):
        first, second = sorted((head(one), head(other)), key=rank.__getitem__)
        leader[second] = first
    return {article.id: head(article.id) for article in known}


def _near_copies(articles: Iterable[Article]) -> set[tuple[str, str]]:
    shingles = {article.id: _shingles(article) for article in articles}
    holders: dict[int, list[str]] = defaultdict(list)
    for name, own in shingles.items():
        for shingle in own:
            holders[shingle].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if 1 < len(names) <= _TOO_COMMON:
            for index, one in enumerate(names):
                for other in names[index + 1 :]:
                    shared[one, other] += 1
    return {
        pair
        for pair, count in shared.items()
        if min(len(shingles[name]) for name in pair) >= _SHORTEST
        and count >= _CONTAINED * min(len(shingles[name]) for name in pair)
    }


def _shingles(article: Article) -> frozenset[int]:
    words = [
        word
        for block in article.blocks
        if block.kind is BlockKind.PARAGRAPH
        for word in re.findall(r"\w+", fold(block.text))
    ]
    return frozenset(_kept(words))


def _kept(words: list[str]) -> Iterator[int]:
    """Yield the hashes of the sampled shingles, each one number of 64 bits.

    They are the same in every process, unlike those of the built-in `hash`.
    """
    encoded = [word.encode() for word in words]
    for index in range(len(words) - _SIZE + 1):
        digest = blake2b(b" ".join(encoded[index : index + _SIZE]), digest_size=8)
        number = int.from_bytes(digest.digest())
        if number % _SAMPLE == 0:
            yield number


def _age(article: Article) -> tuple[object, ...]:
    published = article.publication.date
    if published is None or published.earliest is None:
        return (1, (0, 0, 0), article.publication.time, article.id)
    return (0, published.earliest, article.publication.time, article.id)


def _stem(path: str) -> str:
    name = path.rpartition("/")[2]
    return (name.rpartition(".")[0] or name) if "." in name else name
