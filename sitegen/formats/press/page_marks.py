"""What a parsed page says of its article in its marks: titles, dates, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Element: TypeAlias = Any  # lxml says nothing useful of its types


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
    dates: tuple[str, ...] = ()  # what stands in elements made for dates
    headings: tuple[str, ...] = ()  # every h1 but those of menus and footers
    subheadings: tuple[str, ...] = ()  # of the second and third order
    canonical: str = ""
    language: str = ""
    charset: str = ""
    text: str = ""  # as a browser would copy it


def marks_of(root: Element) -> SavedPage:
    """Gather what a parsed page says about the article in it, but for its text."""
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
        headings=tuple(_headings(root, "h1")),
        subheadings=tuple(_headings(root, "h2", "h3")),
        dates=tuple(_dates(root)),
        canonical=next((address for address in canonical if address), ""),
        language=(
            root.get("lang")
            or root.get("{http://www.w3.org/XML/1998/namespace}lang")
            or ""
        ).strip(),
        charset=charset or _charset_of(metas.get("content-type", "")),
    )


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


def _charset_of(content_type: str) -> str:
    found = re.search(r"charset\s*=\s*[\"']?([\w-]+)", content_type, re.IGNORECASE)
    return found[1] if found else ""


def _headings(root: Element, *names: str) -> Iterator[str]:
    for heading in root.iter(*names):
        words = text_of(heading)
        if words and not any(True for _ in heading.iterancestors("nav", "footer")):
            yield words


_ASIDES = ("nav", "aside", "footer")
_DATED = re.compile(r"dat(?:e|um)|time|publi|posted|fecha|byline|meta|zeit|stamp")


def _dates(root: Element) -> Iterator[str]:
    """Yield short texts of elements whose class says that they give a date."""
    for element in root.iter("span", "p", "div", "time", "abbr", "li", "small", "a"):
        name = element.get("class")
        if not name or len(element) > 6 or not _DATED.search(name.lower()):
            continue
        words = text_of(element)
        if (
            6 <= len(words) <= 120
            and re.search(r"\d", words)
            and not any(True for _ in element.iterancestors(*_ASIDES))
        ):
            yield words


def _times(root: Element) -> Iterator[Moment]:
    for time in root.iter("time"):
        is_aside = any(True for _ in time.iterancestors(*_ASIDES))
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
