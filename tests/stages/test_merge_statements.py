from __future__ import annotations

import random
from dataclasses import replace

import pytest

from sitegen.core.documents import ActorKind
from sitegen.core.edtf import parse
from sitegen.core.model import (
    Extracted,
    Origin,
)
from sitegen.core.registry import registry
from sitegen.matching.memory import Memory
from sitegen.stages.decode import Decoded
from sitegen.stages.merge import merge
from tests.stages.merging import (
    BOTH,
    FIRST,
    HEADLINE,
    RESCUE,
    SAVED,
    SECOND,
    Told,
    article,
    by_id,
    codes,
    decided,
    decoded,
    documents,
    lead,
    merged,
    named,
    pair,
    statement,
    with_quote,
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
