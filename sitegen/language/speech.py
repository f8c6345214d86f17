"""How pages speak: the words, dates, numbers and order of names of a site's language.

Words come from `sitegen/locale/CODE/LC_MESSAGES/sitegen.po`, names of months, days and
languages from CLDR. Digits are those of 0 to 9 in every language, Arabic too, as most
newsrooms print them: so dates agree with addresses, data and the lists that are copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from importlib import resources
from typing import Any, Final

from sitegen.core.date_names import ENGLISH, FROM_CLDR, Words
from sitegen.core.locale import Catalog, Locale
from sitegen.language import cldr
from sitegen.language.cldr import Translations

_CATALOGS: Final = resources.files("sitegen") / "locale"
_SPARING: Final = {"bg", "es", "pl", "pt"}
"""Languages that do not part the thousands of four digits."""
_RTL: Final = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_DOTTED: Final = {"az", "tr"}
"""Languages with an i and a letter beside it that has no dot."""

# Alphabets whose order is not that of the bare Latin letters, in their own order.
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS: Final = {
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "da": f"{_LATIN}æøå",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "fi": f"{_LATIN}åäö",
    "nb": f"{_LATIN}æøå",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "sv": f"{_LATIN}åäö",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
_ARABIC: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@cache
def speak(language: str) -> Locale:
    """Return how a language (BCP 47) is said; its words are English if it has none."""
    base = language.partition("-")[0].lower()
    known = cldr.find(language) or cldr.find(base)
    found = _translations(language, base)
    is_dotted = base in _DOTTED
    return Locale(
        code=language,
        is_rtl=known.text_direction == "rtl" if known else base in _RTL,
        dates=_dates(known, found, base) if known and found else ENGLISH,
        catalog=found.catalog if found else {},
        is_translated=found is not None or base == "en",
        languages=(known if known and found else cldr.Locale("en")).languages,
        letters=_letters(base, is_rtl=bool(known and known.text_direction == "rtl")),
        upper=_dotted_upper if is_dotted else str.upper,
        lower=_dotted_lower if is_dotted else str.lower,
    )


def translated() -> tuple[str, ...]:
    """Return the codes of the languages that pages speak, English left out."""
    names = (one.name for one in _CATALOGS.iterdir() if one.is_dir())
    return tuple(sorted(names))


def _translations(language: str, base: str) -> Translations | None:
    there = {name.lower(): name for name in translated()}
    for code in (language.replace("-", "_").lower(), base):
        if code in there:
            file = _CATALOGS / there[code] / "LC_MESSAGES" / "sitegen.po"
            return cldr.translations(file.read_bytes())
    return None


def _dates(known: cldr.Locale, found: Translations, base: str) -> Words:
    """Fill the table of dates in words, from CLDR and from the catalog."""
    names = known.months
    has_cases = names["stand-alone"]["wide"] != names["format"]["wide"]
    alone = names["stand-alone" if has_cases else "format"]
    symbols = known.number_symbols["latn"]
    own = {
        field.name: _said(field.name, getattr(ENGLISH, field.name), found.catalog)
        for field in fields(Words)
        if field.name not in FROM_CLDR
    }
    return replace(
        ENGLISH,
        **own,
        months=_row(names["stand-alone"]["wide"], 12),
        months_oblique=_row(names["format"]["wide"], 12),
        months_short=_row(alone["abbreviated"], 12),
        months_short_oblique=_row(names["format"]["abbreviated"], 12),
        weekdays=tuple(known.days["stand-alone"]["wide"][day] for day in range(7)),
        group=symbols["group"],
        decimal=symbols["decimal"],
        grouped_from=10_000 if base in _SPARING else ENGLISH.grouped_from,
        plural=found.plural,
    )


def _row(names: Mapping[int, str], count: int) -> tuple[str, ...]:
    return tuple(names[number] for number in range(1, count + 1))


def date_context(field: str, key: str = "") -> str:
    """Return the context that a pattern for dates has in the catalogs."""
    return f"date: {field} {key}".strip().rstrip("_")


def _said(name: str, english: Any, catalog: Catalog) -> Any:  # noqa: ANN401 - as the field
    """Translate a field of `Words`: a pattern, a mapping of them, or plurals."""
    if isinstance(english, str):
        return catalog.get((date_context(name), english), (english,))[0]
    if isinstance(english, Mapping):
        return {
            key: catalog.get((date_context(name, key), text), (text,))[0]
            for key, text in english.items()
        }
    return tuple(catalog.get((date_context(name), one[0]), one) for one in english)


def _letters(base: str, *, is_rtl: bool) -> Mapping[str, int]:
    usual = _ARABIC if is_rtl and base == "ar" else _LATIN
    alphabet = _ALPHABETS.get(base, usual)
    return {letter: place for place, letter in enumerate(alphabet)}


def _dotted_upper(text: str) -> str:
    return text.replace("i", "İ").upper()


def _dotted_lower(text: str) -> str:
    return text.replace("İ", "i").replace("I", "ı").lower()
