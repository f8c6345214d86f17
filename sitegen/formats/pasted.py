"""Pasted text of a web page -> an article: headline, paragraphs, captions.

The article's text is the file's, so that every passage can be looked up in it.
What is left out is kept with the reason: nothing vanishes silently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final

from sitegen.core.articles import Article, ArticleMeta, Block, BlockKind, Dropped
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile
from sitegen.core.text import excerpt
from sitegen.formats.press import furniture
from sitegen.formats.press.layout import Layout, Role, Sorted, layout, stamp
from sitegen.formats.press.lines import Chunk, chunks
from sitegen.formats.press.phrases import folded
from sitegen.formats.press.publication import Printing, publication
from sitegen.formats.press.said import article_empty, headline_missing
from sitegen.formats.press.tongue import guess

_TITLE_LENGTH = 90  # characters of a first paragraph that stands in for a headline
_QUESTION = 90  # characters of a headline
_HEADING_WORDS = 20
# A long dash begins speech in Russian or French, not an item.
_ITEM = re.compile(r"(?:[*•·▪◦‣►-]|\d{1,2}[.)])\s+(?=\S)")
_NAMED_ITEM = re.compile(r"[^\s：]{1,10}：\S")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")  # a heading, as Markdown writes it
_QUOTED = re.compile(r">\s*(?=\S)")
# Two to four words with capitals, none of them all capitals.
_NAME = re.compile(
    r"[^\W\d_]['’\w-]*[^\W\d_A-ZА-ЯЁ][-.'’\w]*(?:\s[^\W\d_a-zа-яё][\w.'’-]+){1,3}"
)
_AND = re.compile(r",\s|\s(?:and|und|et|y|e|i|и|і|та|й|ve|en|&)\s")
_PROSE_LENGTH = 400  # paragraphs
_PLACE = re.compile(r"[^.!?]{2,60}[.,]?\s?[—–-]|[^\W\d_]\.\s?[^\W\d_]\.?")

BEFORE: Final = "before the article"
AFTER: Final = "after the article"
REPEATED: Final = "repeated"
HEADLINE_AGAIN: Final = "headline, repeated"
CREDIT: Final = "credit of a photograph"
DATE_LINE: Final = "date line"
BYLINE: Final = "byline"
PLACE: Final = "place or byline"
LINKS: Final = "list of links"


def read(file: SourceFile, meta: ArticleMeta) -> Outcome[Article]:
    """Read an article out of pasted text; what `meta` says comes first."""
    page = layout(chunks(file.text), meta.title)
    sorting = _Sorting(page)
    sorting.sort()
    blocks = tuple(sorting.blocks)
    language = meta.language or guess(_prose(blocks))
    dated = publication(
        Printing(file.text, file.path, blocks, tuple(sorting.head), meta.url, language),
        meta.published,
    )
    said: list[Diagnostic] = list(dated.diagnostics)
    title = meta.title or sorting.title
    if not _prose(blocks):
        said = [article_empty(file)]
    elif not title:
        said.append(headline_missing(file, blocks))
    article = Article(
        id="",
        path=file.path,
        text=file.text,
        blocks=blocks,
        title=title or excerpt(_prose(blocks), _TITLE_LENGTH),
        publication=dated.value,
        url=meta.url,
        publisher=meta.publisher,
        author=meta.author or sorting.author,
        language=language,
        archive=meta.archive,
        syndicated_from=meta.syndicated_from,
        note=meta.note,
        dropped=tuple(sorting.dropped),
        sha256=file.sha256,
    )
    return Outcome(article, tuple(said))


def _prose(blocks: Sequence[Block]) -> str:
    return " ".join(
        block.text
        for block in blocks
        if block.kind not in (BlockKind.HEADLINE, BlockKind.CAPTION)
    )


@dataclass
class _Sorting:
    """Goes through a page once and gives each chunk its place."""

    page: Layout
    title: str = ""
    author: str = ""
    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    head: list[Chunk] = field(default_factory=list)  # lines that may tell the date
    _seen: set[str] = field(default_factory=set)
    _paragraphs: int = 0
    _in_box: int = 0  # how many more lines may be links below a label

    def sort(self) -> None:
        """Fill the lists."""
        page = self.page
        for index, each in enumerate(page.sorted):
            if index == page.headline:
                self._take_headline(each)
            elif index < page.top:
                self._drop(each, BEFORE)
                if page.top - index <= 6:
                    self._note_head(each)
            elif index >= page.last:
                self._drop(each, AFTER)
                if index - page.last < 8 and each.role is Role.DATE_LINE:
                    self.head.append(each.chunk)
            else:
                self._take(index, each)

    def _take_headline(self, each: Sorted) -> None:
        marks = _HASHES.match(each.chunk.text)
        begin = marks.end() if marks else 0
        self.title = " ".join(each.chunk.text[begin:].split())
        self._seen.add(folded(self.title))
        self._keep(BlockKind.HEADLINE, each.chunk, begin)

    def _take(self, index: int, each: Sorted) -> None:
        is_above = index < self.page.first or self._paragraphs < 2
        if is_above:
            self._note_head(each)
        if why := self._repeats(each.chunk.text):
            self._drop(each, why)
        elif each.role is Role.FURNITURE:
            self._in_box = 6 if furniture.opens_box(each.chunk.text) else 0
            self._drop(each, each.reason)
        elif each.role is Role.CREDIT:
            self._drop(each, CREDIT)
        elif each.role is Role.DATE_LINE:
            self._drop(each, DATE_LINE)
        elif each.role is Role.BYLINE:
            self.author = self.author or furniture.writer(each.chunk.text)
            self._drop(each, BYLINE)
        elif each.role is Role.POST:
            self._keep(BlockKind.QUOTE, each.chunk)
        elif each.role is Role.CAPTION or self._has_credit_below(index, each):
            self._keep(BlockKind.CAPTION, each.chunk)
        elif each.role is Role.SENTENCE:
            self._take_sentence(each)
        else:
            self._take_short(index, each, is_above=is_above)

    def _take_sentence(self, each: Sorted) -> None:
        text = each.chunk.text
        if self._in_box and text.endswith(("...", "…")):
            self._in_box = 0  # the teaser, cut short, is the last of the box
            self._drop(each, furniture.READ_MORE)
            return
        if self._in_box and text.endswith(("?", "？")) and len(text) < _QUESTION:
            self._in_box -= 1  # a headline that asks
            self._drop(each, furniture.READ_MORE)
            return
        self._in_box = 0
        self._paragraphs += 1
        if found := _QUOTED.match(text):
            self._keep(BlockKind.QUOTE, each.chunk, found.end())
        elif found := _ITEM.match(text):
            self._keep(BlockKind.LIST_ITEM, each.chunk, found.end())
        elif _NAMED_ITEM.match(text) and not text.endswith("。"):
            self._keep(BlockKind.LIST_ITEM, each.chunk)
        else:
            self._keep(BlockKind.PARAGRAPH, each.chunk)

    def _take_short(self, index: int, each: Sorted, *, is_above: bool) -> None:
        text = each.chunk.text
        words = len(text.split())
        is_listed = bool(self.blocks) and self.blocks[-1].text.endswith((":", "："))
        if self._in_box:
            self._in_box -= 1
            self._drop(each, furniture.READ_MORE)
        elif (begin := stamp(text)) and len(text[begin:].split()) <= 4:
            self._drop(each, furniture.STAMP)
        elif found := _ITEM.match(text):
            self._keep(BlockKind.LIST_ITEM, each.chunk, found.end())
        elif is_above and (words <= 3 or _PLACE.fullmatch(text)):
            self._drop(each, PLACE)
        elif self._is_in_row(index):
            if is_listed or (self.blocks and self._is_after_item(each)):
                self._keep(BlockKind.LIST_ITEM, each.chunk)
            else:
                self._drop(each, LINKS)
        elif words > _HEADING_WORDS:
            self._keep(BlockKind.PARAGRAPH, each.chunk)
        elif not is_above and self._is_label(text):
            self._keep(BlockKind.CAPTION, each.chunk)
        else:
            marks = _HASHES.match(text)
            self._keep(BlockKind.SUBHEADING, each.chunk, marks.end() if marks else 0)

    def _is_label(self, text: str) -> bool:
        """Whether a line is the names of people of whom the article speaks.

        Such a line is what is left of a photograph.
        """
        names = [name for name in _AND.split(text) if name]
        return all(
            _NAME.fullmatch(name) and name in self._prose for name in names
        ) and any(" " in name for name in names)

    @cached_property
    def _prose(self) -> str:
        """The sentences of the page, as far as names are looked for in them."""
        page = self.page
        told = (
            each.chunk.text
            for each in page.sorted[page.first : page.last]
            if each.role is Role.SENTENCE
        )
        return "\n".join(islice(told, _PROSE_LENGTH))

    def _is_after_item(self, each: Sorted) -> bool:
        last = self.blocks[-1]
        return last.kind is BlockKind.LIST_ITEM and each.chunk.start - last.end < 4

    def _is_in_row(self, index: int) -> bool:
        """Whether three or more short lines stand in a row here."""
        roles = self.page.sorted
        low = high = index
        while low > self.page.top and roles[low - 1].role is Role.SHORT:
            low -= 1
            if index - low >= 3:
                break
        while high + 1 < self.page.last and roles[high + 1].role is Role.SHORT:
            high += 1
            if high - index >= 3:
                break
        return high - low >= 2

    def _has_credit_below(self, index: int, each: Sorted) -> bool:
        """Whether the next line is a photographer's credit, so this is the caption."""
        roles = self.page.sorted
        return (
            index + 1 < len(roles)
            and roles[index + 1].role is Role.CREDIT
            and len(each.chunk.text) < 250
            and not (each.role is Role.SENTENCE and each.chunk.after)
        )

    def _repeats(self, text: str) -> str:
        key = folded(text)
        if key in self._seen and (len(key) > 20 or key == folded(self.title)):
            return HEADLINE_AGAIN if key == folded(self.title) else REPEATED
        last = self.blocks[-1] if self.blocks else None
        if (
            last
            and last.kind is BlockKind.CAPTION
            and len(last.text) > 20
            and key.startswith(folded(last.text))
        ):
            return REPEATED  # once more, now with its credit
        self._seen.add(key)
        return ""

    def _note_head(self, each: Sorted) -> None:
        if each.role in (Role.DATE_LINE, Role.BYLINE, Role.SHORT, Role.FURNITURE):
            self.head.append(each.chunk)

    def _keep(self, kind: BlockKind, chunk: Chunk, skip: int = 0) -> None:
        self.blocks.append(Block(kind, chunk.text[skip:], chunk.start + skip))

    def _drop(self, each: Sorted, why: str) -> None:
        chunk = each.chunk
        self.dropped.append(Dropped(chunk.text, chunk.start, each.reason or why))
