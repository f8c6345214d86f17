"""Make a static, sourced timeline from articles and short notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.project import Project

if TYPE_CHECKING:
    from sitegen.app.pipeline import Build, build, publish

__version__ = "0.1.0"

__all__ = ["Build", "Diagnostic", "Project", "__version__", "build", "publish"]


def __getattr__(name: str) -> object:
    """Load the pipeline, and all libraries behind it, when it is first asked for."""
    if name in {"Build", "build", "publish"}:
        from sitegen.app import pipeline  # noqa: PLC0415 - the point of this function

        return getattr(pipeline, name)
    raise AttributeError(f"module 'sitegen' has no attribute {name!r}")
