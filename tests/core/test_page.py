from __future__ import annotations

from functools import partial

import pytest

from sitegen.core.page import OnDemand


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
