"""What the site consists of: every file's address decided, nothing rendered yet.

Addresses are POSIX paths relative to the site's root: `events/x.html`. They are
made for the strictest of disks and hosts: lower case, no reserved names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.core.source import Span
from sitegen.core.views import View


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be rendered: a template and the only thing it may read."""

    url: str
    template: str
    view: View
    source: Span | None = None  # the record that the page is about


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file."""

    url: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of the site: pages to render, and files that are ready."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    files: Mapping[str, OutputFile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendered:
    """The finished site in memory, and what each page was made from."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
