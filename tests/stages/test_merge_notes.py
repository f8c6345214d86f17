from __future__ import annotations

import pytest

from sitegen.core.documents import Importance, Status
from sitegen.core.model import (
    Origin,
    Timeline,
)
from sitegen.core.outcome import Outcome
from tests.stages.merging import (
    RESCUE,
    Told,
    article,
    by_id,
    codes,
    lead,
    merged,
)


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
