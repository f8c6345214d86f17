"""The headline of a saved page, which the page tells in several places.

What stands over the article is the headline; the data of the page mostly repeat it,
with the site's name or in other words made for search engines. So the data say
which of the headings is meant, and stand in where none is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from sitegen.core.text import fold

_SITE_TAIL: Final = re.compile(r"\s+(?:[|–—\-·:»«›‹]|::|//)\s+([^|–—·»«›‹]{2,60})$")
_SITE_HEAD: Final = re.compile(r"^([^|–—·»«›‹]{2,40}?)\s+(?:[-|–—·:»]|::)\s+")
# A word or three, or what a sign divides from the headline.
_KICKER: Final = re.compile(r"(?:\S+\s+){1,3}|.{1,40}[:!|.–—-]\s+")
_MOST = 40  # headings that are looked at
_LONGEST = 400  # characters of a headline
_ALIKE = 0.5  # of their pairs of letters that a heading and the page's data share
_AKIN = 0.2  # the same, for the only heading that there is


def page_title(
    headings: Sequence[str],
    told: Sequence[str],
    publisher: str,
    lesser: Sequence[str] = (),
) -> str:
    """Return the headline: one of the `headings`, or what the page's data `told`.

    `lesser` headings only show where a title ends and the site's name begins.
    """
    printed = [*told, *headings[:_MOST], *lesser[:_MOST]]
    data = [
        words[:_LONGEST]
        for each in told
        if (words := without_site(each, publisher, printed))
    ]
    sites = {fold(publisher), *(fold(_site(each, publisher)) for each in told)}
    heads = [
        words
        for each in headings[:_MOST]
        if len(words := " ".join(each.split())) <= _LONGEST and fold(words) not in sites
    ]
    if heads and data:
        share, _, best = max(
            (max(_likeness(head, words) for words in data), -number, head)
            for number, head in enumerate(heads)
        )
        if share >= (_AKIN if len(set(heads)) == 1 else _ALIKE):
            return _without_kicker(best, data)
        if all(len(words.split()) == 1 for words in data):
            return heads[0]
    return _most_told(data or heads)


def _without_kicker(head: str, data: Sequence[str]) -> str:
    """Take off the words over a headline that stand in the same heading."""
    votes = Counter(fold(words) for words in data if len(words) < len(head))
    for ending, times in votes.items():
        words = head[-len(ending) :] if ending else ""
        if (
            times > 1
            and fold(words) == ending
            and _KICKER.fullmatch(head[: -len(words)])
        ):
            return words
    return head


def _most_told(candidates: Sequence[str]) -> str:
    votes = Counter(fold(words) for words in candidates)
    return max(
        candidates,
        key=lambda words: (votes[fold(words)], -candidates.index(words)),
        default="",
    )


def without_site(words: str, publisher: str, others: Sequence[str]) -> str:
    """Take the site's name off the end or the beginning of a title."""
    words = " ".join(words.split())
    bare = {fold(other) for other in others if other != words}
    for pattern in (_SITE_TAIL, _SITE_HEAD):
        while found := pattern.search(words):
            rest = (words[: found.start()] + words[found.end() :]).strip()
            is_site = _is_site(found, rest, publisher) or fold(rest) in bare
            if not is_site or len(rest) < 4:
                break
            words = rest
    return words


def _is_site(found: re.Match[str], rest: str, publisher: str) -> bool:
    """Whether what a stroke divides from the `rest` of a title names the site."""
    is_stroke = "|" in found[0] and len(rest) >= len(found[1])
    return is_stroke or _is_within(found[1], publisher)


def _site(words: str, publisher: str) -> str:
    """Return the site's name at the end of a title, "" if there is none."""
    found = _SITE_TAIL.search(words)
    if found and _is_site(found, words[: found.start()].strip(), publisher):
        return found[1]
    return ""


def _is_within(words: str, publisher: str) -> bool:
    one, other = (re.sub(r"\W", "", fold(each)) for each in (words, publisher))
    return bool(one and other) and (one in other or other in one)


def _likeness(one: str, other: str) -> float:
    """Return the share of pairs of letters that two lines have in common (Dice)."""
    pairs = [Counter(_pairs(fold(words))) for words in (one, other)]
    shared = (pairs[0] & pairs[1]).total()
    return 2 * shared / max(1, pairs[0].total() + pairs[1].total())


def _pairs(words: str) -> list[str]:
    bare = re.sub(r"[^\w]", "", words)
    return [bare[at : at + 2] for at in range(len(bare) - 1)]
