from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.text import fold
from sitegen.formats.press.phrases import Phrases, folded, words_of

TABLE = Phrases(["Sign up for|(c) copyright", "Leia também|続きを読む|read"])


@given(st.text())
def test_folding_is_that_of_the_rest_of_the_program(line: str) -> None:
    assert folded(line) == fold(line)


@pytest.mark.parametrize(
    ("line", "leading", "place"),
    [
        ("Sign up for news", "sign up for", 0),
        ("Please sign up for news", "", 7),
        ("Sign up form", "", 0),
        ("LEIA TAMBEM: a ponte", "leia tambem", 0),
        ("この続きを読む", "", 2),
        ("reading", "", -1),
        ("read", "read", 0),
        ("(C) Copyright 2022", "(c) copyright", 0),
        ("", "", -1),
    ],
)
def test_entries_are_found_at_the_beginning_and_anywhere(
    line: str, leading: str, place: int
) -> None:
    bare = folded(line)
    assert TABLE.leading(bare) == leading
    assert TABLE.within(bare, words_of(bare)) == place
