"""Letters that look like others: a Cyrillic е in a Latin name."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from sitegen.core.diagnostics import Fix
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.nodes import Scalar

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = "AaBCcEeHIiJjKMOoPpSsTXxYy"
_CYRILLIC: Final = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу"
_TO_LATIN: Final = str.maketrans(
    _CYRILLIC + "ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧν", _LATIN + "ABEZHIKMNOoPTYXv"
)
_TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)


def in_latin(word: str) -> str:
    """Write a word with Latin letters in place of those that look like them."""
    return word.translate(_TO_LATIN)


def check_letters(node: Scalar, faults: Faults) -> None:
    """Warn of each word with letters of two alphabets."""
    if node.text.isascii():
        return
    for found in _WORD.finditer(node.raw):
        scripts = [_script(letter) for letter in found[0]]
        if len({script for script in scripts if script}) < 2:
            continue
        usual = max(("Latin", "Cyrillic", "Greek"), key=scripts.count)
        place = next(
            at for at, script in enumerate(scripts) if script not in ("", usual)
        )
        start = node.span.start + found.start()
        meant = _mended(found[0], usual)
        faults.say(
            "letters-mixed",
            f"the “{found[0][place]}” in “{found[0]}” is a {scripts[place]} letter, "
            f"the others are {usual}",
            faults.span(start + place, start + place + 1),
            hint=f"type the word again: {meant}" if meant else "type the word again",
            fix=Fix(faults.span(start, start + len(found[0])), meant)
            if meant
            else None,
        )


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next(
        (
            script
            for script in ("Latin", "Cyrillic", "Greek")
            if name.startswith(script.upper())
        ),
        "",
    )


def _mended(word: str, usual: str) -> str:
    """Write the word in its usual alphabet, or "" if a letter has no double."""
    table = _TO_CYRILLIC if usual == "Cyrillic" else _TO_LATIN
    mended = word.translate(table)
    return mended if {_script(letter) for letter in mended} <= {usual, ""} else ""
