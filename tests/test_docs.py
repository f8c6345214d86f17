"""The manual says what the program does: all of it, and nothing else."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import click
import pytest

from sitegen.app.cli import cli
from sitegen.app.reporting.report import Report
from sitegen.core import figure_parts, view_parts, views
from sitegen.core.codes import CODES
from sitegen.core.model import Timeline
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind as FileKind
from sitegen.core.source import SourceFile
from sitegen.exports import timeline_schema
from sitegen.exports.context import ExportContext
from sitegen.formats import actor, decisions, note, page, sidecar, site
from sitegen.formats.fields.tables import Kind, Table
from sitegen.formats.schema import SCHEMAS

if TYPE_CHECKING:
    from tests.conftest import MakeSite

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
TABLES = {
    "content/site.yaml": site.SITE,
    "content/notes/": note.NOTE,
    "content/actors/": actor.ACTOR,
    "content/decisions.yaml": decisions.DECISION,
    "content/pages/": page.PAGE,
    "seeds/": sidecar.META,
}
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def section(name: str, heading: str) -> str:
    """Return what stands below a heading, up to the next of its rank or higher."""
    text = text_of(name)
    # A line in an example may begin with # and is no heading.
    bare = FENCE.sub(lambda example: example[0].replace("#", "-"), text)
    found = re.search(rf"^(#+) {re.escape(heading)}\n", bare, re.MULTILINE)
    assert found, f"{name} has no heading “{heading}”"
    following = re.compile(rf"^#{{1,{len(found[1])}}} ", re.MULTILINE)
    end = following.search(bare, found.end())
    return text[found.end() : end.start() if end else len(text)]


# --- what is generated -------------------------------------------------------


def test_the_generated_parts_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"run python docs/generate.py\n{done.stdout}"


# --- commands ----------------------------------------------------------------


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


COMMANDS = {"sitegen": cli, **dict(commands(cli, "sitegen"))}


def options(command: click.Command) -> set[str]:
    return {
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in (*parameter.opts, *parameter.secondary_opts)
    }


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_is_in_the_manual(path: str) -> None:
    said = section("docs/commands.md", f"`{path}`")
    assert {option for option in options(COMMANDS[path]) if option not in said} == set()
    arguments = [
        one for one in COMMANDS[path].params if isinstance(one, click.Argument)
    ]
    assert all(str(one.name).upper() in said for one in arguments)


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_has_a_help_text(path: str) -> None:
    command = COMMANDS[path]
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
        else:  # the text of a command speaks of its arguments
            assert str(parameter.name).upper() in command.help


@pytest.mark.parametrize("path", COMMANDS)
def test_the_list_of_commands_cuts_no_help_text_short(path: str) -> None:
    assert not COMMANDS[path].get_short_help_str(limit=60).endswith("...")


def calls(text: str) -> Iterator[list[str]]:
    """Yield the calls of the program in examples and in code within lines."""
    for language, code in FENCE.findall(text):
        if language in {"sh", "yaml", "toml"}:
            for line in code.replace("\\\n", " ").splitlines():
                for part in re.split(r"&&|run: ", line.replace('\\"', '"')):
                    if found := re.match(r'\s*(sitegen [^#"]*(?:"\$\w+")?)', part):
                        yield shlex.split(found[1])
    for code in re.findall(r"`(sitegen(?: [^`]+)?)`", FENCE.sub("", text)):
        yield shlex.split(" ".join(code.split()).partition("&&")[0])


@pytest.mark.parametrize("name", NAMES)
def test_the_calls_in_a_document_are_understood(name: str) -> None:
    for words in calls(text_of(name)):
        path, known = "sitegen", options(cli)
        for word in words[1:]:
            if f"{path} {word}" in COMMANDS:
                path = f"{path} {word}"
                known |= options(COMMANDS[path])
            elif word.startswith("-"):
                assert word in known | {"-h", "--help"}, " ".join(words)
        is_whole = len(words) == 1 or path != "sitegen" or words[1].startswith("-")
        assert is_whole, f"there is no command {' '.join(words)}"


def test_make_can_do_what_the_documents_ask_of_it() -> None:
    known = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    for name in NAMES:
        asked = set(re.findall(r"(?:`|^)make ([a-z]+)", text_of(name), re.MULTILINE))
        assert asked <= known, name


# --- README ------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="the commands are for a POSIX shell")
def test_the_first_note_of_the_readme_works(tmp_path: Path) -> None:
    said = section("README.md", "A first note in one minute")
    (path,) = re.findall(r"`(content/notes/[\w-]+\.yaml)`", said)
    script = ["set -e"]
    for language, code in FENCE.findall(said):
        script.append(
            f"cat > {path} <<'END'\n{code}END" if language == "yaml" else code
        )
    programs = Path(sys.executable).parent
    done = subprocess.run(
        ["sh", "-c", "\n".join(script)],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not re.search(r"(error|warning)\[", done.stderr), done.stderr
    event = tmp_path / "my-story" / "output" / "events" / f"{Path(path).stem}.html"
    (promised,) = re.findall(r"says “([^”]+)”", said)
    words = re.sub(r"<[^>]+>", "", event.read_text("utf-8"))
    assert promised in " ".join(words.split())


# --- codes, keys, views ------------------------------------------------------


@pytest.mark.parametrize("name", CODES)
def test_every_code_is_in_the_manual(name: str) -> None:
    said = section("docs/diagnostics.md", name)
    assert said.strip().startswith(f"**{CODES[name].severity.capitalize()}: ")
    for example in (CODES[name].wrong, CODES[name].right):
        assert example.strip() in said


def keys(table: Table) -> list[str]:
    return [known.key for known in table.fields]


def inner(kind: Kind[object]) -> Iterator[Table]:
    if kind.table is not None:
        yield kind.table
        yield from tables(kind.table)
    for one in (*kind.either, *([kind.items] if kind.items else [])):
        yield from inner(one)


def tables(outer: Table) -> Iterator[Table]:
    for known in outer.fields:
        yield from inner(known.kind)


@pytest.mark.parametrize("heading", TABLES)
def test_every_key_is_in_the_manual(heading: str) -> None:
    said = section("docs/formats.md", heading)
    listed = Counter(re.findall(r"^\| `(\w+)`", said, re.MULTILINE))
    outer = TABLES[heading]
    distinct = {one.name: one for one in (outer, *tables(outer))}.values()
    assert listed == Counter(key for one in distinct for key in keys(one))


VIEWS = [
    value
    for module in (views, view_parts, figure_parts)
    for value in vars(module).values()
    if isinstance(value, type) and value.__module__ == module.__name__
]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_every_field_of_a_view_is_in_the_manual(view: Any) -> None:
    said = section("docs/templates.md", view.__name__)
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*) \|$", said, re.MULTILINE)
    assert [name for name, _, _ in rows] == [one.name for one in fields(view)]
    unsaid = [name for name, _, what in rows if not what.strip()]
    assert unsaid == [], "say in docs/view-fields.toml what these hold"


def test_every_block_and_every_file_of_the_theme_is_in_the_manual() -> None:
    said = text_of("docs/templates.md")
    theme = ROOT / "sitegen" / "theme"
    for path in theme.rglob("*.html"):
        assert f"`{path.relative_to(theme).as_posix()}`" in said
        for block in re.findall(r"{% block (\w+)", path.read_text("utf-8")):
            assert f"`{block}`" in said


def test_the_custom_properties_of_the_style_sheet_are_in_the_manual() -> None:
    style = text_of("sitegen/theme/assets/site.css")
    shipped = set(re.findall(r"^\s*(--[a-z]+):|; (--[a-z]+):", style, re.MULTILINE))
    said = text_of("docs/templates.md")
    assert {name for pair in shipped for name in pair if name not in said} == set()


# --- JSON Schema -------------------------------------------------------------


def undescribed(schema: Any, whole: Any, path: str) -> Iterator[str]:
    """Yield the properties that neither say what they are nor refer to what does."""
    if isinstance(schema, list):
        for one in schema:
            yield from undescribed(one, whole, path)
    if not isinstance(schema, dict):
        return
    properties = schema.get("properties")
    for key, value in properties.items() if isinstance(properties, dict) else ():
        target = value
        if isinstance(reference := value.get("$ref"), str):
            target = whole
            for part in reference.removeprefix("#/").split("/"):
                target = target[part]
        if not (value.get("description") or target.get("description")):
            yield f"{path}/{key}"
    for key, value in schema.items():
        yield from undescribed(value, whole, f"{path}/{key}")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_of_a_schema_has_a_description(kind: str) -> None:
    made = SCHEMAS[kind]()
    assert list(undescribed(made, made, kind)) == []


def test_every_key_of_the_timelines_schema_has_a_description() -> None:
    made = json.loads(timeline_schema.make(ExportContext(Timeline())).data)
    assert list(undescribed(made, made, "timeline")) == []


# --- examples ----------------------------------------------------------------

READERS: dict[str, Callable[[SourceFile], Outcome[Any]]] = {
    "title: ": note.decode,
    "name: ": actor.decode,
    "- same: ": decisions.decode,
}


def commented_note() -> str:
    text = text_of("CONTRIBUTING.md").partition("<!-- commented note -->")[2]
    found = FENCE.search(text)
    assert found is not None
    return found[2]


def test_the_commented_note_is_read_without_a_word() -> None:
    read = note.decode(SourceFile("note.yaml", FileKind.NOTE, commented_note()))
    assert read.diagnostics == ()
    assert len(read.value) == 1


def test_the_commented_note_has_every_key() -> None:
    text = commented_note()
    wanted = {key for one in (note.NOTE, *tables(note.NOTE)) for key in keys(one)}
    assert wanted <= set(re.findall(r"^\s*(?:- )?(\w+):", text, re.MULTILINE))
    assert set(keys(note.NOTE)) == set(re.findall(r"^(\w+):", text, re.MULTILINE))


def test_what_the_commented_note_calls_required_is() -> None:
    called = re.findall(r"# REQUIRED(?:.*\n#)*.*\n(\w+):", commented_note())
    assert called == [one.key for one in note.NOTE.fields if one.required]


@pytest.mark.parametrize("name", ["docs/editing.md", "README.md"])
def test_the_examples_for_editors_are_read_without_a_word(name: str) -> None:
    read = 0
    for language, code in FENCE.findall(text_of(name)):
        for opening, decode in READERS.items():
            if language == "yaml" and code.startswith(opening):
                outcome = decode(SourceFile("x.yaml", FileKind.NOTE, code))
                assert outcome.diagnostics == (), code
                read += 1
    assert read


JINJA = re.compile(r"^```jinja\n(.*?)^```$", re.MULTILINE | re.DOTALL)
A_SITE = {"content/notes/talks.yaml": "title: Talks\ndate: 2022-03-10\n"}
SHEET = {"templates/assets/own.css": ":root { --accent: #00528c; }\n"}


@pytest.mark.parametrize("number", range(4))
def test_the_examples_for_designers_work(number: int, site: MakeSite) -> None:
    text = text_of("docs/templates.md")
    examples = list(JINJA.finditer(text))
    assert len(examples) == 4
    example = examples[number]
    named = re.findall(r"`(templates/[\w/]+\.html)`", text[: example.start()])
    made = site(A_SITE | SHEET | {named[-1]: example[1]})
    assert {said.code for said in made.build().diagnostics} == {"event-unsourced"}


def test_the_example_of_a_message_is_what_is_said(site: MakeSite) -> None:
    note_at = "content/notes/talks.yaml"
    made = site({note_at: "title: Talks\ndate: 10/03/2022\n"}).build()
    (said,) = (one for one in made.diagnostics if one.code == "date-form")
    example = section("docs/editing.md", "When something is wrong")
    shown = Report(made.sources).text(said)
    assert "\n".join(shown.splitlines()[:5]) in example


# --- links -------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """Return the anchors of headings, as hosts of repositories make them."""
    found: set[str] = set()
    used: Counter[str] = Counter()
    for words in re.findall(r"^#{1,6} (.+)$", FENCE.sub("", text), re.MULTILINE):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", words).strip().lower()
        name = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        found.add(f"{name}-{used[name]}" if used[name] else name)
        used[name] += 1
    return found


def links(text: str) -> Iterator[str]:
    """Yield the addresses of links and pictures; what is in code is none."""
    bare = re.sub(r"(`+).*?\1", "", FENCE.sub("", text), flags=re.DOTALL)
    yield from re.findall(r"\]\(([^)\s]+)\)", bare)
    yield from re.findall(r"<img[^>]*\ssrc=\"([^\"]+)\"", bare)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_between_documents_leads_somewhere(name: str) -> None:
    for address in links(text_of(name)):
        if re.match(r"[a-z]+:", address):
            assert address.startswith("https://"), address
            continue
        path, _, anchor = unquote(address).partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), f"{name}: {address}"
        if anchor:
            assert anchor in anchors(target.read_text("utf-8")), f"{name}: {address}"


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("docs/")])
def test_every_document_is_found_from_the_readme(name: str) -> None:
    assert f"({name}" in text_of("README.md")


PLACE = re.compile(r"`((?:[\w.-]+/)+[\w.-]*)`")
OF_A_SITE = ("content/", "output/", "templates/", "media/", "assets/", "events/")


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/dependencies.md"])
def test_every_place_in_the_code_that_is_named_is_there(name: str) -> None:
    for place in PLACE.findall(text_of(name)):
        is_example = re.search(r"[A-Z]{3}", place) or place.startswith(OF_A_SITE)
        folders = (ROOT, ROOT / "sitegen", *(ROOT / "sitegen").glob("*/"))
        if not is_example and "/watch.py" not in place:
            assert any((folder / place).exists() for folder in folders), place


# --- dependencies ------------------------------------------------------------


def importers() -> dict[str, set[str]]:
    """Return the modules that import each library, as paths."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in (ROOT / "sitegen").rglob("*.py"):
        for one in ast.walk(ast.parse(path.read_bytes())):
            names = [one.module or ""] if isinstance(one, ast.ImportFrom) else []
            if isinstance(one, ast.Import):
                names = [alias.name for alias in one.names]
            for name in names:
                found[name.partition(".")[0]].add(path.relative_to(ROOT).as_posix())
    return found


def test_every_dependency_has_a_reason_and_its_one_door() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    wanted = {re.split(r"[<>=[]", one)[0] for one in project["dependencies"]}
    said = text_of("docs/dependencies.md").partition("## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| `([\w/.]+)` \|", said, re.MULTILINE)
    assert {name for name, _, _ in rows} == wanted
    found = importers()
    for name, _, door in rows:
        library = {"pyyaml": "yaml"}.get(name, name)
        assert {one for one in found[library] if not one.startswith(door)} == set()
