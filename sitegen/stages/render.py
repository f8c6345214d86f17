"""Fill in the templates: a page is a function of its view and the templates.

Equal inputs are proof enough that a page stays the same: no dependency is
tracked, so none can be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.locale import Locale
from sitegen.core.outcome import Outcome
from sitegen.core.page import Page, Plan, Rendered
from sitegen.core.source import SourceFile
from sitegen.core.text import clean
from sitegen.formats.template import Templates


class Rendering:
    """Renders one plan, page by page, and keeps what it has rendered."""

    def __init__(
        self,
        plan: Plan,
        templates: Mapping[str, SourceFile],
        *,
        reuse: Rendered | None = None,
    ) -> None:
        """Take a plan and the templates; pages of `reuse` that are equal are kept."""
        self.plan = plan
        self._texts = {name: file.text for name, file in templates.items()}
        is_same = reuse is not None and reuse.templates == self._texts
        self._before = reuse if reuse is not None and is_same else Rendered()
        self._templates = _compiled(tuple(sorted(templates.items())), plan.locale)
        self._pages: dict[str, Page] = {}
        self._files: dict[str, bytes] = {}

    def file(
        self, url: str, *, pause: Callable[[], None] | None = None
    ) -> bytes | Diagnostic:
        """Return a file of the site; a mistake in its template is what is said.

        `pause` is called now and then; what it raises ends the work.

        Raises:
            KeyError: the site has no such file.
        """
        if url in self._files:
            return self._files[url]
        if url not in self.plan.pages:
            return self.plan.files[url].data
        page = self.plan.pages[url]
        data = self._kept(page) or self._made(page, pause)
        if isinstance(data, bytes):
            self._pages[url] = page
            self._files[url] = data
        return data

    def _kept(self, page: Page) -> bytes:
        if self._before.pages.get(page.url) == page:
            return self._before.files[page.url]
        return b""

    def _made(self, page: Page, pause: Callable[[], None] | None) -> bytes | Diagnostic:
        text = self._templates.render(page.template, page.view, pause=pause)
        # Articles keep the control characters they came with; pages have none.
        return text if isinstance(text, Diagnostic) else clean(text).encode()

    def rendered(self) -> Rendered:
        """Return what has been rendered so far, here and in what was reused."""
        kept = self._before.pages.keys() & self.plan.pages.keys()
        files = {url: self._before.files[url] for url in kept}
        pages = {url: self._before.pages[url] for url in kept}
        return Rendered(files | self._files, pages | self._pages, self._texts)


@lru_cache(maxsize=2)
def _compiled(files: tuple[tuple[str, SourceFile], ...], locale: Locale) -> Templates:
    """Keep compiled templates while their texts and language are the same."""
    return Templates(dict(files), locale)


def render(
    rendering: Rendering,
    *,
    pages_only: bool = False,
    pause: Callable[[], None] | None = None,
) -> Outcome[Rendered]:
    """Render all pages and take all other files of the plan, unless `pages_only`.

    A template with a mistake stops all pages that use it and is said once. `pause` is
    called now and then; what it raises ends the work.
    """
    files: dict[str, bytes] = {}
    said: set[Diagnostic] = set()
    others = () if pages_only else rendering.plan.files
    for url in sorted({*others, *rendering.plan.pages}):
        if pause is not None:
            pause()
        data = rendering.file(url, pause=pause)
        if isinstance(data, Diagnostic):
            said.add(data)
        else:
            files[url] = data
    made = rendering.rendered()
    pages = {url: made.pages[url] for url in files if url in rendering.plan.pages}
    return Outcome(Rendered(files, pages, made.templates), ordered(said))
