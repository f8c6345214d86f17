"""What a file is, told from its content; its name only decides between likely ones."""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.text import fold
from sitegen.imports import (
    feeds,
    markwhen,
    saved_page,
    script_data,
    simile,
    timeline_json,
    timelinejs,
)
from sitegen.imports.csv_table import table
from sitegen.imports.json_data import read_json
from sitegen.imports.markdown_list import read as read_markdown

FORMATS: Final = {
    "timeline": "the record of a site made with this program, timeline.json",
    "timelinejs": "JSON of TimelineJS",
    "simile": "XML or JSON of SIMILE Timeline",
    "feed": "RSS, Atom or JSON Feed",
    "icalendar": "a calendar",
    "csv": "a table: any, a sheet of TimelineJS, or our own",
    "markwhen": "lines of markwhen",
    "yaml": "lists of records in YAML",
    "json": "lists of records in JSON",
    "markdown": "front matter, dated headings and items, or a table in Markdown",
    "script": "lists that stand in a JavaScript file",
    "page": "a saved page",
}
_TAGGED: Final = re.compile(r"<TIMEX[23]\b", re.IGNORECASE)
_XML: Final = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*>|\s)*<([\w:]+)", re.DOTALL
)
_FEEDS: Final = ("rss", "feed", "rdf:rdf")
_FRONT: Final = re.compile(
    r"---[ \t]*\r?\n.*?^---[ \t]*\r?\n\s*\S", re.DOTALL | re.MULTILINE
)
_KEY: Final = re.compile(r"(?m)^(?:- )?[\w\"'-]+:(?:\s|$)")


def detect(text: str, name: str) -> str:
    """Return a key of `FORMATS`, or “!” and the reason why it is none."""
    plain = text.removeprefix("\ufeff").lstrip()
    ending = fold(name).rpartition(".")[2] if "." in name else ""
    if not plain:
        return "!the file is empty"
    if "\x00" in plain[:2_000] or plain.startswith(("%PDF", "PK\x03\x04")):
        return "!this is no text; save it as CSV or text from the program that made it"
    if plain.startswith("BEGIN:VCALENDAR"):
        return "icalendar"
    if plain.startswith("<"):
        return _markup(plain)
    found = _json(plain) if plain[0] in "{[" else ""
    return found or _text(plain, ending)


def _json(text: str) -> str:
    data = read_json(text)
    if data is None:
        return ""
    for known, name in (
        (timeline_json.is_record, "timeline"),
        (feeds.is_feed, "feed"),
        (timelinejs.is_timeline, "timelinejs"),
        (simile.is_timeline, "simile"),
    ):
        if known(data):
            return name
    return "json"


def _markup(text: str) -> str:
    if saved_page.is_page(text):
        return "page"
    if _TAGGED.search(text):
        return (
            "!this is an essay in which a program has marked dates, not a list of "
            "events; put its text into seeds/, where dates are read out of articles"
        )
    root = _XML.match(text)
    name = root[1].lower() if root else ""
    if name in _FEEDS:
        return "feed"
    if re.search(r"<event\b", text):
        return "simile"
    if name:
        return f"!<{name}> is no kind of XML that is known here"
    return "!this is neither XML nor a saved page"


_BY_NAME: Final = {
    **dict.fromkeys(("md", "markdown"), "markdown"),
    **dict.fromkeys(("js", "mjs", "cjs", "ts"), "script"),
    **dict.fromkeys(("yaml", "yml"), "yaml"),
    **dict.fromkeys(("csv", "tsv"), "csv"),
    "mw": "markwhen",
    "json": "json",
    "ics": "icalendar",
}
_LINES: Final = 400  # that are enough to know a list of dates
_SCRIPT: Final = re.compile(r"(?:const|var|let|module|export)\b")


def _text(text: str, ending: str) -> str:
    if ending in _BY_NAME:
        return _BY_NAME[ending]
    head = "\n".join(text.split("\n", _LINES)[:_LINES])
    looks = (
        (lambda: _SCRIPT.match(text) and script_data.lists_in(text), "script"),
        (lambda: _FRONT.match(text), "markdown"),
        (lambda: markwhen.is_markwhen(text), "markwhen"),
        (lambda: _is_table(text), "csv"),
        (lambda: not read_markdown(head).refused, "markdown"),
        (lambda: _KEY.match(text) and len(_KEY.findall(text)) > 1, "yaml"),
    )
    return next((name for is_so, name in looks if is_so()), f"!{_UNKNOWN}")


_UNKNOWN: Final = (
    "no format is known in it; if it is an article, put it into seeds/, "
    "else say what it is: --as FORMAT"
)


def _is_table(text: str) -> bool:
    head, _, rest = text.partition("\n")
    sign = max(",;\t", key=head.count)
    if head.count(sign) < 1 or len(head) > 2_000 or not rest.strip():
        return False
    names, entries, _ = table(text)
    full = [entry for entry in entries if len(entry.record) == len(names)]
    return len(full) * 2 > len(entries) and all(len(name) < 60 for name in names)
