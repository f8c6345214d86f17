"""What CLDR knows of languages, and catalogs of words: the only door to Babel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from sitegen.core.locale import Catalog

__all__ = ["Locale", "Translations", "find", "global_table", "translations"]


@cache
def find(language: str) -> Locale | None:
    """Return what is known of a language (BCP 47), or None."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None


def global_table(name: str) -> Mapping[str, str]:
    """Return a table that is of no language, such as `likely_subtags`."""
    return get_global(name)  # type: ignore[arg-type] # its names are listed one by one


@dataclass(frozen=True, slots=True)
class Translations:
    """A catalog, and which form of a phrase goes with a number."""

    catalog: Catalog
    plural: Callable[[int], int]


def translations(data: bytes) -> Translations:
    """Read a .po file; what is not translated, or waits for a check, is left out."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - English needs none

    read = read_po(BytesIO(data))
    catalog = {}
    for message in read:
        key, forms = message.id, message.string
        if not key or not forms or message.fuzzy:
            continue
        text = key if isinstance(key, str) else key[0]
        given = (forms,) if isinstance(forms, str) else tuple(forms)
        if all(given):
            catalog[message.context or "", text] = given
    return Translations(catalog, c2py(read.plural_expr))
