"""The words of French that are about time."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.holidays import FRENCH
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
        "janvier février|fevrier mars avril mai juin juillet août|aout septembre"
        " octobre novembre décembre|decembre",
        start=1,
    ),
    **each(
        "MONTH_SHORT",
        "janv|janv. févr|févr.|fév. _ avr|avr. _ _ juil|juil. _ sept|sept. oct|oct."
        " nov|nov. déc|déc.",
        start=1,
    ),
    **each("WEEKDAY_NAME", "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    **units(
        second="seconde/secondes",
        minute="minute/minutes",
        hour="heure/heures",
        day="jour journée/jours",
        week="semaine/semaines",
        month="/mois",
        quarter="trimestre/trimestres",
        half="semestre moitié/semestres",
        year="an année/ans années",
        decade="décennie/décennies",
        century="siècle/siècles",
    ),
    **all_of("UNIT", "mois", ("month", False)),
    **each(
        "ORDINAL",
        "premier|première deuxième|second troisième quatrième",
        start=1,
    ),
    **romans("e"),
    **romans("ème"),
    **all_of("BESIDE", "veille", (-1, "day", "anchored")),
    **all_of("BESIDE", "lendemain", (1, "day", "anchored")),
    **all_of("BESIDE", "surlendemain", (2, "day", "anchored")),
    **all_of("DAY_PART", "matin matinée", "MO"),
    **all_of("DAY_PART", "après-midi", "AF"),
    **all_of("DAY_PART", "soir soirée", "EV"),
    **all_of("NIGHT", "nuit", "NI"),
    **all_of("SEASON", "printemps", "SP"),
    **all_of("SEASON", "été", "SU"),
    **all_of("SEASON", "automne", "FA"),
    **all_of("SEASON", "hiver", "WI"),
    **all_of("DEICTIC", "aujourd'hui aujourd’hui", 0),
    **all_of("DEICTIC", "hier", -1),
    **all_of("DEICTIC", "avant-hier", -2),
    **all_of("DEICTIC", "demain", 1),
    **all_of("REL", "dernier dernière passé passée", (-1, "last")),
    **all_of("REL", "prochain prochaine", (1, "coming")),
    **all_of("REL", "ce cet cette", (0, "this")),
    **all_of("MOD", "début", "START"),
    **all_of("MOD", "mi", "MID"),
    **all_of("MOD", "fin", "END"),
    **all_of("EDGE", "milieu", "MID"),
    **all_of("THE", "le la les l' l’"),
    **all_of("A", "un une"),
    **all_of("OF", "de du des d' d’"),
    **all_of("IN", "en"),
    **all_of("AGO", "dans", (1, "ago")),
    **all_of("AT", "à vers"),
    **all_of("AND", "et"),
    **all_of("TO", "au"),
    **all_of("SINCE", "depuis dès"),
    **all_of("UNTIL", "jusqu'au jusqu'à jusqu’au jusqu’à"),
    **all_of("BETWEEN", "entre"),
    **all_of("FEW", "quelques plusieurs", "X"),
    **all_of("ABOUT", "environ", "APPROX"),
    **all_of("EVERY", "chaque"),
    **all_of("FREQUENCY", "quotidiennement", "P1D"),
    **all_of("OCLOCK", "h"),
    **all_of("VAGUE", "maintenant actuellement", "PRESENT_REF"),
    **all_of("VAGUE", "récemment dernièrement", "PAST_REF"),
}

_NUMBERS = "_ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"

LANGUAGE: Final = Language(
    code="fr",
    words=WORDS | single(FRENCH),
    phrases=several(FRENCH)
    | {
        **all_of("DEICTIC", ("avant - hier",), -2),
        **all_of("DEICTIC", ("après - demain",), 2),
        **all_of("DAY_PART", ("après - midi",), "AF"),
        **all_of("WEEKEND", ("week - end",), ("weekend", False)),
        **all_of("DECADE_WORD", ("les années", "des années", "ces années"), 0),
        **all_of("DECADE", ("années trente", "les années trente"), 30),
        **all_of("DECADE", ("années cinquante", "les années cinquante"), 50),
        **all_of("DECADE", ("années soixante", "les années soixante"), 60),
        **all_of("DECADE", ("années soixante - dix", "les années soixante - dix"), 70),
        **all_of("DECADE", ("années quatre - vingt", "les années quatre - vingt"), 80),
        **all_of(
            "DECADE",
            ("années quatre - vingt - dix", "les années quatre - vingt - dix"),
            90,
        ),
        **all_of("AGO", ("il y a",), (-1, "ago")),
    },
    rules=RULES,
    cues=Cues(
        ahead=frozenset(
            "va vont sera seront doit doivent devrait devraient prévu prévue prévus"
            " aura auront pourrait".split()
        ),
        ahead_endings=("ront", "era", "ira", "dra", "vra"),
        back=frozenset(
            "a ont avait avaient était étaient fut furent déclaré annoncé dit".split()
        ),
        speech=frozenset("déclaré dit annoncé affirmé expliqué".split()),
    ),
    ordinal_endings=("er", "ère", "e", "ème"),
    number_words={word: place for place, word in enumerate(_NUMBERS.split(), 1)},
    inside_words=r"(?:['’]hui\b|(?<=\b[ldLD])['’]|(?<=squ)['’](?:au|à)\b)?",
    doubtful=frozenset({"mars"}),
    lately=frozenset({"récemment", "dernièrement"}),
    small_names=True,
    streets=frozenset("rue avenue boulevard place quai".split()),
    numbered=frozenset(
        "résolution vol numéro n° no article page chambre ligne route rue boeing airbus"
        " salle chaîne version porte".split()
    ),
    counted=frozenset(
        "personnes euros dollars soldats morts habitants voix kilomètres mètres tonnes"
        " logements emplois millions hectares blessés spectateurs".split()
    ),
    day_first=True,
)
