from __future__ import annotations

import io
import sys

import pytest

from sitegen.app.reporting.terminal import Progress, colour, wants_colour
from tests.app.conftest import Terminal


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, True),
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),  # as the convention says, empty is not set
    ],
)
def test_a_terminal_takes_colours_unless_told_otherwise(
    environment: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert wants_colour() is wanted


def test_a_pipe_takes_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert not wants_colour()


def test_a_kind_without_a_colour_stays_plain() -> None:
    assert colour("x", "error") == "\x1b[1;31mx\x1b[0m"
    assert colour("x", "nothing") == "x"


@pytest.fixture
def progress() -> Progress:
    """Return a progress that has been running for a while."""
    made = Progress()
    made._began -= 5
    return made


def test_a_long_run_names_its_stage_in_a_line_that_goes_away(
    progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress("reading")
    progress("merging")
    assert progress.done() > 5
    assert screen.getvalue() == "\r\x1b[Kreading …\r\x1b[Kmerging …\r\x1b[K"


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = Progress()
    progress("reading")
    progress.done()
    assert screen.getvalue() == ""


def test_a_pipe_gets_no_moving_line(
    progress: Progress, capsys: pytest.CaptureFixture[str]
) -> None:
    progress("reading")
    progress.done()
    assert capsys.readouterr().err == ""


def test_the_time_of_each_stage_is_kept() -> None:
    progress = Progress()
    progress("reading")
    progress("merging")
    total = progress.done()
    assert list(progress.seconds) == ["reading", "merging"]
    assert 0 <= sum(progress.seconds.values()) <= total
    assert progress.done() >= total  # and ending twice counts nothing twice
    assert list(progress.seconds) == ["reading", "merging"]
