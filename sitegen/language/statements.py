"""What an article says happened, and when: its lead and its other dated sentences.

Nothing is made up: a statement is a sentence as it stands, the day its words give,
and the actors it names.  What only a quotation dates is not dated here, for it is
the speaker's calendar, and often their claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sitegen.core.articles import Article, Block, BlockKind
from sitegen.core.calendar import Day, ordinal
from sitegen.core.edtf import DateError, parse
from sitegen.core.model import Mention, Reason, Statement, StatementKind
from sitegen.core.when import Precision, When
from sitegen.language import dates, sentences
from sitegen.language.names import PlaceMention
from sitegen.language.naming.marks import dateline
from sitegen.language.telling import kinds, speakers, titles
from sitegen.language.telling.cues import Cues, cues

_BODY: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_VAGUE: Final = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_EXACT: Final = 7  # days that "earlier this week" may span and still date a lead
_LEAD_PARAGRAPHS: Final = 2
_QUOTES: Final = '“”"„«»'


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    block: int  # number of its block among those of the body
    times: tuple[dates.TimeExpression, ...]
    mentions: tuple[Mention, ...]


class _Reader:
    """One article with all that was found in it."""

    def __init__(
        self,
        article: Article,
        mentions: tuple[Mention, ...],
        places: Sequence[PlaceMention],
    ) -> None:
        self.article = article
        self.text = article.text
        self.language = article.language[:2].lower() or "en"
        self.cues: Cues = cues(self.language)
        self.mentions = mentions
        self.places = places
        self.published = article.publication.date
        self.today: Day | None = self.published.day if self.published else None
        self.body = [block for block in article.blocks if block.kind in _BODY]
        self.dateline = self._dateline_end()
        setting = dates.Setting(self.published, self.language)
        self.times = [one for one in dates.find(self.text, setting) if self._dates(one)]

    def _dateline_end(self) -> int:
        """Return where the dateline ends: its date is the article's, not the event's."""
        if not self.body:
            return 0
        found = dateline(self.text, self.body[0].start, self.body[0].end)
        return found[2] if found else 0

    def _dates(self, time: dates.TimeExpression) -> bool:
        """Tell whether an expression gives a sentence its day."""
        if time.when is None or time.is_quoted or time.value in _VAGUE:
            return False
        if time.type not in {"DATE", "TIME"}:
            return False
        return not (self.body and self.body[0].start <= time.start < self.dateline)

    def sentences(self) -> list[_Sentence]:
        """Return the sentences of the body with what stands in each."""
        spans = [
            (start, end, number)
            for number, block in enumerate(self.body)
            for start, end in sentences.split(block.text, block.start, self.language)
        ]
        times = _share(self.times, [span[:2] for span in spans])
        named = _share(self.mentions, [span[:2] for span in spans])
        return [
            _Sentence(start, end, number, tuple(times[i]), tuple(named[i]))
            for i, (start, end, number) in enumerate(spans)
        ]


def statements(
    article: Article,
    mentions: tuple[Mention, ...],
    places: Sequence[PlaceMention],
) -> tuple[Statement, ...]:
    """Return the lead of `article` and its dated sentences, in their order.

    `mentions` and `places` are those of `sitegen.language.names`, sorted.
    """
    reader = _Reader(article, mentions, places)
    told = reader.sentences()
    lead = _lead(reader, told)
    found = [lead] if lead else []
    for before, sentence in pairwise([None, *told]):
        if sentence is None or not sentence.times:
            continue
        time = _best(sentence.times, reader)
        if lead and _repeats(lead, sentence, time):
            continue
        found.append(_statement(reader, sentence, time, before))
    return tuple(found)


def _repeats(lead: Statement, sentence: _Sentence, time: dates.TimeExpression) -> bool:
    if (lead.start, lead.end) == (sentence.start, sentence.end):
        return True
    inside = lead.reach[0] <= sentence.start and sentence.end <= lead.reach[1]
    return inside and time.when == lead.when


def _share(
    items: Iterable[dates.TimeExpression | Mention], spans: list[tuple[int, int]]
) -> list[list]:  # type: ignore[type-arg]
    """Give each item to the span that holds it; both are sorted."""
    shared: list[list[object]] = [[] for _ in spans]
    number = 0
    for item in sorted(items, key=lambda one: one.start):
        while number < len(spans) and spans[number][1] <= item.start:
            number += 1
        if number < len(spans) and spans[number][0] <= item.start:
            shared[number].append(item)
    return shared


def _best(
    times: Sequence[dates.TimeExpression], reader: _Reader
) -> dates.TimeExpression:
    """Choose the expression that dates a sentence: exact, no mere limit, early."""

    def rank(time: dates.TimeExpression) -> tuple[bool, int, int]:
        when = time.when
        fine = -int(when.precision) if when else 0
        return (
            time.period is not None,
            min(fine, -int(Precision.DAY)) if (when and when.day) else fine,
            time.start,
        )

    return min(times, key=rank)


def _statement(
    reader: _Reader,
    sentence: _Sentence,
    time: dates.TimeExpression,
    before: _Sentence | None,
) -> Statement:
    text = reader.text[sentence.start : sentence.end]
    plain = _without_quotations(text)
    when = time.when
    told = kinds.Told(
        plain,
        when,
        reader.today,
        time.start - sentence.start,
        time.period is not None,
        bool(sentence.mentions),
    )
    kind, grounds = kinds.kind(told, reader.cues)
    is_speech = kind is StatementKind.SPEECH
    mentions = sentence.mentions
    if kind is not StatementKind.BACKGROUND:
        earlier = before.mentions if before else ()
        mentions = speakers.with_subject(
            text, sentence.start, mentions, earlier, reader.cues, is_speech=is_speech
        )
    words = text
    if kind is StatementKind.BACKGROUND:
        offset = time.start - sentence.start
        words = titles.clause(text, offset, offset + len(time.text))
    places = tuple(
        dict.fromkeys(
            place.name
            for place in reader.places
            if sentence.start <= place.start < sentence.end
        )
    )
    reasons = (_date_reason(time), *_weights(when, mentions, places, text), *grounds)
    return Statement(
        article=reader.article.id,
        start=sentence.start,
        end=sentence.end,
        reach=(sentence.start, sentence.end),
        quote=text,
        title=titles.title(words, reader.cues, is_speech=is_speech),
        kind=kind,
        when=when,
        mentions=mentions,
        places=places,
        score=_score(reasons),
        reasons=reasons,
    )


def _date_reason(time: dates.TimeExpression) -> Reason:
    said = f"“{' '.join(time.text.split())}” is {time.when.text if time.when else '?'}"
    return Reason(f"date-{time.rule}" if time.rule else "date", said, 0.45)


def _weights(
    when: When | None,
    mentions: Sequence[Mention],
    places: Sequence[str],
    text: str,
) -> Iterable[Reason]:
    if when is not None and when.day is not None:
        yield Reason("exact-day", "the day is exact", 0.15)
    if any(mention.rule != "demonym" for mention in mentions):
        yield Reason("names-actor", "names who acts", 0.15)
    if places:
        yield Reason("names-place", f"names a place: {places[0]}", 0.05)
    if text.endswith(("?", "?”", '?"')):
        yield Reason("question", "asks", -0.25)


def _score(reasons: Iterable[Reason]) -> float:
    return round(min(1.0, max(0.0, sum(reason.score for reason in reasons))), 2)


def _without_quotations(text: str) -> str:
    """Blank out what stands between quotation marks, keeping every place."""
    parts: list[str] = []
    inside = False
    last = 0
    for place, char in enumerate(text):
        if char not in _QUOTES:
            continue
        piece = text[last:place]
        parts.append(" " * len(piece) if inside else piece)
        parts.append(" ")
        last = place + 1
        inside = char in "“„«" or (char == '"' and not inside)
    parts.append(text[last:])
    return "".join(parts)


def _lead(reader: _Reader, told: Sequence[_Sentence]) -> Statement | None:
    """Make the headline a statement: the article's first paragraph speaks of it."""
    headline = next(
        (block for block in reader.article.blocks if block.kind is BlockKind.HEADLINE),
        None,
    )
    first = next((s for s in told), None)
    if headline is None and first is None:
        return None
    start, end = (
        (first.start, first.end)
        if first
        else (
            headline.start,
            headline.end,  # type: ignore[union-attr]
        )
    )
    paragraph = reader.body[first.block] if first else headline
    reach = _reach(headline, paragraph)
    when, is_dated, reason, time = _lead_when(reader, told, headline)
    quote = reader.text[start:end]
    mentions = _lead_mentions(reader, headline)
    place = time.start - start if time and start <= time.start < end else 0
    kind, grounds = kinds.kind(
        kinds.Told(
            _without_quotations(quote), when if is_dated else None, reader.today, place
        ),
        reader.cues,
    )
    if kind is StatementKind.BACKGROUND:
        kind = StatementKind.HAPPENING
    if kind is StatementKind.SPEECH and first:
        mentions = speakers.first_speaker(quote, start, mentions, reader.cues)
    places = _lead_places(reader, headline, start, end)
    reasons = (
        Reason("headline", "the headline and its first paragraph", 0.3),
        reason,
        *_weights(when if is_dated else None, mentions, places, ""),
        *(ground for ground in grounds if ground.rule != "old-date"),
    )
    return Statement(
        article=reader.article.id,
        start=start,
        end=end,
        reach=reach,
        quote=quote,
        title=_lead_title(reader, headline, quote, kind),
        kind=kind,
        when=when,
        is_dated=is_dated,
        mentions=mentions,
        places=places,
        score=_score(reasons),
        reasons=reasons,
        is_lead=True,
    )


def _reach(headline: Block | None, paragraph: Block | None) -> tuple[int, int]:
    blocks = [block for block in (headline, paragraph) if block is not None]
    return min(b.start for b in blocks), max(b.end for b in blocks)


def _lead_title(
    reader: _Reader, headline: Block | None, quote: str, kind: StatementKind
) -> str:
    said = " ".join((headline.text if headline else reader.article.title).split())
    if said:
        return said
    return titles.title(quote, reader.cues, is_speech=kind is StatementKind.SPEECH)


def _lead_when(
    reader: _Reader, told: Sequence[_Sentence], headline: Block | None
) -> tuple[When | None, bool, Reason, dates.TimeExpression | None]:
    first = [s for s in told if s.block == 0]
    stretches = [(s.start, s.end) for s in first]
    if headline is not None:
        stretches.append((headline.start, headline.end))
    for start, end in stretches:
        inside = [t for t in reader.times if start <= t.start < end and _is_exact(t)]
        if inside:
            time = _best(inside, reader)
            return time.when, True, _date_reason(time), time
    if reader.published is None:
        return None, False, Reason("no-date", "no word gives a day", -0.3), None
    reason = Reason(
        "publication-date", "no word gives a day; the article appeared then", 0.2
    )
    return _about(reader.published), False, reason, None


def _is_exact(time: dates.TimeExpression) -> bool:
    when = time.when
    if when is None or when.earliest is None or when.latest is None or time.period:
        return False
    return ordinal(when.latest) - ordinal(when.earliest) < _EXACT


def _about(published: When) -> When:
    """Return `published` as an estimate."""
    try:
        return parse(f"{published.text}~")
    except DateError:
        return published


def _lead_mentions(reader: _Reader, headline: Block | None) -> tuple[Mention, ...]:
    """Return who is named at the head: headline, its captions, two paragraphs."""
    body = reader.body[:_LEAD_PARAGRAPHS]
    last = body[-1].end if body else headline.end if headline else 0
    stretches = [
        (block.start, block.end)
        for block in reader.article.blocks
        if block.start < last
        and block.kind is not BlockKind.SUBHEADING
        and (block.kind is not BlockKind.QUOTE)
    ]
    found: dict[tuple[str, str], Mention] = {}
    for mention in reader.mentions:
        if any(start <= mention.start < end for start, end in stretches):
            known = found.get((mention.actor, mention.name))
            if known is None:
                found[(mention.actor, mention.name)] = mention
    return tuple(sorted(found.values(), key=lambda one: one.start))


def _lead_places(
    reader: _Reader, headline: Block | None, start: int, end: int
) -> tuple[str, ...]:
    """Return where it happened: dateline and caption before the words of the lead."""
    captions = [
        (block.start, block.end)
        for block in reader.article.blocks
        if block.kind is BlockKind.CAPTION and block.start < end
    ]
    line = [(start, max(start, reader.dateline))]
    head = [(headline.start, headline.end)] if headline else []
    found: dict[str, None] = {}
    for first, last in (*line, *captions, (start, end), *head):
        for place in reader.places:
            if first <= place.start < last:
                found[place.name] = None
    return tuple(found)
