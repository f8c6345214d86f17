"""The command `review`: one proposal after another, answered with single keys."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import click

from sitegen.app.choices import GOOD
from sitegen.app.desk import answers
from sitegen.app.desk.answers import Answer, CantAnswerError, Verb
from sitegen.app.desk.disk import ConflictError
from sitegen.app.desk.finding import propose
from sitegen.app.desk.in_words import as_data, shown, tally, wrapped
from sitegen.app.desk.proposals import (
    ORDER,
    Found,
    Proposal,
    Twins,
)
from sitegen.app.desk.session import Desk, Done, marks
from sitegen.app.pipeline import Draft, draft
from sitegen.app.reporting import terminal
from sitegen.app.reporting.report import plain
from sitegen.core.date_words import words
from sitegen.core.project import Project
from sitegen.core.text import nearest

_KEYS: Final = {
    "a": Verb.ACCEPT,
    "j": Verb.JOIN,
    "s": Verb.SAME,
    "d": Verb.DIFFERENT,
    "h": Verb.HIDE,
    "l": Verb.ALIAS,
}
_GLUE: Final = "\u00a0"  # a key and what it does stay in one line
_SAID: Final = {
    Verb.ACCEPT: "accept: write a note",
    Verb.JOIN: "join to an event",
    Verb.SAME: "same as the nearest",
    Verb.DIFFERENT: "different from it",
    Verb.HIDE: "hide",
    Verb.ALIAS: "alias of the other",
}


def review(root: Path, form: str) -> int:
    """Review the proposals of a site; return the exit code.

    `form` is "" to be asked, "text" for a list, or "json".
    """
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder {root}", param_hint="--root")
    drafted = draft(Project(root, drafts=True))
    if form == "json":
        rows = [as_data(one) for one in propose(drafted)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return GOOD
    if form == "text":
        return _listed(drafted)
    return _Sitting(root, drafted).sit()


def _listed(drafted: Draft) -> int:
    found = propose(drafted)
    for number, one in enumerate(found, start=1):
        click.echo("\n".join(shown(one, number, len(found))) + "\n")
    click.echo("\n".join(wrapped(tally(found), "")))
    return GOOD


# --- asking --------------------------------------------------------------------------


@dataclass(slots=True)
class _Sitting:
    """A review in a terminal; every answer is written at once."""

    root: Path
    drafted: Draft
    desk: Desk = field(init=False)
    passed: set[str] = field(default_factory=set)
    order: list[str] = field(default_factory=list)  # of those passed

    def __post_init__(self) -> None:
        self.desk = Desk(self.root)

    def sit(self) -> int:
        """Ask until nothing is left, or until somebody has had enough."""
        found = self._open()
        if not found:
            click.echo("There is nothing to review.")
            return GOOD
        click.echo("\n".join(wrapped(f"{tally(found)}.", "")))
        click.echo("\n".join(wrapped(ORDER, "")))
        try:
            while found and self._ask(found):
                found = self._open()
        except (EOFError, KeyboardInterrupt, click.Abort):  # all is written
            click.echo()
        self._sum_up()
        return GOOD

    def _open(self) -> tuple[Proposal, ...]:
        return tuple(one for one in propose(self.drafted) if one.key not in self.passed)

    def _ask(self, found: tuple[Proposal, ...]) -> bool:
        """Show the first proposal and take one key; False ends the sitting."""
        first = found[0]
        click.echo("\n" + "\n".join(shown(first, 1, len(found))))
        verbs = answers.offered(first)
        keys = {key: verb for key, verb in _KEYS.items() if verb in verbs}
        offer = [f"[{key}] {_SAID[verb]}" for key, verb in keys.items()]
        offer += ["[n] next", "[u] undo", "[q] quit"]
        whole = "  ".join(one.replace(" ", _GLUE) for one in offer)
        click.echo("\n".join(wrapped(whole, "")).replace(_GLUE, " "))
        while True:
            key = _key()
            if key == "q":
                return False
            if key == "n":
                self.passed.add(first.key)
                self.order.append(first.key)
                return True
            if key == "u":
                self._undo()
                return True
            if key in keys:
                self._answer(first, keys[key])
                return True
            known = " ".join([*keys, "n", "u", "q"])
            click.echo(f"Press one of {known}.")

    def _answer(self, proposal: Proposal, verb: Verb) -> None:
        event = self._chosen(proposal) if verb is Verb.JOIN else ""
        if verb is Verb.JOIN and not event:
            return
        known = marks(self.drafted)
        try:
            done = self.desk.answer(
                self.drafted,
                proposal,
                Answer(verb, event),
                lambda path: known.get(path, ""),
            )
        except CantAnswerError as odd:
            _say(f"Nothing was written: {odd}.", "hint")
            if isinstance(proposal, Twins):
                self.passed.add(proposal.key)
            return
        except ConflictError as conflict:
            _say(f"{conflict}. It is read again; please answer once more.", "error")
        else:
            _say(f"Written: {done.words}", "good")
        self._reread()

    def _undo(self) -> None:
        if not self.desk.done:
            if self.order:
                self.passed.discard(self.order.pop())
                click.echo("Back to the one before.")
            else:
                click.echo("There is nothing to undo.")
            return
        try:
            done = self.desk.undo()
        except ConflictError as conflict:
            _say(f"{conflict}. Undo it in the file.", "error")
            self.desk.done.pop()
        else:
            assert done is not None  # noqa: S101 - there was one
            _say(f"Undone: {done.words}", "good")
        self._reread()

    def _reread(self) -> None:
        self.drafted = draft(self.drafted_project, reuse=self.drafted)

    @property
    def drafted_project(self) -> Project:
        """The site, with its drafts: a note that is begun covers its passages."""
        return Project(self.root, drafts=True)

    def _chosen(self, proposal: Proposal) -> str:
        """Ask for the event to join; "" if somebody thinks better of it."""
        events = {event.id: event for event in self.drafted.timeline.events}
        near = proposal.nearest if isinstance(proposal, Found) else ()
        for number, one in enumerate(near, start=1):
            click.echo(f"  {number}  {one.event}  ({words(one.when)})")
        typed = click.prompt(
            "Number, id or words of the title; nothing to go back",
            default="",
            show_default=False,
        ).strip()
        if not typed:
            return ""
        if typed.isdecimal() and 0 < int(typed) <= len(near):
            return near[int(typed) - 1].event
        if typed in events:
            return typed
        told = [
            one.id
            for one in events.values()
            if typed.casefold() in one.title.casefold()
        ]
        if len(told) == 1:
            return told[0]
        for name in told[:8]:
            click.echo(f"  {name}: {events[name].title}")
        like = nearest(typed, events)
        if not told:
            click.echo(
                f"No event is called so.{f' Did you mean {like}?' if like else ''}"
            )
        return ""

    def _sum_up(self) -> None:
        if not self.desk.done:
            click.echo("Nothing was written.")
            return
        click.echo(f"\n{_answered(self.desk.done)}")
        for done in self.desk.done:
            click.echo("\n".join(wrapped(f"- {done.words}", "  ")))
        click.echo("To undo one later, delete its line or its file.")


def _answered(done: list[Done]) -> str:
    number = len(done)
    return f"{number} answers were written:" if number > 1 else "1 answer was written:"


def _key() -> str:
    """Take one key; where there is no terminal, the first letter of a line."""
    if sys.stdin.isatty():
        return click.getchar().lower()
    typed = sys.stdin.readline()
    if not typed:
        raise EOFError
    return typed.strip()[:1].lower()


def _say(text: str, kind: str) -> None:
    paint = terminal.colour if terminal.wants_colour() else plain
    click.echo("\n".join(paint(row, kind) for row in wrapped(text, "")))
