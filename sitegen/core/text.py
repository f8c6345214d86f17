"""Text as people compare it: folded, cut short, made into addresses."""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′`´ʼʹ"), "'") | dict.fromkeys(
    map(ord, "“”„‟″«»‹›"), '"'
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009\u200a\t\r\n"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_ALIKE = _QUOTES | _DASHES | _BLANKS | {ord("…"): "..."} | _UNSEEN
# What is not ASCII in most English texts: replacing each is faster than looking up all.
_USUAL = (*zip("’‘“”–—\u00a0", "''\"\"-- ", strict=True), ("…", "..."))

# All control characters but tab and line ends, surrogates, and two non-characters.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

# Names that Windows keeps for devices, whatever the ending.
_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in range(1, 10)
}
_NAME_LENGTH = 60  # characters; longer texts hardly come twice
_SLUG_LENGTH = 80  # characters; disks take 255 bytes, and an ending is added


class Html(str):
    """Text that is safe HTML already: templates put it in as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell template engines not to escape this (the markupsafe protocol)."""
        return str(self)


def fold(text: str) -> str:
    """Make two spellings of one name equal: case, accents, quotes, dashes, blanks."""
    return _remembered(text) if len(text) <= _NAME_LENGTH else _folded(text)


def _folded(text: str) -> str:
    plain = text
    if not text.isascii():
        for sign, alike in _USUAL:
            plain = plain.replace(sign, alike)
    if plain.isascii():  # the rest would leave it as it is
        return " ".join(plain.replace("`", "'").lower().split())
    spread = unicodedata.normalize("NFKD", plain.translate(_ALIKE).casefold())
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFKC", bare).split())


_remembered = lru_cache(maxsize=20_000)(_folded)  # names stand in many places


def slug(ascii_text: str, *, of: str = "") -> str:
    """Make an address out of `ascii_text`, which is `of` in ASCII letters.

    Never empty: where no letter or digit is left, a hash of `of` stands in. Device
    names of Windows get an underscore, long names are cut at a word.
    """
    words = re.findall(r"[a-z0-9]+", fold(ascii_text).replace("'", ""))
    name = "-".join(words)
    if len(name) > _SLUG_LENGTH:
        name = name[:_SLUG_LENGTH].rsplit("-", 1)[0]
    if not name:
        digest = hashlib.sha256(unicodedata.normalize("NFC", of or ascii_text).encode())
        return f"x{digest.hexdigest()[:10]}"
    return f"{name}_" if name in _RESERVED else name


def nearest(word: str, choices: Iterable[str], *, at_least: float = 0.72) -> str:
    """Return the choice most like `word`, or "" if none is near."""
    by_fold = {fold(choice): choice for choice in sorted(choices, reverse=True)}
    found = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=at_least)
    return by_fold[found[0]] if found else ""


def excerpt(text: str, length: int) -> str:
    """Cut `text` at a word so that it has at most `length` characters."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    cut = flat[: length - 1]
    if " " in cut and not flat[length - 1].isspace():
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:–—-") + "…"


def clean(text: str) -> str:
    """Drop what XML and JSON readers choke on: control characters, half pairs."""
    if text.replace("\n", "").isprintable():  # much sooner told than by the pattern
        return text
    return _UNFIT.sub("", text)
