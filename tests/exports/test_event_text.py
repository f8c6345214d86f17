from __future__ import annotations

from typing import Any

from sitegen.core.documents import Prose, Status
from sitegen.core.model import Citation, Claim, Origin, Source, Timeline
from sitegen.core.source import Span
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import as_html, as_text, remarks, summary, when_words

CONTEXT = ExportContext(Timeline())


def test_an_event_is_told_in_lines(full: Any) -> None:
    context = full()
    talks, report = sorted(context.timeline.events, key=lambda event: event.id)
    assert as_text(context, talks).splitlines() == [
        "10 March 2022, 10:30, Europe/Istanbul",
        "Corrected (12 March 2022): The length was wrong.",
        "First meeting, see.",
        "Otherwise: Ministers meet – 7 March 2022: Aired on Monday",
        "Otherwise: Dmytro Kuleba – 8 March 2022",
        "Otherwise: A spokesman – Never happened",
        "Source: Ministers meet (Wire) https://example.org/wire?a=1&b=2",
        "Source: Ministers meet, too",
    ]
    assert as_text(context, report).splitlines() == [
        "March 2022",
        "Read out of an article by the program.",
        "“They <met> again”",
        "Source: Ministers meet, too",
    ]


def test_links_into_the_site_begin_at_its_root(full: Any) -> None:
    context = full()
    talks = max(context.timeline.events, key=lambda event: len(event.actors))
    html = as_html(context, talks, root="https://example.org/t/")
    assert '<a href="https://example.org/t/about.html">see</a>' in html
    assert "<p>More.</p>" in html
    assert (
        '<a href="https://example.org/wire?a=1&amp;b=2">Ministers meet</a>, Wire:'
        " “no progress”"
    ) in html


def test_without_a_root_prose_is_text(full: Any) -> None:
    context = full()
    talks = max(context.timeline.events, key=lambda event: len(event.actors))
    html = as_html(context, talks, root=None)
    assert "<p>First meeting, see.</p>" in html
    assert "about.html" not in html
    assert "More." not in html


def test_everything_that_is_not_prose_is_escaped(event: Any, context: Any) -> None:
    evil = '<script>"&'
    happening = event(
        origin=Origin.REPORT,
        citations=(Citation("s", evil),),
        claims=(Claim(evil, by=evil),),
    )
    bad = Source("s", evil, evil, url="javascript:alert(1)")
    html = as_html(context([happening], sources=[bad]), happening, root="")
    assert "<script" not in html
    assert "href" not in html
    assert html.count("&lt;script&gt;&quot;&amp;") == 6


def test_footnotes_of_summary_and_body_do_not_collide(event: Any, context: Any) -> None:
    note = Prose('<p id="\ue001fn-1">a</p>', "a", Span("x", 0, 0))
    happening = event(summary=note, body=note)
    html = as_html(context([happening]), happening, root="")
    assert 'id="talks-summary-fn-1"' in html
    assert 'id="talks-fn-1"' in html


def test_what_the_files_do_not_hold_is_named_by_its_id(
    event: Any, context: Any
) -> None:
    claims = (Claim("a", source="s"), Claim("b", actor="x"))
    happening = event(citations=(Citation("s"),), claims=claims)
    assert as_text(context([happening]), happening).splitlines()[1:] == [
        "Otherwise: s – a",
        "Otherwise: x – b",
        "Source: s",
    ]


def test_doubt_is_said_in_words(event: Any) -> None:
    assert remarks(CONTEXT, event(status=Status.DISPUTED)) == ("Disputed.",)
    assert remarks(CONTEXT, event(status=Status.CONFIRMED)) == ()
    assert when_words(CONTEXT, event("-0043")) == "44 BCE"


def test_a_zone_without_a_time_is_not_shown(event: Any) -> None:
    assert when_words(CONTEXT, event(zone="Europe/Kyiv")) == "10 March 2022"


def test_a_note_without_a_summary_has_none(event: Any) -> None:
    assert summary(CONTEXT, event(citations=(Citation("s", "words"),))) == ""
