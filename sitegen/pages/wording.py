"""What pages say beside what people wrote, in English.

`Desk.say` and `Desk.count` say it in the language of the site. A phrase is whole, with
names for what is filled in: languages build phrases differently.
"""

from __future__ import annotations

from sitegen.core.documents import ActorKind, Importance, Status
from sitegen.core.locale import Locale, Message, Plural
from sitegen.core.model import Origin
from sitegen.core.view_parts import BadgeView

TIMELINE = Message("Timeline")
ACTORS = Message("Actors")
SOURCES = Message("Sources")
TOPICS, TOPIC = Message("Topics"), Message("Topic")
PLACES, PLACE = Message("Places"), Message("Place")
NOT_FOUND = Message("Page not found")
MOVED = Message("This page has moved")
CALENDAR = Message("Calendar")

EVENT_COUNT = Plural("{n} event", "{n} events")
SOURCE_COUNT = Plural("{n} source", "{n} sources")
COPY_COUNT = Plural("{n} copy", "{n} copies")
ACTOR_COUNT = Plural("{n} actor", "{n} actors")
TOPIC_COUNT = Plural("{n} topic", "{n} topics")
PLACE_COUNT = Plural("{n} place", "{n} places")
NO_SOURCE = Message("No source")
ALL_EVENTS = Plural("See the one event", "See all {n} events")
NO_EVENTS = Message("No events yet")
SUMMARY_SOURCED = Plural(
    "{events} from {n} source, {span}", "{events} from {n} sources, {span}"
)

CITE_PLAIN = Message("“{title}” ({date}), in: {site}, {where}.")
CITE_IN = Message("In {site}", "citation")
NO_DATE = Message("(n.d.)", "citation")
EVENT_OF = Message("Event of {date}")
PARAGRAPH = Message("paragraph {n}")
BORN, DIED = Message("born {date}"), Message("died {date}")
APART = Message("{start} – {end}")
LIST = Message("{first}, {second}")

PER_DAY = Message("Events per day")
PER_WEEK = Message("Events per week")
PER_MONTH = Message("Events per month")
PER_YEAR = Message("Events per year")
PER_YEARS = Plural("Events per {n} year", "Events per {n} years")
BAR = Message("{span}: {events}")

NORTH, SOUTH = Message("{degrees}° N"), Message("{degrees}° S")
EAST, WEST = Message("{degrees}° E"), Message("{degrees}° W")

AXIS = Message("On an axis")
AXIS_OF = Message("{title} on an axis")
AXIS_DRAWN = Message("{drawn} of {all} events are drawn, the most important ones.")
AXIS_CLAIMED = Message("{event}; sources disagree: {dates}")
AXIS_NAMED = Message("{n} of them have their names beside them.")
DATED = Message("{title}, {date}")
TOGETHER = Message("Who appears with whom")
PAIR_COUNT = Plural("{n} pair", "{n} pairs")
PAIR_SHARED = Plural(
    "They appear together in {n} event", "They appear together in {n} events"
)
PAIR = Message("{one} and {other}: {events}")
PAIR_TITLE = Message("{one} and {other}")
PAIR_ALONE = Plural(
    "{events}, {n} of them without the other",
    "{events}, {n} of them without the other",
)
PAIR_NEVER_ALONE = Message("{events}, none without the other")
TOGETHER_DRAWN = Plural(
    "The picture has the {n} actor with most events.",
    "The picture has the {n} actors with most events.",
)
TOGETHER_ONCE = Message("Pairs that share one event: {n}")
TOGETHER_MORE = Plural(
    "{n} pair that shares less is on the pages of its actors.",
    "{n} pairs that share less are on the pages of their actors.",
)
CORRECTIONS = Message("Corrections")
CORRECTION_COUNT = Plural("{n} correction", "{n} corrections")
RETRACTED_TITLE = Message("{title} (retracted)")
HOLES = Message("What is missing")
HOLE_COUNT = Message("{kind}: {n}")
KNOWN = Message("What was known when")
KNOWN_RULE = Message(
    "Each event stands below the day by which the first of its sources that are cited "
    "here was out. Sources without a certain date do not count, and somebody may have "
    "known earlier. The entries read as they do today; corrections stand below the day "
    "on which they were made."
)
SAME_DAY = Message("the same day")
DURING = Message("while it lasted")
LATER, BEFORE = Message("{length} later"), Message("{length} before")
LATER_RANGE = Message("{least} to {most} later")
BEFORE_RANGE = Message("{least} to {most} before")
DAYS = Plural("{n} day", "{n} days")
ABOUT_MONTHS = Plural("about {n} month", "about {n} months")
ABOUT_YEARS = Plural("about {n} year", "about {n} years")
_YEAR, _MONTH = 365.2425, 365.2425 / 12  # days
_MOST_DAYS, _MOST_MONTHS = 120, 24  # that are said as days, as months
RECORD = {
    "known.html": KNOWN,
    "corrections.html": CORRECTIONS,
    "holes.html": HOLES,
}

STATUS = {
    Status.CONFIRMED: (
        Message("Confirmed"),
        Message("Several independent sources agree."),
    ),
    Status.REPORTED: (
        Message("Reported"),
        Message("Sources report it; none contradicts it."),
    ),
    Status.ATTRIBUTED: (
        Message("Attributed"),
        Message("It rests on what one side says."),
    ),
    Status.DISPUTED: (
        Message("Disputed"),
        Message("Sources contradict one another about it."),
    ),
    Status.RETRACTED: (
        Message("Retracted"),
        Message("It turned out to be wrong."),
    ),
}
NOTHING = Message(*("",))  # a call with a text would be taken for a message
IMPORTANCE = {
    Importance.MAJOR: (
        Message("Major event"),
        Message("The desk counts it among the most important."),
    ),
    Importance.NORMAL: (NOTHING, NOTHING),
    Importance.MINOR: (Message("Minor event"), NOTHING),
}
ORIGIN = {
    Origin.NOTE: (
        Message("Editor’s note"),
        Message("An editor wrote and dated this entry."),
    ),
    Origin.REPORT: (
        Message("From reports"),
        Message("Read out of an article by the program; no editor has confirmed it."),
    ),
}
HOLE = {
    "silences": (
        Message("Long silences"),
        Message(
            "From one event to the next it is usually {usual}. Here it is more than "
            "{limit}. Dates that are looser than that are not counted."
        ),
    ),
    "sources": (
        Message("Events with one source or none"),
        Message("Copies of one text count as one source."),
    ),
    "dates": (
        Message("Dates known only roughly"),
        Message(
            "A month or a year, an estimate, one of several days, or an end that "
            "nobody has stated."
        ),
    ),
    "disputed": (
        Message("Disputed dates"),
        Message("A source gives another date than the one that leads."),
    ),
    "claims": (
        Message("Claims without a date"),
        Message("Somebody says otherwise, and does not say when."),
    ),
    "quotes": (
        Message("Words that are gone"),
        Message("A quoted passage no longer stands in the stored article."),
    ),
    "actors": (
        Message("Actors without a description"),
        Message("Nobody has written a summary, a text or a role of theirs."),
    ),
}
KINDS = {
    ActorKind.PERSON: (Message("Person"), Message("People")),
    ActorKind.ORGANISATION: (Message("Organisation"), Message("Organisations")),
    ActorKind.STATE: (Message("State", "kind of actor"), Message("States")),
    ActorKind.GROUP: (Message("Group", "kind of actor"), Message("Groups")),
    None: (NOTHING, Message("Others", "kinds of actors")),
}


def badge(value: Status | Importance | Origin, locale: Locale) -> BadgeView:
    """Say a property in words, with the sentence that explains it."""
    if isinstance(value, Status):
        said = STATUS[value]
    elif isinstance(value, Importance):
        said = IMPORTANCE[value]
    else:
        said = ORIGIN[value]
    return BadgeView(value.value, *(locale.say(message) for message in said))


def length(days: int, locale: Locale) -> str:
    """Say how long something lasts: "41 days", "about 7 months", "about 3 years"."""
    if days <= _MOST_DAYS:
        return locale.count(DAYS, days)
    if days <= _MOST_MONTHS * _MONTH:
        return locale.count(ABOUT_MONTHS, round(days / _MONTH))
    return locale.count(ABOUT_YEARS, round(days / _YEAR))


def sources(number: int, copies: int, locale: Locale) -> str:
    """Say how many sources, and how many of the texts are copies of others."""
    if not number:
        return locale.say(NO_SOURCE)
    said = locale.count(SOURCE_COUNT, number)
    if not copies:
        return said
    more = locale.count(COPY_COUNT, copies)
    return locale.say(LIST, first=said, second=more)
