from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

import pytest

from sitegen.core.documents import Documents
from sitegen.core.model import Extracted
from sitegen.core.outcome import Outcome
from sitegen.core.page import Plan
from sitegen.core.source import Asset, Kind, SourceFile, Sources
from sitegen.core.views import ActorPageView, EventPageView, RedirectView, TimelineView
from sitegen.stages.decode import decode
from sitegen.stages.merge import merge
from sitegen.stages.plan import plan

KINDS = {
    "content/site.yaml": Kind.SITE,
    "content/notes": Kind.NOTE,
    "content/actors": Kind.ACTOR,
    "content/pages": Kind.PAGE,
}
MATCH = {
    "content/notes/final.yaml": "title: Rovers win the cup\ndate: 1961-05-06\n"
    "actors: [rovers]\nsources: [{title: Match report, publisher: Gazette}]\n"
    "aliases: [cup-final]\n",
    "content/actors/rovers.yaml": "name: Rovers\nkind: organisation\nold_ids: [fc]\n",
    "content/pages/method.md": "# Method\n\nWe watched.\n",
}


def read(files: Mapping[str, str], *media: str) -> Documents:
    sources = Sources(
        tuple(
            SourceFile(
                path, next(k for p, k in KINDS.items() if path.startswith(p)), text
            )
            for path, text in sorted(files.items())
        ),
        tuple(asset(name) for name in media),
    )
    decoded = decode(sources)
    assert decoded.diagnostics == ()
    return decoded.documents


def asset(name: str, data: bytes = b"x") -> Asset:
    return Asset(f"content/media/{name}", data, f"media/{name}")


def planned(
    files: Mapping[str, str],
    assets: tuple[Asset, ...] = (),
    *,
    base_url: str = "",
    drafts: bool = False,
) -> Outcome[Plan]:
    names = [one.url.removeprefix("media/") for one in assets]
    documents = read(files, *names)
    timeline = merge(documents, Extracted(), drafts=drafts).value
    return plan(timeline, documents, assets, base_url=base_url, drafts=drafts)[0]


def codes(outcome: Outcome[Plan]) -> list[str]:
    return [said.code for said in outcome.diagnostics]


def test_everything_has_its_page_and_its_address() -> None:
    outcome = planned(MATCH, (asset("cup.jpg"),))
    templates = {url: page.template for url, page in outcome.value.pages.items()}
    assert templates == {
        "index.html": "timeline.html",
        "years/1961.html": "timeline.html",
        "embed.html": "embed.html",
        "axis.html": "axis.html",
        "events/final.html": "event.html",
        "actors/rovers.html": "actor.html",
        "sources/gazette-match-report.html": "source.html",
        "actors/index.html": "actors.html",
        "sources/index.html": "sources.html",
        "method.html": "page.html",
        "404.html": "404.html",
        "events/cup-final.html": "redirect.html",
        "actors/fc.html": "redirect.html",
    }
    assert codes(outcome) == []


def test_data_files_and_media_are_planned_too() -> None:
    files = planned(MATCH, (asset("cup.jpg", b"jpg"),)).value.files
    assert files["media/cup.jpg"].data == b"jpg"
    assert {
        "timeline.json",
        "timeline.csv",
        "timeline.ics",
        "timelinejs.json",
        "feed.xml",
        "feed.json",
        "robots.txt",
    } <= set(files)


def test_an_empty_site_has_a_home_and_no_fault() -> None:
    outcome = planned({})
    assert "index.html" in outcome.value.pages
    assert codes(outcome) == []


def test_a_page_points_at_the_file_that_it_is_about() -> None:
    pages = planned(MATCH).value.pages
    sources = {
        url: page.source.path for url, page in pages.items() if page.source is not None
    }
    assert sources == {
        "events/final.html": "content/notes/final.yaml",
        "actors/rovers.html": "content/actors/rovers.yaml",
        "method.html": "content/pages/method.md",
    }


def test_an_old_address_leads_to_the_new_one() -> None:
    view = planned(MATCH).value.pages["events/cup-final.html"].view
    assert isinstance(view, RedirectView)
    assert view.head.robots == "noindex"
    assert "../events/final.html" in repr(view)


def test_with_many_events_each_year_has_a_page() -> None:
    files = {"content/site.yaml": "title: T\nevents_per_page: 1\n"} | {
        f"content/notes/{year}.yaml": f"title: Final of {year}\ndate: {year}-05-06\n"
        "sources: [https://example.org/]\n"
        for year in (1961, 1962)
    }
    pages = planned(files).value.pages
    years = [url for url in pages if url.startswith("years/")]
    assert len(years) == 2
    assert all(isinstance(pages[url].view, TimelineView) for url in years)


def test_structured_data_needs_the_sites_own_address() -> None:
    without = planned(MATCH).value.pages
    assert {page.view.head.json_ld for page in without.values()} == {""}
    assert {page.view.head.canonical for page in without.values()} == {""}
    placed = planned(MATCH, base_url="https://cup.example/").value.pages
    for url in (
        "index.html",
        "events/final.html",
        "actors/rovers.html",
        "sources/gazette-match-report.html",
    ):
        assert "https://cup.example/" in placed[url].view.head.json_ld
    event = placed["events/final.html"].view.head
    assert event.canonical == "https://cup.example/events/final.html"


def test_the_address_given_for_a_run_overrules_the_settings() -> None:
    files = MATCH | {"content/site.yaml": "title: T\nbase_url: https://a.example/\n"}
    own = planned(files).value.pages["index.html"].view.head.canonical
    run = planned(files, base_url="https://b.example/").value.pages["index.html"]
    assert own == "https://a.example/"
    assert run.view.head.canonical == "https://b.example/"


@pytest.mark.parametrize(
    ("address", "root"), [("", "/"), ("https://a.example/story/", "/story/")]
)
def test_the_page_for_wrong_addresses_names_no_host_so_that_a_trial_has_its_style(
    address: str, root: str
) -> None:
    lost = planned(MATCH, base_url=address).value.pages["404.html"]
    assert lost.view.head.root == root


def test_draft_pages_are_left_out() -> None:
    files = MATCH | {
        "content/pages/plans.md": "---\ntitle: Plans\ndraft: true\n---\nSecret.\n"
    }
    assert "plans.html" not in planned(files).value.pages
    assert "Plans" not in repr(planned(files).value)
    assert "plans.html" in planned(files, drafts=True).value.pages


@pytest.mark.parametrize("name", ["index", "404"])
def test_a_page_may_not_take_a_page_of_the_site(name: str) -> None:
    outcome = planned(MATCH | {f"content/pages/{name}.md": "# Mine\n"})
    (said,) = outcome.diagnostics
    assert said.code == "address-taken"
    assert said.span is not None
    assert said.span.path == f"content/pages/{name}.md"


def test_two_pages_of_one_name_in_two_folders_are_said() -> None:
    outcome = planned(MATCH | {"content/pages/old/method.md": "# Old\n"})
    (said,) = outcome.diagnostics
    assert said.code == "address-taken"
    assert "content/pages/method.md" in said.message


def test_an_old_id_may_not_be_that_of_somebody_without_a_file() -> None:
    outcome = planned(
        {
            "content/notes/a.yaml": "title: A\ndate: 1961\nactors: [Ola Strand]\n"
            "sources: [https://example.org/]\n",
            "content/actors/rovers.yaml": "name: Rovers\nold_ids: [ola-strand]\n",
        }
    )
    assert codes(outcome) == ["address-taken"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Cup.JPG", "the file is called 'cup.jpg'; capital and small letters count"),
        ("cap.gif", "put it into content/media/, or correct the name"),
    ],
)
def test_a_picture_that_is_not_there_is_said_and_not_shown(
    typed: str, hint: str
) -> None:
    files = {
        "content/notes/final.yaml": "title: Final\ndate: 1961-05-06\n"
        "sources: [https://example.org/]\n"
        f"media: [{{file: {typed}, alt: The cup}}, {{file: cup.jpg, alt: The cup}}]\n",
        "content/actors/rovers.yaml": "name: Rovers\n"
        f"image: {{file: {typed}, alt: The team}}\n",
    }
    outcome = planned(files, (asset("cup.jpg"),))
    assert codes(outcome) == ["media-missing", "media-missing"]
    assert {said.hint for said in outcome.diagnostics} == {hint}
    event = outcome.value.pages["events/final.html"].view
    assert isinstance(event, EventPageView)
    assert [one.src for one in event.media] == ["../media/cup.jpg"]
    actor = outcome.value.pages["actors/rovers.html"].view
    assert isinstance(actor, ActorPageView)
    assert actor.image is None


def test_a_picture_may_have_any_name() -> None:
    name = "cup #1 – été 100%.jpg"
    files = {
        "content/notes/final.yaml": "title: Final\ndate: 1961-05-06\n"
        "sources: [https://example.org/]\n"
        f'media: [{{file: "{unicodedata.normalize("NFD", name)}", alt: The cup}}]\n',
    }
    outcome = planned(files, (asset(name),))
    assert codes(outcome) == []
    view = outcome.value.pages["events/final.html"].view
    assert isinstance(view, EventPageView)
    assert view.media[0].src == (
        "../media/cup%20%231%20%E2%80%93%20%C3%A9t%C3%A9%20100%25.jpg"
    )


def test_files_that_differ_in_case_alone_are_said() -> None:
    outcome = planned(MATCH, (asset("cup.jpg"), asset("Cup.jpg")))
    (said,) = outcome.diagnostics
    assert said.code == "address-taken"
    assert said.span is not None
    assert said.span.path == "content/media/Cup.jpg"
    assert "content/media/cup.jpg" in said.message


@pytest.mark.parametrize("url", ["index.html", "Timeline.json"])
def test_a_file_may_not_take_an_address_of_the_site(url: str) -> None:
    outcome = planned(MATCH, (replace(asset("x"), url=url),))
    assert codes(outcome) == ["address-taken"]


def test_the_same_input_gives_the_same_plan() -> None:
    assert planned(MATCH) == planned(MATCH)
