"""Markdown as people write it in notes, turned into HTML that is safe to publish.

This is the only door to `markdown` and to `nh3`. Python-Markdown renders, nh3
keeps what the lists below allow, and `prose_html` puts in the marks that
`Prose.at` replaces. Whatever is typed, something readable comes out.
"""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import HtmlInlineProcessor, InlineProcessor
from markdown.util import AtomicString

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import ANCHOR_MARK, ROOT_MARK, Prose
from sitegen.core.outcome import Outcome
from sitegen.core.source import Span
from sitegen.core.text import excerpt
from sitegen.formats.prose_html import SCHEMES, TAGS, finish, refused_addresses
from sitegen.formats.prose_lists import mended

PAGE_HEADING: Final = 2  # below the title of its page
NOTE_HEADING: Final = 3  # a note stands below the page's h1 and the event's h2
_DEPTH = 200  # brackets in one another; beyond, Python-Markdown takes minutes
_MOST_TAGS = 20_000  # elements typed as HTML; each takes longer than the one before
# Deeper quotations and lists meet the interpreter's limit sooner or later, depending
# on who calls: told here, the same text always gives the same page.
_TOO_DEEP = re.compile(r"(?m)^(?:[ \t]*>){50}|^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]")
# Paragraphs with no sign that Markdown, its extensions or HTML could mean: no line
# is indented, begins like an item of a list, or ends with a blank.
_LINE = r"(?!\d+[.)])[\w“‘\"'«(—–][\w .,;:?!%’‘“”\"'«»()–—…-]*(?<! )"
_UNMARKED = re.compile(rf"(?s:(?!.*_))\n*{_LINE}(?:\n+{_LINE})*\n*")

_ATTRIBUTES: Final = {
    "*": {"id", "class", "role", "lang", "dir", "title"},
    "a": {"href"},
    "bdo": {"dir"},
    "blockquote": {"cite"},
    "del": {"datetime"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ins": {"datetime"},
    "ol": {"start", "reversed", "type"},
    "q": {"cite"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "time": {"datetime"},
}
# Elements whose content is no text: they vanish whole.
_MUTE: Final = {
    "iframe",
    "noembed",
    "noframes",
    "object",
    "script",
    "style",
    "template",
}

_NAMES = "|".join(sorted(TAGS | _MUTE, key=lambda name: (-len(name), name)))
_VALUE = r"""(?:"[^"<]*"|'[^'<]*'|[^\s"'=<>`]+)"""
# Stricter than Python-Markdown's own: ``a<b && c>d`` is arithmetic, not an element.
_INLINE_HTML = (
    rf"(</?(?i:{_NAMES})(?=[\s/>])(?:\s+(?:[a-zA-Z_:][\w:.-]*\s*=\s*{_VALUE}|open|reversed))*"
    r"\s*/?>|<!--(?:(?!<!--|-->).)*-->)"
)
# Behind \x03 stands the text of an element typed as HTML, perhaps a link.
_BARE_ADDRESS = r"(?<![\w/@.\x03])https?://[^\s<>\"'`|\\\x02\x03]+"
_SENTENCE_END = ".,;:!?*_~…"


def render(
    markdown: str, span: Span, *, heading_base: int = NOTE_HEADING, written: str = ""
) -> Outcome[Prose]:
    """Render `markdown`, whose headings begin at level `heading_base`.

    `span` is where the text stands, and `written` what the file has there; if the
    text was indented or quoted, only `written` lets a message point at its place.
    Addresses are relative to the site's root.
    """
    text = markdown.translate({ord(ROOT_MARK): "\ufffd", ord(ANCHOR_MARK): "\ufffd"})
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    said: list[Diagnostic] = []
    is_tangled = _is_tangled(text)
    if not is_tangled and _UNMARKED.fullmatch(text):
        return Outcome(_unmarked(text, span))
    raw = "" if is_tangled else _convert(mended(text), heading_base)
    if not raw and text.strip():
        raw = _plainly(text)
        said.append(_tangled(span))
    refused = refused_addresses(raw)
    safe = nh3.clean(
        raw,
        tags=set(TAGS),
        clean_content_tags=_MUTE,
        attributes=_ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    done = finish(safe, heading_base)
    place = _Places(span, written or markdown)
    said.extend(_refused(address, place.of(address)) for address in refused)
    said.extend(_remote(address, place.of(address)) for address in done.remote_images)
    return Outcome(Prose(done.html, done.text, span, done.headings), tuple(said))


def _unmarked(text: str, span: Span) -> Prose:
    """Make what all of the below makes of mere paragraphs, as most notes are."""
    paragraphs = re.split(r"\n{2,}", text.strip("\n"))
    return Prose(
        "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs),
        span,
    )


class _Places:
    """Where in the file an address stands."""

    def __init__(self, span: Span, written: str) -> None:
        self._span = span
        self._written = written
        self._is_exact = span.end - span.start == len(written)

    def of(self, address: str) -> Span:
        for spelling in (address, html.escape(address, quote=False)):
            found = self._written.find(spelling) if self._is_exact and spelling else -1
            if found >= 0:
                start = self._span.start + found
                return Span(self._span.path, start, start + len(spelling))
        return self._span


class _BareAddress(InlineProcessor):
    """An address in the text is a link, without the stop that ends its sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 -- the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        del data
        address = m[0].rstrip(_SENTENCE_END)
        while address[-1:] in (")", "]") and _is_unopened(address):
            address = address[:-1].rstrip(_SENTENCE_END)
        if address.endswith("/") and address.count("/") < 3:
            return None, None, None
        link = Element("a", {"href": address})
        link.text = AtomicString(address)
        return link, m.start(0), m.start(0) + len(address)


def _is_unopened(address: str) -> bool:
    opening = "(" if address[-1] == ")" else "["
    return address.count(opening) < address.count(address[-1])


_renderers = threading.local()


def _renderer(heading_base: int) -> Markdown:
    """Return a fresh renderer: making one takes longer than a note does."""
    kept: dict[int, Markdown] | None = getattr(_renderers, "kept", None)
    if kept is None:
        kept = _renderers.kept = {}
    if heading_base not in kept:
        kept[heading_base] = _new_renderer(heading_base)
    return kept[heading_base].reset()


def _new_renderer(heading_base: int) -> Markdown:
    made = Markdown(
        extensions=[
            "abbr",
            "def_list",
            "fenced_code",
            "sane_lists",
            # A colon would have to be escaped in every style sheet and script.
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="↑ {}"),
            TableExtension(use_align_attribute=True),
            TocExtension(baselevel=heading_base, slugify=slugify_unicode, marker=""),
        ]
    )
    patterns = made.inlinePatterns
    patterns.register(HtmlInlineProcessor(_INLINE_HTML, made), "html", 90)
    patterns.register(_BareAddress(_BARE_ADDRESS, made), "bare-address", 85)
    return made


def _convert(text: str, heading_base: int) -> str:
    """Convert, or return "" where the nesting is too deep for the library."""
    try:
        return _renderer(heading_base).convert(text)
    except RecursionError:
        _renderers.kept = {}  # its state is half-way through a text
        return ""


def _is_tangled(text: str) -> bool:
    unclosed = text[text.rfind(">") + 1 :]
    if (
        _TOO_DEEP.search(text)
        or len(re.findall("<[a-zA-Z!/?]", unclosed)) > _DEPTH
        or len(re.findall("<[a-zA-Z!/?]", text)) > _MOST_TAGS
    ):
        return True
    depths = {"[": 0, "(": 0}
    for found in re.finditer(r"\n[ \t]*\n|[\[\]()]", text):
        sign = found[0]
        if sign in depths:
            depths[sign] += 1
            if depths[sign] > _DEPTH:
                return True
        elif sign in "])":
            opening = "[" if sign == "]" else "("
            depths[opening] = max(0, depths[opening] - 1)
        else:
            depths = dict.fromkeys(depths, 0)
    return False


def _plainly(text: str) -> str:
    """Show a text as it was typed, paragraph by paragraph."""
    paragraphs: Iterable[str] = re.split(r"\n[ \t]*\n", text)
    return "\n".join(
        f"<p>{html.escape(paragraph.strip(), quote=False)}</p>"
        for paragraph in paragraphs
        if paragraph.strip()
    )


def _tangled(span: Span) -> Diagnostic:
    return Diagnostic(
        "prose-tangled",
        "this text is nested too deeply to be read as Markdown; it is shown as typed",
        span,
        "look for long runs of [, ( or > and for lists inside lists inside lists",
    )


def _refused(address: str, span: Span) -> Diagnostic:
    if address.startswith(("//", "\\\\")):
        hint = f"write https:{address.replace(chr(92), '/')}"
    else:
        hint = "links may begin with https:, http: or mailto:, or name a page or file"
    shown = excerpt(address, 60)
    return Diagnostic("link-scheme", f"'{shown}' is not made a link", span, hint)


def _remote(address: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "image-remote",
        f"the image '{excerpt(address, 60)}' lies on another site: it becomes a link",
        span,
        "save it in content/media/ and name that file, if its licence allows that",
    )
