"""The words of English that are about time."""

from __future__ import annotations

from typing import Final

from sitegen.language.temporal.en_rules import RULES
from sitegen.language.temporal.holidays import ENGLISH
from sitegen.language.temporal.lexicon import (
    Cues,
    Entry,
    Language,
    all_of,
    each,
    several,
    single,
)

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_UNITS = "second minute hour day week weekend month year decade"

NUMBERS: Final = (
    {
        word: number
        for number, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen"
            " fourteen fifteen sixteen seventeen eighteen nineteen".split(),
            1,
        )
    }
    | {
        word: 10 * number
        for number, word in enumerate(
            "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(), 2
        )
    }
    | {"thousand": 1000}
)


def _units() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for unit in _UNITS.split():
        kind = {"weekend": "WEEKEND"}.get(unit, "UNIT")
        found |= all_of(kind, unit, (unit, False))
        found |= all_of(kind, f"{unit}s", (unit, True))
    found |= all_of("SECOND", "second", ("second", False))
    found |= all_of("CENTURY", "century", ("century", False))
    found |= all_of("CENTURY", "centuries", ("century", True))
    found |= all_of("QUARTER", "quarter", ("quarter", False))
    found |= all_of("QUARTER", "quarters", ("quarter", True))
    found |= all_of("QUARTER", "half", ("half", False))
    found |= all_of("UNIT", "hr", ("hour", False))
    found |= all_of("UNIT", "hrs", ("hour", True))
    found |= all_of("UNIT", "mins", ("minute", True))
    found |= all_of("UNIT", "secs", ("second", True))
    return found


WORDS: Final[dict[str, Entry]] = {
    **each(
        "MONTH_NAME",
        "january|jan. february|feb. march|mar. april|apr. may june|jun. july|jul."
        " august|aug. september|sept.|sep. october|oct. november|nov. december|dec.",
        start=1,
        capital=True,
    ),
    **each(
        "MONTH_SHORT",
        "jan feb mar apr _ jun jul aug sept|sep oct nov dec",
        start=1,
        capital=True,
    ),
    **each("WEEKDAY_NAME", _WEEKDAYS, capital=True),
    **each(
        "WEEKDAY_NAME",
        "mon. tue.|tues. wed. thu.|thur.|thurs. fri. sat. sun.",
        capital=True,
    ),
    **each(
        "WEEKDAY_SHORT", "mon tue|tues wed thu|thur|thurs fri sat sun", capital=True
    ),
    **_units(),
    **each(
        "ORDINAL",
        "first _ third fourth fifth sixth seventh eighth ninth tenth eleventh"
        " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
        " nineteenth twentieth",
        start=1,
    ),
    **all_of("ORDINAL", "final", 4),
    **all_of("DAY_PART", "morning", "MO"),
    **all_of("DAY_PART", "afternoon", "AF"),
    **all_of("DAY_PART", "evening", "EV"),
    **all_of("PARTS", "mornings", "MO"),
    **all_of("PARTS", "afternoons", "AF"),
    **all_of("PARTS", "evenings", "EV"),
    **all_of("PARTS", "nights", "NI"),
    **all_of("NIGHT", "night", "NI"),
    **all_of("TONIGHT", "tonight", "NI"),
    **all_of("OVERNIGHT", "overnight", "NI"),
    **all_of("NOON", "noon midday", 12),
    **all_of("NOON", "midnight", 24),
    **all_of("SEASON", "spring", "SP"),
    **all_of("SEASON", "summer", "SU"),
    **all_of("SEASON", "autumn fall", "FA"),
    **all_of("SEASON", "winter", "WI"),
    **all_of("DEICTIC", "today", 0),
    **all_of("DEICTIC", "yesterday", -1),
    **all_of("DEICTIC", "tomorrow", 1),
    **all_of("DECADE", "twenties", 20),
    **all_of("DECADE", "thirties", 30),
    **all_of("DECADE", "forties", 40),
    **all_of("DECADE", "fifties", 50),
    **all_of("DECADE", "sixties", 60),
    **all_of("DECADE", "seventies", 70),
    **all_of("DECADE", "eighties", 80),
    **all_of("DECADE", "nineties", 90),
    **all_of("REL", "last", (-1, "last")),
    **all_of("REL", "past", (-1, "past")),
    **all_of("REL", "latest", (-1, "latest")),
    **all_of("REL", "recent", (-1, "latest", "PAST_REF")),
    **all_of("REL", "previous preceding prior", (-1, "anchored")),
    **all_of("REL", "next", (1, "next")),
    **all_of("REL", "coming upcoming", (1, "coming")),
    **all_of("REL", "following", (1, "anchored")),
    **all_of("REL", "this current", (0, "this")),
    **all_of("REL", "that same corresponding comparable", (0, "that")),
    **all_of("AGO", "ago", (-1, "ago")),
    **all_of("AGO", "hence", (1, "ago")),
    **all_of("BEFORE", "before", (-1, "anchored")),
    **all_of("AFTER", "after", (1, "anchored")),
    **all_of("MODDER", "earlier", "START"),
    **all_of("MODDER", "later", "END"),
    **all_of("MOD", "early", "START"),
    **all_of("MOD", "mid middle", "MID"),
    **all_of("MOD", "late", "END"),
    **all_of("MOD", "sometime", ""),
    **all_of("EDGE", "beginning start", "START"),
    **all_of("EDGE", "middle", "MID"),
    **all_of("EDGE", "end", "END"),
    **all_of("SPELL", "period", ""),
    **all_of("THE", "the"),
    **all_of("A", "a an"),
    **all_of("OTHER_ONE", "other additional more consecutive straight"),
    **all_of("NUMBER_WORD", "another", 1),
    **all_of("OF", "of"),
    **all_of("BEFORE_CHRIST", "bc bce", capital=True),
    **all_of("AFTER_CHRIST", "ad", capital=True),
    **all_of("IN", "in during"),
    **all_of("ON", "on"),
    **all_of("AT", "at"),
    **all_of("AND", "and"),
    **all_of("OR", "or"),
    **all_of("TO", "to through thru"),
    **all_of("INTO", "into"),
    **all_of("FROM", "from"),
    **all_of("SINCE", "since"),
    **all_of("UNTIL", "until till by"),
    **all_of("BETWEEN", "between"),
    **all_of("FEW", "few several many", "X"),
    **all_of("FEW", "couple", 2),
    **all_of("ABOUT", "about around approximately roughly circa", "APPROX"),
    **all_of("APPROX", "nearly almost", "LESS_THAN"),
    **all_of("APPROX", "over", "MORE_THAN"),
    **all_of("EVERY", "every each"),
    **all_of("FREQUENCY", "daily", "P1D"),
    **all_of("FREQUENCY", "annually yearly", "P1Y"),
    **all_of("FREQUENCY", "hourly", "PT1H"),
    **all_of("FREQUENCY", "nightly", "XXXX-XX-XXTNI"),
    **{
        f"{day}s": Entry("F", f"XXXX-WXX-{number}", capital=True)
        for number, day in enumerate(_WEEKDAYS.split(), 1)
    },
    **all_of("FISCAL", "fy full fiscal financial calendar school trading business"),
    **all_of("OLD", "old"),
    **all_of("AM_PM", "am", "a"),
    **all_of("AM_PM", "pm", "p"),
    **all_of("OCLOCK", "o'clock o’clock"),
    **all_of("ZONE", "gmt utc", "Z", capital=True),
    **all_of("ZONE", "est", "-05:00", capital=True),
    **all_of("ZONE", "edt", "-04:00", capital=True),
    **all_of("ZONE", "cst", "-06:00", capital=True),
    **all_of("ZONE", "cdt mdt", "-05:00", capital=True),
    **all_of("ZONE", "mst", "-07:00", capital=True),
    **all_of("ZONE", "pst", "-08:00", capital=True),
    **all_of("ZONE", "pdt", "-07:00", capital=True),
    **all_of("ZONE", "bst cet", "+01:00", capital=True),
    **all_of("ZONE", "cest eet", "+02:00", capital=True),
    **all_of("ZONE", "et", "", capital=True),
    **all_of("FOR", "for within throughout takes took take lasted lasting spent spend"),
    **all_of("TIMES", "once twice times"),
    **all_of("LONG", "long"),
    **all_of("AHEAD", "ahead", 0),
    **all_of("THAN", "than"),
    **all_of("MIDWEEK", "midweek"),
    **all_of("VAGUE", "now currently presently nowadays", "PRESENT_REF"),
    **all_of("VAGUE", "recently lately", "PAST_REF"),
    **all_of("PREFIX", "post", "AFTER"),
    **all_of("PREFIX", "pre", "BEFORE"),
}

PHRASES: Final[dict[str, Entry]] = {
    **all_of("DEICTIC", ("the day before yesterday",), -2),
    **all_of("DEICTIC", ("the day after tomorrow",), 2),
    **all_of("REL", ("this past",), (-1, "last")),
    **all_of("REL", ("this coming",), (1, "coming")),
    **all_of("REL", ("most recent",), (-1, "latest")),
    **all_of("FROM_NOW", ("from now",), (1, "ago")),
    **all_of("FEW", ("a few", "a couple"), "X"),
    **all_of("FEW", ("a couple of", "couple of"), 2),
    **all_of("FEW", ("dozens of", "hundreds of", "thousands of"), "X"),
    **all_of("APPROX", ("more than",), "MORE_THAN"),
    **all_of("APPROX", ("at least",), "EQUAL_OR_MORE"),
    **all_of("APPROX", ("less than", "fewer than", "not quite"), "LESS_THAN"),
    **all_of("APPROX", ("up to", "as many as", "no more than"), "EQUAL_OR_LESS"),
    **all_of("HALF", ("half a", "half an", "a half"), 0.5),
    **all_of("AHEAD", ("to come",), 0),
    **all_of(
        "OTHER",
        (
            *("sunday times", "sunday telegraph", "sunday mirror", "sunday herald"),
            *("sunday express", "sunday post", "saturday night live", "bloody sunday"),
            *("super tuesday", "super sunday", "giving tuesday", "black monday"),
            *("black wednesday", "black thursday", "casual friday"),
            *("daily mail", "daily telegraph", "daily mirror", "daily express"),
            *("daily news", "daily sabah", "evening standard", "evening post"),
        ),
    ),
    **all_of("OR_SO", ("or so",), "APPROX"),
    **all_of("ZONE", ("local time", "eastern time", "pacific time"), ""),
    **all_of("MIDWEEK", ("mid - week",), 0),
    **all_of(
        "VAGUE",
        ("right now", "at present", "these days", "at the moment", "for now"),
        "PRESENT_REF",
    ),
    **all_of(
        "VAGUE",
        (
            "a long time ago",
            "long ago",
            "some time ago",
            "not long ago",
            "at the time",
            "once upon a time",
            "more recently",
        ),
        "PAST_REF",
    ),
    **all_of(
        "VAGUE",
        (
            "the future",
            "the near future",
            "the foreseeable future",
            "as soon as possible",
            "the near term",
            "the short term",
        ),
        "FUTURE_REF",
    ),
}

CUES: Final = Cues(
    ahead=frozenset(
        "will ll won't shall would could may might must should can expected expects"
        " expect scheduled due planned planning forthcoming begins starts opens"
        " expires matures effective awaits awaiting arrives visits"
        " hopes intends aims slated ends resumes faces lapses".split()
    ),
    back=frozenset(
        "was were had did said says told has have been ago killed died fell rose met"
        " held began came went made took gave got won lost left sent hit shot put"
        " found became saw led ran spoke wrote broke drew grew heard knew paid sold"
        " set struck threw yesterday last after since".split()
    ),
    preterites=frozenset(
        "took went became began fell rose came gave saw ran spoke wrote broke drew grew"
        " knew threw died ended resigned".split()
    ),
    back_endings=("ed",),
    infinitive="to",
    doubtful=frozenset("would could may might must should can".split()),
    limits=frozenset({"until", "till"}),
    timetable=frozenset(
        "is are open opens close closes begin begins start starts meet meets sit sits"
        " vote votes reopen reopens reconvene reconvenes resume resumes return returns"
        " depart departs".split()
    ),
    passive="be",
    able=frozenset({"could", "couldn't", "couldn’t"}),
    perfect=frozenset({"had", "been"}),
    as_planned=frozenset({"as", "previously", "than", "originally"}),
    mishaps=frozenset(
        "attack attacks bombing bombings blast blasts explosion crash quake earthquake"
        " shooting shootings killing killings raid raids shelling massacre assault"
        " murder murders death deaths strike strikes ambush fire storm flood riot riots"
        " coup invasion uprising".split()
    ),
    as_soon=frozenset({"soon", "early"}),
    moved=frozenset("postponed moved delayed pushed rescheduled extended".split()),
    cancelled=frozenset({"was", "were"}),
    plans=frozenset(
        "agreed agrees plan plans planned expected scheduled set due is are was were"
        " forecast likely bound supposed tipped summoned ordered"
        " hope hopes hoped intend intends vowed ready want wants wanted preparing"
        " prepares prepared going poised slated yet ministers leaders".split()
    ),
    speech=frozenset(
        "said says told saying announced stated wrote added warned tweeted declared"
        " insisted replied argued commented remarked".split()
    ),
)

LANGUAGE: Final = Language(
    code="en",
    words=WORDS | single(ENGLISH),
    phrases=PHRASES | several(ENGLISH),
    rules=RULES,
    cues=CUES,
    ordinal_endings=("st", "nd", "rd", "th"),
    decade_endings=("s", "'s", "’s"),
    number_words=NUMBERS,
    inside_words=r"(?:['’]clock\b|n['’]t\b)?",
    doubtful=frozenset({"may", "march", "mar.", "sun."}),
    capital_months=True,
    numbered=frozenset(
        "resolution flight no nos number numbers room route highway interstate article"
        " section page pages model channel street avenue boeing airbus order case law"
        " act rule bill protocol convoy unit battalion version apollo windows".split()
    ),
    counted=frozenset(
        "people men women troops soldiers percent miles points feet meters metres"
        " dollars megawatts jobs employees shares tons tonnes pounds kilometers"
        " kilometres residents calories votes homes houses workers students members"
        " words seats barrels units cars million billion square euros yen rupees"
        " roubles rubles lira visitors tickets cases deaths spectators fans patients"
        " children families migrants refugees".split()
    ),
    comparing=frozenset("compared compares against versus down up".split()),
    rated=frozenset(
        "million billion thousand hundred percent dollars barrels tons tonnes cents"
        " yen pounds euros marks francs people visitors passengers miles kilometers"
        " hours days weeks times twice once copies cars units points".split()
    ),
    prepositions=frozenset({"over"}),
    ended=frozenset({"ended", "ending"}),
    owners=frozenset("his her their my our your".split()),
    titles=frozenset(
        "mr mrs ms dr prof gen col lt sgt capt sen rep gov rev st jr sr vs no inc corp"
        " co ltd adm maj cmdr pres".split()
    ),
    final=frozenset({"final"}),
    lately=frozenset("recently lately".split()),
)
