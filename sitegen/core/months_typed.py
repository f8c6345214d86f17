"""Words that people type in dates, in the languages of the articles."""

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

SEASONS: Final = {
    **dict.fromkeys(("spring", "frühling", "frühjahr", "printemps", "primavera"), 21),
    **dict.fromkeys(("весна", "весной", "навесні", "ilkbahar"), 21),
    **dict.fromkeys(("summer", "sommer", "été", "verano"), 22),
    **dict.fromkeys(("лето", "летом", "літо", "влітку", "yaz"), 22),
    **dict.fromkeys(("autumn", "fall", "herbst", "automne", "otoño"), 23),
    **dict.fromkeys(("осень", "осенью", "осінь", "восени", "sonbahar"), 23),
    **dict.fromkeys(("winter", "hiver", "invierno"), 24),
    **dict.fromkeys(("зима", "зимой", "взимку", "kış"), 24),
}
"""Seasons, with the numbers that EDTF has for them; spring is 21."""

ABOUT: Final = (
    *("about", "approx", "around", "c", "ca", "circa", "um", "etwa", "gegen"),
    *("vers", "environ", "hacia", "около", "примерно", "близько", "приблизно"),
)
SINCE: Final = ("since", "seit", "depuis", "desde")
UNTIL: Final = ("until", "till", "bis", "hasta")
"""First words. Those that may mean "before" as well, such as "до", are left out."""
