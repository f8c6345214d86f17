"""What a request to the preview may ask for, before anything is looked up.

Other sites that are open in the same browser can send requests here, and can make
their own name stand for this machine. So a request must name one of our own hosts,
and an address is checked before it is decoded and after.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

OWN = "_sitegen/"  # below the base path: what belongs to the preview, not to the site
_FORBIDDEN = re.compile(r"%2f|%5c|%00|\\|[\x00-\x20\x7f]", re.IGNORECASE)
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_ANYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104 - recognised, not chosen
_HTTP = 80


class AddressError(ValueError):
    """No address of a site has this form."""


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names under which the preview may be asked."""

    host: str  # as given on the command line
    port: int

    def allows(self, name: str) -> bool:
        """Tell whether a Host header names this preview.

        Where it listens to the whole network, any number will do: only a name can be
        made to stand for something else.
        """
        host, port = _parted(name.strip().lower())
        if port != self.port:
            return False
        if host in {*_LOOPBACK, self._shown}:
            return True
        return self.host in _ANYWHERE and _is_number(host)

    def allows_origin(self, origin: str | None) -> bool:
        """Tell whether an Origin header is absent or our own."""
        if origin is None:
            return True
        scheme, _, name = origin.partition("://")
        return scheme == "http" and self.allows(name)

    @property
    def _shown(self) -> str:
        name = self.host.lower()
        return f"[{name}]" if ":" in name else name

    @property
    def origin(self) -> str:
        """Return where a browser on this machine finds the preview."""
        shown = _LOOPBACK[0] if self.host in _ANYWHERE else self._shown
        return f"http://{shown}" + (f":{self.port}" if self.port != _HTTP else "")


def _parted(name: str) -> tuple[str, int]:
    found = re.fullmatch(r"(\[[0-9a-f:.]+\]|[^:\[\]@/]+)(?::(\d{1,5}))?", name)
    if found is None:
        return "", 0
    return found[1], int(found[2] or _HTTP)


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def address(path: str) -> str:
    """Return the address that a request's path means, without its first slash.

    Raises:
        AddressError: it would lead out of the site, or has what no address has.
    """
    if not path.startswith("/") or _FORBIDDEN.search(path):
        raise AddressError(path)
    try:
        text = unquote_to_bytes(path[1:]).decode("utf-8")
    except UnicodeDecodeError:
        raise AddressError(path) from None
    parts = text.split("/")
    if any(part in {"..", "."} for part in parts) or _has_controls(text):
        raise AddressError(path)
    return unicodedata.normalize("NFC", text)


def _has_controls(text: str) -> bool:
    return any(unicodedata.category(char) in {"Cc", "Cs"} for char in text)


def base(path: str) -> str:
    """Return a base path with a slash at both ends.

    Raises:
        AddressError: it is none.
    """
    path = f"/{path.strip('/')}/" if path.strip("/") else "/"
    if not re.fullmatch(r"/([A-Za-z0-9._~-]+/)*", path) or ".." in path:
        raise AddressError(path)
    return path
