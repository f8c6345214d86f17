from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import MakeSite

NOTE = "title: {}\ndate: 1932-03-19\nsources: [https://example.org/a]\n"
PATIENCE_S = 30


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def page_says(page: Path, words: str) -> bool:
    return page.is_file() and words in page.read_text("utf-8")


def test_every_save_is_built_and_a_fault_leaves_the_site_as_it_was(
    site: MakeSite,
) -> None:
    made = site({"content/notes/bridge.yaml": NOTE.format("The bridge opens")})
    home = made.root / "output" / "index.html"
    program = [sys.executable, "-m", "sitegen", "--root", str(made.root)]
    command = [*program, "build", "--watch"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        try:
            assert until(lambda: page_says(home, "The bridge opens"))
            made.write("content/notes/bridge.yaml", NOTE.format("The bridge closes"))
            assert until(lambda: page_says(home, "The bridge closes"))
            made.write("content/notes/bridge.yaml", "title: [\n")
            made.write("content/notes/ferry.yaml", NOTE.format("The ferry sails"))
            time.sleep(1)
            assert not page_says(home, "The ferry sails")
            made.write("content/notes/bridge.yaml", NOTE.format("The bridge stands"))
            assert until(lambda: page_says(home, "The bridge stands"))
            assert page_says(home, "The ferry sails")
        finally:
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=PATIENCE_S)
    assert running.returncode == 130
    assert "Traceback" not in said
    assert "was left as it was" in said
