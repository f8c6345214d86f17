"""The words that pages say beside what people wrote.

One table, so that another language is another table. Plurals are whole phrases:
languages build them differently.
"""

from __future__ import annotations

from sitegen.core.documents import ActorKind, Importance, Status
from sitegen.core.model import Origin
from sitegen.core.view_parts import BadgeView

TIMELINE = "Timeline"
ACTORS = "Actors"
SOURCES = "Sources"
TOPICS, TOPIC = "Topics", "Topic"
PLACES, PLACE = "Places", "Place"
ALL_EVENTS = "See all {}"
CITE_PLAIN = "“{title}” ({date}), in: {site}, {where}."
CITE_IN, NO_DATE, EVENT_OF = "In {}", "(n.d.)", "Event of {}"
NOT_FOUND = "Page not found"
MOVED = "This page has moved"
PARAGRAPH = "paragraph {}"
SINCE, UNTIL = "since {}", "until {}"
BORN, DIED = "born {}", "died {}"
YEARS_APART = "{} – {}"

STATUS = {
    Status.CONFIRMED: ("Confirmed", "Several independent sources agree."),
    Status.REPORTED: ("Reported", "Sources report it; none contradicts it."),
    Status.ATTRIBUTED: ("Attributed", "It rests on what one side says."),
    Status.DISPUTED: ("Disputed", "Sources contradict one another about it."),
    Status.RETRACTED: ("Retracted", "It turned out to be wrong."),
}
IMPORTANCE = {
    Importance.MAJOR: ("Major event", "The desk counts it among the most important."),
    Importance.NORMAL: ("", ""),
    Importance.MINOR: ("Minor event", ""),
}
ORIGIN = {
    Origin.NOTE: ("Editor’s note", "An editor wrote and dated this entry."),
    Origin.REPORT: (
        "From reports",
        "Read out of an article by the program; no editor has confirmed it.",
    ),
}
KINDS = {
    ActorKind.PERSON: ("Person", "People"),
    ActorKind.ORGANISATION: ("Organisation", "Organisations"),
    ActorKind.STATE: ("State", "States"),
    ActorKind.GROUP: ("Group", "Groups"),
    None: ("", "Others"),
}
LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "pl": "Polish",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def badge(value: Status | Importance | Origin) -> BadgeView:
    """Say a property in words, with the sentence that explains it."""
    if isinstance(value, Status):
        return BadgeView(value.value, *STATUS[value])
    if isinstance(value, Importance):
        return BadgeView(value.value, *IMPORTANCE[value])
    return BadgeView(value.value, *ORIGIN[value])


def count_of(number: int, one: str, many: str) -> str:
    """Say how many: "1 event", "1,200 events"."""
    return f"{number:,} {one if number == 1 else many}"


def events(number: int) -> str:
    """Say how many events."""
    return count_of(number, "event", "events")


def sources(number: int, copies: int = 0) -> str:
    """Say how many sources, and how many of the texts are copies of others."""
    if not number:
        return "No source"
    said = count_of(number, "source", "sources")
    return f"{said}, {count_of(copies, 'copy', 'copies')}" if copies else said
