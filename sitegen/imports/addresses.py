"""Addresses and codes that a note may hold; "" stands for those that it may not."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from sitegen.core.text import clean

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_NUMBER: Final = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)", re.ASCII)
_AT_END: Final = re.compile(
    r"(?:^|\s)\s*<?(https?://[^\s<>\"]+?)>?[.,;]?\s*$", re.ASCII
)


def web_address(text: str) -> str:
    """Return a whole http address; one without its scheme gets https."""
    typed = text.strip()
    if typed.startswith("//"):
        typed = f"https:{typed}"
    if not typed.lower().startswith(("http://", "https://")):
        return ""
    if typed != clean(typed) or any(char.isspace() or char in '<>"' for char in typed):
        return ""
    try:
        parts = urlsplit(typed)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    del port  # reading it checks it
    return typed if host else ""


def address_at_end(text: str) -> tuple[str, str]:
    """Part a text and the address that it ends with."""
    found = _AT_END.search(text)
    if found is None or not (address := web_address(found[1])):
        return text, ""
    return text[: found.start()], address


def language_code(text: str) -> str:
    """Return a language code such as ``en-GB``."""
    typed = text.strip()
    return typed if _LANGUAGE.fullmatch(typed) else ""


def coordinates(lat: str, lon: str) -> tuple[str, str]:
    """Return degrees north and east if both are there and on the globe."""
    north, east = lat.strip(), lon.strip()
    if not (_NUMBER.fullmatch(north) and _NUMBER.fullmatch(east)):
        return "", ""
    if abs(float(north)) > 90 or abs(float(east)) > 180:
        return "", ""
    return north, east
