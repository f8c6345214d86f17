"""YAML text -> fields that remember where they stand. The only door to `yaml`.

The parser's events are read, and nothing is ever constructed: no tag makes an
object, no alias grows a tree, no `NO` becomes false. Where the parser gives up,
`yaml_faults` names the culprit and masks it without moving a character, and the
file is read again; so one run tells every fault, and a broken entry does not
take the rest of its file along.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import yaml

from sitegen.core.diagnostics import Related
from sitegen.core.outcome import Outcome
from sitegen.core.source import SourceFile, Span
from sitegen.core.text import clean
from sitegen.formats.fields import syntax_faults as yaml_faults
from sitegen.formats.fields import traps as yaml_traps
from sitegen.formats.fields.faults import Faults
from sitegen.formats.fields.nodes import (
    Entry,
    Fields,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Style,
    Unreadable,
)
from sitegen.formats.fields.problem import Problem

_PARSER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH: Final = 12  # lists and records in one another; notes need four
_ROUNDS: Final = 30  # faults of one file that are told one by one


def read(file: SourceFile, start: int = 0, stop: int | None = None) -> Outcome[Fields]:
    """Read the YAML that stands in `file` from `start` to `stop`."""
    faults = Faults(file)
    text, end, gaps = yaml_traps.prepare(
        faults, start, len(file.text) if stop is None else stop
    )
    documents: tuple[Node, ...] = ()
    composer = _Composer(faults, text)
    for _ in range(_ROUNDS):
        composer = _Composer(faults, text)
        try:
            documents = composer.compose(start, end)
            break
        except _TooDeepError as deep:
            _say_too_deep(faults, deep.place)
            documents = composer.documents
            gaps = (*gaps, faults.span(deep.place, end))
            break
        except yaml.MarkedYAMLError as error:
            problem = _problem(error, text, start, end)
            masked = yaml_faults.diagnose(text, problem, faults, gaps)
            gaps = masked.gaps
            documents = composer.documents
            if masked.text == text:
                break
            text = masked.text
    composer.tell()
    for document in documents:
        yaml_traps.check(document, faults, gaps)
    return Outcome(Fields(documents, gaps), faults.all())


class _TooDeepError(Exception):
    """Lists and records stand in one another deeper than anybody writes them."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place


def _say_too_deep(faults: Faults, place: int) -> None:
    faults.say(
        "yaml-depth",
        f"lists stand in one another more than {_DEPTH} deep",
        faults.span(place, place + 1),
        hint="close each [ and { where its list ends, or put a text in quotes",
    )


def _problem(error: yaml.MarkedYAMLError, text: str, start: int, end: int) -> Problem:
    """Take what the parser says of its failure, in places of the whole file."""
    mark, context = error.problem_mark, error.context_mark
    place = start + _index(mark)
    return Problem(
        said=error.problem or "",
        place=place,
        context=error.context or "",
        since=start + _index(context) if context is not None else place,
        quoted=_last_quoted(text, start, end, place),
        end=end,
    )


def _last_quoted(text: str, start: int, end: int, place: int) -> tuple[int, int] | None:
    """Find the quoted text that stands last before `place`, if nothing follows it."""
    found: tuple[int, int] | None = None
    try:
        for token in yaml.scan(text[start:end], Loader=_PARSER):
            first, last = _index(token.start_mark), _index(token.end_mark)
            if start + last > place:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                found = (start + first, start + last)
            elif last > first:
                found = None
    except yaml.YAMLError:
        pass  # this is the failure that is being looked into
    return found


def _index(mark: object) -> int:
    """Take the place out of a mark; both parsers count characters."""
    return int(getattr(mark, "index", 0))


@dataclass(slots=True)
class _Open:
    """A list or record whose end has not been read yet."""

    start: int
    is_flow: bool
    is_record: bool
    is_anchored: bool
    items: list[Node] = field(default_factory=list)  # keys and values in turn


class _Composer:
    """Makes nodes out of the parser's events."""

    def __init__(self, faults: Faults, text: str) -> None:
        self.documents: tuple[Node, ...] = ()
        self._faults = faults
        self._text = text
        self._found = Faults(faults.file)  # told once the file has been read through
        self._stack: list[_Open] = []
        self._aliases: set[str] = set()
        self._start = 0

    def tell(self) -> None:
        """Hand over the faults of the last reading; those before are the same."""
        self._faults.add(self._found.all())

    def compose(self, start: int, end: int) -> tuple[Node, ...]:
        """Read all documents."""
        self._start = start
        for event in yaml.parse(self._text[start:end], Loader=_PARSER):
            self._take(event)
        return self.documents

    def _take(self, event: yaml.Event) -> None:
        start = self._start + _index(event.start_mark)
        end = self._start + _index(event.end_mark)
        if isinstance(event, yaml.NodeEvent):
            self._refuse_marks(event, start)
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event, start, end))
        elif isinstance(event, yaml.AliasEvent):
            self._put(Unreadable(self._faults.span(start, end)))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._stack) >= _DEPTH:
                raise _TooDeepError(start)
            self._stack.append(
                _Open(
                    start,
                    bool(event.flow_style),
                    isinstance(event, yaml.MappingStartEvent),
                    bool(event.anchor or event.tag),
                )
            )
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(self._close(self._stack.pop(), end))

    def _put(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].items.append(node)
        else:
            self.documents = (*self.documents, node)

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> Node:
        style = Style(event.style or "")
        raw = self._faults.file.text[start:end]
        if style in (Style.LITERAL, Style.FOLDED):
            raw = raw.rstrip()
        span = self._faults.span(start, start + len(raw))
        if event.anchor or event.tag:
            return Unreadable(span)
        return Scalar(span, clean(event.value), raw, style)

    def _close(self, opened: _Open, end: int) -> Node:
        if not opened.is_flow:  # its end mark is where the next thing begins
            end = max((item.span.end for item in opened.items), default=opened.start)
        span = self._faults.span(opened.start, end)
        if opened.is_anchored:
            return Unreadable(span)
        raw = self._faults.file.text[span.start : span.end]
        if not opened.is_record:
            return Sequence(span, raw, tuple(opened.items), opened.is_flow)
        return Mapping(span, raw, self._entries(opened.items), opened.is_flow)

    def _entries(self, items: list[Node]) -> tuple[Entry, ...]:
        """Pair keys and values; of a key that stands twice, the first counts."""
        entries: dict[str, Entry] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
            if not isinstance(key, Scalar):
                if not isinstance(key, Unreadable):
                    self._say_odd_key(key.span)
                continue
            if (first := entries.get(key.text)) is not None:
                self._say_doubled(key, first.key.span)
                continue
            entries[key.text] = Entry(key, value)
        return tuple(entries.values())

    def _say_odd_key(self, span: Span) -> None:
        self._found.say(
            "yaml-key",
            "a list stands where the name of a key belongs",
            span,
            hint="if it is a text, put it in quotes",
        )

    def _say_doubled(self, key: Scalar, first: Span) -> None:
        self._found.say(
            "key-doubled",
            f"“{key.text}” stands here a second time, and only one can count",
            key.span,
            hint="remove one of them, or begin a new entry before it",
            related=(Related(f"“{key.text}” stands here first", first),),
        )

    def _refuse_marks(self, event: yaml.NodeEvent, start: int) -> None:
        """Refuse tags, anchors and aliases, which hardly anybody means to write."""
        if isinstance(event, yaml.AliasEvent):
            name = event.anchor or ""
            if name not in self._aliases:
                self._aliases.add(name)
                yaml_faults.say_start(self._text, start, self._found)
            return
        if event.anchor or getattr(event, "tag", None):
            yaml_faults.say_start(self._text, start, self._found)
