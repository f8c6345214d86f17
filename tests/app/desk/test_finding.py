from __future__ import annotations

import pytest

from sitegen.app.desk.finding import propose
from sitegen.app.desk.proposals import counts
from tests.app.desk import oldford
from tests.conftest import MakeSite

STONES = "bridge-begun = first-stone"
WORKS = "On March 31, 1932, Robert Stone visited the works at Oldford with Anne Mill."
THANKS = "On April 1, 1932, Mayor Ada Layne thanked Robert Stone in Oldford."
LAYNE = "Ada Layne = Ada Lane"
ALL = [STONES, oldford.MET, WORKS, THANKS, oldford.CROSSED, LAYNE]


def shown(site: MakeSite, **more: str) -> list[str]:
    files = oldford.FILES | {oldford.DECISIONS: more.get("decisions", "")}
    if "notes" in more:
        files["content/notes/more.yaml"] = more["notes"]
    return oldford.shown(propose(oldford.drafted(site(files))))


def test_the_most_worthwhile_come_first(site: MakeSite) -> None:
    # Notes that look alike; then headlines, the earlier day first; then passages by
    # how sure the reading is (0.90, 0.85); then names.
    assert shown(site) == ALL
    found = propose(oldford.drafted(site(oldford.FILES)))
    assert counts(found) == {"passages": 4, "twins": 1, "names": 1}


def test_what_several_sources_tell_comes_before_headlines(site: MakeSite) -> None:
    also = "seeds/courier.txt"
    text = f"Day by day\n\nOLDFORD, March 23, 1932 (Courier)\n\nRain fell.\n\n{oldford.CROSSED}\n"
    found = propose(oldford.drafted(site(oldford.FILES | {also: text})))
    assert oldford.shown(found)[1] == oldford.CROSSED


def test_the_nearest_event_is_told_with_its_reasons(site: MakeSite) -> None:
    near = oldford.found(site(oldford.FILES), oldford.CROSSED).nearest
    assert [one.event for one in near] == ["bridge-opened"]
    assert near[0].is_note
    assert near[0].reasons[:2] == ("the same day", "actors in common: Ada Lane")
    met = oldford.found(site(oldford.FILES), oldford.MET).nearest
    assert met[0].reasons[0] == "a day near by"  # two days apart


def test_a_passage_is_shown_where_it_stands(site: MakeSite) -> None:
    seen = oldford.found(site(oldford.FILES), oldford.CROSSED).passages[0]
    assert (seen.path, seen.file, seen.line) == (oldford.GAZETTE, "gazette.txt", 7)
    text = oldford.FILES[oldford.GAZETTE].splitlines()
    assert text[seen.line - 1] == oldford.CROSSED


PASSAGE = '{article: gazette.txt, quote: "drove the first car over the river"}'


@pytest.mark.parametrize(
    ("decision", "gone"),
    [
        (f"- hide: {PASSAGE}\n", oldford.CROSSED),
        (f"- accept: {PASSAGE}\n", oldford.CROSSED),
        (f"- same: [bridge-opened, {PASSAGE}]\n", oldford.CROSSED),
        ("- different: [first-stone, bridge-begun]\n", STONES),
        ("- distinct: [Ada Lane, ADA LAYNE]\n", LAYNE),
    ],
)
def test_what_was_decided_is_not_asked_again(
    site: MakeSite, decision: str, gone: str
) -> None:
    assert shown(site, decisions=decision) == [one for one in ALL if one != gone]


def test_an_event_that_a_passage_is_not_of_is_not_offered_again(site: MakeSite) -> None:
    said = {oldford.DECISIONS: f"- different: [bridge-opened, {PASSAGE}]\n"}
    near = oldford.found(site(oldford.FILES | said), oldford.CROSSED).nearest
    assert [one.event for one in near] == ["the-bridge-is-open"]


def test_a_note_that_quotes_a_passage_covers_it(site: MakeSite) -> None:
    note = (
        "title: A first car\ndate: 1932-03-19\nsources:\n"
        "  - {article: gazette.txt, quote: drove the first car}\n"
    )
    assert oldford.CROSSED not in shown(site, notes=note)


def test_what_is_not_published_is_proposed_as_well(site: MakeSite) -> None:
    settings = {"content/site.yaml": "title: Oldford\nreports: none\n"}
    found = propose(oldford.drafted(site(oldford.FILES | settings)))
    assert sorted(oldford.shown(found)) == sorted(ALL)
    assert oldford.found(site(oldford.FILES | settings), oldford.MET).event == ""


def test_notes_that_name_each_other_are_no_twins(site: MakeSite) -> None:
    path = "content/notes/first-stone.yaml"
    linked = oldford.FILES[path] + "related: [bridge-begun]\n"
    found = propose(oldford.drafted(site(oldford.FILES | {path: linked})))
    assert STONES not in oldford.shown(found)


def test_a_proposal_keeps_its_name_when_other_files_change(site: MakeSite) -> None:
    before = oldford.found(site(oldford.FILES), oldford.CROSSED).key
    more = {oldford.GAZETTE: oldford.FILES[oldford.GAZETTE] + "\nThe end.\n"}
    assert oldford.found(site(oldford.FILES | more), oldford.CROSSED).key == before


def test_what_is_not_published_is_grouped_by_day_and_likeness(site: MakeSite) -> None:
    also = {
        "seeds/courier.txt": (
            "Day by day\n\nOLDFORD, March 23, 1932 (Courier)\n\nRain fell.\n\n"
            f"{oldford.CROSSED}\n\nOn March 19, 1932, Ada Lane ate a pie.\n"
        ),
        "content/site.yaml": "title: Oldford\nreports: none\n",
    }
    found = oldford.found(site(oldford.FILES | also), oldford.CROSSED)
    assert {one.path for one in found.passages} == {
        "seeds/courier.txt",
        "seeds/gazette.txt",
    }
    assert {one.statement.quote for one in found.passages} == {oldford.CROSSED}
    parted = f'- different: [{PASSAGE}, {{article: courier.txt, quote: "drove the first"}}]\n'
    apart = site(oldford.FILES | also | {oldford.DECISIONS: parted})
    assert len(oldford.found(apart, oldford.CROSSED).passages) == 1
