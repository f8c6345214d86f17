"""The headline as a statement: what the article is about, and when that was."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.articles import Block, BlockKind
from sitegen.core.edtf import DateError, parse
from sitegen.core.model import Mention, Reason, Statement, StatementKind
from sitegen.core.when import When
from sitegen.language import dates
from sitegen.language.telling import kinds, speakers, titles
from sitegen.language.telling.article import Told, within
from sitegen.language.telling.weights import (
    best,
    date_reason,
    distinct,
    is_exact,
    place_names,
    score,
    weights,
)

_PARAGRAPHS = 2  # of the body, whose names are those of the lead


@dataclass(frozen=True, slots=True)
class _Day:
    """When the lead was, and what says so."""

    when: When | None
    reason: Reason
    time: dates.TimeExpression | None = None


def lead(told: Told) -> Statement | None:
    """Make the lead of an article; None if it has neither headline nor paragraph."""
    first = told.sentences[0] if told.sentences else None
    block = told.body[first.block] if first else told.headline
    if block is None:
        return None
    start, end = (first.start, first.end) if first else (block.start, block.end)
    quote = told.text[start:end]
    day = _day(told)
    kind, grounds = _kind(told, quote, start, day)
    mentions = _mentions(told)
    if kind is StatementKind.SPEECH and first:
        mentions = speakers.first_speaker(quote, start, mentions, told.cues)
    places = _places(told, start, end)
    reasons = (
        Reason("headline", "the headline and its first paragraph", 0.3),
        day.reason,
        *weights(day.when if day.time else None, mentions, places),
        *grounds,
    )
    return Statement(
        article=told.article.id,
        start=start,
        end=end,
        reach=_reach(told.headline, block),
        quote=quote,
        title=_title(told, quote, kind),
        kind=kind,
        when=day.when,
        is_dated=day.time is not None,
        mentions=mentions,
        places=places,
        score=score(reasons),
        reasons=reasons,
        is_lead=True,
    )


def _kind(
    told: Told, quote: str, start: int, day: _Day
) -> tuple[StatementKind, tuple[Reason, ...]]:
    """Return the kind of a lead: what an article is about is no background of it."""
    place = max(0, day.time.start - start) if day.time else 0
    when = day.when if day.time else None
    kind, grounds = kinds.kind(kinds.Account(quote, when, told.today, place), told.cues)
    if kind is StatementKind.BACKGROUND:
        return StatementKind.HAPPENING, ()
    return kind, grounds


def _reach(headline: Block | None, paragraph: Block) -> tuple[int, int]:
    first = headline or paragraph
    return min(first.start, paragraph.start), max(first.end, paragraph.end)


def _title(told: Told, quote: str, kind: StatementKind) -> str:
    written = told.headline.text if told.headline else told.article.title
    said = " ".join(written.split())
    if said:
        return said
    return titles.title(quote, told.cues, is_speech=kind is StatementKind.SPEECH)


def _day(told: Told) -> _Day:
    """Find the day: in the first paragraph, then in the headline, else publication."""
    stretches = [(one.start, one.end) for one in told.sentences if one.block == 0]
    if told.headline is not None:
        stretches.append((told.headline.start, told.headline.end))
    for start, end in stretches:
        inside = [t for t in told.times if start <= t.start < end and is_exact(t)]
        if inside:
            time = best(inside)
            return _Day(time.when, date_reason(time), time)
    if told.published is None:
        return _Day(None, Reason("no-date", "no word gives a day", -0.3))
    words = "no word gives a day; the article appeared then"
    return _Day(_about(told.published), Reason("publication-date", words, 0.2))


def _about(published: When) -> When:
    """Return the date of publication as an estimate of the day of the event."""
    try:
        return parse(f"{published.text}~")
    except DateError:
        return published


def _mentions(told: Told) -> tuple[Mention, ...]:
    """Return who is named at the head: headline, its captions, two paragraphs."""
    last = max(
        (block.end for block in (told.headline, *told.body[:_PARAGRAPHS]) if block),
        default=0,
    )
    stretches = [
        (block.start, block.end)
        for block in told.article.blocks
        if block.start < last
        and block.kind not in {BlockKind.SUBHEADING, BlockKind.QUOTE}
    ]
    return distinct(within(told.mentions, stretches))


def _places(told: Told, start: int, end: int) -> tuple[str, ...]:
    """Return where it was: the dateline's place, the caption's, the text's."""
    captions = [
        (block.start, block.end)
        for block in told.article.blocks
        if block.kind is BlockKind.CAPTION and block.start < end
    ]
    head = [(told.headline.start, told.headline.end)] if told.headline else []
    line = [(start, max(start, told.dateline))]
    found: dict[str, None] = {}
    for stretches in (line, captions, [(start, end)], head):
        inside = within(told.places, stretches)
        found |= dict.fromkeys(place_names(inside, told.states))
    return tuple(found)
