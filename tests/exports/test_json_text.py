from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.exports.json_text import Json, cleaned, json_file, json_for_script


def test_letters_stay_letters_and_the_file_ends_with_a_line() -> None:
    file = json_file("x.json", {"b": "Çavuşoğlu", "a": [1, None]})
    assert file.url == "x.json"
    assert file.data.decode() == ('{\n"b": "Çavuşoğlu",\n"a": [\n1,\nnull\n]\n}\n')


def test_control_characters_and_half_pairs_are_dropped_at_every_depth() -> None:
    hostile: Json = {"a\x07": ["x\x00y", {"z": "\ud800\uffff\tok"}], "n": 1.5}
    assert cleaned(hostile) == {"a": ["xy", {"z": "\tok"}], "n": 1.5}


def test_what_is_no_number_is_no_json() -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_file("x.json", {"lat": float("nan")})


def test_no_text_can_end_the_script_element() -> None:
    text = json_for_script({"t": "</script><!-- & \u2028\u2029"})
    assert text == ('{"t":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029"}')


@given(st.text())
def test_any_text_comes_back_from_a_script_but_for_what_was_cleaned(text: str) -> None:
    written = json_for_script(text)
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == cleaned(text)
