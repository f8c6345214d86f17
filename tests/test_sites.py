"""Whole small sites, and what they become.

`expected/` beside each site holds the pages and `timeline.json` as they should
be, for people to read in review, and the names of all files. After a change on
purpose run `pytest tests/test_sites.py --update`, and read the difference.
"""

from __future__ import annotations

import difflib
import functools
from pathlib import Path

import html5lib
import pytest

from sitegen.app.pipeline import Build, build
from sitegen.core.codes import Severity
from sitegen.core.project import Project
from sitegen.formats.html import references

SITES = Path(__file__).parent / "sites"
GOLDEN = sorted(folder.name for folder in SITES.iterdir() if folder.is_dir())
DEMO = Path(__file__).parents[1]  # in a source package there is none
ALL = [*GOLDEN, "demo"]
NAMES = "all-files.txt"


@functools.cache
def built(name: str) -> Build:
    root = DEMO if name == "demo" else SITES / name
    if not (root / "content").is_dir() and not (root / "seeds").is_dir():
        pytest.skip("the demo is not here")
    return build(Project(root))


def shown(made: Build) -> dict[str, str]:
    """Return what is kept for people to read: pages, the record, all names."""
    kept = {
        url: data.decode()
        for url, data in made.files.items()
        if url.endswith(".html") or url == "timeline.json"
    }
    return kept | {NAMES: "".join(f"{url}\n" for url in sorted(made.files))}


def stored(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*")
        if path.is_file()
    }


def accept(folder: Path, files: dict[str, str]) -> None:
    for url in stored(folder).keys() - files.keys():
        (folder / url).unlink()
    for url, text in files.items():
        target = folder / url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def difference(expected: dict[str, str], made: dict[str, str]) -> str:
    """Return what differs, as people read it: first the names, then the lines."""
    parts = [f"missing: {url}" for url in sorted(expected.keys() - made.keys())]
    parts += [f"not expected: {url}" for url in sorted(made.keys() - expected.keys())]
    for url in sorted(expected.keys() & made.keys()):
        parts += difflib.unified_diff(
            expected[url].splitlines(),
            made[url].splitlines(),
            f"expected/{url}",
            f"made/{url}",
            lineterm="",
        )
    return "\n".join(parts)


@pytest.mark.parametrize("name", GOLDEN)
def test_a_site_becomes_what_is_expected(name: str, update: bool) -> None:
    files = shown(built(name))
    if update:
        accept(SITES / name / "expected", files)
    found = difference(stored(SITES / name / "expected"), files)
    assert not found, f"{found}\n\npytest --update accepts this"


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_wrong_with_it(name: str) -> None:
    said = [one for one in built(name).diagnostics if one.severity is not Severity.INFO]
    assert said == []


@pytest.mark.parametrize("name", ALL)
def test_every_page_is_valid_html(name: str) -> None:
    for url, data in built(name).files.items():
        if url.endswith(".html"):
            parser = html5lib.HTMLParser(strict=True)
            try:
                parser.parse(data, transport_encoding="utf-8")
            except html5lib.html5parser.ParseError as fault:
                line, column = parser.errors[-1][0] if parser.errors else (0, 0)
                pytest.fail(f"{url}:{line}:{column}: {fault}")


@pytest.mark.parametrize("name", ALL)
def test_no_page_loads_anything_from_elsewhere_or_carries_styles(name: str) -> None:
    for url, data in built(name).files.items():
        if not url.endswith(".html"):
            continue
        facts = references(data.decode())
        loaded = [
            one.address
            for one in facts.references
            if (one.element not in {"a", "link"} or "stylesheet" in one.relation)
            and one.address.startswith(("http:", "https:", "//"))
        ]
        assert loaded == [], url
        tree = html5lib.parse(data, "etree", False, transport_encoding="utf-8")
        assert [one.tag for one in tree.iter() if "style" in one.attrib] == [], url
        assert list(tree.iter("style")) == [], url
        written = [one for one in tree.iter("script") if not one.get("src")]
        kinds = {one.get("type") for one in written}
        assert kinds <= {"application/ld+json", "application/json"}, url


@pytest.mark.parametrize("name", ALL)
def test_links_are_relative_so_that_a_site_may_stand_anywhere(name: str) -> None:
    for url, page in built(name).rendered.pages.items():
        if url == "404.html":  # a host shows it at any address
            continue
        data = built(name).files[url].decode()
        rooted = [
            one.address
            for one in references(data).references
            if one.address.startswith("/")
        ]
        assert rooted == [], url
        assert page.view.head.root == "../" * url.count("/")


@pytest.mark.parametrize("name", ALL)
def test_a_second_build_that_reuses_the_first_is_the_same(name: str) -> None:
    first = built(name)
    root = DEMO if name == "demo" else SITES / name
    again = build(Project(root), reuse=first)
    assert again == first
    assert all(again.files[url] is first.files[url] for url in first.rendered.pages)
