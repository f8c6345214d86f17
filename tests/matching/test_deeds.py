"""Which deeds a text tells of, in any language that has a table."""

from __future__ import annotations

import pytest

from sitegen.matching.deed_words import TABLES
from sitegen.matching.deeds import told_deeds
from sitegen.matching.words import plain_words, structures


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("en", "The span gave way at dawn.", "collapse"),
        ("en", "The minister stepped down.", "resignation"),
        ("de", "Der Minister trat gestern Abend in Berlin zurück.", "resignation"),
        ("de", "Die Polizei nahm am Dienstag zwei Männer fest.", "arrest"),
        ("de", "Es gab drei Tote.", "#3"),
        ("fr", "Le ministre a démissionné.", "resignation"),
        ("es", "El ministro dimitió.", "resignation"),
        ("uk", "Міністр подав у відставку.", "resignation"),
        ("ru", "Министр подал в отставку.", "resignation"),
        ("tr", "Bakan istifa etti.", "resignation"),
    ],
)
def test_a_deed_is_known_in_its_language(language: str, text: str, deed: str) -> None:
    assert deed in told_deeds(plain_words(text), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They gave him all the way to the coast."),
        ("de", "Er trat ans Fenster."),
        ("de", "Der Weg zurück: er trat ihn an."),
        ("fr", "Der Minister ist zurückgetreten."),
        ("ja", "The minister resigned."),
    ],
)
def test_what_is_no_phrase_of_the_language_tells_nothing(
    language: str, text: str
) -> None:
    found = told_deeds(plain_words(text), language)
    assert not found & {"collapse", "resignation"}


def test_every_language_has_the_deeds_that_most_news_is_about() -> None:
    wanted = "death arrest sentence resignation election talks signing collapse fire"
    for table in TABLES.values():
        deeds = {piece[:-1] for piece in table.split() if piece.endswith(":")}
        if table is not TABLES["en"]:
            assert deeds >= set(wanted.split())


def test_a_named_thing_that_stands_is_known_by_its_noun() -> None:
    text = "The old Kessel Bridge and the Harcourt museum. The Bridge fell."
    assert structures(text) == {"kessel bridge", "harcourt museum"}
