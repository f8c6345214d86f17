"""What the manual says of views and templates, read out of their sources."""
# ruff: noqa: INP001 - beside the script that uses it, not a package

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Mapping
from typing import Final

from marking import DOCS, PACKAGE, Lines, code, table

SAID: Final = tomllib.loads((DOCS / "view-fields.toml").read_text("utf-8"))


def views() -> Lines:
    """List every view and its fields: first whole pages, then their pieces."""
    for title, module in (
        ("Pages", "views"),
        ("Pieces", "view_parts"),
        ("Pieces of pictures", "figure_parts"),
    ):
        source = (PACKAGE / "core" / f"{module}.py").read_text("utf-8")
        remarks = _remarks(source)
        yield f"### {title}"
        yield ""
        for one in ast.parse(source).body:
            if isinstance(one, ast.ClassDef):
                yield from _view(one, remarks)


def _name(field: ast.stmt) -> str:
    is_field = isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    return field.target.id if is_field else ""  # type: ignore[attr-defined]


def _view(one: ast.ClassDef, remarks: Mapping[int, str]) -> Lines:
    yield f"#### {one.name}"
    yield ""
    yield " ".join((ast.get_docstring(one) or "").split())
    yield ""
    rows = []
    for field in one.body:
        if isinstance(field, ast.AnnAssign):
            name = _name(field)
            what = remarks.get(field.lineno, "")
            what = what or SAID.get(f"{one.name}.{name}", "") or SAID.get(name, "")
            rows.append((code(name), _type(field.annotation), what))
    yield from table(("field", "is", "holds"), rows)
    yield ""


def _remarks(source: str) -> dict[int, str]:
    """Return what stands as a comment beside or above each line."""
    found = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    lines = source.splitlines()
    made: dict[int, str] = {}
    above: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line.lstrip().startswith("#"):
            above.append(found[number])
            continue
        made[number] = _words(found.get(number, "") or " ".join(above))
        above = []
    return made


def _words(remark: str) -> str:
    return re.sub(r"<[^>]+>", lambda tag: code(tag[0]), remark)


def _type(annotation: ast.expr) -> str:
    text = ast.unparse(annotation)
    optional = text.removesuffix(" | None")
    if optional != text:
        return f"{_plain(optional)}, or nothing"
    if listed := re.fullmatch(r"tuple\[(\w+), \.\.\.\]", text):
        return f"list of {_plain(listed[1])}"
    if text.startswith("tuple[tuple"):
        return "list of pairs"
    return _plain(text)


def _plain(name: str) -> str:
    simple = {"str": "text", "bool": "true or false", "Html": "safe HTML"}
    simple |= {"int": "number", "float": "number"}
    return simple.get(name, f"[{name}](#{name.lower()})")


def templates() -> Lines:
    """List the shipped templates, their blocks, and the parts with their macros."""
    theme = PACKAGE / "theme"
    rows = []
    for path in sorted(theme.glob("*.html")):
        text = path.read_text("utf-8")
        view = re.search(r"\((\w+View)\)", text)
        shown = f"[{view[1]}](#{view[1].lower()})" if view else "any"
        code_alone = re.sub(r"{#.*?#}", "", text, flags=re.DOTALL)
        blocks = re.findall(r"{%-?\s*block (\w+)", code_alone)
        rows.append((code(path.name), shown, ", ".join(map(code, blocks))))
    yield from table(("template", "view", "blocks"), rows)
    yield ""
    parts = []
    for path in sorted((theme / "parts").glob("*.html")):
        macros = re.findall(r"{% macro (\w+\([^)]*\))", path.read_text("utf-8"))
        shown = ", ".join(map(code, macros)) or "no macro: the words of the interface"
        parts.append((code(f"parts/{path.name}"), shown))
    yield from table(("part", "macros"), parts)
