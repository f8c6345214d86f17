"""How to cite an entry: in a sentence, by APA, for BibTeX, for citation managers.

An entry is a page without a day of publication: none is kept, so none is said. The
day of the event is part of its name, and no more exact than the event is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from sitegen.core.model import Event
from sitegen.core.text import clean
from sitegen.core.view_parts import CiteView
from sitegen.core.when import Edge, End, Form, When
from sitegen.pages import wording
from sitegen.pages.desk import Desk

_EXACT = re.compile(r"(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", re.ASCII)
_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def cite(event: Event, desk: Desk) -> tuple[CiteView, ...]:
    """Write the citation of an event in every style."""
    url = _address(event, desk)
    return (
        CiteView("plain", _plain(event, desk, url)),
        CiteView("apa", _apa(event, desk, url)),
        CiteView("bibtex", _bibtex(event, desk, url)),
        CiteView("csl", _csl(event, desk, url)),
    )


def _address(event: Event, desk: Desk) -> str:
    """Return the whole address; "" where the site's own is not known."""
    base = desk.site.base_url
    return base + desk.found.events[event.id] if base else ""


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _plain(event: Event, desk: Desk, url: str) -> str:
    said = desk.say(
        wording.CITE_PLAIN,
        title=_one_line(event.title),
        date=desk.words(event.when),
        site=_one_line(desk.site.title),
        where=url or event.id,
    )
    author = _one_line(desk.site.author)
    return f"{author}: {said}" if author else said


def _apa(event: Event, desk: Desk, url: str) -> str:
    title = f"{_one_line(event.title)} [{desk.words(event.when)}]"
    author = _one_line(desk.site.author)
    undated = desk.say(wording.NO_DATE)
    begin = (author, undated, title) if author else (title, undated)
    within = desk.say(wording.CITE_IN, site=_one_line(desk.site.title))
    said = " ".join(_stopped(part) for part in (*begin, within))
    return f"{said} {url}" if url else said


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _bibtex(event: Event, desk: Desk, url: str) -> str:
    site = desk.site
    entries = {
        "author": site.author and f"{{{_tex(site.author)}}}",
        "title": f"{{{_tex(event.title)}}}",
        "howpublished": _tex(site.title),
        "note": _tex(desk.say(wording.EVENT_OF, date=desk.words(event.when))),
        "language": site.language,
        "url": url.translate({ord(char): f"%{ord(char):02X}" for char in r"{}\ "}),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in entries.items() if value]
    return ",\n".join([f"@misc{{{event.id}", *lines]) + "\n}"


def _tex(text: str) -> str:
    return _one_line(text).translate(_TEX)


def _csl(event: Event, desk: Desk, url: str) -> str:
    site = desk.site
    item: dict[str, object] = {
        "id": event.id,
        "type": "webpage",
        "title": _one_line(event.title),
        "container-title": _one_line(site.title),
    }
    if site.author:
        item["author"] = [{"literal": _one_line(site.author)}]
    if url:
        item["URL"] = url
    item["language"] = site.language
    item["event-date"] = _csl_date(event.when, desk)
    lines = (f"  {_json(key)}: {_json(value)}" for key, value in item.items())
    return "[{\n" + ",\n".join(lines) + "\n}]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _csl_date(when: When, desk: Desk) -> Mapping[str, object]:
    """Write a date that CSL can hold; any other in words."""
    ends = [when.start, when.end] if when.form is Form.INTERVAL else [when.start]
    parts = [_parts(end) for end in ends]
    if when.form in {Form.DATE, Form.INTERVAL} and all(parts):
        return {"date-parts": parts}
    return {"literal": desk.words(when)}


def _parts(end: End) -> list[int]:
    text = "" if isinstance(end, Edge) else end.text.partition("T")[0]
    found = _EXACT.fullmatch(text)
    return [int(part) for part in found.groups() if part] if found else []
