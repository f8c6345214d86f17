"""HTML, read: what a saved page says of itself, and where a page leads.

The only door to `lxml`. Nothing that a browser can open makes it fail.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from lxml import etree

Element: TypeAlias = Any  # lxml says nothing useful of its types

_ADDRESSES: Final = ("href", "src", "poster", "data", "action", "xlink:href")
_SETS: Final = ("srcset", "imagesrcset")
_WITH_ADDRESS = etree.XPath(
    "//*[" + " or ".join(f"@*[name()='{name}']" for name in _ADDRESSES + _SETS) + "]"
)
_IN_PARAGRAPH = etree.XPath("//body//p//*[@class]")
_CARD = re.compile(
    r"(?:tooltip|popover|hover|rollover)[\w-]*(?:block|content|text|card|body|box)"
)
_POSTS = etree.XPath(
    "//blockquote[contains(@class, '-tweet') or contains(@class, '-media')]"
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


@dataclass(frozen=True, slots=True)
class Reference:
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


@dataclass(frozen=True, slots=True)
class Moment:
    """A <time> element: its machine form, its words, and what it says it is."""

    datetime: str
    text: str
    itemprop: str = ""
    is_aside: bool = False  # in a menu, a margin or a footer


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What a page's head and marks say about its article."""

    title: str = ""
    metas: Mapping[str, str] = field(default_factory=dict)  # by lower-case name
    json_ld: tuple[Mapping[str, Any], ...] = ()
    times: tuple[Moment, ...] = ()
    headings: tuple[str, ...] = ()  # every h1
    canonical: str = ""
    language: str = ""
    charset: str = ""
    text: str = ""  # as a browser would copy it


def references(html: str) -> PageFacts:
    """Return the ids of a page and every address in it."""
    root = parse(html)
    found: list[Reference] = []
    base = ""
    for element in _WITH_ADDRESS(root):
        name = element.tag
        for attribute, value in element.items():
            if name == "base" and attribute == "href":
                base = value.strip()
            elif attribute in _SETS:
                found += [Reference(name, attribute, each) for each in _set_of(value)]
            elif attribute in _ADDRESSES:
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
    reader = parser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, reader)
    except etree.LxmlError:
        root = None
    return root if root is not None else etree.fromstring(_EMPTY, parser())


def saved_page(html: str) -> SavedPage:
    """Gather what a saved page says about the article in it."""
    return page_of(parse(html))


def page_of(root: Element) -> SavedPage:
    """Gather what a parsed page says about the article in it."""
    metas: dict[str, str] = {}
    charset = ""
    for meta in root.iter("meta"):
        charset = charset or meta.get("charset", "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(key) or "").strip().lower()
            if name and (content := (meta.get("content") or "").strip()):
                metas.setdefault(name, content)
    canonical = [
        link.get("href", "").strip()
        for link in root.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    title = next((text_of(found) for found in root.iter("title")), "")
    return SavedPage(
        title=title,
        metas=metas,
        json_ld=tuple(_json_ld(root)),
        times=tuple(_times(root)),
        headings=tuple(words for h1 in root.iter("h1") if (words := text_of(h1))),
        canonical=next((address for address in canonical if address), ""),
        language=(
            root.get("lang")
            or root.get("{http://www.w3.org/XML/1998/namespace}lang")
            or ""
        ).strip(),
        charset=charset or _charset_of(metas.get("content-type", "")),
        text=page_text(root),
    )


def readable(root: Element) -> Element:
    """Make a tree ready for a library that looks for the article in it.

    Cards that open over a name are taken out. Posts that the article quotes are
    made plain quotations: the library leaves out what has the name of a network.
    Changes `root`.
    """
    for element in _IN_PARAGRAPH(root):
        if _CARD.search(element.get("class")):
            _take_out(element)
    for post in _POSTS(root):
        for element in (post, post.getparent()):
            if element is post or len(element) <= 3:
                for name in ("class", "id"):
                    element.attrib.pop(name, None)
    return root


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


def text_of(element: Element) -> str:
    """Return the words of an element, blanks made one."""
    return (
        " ".join(
            " ".join(
                piece for piece in element.itertext() if isinstance(piece, str)
            ).split()
        )
        if len(element)
        else " ".join((element.text or "").split())
    )


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


def _charset_of(content_type: str) -> str:
    found = re.search(r"charset\s*=\s*[\"']?([\w-]+)", content_type, re.IGNORECASE)
    return found[1] if found else ""


def _times(root: Element) -> Iterator[Moment]:
    for time in root.iter("time"):
        is_aside = any(True for _ in time.iterancestors("nav", "aside", "footer"))
        is_dated = time.get("pubdate") is not None
        yield Moment(
            (time.get("datetime") or "").strip(),
            text_of(time),
            time.get("itemprop", "") or ("datePublished" if is_dated else ""),
            is_aside,
        )


def _json_ld(root: Element) -> Iterator[Mapping[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = re.sub(
            r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$",
            "",
            script.text or "",
        )
        try:
            yield from _things(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue  # pages are full of such slips; the other marks still count


def _things(value: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield every thing of a JSON-LD block, those in lists and graphs too."""
    if isinstance(value, Mapping):
        if "@type" in value:
            yield value
        graph = value.get("@graph")
        if graph is not None and depth < 4:
            yield from _things(graph, depth + 1)
    elif isinstance(value, Sequence) and not isinstance(value, str) and depth < 4:
        for each in value:
            yield from _things(each, depth + 1)
