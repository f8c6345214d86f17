from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.core.documents import ANCHOR_MARK, ROOT_MARK, Heading, Prose
from sitegen.core.outcome import Outcome
from sitegen.core.source import Span
from sitegen.formats.prose import render
from sitegen.formats.prose_html import SCHEMES, TAGS, scheme

PATH = "content/notes/talks.yaml"


def rendered(markdown: str, *, heading_base: int = 3) -> Outcome[Prose]:
    return render(markdown, Span(PATH, 0, len(markdown)), heading_base=heading_base)


def shown(markdown: str, *, heading_base: int = 3) -> str:
    """Give the HTML for a page one folder below the root, anchors prefixed."""
    return rendered(markdown, heading_base=heading_base).value.at("../", "talks-")


def codes(outcome: Outcome[Prose]) -> list[str]:
    return [said.code for said in outcome.diagnostics]


def test_markdown_becomes_html() -> None:
    assert shown("The *Eagle* has **landed**.") == (
        "<p>The <em>Eagle</em> has <strong>landed</strong>.</p>"
    )


def test_headings_of_a_note_stand_below_those_of_its_page() -> None:
    prose = rendered("# First\n\n## Second\n\n###### Last").value
    assert prose.headings == (
        Heading(3, "First", "first"),
        Heading(4, "Second", "second"),
        Heading(6, "Last", "last"),
    )
    assert '<h3 id="talks-first">First</h3>' in prose.at("", "talks-")


def test_a_page_begins_at_the_second_level() -> None:
    assert shown("# Method", heading_base=2) == '<h2 id="talks-method">Method</h2>'


def test_anchors_keep_the_letters_of_every_script() -> None:
    headings = rendered("# Größe\n\n# Переговори\n\n# ???").value.headings
    assert [heading.anchor for heading in headings][:2] == ["größe", "переговори"]
    assert headings[2].anchor


def test_two_headings_of_one_name_have_two_anchors() -> None:
    anchors = [each.anchor for each in rendered("# Talks\n\n# Talks").value.headings]
    assert len(set(anchors)) == 2


def test_a_footnote_and_its_mark_lead_to_each_other() -> None:
    html = shown("Said twice.[^1]\n\n[^1]: In a *statement*.")
    assert 'id="talks-fnref-1"' in html
    assert 'href="#talks-fn-1"' in html
    assert 'id="talks-fn-1"' in html
    assert 'role="doc-noteref"' in html
    assert 'role="doc-endnotes"' in html
    assert 'role="doc-backlink"' in html


def test_the_plain_text_has_no_marks_of_footnotes() -> None:
    prose = rendered("Said twice.[^1] And **again**.\n\n[^1]: In a statement.").value
    assert prose.text == "Said twice. And again.\nIn a statement."


def test_addresses_of_the_site_are_counted_from_its_root() -> None:
    html = shown(
        "[a](events/talks.html#top) [b](/about.html) [c](#first) [d](./x.html)"
    )
    assert 'href="../events/talks.html#top"' in html
    assert 'href="../about.html"' in html
    assert 'href="#talks-first"' in html
    assert 'href="../x.html"' in html


def test_addresses_elsewhere_stay_and_open_nothing_behind_them() -> None:
    html = shown("[UN](https://example.org/a?b=1&c=2) <desk@example.org>")
    assert '<a rel="noopener" href="https://example.org/a?b=1&amp;c=2">UN</a>' in html
    assert 'href="mailto:desk@example.org"' in html


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("See https://example.org/a_b_c.", "https://example.org/a_b_c"),
        ("(https://example.org/x_(y))", "https://example.org/x_(y)"),
        ("**https://example.org/x**", "https://example.org/x"),
        ("“https://example.org/x”, he wrote", "https://example.org/x”"),
        ("<https://example.org/x>", "https://example.org/x"),
    ],
)
def test_a_bare_address_is_a_link_without_the_stop_after_it(
    typed: str, address: str
) -> None:
    assert f'href="{address.removesuffix("”")}' in shown(typed)


def test_an_address_in_code_or_in_a_link_is_left_alone() -> None:
    assert shown("`https://example.org`").count("<a ") == 0
    assert shown("[https://example.org](https://example.org/x)").count("<a ") == 1
    assert (
        shown('<a href="https://example.org/x">https://example.org</a>').count("<a ")
        == 1
    )


@pytest.mark.parametrize(
    "typed",
    [
        "[x](javascript:alert)",
        "[x](JaVaScRiPt:alert)",
        "[x](&#106;avascript:alert)",
        "[x](java&#x0A;script:alert)",
        "[x](data:text/html,hello)",
        "[x](file:///home/list.pdf)",
        "[x](//example.org/x)",
        r"[x](\\\\example.org/x)",
        '<a href="vbscript:x">x</a>',
        "![x](javascript:alert)",
        "[x]: javascript:alert\n\n[x]",
    ],
)
def test_an_address_that_could_run_something_is_no_link(typed: str) -> None:
    outcome = rendered(typed)
    assert codes(outcome) == ["link-scheme"]
    assert "href" not in outcome.value.html
    assert "src" not in outcome.value.html


def test_a_refused_address_is_pointed_at() -> None:
    text = "See [the list](file:///list.pdf) for more."
    outcome = rendered(text)
    span = outcome.diagnostics[0].span
    assert span is not None
    assert text[span.start : span.end] == "file:///list.pdf"


def test_a_refused_address_is_found_in_what_the_file_has() -> None:
    written = "|\n    See\n    [the list](ftp://example.org/list).\n"
    outcome = render(
        "See\n[the list](ftp://example.org/list).\n",
        Span(PATH, 10, 10 + len(written)),
        written=written,
    )
    span = outcome.diagnostics[0].span
    assert span is not None
    assert written[span.start - 10 : span.end - 10] == "ftp://example.org/list"


def test_images_come_from_this_site_only() -> None:
    outcome = rendered("![A table](media/t.jpg) ![Far](https://example.org/t.jpg)")
    html = outcome.value.at("../")
    assert '<img src="../media/t.jpg" alt="A table">' in html
    assert '<a rel="noopener" href="https://example.org/t.jpg">Far</a>' in html
    assert codes(outcome) == ["image-remote"]


def test_a_remote_image_in_a_link_leaves_one_link() -> None:
    html = shown("[![Far](https://example.org/t.jpg)](https://example.org/page)")
    assert html.count("<a ") == 1
    assert ">Far</a>" in html


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script>after", "after"),
        ("before <SCRIPT src=x></SCRIPT> after", "before"),
        ("<style>p { color: red }</style>\n\nafter", "after"),
        ('<b onclick="x()">bold</b>', "<b>bold</b>"),
        ('<img src="media/x.png" onerror="x()" alt="">', "<img"),
        ('<iframe src="https://example.org">in</iframe> after', "after"),
        ('<form action="x"><input name="y"></form> after', "after"),
        ('<p style="position:fixed">still</p>', "still"),
        ("<svg><script>alert(1)</script></svg> after", "after"),
        ("<!-- a remark\n\nof two paragraphs -->\n\nafter", "after"),
    ],
)
def test_html_gets_only_as_far_as_the_list_of_what_is_allowed(
    typed: str, kept: str
) -> None:
    html = shown(typed)
    assert kept in html
    for live in (
        "<script",
        "<style",
        "onclick",
        "onerror",
        "<iframe",
        "<form",
        "remark",
    ):
        assert live not in html


def test_allowed_html_is_kept() -> None:
    html = shown("H<sub>2</sub>O, <kbd>Esc</kbd>, <mark>new</mark>, <time>1969</time>")
    assert "H<sub>2</sub>O, <kbd>Esc</kbd>, <mark>new</mark>, <time>1969</time>" in html


@pytest.mark.parametrize(
    "typed", ["a<b && c>d", "x <y and z> w", "i<b and c>d", "1 < 2 > 0", "a <- b -> c"]
)
def test_signs_of_arithmetic_survive(typed: str) -> None:
    outcome = rendered(typed)
    assert outcome.value.text == typed
    assert outcome.diagnostics == ()


@pytest.mark.parametrize(
    "typed",
    [
        "- a\n  - b\n- c",
        "- a\n    - b\n- c",
        "1. a\n   - b\n2. c",
        "Before:\n- a\n  - b\n- c",
        "* a\n\n  * b\n\n* c",
    ],
)
def test_lists_nest_as_people_type_them(typed: str) -> None:
    html = shown(typed)
    assert html.count("<li>") == 3
    assert html.count("<ul>") + html.count("<ol>") == 2


def test_a_paragraph_of_an_item_does_not_end_its_list() -> None:
    html = shown("1. a\n\n   more of a\n2. b")
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 2


def test_a_year_at_the_start_of_a_line_makes_no_list() -> None:
    assert "<ol" not in shown("It came in the year\n1987. Nothing followed.")


def test_lists_in_code_are_left_alone() -> None:
    assert "- a\n  - b\n" in shown("```\n- a\n  - b\n```")


def test_tables_keep_their_alignment_without_a_style() -> None:
    html = shown("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<td class="align-right">2</td>' in html
    assert "style" not in html


def test_code_keeps_its_language() -> None:
    assert '<code class="language-python">' in shown("```python\nx = 1\n```")


def test_marks_of_ours_that_somebody_typed_are_not_ours() -> None:
    html = rendered(f"a {ROOT_MARK} b {ANCHOR_MARK} c").value.html
    assert ROOT_MARK not in html
    assert ANCHOR_MARK not in html


@pytest.mark.parametrize(
    "typed",
    [
        ">" * 10_000,
        "> " * 10_000,
        "*" * 10_000,
        "[" * 10_000,
        "![" * 5_000,
        "[a](" * 3_000,
        "<a " * 5_000,
        "<div>" * 5_000,
        "<b>" * 30_000,
        "`" * 10_000,
        "\n".join(f"{' ' * (2 * level)}- x" for level in range(1_000)),
        "[^a]" * 3_000,
        "https://" * 5_000,
    ],
)
def test_a_tangled_text_is_shown_in_some_way(typed: str) -> None:
    outcome = rendered(typed)
    assert set(codes(outcome)) <= {"prose-tangled"}
    if codes(outcome):
        assert outcome.value.text.split() == typed.split()


def test_the_same_text_gives_the_same_html_whatever_came_before() -> None:
    text = "# Talks[^1]\n\n*[UN]: United Nations\n\n[^1]: Note on the UN."
    first = rendered(text)
    rendered("# Talks\n\n[^1]: other\n\n[^1] *[UN]: wrong")
    assert rendered(text) == first


@pytest.mark.parametrize("source", ["//", "//h.example/a.png", r"/\h.example/a.png"])
def test_an_image_with_a_refused_address_leaves_its_words(source: str) -> None:
    outcome = rendered(f'A <img src="{source}" alt="table"> B')
    assert outcome.value.html == "<p>A table B</p>"
    assert codes(outcome) == ["link-scheme"]


class _Checked(HTMLParser):
    """Fails on everything that must not be published."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            if name in {"href", "src"}:
                assert scheme(value or "") in {*SCHEMES, ""}
                assert (value or "").startswith(("#", ROOT_MARK, "http", "mailto"))
            if name == "id":
                assert (value or "").startswith(ANCHOR_MARK)


PIECES = st.sampled_from(
    [
        *"*_`[]()<>!#&:;\\\"'|-\n \t",
        "\n\n",
        "    ",
        "[^1]",
        "\n[^1]: ",
        "javascript:",
        "data:",
        "//",
        "http://x",
        "<script>",
        "</script>",
        "<a href=",
        "<img src=",
        " onload=x ",
        "<!--",
        "-->",
        "<b>",
        "<div>",
        "&#106;",
        "\x00",
        "\x02",
        ROOT_MARK,
        "```",
        "- a",
        "1. b",
        "word",
        "ß",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_whatever_is_typed_only_safe_html_comes_out(typed: str) -> None:
    outcome = rendered(typed)
    checked = _Checked()
    checked.feed(outcome.value.html)
    checked.close()
    assert rendered(typed) == outcome


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("# A\n\n## B", [2, 3]),
        ("## A\n\n### B\n\n## C", [2, 3, 2]),
        ("#### A", [2]),
    ],
)
def test_the_highest_headings_of_a_page_follow_its_title(
    markdown: str, levels: list[int]
) -> None:
    prose = rendered(markdown, heading_base=2).value
    assert [heading.level for heading in prose.headings] == levels
    for level in levels:
        assert f"<h{level} " in prose.html


_PROSE = st.sampled_from(
    [*"aÉж3 .,:;-–—()'’“”%!?_", "word ", "1. ", "2) ", "- ", "+ ", "\n", "\n\n", "  \n"]
)


@given(st.lists(_PROSE, max_size=20).map("".join))
@example("_a_")
@example("1) a\nb")
@example("a\n    b  \nc")
@example("a:\n: b")
def test_paragraphs_are_the_same_with_and_without_markdown_after_them(
    typed: str,
) -> None:
    # The link makes the whole a text that has to be converted; the words may not.
    alone, beside = rendered(typed).value, rendered(f"{typed}\n\n[x](#y)").value
    assert beside.html.removesuffix('<p><a href="#' + ANCHOR_MARK + 'y">x</a></p>') == (
        f"{alone.html}\n" if alone.html else ""
    )
    assert beside.text.removesuffix("x").rstrip("\n") == alone.text
