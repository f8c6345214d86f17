"""Fill in the templates: a page is a function of its view and the templates.

Equal inputs are proof enough that a page stays the same: no dependency is
tracked, so none can be forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.outcome import Outcome
from sitegen.core.page import Page, Plan, Rendered
from sitegen.core.source import SourceFile
from sitegen.formats.template import Templates


def render(
    plan: Plan, templates: Mapping[str, SourceFile], *, reuse: Rendered | None = None
) -> Outcome[Rendered]:
    """Render all pages, keeping the bytes of those that did not change.

    A template with a mistake stops all pages that use it and is said once.
    """
    texts = {name: file.text for name, file in templates.items()}
    before = reuse if reuse is not None and reuse.templates == texts else Rendered()
    made = Templates(templates)
    files: dict[str, bytes] = {url: file.data for url, file in plan.files.items()}
    said: set[Diagnostic] = set()
    for url, page in plan.pages.items():
        data = before.files[url] if _same(before, url, page) else _made(made, page)
        if isinstance(data, Diagnostic):
            said.add(data)
        else:
            files[url] = data
    whole = {url: page for url, page in plan.pages.items() if url in files}
    in_order = dict(sorted(files.items()))
    return Outcome(Rendered(in_order, whole, texts), ordered(said))


def _same(before: Rendered, url: str, page: Page) -> bool:
    return url in before.files and before.pages.get(url) == page


def _made(templates: Templates, page: Page) -> bytes | Diagnostic:
    text = templates.render(page.template, page.view)
    return text if isinstance(text, Diagnostic) else text.encode("utf-8", "replace")
