"""Countries, their people and the cities that CLDR knows.

CLDR has no table of demonyms.  But it names currencies and languages after the
people who use them ("Ukrainian Hryvnia", "Danish"), and a currency's code begins
with that of its country.  A short table adds what is not said there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from sitegen.core.text import fold
from sitegen.language.cldr import Locale, find, global_table

# What the press says and CLDR does not.
_ALSO: Final = {
    "US": "U.S.|U.S|US|USA|U.S.A.|America|United States of America|США|ABD|EE.UU.|EEUU",
    "GB": "U.K.|UK|Britain|Great Britain",
    "AE": "UAE|U.A.E.|Emirates",
    "CZ": "Czech Republic",
    "MM": "Burma|Myanmar",
    "NL": "Holland|the Netherlands",
    "CI": "Ivory Coast",
    "BA": "Bosnia",
    "CD": "Congo|DR Congo|Democratic Republic of Congo|"
    "Democratic Republic of the Congo",
    "TR": "Turkey|Türkiye|Turkiye",
    "MK": "Macedonia",
    "MD": "Moldavia|Moldawien|Moldavie|Молдавия",
    "BY": "Weißrussland|Biélorussie|Bielorrusia|Белоруссия|Білорусія",
    "VA": "Vatican|Holy See",
    "PS": "Palestine",
    "HK": "Hong Kong",
    "MO": "Macau|Macao",
    "KR": "Republic of Korea|S. Korea|S Korea",
    "KP": "N. Korea|N Korea|DPRK",
    "RU": "Russian Federation",
    "SY": "Syrian Arab Republic",
    "TW": "Taiwan",
    "CV": "Cape Verde",
    "SZ": "Swaziland",
    "TL": "East Timor",
}
_PEOPLES: Final = {
    "US": "American|Americans|US",
    "GB": "British|Britons|Briton|English|Scottish|Welsh",
    "AE": "Emirati|Emiratis",
    "PH": "Filipino|Filipinos|Philippine",
    "NL": "Dutch",
    "FR": "French",
    "IE": "Irish",
    "ES": "Spanish|Spaniards|Spaniard",
    "PL": "Polish|Poles|Pole",
    "SE": "Swedish|Swedes|Swede",
    "DK": "Danish|Danes|Dane",
    "FI": "Finnish|Finns|Finn",
    "TR": "Turkish|Turks|Turk",
    "GR": "Greek|Greeks",
    "RS": "Serbian|Serb|Serbs",
    "HR": "Croatian|Croat|Croats",
    "SK": "Slovak|Slovaks",
    "SI": "Slovene|Slovenes|Slovenian",
    "CZ": "Czech|Czechs",
    "LV": "Latvian",
    "AF": "Afghan|Afghans",
    "AR": "Argentinian|Argentine|Argentines",
    "NZ": "New Zealander|New Zealanders",
    "KZ": "Kazakh|Kazakhs",
    "KG": "Kyrgyz",
    "UZ": "Uzbek|Uzbeks",
    "TJ": "Tajik|Tajiks",
    "TM": "Turkmen",
    "IQ": "Iraqi|Iraqis",
    "IL": "Israeli|Israelis",
    "PS": "Palestinian|Palestinians",
    "KW": "Kuwaiti|Kuwaitis",
    "SA": "Saudi|Saudis",
    "TW": "Taiwanese",
    "XK": "Kosovar|Kosovars",
    "ME": "Montenegrin",
    "BA": "Bosnian",
    "SN": "Senegalese",
    "CM": "Cameroonian",
    "CI": "Ivorian",
    "ML": "Malian",
    "NE": "Nigerien",
    "TD": "Chadian",
    "BF": "Burkinabe",
    "TG": "Togolese",
    "GA": "Gabonese",
    "EE": "Estonian",
    "AM": "Armenian",
    "VA": "Vatican",
    "CY": "Cypriot|Cypriots",
    "EC": "Ecuadorean|Ecuadorian",
}
# A language that is most used in one country, and is not called after its people.
_NOT_PEOPLE: Final = frozenset(
    "arabic english hebrew persian bangla catalan divehi dzongkha malay "
    "faroese kalaallisut norwegian lao sinhala tswana interlingue rundi".split()
)
_TWO_WORDS: Final = frozenset(
    "south north new costa sri papua sierra equatorial cape".split()
)
# Capitals that CLDR has no time zone for, or not under their own name.
_SEATS: Final = {
    "US": "Washington|Washington DC|Washington D.C.|Вашингтон|Вашинґтон",
    "CN": "Beijing|Peking|Pékin|Pekín|Pechino|Pekin|Пекин|Пекін",
    "IN": "New Delhi|Delhi|Neu-Delhi|Nueva Delhi|Yeni Delhi|Нью-Дели|Нью-Делі",
    "TR": "Ankara|Анкара",
    "CA": "Ottawa|Оттава",
    "AU": "Canberra",
    "BR": "Brasilia|Brasília",
    "PK": "Islamabad|Исламабад|Ісламабад",
    "NZ": "Wellington",
    "CH": "Bern|Berne|Berna|Берн",
    "NG": "Abuja",
    "ZA": "Pretoria",
    "KZ": "Astana|Астана",
    "VN": "Hanoi|Ханой",
    "MA": "Rabat",
    "AE": "Abu Dhabi",
    "IL": "Tel Aviv",
    "UA": "Kiev|Kiew|Kijów|Kyjiw|Киев|Київ",
    "MM": "Naypyidaw",
    "LK": "Colombo",
    "YE": "Sanaa",
    "BH": "Manama",
    "QA": "Doha",
    "KW": "Kuwait City",
    "LU": "Luxembourg City",
    "EC": "Quito",
    "TZ": "Dodoma",
    "CM": "Yaounde",
    "BO": "La Paz",
}
# Those that have one.
_CAPITALS: Final = frozenset(
    "Moscow London Paris Berlin Kyiv Minsk Warsaw Rome Madrid Lisbon Vienna Prague "
    "Budapest Bucharest Sofia Belgrade Zagreb Sarajevo Skopje Tirane Athens Nicosia "
    "Vilnius Riga Tallinn Helsinki Stockholm Oslo Copenhagen Amsterdam Dublin "
    "Reykjavik Chisinau Tbilisi Yerevan Baku Tehran Baghdad Damascus Beirut Amman "
    "Riyadh Cairo Tripoli Tunis Algiers Khartoum Nairobi Kampala Kigali Kinshasa "
    "Luanda Harare Lusaka Accra Dakar Bamako Niamey Tokyo Seoul Pyongyang Taipei "
    "Bangkok Manila Jakarta Dhaka Kathmandu Kabul Tashkent Bishkek Dushanbe Ashgabat "
    "Havana Caracas Bogota Lima Santiago Montevideo Asuncion Managua "
    "Ljubljana Bratislava Podgorica Mogadishu Tegucigalpa".split()
)
# Zones named after something that is no city, or by a word that means more.
_NO_CITIES: Final = frozenset(
    "Center Easter Oral Knox Wake Midway Nome Chatham Gambier Marengo Vevay Winamac "
    "Petersburg Beulah Creston Dawson Resolute Hovd Casey Davis Palmer Troll Chagos "
    "Comoro Bahia Thule Adak Eucla Merida Catamarca Cordoba Monticello".split()
)
_AREAS: Final = (
    "Africa",
    "America",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
_BRACKETED: Final = re.compile(r"\s*\([^)]*\)|\s+SAR\b.*$")


@dataclass(frozen=True, slots=True)
class Territories:
    """The names of one language, folded, each with the code of its country."""

    countries: Mapping[str, str]
    peoples: Mapping[str, str]
    cities: Mapping[str, str]
    capitals: Mapping[str, str]
    adjectives: Mapping[str, str]  # stems of what the language writes small
    regions: frozenset[str]
    titles: Mapping[str, str]  # code -> name as it is written


@cache
def territories(language: str) -> Territories:
    """Read the tables of `language` (BCP 47); an unknown one has those of English."""
    locale = _locale(language)
    countries: dict[str, str] = {}
    titles: dict[str, str] = {}
    for code, name in locale.territories.items():
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ"}:
            title = _BRACKETED.sub("", name)
            titles[code] = title
            for spelled in _spellings(title):
                countries.setdefault(fold(spelled), code)
    for code, names in _ALSO.items():
        for name in names.split("|"):
            countries[fold(name)] = code
    return Territories(
        countries,
        dict(_peoples(locale, countries)),
        dict(_cities(locale, countries)),
        dict(_capitals(locale)),
        dict(_adjectives(locale, set(countries.values()))),
        frozenset(
            fold(name)
            for code, name in locale.territories.items()
            if code.isdigit() and code != "001"
        ),
        titles,
    )


def _locale(language: str) -> Locale:
    return find(language or "en") or Locale("en")


def _spellings(title: str) -> Iterator[str]:
    yield title
    if "&" in title:
        yield title.replace("&", "and")
    if title.startswith("St. "):
        yield title.replace("St. ", "Saint ", 1)


def _peoples(locale: Locale, countries: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    codes = set(countries.values())
    if locale.language == "en":
        yield from _speakers(locale, codes)
        for code, name in locale.currencies.items():
            adjective = fold(_BRACKETED.sub("", name).rpartition(" ")[0])
            adjective = adjective.removesuffix(" new")
            first, _, second = adjective.partition(" ")
            if code[:2] not in codes or adjective in countries:
                continue
            if adjective and (not second or first in _TWO_WORDS):
                yield adjective, code[:2]
                if adjective.endswith(("an", "i")):
                    yield adjective + "s", code[:2]
    for code, names in _PEOPLES.items():
        for name in names.split("|"):
            yield fold(name), code


def _speakers(locale: Locale, codes: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of languages that are what most people of one country speak."""
    likely = global_table("likely_subtags")
    for code in sorted(codes):
        language = likely.get(f"und_{code}", "").partition("_")[0]
        home = likely.get(language, "").rpartition("_")[2]
        name = fold(locale.languages.get(language, ""))
        if name and home == code and " " not in name and name not in _NOT_PEOPLE:
            yield name, code


# What an adjective ends in where it stands for a language, by that language.
_LANGUAGE_ENDS: Final = {
    "de": ("",),
    "fr": ("ien", "e", ""),
    "es": ("o", ""),
    "it": ("o", "e", ""),
    "uk": ("а",),
    "ru": ("ии",),
    "pl": ("i",),
}
_ADJECTIVES: Final = {
    "de": "US:amerikanisch US:us-amerikanisch GB:britisch",
    "fr": "US:americain GB:britannique RU:russ UA:ukrain TR:tur",
    "es": "US:estadounidens US:american GB:britanic",
    "it": "US:american GB:britannic US:statunitens",
    "uk": "US:американськ GB:британськ",
    "ru": "US:американск GB:британск RU:россииск",
    "pl": "US:amerykansk GB:brytyjsk",
}


def _adjectives(locale: Locale, codes: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the stems of adjectives, taken from the names of languages."""
    if locale.language not in _LANGUAGE_ENDS:
        return
    for name, code in _speakers(locale, codes):
        for end in _LANGUAGE_ENDS[locale.language]:
            if name.endswith(end):
                yield name[: len(name) - len(end)], code
                break
    for pair in _ADJECTIVES[locale.language].split():
        code, _, stem = pair.partition(":")
        yield stem, code


def _cities(locale: Locale, countries: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for city, title, code in _zones(locale):
        for spelled in (city, title):
            if fold(spelled) not in countries and city not in _NO_CITIES:
                yield fold(spelled), code


def _capitals(locale: Locale) -> Iterator[tuple[str, str]]:
    for city, title, code in _zones(locale):
        if city in _CAPITALS:
            yield fold(city), code
            yield fold(title), code
    for code, names in _SEATS.items():
        for name in names.split("|"):
            yield fold(name), code


def _zones(locale: Locale) -> Iterator[tuple[str, str, str]]:
    """Yield the city of each time zone, its name in `locale`, and its country."""
    named = locale.time_zones
    for zone, code in global_table("zone_territories").items():
        area, _, rest = zone.partition("/")
        if area in _AREAS and "Indiana/" not in rest and "North_Dakota" not in rest:
            city = rest.rpartition("/")[2].replace("_", " ")
            title = named[zone].get("city", city) if zone in named else city
            yield city, title, code
