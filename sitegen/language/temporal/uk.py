"""The words of Ukrainian that are about time, in all their cases."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.holidays import UKRAINIAN
from sitegen.language.temporal.lexicon import (
    CYRILLIC_ROMAN,
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

_MONTHS = (
    *("січ", "лют", "берез", "квіт", "трав", "черв"),
    *("лип", "серп", "верес", "жовт", "листопад", "груд"),
)
_SOFT = "ень ня ню нем ні"
_MONTH_FORMS = " ".join(
    endings(
        stem,
        {
            "лют": "ий ого ому им",
            "листопад": "0 а у ом і",
        }.get(stem, _SOFT),
    )
    for stem in _MONTHS
)


def _adjective(stem: str) -> list[str]:
    return endings(stem, "ий ого ому им ім а ої ій у ою е і их").split("|")


WORDS: Final[dict[str, Entry]] = {
    **each("MONTH_NAME", _MONTH_FORMS, start=1),
    **each(
        "MONTH_SHORT",
        "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
        start=1,
    ),
    **each(
        "WEEKDAY_NAME",
        "понеділок|понеділка|понеділку|понеділком вівторок|вівторка|вівторку|вівторком"
        " середа|середи|середі|середу|середою четвер|четверга|четвергу|четвергом"
        " п'ятниця|п'ятниці|п'ятницю|п'ятницею субота|суботи|суботі|суботу|суботою"
        " неділя|неділі|неділю|неділею",
    ),
    **units(
        second="секунда секунду/секунди секунд",
        minute="хвилина хвилину/хвилини хвилин",
        hour="година годину годині/години годин",
        day="день дня дню днем доба добу/дні днів днями діб",
        week="тиждень тижня тижню тижнем тижні/тижнів",
        month="місяць місяця місяцю місяцем місяці/місяців",
        quarter="квартал кварталу кварталі кварталом/квартали кварталів",
        half="половина половині половину півріччя півріччі півріччю/піврічь",
        decade="десятиліття/десятиліть",
        century="століття столітті століттю/століть",
    ),
    **each(
        "ORDINAL",
        " ".join(
            endings(stem, tails)
            for stem, tails in (
                ("перш", "ий ого ому им а ої ій у ою е"),
                ("друг", "ий ого ому им а ої ій у ою е"),
                ("трет", "ій ього ьому ім я ьої ій ю ьою є"),
                ("четверт", "ий ого ому им а ої ій у ою е"),
            )
        ),
        start=1,
    ),
    **romans(alphabet=CYRILLIC_ROMAN),
    **all_of("BESIDE", "торік", (-1, "year", "last")),
    **all_of("BESIDE", "позаторік", (-2, "year", "last")),
    **all_of("BESIDE", "цьогоріч", (0, "year", "this")),
    **all_of("WEEKEND", "вихідні вихідних вихідними", ("weekend", False)),
    **all_of("DAY_PART", "вранці зранку уранці ранок ранку", "MO"),
    **all_of("DAY_PART", "вдень", "AF"),
    **all_of("DAY_PART", "ввечері увечері вечір вечора", "EV"),
    **all_of("NIGHT", "вночі уночі ніч ночі", "NI"),
    **all_of("DECADE", "шістдесяті шістдесятих", 60),
    **all_of("DECADE", "сімдесяті сімдесятих", 70),
    **all_of("DECADE", "вісімдесяті вісімдесятих", 80),
    **all_of("DECADE", "дев'яності дев'яностих", 90),
    **all_of("SEASON", "весна весни весні весну весною навесні", "SP"),
    **all_of("SEASON", "літо літа літу літом влітку улітку", "SU"),
    **all_of("SEASON", "осінь осені осінню восени", "FA"),
    **all_of("SEASON", "зима зими зимі зиму зимою взимку", "WI"),
    **all_of("DEICTIC", "сьогодні", 0),
    **all_of("DEICTIC", "вчора учора", -1),
    **all_of("DEICTIC", "позавчора", -2),
    **all_of("DEICTIC", "завтра", 1),
    **all_of("DEICTIC", "післязавтра", 2),
    **all_of("REL", _adjective("минул"), (-1, "last")),
    **all_of("REL", _adjective("попередн"), (-1, "anchored")),
    **all_of("REL", _adjective("поточн"), (0, "this")),
    **all_of("REL", _adjective("наступн"), (1, "coming")),
    **all_of("REL", "цей цього цьому цим ця цієї цій цю цією це", (0, "this")),
    **all_of("EDGE", "початок початку спочатку", "START"),
    **all_of("EDGE", "середина середині середини", "MID"),
    **all_of("EDGE", "кінець кінця кінці наприкінці", "END"),
    **all_of("IN", "у в на"),
    **all_of("AT", "о об"),
    **all_of("AND", "і й та"),
    **all_of("TO", "по"),
    **all_of("SINCE", "з із від"),
    **all_of("UNTIL", "до"),
    **all_of("BETWEEN", "між"),
    **all_of("FEW", "кілька декілька кількох", "X"),
    **all_of("ABOUT", "близько приблизно", "APPROX"),
    **all_of("EVERY", "кожен кожного кожну"),
    **all_of("FREQUENCY", "щодня щоденно", "P1D"),
    **all_of("FREQUENCY", "щороку щорічно", "P1Y"),
    **all_of("FREQUENCY", "щотижня", "P1W"),
    **all_of("AGO", "тому", (-1, "ago")),
    **all_of("AGO", "через", (1, "ago")),
    **all_of("YEAR_WORD", "рік року році роком р.", ("year", False)),
    **all_of("YEAR_WORD", "роки років роках рр.", ("year", True)),
    **all_of("VAGUE", "зараз нині", "PRESENT_REF"),
    **all_of("VAGUE", "нещодавно", "PAST_REF"),
}

_NUMBERS = "_ два три чотири п'ять шість сім вісім дев'ять десять"


def _lower(word: str) -> str:
    """Write all apostrophes of "п’ятниця" alike."""
    return word.lower().replace("’", "'").replace("ʼ", "'")


LANGUAGE: Final = Language(
    code="uk",
    words=WORDS | single(UKRAINIAN),
    phrases=several(UKRAINIAN) | all_of("NIGHT_ON", ("ніч на", "ніч проти"), "NI"),
    rules=RULES,
    cues=Cues(
        ahead=frozenset(
            "буде будуть відбудеться відбудуться планує планують має мають зможе"
            " зустрінеться зустрінуться виступить проведе проведуть прибуде прибудуть"
            " відвідає візьме розгляне розглянуть обговорять ухвалить ухвалять"
            " стартує завершиться відкриється набуде набере запрацює"
            " розпочнеться почнеться запланована запланований заплановано".split()
        ),
        back=frozenset("був була було були заявив заявила сказав сказала".split()),
        back_endings=("вся", "лася", "лося", "лися", "ив", "ав", "ила", "ала"),
        speech=frozenset("заявив заявила сказав сказала повідомив повідомила".split()),
    ),
    ordinal_endings=("-го", "-му", "-й", "-е", "-ше", "-те"),
    decade_endings=("-ті", "-х", "-их", "-тих", "-і"),
    number_words={word: place for place, word in enumerate(_NUMBERS.split(), 1)}
    | {"дві": 2, "двох": 2, "трьох": 3},
    inside_words=r"(?:['’ʼ][^\W\d_]+)?",
    doubtful=frozenset({"лютий", "лютим"}),
    numbered=frozenset(
        "резолюція резолюції рейс рейсу номер № стаття статті сторінка кімната".split()
    ),
    counted=frozenset(
        "осіб особи людей людини чоловік військових гривень доларів євро км метрів"
        " кілометрів тонн голосів постраждалих загиблих одиниць глядачів глядачі"
        " млн тис".split()
    ),
    small_names=True,
    streets=frozenset("вулиця вулиці вулицю площа площі проспект проспекті".split()),
    lately=frozenset({"нещодавно"}),
    day_first=True,
    lower=_lower,
)
