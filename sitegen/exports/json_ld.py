"""What a page is about, for search engines: JSON-LD with the words of schema.org.

Every id is a whole address, so there is no JSON-LD without `base_url`. A date is
written as `startDate` only where ISO 8601 can say it as exactly as its source does:
“about 10 March” and “either 15 or 20 April” have no such form and stand as words in
`temporalCoverage`. No time of day is made up.

Events that are long past are nothing to book, so the page is the main thing and the
event is what it is `about`.
"""

from __future__ import annotations

from sitegen.core.calendar import Day
from sitegen.core.documents import ActorKind, Place
from sitegen.core.model import Actor, Event, Participation, RoleHeld, Source
from sitegen.core.when import OPEN, Form, Precision, When
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import summary
from sitegen.exports.facts import clock, exact_date, exact_iso, offset
from sitegen.exports.json_text import Json, json_for_script

_Node = dict[str, Json]

_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "Organization",
    ActorKind.GROUP: "Organization",
    None: "Thing",
}


def for_timeline(context: ExportContext, url: str = "") -> str:
    """Describe the timeline, which stands at `url`; "" without `base_url`."""
    if not context.base_url:
        return ""
    site = context.site
    page = _page(context, "CollectionPage", url, site.title, site.description)
    page["temporalCoverage"] = _span(context.timeline.events)
    page["license"] = site.licence.url if site.licence else None
    return _graph(page, _website(context))


def for_event(context: ExportContext, event: Event) -> str:
    """Describe the page of an event; "" without `base_url`."""
    url = context.event_urls.get(event.id)
    if not context.base_url or url is None:
        return ""
    about = f"{context.absolute(url)}#event"
    page = _page(context, "WebPage", url, event.title, summary(context, event))
    page["about"] = {"@id": about}
    page["temporalCoverage"] = _coverage(context, event.when)
    page["creativeWorkStatus"] = event.status.value
    page["mentions"] = [_person(context, part) for part in event.actors]
    cited = dict.fromkeys(citation.source for citation in event.citations)
    page["citation"] = [_cited(context, source) for source in cited]
    start, end = _iso_ends(event)
    happening: _Node = {
        "@type": "Event",
        "@id": about,
        "name": event.title,
        "description": summary(context, event),
        "startDate": start,
        "endDate": end,
        "location": _location(event.place),
    }
    return _graph(page, happening, _trail(context, url, event.title))


def for_actor(context: ExportContext, actor: Actor) -> str:
    """Describe the page of an actor; "" without `base_url`."""
    url = context.actor_urls.get(actor.id)
    if not context.base_url or url is None:
        return ""
    about = f"{context.absolute(url)}#actor"
    described = actor.summary.text if actor.summary else ""
    page = _page(context, "WebPage", url, actor.name, described)
    page["about"] = {"@id": about}
    wikidata = f"https://www.wikidata.org/wiki/{actor.wikidata}"
    node: _Node = {
        "@type": _TYPES[actor.kind],
        "@id": about,
        "name": actor.name,
        "alternateName": list(actor.aliases),
        "description": described,
        "sameAs": wikidata if actor.wikidata else None,
    }
    node |= _life(actor) | _roles(context, actor)
    return _graph(page, node, _trail(context, url, actor.name))


def for_source(context: ExportContext, source: Source) -> str:
    """Describe the page of a source; "" without `base_url`."""
    url = context.source_urls.get(source.id)
    if not context.base_url or url is None:
        return ""
    page = _page(context, "WebPage", url, source.title, "")
    page["about"] = {"@id": f"{context.absolute(url)}#source"}
    return _graph(page, _article(context, source), _trail(context, url, source.title))


def _graph(*nodes: _Node) -> str:
    graph: list[Json] = [_filled(node) for node in nodes if node]
    return json_for_script({"@context": "https://schema.org", "@graph": graph})


def _filled(node: _Node) -> _Node:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _website(context: ExportContext) -> _Node:
    site = context.site
    publisher = {"@type": "Organization", "name": site.author} if site.author else None
    return {
        "@type": "WebSite",
        "@id": f"{context.base_url}#website",
        "url": context.base_url,
        "name": site.title,
        "inLanguage": site.language,
        "publisher": publisher,
    }


def _page(
    context: ExportContext, kind: str, url: str, name: str, description: str
) -> _Node:
    address = context.absolute(url)
    return {
        "@type": kind,
        "@id": address,
        "url": address,
        "name": name,
        "description": description,
        "inLanguage": context.site.language,
        "isPartOf": {"@id": f"{context.base_url}#website"},
    }


def _trail(context: ExportContext, url: str, name: str) -> _Node:
    steps = ((context.base_url, context.site.title), (context.absolute(url), name))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": title, "item": address}
            for place, (address, title) in enumerate(steps, 1)
        ],
    }


def _person(context: ExportContext, part: Participation) -> _Node:
    if part.actor:
        return _named(context, part.actor)
    return {"@type": "Thing", "name": part.name}


def _named(context: ExportContext, actor_id: str) -> _Node:
    actor = context.timeline.actors.get(actor_id)
    url = context.actor_urls.get(actor_id)
    return _filled(
        {
            "@type": _TYPES[actor.kind] if actor else "Thing",
            "@id": f"{context.absolute(url)}#actor" if url else None,
            "name": actor.name if actor else actor_id,
        }
    )


def _cited(context: ExportContext, source_id: str) -> Json:
    source = context.timeline.sources.get(source_id)
    return source_id if source is None else _filled(_article(context, source))


def _article(context: ExportContext, source: Source) -> _Node:
    url = context.source_urls.get(source.id)
    publisher: Json = None
    if source.publisher:
        publisher = {"@type": "Organization", "name": source.publisher}
    return {
        "@type": "Article",
        "@id": f"{context.absolute(url)}#source" if url else None,
        "headline": source.title,
        "url": source.url,
        "archivedAt": source.archive,
        # Whether it is a person or an agency is not known: the name alone is true.
        "author": source.author,
        "publisher": publisher,
        "datePublished": exact_date(source.published),
        "inLanguage": source.language,
    }


def _location(place: Place | None) -> Json:
    if place is None:
        return None
    geo: Json = None
    if place.lat is not None and place.lon is not None:
        geo = {
            "@type": "GeoCoordinates",
            "latitude": place.lat,
            "longitude": place.lon,
        }
    return _filled({"@type": "Place", "name": place.name, "geo": geo})


def _life(actor: Actor) -> _Node:
    born, died = exact_date(actor.born), exact_date(actor.died)
    if actor.kind is None:
        return {}
    if actor.kind is ActorKind.PERSON:
        return {"birthDate": born, "deathDate": died}
    return {"foundingDate": born, "dissolutionDate": died}


def _roles(context: ExportContext, actor: Actor) -> _Node:
    """Give the offices held, each with its time, as schema.org wraps them."""
    if actor.kind is None:
        return {}
    member = [_membership(context, role) for role in actor.roles if _institution(role)]
    if actor.kind is not ActorKind.PERSON:
        return {"memberOf": member}
    worked = [_occupation(role) for role in actor.roles if not _institution(role)]
    return {"memberOf": member, "hasOccupation": worked}


def _institution(role: RoleHeld) -> str:
    return role.of_actor or role.of_name


def _membership(context: ExportContext, role: RoleHeld) -> Json:
    of: Json = {"@type": "Organization", "name": role.of_name}
    if role.of_actor:
        of = _named(context, role.of_actor)
    return _filled({"@type": "OrganizationRole", "memberOf": of} | _held(role))


def _occupation(role: RoleHeld) -> Json:
    work: Json = {"@type": "Occupation", "name": role.title}
    node: _Node = {"@type": "Role", "hasOccupation": work}
    return _filled(node | _held(role))


def _held(role: RoleHeld) -> _Node:
    return {
        "roleName": role.title,
        "startDate": exact_date(role.start),
        "endDate": exact_date(role.end),
    }


def _iso_ends(event: Event) -> tuple[str | None, str | None]:
    """Give the beginning and the end where ISO 8601 can say them exactly."""
    when = event.when
    if when.form is Form.INTERVAL:
        return exact_iso(when.start), exact_iso(when.end)
    date = exact_date(when)
    time, zone = clock(event)
    if date and time and when.precision >= Precision.DAY:
        return f"{date}T{time}{offset(zone)}", None
    return date, None


def _coverage(context: ExportContext, when: When) -> str:
    if when.form is Form.INTERVAL:
        start = exact_iso(when.start)
        end = ".." if when.end is OPEN else exact_iso(when.end)
        return f"{start}/{end}" if start and end else context.words(when)
    return exact_date(when) or context.words(when)


def _span(events: tuple[Event, ...]) -> str | None:
    """Give the time that all events take, no more exact than those at its ends."""
    starts = [event.when for event in events if event.when.earliest is not None]
    ends = [event.when for event in events if event.when.latest is not None]
    if not starts or not ends:
        return None
    first = min(starts, key=lambda when: when.earliest or (0, 1, 1))
    last = max(ends, key=lambda when: when.latest or (0, 1, 1))
    start, end = _bound(first, first.earliest), _bound(last, last.latest)
    if any(event.when.is_open for event in events):
        end = ".."
    return f"{start}/{end}" if start and end else None


def _bound(when: When, day: Day | None) -> str | None:
    if day is None or not 1 <= day[0] <= 9999:
        return None
    ends = (
        moment for moment in when.moments if day in (moment.earliest, moment.latest)
    )
    exact = (exact_iso(moment) for moment in ends)
    return next((date for date in exact if date), f"{day[0]:04}")
