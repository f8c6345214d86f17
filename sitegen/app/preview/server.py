"""The preview's own web server: it knows the addresses of the plan, and no files.

What is served is in memory and looked up by its whole address, so there is no path
on disk that a request could reach. The script that patches pages is added to the
response alone; the site's files stay what they are.
"""

from __future__ import annotations

import json
import secrets
import socket
import sys
from collections.abc import Mapping
from functools import cache
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from types import MappingProxyType
from urllib.parse import parse_qs, quote

from sitegen.app.desk.web import DESK, LONGEST, DeskSite
from sitegen.app.preview import editors, telling, where
from sitegen.app.preview.gate import OWN, AddressError, Hosts, address
from sitegen.app.preview.live import Preview
from sitegen.app.preview.news import Answer

_TYPES = {
    "html": "text/html; charset=utf-8",
    "htm": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "xsl": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "avif": "image/avif",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "wasm": "application/wasm",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "otf": "font/otf",
    "zip": "application/zip",
}
_UNKNOWN = "application/octet-stream"
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
}
_IDLE_S = 60.0  # a browser may keep a connection so long without using it
_BEAT_S = 15.0  # how soon it is noticed that nobody reads a stream any more
_LONGEST_BODY = 10_000  # bytes
_ASSETS = frozenset(
    {"preview.js", "patch.js", "panel.js", "hub.js", "idiomorph.js", "preview.css"}
)


class PreviewServer(ThreadingHTTPServer):
    """Serves a preview, one thread for each connection."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, host: str, port: int, preview: Preview, base: str = "/") -> None:
        """Listen at once; nothing is answered before `serve_forever`.

        Raises:
            OSError: the port is taken, or the host is not ours.
        """
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Request)
        self.hosts = Hosts(host, self.server_address[1])
        self.preview = preview
        self.base = base
        self.token = secrets.token_urlsafe(16)  # names this run, and lets open files
        is_own = editors.is_local(str(self.server_address[0]))
        self.desk = DeskSite(preview, base, self.token) if is_own else None

    @property
    def url(self) -> str:
        """Where a browser finds the site."""
        return self.hosts.origin + self.base

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if sys.platform == "win32":  # there the option lets two servers share a port
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "", self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser go away in the middle; say what else fails."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Request(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "sitegen"
    sys_version = ""
    timeout = _IDLE_S
    disable_nagle_algorithm = True
    wbufsize = 1 << 16

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
        """Say nothing: the terminal is for what was saved."""

    # --- which request ----------------------------------------------------------

    def do_GET(self) -> None:
        """Answer with a page, a file, or something of the preview's own."""
        url = self._own_address()
        if url is None:
            return
        if url == f"{OWN}events":
            self._events()
        elif url == f"{OWN}where":
            self._where()
        elif url.startswith(OWN):
            self._asset(url.removeprefix(OWN))
        elif f"{url}/".startswith(DESK):
            self._desk(url)
        else:
            self._site(url)

    do_HEAD = do_GET  # noqa: N815 - `_send` leaves the body out

    def do_POST(self) -> None:
        """Open or change a file of the site, if the request comes from our page."""
        self.close_connection = True  # a body may be left unread
        url = self._own_address()
        if url is None:
            return
        if url != f"{OWN}open" and not url.startswith(DESK):
            self._refuse(HTTPStatus.METHOD_NOT_ALLOWED)
        elif not (editors.is_local(self.client_address[0]) and self._has_token()):
            self._refuse(HTTPStatus.FORBIDDEN, "only a page of this preview may ask")
        elif url.startswith(DESK):
            self._desk_post(url.removeprefix(DESK))
        else:
            self._open()

    def _not_allowed(self) -> None:
        self.close_connection = True
        self._refuse(HTTPStatus.METHOD_NOT_ALLOWED)

    do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = _not_allowed  # noqa: N815

    def _own_address(self) -> str | None:
        """Return the address below the base path; None if all has been answered."""
        if not self.server.hosts.allows(self.headers.get("Host", "")):
            self._refuse(
                HTTPStatus.FORBIDDEN, f"this preview answers at {self.server.url}"
            )
            return None
        if not self.server.hosts.allows_origin(self.headers.get("Origin")):
            self._refuse(HTTPStatus.FORBIDDEN, "other sites may not ask")
            return None
        path = self.path.partition("?")[0].partition("#")[0]
        try:
            url = f"/{address(path)}"
        except AddressError:
            self._refuse(HTTPStatus.BAD_REQUEST, "no page has such an address")
            return None
        base = self.server.base
        if url.startswith(base):
            return url.removeprefix(base)
        if url in {"/", base.removesuffix("/")}:
            self._redirect(base)
        else:
            self._refuse(HTTPStatus.NOT_FOUND, f"the site stands at {base}")
        return None

    # --- the site ---------------------------------------------------------------

    def _site(self, url: str) -> None:
        preview = self.server.preview
        plan = preview.now.drafted.rendering.plan
        there = url in plan.pages or url in plan.files
        if not there and f"{url}/index.html" in plan.pages:
            self._redirect(f"{self.server.base}{url}/")
            return
        if url == "" or url.endswith("/"):
            url += "index.html"
        answer = preview.page(url)
        is_page = url in plan.pages or answer.status != HTTPStatus.OK or answer.is_old
        data = self._with_script(answer, url) if is_page else answer.data
        self._send(answer.status, data, "html" if is_page else url)

    def _with_script(self, answer: Answer, url: str) -> bytes:
        data = answer.data
        site = self.server.preview.now.drafted.documents.site.base_url
        if answer.status == HTTPStatus.NOT_FOUND and site:
            # The links of this page are whole, and would lead to the published site.
            data = data.replace(f'"{site}'.encode(), f'"{self.server.base}'.encode())
        marks = {
            "base": self.server.base,
            "page": url,
            "version": answer.version,
            "epoch": str(self.server.preview.now.epoch),
            "token": self.server.token,
        }
        if self.server.desk is not None and self._is_local():
            marks |= self.server.desk.marks(url)
        attributes = " ".join(f'data-{name}="{escape(v)}"' for name, v in marks.items())
        own = f"{self.server.base}{OWN}"
        script = (
            f'<link rel="modulepreload" href="{own}patch.js">'
            f'<script type="module" src="{own}preview.js" {attributes}></script>'
        ).encode()
        before, end, after = data.rpartition(b"</body>")
        return before + script + end + after if end else data + script

    # --- the preview's own ------------------------------------------------------

    def _asset(self, name: str) -> None:
        if name in _ASSETS:
            self._send(HTTPStatus.OK, _own_file(name), name)
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _events(self) -> None:
        """Send news as they come, until somebody goes."""
        self.close_connection = True
        self._head(HTTPStatus.OK, {"Content-Type": "text/event-stream; charset=utf-8"})
        if self.command == "HEAD":
            return
        stream = self.server.preview.listen(self._asked("page"))
        try:
            self.wfile.write(b"retry: 500\n\n")
            while True:
                self.wfile.flush()
                try:
                    news = stream.get(_BEAT_S)
                except TimeoutError:
                    self.wfile.write(b": still here\n\n")
                    continue
                if news is None:
                    return
                text = telling.message(news, self.server.token)
                self.wfile.write(f"data: {text}\n\n".encode())
        finally:
            self.server.preview.leave(stream)

    def _where(self) -> None:
        asked = {name: values[0] for name, values in self._query().items()}
        drafted = self.server.preview.now.drafted
        found = where.find(drafted, asked)
        root = self.server.preview.root if self._is_local() else None
        self._json(HTTPStatus.OK, where.as_json(found, root))

    def _open(self) -> None:
        try:
            length = min(int(self.headers.get("Content-Length", "0")), _LONGEST_BODY)
            asked = json.loads(self.rfile.read(length))
            path, line, column = str(asked["path"]), int(asked["line"]), 1
            column = int(asked.get("column", 1))
        except (ValueError, KeyError, TypeError):
            self._refuse(HTTPStatus.BAD_REQUEST, "name a path and a line")
            return
        if path not in where.paths(self.server.preview.now.drafted):
            self._refuse(HTTPStatus.NOT_FOUND, "the site has no such file")
            return
        file = self.server.preview.root / path
        started = editors.start(file, line, column)
        link = "" if started else editors.link(file, line, column)
        self._json(HTTPStatus.OK, {"opened": started, "link": link})

    def _desk(self, url: str) -> None:
        desk = self.server.desk
        if desk is None or not self._is_local():
            why = "the desk is only there where the preview listens to 127.0.0.1"
            self._refuse(HTTPStatus.FORBIDDEN, why)
        elif url == DESK.removesuffix("/"):
            self._redirect(f"{self.server.base}{DESK}")
        else:
            asked = {name: values[0] for name, values in self._query().items()}
            reply = desk.get(url.removeprefix(DESK), asked)
            # In a frame of another site, a click could be led astray.
            self._send(
                reply.status, reply.data, reply.ending, {"X-Frame-Options": "DENY"}
            )

    def _desk_post(self, path: str) -> None:
        """Let the desk write; it takes JSON alone, which no form of another site sends.

        Its size is told, and bounded.
        """
        kind = self.headers.get_content_type()
        told = self.headers.get("Content-Length", "")
        length = int(told[:9]) if told.isascii() and told.isdigit() else -1
        if self.server.desk is None:
            why = "the desk is only there where the preview listens to 127.0.0.1"
            self._refuse(HTTPStatus.FORBIDDEN, why)
        elif kind != "application/json":
            self._refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        elif not 0 <= length <= LONGEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            reply = self.server.desk.post(path, self.rfile.read(length))
            self._send(reply.status, reply.data, reply.ending)

    # --- answering --------------------------------------------------------------

    def _query(self) -> Mapping[str, list[str]]:
        return parse_qs(self.path.partition("?")[2], max_num_fields=200)

    def _asked(self, name: str) -> list[str]:
        return self._query().get(name, [])

    def _is_local(self) -> bool:
        return editors.is_local(self.client_address[0])

    def _has_token(self) -> bool:
        told = self.headers.get("X-Sitegen-Token", "")
        return secrets.compare_digest(told.encode(), self.server.token.encode())

    def _redirect(self, to: str) -> None:
        query = self.path.partition("?")[2]
        target = quote(to) + (f"?{query}" if query else "")
        self._head(
            HTTPStatus.MOVED_PERMANENTLY, {"Location": target, "Content-Length": "0"}
        )

    def _refuse(self, status: HTTPStatus, why: str = "") -> None:
        words = f"{status.phrase}{f': {why}' if why else ''}\n"
        self._send(status, words.encode(), "txt")

    def _json(self, status: HTTPStatus, value: object) -> None:
        self._send(status, json.dumps(value, ensure_ascii=False).encode(), "json")

    def _send(
        self,
        status: HTTPStatus,
        data: bytes,
        name: str,
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        ending = name.rpartition(".")[2].lower()
        headers = {
            "Content-Type": _TYPES.get(ending, _UNKNOWN),
            "Content-Length": str(len(data)),
            **more,
        }
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = "GET, HEAD"
        self._head(status, headers)
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, **headers}.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()


@cache
def _own_file(name: str) -> bytes:
    own = resources.files("sitegen") / "app" / "preview" / "assets"
    return (own / name).read_bytes()
