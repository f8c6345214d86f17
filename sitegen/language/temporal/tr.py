"""The words of Turkish that are about time, with the endings of cases."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.holidays import TURKISH
from sitegen.language.temporal.lexicon import (
    Cues,
    Entry,
    Language,
    all_of,
    each,
    endings,
    romans,
    several,
    single,
    units,
)
from sitegen.language.temporal.shared_rules import RULES

_MONTH_FORMS = " ".join(
    endings(stem, tails)
    for stem, tails in (
        ("oca", "k kta ktan ğın ğa"),
        ("şubat", "0 ta tan ın a"),
        ("mart", "0 ta tan ın a"),
        ("nisan", "0 da dan ın a"),
        ("mayıs", "0 ta tan ın a"),
        ("haziran", "0 da dan ın a"),
        ("temmuz", "0 da dan un a"),
        ("ağustos", "0 ta tan un a"),
        ("eylül", "0 de den ün e"),
        ("ekim", "0 de den in e"),
        ("kasım", "0 da dan ın a"),
        ("aralı", "k kta ktan ğın ğa"),
    )
)

WORDS: Final[dict[str, Entry]] = {
    **each("MONTH_NAME", _MONTH_FORMS, start=1),
    **each(
        "WEEKDAY_NAME",
        "pazartesi|pazartesiye|pazartesiyi|pazartesiden|pazartesinin"
        " salı|salıya|salıyı|salıdan çarşamba|çarşambaya|çarşambayı|çarşambadan"
        " perşembe|perşembeye|perşembeyi|perşembeden cuma|cumaya|cumayı|cumadan"
        " cumartesi|cumartesiye|cumartesiyi|cumartesiden _",
    ),
    **all_of("WEEKDAY_NAME", "pazar", 6, capital=True),
    **units(
        second="saniye/saniyeler",
        minute="dakika/dakikalar",
        hour="saat/saatler",
        day="gün günde/günler",
        week="hafta haftası haftada haftasında haftasına haftanın/haftalar",
        month="ay ayda/aylar",
        year="yıl yılda sene/yıllar",
        quarter="çeyrek çeyreği çeyreğinde çeyreğinin çeyrekte/çeyrekler",
        half="yarısı yarısında yarıyıl/",
        century="yüzyıl yüzyılda yüzyılın yüzyılın/yüzyıllar",
    ),
    **each("ORDINAL", "ilk|birinci ikinci üçüncü dördüncü", start=1),
    **romans(),
    **all_of("EDGE", "başı başında başından", "START"),
    **all_of("EDGE", "ortası ortasında ortasına ortalarında", "MID"),
    **all_of("EDGE", "sonu sonunda sonuna sonundan", "END"),
    **all_of("DAY_WORD", "günü ayı ayında ayının ayından ayına"),
    **all_of("DAY_PART", "sabah sabahı sabahleyin", "MO"),
    **all_of("DAY_PART", "akşam akşamı", "EV"),
    **all_of("NIGHT", "gece gecesi", "NI"),
    **all_of("SEASON", "ilkbahar bahar baharı baharında", "SP"),
    **all_of("SEASON", "yaz yazın yazı yazında", "SU"),
    **all_of("SEASON", "sonbahar güz", "FA"),
    **all_of("SEASON", "kış kışın kışı kışında", "WI"),
    **all_of("DEICTIC", "bugün", 0),
    **all_of("DEICTIC", "dün", -1),
    **all_of("DEICTIC", "yarın", 1),
    **all_of("REL", "geçen geçtiğimiz", (-1, "last")),
    **all_of("REL", "gelecek önümüzdeki", (1, "coming")),
    **all_of("REL", "bu", (0, "this")),
    **all_of("A", "bir"),
    **all_of("AND", "ve"),
    **all_of("FEW", "birkaç", "X"),
    **all_of("ABOUT", "yaklaşık", "APPROX"),
    **all_of("EVERY", "her"),
    **all_of("AGO", "önce", (-1, "ago")),
    **all_of("AGO", "sonra", (1, "ago")),
    **all_of("YEAR_WORD", "yılı yılında yılın yılının yılından", ("year", False)),
    **all_of("YEAR_WORD", "yıllarında yılları yıllarda", ("year", True)),
    **all_of("VAGUE", "şimdi halen", "PRESENT_REF"),
    **all_of("VAGUE", "geçenlerde", "PAST_REF"),
}

_NUMBERS = "_ iki üç dört beş altı yedi sekiz dokuz on"


def _lower(word: str) -> str:
    """Write small letters by the rule of Turkish, which has two letters i."""
    return word.replace("İ", "i").replace("I", "ı").lower()


LANGUAGE: Final = Language(
    code="tr",
    words=WORDS | single(TURKISH),
    phrases=several(TURKISH)
    | {
        **all_of("DEICTIC", ("evvelsi gün", "önceki gün"), -2),
        **all_of("DAY_PART", ("öğleden sonra",), "AF"),
        **all_of("WEEKEND", ("hafta sonu",), ("weekend", False)),
        **all_of("VAGUE", ("şu anda",), "PRESENT_REF"),
        **all_of("WEEKDAY_NAME", ("pazar günü",), 6),
        **all_of("BESIDE", ("ertesi gün",), (1, "day", "anchored")),
        **all_of("JOINED", ("bağlayan gece",), "NI"),
        **all_of("SUNDAY_JOINED", ("pazara bağlayan gece",), 6),
        **all_of("WEEKDAY_NAME", ("pazarı pazartesiye",), 0),
    },
    rules=RULES,
    cues=Cues(
        ahead=frozenset("planlanıyor bekleniyor planlanan".split()),
        ahead_endings=("acak", "ecek", "acağını", "eceğini", "acaklar", "ecekler"),
        back_endings=("dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "mış", "miş"),
        speech=frozenset("söyledi açıkladı belirtti dedi".split()),
    ),
    decade_endings=tuple(
        f"{mark}{plural}{tail}"
        for mark in ("", "'", "’")
        for plural, tails in (("lar", "a da dan ın"), ("ler", "e de den in"))
        for tail in ("", *tails.split())
    )
    + tuple(f"{mark}l{vowel}" for mark in ("", "'", "’") for vowel in "ıiuü"),
    suffixes=r"[a-zçğıöşü]+",
    genitive=r"[a-zçğıöşü]+\b",
    number_words={word: place for place, word in enumerate(_NUMBERS.split(), 1)},
    capital_months=True,
    counted=frozenset("kişi kişinin lira dolar avro metre kilometre ton".split()),
    doubtful=frozenset("ocak ocağın ocağa mart ekim ekimin ekime".split()),
    day_first=True,
    lower=_lower,
)
