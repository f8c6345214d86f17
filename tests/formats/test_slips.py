"""Notes as editors get them wrong: where the fault is, and what it is called.

Each case was written down as a person would type it, and the place counted by hand.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile
from sitegen.formats import actor, decisions, fields, note, site

PARSERS: list[type] = [yaml.SafeLoader]
if hasattr(yaml, "CSafeLoader"):
    PARSERS.append(yaml.CSafeLoader)


@pytest.fixture(params=PARSERS, autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with both parsers: they say different things of one fault."""
    monkeypatch.setattr(fields, "_PARSER", request.param)


def told(text: str) -> list[str]:
    """Read a note and tell each fault as LINE:COLUMN code – hint."""
    file = SourceFile("content/notes/a.yaml", Kind.NOTE, text)
    shown = []
    for said in note.decode(file).diagnostics:
        assert said.span is not None
        before = text[: said.span.start]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        shown.append(f"{line}:{column} {said.code} – {said.hint}")
    return shown


BEGINNING = "title: Talks\ndate: 2022-03-10\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            f"{BEGINNING}tags:\n  - talks: first\n",
            ['4:10 yaml-colon – put the whole text in quotes: "talks: first"'],
            id="a colon in an entry of a list",
        ),
        pytest.param(
            f"{BEGINNING}tags:\n  -talks\n  -war\n",
            [
                "4:3 yaml-dash – write - and a space before each entry of the list",
                "5:3 yaml-dash – write - and a space before each entry of the list",
            ],
            id="no space after any dash",
        ),
        pytest.param(
            f"{BEGINNING}tags:\n  • talks\n  • war\n",
            [
                "4:3 yaml-dash – write - and a space before each entry of the list",
                "5:3 yaml-dash – write - and a space before each entry of the list",
            ],
            id="bullets",
        ),
        pytest.param(
            f"{BEGINNING}tags:\n  * talks\n  * war\n",
            [
                "4:3 yaml-dash – write - and a space before each entry of the list",
                "5:3 yaml-dash – write - and a space before each entry of the list",
            ],
            id="asterisks",
        ),
        pytest.param(
            f"{BEGINNING}actors: &people [Lavrov]\n",
            [
                (
                    "3:9 yaml-anchor – remove &people, and write out the value "
                    "wherever *people stands"
                )
            ],
            id="an anchor",
        ),
        pytest.param(
            f"{BEGINNING}actors: *people\n",
            [
                (
                    "3:9 yaml-anchor – write out the value; if it is a text, put it "
                    'in quotes: "*people"'
                )
            ],
            id="an alias",
        ),
        pytest.param(
            f"{BEGINNING}...\nsummary: They met.\n",
            [
                (
                    "3:1 text-after-entry – remove the line, or write --- instead "
                    "if another entry follows"
                )
            ],
            id="three dots in the middle",
        ),
        pytest.param(
            "title:\u00a0Talks\ndate: 2022-03-10\n",
            ["1:7 yaml-colon-space – delete it and type a space"],
            id="a non-breaking space after a colon",
        ),
        pytest.param(
            f"\u200b{BEGINNING}",
            ["1:1 yaml-nbsp – delete it, or type the line again"],
            id="a zero-width space before the first key",
        ),
        pytest.param(
            "title: Talks\ndаte: 2022-03-10\n",
            ["2:1 key-unknown – did you mean “date”?"],
            id="a Cyrillic letter in a key",
        ),
        pytest.param(
            f"{BEGINNING}Date: 2022-03-11\n",
            [("3:1 key-unknown – “date” stands there as well; remove one of the two")],
            id="a key twice, once with a capital",
        ),
        pytest.param(
            "title = Talks\ndate = 2022-03-10\n",
            [
                "1:7 yaml-colon-space – write title: and then the value",
                "2:6 yaml-colon-space – write date: and then the value",
            ],
            id="equals signs",
        ),
        pytest.param(
            "title： Talks\ndate: 2022-03-10\n",
            ["1:6 yaml-colon-space – write title: Talks"],
            id="a colon of another alphabet",
        ),
        pytest.param(
            f"{BEGINNING}place: {{name: X, lat: 36°51'N, lon: 30°47'30\"W}}\n",
            [
                "3:23 number-form – write degrees with a decimal point: 36.85",
                "3:37 number-form – write degrees with a decimal point: -30.7917",
            ],
            id="degrees and minutes",
        ),
        pytest.param(
            f"{BEGINNING}actors:\n  Sergey Lavrov: host\n  Dmytro Kuleba: guest\n",
            [
                (
                    "4:3 list-wanted – write actors: [dmytro-kuleba, sergey-lavrov], "
                    "or begin each line with “- ”"
                )
            ],
            id="actors as keys",
        ),
        pytest.param(
            "title:\n  - Talks\ndate: 2022-03-10\n",
            [
                (
                    "2:3 value-kind – write a text after “title:”, on the same line "
                    "and without “- ”"
                )
            ],
            id="a title as a list",
        ),
        pytest.param(
            '{"title": "Talks", "date": "2022-03-10" "time": "10:30"}\n',
            ["1:41 yaml-comma – put a comma between two entries"],
            id="a comma lacks between two keys in braces",
        ),
        pytest.param(
            f"{BEGINNING}draft: oui\n",
            ["3:8 flag-form – write draft: true, or remove the line"],
            id="yes in French",
        ),
        pytest.param(
            f"{BEGINNING}draft: нет\n",
            ["3:8 flag-form – write draft: false"],
            id="no in Russian",
        ),
        pytest.param(
            f"{BEGINNING}tags: (talks; war)\n",
            ["3:7 list-wanted – write tags: [talks, war]"],
            id="a list in parentheses, with semicolons",
        ),
        pytest.param(
            f"{BEGINNING}tags: [talks, war]]\n",
            ["3:19 yaml-bracket-rest – remove what is too many"],
            id="a bracket too many",
        ),
        pytest.param(
            f"{BEGINNING}zone: GMT+3\n",
            ['3:7 zone-form – write "+03:00"'],
            id="a distance from GMT",
        ),
        pytest.param(
            f"{BEGINNING}summary: They met\n  and he said: nothing.\n",
            [
                (
                    "4:14 yaml-colon – write “summary: >” and the whole text below it, "
                    "indented; if “and he said” is a key, begin it in the same column "
                    "as “summary”"
                )
            ],
            id="a colon in the second line of a text",
        ),
        pytest.param(
            "title: Talks\ndate:\n  - 2022-03-10\n  - 2022-03-12\n",
            [
                (
                    "3:3 value-kind – a range stands in one line: "
                    "date: 2022-03-10/2022-03-12"
                )
            ],
            id="two dates as a list",
        ),
        pytest.param(
            f"{BEGINNING}sources:\n  - [Statement](https://example.org/a)\n",
            [
                (
                    '4:5 yaml-bracket-rest – write {url: "https://example.org/a", '
                    'title: "Statement"}'
                )
            ],
            id="a link of Markdown",
        ),
        pytest.param(
            f"{BEGINNING}sources:\n  - <https://example.org/a>\n",
            ["4:5 address-form – write https://example.org/a"],
            id="an address in angle brackets",
        ),
        pytest.param(
            f"{BEGINNING}tags:\n  - #talks\n  - war\n",
            ["4:5 yaml-comment-value – write - talks"],
            id="a hash in a list",
        ),
        pytest.param(
            f"{BEGINNING}actors:\n  - Kuleba: guest\n",
            ["4:5 key-unknown – write {actor: Kuleba, role: guest}"],
            id="a name as a key",
        ),
        pytest.param(
            f"{BEGINNING}place:\nname: Antalya\nlat: 36.8\n",
            [
                (
                    '3:1 key-empty – write for example place: "Antalya, Türkiye", '
                    "or remove the line"
                ),
                "4:1 yaml-indent – put two spaces before it",
                "5:1 yaml-indent – put two spaces before it",
            ],
            id="a record that is not indented",
        ),
        pytest.param(
            f"{BEGINNING}status: unconfirmed\n",
            [
                (
                    "3:9 choice-unknown – did you mean “reported”? It can be "
                    "confirmed, reported, attributed, disputed or retracted"
                )
            ],
            id="the contrary of a choice",
        ),
        pytest.param(
            f"{BEGINNING}status: undisputed\n",
            [
                (
                    "3:9 choice-unknown – It can be confirmed, reported, attributed, "
                    "disputed or retracted"
                )
            ],
            id="another contrary",
        ),
    ],
)
def test_a_slip_is_told_where_it_is_and_with_the_way_out(
    text: str, said: list[str]
) -> None:
    assert told(text) == said


@pytest.mark.parametrize(
    ("decode", "path", "text", "said"),
    [
        (
            decisions.decode,
            "content/decisions.yaml",
            "- same: [a, b]\n-hide: c\n",
            "2:1 yaml-dash – write - and a space before each entry of the list",
        ),
        (
            site.decode,
            "content/site.yaml",
            "title: T\ncontact: desk@example.org\n",
            "2:10 address-form – write mailto:desk@example.org",
        ),
        (
            site.decode,
            "content/site.yaml",
            "title: T\nevents_per_page: many\n",
            "2:18 number-form – write a whole number from 1 to 100000",
        ),
        (
            actor.decode,
            "content/actors/a.yaml",
            "name: Lavrov\nlinks:\n  - <https://example.org/>\n",
            "3:5 address-form – write https://example.org/",
        ),
    ],
)
def test_other_files_are_told_of_in_the_same_way(
    decode: Callable[[SourceFile], Outcome[object]], path: str, text: str, said: str
) -> None:
    file = SourceFile(path, Kind.SITE, text)
    (fault,) = decode(file).diagnostics
    assert fault.span is not None
    before = text[: fault.span.start]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert f"{line}:{column} {fault.code} – {fault.hint}" == said


def test_lines_on_which_two_people_disagree_are_one_fault() -> None:
    text = (
        "<<<<<<< HEAD\ntitle: Talks\n=======\ntitle: Talks in Antalya\n"
        ">>>>>>> main\ndate: 2022-03-10\n---\ntitle: Later\ndate: 2022-03-11\n"
    )

    (said,) = told(text)
    read = note.decode(SourceFile("content/notes/a.yaml", Kind.NOTE, text))

    assert said.startswith("1:1 yaml-conflict – keep the lines above or below =======")
    assert [one.title.value for one in read.value] == ["Later"]


def test_a_key_behind_an_invisible_sign_is_read_all_the_same() -> None:
    text = f"{BEGINNING}\u200bplace: Antalya\ntags: [talks]\n"

    read = note.decode(SourceFile("content/notes/a.yaml", Kind.NOTE, text))

    (found,) = read.value
    assert found.place is not None
    assert found.place.name == "Antalya"
    assert [text[tag.span.start : tag.span.end] for tag in found.tags] == ["talks"]
