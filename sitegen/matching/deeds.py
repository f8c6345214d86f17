"""Which words of the press speak of one deed: "hanged" and "suicide".

Two accounts of one happening seldom use one verb. The table gives each deed the
words that tell of it, irregular forms included; regular endings are taken off by
`stem`, which also brings nouns to their verbs ("resignation" to "resign"). A word
may tell of several deeds. Where wording is compared, that is for English only: in other
languages words stand for themselves. `told_deeds` knows the deeds of all languages
that have a table in `deed_words`, so that accounts in two of them can be compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from sitegen.core.text import fold
from sitegen.matching.deed_words import TABLES

_DEEDS: Final = """
death: die died dying dead death deadly fatal fatality perish lethal decease toll
  suicide mourn funeral obituary kill slay slain murder homicide manslaughter massacre
  assassinate assassin behead lynch
suicide: suicide hang hanged hung
murder: murder murderer homicide slay slain manslaughter
shooting: shoot shot gunfire gunman gunmen gun sniper
injury: injure injury wound hurt maim
attack: attack assault strike struck airstrike bombard shelling offensive ambush storm
  hit raid
blast: explode explosion blast bomb detonate blew
arrest: arrest detain detention custody nab seize apprehend capture swoop sweep
  roundup crackdown bust cuff handcuff jail
raid: raid swoop sweep crackdown bust blitz
charge: accuse accusation allege allegation charge indict arraign sue lawsuit
lawsuit: sue lawsuit litigate litigation suit plaintiff infringe patent
conviction: convict guilty verdict
acquittal: acquit exonerate cleared
sentence: sentence jail imprison prison
plea: plead pled plea
trial: trial tribunal court courtroom jury juror hearing
ruling: judge justice magistrate rule
appeal: appeal
escape: escape escapee flee fled fugitive
release: release free freed liberate
bail: bail bond parole probation
rape: rape rapist molest sexual
robbery: rob robber robbery heist theft steal stole stolen thief thieves burglar
  burglary loot
hijack: hijack hijacker pirate piracy
kidnap: kidnap abduct hostage
quake: quake earthquake tremor temblor aftershock magnitude richter epicentre
  epicenter seismic
flood: flood tsunami
storm: hurricane typhoon cyclone tornado gale
fire: fire blaze inferno wildfire arson burn burnt ablaze
crash: crash collide collision derail wreck wreckage
collapse: collapse
damage: destroy destruction devastate damage
evacuation: evacuate displace
rescue: rescue rescuer
search: search hunt manhunt
illness: infect outbreak epidemic pandemic virus disease contagion
vaccine: vaccinate vaccine
hospital: hospital hospitalise hospitalize surgery surgeon
treatment: rehab rehabilitation treatment treat
talks: meet met talk summit negotiate negotiation negotiator dialogue
agreement: agree accord deal pact treaty truce ceasefire
signing: sign inked signature
visit: visit arrive trip
departure: leave left depart exit
withdrawal: withdraw withdrew withdrawn pullout retreat
invasion: invade invasion occupy occupation
fighting: fight fought battle clash combat war
protest: protest demonstrate rally march riot unrest
walkout: walkout strike striker
vote: vote voter ballot poll referendum
election: elect re-elect
appointment: appoint nominate nominee pick tap select choose chose chosen choice
  succeed successor replace
resignation: resign quit
dismissal: fire sack dismiss oust suspend suspension axe
hiring: hire recruit
cuts: cut layoff slash reduce reduction job
purchase: buy bought acquire acquisition purchase takeover merge merger
sale: sell sold sale
offer: bid offer
payment: pay paid payment worth cost price
launch: launch unveil introduce release debut announce reveal
investment: invest fund
earnings: profit earning revenue
bankruptcy: bankrupt bankruptcy insolvent insolvency
win: win won winner victory victorious beat beaten defeat triumph clinch
defeat: lose lost loser
title: title champion championship crown trophy
score: score goal touchdown
game: game match play player
host: host emcee presenter
award: award prize oscar honour honor
wedding: marry marriage wed wedding nuptials
divorce: divorce
birth: birth born
recall: recall
ban: ban prohibit
sanctions: sanction embargo
approval: approve pass
refusal: reject refuse refusal deny denial
warning: warn threat threaten
criticism: condemn denounce criticise criticize criticism
apology: apologise apologize apology
discovery: discover discovery find found
building: build built construct
test: test
fall: fall fell fallen drop plunge decline
rise: rise rose risen climb increase
end: end finish halt stop
beginning: begin began begun start open
sinking: sink sank sunk capsize
landing: land
driving: drive drove driven dui drunk drunken
inquiry: investigate investigation probe inquiry
"""

# The longest first; what is left of a word has at least the letters given.
_ENDINGS: Final = (
    ("ational", 4),
    ("ization", 4),
    ("isation", 4),
    ("ations", 4),
    ("itions", 4),
    ("ements", 4),
    ("ation", 4),
    ("ition", 4),
    ("ement", 4),
    ("ments", 4),
    ("ators", 4),
    ("ating", 4),
    ("ment", 4),
    ("ator", 4),
    ("ated", 4),
    ("ates", 4),
    ("ings", 3),
    ("edly", 4),
    ("ions", 4),
    ("ness", 4),
    ("ally", 4),
    ("ing", 3),
    ("ion", 4),
    ("ers", 4),
    ("ors", 4),
    ("ate", 4),
    ("ed", 3),
    ("ly", 4),
    ("er", 4),
    ("or", 4),
    ("al", 4),
)
_WITH_E: Final = frozenset({"ement", "ements"})  # but "agree-ment"
_DOUBLED: Final = frozenset("bdgmnprt")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Take off the commonest English endings of a folded word.

    Verbs lose their inflection, and the nouns made of them their ending.
    """
    if len(word) <= 3:
        return word
    if word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in _ENDINGS:
        rest = word.removesuffix(ending)
        if least <= len(rest) < len(word) and not (
            ending in _WITH_E and rest[-1] == "e"
        ):
            word = rest
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in _DOUBLED:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] in "eiy" else word


def _by_word() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    deed = ""
    for piece in _DEEDS.split():
        if piece.endswith(":"):
            deed = piece[:-1]
        elif deed not in found[stem(piece)]:
            found[stem(piece)].append(deed)
    return {word: tuple(names) for word, names in found.items()}


_BY_WORD: Final = _by_word()


def deeds(word: str) -> tuple[str, ...]:
    """Return the deeds that a folded word may tell of, by their names."""
    return _BY_WORD.get(stem(word), ())


# --- in any language ----------------------------------------------------------------

_APART: Final = 14  # words between "tritt" and "zurück" at most


@dataclass(frozen=True, slots=True)
class _Table:
    """The words of one language, by what they are looked up with."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], int, str], ...]] = field(
        default_factory=dict
    )  # by their first word: all words, how many may stand between, the deed


def _lines(table: str) -> Iterator[tuple[str, str]]:
    """Yield each deed of a table with each of its words."""
    deed = ""
    for piece in fold(table).split():
        if piece.endswith(":"):
            deed = piece[:-1]
        else:
            yield deed, piece


@cache
def _table(language: str) -> _Table:
    words: dict[str, list[str]] = defaultdict(list)
    stems: dict[str, list[str]] = defaultdict(list)
    phrases: dict[str, list[tuple[tuple[str, ...], int, str]]] = defaultdict(list)
    for deed, piece in _lines(TABLES.get(language, "")):
        for sign, apart in (("_", 0), ("+", _APART)):
            if sign in piece:
                parts = tuple(piece.split(sign))
                phrases[parts[0]].append((parts, apart, deed))
                break
        else:
            (stems if piece.endswith("*") else words)[piece.rstrip("*")].append(deed)
    return _Table(
        {key: tuple(found) for key, found in words.items()},
        {key: tuple(found) for key, found in stems.items()},
        {key: tuple(found) for key, found in phrases.items()},
    )


@cache
def _compared() -> frozenset[str]:
    """Return the deeds that are told in another language than English, too."""
    return frozenset(
        deed
        for language, table in TABLES.items()
        if language != "en"
        for deed, _ in _lines(table)
    )


@lru_cache(maxsize=1 << 16)
def _told_by(word: str, language: str) -> tuple[str, ...]:
    table = _table(language)
    found = [*table.words.get(word, ())]
    for length in range(2, len(word) + 1):
        found += table.stems.get(word[:length], ())
    if language == "en":
        found += (deed for deed in deeds(word) if deed in _compared())
    return tuple(found)


def told_deeds(words: Sequence[str], language: str) -> frozenset[str]:
    """Return the deeds that the folded `words` of an account may tell of.

    Those that only English has a word for are left out.
    """
    found: set[str] = set()
    phrases = _table(language).phrases
    for place, word in enumerate(words):
        found.update(_told_by(word, language))
        for parts, apart, deed in phrases.get(word, ()):
            if _follows(words, place, parts, apart):
                found.add(deed)
    return frozenset(found)


def _follows(
    words: Sequence[str], place: int, parts: Iterable[str], apart: int
) -> bool:
    """Tell whether the `parts` of a phrase stand in `words` from `place` on."""
    for number, part in enumerate(parts):
        last = place + 1 if number == 0 else place + apart + 1
        found = next(
            (at for at in range(place, min(last, len(words))) if words[at] == part), -1
        )
        if found < 0:
            return False
        place = found + 1
    return True
