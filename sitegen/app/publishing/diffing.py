"""The command `diff`: what has changed since the site was last published.

The timeline as its files tell it now is compared with the `timeline.json` of a former
build. Addresses that somebody may have kept count as much as events do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import click

from sitegen.app.choices import GOOD, USAGE
from sitegen.app.pipeline import Draft, draft
from sitegen.core.project import Project
from sitegen.core.text import nearest
from sitegen.exports import timeline_json
from sitegen.stages.write import LIST

Record: TypeAlias = Mapping[str, Any]

# A date is told by itself; what follows from it, and the machine's grounds, are not.
_NOT_TOLD = frozenset("id date earliest latest date_words reasons url".split())
_CALLED = {"citations": "sources"}
_LIKE_TITLE = 0.6  # from 0 to 1: an event that may be another one, renamed


class NoRecord(Exception):  # noqa: N818 - named after what the person is told
    """There is nothing to compare with; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """An event that is not what it was, and the fields in which it is not."""

    id: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """An event that now has another date."""

    id: str
    title: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Lost:
    """An address at which nothing stands any more, and what would mend that."""

    url: str
    hint: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between two timelines; all in the order of the timeline."""

    added: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()  # old id, new id
    moved: tuple[Move, ...] = ()
    changed: tuple[Change, ...] = ()
    lost: tuple[Lost, ...] = ()


def diff(root: Path, old: Path | None, *, drafts: bool, form: str) -> int:
    """Print what differs from a former build; return the exit code."""
    if not root.is_dir():
        raise click.BadParameter(f"there is no folder {root}", param_hint="--root")
    against = Project(root).output if old is None else old
    try:
        before = read_record(against)
    except NoRecord as why:
        click.echo(f"error: {why}", err=True)
        return USAGE
    # A site that was built with --base-url has a site map; only at the same address can
    # the two be compared.
    project = Project(root, drafts=drafts, base_url=str(before.get("base_url") or ""))
    drafted = draft(project)
    found = compare(before, drafted, former_addresses(against, before))
    click.echo(as_json(found) if form == "json" else as_text(found, against))
    return GOOD


def read_record(against: Path) -> Record:
    """Read the timeline of a former build: its folder, or the file itself.

    Raises:
        NoRecord: there is none, or it is something else.
    """
    file = against / timeline_json.NAME if against.is_dir() else against
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        raise NoRecord(
            f"there is no {file}; build the site once, or name a former output folder"
        ) from None
    except UnicodeDecodeError:
        raise NoRecord(f"{file} is no text") from None
    try:
        read = json.loads(text)
    except ValueError as fault:
        raise NoRecord(f"{file} is no JSON ({fault})") from None
    events = read.get("events") if isinstance(read, dict) else None
    if not isinstance(events, list) or not all(_is_event(one) for one in events):
        raise NoRecord(f"{file} is no timeline.json of sitegen")
    record: Record = read
    return record


def _is_event(one: object) -> bool:
    wanted = ("id", "date", "title")
    return isinstance(one, dict) and all(isinstance(one.get(k), str) for k in wanted)


def former_addresses(against: Path, before: Record) -> frozenset[str]:
    """Return the addresses of a former build, as far as it has written them down."""
    try:
        listed = json.loads((against / LIST).read_text("utf-8"))["files"]
        return frozenset(map(str, listed))
    except (OSError, ValueError, KeyError, TypeError):
        groups = (("events", "url"), ("actors", "url"), ("sources", "page"))
        return frozenset(
            str(one[key])
            for group, key in groups
            for one in before.get(group, ())
            if isinstance(one, dict) and one.get(key)
        )


def compare(before: Record, drafted: Draft, addresses: frozenset[str]) -> Differences:
    """Compare a former record with the site as it is now."""
    plan = drafted.rendering.plan
    now: Record = json.loads(plan.files[timeline_json.NAME].data)
    old = {one["id"]: one for one in before["events"]}
    new = {one["id"]: one for one in now["events"]}
    became = {alias: name for name, one in new.items() for alias in one["aliases"]}
    renamed = {name: became[name] for name in old if name not in new and name in became}
    pairs = [(old[name], new[name]) for name in new if name in old]
    pairs += [(old[name], new[to]) for name, to in renamed.items() if to not in old]
    added = [one for name, one in new.items() if name not in {*old, *renamed.values()}]
    lost = sorted(addresses - plan.pages.keys() - plan.files.keys())
    return Differences(
        added=tuple(added),
        removed=tuple(
            one for name, one in old.items() if name not in new and name not in renamed
        ),
        renamed=tuple(renamed.items()),
        moved=tuple(
            Move(new["id"], new["title"], old["date"], new["date"])
            for old, new in pairs
            if old["date"] != new["date"]
        ),
        changed=tuple(_changes(pairs)),
        lost=tuple(Lost(url, _hint(url, old, added, drafted)) for url in lost),
    )


def _changes(pairs: Sequence[tuple[Record, Record]]) -> Iterator[Change]:
    for old, new in pairs:
        fields = tuple(
            _CALLED.get(key, key)
            for key in dict.fromkeys((*new, *old))
            if key not in _NOT_TOLD and old.get(key) != new.get(key)
        )
        if fields:
            yield Change(new["id"], new["title"], fields)


def _hint(
    url: str, old: Mapping[str, Record], added: Sequence[Record], drafted: Draft
) -> str:
    """Say how an address can lead on, if it is that of an event or an actor."""
    folder, _, name = url.removesuffix(".html").rpartition("/")
    if folder == "actors":
        return f"if the actor has a new id, add old_ids: [{name}] to its file"
    if folder != "events":
        return ""
    was = old.get(name)
    titles = {one["title"]: one["id"] for one in added}
    like = was and nearest(was["title"], titles, at_least=_LIKE_TITLE)
    if not like:
        return f"if the event has a new id, add aliases: [{name}] to its note"
    spans = {event.id: event.span.path for event in drafted.timeline.events}
    to = titles[like]
    return f"if it is now {to}, add aliases: [{name}] to {spans[to]}"


# --- telling --------------------------------------------------------------------


def as_json(found: Differences) -> str:
    """Return the differences as one JSON object."""
    kept = ("id", "date", "title", "url")
    value = {
        "added": [{key: one.get(key) for key in kept} for one in found.added],
        "removed": [{key: one.get(key) for key in kept} for one in found.removed],
        "renamed": [{"old": old, "new": new} for old, new in found.renamed],
        "moved": [
            {"id": one.id, "title": one.title, "old": one.old, "new": one.new}
            for one in found.moved
        ],
        "changed": [
            {"id": one.id, "title": one.title, "fields": list(one.fields)}
            for one in found.changed
        ],
        "lost": [{"url": one.url, "hint": one.hint} for one in found.lost],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def as_text(found: Differences, against: Path) -> str:
    """Return the differences for people: a heading for each kind, a line for each."""
    parts = [
        *_part("event added", "events added", found.added, _dated),
        *_part("event removed", "events removed", found.removed, _dated),
        *_part(
            "event renamed",
            "events renamed",
            found.renamed,
            lambda pair: f"{pair[0]} → {pair[1]}",
        ),
        *_part(
            "date moved",
            "dates moved",
            found.moved,
            lambda one: f"{one.old} → {one.new}  {one.id}: {one.title}",
        ),
        *_part(
            "event changed",
            "events changed",
            found.changed,
            lambda one: f"{one.id}: {', '.join(one.fields)}",
        ),
        *_part(
            "address lost",
            "addresses lost",
            found.lost,
            lambda one: one.url + (f"\n    = hint: {one.hint}" if one.hint else ""),
        ),
    ]
    return "\n".join(parts) if parts else f"nothing differs from {against}"


def _part(
    one: str, many: str, rows: Sequence[Any], line: Callable[[Any], str]
) -> Iterator[str]:
    if rows:
        yield f"{len(rows):,} {one if len(rows) == 1 else many}"
        yield from (f"  {line(row)}" for row in rows)


def _dated(one: Record) -> str:
    return f"{one['date']}  {one['id']}: {one['title']}"
