"""Which short names of an article stand for the full ones that it gives.

A surname is a person's only inside one article, only if the full name stands
there, and only if no other person of the article has it too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.language.naming.scan import Token
from sitegen.language.naming.spelling import key, keys
from sitegen.language.naming.words import SUFFIXES


@dataclass(frozen=True, slots=True)
class Identity:
    """A person of an article: a registered actor, or a full name."""

    name: str
    actor: str = ""
    given: str = ""  # key of the first given name


@dataclass(slots=True)
class People:
    """The people of one article by the keys of their surnames."""

    _by_surname: dict[str, set[Identity]] = field(
        default_factory=lambda: defaultdict(set)
    )
    _by_name: dict[tuple[str, ...], str] = field(default_factory=dict)

    def add_actor(self, actor: str, name: str, surname: str) -> None:
        """Note that a registered person is named in full."""
        if surname:
            self._by_surname[surname].add(Identity(name, actor))

    def add_name(self, name: str, tokens: list[Token]) -> None:
        """Note that a person without a file is named in full."""
        name = self._by_name.setdefault(
            tuple(key(token.text) for token in tokens), name
        )
        for surname in surnames(tokens):
            self._by_surname[surname].add(Identity(name, given=key(tokens[0].text)))

    def same_name(self, tokens: list[Token]) -> Identity | None:
        """Return the person whose full name this is, in the spelling used first."""
        name = self._by_name.get(tuple(key(token.text) for token in tokens))
        return Identity(name) if name else None

    def find(self, word: str) -> Identity | None:
        """Return whose surname `word` is, if it is one person's alone."""
        found: set[Identity] = set()
        for form in keys(word):
            found |= self._by_surname.get(form, set())
            if found:
                break
        if len(found) == 1:
            return next(iter(found))
        # The same person with and without a middle name, or in two spellings.
        if (
            len({person.given for person in found}) == 1
            and found
            and not any(person.actor for person in found)
        ):
            return max(found, key=lambda person: (len(person.name), person.name))
        return None

    def is_shared(self, word: str) -> bool:
        """Tell whether several people of the article have this surname."""
        return any(len(self._by_surname.get(form, ())) > 1 for form in keys(word))

    def knows_key(self, surname: str) -> bool:
        """Tell whether somebody of the article has the surname of this key."""
        return surname in self._by_surname

    def knows(self, word: str) -> bool:
        """Tell whether somebody of the article has this surname."""
        return any(form in self._by_surname for form in keys(word))


def surnames(tokens: list[Token]) -> Iterable[str]:
    """Yield the keys of what may be the surname of a full name."""
    parts = [token for token in tokens if token.folded not in SUFFIXES]
    if len(parts) < 2:
        return
    yield key(parts[-1].text)
    for number, token in enumerate(parts[1:], 1):
        if token.joint:
            yield key(token.joint.replace(" ", "") + joined(parts[number:]))
    if len(parts) > 2:
        yield joined(parts[-2:])


def joined(tokens: list[Token]) -> str:
    """Return the key of several words, with the particles between them."""
    return key(
        "".join(
            f"{token.joint or ''}{token.text}" if number else token.text
            for number, token in enumerate(tokens)
        ).replace(" ", "")
    )
