"""What the program says to readers, before it is said in a language.

A message is written in English, in the place that uses it. Its translations stand in
`sitegen/locale/CODE/LC_MESSAGES/sitegen.po`; what has none is said in English.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from sitegen.core.date_names import ENGLISH, Words
from sitegen.core.text import fold


class Message(NamedTuple):
    """A phrase or sentence; `{name}` stands for what is filled in.

    The context tells apart what English has one word for: "Group", "kind of actor".
    """

    text: str
    context: str = ""


class Plural(NamedTuple):
    """A phrase with a number, `{n}`, in it: for one and, in English, for many."""

    one: str
    many: str
    context: str = ""


Catalog: TypeAlias = Mapping[tuple[str, str], Sequence[str]]
"""Context and English text (of a `Plural`: the one for one) -> all its forms."""


@dataclass(frozen=True, eq=False)
class Locale:
    """How a site's language is said: its words, its dates, numbers and order of names.

    There is one for each language, compared by identity.
    """

    code: str = "en"
    is_rtl: bool = False
    dates: Words = ENGLISH
    catalog: Catalog = field(default_factory=dict)
    is_translated: bool = True
    """False where the words are English for want of a catalog."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """What languages are called, by their codes."""
    letters: Mapping[str, int] = field(default_factory=dict)
    """The place of each letter in the alphabet, for those that have their own."""
    upper: Callable[[str], str] = str.upper
    lower: Callable[[str], str] = str.lower

    def say(self, message: Message, /, **named: object) -> str:
        """Say a message, its names filled in."""
        return fill_in(self.gettext(message.text, message.context), **named)

    def count(self, message: Plural, number: int, /, **named: object) -> str:
        """Say how many: "1 event", "1,200 events"."""
        usual = (message.one, message.many)
        forms = self.catalog.get((message.context, message.one), usual)
        which = self.dates.plural(number)
        return fill_in(forms[which], n=self.dates.number(number), **named)

    def gettext(self, text: str, context: str = "") -> str:
        """Return what is said for an English text, with its `{name}` as they are."""
        return self.catalog.get((context, text), (text,))[0]

    def language_name(self, code: str) -> str:
        """Name a language by its code; the code itself where nobody knows it."""
        found = self.languages.get(code.replace("-", "_"), "")
        found = found or self.languages.get(code.partition("-")[0], code)
        return self.capitalised(found)

    def capitalised(self, text: str) -> str:
        """Begin a phrase with a capital letter, as it stands alone."""
        return self.upper(text[:1]) + text[1:]

    def sort_key(self, name: str) -> tuple[tuple[int, ...], str]:
        """Return what names are put in order by.

        Marks and case do not count, but for letters that stand in the alphabet by
        themselves (Turkish ı and ö, Spanish ñ, Ukrainian ї). Letters of the site's own
        alphabet come before all others; digits and signs before letters.
        """
        return _sort_key(self, name)


_REMEMBERED: Final = 50_000  # names; the same ones stand in many lists
_OWN: Final = 0x110000  # after all characters that are no letters
_OTHER: Final = 2 * _OWN

ENGLISH_LOCALE: Final = Locale(
    letters={letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
)


@lru_cache(maxsize=_REMEMBERED)
def _sort_key(locale: Locale, name: str) -> tuple[tuple[int, ...], str]:
    found: list[int] = []
    for letter in locale.lower(name):
        own = locale.letters.get(letter)
        if own is not None:
            found.append(_OWN + own)
        else:
            found.extend(_place(char, locale) for char in fold(letter))
    return tuple(found), name


def _place(char: str, locale: Locale) -> int:
    own = locale.letters.get(char)
    if own is not None:
        return _OWN + own
    return ord(char) + (_OTHER if char.isalpha() else 0)


def fill_in(text: str, /, **named: object) -> str:
    """Put values in the place of `{name}`; braces in the values stay as they are."""
    pieces = text.split("{")
    made = [pieces[0]]
    for piece in pieces[1:]:
        name, brace, rest = piece.partition("}")
        made.append(f"{named[name]}{rest}" if brace and name in named else "{" + piece)
    return "".join(made)
