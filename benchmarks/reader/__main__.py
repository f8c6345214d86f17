"""Time the filter in Chromium, and weigh pages.

    python -m benchmarks.reader [--events 5000]

Each figure is the time from a reader's choice to the moment at which the page is
laid out again, measured inside the page; the best, the middle and the worst of ten.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import statistics
import tempfile
import threading
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

from benchmarks.reader.made_up import write
from sitegen.app.pipeline import build, publish
from sitegen.core.project import Project

CHROMIUM: Final = "/usr/bin/chromium"
RUNS: Final = 10
# Waits as a reader does; then comes the change, its handlers, and layout.
TIMED: Final = """
async ([runs, change]) => {
  const act = eval(change), took = [], whole = [];
  for (let run = 0; run < runs; run++) {
    await new Promise((done) => setTimeout(done, 150));
    const start = performance.now();
    act(run);
    await null; await null; await null;
    took.push(performance.now() - start);
    document.body.offsetHeight;
    whole.push(performance.now() - start);
  }
  return [took, whole];
}
"""
BOX: Final = """
(run) => document.querySelector('.facet[open] li:not([hidden]) input').click()
"""
WORD: Final = """
(run) => {
  const field = document.querySelector('[name=q]');
  field.value = ['har', 'harb', 'harbour treaty', 'zzz', 'town 7', ''][run % 6];
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of every file."""


def main() -> None:
    """Build, open, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=5000)
    count = parser.parse_args().events
    with tempfile.TemporaryDirectory() as folder:
        for per_page in (count, 400):
            root = Path(folder) / f"site-{per_page}"
            write(root, count, per_page=per_page)
            project = Project(root)
            publish(build(project), project, root / "output")
            _report(root / "output", count, per_page)


def _report(output: Path, count: int, per_page: int) -> None:
    kind = "one page" if per_page >= count else "split, the index is fetched"
    print(f"\n{count:,} events, {kind}")
    for name in ("index.html", "search.json", "embed.html", "years/2016.html"):
        size = len(gzip.compress((output / name).read_bytes(), 6)) / 1000
        print(f"  {name:16} {size:8.1f} kB gzipped")
    handler = functools.partial(_Quiet, directory=str(output))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-background-networking"],
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        _measure(page)
        browser.close()
    server.shutdown()


def _measure(page: Page) -> None:
    page.locator("[name=q]").focus()
    page.wait_for_timeout(3000)
    for name in ("actor", "tag", "place"):
        page.locator(f"details:has([data-name={name}]) summary").click()
        page.wait_for_timeout(300)
        _print(page, name, BOX)
    page.keyboard.press("Escape")
    _print(page, "words", WORD)


def _print(page: Page, name: str, change: str) -> None:
    answer, whole = page.evaluate(TIMED, [RUNS, change])
    for what, times in (("answer", answer), ("with layout", whole)):
        low, middle, high = min(times), statistics.median(times), max(times)
        print(f"  {name:6} {what:12} {low:6.1f} {middle:6.1f} {high:6.1f} ms")


if __name__ == "__main__":
    main()
