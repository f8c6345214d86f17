"""The last pass over rendered Markdown: marks, headings, plain text.

It reads what nh3 has cleaned and writes every element anew, so nothing gets out
that is not spelled here.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from sitegen.core.documents import ANCHOR_MARK, ROOT_MARK, Heading

SCHEMES: Final = frozenset({"http", "https", "mailto"})
_TAGS = """
    a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby
    s samp small span strong sub summary sup table tbody td tfoot th thead time tr u
    ul var wbr
    """
TAGS: Final = frozenset(_TAGS.split())
_VOID = frozenset({"br", "hr", "img", "wbr"})
_BLOCK_TAGS = """
    blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li
    ol p pre summary table tr ul
    """
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_ROLES = {  # by class: what the parts of a footnote are to a screen reader
    "footnote": "doc-endnotes",
    "footnote-ref": "doc-noteref",
    "footnote-backref": "doc-backlink",
}
_MAIL = "mailto:"


@dataclass(frozen=True, slots=True)
class Finished:
    """Safe HTML with marks, and what was met on the way."""

    html: str
    text: str
    headings: tuple[Heading, ...]
    remote_images: tuple[str, ...]


def finish(safe: str, heading_base: int) -> Finished:
    """Rewrite cleaned HTML: marks before addresses and ids, images only from here.

    The highest headings of a text stand at `heading_base`, however many signs they
    were written with: a page that begins with ``##`` skips no level. An article,
    whose base is 1, keeps its levels; they tell its title from its parts.
    """
    written = [int(level) for level in re.findall(r"<h([1-6])\b", safe)]
    highest = max(heading_base, min(written, default=heading_base))
    pass_ = _Finish(heading_base, highest - heading_base if heading_base > 1 else 0)
    pass_.feed(safe)
    pass_.close()
    lines = (" ".join(line.split()) for line in "".join(pass_.words).split("\x00"))
    return Finished(
        "".join(pass_.out).strip(),
        "\n".join(line for line in lines if line),
        tuple(pass_.headings),
        tuple(dict.fromkeys(pass_.remote_images)),
    )


def refused_addresses(raw: str) -> tuple[str, ...]:
    """Return the addresses in rendered HTML that must not become links."""
    lower = raw.lower()
    if "href" not in lower and "src" not in lower:
        return ()
    seen = _Addresses()
    seen.feed(raw)
    seen.close()
    return tuple(dict.fromkeys(seen.refused))


def scheme(address: str) -> str:
    """Return the scheme of an address as a browser reads it, "" if it has none."""
    bare = re.sub(r"[\x00-\x20\x7f-\x9f\u200b\ufeff]", "", address)
    found = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)", bare)
    return found[0].lower() if found else ""


def _is_refused(address: str) -> bool:
    """Whether an address leads out by a way that is not allowed."""
    return scheme(address) not in SCHEMES | {""} or bool(
        re.match(r"\s*[/\\]\s*[/\\]", address)
    )


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if (tag, name) in {("a", "href"), ("img", "src")} and _is_refused(
                value or ""
            ):
                self.refused.append((value or "").strip())


class _Finish(HTMLParser):
    def __init__(self, heading_base: int, lifted: int) -> None:
        super().__init__()
        self.out: list[str] = []
        self.words: list[str] = []
        self.headings: list[Heading] = []
        self.remote_images: list[str] = []
        self._base = heading_base
        self._lifted = lifted  # levels
        self._ids: set[str] = set()
        self._links: list[bool] = []  # for each open <a>, whether it was written
        self._is_mute = False  # inside the mark of a footnote, which is no word
        self._heading = ""  # the anchor of the heading that is open
        self._heading_words = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            return
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self.words.append("\x00")
        elif tag in {"td", "th", "br"}:
            self.words.append(" ")
        if tag == "img":
            self._image(given)
        elif tag == "a":
            self._open_link(given)
        else:
            self._open(self._level(tag), given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in TAGS or tag in _VOID:
            return
        if tag == "a":
            self._is_mute = False
            if not (self._links and self._links.pop()):
                return
        if _is_heading(tag):
            self._close_heading(tag)
        if tag in _BLOCKS:
            self.words.append("\x00")
        self.out.append(f"</{self._level(tag)}>")

    def handle_data(self, data: str) -> None:
        self.out.append(html.escape(data, quote=False))
        if not self._is_mute:
            self.words.append(data)

    def _level(self, tag: str) -> str:
        """Lift no heading above the base: `<h1>` typed as HTML is one of ours."""
        if not _is_heading(tag):
            return tag
        return f"h{max(self._base, int(tag[1]) - self._lifted)}"

    def _open(self, tag: str, given: dict[str, str]) -> None:
        kept = {
            name: value
            for name, value in given.items()
            if name not in {"id", "class", "role", "align", "href", "cite"}
        }
        if name := self._free_id(given.get("id", ""), needed=_is_heading(tag)):
            kept["id"] = ANCHOR_MARK + name
        if classes := _classes(given):
            kept["class"] = classes
        if role := _ROLES.get(classes, given.get("role", "")):
            kept |= {"role": role} if role.startswith("doc-") else {}
        if given.get("cite") and scheme(given["cite"]) in {"http", "https"}:
            kept["cite"] = given["cite"]
        if href := given.get("href"):
            kept["href"] = href
        if _is_heading(tag):
            self._heading, self._heading_words = name, len(self.words)
        self._write(tag, kept)

    def _write(self, tag: str, attributes: dict[str, str]) -> None:
        written = "".join(
            f' {name}="{html.escape(value)}"' if value or name == "alt" else f" {name}"
            for name, value in attributes.items()
        )
        self.out.append(f"<{tag}{written}>")

    def _free_id(self, wanted: str, *, needed: bool) -> str:
        """Give an id once; a heading that comes second gets a number."""
        wanted = "-".join(wanted.split())
        name, number = wanted, 2
        while name and name in self._ids:
            name, number = (f"{wanted}-{number}", number + 1) if needed else ("", 0)
        self._ids.add(name)
        return name

    def _open_link(self, given: dict[str, str]) -> None:
        classes = given.get("class", "").split()
        self._is_mute = "footnote-ref" in classes or "footnote-backref" in classes
        href = placed(given.pop("href", ""))
        is_written = bool(href or given.get("id")) and not any(self._links)
        self._links.append(is_written)
        if not is_written:
            return
        if href:
            given["href"] = href
        if scheme(href) in {"http", "https"}:
            given["rel"] = "noopener"
        self._open("a", given)

    def _image(self, given: dict[str, str]) -> None:
        source = given.pop("src", "")
        place = placed(source)  # "" for what is refused, such as //host/a.png
        if not place or source.startswith("#") or scheme(source) == "mailto":
            self.out.append(html.escape(given.get("alt", ""), quote=False))
        elif not scheme(source):
            kept = {"src": place, "alt": given.pop("alt", "")} | given
            self._open("img", kept)
        else:
            self.remote_images.append(source)
            label = given.get("alt") or source
            if any(self._links):
                self.handle_data(label)
                return
            self._open_link({"href": source})
            self.handle_data(label)
            self.handle_endtag("a")

    def _close_heading(self, tag: str) -> None:
        words = " ".join("".join(self.words[self._heading_words :]).split())
        if self._heading and words:
            level = int(self._level(tag)[1])
            self.headings.append(Heading(level, words, self._heading))
        self._heading = ""


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()


def _classes(given: dict[str, str]) -> str:
    kept = [
        name
        for name in given.get("class", "").split()
        if name in _ROLES or re.fullmatch(r"language-[\w.+#-]+", name)
    ]
    if given.get("align") in {"left", "center", "right"}:
        kept.append(f"align-{given['align']}")
    return " ".join(kept)


def placed(address: str) -> str:
    """Put the mark into an address that stays on this site."""
    bare = address.strip()
    if not bare or _is_refused(bare):
        return ""
    if scheme(bare):
        return bare
    if bare.startswith("#"):
        return f"#{ANCHOR_MARK}{bare[1:]}" if bare[1:] else "#"
    path = re.sub(r"^(?:[/\\]|\./)+", "", bare).replace(" ", "%20")
    return ROOT_MARK + path
