from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.edtf import DateError, read
from sitegen.core.vague_dates import vague_in


def fault_of(typed: str) -> DateError:
    with pytest.raises(DateError) as caught:
        read(typed)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("２０２２-０３-１０", "2022-03-10"),
        ("٢٠٢٢-٠٣-١٠", "2022-03-10"),
        ("2O22-03-1O", "2022-03-10"),
        ("2022-03-l0", "2022-03-10"),
        ("10.III.2022", "2022-03-10"),
        ("2022, 3, 10", "2022-03-10"),
        ("2022-03-??", "2022-03"),
        ("2022-??-??", "2022"),
        ("2022-03-10/12", "2022-03-10/2022-03-12"),
        ("2022-03/04", "2022-03/2022-04"),
        ("2022-02-24/present", "2022-02-24/.."),
        ("1990s", "199X"),
        ("19th century", "[1801..1900]"),
        ("44 v. Chr.", "-0043"),
        ("′2022-03-10′", "2022-03-10"),
    ],
)
def test_what_can_only_mean_one_date_is_offered(typed: str, meant: str) -> None:
    fault = fault_of(typed)
    assert (fault.suggestion, fault.is_guess) == (meant, False)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1646913600", "2022-03-10"), ("2022-02-24 -", "2022-02-24/..")],
)
def test_what_goes_beyond_what_was_typed_is_a_guess(typed: str, meant: str) -> None:
    fault = fault_of(typed)
    assert (fault.suggestion, fault.is_guess) == (meant, True)


@pytest.mark.parametrize("typed", ["early March 2022", "mid-2022", "end of 2022"])
def test_a_part_of_a_month_is_not_made_a_day(typed: str) -> None:
    fault = fault_of(typed)
    assert fault.suggestion == ""
    assert "can stand in the title" in fault.hint


@pytest.mark.parametrize("typed", ["\u00ad", "\u200b\u2060", "“”", "′′"])
def test_nothing_but_signs_is_no_date(typed: str) -> None:
    assert fault_of(typed).suggestion == ""


@given(st.text(alphabet="0123456789-/. XVIivO?'’sto,–٢０", min_size=1, max_size=24))
def test_no_text_is_too_odd(text: str) -> None:
    vague_in(text)


def test_the_1800s_are_ten_years_or_a_hundred() -> None:
    fault = fault_of("1800s")
    assert fault.suggestion == ""
    assert "180X" in fault.hint
    assert "18XX" in fault.hint
