"""The catalogs hold all that the program says to readers, translated, and no more."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from sitegen.language.speech import translated

ROOT = Path(__file__).parents[1]
LANGUAGES = translated()
NAME = re.compile(r"\{(\w+)(?:\.oblique)?\}")
MORE = {f"date: decade{form}": {"last"} for form in ("", "_oblique", "_short")}
UNITS = {"day", "month", "season", "year", "decade", "date"}


def script() -> ModuleType:
    """Load docs/catalogs.py, which is no module of a package."""
    spec = importlib.util.spec_from_file_location("cat", ROOT / "docs/catalogs.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


CATALOGS = script()


@cache
def catalog(code: str) -> Catalog:
    return read_po(BytesIO(CATALOGS.path_of(code).read_bytes()), locale=code)


def forms(message: Message) -> tuple[str, ...]:
    given = message.string or ""
    return (given,) if isinstance(given, str) else tuple(given)


def said(code: str) -> Iterator[tuple[str, Message]]:
    for message in catalog(code):
        if message.id:
            english = message.id if isinstance(message.id, str) else message.id[0]
            yield f"{message.context or ''}: {english}", message


@pytest.mark.parametrize("code", ["", *LANGUAGES])
def test_a_catalog_holds_what_the_program_says_and_no_more(code: str) -> None:
    path = CATALOGS.path_of(code)
    stands = path.read_bytes()
    assert CATALOGS.renewed(code, stands) == stands, "run `make words`"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_is_translated_in_all_its_forms(code: str) -> None:
    missing = [name for name, message in said(code) if not all(forms(message))]
    assert missing == []
    assert [name for name, message in said(code) if message.fuzzy] == []
    wanted = catalog(code).num_plurals
    counted = [one for one in said(code) if one[1].pluralizable]
    assert {name for name, one in counted if len(forms(one)) != wanted} == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_names_that_are_filled_in_agree(code: str) -> None:
    for name, message in said(code):
        english = message.id if isinstance(message.id, str) else message.id[-1]
        for form in forms(message):
            for variant in form.split(" | "):
                given, wanted = set(NAME.findall(variant)), set(NAME.findall(english))
                if wanted & UNITS and (message.context or "").startswith("date: "):
                    is_single = len(wanted) == 1 or {"day", "date"} == wanted
                    assert len(given & UNITS) == 1 or not is_single, name
                    given, wanted = given - UNITS, wanted - UNITS
                # "one event" need not show its number
                assert wanted - given <= ({"n"} if message.pluralizable else set()), (
                    name
                )
                assert given - MORE.get(message.context or "", set()) <= wanted, name
            assert form.count("{") == form.count("}") == len(NAME.findall(form)), name
