"""Holidays by their names, in each language.

A holiday has a fixed day, lies so many days from Easter Sunday, or is the nth such
day of the week in a month. Those of the Julian calendar are not here: the name alone
does not tell which calendar is meant.
"""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.lexicon import Entry, Value, all_of

_CHRISTMAS: Final = ("fixed", 12, 25)
_EVE: Final = ("fixed", 12, 24)
_LAST_DAY: Final = ("fixed", 12, 31)
_FIRST_DAY: Final = ("fixed", 1, 1)


def _holidays(*rows: tuple[Value, str]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for key, names in rows:
        found |= all_of("HOLIDAY", names.split("|"), key)
    return found


ENGLISH: Final = _holidays(
    (_CHRISTMAS, "christmas|christmas day"),
    (_EVE, "christmas eve"),
    (("fixed", 12, 26), "boxing day"),
    (_LAST_DAY, "new year 's eve|new year ’s eve"),
    (_FIRST_DAY, "new year 's day|new year ’s day"),
    (("fixed", 2, 14), "valentine 's day|valentine ’s day"),
    (("fixed", 3, 17), "st . patrick 's day|st . patrick ’s day"),
    (("fixed", 5, 1), "may day"),
    (("fixed", 7, 14), "bastille day"),
    (("fixed", 10, 31), "halloween"),
    (("fixed", 11, 11), "veterans day|armistice day"),
    (("fixed", 6, 19), "juneteenth"),
    (("nth", 11, 3, 4), "thanksgiving|thanksgiving day"),
    (("nth", 11, 3, 4, 1), "black friday"),
    (("nth", 11, 3, 4, 4), "cyber monday"),
    (("nth", 11, 6, 2), "remembrance sunday"),
    (("nth", 1, 0, 3), "martin luther king day|martin luther king jr . day"),
    (("nth", 9, 0, 1), "labor day"),
    (("nth", 5, 0, -1), "memorial day"),
    (("nth", 10, 0, 2), "columbus day"),
    (("nth", 11, 0, 1, 1), "election day"),
    (("easter", 0), "easter|easter sunday"),
    (("easter", -2), "good friday"),
    (("easter", 1), "easter monday"),
    (("easter", -7), "palm sunday"),
    (("easter", -47), "shrove tuesday|mardi gras"),
    (("easter", -46), "ash wednesday"),
    (("easter", -3), "maundy thursday"),
)

GERMAN: Final = _holidays(
    (_CHRISTMAS, "weihnachten"),
    (_EVE, "heiligabend"),
    (_LAST_DAY, "silvester|silvesterabend"),
    (_FIRST_DAY, "neujahr|neujahrstag"),
    (("fixed", 12, 6), "nikolaustag"),
    (("fixed", 10, 3), "tag der deutschen einheit"),
    (("easter", 0), "ostern|ostersonntag"),
    (("easter", 1), "ostermontag"),
    (("easter", -2), "karfreitag"),
    (("easter", -3), "gründonnerstag"),
    (("easter", 39), "christi himmelfahrt"),
    (("easter", 49), "pfingsten|pfingstsonntag"),
    (("easter", 50), "pfingstmontag"),
    (("easter", -48), "rosenmontag"),
    (("easter", -46), "aschermittwoch"),
)

FRENCH: Final = _holidays(
    (_CHRISTMAS, "noël"),
    (_LAST_DAY, "la saint - sylvestre"),
    (_FIRST_DAY, "le jour de l' an|jour de l' an|jour de l’ an"),
    (("fixed", 11, 1), "la toussaint|toussaint"),
    (("easter", 0), "pâques|dimanche de pâques"),
    (("easter", 1), "lundi de pâques"),
    (("easter", -2), "vendredi saint"),
    (("easter", 49), "pentecôte|la pentecôte"),
    (("easter", 50), "lundi de pentecôte"),
)

SPANISH: Final = _holidays(
    (_CHRISTMAS, "navidad"),
    (_EVE, "nochebuena"),
    (_LAST_DAY, "nochevieja"),
    (_FIRST_DAY, "año nuevo"),
    (("fixed", 1, 6), "día de reyes"),
    (("easter", 0), "domingo de resurrección|domingo de pascua"),
    (("easter", -2), "viernes santo"),
    (("easter", -3), "jueves santo"),
    (("easter", -7), "domingo de ramos"),
)

UKRAINIAN: Final = _holidays(
    (("fixed", 8, 24), "день незалежності|дня незалежності"),
)

RUSSIAN: Final = _holidays(
    (("fixed", 5, 9), "день победы|дня победы"),
)

TURKISH: Final = _holidays(
    (("fixed", 10, 29), "cumhuriyet bayramı"),
    (("fixed", 8, 30), "zafer bayramı"),
)
