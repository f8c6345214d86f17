"""Names of months that people type in dates, in the languages of the articles."""

from __future__ import annotations

from typing import Final

from sitegen.core.date_names import ENGLISH

_GERMAN: Final = (
    *("januar", "februar", "märz", "april", "mai", "juni", "juli", "august"),
    *("september", "oktober", "november", "dezember"),
)
# As they stand in a date: the Slavic ones in the genitive.
_RUSSIAN: Final = (
    *("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа"),
    *("сентября", "октября", "ноября", "декабря"),
)
_UKRAINIAN: Final = (
    *("січня", "лютого", "березня", "квітня", "травня", "червня", "липня"),
    *("серпня", "вересня", "жовтня", "листопада", "грудня"),
)
_FRENCH: Final = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
    *("septembre", "octobre", "novembre", "décembre"),
)
_SPANISH: Final = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
    *("septiembre", "octubre", "noviembre", "diciembre"),
)
_TURKISH: Final = (
    *("ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos"),
    *("eylül", "ekim", "kasım", "aralık"),
)
MONTHS: Final = (
    *(tuple(name.casefold() for name in ENGLISH.months), _GERMAN, _RUSSIAN),
    *(_UKRAINIAN, _FRENCH, _SPANISH, _TURKISH),
)
"""Twelve names of each language, in small letters."""
