"""The words of German that are about time."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.holidays import GERMAN
from sitegen.language.temporal.kinds import KINDS
from sitegen.language.temporal.lexicon import (
    Cues,
    Entry,
    Language,
    all_of,
    each,
    endings,
    several,
    single,
    units,
)
from sitegen.language.temporal.shared_rules import RULES

_ADJECTIVE = "e en er es em"

WORDS: Final[dict[str, Entry]] = {
    **each(
        "MONTH_NAME",
        "januar|jänner|januars februar|feber märz april|aprils mai juni juli"
        " august|augusts september|septembers oktober november dezember",
        start=1,
        capital=True,
    ),
    **each(
        "MONTH_SHORT",
        "jan|jan. feb|feb. mär|mrz|mär. apr|apr. _ jun|jun. jul|jul. aug|aug."
        " sep|sept|sept.|sep. okt|okt. nov|nov. dez|dez.",
        start=1,
        capital=True,
    ),
    **each(
        "WEEKDAY_NAME",
        "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
        capital=True,
    ),
    **each(
        "WEEKDAY_SHORT", "mo|mo. di|di. mi|mi. do|do. fr|fr. sa|sa. so.", capital=True
    ),
    **units(
        second="sekunde/sekunden",
        minute="minute/minuten",
        hour="stunde/stunden",
        day="tag tages/tage tagen",
        week="woche/wochen",
        weekend="wochenende wochenendes/wochenenden",
        month="monat monats/monate monaten",
        quarter="quartal quartals/quartale quartalen",
        half="halbjahr halbjahrs halbjahres hälfte/halbjahre halbjahren",
        year="jahr jahres/jahre jahren",
        century="jahrhundert jahrhunderts/jahrhunderte jahrhunderten",
    ),
    **each(
        "ORDINAL",
        "erste|ersten|erster|erstes|erstem zweite|zweiten|zweiter|zweites"
        " dritte|dritten|dritter|drittes vierte|vierten|vierter|viertes",
        start=1,
    ),
    **all_of("DAY_PART", "vormittag früh Morgen", "MO"),
    **all_of("DAY_PART", "mittag", "MI"),
    **all_of("DAY_PART", "nachmittag", "AF"),
    **all_of("DAY_PART", "abend", "EV"),
    **all_of("NIGHT", "nacht", "NI"),
    **{
        f"{stem}er{tail}": Entry(KINDS["DECADE"], 10 * value, capital=True)
        for value, stem in enumerate(
            "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), 3
        )
        for tail in ("jahre", "jahren")
    },
    **all_of("SEASON", "frühjahr frühling frühjahrs", "SP", capital=True),
    **all_of("SEASON", "sommer sommers", "SU", capital=True),
    **all_of("SEASON", "herbst herbstes", "FA", capital=True),
    **all_of("SEASON", "winter winters", "WI", capital=True),
    **all_of("DEICTIC", "heute", 0),
    **all_of("DEICTIC", "gestern", -1),
    **all_of("DEICTIC", "vorgestern", -2),
    **all_of("DEICTIC", "morgen", 1),
    **all_of("DEICTIC", "übermorgen", 2),
    **all_of("BESIDE", "vortag vortags", (-1, "day", "anchored"), capital=True),
    **all_of("BESIDE", "vorwoche", (-1, "week", "anchored"), capital=True),
    **all_of("BESIDE", "vormonat vormonats", (-1, "month", "anchored"), capital=True),
    **all_of(
        "BESIDE", "vorjahr vorjahres vorjahrs", (-1, "year", "anchored"), capital=True
    ),
    **all_of("BESIDE", "heuer", (0, "year", "this")),
    **all_of("REL", endings("letzt", _ADJECTIVE).split("|"), (-1, "last")),
    **all_of("REL", endings("vergangen", _ADJECTIVE).split("|"), (-1, "last")),
    **all_of("REL", endings("vorig", _ADJECTIVE).split("|"), (-1, "last")),
    **all_of("REL", endings("nächst", _ADJECTIVE).split("|"), (1, "coming")),
    **all_of("REL", endings("kommend", _ADJECTIVE).split("|"), (1, "coming")),
    **all_of("REL", endings("dies", _ADJECTIVE).split("|"), (0, "this")),
    **all_of("REL", endings("folgend", _ADJECTIVE).split("|"), (1, "anchored")),
    **all_of("MOD", "anfang beginn", "START", capital=True),
    **all_of("MOD", "mitte", "MID", capital=True),
    **all_of("MOD", "ende", "END", capital=True),
    **all_of("THE", "der die das den dem des"),
    **all_of("A", "ein eine einem einer einen eines"),
    **all_of("OF", "vom"),
    **all_of("IN", "im in am"),
    **all_of("AT", "um gegen"),
    **all_of("INTO", "auf zu zum"),
    **all_of("AND", "und"),
    **all_of("SINCE", "seit"),
    **all_of("UNTIL", "bis"),
    **all_of("FROM", "von ab"),
    **all_of("BETWEEN", "zwischen"),
    **all_of("FEW", "einige einigen mehrere mehreren wenige wenigen", "X"),
    **all_of("ABOUT", "etwa rund ungefähr circa", "APPROX"),
    **all_of("EVERY", "jeden jede jedes"),
    **all_of("FREQUENCY", "täglich", "P1D"),
    **all_of("FREQUENCY", "jährlich", "P1Y"),
    **all_of("AGO", "vor", (-1, "ago")),
    **all_of("OCLOCK", "uhr"),
    **all_of("VAGUE", "jetzt derzeit zurzeit gegenwärtig", "PRESENT_REF"),
    **all_of("VAGUE", "kürzlich neulich unlängst", "PAST_REF"),
}

_DAYS = "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
_DAY_PARTS = "morgen vormittag mittag nachmittag abend nacht"

_NUMBERS = (
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn"
)

LANGUAGE: Final = Language(
    code="de",
    words=WORDS | single(GERMAN),
    phrases=several(GERMAN)
    | {
        **all_of("YEAR_WORD", ("im jahr", "im jahre"), 0),
        **all_of("BESIDE", ("tag darauf", "tags darauf"), (1, "day", "anchored")),
        **all_of("BESIDE", ("tag zuvor", "tags zuvor"), (-1, "day", "anchored")),
        **all_of("NIGHT_ON", ("nacht zum", "nacht auf", "nacht zu"), "NI"),
    },
    rules=RULES,
    cues=Cues(
        ahead=frozenset(
            "wird werden soll sollen will wollen geplant vorgesehen möchte könnte"
            " beginnt".split()
        ),
        back=frozenset(
            "wurde wurden war waren hatte hatten hat haben sagte teilte erklärte kam"
            " ist sind".split()
        ),
        back_endings=("te", "ten"),
        speech=frozenset("sagte erklärte teilte schrieb betonte".split()),
    ),
    decade_endings=("er",),
    compounds={
        f"{day}{part}": len(day) for day in _DAYS.split() for part in _DAY_PARTS.split()
    }
    | {
        f"{unit}{edge}": len(unit)
        for unit in ("jahres", "monats")
        for edge in ("anfang", "beginn", "mitte", "ende")
    },
    capital_nouns=True,
    streets=frozenset("straße platz allee".split()),
    titles=frozenset("herr frau herrn dr prof".split()),
    numbered=frozenset(
        "resolution seite flug nummer nr paragraf artikel zimmer straße linie raum"
        " halle platz kanal version boeing airbus aktenzeichen".split()
    ),
    number_words={word: place for place, word in enumerate(_NUMBERS.split(), 1)},
    lately=frozenset("kürzlich neulich unlängst".split()),
    counted=frozenset(
        "menschen personen euro dollar soldaten tote einwohner stimmen kilometer meter"
        " quadratmeter tonnen wohnungen stellen prozent millionen".split()
    ),
    day_first=True,
)
