"""The merge, row by row of the table in the product's description.

Articles and what was read out of them are made by hand, so that nothing here
depends on how well articles are read.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pytest

from sitegen.core.articles import Article, Block, BlockKind, DateBasis, Publication
from sitegen.core.documents import ActorKind, Documents, Importance, Status
from sitegen.core.edtf import parse
from sitegen.core.model import (
    Event,
    Extracted,
    Mention,
    Origin,
    Reason,
    Statement,
    StatementKind,
    Timeline,
)
from sitegen.core.outcome import Outcome
from sitegen.core.registry import registry
from sitegen.core.source import Kind, Located, SourceFile, Sources, Span
from sitegen.matching.memory import Memory
from sitegen.stages.decode import Decoded, decode
from sitegen.stages.merge import merge

HEADLINE = "Coastguard and miners reach the stranded ferry"
FIRST = (
    "The coastguard reached the stranded ferry on Thursday evening with miners on "
    "board, and took all forty passengers off."
)
SECOND = "Captain Ida Holm said on Friday that the engine had failed twice."


@dataclass(frozen=True)
class Told:
    """An article made by hand, and what was read out of it."""

    article: Article
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()


def article(
    name: str = "ferry-wire", *texts: str, published: str = "1983-11-04", **more: object
) -> Article:
    texts = texts or (HEADLINE, FIRST, SECOND)
    blocks: list[Block] = []
    start = 0
    for number, text in enumerate(texts):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADLINE
        blocks.append(Block(kind, text, start))
        start += len(text) + 2
    made = Article(
        name,
        f"seeds/{name}.txt",
        "\n\n".join(texts),
        tuple(blocks),
        texts[0],
        Publication(parse(published), DateBasis.SIDECAR),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def named(form: str, told: Article, actor: str = "", **more: object) -> Mention:
    start = told.text.index(form)
    made = Mention(form, start, start + len(form), form, actor, ActorKind.PERSON)
    return replace(made, **more)  # type: ignore[arg-type]


def statement(
    told: Article,
    quote: str = FIRST,
    *,
    when: str = "1983-11-03",
    by: Iterable[Mention] = (),
    **more: object,
) -> Statement:
    start = told.text.index(quote)
    end = start + len(quote)
    made = Statement(
        told.id,
        start,
        end,
        (start, end),
        quote,
        quote,
        StatementKind.HAPPENING,
        parse(when) if when else None,
        mentions=tuple(by),
        score=0.8,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def lead(told: Article, *, when: str = "1983-11-03", **more: object) -> Statement:
    found = statement(told, told.blocks[0].text, when=when, is_lead=True)
    reach = (0, told.blocks[1].end)
    return replace(found, reach=reach, **more)  # type: ignore[arg-type]


KINDS = {
    "content/site.yaml": Kind.SITE,
    "content/decisions.yaml": Kind.DECISIONS,
    "content/notes": Kind.NOTE,
    "content/actors": Kind.ACTOR,
}


def documents(
    files: Mapping[str, str], *told: Told, reuse: Decoded | None = None
) -> Documents:
    """Decode notes, actors and decisions, and put the articles beside them."""
    return replace(
        decoded(files, reuse).documents, articles=tuple(one.article for one in told)
    )


def decoded(files: Mapping[str, str], reuse: Decoded | None = None) -> Decoded:
    made = decode(
        Sources(
            tuple(
                SourceFile(
                    path, next(k for p, k in KINDS.items() if path.startswith(p)), text
                )
                for path, text in sorted(files.items())
            )
        ),
        reuse=reuse,
    )
    assert made.diagnostics == ()
    return made


def merged(
    files: Mapping[str, str], *told: Told, drafts: bool = False
) -> Outcome[Timeline]:
    extracted = Extracted(
        tuple(statement for one in told for statement in one.statements),
        {one.article.id: one.mentions for one in told},
    )
    return merge(documents(files, *told), extracted, drafts=drafts)


def by_id(outcome: Outcome[Timeline]) -> dict[str, Event]:
    return {event.id: event for event in outcome.value.events}


def codes(outcome: Outcome[Timeline]) -> list[str]:
    return [said.code for said in outcome.diagnostics]


RESCUE = {
    "content/notes/rescue.yaml": "title: The ferry's passengers are saved\n"
    "date: 1983-11-03\nactors: [coastguard]\nsources: [https://example.org/log]\n",
    "content/actors/coastguard.yaml": "name: Coastguard\nkind: organisation\n",
}


# --- notes alone ------------------------------------------------------------------


def test_nothing_makes_an_empty_timeline() -> None:
    assert merged({}) == Outcome(Timeline())


def test_a_note_becomes_an_event_with_all_it_says() -> None:
    outcome = merged(
        {
            "content/notes/rescue.yaml": "title: Rescue\ndate: 1983-11-03\n"
            'time: "21:30"\nzone: Europe/Oslo\nplace: {name: Fjord, lat: 61, lon: 5}\n'
            "actors: [{actor: coastguard, role: rescuer}, Coastguard]\n"
            "summary: All were saved.\nbody: At last.\ntags: [sea, sea, rescue]\n"
            "importance: major\nstatus: confirmed\n"
            "sources: [{id: log, url: 'https://example.org/log', title: Log}]\n"
            "claims: [{by: log, date: 1983-11-04, text: At dawn}]\n"
            "corrections: [{date: 1983-11-09, text: The hour was wrong.}]\n"
            "media: [{file: ferry.jpg, alt: The ferry}]\n"
            "related: [storm, storm]\naliases: [ferry-rescue]\n",
            "content/notes/storm.yaml": "title: A storm\ndate: 1983-11-02\n"
            "sources: [https://example.org/log#page-2]\n",
            "content/actors/coastguard.yaml": "name: Coastguard\nkind: organisation\n",
        }
    )
    assert codes(outcome) == []
    storm, rescue = outcome.value.events
    assert storm.id == "storm"
    assert rescue.origin is Origin.NOTE
    assert rescue.when.text == "1983-11-03"
    assert (rescue.time, rescue.zone) == ("21:30", "Europe/Oslo")
    assert rescue.place is not None
    assert (rescue.place.name, rescue.place.lat, rescue.place.lon) == ("Fjord", 61, 5)
    assert [(part.actor, part.role) for part in rescue.actors] == [
        ("coastguard", "rescuer")
    ]
    assert rescue.summary is not None
    assert rescue.summary.text == "All were saved."
    assert rescue.tags == ("sea", "rescue")
    assert rescue.importance is Importance.MAJOR
    assert rescue.status is Status.CONFIRMED
    assert rescue.corrections[0].text == "The hour was wrong."
    assert rescue.related == ("storm",)
    assert rescue.aliases == ("ferry-rescue",)
    (source,) = outcome.value.sources.values()  # one address is one source
    assert source.title == "Log"
    assert [claim.source for claim in rescue.claims] == [source.id]
    assert outcome.value.by_actor == {"coastguard": (rescue,)}
    assert outcome.value.by_source == {source.id: (storm, rescue)}


def test_events_stand_in_the_order_of_time() -> None:
    dates = {
        "f": "2001",
        "e": "2001-03",
        "d": "2001-03-04",
        "b": "-0043",
        "a": "1000~/1066",
        "c": "1990-03-04",
    }
    outcome = merged(
        {
            f"content/notes/{name}.yaml": f"title: {name}\ndate: {date}\n"
            "sources: [https://example.org/]\n"
            for name, date in dates.items()
        }
    )
    assert [one.when.text for one in outcome.value.events] == [
        "-0043",
        "1000~/1066",
        "1990-03-04",
        "2001",
        "2001-03",
        "2001-03-04",
    ]


def test_two_notes_with_one_id_are_said_and_the_first_is_kept() -> None:
    note = "title: {}\ndate: 1983\nsources: [https://example.org/]\n"
    outcome = merged(
        {
            "content/notes/b/rescue.yaml": note.format("Later"),
            "content/notes/a/rescue.yaml": note.format("First"),
        }
    )
    (said,) = outcome.diagnostics
    assert said.code == "id-taken"
    assert said.span is not None
    assert said.span.path == "content/notes/b/rescue.yaml"
    assert [one.span.path for one in said.related] == ["content/notes/a/rescue.yaml"]
    assert by_id(outcome)["rescue"].title == "First"


def test_an_old_id_that_is_taken_makes_no_redirect() -> None:
    outcome = merged(
        RESCUE
        | {
            "content/notes/storm.yaml": "title: A storm\ndate: 1983-11-02\n"
            "aliases: [rescue, gale]\nsources: [https://example.org/log]\n",
            "content/actors/navy.yaml": "name: Navy\nold_ids: [coastguard, fleet]\n",
        }
    )
    assert codes(outcome) == ["alias-taken", "alias-taken"]
    assert by_id(outcome)["storm"].aliases == ("gale",)
    assert outcome.value.actors["navy"].old_ids == ("fleet",)


# --- who ---------------------------------------------------------------------------


def test_an_actor_is_found_by_id_name_or_alias() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983\nactors: "
            "[ida-holm, Ida HOLM, Ида Холм]\nsources: [https://example.org/]\n",
            "content/actors/ida-holm.yaml": "name: Ida Holm\naliases: [Ида Холм]\n",
        }
    )
    assert codes(outcome) == []
    assert [part.actor for part in by_id(outcome)["a"].actors] == ["ida-holm"]


def test_a_name_that_no_file_describes_gets_a_page_of_its_own_and_is_said_once() -> (
    None
):
    note = "title: {0}\ndate: 1983\nactors: [Ola Strand]\nsources: [https://e.org/]\n"
    outcome = merged({f"content/notes/{name}.yaml": note.format(name) for name in "ab"})
    assert codes(outcome) == ["actor-undescribed"]
    assert outcome.value.actors["ola-strand"].is_stub
    assert len(outcome.value.by_actor["ola-strand"]) == 2


@pytest.mark.parametrize("name", ["a", "z"])
def test_a_claim_may_be_that_of_somebody_whom_another_note_names(name: str) -> None:
    outcome = merged(
        {
            "content/notes/m.yaml": "title: M\ndate: 1983\nactors: [Ola Strand]\n"
            "sources: [https://e.org/]\n",
            f"content/notes/{name}.yaml": "title: Told\ndate: 1984\n"
            "sources: [https://e.org/]\nclaims: [{by: Ola Strand, date: 1985}]\n",
        }
    )
    (claim,) = by_id(outcome)[name].claims
    assert (claim.actor, claim.by) == ("ola-strand", "")


def test_two_names_with_one_slug_are_two_people() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983\nactors: "
            "[Łukasz Nowak, Lukasz-Nowak!]\nsources: [https://example.org/]\n",
        }
    )
    first, second = (part.actor for part in by_id(outcome)["a"].actors)
    assert first == "lukasz-nowak"
    assert second.startswith("lukasz-nowak-")


def test_likeness_never_makes_two_people_one() -> None:
    outcome = merged(
        RESCUE
        | {
            "content/notes/a.yaml": "title: A\ndate: 1983\nactors: [Coastgard]\n"
            "sources: [https://example.org/]\n",
        }
    )
    assert codes(outcome) == ["actor-misspelt"]
    assert set(outcome.value.actors) == {"coastguard", "coastgard"}


def test_a_role_in_parentheses_is_told_its_place() -> None:
    outcome = merged(
        RESCUE
        | {
            "content/notes/a.yaml": "title: A\ndate: 1983\n"
            "actors: [Coastguard (in charge)]\nsources: [https://example.org/]\n",
        }
    )
    (said,) = outcome.diagnostics
    assert said.code == "actor-misspelt"
    assert said.hint == "write {actor: Coastguard, role: in charge}"


def test_an_event_is_not_related_to_itself_and_a_title_leads_to_its_id() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: The storm\ndate: 1983\n"
            "related: [a, b]\nsources: [https://example.org/]\n",
            "content/notes/b.yaml": "title: B\ndate: 1983\n"
            "related: [The storm]\nsources: [https://example.org/]\n",
        }
    )
    assert codes(outcome) == ["related-self", "related-unknown"]
    assert outcome.diagnostics[1].hint == "did you mean 'a'?"
    (storm,) = (one for one in outcome.value.events if one.id == "a")
    assert storm.related == ("b",)


def test_a_name_that_two_actors_share_belongs_to_neither() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983\n"
            "actors: [{actor: Holm, role: pilot}]\nsources: [https://example.org/]\n",
            "content/actors/ida.yaml": "name: Ida Holm\naliases: [Holm]\n",
            "content/actors/ola.yaml": "name: Ola Holm\naliases: [holm]\n",
        }
    )
    assert codes(outcome) == ["name-taken", "name-ambiguous"]
    (part,) = by_id(outcome)["a"].actors
    assert (part.actor, part.name, part.role) == ("", "Holm", "pilot")


def test_a_role_leads_to_the_actor_it_is_held_for() -> None:
    outcome = merged(
        {
            "content/actors/ida.yaml": "name: Ida Holm\nroles:\n"
            "  - {title: Captain, of: Coastguard, from: 1980, to: ..}\n"
            "  - {title: Mate, of: Blue Line}\n  - Sailor\n",
            "content/actors/coastguard.yaml": "name: Coastguard\n",
        }
    )
    captain, mate, sailor = outcome.value.actors["ida"].roles
    assert (captain.of_actor, captain.of_name, captain.is_open) == (
        "coastguard",
        "",
        True,
    )
    assert (mate.of_actor, mate.of_name) == ("", "Blue Line")
    assert (sailor.of_actor, sailor.of_name) == ("", "")


# --- sources and their words --------------------------------------------------------


def test_a_quote_is_found_however_it_is_punctuated() -> None:
    told = article()
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983-11\nsources:\n"
            "  - {article: ferry-wire.txt, quote: THE  engine—had failed ‘twice’}\n",
        },
        Told(told),
    )
    assert codes(outcome) == []
    (citation,) = by_id(outcome)["a"].citations
    assert citation.quote == "the engine had failed twice"
    assert told.text[citation.start : citation.end] == citation.quote
    assert citation.paragraph == 2
    assert told.text.index(citation.prefix + citation.quote + citation.suffix) > 0


def test_a_quote_that_no_longer_stands_there_shows_what_does() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983-11\nsources:\n"
            "  - {article: ferry-wire, quote: the engine had failed three times}\n"
            "  - {article: ferry-wire, quote: pancakes for breakfast every day}\n",
        },
        Told(article()),
    )
    near, far = outcome.diagnostics
    assert (near.code, far.code) == ("quote-missing", "quote-missing")
    assert "engine had failed" in near.hint
    assert "nothing in the article comes near" in far.hint
    assert [one.is_found for one in by_id(outcome)["a"].citations] == [False, False]


def test_a_citation_that_leads_nowhere_is_left_out_and_said() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983-11\n"
            "sources: [{article: fery-wire}, {article: nowhere-near-it}]\n",
        },
        Told(article()),
    )
    near, far = outcome.diagnostics
    assert (near.code, near.hint) == (
        "article-unknown",
        "did you mean 'ferry-wire.txt'?",
    )
    assert far.hint == "put the article into seeds/, or correct the name"
    assert by_id(outcome)["a"].citations == ()


def test_an_address_that_a_stored_article_came_from_is_that_article() -> None:
    told = article(url="https://wire.example/ferry/")
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983-11\nsources:\n"
            "  - {url: 'https://wire.example/ferry#top', quote: engine had failed}\n"
            "  - {url: 'https://wire.example/other', quote: never checked}\n",
        },
        Told(told),
    )
    assert codes(outcome) == []
    first, second = by_id(outcome)["a"].citations
    assert (first.source, first.start) == ("ferry-wire", told.text.index("engine"))
    assert (second.quote, second.start) == ("never checked", -1)


def test_sources_that_come_out_alike_are_told_apart_by_their_address() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983-11\nsources:\n"
            "  - {url: 'https://e.org/1', title: Log, publisher: Harbour}\n"
            "  - {url: 'https://e.org/2', title: Log, publisher: Harbour}\n"
            "  - {title: Log, publisher: Harbour, date: 1983}\n"
            "  - https://e.org/plain.html\n",
        }
    )
    names = [one.source for one in by_id(outcome)["a"].citations]
    assert len(set(names)) == 4
    assert all(name.startswith("harbour-log-") for name in names[:3])
    assert names[3] == "e-org-plain-html"


def test_only_what_is_cited_is_a_source_of_the_site() -> None:
    outcome = merged(RESCUE, Told(article()))
    assert "ferry-wire" not in outcome.value.sources


@pytest.mark.parametrize(
    ("by", "source", "actor", "words", "said"),
    [
        ("log", "e-org-log", "", "", []),
        ("ferry-wire", "ferry-wire", "", "", []),
        ("Coastguard", "", "coastguard", "", []),
        ("The harbour master", "", "", "The harbour master", []),
        ("Reuters", "", "", "Reuters", []),
        ("harbour-log", "", "", "harbour-log", ["claim-source-unknown"]),
    ],
)
def test_a_claim_is_that_of_a_source_an_article_an_actor_or_words(
    by: str, source: str, actor: str, words: str, said: list[str]
) -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983\n"
            "sources: [{id: log, url: 'https://e.org/log'}]\n"
            f"claims: [{{by: {by}, date: 1984}}]\n",
            "content/actors/coastguard.yaml": "name: Coastguard\n",
        },
        Told(article()),
    )
    (claim,) = by_id(outcome)["a"].claims
    assert (claim.source, claim.actor, claim.by) == (source, actor, words)
    assert codes(outcome) == said


def test_a_claim_of_a_source_that_leads_nowhere_falls_back_to_words() -> None:
    outcome = merged(
        {
            "content/notes/a.yaml": "title: A\ndate: 1983\n"
            "sources: [{id: log, article: gone}]\nclaims: [{by: log, date: 1984}]\n",
        }
    )
    assert codes(outcome) == ["article-unknown", "claim-source-unknown"]
    assert by_id(outcome)["a"].claims[0].by == "log"


def test_references_that_lead_nowhere_are_said() -> None:
    outcome = merged(
        RESCUE
        | {
            "content/notes/a.yaml": "title: A\ndate: 1983\nrelated: [rescu, zzz]\n"
            "sources: [https://example.org/]\n",
        },
        Told(article(syndicated_from=Located("ferry-wir", Span("seeds/f.yaml", 0, 9)))),
        Told(article("ferry-copy", "Other", "words")),
    )
    assert [(said.code, said.hint) for said in outcome.diagnostics] == [
        ("related-unknown", "did you mean 'rescue'?"),
        ("related-unknown", "an id is the name of a note's file"),
        ("syndication-unknown", "put the article into seeds/, or correct the name"),
    ]
    assert by_id(outcome)["a"].related == ()


def test_a_note_without_a_source_is_published_and_said() -> None:
    outcome = merged({"content/notes/a.yaml": "title: A\ndate: 1983\n"})
    assert codes(outcome) == ["event-unsourced"]
    assert by_id(outcome)["a"].citations == ()


# --- drafts --------------------------------------------------------------------------


DRAFT = {
    "content/notes/draft.yaml": "title: Draft\ndate: 1983-11-05\ndraft: true\n"
    "actors: [Somebody New]\nsources: [{url: 'https://e.org/draft', title: Secret}]\n"
}


def test_a_draft_leaves_no_trace() -> None:
    outcome = merged(DRAFT)
    assert outcome == Outcome(Timeline())


def test_a_draft_is_taken_in_on_request() -> None:
    outcome = merged(DRAFT, drafts=True)
    assert [event.id for event in outcome.value.events] == ["draft"]


def test_a_draft_may_be_named_before_it_is_published() -> None:
    outcome = merged(
        DRAFT
        | {
            "content/notes/a.yaml": "title: A\ndate: 1983\nrelated: [draft]\n"
            "sources: [https://example.org/]\n",
            "content/decisions.yaml": "- same: [draft, {article: ferry-wire}]\n",
        },
        Told(article(), (lead(article()),)),
    )
    assert codes(outcome) == []
    assert by_id(outcome)["a"].related == ()
    assert {event.origin for event in outcome.value.events} == {
        Origin.NOTE,
        Origin.REPORT,
    }


# --- statements and notes --------------------------------------------------------------


def with_quote(quote: str = "took all forty passengers off", day: str = "03") -> str:
    return (
        f"title: Rescue\ndate: 1983-11-{day}\nsources:\n"
        f"  - {{article: ferry-wire, quote: {quote}}}\n"
    )


def test_a_statement_joins_the_note_that_quotes_it() -> None:
    told = article()
    outcome = merged(
        {"content/notes/rescue.yaml": with_quote()}, Told(told, (statement(told),))
    )
    (rescue,) = outcome.value.events
    assert [one.quote for one in rescue.statements] == [FIRST]
    (why,) = rescue.reasons
    assert why.words.startswith("seeds/ferry-wire.txt (“The coastguard reached the")
    assert why.words.endswith("…”): the note quotes this passage")
    assert len(rescue.citations) == 1  # it quotes the sentence already
    assert codes(outcome) == []


def test_a_quote_elsewhere_in_the_article_joins_nothing() -> None:
    told = article()
    outcome = merged(
        {"content/notes/rescue.yaml": with_quote("the engine had failed")},
        Told(told, (statement(told),)),
    )
    assert [event.origin for event in outcome.value.events] == [
        Origin.NOTE,
        Origin.REPORT,
    ]


def test_the_lead_joins_a_note_that_cites_its_article_for_that_day() -> None:
    told = article()
    cites = "title: Rescue\ndate: 1983-11-{}\nsources: [{{article: ferry-wire}}]\n"
    same = merged(
        {"content/notes/rescue.yaml": cites.format("03")}, Told(told, (lead(told),))
    )
    other = merged(
        {"content/notes/rescue.yaml": cites.format("01")}, Told(told, (lead(told),))
    )
    (rescue,) = same.value.events
    assert rescue.reasons[0].words.endswith("the note cites the article")
    assert len(rescue.citations) == 1
    assert len(other.value.events) == 2


def test_of_two_notes_that_quote_it_the_one_of_the_day_gets_the_statement() -> None:
    told = article()
    outcome = merged(
        {
            "content/notes/a.yaml": with_quote(day="20"),
            "content/notes/b.yaml": with_quote("took all forty"),
        },
        Told(told, (statement(told),)),
    )
    assert [len(by_id(outcome)[name].statements) for name in "ab"] == [0, 1]


def test_another_day_in_the_article_is_shown_as_its_claim() -> None:
    told = article()
    outcome = merged(
        {"content/notes/rescue.yaml": with_quote(day="02")},
        Told(told, (statement(told),)),
    )
    (rescue,) = outcome.value.events
    assert rescue.when.text == "1983-11-02"  # the note leads
    (claim,) = rescue.claims
    assert (claim.source, claim.text) == ("ferry-wire", FIRST)
    assert claim.date == parse("1983-11-03")
    (said,) = outcome.diagnostics
    assert said.code == "date-contradicted"
    assert said.span is not None
    assert said.span.path == "content/notes/rescue.yaml"
    assert [one.span.path for one in said.related] == ["seeds/ferry-wire.txt"]


def test_a_claim_that_the_note_makes_itself_is_not_doubled() -> None:
    told = article()
    note = with_quote(day="02") + "claims: [{by: ferry-wire, date: 1983-11-03}]\n"
    outcome = merged(
        {"content/notes/rescue.yaml": note}, Told(told, (statement(told),))
    )
    assert len(by_id(outcome)["rescue"].claims) == 1


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("1983-11", "1983-11-03"),  # the note's month holds the day
        ("1983-11-03", "1983-11"),  # the article is the less exact
        ("1983-11-03", ""),  # the article gives no day at all
    ],
)
def test_a_less_exact_date_contradicts_nothing(note: str, read: str) -> None:
    told = article()
    text = with_quote().replace("1983-11-03", note)
    outcome = merged(
        {"content/notes/rescue.yaml": text}, Told(told, (statement(told, when=read),))
    )
    assert codes(outcome) == []
    assert by_id(outcome)["rescue"].claims == ()


def test_the_day_of_publication_alone_contradicts_nothing() -> None:
    told = article()
    read = statement(told, when="1983-11-04", is_dated=False)
    outcome = merged({"content/notes/rescue.yaml": with_quote()}, Told(told, (read,)))
    assert codes(outcome) == []


SAVED = RESCUE | {
    "content/notes/rescue.yaml": "title: Coastguard reaches stranded ferry and takes "
    "passengers off\ndate: 1983-11-03\nactors: [coastguard]\n"
    "sources: [https://example.org/log]\n"
}


def test_a_statement_joins_a_note_of_that_day_actor_and_wording() -> None:
    told = article()
    guard = named("coastguard", told, "coastguard")
    outcome = merged(SAVED, Told(told, (statement(told, by=[guard]),)))
    (rescue,) = outcome.value.events
    assert [one.rule for one in rescue.reasons] == [
        "same-day",
        "shared-actors",
        "wording",
    ]
    assert "actors in common: Coastguard" in rescue.reasons[1].words
    assert 0.3 <= rescue.reasons[2].score < 1
    assert [one.by_machine for one in rescue.citations] == [False, True]


@pytest.mark.parametrize("change", ["day", "actor", "wording"])
def test_one_of_the_three_alone_is_not_enough(change: str) -> None:
    told = article()
    guard = named("coastguard", told, "coastguard")
    read = statement(
        told,
        SECOND if change == "wording" else FIRST,
        when="1983-11-07" if change == "day" else "1983-11-03",
        by=[] if change == "actor" else [guard],
    )
    outcome = merged(SAVED, Told(told, (read,)))
    assert len(outcome.value.events) == 2
    assert by_id(outcome)["rescue"].statements == ()


def test_a_report_of_the_next_day_that_names_no_day_may_speak_of_the_day_before() -> (
    None
):
    told = article()
    guard = named("coastguard", told, "coastguard")
    read = statement(told, when="1983-11-04", by=[guard], is_dated=False)
    assert len(merged(SAVED, Told(told, (read,))).value.events) == 1
    dated = replace(read, is_dated=True)
    assert len(merged(SAVED, Told(told, (dated,))).value.events) == 2


def test_the_best_of_several_notes_is_joined() -> None:
    told = article()
    guard = named("coastguard", told, "coastguard")
    weaker = (
        "title: Stranded ferry\ndate: 1983-11-03\nactors: [coastguard]\n"
        "summary: The coastguard was told of the stranded ferry.\n"
        "sources: [https://example.org/log]\n"
    )
    outcome = merged(
        SAVED | {"content/notes/alarm.yaml": weaker},
        Told(told, (statement(told, by=[guard]),)),
    )
    assert len(by_id(outcome)["rescue"].statements) == 1
    assert len(by_id(outcome)["alarm"].statements) == 0


# --- statements alone ------------------------------------------------------------------


def test_what_matches_nothing_is_a_reported_event_of_its_own() -> None:
    told = article()
    ida = named("Ida Holm", told)
    found = lead(told, mentions=(ida,), places=("Fjord",), reasons=(Reason("x", "y"),))
    outcome = merged({}, Told(told, (found,)))
    (event,) = outcome.value.events
    assert event.id == "coastguard-and-miners-reach-the-stranded-ferry"
    assert event.origin is Origin.REPORT
    assert event.status is Status.REPORTED
    assert event.importance is Importance.NORMAL
    assert event.summary is None
    assert [(part.actor, part.name) for part in event.actors] == [("", "Ida Holm")]
    assert event.place is not None
    assert event.place.name == "Fjord"
    assert event.citations[0].quote == HEADLINE
    assert event.citations[0].paragraph == 0
    assert event.reasons == (Reason("x", "y"),)
    assert event.span == Span("seeds/ferry-wire.txt", 0, len(HEADLINE))


def test_words_that_are_only_said_are_attributed() -> None:
    told = article()
    read = statement(told, SECOND, when="1983-11-04", kind=StatementKind.SPEECH)
    (event,) = merged({}, Told(told, (read,))).value.events
    assert event.status is Status.ATTRIBUTED
    assert event.importance is Importance.MINOR


def test_statements_of_different_articles_that_match_are_one_event() -> None:
    one = article("a-wire")
    two = article(
        "b-wire",
        "Ferry freed",
        FIRST.replace("evening", "night"),
        published="1983-11-05",
    )
    outcome = merged(
        RESCUE | {"content/notes/rescue.yaml": "title: X\ndate: 1950\n"},
        Told(one, (statement(one, by=[named("coastguard", one, "coastguard")]),)),
        Told(
            two,
            (
                statement(
                    two, two.blocks[1].text, by=[named("coastguard", two, "coastguard")]
                ),
            ),
        ),
    )
    (event,) = (e for e in outcome.value.events if e.origin is Origin.REPORT)
    assert [one.source for one in event.citations] == ["a-wire", "b-wire"]
    assert [reason.rule for reason in event.reasons] == [
        "same-day",
        "shared-actors",
        "wording",
    ]


def test_statements_of_one_article_are_never_one_event() -> None:
    told = article("a-wire", HEADLINE, FIRST, FIRST.replace("evening", "night"))
    guard = named("coastguard", told, "coastguard")
    outcome = merged(
        {},
        Told(
            told,
            (
                statement(told, by=[guard]),
                statement(told, told.blocks[2].text, by=[guard]),
            ),
        ),
    )
    assert len(outcome.value.events) == 2
    assert len({event.id for event in outcome.value.events}) == 2


def test_matches_never_form_chains() -> None:
    # a is like b and b is like c, but a and c have no word in common.
    texts = {
        "a": "Coastguard tows the crippled northern ferry towards harbour",
        "b": "Coastguard tows the crippled ferry, engine flooded and passengers cold",
        "c": "Engine flooded, passengers cold, coastguard silent",
    }
    told = [article(f"{name}-wire", text, text) for name, text in texts.items()]
    read = [
        Told(
            one,
            (
                statement(
                    one,
                    one.blocks[1].text,
                    by=[named("oastguard", one, "coastguard")],
                ),
            ),
        )
        for one in told
    ]
    pairs = [
        len(merged({}, *pair).value.events) for pair in itertools.combinations(read, 2)
    ]
    assert pairs == [1, 2, 1]  # a with b, a with c, b with c
    assert len(merged({}, *read).value.events) == 2


def test_copies_of_one_text_are_one_family() -> None:
    long = " ".join(f"{word} {FIRST}" for word in ("First", "Then", "Later", "Last"))
    original = article("wire", HEADLINE, long, published="1983-11-04")
    copy = article("paper", "Forty saved from ferry", long, published="1983-11-05")
    told = article("third", "Captain speaks", SECOND)
    cites = (
        "title: A\ndate: 1983\nsources: [{article: wire}, {article: paper}, third]\n"
    )
    outcome = merged(
        {"content/notes/a.yaml": cites}, Told(original), Told(copy), Told(told)
    )
    assert {name: one.family for name, one in outcome.value.sources.items()} == {
        "wire": "wire",
        "paper": "wire",
        "third": "third",
    }


def test_a_sidecar_may_say_what_an_article_is_a_copy_of() -> None:
    copy = article(
        "paper",
        "Other words",
        "entirely",
        syndicated_from=Located("third.txt", Span("seeds/paper.yaml", 0, 1)),
        published="1983-11-01",
    )
    cites = "title: A\ndate: 1983\nsources: [paper, third]\n"
    outcome = merged(
        {"content/notes/a.yaml": cites},
        Told(article("third", "Captain speaks", SECOND)),
        Told(copy),
    )
    assert {one.family for one in outcome.value.sources.values()} == {"third"}


def test_an_id_does_not_change_with_what_else_is_read() -> None:
    told = article()
    note = {
        "content/notes/coastguard-and-miners-reach-the-stranded-ferry.yaml": "title: X\n"
        "date: 1950\nsources: [https://example.org/]\n"
    }
    (alone,) = merged({}, Told(told, (lead(told),))).value.events
    beside = by_id(merged(note, Told(told, (lead(told),))))
    (other,) = set(beside) - {alone.id}
    assert other.startswith(f"{alone.id}-")


@pytest.mark.parametrize(
    ("reports", "published"),
    [
        ("all", ["lead", "speech", "happening"]),
        ("leads", ["lead"]),
        ("reviewed", []),
        ("none", []),
    ],
)
def test_the_site_says_which_statements_are_published(
    reports: str, published: list[str]
) -> None:
    told = article()
    outcome = merged(
        {"content/site.yaml": f"title: T\nreports: {reports}\nmin_score: 0.6\n"},
        Told(
            told,
            (
                lead(told, title="lead", score=0.7),
                statement(told, title="happening", score=0.6),
                statement(
                    told, SECOND, title="speech", kind=StatementKind.SPEECH, score=0.9
                ),
                statement(told, "engine had failed", title="low", score=0.5),
                statement(told, "miners", title="plan", kind=StatementKind.PLAN),
                statement(
                    told, "forty", title="background", kind=StatementKind.BACKGROUND
                ),
                statement(told, "twice", title="undated", when=""),
            ),
        ),
    )
    assert sorted(event.title for event in outcome.value.events) == sorted(published)
    kept = {one.title for one in outcome.value.proposals}
    assert kept == {
        *("lead", "happening", "speech", "low", "plan", "background", "undated")
    } - set(published)


# --- decisions ---------------------------------------------------------------------------


def decided(text: str) -> dict[str, str]:
    return SAVED | {"content/decisions.yaml": text}


def test_an_editor_may_hide_a_passage() -> None:
    told = article()
    outcome = merged(
        decided("- {hide: {article: ferry-wire, quote: forty passengers}}\n"),
        Told(told, (lead(told), statement(told))),
    )
    told_of = [one for event in outcome.value.events for one in event.statements]
    assert [one.quote for one in told_of] == [HEADLINE]
    assert outcome.value.proposals == ()


def test_a_decision_without_a_quote_speaks_of_the_lead() -> None:
    told = article()
    outcome = merged(
        decided("- {hide: {article: ferry-wire}}\n"),
        Told(told, (lead(told), statement(told))),
    )
    assert [
        one.quote for event in outcome.value.events for one in event.statements
    ] == [FIRST]


def test_a_hidden_passage_is_no_context_of_a_quotation() -> None:
    first, hidden, last = (
        "The ferry was freed at noon.",
        "A man whom nobody named was hurt.",
        "The ferry then sailed on.",
    )
    told = article("ferry-wire", HEADLINE, f"{first} {hidden} {last}", SECOND)
    quotes = (first, last, "whom nobody", "engine had failed")
    note = "title: Freed\ndate: 1983-11-04\nsources:\n" + "".join(
        f"  - {{article: ferry-wire, quote: {words}}}\n" for words in quotes
    )
    files = {
        "content/notes/freed.yaml": note,
        "content/decisions.yaml": "- hide: {article: ferry-wire, quote: whom nobody}\n",
    }
    outcome = merged(files, Told(told, (statement(told, hidden),)))
    before, after, inside, far = by_id(outcome)["freed"].citations
    assert (before.prefix[-7:], before.suffix) == ("ferry\n\n", " ")
    assert (after.prefix, after.suffix) == (
        " ",
        "\n\nCaptain Ida Holm said on Frida",
    )
    assert (inside.prefix, inside.suffix) == ("", "")
    assert far.prefix == told.text[far.start - 32 : far.start]


def test_an_editor_may_accept_what_would_be_kept_back() -> None:
    told = article()
    outcome = merged(
        decided("- {accept: {article: ferry-wire, quote: engine had failed}}\n")
        | {"content/site.yaml": "title: T\nreports: reviewed\n"},
        Told(told, (statement(told), statement(told, SECOND, when="1983-11-04"))),
    )
    assert [
        event.title for event in outcome.value.events if event.origin is Origin.REPORT
    ] == [SECOND]
    assert [one.quote for one in outcome.value.proposals] == [FIRST]


def test_what_has_no_date_cannot_be_accepted_into_a_timeline() -> None:
    told = article()
    outcome = merged(
        decided("- {accept: {article: ferry-wire, quote: engine had failed}}\n"),
        Told(told, (statement(told, SECOND, when=""),)),
    )
    assert [one.quote for one in outcome.value.proposals] == [SECOND]


def test_an_editor_may_join_a_passage_to_a_note() -> None:
    told = article()
    outcome = merged(
        decided(
            "- same: [rescue, {article: ferry-wire, quote: engine had failed}]\n"
            "  reason: The cause of it.\n"
        ),
        Told(told, (statement(told, SECOND, when="1983-11-04"),)),
    )
    (rescue,) = outcome.value.events
    assert rescue.reasons[0].words.endswith("an editor decided: The cause of it.")
    assert codes(outcome) == ["date-contradicted"]


def test_an_editor_may_part_a_passage_from_a_note() -> None:
    told = article()
    guard = named("coastguard", told, "coastguard")
    passage = "{article: ferry-wire, quote: forty passengers}"
    alike = merged(
        decided(f"- different: [rescue, {passage}]\n"),
        Told(told, (statement(told, by=[guard]),)),
    )
    quoted = merged(
        decided(f"- different: [rescue, {passage}]\n")
        | {"content/notes/rescue.yaml": with_quote()},
        Told(told, (statement(told),)),
    )
    for outcome in (alike, quoted):
        assert len(outcome.value.events) == 2
        assert by_id(outcome)["rescue"].statements == ()


def pair() -> tuple[Told, Told]:
    one = article("a-wire")
    two = article("b-wire", "Ferry freed", FIRST.replace("evening", "night"))
    return (
        Told(one, (statement(one, by=[named("coastguard", one, "coastguard")]),)),
        Told(
            two,
            (
                statement(
                    two, two.blocks[1].text, by=[named("coastguard", two, "coastguard")]
                ),
            ),
        ),
    )


BOTH = "[{article: a-wire, quote: forty passengers}, {article: b-wire, quote: forty}]"


def test_an_editor_may_part_two_passages() -> None:
    assert len(merged({}, *pair()).value.events) == 1
    outcome = merged({"content/decisions.yaml": f"- different: {BOTH}\n"}, *pair())
    assert len(outcome.value.events) == 2


def test_an_editor_may_join_two_passages_that_nothing_else_joins() -> None:
    one, two = pair()
    far = replace(two.statements[0], when=parse("1983-12-24"), mentions=())
    told = (one, replace(two, statements=(far,)))
    assert len(merged({}, *told).value.events) == 2
    outcome = merged({"content/decisions.yaml": f"- same: {BOTH}\n"}, *told)
    (event,) = outcome.value.events
    assert event.reasons[0].words.endswith("an editor decided that these are the same")
    assert [claim.date for claim in event.claims] == [parse("1983-12-24")]


def test_a_decision_that_can_no_longer_be_found_is_said() -> None:
    outcome = merged(
        decided(
            "- {accept: rescu}\n- {accept: zzzzzz}\n"
            "- {hide: {article: fery-wire}}\n"
            "- {hide: {article: ferry-wire, quote: the engine had failed thrice}}\n"
        ),
        Told(article()),
    )
    assert codes(outcome) == ["decision-unknown"] * 4
    event, nothing, file, words = (said.hint for said in outcome.diagnostics)
    assert event == "did you mean 'rescue'?"
    assert nothing.startswith("an id is the name of a note's file")
    assert file == "did you mean 'ferry-wire.txt'?"
    assert words.startswith("the nearest passage is")


# --- people in articles ------------------------------------------------------------------


def test_somebody_named_in_full_in_two_articles_gets_a_page() -> None:
    told = []
    for each in (article("a-wire"), article("b-wire")):
        found = named("Ida Holm", each)
        told.append(Told(each, (statement(each, SECOND, by=[found]),), (found,)))
    alone = merged({}, told[0])
    both = merged({}, *told)
    assert "ida-holm" not in alone.value.actors
    assert both.value.actors["ida-holm"].kind is ActorKind.PERSON


def test_somebody_named_in_a_headline_gets_a_page() -> None:
    told = article("a-wire", "Ida Holm leaves the bridge", SECOND)
    found = named("Ida Holm", told)
    outcome = merged({}, Told(told, (lead(told, mentions=(found,)),), (found,)))
    assert outcome.value.actors["ida-holm"].is_stub


def test_a_stub_of_a_note_is_found_in_articles_too() -> None:
    told = article()
    note = (
        "title: Captain heard\ndate: 1983-11-04\nactors: [Ida Holm]\n"
        "summary: Captain said that the engine had failed.\n"
        "sources: [https://example.org/]\n"
    )
    read = statement(told, SECOND, when="1983-11-04", by=[named("Ida Holm", told)])
    outcome = merged({"content/notes/heard.yaml": note}, Told(told, (read,)))
    assert len(outcome.value.events) == 1


# --- order ---------------------------------------------------------------------------------


def test_the_order_of_documents_and_statements_does_not_matter() -> None:
    files = decided(f"- different: {BOTH}\n- {{accept: rescue}}\n") | {
        "content/notes/storm.yaml": "title: Storm\ndate: 1983-11-03\n"
        "actors: [Ola Strand, coastguard]\nsources: [a-wire]\n",
    }
    told = [*pair(), Told(article(), (lead(article()), statement(article())))]
    whole = documents(files, *told)
    extracted = Extracted(
        tuple(one for each in told for one in each.statements),
        {each.article.id: each.mentions for each in told},
    )
    expected = merge(whole, extracted)
    shuffle = random.Random(7).sample  # noqa: S311 - order, no secret
    for _ in range(12):
        mixed = replace(
            whole,
            notes=tuple(shuffle(whole.notes, len(whole.notes))),
            actors=tuple(shuffle(whole.actors, len(whole.actors))),
            articles=tuple(shuffle(whole.articles, len(whole.articles))),
        )
        statements = tuple(shuffle(extracted.statements, len(extracted.statements)))
        assert merge(mixed, Extracted(statements, extracted.mentions)) == expected


def test_the_first_of_two_actors_with_one_id_is_the_one_of_the_registry() -> None:
    files = {
        "content/actors/b.yaml": "name: Later\nid: x\n",
        "content/actors/a.yaml": "name: First\nid: x\n",
    }
    outcome = merged(files)
    assert codes(outcome) == ["id-taken"]
    assert outcome.value.actors["x"].name == "First"
    assert registry(documents(files).actors).records["x"].name.value == "First"


def test_what_an_earlier_merge_worked_out_changes_nothing() -> None:
    wire = article("a-wire", url="https://wire.example/ferry")
    copy = article("a-wire", HEADLINE, FIRST, url="https://wire.example/ferry")
    calm = {
        "content/notes/storm.yaml": "title: Storm\ndate: 1983-11-02\n"
        "actors: [coastguard]\nsources: [{article: a-wire, quote: had failed}]\n",
        "content/notes/freed.yaml": "title: Freed\ndate: 1983-11-04\n"
        "sources: [https://wire.example/ferry]\n",
    }
    renamed = {"content/actors/coastguard.yaml": "name: Guard\naliases: [Holm]\n"}
    stub = "title: Rescue\ndate: 1983-11-03\nactors: [Ida Holm]\nsources: [a-wire]\n"
    alarm = {
        "content/notes/alarm.yaml": "title: Alarm\ndate: 1983-11-01\n"
        "actors: [Ida Holm]\nsources: [{title: Log}]\n"
    }
    told_by = {
        "content/notes/heard.yaml": "title: Heard\ndate: 1983-11-05\n"
        "sources: [{title: Log}]\nclaims: [{by: Ida Holm, date: 1983-11-06}]\n"
    }
    other_log = {
        "content/notes/more.yaml": "title: More\ndate: 1983-11-07\n"
        "sources: [{title: Log, date: 1983}]\n"
    }
    memory = Memory()
    before: Decoded | None = None
    for files, told in (
        (RESCUE | calm, wire),
        (RESCUE | calm, wire),
        (RESCUE | calm | renamed, wire),  # other names
        (RESCUE | calm, copy),  # the quote has gone
        (RESCUE | calm | {"content/notes/rescue.yaml": stub}, wire),
        (RESCUE | calm | alarm | told_by, wire),
        (RESCUE | calm | told_by, wire),  # nobody makes the claimant a stub any more
        (RESCUE | calm | alarm | told_by, wire),
        (RESCUE | calm | told_by | other_log, wire),  # two sources come out alike
        (RESCUE | calm | told_by, wire),
        (RESCUE, wire),
        (RESCUE | calm, wire),
    ):
        whole = documents(files, Told(told), reuse=before)
        before = decoded(files, before)
        assert merge(whole, Extracted(), memory=memory) == merge(whole, Extracted())
