"""An article that tells its headline again tells one happening, on a sure day."""

from __future__ import annotations

import pytest

from sitegen.core.documents import Documents
from sitegen.core.model import Timeline
from sitegen.core.registry import Registry
from sitegen.stages.extract import extract
from sitegen.stages.merge import merge
from tests.stages.told_twice import pasted_as

HEAD = "Wendeline Orme takes responsibility for the broken dam\n16 August 2024\n\n"
FIRST = (
    "Wendeline Orme, the mayor of the town, takes responsibility for the broken dam and "
    "stays at her desk until the election.\n\n"
)


def timeline(text: str) -> Timeline:
    told = (pasted_as("dam", text),)
    extracted = extract(told, Registry()).extracted
    return merge(Documents(articles=told), extracted).value


def test_the_sentence_dates_the_lead_and_is_no_event_of_its_own() -> None:
    (event,) = timeline(
        f"{HEAD}{FIRST}Orme said on Thursday that she was taking responsibility for "
        "the dam, which had been known to be weak.\n"
    ).events
    assert event.title == "Wendeline Orme takes responsibility for the broken dam"
    assert event.when.text == "2024-08-15"  # the lead alone is about 16 August
    quotes = [citation.quote for citation in event.citations]
    assert len(quotes) == 2
    assert quotes[1].startswith("Orme said on Thursday")
    rules = {reason.rule: reason.words for reason in event.reasons}
    assert rules["retold-date"].endswith("“Thursday” is 2024-08-15")
    assert "retells" in rules


@pytest.mark.parametrize(
    "sentence",
    [
        # another deed of hers
        "Orme said on Thursday that the school would be painted in the spring.",
        "Orme said on Thursday that the broken dam would be built anew in the spring.",
        # somebody else, with the same words
        "Paolo Ricci said on Thursday that he took no responsibility for the broken dam.",
        # an earlier day
        "Orme said on Monday that she was taking responsibility for the broken dam.",
        # what she denied
        "Orme did not take responsibility for the dam on Thursday, one member said.",
    ],
)
def test_other_sentences_leave_the_lead_about_its_day(sentence: str) -> None:
    told = timeline(f"{HEAD}{FIRST}{sentence}\n")
    lead = next(one for one in told.events if one.title.startswith("Wendeline Orme t"))
    assert lead.when.text == "2024-08-16~"
    assert len(lead.statements) == 1


def test_a_lead_with_a_day_is_not_told_twice_on_it() -> None:
    (event,) = timeline(
        "Wendeline Orme resigns over the broken dam\n16 August 2024\n\n"
        "Wendeline Orme, the mayor of the town, resigned on Thursday over the broken dam "
        "above the harbour.\n\n"
        "Orme resigned on Thursday evening, when the council had met about the dam.\n"
    ).events
    assert event.when.text == "2024-08-15"
    assert [one.retells for one in event.statements] == [False, True]
