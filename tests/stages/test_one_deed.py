"""A note, and passages that tell of its deed in other words or another language."""

from __future__ import annotations

import pytest

from sitegen.core.documents import Documents
from sitegen.core.model import Event
from sitegen.core.registry import Registry
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import note as notes
from sitegen.stages.extract import extract
from sitegen.stages.merge import merge
from tests.stages.told_twice import pasted_as

BRIDGE = """\
title: Kessel Bridge collapses
date: 2018-08-14
place: Kessel
"""


def joined(note: str, article: str) -> Event:
    """Return the event of a note, with what was joined to it."""
    file = SourceFile("content/notes/it.yaml", Kind.NOTE, f"id: it\n{note}")
    told = (pasted_as("wire", article),)
    extracted = extract(told, Registry()).extracted
    documents = Documents(notes=notes.decode(file).value, articles=told)
    timeline = merge(documents, extracted).value
    return next(event for event in timeline.events if event.id == "it")


def test_a_named_bridge_and_its_deed_are_enough() -> None:
    event = joined(
        BRIDGE,
        "Rescue work goes on\n"
        "15 August 2018\n\n"
        "The search for survivors went on through the night, and cranes were brought in.\n\n"
        "The central span of the Kessel Bridge gave way at about 08:15 on 14 August.\n",
    )
    (passage,) = event.statements
    assert passage.quote.startswith("The central span")
    assert event.when.text == "2018-08-14"  # the clock time is evidence and no more
    said = {reason.rule: reason.words for reason in event.reasons}
    assert said["deed"].endswith("both tell of collapse")


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll office of the Kessel Bridge was closed on 14 August.",
        "The roof of the Kessel Museum gave way on 14 August.",
        "The central span of the Kessel Bridge gave way on 13 August.",
    ],
)
def test_another_deed_thing_or_day_is_not(sentence: str) -> None:
    article = (
        "Rescue work goes on\n15 August 2018\n\n"
        "The search for survivors went on through the night, and cranes were brought in.\n\n"
        f"{sentence}\n"
    )
    assert joined(BRIDGE, article).statements == ()


def test_a_passage_in_another_language_joins_the_note_of_its_deed() -> None:
    event = joined(
        "title: Katrin Vollmar steps down\ndate: 2018-08-22\nactors: [Katrin Vollmar]\n",
        "Verkehrsministerin gibt auf\n"
        "23. August 2018\n\n"
        "Verkehrsministerin Katrin Vollmar ist am Mittwoch zurückgetreten. Das teilte die "
        "Staatskanzlei mit. Ein Nachfolger für das Amt ist noch nicht gefunden.\n",
    )
    assert [one.article for one in event.statements] == ["wire"]


def test_two_countries_that_everybody_names_join_nothing() -> None:
    event = joined(
        "title: Norway and Iceland sign a treaty on cod\ndate: 2018-08-22\n"
        "actors: [Norway, Iceland]\n",
        "Norwegen und Island streiten über Wale\n"
        "22. August 2018\n\n"
        "Norwegen und Island haben am Mittwoch über die Wale gestritten. Das Treffen war "
        "das dritte in einem Jahr, und es ist mit einem Eklat zu Ende gegangen.\n",
    )
    assert event.statements == ()
