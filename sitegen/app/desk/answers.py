"""What an answer writes: lines of decisions.yaml, a new note, an alias. All pure.

Nothing here touches the disk; `Desk` does. A text that comes out of here says what
the text before said, and the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sitegen.app.desk.proposals import Found, Names, Near, Proposal, Seen, Twins
from sitegen.core.date_words import words
from sitegen.core.documents import ActorKind, Place, Ruling, Status
from sitegen.core.model import Event, Origin, StatementKind
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import excerpt
from sitegen.core.written import flow
from sitegen.formats import actor, fields, kept_yaml
from sitegen.formats.decision_lines import Named, Quoted, line
from sitegen.formats.fields.nodes import Mapping, Node, Scalar, Sequence
from sitegen.imports.drafted import (
    DraftActor,
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftSource,
)
from sitegen.imports.yaml_text import actor_text, note_text
from sitegen.language.translit import slug

_REMARK: Final = 60  # characters of a title behind a line
_ID: Final = 72  # characters of a title that become an id


class Verb(StrEnum):
    """What an editor may say to a proposal."""

    ACCEPT = "accept"
    JOIN = "join"
    SAME = "same"
    DIFFERENT = "different"
    HIDE = "hide"
    ALIAS = "alias"


OFFERED: Final = {
    Found: (Verb.ACCEPT, Verb.JOIN, Verb.SAME, Verb.DIFFERENT, Verb.HIDE),
    Twins: (Verb.SAME, Verb.DIFFERENT),
    Names: (Verb.ALIAS, Verb.DIFFERENT),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a proposal; `event` is the one to join, or that is another."""

    verb: Verb
    event: str = ""
    reason: str = ""


class CantAnswerError(ValueError):
    """This answer makes no sense here; the message says what to do instead."""


def offered(proposal: Proposal) -> tuple[Verb, ...]:
    """Return the answers that a proposal can be given."""
    verbs: tuple[Verb, ...] = OFFERED[type(proposal)]
    if isinstance(proposal, Found) and not proposal.nearest:
        verbs = tuple(v for v in verbs if v not in (Verb.SAME, Verb.DIFFERENT))
    if isinstance(proposal, Found) and proposal.when is None:
        verbs = tuple(v for v in verbs if v is not Verb.ACCEPT)
    return verbs


# --- decisions -----------------------------------------------------------------------


def decision_lines(
    proposal: Proposal, answer: Answer, event: Event | None, file: Callable[[str], str]
) -> tuple[str, ...]:
    """Return the lines that an answer adds to content/decisions.yaml.

    `file` gives the name of an article's file for its id.

    Raises:
        CantAnswerError: it is no answer to this proposal.
    """
    if isinstance(proposal, Names):
        remark = "two actors"
        pair = (proposal.name, proposal.other)
        return (line(Ruling.DISTINCT, pair, reason=answer.reason, remark=remark),)
    if isinstance(proposal, Twins):
        return (_twins(proposal, answer),)
    passages = [_quoted(one) for one in proposal.passages]
    remark = _about(proposal)
    if answer.verb is Verb.HIDE:
        return (line(Ruling.HIDE, passages, reason=answer.reason, remark=remark),)
    if event is None:
        raise CantAnswerError("choose the event first")
    target = _target(event, file)
    if answer.verb in (Verb.JOIN, Verb.SAME):
        named = (target, *passages)
        return (line(Ruling.SAME, named, reason=answer.reason, remark=remark),)
    # One line for each passage: in one line they would be parted from each other.
    return tuple(
        line(Ruling.DIFFERENT, (target, one), reason=answer.reason, remark=remark)
        for one in passages
    )


def _twins(proposal: Twins, answer: Answer) -> str:
    one, other = proposal.one, proposal.other
    if answer.verb is not Verb.DIFFERENT:
        raise CantAnswerError(
            "both are notes, and a note is never overruled: keep "
            f"{one.event}, give it a line aliases: [{other.event}], and delete the "
            "other file"
        )
    named = (one.event, other.event)
    return line(Ruling.DIFFERENT, named, reason=answer.reason, remark=words(one.when))


def _quoted(one: Seen) -> Quoted:
    return Quoted(one.file, one.statement.quote)


def _target(event: Event, file: Callable[[str], str]) -> Named:
    """Name an event as decisions do: a note by its id, another by its passage."""
    if event.origin is Origin.NOTE:
        return event.id
    lead = event.statements[0]
    return Quoted(file(lead.article), lead.quote)


def _about(proposal: Found) -> str:
    when = f"{words(proposal.when)}: " if proposal.when else ""
    title = excerpt(proposal.title, _REMARK)
    # The passage says the same in the same line.
    quote = proposal.passages[0].statement.quote
    return (when + title) if title[:20] not in quote else when.rstrip(": ")


# --- a note --------------------------------------------------------------------------


def note_path(proposal: Found, ids: Collection[str], folders: Collection[str]) -> str:
    """Return where a new note goes: its id is free, or that of the page it has now.

    It goes into the folder of its month if there is one.
    """
    name = proposal.event or slug(excerpt(proposal.title, _ID))
    free, number = name, 1
    while free in ids:
        number += 1
        free = f"{name}-{number}"
    month = proposal.when.text[:7] if proposal.when else ""
    year = month[:4]
    folder = next((f"{one}/" for one in (month, year) if one and one in folders), "")
    return f"content/notes/{folder}{free}.yaml"


def accepted_note(proposal: Found, event: Event | None) -> str:
    """Write the note of an accepted proposal, with its quotes and remarks.

    Raises:
        CantAnswerError: the passages give no date.
    """
    if proposal.when is None:
        raise CantAnswerError("the passage gives no date; write the note by hand")
    lead = proposal.passages[0]
    place: Place | None = event.place if event else None
    if place is None and lead.statement.places:
        place = Place(lead.statement.places[0])
    is_speech = lead.statement.kind is StatementKind.SPEECH
    status = Status.ATTRIBUTED if is_speech else Status.REPORTED
    draft = DraftNote(
        title=proposal.title,
        date=proposal.when.text,
        actors=tuple(map(DraftPart, proposal.actors)),
        place=DraftPlace(place.name) if place else None,
        status=status.value,
        sources=tuple(
            DraftSource(article=one.file, quote=one.statement.quote)
            for one in proposal.passages
        ),
    )
    return note_text(draft, _HEAD.format(file=lead.file)) + _FURTHER


_HEAD: Final = (
    "Accepted at the review desk, from {file}.\n"
    "Title and date are the article's: say it in your own words, and keep the quote."
)
_FURTHER: Final = """\
# summary: One or two sentences of your own.
# tags: [one, two]
# importance: normal        # major, normal, minor
"""


# --- a name --------------------------------------------------------------------------


def with_alias(path: str, text: str, start: int, name: str) -> str:
    """Add an alias to the description of an actor that begins at `start`.

    Raises:
        CantAnswerError: the file can't be added to without changing the rest.
    """
    file = SourceFile(path, Kind.ACTOR, text)
    record = next(_records(fields.read(file).value.documents, start), None)
    if record is None:
        raise CantAnswerError(f"{path} has changed; look again")
    known = kept_yaml.entry(record, "aliases")
    try:
        if known and isinstance(known.value, Sequence) and known.value.items:
            edit = kept_yaml.append(text, known.value, [name])
        elif known and isinstance(known.value, Sequence):
            span = known.value.span
            edit = kept_yaml.Edit(span.start, span.end, f"[{flow(name)}]")
        elif known and not (isinstance(known.value, Scalar) and known.value.is_nothing):
            raise CantAnswerError(f"{path}: its aliases are no list; mend that first")
        else:
            order = ("id", "name", "kind", "aliases")
            edit = kept_yaml.set_value(text, record, "aliases", [name], order)
        changed = kept_yaml.apply(text, [edit])
    except kept_yaml.CantKeepError as odd:
        raise CantAnswerError(f"{path}: {odd}; add the alias by hand") from odd
    before, after = (
        actor.decode(file),
        actor.decode(SourceFile(path, file.kind, changed)),
    )
    old = {alias.value for one in before.value for alias in one.aliases}
    new = {alias.value for one in after.value for alias in one.aliases}
    if len(after.diagnostics) > len(before.diagnostics) or new != old | {name}:
        raise CantAnswerError(f"{path} is written in an odd way; add the alias by hand")
    return changed


def _records(documents: tuple[Node, ...], start: int) -> Iterator[Mapping]:
    for document in documents:
        inside = document.items if isinstance(document, Sequence) else (document,)
        for node in inside:
            if isinstance(node, Mapping) and node.span.start == start:
                yield node


def new_actor(proposal: Names) -> tuple[str, str]:
    """Return the id and the text of a file about somebody whom no file describes."""
    kind = proposal.kind or ActorKind.PERSON
    name = slug(proposal.other)
    draft = DraftActor(name, proposal.other, kind.value, (proposal.name,))
    head = "# Begun at the review desk: both names are one actor's.\n"
    return name, head + actor_text(draft)


def nearest_of(proposal: Proposal) -> Near | None:
    """Return the event that `same` and `different` speak of unless one is named."""
    if isinstance(proposal, Found):
        return proposal.nearest[0] if proposal.nearest else None
    return None
