"""The names that the files of a site register, ready to be found in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sitegen.core.calendar import Day
from sitegen.core.documents import ActorKind, ActorRecord
from sitegen.core.registry import Registry
from sitegen.core.text import fold
from sitegen.language.naming import roles
from sitegen.language.naming.spelling import key, keys
from sitegen.language.naming.territories import territories

_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[\w’'&]+(?:-\w+)*")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_ENDING: Final = re.compile(r"['’][^\W\d_]{1,6}$")  # "Erdoğan'ın"
_FAR: Final = 40  # characters in which the next word of a name has to begin


@dataclass(frozen=True, slots=True)
class Name:
    """One registered name: the keys of its words and whose it is."""

    actor: str
    words: tuple[str, ...]
    text: str
    rule: str
    is_capital: bool  # written in capitals alone: only capitals in a text are it


@dataclass(frozen=True, slots=True)
class Hit:
    """A registered name found in a text."""

    actor: str
    end: int
    rule: str


class Known:
    """The registry's names by their first word, surnames, roles and countries."""

    __slots__ = ("_first", "_states", "kinds", "loose", "names", "offices", "surnames")

    def __init__(self, registry: Registry) -> None:
        """Index `registry`; a spelling that two actors share belongs to neither."""
        records = registry.records
        self.kinds = {actor: record.kind for actor, record in records.items()}
        self.names = {actor: record.name.value for actor, record in records.items()}
        self.surnames = dict(_surnames(records))
        self._states: dict[str, Mapping[str, str]] = {}
        self._first: dict[str, list[Name]] = defaultdict(list)
        names = list(_names(registry))
        owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in names:
            owners[name.words].add(name.actor)
        for name in names:
            if len(owners[name.words]) == 1:
                self._first[name.words[0]].append(name)
        for listed in self._first.values():
            listed.sort(key=lambda name: (-len(name.words), name.actor, name.text))
        self.loose = _Loose(
            {
                fold(name.text): name.actor
                for name in names
                if len(owners[name.words]) == 1
                and not any(char.isupper() for char in name.text)
            }
        )
        self.offices = roles.offices(
            records.values(),
            dict(registry.names) | {actor: actor for actor in records},
        )

    def at(self, text: str, start: int, word: str, limit: int) -> Hit | None:
        """Return the longest registered name that begins with `word` at `start`."""
        for form in keys(word):
            for name in self._first.get(form, ()):
                end = _end(text, start, name, limit)
                if end:
                    return Hit(name.actor, end, name.rule)
        return None

    def begins(self, word: str) -> bool:
        """Tell whether some registered name may begin with `word`."""
        first = self._first
        return bool(first) and any(map(first.__contains__, keys(word)))

    def state(self, code: str, language: str) -> str:
        """Return the actor that is the country `code`, "" if none is registered."""
        if language not in self._states:
            countries = {
                **territories(language).countries,
                **territories("en").countries,
            }
            found: dict[str, str] = {}
            for name, actor in self._state_names():
                if fold(name) in countries:
                    found.setdefault(countries[fold(name)], actor)
            self._states[language] = found
        return self._states[language].get(code, "")

    def titled(self, surname: str, title: str, land: str, day: Day | None) -> str:
        """Return who is meant by a surname with a title or a state before it.

        "President Zelenskyy" and "Russia's Lavrov" name a person of the registry
        if just one has that surname and held that office, then and there.
        """
        forms = keys(surname)
        found = [who for who, known in self.surnames.items() if known in forms]
        if len(found) != 1 or day is None:
            return ""
        return found[0] if self.offices.fits(found[0], title, land, day) else ""

    def _state_names(self) -> Iterable[tuple[str, str]]:
        for listed in list(self._first.values()):
            for name in listed:
                if self.kinds[name.actor] is ActorKind.STATE:
                    yield name.text, name.actor


class _Loose:
    """Names without capitals: in scripts that have none, or small by choice."""

    __slots__ = ("_actors", "_pattern")

    def __init__(self, actors: Mapping[str, str]) -> None:
        self._actors = actors
        listed = "|".join(map(re.escape, sorted(actors, key=len, reverse=True)))
        # Scripts without capitals mostly put no blanks between words either.
        self._pattern = re.compile(rf"(?<![a-z])(?:{listed})(?![a-z])", re.IGNORECASE)

    def find(self, text: str) -> Iterable[tuple[int, int, str]]:
        """Yield start, end and actor of each such name in `text`."""
        if self._actors:
            for match in self._pattern.finditer(text):
                actor = self._actors.get(fold(match.group()))
                if actor:
                    yield match.start(), match.end(), actor


def _surnames(records: Mapping[str, ActorRecord]) -> Iterable[tuple[str, str]]:
    for actor, record in records.items():
        parts = _words(record.name.value)
        if record.kind is ActorKind.PERSON and len(parts) > 1:
            yield actor, key(parts[-1])


def _names(registry: Registry) -> Iterable[Name]:
    for actor, record in registry.records.items():
        for text, rule in _written(record):
            words = tuple(map(key, _words(text)))
            if any(words) and fold(text) not in registry.shared:
                yield Name(actor, words, text, rule, is_capital=text.isupper())


def _written(record: ActorRecord) -> Iterable[tuple[str, str]]:
    yield record.name.value, "registry-name"
    for alias in record.aliases:
        yield alias.value, "registry-alias"
    if record.kind is not ActorKind.PERSON:
        for name in (record.name, *record.aliases):
            if name.value.lower().startswith("the "):
                yield name.value[4:], "registry-alias"


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(text)]


def _end(text: str, start: int, name: Name, limit: int) -> int:
    """Return where `name` ends if it stands at `start`, else 0."""
    place = start
    end = 0
    for number, wanted in enumerate(name.words):
        match = (
            _WORD.search(text, place, limit)
            if number < 1
            else (_WORD.search(text, place, min(limit, place + _FAR)))
        )
        if match is None or (number and text[place : match.start()].strip(" .-\xa0\n")):
            return 0
        word = _POSSESSIVE.sub("", match.group())
        if wanted not in keys(word):
            word = _ENDING.sub("", word)
        if wanted not in keys(word) or (name.is_capital and not word.isupper()):
            return 0
        place = match.end()
        end = match.start() + len(word)
    return end
