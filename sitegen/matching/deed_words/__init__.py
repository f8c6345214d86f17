"""Words that tell of a deed, one table for each language.

Each line has a deed, by the name that `sitegen.matching.deeds` gives it, and the
words of the language that tell of it, accents optional. `stem*` stands for every
word that begins so, `tritt+zurück` for two words of one sentence in this order,
`gave_way` for two that stand together. Numbers written in words stand there as well,
as `#3:`. A language is added by adding its table.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sitegen.matching.deed_words import de, en, es, fr, ru, tr, uk

TABLES: Final[Mapping[str, str]] = {
    "de": de.DEEDS,
    "en": en.DEEDS,
    "es": es.DEEDS,
    "fr": fr.DEEDS,
    "ru": ru.DEEDS,
    "tr": tr.DEEDS,
    "uk": uk.DEEDS,
}
