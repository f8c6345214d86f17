"""What on a page is not the article: menus, buttons, advertisements, promises.

Every rule answers with the reason that an editor reads beside the dropped line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from sitegen.core.text import fold
from sitegen.formats.press import furniture_words as words

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

_LOOK_AT = 400  # characters; a rule that needs more of a line is no rule of layout
_LONG = 320  # a longer line is a paragraph, whatever words it has
_LABEL = 60  # characters of a label with its colon
_ORNAMENT = " .:;|·•*>»«→←×✕✖"


def _entries(table: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        fold(entry) for entries in table.values() for entry in entries.split("|")
    )


def _leading(entries: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?=$|[\s:：—–|,(-])")


_NAVIGATION = _entries(words.NAVIGATION)
_SHARING = _entries(words.SHARING)
_SHARING_SIGNS = _entries({"": words.SHARING_SIGNS})
_READ_MORE = _entries(words.READ_MORE)
_READ_MORE_FIRST = _leading(_READ_MORE)
_LABELS = _leading(_entries({"": words.LABELS}))
_ADVERTISEMENT = _entries(words.ADVERTISEMENT)
_SELLING = re.compile("|".join(map(re.escape, sorted(_entries(words.SELLING)))))
_CLOSING = re.compile("|".join(map(re.escape, sorted(_entries(words.CLOSING)))))
_BYLINE = _leading(_entries(words.BYLINE))
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
_AGO = re.compile(r"(?:updated|published|posted)?\s*\d+ (?:minute|hour|day)s? ago")
_OWNED = re.compile(r"copyright\b.{0,60}\b(?:19|20)\d\d\b.{0,60}")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»“)\]』」]*$")


def reason(line: str) -> str:
    """Say why a line is furniture, or return "" if nothing speaks against it."""
    if len(line) > _LOOK_AT:
        return ""
    bare = fold(line).strip(_ORNAMENT)
    return next((why for why, applies in _RULES if applies(line, bare)), "")


def _is_video(line: str, bare: str) -> bool:
    del bare
    return bool(_VIDEO.match(line)) and not _SENTENCE_END.search(line)


# In this order: what a line says goes before how it looks.
_RULES: Final[tuple[tuple[str, Callable[[str, str], bool]], ...]] = (
    (FIGURES, lambda _, bare: not bare),
    (NAVIGATION, lambda _, bare: bare in _NAVIGATION),
    (
        ADVERTISEMENT,
        lambda line, bare: not {bare, fold(line)}.isdisjoint(_ADVERTISEMENT),
    ),
    (READ_MORE, lambda line, _: is_read_more(line)),
    (SHARING, lambda _, bare: _is_sharing(bare)),
    (SELLING, lambda line, bare: len(line) <= _LONG and bool(_SELLING.search(bare))),
    (CLOSING, lambda line, bare: _is_closing(bare, line)),
    (HASHTAGS, lambda line, _: bool(_HASHTAGS.fullmatch(line))),
    (ADDRESS, lambda line, _: bool(_ADDRESS.fullmatch(line))),
    (FIGURES, lambda line, _: bool(_FIGURES.fullmatch(line))),
    (STAMP, lambda line, _: bool(_DURATION.fullmatch(line))),
    (STAMP, lambda _, bare: bool(_AGO.fullmatch(bare))),
    (WEATHER, lambda line, _: len(line) < _LABEL and bool(_WEATHER.search(line))),
    (VIDEO, _is_video),
    (NAVIGATION, lambda line, _: _is_path(line)),
)


def _is_path(line: str) -> bool:
    """Whether a line shows the way to the page: ``Home > World > Asia``."""
    parts = re.split(r"\s[>›»→/|]\s|\s{2,}", line)
    return (
        len(parts) > 2
        and all(0 < len(part.split()) <= 4 for part in parts)
        and not re.search(r"\d{4}|\d:\d\d", line)
        and not _SENTENCE_END.search(line)
    )


def is_read_more(line: str) -> bool:
    """Whether a line is, or begins with, a label over links to other articles."""
    bare = fold(line[:_LOOK_AT]).strip(_ORNAMENT)
    if bare in _READ_MORE:
        return True
    if len(line) < 160 and not line.endswith((".", ".”", '."')):
        label = _LABELS.match(bare)
        if label and bare[label.end() :].lstrip().startswith((":", "：")):
            return True
    found = _READ_MORE_FIRST.match(bare)
    if not found or len(line) > _LOOK_AT:
        return False
    rest = bare[found.end() :]
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
    bare = fold(line[:_LOOK_AT])
    return (
        len(line) < 160
        and bool(_BYLINE.match(bare))
        and not _SENTENCE_END.search(line)
        and len(line.split()) <= 18
    )


def writer(line: str) -> str:
    """Return the writer whom a byline names, "" if it is no name."""
    found = _BYLINE.match(fold(line))
    words = line.split()[len(found[0].split()) :] if found else []
    name = " ".join(words).strip(" :|")
    return name if name[:1].isupper() and not re.search(r"\d", name) else ""


def _is_sharing(bare: str) -> bool:
    tokens = re.split(r"[\s,|·•/:()]+", bare)
    tokens = [token for token in tokens if token and not token.isdigit()]
    if not tokens or not _SHARING_SIGNS.intersection(tokens):
        return False
    known = sum(token in _SHARING for token in tokens)
    return known >= len(tokens) * (1 if len(tokens) <= 3 else 0.8)


def _is_closing(bare: str, line: str) -> bool:
    if _OWNED.fullmatch(bare):
        return True
    if not (found := _CLOSING.search(bare)):
        return False
    # A caption may end with "All rights reserved"; a footer begins so, or is short.
    return found.start() < 40 or len(line) < 120
