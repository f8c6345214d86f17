"""An event told in a few lines, for readers that show text or HTML.

Both forms say in words what a format has no field for: how exact the date is,
who disputes it, and which sources there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sitegen.core.date_words import words
from sitegen.core.documents import Status
from sitegen.core.model import Citation, Claim, Event, Origin
from sitegen.core.text import clean
from sitegen.exports.context import ExportContext
from sitegen.exports.facts import clock

_REPORT = "Read out of an article by the program."


def one_line(text: str) -> str:
    """Return `text` without control characters and line ends."""
    return " ".join(clean(text).split())


def when_words(event: Event) -> str:
    """Say when it happened: the words of its date, and the time where known."""
    time, zone = clock(event)
    return ", ".join(
        part for part in (words(event.when), time, zone and time and zone) if part
    )


def remarks(event: Event) -> tuple[str, ...]:
    """Say what a reader has to know before believing it."""
    said = []
    if event.status not in {Status.CONFIRMED, Status.REPORTED}:
        said.append(f"{event.status.value.capitalize()}.")
    if event.origin is Origin.REPORT:
        said.append(_REPORT)
    said += [
        f"Corrected ({words(c.date)}): {one_line(c.text)}" for c in event.corrections
    ]
    return tuple(said)


def claim_line(context: ExportContext, claim: Claim) -> str:
    """Say who says otherwise, and what."""
    timeline = context.timeline
    by = claim.by
    if claim.source:
        source = timeline.sources.get(claim.source)
        by = source.title if source else claim.source
    elif claim.actor:
        actor = timeline.actors.get(claim.actor)
        by = actor.name if actor else claim.actor
    date = words(claim.date) if claim.date else ""
    said = ": ".join(part for part in (date, one_line(claim.text)) if part)
    return f"{one_line(by)} – {said}" if said else one_line(by)


def summary(event: Event) -> str:
    """Return the summary as plain text; a reported event's own words stand in."""
    if event.summary is not None:
        return clean(event.summary.text).strip()
    passages = (citation.quote for citation in event.citations if citation.quote)
    passage = next(passages, "") if event.origin is Origin.REPORT else ""
    return f"“{one_line(passage)}”" if passage else ""


def as_text(context: ExportContext, event: Event) -> str:
    """Tell the event in plain text, its lines parted by line feeds."""
    lines = [when_words(event), *remarks(event), summary(event)]
    lines += [f"Otherwise: {claim_line(context, claim)}" for claim in event.claims]
    lines += [_source_line(context, citation) for citation in event.citations]
    return "\n".join(line for line in lines if line)


def as_html(context: ExportContext, event: Event, *, root: str | None) -> str:
    """Tell the event in safe HTML, but for its date.

    `root` is what leads to the site's root; with None no link into the site can
    be followed, so prose is given as text.
    """
    parts = [f"<p>{escape(remark)}</p>" for remark in remarks(event)]
    if event.summary is None or root is None:
        parts += [
            f"<p>{escape(one_line(told))}</p>" for told in [summary(event)] if told
        ]
    else:
        parts.append(clean(event.summary.at(root, f"{event.id}-summary-")))
    if event.body is not None and root is not None:
        parts.append(clean(event.body.at(root, f"{event.id}-")))
    if event.claims:
        claims = (escape(claim_line(context, claim)) for claim in event.claims)
        parts.append(f"<p>Otherwise:</p>{_list(claims)}")
    if event.citations:
        sources = (_source_html(context, citation) for citation in event.citations)
        parts.append(f"<p>Sources:</p>{_list(sources)}")
    return "\n".join(parts)


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _source_line(context: ExportContext, citation: Citation) -> str:
    title, publisher, url = _named(context, citation)
    name = f"{title} ({publisher})" if publisher else title
    return " ".join(part for part in ("Source:", name, url) if part)


def _source_html(context: ExportContext, citation: Citation) -> str:
    title, publisher, url = (escape(part) for part in _named(context, citation))
    name = f'<a href="{url}">{title}</a>' if url else title
    quote = f": “{escape(one_line(citation.quote))}”" if citation.quote else ""
    return f"{name}{', ' if publisher else ''}{publisher}{quote}"


def _named(context: ExportContext, citation: Citation) -> tuple[str, str, str]:
    source = context.timeline.sources.get(citation.source)
    if source is None:
        return citation.source, "", ""
    url = one_line(source.url)
    is_web = url.startswith(("http://", "https://"))
    return one_line(source.title), one_line(source.publisher), url if is_web else ""
