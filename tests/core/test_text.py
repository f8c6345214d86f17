from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.text import Html, clean, excerpt, fold, nearest, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mevlüt Çavuşoğlu", "mevlut  cavusoglu"),
        ("cease‑fire", "cease-fire"),
        ("“Round”", '"round"'),
        ("Straße", "STRASSE"),
        ("a\u00a0b", "a b"),
        ("zero\u200bwidth", "zerowidth"),
        ("é", "e\u0301"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(st.characters(codec="utf-8"), max_size=12))
def test_letters_of_other_scripts_beside_a_name_fold_it_no_otherwise(text: str) -> None:
    # "ж" keeps the whole from being ASCII, whatever the rest is.
    assert fold(f"{text} ж") == f"{fold(text)} ж".strip()


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Kuleba and Lavrov meet in Antalya", "kuleba-and-lavrov-meet-in-antalya"),
        ("Ukraine's offer", "ukraines-offer"),
        ("  --  A / B  ", "a-b"),
        ("CON", "con_"),
        ("lpt1", "lpt1_"),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_addresses_are_made_of_words(text: str, made: str) -> None:
    assert slug(text) == made


def test_what_has_no_letters_gets_an_address_of_its_own() -> None:
    assert slug("!!!") != slug("???")
    assert slug("", of="!!!") == slug("!!!")
    assert slug("", of="e\u0301") == slug("", of="é")
    assert slug("!!!").startswith("x")


@given(st.text(max_size=300))
def test_an_address_is_never_empty_and_always_plain(text: str) -> None:
    made = slug(text)
    assert made
    assert len(made) <= 90
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")


def test_the_nearest_is_found_or_nothing() -> None:
    assert nearest("neil-amstrong", ["nasa", "neil-armstrong"]) == "neil-armstrong"
    assert nearest("sumary", ["title", "summary"]) == "summary"
    assert nearest("zzz", ["title", "summary"]) == ""


def test_an_excerpt_ends_at_a_word() -> None:
    assert excerpt("one two  three", 20) == "one two three"
    assert excerpt("one two three", 9) == "one two…"
    assert excerpt("one two, three", 10) == "one two…"
    assert excerpt("unbroken", 5) == "unbr…"
    assert excerpt("one two three", 8) == "one two…"


def test_what_readers_of_xml_choke_on_is_dropped() -> None:
    assert clean("a\x07b\tc\nd\ud800e\ufffff\u0085") == "ab\tc\ndef"


def test_safe_html_says_so() -> None:
    assert Html("<b>").__html__() == "<b>"
