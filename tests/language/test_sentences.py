from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.language.sentences import split
from tests.work import grows_with_length


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split(text, 0, language)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The bridge fell. Nobody was hurt.", ["The bridge fell.", "Nobody was hurt."]),
        ("Dr. Adeyemi spoke. She left.", ["Dr. Adeyemi spoke.", "She left."]),
        ("J. K. Osei won. He wept.", ["J. K. Osei won.", "He wept."]),
        ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
        ("He flew to the U.S. The trip took days.",
         ["He flew to the U.S.", "The trip took days."]),
        ("It grew 3.5 per cent. Sales rose.", ["It grew 3.5 per cent.", "Sales rose."]),
        ("He came on Jan. 5. They talked.", ["He came on Jan. 5.", "They talked."]),
        ("She said no. They left.", ["She said no.", "They left."]),
        ("See No. 5 there. It is closed.", ["See No. 5 there.", "It is closed."]),
        ("Acme Inc. said so. Shares fell.", ["Acme Inc. said so.", "Shares fell."]),
        ("It shut at 5 p.m. Friday. Then it rained.",
         ["It shut at 5 p.m. Friday.", "Then it rained."]),
        ("He paused... and went on. Silence.", ["He paused... and went on.", "Silence."]),
        ("Why? Nobody knows! Truly.", ["Why?", "Nobody knows!", "Truly."]),
        ("“We won.” The crowd cheered.", ["“We won.”", "The crowd cheered."]),
        ("(The vote was close.) It passed.", ["(The vote was close.)", "It passed."]),
        ("One line\nand its end. Next.", ["One line\nand its end.", "Next."]),
        ("No stop at the end", ["No stop at the end"]),
        ("", []),
        (" \n ", []),
    ],
)  # fmt: skip
def test_a_stop_ends_a_sentence_unless_something_speaks_against_it(
    text: str, parts: list[str]
) -> None:
    assert sentences(text) == parts


def test_a_quotation_of_several_sentences_stays_with_its_attribution() -> None:
    text = "“It is late. We go home,” Okoye said. The hall emptied."
    assert sentences(text) == [
        "“It is late. We go home,” Okoye said.",
        "The hall emptied.",
    ]


def test_a_question_in_quotes_keeps_who_asked_it() -> None:
    text = "“Who pays? And when?” Judge Amara Bello asked on Monday. No one replied."
    assert sentences(text) == [
        "“Who pays? And when?” Judge Amara Bello asked on Monday.",
        "No one replied.",
    ]


def test_an_unclosed_quotation_does_not_swallow_the_rest() -> None:
    text = "She said “it is over. The vote was lost. Then she left."
    assert len(sentences(text)) == 3


def test_a_very_long_quotation_is_read_sentence_by_sentence() -> None:
    text = "“" + "We shall see. " * 80 + "End.”"
    assert len(sentences(text)) > 40


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("de", "Am 10. März kam er. Dann ging er.",
         ["Am 10. März kam er.", "Dann ging er."]),
        ("de", "Das war im Jahr 2019. Die Bahn fuhr wieder.",
         ["Das war im Jahr 2019.", "Die Bahn fuhr wieder."]),
        ("de", "„Wir bleiben. Alle“, sagte sie. Er nickte.",
         ["„Wir bleiben. Alle“, sagte sie.", "Er nickte."]),
        ("fr", "M. Dupont arrive. Il parle.", ["M. Dupont arrive.", "Il parle."]),
        ("fr", "« C'est fini. Partez », dit-elle. Ils partent.",
         ["« C'est fini. Partez », dit-elle.", "Ils partent."]),
        ("es", "El Sr. Ruiz llegó. Habló poco.", ["El Sr. Ruiz llegó.", "Habló poco."]),
        ("ru", "Это было в 1999 г. Потом всё изменилось.",
         ["Это было в 1999 г. Потом всё изменилось."]),
        ("uk", "Він приїхав. Потім поїхав.", ["Він приїхав.", "Потім поїхав."]),
        ("ja", "橋が落ちた。けが人はいない。", ["橋が落ちた。", "けが人はいない。"]),
        ("hi", "पुल गिर गया। कोई घायल नहीं।", ["पुल गिर गया।", "कोई घायल नहीं।"]),
        ("xx", "One came. Two left.", ["One came.", "Two left."]),
    ],
)  # fmt: skip
def test_each_language_has_its_own_abbreviations(
    language: str, text: str, parts: list[str]
) -> None:
    assert sentences(text, language) == parts


def test_spans_count_from_where_the_block_begins() -> None:
    assert split("One. Two.", 100) == ((100, 104), (105, 109))


@given(st.text(), st.sampled_from(["en", "de", "fr", "ja", "zz", ""]))
def test_any_text_is_cut_into_parts_that_leave_out_only_blanks(
    text: str, language: str
) -> None:
    place = 0
    for start, end in split(text, 0, language):
        assert text[place:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        place = end
    assert text[place:].strip() == ""


@pytest.mark.parametrize("word", ["Monday ", ". ", "“", '"', "a. ", "?” Said ", "(. "])
def test_the_work_grows_with_length_alone(word: str) -> None:
    assert grows_with_length(lambda size: split(word * (size // len(word))), 50_000)
