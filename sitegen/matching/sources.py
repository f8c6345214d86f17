"""What is cited, once each: articles in seeds/ and publications elsewhere.

Two notes that cite one address cite one source, and an address that a stored
article came from is that article. A source elsewhere is named after its
publisher and title; where two come out alike, the address tells them apart.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from sitegen.core.articles import Article, BlockKind, DateBasis
from sitegen.core.documents import Note, SourceRef
from sitegen.core.model import Source

_BASIS_WORDS = {
    DateBasis.SIDECAR: "as noted beside the article",
    DateBasis.METADATA: "as the saved page states",
    DateBasis.DATELINE: "as the dateline says",
    DateBasis.PUBLISHED_LINE: "as printed with the article",
    DateBasis.ADDRESS: "as the article's address says",
    DateBasis.CAPTION: "after a caption in the article",
}


def of_article(article: Article, family: str) -> Source:
    """Make the source that a stored article is."""
    publication = article.publication
    return Source(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=publication.date,
        url=article.url,
        archive=article.archive,
        language=article.language,
        file=article.path,
        sha256=article.sha256,
        note=article.note,
        family=family,
        date_basis=_BASIS_WORDS.get(publication.basis, ""),
        paragraphs=tuple(
            block.text
            for block in article.blocks
            if block.kind is not BlockKind.CAPTION
        ),
    )


def key_of(ref: SourceRef) -> str:
    """Return what makes a source elsewhere the same: its address, else its title."""
    if ref.url:
        return key_of_url(ref.url)
    date = ref.date.text if ref.date else ""
    return f"{ref.publisher}\0{ref.title}\0{date}"


def essence(ref: SourceRef) -> tuple[object, ...]:
    """Return all that decides which source an entry names; not where it stands."""
    if ref.article is not None:
        return ()
    date = ref.date.text if ref.date else ""
    words = (ref.url, ref.title, ref.publisher, ref.author, ref.archive, ref.language)
    return (*words, date)


def key_of_url(url: str) -> str:
    """Return an address without what does not change the document."""
    return url.partition("#")[0].removesuffix("/")


def elsewhere(
    refs: Iterable[SourceRef], taken: Iterable[str], slug: Callable[[str], str]
) -> Mapping[str, Source]:
    """Make the sources that `refs` name, by `key_of`.

    The fullest of several descriptions of one source counts; of equally full ones,
    the first in the order of their words, so that the order of files is no matter.
    """
    described: dict[str, list[SourceRef]] = defaultdict(list)
    for ref in refs:
        described[key_of(ref)].append(ref)
    best = {key: max(refs, key=_fullness) for key, refs in described.items()}
    names = {key: _name(ref, slug) for key, ref in best.items()}
    uses = Counter([*names.values(), *taken])
    made = {}
    for key, ref in best.items():
        name = names[key]
        if uses[name] > 1:
            name = f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:6]}"
        made[key] = Source(
            id=name,
            title=ref.title or ref.url,
            publisher=ref.publisher,
            author=ref.author,
            published=ref.date,
            url=ref.url,
            archive=ref.archive,
            language=ref.language,
            family=name,
        )
    return made


def _fullness(ref: SourceRef) -> tuple[object, ...]:
    date = ref.date.text if ref.date else ""
    words = (ref.title, ref.publisher, ref.author, date, ref.archive, ref.language)
    return (sum(map(bool, words)), *words)


def _name(ref: SourceRef, slug: Callable[[str], str]) -> str:
    if ref.title:
        return slug(f"{ref.publisher} {ref.title}".strip())
    bare = ref.url.partition("://")[2] or ref.publisher
    return slug(bare.replace("/", " ").replace(".", " "))


class Book:
    """Every source of a site: looks up the one that an article or entry is."""

    def __init__(
        self,
        articles: Iterable[Article],
        family: Mapping[str, str],
        refs: Iterable[SourceRef],
        slug: Callable[[str], str],
    ) -> None:
        """Make the sources of all `articles` and of the `refs` that name others."""
        stored = list(articles)
        self._of_article = {
            one.id: of_article(one, family.get(one.id, one.id)) for one in stored
        }
        self._by_url = {key_of_url(one.url): one.id for one in stored if one.url}
        outside = [ref for ref in refs if ref.article is None and not self._own(ref)]
        self._elsewhere = elsewhere(outside, self._of_article, slug)
        self._by_id = {one.id: one for one in self._elsewhere.values()}

    def _own(self, ref: SourceRef) -> str:
        """Return the id of the stored article that came from the entry's address."""
        return self._by_url.get(key_of_url(ref.url), "") if ref.url else ""

    def article(self, name: str) -> Source:
        """Return the source that the stored article with this id is."""
        return self._of_article[name]

    def outside(self, ref: SourceRef) -> Source:
        """Return the source that an entry without `article:` names."""
        own = self._own(ref)
        return self._of_article[own] if own else self._elsewhere[key_of(ref)]

    def source(self, name: str) -> Source:
        """Return the source with this id."""
        return self._of_article.get(name) or self._by_id[name]

    def ids_of(self, note: Note) -> tuple[str, ...]:
        """Return the ids of the sources elsewhere that a note cites."""
        return tuple(self.outside(ref).id for ref in note.sources if not ref.article)

    def all(self) -> dict[str, Source]:
        """Return all sources by id."""
        return self._of_article | self._by_id
