"""Why the program joined or proposed something, in the language of the site.

The record holds reasons in English, as `timeline.json` publishes them. A reason is
found again among the sentences below and said anew; what fits none stays English.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sitegen.core.locale import Locale, Message

_PLACE: Final = re.compile(
    r"(?:(?P<place>seeds/\S+ \(“.*?”\)): )?(?P<reason>.*)", re.DOTALL
)

REASONS: Final = (
    Message("the same day"),
    Message("the day is exact"),
    Message("told as a fact"),
    Message("names who acts"),
    Message("asks", "of a sentence"),
    Message("names a place: {place}"),
    Message("actors in common: {names}"),
    Message("the headline and its first paragraph"),
    Message("no word gives a day; the article appeared then"),
    Message("no word gives a day"),
    Message("the date lies ahead of the article"),
    Message("long before the article"),
    Message("the date only bounds it: {words}"),
    Message("told by an office or a medium"),
    Message("the note quotes this passage"),
    Message("the note cites the article"),
    Message("copies of one text ({score} of 1)"),
    Message("their articles tell one story ({score} of 1)"),
    Message("wording alike ({score} of 1): both tell of {deeds}; both have {names}"),
    Message("wording alike ({score} of 1): both tell of {deeds}"),
    Message("wording alike ({score} of 1): both have {names}"),
    Message("wording alike ({score} of 1)"),
    Message("an editor decided that these are the same"),
    Message("an editor decided: {reason}"),
    Message("an editor decided"),
    Message("“{words}” is {value}"),
    Message("“{words}”"),
)
BASES: Final = (
    Message("as noted beside the article"),
    Message("as the saved page states"),
    Message("as the dateline says"),
    Message("as printed with the article"),
    Message("as the article's address says"),
    Message("after a caption in the article"),
)


def parted(words: str) -> tuple[str, str]:
    """Part a reason from the passage that it speaks of, "" for none."""
    found = _PLACE.fullmatch(words)
    return (found["place"] or "", found["reason"]) if found else ("", words)


def said_anew(reason: str, locale: Locale) -> str:
    """Say a reason in a language; "" where it is in none of the sentences."""
    for message in (*REASONS, *BASES):
        found = _pattern(message).fullmatch(reason)
        if found:
            return locale.say(message, **found.groupdict())
    return ""


@cache
def _pattern(message: Message) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", message.text)
    plain, names = pieces[::2], pieces[1::2]
    made = re.escape(plain[0])
    for name, after in zip(names, plain[1:], strict=True):
        made += f"(?P<{name}>.+?){re.escape(after)}"
    return re.compile(made, re.DOTALL)
