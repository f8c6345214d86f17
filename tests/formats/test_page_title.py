from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.formats.press.page_title import page_title

HEAD = "Ministers meet on the coast without result"


@pytest.mark.parametrize(
    ("headings", "told", "publisher"),
    [
        # Search engines and networks are told other words than readers.
        ([HEAD], ["", "Ministers meet in vain", "", "Talks fail | Gazette"], "Gazette"),
        (["The Gazette", HEAD], ["", HEAD, "", f"{HEAD} - The Gazette"], "The Gazette"),
        # A widget has the only heading of the first order.
        (["Weather for today"], ["", f"{HEAD} | Gazette", "", ""], "Gazette"),
        # The site's own name is no headline, though it is the only heading.
        (["Gazette"], ["", "", "", f"{HEAD} | Gazette"], ""),
        # The page's data are the site's name and nothing else.
        ([HEAD], ["", "", "", "GAZETTE"], ""),
        # The word over the headline stands in the same heading.
        ([f"Coast {HEAD}"], [HEAD, HEAD, "", f"{HEAD} | Gazette"], ""),
        ([], ["", "", "", f"{HEAD} ‹ A Gazette of the Coast"], "A Gazette"),
        ([], [HEAD], ""),
        ([HEAD], ["", "", "", f"World | {HEAD}"], ""),
        ([], ["", "", "", f"World | {HEAD}"], "World"),
    ],
)
def test_the_headline_is_what_stands_over_the_article(
    headings: list[str], told: list[str], publisher: str
) -> None:
    assert page_title(headings, told, publisher) == HEAD


def test_its_spelling_is_that_of_the_heading() -> None:
    told = ["The harbour's end", "The harbour's end | Gazette"]
    assert page_title(["The harbour’s end"], told, "Gazette") == "The harbour’s end"


def test_a_lesser_heading_shows_where_the_name_of_the_site_begins() -> None:
    title = f"{HEAD} – Ministry for the Coast"
    assert page_title([], [title], "") == title
    assert page_title([], [title], "", [HEAD]) == HEAD


def test_a_page_that_says_nothing_has_no_headline() -> None:
    assert page_title([], ["", ""], "") == ""


@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(), max_size=4))
def test_any_words_are_taken(headings: list[str], told: list[str]) -> None:
    assert isinstance(page_title(headings, told, "Gazette"), str)
