"""A second opinion on names, from a spaCy model. The only door to spaCy.

The rules take a name that nothing but its capital gives away for no actor. Where a
site names an installed model, and the model takes such a name for an organisation, it
acts after all. The model changes nothing else: by itself it reads names worse than the
rules do. spaCy is optional: without it, or without the model, everything else works.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.outcome import Outcome
from sitegen.core.source import Text

_UNNEEDED: Final = ("tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
_ORGANISATION: Final = frozenset({"ORG"})
_THE: Final = ("the ", "The ")
_OWN: Final = ("'s", "’s")


class Opinion:
    """One model; the same model finds the same in the same text."""

    __slots__ = ("_pipeline", "language", "name")

    def __init__(self, pipeline: Any) -> None:  # noqa: ANN401 - spaCy may be absent
        """Take a loaded pipeline."""
        meta = pipeline.meta
        self._pipeline = pipeline
        self.language: str = meta["lang"]
        self.name = f"{meta['lang']}_{meta['name']} {meta['version']}"

    def organisations(self, text: str) -> frozenset[tuple[int, int]]:
        """Return start and end of each organisation in `text`, without "the"."""
        found: Iterable[Any] = self._pipeline(text).ents
        return frozenset(
            _bare(text, one.start_char, one.end_char)
            for one in found
            if one.label_ in _ORGANISATION
        )


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    start += len("the ") * text.startswith(_THE, start)
    return start, end - len("'s") * text.endswith(_OWN, start, end)


@cache
def load(model: str) -> Opinion | None:
    """Load the installed model of this name; None if there is none, or no spaCy.

    Only what was installed as a model is loaded: a name is never taken for a path.
    """
    try:
        import spacy  # noqa: PLC0415 - slow, and optional
    except ImportError:
        return None
    if model not in spacy.util.get_installed_models():
        return None
    return Opinion(spacy.load(model, exclude=list(_UNNEEDED)))


def ask(model: Text | None) -> Outcome[Opinion | None]:
    """Return the opinion that a site asks for, or say that it can't be had."""
    if model is None:
        return Outcome(None)
    found = load(model.value)
    if found is not None:
        return Outcome(found)
    said = Diagnostic(
        "model-missing",
        f"no spaCy model '{model.value}' is installed; names are read without it",
        model.span,
        "pip install 'sitegen[ner]' and python -m spacy download "
        f"{model.value}, or remove the line",
    )
    return Outcome(None, (said,))
