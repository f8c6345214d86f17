"""A real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ("--no-sandbox", "--disable-background-networking")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser; without one, skip, but not in continuous integration."""
    program = CHROMIUM if os.path.exists(CHROMIUM) else shutil.which("chromium")  # noqa: PTH110
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Chromium, and CI is set")
        pytest.skip("there is no Chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program, args=list(ARGUMENTS)
        )
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a window of its own, without what others have stored."""
    made = browser.new_context(viewport={"width": 1000, "height": 700})
    yield made
    made.close()
