from __future__ import annotations

from functools import partial

import pytest

from sitegen.core.page import Family, OnDemand


def test_a_value_is_made_when_it_is_first_asked_for_and_kept() -> None:
    asked: list[str] = []

    def make(name: str) -> str:
        asked.append(name)
        return name.upper()

    values = OnDemand({name: partial(make, name) for name in ("b", "a")})
    assert (len(values), list(values)) == (2, ["b", "a"])
    assert ("a" in values, "c" in values) == (True, False)
    assert asked == []
    assert (values["a"], values["a"]) == ("A", "A")
    assert asked == ["a"]
    with pytest.raises(KeyError):
        values["c"]


def test_of_two_values_for_one_address_the_former_counts() -> None:
    values = OnDemand({"a": lambda: 1}, {"b": lambda: 2, "a": lambda: 3})
    assert dict(values) == {"a": 1, "b": 2}
    assert len(values) == 2


def test_one_function_makes_a_family_of_pages() -> None:
    family = Family({"events/x.html": "x", "events/y.html": "y"}, str.upper)
    assert (len(family), list(family)) == (2, ["events/x.html", "events/y.html"])
    assert "events/z.html" not in family
    assert dict(OnDemand(family)) == {"events/x.html": "X", "events/y.html": "Y"}
