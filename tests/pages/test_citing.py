from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.core.documents import SiteRecord
from sitegen.core.model import Timeline
from sitegen.pages.addresses import Addresses
from sitegen.pages.citing import cite
from sitegen.pages.desk import open_desk
from tests.exports.conftest import make_event

FULL = {
    "title": "Talks of 2022",
    "author": "The desk",
    "base_url": "https://talks.example/",
}


def cited(
    date: str = "2022-03-10", title: str = "Ministers meet", **site: Any
) -> dict[str, str]:
    event = make_event(date, title, "antalya")
    desk = open_desk(
        Timeline((event,)),
        SiteRecord(**(FULL | site)),
        Addresses(events={"antalya": "events/antalya.html"}),
        (),
    )
    return {style.key: style.text for style in cite(event, desk)}


def csl(**more: Any) -> dict[str, Any]:
    (item,) = json.loads(cited(**more)["csl"])
    assert isinstance(item, dict)
    return item


def test_a_sentence_names_everything() -> None:
    assert cited()["plain"] == (
        "The desk: “Ministers meet” (10 March 2022), in: Talks of 2022, "
        "https://talks.example/events/antalya.html."
    )


def test_without_an_address_the_id_stands_in() -> None:
    assert cited(base_url="")["plain"].endswith("in: Talks of 2022, antalya.")


def test_apa_says_that_no_day_of_publication_is_known() -> None:
    assert cited()["apa"] == (
        "The desk. (n.d.). Ministers meet [10 March 2022]. In Talks of 2022. "
        "https://talks.example/events/antalya.html"
    )


def test_apa_begins_with_the_title_where_nobody_signs() -> None:
    assert cited(author="", base_url="")["apa"] == (
        "Ministers meet [10 March 2022]. (n.d.). In Talks of 2022."
    )


def test_apa_doubles_no_stop() -> None:
    assert "Who won? [10" in cited(title="Who won?")["apa"]
    assert "Staff Inc. (n.d.)" in cited(author="Staff Inc.")["apa"]


def test_bibtex_has_its_fields() -> None:
    assert cited()["bibtex"] == (
        "@misc{antalya,\n"
        "  author = {{The desk}},\n"
        "  title = {{Ministers meet}},\n"
        "  howpublished = {Talks of 2022},\n"
        "  note = {Event of 10 March 2022},\n"
        "  language = {en},\n"
        "  url = {https://talks.example/events/antalya.html}\n"
        "}"
    )


def test_bibtex_escapes_what_means_something_to_tex() -> None:
    text = cited(title="A & B: 50 % of $1 {x} a_b # ~ ^ \\end")["bibtex"]
    assert (
        r"{{A \& B: 50 \% of \$1 \{x\} a\_b \# \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{}end}}" in text
    )


def test_csl_is_an_item_that_citation_managers_read() -> None:
    assert csl() == {
        "id": "antalya",
        "type": "webpage",
        "title": "Ministers meet",
        "container-title": "Talks of 2022",
        "author": [{"literal": "The desk"}],
        "URL": "https://talks.example/events/antalya.html",
        "language": "en",
        "event-date": {"date-parts": [[2022, 3, 10]]},
    }


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2022-03", {"date-parts": [[2022, 3]]}),
        ("2022", {"date-parts": [[2022]]}),
        ("2022-03-14/2022-03-17", {"date-parts": [[2022, 3, 14], [2022, 3, 17]]}),
        ("2022-03-10~", {"literal": "about 10 March 2022"}),
        ("2022-03-10?", {"literal": "10 March 2022 (date uncertain)"}),
        ("2022-02-24/..", {"literal": "since 24 February 2022"}),
        ("-0043", {"literal": "44 BCE"}),
        ("186X", {"literal": "the 1860s"}),
    ],
)
def test_csl_gets_no_date_that_is_more_exact_than_the_event(
    date: str, said: dict[str, Any]
) -> None:
    assert csl(date=date)["event-date"] == said


def test_line_ends_and_control_characters_break_nothing() -> None:
    styles = cited(title="One\nTwo\x07 “Three”")
    assert "“One Two “Three””" in styles["plain"]
    assert json.loads(styles["csl"])[0]["title"] == "One Two “Three”"
    assert "{{One Two “Three”}}" in styles["bibtex"]
