from __future__ import annotations

from dataclasses import replace

from sitegen.core.edtf import parse
from sitegen.core.model import (
    Origin,
)
from tests.stages.merging import (
    BOTH,
    FIRST,
    HEADLINE,
    SECOND,
    Told,
    article,
    by_id,
    codes,
    decided,
    lead,
    merged,
    named,
    pair,
    statement,
    with_quote,
)


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
