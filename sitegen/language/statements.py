"""What an article says happened, and when: its lead and its other dated sentences.

Nothing is made up: a statement is a sentence as it stands, the day its words give,
and the actors it names.  What only a quotation dates is not dated here, for it is
the speaker's calendar, and often their claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sitegen.core.articles import Article
from sitegen.core.documents import ActorKind
from sitegen.core.model import Mention, Statement, StatementKind
from sitegen.language import dates
from sitegen.language.naming.places import PlaceMention
from sitegen.language.telling import kinds, speakers, titles
from sitegen.language.telling.article import Sentence, Told
from sitegen.language.telling.lead import lead as lead_of
from sitegen.language.telling.leaning import completed, leaning, stand_in, taken_for
from sitegen.language.telling.weights import (
    best,
    date_reason,
    distinct,
    place_names,
    score,
    weights,
)

__all__ = ["statements"]


def statements(
    article: Article,
    mentions: tuple[Mention, ...],
    places: Sequence[PlaceMention],
) -> tuple[Statement, ...]:
    """Return the lead of `article` and its dated sentences, in their order.

    `mentions` and `places` are those of `sitegen.language.names`. For each
    statement `article.text[start:end] == quote`.
    """
    told = Told(article, mentions, places)
    lead = lead_of(told)
    found = [] if lead is None else [lead]
    for before, sentence in pairwise((None, *told.sentences)):
        if sentence is None or not sentence.times:
            continue
        time = best(sentence.times)
        if lead is None or not _repeats(lead, sentence, time):
            found.append(_statement(told, sentence, time, before))
    return tuple(found)


def _repeats(lead: Statement, sentence: Sentence, time: dates.TimeExpression) -> bool:
    """Tell whether a sentence of the lead speaks of the lead's own day."""
    if (lead.start, lead.end) == (sentence.start, sentence.end):
        return True
    inside = lead.reach[0] <= sentence.start and sentence.end <= lead.reach[1]
    return inside and time.when == lead.when


def _statement(
    told: Told,
    sentence: Sentence,
    time: dates.TimeExpression,
    before: Sentence | None,
) -> Statement:
    account = kinds.Account(
        sentence.text,
        time.when,
        told.today,
        time.start - sentence.start,
        is_period=time.period is not None,
        people=_people(sentence),
    )
    kind, grounds = kinds.kind(account, told.cues)
    is_speech = kind is StatementKind.SPEECH
    mentions = speakers.with_subject(
        sentence, before.mentions if before else (), told.cues, is_speech=is_speech
    )
    subject = stand_in(mentions, told.language)
    places = place_names(sentence.places, told.states)
    leans = leaning(sentence, mentions, told.language, told.cues)
    reasons = (
        date_reason(time),
        *weights(time.when, mentions, places, sentence.text),
        *grounds,
        *((taken_for(subject),) if subject else ()),
        *((leans,) if leans else ()),
    )
    return Statement(
        article=told.article.id,
        start=sentence.start,
        end=sentence.end,
        reach=(sentence.start, sentence.end),
        quote=sentence.text,
        title=_title(told, sentence, time, subject, is_speech=is_speech),
        kind=kind,
        when=time.when,
        mentions=distinct(mentions),
        places=places,
        score=score(reasons),
        reasons=reasons,
    )


def _title(
    told: Told,
    sentence: Sentence,
    time: dates.TimeExpression,
    subject: Mention | None,
    *,
    is_speech: bool,
) -> str:
    words = sentence.text
    if not is_speech:
        start, end = time.start - sentence.start, time.end - sentence.start
        words = titles.clause(words, start, end, told.cues)
    if words == sentence.text:
        words = completed(sentence, subject)
    return titles.title(words, told.cues, is_speech=is_speech)


def _people(sentence: Sentence) -> tuple[str, ...]:
    return tuple(
        mention.form
        for mention in sentence.mentions
        if mention.kind is ActorKind.PERSON
    )
