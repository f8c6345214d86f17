"""How long the filter takes to answer where there are 5,000 events.

What is counted is the processor time of the page's own thread, from the click until
the page is laid out anew, as the browser itself counts it: script, style, layout. So
a machine that is busy otherwise changes little.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from sitegen.app.pipeline import draft
from sitegen.core.project import Project
from tests.browser.reader import served

made_up = pytest.importorskip("benchmarks.reader.made_up")
pytestmark = pytest.mark.browser

EVENTS = 5000
MOST_MS = 50
RUNS = 10
CLICK = """
async (number) => {
  const chosen = document.querySelector('.facet[open] :checked');
  const boxes = document.querySelectorAll('.facet[open] li:not([hidden]) input');
  (chosen || boxes[number]).click();
  await null; await null;
  document.body.offsetHeight;
}
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve what the filter needs of a long timeline; the rest is not made."""
    root = tmp_path_factory.mktemp("long")
    made_up.write(root, EVENTS, per_page=400)
    rendering = draft(Project(root)).rendering
    assets = [url for url in rendering.plan.files if url.startswith("assets/")]
    for url in ("index.html", "years/2016-03.html", "search.json", *assets):
        data = rendering.file(url)
        assert isinstance(data, bytes)
        target = root / "output" / url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    with served(root / "output") as url:
        yield url


def spent_ms(counter: CDPSession) -> float:
    counted = counter.send("Performance.getMetrics")["metrics"]
    seconds = {one["name"]: float(one["value"]) for one in counted}
    return 1000 * seconds["TaskDuration"]


def answers_ms(page: Page, facet: str) -> list[float]:
    """Choose and unchoose the first values of a facet, and time each answer."""
    page.locator(f"details:has([data-name={facet}]) summary").click()
    page.wait_for_selector(".facet[open] li input")
    counter = page.context.new_cdp_session(page)
    counter.send("Performance.enable", {"timeDomain": "threadTicks"})
    taken = []
    for run in range(2 * RUNS):
        page.wait_for_timeout(60)
        before = spent_ms(counter)
        page.evaluate(CLICK, run // 2 % 4)
        taken.append(spent_ms(counter) - before)
    return taken


@pytest.mark.parametrize("url", ["index.html", "years/2016-03.html"])
@pytest.mark.parametrize("facet", ["actor", "tag", "place"])
def test_the_filter_answers_at_once(
    browser: Browser, base: str, url: str, facet: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{base}/{url}")
    total = page.locator("#_filter").get_attribute("data-total")
    taken = answers_ms(page, facet)
    page.close()
    if url == "index.html":
        assert total == "5,000 events"
    assert statistics.median(taken) < MOST_MS, sorted(round(one) for one in taken)
