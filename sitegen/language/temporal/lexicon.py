"""The words of one language that are about time, as data.

The tables of a language (`en`, `de`, ...) are written with the small functions
here, so that each stays readable as a list of words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from sitegen.language.temporal.kinds import KINDS
from sitegen.language.temporal.rules import Rule

Value: TypeAlias = "int | float | str | tuple[int | str | bool, ...]"


class Entry(NamedTuple):
    """What a word is to the grammar."""

    kind: str
    """The letter of its kind."""
    value: Value
    capital: bool = False
    """It counts only when written with a capital: "May", "March"."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that tell whether a clause looks back or ahead."""

    ahead: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    ahead_endings: tuple[str, ...] = ()
    preterites: frozenset[str] = frozenset()
    """Forms of verbs that are of the past and nothing else: "took", "began"."""
    back_endings: tuple[str, ...] = ()
    plans: frozenset[str] = frozenset()
    """Words after which an infinitive is still to come: "agreed to meet"."""
    doubtful: frozenset[str] = frozenset()
    """Words that look ahead only before a day: "on Monday he would not say"."""
    limits: frozenset[str] = frozenset()
    """Words that look ahead inside a sentence, but not at its beginning: "until"."""
    perfect: frozenset[str] = frozenset()
    """What turns a plan into a past one: "*had been* due Friday"."""
    as_planned: frozenset[str] = frozenset()
    """Words before a plan that has come true: "*as* planned"."""
    mishaps: frozenset[str] = frozenset()
    """Nouns for what nobody announces: "the blast Friday" has happened."""
    as_soon: frozenset[str] = frozenset()
    """Words before "as" and a weekday to come: "as *early* as Monday"."""
    moved: frozenset[str] = frozenset()
    """Verbs whose "to" names a day to come: "*postponed* to Friday"."""
    timetable: frozenset[str] = frozenset()
    """Verbs that look ahead right before a day or an hour: "polls *open* on Friday"."""
    passive: str = ""
    """The infinitive before a participle that is none of the past: "will *be* held"."""
    able: frozenset[str] = frozenset()
    """What makes such a passive one of the past: "*could* not be reached"."""
    cancelled: frozenset[str] = frozenset()
    """What after a planned day makes it a past one: "planned for Monday *was*"."""
    infinitive: str = ""
    """The word before an infinitive: "ministers *to* meet Thursday"."""
    speech: frozenset[str] = frozenset()
    """Verbs that name the day on which something was said."""


@dataclass(frozen=True, slots=True)
class Language:
    """All that the tagger knows of one language."""

    code: str
    words: Mapping[str, Entry]
    """By the word in small letters; with capitals, it counts only written so."""
    phrases: Mapping[str, Entry]
    """Of several words, by their words in small letters with one blank between."""
    rules: tuple[Rule, ...]
    cues: Cues = field(default_factory=Cues)
    ordinal_endings: tuple[str, ...] = ()
    """What may follow the figure of an ordinal: "th", "er", "-го"."""
    decade_endings: tuple[str, ...] = ()
    """What may follow the figure of a decade: "s", "er", "-х"."""
    suffixes: str = ""
    """Case endings after an apostrophe that say nothing here: "2022'de"."""
    number_words: Mapping[str, int] = field(default_factory=dict)
    compounds: Mapping[str, int] = field(default_factory=dict)
    """Words that are two, with the length of the first: "Montag|abend"."""
    inside_words: str = ""
    """What a word may have inside besides letters, as a regular expression."""
    genitive: str = r"s\b"
    """What may follow an apostrophe at the end of a word, as a regular expression."""
    doubtful: frozenset[str] = frozenset()
    """Names of months that are also other words: only in company are they months."""
    numbered: frozenset[str] = frozenset()
    """What has a number: after it, 1973 is no year: "Resolution 1973"."""
    counted: frozenset[str] = frozenset()
    """What is counted: after it, 1,984 written without its comma is no year."""
    comparing: frozenset[str] = frozenset()
    """Words before "a year ago" that compare: "from", "compared"."""
    rated: frozenset[str] = frozenset()
    """Words before "a year" that make it "each year": "million", "tons"."""
    ended: frozenset[str] = frozenset()
    """Words after "the year" that make it any twelve months: "ended March 31"."""
    owners: frozenset[str] = frozenset()
    """Words before an age: "in *his* 60s"."""
    streets: frozenset[str] = frozenset()
    """What is named after a day: "*Straße* des 17. Juni", "*rue* du 4 septembre"."""
    titles: frozenset[str] = frozenset()
    """Words whose full stop ends no sentence: "mr", "gen"."""
    prepositions: frozenset[str] = frozenset()
    """Words that say "more than" before some amounts only: "over"."""
    final: frozenset[str] = frozenset()
    """Ordinals that mean the last: "the *final* week of May"."""
    lately: frozenset[str] = frozenset()
    """Vague words whose time has come up to the day of speaking: "recently"."""
    capital_nouns: bool = False
    """Whether all nouns have a capital, so that it does not make a name."""
    small_names: bool = False
    """Whether days and months have none, so that a "Domingo López" is a person."""
    capital_months: bool = False
    """Whether months are written with a capital, so that people are called so."""
    day_first: bool | None = None
    """How 10/03 is read; None if the language does not tell."""
    lower: Callable[[str], str] = str.lower


NONE: Final = "_"
"""Keeps the place of a word that a list does not have."""


def each(
    kind: str, words: str, *, start: int = 0, capital: bool = False
) -> dict[str, Entry]:
    """Number `words` from `start`; forms of one word are joined by ``|``."""
    letter = KINDS[kind]
    return {
        form: Entry(letter, number, capital)
        for number, forms in enumerate(words.split(), start)
        for form in forms.split("|")
        if form != NONE
    }


def all_of(
    kind: str, words: str | Iterable[str], value: Value = 0, *, capital: bool = False
) -> dict[str, Entry]:
    """Give all `words` one value."""
    listed = words.split() if isinstance(words, str) else words
    return {word: Entry(KINDS[kind], value, capital) for word in listed}


def endings(stem: str, tails: str) -> str:
    """Join a stem with each ending; ``0`` stands for none."""
    return "|".join(stem + ("" if tail == "0" else tail) for tail in tails.split())


_UNIT_KINDS: Final = {
    "weekend": "WEEKEND",
    "century": "CENTURY",
    "quarter": "QUARTER",
    "half": "QUARTER",
}
CYRILLIC_ROMAN: Final = str.maketrans("IXV", "ІХV")
"""The letters with which Cyrillic texts write Roman figures."""
_ROMANS: Final = (
    "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"
)


def romans(
    tail: str = "", alphabet: Mapping[int, int] | None = None
) -> dict[str, Entry]:
    """Give the numbers of centuries, with an ending, and in other letters too."""
    found: dict[str, Entry] = {}
    for number, figure in enumerate(_ROMANS.split(), 2):
        for form in (figure, figure.translate(alphabet or {})):
            found[f"{form}{tail}"] = Entry(KINDS["ROMAN"], number)
    return found


def single(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the entries of one word."""
    return {words: entry for words, entry in entries.items() if " " not in words}


def several(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the entries of more than one word."""
    return {words: entry for words, entry in entries.items() if " " in words}


def units(**forms: str) -> dict[str, Entry]:
    """Give units by their inner names: ``day="dia / dias"``, singular and plural."""
    found: dict[str, Entry] = {}
    for unit, words in forms.items():
        kind = _UNIT_KINDS.get(unit, "UNIT")
        one, _, many = words.partition("/")
        found |= all_of(kind, one, (unit, False)) | all_of(kind, many, (unit, True))
    return found
