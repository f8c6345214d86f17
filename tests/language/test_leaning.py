"""A sentence that nobody understands without its neighbours is no event by itself."""

from __future__ import annotations

import pytest

from sitegen.core.model import Statement
from sitegen.core.registry import Registry
from sitegen.language.names import Reader
from sitegen.language.statements import statements
from tests.language.articles import article

THURSDAY = "2024-05-16"
READER = Reader(Registry())


def sentence(text: str, language: str, before: str = "") -> Statement:
    """Return the statement that the last sentence of an article makes."""
    last = f"{before} {text}".strip()
    story = article(f"A head\nIt began.\n{last}", THURSDAY, language)
    named = READER.read(story)
    return statements(story, named.mentions, named.places)[-1]


def leans(statement: Statement) -> bool:
    return any(reason.rule == "leans" for reason in statement.reasons)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The second followed on Tuesday."),
        ("en", "The second meeting followed on Tuesday."),
        ("en", "The first of them was held on Tuesday."),
        ("en", "A first group left on 13 May and reached the city on 15 May."),
        ("en", "It was last opened on Tuesday."),
        ("en", "On Tuesday they walked out over night shifts."),
        ("en", "At the second meeting, on 14 May, they reached an understanding."),
        ("en", "On Tuesday 71 % of them accepted the offer."),
        ("en", "Its shares lost a tenth on Tuesday."),
        ("en", "However, this changed on Tuesday."),
        ("en", "Another was closed on Tuesday."),
        ("de", "Die zweite folgte am Dienstag."),
        ("de", "Am Dienstag legten sie die Arbeit nieder."),
        ("de", "Das geschah am Dienstag."),
        ("de", "Eine erste Gruppe verließ am Dienstag das Werk."),
        ("de", "Am Montag war ein erster Entwurf gescheitert."),
        ("fr", "La seconde a suivi mardi."),
        ("fr", "Mardi, ils avaient cessé le travail."),
        ("fr", "Un premier groupe est parti le 13 mai."),
        ("es", "La segunda siguió el martes."),
        ("es", "El martes ellos dejaron el trabajo."),
        ("es", "Un primer grupo salió el 13 de mayo."),
        ("uk", "Друга відбулася у вівторок."),
        ("uk", "У вівторок вони припинили роботу."),
        ("uk", "Перша група виїхала 13 травня."),
        ("ru", "Вторая состоялась во вторник."),
        ("ru", "Во вторник они прекратили работу."),
        ("ru", "Первая группа выехала 13 мая."),
        ("tr", "İkincisi salı günü yapıldı."),
        ("tr", "Salı günü onlar işi bıraktı."),
        ("tr", "İlk grup 13 Mayıs'ta yola çıktı."),
    ],
)
def test_a_subject_that_stands_for_another_is_not_enough(
    language: str, text: str
) -> None:
    told = sentence(text, language)
    assert leans(told)
    assert told.score < 0.5  # the usual `min_score`


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first trains ran to the coast on Tuesday."),
        ("en", "It emerged on Tuesday that the dam had been cracked for years."),
        ("en", "The second-largest bakery of the coast closed on Tuesday."),
        ("en", "It rained for nine hours on Tuesday."),
        ("en", "Some 400 people marched on Tuesday."),
        ("en", "A second bomb exploded in Madrid on Tuesday."),
        ("en", "They elected Wendeline Orme on Tuesday."),
        ("en", "Soldiers built a bridge of boats on Tuesday."),
        ("de", "Es kam am Dienstag zu Unruhen."),
        ("de", "Die erste Sitzung des Gerichts war am Dienstag."),
        ("de", "Am Dienstag brannte eine Fabrik ab."),
        ("de", "Die Arbeiter legten am Dienstag die Arbeit nieder."),
        ("fr", "Il y a eu une explosion mardi."),
        ("fr", "Le premier ministre a démissionné mardi."),
        ("es", "El primer ministro dimitió el martes."),
        ("uk", "Перший потяг прибув на станцію у вівторок."),
        ("ru", "Первый поезд прибыл на станцию во вторник."),
        ("tr", "Salı günü fabrikada yangın çıktı."),
    ],
)
def test_what_can_be_read_alone_leans_on_nothing(language: str, text: str) -> None:
    told = sentence(text, language)
    assert not leans(told)
    assert told.score >= 0.5


def test_a_pronoun_becomes_the_name_it_stands_for() -> None:
    before = "Wendeline Orme is the mayor of the town."
    told = sentence("She resigned on Tuesday over the bridge.", "en", before)
    assert told.title == "Wendeline Orme resigned on Tuesday over the bridge"
    assert told.quote == "She resigned on Tuesday over the bridge."
    assert not leans(told)
    assert any(reason.rule == "pronoun" for reason in told.reasons)


def test_of_two_people_a_pronoun_is_nobody() -> None:
    before = "Wendeline Orme met Paolo Ricci in the town."
    told = sentence("He resigned on Tuesday over the bridge.", "en", before)
    assert told.title.startswith("He resigned")
    assert leans(told)


def test_a_pronoun_that_may_agree_with_a_thing_is_left() -> None:
    before = "Wendeline Orme a signé la convention."
    told = sentence("Elle a été publiée mardi.", "fr", before)
    assert told.title.startswith("Elle")
    assert leans(told)
