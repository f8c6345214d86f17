"""Where a cursor stands in a file that somebody is writing; | is the cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.app.lsp.context import choices, context_at, fields_at, kind_of
from sitegen.core.source import Kind


def found_in(typed: str) -> tuple[str, str, bool] | None:
    """Return the path of keys, the word that would be replaced, and if it is a key."""
    before, after = typed.split("|", 1)
    text = before + after
    found = context_at(text, len(before))
    if found is None:
        return None
    return ".".join(found.path), text[found.start : found.end], found.is_key


@pytest.mark.parametrize(
    ("typed", "path", "word", "is_key"),
    [
        ("ti|", "", "ti", True),
        ("title: Talks\nda|te: 2022\n", "", "date", True),
        ("title: Ta|lks in Antalya  # sic\n", "title", "Talks in Antalya", False),
        ("status: |", "status", "", False),
        ("status: |\ntags: [a]\n", "status", "", False),
        ("place:\n  na|", "place", "na", True),
        ("place:\n  name: X\n  lat: 3|\n", "place.lat", "3", False),
        ("actors:\n  - dmy|", "actors", "dmy", False),
        ("actors:\n- dmy|", "actors", "dmy", False),
        ("actors:\n  - |\n", "actors", "", False),
        ("actors: [a, dmy|, c]", "actors", "dmy", False),
        ("actors: [Dmytro Ku|leba, c]", "actors", "Dmytro Kuleba", False),
        ("actors: [{actor: Ku|, role: host}]", "actors.actor", "Ku", False),
        ("actors: [{ac|}]", "actors", "ac", True),
        ("actors: [{actor: K, ro|: host}]", "actors", "ro", True),
        ("sources:\n  - article: wi|\n    quote: x\n", "sources.article", "wi", False),
        ("sources:\n  - article: wire\n    qu|\n", "sources", "qu", True),
        ("- title: A\n  date: 2022\n  ta|\n", "", "ta", True),
        ("- title: A\n  place:\n    name: X|\n", "place.name", "X", False),
        ("title: A\ntags:\n  - x\nsta|", "", "sta", True),
        ("title: A\n---\nti|", "", "ti", True),
        ('title: "A, b: c|"\n', "title", '"A, b: c"', False),
    ],
)
def test_a_cursor_stands_in_a_key_or_in_a_value(
    typed: str, path: str, word: str, is_key: bool
) -> None:
    assert found_in(typed) == (path, word, is_key)


@pytest.mark.parametrize(
    "typed",
    [
        "# a rem|ark\n",
        "title: A # so|\n",
        "body: |\n  They m|et.\n".replace("|", "\0", 1),
    ],
)
def test_in_a_remark_and_in_a_long_text_nothing_is_offered(typed: str) -> None:
    before, after = typed.split("|", 1)
    text = (before + after).replace("\0", "|")
    assert context_at(text, len(before)) is None


def test_the_words_of_a_value_are_those_of_its_field() -> None:
    text = "claims: [{by: x}]\nimportance: "
    found = context_at(text, len(text))
    assert found is not None
    assert choices(fields_at(Kind.NOTE, found)[1]) == ("major", "normal", "minor")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/notes/2022/a.yaml", Kind.NOTE),
        ("content/actors/a.yml", Kind.ACTOR),
        ("content/site.yaml", Kind.SITE),
        ("content/decisions.yaml", Kind.DECISIONS),
        ("seeds/a.yaml", Kind.SIDECAR),
        ("content/pages/a.md", None),
        ("notes/a.yaml", None),
    ],
)
def test_a_file_is_what_its_place_says(path: str, kind: Kind | None) -> None:
    assert kind_of(path) is kind


@given(st.text(alphabet="ab:- [{}],\"'#|>\n\t\u00a0", max_size=40), st.data())
def test_no_text_is_too_odd_to_be_written_in(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    found = context_at(text, place)
    if found is not None:
        assert 0 <= found.start <= found.end <= len(text)
        for kind in (Kind.NOTE, Kind.ACTOR, Kind.SITE, Kind.DECISIONS, Kind.SIDECAR):
            fields_at(kind, found)
