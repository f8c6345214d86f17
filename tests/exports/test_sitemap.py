from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from sitegen.exports import robots, sitemap

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/talks/"


def _locations(data: bytes, root: str, item: str) -> list[str]:
    tree = ET.fromstring(data)  # noqa: S314 - our own
    assert tree.tag == NS + root
    assert {child.tag for child in tree} <= {NS + item}
    assert all([part.tag for part in child] == [f"{NS}loc"] for child in tree)
    return [child.findtext(f"{NS}loc", "") for child in tree]


def test_without_an_address_there_is_no_site_map(context: Any) -> None:
    made = context(pages=("index.html",))
    assert sitemap.make(made) == ()
    assert robots.make(made).data == b"User-agent: *\nDisallow:\n"


def test_every_page_is_listed_once_by_its_whole_address(context: Any) -> None:
    pages = ("", "events/b.html", "events/a.html", "events/a.html", "über & uns.html")
    (file,) = sitemap.make(context(pages=pages, base_url=BASE))
    assert file.url == "sitemap.xml"
    assert _locations(file.data, "urlset", "url") == [
        BASE,
        f"{BASE}%C3%BCber%20&%20uns.html",
        f"{BASE}events/a.html",
        f"{BASE}events/b.html",
    ]


def test_a_very_large_site_has_an_index(context: Any) -> None:
    pages = tuple(f"{number}.html" for number in range(5))
    index, *parts = sitemap.make(context(pages=pages, base_url=BASE), most=2)
    assert _locations(index.data, "sitemapindex", "sitemap") == [
        f"{BASE}sitemap-{number}.xml" for number in (1, 2, 3)
    ]
    listed = [_locations(part.data, "urlset", "url") for part in parts]
    assert [len(urls) for urls in listed] == [2, 2, 1]
    assert [url for urls in listed for url in urls] == [
        f"{BASE}{page}" for page in pages
    ]


def test_robots_are_told_where_the_site_map_is(context: Any) -> None:
    file = robots.make(context(base_url=BASE))
    assert file.url == "robots.txt"
    assert file.data.decode().splitlines()[-1] == f"Sitemap: {BASE}sitemap.xml"
