"""`sitemap.xml`: the pages that search engines may list.

Its addresses must be whole, so there is one only where the site has a `base_url`.
`lastmod` is left out: nothing in the data says truthfully when a page last changed,
and search engines distrust a site whose dates are guesses. `changefreq` and
`priority` are ignored by all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree as ET

from sitegen.core.page import OutputFile
from sitegen.core.text import clean
from sitegen.exports.context import ExportContext

NAME = "sitemap.xml"
MOST_URLS: Final = 50_000
"""That one file may have; beyond it `sitemap.xml` is an index of several."""


def names(context: ExportContext, *, most: int = MOST_URLS) -> tuple[str, ...]:
    """Name the files of the site map without writing them."""
    if not context.base_url:
        return ()
    count = len(set(context.page_urls))
    if count <= most:
        return (NAME,)
    return (NAME, *(f"sitemap-{number + 1}.xml" for number in range(-(-count // most))))


def make(context: ExportContext, *, most: int = MOST_URLS) -> tuple[OutputFile, ...]:
    """Write the site map: no file without `base_url`, several for a very large site."""
    if not context.base_url:
        return ()
    urls = sorted({context.absolute(url) for url in context.page_urls})
    if len(urls) <= most:
        return (_file(NAME, "urlset", "url", urls),)
    parts = tuple(
        _file(f"sitemap-{number}.xml", "urlset", "url", urls[start : start + most])
        for number, start in enumerate(range(0, len(urls), most), 1)
    )
    whole = (context.absolute(part.url) for part in parts)
    return (_file(NAME, "sitemapindex", "sitemap", whole), *parts)


def _file(name: str, root: str, item: str, urls: Iterable[str]) -> OutputFile:
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    tree = ET.Element(root, {"xmlns": namespace})
    for url in urls:
        ET.SubElement(ET.SubElement(tree, item), "loc").text = clean(url)
    ET.indent(tree, " ")
    text = ET.tostring(tree, encoding="unicode")
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    return OutputFile(name, f"{declaration}{text}\n".encode())
