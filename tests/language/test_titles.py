"""A sentence made short enough for a heading keeps its verb."""

from __future__ import annotations

import pytest

from sitegen.language.telling.cues import cues
from sitegen.language.telling.titles import LONGEST, title


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Wendeline Orme and Ruben Castleton, the mayor, saw it off at the new station on "
            "the river where a choir of forty children had been singing since the morning."
        ),
        (
            "Colm Rafter, the lorry driver, was sentenced to four years in prison by a court "
            "in Wexcombe on the grounds that he had slept at the wheel before the crash."
        ),
    ],
)
def test_a_heading_does_not_end_before_its_verb(sentence: str) -> None:
    made = title(sentence, cues("en"))
    assert len(made) <= LONGEST + 1
    assert "saw it off" in made or "was sentenced to" in made


def test_a_clause_behind_an_aside_may_be_left_out() -> None:
    sentence = (
        "Colm Rafter, the lorry driver, was sentenced to four years in prison on Friday, "
        "and his employer was told to pay for the repair of the bridge."
    )
    assert title(sentence, cues("en")) == (
        "Colm Rafter, the lorry driver, was sentenced to four years in prison on Friday"
    )
