"""An event told in a few lines, for readers that show text or HTML.

Both forms say in words what a format has no field for: how exact the date is,
who disputes it, and which sources there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sitegen.core.documents import Status
from sitegen.core.locale import Message
from sitegen.core.model import Citation, Claim, Event, Origin
from sitegen.core.text import clean
from sitegen.exports.context import ExportContext
from sitegen.exports.facts import clock

_REPORT = Message("Read out of an article by the program.")
_CORRECTED = Message("Corrected ({date}): {text}")
_OTHERWISE, _OTHERWISE_LIST = Message("Otherwise: {claim}"), Message("Otherwise:")
_SOURCE, _SOURCES = Message("Source: {source}"), Message("Sources:")
_QUOTED = Message("“{words}”")
_STATUS = {
    Status.ATTRIBUTED: Message("Attributed."),
    Status.DISPUTED: Message("Disputed."),
    Status.RETRACTED: Message("Retracted."),
}


def one_line(text: str) -> str:
    """Return `text` without control characters and line ends."""
    return " ".join(clean(text).split())


def when_words(context: ExportContext, event: Event) -> str:
    """Say when it happened: the words of its date, and the time where known."""
    time, zone = clock(event)
    return context.listed(context.words(event.when), time, zone if time else "")


def remarks(context: ExportContext, event: Event) -> tuple[str, ...]:
    """Say what a reader has to know before believing it."""
    said = []
    if event.status in _STATUS:
        said.append(context.say(_STATUS[event.status]))
    if event.origin is Origin.REPORT:
        said.append(context.say(_REPORT))
    said += [
        context.say(_CORRECTED, date=context.words(one.date), text=one_line(one.text))
        for one in event.corrections
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
    date = context.words(claim.date) if claim.date else ""
    said = ": ".join(part for part in (date, one_line(claim.text)) if part)
    return f"{one_line(by)} – {said}" if said else one_line(by)


def summary(context: ExportContext, event: Event) -> str:
    """Return the summary as plain text; a reported event's own words stand in."""
    if event.summary is not None:
        return clean(event.summary.text).strip()
    passages = (citation.quote for citation in event.citations if citation.quote)
    passage = next(passages, "") if event.origin is Origin.REPORT else ""
    return context.say(_QUOTED, words=one_line(passage)) if passage else ""


def as_text(context: ExportContext, event: Event) -> str:
    """Tell the event in plain text, its lines parted by line feeds."""
    lines = [
        when_words(context, event),
        *remarks(context, event),
        summary(context, event),
    ]
    lines += [
        context.say(_OTHERWISE, claim=claim_line(context, claim))
        for claim in event.claims
    ]
    lines += [_source_line(context, citation) for citation in event.citations]
    return "\n".join(line for line in lines if line)


def as_html(context: ExportContext, event: Event, *, root: str | None) -> str:
    """Tell the event in safe HTML, but for its date.

    `root` is what leads to the site's root; with None no link into the site can
    be followed, so prose is given as text.
    """
    parts = [f"<p>{escape(remark)}</p>" for remark in remarks(context, event)]
    if event.summary is None or root is None:
        parts += [
            f"<p>{escape(one_line(told))}</p>"
            for told in [summary(context, event)]
            if told
        ]
    else:
        parts.append(clean(event.summary.at(root, f"{event.id}-summary-")))
    if event.body is not None and root is not None:
        parts.append(clean(event.body.at(root, f"{event.id}-")))
    if event.claims:
        claims = (escape(claim_line(context, claim)) for claim in event.claims)
        parts.append(f"<p>{escape(context.say(_OTHERWISE_LIST))}</p>{_list(claims)}")
    if event.citations:
        sources = (_source_html(context, citation) for citation in event.citations)
        parts.append(f"<p>{escape(context.say(_SOURCES))}</p>{_list(sources)}")
    return "\n".join(parts)


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _source_line(context: ExportContext, citation: Citation) -> str:
    title, publisher, url = _named(context, citation)
    name = f"{title} ({publisher})" if publisher else title
    return context.say(_SOURCE, source=f"{name} {url}" if url else name)


def _source_html(context: ExportContext, citation: Citation) -> str:
    title, publisher, url = (escape(part) for part in _named(context, citation))
    name = f'<a href="{url}">{title}</a>' if url else title
    said = context.say(_QUOTED, words=one_line(citation.quote))
    quote = f": {escape(said)}" if citation.quote else ""
    return f"{name}{', ' if publisher else ''}{publisher}{quote}"


def _named(context: ExportContext, citation: Citation) -> tuple[str, str, str]:
    source = context.timeline.sources.get(citation.source)
    if source is None:
        return citation.source, "", ""
    url = one_line(source.url)
    is_web = url.startswith(("http://", "https://"))
    return one_line(source.title), one_line(source.publisher), url if is_web else ""
