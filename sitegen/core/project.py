"""Where the folders of a site are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A site on disk, and the switches that one run is given.

    `base_url` overrules the one of site.yaml; "" leaves it.
    """

    root: Path
    drafts: bool = False
    base_url: str = ""

    @property
    def content(self) -> Path:
        """What editors write."""
        return self.root / "content"

    @property
    def seeds(self) -> Path:
        """Source articles as collected."""
        return self.root / "seeds"

    @property
    def templates(self) -> Path:
        """The site's own look."""
        return self.root / "templates"

    @property
    def output(self) -> Path:
        """Where the site is published to unless another folder is named."""
        return self.root / "output"
