"""markwhen: lines such as ``2022-03/2022-05: What happened``.

Years may have an era ("3000 BC"), ranges "/", "-" or an en dash; "now" is an end
that is open. Sections and groups become tags. Dates that hang on other events
("5 days after !talks") are not worked out, and told.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Final

from sitegen.core.date_words import words
from sitegen.core.text import excerpt
from sitegen.imports import dates, own_words
from sitegen.imports.addresses import address_at_end
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import (
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftSource,
    Imported,
    Row,
    refusal,
)
from sitegen.imports.markup import escaped, lines_of, one_line
from sitegen.imports.own_words import plain
from sitegen.imports.records import kept_words, parted

_HEAD: Final = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY: Final = re.compile(
    r"(title|description|author|dateFormat|timezone|key):(.*)", re.IGNORECASE
)
_COLOUR: Final = re.compile(r"#[\w-]+:\s*\S.*")
_SECTION: Final = re.compile(r"(?:group|section)[ \t]+(.*)", re.IGNORECASE)
_CLOSED: Final = re.compile(r"end(?:group|section)\s*", re.IGNORECASE)
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_EVENT: Final = re.compile(
    r"(?P<date>[^\s:](?:[^:]|:(?=\d\d)){0,79}?):(?:[ \t]+(?P<text>.*)|$)"
)
_TAG: Final = re.compile(r"(?<![\w&/])#([^\W\d][\w-]*)")
_ACTOR: Final = re.compile(r"(?<![\w.])@([\w-]+)")
_NAMED: Final = re.compile(r"(?:^|\s)(?:id: ?|!)([\w-]+)\s*$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]*)\]\((https?://[^\s)]+)\)")
_RANGE: Final = re.compile(
    r"(?P<start>.+?)\s*(?:/|\s-\s|[–—]|(?<=[\dZ])-(?=\d{4}|now)|\bto\b)\s*(?P<end>.+)"
)
_RELATIVE: Final = re.compile(
    r"!|\b(?:after|before|by|every)\b|"
    r"\b\d+\s*(?:ms|s|sec|min|h|hours?|d|days?|w|weeks?|mo|months?|y|years?)\b",
    re.IGNORECASE,
)
_PROPERTY: Final = re.compile(r'([a-z]+): (".*"|\[.*\])')
_NOW: Final = ("now", "present", "today")
_BARE: Final = re.compile(r"\d{1,4}")


@dataclass(slots=True)
class _Event:
    line: int
    date: str
    texts: list[str] = field(default_factory=list)
    sections: tuple[str, ...] = ()


def is_markwhen(text: str) -> bool:
    """Tell whether most lines of a text are events."""
    lines = [line for line in text.split("\n") if line.strip()][:40]
    events = [
        line
        for line in lines
        if (found := _EVENT.fullmatch(line.strip())) and _read(found["date"], "").edtf
    ]
    return len(events) * 2 > len(lines) and bool(events)


def read(text: str) -> Imported:
    """Read a timeline."""
    plain_text = lines_of(text)
    head = _HEAD.match(plain_text)
    first = plain_text[: head.end()].count("\n") + 1 if head else 1
    body = plain_text[head.end() :] if head else plain_text
    events, remarks, keys = _events(body, first)
    settings = f"{head[1] if head else ''}\n{keys}"
    wanted = re.search(r"dateFormat:\s*(\S)", settings)
    order = "dmy" if wanted and wanted[1].lower() == "d" else "mdy"
    if not events:
        return refusal("no line begins with a date and a colon")
    return Imported(
        tuple(_row(event, order) for event in events), remarks=tuple(remarks)
    )


def _events(body: str, first: int) -> tuple[list[_Event], list[str], str]:
    found: list[_Event] = []
    remarks: list[str] = []
    keys: list[str] = []
    sections: list[tuple[int, str]] = []
    for number, line in enumerate(body.split("\n"), start=first):
        bare = line.strip()
        if bare.startswith("//"):
            continue
        if not found and (_KEY.fullmatch(bare) or _COLOUR.fullmatch(bare)):
            keys.append(bare)
        elif heading := _HEADING.fullmatch(bare):
            level = len(heading[1])
            sections = [one for one in sections if one[0] < level]
            sections.append((level, heading[2]))
        elif section := _SECTION.fullmatch(bare):
            sections.append((7 + len(sections), section[1]))
        elif _CLOSED.fullmatch(bare):
            sections = sections[:-1]
        elif (event := _EVENT.fullmatch(bare)) and _is_date(event["date"]):
            names = tuple(_TAG.sub("", name).strip() for _, name in sections)
            found.append(_Event(number, event["date"], [event["text"] or ""], names))
        elif found:
            found[-1].texts.append(bare)
        elif bare:
            remarks.append(f"line {number}, “{excerpt(bare, 60)}”, is no event")
    return found, remarks, "\n".join(keys)


def _own(event: _Event, place: str) -> Row | None:
    """Read an entry that our own export wrote: its properties say what it is."""
    lines = event.texts[1:]
    found: dict[str, str | list[str]] = {}
    while lines and (given := _PROPERTY.fullmatch(lines[0])):
        try:
            found[given[1]] = json.loads(given[2])
        except ValueError:
            return None
        lines.pop(0)
    when = dates.parsed(str(found.get("edtf", "")))
    if when is None:
        return None
    told = own_words.Told()
    text = "\n".join(line.removeprefix("- ") for line in lines)
    rest, _ = own_words.take_lines(text.strip(), Dated(), told)
    summary, body = parted("", escaped(rest))
    title = _TAG.sub("", event.texts[0]).strip().removesuffix(f" ({words(when)})")
    where = str(found.get("place", ""))
    people = found.get("actors", ())
    note = DraftNote(
        title=one_line(title),
        date=when.text,
        time=str(found.get("time", "")),
        zone=str(found.get("zone", "")),
        actors=tuple(DraftPart(str(one)) for one in people),
        place=DraftPlace(where) if where else None,
        summary=summary,
        body=body,
        tags=tuple(dict.fromkeys(_TAG.findall(event.texts[0]))),
        status=str(found.get("status", "")),
        sources=tuple(told.sources),
        claims=tuple(told.claims),
        corrections=tuple(told.corrections),
        id=str(found.get("id", "")),
    )
    return Row(place, note.title, note, tuple(told.lost))


def _is_date(text: str) -> bool:
    """Tell whether a text is a date, or one that hangs on another event."""
    return bool(_read(text, "mdy").edtf) or (
        _RELATIVE.search(text) is not None and re.search(r"\d|!|now", text) is not None
    )


def _read(text: str, order: str) -> Dated:
    typed = text.strip()
    whole = _one(typed, order)
    if whole.edtf:
        return whole
    found = _RANGE.fullmatch(typed)
    if found is None:
        return whole
    start = _one(found["start"], order)
    if not start.edtf:
        return start
    if found["end"].lower() in _NOW:
        return Dated(dates.span(start.edtf, "").edtf, start.time, start.zone)
    end = _one(found["end"], order)
    if not end.edtf:
        return end
    both = dates.span(start.edtf, end.edtf)
    return Dated(
        both.edtf, start.time, start.zone, (*start.lost, *end.lost, *both.lost)
    )


def _one(text: str, order: str) -> Dated:
    if _BARE.fullmatch(text):
        return Dated(dates.read_year(text))
    return dates.read_date(text, order)


def _row(event: _Event, order: str) -> Row:
    place = f"line {event.line}"
    if own := _own(event, place):
        return own
    whole = "\n".join(event.texts).strip()
    tags = [*event.sections, *_TAG.findall(whole)]
    name = _NAMED.search(whole)
    bare = _NAMED.sub("", _TAG.sub("", whole))
    first, _, rest = bare.partition("\n")
    title, address = address_at_end(first)
    links = _LINK.findall(title)
    sources = [DraftSource(url=url, title=one_line(words)) for words, url in links]
    if address:
        sources.append(DraftSource(url=address))
    title = plain(_ACTOR.sub(r"\1", _LINK.sub(r"\1", title)))
    dated = _read(event.date, order)
    if not dated.edtf and _RELATIVE.search(event.date):
        why = f"the date “{event.date}” hangs on another event, or is worked out"
        return Row(place, title, None, (why,))
    if not dated.edtf or not title:
        why = "nothing says what happened" if dated.edtf else dated.lost[0]
        return Row(place, title or event.date, None, (why,))
    summary, body = parted("", escaped(rest))
    note = DraftNote(
        title=title,
        date=dated.edtf,
        time=dated.time,
        zone=dated.zone,
        actors=tuple(DraftPart(one) for one in dict.fromkeys(_ACTOR.findall(bare))),
        summary=summary,
        body=body,
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        sources=tuple(dict.fromkeys(sources)),
        private=kept_words(dated),
        id=name[1] if name else "",
    )
    return Row(place, title, note, dated.lost)
