from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.app.lsp.positions import Lines

TEXT = "a🚢é\r\nb\u2028c\rd\n"


@pytest.mark.parametrize(
    ("encoding", "before_e"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)]
)
def test_a_ship_has_as_many_units_as_the_encoding_says(
    encoding: str, before_e: int
) -> None:
    assert Lines(TEXT, encoding).position(2) == (0, before_e)
    assert Lines(TEXT, encoding).place(0, before_e) == 2


def test_lines_end_where_text_editors_end_them_and_nowhere_else() -> None:
    lines = Lines(TEXT)
    assert lines.position(TEXT.index("b")) == (1, 0)
    assert lines.position(TEXT.index("c")) == (1, 2)
    assert lines.position(TEXT.index("d")) == (2, 0)
    assert lines.position(len(TEXT)) == (3, 0)


def test_what_lies_beyond_a_line_or_the_text_is_its_end() -> None:
    assert Lines("ab\ncd").place(0, 9) == 2
    assert Lines("ab\ncd").place(7, 0) == 5


@given(st.text(alphabet="ab🚢é\r\n\u2028", max_size=12), st.data())
def test_a_place_comes_back_as_itself(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    if text[place - 1 : place + 1] != "\r\n":  # between them is no position
        assert Lines(text).place(*Lines(text).position(place)) == place
