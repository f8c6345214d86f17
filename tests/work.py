"""Counting work instead of time: the same on every machine and under every load."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any


def calls_of(done: Callable[[], object]) -> int:
    """Return how many functions are called, Python's own among them.

    What one call does inside C, such as a search by pattern, is not seen.
    """
    count = 0

    def seen(_: FrameType, event: str, __: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        done()
    finally:
        sys.setprofile(before)
    return count


def grows_with_length(do: Callable[[int], object], length: int) -> bool:
    """Tell whether twice the length takes about twice the calls, and not four times."""
    do(length)  # what the first time alone costs
    once, twice = calls_of(partial(do, length)), calls_of(partial(do, 2 * length))
    return twice <= 2.5 * once + 1000
