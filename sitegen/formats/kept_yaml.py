"""Change one value of a YAML file and leave every other byte as it is.

A file is never written anew: the place of what changes is known, and only that
stretch is replaced. So remarks, order, quotes and line ends stay. (A library that
reads a whole file and writes it again can't promise that.) The functions are pure:
they take a text and the nodes that were read out of it, and give edits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.core import written
from sitegen.core.written import Value
from sitegen.formats.fields.nodes import Entry, Mapping, Scalar, Style
from sitegen.formats.fields.nodes import Sequence as Listing

_SHORT: Final = 72  # characters of a list that stands in one line
_REMARK: Final = re.compile(r"[ \t]+#[^\r\n]*")
_HEADER: Final = re.compile(r"[|>][-+]?[ \t]*(#.*)?")


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text, in characters, and what is to stand there."""

    start: int
    end: int
    text: str


class CantKeepError(ValueError):
    """This piece is written in a way that can't be changed without the rest."""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Make all edits; they may not overlap. New lines end as the text's do.

    Raises:
        CantKeepError: two of them speak of one stretch.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    place = len(text)
    ordered = sorted(
        enumerate(edits), key=lambda one: (one[1].start, one[1].end, one[0])
    )
    for _, edit in reversed(ordered):  # of two at one place, the first stands first
        if edit.end > place:
            raise CantKeepError("two changes fall on one another")
        new = edit.text.replace("\n", end)
        text = text[: edit.start] + new + text[edit.end :]
        place = edit.start
    return text


def entry(record: Mapping, key: str) -> Entry | None:
    """Return the entry of a key; None if there is none."""
    return next((one for one in record.entries if one.key.text == key), None)


def set_value(
    text: str, record: Mapping, key: str, value: Value, order: Sequence[str] = ()
) -> Edit:
    """Give a key another value, or add the key where `order` says.

    A value that replaces a text keeps its kind of quotes, and a remark behind it.
    """
    known = entry(record, key)
    if known is None:
        return _added(text, record, key, value, order)
    if isinstance(value, (str, bool)) and isinstance(known.value, Scalar):
        return _rewritten(text, record, known.value, key, value)
    if record.is_flow:
        return Edit(known.value.span.start, known.value.span.end, written.flow(value))
    start, end = known.key.span.start, known.value.span.end
    return Edit(start, end, _block(key, value, _column(text, start)))


def remove(text: str, record: Mapping, key: str) -> Edit:
    """Take a key away, with its value and the remark behind that.

    Raises:
        CantKeepError: it is the only key.
    """
    at = record.keys.index(key)
    entries = record.entries
    known = entries[at]
    start, end = known.key.span.start, known.value.span.end
    if len(entries) == 1:
        raise CantKeepError(f"“{key}” is all that stands there")
    if record.is_flow:
        if at:
            return Edit(entries[at - 1].value.span.end, end, "")
        return Edit(start, entries[1].key.span.start, "")
    if _stands_alone(text, start):
        return Edit(_line_start(text, start), _next_line(text, end), "")
    if at + 1 < len(entries):  # the first of a list's entry: the next takes its place
        return Edit(start, entries[at + 1].key.span.start, "")
    raise CantKeepError(f"“{key}” shares its line with others")


def append(text: str, listing: Listing, values: Sequence[Value]) -> Edit:
    """Put further entries at the end of a list that is not empty.

    Raises:
        CantKeepError: the list is empty.
    """
    if not listing.items:
        raise CantKeepError("the list is empty")
    last = listing.items[-1].span
    if listing.is_flow:
        return Edit(last.end, last.end, "".join(f", {written.flow(v)}" for v in values))
    dash = text.rindex("-", 0, last.start)
    lines = "".join(written.items(values)).rstrip("\n")
    place = _line_end(text, last.end)
    return Edit(place, place, f"\n{_indented(lines, _column(text, dash))}")


def replace_item(text: str, listing: Listing, at: int, value: Value) -> Edit:
    """Put another entry in the place of one."""
    span = listing.items[at].span
    if listing.is_flow or isinstance(value, str):
        return Edit(span.start, span.end, written.flow(value))
    lines = "".join(written.items([value])).rstrip("\n")
    dash = text.rindex("-", 0, span.start)
    return Edit(dash, span.end, _indented(lines, _column(text, dash)).lstrip(" "))


def without_items(text: str, listing: Listing, gone: Iterable[int]) -> list[Edit]:
    """Take entries out of a list; the list may not become empty.

    Raises:
        CantKeepError: nothing would be left.
    """
    places = sorted(set(gone))
    if len(places) == len(listing.items):
        raise CantKeepError("nothing would be left of the list")
    return [_without(text, listing, at, places) for at in places]


def _without(text: str, listing: Listing, at: int, gone: list[int]) -> Edit:
    items = listing.items
    span = items[at].span
    if not listing.is_flow:
        dash = text.rindex("-", 0, span.start)
        return Edit(_line_start(text, dash), _next_line(text, span.end), "")
    if any(before not in gone for before in range(at)):
        return Edit(items[at - 1].span.end, span.end, "")
    return Edit(span.start, items[at + 1].span.start, "")


# --- texts ---------------------------------------------------------------------------


def _rewritten(text: str, record: Mapping, old: Scalar, key: str, value: Value) -> Edit:
    start, end = old.span.start, old.span.end
    indent = _column(text, _key_start(record, key)) + 2
    if start == end or not old.raw:  # nothing stands there
        colon = text.index(":", _key_end(record, key)) + 1
        return Edit(
            colon, colon, f" {_one(key, value, indent, is_flow=record.is_flow)}"
        )
    if not isinstance(value, str):
        return Edit(start, end, written.flow(value))
    if not record.is_flow and old.style in (Style.LITERAL, Style.FOLDED):
        return Edit(start, end, _in_block(old, value, indent))
    if "\n" not in value.strip() and old.style in (Style.SINGLE, Style.DOUBLE):
        words = written.one_line(value)
        plain = old.style is Style.SINGLE and written.is_plain(words)
        single = "'" + words.replace("'", "''") + "'"
        return Edit(start, end, single if plain else written.quoted(words))
    new = _one(key, value, indent, is_flow=record.is_flow)
    if new.startswith("|") and (remark := _REMARK.match(text, end)):
        head, _, rest = new.partition("\n")  # else it would become part of the text
        return Edit(start, remark.end(), f"{head}{remark[0]}\n{rest}")
    return Edit(start, end, new)


def _one(key: str, value: Value, indent: int, *, is_flow: bool) -> str:
    if is_flow:
        if isinstance(value, str) and "\n" in value.strip():
            return written.quoted(written.tidy(value))
        return written.flow(value)
    if isinstance(value, str) and "\n" in value.strip():
        return _literal(written.tidy(value), "|-", indent)
    if not isinstance(value, (str, bool)):
        return written.flow(value)
    return written.scalar(value, "" if isinstance(value, bool) else key, indent // 2)


def _in_block(old: Scalar, value: str, indent: int) -> str:
    """Write into a text below `|` or `>`, which stays what it is if it can."""
    new = written.tidy(value)
    header = old.raw.partition("\n")[0].rstrip("\r")
    if not _HEADER.fullmatch(header):
        header = "|-"  # it counts blanks, and they may be others now
    if "\n" in new:  # below `>` a line end would be read as a blank
        header = f"|{header[1:]}"
    return _literal(new, header, indent)


def _literal(text: str, header: str, indent: int) -> str:
    return f"{header}\n{_indented(text, indent)}"


# --- keys ----------------------------------------------------------------------------


def _added(
    text: str, record: Mapping, key: str, value: Value, order: Sequence[str]
) -> Edit:
    entries = record.entries
    if not entries:
        raise CantKeepError("the record is empty")
    before = [one for one in entries if _comes_first(one.key.text, key, order)]
    last = before[-1] if before else entries[0]
    if record.is_flow:
        place = last.value.span.end
        return Edit(place, place, f", {key}: {written.flow(value)}")
    lines = _block(key, value, _column(text, entries[0].key.span.start))
    place = _line_end(text, last.value.span.end)
    indent = " " * _column(text, entries[0].key.span.start)
    return Edit(place, place, f"\n{indent}{lines}")


def _comes_first(one: str, other: str, order: Sequence[str]) -> bool:
    if other not in order or one not in order:
        return True
    return order.index(one) < order.index(other)


def _block(key: str, value: Value, column: int) -> str:
    """Write a key and its value; the first line stands where the key stands."""
    short = written.flow(value)
    is_list = isinstance(value, (list, tuple)) and all(
        isinstance(one, str) for one in value
    )
    if is_list and len(short) <= _SHORT:
        return f"{key}: {short}"
    if isinstance(value, str) and "\n" in value.strip():
        return f"{key}: {_literal(written.tidy(value), '|-', column + 2)}"
    if isinstance(value, dict) and len(short) <= _SHORT:
        return f"{key}: {short}"
    lines = "".join(written.lines({key: value})).rstrip("\n")
    return _indented(lines, column).lstrip(" ")


def _key_start(record: Mapping, key: str) -> int:
    found = entry(record, key)
    return found.key.span.start if found else record.span.start


def _key_end(record: Mapping, key: str) -> int:
    found = entry(record, key)
    return found.key.span.end if found else record.span.start


# --- places --------------------------------------------------------------------------


def _indented(lines: str, column: int) -> str:
    indent = " " * column
    return "\n".join(f"{indent}{line}" if line else "" for line in lines.split("\n"))


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _line_end(text: str, place: int) -> int:
    """Return where the line ends, before its line end and behind a remark."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return end - (text[:end].endswith("\r"))


def _next_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def _column(text: str, place: int) -> int:
    return place - _line_start(text, place)


def _stands_alone(text: str, place: int) -> bool:
    return not text[_line_start(text, place) : place].strip()
