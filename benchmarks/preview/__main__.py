"""Time the whole way from a save to the patched page, in Chromium.

A file is written as an editor writes it; the clock stops when the script of the
preview has patched the page, and again when the next frame is drawn. Two pages are
looked at: the event's own, and the page of the timeline that lists it.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.preview.corpus import write_notes

_CHROMIUM = "/usr/bin/chromium"
_ARGUMENTS = ("--no-sandbox", "--disable-background-networking")
_PATIENCE_S = 600
_LISTEN = """
() => {
  const now = () => (performance.timeOrigin + performance.now()) / 1000;
  window.patched = new Promise((done) => {
    document.addEventListener("sitegen:patched", () => {
      const at = now();
      requestAnimationFrame(() => setTimeout(() => done([at, now()]), 0));
    }, { once: true });
  });
}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """Seconds from the save to the patched page, and to the frame after it."""

    events: int
    page: str
    patched_s: Sequence[float]
    drawn_s: Sequence[float]


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.preview", description=__doc__
    )
    parser.add_argument(
        "--events",
        type=lambda text: [int(part) for part in text.split(",")],
        default=[1000, 10000],
        help="how many notes; default 1000,10000",
    )
    parser.add_argument(
        "--saves", type=int, default=15, help="of each kind; default 15"
    )
    parser.add_argument(
        "--pause", type=float, default=1.0, help="seconds between saves; default 1"
    )
    asked = parser.parse_args()
    rows: list[Row] = []
    for events in asked.events:
        with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as folder:
            rows.extend(measure(events, Path(folder), asked.saves, asked.pause))
    print(table(rows))
    return 0


def measure(events: int, root: Path, saves: int, pause_s: float) -> Iterator[Row]:
    """Serve a site of so many events, and save `saves` times for each page."""
    files = write_notes(events, root)
    with _served(root) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_CHROMIUM, args=list(_ARGUMENTS)
        )
        page = browser.new_page()
        note = files[len(files) // 2]
        own = f"{url}events/{note.stem}.html"
        page.goto(own)
        back = page.locator(".back a").first.get_attribute("href") or "../index.html"
        yield _row(events, "event", page, own, note, saves, pause_s)
        whole = f"{url}{back.removeprefix('../').partition('#')[0]}"
        yield _row(events, "timeline", page, whole, note, saves, pause_s)
        browser.close()


def _row(
    events: int, name: str, page: Page, url: str, note: Path, saves: int, pause_s: float
) -> Row:
    page.goto(url)
    time.sleep(2 * pause_s)
    patched, drawn = [], []
    for number in range(saves):
        page.evaluate(_LISTEN)
        text = note.read_text("utf-8")
        words = f"{name} {events} {number} {time.time_ns() % 1_000_000}"
        begun = time.time()
        note.write_text(
            re.sub(r"(?m)^title: .*$", f"title: Saved {words}", text), "utf-8"
        )
        ends = page.evaluate("() => window.patched")
        page.get_by_text(f"Saved {words}").first.wait_for(state="attached")
        patched.append(ends[0] - begun)
        drawn.append(ends[1] - begun)
        time.sleep(pause_s)
    return Row(events, name, patched, drawn)


@contextmanager
def _served(root: Path) -> Iterator[str]:
    """Run the preview, and return where it is."""
    command = [sys.executable, "-m", "sitegen", "--root", str(root), "serve"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        try:
            if running.stderr is None:
                raise RuntimeError("the preview has no voice")
            end = time.monotonic() + _PATIENCE_S
            while time.monotonic() < end:
                line = running.stderr.readline()
                print(line, end="", file=sys.stderr)
                if found := re.search(r"http://\S+", line):
                    yield found[0]
                    return
            raise RuntimeError("the preview did not begin")
        finally:
            running.terminate()


def table(rows: Sequence[Row]) -> str:
    """Draw the results as a table in Markdown, in milliseconds."""
    machine = (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{os.cpu_count()} cores, {platform.system()}, load {os.getloadavg()[0]:.1f}"
    )
    lines = [
        f"{machine}; from the save, in milliseconds, median (least–most).",
        "",
        "| events | page | saves | patched | drawn |",
        "| ---: | --- | ---: | ---: | ---: |",
    ]
    lines.extend(
        f"| {row.events:,} | {row.page} | {len(row.patched_s)} | {_ms(row.patched_s)} "
        f"| {_ms(row.drawn_s)} |"
        for row in rows
    )
    return "\n".join(lines)


def _ms(seconds: Sequence[float]) -> str:
    median = statistics.median(seconds) * 1000
    return f"{median:.0f} ({min(seconds) * 1000:.0f}–{max(seconds) * 1000:.0f})"


if __name__ == "__main__":
    sys.exit(main())
