"""Turn the `sources:` of a note into citations whose words are checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sitegen.core.articles import Article, BlockKind
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import SourceRef
from sitegen.core.model import Citation, Event, Statement
from sitegen.core.source import Span
from sitegen.core.text import excerpt
from sitegen.matching.joining import Cited
from sitegen.matching.shelf import Shelf
from sitegen.matching.sources import Book


class Citing:
    """Cites articles and sources elsewhere; says what can't be found."""

    def __init__(self, shelf: Shelf, book: Book, said: list[Diagnostic]) -> None:
        """Look articles up on `shelf` and sources in `book`; complain to `said`."""
        self._shelf = shelf
        self._book = book
        self._said = said

    def cite(self, ref: SourceRef) -> Citation | None:
        """Return the citation that an entry of `sources:` asks for.

        None if it names an article that is not there: a citation that leads
        nowhere is left out, and said.
        """
        if ref.article is None:
            source = self._book.outside(ref)
            stored = self._shelf.article(source.file) if source.file else None
            if stored is not None:
                return self._from_article(ref, stored)
            words = ref.quote.value if ref.quote else ""
            return Citation(source.id, words, span=ref.span)
        article = self._shelf.article(ref.article.value)
        if article is None:
            self._said.append(
                Diagnostic(
                    "article-unknown",
                    f"no article in seeds/ is called '{ref.article.value}'",
                    ref.article.span,
                    self._shelf.hint(ref.article.value),
                )
            )
            return None
        return self._from_article(ref, article)

    def _from_article(self, ref: SourceRef, article: Article) -> Citation:
        if ref.quote is None:
            return Citation(article.id, span=ref.span)
        locator = self._shelf.locator(article)
        found = locator.find(ref.quote.value)
        if found is None:
            self._said.append(
                Diagnostic(
                    "quote-missing",
                    f"these words do not stand in {article.path}",
                    ref.quote.span,
                    self._shelf.nearest_words(article, ref.quote.value),
                )
            )
            return Citation(
                article.id, ref.quote.value, is_found=False, span=ref.quote.span
            )
        prefix, suffix = locator.context(found)
        return Citation(
            source=article.id,
            quote=article.text[found.start : found.end],
            start=found.start,
            end=found.end,
            prefix=prefix,
            suffix=suffix,
            paragraph=paragraph_at(article, found.start),
            span=ref.quote.span,
        )

    def cited(self, events: Iterable[Event]) -> tuple[Cited, ...]:
        """List the passages of stored articles that events cite."""
        stored = self._shelf.articles
        return tuple(
            Cited(
                event.id,
                citation.source,
                (citation.start, citation.end) if citation.start >= 0 else None,
            )
            for event in events
            for citation in event.citations
            if citation.source in stored and citation.is_found
        )

    def statement(self, statement: Statement) -> Citation:
        """Cite the sentence that a statement was read from."""
        article = self._shelf.articles[statement.article]
        start, end = statement.start, statement.end
        return Citation(
            source=article.id,
            quote=statement.quote,
            start=start,
            end=end,
            prefix=article.text[max(0, start - 32) : start],
            suffix=article.text[end : end + 32],
            paragraph=paragraph_at(article, start),
            by_machine=True,
        )

    def article_id(self, name: str) -> str:
        """Return the id of the stored article that is called so, "" for none."""
        article = self._shelf.article(name)
        return article.id if article else ""

    def span_of(self, statement: Statement) -> Span:
        """Point at a statement in its file."""
        article = self._shelf.articles[statement.article]
        return article.span(statement.start, statement.end)

    def place_of(self, statement: Statement) -> str:
        """Name a statement's place for a message: the file and its first words."""
        article = self._shelf.articles[statement.article]
        return f"{article.path} (“{excerpt(statement.quote, 60)}”)"


def cut_context(citation: Citation, hidden: Iterable[tuple[int, int]]) -> Citation:
    """Cut prefix and suffix of a quotation where a hidden passage begins."""
    prefix, suffix = citation.prefix, citation.suffix
    for start, end in hidden:
        if start < citation.start:
            near = max(0, citation.start - end)  # characters between the two
            prefix = prefix[len(prefix) - near :] if near < len(prefix) else prefix
        if end > citation.end:
            suffix = suffix[: max(0, start - citation.end)]
    return replace(citation, prefix=prefix, suffix=suffix)


def paragraph_at(article: Article, offset: int) -> int:
    """Return the number of the paragraph at `offset`, from 1; 0 if in none."""
    number = 0
    for block in article.blocks:
        if block.kind in _COUNTED:
            number += 1
            if block.start <= offset < block.end:
                return number
    return 0


_COUNTED = {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM}
