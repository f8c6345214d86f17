"""Where the sentences of a block begin and end.

A stop ends a sentence unless something speaks against it: an abbreviation, an
initial, an ordinal number, a small letter after it, or a quotation that is still
open.  The words that decide stand in tables, one for each language.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

# Never the last word of a sentence.
_ALWAYS: Final = {
    "en": "mr mrs ms messrs dr prof gen sen rep gov lt col capt cmdr sgt maj adm rev "
    "hon st mt ft pres amb supt det insp no nos vs v fig vol pp e.g i.e cf ca approx "
    "est op ed eds sq al dept ave blvd rd",
    "de": "hr fr dr prof dipl ing st str nr bzw vgl ca evtl ggf inkl z.b d.h u.a v.a "
    "i.d.r s.o u.u sog bspw abs art dt geb gest mio mrd jh chr",
    "fr": "m mm mme mlle dr pr me st ste no art p pp cf env av j.-c vol chap",
    "es": "sr sra srta d dña dr dra lic ing gral núm no art pág p.ej av avda ee uu",
    "it": "sig sig.ra dott prof on avv art n pag es ecc",
    "pl": "dr prof mgr inż płk gen ul pl św nr art ok tzw m.in np",
    "tr": "dr prof doç sn sy no vb bkz örn yy",
    "ru": "г гг в вв им ул д стр рис руб коп тыс млн млрд т.е т.к т.н т.д ст проф",
    "uk": "р рр ст ім вул буд стор мал грн коп тис млн млрд т.зв проф м обл",
}
# May be the last word: then a new sentence begins with one of its usual words.
_SOMETIMES: Final = {
    "en": "jan feb mar apr jun jul aug sep sept oct nov dec inc corp co ltd llc plc "
    "bros jr sr etc a.m p.m u.s u.n u.k e.u d.c u.s.a ph.d m.d n.y l.a calif fla tex "
    "mass conn ill mich minn wash ariz colo ala ga pa va mo la tenn ore u.a.e s "
    "mon tue tues wed thu thurs fri sat sun",
    "de": "jan feb mrz apr jun jul aug sep sept okt nov dez usw etc co u.s",
    "fr": "janv févr avr juil sept oct nov déc etc",
    "es": "ene feb mar abr may jun jul ago sep sept oct nov dic etc ee.uu s.a",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pl": "r w itd itp tys mln mld",
    "tr": "a.ş ltd şti m.ö m.s",
    "ru": "т.п пр др",
    "uk": "ін тощо",
}
_STARTERS: Final = {
    "en": "the a an he she it they we i you this that these those there his her its "
    "their our but and or so yet in on at by for from with after before since until "
    "when while as if although though however meanwhile more most many some no not "
    "one two all both officials police what who how why where another other then",
    "de": "der die das den dem des ein eine einer er sie es wir ich ihr aber und doch "
    "auch in im am an auf bei nach vor mit seit für zu zum zur von vom als wenn "
    "dies diese dieser dieses damit dabei man nun so wie was wer",
    "fr": "le la les l un une des il elle ils elles on nous je ce cette ces mais et "
    "en à au aux dans pour par sur selon après avant son sa ses leur",
    "es": "el la los las un una él ella ellos se lo su sus pero y en a al con por para "
    "según tras después antes este esta esto",
}
# Languages that write an ordinal as a number with a stop: "10. März".
_ORDINALS: Final = frozenset(
    "de cs da nb nn no sk sl hr sr bs hu fi et lv is tr".split()
)

_STOPS: Final = re.compile(
    r"[.!?…؟।۔]+[\"'”’»›)\]]*(?=\s|$)|[。！？]+[」』”’）]*|[\"“”„«»「」『』]"
)
_NEXT: Final = re.compile(r"\s*[\"'“‘„«‹(\[¿¡「『—–-]*\s*(\w)?")
_LAST_WORD: Final = re.compile(r"[^\s\"“”„«»()\[\]]+$")
_FIRST_WORD: Final = re.compile(r"\W*([^\W\d_]+)")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_ATTRIBUTION: Final = re.compile(
    r"(?:[^.!?“”\"]|(?<=\b[A-Z])\.){0,90}?"
    r"\b(?:said|asked|added|wrote|says|asks|adds|replied|tweeted|(?:told|tells) \w+)"
    r"(?:\s+(?:(?:on|in|at|to|during|after|late|early|last|earlier)\b|[A-Z]\w+day\b)"
    r"(?:[^.!?,“”\"]|(?<=\b[A-Z])\.){0,70})?[.]"
)
_LONGEST_QUOTATION: Final = 500  # characters; a longer one is read sentence by sentence
_REACH: Final = 200  # characters in which an attribution has to end

_CLOSERS: Final = {"„": "“”", "«": "»", "»": "«", "“": "”", "「": "」", "『": "』"}


def _table(words: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(listed.split()) for language, listed in words.items()}


_NEVER_LAST: Final = _table(_ALWAYS)
_SELDOM_LAST: Final = _table(_SOMETIMES)
_OPENING: Final = _table(_STARTERS)


def split(
    text: str, start: int = 0, language: str = "en"
) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of `text` begin and end, counted from `start`.

    Spans have no blanks at their ends, do not overlap, and leave out nothing but
    blanks.  A quotation of several sentences stays whole, with its attribution.
    """
    code = language[:2].lower() or "en"
    stops, quotations = _marks(text)
    opened = [opening for opening, _ in quotations]
    spans: list[tuple[int, int]] = []
    begin = 0
    for stop in stops:
        place = bisect_right(opened, stop.start()) - 1
        inside = place >= 0 and stop.end() <= quotations[place][1]
        if inside or not _is_end(text, stop, code):
            continue
        _add(spans, text, begin, stop.end())
        begin = stop.end()
    _add(spans, text, begin, len(text))
    return tuple((start + first, start + last) for first, last in spans)


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append((begin, end))


def _marks(text: str) -> tuple[list[re.Match[str]], list[tuple[int, int]]]:
    """Return the stops of `text`, and the quotations that are opened and closed."""
    stops: list[re.Match[str]] = []
    quotations: list[tuple[int, int]] = []
    opening = -1
    wanted = ""
    for match in _STOPS.finditer(text):
        found = match.group()
        is_stop = found[0] not in '"“”„«»「」『』'
        if is_stop:
            stops.append(match)
        closing = next((at for at, char in enumerate(found) if char in wanted), -1)
        if opening >= 0 and closing >= 0:
            end = match.start() + closing
            if end - opening <= _LONGEST_QUOTATION:
                quotations.append((opening, end))
            opening, wanted = -1, ""
        elif not is_stop and (opening < 0 or match.start() - opening > 500):
            opening, wanted = _open(text, match.start())
    return stops, quotations


def _open(text: str, place: int) -> tuple[int, str]:
    """Return where a quotation opens and what may close it, or (-1, "")."""
    mark = text[place]
    follows = text[place + 1 : place + 2]
    if mark in '"”' and (not follows or follows.isspace()):
        return -1, ""
    return place, _CLOSERS.get(mark, mark)


def _is_end(text: str, stop: re.Match[str], code: str) -> bool:
    marks = stop.group()
    if marks[0] in "。！？":
        return True
    follows = _NEXT.match(text, stop.end())
    first = follows[1] if follows and follows[1] else ""
    if not first:
        return True
    if first.islower():
        return False
    quoted = marks[-1] in '"”»'
    if (
        quoted
        and marks[0] in "?!"
        and _ATTRIBUTION.match(text, stop.end(), stop.end() + _REACH)
    ):
        return False
    if marks != ".":
        return True
    return not _is_abbreviation(text, stop.start(), stop.end(), code, first)


def _is_abbreviation(text: str, stop: int, end: int, code: str, first: str) -> bool:
    """Tell whether the word before the stop at `stop` needs it for itself."""
    before = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if before is None:
        return False
    word = before.group()
    lower = word.lower().lstrip("'‘’—–-")
    if lower in _NEVER_LAST.get(code, frozenset()):
        # "He said no. The talks ended": a number follows "no." or it is a word.
        return lower not in {"no", "nos", "art", "fig", "vol", "ed"} or first.isdigit()
    after = _FIRST_WORD.match(text, end)
    begins = bool(after and after[1].lower() in _OPENING.get(code, frozenset()))
    if word.isdigit():
        return len(word) <= 2 and code in _ORDINALS and not begins
    if lower in _SELDOM_LAST.get(code, frozenset()):
        return not begins
    if len(word) == 1 and word.isalpha() and word.isupper():
        return not begins
    return bool(_DOTTED.fullmatch(word)) and not begins
