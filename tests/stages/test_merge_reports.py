from __future__ import annotations

import itertools

import pytest

from sitegen.core.documents import Importance, Status
from sitegen.core.model import (
    Origin,
    Reason,
    StatementKind,
)
from sitegen.core.source import Located, Span
from tests.stages.merging import (
    FIRST,
    HEADLINE,
    RESCUE,
    SECOND,
    Told,
    article,
    by_id,
    lead,
    merged,
    named,
    statement,
)


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
