from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sitegen.exports.all_formats import FORMATS, make_all

ROOT = Path(__file__).parents[2]

FILES = {
    "json": ["timeline.json"],
    "schema": ["timeline.schema.json"],
    "csv": ["timeline.csv"],
    "ics": ["timeline.ics"],
    "atom": ["feed.xml"],
    "jsonfeed": ["feed.json"],
    "timelinejs": ["timelinejs.json"],
    "markwhen": ["timeline.mw"],
    "corrections": ["corrections.xml"],
    "search": ["search.json"],
    "sitemap": ["sitemap.xml"],
    "robots": ["robots.txt"],
}

# Prints a checksum of all files, in a process of its own.
PROGRAM = """
import hashlib, runpy
conftest = runpy.run_path("tests/exports/conftest.py")
from sitegen.exports.all_formats import make_all
from sitegen.exports import json_ld
context = conftest["make_full"](base_url="https://example.org/")
data = b"".join(file.url.encode() + file.data for file in make_all(context))
data += json_ld.for_timeline(context).encode()
for event in context.timeline.events:
    data += json_ld.for_event(context, event).encode()
print(hashlib.sha256(data).hexdigest())
"""


def test_each_format_has_a_name_and_makes_its_file(full: Any) -> None:
    context = full(base_url="https://example.org/")
    made = {
        name: [file.url for file in make(context)] for name, make in FORMATS.items()
    }
    assert made == FILES


def test_all_files_come_in_the_order_of_their_names(full: Any) -> None:
    urls = [file.url for file in make_all(full(base_url="https://example.org/"))]
    assert urls == sorted(urls)
    assert len(urls) == len(FORMATS)
    assert [file.url for file in make_all(full())] == [
        url for url in urls if url != "sitemap.xml"
    ]


def test_every_name_of_a_file_is_in_the_document_for_researchers() -> None:
    text = (ROOT / "docs" / "data.md").read_text("utf-8")
    names = [name for names in FILES.values() for name in names]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_time_zone_locale_and_hash_seed_change_no_byte() -> None:
    sums = set()
    for zone, locale, seed in [
        ("UTC", "C", "0"),
        ("Pacific/Kiritimati", "tr_TR.UTF-8", "1"),
        ("America/Anchorage", "C.UTF-8", "2"),
    ]:
        settings = {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=os.environ | settings | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        sums.add(done.stdout)
    assert len(sums) == 1


@pytest.mark.parametrize("base_url", ["", "https://example.org/"])
def test_the_clock_is_not_in_any_file(full: Any, base_url: str) -> None:
    context = full(base_url=base_url)
    assert make_all(context) == make_all(context)
