from __future__ import annotations

import pytest

from sitegen.core.source import Located, Span
from tests.stages.merging import (
    RESCUE,
    Told,
    article,
    by_id,
    codes,
    merged,
)


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
