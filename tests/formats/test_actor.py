from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.documents import ActorKind, ActorRecord, Link
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import actor

WHOLE = """\
name: Dmytro Kuleba
kind: person
aliases: [Kuleba, Дмитро Кулеба]
roles:
  - {title: Minister of Foreign Affairs, of: ukraine, from: 2020-03-04, to: 2024-09-05}
  - {title: Author, from: 2019, to: ".."}
  - Lecturer
summary: Foreign minister of *Ukraine*.
body: Long.
wikidata: Q28599522
links:
  - {title: Official site, url: "https://example.org"}
  - https://example.org/bare
image: {file: kuleba.jpg, alt: A man at a lectern}
born: 1981-04-19
died: 2081
id: dmytro-kuleba
old_ids: [kuleba]
private: check the spelling
"""


def file_of(text: str) -> SourceFile:
    return SourceFile("content/actors/a.yaml", Kind.ACTOR, text)


def actors_in(text: str) -> tuple[ActorRecord, ...]:
    return actor.decode(file_of(text)).value


def told(text: str) -> list[str]:
    said = []
    for fault in actor.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        before = text[: fault.span.start]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said.append(f"{line}:{column} {fault.code}: {fault.message}")
    return said


def test_an_actor_says_all_that_was_written() -> None:
    (found,) = actors_in(WHOLE)
    assert told(WHOLE) == []
    assert (found.name.value, found.kind) == ("Dmytro Kuleba", ActorKind.PERSON)
    assert [alias.value for alias in found.aliases] == ["Kuleba", "Дмитро Кулеба"]
    assert found.wikidata == "Q28599522"
    assert found.links == (
        Link("Official site", "https://example.org"),
        Link("https://example.org/bare", "https://example.org/bare"),
    )
    assert found.image is not None
    assert found.image.alt == "A man at a lectern"
    assert found.born is not None
    assert found.born.text == "1981-04-19"
    assert found.summary is not None
    assert [old.value for old in (*found.old_ids, found.id)] == [
        *("kuleba", "dmytro-kuleba")
    ]
    assert "spelling" not in repr(found)


def test_a_role_has_dates_or_is_still_held() -> None:
    first, second, third = actors_in(WHOLE)[0].roles
    assert first.of is not None
    assert first.of.value == "ukraine"
    assert first.start is not None
    assert first.end is not None
    assert (first.start.text, first.end.text) == ("2020-03-04", "2024-09-05")
    assert (first.is_open, second.is_open, second.end) == (False, True, None)
    assert (third.title, third.start) == ("Lecturer", None)


def test_a_file_may_have_several_actors() -> None:
    found = actors_in("- name: A\n- name: B\n  kind: state\n")
    assert [(one.name.value, one.id.value, one.kind) for one in found] == [
        ("A", "", None),
        ("B", "", ActorKind.STATE),
    ]


@pytest.mark.parametrize(
    ("text", "said", "is_kept"),
    [
        ("kind: state\n", "1:1 key-missing: this actor has no “name”", False),
        ("name: A\ntype: state\n", "2:1 key-unknown: an actor has no “type”", True),
        (
            "name: A\nkind: country\n",
            "2:7 choice-unknown: “country” is no kind of actor",
            True,
        ),
        (
            "name: A\nwikidata: https://www.wikidata.org/wiki/Q58217\n",
            (
                "2:11 wikidata-form: wikidata: “https://www.wikidata.org/wiki/Q58217” "
                "is not a Wikidata number"
            ),
            True,
        ),
        (
            "name: A\nborn: 1950\ndied: 1949\n",
            "3:7 date-order: died: 1949 lies before born: 1950",
            True,
        ),
        (
            "name: A\nroles: [{title: B, from: 2022, to: 2021}]\n",
            "2:36 date-order: the role ends (2021) before it begins (2022)",
            True,
        ),
        (
            "name: A\nroles: [{of: ukraine}]\n",
            "2:10 key-missing: this role has no “title”",
            True,
        ),
        (
            "name: A\nimage: a.jpg\n",
            (
                "2:8 key-missing: “image” has no “alt”: words for those who don't see "
                "the picture"
            ),
            True,
        ),
        (
            "name: A\nlinks: [{title: B}]\n",
            "2:10 key-missing: this link has no “url”",
            True,
        ),
        (
            "name: A\nold_ids: [B]\n",
            "2:11 id-form: old_ids, entry 1: “B” can't be part of an address",
            True,
        ),
    ],
)
def test_a_fault_is_told_in_its_place(text: str, said: str, is_kept: bool) -> None:
    assert told(text) == [said]
    assert bool(actors_in(text)) == is_kept


@given(st.text())
def test_no_text_is_too_odd_for_an_actor(text: str) -> None:
    actor.decode(file_of(text))
