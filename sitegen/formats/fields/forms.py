"""Texts and numbers of a fixed form: addresses, languages, ids, coordinates."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from sitegen.core.source import Located, Text
from sitegen.core.text import excerpt, fold, slug
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.kinds import TEXT, scalar
from sitegen.formats.fields.nodes import Node, Scalar
from sitegen.formats.fields.tables import Kind

_SHOWN: Final = 60  # characters of a wrong value that a message repeats
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_WIKIDATA: Final = re.compile(r"Q[1-9]\d*", re.ASCII)
_NUMBER: Final = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)", re.ASCII)
_DEGREES: Final = re.compile(
    r"(?P<before>[NSEW])?\s*(?P<whole>\d{1,3}(?:\.\d{1,8})?)\s*[°º]?\s*"
    r"(?:(?P<minutes>\d{1,2}(?:\.\d{1,6})?)\s*['′’]\s*)?"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d{1,6})?)\s*(?:[\"″”]|''|′′)\s*)?(?P<after>[NSEW])?",
    re.ASCII | re.IGNORECASE,
)
_COMMA: Final = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_MINUS: Final = str.maketrans("−–‑‐", "----")  # what word processors make of it


def _address(schemes: tuple[str, ...]) -> Kind[str]:
    wanted = "an address such as https://example.org/page"

    def read(node: Node, faults: Faults, key: str) -> str | None:
        found = scalar(node, faults, key, wanted)
        if found is None:
            return None
        typed = found.text.strip()
        message = _address_fault(typed, schemes)
        if not message:
            return typed
        angled = re.fullmatch(r"<(https?://[^\s<>]+)>", typed)
        if angled is not None:
            faults.say(
                "address-form",
                f"{key}: an address stands without < and >",
                found.span,
                hint=f"write {angled[1]}",
                fix=angled[1],
            )
            return None
        if "mailto" in schemes and re.fullmatch(r"[^\s@/:]+@[^\s@/]+\.[^\s@/]+", typed):
            faults.say(
                "address-form",
                f"{key}: {message}",
                found.span,
                hint=f"write mailto:{typed}",
                fix=f"mailto:{typed}",
            )
            return None
        bare = re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", typed)
        faults.say(
            "address-form",
            f"{key}: {message}",
            found.span,
            hint=f"write https://{typed}" if bare else f"write {wanted}",
            fix=f"https://{typed}" if bare else None,
        )
        return None

    return Kind("address", wanted, read)


def _address_fault(typed: str, schemes: tuple[str, ...]) -> str:
    """Say what is wrong with an address, or nothing."""
    shown = excerpt(typed, _SHOWN)
    if any(char.isspace() for char in typed):
        return f"an address has no spaces in it: “{shown}”"
    try:
        parts = urlsplit(typed)
        host, port = parts.hostname, parts.port
    except ValueError:
        return f"“{shown}” is not a whole address"
    del port  # reading it checks it
    if parts.scheme == "mailto" and "mailto" in schemes:
        return (
            ""
            if re.fullmatch(r"[^@/]+@[^@/]+", parts.path)
            else "an e-mail address has one @"
        )
    if parts.scheme not in schemes:
        kinds = " or ".join(f"{scheme}:" for scheme in schemes)
        return f"“{shown}” does not begin with {kinds}"
    if not host:
        return f"“{shown}” names no host"
    return ""


ADDRESS: Final = _address(("https", "http"))
CONTACT: Final = _address(("https", "http", "mailto"))


def _language(node: Node, faults: Faults, key: str) -> str | None:
    found = scalar(node, faults, key, "a language code such as en")
    if found is None:
        return None
    typed = found.text.strip()
    if _LANGUAGE.fullmatch(typed):
        return typed
    meant = _LANGUAGES.get(typed.casefold(), "")
    faults.say(
        "language-form",
        f"{key}: “{excerpt(typed, _SHOWN)}” is not a language code",
        found.span,
        hint=f"write {meant}" if meant else "write a code such as en, de, uk or ru",
        fix=meant or None,
    )
    return None


_LANGUAGES: Final = {
    "arabic": "ar",
    "العربية": "ar",
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "turkish": "tr",
    "türkçe": "tr",
    "ukrainian": "uk",
    "українська": "uk",
    "russian": "ru",
    "русский": "ru",
    "polish": "pl",
}
LANGUAGE: Final = Kind("language", "a language code such as en", _language)


def _id(node: Node, faults: Faults, key: str) -> Text | None:
    found = TEXT.read(node, faults, key)
    if found is None or slug(found.value) == found.value:
        return found
    plain = slug(found.value) if re.search(r"[A-Za-z0-9]", fold(found.value)) else ""
    faults.say(
        "id-form",
        f"{key}: “{excerpt(found.value, _SHOWN)}” can't be part of an address",
        found.span,
        hint="use small letters a to z, digits and hyphens"
        + (f": {plain}" if plain else ""),
        fix=plain or None,
        sure=False,  # an id is an address
    )
    return None


ID: Final = Kind("id", "small letters, digits and hyphens", _id)


def _wikidata(node: Node, faults: Faults, key: str) -> str | None:
    found = scalar(node, faults, key, "a Wikidata number such as Q58217")
    if found is None:
        return None
    typed = found.text.strip()
    if _WIKIDATA.fullmatch(typed):
        return typed
    inside = re.search(r"(?:^|/)(q[1-9][0-9]*)$", typed.casefold())
    meant = inside[1].upper() if inside else ""
    faults.say(
        "wikidata-form",
        f"{key}: “{excerpt(typed, _SHOWN)}” is not a Wikidata number",
        found.span,
        hint=f"write {meant or 'Q and digits, such as Q58217'}",
        fix=meant or None,
    )
    return None


WIKIDATA: Final = Kind("wikidata", "a Wikidata number such as Q58217", _wikidata)


_COORDINATE: Final = "digits with a decimal point, such as 36.86 or -73.97"


def _number(
    node: Node, faults: Faults, key: str, example: str = _COORDINATE
) -> Located[float] | None:
    found = scalar(node, faults, key, "a number")
    if found is None:
        return None
    typed = found.text.strip().translate(_MINUS)
    if _NUMBER.fullmatch(typed):
        return Located(float(typed), found.span)
    _say_number(found, typed, faults, key, example)
    return None


def _say_number(
    found: Scalar, typed: str, faults: Faults, key: str, example: str
) -> None:
    if _COMMA.fullmatch(typed):
        meant = typed.replace(",", ".")
        faults.say(
            "number-comma",
            f"{key}: a number has a decimal point, not a comma",
            found.span,
            hint=f"write {meant}",
            fix=meant,
        )
        return
    degrees = _degrees(typed) if example == _COORDINATE else ""
    faults.say(
        "number-form",
        f"{key}: “{excerpt(found.text, _SHOWN)}” is not a number",
        found.span,
        hint=f"write degrees with a decimal point: {degrees}"
        if degrees
        else f"write {example}",
        fix=degrees or None,
    )


def _degrees(typed: str) -> str:
    """Write 36°51'43"N and 36.86 S as degrees of a point; "" for anything else."""
    found = _DEGREES.fullmatch(typed)
    if found is None or not re.search(r"[°º'′NSEWOnsewo]", typed):
        return ""
    whole, *parts = (found[name] or "0" for name in ("whole", "minutes", "seconds"))
    if any(float(part) >= 60 for part in parts):
        return ""
    value = float(whole) + float(parts[0]) / 60 + float(parts[1]) / 3600
    is_negative = (found["before"] or found["after"] or "").upper() in ("S", "W")
    # Four decimals are some ten metres, no more than seconds of arc can tell.
    return f"{'-' if is_negative else ''}{round(value, 4):g}"


NUMBER: Final = Kind("number", "a number", _number)


def within(low: float, high: float, *, whole: bool = False) -> Kind[float]:
    """Make the kind of a number that lies between two others."""
    wanted = f"a {'whole ' if whole else ''}number from {low:g} to {high:g}"

    def read(node: Node, faults: Faults, key: str) -> float | None:
        found = _number(node, faults, key, wanted)
        if found is None:
            return None
        value = found.value
        if low <= value <= high and (not whole or value.is_integer()):
            return value
        faults.say(
            "number-range",
            f"{key}: this should be {wanted}",
            found.span,
            hint=f"the nearest is {min(max(round(value), low), high):g}",
        )
        return None

    return Kind("integer" if whole else "number", wanted, read)
