"""Pages for everyone: right to left, large text, narrow screens, forced colours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserType, Page

from tests.arabic import ARABIC
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.reader import made, served

Scheme = Literal["light", "dark"]
pytestmark = pytest.mark.browser

KINDS = [
    *("index.html", "index.html?actor=layla", "years/2001.html", "embed.html"),
    *("events/plan.html", "events/toll.html", "events/works.html"),
    *("actors/index.html", "actors/layla.html", "sources/index.html"),
    *("sources/bericht.html", "tags/index.html", "tags/bn.html"),
    *("places/index.html", "places/lmdynh-lqdymh.html", "method.html", "404.html"),
    *("axis.html", "together/index.html", "together/council/layla.html"),
    *("corrections.html", "known.html", "holes.html"),
]
# What stands out beside the page; hidden words and what waits above it do not count.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("body *")].filter((one) => {
    const { left, right, width: own } = one.getBoundingClientRect();
    return own && (left < -1 || right > width + 1) && !one.closest(".vh, .skip, svg");
  }).map((one) => `${one.tagName}.${one.className}`);
}"""

# Words that are broken into a column of letters, for want of room.
BROKEN = """() => [...document.querySelectorAll("main *, footer *")].filter((one) => {
  const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const line = parseFloat(getComputedStyle(one).lineHeight);
  const { width, height } = one.getBoundingClientRect();
  return words && one.checkVisibility() && width && width < 3 * line && height > 2.5 * line && !one.closest(".vh, svg");
}).map((one) => one.textContent.trim())"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(made(tmp_path_factory.mktemp("arabic"), ARABIC)) as url:
        yield url


@pytest.fixture(scope="module")
def large(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page of a browser whose reader has set its text to 200 %."""
    profile = tmp_path_factory.mktemp("profile")
    wanted = {"webkit": {"webprefs": {"default_font_size": 32}}}
    (profile / "Default").mkdir()
    (profile / "Default" / "Preferences").write_text(json.dumps(wanted), "utf-8")
    kind: BrowserType = browser.browser_type
    context = kind.launch_persistent_context(
        profile,
        executable_path=CHROMIUM,
        args=list(ARGUMENTS),
    )
    page = context.new_page()
    assert (
        page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    )
    yield page
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_from_right_to_left(
    browser: Browser, base: str, scheme: Scheme
) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    for url in KINDS:
        page.goto(f"{base}/{url}")
        for summary in page.locator("summary:visible").all():
            summary.evaluate("(one) => { one.parentElement.open = true; }")
        found = Axe().run(page)
        assert found.response["violations"] == [], f"{url}: {found.generate_report()}"
    context.close()


def test_time_runs_as_the_writing_does(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}/index.html")
    bars = page.locator(".strip__bars a")
    first, last = bars.first.bounding_box(), bars.last.bounding_box()
    assert first is not None
    assert last is not None
    assert first["x"] > last["x"]
    when, story = (
        page.locator(f"#plan {part}").first.bounding_box()
        for part in (".when", ".story")
    )
    assert when is not None
    assert story is not None
    assert when["x"] > story["x"]
    page.close()


def test_a_chip_begins_where_the_others_do(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto(f"{base}/index.html")
    edges = page.locator("#works .margin .chips:not(.tags) li").evaluate_all(
        "(all) => all.map((one) => Math.round(one.getBoundingClientRect().right))"
    )
    assert len(edges) > 3
    assert len(set(edges)) == 1
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_nothing_stands_beside_the_page_with_large_text(
    large: Page, base: str, width: int
) -> None:
    large.set_viewport_size({"width": width, "height": 900})
    for url in KINDS:
        large.goto(f"{base}/{url}")
        assert large.evaluate(OUTSIDE) == [], url
        assert large.evaluate("document.documentElement.scrollWidth") <= width, url


def test_nothing_stands_beside_the_page_at_320_pixels(
    browser: Browser, base: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for url in KINDS:
        page.goto(f"{base}/{url}")
        assert page.evaluate(OUTSIDE) == [], url
        assert page.evaluate(BROKEN) == [], url
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, url
    page.close()


def test_forced_colours_keep_signs_bars_and_focus(browser: Browser, base: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{base}/index.html")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    colours = page.evaluate(
        """() => {
          const of = (at, name) => getComputedStyle(document.querySelector(at))[name];
          return [
            of("#plan .mark", "borderTopColor"), of("#toll .mark", "borderTopColor"),
            of(".strip .bar", "fill"), of(".peak .bar", "fill"), of(".strip text", "fill"),
          ];
        }"""
    )
    assert paper not in colours
    page.keyboard.press("Tab")
    focused = page.evaluate(
        "() => { const s = getComputedStyle(document.activeElement);"
        " return [s.outlineStyle, s.outlineColor]; }"
    )
    assert focused[0] == "solid"
    assert focused[1] != paper
    context.close()


def test_nothing_moves_for_readers_who_ask_for_that(
    browser: Browser, base: str
) -> None:
    for wanted, scrolls in (("reduce", "auto"), ("no-preference", "smooth")):
        context = browser.new_context(reduced_motion=wanted)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{base}/index.html")
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((one) => {
              const style = getComputedStyle(one);
              return style.animationName !== "none" || parseFloat(style.transitionDuration);
            }).length"""
        )
        assert moving == 0
        style = "getComputedStyle(document.documentElement).scrollBehavior"
        assert page.evaluate(style) == scrolls
        context.close()


def test_a_filter_speaks_the_language_of_the_site(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}/index.html?actor=layla")
    page.locator(".picked li").wait_for()
    status = page.locator("#_filter [role=status]").inner_text()
    assert status == "4 من 7 أحداث"
    button = page.locator(".picked button")
    assert button.get_attribute("aria-label") == "إزالة ليلى منصور"
    page.locator("[data-search]").click()
    page.keyboard.type("brucke")
    title = page.locator("#_search bdi", has_text="Die neue Brücke")
    title.wait_for()
    assert title.get_attribute("lang") == "de"
    assert page.locator("#_search [role=status]").inner_text() == "عدد النتائج: 1"
    page.close()


def test_the_profile_of_large_text_is_read(large: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><p>x</p>", "utf-8")
    with served(tmp_path) as url:
        large.goto(url)
        size = large.evaluate("getComputedStyle(document.body).fontSize")
    assert size == "32px"
