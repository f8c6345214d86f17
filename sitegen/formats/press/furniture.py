"""What on a page is not the article: menus, buttons, advertisements, promises.

Every rule answers with the reason that an editor reads beside the dropped line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sitegen.formats.press import furniture_words as words
from sitegen.formats.press.phrases import Phrases, folded, words_of

NAVIGATION: Final = "navigation"
SHARING: Final = "sharing and printing"
READ_MORE: Final = "link to another article"
ADVERTISEMENT: Final = "advertisement"
SELLING: Final = "newsletter, subscription or cookies"
CLOSING: Final = "copyright and terms"
HASHTAGS: Final = "hashtags"
FIGURES: Final = "figures without words"
WEATHER: Final = "weather"
VIDEO: Final = "link to a video"
ADDRESS: Final = "address"
STAMP: Final = "time stamp"
NOTE: Final = "note of the publisher"

_LOOK_AT = 400  # characters; a rule that needs more of a line is no rule of layout
_LONG = 320  # a longer line is a paragraph, whatever words it has
_NOTE_LENGTH = 160  # of a note; a longer line tells more
_CONTACT = 120  # characters of a line with an address to write to
_LABEL = 60  # characters of a label with its colon
_ENLARGE = ("a+", "a-", "+a", "-a", "e-mail")  # signs of more than letters
_ORNAMENT = " .:;|·•*>»«→←×✕✖"


_NAVIGATION = Phrases(words.NAVIGATION.values()).whole
_ADVERTISEMENT = Phrases(words.ADVERTISEMENT.values()).whole
_SHARING = Phrases(words.SHARING.values()).whole
_SHARING_SIGNS = Phrases([words.SHARING_SIGNS]).whole
_READ_MORE = Phrases(words.READ_MORE.values())
_LABELS = Phrases([words.LABELS])
_SELLING = Phrases(words.SELLING.values())
_CLOSING = Phrases(words.CLOSING.values())
_NOTE = Phrases(words.NOTE.values())
_READING_TIME = Phrases([words.READING_TIME])
_JOB = Phrases([words.JOBS]).whole
_BYLINE = Phrases(words.BYLINE.values())
_HASHTAGS = re.compile(r"(?:[#@＃][\w.]{2,40}[\s,·•|]*){2,}|[#＃]\w{2,40}")
_VIDEO = re.compile(r"\d{1,2}:\d\d(?:\s|$)(?!Uhr|[aApP]\.?[mM])")
_DURATION = re.compile(
    r"\d{1,3}\s?(?:min(?:ute)?s?(?: read)?|мин(?:\.|ут[аы]?)?|dk|分|хв|دقيقة)\.?",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"[\d\s.,:%+\-−–$€£¥₽₺/|▲▼↑↓()×°]*|[A-Z\s/$€£¥₽]{1,14}[\d\s.,%+\-−▲▼]+"
)
_WEATHER = re.compile(r"[-−+]?\d{1,2}\s?°\s?[CFc]?\b")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|"
    r"\S+\.(?:jpe?g|png|gif|webp)|\+?[\d() -]{7,}"
)
_MAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.\w")
_WITH_AGENCY = re.compile(
    rf"[^.!?]{{3,60}}\b(?:with|mit|avec|con|with files from)\s(?:{words.AGENCIES})"
    rf"(?:(?:,\s?|\s(?:and|und|et|y)\s)(?:{words.AGENCIES})){{0,4}}"
)
_AGO = re.compile(r"(?:updated|published|posted)?\s*\d+ (?:minute|hour|day)s? ago")
_OWNED = re.compile(r"copyright\b.{0,60}\b(?:19|20)\d\d\b.{0,60}")
_STEP = re.compile(r"\s[>›»→/|]\s|\s{2,}")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»“)\]』」]*$")


def reason(line: str) -> str:
    """Say why a line is furniture, or return "" if nothing speaks against it."""
    if len(line) > _LOOK_AT:
        return ""
    # What a line says goes before how it looks.
    return _by_words(line) or _by_look(line)


def _by_words(line: str) -> str:
    bare = _bare(line)
    if not bare:
        return FIGURES
    if bare in _NAVIGATION:
        return NAVIGATION
    if bare in _ADVERTISEMENT or folded(line) in _ADVERTISEMENT:
        return ADVERTISEMENT
    return READ_MORE if is_read_more(line) else _by_phrases(line, bare)


def _by_phrases(line: str, bare: str) -> str:
    said = words_of(bare)
    if _is_sharing(bare, said):
        return SHARING
    if len(line) <= _LONG and _SELLING.within(bare, said) >= 0:
        return SELLING
    if _is_closing(bare, line, said):
        return CLOSING
    if len(line) <= _NOTE_LENGTH and _NOTE.within(bare, said) >= 0:
        return NOTE
    if len(line) < _LABEL and _is_reading_time(bare, said):
        return STAMP
    return STAMP if _is_stamp(bare, said) else ""


def _is_reading_time(bare: str, said: Sequence[str]) -> bool:
    """Whether a line tells how many minutes the article takes."""
    has_figure = any(word[0].isdigit() for word in said)
    return has_figure and len(said) <= 6 and _READING_TIME.within(bare, said) >= 0


def _is_stamp(bare: str, said: Sequence[str]) -> bool:
    """Whether a line only tells how long ago it was published."""
    if "ago" not in said or not (found := _AGO.search(bare)):
        return False
    return found[0] == bare or ("|" in bare and not _SENTENCE_END.search(bare))


def _by_look(line: str) -> str:
    if _HASHTAGS.fullmatch(line):
        return HASHTAGS
    if _is_address(line):
        return ADDRESS
    if _FIGURES.fullmatch(line):
        return FIGURES
    if line[0].isdigit() and (why := _by_figure(line)):
        return why
    if "°" in line and len(line) < _LABEL and _WEATHER.search(line):
        return WEATHER
    return NAVIGATION if _STEP.search(line) and _is_path(line) else ""


def _is_address(line: str) -> bool:
    """Whether a line is an address, or tells whom to write to in no sentence."""
    if "@" in line and len(line) < _CONTACT and _MAIL.search(line):
        return not _SENTENCE_END.search(line)
    may_be = line[0] in "+(" or " " not in line
    return may_be and bool(_ADDRESS.fullmatch(line))


def _by_figure(line: str) -> str:
    """Say what a line is that begins with a figure."""
    if _ADDRESS.fullmatch(line):
        return ADDRESS
    if _DURATION.fullmatch(line):
        return STAMP
    return VIDEO if _VIDEO.match(line) and not _SENTENCE_END.search(line) else ""


def _bare(line: str) -> str:
    return folded(line).strip(_ORNAMENT)


def _is_path(line: str) -> bool:
    """Whether a line shows the way to the page: ``Home > World > Asia``."""
    parts = _STEP.split(line)
    return (
        len(parts) > 2
        and all(0 < len(part.split()) <= 4 for part in parts)
        and not re.search(r"\d{4}|\d:\d\d", line)
        and not _SENTENCE_END.search(line)
    )


def is_read_more(line: str) -> bool:
    """Whether a line is, or begins with, a label over links to other articles."""
    bare = _bare(line[:_LOOK_AT])
    if bare in _READ_MORE.whole:
        return True
    if len(line) < 160 and not line.endswith((".", ".”", '."')):
        label = _LABELS.leading(bare)
        if label and bare[len(label) :].lstrip().startswith((":", "：")):
            return True
    found = _READ_MORE.leading(bare)
    if not found or len(line) > _LOOK_AT:
        return False
    rest = bare[len(found) :]
    # "Related stories from Kyiv say" would be a sentence; "Related: Kyiv" is a link.
    return rest.lstrip().startswith((":", "：", "|", "—", "–")) or (
        not _SENTENCE_END.search(line) and len(rest) < _LABEL and len(rest.split()) <= 6
    )


def opens_box(line: str) -> bool:
    """Whether a line is such a label and no more: the links come below it."""
    label = line.rstrip(" :：")
    return is_read_more(line) and not re.search(r"[:：|—–]", label)


def is_byline(line: str) -> bool:
    """Whether a line names the writer."""
    return (
        len(line) < 160
        and bool(_BYLINE.leading(folded(line)))
        and not _SENTENCE_END.search(line)
        and len(line.split()) <= 18
    )


def is_signature(line: str) -> bool:
    """Whether a line is a name and what its bearer does: "Ann Reader, Reporter"."""
    parts = line.split()
    if len(parts) <= 10 and _WITH_AGENCY.fullmatch(line):
        return True
    if not 3 <= len(parts) <= 8 or _SENTENCE_END.search(line):
        return False
    job = folded(line).split()[-1]
    is_job = job in _JOB or " ".join(folded(line).split()[-2:]) in _JOB
    return is_job and all(part[:1].isupper() for part in parts[:2])


def writer(line: str) -> str:
    """Return the writer whom a byline names, "" if it is no name."""
    found = _BYLINE.leading(folded(line))
    words = line.split()[len(found.split()) :] if found else []
    name = " ".join(words).strip(" :|")
    return name if name[:1].isupper() and not re.search(r"\d", name) else ""


def _is_sharing(bare: str, said: Sequence[str]) -> bool:
    if not bare.startswith(_ENLARGE) and _SHARING_SIGNS.isdisjoint(said):
        return False
    tokens = re.split(r"[\s,|·•/:()]+", bare)
    tokens = [token for token in tokens if token and not token.isdigit()]
    if not tokens or not _SHARING_SIGNS.intersection(tokens):
        return False
    known = sum(token in _SHARING for token in tokens)
    return known >= len(tokens) * (1 if len(tokens) <= 3 else 0.8)


def _is_closing(bare: str, line: str, said: Sequence[str]) -> bool:
    if said[:1] == ["copyright"] and _OWNED.fullmatch(bare):
        return True
    place = _CLOSING.within(bare, said)
    # A caption may end with "All rights reserved"; a footer begins so, or is short.
    return place >= 0 and (place < 40 or len(line) < 120)
