from __future__ import annotations

import json
import socket
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from sitegen.app.preview import editors, gate
from sitegen.app.preview.live import Preview
from sitegen.app.preview.server import PreviewServer
from sitegen.core.project import Project
from tests.conftest import MakeSite, Site

PATIENCE_S = 20
NOTE = "content/notes/bridge.yaml"
FILES = {
    NOTE: (
        "title: The bridge opens\n"
        "date: 1932-03-19\n"
        "actors: [ada]\n"
        "sources:\n"
        "  - article: gazette.txt\n"
        '    quote: "the ribbon was cut"\n'
        "claims:\n"
        "  - by: ada\n"
        "    date: 1932-03-20\n"
        "    text: It was a day later.\n"
    ),
    "content/actors/ada.yaml": "name: Ada\nkind: person\n",
    "content/pages/about.md": "# About us\n\nWords.\n",
    "content/media/plan of bridge.txt": "secret measures",
    "seeds/gazette.txt": (
        "The bridge is open\n\nOLDFORD, March 19, 1932 (Gazette)\n\n"
        "At noon the ribbon was cut by the mayor.\n"
    ),
    "private.txt": "not for anybody",
}


class Served:
    """A server that runs, and the ways to ask it."""

    def __init__(self, made: Site, server: PreviewServer, preview: Preview) -> None:
        self.site = made
        self.server = server
        self.preview = preview
        self.port = server.server_address[1]

    def ask(
        self, path: str, method: str = "GET", body: str = "", **headers: str
    ) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            named = {name.replace("_", "-"): text for name, text in headers.items()}
            connection.request(method, path, body or None, named)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def raw(self, text: str | bytes) -> bytes:
        """Send bytes as they are, and read all that comes back."""
        sent = text.encode("latin-1") if isinstance(text, str) else text
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE_S) as wire:
            wire.sendall(sent)
            wire.shutdown(socket.SHUT_WR)
            got = b""
            while part := wire.recv(65536):
                got += part
            return got

    def get_raw(self, target: str, host: str | None = None) -> bytes:
        named = f"Host: {host or f'127.0.0.1:{self.port}'}\r\n"
        return self.raw(f"GET {target} HTTP/1.1\r\n{named}Connection: close\r\n\r\n")

    def where(self, **asked: str) -> dict[str, Any]:
        answer, body = self.ask(f"/_sitegen/where?{urlencode(asked)}")
        assert answer.status == 200
        found: dict[str, Any] = json.loads(body)
        return found


Serve = Callable[..., Served]


@pytest.fixture
def serve(site: MakeSite) -> Iterator[Serve]:
    begun: list[Served] = []

    def begin(base: str = "/", host: str = "127.0.0.1", **files: str) -> Served:
        made = site(FILES | files)
        preview = Preview(Project(made.root))
        preview.begin()
        server = PreviewServer(host, 0, preview, base)
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        begun.append(Served(made, server, preview))
        return begun[-1]

    yield begin
    for one in begun:
        one.preview.end()
        one.server.shutdown()
        one.server.server_close()


@pytest.fixture
def served(serve: Serve) -> Served:
    return serve()


# --- pages and files --------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html?query=1", "text/html; charset=utf-8"),
        ("/events/bridge.html", "text/html; charset=utf-8"),
        ("/actors/", "text/html; charset=utf-8"),
        ("/about.html", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/timeline.json", "application/json; charset=utf-8"),
        ("/timeline.ics", "text/calendar; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/assets/favicon.svg", "image/svg+xml"),
        ("/media/plan%20of%20bridge.txt", "text/plain; charset=utf-8"),
    ],
)
def test_every_address_of_the_plan_is_served(
    served: Served, path: str, kind: str
) -> None:
    answer, body = served.ask(path)
    assert answer.status == 200
    assert answer.getheader("Content-Type") == kind
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Access-Control-Allow-Origin") is None
    assert answer.getheader("Content-Length") == str(len(body))
    assert body


def test_files_are_served_as_they_are_and_pages_with_the_script(served: Served) -> None:
    made = served.site.build().files
    assert served.ask("/timeline.json")[1] == made["timeline.json"]
    page = served.ask("/events/bridge.html")[1]
    before, script, after = page.partition(b'<link rel="modulepreload"')
    rest = after.partition(b"</script>")[2]
    assert script
    assert before + rest == made["events/bridge.html"]


def test_the_script_comes_even_where_a_template_has_no_body(serve: Serve) -> None:
    served = serve(**{"templates/event.html": "<p>{{ page.event.title }}"})
    page = served.ask("/events/bridge.html")[1].decode()
    assert page.startswith("<p>The bridge opens<link")
    assert page.endswith("></script>")


def test_a_folder_without_its_slash_leads_to_the_one_with_it(served: Served) -> None:
    answer, _ = served.ask("/actors?sort=name")
    assert answer.status == 301
    assert answer.getheader("Location") == "/actors/?sort=name"


@pytest.mark.parametrize(
    "path", ["/nothing.html", "/events/", "/media/", "/private.txt"]
)
def test_what_is_not_there_is_answered_by_the_page_that_says_so(
    served: Served, path: str
) -> None:
    answer, body = served.ask(path)
    assert answer.status == 404
    assert b"_sitegen/preview.js" in body
    assert b"secret" not in body
    assert b"not for anybody" not in body


def test_the_links_of_that_page_stay_in_the_preview(serve: Serve) -> None:
    site = "title: Bridges\nbase_url: https://bridges.example/archive/\n"
    served = serve("/archive/", **{"content/site.yaml": site})
    _, body = served.ask("/archive/events/nothing.html")
    assert b'href="/archive/index.html"' in body
    assert b'href="https://bridges.example/archive/index.html"' not in body


def test_a_head_has_no_body(served: Served) -> None:
    answer, body = served.ask("/", "HEAD")
    assert (answer.status, body) == (200, b"")
    assert int(answer.getheader("Content-Length", "0")) > 0


def test_one_connection_serves_many_requests(served: Served) -> None:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE_S)
    for path in ("/", "/nothing", "/actors", "/timeline.json"):
        connection.request("GET", path)
        connection.getresponse().read()
        assert connection.sock is not None
    connection.close()


def test_below_a_base_path_everything_stands_there(serve: Serve) -> None:
    served = serve("/repo/")
    assert served.ask("/repo/events/bridge.html")[0].status == 200
    assert served.ask("/events/bridge.html")[0].status == 404
    assert served.ask("/repo/_sitegen/preview.js")[0].status == 200
    for path in ("/", "/repo"):
        answer, _ = served.ask(path)
        assert (answer.status, answer.getheader("Location")) == (301, "/repo/")
    assert b'src="/repo/_sitegen/preview.js"' in served.ask("/repo/")[1]


def test_a_deleted_note_is_no_page_any_more(served: Served) -> None:
    assert served.ask("/events/bridge.html")[0].status == 200
    (served.site.root / NOTE).unlink()
    served.preview.rebuild()
    assert served.ask("/events/bridge.html")[0].status == 404


@pytest.mark.parametrize(
    "name",
    ["preview.js", "patch.js", "panel.js", "hub.js", "idiomorph.js", "preview.css"],
)
def test_the_preview_has_its_own_files(served: Served, name: str) -> None:
    answer, body = served.ask(f"/_sitegen/{name}")
    assert answer.status == 200
    assert body


@pytest.mark.parametrize("name", ["", "idiomorph.LICENSE.txt", "nothing.js", "x/y"])
def test_and_no_others(served: Served, name: str) -> None:
    assert served.ask(f"/_sitegen/{name}")[0].status == 404


# --- who may ask ------------------------------------------------------------------


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_may_ask_by_its_own_names(served: Served, name: str) -> None:
    assert served.ask("/", Host=f"{name}:{served.port}")[0].status == 200


@pytest.mark.parametrize(
    "name",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",  # the port is missing
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "localhost.evil.example:{port}",
        "localhost@evil.example:{port}",
        "evil.example#localhost:{port}",
        "192.168.0.7:{port}",
        "",
        "[::1",
        "::1:{port}",
        "localhost:{port}:{port}",
    ],
)
def test_under_a_foreign_name_nothing_is_answered(served: Served, name: str) -> None:
    got = served.get_raw("/", name.format(port=served.port) or " ")
    assert got.startswith(b"HTTP/1.1 403 ")
    assert b"The bridge" not in got


def test_a_request_without_a_host_is_refused(served: Served) -> None:
    assert b" 403 " in served.raw("GET / HTTP/1.0\r\n\r\n").split(b"\r\n")[0]


def test_another_site_may_not_ask(served: Served) -> None:
    own = f"http://127.0.0.1:{served.port}"
    assert served.ask("/timeline.json", Origin=own)[0].status == 200
    for origin in ("https://evil.example", "null", f"https://127.0.0.1:{served.port}"):
        answer, body = served.ask("/timeline.json", Origin=origin)
        assert answer.status == 403
        assert answer.getheader("Access-Control-Allow-Origin") is None
        assert b"The bridge" not in body


def test_a_host_that_was_asked_for_is_a_name_too() -> None:
    assert gate.Hosts("my-machine", 8000).allows("my-machine:8000")
    assert not gate.Hosts("127.0.0.1", 8000).allows("my-machine:8000")
    assert gate.Hosts("::1", 8000).allows("[::1]:8000")
    assert gate.Hosts("127.0.0.1", 80).allows("localhost")


def test_in_the_whole_network_any_number_will_do_but_no_name() -> None:
    hosts = gate.Hosts("0.0.0.0", 8000)  # noqa: S104 - nothing listens
    assert hosts.allows("192.168.0.7:8000")
    assert hosts.allows("[fe80::1]:8000")
    assert not hosts.allows("evil.example:8000")
    assert hosts.origin == "http://127.0.0.1:8000"


# --- where a request may not lead -------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "/../private.txt",
        "/media/../../private.txt",
        "/media/..%2f..%2fprivate.txt",
        "/media/..%2F..%2Fprivate.txt",
        "/media/%2e%2e/%2e%2e/private.txt",
        "/media/..%5cprivate.txt",
        "/media/..\\private.txt",
        "/.%2e/private.txt",
        "/./index.html",
        "/index.html%00.txt",
        "/%0d%0aSet-Cookie:%20a=b",
        "/%ff%fe",
        "/%c0%ae%c0%ae/private.txt",
        "http://127.0.0.1/index.html",
        "index.html",
        "*",
    ],
)
def test_an_address_that_would_lead_out_is_refused(served: Served, target: str) -> None:
    got = served.get_raw(target)
    assert got.startswith(b"HTTP/1.1 400 "), got[:200]
    assert b"not for anybody" not in got
    assert b"Set-Cookie: a" not in got


@pytest.mark.parametrize(
    "target",
    ["//private.txt", "//evil.example/", "/content/notes/bridge.yaml", "/.git/config"],
)
def test_what_is_no_address_of_the_plan_is_not_there(
    served: Served, target: str
) -> None:
    got = served.get_raw(target)
    assert got.startswith(b"HTTP/1.1 404 ")
    assert b"evil.example" not in got.partition(b"\r\n\r\n")[0]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(served: Served, method: str) -> None:
    answer, _ = served.ask("/", method)
    assert answer.status == 405
    assert answer.getheader("Allow") == "GET, HEAD"


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"A" * 70_000,
        b"",
    ],
)
def test_nonsense_is_survived(served: Served, sent: bytes) -> None:
    served.raw(sent)
    assert served.ask("/")[0].status == 200


def test_a_base_path_is_a_folder() -> None:
    assert gate.base("/") == gate.base("") == "/"
    assert gate.base("repo") == gate.base("/repo/") == "/repo/"
    assert gate.base("/a/b") == "/a/b/"
    for wrong in ("/../", "/a b/", "/a?b/", "/_sitegen%2f/", "//a//"):
        if wrong == "//a//":
            assert gate.base(wrong) == "/a/"
            continue
        with pytest.raises(gate.AddressError):
            gate.base(wrong)


# --- news -------------------------------------------------------------------------


@contextmanager
def stream_of(served: Served, *pages: str) -> Iterator[Callable[[], dict[str, Any]]]:
    """Open a stream, and give what reads its next message."""
    asked = "&".join(f"page={page}" for page in pages)
    connection = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE_S)
    connection.request("GET", f"/_sitegen/events?{asked}")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream; charset=utf-8"

    def following() -> dict[str, Any]:
        while line := answer.readline():
            if line.startswith(b"data: "):
                found: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                return found
        raise EOFError

    try:
        yield following
    finally:
        answer.close()
        connection.close()


def test_a_stream_tells_of_changes_and_of_faults(served: Served) -> None:
    with stream_of(served, "events/bridge.html") as following:
        first = following()
        assert first["run"] == served.server.token
        served.site.write(NOTE, "title: [a <b>\n")
        served.preview.rebuild()
        told = following()
        while told["epoch"] == first["epoch"]:
            told = following()
        assert told["pages"] == first["pages"]  # the page stays as it was
        (fault, *_) = told["faults"]
        assert fault["severity"] == "error"
        assert fault["path"] == NOTE
        assert "| title: [a <b>" in fault["text"]
        assert "^" in fault["text"]


def test_ten_streams_leave_room_for_pages(served: Served) -> None:
    with contextmanager_of(served, 10) as streams:
        assert served.ask("/")[0].status == 200
        served.site.write(NOTE, FILES[NOTE].replace("opens", "closes"))
        served.preview.rebuild()
        for following in streams:
            while following()["epoch"] < 2:
                pass


@contextmanager
def contextmanager_of(
    served: Served, count: int
) -> Iterator[list[Callable[[], dict[str, Any]]]]:
    if count == 0:
        yield []
        return
    with (
        stream_of(served, "index.html") as one,
        contextmanager_of(served, count - 1) as others,
    ):
        yield [one, *others]


def test_a_reader_who_goes_is_forgotten(served: Served) -> None:
    with stream_of(served, "index.html") as following:
        following()
        assert served.preview._streams
    end = time.monotonic() + PATIENCE_S
    while served.preview._streams and time.monotonic() < end:
        served.site.write(NOTE, FILES[NOTE] + f"# {time.monotonic_ns()}\n")
        served.preview.rebuild()
    assert not served.preview._streams


# --- where something comes from ---------------------------------------------------


def places(found: dict[str, Any]) -> list[tuple[str, int]]:
    return [(row["path"], row["line"]) for row in found["places"] if "path" in row]


def test_an_event_leads_to_its_note(served: Served) -> None:
    by_page = served.where(page="events/bridge.html")
    by_entry = served.where(page="index.html", entry="bridge")
    by_link = served.where(page="index.html", link="events/bridge.html")
    for found in (by_page, by_entry, by_link):
        assert found["kind"] == "event"
        assert found["title"] == "The bridge opens"
        assert places(found)[0] == (NOTE, 1)
    row = by_page["places"][0]
    path = (served.site.root / NOTE).resolve().as_posix()
    assert row["link"] == f"vscode://file/{path.lstrip('/')}:1:{row['column']}"
    titles = [part["title"] for part in by_page["parts"]]
    assert titles[0] == "Sources"
    assert titles[-1] == "Made with"
    assert by_page["parts"][0]["rows"][0]["path"] == "seeds/gazette.txt"


def test_an_actor_leads_to_its_file_and_to_where_it_is_named(served: Served) -> None:
    found = served.where(page="events/bridge.html", link="actors/ada.html")
    assert (found["kind"], found["title"]) == ("actor", "Ada")
    assert places(found) == [("content/actors/ada.yaml", 1)]
    assert found["parts"][0]["rows"][0] | {"link": ""} == {
        "text": "The bridge opens",
        "path": NOTE,
        "line": 3,
        "column": 10,
        "link": "",
    }


def test_a_quote_leads_to_the_note_and_to_the_article(served: Served) -> None:
    found = served.where(page="events/bridge.html", quote="1")
    assert found["kind"] == "quote"
    assert places(found) == [(NOTE, 6), ("seeds/gazette.txt", 5)]


def test_a_claim_leads_to_its_line(served: Served) -> None:
    found = served.where(page="index.html", entry="bridge", claim="1", of="1")
    assert (found["kind"], places(found)) == ("claim", [(NOTE, 8)])
    shown_with_our_own = served.where(
        page="index.html", entry="bridge", claim="2", of="2"
    )
    assert shown_with_our_own == found


@pytest.mark.parametrize(
    ("page", "kind", "path"),
    [
        ("about.html", "page", "content/pages/about.md"),
        ("sources/gazette.html", "source", "seeds/gazette.txt"),
    ],
)
def test_other_pages_lead_to_their_files(
    served: Served, page: str, kind: str, path: str
) -> None:
    found = served.where(page=page)
    assert found["kind"] == kind
    assert places(found)[0][0] == path


@pytest.mark.parametrize(
    "asked",
    [{}, {"page": "nothing.html"}, {"page": "index.html", "quote": "x", "claim": "-1"}]
    + [{"page": "events/bridge.html", name: "99"} for name in ("quote", "claim")],
)
def test_odd_questions_have_plain_answers(
    served: Served, asked: dict[str, str]
) -> None:
    assert served.where(**asked)["title"]


def test_an_own_template_is_named(serve: Serve) -> None:
    served = serve(**{"templates/event.html": "<p>{{ page.event.title }}"})
    found = served.where(page="events/bridge.html")
    assert found["parts"][-1]["rows"][0]["path"] == "templates/event.html"


# --- opening ----------------------------------------------------------------------


def fake_editor(folder: Path, name: str) -> Path:
    program = folder / name
    log = folder / "opened.txt"
    program.write_text(f'#!/bin/sh\necho "$@" > "{log}.new"\nmv "{log}.new" "{log}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return log


def open_at(served: Served, path: str, **headers: str) -> tuple[int, Any]:
    body = json.dumps({"path": path, "line": 2, "column": 7})
    answer, got = served.ask("/_sitegen/open", "POST", body, **headers)
    return answer.status, json.loads(got) if answer.status == 200 else got.decode()


def eventually(file: Path) -> str:
    end = time.monotonic() + PATIENCE_S
    while not file.exists() and time.monotonic() < end:
        time.sleep(0.01)
    return file.read_text("utf-8").strip()


def test_a_file_opens_in_the_editor_that_somebody_uses(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = fake_editor(tmp_path, "code")
    monkeypatch.setenv("VISUAL", f"{tmp_path / 'code'} --reuse-window")
    token = {"X_Sitegen_Token": served.server.token}
    status, answer = open_at(served, NOTE, **token)
    assert (status, answer) == (200, {"opened": True, "link": ""})
    file = (served.site.root / NOTE).resolve()
    assert eventually(log) == f"--reuse-window --goto {file}:2:7"


def test_an_editor_for_terminals_gives_way_to_a_link(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "vim")
    token = {"X_Sitegen_Token": served.server.token}
    status, answer = open_at(served, NOTE, **token)
    assert status == 200
    assert not answer["opened"]
    assert answer["link"].endswith(f"{NOTE}:2:7")


def test_an_editor_of_no_known_kind_gets_the_file(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = fake_editor(tmp_path, "scribble")
    monkeypatch.setenv("VISUAL", str(tmp_path / "scribble"))
    open_at(served, NOTE, X_Sitegen_Token=served.server.token)
    assert eventually(log) == str((served.site.root / NOTE).resolve())


def test_without_the_token_nothing_opens(served: Served) -> None:
    assert open_at(served, NOTE)[0] == 403
    assert open_at(served, NOTE, X_Sitegen_Token="guess")[0] == 403  # noqa: S106


@pytest.mark.parametrize(
    "path",
    ["private.txt", "../secret", "/etc/passwd", "sitegen:event.html", "", "content"],
)
def test_only_files_that_the_site_is_made_of_open(served: Served, path: str) -> None:
    token = {"X_Sitegen_Token": served.server.token}
    assert open_at(served, path, **token)[0] == 404


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"path": "a", "line": "x"}', "\xff"])
def test_nonsense_opens_nothing(served: Served, body: str) -> None:
    token = {"X_Sitegen_Token": served.server.token}
    assert served.ask("/_sitegen/open", "POST", body, **token)[0].status == 400


def test_only_one_address_takes_a_post(served: Served) -> None:
    assert served.ask("/", "POST", "x")[0].status == 405


def test_only_this_machine_counts_as_local() -> None:
    for own in ("127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "::1%lo"):
        assert editors.is_local(own)
    for other in ("192.168.0.7", "10.0.0.1", "fe80::1", "example.org", ""):
        assert not editors.is_local(other)


def test_two_servers_do_not_share_a_port(served: Served) -> None:
    with pytest.raises(OSError, match="in use"):
        PreviewServer("127.0.0.1", served.port, served.preview)
