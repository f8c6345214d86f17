"""A built site speaks its own language and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import html5lib
import pytest
from icalendar import Calendar

from sitegen.app.pipeline import Build, build
from sitegen.core.project import Project
from sitegen.language.speech import translated
from tests.arabic import ARABIC

# Addresses, what is filled in by scripts, and a passage that a reason names.
FOREIGN = re.compile(r"https?://\S+|\{\w+\}|seeds/\S+ \(“.*?”\)")
LATIN = re.compile(r"[A-Za-z]{2,}")
HTML = "{http://www.w3.org/1999/xhtml}"
SAID = ("title", "aria-label", "placeholder", "alt", "content")
FOR_SCRIPTS = (
    *("of", "total", "nothing", "failed", "drop", "quoted", "from", "to", "more"),
    *("found", "groups", "all", "done"),
)
# Names of formats, of a key and of a zone, and what may be typed.
NAMES = set(
    "JSON CSV Atom Feed TimelineJS markwhen APA BibTeX CSL BCE Ctrl zel Zelenskyy "
    "Asia Damascus".split()
)


def made(root: Path, files: Mapping[str, str]) -> Build:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return build(Project(root))


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return made(tmp_path_factory.mktemp("arabic"), ARABIC)


def told(element: Any, lang: str) -> Iterator[tuple[str, str]]:
    """Yield all texts that people meet, each with the language it is said to be in."""
    lang = element.get("lang", lang)
    name = str(element.tag).removeprefix(HTML)
    if name not in {"script", "style", "code", "pre"}:
        yield element.text or "", lang
        is_for_machines = name == "meta" and element.get("name", "og:") not in {
            "description",
            "author",
        }
        if not is_for_machines and element.get("rel") != "alternate":
            for key in SAID:
                yield element.get(key, ""), lang
        for key in FOR_SCRIPTS:
            yield element.get(f"data-{key}", ""), lang
        for child in element:
            yield from told(child, lang)
            yield child.tail or "", lang


def latin_in(data: bytes, url: str) -> set[str]:
    tree = html5lib.parse(data, "etree", transport_encoding="utf-8")
    if url.startswith("sources/"):  # whose head names a source, in its own language
        tree = next(tree.iter(f"{HTML}body"))
    return {
        word
        for text, lang in told(tree, "")
        if lang in {"", "ar"}
        for word in LATIN.findall(FOREIGN.sub("", text))
    }


def test_an_arabic_site_says_nothing_in_latin_letters(arabic: Build) -> None:
    left = {
        url: words
        for url, data in arabic.files.items()
        if url.endswith(".html") and (words := latin_in(data, url) - NAMES)
    }
    assert left == {}


def test_feeds_and_calendar_of_an_arabic_site_speak_arabic(arabic: Build) -> None:
    quoted = r"<a [^>]*>.*?</a>|<[^>]*>|«[^»]*»|https?://\S+"
    titles = r"A bridge in two drawings|Die neue Brücke"
    feed = json.loads(arabic.files["feed.json"])
    slides = json.loads(arabic.files["timelinejs.json"])["events"]
    entries = Calendar.from_ical(arabic.files["timeline.ics"]).walk("VEVENT")
    texts = [item["content_html"] for item in feed["items"]]
    texts += [slide["text"]["text"] + slide["display_date"] for slide in slides]
    texts += [str(entry["DESCRIPTION"]) for entry in entries]
    assert len(texts) > 12
    for text in texts:
        bare = re.sub(titles, "", re.sub(quoted, "", text, flags=re.DOTALL))
        assert set(LATIN.findall(bare)) <= {"Asia", "Damascus"}, text


def test_every_page_says_its_language_and_direction(arabic: Build) -> None:
    for url, data in arabic.files.items():
        if url.endswith(".html"):
            assert b'<html lang="ar" dir="rtl">' in data, url


def test_words_in_another_language_say_which(arabic: Build) -> None:
    event = arabic.files["events/plan.html"].decode()
    assert '<bdi lang="de" dir="auto">Die neue Brücke</bdi>' in event
    assert '<blockquote class="quote" lang="de" dir="auto">' in event
    assert '<bdi lang="en" dir="auto">A bridge in two drawings</bdi>' in event
    index = arabic.files["sources/index.html"].decode()
    assert '<bdi lang="de" dir="auto">Die neue Brücke</bdi>' in index


@pytest.mark.parametrize("code", translated())
def test_the_same_site_can_be_had_in_every_language(code: str, tmp_path: Path) -> None:
    site = ARABIC["content/site.yaml"].replace("language: ar", f"language: {code}")
    whole = made(tmp_path, ARABIC | {"content/site.yaml": site})
    assert {
        one.code for one in whole.diagnostics if one.code.startswith("lang")
    } == set()
    english = {"Sources", "Skip to content", "Every claim leads", "since", "Status"}
    for url, data in whole.files.items():
        if url.endswith(".html"):
            shared = {"Sources", "Status"} & {"fr": {"Sources"}, "de": {"Status"}}.get(
                code, set()
            )
            text = data.decode()
            assert f'<html lang="{code}"' in text
            found = {word for word in english - shared if f">{word}" in text}
            assert found == set(), url
