"""TimelineJS: its JSON, the older JSON of version 2, and the rows of its sheet.

- A month or day that is missing stays missing: {year: 1978} is 1978.
- TimelineJS counts years without a year 0: -44 is 44 BCE, which is -0043 in EDTF.
- `display_date` may say more than the numbers ("c. 1850"); it counts where it can be
  read and agrees with them, and is kept as a private remark where it can't.
- Pictures and films lie on other sites; links to them are kept below the text.
- Empty slides and the title slide are no events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from sitegen.core.text import excerpt, fold
from sitegen.imports import dates, own_words
from sitegen.imports.addresses import web_address
from sitegen.imports.columns import as_text
from sitegen.imports.dates import Dated
from sitegen.imports.drafted import (
    Data,
    DraftNote,
    DraftPlace,
    DraftSource,
    Imported,
    Row,
    refusal,
)
from sitegen.imports.markup import markdown_of, one_line, plain_of
from sitegen.imports.records import (
    Entry,
    date_of_parts,
    kept_words,
    media_link,
    parted,
    place_of,
)

_TITLE_LENGTH: Final = 90
_KNOWN: Final = frozenset(
    (
        "start_date",
        "end_date",
        "display_date",
        "text",
        "media",
        "group",
        "unique_id",
        "location",
        "autolink",
        "background",
        "type",
    )
)
_SHEET: Final = ("year", "headline")


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide, from whichever form."""

    place: str
    start: Dated
    end: Dated | None
    shown: str  # the wording of the date
    headline: str  # may be HTML
    text: str  # may be HTML or, in a sheet, Markdown
    media: Mapping[str, Data]
    group: str = ""
    name: str = ""
    location: Data = ""
    is_markdown: bool = False
    lost: tuple[str, ...] = ()


def is_timeline(data: Data) -> bool:
    """Tell whether JSON is a timeline of this kind."""
    if not isinstance(data, Mapping):
        return False
    if isinstance(data.get("timeline"), Mapping):
        return "date" in _record(data.get("timeline"))
    events = _list(data.get("events"))
    return any("start_date" in _record(event) for event in events)


def read(data: Data) -> Imported:
    """Read the JSON of TimelineJS 3 or 2."""
    whole = _record(data)
    old = _record(whole.get("timeline"))
    if old:
        slides = [
            _old_slide(_record(one), at) for at, one in _numbered(old.get("date"))
        ]
    else:
        slides = [
            _slide(_record(one), at) for at, one in _numbered(whole.get("events"))
        ]
    if not slides:
        return refusal("the timeline has no events")
    remarks = []
    title = _record(whole.get("title"))
    headline = plain_of(as_text(_record(title.get("text")).get("headline", "")))
    if title:
        remarks.append(f"the title slide “{excerpt(headline, 60)}” is no event")
    eras = [_era(_record(one), at) for at, one in _numbered(whole.get("eras"))]
    rows = [_row(slide) for slide in (*slides, *eras)]
    return Imported(tuple(rows), remarks=tuple(remarks))


def is_sheet(names: Iterable[str]) -> bool:
    """Tell whether the heading of a table is that of a TimelineJS sheet."""
    return set(_SHEET) <= {fold(name) for name in names}


def read_sheet(entries: Sequence[Entry]) -> Imported:
    """Read the rows of a sheet."""
    rows: list[Row] = []
    remarks: list[str] = []
    for entry in entries:
        cells = {fold(key): as_text(value) for key, value in entry.record.items()}
        if fold(cells.get("type", "")) == "title":
            headline = excerpt(plain_of(cells.get("headline", "")), 60)
            remarks.append(f"the title slide “{headline}” is no event")
        else:
            rows.append(_row(_sheet_slide(entry, cells)))
    return Imported(tuple(rows), remarks=tuple(remarks))


def _sheet_slide(entry: Entry, cells: Mapping[str, str]) -> Slide:
    start, end = (
        _clocked(
            date_of_parts(*(cells.get(f"{at}{part}", "") for part in _PARTS)),
            cells.get(f"{at}time", ""),
        )
        for at in ("", "end ")
    )
    media = {
        "url": cells.get("media", ""),
        "caption": cells.get("media caption", ""),
        "credit": cells.get("media credit", ""),
    }
    background = cells.get("background", "")
    return Slide(
        place=entry.place,
        start=start,
        end=end if cells.get("end year") else None,
        shown=cells.get("display date", ""),
        headline=cells.get("headline", ""),
        text=cells.get("text", ""),
        media=media,
        group=cells.get("group", "") or cells.get("tag", ""),
        is_markdown=True,
        lost=("“background”",) if background else (),
    )


_PARTS: Final = ("year", "month", "day")


def _slide(event: Mapping[str, Data], number: int) -> Slide:
    text = _record(event.get("text"))
    end = _record(event.get("end_date"))
    lost = [f"“{key}”" for key, value in event.items() if key not in _KNOWN and value]
    background = _record(event.get("background"))
    if any(as_text(value) for value in background.values()):
        lost.append("“background”")
    start = _record(event.get("start_date"))
    shown = as_text(event.get("display_date", "")) or as_text(
        start.get("display_date", "")
    )
    return Slide(
        place=f"event {number}",
        start=_date(start),
        end=_date(end) if as_text(end.get("year", "")) else None,
        shown=shown,
        headline=as_text(text.get("headline", "")),
        text=as_text(text.get("text", "")),
        media=_record(event.get("media")),
        group=as_text(event.get("group", "")),
        name=as_text(event.get("unique_id", "")),
        location=event.get("location", ""),
        lost=tuple(lost),
    )


def _old_slide(event: Mapping[str, Data], number: int) -> Slide:
    """Read a slide of version 2, whose dates are ``2012,1,26``."""
    asset = _record(event.get("asset"))
    end = as_text(event.get("endDate", ""))
    return Slide(
        place=f"event {number}",
        start=_old_date(as_text(event.get("startDate", ""))),
        end=_old_date(end) if end else None,
        shown="",
        headline=as_text(event.get("headline", "")),
        text=as_text(event.get("text", "")),
        media={**asset, "url": asset.get("media", "")},
        group=as_text(event.get("tag", "")),
    )


def _era(era: Mapping[str, Data], number: int) -> Slide:
    slide = _slide(era, number)
    return Slide(
        **{key: getattr(slide, key) for key in Slide.__slots__}
        | {"place": f"era {number}", "group": "era"}
    )


def _date(parts: Mapping[str, Data]) -> Dated:
    texts = [as_text(parts.get(part, "")) for part in _PARTS]
    dated = date_of_parts(*texts)
    hour, minute, second = (
        as_text(parts.get(part, "")) for part in ("hour", "minute", "second")
    )
    if not hour:
        return dated
    return _clocked(
        dated, ":".join([hour, minute or "00", *([second] if second else [])])
    )


def _clocked(dated: Dated, typed: str) -> Dated:
    if not typed or not dated.edtf:
        return dated
    digits = ":".join(part.strip().zfill(2) for part in typed.split(":"))
    time = dates.read_time(digits) or dates.read_time(typed)
    if time:
        return Dated(dated.edtf, time, dated.zone, dated.lost)
    return Dated(dated.edtf, lost=(*dated.lost, f"time “{excerpt(typed, 40)}”"))


def _old_date(text: str) -> Dated:
    parts = [*text.split(","), "", "", ""]
    return date_of_parts(parts[0], parts[1], parts[2])


def _row(slide: Slide) -> Row:
    lost = list(slide.lost)
    own = own_words.Told()
    title, source = _headline(slide)
    text, gone = _markdown(slide, slide.text)
    lost += gone
    media, sources = _media(slide, lost)
    text = own_words.take_markdown(text, own)
    if not title:
        words = plain_of(slide.text)
        title = excerpt(words, _TITLE_LENGTH)
        text = "" if title == words else text
    dated = _when(slide)
    name = title or f"({slide.place})"
    if not dated.edtf or not title:
        why = ("an empty slide",) if dated.edtf else dated.lost
        return Row(slide.place, name, None, why)
    summary, body = parted("", text)
    note = DraftNote(
        title=title,
        date=dated.edtf,
        time=dated.time,
        zone=dated.zone,
        place=_place(slide, lost),
        summary=summary,
        body="\n\n".join(part for part in (body, media) if part),
        tags=tuple(filter(None, [plain_of(slide.group)])),
        status=own.status,
        sources=tuple(dict.fromkeys([*source, *sources, *own.sources])),
        claims=tuple(own.claims),
        corrections=tuple(own.corrections),
        private=kept_words(dated),
        id=slide.name,
    )
    return Row(slide.place, title, note, (*lost, *own.lost, *dated.lost))


def _markdown(slide: Slide, text: str) -> tuple[str, tuple[str, ...]]:
    if slide.is_markdown and "<" not in text:
        return text, ()
    return markdown_of(text)


def _headline(slide: Slide) -> tuple[str, list[DraftSource]]:
    """Return the words of a headline, and where it leads."""
    title = plain_of(slide.headline)
    text, _ = markdown_of(slide.headline)
    told = own_words.Told()
    if text.startswith("["):
        own_words.take_source_item(text, told)
    found = [
        DraftSource(url=one.url, title=one.title)
        for one in told.sources
        # Our own export links to the event's own page.
        if one.url and not one.url.endswith(f"/{slide.name}.html")
    ]
    return title, found


def _when(slide: Slide) -> Dated:
    """Put beginning, end and wording together."""
    start, end = slide.start, slide.end
    if not start.edtf:
        return start
    both = dates.span(start.edtf, end.edtf) if end and end.edtf else start
    lost = (*start.lost, *both.lost) if both is not start else start.lost
    if end is not None and not end.edtf:
        lost = (*lost, *(f"end: {why}" for why in end.lost))
    if end is not None and end.time:
        lost = (*lost, f"the time of the end, {end.time}")
    shown = plain_of(slide.shown)
    if not shown:
        return Dated(both.edtf, start.time, "", lost)
    edtf, time, zone = own_words.when_of(shown, start.edtf, end.edtf if end else "")
    if edtf:
        return Dated(edtf, time or start.time, zone, lost)
    return dates.worded(shown, Dated(both.edtf, start.time, "", lost))


def _media(slide: Slide, lost: list[str]) -> tuple[str, list[DraftSource]]:
    """Keep a picture or film as a link, an article as a source, a quotation as text."""
    media = slide.media
    url = as_text(media.get("url", ""))
    caption, _ = _markdown(slide, as_text(media.get("caption", "")))
    credit, _ = _markdown(slide, as_text(media.get("credit", "")))
    if not url:
        return "", []
    if url.lstrip().startswith("<"):
        text, gone = markdown_of(url)
        lost += gone
        return text, []
    address = web_address(url)
    if not address:
        words = ", with its caption and credit" if caption or credit else ""
        shown = excerpt(url, 60)
        lost.append(f"“media” at “{shown}”, which is no whole address{words}")
        return "", []
    if (urlsplit(address).hostname or "").endswith(".wikipedia.org"):
        return "", [
            DraftSource(url=address, title=plain_of(caption), publisher="Wikipedia")
        ]
    lost.append("“media”; a link to it is kept in the text")
    words = one_line(own_words.plain(caption))
    if "](" in caption:
        return "\n\n".join([caption, media_link(address, "", credit)]), []
    return media_link(address, words, one_line(credit)), []


def _place(slide: Slide, lost: list[str]) -> DraftPlace | None:
    place = _record(slide.location)
    return place_of(place, lost) if place else None


def _record(data: Data | None) -> Mapping[str, Data]:
    return data if isinstance(data, Mapping) else {}


def _list(data: Data | None) -> Sequence[Data]:
    return [] if data is None or isinstance(data, (str, Mapping)) else data


def _numbered(data: Data | None) -> Iterable[tuple[int, Data]]:
    return enumerate(_list(data), start=1)
