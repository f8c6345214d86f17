from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from sitegen.core.documents import PageRecord, Place, Prose
from sitegen.core.facets import facets
from sitegen.core.model import Actor, Citation, Origin, Participation, Source
from sitegen.core.source import Located
from sitegen.exports import search
from sitegen.exports.context import ExportContext
from sitegen.language.translit import slug, to_ascii
from tests.exports.conftest import NOWHERE, MakeContext, MakeEvent


def filed(context: ExportContext) -> ExportContext:
    found = facets(context.timeline.events, slug)
    return replace(
        context,
        facets=found,
        tag_urls={name: f"tags/{name}.html" for name in found.tags},
        place_urls={name: f"places/{name}.html" for name in found.places},
        spell=to_ascii,
    )


def index(context: ExportContext) -> dict[str, Any]:
    file = search.make(filed(context))
    assert file.url == "search.json"
    data = json.loads(file.data)
    assert isinstance(data, dict)
    return data


def test_the_index_has_everything_that_has_a_page(full: MakeContext) -> None:
    data = index(full())
    assert list(data) == ["actor", "tag", "place", "events", "sources", "pages"]
    assert [row[0] for row in data["actor"]] == ["kuleba", "somebody", "ukraine"]
    assert [row[3] for row in data["tag"]] == [
        "tags/cease-fire.html",
        "tags/talks.html",
    ]
    assert [row[1] for row in data["place"]] == ["Antalya, Türkiye"]
    assert [row[0] for row in data["sources"]] == [
        "sources/wire.html",
        "sources/copy.html",
    ]


def test_a_row_says_when_who_where_and_how_sure(full: MakeContext) -> None:
    data = index(full())
    row = next(row for row in data["events"] if row[0] == "events/antalya.html")
    url, first, last, actors, tags, places, status, origin, weight, *_ = row
    assert (url, first, last) == ("events/antalya.html", 20220310, 20220310)
    assert [data["actor"][number][0] for number in actors] == ["kuleba", "somebody"]
    assert [data["tag"][number][0] for number in tags] == ["talks", "cease-fire"]
    assert [data["place"][number][0] for number in places] == ["antalya-turkiye"]
    assert (status, origin, weight) == ("confirmed", "note", "major")
    assert row[-2:] == ["Kuleba and Lavrov meet in Antalya", "10 March 2022"]


@pytest.mark.parametrize(
    ("date", "bounds"),
    [
        ("2022-03", (20220301, 20220331)),
        ("2022-02-24/..", (20220224, None)),
        ("../2022-03-10", (None, 20220310)),
        ("-0043", (-429899, -428769)),
    ],
)
def test_days_are_numbers_that_grow_as_time_does(
    event: MakeEvent, context: MakeContext, date: str, bounds: tuple[int, int]
) -> None:
    ((_, *row),) = index(context([event(date)]))["events"]
    assert tuple(row[:2]) == bounds


@pytest.mark.parametrize(
    ("name", "aliases", "found"),
    [
        ("Mevlüt Çavuşoğlu", (), set()),  # scripts fold it themselves
        ("Володимир Зеленський", (), {"volodimir", "zelenskiy"}),
        ("Volodymyr Zelenskyy", ("Zelensky", "Зеленський"), {"zelensky", "зеленськии"}),
        ("Łukasz Ødegård", (), {"lukasz", "odegard"}),
    ],
)
def test_a_name_is_found_in_ascii_letters_and_by_its_other_names(
    context: MakeContext, name: str, aliases: tuple[str, ...], found: set[str]
) -> None:
    actor = Actor("a", name, None, None, aliases=aliases)
    ((_, _, words, _, _),) = index(context([], actors=[actor]))["actor"]
    assert found <= set(words.split()), words
    assert "ç" not in words


def test_an_event_is_found_by_who_where_and_what(
    event: MakeEvent, context: MakeContext
) -> None:
    one = event(
        title="Ministers meet",
        place=Place("Çeşme"),
        tags=("Cease-fire",),
        actors=(Participation("", name="Ana Ibáñez"),),
        summary=Prose("", "No progress; no truce.", NOWHERE),
    )
    (row,) = index(context([one]))["events"]
    words = row[10].split()
    assert sorted(words) == sorted(
        "no progress truce cesme cease fire ana ibanez".split()
    )


def test_words_of_the_title_are_not_repeated(
    event: MakeEvent, context: MakeContext
) -> None:
    one = event(title="Talks, talks", tags=("talks",))
    (row,) = index(context([one]))["events"]
    assert row[10] == ""


def test_prose_pages_are_found_by_their_text(context: MakeContext) -> None:
    page = PageRecord(
        Located("method", NOWHERE),
        NOWHERE,
        "Method",
        Prose("<p>We watched.</p>", "We watched.", NOWHERE),
    )
    made = replace(filed(context([])), prose=((page, "method.html"),))
    assert json.loads(search.make(made).data)["pages"] == [
        ["method.html", "Method", "we watched"]
    ]


def test_sources_say_who_published_them_and_when(context: MakeContext) -> None:
    source = Source(
        "s", "Meeting", "Zürcher Zeitung", author="A. Writer", language="de"
    )
    ((url, title, words, detail, lang),) = index(context([], sources=[source]))[
        "sources"
    ]
    assert (url, title, detail) == ("sources/s.html", "Meeting", "Zürcher Zeitung")
    assert lang == "de"
    assert words == "zurcher zeitung a writer"


def test_a_page_gets_what_its_own_events_are_filtered_by(
    event: MakeEvent, context: MakeContext
) -> None:
    actors = [Actor(name, name.upper(), None, None) for name in ("a", "b")]
    events = [
        event("2022-01-01", "One", "one", actors=(Participation("a"),), tags=("x",)),
        event("2022-01-02", "Два", "two", actors=(Participation("b"),), tags=("y",)),
    ]
    made = filed(context(events, actors=actors))
    data = json.loads(search.for_page(made, made.timeline.events[1:]))
    assert data["actor"] == [["b", "B", ""]]
    assert data["tag"] == [["y", "y"]]
    (row,) = data["events"]
    assert row[0] == "two"
    assert row[3:6] == [[0], [0], []]
    assert row[10] == "dva"


def test_nothing_ends_the_script_it_stands_in(
    event: MakeEvent, context: MakeContext
) -> None:
    tag = "</script><!-- \u2028"
    made = filed(context([event(tags=(tag,))]))
    text = search.for_page(made, made.timeline.events)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["tag"][0][1] == tag


def test_a_reported_event_is_found_by_its_passage(
    event: MakeEvent, context: MakeContext
) -> None:
    cited = Citation("s", quote="The ferry was freed")
    one = event(title="Ferry", origin=Origin.REPORT, citations=(cited,))
    (row,) = index(context([one], sources=[Source("s", "S")]))["events"]
    assert row[10] == "the was freed"
