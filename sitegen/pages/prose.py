"""Pages of prose, the page for a wrong address, and redirects."""

from __future__ import annotations

from sitegen.core.documents import ANCHOR_MARK, PageRecord
from sitegen.core.view_parts import LinkView
from sitegen.core.views import NotFoundView, ProseView, RedirectView
from sitegen.pages import addresses, wording
from sitegen.pages.desk import Desk

_LEAST_HEADINGS = 3  # fewer need no table of contents


def prose_page(page: PageRecord, desk: Desk) -> ProseView:
    """Make a page of prose: about, method, glossary."""
    url = desk.found.pages[page.id.value]
    root = desk.root_of(url)
    contents = tuple(
        LinkView(heading.text, f"#{heading.anchor.replace(ANCHOR_MARK, '')}")
        for heading in page.prose.headings
        if heading.level == 2
    )
    return ProseView(
        head=desk.head(url, page.title, "prose", description=page.description),
        heading=page.title,
        body_html=page.prose.at(root),
        contents=contents if len(contents) >= _LEAST_HEADINGS else (),
    )


def not_found(desk: Desk) -> NotFoundView:
    """Make the page that a host shows for a wrong address."""
    url = addresses.NOT_FOUND
    return NotFoundView(
        desk.head(url, desk.say(wording.NOT_FOUND), "lost", robots="noindex")
    )


def redirect(old: str, new: str, title: str, desk: Desk) -> RedirectView:
    """Make the page at an old address, which leads to the new one."""
    root = desk.root_of(old)
    head = desk.head(old, desk.say(wording.MOVED), "moved", robots="noindex")
    return RedirectView(head, LinkView(title, root + new))
