from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.core.documents import Note
from sitegen.core.source import Kind, SourceFile
from sitegen.core.text import clean
from sitegen.core.written import tidy
from sitegen.formats import actor as actors
from sitegen.formats import note as notes
from sitegen.formats import prose, sidecar
from sitegen.formats.front_matter import split
from sitegen.imports.drafted import (
    DraftActor,
    DraftArticle,
    DraftClaim,
    DraftCorrection,
    DraftNote,
    DraftPart,
    DraftPlace,
    DraftRole,
    DraftSource,
)
from sitegen.imports.yaml_text import actor_text, article_text, note_text

TRAPS = ("no", "null", "~", "yes", "- a", "a: b", "a #b", "12:30", "010", "&a", "*a")
MORE = ("!a", "%a", "@a", "`a", "'a'", '"a"', "[a]", "{a}", "> a", "| a", "“a”", "a\\n")
WORDS = (
    st.text(max_size=30) | st.sampled_from(TRAPS + MORE) | st.just("Ærø – \u00a0日本")
).filter(lambda text: one(text) != "")
DATES = st.sampled_from(
    "1907 1907-03-10 -0043 [1907,1908] {1907..1909} ../1907 1907/.. 1907-03-10% "
    "?1907-03 Y12345 1907/ 2004-06-~11 190X /1907".split()
)
PROSE = st.text(max_size=80) | st.lists(
    st.sampled_from(
        ["word", "\n", "\n\n", "  ", "\t", "- ", "# ", "---", "\\*", ": ", "'"]
    )
).map("".join)


def one(text: str) -> str:
    for end in "\r\x0b\x0c\x85\u2028\u2029":
        text = text.replace(end, " ")
    return " ".join(clean(text).split())


def read(text: str) -> Note:
    found = notes.decode(SourceFile("n.yaml", Kind.NOTE, text))
    errors = [d for d in found.diagnostics if d.severity.value == "error"]
    assert errors == [], text
    (note,) = found.value
    return note


def html(markdown: str, *, base: int) -> str:
    note = read("title: x\ndate: 1907\n")
    done = prose.render(tidy(markdown), note.span, heading_base=base).value.html
    return " ".join(done.split())


@settings(max_examples=300)
@given(WORDS, DATES, st.lists(WORDS, max_size=3), WORDS, PROSE, PROSE)
def test_what_is_written_reads_back_equal(
    title: str, date: str, tags: list[str], name: str, summary: str, body: str
) -> None:
    draft = DraftNote(
        title=title,
        date=date,
        time="10:30",
        zone="+03:00",
        actors=(DraftPart(name), DraftPart(name, title)),
        place=DraftPlace(name, "-54.5", "11.25"),
        summary=summary,
        body=body,
        tags=tuple(tags),
        importance="major",
        status="disputed",
        sources=(
            DraftSource(title=title, publisher=name, date=date, id=name),
            DraftSource(url="https://example.org/a#b?c: d".replace(" ", "")),
            DraftSource(article=name, quote=title),
        ),
        claims=(DraftClaim(name, date, title),),
        corrections=(DraftCorrection(date, title),),
        related=("a-storm",),
        aliases=("old",),
        draft=True,
        private=name,
    )
    note = read(note_text(draft))
    assert note.title.value == one(title)
    assert note.date.value.text == read(f'title: x\ndate: "{date}"\n').date.value.text
    assert (note.time, note.zone) == ("10:30", "+03:00")
    assert [(a.name.value, a.role) for a in note.actors] == [
        (one(name), ""),
        (one(name), one(title)),
    ]
    assert note.place is not None
    assert (note.place.name, note.place.lat, note.place.lon) == (
        one(name),
        -54.5,
        11.25,
    )
    assert [tag.value for tag in note.tags] == [one(tag) for tag in tags]
    titled, bare, cited = note.sources
    assert (titled.title, titled.publisher) == (one(title), one(name))
    assert titled.id is not None
    assert titled.id.value == one(name)
    assert bare.url == "https://example.org/a#b?c:d"
    assert cited.article is not None
    assert cited.quote is not None
    assert (cited.article.value, cited.quote.value) == (one(name), one(title))
    (claim,), (correction,) = note.claims, note.corrections
    assert (claim.by.value, claim.text, correction.text) == (
        one(name),
        one(title),
        one(title),
    )
    assert note.draft
    for text, found, base in (
        (summary, note.summary, prose.NOTE_HEADING),
        (body, note.body, prose.PAGE_HEADING),
    ):
        made = " ".join(found.html.split()) if found else ""
        assert html(text, base=base) == made


@given(WORDS, WORDS, DATES)
def test_an_actor_reads_back_equal(name: str, title: str, date: str) -> None:
    draft = DraftActor(
        "ida-holm",
        name,
        "person",
        (title,),
        (DraftRole(title, name, since="1880", until=".."), DraftRole(title)),
        "Q42",
        date,
    )
    text = actor_text(draft)
    found = actors.decode(SourceFile("ida-holm.yaml", Kind.ACTOR, text))
    assert [d for d in found.diagnostics if d.severity.value == "error"] == []
    (actor,) = found.value
    assert actor.name.value == one(name)
    assert [role.title for role in actor.roles] == [one(title)] * 2
    assert actor.roles[0].is_open


@given(WORDS, WORDS, PROSE)
def test_the_front_matter_of_an_article_reads_back_equal(
    title: str, author: str, body: str
) -> None:
    draft = DraftArticle(
        "x", title, "https://example.org/x", author, author, "1907-03-10", "en", body
    )
    file = SourceFile("seeds/x.md", Kind.ARTICLE, article_text(draft))
    parts = split(file)
    meta = sidecar.decode(file, parts.yaml_start, parts.yaml_stop).value
    assert (meta.title, meta.author) == (one(title), one(author))
    assert meta.published is not None
    assert meta.published.value.text == "1907-03-10"
    assert parts.body.strip() == body.strip()


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (DraftNote("A boat", "1907"), "title: A boat\ndate: 1907\n"),
        (
            DraftNote("A: b", "[1907,1908]", tags=("x", "no")),
            'title: "A: b"\ndate: "[1907,1908]"\ntags:\n  - x\n  - "no"\n',
        ),
        (
            DraftNote("A", "1907", body="One.\n\n\n  Two\\*."),
            "title: A\ndate: 1907\nbody: |-\n  One.\n\n    Two\\*.\n",
        ),
        (
            DraftNote("A", "1907", place=DraftPlace("Quay"), actors=(DraftPart("Ida"),)),
            "title: A\ndate: 1907\nactors:\n  - Ida\nplace: Quay\n",
        ),
        (
            DraftNote("A", "1907", sources=(DraftSource(url="https://e.example", title="T"),)),
            'title: A\ndate: 1907\nsources:\n  - url: "https://e.example"\n    title: T\n',
        ),
    ],
)  # fmt: skip
def test_a_note_is_easy_to_read(draft: DraftNote, text: str) -> None:
    assert note_text(draft) == text
