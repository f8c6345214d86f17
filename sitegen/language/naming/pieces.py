"""Cut a run of capitalised words into names, titles and words that are neither.

"European Commission President Ursula von der Leyen" is an organisation, a title
and a person. The order of the rules is their rank: registered names, then names
that say themselves what they are, then titles, countries and cities; what is left
over is unknown, and `sitegen.language.naming.evidence` weighs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product
from typing import Final

from sitegen.core.text import fold
from sitegen.language.naming import words
from sitegen.language.naming.areas import AREAS, SEATS, STATES
from sitegen.language.naming.given import is_given
from sitegen.language.naming.known import Hit
from sitegen.language.naming.scan import Token, count_until, is_first
from sitegen.language.naming.shapes import Piece, Setting, Sort, joined_name
from sitegen.language.naming.spelling import nominatives
from sitegen.language.naming.wholes import fixed, self_said, title

_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_COUNTRY_JOINTS: Final = frozenset({"", "and", "of", "of the", "the"})
_PREFIXES: Final = frozenset("post pre anti pro non ex us eu".split())
_AND_MORE: Final = re.compile(r" [A-Z]")
_LONGEST: Final = 60  # characters of a name that may stand in another case
_NUMBERS: Final = frozenset("one two three i ii iii iv".split())
_DIRECTIONS: Final = frozenset("west east north south".split())


def cut(run: list[Token], setting: Setting, start: int) -> list[Piece]:
    """Return the pieces of `run`; `start` is where its block begins."""
    pieces: list[Piece] = []
    place = 0
    before: Piece | None = None
    while place < len(run):
        piece, size = _next(run, place, setting, start)
        if piece is not None:
            # "Президент України Володимир": the title is the person's all the same.
            if before is not None and (
                before.sort is Sort.TITLE
                or (before.titled and before.sort is Sort.STATE)
            ):
                piece.titled = not run[place].joint
            piece.first = place == 0 and is_first(setting.text, start, piece.start)
            pieces.append(piece)
        before = piece
        place += size
    _part_offices(pieces, setting)
    return pieces


def _part_offices(pieces: list[Piece], setting: Setting) -> None:
    """Part "Мэр Самары Илья Горностаев": the title is of a town and of a person."""
    if not setting.tongue.is_split_at_given:
        return
    for one, other in pairwise(pieces):
        if (
            one.titled
            and one.sort is other.sort is Sort.UNKNOWN
            and len(other.tokens) > 1
            and not other.tokens[0].joint
            and is_given(other.tokens[0].text)
        ):
            one.titled, other.titled = False, True
            is_town = len(one.tokens) == 1 and not one.tokens[0].text.isupper()
            one.marks.add("seat" if is_town else "office")


def _next(
    run: list[Token], place: int, setting: Setting, start: int
) -> tuple[Piece | None, int]:
    """Return the piece that begins at `place`, if any, and how many words it takes."""
    token = run[place]
    hit = None
    if setting.known.begins(token.text):
        hit = setting.known.at(setting.text, token.start, token.text, len(setting.text))
    elif token.folded in setting.tongue.never or _is_trade(run, place, setting):
        return None, 1
    whole = fixed(run, place, setting.tongue) or self_said(run, place, setting)
    if hit:
        last = count_until(run, place, hit.end)
        if whole is None or whole[1] <= last:
            return _known(run, place, hit, last), last
    if whole:
        return _whole(whole, run, place, setting, start)
    return _guessed(run, place, setting, start)


def _guessed(
    run: list[Token], place: int, setting: Setting, start: int
) -> tuple[Piece | None, int]:
    """Return the piece at `place` that neither a file nor its own words tell."""
    token = run[place]
    if small := _with_small_head(run, place, setting):
        return small, count_until(run, place, small.end)
    if _is_idle(token, setting, start) and not _is_given(run, place, setting):
        return None, 1
    size = title(run, place, setting.tongue) or _trade(run, place, setting, start)
    land = None if size else _land(run, place, setting)
    if size:
        return _piece(Sort.TITLE, run, place, size), size
    return (land, len(land.tokens)) if land else _unknown(run, place, setting)


def _is_trade(run: list[Token], place: int, setting: Setting) -> bool:
    """Tell "Reederei" before "Skarv GmbH", where every noun has a capital."""
    return (
        bool(setting.tongue.place_tails)
        and run[place].folded in setting.tongue.firms
        and place + 1 < len(run)
        and not run[place + 1].joint
    )


def _trade(run: list[Token], place: int, setting: Setting, start: int) -> int:
    """Count "Analyst" before a name, which only begins a sentence in a capital."""
    return int(
        run[place].folded in setting.tongue.trades
        and place + 1 < len(run)
        and not run[place + 1].joint
        and is_first(setting.text, start, run[place].start)
    )


def _piece(sort: Sort, run: list[Token], place: int, size: int) -> Piece:
    part = run[place : place + size]
    return Piece(sort, part[0].start, part[-1].end, part)


def _known(run: list[Token], place: int, hit: Hit, size: int) -> Piece:
    piece = _piece(Sort.KNOWN, run, place, size)
    piece.end, piece.actor, piece.rule = hit.end, hit.actor, hit.rule
    return piece


def _whole(
    whole: tuple[Sort, int], run: list[Token], place: int, setting: Setting, start: int
) -> tuple[Piece | None, int]:
    sort, size = whole
    if run[place + size - 1].compound:
        return None, size
    piece = _piece(sort, run, place, size)
    if sort is Sort.PLACE:
        piece.code = SEATS.get(piece.name, "")
    # "The" is of the name if it is capitalised where it need not be.
    begin = piece.start - len("The ")
    if (
        sort is Sort.ORGANISATION
        and setting.text.startswith("The ", max(start, begin))
        and not is_first(setting.text, start, begin)
    ):
        piece.start = begin
    return piece, size


def _with_small_head(run: list[Token], place: int, setting: Setting) -> Piece | None:
    """Return "Верховный суд" or "Parti socialiste", whose second word is small."""
    pattern = setting.tongue.small_heads
    found = pattern.match(setting.text, run[place].start) if pattern else None
    if found is None:
        return None
    piece = _piece(Sort.ORGANISATION, run, place, 1)
    piece.end = found.end()
    return piece


def _is_idle(token: Token, setting: Setting, start: int) -> bool:
    """Tell whether a word is none of a name: "The", "Monday", "Muslim"."""
    word, tongue = token.folded, setting.tongue
    if word in tongue.never or word in tongue.time_words or word in words.OTHERS:
        return True
    if len(word) == 1 and not token.dotted:
        return True
    if "-" in word and is_compound(token, setting):
        return True
    # "Anticipating U.S. approval": a participle before a name.
    is_participle = (
        word.endswith("ing")
        and len(word) > 5
        and (_AND_MORE.match(setting.text, token.end) is not None)
    )
    return (word in tongue.starters or is_participle) and is_first(
        setting.text, start, token.start
    )


def _is_given(run: list[Token], place: int, setting: Setting) -> bool:
    """Tell "Jan Harvey" and "Oscar Wilde" from a month and a prize."""
    if not is_given(run[place].text) or place + 1 >= len(run):
        return False
    after = run[place + 1]
    return (
        not after.joint
        and _goes_on(run, place + 1, setting)
        and (after.folded not in words.THINGS and not after.compound)
    )


def is_compound(token: Token, setting: Setting) -> bool:
    """Tell "Russia-Turkey-Ukraine" and "Post-Brexit" from names."""
    lands = setting.lands
    return any(
        part in lands.countries or part in lands.peoples or part in _PREFIXES
        for part in token.folded.split("-")
    )


def _land(run: list[Token], place: int, setting: Setting) -> Piece | None:
    """Return a country, a people or a city that begins at `place`."""
    first = run[place]
    for size in range(min(4, len(run) - place), 0, -1):
        part = run[place : place + size]
        if size > 1 and any(t.joint not in _COUNTRY_JOINTS for t in part[1:]):
            continue
        name = joined_name(part)
        if name in {"us", "america"} and first.text not in {"US", "America"}:
            continue
        for sort, code, base in _sorts(name, part, setting):
            is_state = sort is Sort.STATE
            if part[-1].compound and not is_state:
                continue
            # A case ending shows that the name after it is another's.
            is_lone = sort is Sort.PEOPLE or part[-1].compound or bool(base)
            if not is_lone and _goes_on(run, place + size, setting):
                continue
            found = Sort.PEOPLE if part[-1].compound else sort
            end = part[-1].end
            return Piece(found, first.start, end, part, code=code, base=base)
    return None


def _sorts(
    name: str, part: list[Token], setting: Setting
) -> Iterator[tuple[Sort, str, str]]:
    """Yield what a name is, and what it is if it stands in an oblique case."""
    if (found := _sort_of(name, setting)) is not None:
        yield *found, ""
    if _CYRILLIC.match(part[0].text) and len(part) < 3 and len(name) < _LONGEST:
        each = ((token.text, *nominatives(token.text)) for token in part)
        for forms in product(*each):
            base = " ".join(forms)
            if (found := _sort_of(fold(base), setting)) is not None:
                yield *found, base


def _sort_of(name: str, setting: Setting) -> tuple[Sort, str] | None:
    lands = setting.lands
    if name in lands.countries:
        return Sort.STATE, lands.countries[name]
    if name in lands.peoples:
        return Sort.PEOPLE, lands.peoples[name]
    if name in lands.cities:
        return Sort.CITY, lands.cities[name]
    if name in lands.capitals:
        return Sort.CITY, lands.capitals[name]
    if name in STATES or name in AREAS or name in lands.regions:
        return Sort.PLACE, SEATS.get(name, "")
    return None


def _goes_on(run: list[Token], place: int, setting: Setting) -> bool:
    """Tell whether the word after a country belongs to a longer name."""
    if place >= len(run) or run[place].joint:
        return False
    word = run[place].folded
    tongue, lands = setting.tongue, setting.lands
    return not (
        word in tongue.titles
        or word in words.MODIFIERS
        or word in tongue.time_words
        or word in words.OTHERS
        or word in tongue.starters
        or word in lands.countries
        or word in lands.peoples
        or word in setting.small
        or word in words.THINGS
        or "-" in word
    )


def _unknown(
    run: list[Token], place: int, setting: Setting
) -> tuple[Piece | None, int]:
    """Return the unknown name that begins at `place`, if it is one, and its size."""
    if run[place].folded in _DIRECTIONS and len(run) == 1:
        return None, 1
    size = 1
    while place + size < len(run) and _is_more(run, place + size, setting):
        size += 1
    part = run[place : place + size]
    last = part[-2] if size > 2 and part[-1].folded in _NUMBERS else part[-1]
    if last.folded in words.THINGS or any(token.compound for token in part):
        return None, size
    return _piece(Sort.UNKNOWN, run, place, size), size


def _is_more(run: list[Token], place: int, setting: Setting) -> bool:
    """Tell whether the word at `place` goes on with an unknown name."""
    token, known = run[place], setting.known
    if not _is_joined(token, setting) or _begins_anew(run, place, setting):
        return False
    return not (
        known.begins(token.text)
        and known.at(setting.text, token.start, token.text, len(setting.text))
    )


def _is_joined(token: Token, setting: Setting) -> bool:
    """Tell "von der" in a name from "de" between an office and a country."""
    if not token.joint or token.joint == "&":
        return True
    first, *rest = token.joint.split()
    return (
        first in setting.tongue.particles
        and all(part in words.PARTICLES for part in rest)
        and token.folded not in setting.lands.countries
    )


def _begins_anew(run: list[Token], place: int, setting: Setting) -> bool:
    """Tell whether the word at `place` begins something else, or is of no name."""
    token, tongue = run[place], setting.tongue
    word = token.folded
    before = run[place - 1]
    return (
        (word in tongue.titles and word not in words.SUFFIXES)
        or (
            tongue.is_split_at_given
            and place + 1 < len(run)
            and not run[place + 1].joint
            and not before.dotted
            and is_given(token.text)
            and not is_given(before.text)
        )
        or word in tongue.time_words
        or word in words.OTHERS
        or word in tongue.never
        or (word in setting.lands.peoples and not is_given(before.text))
        or ("-" in word and is_compound(token, setting))
        or (
            tongue.is_split_at_given
            and _sort_of(word, setting) is not None
            and not is_given(before.text)
        )
        or (tongue.title_tails and word.endswith(tongue.title_tails))
        or (word in words.MODIFIERS and title(run, place, tongue) > 0)
    )
