"""HTML, read: what a saved page says of itself, and where a page leads.

The only door to `lxml`. Nothing that a browser can open makes it fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, NamedTuple

from lxml import etree

from sitegen.formats.press.page_marks import Element, SavedPage, marks_of, text_of

_ADDRESSES: Final = frozenset({"href", "src", "poster", "data", "action", "xlink:href"})
_SETS: Final = frozenset({"srcset", "imagesrcset"})
# The elements that can have one, as the HTML standard lists them, and SVG's.
_WITH_ADDRESS: Final = (
    "a",
    "area",
    "link",
    "base",
    "img",
    "script",
    "source",
    "video",
    "audio",
    "track",
    "iframe",
    "embed",
    "object",
    "input",
    "form",
    "image",
    "use",
)
_IDS = etree.XPath("//@id | //a/@name", smart_strings=False)
_UNSEEN: Final = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object"}
)
_LINE_TAGS = """
    address article aside blockquote br button dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p
    pre section select summary table td th tr ul video
    """
_LINES: Final = frozenset(_LINE_TAGS.split())
_APART_TAGS = "p h1 h2 h3 h4 h5 h6 blockquote figure ul ol article"
_APART: Final = frozenset(_APART_TAGS.split())
_EMPTY = "<html><head></head><body></body></html>"


class Reference(NamedTuple):
    """An address in a page: which element and attribute it stands in."""

    element: str
    attribute: str
    address: str
    relation: str = ""  # of a <link> or <a>: its `rel`, in small letters


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page refers to and what can be referred to in it."""

    ids: tuple[str, ...] = ()  # in order, doubled ones as often as they stand there
    references: tuple[Reference, ...] = ()
    base: str = ""  # the address in <base href>


def references(html: str) -> PageFacts:
    """Return the ids of a page and every address in it."""
    root = parse(html)
    found: list[Reference] = []
    base = ""
    for element in root.iter(*_WITH_ADDRESS):
        name = element.tag
        for attribute, value in element.items():
            if attribute in _SETS:
                found += [Reference(name, attribute, each) for each in _set_of(value)]
            elif attribute not in _ADDRESSES:
                continue
            elif name == "base" and attribute == "href":
                base = value.strip()
            else:
                relation = element.get("rel", "").lower()
                found.append(Reference(name, attribute, value.strip(), relation))
    return PageFacts(tuple(_IDS(root)), tuple(found), base)


def parse(html: str) -> Element:
    """Parse a page as a browser would, more or less; never fails."""
    return _parsed(html, etree.HTMLParser)


def tree_of(html: str) -> Element:
    """Parse a page into the kind of tree that libraries for articles take."""
    from lxml.html import HTMLParser  # noqa: PLC0415 - only saved pages need it

    return _parsed(html, HTMLParser)


def _parsed(html: str, parser: Any) -> Element:  # noqa: ANN401 - as Element
    data = html.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, _reader(parser))
    except etree.LxmlError:
        root = None
    return root if root is not None else etree.fromstring(_EMPTY, parser())


@cache
def _reader(parser: Any) -> Any:  # noqa: ANN401 - as Element
    """Return a parser of this kind: making one takes longer than a small page."""
    return parser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )


def saved_page(html: str) -> SavedPage:
    """Gather what a saved page says about the article in it."""
    root = parse(html)
    return replace(marks_of(root), text=page_text(root))


_CARD = re.compile(
    r"(?:tooltip|popover|hover|rollover)[\w-]*(?:block|content|text|card|body|box)"
)
_POST = re.compile(r"-tweet|-media")


def readable(root: Element) -> Element:
    """Make a tree ready for a library that looks for the article in it.

    Cards that open over a name are taken out. Posts that the article quotes are
    made plain quotations: the library leaves out what has the name of a network.
    Changes `root`.
    """
    named = [
        element
        for element in root.iter("span", "div", "aside", "a", "blockquote")
        if element.get("class")
    ]
    for element in named:
        name = element.get("class")
        if element.tag == "blockquote":
            if _POST.search(name):
                _make_plain(element)
        elif _CARD.search(name) and next(element.iterancestors("p"), None) is not None:
            _take_out(element)
    return root


def _make_plain(post: Element) -> None:
    """Take away the names of a quoted post, and of what holds it and no more."""
    above = post.getparent()
    for element in (post, above):
        if element is post or (element is not None and len(element) <= 3):
            for name in ("class", "id"):
                element.attrib.pop(name, None)


def _take_out(element: Element) -> None:
    """Remove an element; the text behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


def plain(words: str) -> str:
    """Return words without the marks and entities that pages leave in their data."""
    if not re.search(r"[<&]", words):
        return words
    return text_of(parse(f"<html><body><p>{words}</p></body></html>"))


def page_text(root: Element) -> str:
    """Return what a browser would copy: a line for each block, no scripts."""
    pieces: list[str] = []
    skipped = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if name in _UNSEEN or skipped:
                skipped += 1
                continue
            pieces.append(_break(name))
            pieces.append(_flat(element.text))
            continue
        if skipped:
            skipped -= 1
        if not skipped:
            pieces.append("" if name in {"br", "hr"} else _break(name))
            pieces.append(_flat(element.tail))
    lines = "".join(pieces).split("\n")
    text = "\n".join(" ".join(line.split()) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def blocks_of(html: str, *, links: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the blocks of a piece of HTML: its element's name and its words.

    The name is the outermost that says what the block is: a paragraph in a
    quotation is a ``blockquote``, one in a list an ``li``. One that is a link and
    nothing else is an ``a``, if there are `links` at all.
    """
    root = parse(f"<html><body>{html}</body></html>")
    for element in root.iter(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "li",
        "pre",
        "dt",
        "dd",
        "tr",
        "figcaption",
        "summary",
        "blockquote",
        "td",
    ):
        name = element.tag
        words = _own_words(element)
        if not words:
            continue
        for above in element.iterancestors("blockquote", "li", "figcaption"):
            name = above.tag
        yield ("a" if links and _is_link(element, words) else name), words


def _is_link(element: Element, words: str) -> bool:
    """Whether all the words of a paragraph or an item lead elsewhere."""
    if element.tag not in {"p", "li"}:
        return False
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked >= len(words) * _ALL_LINK


def _own_words(element: Element) -> str:
    """Return an element's words without those of blocks inside it."""
    inner = frozenset(_APART | {"li", "tr", "td", "dl", "table", "pre"})
    pieces: list[str] = [element.text or ""]
    stack = [iter(element)]
    open_elements: list[Element] = []
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            if open_elements:
                pieces.append(open_elements.pop().tail or "")
            continue
        if child.tag in inner or child.get("class") in _FOOTNOTE_LINKS:
            pieces.append(" " + (child.tail or ""))
            continue
        pieces.append(" " if child.tag in {"br", "td", "th"} else "")
        pieces.append(child.text or "")
        open_elements.append(child)
        stack.append(iter(child))
    return " ".join("".join(pieces).split())


_ALL_LINK: Final = 0.8  # of its characters; "Related: …" is not in the link
_FOOTNOTE_LINKS: Final = frozenset({"footnote-ref", "footnote-backref"})


def _break(name: str) -> str:
    if name in _APART:
        return "\n\n"
    return "\n" if name in _LINES else ""


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _set_of(value: str) -> list[str]:
    """Return the addresses of a srcset; a comma may be part of an address."""
    return [
        address.rstrip(",")
        for address in re.findall(r"(?:^|,\s|\s,)\s*([^\s,]\S*)", value)
        if address.rstrip(",")
    ]
