"""Text of other programs as Markdown: HTML read, plain text made safe.

No HTML gets through: what Markdown has no sign for is told, and its words are
kept. Links lead to http, https and mailto only, for others can't be followed from
the new site.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from sitegen.core.text import clean
from sitegen.imports.addresses import web_address

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`|\\\[\]()]+")
_SIGNS: Final = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)")
_ENTITY: Final = re.compile(r"&(?=#|\w)")
_LINE_START: Final = re.compile(r"(?m)^[ \t]*(?:([#>+|-])|(\d{1,9})([.)])|([:=~]))")
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_HAS_MARKUP: Final = re.compile(r"<[a-zA-Z/!]|&#?\w{2,8};")

_STEP: Final = 4  # columns
_MUTE: Final = frozenset(
    ("script", "style", "template", "head", "noscript", "svg", "object")
)
_BLOCKS: Final = frozenset(
    """address article aside dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr main nav p pre section summary table tbody td tfoot
    th thead tr ul ol li blockquote body html center""".split()
)
_MARKS: Final = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*"}


def lines_of(text: str) -> str:
    """Return a text with ordinary line ends, without what files should not have."""
    return clean(_LINE_ENDS.sub("\n", text)).replace("\ufeff", "")


def one_line(text: str) -> str:
    """Return a text as one line."""
    return " ".join(lines_of(text).split())


def escaped(text: str) -> str:
    """Make Markdown that shows a plain text as it is; addresses become links."""
    lines = "\n".join(line.strip() for line in lines_of(text).split("\n"))
    pieces: list[str] = []
    place = 0
    for found in _ADDRESS.finditer(lines):
        pieces += [_signs(lines[place : found.start()]), found[0]]
        place = found.end()
    pieces.append(_signs(lines[place:]))
    started = _LINE_START.sub(_line_start, "".join(pieces))
    return re.sub(r"\n{3,}", "\n\n", started).strip()


def _signs(text: str) -> str:
    text = _SIGNS.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text))
    return text.replace("<", "&lt;")


def _line_start(found: re.Match[str]) -> str:
    if found[4]:
        return f"&#{ord(found[4])};"
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def has_markup(text: str) -> bool:
    """Tell whether a text looks like HTML."""
    return _HAS_MARKUP.search(text) is not None


def plain_of(text: str) -> str:
    """Return the words of what may be HTML, as one line."""
    if not has_markup(text):
        return one_line(text)
    reader = _read(text)
    return one_line(" ".join(block.words for block in reader.blocks))


def markdown_of(text: str) -> tuple[str, tuple[str, ...]]:
    """Turn what may be HTML into Markdown, and tell what was lost."""
    if not has_markup(text):
        return escaped(text), ()
    reader = _read(text)
    shown = [block for block in reader.blocks if block.text.strip()]
    pieces: list[str] = []
    depth = -1  # of the item before; only an item can have one below it
    for block in shown:
        mark = block.prefix.lstrip()
        is_item = mark[:1] in ("-", "1")
        gap = "\n" if is_item and depth >= 0 else "\n\n"
        depth = min(len(block.prefix) // _STEP, depth + 1) if is_item else -1
        if is_item:
            block.prefix = " " * _STEP * depth + mark
        pieces += [gap, block.shown]
    return "".join(pieces).strip(), tuple(dict.fromkeys(reader.lost))


@dataclass(slots=True)
class _Block:
    """A paragraph: what stands before its first line, its Markdown and its words."""

    prefix: str = ""
    text: str = ""
    words: str = ""

    @property
    def shown(self) -> str:
        """The lines as they are written."""
        text = re.sub(r"[ \t]*\n[ \t]*", "\n", re.sub(r"[ \t]+", " ", self.text))
        lines = _LINE_START.sub(_line_start, text.strip()).split("\n")
        if self.prefix.endswith("> "):
            return "\n".join(f"{self.prefix}{line}" for line in lines)
        hanging = " " * len(self.prefix)
        return self.prefix + f"\n{hanging}".join(lines)


@dataclass(slots=True)
class _Link:
    """An <a> that is open: where it leads, and where its words begin."""

    url: str
    block: _Block
    start: int


@dataclass
class _Reader(HTMLParser):
    """Gathers blocks. Nothing it is fed is ever run or fetched."""

    lost: list[str] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=lambda: [_Block()])
    lists: list[str] = field(default_factory=list)
    quotes: int = 0
    muted: int = 0
    links: list[_Link] = field(default_factory=list)
    marks: list[tuple[str, _Block, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _MUTE:
            self.muted += 1
            if tag in ("script", "object"):
                self.lost.append(f"a <{tag}>")
        elif self.muted:
            return
        elif tag in ("iframe", "video", "audio", "embed"):
            self._embed(tag, values.get("src", ""))
        elif tag == "img":
            self._image(values)
        elif tag == "br":
            self.blocks[-1].text += "\n"
            self.blocks[-1].words += " "
        elif tag == "a":
            self._open_link(values.get("href", ""))
        elif tag in _MARKS:
            block = self.blocks[-1]
            self.marks.append((tag, block, len(block.text)))
        elif tag in _BLOCKS:
            self._open(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _MUTE:
            self.muted = max(0, self.muted - 1)
        elif self.muted:
            return
        elif tag == "a" and self.links:
            self._close_link(self.links.pop())
        elif tag in _MARKS:
            self._close_mark(tag)
        elif tag in _BLOCKS:
            if tag in ("ul", "ol") and self.lists:
                self.lists.pop()
            if tag == "blockquote":
                self.quotes = max(0, self.quotes - 1)
            self._begin("")

    def handle_data(self, data: str) -> None:
        if self.muted:
            return
        flat = re.sub(r"\s+", " ", lines_of(data))
        self.blocks[-1].text += _inline(flat)
        self.blocks[-1].words += flat

    def _open(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.lists.append(tag)
        if tag == "blockquote":
            self.quotes += 1
        prefix = ""
        if tag == "li":
            depth = min(max(0, len(self.lists) - 1), 3)
            mark = "1. " if self.lists and self.lists[-1] == "ol" else "- "
            prefix = " " * _STEP * depth + mark
        self._begin(prefix)

    def _begin(self, prefix: str) -> None:
        last = self.blocks[-1]
        if not last.text.strip():  # <li><p>: the item goes on
            last.prefix = prefix or last.prefix
            if not prefix and not self.lists:
                last.prefix = ""
        else:
            self.blocks.append(_Block(prefix))
        if not self.blocks[-1].prefix and self.quotes and not self.lists:
            self.blocks[-1].prefix = "> "

    def _open_link(self, url: str) -> None:
        block = self.blocks[-1]
        self.links.append(_Link(url.strip(), block, len(block.text)))

    def _close_link(self, link: _Link) -> None:
        words = link.block.text[link.start :]
        is_mail = re.fullmatch(r"mailto:[^\s@<>()]+@[^\s@<>()]+", link.url)
        address = link.url if is_mail else web_address(link.url)
        if not address:
            if link.url and not link.url.startswith("#"):
                self.lost.append(f"a link to “{link.url[:80]}”, which leads nowhere")
        elif link.block is self.blocks[-1] and words.strip() and "](" not in words:
            flat = " ".join(words.split())
            before = (
                link.block.text[: link.start]
                + words[: len(words) - len(words.lstrip())]
            )
            after = words[len(words.rstrip()) :]
            link.block.text = f"{before}[{flat}]({_target(address)}){after}"

    def _close_mark(self, tag: str) -> None:
        if not self.marks or self.marks[-1][0] != tag:
            return
        _, block, start = self.marks.pop()
        words = block.text[start:]
        inner = words.strip()
        if block is not self.blocks[-1] or not inner or "\n" in inner or "*" in inner:
            return
        if not (inner[0].isalnum() and inner[-1].isalnum()):
            return  # the sign would not be read as one beside a sign
        before = block.text[:start]
        if before and before[-1].isalnum() and not words[:1].isspace():
            return
        sign = _MARKS[tag]
        lead = words[: len(words) - len(words.lstrip())]
        block.text = f"{before}{lead}{sign}{inner}{sign}{words[len(words.rstrip()) :]}"

    def _image(self, values: dict[str, str]) -> None:
        address = web_address(values.get("src", ""))
        alt = one_line(values.get("alt", ""))
        if address:
            words = _inline(alt) or "picture"
            self.blocks[-1].text += f" [{words}]({_target(address)}) "
            self.blocks[-1].words += f" {alt} "
            self.lost.append("a picture; a link to it is kept")
        else:
            self.lost.append(f"a picture at “{values.get('src', '')[:80]}”")

    def _embed(self, tag: str, source: str) -> None:
        if address := web_address(source):
            self.blocks[-1].text += f" [{tag}]({_target(address)}) "
            self.lost.append(f"an embedded {tag}; a link to it is kept")
        else:
            self.lost.append(f"an embedded {tag}")


def _inline(text: str) -> str:
    pieces: list[str] = []
    place = 0
    for found in _ADDRESS.finditer(text):
        pieces += [_signs(text[place : found.start()]), found[0]]
        place = found.end()
    return "".join([*pieces, _signs(text[place:])])


def _target(address: str) -> str:
    """Write an address so that a bracket in it does not end the link."""
    return address.replace("(", "%28").replace(")", "%29").replace("*", "%2A")


def _read(text: str) -> _Reader:
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # a declaration that never ends, for example
        reader = _Reader()
        reader.handle_data(html.unescape(re.sub(r"<[^>]*>?", " ", text)))
    return reader
