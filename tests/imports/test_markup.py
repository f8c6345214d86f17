from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.core.source import Span
from sitegen.formats import prose
from sitegen.imports.markup import escaped, markdown_of, one_line, plain_of

NOWHERE = Span("n.yaml", 0, 0)


def shown(markdown: str) -> str:
    """Return what the page shows, blanks made one."""
    done = prose.render(markdown, NOWHERE)
    return " ".join(done.value.text.split())


SIGNS = st.text(alphabet="ab1 \n*_`#>+-.)([]<&;|=~:!\\{}^\"'$%/@")


@given(SIGNS)
@example("1. not a list\n2. either")
@example("a\n===")
@example("* a\n- b")
@example("`code` <b>x</b> &amp; [a](b) ![c](d) <!-- e -->")
@example("a | b\n--|--\nc | d")
@example("Term\n: no definition")
@example("[^1]: no footnote")
@example("*[AB]: no abbreviation")
@example("~~~\nno code")
def test_a_plain_text_is_shown_as_it_is(text: str) -> None:
    assert re.sub(r"\s", "", shown(escaped(text))) == re.sub(r"\s", "", text)


@given(SIGNS)
def test_no_plain_text_is_read_as_an_element(text: str) -> None:
    html = prose.render(escaped(text), NOWHERE).value.html
    assert set(re.findall(r"</?(\w+)", html)) <= {"p", "a"}


def test_an_address_in_a_plain_text_stays_whole() -> None:
    text = escaped("See https://example.org/a_b_c?x=1&y=*2 there_")
    html = prose.render(text, NOWHERE).value.html
    assert 'href="https://example.org/a_b_c?x=1&amp;y=*2"' in html


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("a<br>b", "a\nb"),
        ("<b>Bold</b> and <i>slanted</i>", "**Bold** and *slanted*"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n1. b"),
        ("<p>x</p><ul><li><p>a</p></li></ul><p>y</p>", "x\n\n- a\n\ny"),
        ("<blockquote>said</blockquote>", "> said"),
        (
            '<a href="https://e.example/a(b)">it</a>.',
            "[it](https://e.example/a%28b%29).",
        ),
        ('<a href="//e.example/x">it</a>', "[it](https://e.example/x)"),
        ('<a href="mailto:a@e.example">post</a>', "[post](mailto:a@e.example)"),
        ("5 &lt; 6 &amp;amp; 2*3", "5 &lt; 6 &amp;amp; 2\\*3"),
        ("<p>a<b> b </b>c</p>", "a **b** c"),
        ("in<b>side</b>", "inside"),
        ("no markup_ at *all*", "no markup\\_ at \\*all\\*"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert markdown_of(html)[0] == markdown


@pytest.mark.parametrize(
    ("html", "kept", "lost"),
    [
        ('<a href="/about">about</a>', "about", "a link to “/about”"),
        ('<a href="javascript:x()">x</a>', "x", "javascript"),
        ("a<script>alert(1)</script>b", "ab", "a <script>"),
        ('<img src="boat.jpg">', "", "a picture at “boat.jpg”"),
        ('<img src="https://e.example/b.jpg" alt="Boat">',
         "[Boat](https://e.example/b.jpg)", "a picture; a link to it is kept"),
        ('<iframe src="https://v.example/1"></iframe>',
         "[iframe](https://v.example/1)", "an embedded iframe"),
        ("<style>p{}</style>a", "a", ""),
    ],
)  # fmt: skip
def test_what_html_loses_is_told(html: str, kept: str, lost: str) -> None:
    markdown, gone = markdown_of(html)
    assert markdown == kept
    assert lost in " ".join(gone)


def test_the_words_of_html_are_one_line() -> None:
    assert plain_of("A<br/> new  <b>boat</b>\n&amp; <p>crew") == "A new boat & crew"
    assert one_line(" a\u2028b\x00\n c ") == "a b c"
