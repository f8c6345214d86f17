"""What the pages of the desk show: flat and final, as the templates want it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.app.desk import answers
from sitegen.app.desk.answers import Verb
from sitegen.app.desk.form import Form, Row
from sitegen.app.desk.in_words import bare
from sitegen.app.desk.proposals import Found, Near, Proposal, Seen, Twins
from sitegen.app.desk.session import Done
from sitegen.core.date_words import words
from sitegen.core.model import Reason

KEYS: Mapping[Verb, str] = {
    Verb.ACCEPT: "a",
    Verb.JOIN: "j",
    Verb.SAME: "s",
    Verb.DIFFERENT: "d",
    Verb.HIDE: "h",
    Verb.ALIAS: "l",
}
_LABELS = {
    Verb.ACCEPT: "Accept",
    Verb.JOIN: "Join",
    Verb.SAME: "Same",
    Verb.DIFFERENT: "Different",
    Verb.HIDE: "Hide",
    Verb.ALIAS: "Alias",
}
_HELP = {
    Verb.ACCEPT: "Write a note of it, with the quote",
    Verb.JOIN: "It belongs to the event that you choose",
    Verb.SAME: "It belongs to the nearest event",
    Verb.DIFFERENT: "It is not the nearest event",
    Verb.HIDE: "Do not show it",
    Verb.ALIAS: "Both names are one actor's",
}
FIRST = ("article", "url", "quote")  # of a source; the rest is folded away
_NAMES_DIFFER = "They are two actors"
_NOTES_DIFFER = "They are two events"


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of the desk has."""

    title: str
    site_title: str
    lang: str
    base: str  # of the site, with a slash at the end
    token: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, and where it stands."""

    quote: str
    place: str
    who: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class NearView:
    """An event that is near."""

    event: str
    title: str
    when: str
    url: str
    percent: str
    kind: str
    reasons: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be given."""

    verb: str
    label: str
    key: str
    help: str


@dataclass(frozen=True, slots=True)
class Card:
    """A proposal."""

    key: str
    kind: str
    title: str
    when: str
    url: str  # of the page that it has now, or ""
    read_as: str
    passages: tuple[Passage, ...]
    reasons: tuple[str, ...]
    nearest: tuple[NearView, ...]
    choices: tuple[Choice, ...]
    can_join: bool


@dataclass(frozen=True, slots=True)
class DeskView:
    """The list of proposals."""

    head: Frame
    cards: tuple[Card, ...]
    more: int  # proposals that are not shown yet
    tally: str
    order: str
    mark: str  # of decisions.yaml
    undoable: str  # what an undo would take back, or ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a list in the form: its cells in order, and its place."""

    at: str
    cells: tuple[tuple[str, str, str], ...]  # key, label, value
    is_open: bool = False  # what folds is shown


@dataclass(frozen=True, slots=True)
class EditView:
    """The form of a note."""

    head: Frame
    event: str
    path: str
    mark: str  # of the file
    url: str  # of the event's page
    values: Mapping[str, str | list[Row]]
    locked: frozenset[str]
    actors: tuple[RowView, ...]
    sources: tuple[RowView, ...]
    blank_actor: RowView
    blank_source: RowView
    names: tuple[tuple[str, str], ...]  # of actors, to complete: id and name
    files: tuple[str, ...]  # of articles
    choices: Mapping[str, tuple[str, ...]]
    first: tuple[str, ...] = FIRST


@dataclass(frozen=True, slots=True)
class ClosedView:
    """A page that says why there is nothing here."""

    head: Frame
    words: str


def card(one: Proposal, urls: Mapping[str, str]) -> Card:
    """Make the card of a proposal; `urls` are those of events by id."""
    verbs = answers.offered(one)
    if isinstance(one, Found):
        lead = one.passages[0].statement
        return Card(
            one.key,
            "May be there twice" if one.is_twin else "Passage without a note",
            one.title,
            words(one.when) if one.when else "no date",
            urls.get(one.event, ""),
            f"read as {lead.kind.value}, score {lead.score:.2f}",
            tuple(map(_passage, one.passages)),
            _reasons(one.reasons),
            tuple(_near(near, urls) for near in one.nearest),
            _choices(verbs, ""),
            can_join=True,
        )
    if isinstance(one, Twins):
        title = f"{one.one.title} – {one.other.title}"
        pair = tuple(_near(near, urls) for near in (one.one, one.other))
        choices = _choices(verbs, _NOTES_DIFFER)
        return Card(
            one.key,
            "Two notes that look alike",
            title,
            words(one.one.when),
            *("", "", (), (), pair, choices),
            can_join=False,
        )
    return Card(
        one.key,
        "One actor?",
        f"{one.name} – {one.other}",
        "",
        "",
        f"{one.other} is described" if one.actor else "no file describes either",
        tuple(map(_passage, one.passages)),
        _reasons(one.reasons),
        (),
        _choices(verbs, _NAMES_DIFFER),
        can_join=False,
    )


def _choices(verbs: tuple[Verb, ...], different: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            verb.value,
            _LABELS[verb],
            KEYS[verb],
            (verb is Verb.DIFFERENT and different) or _HELP[verb],
        )
        for verb in verbs
    )


def _reasons(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    shown = (
        bare(one.words) + (f" ({one.score:+.2f})" if one.score else "")
        for one in reasons
    )
    return tuple(dict.fromkeys(shown))


def _passage(seen: Seen) -> Passage:
    where = f"line {seen.line}" if seen.line else f"paragraph {seen.paragraph}"
    place = f"{seen.path}, {where}" if seen.line or seen.paragraph else seen.path
    who = ", ".join(filter(None, (seen.publisher, seen.title)))
    return Passage(
        " ".join(seen.statement.quote.split()), place, who, seen.path, seen.line or 1
    )


def _near(one: Near, urls: Mapping[str, str]) -> NearView:
    return NearView(
        one.event,
        one.title,
        words(one.when),
        urls.get(one.event, ""),
        f"{one.score:.0%}",
        "note" if one.is_note else "from reports",
        ", ".join(one.reasons),
    )


_LABELS_OF = {
    "actor": "Name or id",
    "role": "Role",
    "article": "Article in seeds/",
    "quote": "Quote",
    "url": "Address",
    "title": "Title",
    "publisher": "Publisher",
    "author": "Author",
    "date": "Published",
    "archive": "Archived copy",
    "language": "Language",
    "id": "Id for claims",
}


def rows(form: Form, key: str, keys: tuple[str, ...]) -> tuple[RowView, ...]:
    """Make the rows of a list in the form."""
    values = form.values[key]
    return tuple(row(keys, one) for one in values if isinstance(one, dict))


def row(keys: tuple[str, ...], one: Row) -> RowView:
    """Make one row, with a cell for each key."""
    ordered = sorted(keys, key=lambda key: FIRST.index(key) if key in FIRST else 9)
    cells = tuple((key, _LABELS_OF[key], one.get(key, "")) for key in ordered)
    is_open = bool(one.get("url") or one.get("title"))
    return RowView(one.get("at", ""), cells, is_open)


def undoable(done: list[Done]) -> str:
    """Say what an undo would take back."""
    return done[-1].words if done else ""
