"""Captions of photographs and the credits below them."""

from __future__ import annotations

import re
from typing import Final

from sitegen.formats.press import furniture_words as words
from sitegen.formats.press.phrases import Phrases, folded, words_of
from sitegen.formats.press.printed_dates import find

_LONGEST: Final = 480  # characters of a caption
_AGENCY = words.AGENCIES
_CREDIT_WORD = re.compile(
    rf"(?:{words.CREDIT})\s?(?:[:：/©–—-]|by\b|von\b|par\b)", re.IGNORECASE
)
_PLACED = re.compile(
    r"\((?:L|R|C|left|right|centre|center|2nd L|2nd R|top|bottom|l\.|r\.|M\.|links|"
    r"rechts|Mitte|à gauche|à droite|izquierda|derecha|слева|справа|ліворуч|"
    r"праворуч)\)",
    re.IGNORECASE,
)
_FILE = re.compile(r"(?:FILE(?: PHOTO)?|ARCHIVO|ARCHIV(?:BILD)?|АРХИВ)\s?[:–—-]")
_CAPITALS = re.compile(
    r"(?:[^\W\d_a-zа-яё]{2,}[ ’']){1,6}(?:[^\W\d_]{2,} ?)?(?:…|\.\.\.)"
)
# As in: —Getty Images; via REUTERS; AP Photo/J. Doe; Ministry/AFP; Foto: PAP
_CREDITED = re.compile(
    rf"(?:\([^()]{{2,80}}\b(?:{_AGENCY})\b[^()]{{0,60}}\)|(?:[-–—/|]|\bvia)\s?"
    rf"(?:{_AGENCY})(?:\sImages)?|\b(?:AP Photo|EPA-EFE|Getty Images|Reuters Connect)\b"
    r"[^.]{0,40}|\((?:Handout|File|Archive|Photo)[^()]{0,80}\)|"
    r"(?:Photo|Image|Foto|Фото|Credit|Image Credit|Source|Quelle)\s?[:/©]\s?"
    r"(?:[^.]|\b[^\W\d_]\.){2,60}|"
    r"Copyright\s[^.]{2,60}(?:\.\sAll\srights\sreserved)?|"
    r"(?:Photo|Press|News|Picture)\s(?:Agency|Office|Service)\)?)[.)\s]*$"
)
_RIGHTS = re.compile(
    r"©|\bCopyright\s(?:\d{4}|[^\W\d_a-z])|[Aa]ll rights reserved|"
    r"[Aa]lle Rechte vorbehalten|[Tt]ous droits réservés|"
    r"[Tt]odos los derechos reservados"
)
_LABEL = Phrases(words.CAPTION_LABELS.values())
_SOURCE_LABEL = Phrases(words.SOURCE_LABELS.values())
_PHOTOGRAPH = Phrases(words.CAPTION.values())
_PICTURE = Phrases(words.PICTURE.values())
_SHORT_CAPTION = 300  # characters
_LABELLED = 120
_AT_START = 12  # characters before such words: "In this file photo …"
_AT_START_LABEL = 60
_AT_END = 45  # characters at an end of a line in which such words stand
_OWNED = ("©", "Copyright", "eserved", "vorbehalten", "réservés", "reservados")
_SIGNED = re.compile(rf"\((?:{_AGENCY})\)\s*$")
_TOLD = re.compile(
    r"\b(?:said|says|told|added|announced|according to|sagte|erklärte|a déclaré|a dit|"
    r"dijo|afirmó|сказал|заявил|сообщил|заявив|powiedział|dedi|söyledi)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.!?]\s+[^\W\d_a-z]")
# English captions tell in the present tense what can be seen.
_SEEN = re.compile(
    r"\b(?:is|are|[a-z]{2,}(?<!s)s|[a-z]{3,}ing)\s(?:[a-z]+ly\s)?(?:a|an|the|his|her|"
    r"their|its|to|with|at|in|on|during|from|near|by|past|through|over|seen|shown|"
    r"pictured|after|before|for|out|up|down|outside|inside|next|behind)\b|"
    r"\b(?:tend|walk|stand|sit|wait|carry|hold|look|take|ride|pose|attend|gather)\s"
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|will|would|met|held|took|went|came|left|fell|began|won|"
    r"lost|saw|made|gave|died|struck|hit|sent|(?<!is )(?<!are )[a-z]{3,}ed)\b"
)
_SIGNATURE = re.compile(rf"[\w.\s/|-]{{0,40}}?(?:{_AGENCY})(?:\sImages)?[\s)/|.]*")
_NAMES: Final = frozenset(words_of(_AGENCY))
# One of these words is in every credit.
_SOURCES: Final = _NAMES | frozenset(
    "Photo Image Foto Фото Credit Source Quelle Copyright Handout File Archive Agency "
    "Office Service".split()
)
_YEAR = re.compile(r"\d{4}")
_BETWEEN_NAMES = frozenset({"via", "by", "for", "and", "pool", "/", "|", "-", "–"})
_DATE_ENDS = 45  # characters that may follow the date: a place, an agency


def is_credit(line: str) -> bool:
    """Whether a line names a photographer or an agency, and no more."""
    if len(line) > 110:
        return False
    if found := _CREDIT_WORD.match(line):
        return len(line[found.end() :].split()) <= 8
    if "," in line and _behind_label(_SOURCE_LABEL, line, ","):
        return True
    words = line.split()
    if len(words) > 6 or _NAMES.isdisjoint(words_of(line)):
        return False
    if any(word.islower() and word not in _BETWEEN_NAMES for word in words):
        return False
    return bool(_SIGNATURE.fullmatch(line))


def is_caption(line: str) -> bool:
    """Whether a line describes a photograph."""
    if len(line) > _LONGEST or len(line.split()) < 3:
        return False
    if _behind_label(_LABEL, line, ":：,|—–-"):
        return True
    if line.endswith(" ("):
        return True  # the credit that the bracket opened was a link
    return _looks_like_one(line) or _says_picture(line) or _is_dated(line)


def _behind_label(labels: Phrases, line: str, signs: str) -> bool:
    """Whether a line begins with a label, one of some signs, and more."""
    bare = folded(line[:_AT_START_LABEL])
    label = labels.leading(bare)
    rest = bare[len(label) :].lstrip() if label else ""
    return bool(rest) and rest[0] in signs and bool(rest[1:].strip())


def _looks_like_one(line: str) -> bool:
    if _FILE.match(line) or _CAPITALS.match(line):
        return True
    if "(" in line and len(_PLACED.findall(line)) >= 2:
        return True
    if len(line) < 320 and any(map(line.__contains__, _OWNED)):
        return bool(_RIGHTS.search(line))
    return False


def _is_dated(line: str) -> bool:
    """Whether a line has a credit at its end, or a date after what can be seen."""
    if _has_credit(line[-160:]):
        sentences = len(_SENTENCES.findall(line))
        if sentences <= 2:
            return not _TOLD.search(line) or sentences == 0
    if line[:1] in "\"“«„'‘" or not _YEAR.search(line, len(line) // 3):
        return False
    if _SENTENCES.search(line) or _TOLD.search(line):
        return False
    return _ends_with_date(line)


def _says_picture(line: str) -> bool:
    """Whether a line begins or ends with the words for a photograph."""
    if len(line) > _SHORT_CAPTION:
        return False
    bare = folded(line)
    start, end = bare[:_AT_END], bare[-_AT_END:]
    last = words_of(end)
    if 0 <= _PHOTOGRAPH.within(start, words_of(start)) <= _AT_START:
        return True
    if _PHOTOGRAPH.within(end, last) >= 0:
        return True
    return (
        not bare.endswith((".", "!", "?"))
        and len(line) <= _LABELLED
        and _PICTURE.within(end, last) >= 0
        and not _TOLD.search(line)
    )


def _has_credit(end: str) -> bool:
    return not _SOURCES.isdisjoint(words_of(end)) and bool(_CREDITED.search(end))


def _ends_with_date(line: str) -> bool:
    """Whether a sentence tells what a picture shows and when it was taken."""
    dates = [date for date in find(line) if date.has_year and not date.is_numeric]
    if not dates or dates[-1].start < len(line) * 0.4:
        return False
    if len(line) - dates[-1].end > _DATE_ENDS or not line[:1].isupper():
        return False
    told = line[: dates[-1].start]
    return bool(_SIGNED.search(line) or (_SEEN.search(told) and not _PAST.search(told)))
