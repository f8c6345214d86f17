"""The language server, as a process, by what it answers."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from lsprotocol import types as lsp

from tests.app.lsp.talking import Editor, editor
from tests.conftest import MakeSite, Site

NOTE = "content/notes/talks.yaml"
GOOD = "title: Talks\ndate: 2022-03-10\nsources: [https://example.org/a]\n"
FILES = {
    NOTE: GOOD,
    "content/notes/vote.yaml": (
        "title: The vote\ndate: 2022-03\ntags: [assembly, vote]\n"
        "sources: [https://example.org/b]\n"
    ),
    "content/actors/kuleba.yaml": (
        "name: Dmytro Kuleba\nkind: person\nid: dmytro-kuleba\n"
        "summary: Minister in Kyiv.\n"
    ),
    "seeds/wire.txt": (
        "Ministers meet in Antalya\n\nANTALYA, March 10, 2022 (Wire) - They met on "
        "Thursday.\n"
    ),
}


def talk(site: Site, with_it: Callable[[Editor], Awaitable[None]], **more: str) -> None:
    async def run() -> None:
        async with editor(site.root, **more) as made:
            await with_it(made)

    # In a thread of its own: a browser of other tests may have a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, run()).result()


def at(text: str) -> tuple[str, lsp.Position]:
    """Cut the mark | out of a text, and give its place."""
    before, after = text.split("|")
    line = before.count("\n")
    return before + after, lsp.Position(line, len(before) - before.rfind("\n") - 1)


async def labels(made: Editor, typed: str, path: str = NOTE) -> list[str]:
    text, place = at(typed)
    made.open(path, text)
    asked = lsp.CompletionParams(made.document(path), place)
    found = await made.text_document_completion_async(asked)
    assert isinstance(found, lsp.CompletionList)
    return [one.label for one in found.items]


def test_what_is_typed_is_told_before_it_is_saved_and_taken_back(
    site: MakeSite,
) -> None:
    made = site(FILES)

    async def typing(one: Editor) -> None:
        one.open(NOTE, "title: 🚢 Talks: day two\ndate: 10 March 2022\n")
        colon, date = await one.codes(NOTE, "yaml-colon", "date-form")
        assert colon.range == lsp.Range(lsp.Position(0, 15), lsp.Position(0, 16))
        assert date.range == lsp.Range(lsp.Position(1, 6), lsp.Position(1, 19))
        assert date.severity == lsp.DiagnosticSeverity.Error
        assert date.message.endswith("did you mean 2022-03-10?")
        one.open(NOTE, GOOD)
        await one.codes(NOTE)

    talk(made, typing)
    assert (made.root / NOTE).read_text() == GOOD


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 17), ("utf-32", 14)])
def test_places_are_counted_as_the_editor_counts_them(
    site: MakeSite, encoding: str, column: int
) -> None:
    async def typing(one: Editor) -> None:
        one.open(NOTE, "title: 🚢 Talks: day two\ndate: 2022-03-10\n")
        (colon,) = await one.codes(NOTE, "yaml-colon")
        assert colon.range.start == lsp.Position(0, column)

    talk(site(FILES), typing, encoding=encoding)


def test_a_broken_link_and_a_fault_of_another_file_are_told_as_well(
    site: MakeSite,
) -> None:
    async def typing(one: Editor) -> None:
        one.open(NOTE, f"{GOOD}summary: See [that](events/nowhere.html).\n")
        await one.codes(NOTE, "link-broken")
        one.open(NOTE, f"{GOOD}related: [vote]\n")
        await one.codes(NOTE)
        text = "title: The vote\ndate: 2022-03-02\nid: ballot\nsources: [https://e.org/v]\n"
        one.open("content/notes/vote.yaml", text)
        await one.codes(NOTE, "related-unknown")

    talk(site(FILES), typing)


def test_a_fault_is_mended_by_the_edit_that_sitegen_fix_would_make(
    site: MakeSite,
) -> None:
    async def typing(one: Editor) -> None:
        one.open(NOTE, "title: Talks\ndate: 10 March 2022\n")
        (date,) = await one.codes(NOTE, "date-form")
        context = lsp.CodeActionContext([date])
        asked = lsp.CodeActionParams(one.document(NOTE), date.range, context)
        (action,) = await one.text_document_code_action_async(asked) or []
        assert isinstance(action, lsp.CodeAction)
        assert (action.title, action.is_preferred) == ("Write 2022-03-10", True)
        assert action.edit is not None
        assert action.edit.changes == {
            one.uri(NOTE): (lsp.TextEdit(date.range, "2022-03-10"),)
        }

    talk(site(FILES), typing)


def test_while_somebody_types_on_no_edit_is_offered_for_the_text_before(
    site: MakeSite,
) -> None:
    async def typing(one: Editor) -> None:
        one.open(NOTE, "title: Talks\ndate: 10 March 2022\n")
        (date,) = await one.codes(NOTE, "date-form")
        one.open(NOTE, "title: Talks\n\ndate: 10 March 2022\n")
        context = lsp.CodeActionContext([date])
        whole = lsp.Range(lsp.Position(0, 0), lsp.Position(9, 0))
        asked = lsp.CodeActionParams(one.document(NOTE), whole, context)
        assert not await one.text_document_code_action_async(asked)

    talk(site(FILES), typing)


def test_keys_words_names_and_files_are_offered_where_they_belong(
    site: MakeSite,
) -> None:
    async def typing(one: Editor) -> None:
        one.open(NOTE, GOOD)
        await one.codes(NOTE)
        keys = await labels(one, f"{GOOD}st|")
        assert "status" in keys
        assert "title" not in keys
        assert await labels(one, f"{GOOD}status: |") == [
            *("confirmed", "reported", "attributed", "disputed", "retracted")
        ]
        assert (await labels(one, f"{GOOD}actors:\n  - kul|"))[0] == "dmytro-kuleba"
        assert await labels(one, f"{GOOD}actors: [x, |]") == ["dmytro-kuleba"]
        assert await labels(one, f"{GOOD}tags: [as|]") == ["assembly", "vote"]
        assert await labels(one, f"{GOOD}related:\n  - |") == ["vote"]
        assert await labels(one, GOOD.replace("[", "[{article: |}, ")) == ["wire.txt"]
        assert await labels(one, f"{GOOD}place:\n  name: X\n  l|") == ["lat", "lon"]

    talk(site(FILES), typing)


def test_a_date_says_how_it_is_read_and_a_name_who_it_is(site: MakeSite) -> None:
    text = f"{GOOD.replace('10', '10~')}actors: [Dmytro Kuleba]\n"

    async def typing(one: Editor) -> None:
        one.open(NOTE, text)
        await one.codes(NOTE)

        async def said(line: int, column: int) -> str:
            place = lsp.Position(line, column)
            asked = lsp.HoverParams(one.document(NOTE), place)
            found = await one.text_document_hover_async(asked)
            assert found is not None
            assert isinstance(found.contents, lsp.MarkupContent)
            return found.contents.value

        assert (await said(1, 8)).startswith("**about 10 March 2022**")
        assert "Minister in Kyiv." in await said(3, 12)
        assert "When it happened" in await said(1, 2)
        asked = lsp.DefinitionParams(one.document(NOTE), lsp.Position(3, 12))
        found = await one.text_document_definition_async(asked)
        assert isinstance(found, lsp.Location)
        assert found.uri == one.uri("content/actors/kuleba.yaml")

    talk(site(FILES), typing)


def test_a_file_lists_its_events(site: MakeSite) -> None:
    async def typing(one: Editor) -> None:
        one.open(NOTE, GOOD)
        await one.codes(NOTE)
        asked = lsp.DocumentSymbolParams(one.document(NOTE))
        (found,) = await one.text_document_document_symbol_async(asked) or []
        assert isinstance(found, lsp.DocumentSymbol)
        assert (found.name, found.detail) == ("Talks", "10 March 2022")

    talk(site(FILES), typing)


def test_without_the_extra_one_line_says_what_to_install(site: MakeSite) -> None:
    made = site(FILES)
    code = (
        "import sys; sys.modules['pygls'] = sys.modules['lsprotocol'] = None;"
        f"sys.argv = ['sitegen', '--root', {str(made.root)!r}, 'lsp'];"
        "from sitegen.app.cli import main; main()"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert ran.returncode == 2
    assert ran.stderr == (
        'Error: the language server is an extra: pip install "sitegen[lsp]"\n'
    )
