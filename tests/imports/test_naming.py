from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.imports.drafted import DraftArticle, DraftNote
from sitegen.imports.naming import article_name, named, with_date
from sitegen.language.translit import slug


def ids(*notes: DraftNote) -> list[str]:
    return [note.id for note in named(notes, slug)]


def test_a_note_is_named_after_its_title_or_its_wish() -> None:
    wished = DraftNote("B", "1907", id="The_Boat")
    assert ids(DraftNote("Ærø: a boat", "1907"), wished) == ["aero-a-boat", "the-boat"]
    assert ids(DraftNote("A boat", "1907", id="2022-0310")) == ["a-boat"]
    assert ids(DraftNote("日本", "1907")) == [slug("日本")]


def test_those_of_one_name_get_their_dates() -> None:
    assert ids(
        DraftNote("A", "1907"),
        DraftNote("A", "-0043~"),
        DraftNote("A", "1907"),
        DraftNote("B", "1907"),
    ) == ["a-1907", "a-bce-0043-about", "a-1907-2", "b"]


def test_a_number_never_makes_the_name_of_another() -> None:
    assert ids(
        DraftNote("A", "1907"),
        DraftNote("A", "1907"),
        DraftNote("A 1907 2", "1907"),
    ) == ["a-1907", "a-1907-3", "a-1907-2"]


def test_references_lead_to_the_new_names() -> None:
    _, second = named(
        (
            DraftNote("A", "1907", id="1"),
            DraftNote("B", "1907", id="2", related=("1", "3")),
        ),
        slug,
    )
    assert second.related == ("a",)


def test_a_date_is_never_cut_off() -> None:
    assert with_date("long-" * 20, "1907-03-10", slug).endswith("-1907-03-10")


@given(st.lists(st.tuples(st.text(max_size=3), st.sampled_from(["1907", "1908"]))))
def test_all_names_differ_and_are_the_same_each_time(
    pairs: list[tuple[str, str]],
) -> None:
    notes = [DraftNote(title, date) for title, date in pairs]
    found = ids(*notes)
    assert len(set(found)) == len(found)
    assert found == ids(*notes)
    assert all(slug(name) == name for name in found)


def test_articles_are_named_after_day_and_title() -> None:
    article = DraftArticle("A boat", published="1907-03-10")
    assert article_name(article, slug) == "1907-03-10-a-boat"
    assert article_name(DraftArticle("A boat", is_page=True), slug) == "a-boat"
