"""Renews the catalogs of translations in sitegen/locale/ from what the program says.

    python docs/catalogs.py       keeps translations, adds what is new, drops the rest
    python docs/catalogs.py pl    also begins a catalog for a new language

`sitegen.pot` has the messages alone. New ones stand in the catalogs untranslated;
`tests/test_catalogs.py` names them.
"""

# ruff: noqa: INP001 - a script beside the texts of the manual, not a package
from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.frontend import parse_keywords
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from sitegen.core.date_names import ENGLISH, FROM_CLDR, Words
from sitegen.language.speech import date_context

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "sitegen"
CATALOGS = PACKAGE / "locale"
KEYWORDS = parse_keywords(
    [
        *("Message:1,1t", "Message:1,2c,2t"),
        *("Plural:1,2,2t", "Plural:1,2,3c,3t"),
        *("_", "pgettext:1c,2"),
    ]
)
_HEADER = """\
# {name} words of the pages that sitegen makes.
# CONTRIBUTING.md, "Add a language", says how this file is kept.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals={count}; plural={rule};\\n"

"""


def messages() -> Catalog:
    """Return all that the program says, in the order of files and lines."""
    found = Catalog()
    for path in sorted(PACKAGE.rglob("*.py")):
        _take(found, path, "python")
    for path in sorted((PACKAGE / "theme").rglob("*.html")):
        _take(found, path, babel_extract)
    for context, text in _dates():
        found.add(text, context=context, locations=[("sitegen/core/date_names.py", 1)])
    return found


def _take(found: Catalog, path: Path, method: object) -> None:
    text = path.read_bytes()
    if not any(
        mark in text for mark in (b"Message(", b"Plural(", b'_("', b"pgettext(")
    ):
        return
    place = path.relative_to(ROOT).as_posix()
    for line, message, comments, context in extract(method, BytesIO(text), KEYWORDS):
        if message and message != ("", ""):
            found.add(
                message,
                context=context,
                locations=[(place, line)],
                auto_comments=comments,
            )


def _dates() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Yield the patterns for dates: English has them as a table, not as calls."""
    for field in fields(Words):
        english = getattr(ENGLISH, field.name)
        if field.name in FROM_CLDR:
            continue
        if isinstance(english, str):
            yield date_context(field.name), english
        elif isinstance(english, Mapping):
            for key, text in english.items():
                yield date_context(field.name, key), text
        else:
            for one, many in english:
                yield date_context(field.name), (one, many)


def renewed(code: str, before: bytes) -> bytes:
    """Return the catalog of a language with all messages and its translations.

    Without a code it is the template, which has no translations.
    """
    made = Catalog(locale=code or None)
    old = read_po(BytesIO(before), locale=code or None)
    for message in messages():
        if not message.id:
            continue
        known = old.get(message.id, context=message.context)
        made.add(
            message.id,
            known.string if known else None,
            context=message.context,
            locations=message.locations,
            flags=known.flags if known else (),
            user_comments=known.user_comments if known else (),
        )
    plural = get_plural(code or "en")
    written = BytesIO()
    write_po(written, made, width=88, omit_header=True, include_lineno=False)
    header = _HEADER.format(
        name=made.locale.english_name if made.locale else "The",
        code=code,
        count=plural.num_plurals,
        rule=plural.plural_expr,
    )
    return header.encode() + written.getvalue()


def path_of(code: str) -> Path:
    """Return where the catalog of a language stands; without a code, the template."""
    if not code:
        return CATALOGS / "sitegen.pot"
    return CATALOGS / code / "LC_MESSAGES" / "sitegen.po"


def main(codes: list[str]) -> None:
    """Write all catalogs, and those of `codes` even where there are none yet."""
    there = [path.name for path in CATALOGS.glob("*") if path.is_dir()]
    for code in sorted({"", *there, *codes}):
        path = path_of(code)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(renewed(code, path.read_bytes() if path.exists() else b""))


if __name__ == "__main__":
    main(sys.argv[1:])
