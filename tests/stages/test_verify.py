from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.core.page import Page, Rendered
from sitegen.core.source import Kind, SourceFile, Sources, Span
from sitegen.core.views import NotFoundView
from sitegen.stages.verify import Verified, verify
from tests.stages.test_render import head


def site(pages: dict[str, str], sources: dict[str, Span] | None = None) -> Rendered:
    """Return a finished site; what ends in .html is a page."""
    return Rendered(
        {url: text.encode() for url, text in pages.items()},
        {
            url: Page(url, "", NotFoundView(head("T")), (sources or {}).get(url))
            for url in pages
            if url.endswith(".html")
        },
    )


def faults(pages: dict[str, str], **more: object) -> list[tuple[str, str]]:
    found = verify(site(pages), Sources(), **more)  # type: ignore[arg-type]
    return [(said.code, said.message) for said in found.diagnostics]


HOME = {"index.html": "<p id=here>Home", "events/a.html": "<p>A", "x/index.html": ""}


@pytest.mark.parametrize(
    "link",
    [
        "events/a.html",
        "./events/a.html",
        "events/../index.html",
        "#here",
        "#",
        "#top",
        "",
        "index.html#here",
        "x/",
        ".",
        "./",
        "events/a.html?page=2",
        "https://example.org/elsewhere",
        "//example.org/elsewhere",
        "mailto:desk@example.org",
        "geo:36,31",
        "%C3%A9t%C3%A9.pdf",
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(link: str) -> None:
    pages = HOME | {"index.html": f"<p id=here><a href='{link}'>x</a>", "été.pdf": ""}
    assert faults(pages) == []


@pytest.mark.parametrize(
    ("link", "code", "message"),
    [
        ("b.html", "link-broken", "nothing stands at 'b.html'"),
        ("events/", "link-broken", "nothing stands at 'events/index.html'"),
        ("../up.html", "link-broken", "nothing stands at '../up.html'"),
        ("events/a.html#b", "anchor-broken", "events/a.html has no place called #b"),
        ("#b", "anchor-broken", "index.html has no place called #b"),
        ("http://[::1", "link-broken", "'http://[::1' is no address"),
        (
            "/events/a.html",
            "link-absolute",
            "'/events/a.html' begins at the host's root, and breaks below a folder",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_said(link: str, code: str, message: str) -> None:
    pages = HOME | {"index.html": f"<p id=here><a href='{link}'>x</a>"}
    assert faults(pages) == [(code, f"{message} (on index.html)")]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='b.png'>",
        "<img srcset='b.png 2x, events/a.html 3x'>",
        "<video poster='b.png'></video>",
        "<object data='b.png'></object>",
        "<link rel=stylesheet href='b.png'>",
        "<form action='b.png'></form>",
    ],
)
def test_every_kind_of_address_is_followed(markup: str) -> None:
    assert faults(HOME | {"index.html": markup}) == [
        ("link-broken", "nothing stands at 'b.png' (on index.html)")
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='https://e.org/x.png'>",
        "<img src='//e.org/x.png'>",
        "<script src='https://e.org/x.js'></script>",
        "<link rel='stylesheet' href='https://e.org/x.css'>",
        "<link rel='shortcut icon' href='https://e.org/x.ico'>",
        "<iframe src='https://e.org/'></iframe>",
        "<audio src='https://e.org/x.ogg'></audio>",
    ],
)
def test_nothing_is_loaded_from_another_host(markup: str) -> None:
    ((code, message),) = faults(HOME | {"index.html": markup})
    assert code == "remote-request"
    assert "from another host" in message


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='data:image/png;base64,AAAA'>",
        "<link rel=canonical href='https://e.org/x.html'>",
        "<link rel='alternate' href='https://e.org/feed.xml'>",
        "<a href='https://e.org/'>there</a>",
    ],
)
def test_what_loads_nothing_may_name_another_host(markup: str) -> None:
    assert faults(HOME | {"index.html": markup}) == []


def test_a_name_that_stands_twice_is_said() -> None:
    pages = HOME | {"index.html": "<p id=a>1<p id=a>2<p id=a>3<p id=b>4"}
    assert faults(pages) == [
        ("anchor-doubled", "3 places on one page have the name #a (on index.html)")
    ]


def test_the_page_for_wrong_addresses_has_whole_links() -> None:
    pages = HOME | {"404.html": "<a href='/index.html'>Home</a>"}
    assert faults(pages) == []
    pages["404.html"] = "<a href='/gone.html'>Home</a>"
    assert faults(pages) == [
        ("link-broken", "nothing stands at 'gone.html' (on 404.html)")
    ]


def test_the_page_for_wrong_addresses_may_stand_below_a_folder() -> None:
    root = "/story/"
    text = f"<link rel=stylesheet href='{root}site.css'><a href='{root}gone.html'>x</a>"
    view = NotFoundView(replace(head("Lost"), root=root))
    made = Rendered(
        {"404.html": text.encode(), "site.css": b""},
        {"404.html": Page("404.html", "", view)},
    )
    (said,) = verify(made, Sources()).diagnostics
    assert said.message == "nothing stands at 'gone.html' (on 404.html)"


def test_a_fault_of_many_pages_is_said_once() -> None:
    pages = {
        "index.html": "<a href='b.html'>x</a>",
        "events/a.html": "<a href='../b.html'>x</a>",
        "events/c.html": "<a href='../b.html'>x</a>",
    }
    assert faults(pages) == [
        ("link-broken", "nothing stands at 'b.html' (on index.html and on 2 more)")
    ]


def test_a_page_that_could_not_be_made_is_no_second_fault() -> None:
    pages = {"index.html": "<a href='events/a.html#part'>x</a>"}
    assert faults(pages, planned=["events/a.html"]) == []


def test_what_was_meant_is_shown() -> None:
    pages = {
        "index.html": "<a href='methods.html'>x</a><a href='method.html#date'>y</a>",
        "method.html": "<p id=dates>",
    }
    hints = {said.hint for said in verify(site(pages), Sources()).diagnostics}
    assert hints == {"did you mean method.html?", "did you mean #dates?"}


NOTE = "title: A\nsummary: See [there](gone.html#x) and [here](#y) and [that](no#z).\n"


@pytest.mark.parametrize(
    ("link", "written"),
    [("../gone.html#x", "gone.html#x"), ("#y", "#y"), ("../no#zz", "no")],
)
def test_a_fault_is_shown_where_somebody_wrote_it(link: str, written: str) -> None:
    path = "content/notes/a.yaml"
    made = site(
        {"events/a.html": f"<a href='{link}'>x</a>"},
        {"events/a.html": Span(path, 0, len(NOTE))},
    )
    sources = Sources((SourceFile(path, Kind.NOTE, NOTE),))
    (said,) = verify(made, sources).diagnostics
    assert said.span is not None
    assert NOTE[said.span.start : said.span.end] == written


def test_a_fault_of_a_template_is_shown_there() -> None:
    text = '<p><a href="/index.html">Home</a>'
    shipped = SourceFile("sitegen:base.html", Kind.TEMPLATE, text)
    own = SourceFile("templates/page.html", Kind.TEMPLATE, text)
    made = site(
        {"index.html": "", "about.html": text}, {"about.html": Span("gone.md", 0, 9)}
    )
    other = SourceFile("templates/actor.html", Kind.TEMPLATE, "<p>")
    sources = Sources(
        templates={"base.html": shipped, "page.html": own, "actor.html": other}
    )
    (said,) = verify(made, sources).diagnostics
    assert said.span == Span("templates/page.html", 12, 23)
    assert said.hint == (
        "write it without the first /; in a template: {{ head.root }}index.html"
    )


def test_a_fault_that_stands_nowhere_is_shown_at_the_record() -> None:
    path = "content/notes/a.yaml"
    span = Span(path, 2, 7)
    text = "<a href='../gone.html'>x</a><a href='#b'>y</a><p id=c>1<p id=c>2"
    made = site({"events/a.html": text})
    pages = {url: Page(url, "", page.view, span) for url, page in made.pages.items()}
    sources = Sources((SourceFile(path, Kind.NOTE, "- title: A\n"),))
    said = verify(Rendered(made.files, pages), sources).diagnostics
    assert [one.span for one in said] == [span, span, span]


def test_a_page_with_the_same_bytes_is_not_read_again() -> None:
    first = verify(site(HOME), Sources())
    changed = HOME | {"events/a.html": "<p>Changed"}
    again = verify(site(changed), Sources(), reuse=first)
    assert again.facts["index.html"] is first.facts["index.html"]
    assert again == verify(site(changed), Sources())


def test_a_file_that_is_no_page_of_the_site_is_not_read() -> None:
    made = Rendered({"media/saved.html": b"<img src='https://e.org/x.png'>"})
    assert verify(made, Sources()) == Verified()


def test_an_address_is_judged_by_the_folder_and_the_page_it_stands_on() -> None:
    pages = {
        "a/one.html": "<p id=n><a href='x.html'>x</a><a href='#n'>n</a>",
        "a/two.html": "<a href='x.html'>x</a><a href='#n'>n</a>",
        "a/x.html": "",
        "b/one.html": "<a href='x.html'>x</a>",
    }
    assert faults(pages) == [
        ("anchor-broken", "a/two.html has no place called #n (on a/two.html)"),
        ("link-broken", "nothing stands at 'b/x.html' (on b/one.html)"),
    ]


def test_a_link_to_another_host_does_not_let_a_picture_load_from_there() -> None:
    address = "https://example.org/a.png"
    pages = {"index.html": f"<a href='{address}'>a</a><img src='{address}' alt=''>"}
    assert [code for code, _ in faults(pages)] == ["remote-request"]
