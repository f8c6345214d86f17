"""The articles at hand, by every name that people call them.

Quotes are looked up here, in the stored text; the text is split into words only
for articles that somebody quotes, and once.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.core.articles import Article
from sitegen.core.text import excerpt, fold, nearest
from sitegen.matching.quotes import Locator


class Shelf:
    """Looks up articles by file name, with or without ending, by path or by id."""

    __slots__ = ("_locators", "_names", "articles")

    def __init__(self, articles: Iterable[Article]) -> None:
        """Index `articles`; a name that two share leads to neither."""
        self.articles: dict[str, Article] = {one.id: one for one in articles}
        self._locators: dict[str, Locator] = {}
        owners: dict[str, list[Article]] = {}
        for article in self.articles.values():
            for name in _names(article):
                owners.setdefault(name, []).append(article)
        self._names = {name: own[0] for name, own in owners.items() if len(own) == 1}

    def article(self, name: str) -> Article | None:
        """Return the article that is called so, None if there is none or several."""
        return self._names.get(fold(name))

    def hint(self, name: str, *, besides: str = "") -> str:
        """Say which article may have been meant, leaving one out."""
        known = {one: each for one, each in self.articles.items() if one != besides}
        files = [article.path.rpartition("/")[2] for article in known.values()]
        if like := nearest(name, files) or nearest(name, known):
            return f"did you mean '{like}'?"
        return "put the article into seeds/, or correct the name"

    def locator(self, article: Article) -> Locator:
        """Return what finds quotes in this article."""
        if article.id not in self._locators:
            self._locators[article.id] = Locator(article.text)
        return self._locators[article.id]

    def nearest_words(self, article: Article, quote: str) -> str:
        """Show the passage that comes nearest to a quote that was not found."""
        near = self.locator(article).nearest(quote)
        if near is None:
            return "nothing in the article comes near; copy the words again"
        words = excerpt(article.text[near.start : near.end], 160)
        return f"the nearest passage is “{words}”"


def _names(article: Article) -> set[str]:
    file = article.path.rpartition("/")[2]
    return {
        fold(name)
        for name in (
            article.id,
            article.path,
            article.path.removeprefix("seeds/"),
            article.path.rpartition(".")[0].removeprefix("seeds/"),
            file,
            file.rpartition(".")[0],
        )
    }
