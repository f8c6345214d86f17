"""Where on a pasted page the article is: its headline, its first and last paragraph.

Menus are short lines in long rows, articles are sentences. Each chunk gets a
weight, sentences above and other lines below nought, and the article is the stretch
with the greatest sum. Its headline is looked for above it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sitegen.formats.press import furniture
from sitegen.formats.press.captions import is_caption, is_credit
from sitegen.formats.press.date_labels import begins_with_label
from sitegen.formats.press.lines import Chunk
from sitegen.formats.press.phrases import folded
from sitegen.formats.press.printed_dates import find, weekdays

_SENTENCE_END = re.compile(
    r"[.!?…。！？؟।][\"'”’»“)\]』」_*]*(?:\s?\([^()]{1,40}\))?[\"'”’»]?$"
)
_WIDE_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONG = 200  # characters of a paragraph, even if no stop ends it
_ABOVE = 24  # chunks above the article in which its headline stands
_DASH = re.compile(r"\s[|–—-]\s")
_SITE = re.compile(r"\s[|–—-]\s(?=[^|–—-]{2,40}$)")
_YEAR = re.compile(r"\d{4}")
# As networks give a post to be put into a page: its short address, its writer.
_POST = re.compile(
    r"https://t\.co/\w|pic\.(?:twitter|x)\.com/\w|— .{1,60}\(@\w{1,20}\)"
)
_LONGEST_POST = 600
_DAY_HEADER = re.compile(
    r"(?:[^\W\d_]{4,12},?\s)?(?:\d{1,2}\.\s?\d{1,2}\.|\d{1,2}\.?\s[^\W\d_]{3,10}\.?|"
    r"[^\W\d_]{3,10}\.?\s\d{1,2}\.?)"
)
_HOUR = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_STAMP = re.compile(r"\d{1,2}[:.]\d\d(?:\s?(?:Uhr|h|[ap]\.?m\.?))?:?\s*")
# Advertisements and links stand inside articles; the line of copyright ends them.
_FURNITURE_WEIGHTS = {
    furniture.CLOSING: -8.0,
    furniture.READ_MORE: -1.0,
    furniture.ADVERTISEMENT: -1.0,
}
_TEASER = 2  # sentences that tell what another article is about
_TEASERS = 3  # dated teasers that make a list of articles
_NOT_HEADLINE = re.compile(r"[:,;—–-]$|\s[>→›|]\s|https?:|\D\d{1,2}:\d\d$")


class Role(Enum):
    """What a chunk is by its own look."""

    SENTENCE = auto()
    SHORT = auto()  # a heading, a menu entry, a name: what stands around it decides
    CAPTION = auto()
    CREDIT = auto()
    DATE_LINE = auto()
    BYLINE = auto()
    POST = auto()  # of a network, quoted in the article
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Sorted:
    """A chunk with its role and, for furniture, the reason."""

    chunk: Chunk
    role: Role
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The chunks of a page, and which of them are the article."""

    sorted: tuple[Sorted, ...]
    headline: int  # index, -1 if there is none
    first: int  # of the first and behind the last chunk of the article's body
    last: int

    @property
    def top(self) -> int:
        """The first chunk that may belong to the article: below the headline."""
        if self.headline >= 0:
            return self.headline + 1
        top = self.first
        while top > 0 and self.sorted[top - 1].role in (Role.CAPTION, Role.CREDIT):
            top -= 1
        return top


def layout(chunks: Sequence[Chunk], title: str = "") -> Layout:
    """Find the article among the chunks of a page; `title` is known from elsewhere."""
    roles = tuple(_sort(chunk) for chunk in chunks)
    first, last = _densest([_weight(each) for each in roles])
    last = _before_other_articles(roles, first, last)
    headline = _headline(roles, first, last, title)
    return Layout(roles, headline, max(first, headline + 1), last)


def is_sentence(text: str) -> bool:
    """Whether a text reads like a sentence or a paragraph, not like a label."""
    wide = _wide(text)
    words = len(text[:400].split()) + wide // 3
    if _SENTENCE_END.search(text[-80:]):
        return words >= 3
    if text.endswith((":", "：")):
        return words >= 3
    if wide > len(text[:400]) / 2:
        return len(text) > _LONG / 3 or text.count("、") >= 3 or "：" in text
    return len(text) > _LONG and not _is_list_of_names(text)


def stamp(text: str) -> int:
    """Return how long the time of day is with which a line begins, 0 if none."""
    found = _STAMP.match(text)
    return found.end() if found else 0


def _sort(chunk: Chunk) -> Sorted:
    text = chunk.text
    if post := _POST.search(text[:_LONGEST_POST]):
        return Sorted(chunk, Role.CREDIT if post.start() == 0 else Role.POST)
    why = furniture.reason(text)
    if why in ("", furniture.FIGURES) and is_date_line(text):
        return Sorted(chunk, Role.DATE_LINE)
    if why:
        return Sorted(chunk, Role.FURNITURE, why)
    if is_day_header(text):
        return Sorted(chunk, Role.SHORT)
    for role, has in (
        (Role.BYLINE, furniture.is_byline),
        (Role.BYLINE, furniture.is_signature),
        (Role.CREDIT, is_credit),
        (Role.CAPTION, is_caption),
        (Role.SENTENCE, is_sentence),
    ):
        if has(text):
            return Sorted(chunk, role)
    return Sorted(chunk, Role.SHORT)


def is_day_header(text: str) -> bool:
    """Whether a line is a day without its year, over what happened on it."""
    return len(text) < 32 and bool(_DAY_HEADER.fullmatch(text)) and bool(weekdays(text))


def is_date_line(text: str) -> bool:
    """Whether a line is there to give a date, with a label, a name or a time."""
    if len(text) > 240:
        return False
    if not _YEAR.search(text):
        return is_hour_of_day(text)
    dates = [date for date in find(text) if date.has_year]
    if not dates:
        return False
    rest = text
    for date in reversed(dates):
        rest = f"{rest[: date.start]}|{rest[date.end :]}"
    words = re.findall(r"[^\W\d_]+", rest)
    if begins_with_label(text):
        return len(words) <= 16
    if is_sentence(text) and not text.endswith("…"):
        return len(words) <= 3
    return len(words) <= 9 or (len(words) <= 16 and "|" in text)


def is_hour_of_day(text: str) -> bool:
    """Whether a line is a day without its year and a time: "6 березня, 14:03"."""
    if len(text) > 60 or not _HOUR.search(text) or is_sentence(text):
        return False
    dates = find(text)
    if len(dates) != 1:
        return False
    rest = text[: dates[0].start] + text[dates[0].end :]
    return len(re.findall(r"[^\W\d_]+", rest)) <= 3


def _is_list_of_names(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    capital = sum(word[0].isupper() for word in words)
    return capital > len(words) * 0.6 and not re.search(r"[.,;]\s", text)


def _weight(each: Sorted) -> float:
    if each.role is Role.SENTENCE:
        text = each.chunk.text
        length = len(text) + 1.5 * _wide(text)
        return 1.6 + min(length, 500) / 90
    if each.role is Role.FURNITURE:
        return _FURNITURE_WEIGHTS.get(each.reason, -2.0)
    if each.role in (Role.CAPTION, Role.CREDIT, Role.POST):
        return 0.0
    if stamp(each.chunk.text):
        return -0.3
    return -0.7 if each.chunk.is_apart else -1.0


def _densest(weights: Sequence[float]) -> tuple[int, int]:
    """Return the start and end of the stretch with the greatest sum."""
    best = running = 0.0
    start = first = last = 0
    for index, weight in enumerate(weights):
        if running <= 0:
            running, start = 0.0, index
        running += weight
        if running > best:
            best, first, last = running, start, index + 1
    return first, last


def _before_other_articles(roles: Sequence[Sorted], first: int, last: int) -> int:
    """Return where the article ends if teasers of others, each dated, follow it."""
    start, dated, sentences = last, 0, 0
    for index in range(last - 1, first, -1):
        if roles[index].role is Role.SENTENCE:
            sentences += 1
        elif roles[index].role is Role.DATE_LINE:
            start, dated, sentences = index, dated + 1, 0
        if sentences > _TEASER:
            break
    if dated < _TEASERS:
        return last
    teaser = _TEASER
    while start > first + 1:
        above = roles[start - 1].role
        teaser -= above is Role.SENTENCE
        if teaser < 0 or (teaser < _TEASER - 1 and above is Role.SENTENCE):
            break
        if above not in (Role.SENTENCE, Role.SHORT, Role.FURNITURE):
            break
        start -= 1
    return start


def _headline(roles: Sequence[Sorted], first: int, last: int, title: str) -> int:
    counts = Counter(
        _bare_title(each.chunk.text) for each in roles if len(each.chunk.text) < 300
    )
    wanted = folded(title)
    best, best_score = -1, 0.0
    for index in range(max(0, first - _ABOVE), min(last, len(roles))):
        if wanted and folded(roles[index].chunk.text) == wanted:
            return index
        if index >= first:
            if not wanted:
                break
            continue
        score = _headline_score(roles, index, first, counts)
        if score > best_score:
            best, best_score = index, score
    return _before_its_subtitle(roles, best)


def _headline_score(
    roles: Sequence[Sorted], index: int, first: int, counts: Counter[str]
) -> float:
    each = roles[index]
    text = each.chunk.text
    size = _size(text)
    if each.role is not Role.SHORT or not 2 <= size <= 45:
        return 0.0
    score = 1.0 + min(size - 2, 3)
    score += 3 if counts[_bare_title(text)] > 1 and size > 3 else 0
    score += 2 if each.chunk.is_apart else 0
    score -= 0.1 * (first - index)
    around = [*roles[max(0, index - 2) : index], *roles[index + 1 : index + 5]]
    if any(other.role in (Role.DATE_LINE, Role.BYLINE) for other in around):
        score += 2
    if _NOT_HEADLINE.search(text) or re.search(
        r"[^\W\d_]\s{2,}\S", text.replace("\u3000", " ")
    ):
        score -= 5
    if _is_in_menu(roles, index) or (size < 5 and _is_list_of_names(text)):
        score -= 2
    return score


def _is_in_menu(roles: Sequence[Sorted], index: int) -> bool:
    """Whether a line stands between short lines, with nothing to set it off."""
    chunk = roles[index].chunk
    return (
        not chunk.before
        and not chunk.after
        and 0 < index < len(roles) - 1
        and roles[index - 1].role is roles[index + 1].role is Role.SHORT
    )


def _before_its_subtitle(roles: Sequence[Sorted], index: int) -> int:
    """Step up to the headline where the line found is the one below it."""
    above = index - 1
    if above < 0 or roles[above].role is not Role.SHORT:
        return index
    chunk = roles[above].chunk
    size = _size(chunk.text)
    opening = roles[above - 1] if above else None
    if _NOT_HEADLINE.search(chunk.text) or not chunk.is_apart:
        return index
    if opening is not None and opening.role is Role.DATE_LINE and size >= 2:
        return above
    is_in_row = (
        opening is not None
        and opening.role is Role.SHORT
        and _size(opening.chunk.text) >= 5
    )
    return above if size >= 5 and not is_in_row else index


def _size(text: str) -> int:
    """Count words, or what comes to a word where none are divided."""
    return max(len(text.split()), _wide(text) // 3)


def _wide(text: str) -> int:
    """Count the signs at the beginning of a text that make a word each, or half."""
    return 0 if text.isascii() else len(_WIDE_SIGNS.findall(text[:400]))


def _bare_title(text: str) -> str:
    return folded(_SITE.split(text)[0] if _DASH.search(text) else text)
