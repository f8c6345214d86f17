from __future__ import annotations

from collections.abc import Mapping

import pytest

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.outcome import Outcome
from sitegen.core.page import OutputFile, Page, Plan, Rendered
from sitegen.core.source import Kind, SourceFile
from sitegen.core.view_parts import Head
from sitegen.core.views import NotFoundView
from sitegen.stages.render import Rendering, render


def head(title: str) -> Head:
    return Head(
        title=title,
        site_title="Comets",
        description="",
        lang="en",
        dir="ltr",
        root="",
        home="index.html",
        menu=(),
        data=(),
        feeds=(),
        contact="",
        licence=None,
        author="",
        canonical="",
        og=(),
        json_ld="",
    )


def page(url: str, title: str, template: str = "line") -> Page:
    return Page(url, template, NotFoundView(head(title)))


def plan(*pages: Page, **files: bytes) -> Plan:
    return Plan(
        {page.url: page for page in pages},
        {url: OutputFile(url, data) for url, data in files.items()},
    )


def templates(**texts: str) -> dict[str, SourceFile]:
    return {
        name: SourceFile(f"templates/{name}", Kind.TEMPLATE, text)
        for name, text in texts.items()
    }


LINE = templates(line="<p>{{ head.title }}")


def rendered(
    pages: Plan,
    texts: Mapping[str, SourceFile] = LINE,
    reuse: Rendered | None = None,
) -> Outcome[Rendered]:
    return render(Rendering(pages, texts, reuse=reuse))


def test_a_page_is_its_template_filled_with_its_view() -> None:
    made = rendered(plan(page("a.html", "Comets & <stars>"))).value
    assert made.files == {"a.html": b"<p>Comets &amp; &lt;stars&gt;"}


def test_data_files_are_passed_on_and_all_stand_in_order() -> None:
    made = rendered(plan(page("m.html", "M"), z=b"\x00\xff", a=b"1")).value
    assert list(made.files.items()) == [
        ("a", b"1"),
        ("m.html", b"<p>M"),
        ("z", b"\x00\xff"),
    ]


def test_an_unchanged_page_keeps_its_bytes() -> None:
    first = rendered(plan(page("a.html", "One"), page("b.html", "Two"))).value
    changed = plan(page("a.html", "One"), page("b.html", "Three"))
    again = rendered(changed, reuse=first).value
    assert again.files["a.html"] is first.files["a.html"]
    assert again == rendered(changed).value


def test_a_changed_template_changes_every_page() -> None:
    first = rendered(plan(page("a.html", "One"))).value
    texts = templates(line="<h1>{{ head.title }}")
    again = rendered(plan(page("a.html", "One")), texts, first).value
    assert again.files["a.html"] == b"<h1>One"


def test_a_page_of_another_template_is_made_anew() -> None:
    texts = LINE | templates(loud="<h1>{{ head.title }}")
    first = rendered(plan(page("a.html", "One")), texts).value
    again = rendered(plan(page("a.html", "One", "loud")), texts, first).value
    assert again.files["a.html"] == b"<h1>One"


def test_a_page_that_is_gone_is_forgotten() -> None:
    first = rendered(plan(page("a.html", "One"))).value
    assert rendered(plan(), reuse=first).value.files == {}


@pytest.mark.parametrize(
    ("text", "code", "start"),
    [
        ("<p>\n{% if %}\n", "template-syntax", 4),
        ("<p>\n{{ head.titles }}", "template-name", 4),
        ("<p>\n{{ nothing }}", "template-name", 4),
        ("<p>\n{{ head + 1 }}", "template-failed", 4),
        ("<p>\n{{ 1 / 0 }}", "template-failed", 4),
        ("<p>\n{% include 'lime' %}", "template-missing", 4),
        ("{% include 'line' %}", "template-failed", 0),  # itself, for ever
    ],
)
def test_a_mistake_in_a_template_is_said_once_with_its_line(
    text: str, code: str, start: int
) -> None:
    texts = templates(line=text, other="<p>{{ head.title }}")
    outcome = rendered(
        plan(page("a.html", "A"), page("b.html", "B"), page("c.html", "C", "other")),
        texts,
    )
    (said,) = outcome.diagnostics
    assert said.code == code
    assert said.span is not None
    assert (said.span.path, said.span.start) == ("templates/line", start)
    assert outcome.value.files == {"c.html": b"<p>C"}  # what is whole
    assert list(outcome.value.pages) == ["c.html"]


def test_a_missing_template_is_said_without_a_place() -> None:
    outcome = rendered(plan(page("a.html", "A", "lime")))
    (said,) = outcome.diagnostics
    assert said.code == "template-missing"
    assert said.span is None
    assert said.hint == "did you mean 'line'?"


def test_a_wrong_name_shows_the_one_that_was_meant() -> None:
    outcome = rendered(plan(page("a.html", "A")), templates(line="{{ head.titles }}"))
    assert outcome.diagnostics[0].message == (
        "Head has no field 'titles'; did you mean 'title'?"
    )


def test_a_mended_page_is_made_again() -> None:
    broken = rendered(plan(page("a.html", "A")), templates(line="{{ x }}")).value
    assert rendered(plan(page("a.html", "A")), LINE, broken).value.files == {
        "a.html": b"<p>A"
    }


def test_one_page_is_made_without_the_others() -> None:
    rendering = Rendering(
        plan(page("a.html", "A"), page("b.html", "B", "lime"), data=b"1"), LINE
    )
    assert rendering.file("a.html") == b"<p>A"
    assert rendering.file("a.html") is rendering.file("a.html")
    assert rendering.file("data") == b"1"
    assert isinstance(rendering.file("b.html"), Diagnostic)
    assert list(rendering.rendered().pages) == ["a.html"]
    with pytest.raises(KeyError):
        rendering.file("c.html")


def test_control_characters_reach_no_page() -> None:
    made = rendered(plan(page("a.html", "bell\x07\x1b\x85 \ufffe\x00"))).value
    assert made.files["a.html"] == b"<p>bell "


def test_half_a_character_never_stops_a_page() -> None:
    made = rendered(plan(page("a.html", "half \ud83d a pair"))).value
    assert made.files["a.html"] == b"<p>half  a pair"


def test_a_preview_may_check_the_pages_alone() -> None:
    rendering = Rendering(plan(page("a.html", "A"), data=b"1"), LINE)
    made = render(rendering, pages_only=True).value
    assert list(made.files) == ["a.html"]


def test_work_that_is_no_longer_wanted_can_be_ended() -> None:
    class Stopped(Exception):  # noqa: N818 - nothing is wrong
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        render(Rendering(plan(page("a.html", "A")), LINE), pause=stop)
