"""What every test may ask for: a site, made of the files it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from sitegen import Build

# A machine under load is no fault; nothing here is held to a clock.
settings.register_profile("sitegen", deadline=None)
settings.load_profile("sitegen")


@dataclass(frozen=True)
class Site:
    """A site in a folder of its own."""

    root: Path

    def write(self, path: str, text: str | bytes) -> Path:
        """Write one file, bytes as they are and text as UTF-8 with its own line ends."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def build(
        self, *, drafts: bool = False, base_url: str = "", **options: Any
    ) -> Build:
        """Build the site in memory; `options` go to `sitegen.app.pipeline.build`."""
        # Imported here so that tests of one module need only that module.
        from sitegen.app.pipeline import build  # noqa: PLC0415
        from sitegen.core.project import Project  # noqa: PLC0415

        project = Project(self.root, drafts=drafts, base_url=base_url)
        return build(project, **options)


MakeSite = Callable[[Mapping[str, str | bytes]], Site]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person accept what has changed on purpose, and then read the diff."""
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite expected.txt of tests/broken and expected/ of tests/sites",
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Tell whether expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def site(tmp_path: Path) -> MakeSite:
    """Return a function that makes a `Site` from `{path: text}`."""

    def make(files: Mapping[str, str | bytes]) -> Site:
        made = Site(tmp_path / "site")
        made.root.mkdir(exist_ok=True)
        for path, text in files.items():
            made.write(path, text)
        return made

    return make
