"""The words of Spanish that are about time."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.holidays import SPANISH
from sitegen.language.temporal.lexicon import (
    Cues,
    Entry,
    Language,
    all_of,
    each,
    romans,
    several,
    single,
    units,
)
from sitegen.language.temporal.shared_rules import RULES

WORDS: Final[dict[str, Entry]] = {
    **each(
        "MONTH_NAME",
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre"
        " octubre noviembre diciembre",
        start=1,
    ),
    **each(
        "MONTH_SHORT",
        "ene|ene. feb|feb. mar|mar. abr|abr. may|may. jun|jun. jul|jul. ago|ago."
        " sep|sept.|sep. oct|oct. nov|nov. dic|dic.",
        start=1,
    ),
    **each(
        "WEEKDAY_NAME",
        "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    ),
    **units(
        second="/segundos",
        minute="minuto/minutos",
        hour="hora/horas",
        day="día dia/días dias",
        week="semana/semanas",
        month="mes/meses",
        quarter="trimestre/trimestres",
        half="semestre mitad/semestres",
        year="año/años",
        decade="década/décadas",
        century="siglo/siglos",
    ),
    **all_of("SECOND", "segundo", ("second", False)),
    **each(
        "ORDINAL",
        "primer|primero|primera segunda tercer|tercero|tercera cuarto|cuarta",
        start=1,
    ),
    **romans(),
    **all_of("BESIDE", "víspera", (-1, "day", "anchored")),
    **all_of("DAY_PART", "madrugada", "MO"),
    **all_of("DAY_PART", "tarde", "AF"),
    **all_of("NIGHT", "noche", "NI"),
    **all_of("SEASON", "primavera", "SP"),
    **all_of("SEASON", "verano", "SU"),
    **all_of("SEASON", "otoño", "FA"),
    **all_of("SEASON", "invierno", "WI"),
    **all_of("DEICTIC", "hoy", 0),
    **all_of("DEICTIC", "ayer anoche", -1),
    **all_of("DEICTIC", "anteayer", -2),
    **all_of("DEICTIC", "mañana", 1),
    **all_of("REL", "pasado pasada último última", (-1, "last")),
    **all_of("REL", "próximo próxima", (1, "coming")),
    **all_of("REL", "este esta", (0, "this")),
    **all_of("EDGE", "principios comienzos inicios", "START"),
    **all_of("EDGE", "mediados", "MID"),
    **all_of("EDGE", "finales fines", "END"),
    **all_of("THE", "el la los las"),
    **all_of("A", "un una"),
    **all_of("OF", "de del"),
    **all_of("IN", "en por"),
    **all_of("AT", "a"),
    **all_of("AND", "y"),
    **all_of("TO", "al"),
    **all_of("SINCE", "desde"),
    **all_of("UNTIL", "hasta"),
    **all_of("BETWEEN", "entre"),
    **all_of("FEW", "varios varias algunos algunas pocos pocas", "X"),
    **all_of("ABOUT", "unos unas aproximadamente", "APPROX"),
    **all_of("EVERY", "cada"),
    **all_of("FREQUENCY", "diariamente", "P1D"),
    **all_of("FREQUENCY", "anualmente", "P1Y"),
    **all_of("AGO", "hace", (-1, "ago")),
    **all_of("OCLOCK", "h"),
    **all_of("VAGUE", "ahora actualmente", "PRESENT_REF"),
    **all_of("VAGUE", "recientemente", "PAST_REF"),
}

_NUMBERS = "_ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"

LANGUAGE: Final = Language(
    code="es",
    words=WORDS | single(SPANISH),
    phrases=several(SPANISH)
    | {
        **all_of("AGO", ("dentro de",), (1, "ago")),
        **all_of("DEICTIC", ("pasado mañana",), 2),
        **all_of("BESIDE", ("día siguiente", "día después"), (1, "day", "anchored")),
        **all_of("BESIDE", ("día anterior",), (-1, "day", "anchored")),
        **all_of("DEICTIC", ("antes de ayer",), -2),
        **all_of("DECADE", ("años treinta", "los años treinta"), 30),
        **all_of("DECADE", ("años cincuenta", "los años cincuenta"), 50),
        **all_of("DECADE", ("años sesenta", "los años sesenta"), 60),
        **all_of("DECADE", ("años setenta", "los años setenta"), 70),
        **all_of("DECADE", ("años ochenta", "los años ochenta"), 80),
        **all_of("DECADE", ("años noventa", "los años noventa"), 90),
        **all_of("DAY_PART", ("la mañana",), "MO"),
        **all_of("TONIGHT", ("esta mañana",), "MO"),
        **all_of("WEEKEND", ("fin de semana",), ("weekend", False)),
        **all_of("REL", ("que viene",), (1, "coming")),
        **all_of("YEAR_WORD", ("el año", "del año"), ("year", False)),
        **all_of("DECADE_WORD", ("década de", "los años"), 0),
    },
    rules=RULES,
    cues=Cues(
        ahead=frozenset(
            "va van será serán habrá prevé prevén previsto prevista debe deben".split()
        ),
        ahead_endings=("rá", "rán"),
        back=frozenset("ha han había habían fue fueron dijo era eran".split()),
        back_endings=("ó", "aron", "ieron"),
        speech=frozenset("dijo declaró afirmó anunció señaló".split()),
    ),
    ordinal_endings=("º", "°", "ro"),
    number_words={word: place for place, word in enumerate(_NUMBERS.split(), 1)},
    lately=frozenset({"recientemente"}),
    small_names=True,
    streets=frozenset("calle avenida plaza paseo".split()),
    numbered=frozenset(
        "resolución vuelo número artículo página habitación línea ruta calle boeing"
        " airbus sala canal versión puerta".split()
    ),
    counted=frozenset(
        "personas euros dólares soldados muertos habitantes votos kilómetros metros"
        " toneladas viviendas empleos millones hectáreas heridos espectadores".split()
    ),
    day_first=True,
)
