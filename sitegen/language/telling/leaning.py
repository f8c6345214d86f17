"""Which sentences can't be read alone: "The second followed on Thursday".

Such a sentence tells its readers something only beside its neighbours, so it is no
event by itself: it stays a proposal, or joins what others tell. Its subject is a
pronoun, a bare ordinal or something that points, and it names nobody. One pair of
patterns for each language; in a language without its own, nothing leans.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.core.model import Mention, Reason
from sitegen.language.telling.article import Sentence
from sitegen.language.telling.cues import Cues

_AGAINST: Final = -0.3  # no dated sentence that names nobody is published with it
_HEAD: Final = 70  # characters in which the subject begins
_BEFORE_DATE: Final = 16  # characters: "Early on", before "Thursday they …"
_SURE: Final = frozenset({"en", "es"})  # where "she" is no thing


@dataclass(frozen=True, slots=True)
class _Subjects:
    """How a subject begins that says nothing alone."""

    pronoun: str  # leans wherever it was
    pointer: str  # leans unless a place is named: "a second", "another"
    verb_first: bool = False  # "Am Montag reisten sie ab"


# Words that tell "the first" of several from "the first train".
_BARE_EN: Final = (
    r"(?= (?:one|ones|two|three|of|was|were|is|are|had|has|have|will|would|came|began|"
    r"took|left|went|met|ended|lasted|started|followed|arrived|happened|brought|"
    r"group|groups|batch|part|wave|attempt|time)\b)"
)
_BARE_FR: Final = (
    r"(?= (?:a|ont|avait|avaient|est|sont|était|étaient|fut|suit|suivit|suivait|"
    r"s['’]\w+|eut|aura|groupe|tentative|partie|vague)\b)"
)
_BARE_ES: Final = (
    r"(?= (?:fue|fueron|ha|han|había|es|era|llegó|siguió|tuvo|salió|se|terminó|"
    r"empezó|comenzó|grupo|intento|parte|tanda)\b)"
)
_BARE_SLAVIC: Final = (
    r"(?= (?:[^\W\d_]+(?:ся|сь|в|ла|ло|ли|л)|груп[^\W\d_]+|парт[іи][^\W\d_]+|"
    r"част[^\W\d_]+|хвил[^\W\d_]+|волн[^\W\d_]+)\b)"
)

_SUBJECTS: Final = {
    "en": _Subjects(
        r"it(?! (?:rained|snowed)\b)(?!.{1,60}\bthat\b)|they|he|she|we|this|that|these|"
        r"those|its|their|his|her|[\w %-]{1,25} of (?:them|these|those)",
        r"the (?:second|third|fourth|fifth|sixth|others?|latter|former|next|same)|"
        rf"the (?:first|last|latest){_BARE_EN}|both|neither|others|another|"
        r"a (?:first|second|third|fourth|fifth|further|similar|final)",
    ),
    "de": _Subjects(
        r"sie|er|es(?! (?:kam|kommt|gab|gibt|regnete|schneite|brannte)\b)|"
        r"dies(?:e[rsnm]?)?|das(?= (?:war|ist|hatte|geschah|sagte|teilte|meldete)\b)|"
        r"sein(?:e[rsnm]?)?|ihr(?:e[rsnm]?)?|[\w %-]{1,25} von ihnen",
        r"(?:der|die|das) (?:zweite|dritte|vierte|fünfte|andere|nächste)n?|"
        r"(?:der|die|das) (?:erste|letzte)n?(?= (?-i:[a-zäöü]))|"
        r"eine?[nr]? (?:erste|zweite|dritte|vierte|weitere|andere)[rsn]?|"
        r"beide|keiner|(?:letztere|erstere)[rs]?",
        verb_first=True,
    ),
    "fr": _Subjects(
        r"ils?(?! (?:y|pleu\w+|faut|fallait|s['’]agi\w+)\b)|elles?|cela|ceci|"
        r"c['’](?:est|était|étaient)|ce(?:lui|ux|lles?)(?:-ci|-là)?|ses|son|sa|leurs?|"
        r"[\w %-]{1,25} d['’]entre (?:eux|elles)",
        rf"l[ae]s? (?:second|deuxième|troisième|quatrième)e?s?|"
        rf"l[ae]s? (?:premi[eè]re?|derni[eè]re?)s?{_BARE_FR}|"
        r"une? (?:premi[eè]re?|seconde?|deuxième|troisième|autre)|"
        r"d['’]autres|(?:tous|toutes) les deux|les deux(?= \w+(?:ent|ont)\b)|aucune?",
    ),
    "es": _Subjects(
        r"él|ellas?|ellos|esto|eso|aquello|est[ae]s?|estos|es[ae]s?|esos|sus?|"
        r"[\w %-]{1,25} de (?:ellos|ellas)",
        rf"(?:el|la|los|las) (?:segund[oa]|tercer[oa]?|cuart[oa]|otr[oa])s?|"
        rf"(?:el|la|los|las) (?:primer[oa]?|últim[oa])s?{_BARE_ES}|"
        r"una? (?:primer[oa]?|segund[oa]|tercer[oa]?)|ambos|ambas|otr[oa]s?|ningun[oa]",
        verb_first=True,
    ),
    "uk": _Subjects(
        r"він|вона|вони|воно|це|це[йя]|ця|ці|його|її|їхн\w+|[\w %-]{1,25} з них",
        rf"(?:друг|трет|четверт|п['’ʼ]ят|наступн)(?:ий|[іа]й|а|я|е|є|і)|"
        rf"(?:перш|останн)(?:ий|ій|а|я|е|є|і){_BARE_SLAVIC}|обидв\w+|обоє|"
        r"інш(?:ий|а|і|е)",
        verb_first=True,
    ),
    "ru": _Subjects(
        r"он|она|они|оно|это|этот|эта|эти|его|её|ее|их|[\w %-]{1,25} из них",
        rf"(?:втор|трет|четв[её]рт|пят|следующ)(?:ой|ый|ий|ая|ья|яя|ое|ье|ее|ые|ие)|"
        rf"(?:перв|последн)(?:ый|ий|ая|яя|ое|ее|ые|ие){_BARE_SLAVIC}|оба|обе|"
        r"друг(?:ой|ая|ие|ое)",
        verb_first=True,
    ),
    "tr": _Subjects(
        r"onlar|bunlar|bu|o|onun|onların|bunun|[\w %-]{1,25} (?:onlardan|bunlardan)",
        r"ilki|ikincisi|üçüncüsü|dördüncüsü|sonuncusu|diğer(?:i|leri)|ikisi|hiçbiri|"
        r"(?:bir )?(?:ikinci|üçüncü|başka)|ilk (?:grup|kafile|bölüm|dalga)",
    ),
}


_LEANING: Final = {
    language: tuple(
        re.compile(rf"(?:{words})(?![\w-])", re.IGNORECASE)
        for words in (subjects.pronoun, subjects.pointer)
    )
    for language, subjects in _SUBJECTS.items()
}
_WORD: Final = re.compile(r"[^\W\d_]+\s+")


def leaning(
    sentence: Sentence, mentions: Iterable[Mention], language: str, cues: Cues
) -> Reason | None:
    """Say why `sentence` can't be read alone; None if it can.

    `mentions` are who acts in it, one for whom a pronoun stands among them.
    """
    if language not in _LEANING or any(_names(one, language) for one in mentions):
        return None
    pronoun, pointer = _LEANING[language]
    is_placed = bool(sentence.places)
    for head in _heads(sentence, language, cues):
        found = pronoun.match(head) or (None if is_placed else pointer.match(head))
        if found:
            words = f"“{found[0]}” can't be understood without the sentences around it"
            return Reason("leans", words, _AGAINST)
    return None


def _names(mention: Mention, language: str) -> bool:
    if mention.rule == "pronoun":
        return language in _SURE
    return mention.rule != "demonym"


def _heads(sentence: Sentence, language: str, cues: Cues) -> Iterator[str]:
    """Yield the sentence from where its subject may begin: behind "On Monday", too."""
    text = sentence.text.lstrip("“„«\"'‘(–—- ")
    lead_in = cues.lead_in.match(text)
    text = text[lead_in.end() :] if lead_in else text
    yield text
    cut = sentence.end - len(text)
    for time in sentence.times:
        if time.start - cut <= _BEFORE_DATE:
            rest = text[max(0, time.end - cut) :]
            yield from _behind(rest, language)
        break
    if cues.opener.match(text):
        for comma in re.finditer(",", text[:_HEAD]):
            yield from _behind(text[comma.end() :], language)


def _behind(rest: str, language: str) -> Iterator[str]:
    rest = rest.lstrip(" ,\t\n")
    if rest.startswith("that "):
        return  # "it emerged on Tuesday that …"
    yield rest
    if _SUBJECTS[language].verb_first and (word := _WORD.match(rest)):
        yield rest[word.end() :]


def stand_in(mentions: Sequence[Mention], language: str) -> Mention | None:
    """Return the person whom a pronoun stands for as the subject, if that is sure.

    Where grammar gives things a gender, "elle" may be an agreement.
    """
    if not mentions or mentions[0].rule != "pronoun" or language not in _SURE:
        return None
    return mentions[0]


def completed(sentence: Sentence, subject: Mention | None) -> str:
    """Return the text with the name of `subject` for its pronoun."""
    if subject is None:
        return sentence.text
    start, end = subject.start - sentence.start, subject.end - sentence.start
    return sentence.text[:start] + subject.name + sentence.text[end:]


def taken_for(subject: Mention) -> Reason:
    """Say for whom a pronoun was taken."""
    words = f"“{subject.form}” is {subject.name}, whom the sentence before names"
    return Reason("pronoun", words)
