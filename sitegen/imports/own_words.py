"""What our own exports say in words, read back.

TimelineJS and calendars have no fields for an uncertain date, a source or a
correction, so `exports.event_text` says them in lines. Here those lines become
fields again. Wording is tried, not guessed: a date is the one whose words are those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from sitegen.core.date_words import words
from sitegen.core.documents import Status
from sitegen.imports import dates
from sitegen.imports.addresses import web_address
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import DraftClaim, DraftCorrection, DraftSource
from sitegen.imports.markup import escaped

_REPORT: Final = "Read out of an article by the program."
_CORRECTED: Final = re.compile(r"Corrected \((.+?)\): (.+)", re.DOTALL)
_CLOCK: Final = re.compile(r"(.*?)(?:, (\d\d:\d\d(?::\d\d)?)(?:, (\S+))?)?")
_SOURCE: Final = re.compile(
    r"(?:\[(?P<linked>.+?)\]\((?P<url>\S+?)\)|(?P<title>.+?))"
    r"(?:, (?P<publisher>[^“]+?))?(?:: “(?P<quote>.*)”)?",
    re.DOTALL,
)
_SOURCE_LINE: Final = re.compile(
    r"Source: (?P<title>.+?)(?: \((?P<publisher>[^()]*)\))?(?: (?P<url>https?://\S+))?"
)
_UNESCAPED: Final = re.compile(r"\\([^\w\s])")
_SEASONS: Final = {3: 21, 6: 22, 9: 23, 12: 24}


@dataclass(slots=True)
class Told:
    """What lines of our own said besides the text."""

    status: str = ""
    claims: list[DraftClaim] = field(default_factory=list)
    corrections: list[DraftCorrection] = field(default_factory=list)
    sources: list[DraftSource] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def when_of(said: str, start: str, end: str) -> tuple[str, str, str]:
    """Return date, time and zone of a wording; the date is "" if it is not ours.

    `start` and `end` are what the other fields say of it; the words may say more.
    """
    found = _CLOCK.fullmatch(said)
    if found is None:
        return "", "", ""
    for text in _candidates(start, end):
        when = dates.parsed(text)
        if when is not None and words(when) == found[1]:
            return when.text, found[2] or "", dates.read_zone(found[3] or "")
    return "", "", ""


def _candidates(start: str, end: str) -> Iterator[str]:
    """Yield the dates that are drawn from `start` to `end`, the plainest first."""
    marks = ("", "~", "?", "%")
    if end and end != start:
        for first in marks:
            for last in marks:
                yield f"{start}{first}/{end}{last}"
        yield from (f"[{start},{end}]", f"[{start}..{end}]", f"[{start}]")
        yield from (f"{{{start},{end}}}", f"{{{start}..{end}}}")
        yield from _wide(start, end)
        return
    for mark in marks:
        yield f"{start}{mark}"
        yield from (f"{start}{mark}/..", f"{start}{mark}/")
        yield from (f"../{start}{mark}", f"/{start}{mark}")
        yield from (f"[..{start}{mark}]", f"[{start}{mark}..]")
        yield from (f"{start}-XX{mark}", f"{{..{start}{mark}}}", f"{{{start}{mark}..}}")
    yield from _partly(start)


def _wide(start: str, end: str) -> Iterator[str]:
    """Yield decades, centuries and parts of years."""
    marks = ("", "~", "?", "%")
    year, month, last, last_month = (*_cut(start), *_cut(end))
    for mark in marks:
        if not month:
            yield from (
                f"{year[:-1]}X{mark}",
                f"{year[:-2]}XX{mark}",
                f"{year[:-3]}XXX{mark}",
            )
        elif month.isdecimal():
            parts = [_SEASONS.get(int(month), 21), *range(25, 42)]
            yield from (f"{year}-{part}{mark}" for part in parts)
    if month.isdecimal() and last_month.isdecimal():
        for first in range(21, 25):
            yield from (f"{year}-{first}/{last}-{code}" for code in range(21, 25))


def _cut(date: str) -> tuple[str, str]:
    """Part a date into its year and what follows."""
    year, _, rest = date[1:].partition("-")
    return date[:1] + year, rest


def _partly(date: str) -> Iterator[str]:
    """Yield a date of which parts are in doubt, each with a mark of its own."""
    year, rest = _cut(date)
    parts = [year, *filter(None, rest.split("-"))]
    for marks in product(("", "~", "?", "%"), repeat=len(parts)):
        pairs = zip(marks, parts, strict=True)
        yield "-".join(f"{mark}{part}" for mark, part in pairs)


def take_status(line: str, told: Told) -> bool:
    """Read one remark; say whether it was one."""
    if line == _REPORT:
        told.lost.append("that a program read it out of an article")
        return True
    statuses = {status.value for status in Status}
    if line.endswith(".") and line[:-1].lower() in statuses and line[:1].isupper():
        told.status = line[:-1].lower()
        return True
    if found := _CORRECTED.fullmatch(line):
        dated = dates.read_date(found[1])
        if dated.edtf:
            told.corrections.append(DraftCorrection(dated.edtf, plain(found[2])))
            return True
    return False


def take_claim(line: str, told: Told) -> None:
    """Read “somebody – what is said”; a date stays among the words."""
    by, _, text = plain(line).partition(" – ")
    told.claims.append(DraftClaim(by, text=text))


def take_source_line(line: str, told: Told) -> bool:
    """Read a line of a plain text that names a source."""
    found = _SOURCE_LINE.fullmatch(line)
    if found is None:
        return False
    title, url = found["title"], web_address(found["url"] or "")
    if not url and (bare := web_address(title)):
        title, url = "", bare
    title = "" if title == url else title
    told.sources.append(
        DraftSource(url=url, title=title, publisher=found["publisher"] or "")
    )
    return True


def take_source_item(item: str, told: Told) -> None:
    """Read an item of a list in Markdown that names a source."""
    found = _SOURCE.fullmatch(item.strip())
    if found is None:
        return
    url = web_address(found["url"] or "")
    title = plain(found["linked"] or found["title"] or "")
    source = DraftSource(
        url=url,
        title="" if title == url else title,
        publisher=plain(found["publisher"] or ""),
        quote=plain(found["quote"] or ""),
    )
    told.sources.append(source)


def take_lines(text: str, dated: Dated, told: Told) -> tuple[str, Dated]:
    """Take what our plain text says in lines; return the rest of it, and the date."""
    lines = text.split("\n")
    start, _, end = dated.edtf.partition("/")
    edtf, time, zone = when_of(lines[0], start, end) if start else ("", "", "")
    if edtf:
        dated = Dated(edtf, time, zone, dated.lost)
        lines.pop(0)
    while lines and take_status(lines[0], told):
        lines.pop(0)
    kept = []
    for line in lines:
        if line.startswith("Otherwise: "):
            take_claim(escaped(line.removeprefix("Otherwise: ")), told)
        elif not take_source_line(line, told):
            kept.append(line)
    return "\n".join(kept), dated


def take_markdown(text: str, told: Told) -> str:
    """Take our own remarks and lists out of a text; return the rest of it."""
    blocks = text.split("\n\n")
    while blocks and take_status(plain(blocks[0]), told):
        blocks.pop(0)
    for heading, take in (("Sources:", take_source_item), ("Otherwise:", take_claim)):
        if len(blocks) < 2 or blocks[-2] != heading:
            continue
        items = _items(blocks[-1])
        if items:
            del blocks[-2:]
            for item in items:
                take(item, told)
    return "\n\n".join(blocks)


def _items(block: str) -> list[str]:
    lines = block.split("\n")
    if not all(line.startswith(("- ", "  ")) for line in lines):
        return []
    joined = re.sub(r"\n +", " ", block)
    return [line.removeprefix("- ") for line in joined.split("\n")]


def plain(markdown: str) -> str:
    """Return the words of a piece of Markdown that `markup` wrote."""
    text = _UNESCAPED.sub(r"\1", markdown)
    return " ".join(text.replace("&lt;", "<").replace("&amp;", "&").split())
