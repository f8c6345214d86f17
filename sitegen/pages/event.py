"""The page of an event."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from urllib.parse import quote

from sitegen.core import corrections
from sitegen.core.documents import Media, Place
from sitegen.core.locale import Locale
from sitegen.core.model import Event, Reason
from sitegen.core.text import Html, excerpt
from sitegen.core.view_parts import (
    CorrectionView,
    LinkView,
    MediaView,
    ReasonView,
    StepView,
)
from sitegen.core.views import EventPageView
from sitegen.pages import wording
from sitegen.pages.addresses import list_of
from sitegen.pages.cards import card, cards, chip, step
from sitegen.pages.citing import cite
from sitegen.pages.desk import Desk
from sitegen.pages.reasons import parted, said_anew

_IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def event_page(
    event: Event,
    desk: Desk,
    json_ld: str,
    neighbours: tuple[Event | None, Event | None],
    by_actor: Mapping[str, tuple[Event | None, Event | None]],
) -> EventPageView:
    """Make the page of an event; `by_actor` has its neighbours for each actor."""
    url = desk.found.events[event.id]
    root = desk.root_of(url)
    place = event.place
    related = [desk.by_id[name] for name in event.related if name in desk.by_id]
    return EventPageView(
        head=desk.head(
            url,
            event.title,
            "event",
            description=_about(event),
            json_ld=json_ld,
        ),
        event=card(event, desk, root),
        body_html=event.body.at(root, "body-") if event.body else Html(),
        place_link=geo(place),
        coordinates=coordinates(place, desk.locale),
        media=tuple(
            media(item, root)
            for item in event.media
            if item.file.value not in desk.missing
        ),
        corrections=tuple(
            CorrectionView(
                desk.date(one.correction.date), one.correction.text, one.anchor
            )
            for one in corrections.of_event(event)
        ),
        related=cards(related, desk, root),
        reasons=tuple(_reason(reason, desk) for reason in event.reasons),
        previous=step(neighbours[0], desk, root),
        next=step(neighbours[1], desk, root),
        steps=tuple(
            StepView(
                chip(actor, desk, root),
                step(before, desk, root),
                step(after, desk, root),
            )
            for actor, (before, after) in by_actor.items()
            if before or after
        ),
        back=LinkView(desk.say(wording.TIMELINE), root + list_of(event, desk.found)),
        axis=_on_axis(event, desk, root),
        cite=cite(event, desk),
    )


def _on_axis(event: Event, desk: Desk, root: str) -> str:
    page = desk.found.axis.get(event.id)
    return f"{root}{page}#{event.id}" if page else ""


def _reason(reason: Reason, desk: Desk) -> ReasonView:
    place, english = parted(reason.words)
    words = said_anew(english, desk.locale)
    score = f"{reason.score:.2f}".replace(".", desk.locale.dates.decimal)
    is_english = not words and desk.locale.is_translated
    return ReasonView(
        words or english,
        score if reason.score else "",
        lang="en" if is_english else "",
        place=place,
    )


def neighbours_of(
    event: Event, events: Sequence[Event]
) -> tuple[Event | None, Event | None]:
    """Return the events before and after one in `events`, which are in order."""
    index = bisect_left(events, event.order, key=attrgetter("order"))
    return (
        events[index - 1] if index else None,
        events[index + 1] if index + 1 < len(events) else None,
    )


def media(item: Media, root: str) -> MediaView:
    """Show an image or name a document."""
    name = unicodedata.normalize("NFC", item.file.value)
    return MediaView(
        src=f"{root}media/{quote(name)}",
        alt=item.alt,
        credit=item.credit,
        licence=item.licence,
        is_image=name.lower().endswith(_IMAGES),
        name=name.rpartition("/")[2],
    )


def _about(event: Event) -> str:
    if event.summary:
        return event.summary.text
    return excerpt(event.citations[0].quote, 200) if event.citations else ""


def geo(place: Place | None) -> LinkView | None:
    """Link to coordinates as RFC 5870 writes them; the reader's own map opens."""
    if place is None or place.lat is None or place.lon is None:
        return None
    return LinkView(place.name, f"geo:{place.lat:g},{place.lon:g}")


def coordinates(place: Place | None, locale: Locale) -> str:
    """Say where a place is: "36.86° N, 31.06° E"; "" if that is not known."""
    if place is None or place.lat is None or place.lon is None:
        return ""
    north = wording.NORTH if place.lat >= 0 else wording.SOUTH
    east = wording.EAST if place.lon >= 0 else wording.WEST
    return locale.say(
        wording.LIST,
        first=locale.say(north, degrees=_degrees(place.lat, locale)),
        second=locale.say(east, degrees=_degrees(place.lon, locale)),
    )


def _degrees(angle: float, locale: Locale) -> str:
    return f"{abs(angle):g}".replace(".", locale.dates.decimal)
