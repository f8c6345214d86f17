"""Turn pieces into mentions and places, and settle what overlaps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sitegen.core.articles import Article
from sitegen.core.calendar import Day
from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention
from sitegen.language.naming import adjectives, evidence, role_phrases, words
from sitegen.language.naming.given import is_given
from sitegen.language.naming.people import Identity, People, joined
from sitegen.language.naming.places import PlaceMention
from sitegen.language.naming.scan import Token, count_until
from sitegen.language.naming.shapes import Piece, Setting, Sort
from sitegen.language.naming.spelling import is_cyrillic, key

_KINDS: Final = {
    evidence.PERSON: ActorKind.PERSON,
    evidence.ORGANISATION: ActorKind.ORGANISATION,
}
_AFTER: Final = re.compile(
    r"(?P<own>['’]s?\b)?\s+(?:(?:also|now|still|has|had|later|reportedly|again|already|"
    r"repeatedly|never|not)\s+)?(?P<word>[\w’'-]+)"
)
_BEFORE: Final = re.compile(r"([\w’'-]+)\s+(?:the\s+)?$")
_PARTICLES: Final = re.compile(
    r"\b(?:(?:von|van|de|der|den|da|di|du|del|della|la|le|el|al|bin|ben|ter|ten) )+$"
)
_RECORD: Final = re.compile(r" \(\d{1,2}-\d{1,2}(?:-\d{1,2})?[,)]")
_AT: Final = frozenset({"in", "at", "near"})
_INSTITUTIONS: Final = frozenset({"kremlin", "white house", "downing street"})
_AWAY: Final = frozenset({"to", "from", "via", "through"})  # of where it is not


class Emitter:
    """Collects the mentions and places of one article."""

    def __init__(
        self,
        article: Article,
        setting: Setting,
        verdicts: Mapping[str, evidence.Verdict],
        people: People,
        wholes: Mapping[str, str],
    ) -> None:
        """Begin with nothing."""
        self._text = article.text
        self._setting = setting
        self._verdicts = verdicts
        self._people = people
        self._wholes = wholes
        published = article.publication.date
        self._day: Day | None = published.earliest if published else None
        self._mentions: list[Mention] = []
        self._credits: list[Mention] = []
        self._places: list[PlaceMention] = []
        self._bodies: list[tuple[Mention, str]] = []  # what a role can be held for
        self._teams: frozenset[str] = frozenset()

    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions, sorted; of two that overlap the first and longer."""
        return tuple(_apart(self._mentions))

    def credits(self) -> tuple[Mention, ...]:
        """Return who wrote and photographed."""
        return tuple(_apart(self._credits))

    def places(self) -> tuple[PlaceMention, ...]:
        """Return the places, sorted."""
        found: list[PlaceMention] = []
        for place in sorted(self._places, key=lambda p: (p.start, -p.end)):
            if not found or place.start >= found[-1].end:
                found.append(place)
        return tuple(found)

    def add_all(self, pieces: Sequence[Piece]) -> None:
        """Add what the pieces of the article stand for."""
        # "Los Angeles (3-9)": in such an article the place is its team.
        self._teams = frozenset(
            piece.name
            for piece in pieces
            if piece.sort in {Sort.CITY, Sort.PLACE}
            and _RECORD.match(self._text, piece.end)
        )
        for piece in pieces:
            self._add(piece)

    def _add(self, piece: Piece) -> None:
        sort = piece.sort
        if piece.name in self._teams and self._word_before(piece) not in _AT:
            self._say(piece, "", "team", ActorKind.ORGANISATION)
        elif sort is Sort.KNOWN:
            self._say(piece, piece.actor, piece.rule)
            if "dateline" in piece.marks or self._is_where(piece):
                self._place_if_state(piece)
        elif sort in {Sort.STATE, Sort.PEOPLE, Sort.CITY}:
            self._add_land(piece)
        elif sort is Sort.PLACE:
            self._add_place(piece)
        elif sort is Sort.ORGANISATION:
            whole = self._wholes.get(piece.name, "")
            self._say(piece, "", "organisation-word", ActorKind.ORGANISATION, whole)
        elif sort is Sort.UNKNOWN:
            self._add_unknown(piece)

    def _say(
        self,
        piece: Piece,
        actor: str,
        rule: str,
        kind: ActorKind | None = None,
        name: str = "",
    ) -> None:
        form = self._text[piece.start : piece.end]
        known = self._setting.known
        if actor:
            kind, name = known.kinds[actor], known.names[actor]
        mention = Mention(form, piece.start, piece.end, name or form, actor, kind, rule)
        (self._credits if piece.credit else self._mentions).append(mention)
        if actor and kind is not ActorKind.PERSON:
            self._bodies.append((mention, actor))

    def _place(self, piece: Piece) -> None:
        name = piece.base or self._text[piece.start : piece.end]
        self._places.append(PlaceMention(name, piece.start, piece.end))

    def _place_if_state(self, piece: Piece) -> None:
        if self._setting.known.kinds[piece.actor] is ActorKind.STATE:
            self._place(piece)

    def _add_land(self, piece: Piece) -> None:
        setting = self._setting
        is_dateline = "dateline" in piece.marks
        rule = ""
        if piece.sort is Sort.PEOPLE:
            rule = "demonym"
        elif piece.sort is Sort.STATE:
            rule = "country"
        elif not is_dateline and self._is_government(piece):
            rule = "metonym"
        if is_dateline or not rule or (rule == "country" and self._is_where(piece)):
            self._place(piece)
        if rule and not is_dateline:
            actor = setting.known.state(piece.code, setting.language)
            title = setting.lands.titles.get(piece.code, "")
            self._say(piece, actor, rule, ActorKind.STATE, title)

    def _is_government(self, piece: Piece) -> bool:
        """Tell whether a capital stands for those who govern there."""
        if piece.name not in self._setting.lands.capitals:
            return False
        before = self._word_before(piece)
        if before in self._setting.tongue.in_place and before not in {"to", "from"}:
            return False
        if self._text.endswith("according to ", 0, piece.start):
            return True
        after = _AFTER.match(self._text, piece.end)
        return after is not None and (
            bool(after["own"]) or after["word"].lower() in self._setting.tongue.doing
        )

    def _word_before(self, piece: Piece) -> str:
        before = _BEFORE.search(self._text, max(0, piece.start - 20), piece.start)
        return before[1].lower() if before else ""

    def _is_where(self, piece: Piece) -> bool:
        """Tell whether "in" or the like stands before a country."""
        before = self._word_before(piece)
        return before in self._setting.tongue.in_place and before not in _AWAY

    def _add_place(self, piece: Piece) -> None:
        if piece.name not in _INSTITUTIONS or self._is_where(piece):
            self._place(piece)
            return
        self._say(piece, "", "institution", ActorKind.ORGANISATION)
        actor = self._setting.known.state(piece.code, self._setting.language)
        if actor and not piece.credit:
            self._bodies.append((self._mentions[-1], actor))

    def _add_unknown(self, piece: Piece) -> None:
        self._take_particles(piece)
        self._drop_first(piece)
        found = self._verdicts.get(piece.name, evidence.Verdict())
        verdict, is_told = found.sort, found.is_told
        if piece.name in words.WELL_KNOWN:
            verdict, is_told = evidence.ORGANISATION, True
        whole = self._wholes.get(piece.name.replace(".", ""), "")
        if (
            whole
            and verdict != evidence.PERSON
            and _is_firm(whole, verdict)
            and not self._people.knows(_short(piece))
        ):
            verdict, is_told = evidence.ORGANISATION, True
        else:
            whole = ""
        if verdict == evidence.PLACE:
            self._place(piece)
            return
        if not whole and (len(piece.tokens) == 1 or verdict == evidence.PERSON):
            person = self._person(piece)
            if person is not None:
                rule = f"{evidence.PERSON}-evidence"
                if len(piece.tokens) == 1:
                    rule = "surname" if person.name else "registry-title"
                self._say(piece, person.actor, rule, ActorKind.PERSON, person.name)
                return
            if self._people.knows(_short(piece)):
                verdict = evidence.PERSON
        if verdict in _KINDS:
            name = whole if verdict == evidence.ORGANISATION else ""
            if is_told:
                self._say(piece, "", f"{verdict}-evidence", _KINDS[verdict], name)
            else:
                self._say(piece, "", "capital", None, name)

    def _person(self, piece: Piece) -> Identity | None:
        """Return whom a surname stands for, by the article or by a title."""
        short = _short(piece)
        if len(piece.tokens) > 1:
            return self._people.same_name(piece.tokens)
        found = self._people.find(short)
        whom = piece.whom
        known = self._setting.known
        if piece.land and not whom:
            whom = known.state(piece.land, self._setting.language)
        if found or self._people.knows(short) or not (piece.title or whom):
            return found
        actor = known.titled(short, piece.title, whom, self._day)
        return Identity("", actor) if actor else None

    def _take_particles(self, piece: Piece) -> None:
        """Take in the small words before a surname: "von der Leyen", "al Qaeda"."""
        if len(piece.tokens) > 1:
            return
        small = _PARTICLES.search(self._text, max(0, piece.start - 12), piece.start)
        if small is None:
            return
        token = piece.tokens[0]
        whole = key((small.group() + token.text).replace(" ", ""))
        if self._people.knows_key(whole) or small.group() in {"al ", "el "}:
            piece.start = small.start()
            piece.tokens = [
                replace(token, text=small.group().replace(" ", "") + token.text)
            ]

    def _drop_first(self, piece: Piece) -> None:
        """Part "Заява Кулеби" where it begins a sentence: the first is no given name.

        Only a case ending on a surname of the article tells this for certain.
        """
        last = piece.tokens[-1]
        if (
            len(piece.tokens) == 2
            and piece.first
            and not is_given(piece.tokens[0].text)
            and is_cyrillic(last.text)
            and self._people.find(last.text)
            and not self._people.knows_key(key(last.text))
        ):
            piece.tokens = [last]
            piece.start, piece.name = last.start, last.folded

    def add_known(self, listed: list[Token], place: int, end: int) -> int:
        """Add the name known already that begins at `place` of a headline.

        `end` is where the headline ends. Returns the number of words taken.
        """
        token = listed[place]
        hit = self._setting.known.at(self._text, token.start, token.text, end)
        if hit:
            part = listed[place : place + count_until(listed, place, hit.end)]
            piece = Piece(Sort.KNOWN, token.start, hit.end, part)
            self._say(piece, hit.actor, hit.rule)
            return len(part)
        for size in range(min(6, len(listed) - place), 0, -1):
            part = listed[place : place + size]
            if any(word.joint is None for word in part[1:]):
                continue
            piece = Piece(Sort.UNKNOWN, part[0].start, part[-1].end, part)
            if self._add_headline_land(piece) or self._add_headline_name(piece):
                return size
        return 1

    def _add_headline_land(self, piece: Piece) -> bool:
        lands = self._setting.lands
        if piece.name == "us" and piece.tokens[0].text != "US":
            return False
        for sort, table in (
            (Sort.STATE, lands.countries),
            (Sort.PEOPLE, lands.peoples),
            (Sort.CITY, lands.capitals),
            (Sort.CITY, lands.cities),
        ):
            if piece.name in table:
                piece.sort, piece.code = sort, table[piece.name]
                self._add_land(piece)
                return True
        return False

    def _add_headline_name(self, piece: Piece) -> bool:
        verdict = self._verdicts.get(piece.name, evidence.Verdict())
        if verdict.sort != evidence.NOTHING or piece.name in self._wholes:
            self._add_unknown(piece)
            return True
        person = None
        if len(piece.tokens) == 1:
            person = self._people.find(piece.tokens[0].text)
        if person is None:
            return False
        self._say(piece, person.actor, "surname", ActorKind.PERSON, person.name)
        return True

    def add_loose(self) -> None:
        """Add registered names that have no capitals."""
        known = self._setting.known
        for start, end, actor in known.loose.find(self._text):
            self._mentions.append(
                Mention(
                    self._text[start:end],
                    start,
                    end,
                    known.names[actor],
                    actor,
                    known.kinds[actor],
                    "registry-name",
                )
            )

    def add_adjectives(self) -> None:
        """Add what is written small of a people: "die türkische Regierung"."""
        setting = self._setting
        for start, end, code in adjectives.find(setting):
            actor = setting.known.state(code, setting.language)
            piece = Piece(Sort.PEOPLE, start, end, [], code=code)
            title = setting.lands.titles.get(code, "")
            self._say(piece, actor, "demonym", ActorKind.STATE, title)

    def add_roles(self) -> None:
        """Add those whom a role alone names: "Russia's foreign minister"."""
        self._mentions.extend(
            role_phrases.mentions(
                self._text, self._bodies, self._mentions, self._setting.known, self._day
            )
        )


def _is_firm(whole: str, verdict: str) -> bool:
    """Tell whether a short name is its firm's, though it may look like a place."""
    ending = whole.rpartition(" ")[2].lower()
    return verdict != evidence.PLACE or ending in words.FIRM_ENDINGS


def _short(piece: Piece) -> str:
    """Return the words of a name as one."""
    return piece.tokens[0].text if len(piece.tokens) == 1 else joined(piece.tokens)


def _apart(mentions: list[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for mention in sorted(
        mentions, key=lambda one: (one.start, -one.end, not one.actor, one.name)
    ):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found
