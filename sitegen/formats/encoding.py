"""Bytes to text: what a file is written in.

The order is that of the WHATWG Encoding Standard as far as it goes here: byte
order mark, declaration, UTF-8, Windows-1252. One thing is otherwise: bytes that are
UTF-8 beyond ASCII are nothing else, whatever the page declares. Tools that save a
page in UTF-8 often leave the old declaration in it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_.:-]+)", re.IGNORECASE
)
_DECLARED_WITHIN = 4096  # bytes; the standard says 1024, real pages are later
_PAIRS = 100  # pairs of bytes by which UTF-16 is told
# Labels that the standard reads as Windows-1252, as all browsers do.
_AS_1252 = {"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file. One that is not usable is there to be shown, no more."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    is_usable: bool = True


def decode_text(data: bytes, path: str, *, lenient: bool) -> Decoded:
    """Decode a file; `lenient` files may be in other encodings than UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return Decoded(text, _said_broken(text, path, encoding))
    if not lenient and _has_pairs(data):
        text = _windows_1252(data).replace("\0", "")
        return Decoded(text, (_not_utf8(data, 0, path, "UTF-16"),), is_usable=False)
    declared = (_declared(data) or "utf-8") if lenient else "utf-8"
    if declared != "utf-8" and (text := _as_utf8(data)):
        return Decoded(text, (_declared_falsely(path, declared),))
    first_fault = 0
    for encoding in (declared, "utf-8"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as fault:
            first_fault = fault.start
            continue
        except (UnicodeError, LookupError):  # a codec of Python's that is no charset
            continue
        return Decoded(text, _said_guessed(path, encoding))
    text = _windows_1252(data)
    if lenient:
        return Decoded(text, _said_guessed(path, "windows-1252"))
    return Decoded(text, (_not_utf8(data, first_fault, path),), is_usable=False)


def encode_like(data: bytes, text: str) -> bytes:
    """Encode a text in the way of `data`: with its byte order mark, or as UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode()


def _has_pairs(data: bytes) -> bool:
    """Tell whether every other byte is 0, as in Latin text in UTF-16."""
    head = data[: 2 * _PAIRS]
    zeros = max(head[0::2].count(0), head[1::2].count(0))
    return len(head) > 8 and zeros > 0.8 * (len(head) // 2)


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None:
        return ""
    label = found[1].decode("ascii").lower()
    if label in _AS_1252:
        label = "windows-1252"
    if label.startswith("utf-16"):  # it could not have been read as ASCII
        label = "utf-8"
    try:
        return codecs.lookup(label).name
    except LookupError:
        return ""


def _as_utf8(data: bytes) -> str:
    """Return the text of bytes that are UTF-8 and not only ASCII, else ""."""
    if data.isascii():
        return ""  # as is ISO-2022-JP, which is not what it looks like
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    has_letters = any(char.isalpha() for char in text if not char.isascii())
    return text if has_letters else ""


def _declared_falsely(path: str, declared: str) -> Diagnostic:
    return Diagnostic(
        "encoding-guessed",
        f"this file says that it is in {declared}, but it is in UTF-8 and was read so",
        Span(path, 0, 0),
        "if letters come out wrong, save the file as UTF-8",
    )


def _windows_1252(data: bytes) -> str:
    """Decode every byte, the five that are not assigned as control characters."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data
    )


def _said_guessed(path: str, encoding: str) -> tuple[Diagnostic, ...]:
    if encoding == "utf-8":
        return ()
    return (
        Diagnostic(
            "encoding-guessed",
            f"this file is not in UTF-8; it was read as {encoding}",
            Span(path, 0, 0),
            "if letters come out wrong, save the file as UTF-8",
        ),
    )


def _said_broken(text: str, path: str, encoding: str) -> tuple[Diagnostic, ...]:
    place = text.find("\ufffd")
    if place < 0:
        return ()
    return (
        Diagnostic(
            "encoding-guessed",
            f"this file begins as {encoding}, but not all of it can be read "
            "so; what can't is shown as \ufffd",
            Span(path, place, place + 1),
            "save the file again as UTF-8",
        ),
    )


def _not_utf8(
    data: bytes, place: int, path: str, probably: str = "Windows-1252"
) -> Diagnostic:
    before = _windows_1252(data[:place])
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Diagnostic(
        "encoding-wrong",
        f"this file is not UTF-8: byte 0x{data[place]:02X} in line {line}, column "
        f"{column}; it is probably {probably}",
        Span(path, len(before), len(before) + 1),
        "save the file as UTF-8; in most editors: “Save with encoding”",
    )
