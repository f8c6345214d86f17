"""A Markdown article -> the same article as any other: plain text in blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from sitegen.core.articles import (
    Article,
    ArticleMeta,
    Block,
    BlockKind,
    Dropped,
    Publication,
)
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile, Span
from sitegen.core.text import excerpt, fold
from sitegen.formats import html, prose
from sitegen.formats.press import furniture
from sitegen.formats.press.captions import is_caption, is_credit
from sitegen.formats.press.layout import is_date_line, is_sentence
from sitegen.formats.press.lines import Chunk
from sitegen.formats.press.publication import Printing, publication
from sitegen.formats.press.said import article_empty, headline_missing
from sitegen.formats.press.tongue import guess

BETWEEN: Final = "\n\n"  # blocks of an article whose text is not the file's
AFTER: Final = "after the article"
_TITLE_LENGTH = 90
_OPENING = 4  # blocks among which a date line or byline is looked for
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROW = 3  # headings with nothing between them
_KINDS: Final = {
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    "tr": BlockKind.LIST_ITEM,
    "td": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
}


def read(
    file: SourceFile, meta: ArticleMeta, body: str, body_start: int
) -> Outcome[Article]:
    """Read a Markdown article, whose `body` begins at `body_start` of the file."""
    span = Span(file.path, body_start, body_start + len(body))
    rendered = prose.render(body, span, heading_base=1, written=body)
    named = list(html.blocks_of(rendered.value.html))
    laid = laid_out(named, meta.title)
    place = Span(file.path, body_start, min(body_start + 1, len(file.text)))
    return article_of(file, meta, laid, place)


@dataclass(slots=True)
class Laid:
    """Blocks of a text that is put together here, and what was left out."""

    title: str = ""
    author: str = ""
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    head: list[Chunk] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)

    def keep(self, kind: BlockKind, words: str) -> None:
        """Add a block at the end of the text."""
        start = self._extend(words)
        self.blocks.append(Block(kind, words, start))

    def leave_out(self, words: str, reason: str) -> None:
        """Note what is not part of the text, at the place where it would stand."""
        self.dropped.append(Dropped(words, len(self.text), reason))

    def note_head(self, words: str) -> None:
        """Keep a line that may tell the date; it stays in the text, in no block."""
        start = self._extend(words)
        self.head.append(Chunk(words, start, 1, 1))
        self.dropped.append(Dropped(words, start, "date line"))

    def _extend(self, words: str) -> int:
        if self.text:
            self.text += BETWEEN
        start = len(self.text)
        self.text += words
        return start


def laid_out(named: Iterable[tuple[str, str]], title: str) -> Laid:
    """Make blocks out of elements' names and words, the headline first."""
    laid = Laid()
    pairs = _without_link_lists(named)
    end = _end(pairs)
    first = next((words for name, words in pairs if name == "h1"), "")
    laid.title = title or first
    if laid.title:
        laid.keep(BlockKind.HEADLINE, laid.title)
    for index, (name, words) in enumerate(pairs):
        if fold(words) == fold(laid.title) or (name == "h1" and words == first):
            continue
        if index < end:
            _lay(laid, name, words, is_opening=index < _OPENING)
        else:
            laid.leave_out(words, furniture.reason(words) or AFTER)
    return laid


def _without_link_lists(named: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Call headings in a row links: they head other articles, not parts of this."""
    pairs: list[tuple[str, str]] = []
    for name, run in groupby(named, key=lambda pair: pair[0]):
        lines = list(run)
        is_list = name in _HEADINGS and len(lines) >= _ROW
        pairs += [("a", words) for _, words in lines] if is_list else lines
    return pairs


def _end(pairs: Sequence[tuple[str, str]]) -> int:
    """Return where the article ends: no heading, link or appeal is its last block."""
    end = len(pairs)
    while end and (
        pairs[end - 1][0] in {"a", *_HEADINGS} or furniture.reason(pairs[end - 1][1])
    ):
        end -= 1
    return end or len(pairs)


def _lay(laid: Laid, name: str, words: str, *, is_opening: bool) -> None:
    """Put one block into its place."""
    is_short = not is_sentence(words)
    if name in _HEADINGS:
        laid.keep(BlockKind.SUBHEADING, words)
    elif is_opening and is_date_line(words):
        laid.note_head(words)
    elif is_opening and name in {"a", "p"} and furniture.is_byline(words):
        laid.author = furniture.writer(words)
        laid.leave_out(words, "byline")
    elif name == "a" and not words.endswith((".", ".”", '."')):
        laid.leave_out(words, furniture.READ_MORE)
    elif why := _not_article(name, words, is_opening=is_opening) if is_short else "":
        laid.leave_out(words, why)
    elif name == "p" and is_caption(words):
        laid.keep(BlockKind.CAPTION, words)
    else:
        laid.keep(_KINDS.get(name, BlockKind.PARAGRAPH), words)


def _not_article(name: str, words: str, *, is_opening: bool) -> str:
    """Say why a line that is no sentence is left out, "" if it is not."""
    if is_opening and name == "p" and len(words.split()) <= 3:
        return "place or byline"
    return furniture.reason(words) or (
        "credit of a photograph" if is_credit(words) else ""
    )


def article_of(
    file: SourceFile,
    meta: ArticleMeta,
    laid: Laid,
    place: Span,
    metadata: Publication | None = None,
) -> Outcome[Article]:
    """Make the article, with its day of publication or the question for it."""
    blocks = tuple(laid.blocks)
    body = " ".join(b.text for b in blocks if b.kind is not BlockKind.HEADLINE)
    language = meta.language or guess(body)
    head = tuple(laid.head)
    dated = publication(
        Printing(laid.text, file.path, blocks, head, meta.url, language, place),
        meta.published,
        metadata,
    )
    said: list[Diagnostic] = list(dated.diagnostics)
    if not body:
        said = [article_empty(file)]
    elif not laid.title:
        said.append(headline_missing(file, (), place))
    article = Article(
        id="",
        path=file.path,
        text=laid.text,
        blocks=blocks,
        title=laid.title or excerpt(body, _TITLE_LENGTH),
        publication=dated.value,
        url=meta.url,
        publisher=meta.publisher,
        author=meta.author or laid.author,
        language=language,
        archive=meta.archive,
        syndicated_from=meta.syndicated_from,
        note=meta.note,
        dropped=tuple(laid.dropped),
        sha256=file.sha256,
    )
    return Outcome(article, tuple(said))
