"""Whatever somebody writes into a file gets an answer: never a traceback or a hang."""

from __future__ import annotations

from tests.fuzzing import SEEDS, Case, Site, case, failures

_CASES = 2000


def test_mutated_files_are_answered() -> None:
    assert list(failures(1, range(_CASES))) == []


def test_what_is_mutated_is_sound_at_first() -> None:
    for path, (kind, text) in SEEDS.items():
        said = Site().take(Case(path, kind, text.encode()), with_pages=True)
        assert [one for one in said if one.code.startswith(("yaml", "key"))] == []


def test_a_case_can_be_made_again() -> None:
    assert case(1, 7) == case(1, 7) != case(1, 8)
