"""Write the parts of the manual that the program knows itself.

    python docs/generate.py            writes them
    python docs/generate.py --check    only says which are stale; exit code 1 if any is

A part stands between two marks, `<!-- generated: NAME -->` and `<!-- end -->`.
Everything outside the marks is written by hand and kept. What is written comes from
the field tables, the codes, the commands, the views and the templates, so the manual
can't say anything else than the program does.
"""
# ruff: noqa: INP001 - a script beside the texts it writes, not a package

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Final

import click
from marking import DOCS, Lines, code, prose, table
from template_parts import templates, views

from sitegen.app.cli import cli
from sitegen.core import codes
from sitegen.core.codes import articles, content, files, merging, pages, syntax
from sitegen.core.date_words import words
from sitegen.core.documents import ActorRecord, Note, SiteRecord
from sitegen.core.edtf import DateError, read
from sitegen.formats import actor, decisions, note, page, sidecar, site
from sitegen.formats.fields.forms import CONTACT
from sitegen.formats.fields.tables import Field, Kind, Table

MARKS: Final = re.compile(
    r"(<!-- generated: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL
)


# --- dates -------------------------------------------------------------------

USUAL: Final = {
    "2022-03-10": "the day is known",
    "2022-03": "the month is known, the day is not",
    "2022": "only the year is known",
    "2022-03-14/2022-03-17": "it lasted from one day to another",
    "2022-02-24/..": "it began then and still goes on",
    "2022-02-24/": "it began then; the end is not known",
    "../2022-03-10": "it ended then; it has no beginning",
    "44 BCE": "a year before our era; `-0043` is the same",
}
DOUBT: Final = {
    "2022-03-10~": "the source says “about”",
    "2022-03~": "the same for a month, or a year",
    "2022-03-10?": "the source is not sure",
    "2022-03-10%": "both",
    "[2022-04-15,2022-04-20]": "one of the two, and nobody knows which",
    "[2022-04-15..2022-04-20]": "one day of several",
    "[..2022-03-10]": "that day at the latest",
    "{2022-03-03,2022-03-07}": "on both days",
}
RARE: Final = {
    "2022-21": "a season: 21 spring, 22 summer, 23 autumn, 24 winter",
    "2022-33": "a quarter: 33 to 36",
    "2022-40": "a half: 40 and 41",
    "202X": "some year of a decade",
    "20XX": "some year of a hundred",
    "2022-03-XX": "one day of that month, and the source says so",
    "156X-12-25": "the day is known, the year is not",
    "2004-?06-11": "only the month is in doubt",
    "1950S2": "an estimate: two digits can be relied on",
    "Y-17E7": "geology",
    "2022-03-10T11:00:00+03:00": "day, time and distance from UTC in one",
}
REFUSED: Final = (
    *("10/03/2022", "10 March 2022", "2022-3-10", "c. 1999", "spring 2022", "2022/23"),
    *("2022-02-30", "2022-03-17/2022-03-14", "yesterday"),
)


def dates(forms: Mapping[str, str]) -> Lines:
    """Show what the page makes of each form."""
    yield from table(
        ("you write", "the page shows", "when"),
        ((code(text), words(read(text)), why) for text, why in forms.items()),
    )


def refused() -> Lines:
    """Show what is said to texts that are no date."""
    rows = []
    for text in REFUSED:
        try:
            read(text)
        except DateError as fault:
            rows.append((code(text), prose(fault.message), prose(fault.hint)))
    yield from table(("you write", "the message", "the hint"), rows)


# --- keys --------------------------------------------------------------------

TAKES: Final = {
    "text": "text",
    "markdown": "Markdown",
    "address": "a web address",
    "date": "a date",
    "time": "a time of day",
    "zone": "a time zone",
    "language": "a language code",
    "id": "an id",
    "wikidata": "a Wikidata number",
    "private": "anything",
}


def takes(kind: Kind[object], anchors: Mapping[str, str]) -> str:
    """Say in a few words what a kind of value is; records are linked to."""
    if kind is CONTACT:
        return "a web address, or `mailto:` and an e-mail address"
    if kind.either:
        return " or ".join(dict.fromkeys(takes(one, anchors) for one in kind.either))
    if kind.table is not None:
        return f"[keys and values](#{anchors[kind.table.name]})"
    if kind.items is not None:
        return f"a list: {takes(kind.items, anchors)}"
    if kind.choices:
        *first, last = map(code, kind.choices)
        return f"{', '.join(first)} or {last}"
    return TAKES.get(kind.name, kind.wanted)


def tables_in(kind: Kind[object]) -> Iterator[Table]:
    """Yield the tables of records that may stand in a value."""
    if kind.table is not None:
        yield kind.table
    for inner in (*kind.either, *([kind.items] if kind.items else [])):
        yield from tables_in(inner)


def inner_tables(outer: Table) -> dict[str, tuple[Table, list[str]]]:
    """Return the tables in a table by name, each with the keys it stands at."""
    found: dict[str, tuple[Table, list[str]]] = {}
    for known in outer.fields:
        for inner in tables_in(known.kind):
            keys = found.setdefault(inner.name, (inner, []))[1]
            if known.key not in keys:
                keys.append(known.key)
    return found


def usual(outer: Table, known: Field[object]) -> str:
    """Return the value that counts where a key is left out, or ""."""
    records = {"note": fields(Note), "actor": fields(ActorRecord)}
    if outer.name == "site":
        name = "full_text" if known.key == "articles" else known.key
        value = getattr(SiteRecord(), name)
        text = str(value).lower() if isinstance(value, bool) else str(value or "")
        return f"{{full_text: {text}}}" if known.key == "articles" else text
    if known.kind.choices and known.kind.name == "choice" and outer.name in records:
        return next(
            str(one.default) for one in records[outer.name] if one.name == known.key
        )
    return ""


def keys(outer: Table) -> Lines:
    """List the keys of a record, then those of the records in it."""
    inside = inner_tables(outer)
    anchors = {
        name: f"{'-'.join(places)}-in-{outer.one.replace(' ', '-')}"
        for name, (_, places) in inside.items()
    }
    yield from _rows(outer, anchors)
    for inner, places in inside.values():
        yield ""
        yield f"#### {', '.join(map(code, places))} in {outer.one}"
        yield ""
        yield from _rows(inner, anchors)


def _rows(outer: Table, anchors: Mapping[str, str]) -> Lines:
    rows = []
    for known in outer.fields:
        meaning = known.description
        if default := usual(outer, known):
            meaning += f" Without it: {code(default)}."
        name = code(known.key) + (" **required**" if known.required else "")
        example = code(known.line) if known.example else ""
        rows.append((name, takes(known.kind, anchors), meaning, example))
    yield from table(("key", "takes", "is", "for example"), rows)


# --- commands ----------------------------------------------------------------


def commands() -> Lines:
    """Describe every command, its arguments and its options."""
    for path, command, context in every_command(cli, "sitegen", None):
        yield f"## `{path}`"
        yield ""
        yield prose(_joined(command.help or ""))
        yield ""
        yield "```text"
        yield f"{path} {' '.join(command.collect_usage_pieces(context))}"
        yield "```"
        rows = [
            (code(names), _default(prose(what)))
            for parameter in command.get_params(context)
            if isinstance(parameter, click.Option)
            for names, what in [parameter.get_help_record(context) or ("", "")]
        ]
        if rows:
            yield ""
            yield from table(("option", "does"), rows)
        yield ""


def _default(text: str) -> str:
    """Say in a sentence what click says in brackets."""
    return re.sub(r"\s*\[default: \(?([^])]*)\)?\]", r" Without it: \1.", text).strip()


def every_command(
    command: click.Command, path: str, parent: click.Context | None
) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Yield the program's commands, each with its whole name, in reading order."""
    context = click.Context(
        command, info_name=path.rpartition(" ")[2], parent=parent, terminal_width=200
    )
    # An option that is always the same is said once, in the text.
    context.help_option_names = []
    yield path, command, context
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from every_command(inner, f"{path} {name}", context)


def _joined(text: str) -> str:
    """Join the lines of each paragraph of a help text."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(one.replace("\b", "").split()) for one in paragraphs)


# --- codes -------------------------------------------------------------------

GROUPS: Final = (
    ("Files", "Encodings, names and links on disk.", files.CODES, "yaml"),
    ("YAML", "The way keys and values are written.", syntax.CODES, "yaml"),
    ("Records", "Notes, actors, pages, decisions, settings.", content.CODES, "yaml"),
    ("Articles and Markdown", "What is in seeds/.", articles.CODES, "text"),
    ("The merge", "What files say about one another.", merging.CODES, "yaml"),
    ("The site", "Addresses, templates, links.", pages.CODES, "text"),
)


def diagnostics() -> Lines:
    """Explain every code, with what is wrong and right."""
    for title, about, group, language in GROUPS:
        yield f"## {title}"
        yield ""
        yield about
        yield ""
        rows = ((f"[`{c.name}`](#{c.name})", c.severity, c.title) for c in group)
        yield from table(("code", "is", "says"), rows)
        for one in group:
            yield ""
            yield from _explained(one, language)
        yield ""


def _explained(one: codes.Code, language: str) -> Lines:
    yield f"### {one.name}"
    yield ""
    title = f"{one.severity.capitalize()}: {one.title}"
    yield f"**{prose(title)}.** {prose(one.explanation)}"
    for label, example in (("Wrong:", one.wrong), ("Right:", one.right)):
        if example:
            yield ""
            yield label
            yield ""
            yield f"```{language}"
            yield example.rstrip("\n")
            yield "```"


PARTS: Final[Mapping[str, Callable[[], Lines]]] = {
    "dates-usual": lambda: dates(USUAL),
    "dates-doubt": lambda: dates(DOUBT),
    "dates-rare": lambda: dates(RARE),
    "dates-refused": refused,
    "keys-site": lambda: keys(site.SITE),
    "keys-note": lambda: keys(note.NOTE),
    "keys-actor": lambda: keys(actor.ACTOR),
    "keys-sidecar": lambda: keys(sidecar.META),
    "keys-page": lambda: keys(page.PAGE),
    "keys-decisions": lambda: keys(decisions.DECISION),
    "commands": commands,
    "diagnostics": diagnostics,
    "templates": templates,
    "views": views,
}


def renewed(text: str) -> str:
    """Return a text with all its generated parts as they should be."""

    def part(found: re.Match[str]) -> str:
        made = "\n".join(PARTS[found["name"]]()).strip("\n")
        return f"{found[1]}\n{made}\n\n{found[3]}"

    return MARKS.sub(part, text)


def main(arguments: list[str]) -> int:
    """Write the parts, or with `--check` say which files are stale."""
    stale = []
    for path in sorted(DOCS.glob("*.md")):
        text = path.read_text("utf-8")
        if (new := renewed(text)) != text:
            stale.append(path)
            if "--check" not in arguments:
                path.write_text(new, "utf-8", newline="\n")
    verb = "is stale" if "--check" in arguments else "is written"
    for path in stale:
        sys.stdout.write(f"docs/{path.name} {verb}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
