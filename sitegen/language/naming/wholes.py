"""Names whose own words say what they are, and titles.

"World Economic Forum" and "Department of Mineral Resources" are organisations,
"San Francisco Bay Area" is a place, whatever stands around them.
"""

from __future__ import annotations

from typing import Final

from sitegen.language.naming import words
from sitegen.language.naming.areas import AREAS
from sitegen.language.naming.given import is_given
from sitegen.language.naming.scan import Token
from sitegen.language.naming.shapes import Setting, Sort
from sitegen.language.naming.tongues import Tongue

_LONGEST: Final = 8  # words
_ALONE: Final = frozenset(
    "parliament congress senate bundestag duma knesset pentagon".split()
)
_TITLES_INSIDE: Final = frozenset("general justice chief state king prince".split())
_NO_HEADS: Final = (
    words.STARTERS - words.ORGANISATIONS - words.PLACES - {"first", "world", "new"}
)
_BY_ITSELF: Final = frozenset("european united national international world".split())
_SHARED: Final = frozenset(
    "administration commission agency department ministry committee council "
    "laboratory authority service institute association centre center office".split()
)
_FOR_HEADS: Final = frozenset(
    "committee commission council panel foundation centre center centers institute "
    "office ministry agency fund department association".split()
)
_OF: Final = frozenset({"of", "of the", "de"})
_ROMANCE: Final = frozenset(
    {"", "de", "del", "de la", "du", "des", "di", "della", "de los"}
)
_AFTER_TITLE: Final = frozenset({"designate", "elect", "general", "in-chief"})
_BEFORE_TITLE: Final = frozenset({"ex", "co", "vice"})
_FOR: Final = frozenset({"for", "for the", "on", "on the"})


def fixed(run: list[Token], place: int, tongue: Tongue) -> tuple[Sort, int] | None:
    """Return the sort and size of a name that only a table can tell."""
    for size in range(min(3, len(run) - place), 1, -1):
        part = run[place : place + size]
        if part[-1].compound or any(token.joint for token in part[1:]):
            continue
        name = " ".join(token.folded for token in part)
        if name in AREAS and _ends_at(run, place + size, tongue):
            return Sort.PLACE, size
        if name in words.WELL_KNOWN:
            return Sort.ORGANISATION, size
    return None


def _ends_at(run: list[Token], place: int, tongue: Tongue) -> bool:
    """Tell whether the word at `place`, if any, begins something else."""
    if place >= len(run) or run[place].joint:
        return True
    word = run[place].folded
    return word in tongue.titles or word in tongue.time_words or word in words.MODIFIERS


def self_said(
    run: list[Token], place: int, setting: Setting
) -> tuple[Sort, int] | None:
    """Return the sort and size of a name whose own words say what it is."""
    local = _local(run, place, setting.tongue)
    return (Sort.ORGANISATION, local) if local else _worded(run, place, setting)


def _worded(run: list[Token], place: int, setting: Setting) -> tuple[Sort, int] | None:
    """Return the sort and size of a name whose last word says what it is."""
    word = run[place].folded
    if word in _NO_HEADS:
        return None
    after = run[place + 1] if place + 1 < len(run) else None
    if word in words.PLACE_OF_HEADS and after is not None and after.joint in _OF:
        return Sort.PLACE, 2
    best: tuple[Sort, int] | None = None
    for size in range(1, min(_LONGEST, len(run) - place) + 1):
        token = run[place + size - 1]
        word = token.folded
        if not _goes_on(run, place, size, setting):
            break
        if word in words.ORGANISATIONS:
            if size > 1 or word in _ALONE:
                best = (Sort.ORGANISATION, size)
        elif (
            word in words.PLACES
            and size > 1
            and (size > 2 or not is_given(run[place].text))
        ):
            best = (Sort.PLACE, size)
        if word in words.OF_HEADS and place + size < len(run):
            extent = _of(run, place + size, setting)
            if extent:
                return Sort.ORGANISATION, size + extent
    return best


def _local(run: list[Token], place: int, tongue: Tongue) -> int:
    """Count the words of "Tribunal Supremo de España", "Europäische Zentralbank"."""
    if run[place].folded in tongue.heads:
        size = 1
        while place + size < len(run) and run[place + size].joint in _ROMANCE:
            if run[place + size].folded in tongue.titles:
                break
            size += 1
        return size if size > 1 else 0
    if tongue.tails:
        for size in range(1, min(4, len(run) - place) + 1):
            token = run[place + size - 1]
            if (size > 1 and token.joint) or token.folded in tongue.titles:
                break
            is_bare = size == 1 and token.folded in tongue.tails
            if token.folded.endswith(tongue.tails) and (
                not is_bare or token.folded.startswith("bundes")
            ):
                return size
    return 0


def _goes_on(run: list[Token], place: int, size: int, setting: Setting) -> bool:
    """Tell whether the last of `size` words may be of one name with the rest."""
    token = run[place + size - 1]
    word = token.folded
    if size > 1:
        if not _joined(run, place, size, setting):
            return False
        if word in setting.tongue.time_words and word != "may":
            return False
    elif token.compound:
        return False
    return word not in setting.tongue.titles or word in _TITLES_INSIDE


def _joined(run: list[Token], place: int, size: int, setting: Setting) -> bool:
    token = run[place + size - 1]
    if not token.joint or token.joint == "&":
        return True
    if token.joint != "and" or size > 3:
        return False
    # "Food and Drug Administration", not "Russia and the European Union".
    before = run[place + size - 2].folded
    lands = setting.lands
    if (
        any(is_given(run[place + number].text) for number in range(size - 1))
        or token.folded in _BY_ITSELF
        or token.folded in lands.peoples
        or before in lands.countries
        or before in lands.peoples
        or before in words.ORGANISATIONS
    ):
        return False
    rest = run[place + size : place + size + 2]
    return any(later.folded in _SHARED and not later.joint for later in rest)


def _of(run: list[Token], place: int, setting: Setting) -> int:
    """Count the words of "of Mineral Resources and Energy" from `place`."""
    joint = run[place].joint
    heads = words.OF_HEADS if joint in _OF else _FOR_HEADS
    if joint not in _OF | _FOR or run[place - 1].folded not in heads:
        return 0
    countries = setting.lands.countries
    size = 1
    while place + size < len(run):
        token = run[place + size]
        if token.folded in setting.tongue.titles or (
            token.folded in setting.tongue.time_words
        ):
            break
        is_pair = token.joint in {"and", "for"} and not (
            run[place + size - 1].folded in countries or token.folded in countries
        )
        if token.joint and token.joint not in _OF and not is_pair:
            break
        if token.joint == "and" and _is_body(run, place + size):
            break
        size += 1
    return size


def _is_body(run: list[Token], place: int) -> bool:
    """Tell whether an organisation of its own begins: "and Hartvik College"."""
    for number, token in enumerate(run[place : place + 4]):
        if number and token.joint:
            return False
        if number and token.folded in words.OF_HEADS:
            return True
    return False


def title(run: list[Token], place: int, tongue: Tongue) -> int:
    """Count the words of a title that begins at `place`, 0 if none does."""
    best = 0
    size = 0
    while place + size < len(run) and size < _LONGEST:
        token = run[place + size]
        if size and token.joint:
            # "Secretary of State": a portfolio, and no country or firm.
            if best != size or token.folded not in words.PORTFOLIOS:
                break
            best = size + 1
        elif (
            token.folded in tongue.titles
            or (tongue.title_tails and token.folded.endswith(tongue.title_tails))
            or ("-" in token.folded and _is_formed(token.folded, tongue))
            or (tongue.is_split_at_given and tongue.entitles(token.text))
        ):
            best = size + 1
        elif token.folded not in tongue.modifiers:
            break
        size += 1
    return best


def _is_formed(word: str, tongue: Tongue) -> bool:
    """Tell "ambassador-designate" and "ex-mayor" by what they are made of."""
    first, _, last = word.partition("-")
    return (last in _AFTER_TITLE and first in tongue.titles) or (
        first in _BEFORE_TITLE and last in tongue.titles
    )
