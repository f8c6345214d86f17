"""Any series of edits: what reuses an earlier build is what a cold build makes.

This is the promise that lets a preview be fast: nothing remembers what was, so nothing
can be stale. Edits are drawn at random and include broken ones.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.app.pipeline import NOTHING, Build, Checked, Draft, build, check, draft
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.project import Project

Edit: TypeAlias = Callable[[Path], None]

NAMES = ("ada", "bridge", "ferry", "tower")
TITLES = st.sampled_from(["The bridge opens", "The ferry sails", "Ada Lane resigns"])
DAYS = st.sampled_from(["1932-03-19", "1932-03-20", "1932-03", "1940~", "1932-02-30"])
NOTE_PART = st.sampled_from(
    [
        "actors: [ada]",
        "actors: [Ada Lane, Nobody Known]",
        "tags: [river]",
        "tags: [River, boats]",
        "place: Oldford",
        "place: The bridge, Oldford",
        'time: "10:30"',
        "importance: major",
        "summary: See [the bridge](events/bridge.html).",
        "body: A [lost](events/nothing.html#x) link.",
        "related: [bridge, ferry]",
        "aliases: [old-name]",
        "draft: true",
        'sources: [{article: gazette.txt, quote: "the ribbon was cut"}]',
        "sources: [https://example.org/a]",
        "claims: [{by: ada, date: 1932-03-21, text: Later.}]",
        "media: [{file: plan.svg, alt: A plan}]",
        "colour: red",
        "title: again",
    ]
)
NOTE_PARTS = st.lists(NOTE_PART, unique=True, max_size=4)
OPENING = (
    "The bridge is open\n\nOLDFORD, March 19, 1932 (Gazette)\n\n"
    "At noon the ribbon was cut by Ada Lane.\n"
)
COUNCIL = "\nOn March 17, 1932 the council met with Ada Lane in Oldford.\n"
STOPS = (
    "Ferry stops\n\nOLDFORD, March 21, 1932 (Gazette)\n\n"
    "Ada Lane said on Monday that the ferry had stopped for good.\n"
)
ARTICLES = st.sampled_from(
    [OPENING, OPENING + COUNCIL, STOPS, "Words without any date.\n"]
)
SITES = st.sampled_from(
    [
        "title: Bridges\n",
        "title: Bridges\nbase_url: https://bridges.example/\n",
        "title: Bridges and ferries\nreports: none\n",
        "title: Bridges\nmin_score: 0.1\nevents_per_page: 1\n",
        "title: [\n",
    ]
)
TEMPLATES = st.sampled_from(
    [
        ("base.html", '{% extends "sitegen:base.html" %}\n'),
        ("event.html", "<p>{{ page.event.title }}</p>\n"),
        ("event.html", "{{ page.nothing }}\n"),
        ("page.html", "{% if %}\n"),
        ("assets/site.css", "body { color: red }\n"),
        ("root/CNAME", "bridges.example\n"),
    ]
)
DECISIONS = st.sampled_from(
    ["[]\n", '- hide: [{article: gazette.txt, quote: "council met"}]\n', "- same: 1\n"]
)


def write(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    edit.__name__ = f"write {path}: {text!r}"
    return edit


def delete(path: str) -> Edit:
    def edit(root: Path) -> None:
        (root / path).unlink(missing_ok=True)

    edit.__name__ = f"delete {path}"
    return edit


def rename(old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        if (root / old).exists() and not (root / new).exists():
            (root / old).rename(root / new)

    edit.__name__ = f"rename {old} to {new}"
    return edit


def switch(path: str, line: str) -> Edit:
    """Add one line to a file, or take it away: all else stays."""

    def edit(root: Path) -> None:
        if (root / path).exists():
            lines = (root / path).read_text("utf-8").splitlines()
            rest = [one for one in lines if one != line]
            lines = rest if line in lines else [*lines, line]
            (root / path).write_text("\n".join([*lines, ""]), "utf-8")

    edit.__name__ = f"switch {path}: {line!r}"
    return edit


def note(name: str) -> str:
    return f"content/notes/{name}.yaml"


NAMED = st.sampled_from(NAMES)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        lambda name, title, day, parts: write(
            note(name), "\n".join([f"title: {title}", f"date: {day}", *parts, ""])
        ),
        NAMED,
        TITLES,
        DAYS,
        NOTE_PARTS,
    ),
    st.builds(lambda line: switch(note("bridge"), line), NOTE_PART),
    st.builds(lambda name: write(note(name), "title: [a\n"), NAMED),
    st.builds(lambda name: delete(note(name)), NAMED),
    st.builds(lambda old, new: rename(note(old), note(new)), NAMED, NAMED),
    st.builds(
        lambda kind: write(
            "content/actors/ada.yaml", f"name: Ada Lane\nkind: {kind}\n"
        ),
        st.sampled_from(["person", "group", "animal"]),
    ),
    st.just(delete("content/actors/ada.yaml")),
    st.builds(lambda text: write("seeds/gazette.txt", text), ARTICLES),
    st.builds(lambda text: write("seeds/courier.txt", text), ARTICLES),
    st.just(delete("seeds/gazette.txt")),
    st.builds(lambda text: write("content/site.yaml", text), SITES),
    st.builds(lambda one: write(f"templates/{one[0]}", one[1]), TEMPLATES),
    st.builds(lambda one: delete(f"templates/{one[0]}"), TEMPLATES),
    st.builds(lambda text: write("content/decisions.yaml", text), DECISIONS),
    st.just(write("content/pages/about.md", "# About\n\n[Home](index.html)\n")),
    st.just(delete("content/pages/about.md")),
    st.just(
        write("content/media/plan.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    ),
    st.just(delete("content/media/plan.svg")),
)
BEGINNING = (
    write(
        note("bridge"),
        "title: The bridge opens\ndate: 1932-03-19\nactors: [ada]\n"
        'sources: [{article: gazette.txt, quote: "the ribbon was cut"}]\n',
    ),
    write("content/actors/ada.yaml", "name: Ada Lane\nkind: person\n"),
    write("seeds/gazette.txt", OPENING),
)


def assert_same(reused: Build, cold: Build) -> None:
    assert sorted(reused.files) == sorted(cold.files)
    differing = [url for url in cold.files if reused.files[url] != cold.files[url]]
    assert differing == []
    assert reused.diagnostics == cold.diagnostics


def assert_shows(drafted: Draft, cold: Build) -> None:
    """A preview that asks for pages one by one gets those of the cold build."""
    plan = drafted.rendering.plan
    for url in sorted({*plan.pages, *plan.files}, reverse=True):
        made = drafted.rendering.file(url)
        if isinstance(made, Diagnostic):
            assert url not in cold.files
            assert made in cold.diagnostics
        else:
            assert made == cold.files[url], url


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=6),
    st.booleans(),
)
def test_what_reuses_is_what_a_cold_build_makes(
    saves: list[list[Edit]], with_drafts: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder), drafts=with_drafts)
        for edit in BEGINNING:
            edit(project.root)
        last: Build = NOTHING
        drafted: Draft | None = None
        checked = Checked()
        for save in saves:
            for edit in save:
                edit(project.root)
            cold = build(project)
            last = build(project, reuse=last)
            assert_same(last, cold)
            drafted = draft(project, reuse=drafted or NOTHING)
            checked = check(drafted, reuse=checked)
            assert checked.diagnostics == cold.diagnostics
            assert_shows(drafted, cold)


def test_what_was_broken_off_is_done_again(tmp_path: Path) -> None:
    class Overtaken(Exception):  # noqa: N818 - as in the preview
        pass

    left = 0

    def interrupt() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Overtaken

    for edit in BEGINNING:
        edit(tmp_path)
    project = Project(tmp_path)
    cold = build(project)
    drafted = draft(project)
    for steps in (1, 5, 50, 500, 5000):
        left = steps
        try:
            check(drafted, reuse=Checked(), pause=interrupt)
        except Overtaken:
            continue
    assert check(drafted, reuse=Checked()).diagnostics == cold.diagnostics
    assert_shows(drafted, cold)
    assert_shows(draft(project, reuse=drafted), cold)
