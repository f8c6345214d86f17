from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.matching.quotes import Locator

TEXT = (
    "He said: “We also talked on the cease‑fire, but no progress was accomplished on "
    "that,” after the meeting.\n\nLater no progress was made; it’s a turning point "
    "and... an important step."
)


@pytest.mark.parametrize(
    ("quote", "stands_as"),
    [
        ("no progress was accomplished on that", None),
        ("NO PROGRESS was  accomplished", "no progress was accomplished"),
        (
            "talked on the ceasefire but no progress",
            "talked on the cease‑fire, but no progress",
        ),
        ("it's a turning point", "it’s a turning point"),
        ('"We also talked', "“We also talked"),
        ("accomplished on that,”", "accomplished on that,”"),
        ("talked on the cease-fire … after the meeting.", None),
        ("turning point [...] step", "turning point and... an important step"),
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
    assert locator.find("no progress was achieved") is None
    assert locator.find("that after … talked") is None  # in the wrong order
    assert locator.find("…") is None
    assert locator.find("") is None


def test_the_first_place_behind_an_offset_is_taken() -> None:
    locator = Locator(TEXT)
    first = locator.find("no progress was")
    assert first is not None
    second = locator.find("no progress was", after=first.end)
    assert second is not None
    assert second.start > first.end


def test_the_nearest_passage_shares_half_of_the_words() -> None:
    near = Locator(TEXT).nearest("but no progress was achieved on that")
    assert near is not None
    assert TEXT[near.start : near.end].startswith("but no progress was accomplished")
    assert Locator(TEXT).nearest("wholly other matters entirely") is None
    assert Locator("").nearest("anything") is None
    assert Locator("two words").nearest("two words and three more") is None


def test_the_context_is_that_of_a_text_quote_selector() -> None:
    locator = Locator(TEXT)
    found = locator.find("He said")
    assert found is not None
    assert locator.context(found) == ("", TEXT[7:39])


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
