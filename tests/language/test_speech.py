"""Pages in other languages than English: dates, numbers and the order of names."""

from __future__ import annotations

from sitegen.core.locale import Message, Plural, fill_in
from sitegen.language.speech import speak


def test_a_language_without_a_catalog_speaks_english_and_says_so() -> None:
    spoken = speak("tlh")
    assert not spoken.is_translated
    assert spoken.say(Message("Sources")) == "Sources"
    assert spoken.count(Plural("{n} event", "{n} events"), 1200) == "1,200 events"
    assert speak("en-GB").is_translated


def test_names_are_filled_in_and_braces_in_values_stay() -> None:
    assert fill_in("{a}, {b}", a="{b}", b="{a}") == "{b}, {a}"
    assert fill_in("{n} of {all}", n=3) == "3 of {all}"
    assert fill_in("{ {a}", a=1) == "{ 1"
