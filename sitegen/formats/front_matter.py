"""Front matter: the YAML between two lines of three dashes that opens a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sitegen.core.articles import ArticleMeta
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile
from sitegen.formats import sidecar
from sitegen.formats.fields.faults import Faults

_OPENING: Final = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_AFTER_RETURN: Final = re.compile(r"(?<=\r)(?:---|\.\.\.)[ \t]*(?:\r|\Z)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file, and where in it they begin."""

    yaml_text: str
    yaml_start: int
    body: str
    body_start: int
    has_matter: bool

    @property
    def yaml_stop(self) -> int:
        """Where the YAML ends, exclusive."""
        return self.yaml_start + len(self.yaml_text)


def split(file: SourceFile) -> FrontMatter:
    """Part front matter and body; without both lines of dashes all is body."""
    text = file.text
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter("", 0, text, 0, has_matter=False)
    start = opening.end()
    closing = _CLOSING.search(text, start) or _AFTER_RETURN.search(text, start)
    if closing is None:
        return FrontMatter("", 0, text, 0, has_matter=False)
    return FrontMatter(
        text[start : closing.start()],
        start,
        text[closing.end() :],
        closing.end(),
        has_matter=True,
    )


def article_meta(file: SourceFile, matter: FrontMatter) -> Outcome[ArticleMeta]:
    """Read what the front matter of an article in Markdown says about it."""
    if matter.has_matter:
        return sidecar.decode(file, matter.yaml_start, matter.yaml_stop)
    return Outcome(ArticleMeta(), open_matter(file))


def open_matter(file: SourceFile) -> tuple[Diagnostic, ...]:
    """Report front matter that begins and never ends."""
    if _OPENING.match(file.text) is None or split(file).has_matter:
        return ()
    faults = Faults(file)
    faults.say(
        "matter-open",
        "the front matter that begins here never ends",
        faults.span(0, len("---")),
        hint="put a line --- after its last key",
    )
    return faults.all()
