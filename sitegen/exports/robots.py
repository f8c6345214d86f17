"""`robots.txt`: everything may be read, and where the site map stands.

Search engines look for it at the root of a host only. Below a sub-path it does
nothing, and no harm.
"""

from __future__ import annotations

from sitegen.core.page import OutputFile
from sitegen.core.text import clean
from sitegen.exports import sitemap
from sitegen.exports.context import ExportContext

NAME = "robots.txt"


def make(context: ExportContext) -> OutputFile:
    """Write the rules for robots."""
    lines = ["User-agent: *", "Disallow:"]
    if context.base_url:
        lines += ["", f"Sitemap: {clean(context.absolute(sitemap.NAME))}"]
    return OutputFile(NAME, "".join(f"{line}\n" for line in lines).encode())
