"""Pages of prose, in content/pages/: Markdown with front matter."""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.documents import PageRecord
from sitegen.core.outcome import Outcome
from sitegen.core.source import Located, SourceFile
from sitegen.core.text import clean, fold
from sitegen.formats import front_matter, prose
from sitegen.formats.fields import records
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.forms import ID, within
from sitegen.formats.fields.kinds import FLAG, PRIVATE, WORDS, record
from sitegen.formats.fields.tables import Field, Record, Table
from sitegen.formats.front_matter import FrontMatter

_HEADING: Final = re.compile(
    r"(?:[ \t]*(?:\r\n|\r|\n))*#[ \t]+(?P<words>[^\r\n]+?)[ \t]*#*[ \t]*(?=\r|\n|\Z)"
)
_LAST: Final = 1000  # the highest place in the menu

TITLE = Field("title", WORDS, "The page's title; else its first heading.", "Method")
DESCRIPTION = Field(
    "description", WORDS, "One sentence, for search engines.", "How we work."
)
ORDER = Field("order", within(-_LAST, _LAST, whole=True), "Its place in the menu.", "1")
MENU = Field("menu", FLAG, "Whether it stands in the menu.", "true")
DRAFT = Field("draft", FLAG, "Not published without --drafts.", "true")
PAGE_ID = Field("id", ID, "The id, if the file's name is not to be it.", "method")
PRIVATE_REMARK = Field(
    "private", PRIVATE, "A remark that is never published.", "shorten this"
)

PAGE: Final = Table(
    "page",
    (TITLE, DESCRIPTION, ORDER, MENU, DRAFT, PAGE_ID, PRIVATE_REMARK),
    {"name": "title", "headline": "title", "summary": "description"}
    | {"weight": "order", "position": "order", "nav": "menu", "slug": "id"},
)


def decode(file: SourceFile) -> Outcome[PageRecord | None]:
    """Read a page; None if its front matter can't be read or it has no title."""
    parts = front_matter.split(file)
    faults = Faults(file)
    found: Record | None = Record(faults.span(0, 0), {}, {})
    if parts.has_matter:
        matter = records.read_single(
            file, record(PAGE, _whole), PAGE, parts.yaml_start, parts.yaml_stop
        )
        faults.add(matter.diagnostics)
        if parts.yaml_text.strip():
            found = matter.value
    faults.add(front_matter.open_matter(file))
    page = _page(file, parts, found, faults)
    return Outcome(page, faults.all())


def _whole(found: Record, faults: Faults) -> Record:
    del faults
    return found


def _page(
    file: SourceFile, parts: FrontMatter, found: Record | None, faults: Faults
) -> PageRecord | None:
    span = faults.span(0, len(file.text))
    heading = _HEADING.match(parts.body)
    title = found.get(TITLE) if found is not None else None
    start = 0
    if heading is not None and fold(title or heading["words"]) == fold(
        heading["words"]
    ):
        title = title or heading["words"]
        start = heading.end()  # the template shows the title; not twice
    body = parts.body[start:]
    at = faults.span(parts.body_start + start, len(file.text))
    rendered = prose.render(
        clean(body), at, heading_base=prose.PAGE_HEADING, written=body
    )
    faults.add(rendered.diagnostics)
    if found is None:
        return None
    if not title:
        is_open = bool(front_matter.open_matter(file))  # the title may stand in it
        if not (is_open or found.has_tried("title")):
            _say_untitled(faults, parts)
        return None
    order, menu = found.get(ORDER), found.get(MENU)
    return PageRecord(
        id=found.get(PAGE_ID) or Located("", span),
        span=span,
        title=title,
        prose=rendered.value,
        description=found.get(DESCRIPTION) or "",
        order=int(order) if order is not None else 0,
        menu=menu if menu is not None else True,
        draft=found.get(DRAFT) or False,
    )


def _say_untitled(faults: Faults, parts: FrontMatter) -> None:
    faults.say(
        "key-missing",
        "this page has no “title” and does not begin with a heading",
        faults.span(parts.body_start, parts.body_start),
        hint="begin the text with a line such as # Method",
    )
