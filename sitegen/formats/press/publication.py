"""On which day an article came out, and the words that say so.

What a person wrote beside the article comes first, then the page's own data, the
dateline, the line under the headline, the address, and last a date in a caption or
the first paragraphs, if the weekday that the text names agrees. A day is never
guessed: "5 hours ago" or a date that can be read in two ways leads to a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.core.articles import Block, BlockKind, DateBasis, Publication
from sitegen.core.calendar import Day, days_in_month, ordinal, weekday
from sitegen.core.outcome import Outcome
from sitegen.core.source import Located, Span
from sitegen.core.when import When
from sitegen.formats.press.date_labels import Told, told
from sitegen.formats.press.date_order import Signs, decide
from sitegen.formats.press.dateline import dateline
from sitegen.formats.press.lines import Chunk
from sitegen.formats.press.printed_dates import Clock, Printed, clock, find, weekdays
from sitegen.formats.press.said import (
    published_ambiguous,
    published_missing,
    year_missing,
)

_YEARS = (1600, 2200)
_LEAD = 3  # paragraphs in which the news is told, and its weekday named
_SUMMARY = 2  # paragraphs of which the first may be a summary
_HEAD_LINE = 400  # characters
_AGO = re.compile(
    r"\b\d+\s(?:minutes?|hours?|days?)\sago\b|"
    r"\bvor \d+ (?:Minuten?|Stunden?|Tag(?:en)?)\b|"
    r"\bil y a \d+ (?:minutes?|heures?|jours?)\b|"
    r"\bhace \d+ (?:minutos?|horas?|días?)\b|"
    r"\d+ (?:минут\w*|час\w*|дн\w*|годин\w*) (?:назад|тому)|"
    r"\d+ (?:dakika|saat|gün) önce",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?P<sign>[/-])(\d{1,2})(?P=sign)(\d{1,2})(?!\d)|"
    r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6}|\d{4})?(?!\d)"
)
_APART = 160  # characters of a headline before the date
_DAY_BEFORE = re.compile(r"[^\W\d_]+\.?[,\s]{1,3}(?:(?:the|den|dem|le|el|il)\s)?$")
# No word that takes a date, no comma: "… on", "… of", "…, ".
_ENDS_HEADLINE = re.compile(
    r"(?:[^\W\d_]{4,}|[A-Z0-9]{2,}|[\"'”’])\s(?:[A-Z][a-z]+day,?\s)?$"
)
_PREPOSITIONS = (
    "since until after from before during till late early through dated between "
    "seit nach bis vor ende anfang mitte depuis après avant jusqu'au desde hasta "
    "после начиная около після"
)
_TAKES_DATE = frozenset(_PREPOSITIONS.split())
_BEGINS_SENTENCE = re.compile(r"\s[\"“„«]?[A-ZÄÖÜА-ЯЁІЇЄ][^\W\d_]*\s[^\W\d]")
_NEAR_HEAD = 10  # days between a dateline and the date under the headline
_NEAR_TEXT = 200  # days between a dateline and the newest date in the text


@dataclass(frozen=True, slots=True)
class Printing:
    """What there is to tell the day from."""

    text: str
    path: str
    blocks: tuple[Block, ...]
    head: tuple[Chunk, ...] = ()  # lines around the headline and below the article
    url: str = ""
    language: str = ""
    place: Span | None = None  # in the file, where `text` is not the file's

    def span(self, start: int, end: int) -> Span:
        """Point at a passage of the text for a diagnostic."""
        return self.place or Span(self.path, start, min(end, len(self.text)))


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date that a line around the headline gives."""

    date: Printed
    clock: Clock
    told: Told
    is_below: bool  # under the article, where other days stand too


def publication(
    printing: Printing,
    given: Located[When] | None = None,
    metadata: Publication | None = None,
) -> Outcome[Publication]:
    """Tell the day of publication; `given` by a person, `metadata` by the page."""
    if given is not None:
        own = _best(printing, metadata).value
        same = own.date == given.value
        return Outcome(
            Publication(
                given.value,
                DateBasis.SIDECAR,
                f"published: {given.value.text}",
                time=own.time if same else "",
                zone=own.zone if same else "",
                updated=own.updated,
            )
        )
    return _best(printing, metadata)


def _best(printing: Printing, metadata: Publication | None) -> Outcome[Publication]:
    if metadata is not None and metadata.date is not None:
        return Outcome(metadata)
    stated = list(_stated(printing))
    signs = _signs(printing, stated)
    settled = [(each, decide(each.date, signs, each.clock.zone)) for each in stated]
    lines = [(each, day) for each, day in settled if day is not None]
    by_line = _of_lines(printing, lines)
    if (by_dateline := _of_dateline(printing, signs, by_line)) is not None:
        return Outcome(by_dateline)
    if by_line is not None:
        return Outcome(by_line)
    if (address := day_in_address(printing.url)) is not None:
        found = Publication(When.of_day(*address), DateBasis.ADDRESS, printing.url)
        return Outcome(found)
    if (noted := _in_text(printing, signs)) is not None:
        return Outcome(noted)
    return _ask(printing, [each for each, _ in settled], signs)


# --- the lines around the headline ------------------------------------------------


def _stated(printing: Printing) -> Iterator[_Stated]:
    body = [block.start for block in printing.blocks if block.kind in _PROSE]
    # The first paragraph may be the summary above the line with the date.
    opening = body[:_SUMMARY][-1] if body else 0
    for chunk in printing.head:
        line = chunk.text[:_HEAD_LINE]
        is_below = chunk.start > opening
        previous = 0
        for date in find(line):
            if date.has_year:
                what = told(line[previous : date.start])
                if not (is_below and what is Told.UNSAID):
                    moved = _moved(date, chunk.start)
                    yield _Stated(moved, clock(line, date), what, is_below)
            previous = date.end


_PROSE = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)


def _moved(date: Printed, by: int) -> Printed:
    return Printed(date.start + by, date.end + by, date.days, date.is_numeric)


def _of_lines(
    printing: Printing, lines: Sequence[tuple[_Stated, Day]]
) -> Publication | None:
    if not lines:
        return None
    best, day = min(
        lines, key=lambda line: (line[0].is_below, line[0].told, line[0].date.start)
    )
    changes = [day for each, day in lines if each.told is Told.UPDATED]
    date = best.date
    return Publication(
        When.of_day(*day),
        DateBasis.PUBLISHED_LINE,
        printing.text[date.start : date.end],
        date.start,
        date.end,
        best.clock.time,
        best.clock.zone,
        When.of_day(*max(changes)) if changes else None,
    )


# --- the dateline -----------------------------------------------------------------


def _of_dateline(
    printing: Printing, signs: Signs, by_line: Publication | None
) -> Publication | None:
    for block in _lead(printing):
        found = dateline(block.text)
        if found is None or found.date is None:
            continue
        day = _with_year(printing, found.date, signs, by_line)
        if day is None:
            continue
        same = by_line if by_line and by_line.date == When.of_day(*day) else None
        start, end = block.start + found.date.start, block.start + found.date.end
        return Publication(
            When.of_day(*day),
            DateBasis.DATELINE,
            printing.text[start:end],
            start,
            end,
            same.time if same else "",
            same.zone if same else "",
            by_line.updated if by_line else None,
        )
    return None


def _with_year(
    printing: Printing, date: Printed, signs: Signs, by_line: Publication | None
) -> Day | None:
    """Give a dateline the year that the rest of the article tells."""
    if date.has_year:
        return decide(date, signs)
    told_day = by_line.date.earliest if by_line and by_line.date else None
    sure = [day for day in (told_day, day_in_address(printing.url)) if day is not None]
    for anchor in sure:
        day = _nearest(date, anchor)
        if day and abs(ordinal(day) - ordinal(anchor)) <= _NEAR_HEAD:
            return day
    if sure or not signs.lead_weekdays:
        return None
    newest = max(signs.worded, default=None)
    if newest is not None:
        day = _nearest(date, newest)
        if day and abs(ordinal(day) - ordinal(newest)) <= _NEAR_TEXT:
            return day if weekday(day) in signs.lead_weekdays else None
    return _by_weekday(printing, date, signs)


def _nearest(date: Printed, anchor: Day) -> Day | None:
    _, month, day = date.days[0]
    tries = [(anchor[0] + step, month, day) for step in (-1, 0, 1)]
    real = [each for each in tries if is_day(*each)]
    return min(
        real, key=lambda each: abs(ordinal(each) - ordinal(anchor)), default=None
    )


def _by_weekday(printing: Printing, date: Printed, signs: Signs) -> Day | None:
    """Take the one year that the text names in which the weekday is right."""
    text = " ".join(block.text for block in printing.blocks)
    years = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)}
    _, month, day = date.days[0]
    fitting = [
        (year, month, day)
        for year in sorted(years)
        if is_day(year, month, day)
        and weekday((year, month, day)) in signs.lead_weekdays
    ]
    return fitting[0] if len(fitting) == 1 and fitting[0][0] == max(years) else None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether newspapers came out on such a day; pages write 0001-01-01 for none."""
    return (
        _YEARS[0] <= year < _YEARS[1]
        and 1 <= month <= 12
        and 1 <= day <= days_in_month(year, month)
    )


# --- the address and the text -----------------------------------------------------


def day_in_address(url: str) -> Day | None:
    """Return the day that an address carries, None if it has none."""
    for found in _IN_ADDRESS.finditer(url[:2000]):
        parts = [part for part in found.groups() if part and part.isdigit()]
        year, month, day = (int(part) for part in parts)
        if is_day(year, month, day):
            return (year, month, day)
    return None


def _in_text(printing: Printing, signs: Signs) -> Publication | None:
    """Take the newest full date, if it stands early and its weekday is the text's."""
    opening = {block.start for block in _lead(printing)}
    last = max(opening, default=0)
    found: list[tuple[Day, bool, Block, Printed]] = []
    for block, date in signs.dated:
        day = decide(date, signs) if date.has_year else None
        if day is not None:
            found.append((day, block.start <= last, block, date))
    if not found:
        return None
    newest = max(day for day, *_ in found)
    told = _weekdays_of_news(_lead(printing), signs)
    for day, is_early, block, date in found:
        if day != newest or not is_early:
            continue
        if weekday(day) in told or _stands_apart(block, date):
            start, end = block.start + date.start, block.start + date.end
            basis = (
                DateBasis.CAPTION if block.kind is BlockKind.CAPTION else DateBasis.BODY
            )
            words = printing.text[start:end]
            return Publication(When.of_day(*day), basis, words, start, end)
    return None


def _weekdays_of_news(lead: Sequence[Block], signs: Signs) -> set[int]:
    """Return the weekdays that the first paragraph names, or the next without a date.

    "On Thursday" is said in a report of that week. "On Thursday, March 10, 2022" below
    the first paragraph tells when something was; the report may have come later.
    """
    told = set(weekdays(lead[0].text)) if lead else set()
    for block in lead[1:]:
        text = block.text
        for other, date in reversed(signs.dated):
            if other is block and date.has_year:
                before = _DAY_BEFORE.sub("", text[: date.start])
                text = before + text[date.end :]
        told.update(weekdays(text))
    return told


def _stands_apart(block: Block, date: Printed) -> bool:
    """Whether a date stands between a headline and a sentence, part of neither.

    So it does where a page was pasted into one line.
    """
    if date.start > _APART or date.is_numeric or block.kind is BlockKind.CAPTION:
        return False
    before, after = block.text[: date.start], block.text[date.end :]
    words = before.casefold().split()
    if len(words) < 3 or words[-1] in _TAKES_DATE:
        return False
    return bool(_ENDS_HEADLINE.search(before) and _BEGINS_SENTENCE.match(after))


def _lead(printing: Printing) -> list[Block]:
    return [block for block in printing.blocks if block.kind in _PROSE][:_LEAD]


def _signs(printing: Printing, stated: Sequence[_Stated]) -> Signs:
    """Gather what tells the order of day and month, and the news' weekday."""
    lead = [block.text for block in _lead(printing)]
    worded: list[Day] = []
    yearless: list[Day] = []
    numeric: list[Printed] = [each.date for each in stated if each.date.is_numeric]
    worded.extend(each.date.days[0] for each in stated if not each.date.is_open)
    dated = [(block, date) for block in printing.blocks for date in find(block.text)]
    for _, date in dated:
        if date.is_numeric:
            numeric.append(date)
        (worded if date.has_year else yearless).extend(
            () if date.is_open else date.days
        )
    address = day_in_address(printing.url)
    return Signs(
        worded=tuple(worded),
        yearless=tuple(yearless),
        numeric=tuple(numeric),
        lead_weekdays=frozenset(weekdays(" ".join(lead))),
        address=address,
        language=printing.language,
        text=printing.text,
        dated=tuple(dated),
    )


def _ask(
    printing: Printing, stated: Sequence[_Stated], signs: Signs
) -> Outcome[Publication]:
    for each in stated:
        if each.date.is_open:
            date = each.date
            printed = printing.text[date.start : date.end]
            span = printing.span(date.start, date.end)
            fault = published_ambiguous(span, printed, date.days)
            return Outcome(Publication(), (fault,))
    title = [b for b in printing.blocks if b.kind is BlockKind.HEADLINE][:1]
    start, end = (title[0].start, title[0].end) if title else (0, 1)
    place = printing.span(start, end)
    for block in _lead(printing):
        line = dateline(block.text)
        if line and line.date and not line.date.has_year:
            words = block.text[line.date.start : line.date.end]
            newest = max(signs.worded, default=(0, 0, 0))[0]
            fault = year_missing(
                place, words, line.date.days[0], set(weekdays(block.text)), newest
            )
            return Outcome(Publication(), (fault,))
    fault = published_missing(place, seen=_seen(printing, signs))
    return Outcome(Publication(), (fault,))


def _seen(printing: Printing, signs: Signs) -> str:
    """Tell the collector what was found, and why it is not enough."""
    for chunk in printing.head:
        if ago := _AGO.search(chunk.text[:_HEAD_LINE]):
            return f"'{ago[0]}' means nothing without the day"
    if signs.worded:
        year, month, day = max(signs.worded)
        return f"the newest date in its text is {year:04}-{month:02}-{day:02}"
    return ""
