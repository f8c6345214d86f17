"""Temporal expressions of a text, found and resolved.

"Last Tuesday", "in July 1969" and the day on which the article appeared make days,
months and years, each as exact as its words.  Deterministic, offline and linear
in the length of the text; no text raises.
"""

from __future__ import annotations

from sitegen.language.temporal.expression import Setting, TimeExpression
from sitegen.language.temporal.finder import find

__all__ = ["Setting", "TimeExpression", "find"]
