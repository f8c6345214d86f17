"""`search.json`: what the site's own search and filter look things up in.

It is made for `assets/search.js` and `assets/timeline.js` and changes with them; the
public record is `timeline.json`. Words are folded as the scripts fold what somebody
types, and stand there in ASCII letters too: "Çavuşoğlu" is found by "cavusoglu" and
"Зеленський" by "zelenskiy". An actor's other names are words of the actor.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from sitegen.core.calendar import Day
from sitegen.core.documents import Status
from sitegen.core.facets import Facet
from sitegen.core.known import known_by
from sitegen.core.locale import Message
from sitegen.core.model import Actor, Event, Source
from sitegen.core.page import OutputFile
from sitegen.core.text import fold
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import summary
from sitegen.exports.facts import name_of
from sitegen.exports.json_text import Json, json_file, json_for_script

NAME: Final = "search.json"
_RETRACTED = Message("{date}, retracted")
_WORD = re.compile(r"[^\W_]+")
_Rows: TypeAlias = "list[Json]"
_Places: TypeAlias = Mapping[str, int]  # of each id in a list


def make(context: ExportContext) -> OutputFile:
    """Write the index of the whole site."""
    timeline = context.timeline
    _, tags, places = _filed(context, timeline.events)
    actors = dict(sorted(timeline.actors.items()))
    numbers = (_numbered(actors), _numbered(tags), _numbered(places))
    url_of = context.actor_urls
    data: dict[str, Json] = {
        "actor": [
            [*_actor_row(context, one), url_of[one.id], _count(context, one)]
            for one in actors.values()
        ],
        "tag": _topics(context, tags, context.tag_urls),
        "place": _topics(context, places, context.place_urls),
        "events": [
            [
                context.event_urls[event.id],
                *_cells(context, event, numbers),
                index_words(context, *_texts(context, event), but=event.title),
                event.title,
                _date(context, event),
            ]
            for event in timeline.events
        ],
        "sources": _sources(context),
        "pages": _pages(context),
    }
    return json_file(NAME, data)


def _date(context: ExportContext, event: Event) -> str:
    """Say when it was, and that it was retracted, for a list of links."""
    date = context.words(event.when)
    is_retracted = event.status is Status.RETRACTED
    return context.say(_RETRACTED, date=date) if is_retracted else date


def for_page(context: ExportContext, events: Sequence[Event]) -> str:
    """Write what a page filters `events` by, for a <script> element.

    The words of the events are on the page already; of those, only the spellings in
    ASCII letters are added that a script can't find out itself.
    """
    actors, tags, places = _filed(context, events)
    numbers = (_numbered(actors), _numbered(tags), _numbered(places))
    rows: _Rows = [
        [event.id, *_cells(context, event, numbers), _spelled(context, event)]
        for event in events
    ]
    named: Mapping[str, Json] = {
        "actor": [_actor_row(context, one) for one in actors.values()],
        "tag": [[tag.id, tag.name] for tag in tags.values()],
        "place": [[place.id, place.name] for place in places.values()],
        "events": rows,
    }
    return json_for_script(named)


def index_words(context: ExportContext, *texts: str, but: str = "") -> str:
    """Return the words of texts, each once, folded, and in ASCII letters too.

    Those of `but` are left out, unless their spelling in ASCII letters is another.
    """
    found: dict[str, None] = {}
    for text in (*texts, but):
        found |= dict.fromkeys(_folded(text) + _in_ascii(context, text))
    known = set(_folded(but))
    return " ".join(word for word in found if word not in known)


def _folded(text: str) -> list[str]:
    """Return the words of a text as the scripts fold them: without any mark."""
    folded = fold(text)
    if folded.isascii():  # there are no marks
        return _WORD.findall(folded)
    bare = "".join(
        char
        for char in unicodedata.normalize("NFD", folded)
        if not unicodedata.category(char).startswith("M")
    )
    return _WORD.findall(unicodedata.normalize("NFC", bare))


def _in_ascii(context: ExportContext, text: str) -> list[str]:
    """Return its words in ASCII letters; signs for soft letters part no word."""
    return _folded(context.spell(text).replace("'", ""))


def _spelled(context: ExportContext, event: Event) -> str:
    """Return the words in ASCII letters that differ from those on the page."""
    texts = [
        event.title,
        summary(context, event),
        event.place.name if event.place else "",
    ]
    texts += [part.name for part in event.actors if not part.actor]
    found: dict[str, None] = {}
    for text in texts:
        if not text.isascii():
            own = set(_folded(text))
            spelled = _in_ascii(context, text)
            found |= dict.fromkeys(word for word in spelled if word not in own)
    return " ".join(found)


def _texts(context: ExportContext, event: Event) -> list[str]:
    texts = [
        summary(context, event),
        event.place.name if event.place else "",
        *event.tags,
    ]
    return texts + [name_of(part, context.timeline.actors) for part in event.actors]


_Filed: TypeAlias = tuple[Mapping[str, Actor], Mapping[str, Facet], Mapping[str, Facet]]


def _filed(context: ExportContext, events: Sequence[Event]) -> _Filed:
    """Return the actors, tags and places of events, each in the order of its ids."""
    actors = {part.actor for event in events for part in event.actors if part.actor}
    tags = {name for event in events for name in context.facets.tags_of(event)}
    places = {name for event in events for name in context.facets.places_of(event)}
    return (
        {name: context.timeline.actors[name] for name in sorted(actors)},
        {name: context.facets.tags[name] for name in sorted(tags)},
        {name: context.facets.places[name] for name in sorted(places)},
    )


def _numbered(ids: Iterable[str]) -> _Places:
    return {name: number for number, name in enumerate(ids)}


def _cells(
    context: ExportContext, event: Event, numbers: tuple[_Places, _Places, _Places]
) -> _Rows:
    """Return when an event was, what it is filed under, by number, and by when known.

    Most are known on their last day, which is written as 0.
    """
    actors, tags, places = numbers
    known = known_by(event, context.timeline.sources)
    taking_part = dict.fromkeys(part.actor for part in event.actors if part.actor)
    return [
        _number(event.when.earliest),
        _number(event.when.latest),
        [actors[name] for name in taking_part],
        [tags[name] for name in context.facets.tags_of(event)],
        [places[name] for name in context.facets.places_of(event)],
        event.status.value,
        event.origin.value,
        event.importance.value,
        0 if known == event.when.latest else _number(known),
    ]


def _number(day: Day | None) -> int | None:
    """Write a day as one number: 20220310; it grows as time does, before year 1 too."""
    return None if day is None else day[0] * 10_000 + day[1] * 100 + day[2]


def _actor_row(context: ExportContext, actor: Actor) -> _Rows:
    other = index_words(context, *actor.aliases, but=actor.name)
    return [actor.id, actor.name, other]


def _count(context: ExportContext, actor: Actor) -> int:
    return len(context.timeline.by_actor.get(actor.id, ()))


def _topics(
    context: ExportContext, filed: Mapping[str, Facet], urls: Mapping[str, str]
) -> _Rows:
    return [
        [
            *(one.id, one.name, index_words(context, but=one.name)),
            *(urls[one.id], len(one.events)),
        ]
        for one in filed.values()
    ]


def _sources(context: ExportContext) -> _Rows:
    rows: _Rows = []
    for source in context.timeline.sources.values():
        published = context.words(source.published) if source.published else ""
        detail = context.listed(source.publisher, published)
        other = index_words(context, detail, source.author, but=source.title)
        url = context.source_urls[source.id]
        rows.append([url, source.title, other, detail, _foreign(context, source)])
    return rows


def _foreign(context: ExportContext, source: Source) -> str:
    """Return the language of a source that has another than the site."""
    is_own = (
        source.language.partition("-")[0] == context.site.language.partition("-")[0]
    )
    return "" if is_own else source.language


def _pages(context: ExportContext) -> _Rows:
    rows: _Rows = []
    for page, url in context.prose:
        other = index_words(context, page.description, page.prose.text, but=page.title)
        rows.append([url, page.title, other])
    return rows
