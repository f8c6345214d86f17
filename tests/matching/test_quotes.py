from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.matching.quotes import Locator

TEXT = (
    "She told us: “The crew looked at the half‑loaded ferry, yet nothing was loose on "
    "its deck,” before noon.\n\nLater nothing was loose; it’s an open question "
    "and... a matter of luck."
)


@pytest.mark.parametrize(
    ("quote", "stands_as"),
    [
        ("nothing was loose on its deck", None),
        ("NOTHING was  loose", "nothing was loose"),
        (
            "looked at the halfloaded ferry yet nothing",
            "looked at the half‑loaded ferry, yet nothing",
        ),
        ("it's an open question", "it’s an open question"),
        ('"The crew looked', "“The crew looked"),
        ("loose on its deck,”", "loose on its deck,”"),
        ("looked at the half-loaded … before noon.", None),
        ("question [...] luck", "question and... a matter of luck"),
    ],
)
def test_words_are_found_however_they_are_punctuated(
    quote: str, stands_as: str | None
) -> None:
    found = Locator(TEXT).find(quote)
    assert found is not None
    stands = TEXT[found.start : found.end]
    if stands_as is not None:
        assert stands == stands_as
    elif "…" not in quote:
        assert stands == quote


def test_other_words_are_not_found() -> None:
    locator = Locator(TEXT)
    assert locator.find("nothing was broken") is None
    assert locator.find("deck before … looked") is None  # in the wrong order
    assert locator.find("…") is None
    assert locator.find("") is None


def test_the_first_place_behind_an_offset_is_taken() -> None:
    locator = Locator(TEXT)
    first = locator.find("nothing was")
    assert first is not None
    second = locator.find("nothing was", after=first.end)
    assert second is not None
    assert second.start > first.end


def test_the_nearest_passage_shares_half_of_the_words() -> None:
    near = Locator(TEXT).nearest("yet nothing was broken on its deck")
    assert near is not None
    assert TEXT[near.start : near.end].startswith("yet nothing was loose")
    assert Locator(TEXT).nearest("wholly other matters entirely") is None
    assert Locator("").nearest("anything") is None
    assert Locator("two words").nearest("two words and three more") is None


def test_the_context_is_that_of_a_text_quote_selector() -> None:
    locator = Locator(TEXT)
    found = locator.find("She told us")
    assert found is not None
    assert locator.context(found) == ("", TEXT[11:43])


@given(st.text(max_size=120), st.text(max_size=40))
def test_a_found_passage_lies_in_the_text(text: str, quote: str) -> None:
    locator = Locator(text)
    for found in (locator.find(quote), locator.nearest(quote)):
        if found is not None:
            assert 0 <= found.start < found.end <= len(text)


@given(st.text(alphabet="ab c.", max_size=60), st.data())
def test_every_stretch_of_whole_words_is_found(text: str, data: st.DataObject) -> None:
    words = text.split()
    if not any(word.strip(".") for word in words):
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    if quote.strip(". ") and "..." not in quote and "." not in quote:
        assert Locator(text).find(quote) is not None
