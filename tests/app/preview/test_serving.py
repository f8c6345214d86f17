"""The commands `serve`, `build --watch` and `build --verify`, as a person runs them."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from sitegen.app.pipeline import Draft
from sitegen.app.preview import live as preview
from sitegen.app.publishing import verifying
from tests.app.conftest import Run
from tests.app.running import PATIENCE_S, Running
from tests.conftest import MakeSite

NOTE = "title: {}\ndate: 1932-03-19\nsources: [https://example.org/a]\n"
BRIDGE = "content/notes/bridge.yaml"
FILES = {BRIDGE: NOTE.format("The bridge opens")}


Start = Callable[..., Running]


@pytest.fixture
def start(site: MakeSite) -> Iterator[Start]:
    begun: list[Running] = []

    def begin(*words: str, **files: str) -> Running:
        begun.append(Running(site(FILES | files), *words))
        return begun[-1]

    yield begin
    for one in begun:
        one.end(signal.SIGTERM)


def get(url: str) -> tuple[int, str]:
    try:
        with urlopen(url, timeout=PATIENCE_S) as answer:  # noqa: S310 - our own
            return answer.status, answer.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_a_preview_shows_saves_and_faults_and_ends_at_once(start: Start) -> None:
    running = start("serve")
    url = running.says(r"^\d+ pages in [\d.]+ s: (http://127\.0\.0\.1:\d+/)$")[1]
    assert "The bridge opens" in get(url)[1]

    running.site.write(BRIDGE, NOTE.format("The bridge closes"))
    running.says(rf"^{BRIDGE}: [\d.]+ s$")
    assert "The bridge closes" in get(url)[1]

    running.site.write(BRIDGE, "title: [a\n")
    running.says(r"error\[yaml-bracket-open\]")
    running.says(r"1 \| title: \[a")
    running.says(r"^1 error$")
    assert "The bridge closes" in get(f"{url}events/bridge.html")[1]

    running.site.write(BRIDGE, NOTE.format("The bridge stands"))
    running.says(r"^no faults any more$")

    (running.site.root / BRIDGE).unlink()
    running.says(rf"^{BRIDGE}: ")
    assert get(f"{url}events/bridge.html")[0] == 404

    begun = time.monotonic()
    assert running.end() == 0
    assert time.monotonic() - begun < 5
    assert "Traceback" not in "".join(running.lines)
    left = {path.name for path in running.site.root.iterdir()}
    assert left == {"content"}
    assert [one.name for one in (running.site.root / "content").iterdir()] == ["notes"]


def test_faults_of_the_whole_site_are_said_though_nobody_looks(start: Start) -> None:
    running = start("serve")
    running.says("http://")
    text = NOTE.format("The bridge") + "body: See [it](events/nothing.html).\n"
    running.site.write(BRIDGE, text)
    running.says(r"error\[link-broken\]")
    assert running.end() == 0


def test_a_fault_is_said_once_though_its_line_moves(start: Start) -> None:
    bad = NOTE.format("The bridge") + "colour: red\n"
    running = start("serve", **{BRIDGE: bad})
    running.says(r"error\[key-unknown\]")
    running.says(r"^1 error$")
    running.site.write(BRIDGE, f"# a remark\n{bad}")
    running.says(rf"^{BRIDGE}: ")
    running.site.write(BRIDGE, NOTE.format("The bridge"))
    running.says("no faults any more")
    said = [line for line in running.lines if "key-unknown" in line]
    assert len(said) == 1


def test_an_end_from_outside_is_polite(start: Start) -> None:
    running = start("serve")
    running.says("http://")
    assert running.end(signal.SIGTERM) == 0


def test_drafts_and_a_base_path_are_taken_in(start: Start) -> None:
    draft = NOTE.format("The ferry sinks") + "draft: true\n"
    files = {"content/notes/ferry.yaml": draft}
    running = start("serve", "--drafts", "--base-path", "repo", **files)
    url = running.says(r"(http://\S+)")[1]
    assert url.endswith("/repo/")
    assert "The ferry sinks" in get(url)[1]
    assert get(url.removesuffix("repo/") + "index.html")[0] == 404


def test_a_site_that_is_broken_is_served_as_well(start: Start) -> None:
    running = start("serve", **{BRIDGE: "title: [a\n"})
    url = running.says(r"(http://\S+)")[1]
    running.says("yaml-bracket-open")
    assert get(url)[0] == 200
    running.site.write(BRIDGE, NOTE.format("The bridge stands"))
    running.says("no faults any more")
    assert "The bridge stands" in get(url)[1]


def test_it_can_poll(start: Start) -> None:
    running = start("serve", "--poll", "0.1")
    url = running.says(r"(http://\S+)")[1]
    running.site.write(BRIDGE, NOTE.format("The bridge closes for ever"))
    running.says(rf"^{BRIDGE}: ")
    assert "for ever" in get(url)[1]


@contextlib.contextmanager
def a_taken_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_a_port_that_was_asked_for_and_is_taken_is_said_in_one_line(
    run: Run, site: MakeSite
) -> None:
    made = site(FILES)
    with a_taken_port() as port:
        ran = run("--root", made.root, "serve", "--port", str(port))
    assert ran.code == 2
    hint = "leave out --port to take the next one"
    assert ran.err == f"error: port {port} is taken; {hint}\n"


def test_without_a_port_the_next_one_that_is_free_is_taken(start: Start) -> None:
    one, other = start("serve"), start("serve")
    urls = {running.says(r"(http://\S+)")[1] for running in (one, other)}
    assert len(urls) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--base-path", "/../"], "is no folder of a site"),
        (["--host", "203.0.113.1", "--port", "8000"], "can't listen at 203.0.113.1"),
        (["--port", "70000"], "70000"),
        (["--poll", "0"], "0"),
    ],
)
def test_a_wrong_call_is_said(
    run: Run, site: MakeSite, words: list[str], said: str
) -> None:
    ran = run("--root", site(FILES).root, "serve", *words)
    assert ran.code == 2
    assert said in ran.err


def test_a_folder_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("--root", tmp_path / "nowhere", "serve")
    assert ran.code == 2
    assert "there is no folder" in ran.err


# --- in this process, where a debugger can look ------------------------------------


def interrupt_after(steps: Callable[[], None]) -> threading.Thread:
    """Do something in another thread, then press Ctrl-C in this one."""

    def go() -> None:
        try:
            steps()
        finally:
            signal.raise_signal(signal.SIGINT)

    thread = threading.Thread(target=go)
    thread.start()
    return thread


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def reachable(url: str) -> bool:
    with contextlib.suppress(OSError):
        return get(url)[0] == 200
    return False


def test_it_runs_and_ends_in_one_process(
    run: Run, site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site(FILES)
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)

    def steps() -> None:
        until(lambda: reachable(url))
        made.write(BRIDGE, "title: [a\n")
        until(lambda: "The bridge opens" not in get(url)[1])
        made.write(BRIDGE, NOTE.format("The bridge closes"))
        until(lambda: "The bridge closes" in get(url)[1])
        until(lambda: opened == [url])

    thread = interrupt_after(steps)
    ran = run("--root", made.root, "serve", "--port", str(port), "--open")
    thread.join()
    assert ran.code == 0
    assert f"s: {url}\n" in ran.err
    assert "yaml-bracket-open" in ran.err
    assert "no faults any more" in ran.err


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(5, "Input/output error", "content"), "error: content: Input/output"),
        (RuntimeError("by mistake"), "RuntimeError: by mistake"),
    ],
)
def test_whatever_fails_it_goes_on(
    run: Run,
    site: MakeSite,
    monkeypatch: pytest.MonkeyPatch,
    fault: Exception,
    said: str,
) -> None:
    made = site(FILES)
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    failed = threading.Event()

    def fail(*_: object, **__: object) -> Draft:
        failed.set()
        raise fault

    def steps() -> None:
        until(lambda: reachable(url))
        with monkeypatch.context() as patch:
            patch.setattr(preview, "draft", fail)
            made.write(BRIDGE, NOTE.format("The bridge falls"))
            assert failed.wait(PATIENCE_S)
            assert "The bridge opens" in get(url)[1]
        made.write(BRIDGE, NOTE.format("The bridge stands"))
        until(lambda: "The bridge stands" in get(url)[1])

    thread = interrupt_after(steps)
    ran = run("--root", made.root, "serve", "--port", str(port))
    thread.join()
    assert ran.code == 0
    assert said in ran.err


def test_watching_builds_runs_and_ends_in_one_process(run: Run, site: MakeSite) -> None:
    made = site(FILES)
    home = made.root / "output" / "index.html"

    def steps() -> None:
        until(lambda: home.exists() and "The bridge opens" in home.read_text("utf-8"))
        made.write(BRIDGE, NOTE.format("The bridge closes"))
        until(lambda: "The bridge closes" in home.read_text("utf-8"))

    thread = interrupt_after(steps)
    ran = run("--root", made.root, "build", "--watch")
    thread.join()
    assert ran.code == 130
    assert "; watching" in ran.err


# --- build --watch and build --verify ---------------------------------------------


def test_a_touched_file_is_not_built_again(start: Start) -> None:
    running = start("build", "--watch")
    running.says("watching")
    running.site.write(BRIDGE, FILES[BRIDGE])
    running.site.write(BRIDGE, FILES[BRIDGE])
    running.site.write("content/notes/ferry.yaml", NOTE.format("The ferry"))
    running.says("watching")
    running.end()
    built = [line for line in running.lines if line.startswith("wrote")]
    assert len(built) == 2
    assert not [line for line in built if ": 0 written" in line]


def test_a_site_that_comes_out_the_same_is_written(run: Run, site: MakeSite) -> None:
    made = site(FILES)
    ran = run("--root", made.root, "build", "--verify")
    assert ran.code == 0
    assert (made.root / "output" / "index.html").exists()


def test_a_site_that_comes_out_otherwise_is_not_written(
    run: Run, site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site(FILES)
    monkeypatch.setattr(
        verifying,
        "build",
        lambda *_, **__: site({}).build(base_url="https://a.example/"),
    )
    ran = run("--root", made.root, "build", "--verify")
    assert ran.code == 1
    assert "  index.html\n" in ran.err
    assert "please report it" in ran.err
    assert not (made.root / "output").exists()
