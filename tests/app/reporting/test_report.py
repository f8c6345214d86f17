from __future__ import annotations

import json

import pytest

from sitegen.app.reporting.report import Report, counts
from sitegen.core.diagnostics import Diagnostic, Related
from sitegen.core.source import Kind, SourceFile, Sources, Span

PATH = "content/notes/boat.yaml"


def report(text: str, path: str = PATH) -> Report:
    return Report(Sources((SourceFile(path, Kind.NOTE, text),)))


def fault(start: int, end: int, **more: object) -> Diagnostic:
    return Diagnostic("date-form", "no date", Span(PATH, start, end), **more)  # type: ignore[arg-type]


def snippet(text: str, start: int, end: int) -> list[str]:
    """Return the quoted line and the line of carets."""
    return report(text).text(fault(start, end)).splitlines()[2:4]


def test_a_fault_quotes_its_line_and_points_at_the_characters() -> None:
    text = "title: A boat\ndate: soon\n"
    said = fault(20, 24, hint="write 1907")
    assert report(text).text(said).splitlines() == [
        "content/notes/boat.yaml:2:7: error[date-form]: no date",
        "   |",
        " 2 | date: soon",
        "   |       ^^^^",
        "   = hint: write 1907",
    ]


def test_the_gutter_is_as_wide_as_the_number() -> None:
    text = "\n" * 99 + "date: soon"
    lines = report(text).text(fault(105, 109, hint="x")).splitlines()
    assert lines[1:] == [
        "     |",
        " 100 | date: soon",
        "     |       ^^^^",
        "     = hint: x",
    ]


def test_other_places_are_named_below() -> None:
    text = "id: a\n---\nid: a\n"
    said = fault(14, 15, related=(Related("first used here", Span(PATH, 4, 5)),))
    assert report(text).text(said).splitlines()[-1] == (
        "   = content/notes/boat.yaml:1: first used here"
    )


def test_a_fault_without_a_place_is_told_plainly() -> None:
    bare = Diagnostic("site-empty", "nothing here", None)
    hinted = Diagnostic("site-empty", "nothing here", None, "begin one")
    made = report("")
    assert made.text(bare) == "error[site-empty]: nothing here"
    assert made.text(hinted) == ("error[site-empty]: nothing here\n  = hint: begin one")
    assert made.line(hinted) == "error[site-empty]: nothing here"


def test_a_file_that_is_no_text_has_a_place_and_no_quotation() -> None:
    said = Diagnostic("file-unused", "not used", Span("content/x.jpg", 0, 0), "move it")
    assert report("").text(said).splitlines() == [
        "content/x.jpg:1:1: warning[file-unused]: not used",
        "   = hint: move it",
    ]


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\r\rb", 3, (3, 1)),
        ("🎈é\nx", 3, (2, 1)),  # characters, not bytes
        ("🎈é!", 2, (1, 3)),
        ("a\u2028b", 2, (1, 3)),  # editors do not break a line there
        ("a\n", 2, (2, 1)),
    ],
)
def test_lines_and_columns_count_from_one(
    text: str, offset: int, place: tuple[int, int]
) -> None:
    assert report(text).place(Span(PATH, offset, offset)) == place


@pytest.mark.parametrize(
    ("text", "start", "end", "quoted", "carets"),
    [
        ("date: x\r\nnext", 6, 7, " 1 | date: x", "   |       ^"),
        ("\tdate: x", 7, 8, " 1 | \tdate: x", "   | \t      ^"),  # any tab width
        ("日本: x", 4, 5, " 1 | 日本: x", "   |       ^"),  # each is two columns wide
        ("日本: x", 0, 2, " 1 | 日本: x", "   | ^^^^"),
        ("e\u0301: x", 4, 5, " 1 | e\u0301: x", "   |    ^"),  # an accent takes none
        ("a\u0301b", 1, 2, " 1 | a\u0301b", "   |  ^"),
        ("a\u00a0b", 1, 2, " 1 | a␣b", "   |  ^"),
        ("a\x07b", 1, 2, " 1 | a�b", "   |  ^"),
        ("abc", 1, 1, " 1 | abc", "   |  ^"),  # a place between characters
        ("abc", 3, 3, " 1 | abc", "   |    ^"),  # behind the last
        ("abc\ndef", 1, 7, " 1 | abc", "   |  ^^"),  # the first line of several
    ],
)
def test_carets_stand_below_their_characters(
    text: str, start: int, end: int, quoted: str, carets: str
) -> None:
    assert snippet(text, start, end) == [quoted, carets]


def test_a_long_line_is_cut_around_the_fault() -> None:
    text = "x" * 500 + "HERE" + "y" * 500
    quoted, carets = snippet(text, 500, 504)
    assert len(quoted) == len(" 1 | ") + 160
    at = carets.index("^")
    assert quoted[at : at + 4] == "HERE"
    assert carets.count("^") == 4


def test_a_fault_at_the_end_of_a_long_line_is_shown() -> None:
    quoted, carets = snippet("x" * 500 + "END", 500, 503)
    assert quoted.endswith("END")
    assert len(carets) == len(quoted)


def test_an_empty_line_is_not_quoted() -> None:
    assert report("a\n\nb").text(fault(2, 2)).splitlines() == [
        "content/notes/boat.yaml:2:1: error[date-form]: no date"
    ]


def test_paint_is_put_on_words_and_not_on_files() -> None:
    def paint(text: str, kind: str) -> str:
        return f"<{kind}>{text}</{kind}>"

    lines = report("date: x").text(fault(6, 7, hint="h"), paint).splitlines()
    assert lines.pop(0) == (
        "<path>content/notes/boat.yaml:1:7:</path> <error>error[date-form]</error>: "
        "no date"
    )
    assert lines == [
        "   <rule>|</rule>",
        " <rule>1</rule> <rule>|</rule> date: x",
        "   <rule>|</rule>       <caret>^</caret>",
        "   <rule>=</rule> <hint>hint:</hint> h",
    ]


def test_a_file_that_could_not_be_used_is_quoted_too() -> None:
    rejected = SourceFile(PATH, Kind.NOTE, "title: Café")
    made = Report(Sources(rejected=(rejected,)))
    assert "title: Café" in made.text(fault(10, 11))


def test_a_template_is_quoted_by_its_path() -> None:
    file = SourceFile("templates/404.html", Kind.TEMPLATE, "<p>{{ x }}")
    made = Report(Sources(templates={"404.html": file}))
    said = Diagnostic("template-name", "no x", Span("templates/404.html", 3, 10))
    assert made.text(said).splitlines()[2] == " 1 | <p>{{ x }}"


def test_json_keeps_every_letter() -> None:
    rows = json.loads(report("Ægir").as_json([fault(0, 4, hint="Ægir")]))
    assert rows == [
        {
            "severity": "error",
            "code": "date-form",
            "message": "no date",
            "path": PATH,
            "line": 1,
            "column": 1,
            "hint": "Ægir",
            "related": [],
        }
    ]
    assert "Ægir" in report("").as_json([fault(0, 0, hint="Ægir")])


def test_an_annotation_is_one_line_whatever_it_says() -> None:
    path = "content/a,b:c.yaml"
    said = Diagnostic("key-empty", "50% of it\r\ngone", Span(path, 0, 0), "mend: it")
    assert report("", path).as_github(said) == (
        "::warning file=content/a%2Cb%3Ac.yaml,line=1,endLine=1,col=1,title=key-empty::"
        "50%25 of it%0D%0Agone – mend: it"
    )


def test_an_annotation_ends_with_the_last_character_at_fault() -> None:
    said = report("title: A boat\ndate: soon\n").as_github(fault(20, 24))
    assert said.startswith(f"::error file={PATH},line=2,endLine=2,col=7,endColumn=10,")


def test_an_annotation_names_the_file_from_where_the_command_runs() -> None:
    text = "title: A boat\n"
    known = Sources((SourceFile(PATH, Kind.NOTE, text),))
    assert (
        Report(known, "stories/boats")
        .as_github(fault(0, 5))
        .startswith(f"::error file=stories/boats/{PATH},line=1,")
    )


def test_an_annotation_may_have_no_place() -> None:
    said = Diagnostic("site-empty", "nothing here", None)
    assert report("").as_github(said) == "::error::nothing here"


def test_counts_are_said_as_people_say_them() -> None:
    error, warning, remark = (
        Diagnostic(code, "", None)
        for code in ("date-form", "key-empty", "actor-undescribed")
    )
    assert counts([]) == ""
    assert counts([error]) == "1 error"
    assert counts([warning, error, error]) == "2 errors, 1 warning"
    assert counts([remark, remark, warning, warning]) == "2 warnings, 2 remarks"
    assert counts([remark]) == "1 remark"
