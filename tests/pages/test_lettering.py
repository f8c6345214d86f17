"""How wide words are, and which way they run in a picture."""

from __future__ import annotations

from sitegen.pages.lettering import isolated, width_of


def test_words_from_right_to_left_keep_together_in_a_picture() -> None:
    # U+2068 and U+2067 open an isolate (UAX #9), U+2069 closes it.
    assert isolated("Mar 2022") == "Mar 2022"
    assert isolated("אביב") == "\u2068אביב\u2069"
    assert isolated("44 ق.م", is_rtl=True) == "\u206744 ق.م\u2069"
    assert isolated("2022", is_rtl=True) == "2022"


def test_what_is_not_seen_needs_no_room() -> None:
    assert width_of(isolated("مارس", is_rtl=True)) == width_of("مارس")
