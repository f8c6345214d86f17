"""The words of Russian that are about time, in all their cases."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.holidays import RUSSIAN
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

_SOFT = "ь я ю ем е"
_HARD = "0 а у ом е"
_MONTH_FORMS = " ".join(
    endings(stem, tails)
    for stem, tails in (
        ("январ", _SOFT),
        ("феврал", _SOFT),
        ("март", _HARD),
        ("апрел", _SOFT),
        ("ма", "й я ю ем е"),
        ("июн", _SOFT),
        ("июл", _SOFT),
        ("август", _HARD),
        ("сентябр", _SOFT),
        ("октябр", _SOFT),
        ("ноябр", _SOFT),
        ("декабр", _SOFT),
    )
)


def _adjective(stem: str, hard: bool = True) -> list[str]:  # noqa: FBT001, FBT002
    tails = (
        "ый ого ому ым ом ая ой ую ое ых" if hard else "ий его ему им ем ая ей ую ее"
    )
    return endings(stem, tails).split("|")


WORDS: Final[dict[str, Entry]] = {
    **each("MONTH_NAME", _MONTH_FORMS, start=1),
    **each(
        "MONTH_SHORT",
        "янв|янв. фев|фев. мар|мар. апр|апр. _ июн|июн. июл|июл. авг|авг."
        " сен|сен.|сент. окт|окт. ноя|ноя.|нояб. дек|дек.",
        start=1,
    ),
    **each(
        "WEEKDAY_NAME",
        "понедельник|понедельника|понедельнику|понедельником вторник|вторника|вторнику"
        " среда|среды|среде|среду|средой четверг|четверга|четвергу|четвергом"
        " пятница|пятницы|пятнице|пятницу|пятницей суббота|субботы|субботе|субботу"
        " воскресенье|воскресенья|воскресенью|воскресеньем",
    ),
    **units(
        second="секунда секунду/секунды секунд",
        minute="минута минуту/минуты минут",
        hour="час/часа часов",
        day="день дню днем/дня дней дни днями сутки суток",
        week="неделя недели неделе неделю неделей/недель неделями",
        month="месяц месяцу месяцем месяце/месяца месяцы месяцев",
        quarter="квартал квартале квартала кварталом/кварталов",
        half="половина половине половину половины"
        " полугодие полугодии полугодия/полугодий",
        year="/лет",
        decade="десятилетие десятилетия/десятилетий",
        century="век веке века/веков",
    ),
    **each(
        "ORDINAL",
        " ".join(
            endings(stem, tails)
            for stem, tails in (
                ("перв", "ый ого ому ым ом ая ой ую ое"),
                ("втор", "ой ого ому ым ом ая ую ое"),
                ("трет", "ий ьего ьему ьим ьем ья ьей ью ье"),
                ("четверт", "ый ого ому ым ом ая ой ую ое"),
            )
        ),
        start=1,
    ),
    **romans(alphabet=CYRILLIC_ROMAN),
    **all_of("WEEKEND", "выходные выходных выходными", ("weekend", False)),
    **all_of("DAY_PART", "утром утро утра", "MO"),
    **all_of("DAY_PART", "днём", "AF"),
    **all_of("DAY_PART", "вечером вечер вечера", "EV"),
    **all_of("NIGHT", "ночью ночь", "NI"),
    **all_of("DECADE", "шестидесятые шестидесятых", 60),
    **all_of("DECADE", "семидесятые семидесятых", 70),
    **all_of("DECADE", "восьмидесятые восьмидесятых", 80),
    **all_of("DECADE", "девяностые девяностых", 90),
    **all_of("SEASON", "весна весны весне весну весной", "SP"),
    **all_of("SEASON", "лето лета лету летом", "SU"),
    **all_of("SEASON", "осень осени осенью", "FA"),
    **all_of("SEASON", "зима зимы зиме зиму зимой", "WI"),
    **all_of("DEICTIC", "сегодня", 0),
    **all_of("DEICTIC", "вчера", -1),
    **all_of("DEICTIC", "позавчера", -2),
    **all_of("DEICTIC", "завтра", 1),
    **all_of("DEICTIC", "послезавтра", 2),
    **all_of("REL", _adjective("прошл"), (-1, "last")),
    **all_of("REL", _adjective("минувш", hard=False), (-1, "last")),
    **all_of("REL", _adjective("текущ", hard=False), (0, "this")),
    **all_of("REL", _adjective("следующ", hard=False), (1, "coming")),
    **all_of("REL", _adjective("будущ", hard=False), (1, "coming")),
    **all_of("REL", "этот этого этому этим этом эта этой эту это", (0, "this")),
    **all_of("EDGE", "начало начале начала началу", "START"),
    **all_of("EDGE", "середина середине середины", "MID"),
    **all_of("EDGE", "конец конце конца концу", "END"),
    **all_of("IN", "в во на"),
    **all_of("AND", "и"),
    **all_of("TO", "по"),
    **all_of("SINCE", "с со"),
    **all_of("UNTIL", "до"),
    **all_of("FROM", "от"),
    **all_of("BETWEEN", "между"),
    **all_of("FEW", "несколько нескольких", "X"),
    **all_of("ABOUT", "около примерно", "APPROX"),
    **all_of("EVERY", "каждый каждого каждую каждое"),
    **all_of("FREQUENCY", "ежедневно", "P1D"),
    **all_of("FREQUENCY", "ежегодно", "P1Y"),
    **all_of("FREQUENCY", "еженедельно", "P1W"),
    **all_of("AGO", "назад", (-1, "ago")),
    **all_of("AGO", "через", (1, "ago")),
    **all_of("YEAR_WORD", "год года году годе годом г.", ("year", False)),
    **all_of("YEAR_WORD", "годы годов годах гг.", ("year", True)),
    **all_of("VAGUE", "сейчас ныне", "PRESENT_REF"),
    **all_of("VAGUE", "недавно", "PAST_REF"),
}

_NUMBERS = "_ два три четыре пять шесть семь восемь девять десять"

LANGUAGE: Final = Language(
    code="ru",
    words=WORDS | single(RUSSIAN),
    phrases=several(RUSSIAN)
    | all_of("NIGHT_ON", ("ночь на",), "NI")
    | all_of(
        "OTHER",
        (
            "среда обитания",
            "среды обитания",
            "окружающая среда",
            "окружающей среды",
            "окружающую среду",
            "окружающей среде",
        ),
    ),
    rules=RULES,
    cues=Cues(
        ahead=frozenset(
            "будет будут состоится состоятся пройдет пройдёт пройдут планирует"
            " встретится встретятся выступит выступят проведет проведёт проведут"
            " прибудет посетит посетят рассмотрит рассмотрят обсудит обсудят откроется"
            " примет стартует завершится вступит начнет начнёт начнут"
            " планируют планируется намерен намерена запланирована начнется"
            " начнётся".split()
        ),
        back=frozenset("был была было были заявил заявила сказал сказала".split()),
        back_endings=(
            "лся",
            "лась",
            "лось",
            "лись",
            "ил",
            "ал",
            "ила",
            "ала",
            "или",
            "али",
        ),
        speech=frozenset("заявил заявила сказал сказала сообщил сообщила".split()),
    ),
    ordinal_endings=("-го", "-му", "-й", "-е", "-м"),
    decade_endings=("-х", "-ых", "-е", "-ые"),
    number_words={word: place for place, word in enumerate(_NUMBERS.split(), 1)}
    | {"две": 2, "двух": 2, "трех": 3, "трёх": 3},
    doubtful=frozenset({"марта", "мая", "май", "марте"}),
    numbered=frozenset(
        "резолюция резолюции рейс рейса номер № статья статьи страница комната".split()
    ),
    counted=frozenset(
        "человек человека людей военных рублей долларов евро км метров километров тонн"
        " голосов пострадавших погибших единиц зрителей млн тыс".split()
    ),
    small_names=True,
    streets=frozenset("улица улице улицы улицу площадь площади проспект".split()),
    lately=frozenset({"недавно"}),
    day_first=True,
)
