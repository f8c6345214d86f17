"""Read the names of an article: find, weigh, link, and put in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sitegen.core.articles import Article, Block, BlockKind
from sitegen.core.documents import ActorKind
from sitegen.core.model import SECOND_OPINION, Mention
from sitegen.core.registry import Registry
from sitegen.language.naming import evidence, grounds, marks, words
from sitegen.language.naming.emit import Emitter
from sitegen.language.naming.known import Known
from sitegen.language.naming.people import People
from sitegen.language.naming.pieces import cut
from sitegen.language.naming.places import PlaceMention
from sitegen.language.naming.scan import is_titled, runs, small_words, tokens
from sitegen.language.naming.shapes import Piece, Setting, Sort
from sitegen.language.naming.territories import territories
from sitegen.language.naming.tongues import tongue
from sitegen.language.ner import Opinion

_NAMED_IN_CAPITALS = frozenset({"given-name", "title", "credit"})


@dataclass(frozen=True, slots=True)
class Named:
    """All names of an article; `credits` are those of who wrote and photographed."""

    mentions: tuple[Mention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    credits: tuple[Mention, ...] = ()


@dataclass(slots=True)
class Found:
    """What the first pass over an article gives."""

    pieces: list[Piece] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)  # capitalised throughout
    verdicts: dict[str, evidence.Verdict] = field(default_factory=dict)
    people: People = field(default_factory=People)
    wholes: dict[str, str] = field(default_factory=dict)  # short name -> full one


class Reader:
    """Reads articles against one registry, which it indexes once."""

    __slots__ = ("_opinion", "known")

    def __init__(self, registry: Registry, opinion: Opinion | None = None) -> None:
        """Index `registry`; `opinion` is asked of names that only a capital tells."""
        self.known = Known(registry)
        self._opinion = opinion

    def read(self, article: Article) -> Named:
        """Return every actor and place that `article` names."""
        language = article.language[:2].lower() or "en"
        setting = Setting(
            article.text,
            self.known,
            territories(language),
            tongue(language),
            small_words(article.text),
            language,
        )
        found = Found()
        for block in article.blocks:
            _read_block(block, setting, found)
        _weigh(found, setting)
        emitter = Emitter(article, setting, found.verdicts, found.people, found.wholes)
        emitter.add_all(found.pieces)
        for block in found.blocks:
            _read_titled(block, setting, emitter)
        emitter.add_loose()
        emitter.add_adjectives()
        emitter.add_roles()
        mentions = emitter.mentions()
        if self._opinion is not None and self._opinion.language == language:
            mentions = _confirmed(mentions, article.blocks, self._opinion)
        return Named(mentions, emitter.places(), emitter.credits())


def _confirmed(
    mentions: tuple[Mention, ...], blocks: Iterable[Block], opinion: Opinion
) -> tuple[Mention, ...]:
    """Let those act that the second opinion takes for organisations."""
    doubtful = {one.start: one for one in mentions if one.rule == "capital"}
    confirmed: set[str] = set()
    for block in blocks:
        if any(block.start <= start < block.end for start in doubtful):
            for start, end in opinion.organisations(block.text):
                one = doubtful.get(block.start + start)
                if one is not None and one.end == block.start + end:
                    confirmed.add(one.name)
    return tuple(
        replace(one, kind=ActorKind.ORGANISATION, rule=SECOND_OPINION)
        if one.rule == "capital" and one.name in confirmed
        else one
        for one in mentions
    )


def _read_block(block: Block, setting: Setting, found: Found) -> None:
    text, start, end = setting.text, block.start, block.end
    listed = tokens(text, start, end, cuts=setting.tongue.cuts_at_apostrophe)
    if not listed:
        return
    line = marks.dateline(text, start, end)
    is_caption = block.kind is BlockKind.CAPTION
    stretches = marks.credit_lines(text, start, end, is_caption=is_caption)
    capitals = text[start:end].isupper()
    if not (stretches or capitals) and is_titled(text, listed, start, end):
        found.blocks.append(block)
        return
    for run in runs(listed):
        for piece in cut(run, setting, start):
            _mark(piece, line, stretches)
            if piece.sort is Sort.UNKNOWN:
                grounds.gather(piece, setting, start, end)
                if capitals and not piece.marks & _NAMED_IN_CAPITALS:
                    continue
            found.pieces.append(piece)


def _mark(
    piece: Piece,
    line: tuple[int, int, int] | None,
    stretches: list[tuple[int, int]],
) -> None:
    """Mark what stands in a dateline or a credit line."""
    if line and piece.start < line[1]:
        piece.marks.add("dateline")
    elif line and piece.end <= line[2]:
        piece.credit = True
    if any(first <= piece.start < last for first, last in stretches):
        piece.credit = True
        if len(piece.tokens) > 1:
            piece.marks.add("credit")


def _weigh(found: Found, setting: Setting) -> None:
    """Decide what the unknown names are, and who has which surname."""
    grounds.gather_neighbours(found.pieces, setting.text)
    unknown = [piece for piece in found.pieces if piece.sort is Sort.UNKNOWN]
    found.verdicts = evidence.verdicts(unknown, setting)
    known = setting.known
    for piece in found.pieces:
        if piece.sort is Sort.KNOWN and known.kinds[piece.actor] is ActorKind.PERSON:
            found.people.add_actor(
                piece.actor,
                known.names[piece.actor],
                known.surnames.get(piece.actor, ""),
            )
    for piece in unknown:
        if (
            len(piece.tokens) > 1
            and not piece.credit
            and found.verdicts[piece.name].sort == evidence.PERSON
        ):
            found.people.add_name(setting.text[piece.start : piece.end], piece.tokens)
    found.wholes = _wholes(found, setting)


def _wholes(found: Found, setting: Setting) -> dict[str, str]:
    """Lead from "IAEA" and "Connells" to the full names that the article gives."""
    wholes: dict[str, str] = {}
    for piece in found.pieces:
        if len(piece.tokens) < 2 or not _is_organisation(piece, found):
            continue
        name = setting.text[piece.start : piece.end]
        initials = "".join(token.folded[0] for token in piece.tokens)
        if len(initials) > 2:
            wholes.setdefault(initials, name)
        first, *rest = (token.folded for token in piece.tokens)
        is_worded = piece.sort is Sort.ORGANISATION
        if is_worded and len(first) > 2 and _is_own(first, setting):
            wholes.setdefault(first, name)
        lands = setting.lands
        if len(rest) > 1 and (first in lands.countries or first in lands.peoples):
            wholes.setdefault(" ".join(rest), name)  # "Supreme Court"
    return wholes


def _is_organisation(piece: Piece, found: Found) -> bool:
    if piece.sort is Sort.UNKNOWN:
        return found.verdicts[piece.name].sort == evidence.ORGANISATION
    return piece.sort is Sort.ORGANISATION


def _is_own(word: str, setting: Setting) -> bool:
    """Tell whether the first word of an organisation's name is its alone."""
    lands = setting.lands
    return not (
        word in lands.countries
        or word in lands.peoples
        or word in lands.cities
        or word in setting.small
        or word in words.MODIFIERS
        or word in words.OF_HEADS
        or word in words.ORGANISATIONS
        or word in words.STARTERS
        or word in words.OTHERS
    )


def _read_titled(block: Block, setting: Setting, emitter: Emitter) -> None:
    """Look in a headline for names that are known already; guess none."""
    listed = tokens(
        setting.text, block.start, block.end, cuts=setting.tongue.cuts_at_apostrophe
    )
    place = 0
    while place < len(listed):
        place += max(1, emitter.add_known(listed, place, block.end))
